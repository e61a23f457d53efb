"""Files given in the browser, put where they can be read like any folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dateline.ui.home import safe_name

LISTING = "documents.csv"  # says what the files do not say of themselves: a new one replaces it


@dataclass(frozen=True)
class Upload:
    """``name`` comes from outside and is not to be trusted."""

    name: str
    content: bytes


def keep(uploads: Iterable[Upload], folder: Path) -> list[Path]:
    """Write the files into the folder; none leaves it, and none replaces another's content."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = []
    for upload in uploads:
        path = _free(folder / safe_name(upload.name), upload.content)
        path.write_bytes(upload.content)
        kept.append(path)
    return kept


def _free(wanted: Path, content: bytes) -> Path:
    """The path, or the next one with a number that is free or holds just this content."""
    path, number = wanted, 1
    while path.name != LISTING and path.exists() and path.read_bytes() != content:
        number += 1
        path = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
    return path
