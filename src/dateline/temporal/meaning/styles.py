"""Dates of two calendars: Old Style and New Style, years that began in March, Roman days.

Where both styles are told the New Style is the date; where only the Old Style is told, and said
to be, it is counted over. The Julian calendar after Meeus, "Astronomical Algorithms", 1991,
chapter 7.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.core.calendar import MINUTES_PER_DAY, civil, day_number
from dateline.core.period import Grain
from dateline.temporal.meaning.meanings import (
    Doubtful,
    Explained,
    Meaning,
    Reading,
    Scene,
    Unit,
    unit_reading,
)

OLD, NEW = -1, 1


def julian_gap(year: int, month: int, day: int) -> int:
    """How many days the Julian calendar is behind.

    >>> julian_gap(1917, 10, 25), julian_gap(1869, 9, 1), julian_gap(1700, 2, 10)
    (13, 12, 10)
    """
    if (month, day) < (3, 1):
        year -= 1
    return year // 100 - year // 400 - 2


@dataclass(frozen=True, slots=True)
class OldStyle:
    """A day that the writer says is of the Old Style: its day in our calendar."""

    of: Meaning

    def read(self, scene: Scene) -> Reading:
        own = self.of.read(scene)
        if own.period is None or own.period.start is None:
            return own
        gap = julian_gap(*civil(own.period.start // MINUTES_PER_DAY))
        told = unit_reading(Grain.DAY, own.period.start + gap * MINUTES_PER_DAY)
        why = f"told in the Old Style; in our calendar it is {gap} days later"
        return replace(own, value=told.value, period=told.period, choice=why, readings=())


def both_styles(
    first: tuple[int, int, int], second: tuple[int, int, int], style: int = 0, marked: int = 1
) -> Meaning:
    """Two days, given as year, month and day, that are one day in two calendars.

    ``style`` is what the words say of the one that is ``marked`` (0 or 1).
    """
    gap = day_number(*second) - day_number(*first)
    if not 9 <= abs(gap) <= 14:
        raise ValueError("two days, not one")
    new = second if gap > 0 else first  # the New Style is ahead
    if style:
        own, other = (first, second) if marked == 0 else (second, first)
        new = own if style == NEW else other
    told = Explained(Unit(Grain.DAY, *new), "told in both styles; the New Style is taken")
    if abs(gap) != julian_gap(*(first if gap > 0 else second)):
        return Doubtful(told, "the two styles are not as far apart as they were then")
    return told


def roman_day(name: str, month: int) -> int:
    """
    >>> roman_day("ides", 3), roman_day("ides", 4), roman_day("nones", 10)
    (15, 13, 7)
    """
    late = month in (3, 5, 7, 10)
    return {"kalends": 1, "nones": 7 if late else 5, "ides": 15 if late else 13}[name]
