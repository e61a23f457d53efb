"""documents.csv: what a person says of the files beside it."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from dateline.core.text import Problem, ProblemKind
from dateline.corpus.dates import read_date
from dateline.corpus.decode import UnreadableError, decode
from dateline.corpus.draft import FIELDS

LISTING = "documents.csv"
_FILE = "file"
_DATE = "published"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a listing: the file it is about, and what it gives."""

    file: str
    number: int
    given: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_listing(path: Path, shown: str) -> Listing:
    """The listing at ``path``, which the reader knows as ``shown``."""
    try:
        text = decode(path.read_bytes()).text
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except (OSError, UnreadableError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or error
        return Listing(problems=(Problem(shown, f"could not be read: {reason}"),))
    header = [name.strip().lower() for name in lines[0]]
    if _FILE not in header:
        reason = f'has no column "{_FILE}", so its rows belong to no file'
        return Listing(problems=(Problem(shown, reason),))
    unknown = [name for name in header if name and name not in (_FILE, *FIELDS)]
    problems = [_note(shown, f'column "{name}" is not known and was left out') for name in unknown]
    rows = []
    for number, cells in enumerate(lines[1:], 2):
        values = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
        file = values.get(_FILE, "")
        if not file:
            if any(values.values()):
                problems.append(_note(shown, f"row {number} names no file"))
            continue
        given, wrong = _given(values)
        problems += [_note(shown, f"row {number} ({file}): {reason}") for reason in wrong]
        rows.append(Row(key_of(file), number, given))
    return Listing(tuple(rows), tuple(problems))


def _delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max(",;\t", key=first.count)


def _given(values: dict[str, str]) -> tuple[tuple[tuple[str, str], ...], list[str]]:
    given = {name: values[name] for name in FIELDS if values.get(name)}
    wrong = []
    if _DATE in given and read_date(given[_DATE]) is None:
        wrong.append(
            f'"{given.pop(_DATE)}" is not a date that can be read for certain; '
            "write 2021, 2021-05 or 2021-05-03"
        )
    return tuple(given.items()), wrong


def key_of(file: str) -> str:
    """A file's place as it is compared: one kind of slash, one spelling of accents."""
    return unicodedata.normalize("NFC", file.replace("\\", "/").removeprefix("./"))


def _note(where: str, reason: str) -> Problem:
    return Problem(where, reason, ProblemKind.NOTE)
