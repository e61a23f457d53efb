"""How far two dates are from each other, as closely as their sources allow.

From a day in March to a month, April: somewhere between 11 and 42 days. What lasts counts from its
end, or up to its beginning. Where neither date ends before the other begins, no source says which
came first.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.core.calendar import MINUTES_PER_DAY, add_months, civil, day_number
from dateline.core.period import LONGEST, MONTHS_IN, Grain, Period

Ends = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Apart:
    """``least`` and ``most`` are whole days, or minutes where both dates have a ``clock``; none
    where nothing bounds them. ``calendar`` are the years, months and days between two days.
    ``tied`` dates have no order; of those ``within`` one lies in the time that the other lasts.
    """

    least: int
    most: int | None
    calendar: tuple[int, int, int] | None = None
    clock: bool = False
    about: bool = False
    tied: bool = False
    within: bool = False

    @property
    def exact(self) -> bool:
        return self.least == self.most and not self.about


def apart(one: Period, other: Period) -> Apart:
    """
    >>> found = apart(Period.of_day(2021, 3, 20), Period.of_month(2021, 4))
    >>> found.least, found.most
    (12, 41)
    """
    first, then = sorted((one, other), key=lambda period: period.sort_key)
    about = any(each.approximate or each.uncertain for each in (one, other))
    lasting = [each for each in (one, other) if lasts(each)]
    clock = not lasting and {one.grain, other.grain} <= {Grain.MINUTE, Grain.HOUR}
    if not first.precedes(then):
        if lasting:
            return Apart(0, None, about=about, within=True)
        (low, high), (other_low, other_high) = (_when(each, clock) for each in (one, other))
        most = None
        if None not in (low, high, other_low, other_high):
            most = max(high - other_low, other_high - low)  # type: ignore[operator]  # all are known
        return Apart(0, most, clock=clock, about=about, tied=True)
    left = _when(first, clock, end=True)
    right = _when(then, clock)
    least = right[0] - left[1]  # type: ignore[operator]  # known: the first precedes the other
    most = None if left[0] is None or right[1] is None else right[1] - left[0]
    days = not clock and least == most
    return Apart(
        max(0, least),
        most,
        _calendar(left[1], right[0]) if days else None,  # type: ignore[arg-type]  # the same
        clock,
        about,
    )


def lasts(period: Period) -> bool:
    """More than one unit of its grain: its beginning and its end are told apart."""
    if period.start is None or period.end is None:
        return False
    return period.end - period.start > LONGEST[period.grain] * MINUTES_PER_DAY


def last_unit(period: Period) -> Period:
    """The day, the month, the year … in which something ends, as its source says it.

    >>> str(last_unit(Period.parse("2010/2012"))), str(last_unit(Period.of_month(2021, 5)))
    ('2012', '2021-05')
    """
    return _from_to(_when(period, False, end=True), period)


def first_unit(period: Period) -> Period:
    """The one in which something begins."""
    return _from_to(_when(period, False), period)


def _from_to(ends: Ends, period: Period) -> Period:
    first, last = ends
    if first is None or last is None:
        return period
    return (
        Period.of_day_numbers(first, last)
        if period.grain.rank <= Grain.DAY.rank
        else Period(first * MINUTES_PER_DAY, (last + 1) * MINUTES_PER_DAY, period.grain)
    )


def _when(period: Period, clock: bool, *, end: bool = False) -> Ends:
    """The first and the last day (minute) at which it may have been: its end where it lasts and
    the ``end`` is asked for, and its beginning otherwise."""
    unit = 1 if clock else MINUTES_PER_DAY
    low = None if period.start is None else period.start // unit
    high = None if period.end is None else (period.end - 1) // unit
    if not lasts(period) or low is None or high is None:
        return low, high
    if end:
        return max(low, _unit_on(high + 1, period.grain, -1)), high
    return low, min(_unit_on(low, period.grain, 1) - 1, high)


def _unit_on(day: int, grain: Grain, by: int) -> int:
    """The day one month, one year … on from another, or back.

    >>> civil(_unit_on(day_number(2021, 3, 21), Grain.SEASON, 1))
    (2021, 6, 21)
    """
    if grain not in MONTHS_IN:
        return day + by * LONGEST[grain]
    year, month, of_month = civil(day)
    return day_number(*add_months(year, month, by * MONTHS_IN[grain]), min(of_month, 28))


def _calendar(first: int, then: int) -> tuple[int, int, int]:
    """Whole years, then whole months, then days from one day to another.

    >>> _calendar(day_number(2019, 1, 31), day_number(2021, 3, 1))
    (2, 1, 1)
    """
    year, month, day = civil(first)
    to_year, to_month, to_day = civil(then)
    months = (to_year - year) * 12 + to_month - month - (to_day < day)
    begun = add_months(year, month, months)
    last = day_number(*add_months(*begun, 1), 1) - day_number(*begun, 1)
    return months // 12, months % 12, then - day_number(*begun, min(day, last))
