"""What comes again every year or week: the last and the next of it, feasts, weeks by number.

Feasts are told by rules and not by lists of dates: a day of a month, so many days from
Easter Sunday (Gregorian), or a weekday of a month. The rules are those of the public
calendars; the names stand in the tables of the languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from dateline.core import calendar
from dateline.core.calendar import MINUTES_PER_DAY, civil, day_number
from dateline.core.period import Grain, Period
from dateline.temporal.meaning import (
    Meaning,
    Reading,
    Scene,
    open_unit,
    start_of,
    unit_reading,
    year_text,
)


class Recurring(Protocol):
    """A meaning that has one place in every year, week or month."""

    @property
    def grain(self) -> Grain: ...
    @property
    def cycle(self) -> Grain: ...
    @property
    def open_value(self) -> str: ...
    def near(self, minute: int) -> list[Period]: ...


@dataclass(frozen=True, slots=True)
class Occurrence:
    """The last (-1), this (0) or the next (1) of what recurs, seen from the day of writing.

    "Last Friday" is the Friday before the anchor. Some writers mean the Friday of the week
    before: where the two differ, both are kept.
    """

    of: Recurring
    way: int

    def read(self, scene: Scene) -> Reading:
        anchor = scene.now()
        if anchor is None or anchor.period.grain.rank > max(self.of.cycle.rank, Grain.DAY.rank):
            return Reading(self.of.open_value, relative=True, needs=scene.needs())
        start = start_of(anchor.period)
        options = self.of.near(start)
        chosen = self._chosen(options, start)
        if chosen is None:
            return Reading(self.of.open_value, relative=True, needs=scene.needs())
        told = replace(self._told(chosen), anchor=anchor, relative=True)
        other = self._of_the_next_week(start)
        if other is None or other == chosen:
            return told
        return replace(told, readings=(chosen, other), choice="the nearest to the day of writing")

    def _chosen(self, options: Sequence[Period], start: int) -> Period | None:
        day = start - start % MINUTES_PER_DAY
        if self.way == 0:
            same = [p for p in options if self._cycle_of(start_of(p)) == self._cycle_of(start)]
            return same[0] if same else None
        if self.way < 0:
            past = [p for p in options if p.end is not None and p.end <= day]
            return past[-1] if past else None
        future = [p for p in options if start_of(p) > start and start_of(p) > day]
        return future[0] if future else None

    def _cycle_of(self, minute: int) -> tuple[int, ...]:
        day = minute // MINUTES_PER_DAY
        return calendar.week_of(day) if self.of.cycle is Grain.WEEK else civil(day)[:1]

    def _of_the_next_week(self, start: int) -> Period | None:
        """The other habit: the weekday of the calendar week before or after."""
        if self.of.cycle is not Grain.WEEK or self.way == 0:
            return None
        return self.of.near(start)[1 + self.way]

    def _told(self, period: Period) -> Reading:
        if isinstance(self.of, Feast):
            return self.of.reading(period)
        return unit_reading(self.of.grain, start_of(period))


# --- Feasts -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Weekday:
    """The nth weekday of a month, from its end where negative, moved by some days."""

    month: int
    weekday: int
    number: int
    moved: int = 0

    def day(self, year: int) -> int:
        """
        >>> civil(Weekday(11, 3, 4).day(2010))  # the fourth Thursday of November
        (2010, 11, 25)
        """
        length = calendar.days_in_month(year, self.month)
        days = range(day_number(year, self.month, 1), day_number(year, self.month, length) + 1)
        those = [day for day in days if calendar.weekday(day) == self.weekday]
        return those[self.number - 1 if self.number > 0 else self.number] + self.moved


FEASTS: dict[str, tuple[int, int] | int | Weekday] = {
    "new year": (1, 1), "epiphany": (1, 6), "candlemas": (2, 2), "valentine": (2, 14),
    "women's day": (3, 8), "saint patrick": (3, 17), "saint joseph": (3, 19),
    "april fools": (4, 1), "earth day": (4, 22), "liberation of italy": (4, 25),
    "carnation day": (4, 25), "king's day": (4, 27), "walpurgis": (4, 30), "may day": (5, 1),
    "remembrance day nl": (5, 4), "liberation day nl": (5, 5), "victory in europe": (5, 8),
    "italian republic day": (6, 2), "us independence": (7, 4), "bastille day": (7, 14),
    "assumption": (8, 15), "german unity": (10, 3), "halloween": (10, 31),
    "reformation": (10, 31), "all saints": (11, 1), "all souls": (11, 2), "armistice": (11, 11),
    "saint martin": (11, 11), "saint nicholas eve": (12, 5), "saint nicholas": (12, 6),
    "immaculate conception": (12, 8), "christmas eve": (12, 24), "christmas": (12, 25),
    "second christmas day": (12, 26), "new year's eve": (12, 31),
    "carnival sunday": -49, "carnival monday": -48, "carnival": -47, "ash wednesday": -46,
    "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "holy saturday": -1,
    "easter": 0, "easter monday": 1, "ascension": 39, "pentecost": 49, "whit monday": 50,
    "trinity": 56, "corpus christi": 60,
    "mother's day": Weekday(5, 6, 2), "thanksgiving": Weekday(11, 3, 4),
    "black friday": Weekday(11, 3, 4, moved=1), "german repentance day": Weekday(11, 2, -2),
}  # fmt: skip
"""A day of a month, days from Easter Sunday, or a weekday of a month."""


def easter(year: int) -> int:
    """The day number of Easter Sunday, after the anonymous Gregorian computus.

    >>> civil(easter(2018)), civil(easter(2024))
    ((2018, 4, 1), (2024, 3, 31))
    """
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return day_number(year, month, day + 1)


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast or a day with a name, of a year where the words name one."""

    name: str
    of: Meaning | None = None

    @property
    def grain(self) -> Grain:
        return Grain.DAY

    @property
    def cycle(self) -> Grain:
        return Grain.YEAR

    @property
    def open_value(self) -> str:
        rule = FEASTS[self.name]
        return f"XXXX-{rule[0]:02d}-{rule[1]:02d}" if isinstance(rule, tuple) else "XXXX-XX-XX"

    def near(self, minute: int) -> list[Period]:
        year = civil(minute // MINUTES_PER_DAY)[0]
        return [self.in_year(year + shift) for shift in (-1, 0, 1)]

    def in_year(self, year: int) -> Period:
        rule = FEASTS[self.name]
        if isinstance(rule, tuple):
            return Period.of_day(year, *rule)
        day = rule.day(year) if isinstance(rule, Weekday) else easter(year) + rule
        return Period.of_day_numbers(day)

    def reading(self, period: Period) -> Reading:
        return unit_reading(Grain.DAY, start_of(period))

    def read(self, scene: Scene) -> Reading:
        if self.of is not None:
            whole = self.of.read(scene)
            if whole.period is None:
                return Reading(self.open_value, relative=True, needs=whole.needs)
            year = civil(start_of(whole.period) // MINUTES_PER_DAY)[0]
            told = self.reading(self.in_year(year))
            return replace(told, anchor=whole.anchor, relative=whole.relative)
        found = scene.choose(self.near, Grain.YEAR)
        if found is None:
            return Reading(self.open_value, relative=True, needs=scene.needs())
        period, anchor, why = found
        return replace(self.reading(period), anchor=anchor, relative=True, choice=why)


# --- Weeks ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """The ISO week of a number, of a named year or of the year the text is at.

    -1 is the last week of the year.
    """

    number: int
    of: Meaning | None = None

    def read(self, scene: Scene) -> Reading:
        if self.of is None:
            anchor = scene.now()
            whole = Reading("", anchor.period if anchor else None, anchor=anchor, relative=True)
        else:
            whole = self.of.read(scene)
        if whole.period is None:
            return Reading(open_unit(Grain.WEEK), relative=True, needs=scene.needs())
        year = civil(start_of(whole.period) // MINUTES_PER_DAY)[0]
        number = self.number if self.number > 0 else calendar.week_of(day_number(year, 12, 28))[1]
        monday = calendar.monday_of_week(year, number) * MINUTES_PER_DAY
        told = unit_reading(Grain.WEEK, monday)
        return replace(told, anchor=whole.anchor, relative=whole.relative)


@dataclass(frozen=True, slots=True)
class PartOfWeek:
    """The weekend or the working days of a week; ``of`` is the week."""

    code: str  # WE as TIMEX3 writes it, or WD
    of: Meaning

    def read(self, scene: Scene) -> Reading:
        week = self.of.read(scene)
        if week.period is None:
            return replace(week, value=f"{week.value}-{self.code}")
        monday = start_of(week.period) // MINUTES_PER_DAY
        first, last = (5, 6) if self.code == "WE" else (0, 4)
        period = Period.of_day_numbers(monday + first, monday + last)
        return replace(week, value=f"{week.value}-{self.code}", period=period)


def year_of(period: Period) -> str:
    return year_text(civil(start_of(period) // MINUTES_PER_DAY)[0])
