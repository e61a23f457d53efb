"""Days and weeks told by a number ("Monday the 21st", "week 31"), and feasts by their turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.core import calendar
from dateline.core.calendar import MINUTES_PER_DAY, civil, day_number
from dateline.core.period import Grain, Period
from dateline.temporal.engine.rule import Found
from dateline.temporal.meaning.meanings import (
    Feast,
    Meaning,
    Reading,
    Scene,
    open_unit,
    start_of,
    unit_reading,
)


@dataclass(frozen=True, slots=True)
class NumberedDay:
    """A day of some month, with its weekday where the words name it: "Monday the 21st"."""

    day: int
    weekday: int | None = None

    def near(self, minute: int) -> list[Period]:
        """Its places within two months of a minute that fall on the weekday."""
        year, month, _ = civil(minute // MINUTES_PER_DAY)
        found = []
        for shift in range(-2, 3):
            at = calendar.add_months(year, month, shift)
            if self.day <= calendar.days_in_month(*at):
                day = day_number(*at, self.day)
                if self.weekday in (None, calendar.weekday(day)):
                    found.append(Period.of_day_numbers(day))
        return found

    def read(self, scene: Scene) -> Reading:
        found = scene.choose(self.near, Grain.MONTH)
        if found is None:
            return Reading(f"XXXX-XX-{self.day:02d}", relative=True, needs=scene.needs())
        return found.told(unit_reading(Grain.DAY, start_of(found.period)))


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


_REPUBLICAN_DAYS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)
"""The day in September on which each year of the French Republic began, from 1792 on."""


def _republican(day: int, month: int, year: int) -> int:
    """The number of a day: twelve months of thirty days.

    >>> civil(_republican(18, 2, 8)), civil(_republican(9, 11, 2))
    ((1799, 11, 9), (1794, 7, 27))
    """
    first = day_number(1791 + year, 9, _REPUBLICAN_DAYS[year - 1])
    return first + 30 * (month - 1) + day - 1


@dataclass(frozen=True, slots=True)
class RepublicanDay:
    """A day of the French republican calendar: "18 Brumaire, Year VIII".

    Without a year it is the one of the story, where that lies in those years.
    """

    day: int
    month: int
    year: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.day <= 30 or not 1 <= (self.year or 1) <= len(_REPUBLICAN_DAYS):
            raise ValueError("no day of the republican calendar")

    def near(self, minute: int) -> list[Period]:
        year = civil(minute // MINUTES_PER_DAY)[0] - 1791
        years = range(max(year - 2, 1), min(year + 2, len(_REPUBLICAN_DAYS)) + 1)
        return [Period.of_day_numbers(_republican(self.day, self.month, each)) for each in years]

    def read(self, scene: Scene) -> Reading:
        if self.year is not None:
            start = _republican(self.day, self.month, self.year) * MINUTES_PER_DAY
            return unit_reading(Grain.DAY, start)
        found = scene.choose(self.near, Grain.YEAR)
        if found is None:
            raise ValueError("no year of the Republic is near")
        return found.told(unit_reading(Grain.DAY, start_of(found.period)))


@dataclass(frozen=True, slots=True)
class RepublicanYear:
    """ "L'an III": from its first of vendémiaire to the day before the next."""

    year: int

    def read(self, scene: Scene) -> Reading:
        first, after = (_republican(1, 1, year) for year in (self.year, self.year + 1))
        period = replace(Period.of_day_numbers(first, after - 1), grain=Grain.DAY)
        return Reading(str(period), period)


_REPUBLICAN_MONTHS = (
    "vendémiaire", "brumaire", "frimaire", "nivôse", "pluviôse", "ventôse", "germinal", "floréal",
    "prairial", "messidor", "thermidor", "fructidor",
)  # fmt: skip
_REPUBLICAN_YEARS = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
)  # fmt: skip
_IN_THE_REPUBLIC = re.compile(
    rf"(?<!\w)(?:(?P<day>[12]?\d|30)(?:er)?\s(?P<month>{'|'.join(_REPUBLICAN_MONTHS)})\s(?:de\s)?"
    r"(?:l['’])?|l['’])an\s(?P<year>X?(?:IX|IV|VI{0,3}|I{1,3})|X)(?!\w)",
    re.IGNORECASE,
)


def republican_dates(text: str) -> Iterator[Found]:
    """
    >>> [each.meaning for each in republican_dates("Le 3 frimaire an XII, loi de l'an II")]
    [RepublicanDay(day=3, month=3, year=12), RepublicanYear(year=2)]
    """
    if not any(f"an {numeral}" in text for numeral in "IVX"):
        return
    for match in _IN_THE_REPUBLIC.finditer(text):
        if match["year"].upper() not in _REPUBLICAN_YEARS:
            continue
        year = _REPUBLICAN_YEARS.index(match["year"].upper()) + 1
        if year == len(_REPUBLICAN_DAYS) and not match["day"]:
            continue  # the calendar was given up in the course of it
        told: Meaning = RepublicanYear(year)
        if match["day"]:
            month = _REPUBLICAN_MONTHS.index(match["month"].lower()) + 1
            told = RepublicanDay(int(match["day"]), month, year)
        yield Found(*match.span(), told, "date of the republican calendar", match.span())


@dataclass(frozen=True, slots=True)
class FeastBeside:
    """The last (-1), this year's (0) or the next (1) of a feast, from the day of writing."""

    feast: Feast
    way: int

    def read(self, scene: Scene) -> Reading:
        anchor = scene.now()
        if anchor is None or anchor.period.grain.rank > Grain.YEAR.rank:
            return Reading("XXXX-XX-XX", relative=True, needs=scene.needs())
        start = start_of(anchor.period)
        options = self.feast.near(start)
        if self.way < 0:
            chosen = [p for p in options if p.sort_key[1] <= start][-1]
        elif self.way > 0:
            chosen = next(p for p in options if p.sort_key[0] > start)
        else:
            chosen = options[1]
        told = unit_reading(Grain.DAY, start_of(chosen))
        return replace(told, anchor=anchor, relative=True)


@dataclass(frozen=True, slots=True)
class WeekendOf:
    """The weekend a day belongs to, with the day: "Labor Day weekend" has a Monday."""

    whole: Meaning

    def read(self, scene: Scene) -> Reading:
        told = self.whole.read(scene)
        if told.period is None or told.period.start is None:
            return replace(told, value="XXXX-WXX-WE")
        day = told.period.start // MINUTES_PER_DAY
        weekday = calendar.weekday(day)
        saturday = day + (-2 if weekday == 0 else -3 if weekday == 1 else 5 - weekday)
        joined_on = weekday in (0, 3, 4)  # a Monday, or a Thursday or Friday before
        first, last = (
            (min(day, saturday), max(day, saturday + 1)) if joined_on else (saturday, saturday + 1)
        )
        week = unit_reading(Grain.WEEK, saturday * MINUTES_PER_DAY).value
        return replace(told, value=f"{week}-WE", period=Period.of_day_numbers(first, last))
