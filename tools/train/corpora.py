"""The training corpora as plain values: sentences with names, sentences with trees."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

EITHER = "O?"  # no name, or one of the other names, for which nobody looked
UNTOLD = "?"  # nothing is known; nothing is learnt of it


@dataclass(frozen=True, slots=True)
class Named:
    words: tuple[str, ...]
    tags: tuple[str, ...]  # O, B-PER, I-PER …, EITHER or UNTOLD


@dataclass(frozen=True, slots=True)
class Parsed:
    """``heads`` count words from 1; 0 is the root."""

    words: tuple[str, ...]
    pos: tuple[str, ...]
    features: tuple[dict[str, str], ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def told(tags: Sequence[str]) -> list[str]:
    """With no name where no name is told for sure."""
    return ["O" if tag in (EITHER, UNTOLD) else tag for tag in tags]


def read_names(path: Path) -> list[Named]:
    """A file of lines "word TAB tag", an empty line between sentences."""
    with _opened(path) as lines:
        return names_in(lines)


def names_in(lines: IO[str]) -> list[Named]:
    """As ``read_names``, of a file that is open."""
    blocks = _blocks(lines)
    rows = [[line.split("\t")[:2] for line in block if "\t" in line] for block in blocks]
    return [Named(*(tuple(column) for column in zip(*row, strict=True))) for row in rows if row]


def read_trees(path: Path) -> list[Parsed]:
    """A CoNLL-U file. Ranges ("3-4") and empty nodes ("3.1") are left out."""
    with _opened(path) as lines:
        return [_parsed(block) for block in _blocks(lines) if any(_is_word(row) for row in block)]


def _parsed(block: list[str]) -> Parsed:
    rows = [line.split("\t") for line in block if _is_word(line)]
    return Parsed(
        words=tuple(row[1] for row in rows),
        pos=tuple(row[3] for row in rows),
        features=tuple(features_of(row[5]) for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        relations=tuple(row[7] for row in rows),
    )


def _is_word(line: str) -> bool:
    return line.count("\t") == 9 and line.split("\t", 1)[0].isdigit()


def features_of(cell: str) -> dict[str, str]:
    return dict(item.split("=", 1) for item in cell.split("|") if "=" in item)


def _blocks(lines: IO[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.rstrip("\n"))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _opened(path: Path) -> IO[str]:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")
