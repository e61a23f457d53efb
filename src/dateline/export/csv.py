"""Rows as CSV that survives a spreadsheet, and back.

Every text stands in quotes. A spreadsheet runs a cell that begins like a formula, also after a
delimiter that it splits at though the text is quoted: a sign that could begin one gets an
apostrophe in front wherever a cell could begin, and so does a year before Christ, which would be
taken for a number. It also rewrites dates as it
likes; the minutes beside them are whole numbers, which it leaves alone, and from these
``read_events_csv`` has the dates back as they were.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pandas as pd
from pandas.api.types import is_numeric_dtype

from dateline.core.period import Grain, Period
from dateline.export.export import Export, Selection

_LISTS = (
    "actors",
    "actor_kinds",
    "actor_roles",
    "places",
    "docs",
    "sources",
    "conflict",
    "why",
    "tags",
    "reliability",
)
_WEIGHTS = ("weight",)
_NUMBERS = ("start_minute", "end_minute", "independent", "mentions")
_TRUTHS = ("approximate", "uncertain")
_SIGNS = r"[=+\-@\t\r＝＋－＠]"  # the full-width ones count too, where the keyboard is Chinese
_BEGIN = r"(?:(?<=[,;\t|\n\r\"])|^)"  # where a cell could begin, whatever the delimiter
_FORMULA = re.compile(rf"{_BEGIN}(?='*{_SIGNS})")
_PROTECTED = re.compile(rf"{_BEGIN}'(?='*{_SIGNS})")
_SEPARATOR = "; "
_ITEM = re.compile(r"(?:[^\\;]|\\.)+", re.DOTALL)


def events_csv(frame: pd.DataFrame, *, bom: bool = False) -> bytes:
    """The table as UTF-8; lists are joined by "; ".

    ``bom`` puts the mark in front by which Excel knows UTF-8: right for a file that a person
    opens, in the way of a script that reads a pipe.
    """
    text = io.StringIO(newline="")  # the ends of lines as RFC 4180 has them
    writer = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([_cell(str(name)) for name in frame.columns])
    columns = [_column(frame[name]) for name in frame.columns]
    writer.writerows(zip(*columns, strict=True))
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8", "surrogatepass")


def mentions_csv(frame: pd.DataFrame, *, bom: bool = False) -> bytes:
    """The sentences that tell the events: ``event`` is the id of a row of ``events_csv``."""
    return events_csv(frame, bom=bom)


def _events(selection: Selection) -> bytes:
    return events_csv(selection.events(), bom=selection.by_hand)


def _mentions(selection: Selection) -> bytes:
    return mentions_csv(selection.mentions(), bom=selection.by_hand)


EVENTS = Export(
    "{events}, as CSV",
    "events.csv",
    "text/csv",
    _events,
    events_csv,
    beside={"mentions": _mentions},
)
MENTIONS = Export(
    "Their sentences, as CSV",
    "mentions.csv",
    "text/csv",
    _mentions,
    icon="format_quote",
)


def read_events_csv(content: bytes) -> pd.DataFrame:
    """Read back what ``events_csv`` wrote, also after a spreadsheet has saved it."""
    names, rows = cells_of(content)
    records = [{name: _value(name, cell) for name, cell in row.items()} for row in rows]
    frame = pd.DataFrame(map(_dated, records), columns=names, dtype=object)
    kinds = {**dict.fromkeys(_NUMBERS, "Int64"), **dict.fromkeys(_WEIGHTS, "Float64")}
    return frame.astype({name: kind for name, kind in kinds.items() if name in frame.columns})


def cells_of(content: bytes) -> tuple[list[str], list[dict[str, str]]]:
    """The columns of such a table and its rows, as they stand in the file.

    ValueError where it is no table of events.
    """
    text = _text(content)
    table = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    names = table[0] if table else []
    if "id" not in names:
        raise ValueError("this is not a table of events: it has no column id")
    return names, [
        {name: _PROTECTED.sub("", cell) for name, cell in zip(names, row, strict=False)}
        for row in table[1:]
        if any(row)
    ]


def _column(column: pd.Series[Any]) -> list[Any]:
    """Numbers stay numbers; all else is text that no spreadsheet may run."""
    if is_numeric_dtype(column):
        return [None if pd.isna(value) else _number(value) for value in column]
    return [_cell(_plain(value)) for value in column]


def _number(value: Any) -> Any:
    """A number of Python's own; a truth is the word for it."""
    own = value.item() if hasattr(value, "item") else value
    return _plain(own) if isinstance(own, bool) else own


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return _SEPARATOR.join(_escaped(str(item)) for item in value)
    if pd.isna(value):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _cell(text: str) -> str:
    """
    >>> _cell("=1+1"), _cell("-0043"), _cell("'tis"), _cell("'=x")
    ("'=1+1", "'-0043", "'tis", "''=x")
    """
    return _FORMULA.sub("'", text)


def _escaped(item: str) -> str:
    return item.replace("\\", "\\\\").replace(";", "\\;")


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig", "surrogatepass")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")  # what Excel saves as plain "CSV"


def _delimiter(text: str) -> str:
    """Spreadsheets of many countries save with semicolons or tabs."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _value(name: str, text: str) -> Any:
    if name in _LISTS:
        return _items(text)
    if name in _TRUTHS:
        return text.lower() == "true"
    if name in _NUMBERS:
        return int(text) if text else None
    if name in _WEIGHTS:
        return float(text) if text else None
    return text or None if name in ("from", "to") else text


def _items(text: str) -> list[str]:
    r"""
    >>> _items("Ann; a\\; b; c")
    ['Ann', 'a; b', 'c']
    """
    first, *rest = _ITEM.findall(text) or [""]
    items = [first, *(item.removeprefix(" ") for item in rest)] if first else []
    return [re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL) for item in items]


def _dated(record: dict[str, Any]) -> dict[str, Any]:
    """The record with its dates from its minutes, where it has these."""
    needed = ("start_minute", "end_minute", "grain", *_TRUTHS)
    if any(name not in record for name in needed):
        return record
    start, end, grain, approximate, uncertain = (record[name] for name in needed)
    period = Period(start, end, Grain(grain), approximate, uncertain)
    dates = {
        "from": period.from_day,
        "to": period.to_day,
        "edtf": str(period),
        "label": period.label(),
    }
    return record | {name: value for name, value in dates.items() if name in record}
