"""Our own tables come back: what a person changed in one becomes decisions on its events.

A reviewer without Dateline gets the events as CSV, Excel or JSON lines, writes in the columns of
review and headline, and sends the file back. Events are found by their ids. Dates are not taken
from a table, since spreadsheets rewrite them as they like: one that is not as it was is named.
"""

from __future__ import annotations

import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from zipfile import BadZipFile

from dateline.export.csv import cells_of
from dateline.export.export import Rows
from dateline.export.json import json_rows
from dateline.query.filters import Filter, Review

_COLUMNS = {  # of the workbook -> of the table
    "Id": "id",
    "Event": "headline",
    "Review": "review",
    "EDTF": "edtf",
    "From": "from",
    "To": "to",
    "When": "label",
}
_DATES = ("edtf", "from", "to", "label")
_DECIDED = {str(Review.ACCEPTED), str(Review.REJECTED)}


@dataclass(frozen=True)
class Changed:
    """What a person wrote about one event: empty where nothing is new."""

    event: str
    mentions: tuple[str, ...]
    headline: str = ""
    review: str = ""


@dataclass(frozen=True)
class Back:
    """What came back. ``notes`` say, in words, what of it is not used and why."""

    rows: int
    changed: tuple[Changed, ...]
    notes: tuple[str, ...]


def read_back(content: bytes, name: str, rows: Rows) -> Back:
    """Compare a file of ours with the project; ValueError where it is no such file."""
    found = [(number, row) for number, row in _rows(content, name) if row.get("id")]
    everything = Filter(reviews=tuple(Review))
    known = {row["id"]: row for row in json_rows(rows.events(everything))}
    mentions: dict[str, list[str]] = defaultdict(list)
    for row in json_rows(rows.mentions(everything)):
        mentions[row["event"]].append(row["id"])
    changed, notes = [], []
    for number, row in found:
        event = known.get(row["id"])
        if event is None:
            said = row.get("headline") or row["id"]
            notes.append(f"row {number}: the project has no such event: “{said}”")
            continue
        notes += _damage(number, row, event)
        change = _change(row, event, mentions[event["id"]])
        if change is not None:
            changed.append(change)
        elif (review := row.get("review", "")) not in {*map(str, Review), ""}:
            notes.append(f"row {number}: “{review}” is no review: accepted or rejected is")
    return Back(len(found), tuple(changed), tuple(notes))


def _change(
    row: Mapping[str, str], event: Mapping[str, Any], mentions: Iterable[str]
) -> Changed | None:
    headline = " ".join(row.get("headline", "").split())
    headline = "" if headline == " ".join(event["headline"].split()) else headline
    review = row.get("review", "").strip().lower()
    review = review if review in _DECIDED and review != event["review"] else ""
    return Changed(event["id"], tuple(mentions), headline, review) if headline or review else None


def _damage(number: int, row: Mapping[str, str], event: Mapping[str, Any]) -> Iterator[str]:
    """Dates that are not as they were."""
    wrong = [name for name in _DATES if name in row and row[name] != (event[name] or "")]
    if wrong:
        given = ", ".join(f"{name} “{row[name]}”" for name in wrong)
        yield (
            f"row {number}: {given} is not the event's date, {event['label']}, which stays: "
            "dates are changed in the dashboard, beside their evidence"
        )


def _rows(content: bytes, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with their numbers as a person counts them in that file."""
    ending = name.lower().rpartition(".")[2]
    if ending == "xlsx":
        yield from _sheet(content)
    elif ending in ("jsonl", "ndjson"):
        for number, line in enumerate(content.decode("utf-8-sig").splitlines(), start=1):
            if line.strip():
                yield number, _texts(json.loads(line))
    elif ending in ("csv", "tsv", "txt"):
        yield from enumerate(cells_of(content)[1], start=2)
    else:
        raise ValueError(f"{name} is no file of ours: CSV, XLSX and JSONL come back")


def _sheet(content: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    from openpyxl import load_workbook  # a third of a second: only when asked for
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, OSError) as error:
        raise ValueError(f"this is no workbook: {error}") from error
    sheet: list[tuple[Any, ...]] = list(book.worksheets[0].iter_rows(values_only=True))
    heads, rows = (sheet[0], sheet[1:]) if sheet else ((), [])
    names = [_COLUMNS.get(str(head), "") for head in heads]
    if "id" not in names:
        raise ValueError("this is not a workbook of events: its first sheet has no column Id")
    for number, row in enumerate(rows, start=2):
        cells = dict(zip(names, row, strict=False))
        yield number, _texts({name: cell for name, cell in cells.items() if name})


def _texts(row: Mapping[str, Any]) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in row.items()}
