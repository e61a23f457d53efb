"""An interval of time, known no more exactly than its source says.

"May 2021" is thirty-one days, not the first of May. Every date in the program is
a period, and every question about order is a question about two periods.

A period is half open and counted in minutes since 1 January 1970, so that it
reaches from year -9999 to 9999. ``str()`` writes it as EDTF level 1
(ISO 8601-2:2019, https://www.loc.gov/standards/datetime/), ``Period.parse`` reads
that back, ``label`` says it to a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from dateline.core import calendar
from dateline.core.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MINUTES_PER_DAY,
    add_months,
    civil,
    day_number,
    monday_of_week,
    week_of,
)

MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_MONTHS = tuple(name[:3] for name in MONTH_NAMES)
_SEASONS = {"SP": (3, 21), "SU": (6, 22), "AU": (9, 23), "WI": (12, 24)}
_SEASON_NAMES = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_SEASON_OF_CODE = {code: name for name, (_, code) in _SEASONS.items()}


class Grain(StrEnum):
    """How finely the source speaks, from fine to coarse."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @cached_property
    def rank(self) -> int:
        return _RANK[self]


_RANK = {grain: rank for rank, grain in enumerate(Grain)}
LONGEST = {  # one unit of the calendar at its longest, in days
    Grain.MINUTE: 1,
    Grain.HOUR: 1,
    Grain.DAY: 1,
    Grain.WEEK: 7,
    Grain.MONTH: 31,
    Grain.QUARTER: 92,
    Grain.SEASON: 94,
    Grain.HALF: 184,
    Grain.YEAR: 366,
    Grain.DECADE: 3653,
    Grain.CENTURY: 36_525,
    Grain.MILLENNIUM: 365_250,
}
MONTHS_IN = {  # one unit of the calendar
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
    Grain.MILLENNIUM: 12_000,
}
_WRITTEN_IN = {  # the unit in which EDTF level 1 writes the ends of an interval
    Grain.MINUTE: Grain.DAY,
    Grain.HOUR: Grain.DAY,
    Grain.DAY: Grain.DAY,
    Grain.WEEK: Grain.DAY,
    Grain.MONTH: Grain.MONTH,
    Grain.QUARTER: Grain.MONTH,
    Grain.SEASON: Grain.MONTH,
    Grain.HALF: Grain.MONTH,
}


@dataclass(frozen=True, slots=True)
class Period:
    """The minutes from ``start`` up to, but not including, ``end``.

    None is an open end: nothing is said ("before 1976" has no start).
    """

    start: int | None
    end: int | None
    grain: Grain
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"a period ends after it starts: {self.start} to {self.end}")
        if self.start is None and self.end is None:
            raise ValueError("a period has at least one end")

    # --- Made from the words of a calendar ------------------------------------------

    @classmethod
    def of_minute(cls, year: int, month: int, day: int, hour: int, minute: int) -> Period:
        """``hour`` 24 is midnight at the end of the day."""
        if not (0 <= hour <= 23 and 0 <= minute <= 59) and (hour, minute) != (24, 0):
            raise ValueError(f"there is no time {hour}:{minute:02d}")
        start = day_number(year, month, day) * MINUTES_PER_DAY + hour * 60 + minute
        return cls(start, start + 1, Grain.MINUTE)

    @classmethod
    def of_hour(cls, year: int, month: int, day: int, hour: int) -> Period:
        start = cls.of_minute(year, month, day, hour, 0).start
        assert start is not None
        return cls(start, start + 60, Grain.HOUR)

    @classmethod
    def of_day(cls, year: int, month: int, day: int) -> Period:
        return cls.of_day_numbers(day_number(year, month, day))

    @classmethod
    def of_day_numbers(cls, first: int, last: int | None = None) -> Period:
        """Whole days, given as days since 1 January 1970, the last one included."""
        end = (first if last is None else last) + 1
        return cls(first * MINUTES_PER_DAY, end * MINUTES_PER_DAY, Grain.DAY)

    @classmethod
    def of_week(cls, year: int, week: int) -> Period:
        """An ISO 8601 week, Monday to Sunday."""
        monday = monday_of_week(year, week)
        return replace(cls.of_day_numbers(monday, monday + 6), grain=Grain.WEEK)

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        return cls._of_months(year, month, Grain.MONTH)

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Period:
        if not 1 <= quarter <= 4:
            raise ValueError(f"there is no quarter {quarter}")
        return cls._of_months(year, 3 * quarter - 2, Grain.QUARTER)

    @classmethod
    def of_half(cls, year: int, half: int) -> Period:
        if not 1 <= half <= 2:
            raise ValueError(f"there is no half-year {half}")
        return cls._of_months(year, 6 * half - 5, Grain.HALF)

    @classmethod
    def of_season(cls, year: int, season: str) -> Period:
        """SP, SU, AU or WI: meteorological, northern; winter begins in ``year``."""
        if season not in _SEASONS:
            raise ValueError(f"there is no season {season!r}")
        return cls._of_months(year, _SEASONS[season][0], Grain.SEASON)

    @classmethod
    def of_year(cls, year: int) -> Period:
        return cls._of_months(year, 1, Grain.YEAR)

    @classmethod
    def of_decade(cls, year: int) -> Period:
        """The decade that holds ``year``."""
        return cls._of_months(year - year % 10, 1, Grain.DECADE)

    @classmethod
    def of_century(cls, year: int) -> Period:
        """The hundred years that hold ``year`` and begin with 00, as EDTF "19XX" has them."""
        return cls._of_months(year - year % 100, 1, Grain.CENTURY)

    @classmethod
    def of_millennium(cls, year: int) -> Period:
        return cls._of_months(year - year % 1000, 1, Grain.MILLENNIUM)

    @classmethod
    def _of_months(cls, year: int, month: int, grain: Grain) -> Period:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"year {year} is outside {FIRST_YEAR} to {LAST_YEAR}")
        last_year, last_month = add_months(year, month, MONTHS_IN[grain])
        return cls(
            day_number(year, month, 1) * MINUTES_PER_DAY,
            day_number(last_year, last_month, 1) * MINUTES_PER_DAY,
            grain,
        )

    # --- Made from other periods ----------------------------------------------------

    @classmethod
    def between(cls, first: Period, last: Period) -> Period:
        """From the start of one to the end of the other, as coarse as the coarser."""
        return cls(
            first.start,
            last.end,
            max(first.grain, last.grain, key=lambda grain: grain.rank),
            first.approximate or last.approximate,
            first.uncertain or last.uncertain,
        )

    @classmethod
    def around(cls, periods: Iterable[Period]) -> Period:
        """The shortest run of days that holds every bound of them."""
        bounds = [b for p in periods for b in (p.start, p.end) if b is not None]
        if not bounds:
            raise ValueError("no period to go around")
        first, last = min(bounds) // MINUTES_PER_DAY, (max(bounds) - 1) // MINUTES_PER_DAY
        return cls.of_day_numbers(first, max(first, last))

    def before(self) -> Period:
        """Everything earlier than this period."""
        return replace(self, start=None, end=self.start)

    def after(self) -> Period:
        """Everything later than this period."""
        return replace(self, start=self.end, end=None)

    def since(self) -> Period:
        """This period and everything later."""
        return replace(self, end=None)

    def until(self) -> Period:
        """This period and everything earlier."""
        return replace(self, start=None)

    def roughly(self) -> Period:
        return replace(self, approximate=True)

    # --- Questions ------------------------------------------------------------------

    @property
    def sort_key(self) -> tuple[float, float]:
        start = float("-inf") if self.start is None else self.start
        return start, float("inf") if self.end is None else self.end

    def overlaps(self, other: Period) -> bool:
        return not (self.precedes(other) or other.precedes(self))

    def precedes(self, other: Period) -> bool:
        """Every moment of this period comes before every moment of the other."""
        return self.end is not None and other.start is not None and self.end <= other.start

    def contains(self, other: Period) -> bool:
        start, end = self.start, self.end
        begun = start is None or (other.start is not None and start <= other.start)
        return begun and (end is None or (other.end is not None and other.end <= end))

    @property
    def first_day(self) -> tuple[int, int, int] | None:
        return None if self.start is None else civil(self.start // MINUTES_PER_DAY)

    @property
    def last_day(self) -> tuple[int, int, int] | None:
        """The last day inside the period, as people say it."""
        return None if self.end is None else civil((self.end - 1) // MINUTES_PER_DAY)

    @property
    def from_day(self) -> str | None:
        """The first day as EDTF text: "2008-08-07", "-0043-03-15"; none where open."""
        return None if self.first_day is None else _day_text(*self.first_day)

    @property
    def to_day(self) -> str | None:
        return None if self.last_day is None else _day_text(*self.last_day)

    @property
    def days(self) -> int | None:
        """How many days it touches; none where an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - 1) // MINUTES_PER_DAY - self.start // MINUTES_PER_DAY + 1

    # --- Words ----------------------------------------------------------------------

    def __str__(self) -> str:
        """EDTF level 1.

        >>> str(Period.of_month(2021, 5)), str(Period.of_quarter(2021, 2))
        ('2021-05', '2021-04/2021-06')
        >>> str(Period.of_year(1998).roughly()), str(Period.of_year(1976).before())
        ('1998~', '../1975')
        """
        single = self._single()
        if single is not None:
            return single + self._mark()
        unit = _WRITTEN_IN.get(self.grain, Grain.YEAR)
        first, last = self.first_day, self.last_day
        start = ".." if first is None else _text(first, _begins(first, unit)) + self._mark()
        end = ".." if last is None else _text(last, _ends(last, unit)) + self._mark()
        return start if start == end else f"{start}/{end}"

    def _mark(self) -> str:
        return {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
            (self.approximate, self.uncertain), ""
        )

    def _single(self) -> str | None:
        """The EDTF text of one whole unit of the calendar, where this is one."""
        if self.first_day is None or self.start is None or self.end is None:
            return None
        year, month, day = self.first_day
        if self.grain in (Grain.MINUTE, Grain.HOUR):
            length = 1 if self.grain is Grain.MINUTE else 60
            if self.end - self.start != length or self._mark():
                return None  # level 1 has no mark on a time of day
            hour, minute = divmod(self.start % MINUTES_PER_DAY, 60)
            return f"{_day_text(year, month, day)}T{hour:02d}:{minute:02d}:00"
        if self.grain in (Grain.DAY, Grain.WEEK, Grain.QUARTER, Grain.HALF, Grain.MILLENNIUM):
            return None
        try:
            unit = Period._of_months(year, month, self.grain)
        except ValueError:  # reaches past year 9999: no whole unit of the calendar
            return None
        if day != 1 or (unit.start, unit.end) != (self.start, self.end):
            return None
        if self.grain is Grain.SEASON:
            code = next((c for m, c in _SEASONS.values() if m == month), None)
            marked = self._mark()  # readers of EDTF refuse a mark on a season
            return None if code is None or marked else f"{_year_text(year)}-{code}"
        if self.grain in (Grain.YEAR, Grain.DECADE, Grain.CENTURY):
            if month != 1:
                return None
            size = {Grain.YEAR: 0, Grain.DECADE: 1, Grain.CENTURY: 2}[self.grain]
            if size and (year % 10**size or year < 0):
                return None
            text = _year_text(year)
            return text[: len(text) - size] + "X" * size
        return _text(self.first_day, Grain.MONTH)

    def label(self) -> str:
        """The period as a reader says it.

        >>> Period.of_day(2008, 8, 7).label(), Period.of_month(2007, 11).label()
        ('7 August 2008', 'November 2007')
        >>> Period.between(Period.of_year(2010), Period.of_year(2012)).label()
        '2010 to 2012'
        >>> Period.of_year(-43).roughly().label(), Period.of_year(1976).before().label()
        ('about 44 BC', 'before 1976')
        """
        about = "about " if self.approximate else ""
        unsure = " (uncertain)" if self.uncertain else ""
        return f"{about}{self._plain_label()}{unsure}"

    def _plain_label(self) -> str:
        unit = _WRITTEN_IN.get(self.grain, Grain.YEAR)
        if self.first_day is None or self.start is None:
            assert self.end is not None
            return f"before {_spoken(civil(self.end // MINUTES_PER_DAY), unit)}"
        if self.last_day is None or self.end is None:
            return f"{_spoken(self.first_day, unit)} or later"
        (year, month, _), (last_year, last_month, _) = self.first_day, self.last_day
        if self.grain in (Grain.MINUTE, Grain.HOUR):
            hours = clock(self.start)
            if self.end - self.start not in (1, 60):
                hours = f"{hours} to {clock(self.end)}"
            return f"{_spoken(self.first_day, Grain.DAY)}, {hours}"
        if self.grain is Grain.WEEK and self.days == 7:
            iso_year, week = week_of(self.start // MINUTES_PER_DAY)
            return f"week {week} of {iso_year} (from {_spoken(self.first_day, Grain.DAY)})"
        if self.grain is Grain.QUARTER and last_month == month + 2 and month % 3 == 1:
            return f"{_ORDINALS[month // 3]} quarter of {_spoken_year(year)}"
        if self.grain is Grain.HALF and last_month == month + 5 and month in (1, 7):
            return f"{_ORDINALS[month // 6]} half of {_spoken_year(year)}"
        if self.grain is Grain.SEASON and (last_year, last_month) == add_months(year, month, 2):
            name = _SEASON_NAMES.get(month)
            if name is not None:
                crosses = f"/{_spoken_year(last_year)}" if name == "winter" else ""
                return f"{name} {_spoken_year(year)}{crosses}"
        if self.grain is Grain.DECADE and last_year == year + 9 and year >= 0:
            return f"{year}s"
        if self.grain is Grain.CENTURY and last_year == year + 99 and year >= 0:
            return f"{_ordinal(year // 100 + 1)} century"
        first = _spoken(self.first_day, _begins(self.first_day, unit))
        last = _spoken(self.last_day, _ends(self.last_day, unit))
        return first if first == last else f"{first} to {last}"

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read EDTF: all of level 0 and level 1 but letter-prefixed years and partial masks.

        Raises ValueError with words for the reader.

        >>> Period.parse("2010/2012").label(), Period.parse("1998-05~").label()
        ('2010 to 2012', 'about May 1998')
        """
        stripped = text.strip()
        start, slash, end = stripped.partition("/")
        if not slash:
            return _parse_date(stripped)
        if start in ("", "..") and end in ("", ".."):
            raise ValueError(f"{text!r} has no end at all")
        if start in ("", ".."):
            return _parse_date(end).until()
        if end in ("", ".."):
            return _parse_date(start).since()
        return cls.between(_parse_date(start), _parse_date(end))


_ORDINALS = ("first", "second", "third", "fourth")
_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:T(?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2})?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?"
    r"(?P<mark>[?~%]?)"
)


def _parse_date(text: str) -> Period:
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not a date; write 1998, 1998-05, 1998-05-17 or an EDTF")
    period = _unit(match["year"], match["month"], match["day"], match["hour"], match["minute"])
    mark = match["mark"]
    return (
        replace(period, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%"))
        if (mark)
        else period
    )


def _unit(
    year: str, month: str | None, day: str | None, hour: str | None, minute: str | None
) -> Period:
    if "X" in year:
        if month is not None:
            raise ValueError(f"{year}-{month} is not a date")
        number = int(year.replace("X", "0"))
        return (Period.of_century if year.endswith("XX") else Period.of_decade)(number)
    if month is None:
        return Period.of_year(int(year))
    if day is None:
        season = _SEASON_OF_CODE.get(int(month))
        if season is not None:
            return Period.of_season(int(year), season)
        return Period.of_month(int(year), int(month))
    if hour is None or minute is None:
        return Period.of_day(int(year), int(month), int(day))
    return Period.of_minute(int(year), int(month), int(day), int(hour), int(minute))


def _year_text(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _day_text(year: int, month: int, day: int) -> str:
    return f"{_year_text(year)}-{month:02d}-{day:02d}"


def _begins(day: tuple[int, int, int], unit: Grain) -> Grain:
    """The coarsest unit, up to the given one, that begins with the day."""
    if unit is Grain.YEAR and day[1] != 1:
        unit = Grain.MONTH
    return Grain.DAY if day[2] != 1 else unit


def _ends(day: tuple[int, int, int], unit: Grain) -> Grain:
    """The coarsest unit, up to the given one, that ends with the day."""
    if unit is Grain.YEAR and day[1] != 12:
        unit = Grain.MONTH
    return Grain.DAY if day[2] != calendar.days_in_month(*day[:2]) else unit


def _text(day: tuple[int, int, int], unit: Grain) -> str:
    size = {Grain.YEAR: 1, Grain.MONTH: 2, Grain.DAY: 3}[unit]
    return "-".join([_year_text(day[0]), *(f"{part:02d}" for part in day[1:size])])


def _spoken(day: tuple[int, int, int], unit: Grain) -> str:
    year, month, of_month = day
    words = [str(of_month)] if unit is Grain.DAY else []
    words += [MONTH_NAMES[month - 1]] if unit is not Grain.YEAR else []
    return " ".join([*words, _spoken_year(year)])


def _spoken_year(year: int) -> str:
    return f"{1 - year} BC" if year <= 0 else str(year)


def _ordinal(number: int) -> str:
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def clock(minute: int) -> str:
    """The time of day at a minute, as a reader says it."""
    hour, rest = divmod(minute % MINUTES_PER_DAY, 60)
    return f"{hour:02d}:{rest:02d}"


def said(edtf: str) -> str:
    """A date of a snapshot as a reader says it, with what is written where that says more."""
    try:
        return Period.parse(edtf).label()
    except ValueError:  # finer or larger than level 1 can be read back
        return edtf
