"""The axis of time: where its ticks stand and what they say, from centuries to minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.core.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MINUTES_PER_DAY,
    add_months,
    civil,
    day_number,
)
from dateline.core.period import SHORT_MONTHS, clock

FIRST_MINUTE = day_number(FIRST_YEAR, 1, 1) * MINUTES_PER_DAY
LAST_MINUTE = day_number(LAST_YEAR + 1, 1, 1) * MINUTES_PER_DAY
SHORTEST = 10  # minutes: no closer view than this

_YEAR = 365.2425 * MINUTES_PER_DAY


@dataclass(frozen=True, slots=True)
class Tick:
    """``context`` is the larger unit the tick begins ("2008" above "Jan"), where it does."""

    minute: int
    text: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    minutes: float  # about how long
    room: int  # pixels one tick wants
    ticks: Callable[[int, int, int], Iterator[int]]
    size: int
    text: Callable[[int], str]
    context: Callable[[int], str]


def clamp(start: int, end: int) -> tuple[int, int]:
    """The window moved and cut so that the calendar holds it.

    >>> clamp(0, 1)
    (0, 10)
    """
    length = min(max(end - start, SHORTEST), LAST_MINUTE - FIRST_MINUTE)
    start = min(max(start, FIRST_MINUTE), LAST_MINUTE - length)
    return start, start + length


def padded(start: int, end: int) -> tuple[int, int]:
    """All of time with a little room on either side, so that no mark is cut at the edge.

    >>> padded(0, 2880)
    (-720, 3600)
    """
    room = max((end - start) // 33, MINUTES_PER_DAY // 2)
    return clamp(start - room, end + room)


def year_words(year: int) -> str:
    """
    >>> year_words(-43), year_words(1), year_words(1998)
    ('44 BC', 'AD 1', '1998')
    """
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 100 else str(year)


def _by_minutes(start: int, end: int, size: int) -> Iterator[int]:
    yield from range(-(-start // size) * size, end + 1, size)


def _by_days(start: int, end: int, size: int) -> Iterator[int]:
    """Every ``size``-th day of each month, from the first on; no crowd at the month's end."""
    for day in range(-(-start // MINUTES_PER_DAY), end // MINUTES_PER_DAY + 1):
        _, _, of_month = civil(day)
        if size == 1 or ((of_month - 1) % size == 0 and of_month + size // 2 <= 31):
            yield day * MINUTES_PER_DAY


def _by_months(start: int, end: int, size: int) -> Iterator[int]:
    year, month, _ = civil(start // MINUTES_PER_DAY)
    month = (month - 1) // size * size + 1
    while year <= LAST_YEAR:
        minute = day_number(year, month, 1) * MINUTES_PER_DAY
        if minute > end:
            return
        if minute >= start:
            yield minute
        year, month = add_months(year, month, size)


def _by_years(start: int, end: int, size: int) -> Iterator[int]:
    """Round years: 1000, 1500; before Christ 500 BC, 1000 BC; and AD 1 between them."""
    first, last = civil(start // MINUTES_PER_DAY)[0], civil(end // MINUTES_PER_DAY)[0]
    for spoken in range((first - 1) // size * size, last + size, size):
        year = spoken if spoken > 0 else spoken + 1
        if not FIRST_YEAR <= year <= LAST_YEAR:
            continue
        minute = day_number(year, 1, 1) * MINUTES_PER_DAY
        if start <= minute <= end:
            yield minute


def _day(minute: int) -> str:
    return str(civil(minute // MINUTES_PER_DAY)[2])


def _month(minute: int) -> str:
    return SHORT_MONTHS[civil(minute // MINUTES_PER_DAY)[1] - 1]


def _year(minute: int) -> str:
    return year_words(civil(minute // MINUTES_PER_DAY)[0])


def _full_day(minute: int) -> str:
    return f"{_day(minute)} {_month(minute)} {_year(minute)}"


def _month_and_year(minute: int) -> str:
    return f"{_month(minute)} {_year(minute)}"


def _nothing(_: int) -> str:
    return ""


_STEPS = (
    *(
        _Step(size, 62, _by_minutes, size, clock, _full_day)
        for size in (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
    ),
    *(
        _Step(size * MINUTES_PER_DAY, 44, _by_days, size, _day, _month_and_year)
        for size in (1, 2, 5, 10)
    ),
    *(_Step(size * _YEAR / 12, 48, _by_months, size, _month, _year) for size in (1, 3, 6)),
    *(
        _Step(size * _YEAR, 66, _by_years, size, _year, _nothing)
        for size in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
    ),
)


def ticks(start: int, end: int, width: float) -> tuple[Tick, ...]:
    """Ticks for a window drawn that many pixels wide, and for as much again on either side,
    so that a picture that is being moved has ticks before the next one arrives.

    >>> day = day_number(2008, 8, 1) * MINUTES_PER_DAY
    >>> [t.text for t in ticks(day, day + 3 * 1440, 200) if day <= t.minute <= day + 3 * 1440]
    ['1', '2', '3', '4']
    """
    length = end - start
    step = next((step for step in _STEPS if step.minutes * width / length >= step.room), _STEPS[-1])
    around = max(start - length, FIRST_MINUTE), min(end + length, LAST_MINUTE - 1)
    found: list[Tick] = []
    context, seen = "", False
    for minute in step.ticks(*around, step.size):
        now = step.context(minute)
        first = not seen and minute >= start
        seen = seen or first
        found.append(Tick(minute, step.text(minute), now if first or now != context else ""))
        context = now
    return tuple(found)


def range_words(start: int, end: int) -> str:
    """The window in words, no finer than its length asks for.

    >>> range_words(day_number(2007, 3, 5) * 1440, day_number(2009, 9, 1) * 1440)
    'March 2007 to August 2009'
    """
    length, last = end - start, end - 1
    if length < 3 * MINUTES_PER_DAY:
        return f"{_full_day(start)}, {clock(start)} to {_full_day(last)}, {clock(last)}"
    if length < 0.5 * _YEAR:
        words = _full_day
    elif length < 6 * _YEAR:
        words = _long_month
    else:
        words = _year
    first, final = words(start), words(last)
    return first if first == final else f"{first} to {final}"


_LONG = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def _long_month(minute: int) -> str:
    year, month, _ = civil(minute // MINUTES_PER_DAY)
    return f"{_LONG[month - 1]} {year_words(year)}"
