"""Years that do not begin in January: "for the year ended 31 March 2022" says what "fiscal 2022",
"the second quarter" and "the year end" are in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dateline.core.calendar import add_months, days_in_month
from dateline.core.mention import TimeMention
from dateline.core.period import Grain, Period

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
_ENDED = re.compile(
    r"\b(?:year|12\s+months|twelve\s+months)\s+(?:that\s+)?(?:ended|ending|to)\s+(?:on\s+)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})"
    rf"|{_MONTH.replace('month', 'first_month')}\s+(?P<second_day>\d{{1,2}}),?\s+"
    r"(?P<second_year>\d{4}))",
    re.IGNORECASE,
)
_SIGN_OF_END = re.compile(
    r"(?:ear|nths|EAR|NTHS)\s+(?:[Tt]hat\s+|THAT\s+)?(?:[Ee]nd|END|[Tt]o\s|TO\s)"
)
_HEAD = 400  # characters in which a report says which year it is about
_FISCAL = re.compile(r"\b(?:fiscal|financial|FY)(?!\w*/)|\bFY", re.IGNORECASE)


# Rules that name a part of a year and no year, each by its one name.
YEAR_END = "end of the year in a word"
QUARTER = "quarter"
QUARTER_IN_FIGURES = "quarter in figures"


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """When the year of a text's business ends: in which month, and in which year the one that the
    text is about, where its head says so."""

    month: int
    reported: int | None = None

    def year(self, number: int) -> Period:
        """The fiscal year named by the year in which it ends."""
        return self._months(number, 0, 12)

    def quarter(self, number: int, quarter: int) -> Period:
        return self._months(number, 3 * (quarter - 1), 3)

    def half(self, number: int, half: int) -> Period:
        return self._months(number, 6 * (half - 1), 6)

    def _months(self, number: int, after: int, count: int) -> Period:
        first = add_months(number - 1, self.month, 1 + after)
        last = add_months(first[0], first[1], count - 1)
        begin = Period.of_day(*first, 1)
        return Period.between(begin, Period.of_day(*last, days_in_month(*last)))


def fiscal_year_of(text: str) -> FiscalYear | None:
    """The fiscal year that the text defines; none where it is that of the calendar.

    >>> fiscal_year_of("Accounts for the year ended 31 March 2022")
    FiscalYear(month=3, reported=2022)
    >>> fiscal_year_of("Accounts for the year ended 31 December 2022") is None
    True
    """
    for found in _ENDED.finditer(text) if _SIGN_OF_END.search(text) else ():
        word = (found["month"] or found["first_month"]).lower()
        month = _MONTHS.index(word) + 1 if word in _MONTHS else None
        year = int(found["year"] or found["second_year"])
        day = int(found["day"] or found["second_day"])
        if month is None or month == 12 or day < days_in_month(year, month):
            continue
        return FiscalYear(month, year if found.start() < _HEAD else None)
    return None


def as_fiscal(mention: TimeMention, fiscal: FiscalYear, words: str) -> TimeMention:
    """The mention, where it names a year or a part of one, as the text's own year divides it."""
    period = mention.period
    if period is None or period.end is None:
        return mention
    first = period.first_day or period.last_day
    if first is None:
        return mention
    year, month, _ = first
    if mention.rule == YEAR_END and fiscal.reported is not None:
        last = fiscal.year(fiscal.reported).last_day
        assert last is not None
        day = Period.of_day(*last)
        return replace(mention, period=day if period.start is not None else day.until())
    of_year = mention.rule in (QUARTER, QUARTER_IN_FIGURES) and fiscal.reported is not None
    if not of_year and (_FISCAL.search(words) is None or "/" in words):
        return mention
    number = fiscal.reported if of_year and fiscal.reported is not None else year
    if period.grain is Grain.QUARTER:
        return replace(mention, period=fiscal.quarter(number, (month + 2) // 3))
    if period.grain is Grain.HALF:
        return replace(mention, period=fiscal.half(number, 1 if month < 7 else 2))
    return replace(mention, period=fiscal.year(number))
