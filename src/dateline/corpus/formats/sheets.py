"""Tables: CSV, TSV, Excel (XLSX) and OpenDocument (ODS), a row in a line of its own."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from zipfile import BadZipFile

from dateline.corpus.decode import UnreadableError, decode
from dateline.corpus.draft import Draft
from dateline.corpus.formats.blocks import Blocks
from dateline.corpus.formats.odt import open_body, words_of
from dateline.corpus.formats.package import Package

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DELIMITERS = ",;\t|"
_MOST_ROWS, _MOST_COLUMNS = 20_000, 200

Sheet = tuple[str, Sequence[Sequence[str]]]


def read_csv(raw: bytes) -> Draft:
    decoded = decode(raw)
    lines = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=_delimiter(decoded.text))
    rows: list[list[str]] = []
    try:
        for cells in lines:
            rows.append(cells[:_MOST_COLUMNS])
            if len(rows) > _MOST_ROWS:
                break
    except csv.Error as error:
        raise UnreadableError(f"is no table that can be read: {error}") from None
    return _drafted([("", rows)], decoded.repairs)


def _delimiter(text: str) -> str:
    """The sign that parts the cells of the first lines, as often in each."""
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:20]

    def told(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        return min(counts, default=0), sum(counts)

    return max(_DELIMITERS, key=told)


def read_xlsx(raw: bytes) -> Draft:
    import openpyxl  # here: few folders need it

    Package(raw)  # says what is wrong with a file that is none
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and validations that do not matter here
            book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
            sheets = [(sheet.title, list(_cells(sheet))) for sheet in book.worksheets]
    except (BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise UnreadableError(f"is damaged: {' '.join(str(error).split())[:200]}") from None
    return _drafted(sheets)


def _cells(sheet: Any) -> Iterator[list[str]]:
    rows = sheet.iter_rows(values_only=True, max_row=_MOST_ROWS + 1, max_col=_MOST_COLUMNS)
    for row in rows:
        yield [_said(value) for value in row]


def _said(value: object) -> str:
    """
    >>> _said(datetime(2021, 5, 3)), _said(datetime(2021, 5, 3, 14, 5)), _said(2013.0), _said(None)
    ('2021-05-03', '2021-05-03 14:05', '2013', '')
    """
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def read_ods(raw: bytes) -> Draft:
    body = open_body(Package(raw), "spreadsheet")
    return _drafted(
        [
            (table.get(f"{_TABLE}name") or "", list(_ods_rows(table)))
            for table in body.iter(f"{_TABLE}table")
        ]
    )


def _ods_rows(table: Any) -> Iterator[list[str]]:
    count = 0
    for row in table.iter(f"{_TABLE}table-row"):
        cells: list[str] = []
        for cell in row.findall(f"{_TABLE}table-cell"):
            repeated = cell.get(f"{_TABLE}number-columns-repeated", "1")
            times = int(repeated) if repeated.isdigit() else 1
            cells += [_ods_cell(cell)] * min(times, _MOST_COLUMNS - len(cells))
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            count += 1
            yield cells
        if count > _MOST_ROWS:
            return


def _ods_cell(cell: Any) -> str:
    day = str(cell.get(f"{_OFFICE}date-value") or "")
    if day:
        return day.removesuffix("T00:00:00").replace("T", " ")
    return " ".join(words_of(part, []) for part in cell.iter(f"{_TEXT}p"))


def _drafted(sheets: Sequence[Sheet], repairs: tuple[str, ...] = ()) -> Draft:
    blocks = Blocks()
    notes = []
    for name, rows in sheets:
        if len(sheets) > 1 and any(any(cells) for cells in rows):
            blocks.paragraph(name, level=2)
        width = max(
            (at + 1 for cells in rows for at, c in enumerate(cells) if c.strip()), default=0
        )
        blocks.table([*cells[:width], *[""] * (width - len(cells))] for cells in rows[:_MOST_ROWS])
        if len(rows) > _MOST_ROWS:
            notes.append(f"only its first {_MOST_ROWS:,} rows were read")
    draft = blocks.drafted("the table holds no words")
    own = (*repairs, *draft.repairs)
    return replace(draft, heading="", repairs=own, notes=tuple(notes), tabular=True)
