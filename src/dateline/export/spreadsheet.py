"""Events as an Excel workbook: a sheet of events, one of the quotes, one of what is missing.

By openpyxl (MIT), the library of this format for Python. Every cell of text is written as text,
so that no date is rewritten and nothing runs as a formula.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dateline.export.chronology import Chronology, Entry, told_by
from dateline.export.export import Export

_EVENTS = ("No.", "When", "From", "To", "EDTF", "Event", "Who", "Status", "Date is", "Review")
_MORE = ("Topic", "Story", "Sources", "Independent", "Dates in conflict", "Quote", "Id")
_QUOTES = ("Event no.", "When", "Quote", "Document", "Source", "Published", "Page", "Says who")
_WHY = ("Why this date", "Exhibit", "Stamped", "Id")
_WIDTHS = {"Event": 60, "Quote": 80, "Who": 30, "Why this date": 60, "Sources": 30, "Document": 40}
_LONGEST = 32_000  # a cell holds 32,767 characters


def as_xlsx(told: Chronology) -> bytes:
    """The workbook; each event leads to its first quote, each quote back to its event."""
    from openpyxl import Workbook  # a third of a second: only when asked for

    book = Workbook()
    firsts = _first_quotes(told)
    events = book.active
    events.title = "Events"
    _fill(events, (*_EVENTS, *_MORE), (_event(entry) for entry in told.entries))
    link = 1 + (*_EVENTS, *_MORE).index("Quote")
    for row, entry in enumerate(told.entries, start=2):
        if entry.id in firsts:
            _link(events.cell(row, link), "Quotes", firsts[entry.id])
    quotes = book.create_sheet("Quotes")
    _fill(quotes, (*_QUOTES, *_WHY), _quotes(told))
    for row, number in enumerate(_numbers(told), start=2):
        _link(quotes.cell(row, 1), "Events", number + 1)
    files = book.create_sheet("Documents")
    _fill(files, ("Document", "File", "SHA-256", "Exhibit"), told.files(), widths=40)
    missing = book.create_sheet("What is missing")
    _fill(missing, (told.title,), ([said] for said in (told.note, *told.method)), widths=120)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _event(entry: Entry) -> Sequence[Any]:
    period = entry.period
    quote = entry.tellings[0].quote if entry.tellings else ""
    return (
        *(entry.number, entry.when, period.from_day, period.to_day, str(period)),
        *(entry.headline, "; ".join(each.actor for each in entry.actors), entry.status),
        *(entry.basis, entry.review, entry.topic, entry.story, "; ".join(entry.sources)),
        *(entry.independent, "; ".join(entry.conflict), quote, entry.id),
    )


def _quotes(told: Chronology) -> Iterator[Sequence[Any]]:
    for entry in told.entries:
        for telling in entry.tellings:
            at = telling.document
            yield (
                *(entry.number, telling.label, telling.quote, at.title or at.name, at.source),
                *(at.published, telling.page, telling.says_who, "; ".join(telling.why)),
                *(at.exhibit, telling.stamp, telling.id),
            )


def _numbers(told: Chronology) -> Iterator[int]:
    for entry in told.entries:
        yield from (entry.number for _ in entry.tellings)


def _first_quotes(told: Chronology) -> dict[str, int]:
    """The row at which the quotes of each event begin."""
    rows: dict[str, int] = {}
    row = 2
    for entry in told.entries:
        if entry.tellings:
            rows[entry.id] = row
        row += len(entry.tellings)
    return rows


def _fill(
    sheet: Any, heads: Sequence[str], rows: Iterable[Sequence[Any]], *, widths: int = 16
) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    wrapped, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    for number, values in enumerate((heads, *rows), start=1):
        for column, value in enumerate(values, start=1):
            if value is None or value == "":
                continue
            cell = sheet.cell(number, column)
            if isinstance(value, int):
                cell.value = value
            else:
                cell.value = _fit(str(value))
                cell.data_type = "s"  # text, though it begins like a formula or a date
                cell.number_format = "@"
            cell.alignment = wrapped
            if number == 1:
                cell.font = bold
    for column, head in enumerate(heads, start=1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = _WIDTHS.get(head, widths)
    sheet.freeze_panes = "A2"


def _link(cell: Any, sheet: str, row: int) -> None:
    from openpyxl.worksheet.hyperlink import Hyperlink

    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{sheet}'!A{row}")


def _fit(text: str) -> str:
    """Text that a cell can hold."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    fitting: str = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)
    return fitting if len(fitting) <= _LONGEST else f"{fitting[:_LONGEST]} …"


WORKBOOK = Export(
    "{events} with quotes, for Excel",
    "events.xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    told_by(as_xlsx),
)
