"""What words of time mean before their anchor is known, and how an anchor makes them a date.

A meaning is a small frozen value that a rule builds from the words alone: "10 June" is a
day of some year, "two weeks later" a week after something. ``read`` turns it into a value
and a period against a ``Scene``: the publication date and the dates mentioned so far. So
a text is recognised once and can be resolved again when its date becomes known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal, Protocol

from dateline.core import calendar
from dateline.core.calendar import MINUTES_PER_DAY, add_months, civil, day_number, week_of
from dateline.core.mention import Anchor, TimexType
from dateline.core.period import MONTHS_IN, Grain, Period
from dateline.temporal.meaning.century import Years, century_of

DATE, TIME = TimexType.DATE, TimexType.TIME
_UNIT_LETTER = {
    Grain.MINUTE: "TM", Grain.HOUR: "TH", Grain.DAY: "D", Grain.WEEK: "W", Grain.MONTH: "M",
    Grain.QUARTER: "Q", Grain.YEAR: "Y", Grain.DECADE: "DE", Grain.CENTURY: "CE",
    Grain.MILLENNIUM: "ML",
}  # fmt: skip
SEASONS = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, slots=True)
class Reading:
    """A meaning against its anchor. Without a period, ``needs`` says what is lacking."""

    value: str
    period: Period | None = None
    type: TimexType = DATE
    modifier: str = ""
    anchor: Anchor | None = None
    relative: bool = False
    needs: str = ""
    readings: tuple[Period, ...] = ()
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One occurrence of what recurs, by what anchor and why, and what else it could be."""

    period: Period
    anchor: Anchor
    why: str
    readings: tuple[Period, ...] = ()  # the one chosen first

    def told(self, reading: Reading) -> Reading:
        """A reading of the chosen period, with what it hangs on."""
        return replace(
            reading, anchor=self.anchor, relative=True, choice=self.why, readings=self.readings
        )


class Scene(Protocol):
    """What a meaning may ask of the text around it."""

    def now(self) -> Anchor | None:
        """The day of writing, or of the narrative where the text tells of another time."""

    def then(self, grain: Grain) -> Anchor | None:
        """The last date mentioned, at least as fine as the grain where there is one."""

    def choose(self, near: Callable[[int], Sequence[Period]], cycle: Grain) -> Chosen | None:
        """Which occurrence of what recurs every cycle is meant, by what anchor, and why.

        ``near`` gives the occurrences around a minute, in order of time.
        """

    def today(self) -> Anchor | None:
        """The day that a time of day belongs to: the last mentioned, or that of its entry."""

    def told_day(self) -> Anchor | None:
        """The day that the paragraph has told last."""

    def has_gone_back_to(self, anchor: Anchor) -> bool:
        """The date told last, of a month before that of writing."""

    def is_written_before(self, anchor: Anchor) -> bool:
        """Whether nothing was told yet, and the verb tells what was: a step on from the day of
        writing would be one into the days to come."""

    def compared(self, *, across: bool = True) -> Anchor | None:
        """The quarter, half-year or month that was told last, close by: what "a year earlier" may
        be compared with; ``across`` sentences, or in the same one."""

    def here(self, grain: Grain) -> Anchor | None:
        """Where the text is: the day of writing in the news, the last date in a history."""

    def beside(self) -> Anchor | None:
        """The date that stands just before, with no word between."""

    def day_first(self) -> tuple[bool | None, str]:
        """Whether 3/4/2021 is a day in April here (none: no evidence), and why."""

    def years(self) -> Years:
        """What tells the century of a year in two figures."""

    def tells_of_another_time(self) -> bool:
        """Whether the text tells of a time far from its own."""

    def falling_so(
        self, near: Callable[[int], Sequence[Period]], fits: Callable[[Period], bool]
    ) -> Chosen | None:
        """The one around the day of writing that falls on the weekday told with it."""

    def year_named(self, *, in_sentence: bool) -> Anchor | None:
        """The year that the text, or its sentence, has named last, if in passing."""

    def looks_back(self) -> bool:
        """Whether the verb tells of what is over."""

    def needs(self) -> str:
        """What would resolve an expression that has no anchor."""


class Meaning(Protocol):
    def read(self, scene: Scene) -> Reading: ...


# --- Units of the calendar --------------------------------------------------------------


def year_text(year: int) -> str:
    """
    >>> year_text(1998), year_text(-498)
    ('1998', 'BC0499')
    """
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


@lru_cache(maxsize=4096)
def unit_reading(grain: Grain, start: int) -> Reading:
    """The whole unit of the calendar that holds a minute."""
    year, month, day = civil(start // MINUTES_PER_DAY)
    text = year_text(year)
    clock = start % MINUTES_PER_DAY
    match grain:
        case Grain.MINUTE:
            value = f"{text}-{month:02d}-{day:02d}T{clock // 60:02d}:{clock % 60:02d}"
            return Reading(value, Period(start, start + 1, grain), TIME)
        case Grain.HOUR:
            value = f"{text}-{month:02d}-{day:02d}T{clock // 60:02d}"
            return Reading(value, Period.of_hour(year, month, day, clock // 60), TIME)
        case Grain.DAY:
            return Reading(f"{text}-{month:02d}-{day:02d}", Period.of_day(year, month, day))
        case Grain.WEEK:
            iso_year, week = week_of(start // MINUTES_PER_DAY)
            return Reading(f"{year_text(iso_year)}-W{week:02d}", Period.of_week(iso_year, week))
        case Grain.MONTH:
            return Reading(f"{text}-{month:02d}", Period.of_month(year, month))
        case Grain.QUARTER:
            quarter = (month + 2) // 3
            return Reading(f"{text}-Q{quarter}", Period.of_quarter(year, quarter))
        case Grain.HALF:
            half = (month + 5) // 6
            return Reading(f"{text}-H{half}", Period.of_half(year, half))
        case Grain.SEASON:
            return _season_reading(*_season_of(year, month))
        case Grain.YEAR:
            return Reading(text, Period.of_year(year))
        case _:
            return _long_unit(grain, year)


def _season_of(year: int, month: int) -> tuple[int, str]:
    year, month = (year - 1, 12) if month < 3 else (year, month)
    return year, SEASONS[month // 3 - 1]


def _season_reading(year: int, code: str) -> Reading:
    period = Period.of_season(year, "AU" if code == "FA" else code)
    return Reading(f"{year_text(year)}-{code}", period)


def _winter_by_its_end(period: Period) -> str:
    """A winter of which no year is told has the year of its January in the value of a history."""
    year, _, _ = civil(start_of(period) // MINUTES_PER_DAY)
    return f"{year_text(year + 1)}-WI"


_DIGITS = {Grain.DECADE: 3, Grain.CENTURY: 2, Grain.MILLENNIUM: 1}


def _long_unit(grain: Grain, year: int) -> Reading:
    """
    >>> _long_unit(Grain.DECADE, 1987).value, _long_unit(Grain.CENTURY, -850).value
    ('198', 'BC08')
    """
    length = 10 ** (4 - _DIGITS[grain])
    if year > 0:
        of = {
            Grain.DECADE: Period.of_decade,
            Grain.CENTURY: Period.of_century,
            Grain.MILLENNIUM: Period.of_millennium,
        }[grain]
        return Reading(f"{year:04d}"[: _DIGITS[grain]], of(year))
    first = (-year // length) * length  # years BC count backwards: the 490s BC are 499 to 490
    turn = 0 if grain is Grain.DECADE else 1  # and the third century BC is 300 to 201
    last_year, first_year = 1 - max(first + turn, 1), 1 - (first + turn + length - 1)
    period = Period.between(Period.of_year(first_year), Period.of_year(last_year))
    return Reading(f"BC{first:04d}"[: 2 + _DIGITS[grain]], replace(period, grain=grain))


def start_of(period: Period) -> int:
    """Where a period begins, or ends where its beginning is open."""
    start = period.start if period.start is not None else period.end
    assert start is not None  # a period has at least one end
    return start


# --- Dates --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the calendar in full: no anchor needed."""

    grain: Grain
    year: int
    month: int = 1
    day: int = 1

    def __post_init__(self) -> None:
        day_number(self.year, self.month, self.day)  # ValueError where there is no such day

    def read(self, scene: Scene) -> Reading:
        return unit_reading(self.grain, self._start)

    @property
    def period(self) -> Period:
        period = unit_reading(self.grain, self._start).period
        assert period is not None
        return period

    @property
    def _start(self) -> int:
        return day_number(self.year, self.month, self.day) * MINUTES_PER_DAY


@dataclass(frozen=True, slots=True)
class ShortYear:
    """A year without its century: "'99", "22 Nov 63"; ``on`` is a month, a day and the weekday it
    was in that year: "Monday 9 Sept 95"."""

    digits: int
    on: tuple[int, int, int] | None = None

    def read(self, scene: Scene) -> Reading:
        found = century_of(self.digits, scene.years(), self._fits)
        periods = tuple(Period.of_year(year) for year in found.years)
        told = unit_reading(Grain.YEAR, start_of(periods[0]))
        period = periods[0] if found.sure else replace(periods[0], uncertain=True)
        other = periods if len(periods) > 1 else ()
        return replace(told, period=period, choice=found.why, readings=other)

    def _fits(self, year: int) -> bool:
        if self.on is None:
            return False
        month, day, weekday = self.on
        if day > calendar.days_in_month(year, month):
            return False
        return calendar.weekday(day_number(year, month, day)) == weekday


@dataclass(frozen=True, slots=True)
class YearBC:
    """A year without its era, among years before Christ: "in 264"."""

    digits: int
    grain: Grain = Grain.YEAR

    def read(self, scene: Scene) -> Reading:
        anchor = scene.then(Grain.YEAR)
        if anchor is None:
            raise ValueError("no date before it")
        year = civil(start_of(anchor.period) // MINUTES_PER_DAY)[0]
        if year > 0 or abs(1 - year - self.digits) > 300:
            raise ValueError("no year BC stands before it")
        told = unit_reading(self.grain, day_number(1 - self.digits, 1, 1) * MINUTES_PER_DAY)
        return replace(told, anchor=anchor, relative=True)


@dataclass(frozen=True, slots=True)
class OfAnyEra:
    """A century without its era: before Christ where the text has just told such a year."""

    after: Unit
    before: Unit

    def read(self, scene: Scene) -> Reading:
        anchor = scene.then(Grain.YEAR)
        if anchor is None or start_of(anchor.period) >= 0:
            return self.after.read(scene)
        told = self.before.read(scene)
        return replace(told, choice="the years told before it lie before Christ")


@dataclass(frozen=True, slots=True)
class Known:
    """A date with a name of its own, known to the minute or the century: a war, an era."""

    value: str
    period: Period
    type: TimexType = DATE

    def read(self, scene: Scene) -> Reading:
        return Reading(self.value, self.period, self.type)


@dataclass(frozen=True, slots=True)
class Plain:
    """Words of time without a place on a calendar: durations, sets, "now", "recently"."""

    type: TimexType
    value: str
    modifier: str = ""

    def read(self, scene: Scene) -> Reading:
        return Reading(self.value, None, self.type, self.modifier)


@dataclass(frozen=True, slots=True)
class ByText:
    """Words that mean one thing in a history, as TIMEX2 has it, and another in the news.

    Some speak of time in a history only ("former", "this period"): in the news they say no
    more than that the reader lives today.
    """

    history: Meaning
    news: Meaning | None = None

    def read(self, scene: Scene) -> Reading:
        return self.chosen(scene).read(scene)

    def chosen(self, scene: Scene) -> Meaning:
        chosen = self.history if scene.tells_of_another_time() else self.news
        if chosen is None:
            raise ValueError("not in the news")
        return chosen


@dataclass(frozen=True, slots=True)
class ByTense:
    """Words that count on from a day, or back from it in a sentence about what is over."""

    ahead: Meaning
    back: Meaning

    def read(self, scene: Scene) -> Reading:
        return (self.back if scene.looks_back() else self.ahead).read(scene)


SOME_TIME = ByText(Plain(DATE, ""))
"""A time of a history, but no word of which: "this period"."""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """What is told of a date by words that place nothing there: a name that holds it."""

    of: Meaning

    def read(self, scene: Scene) -> Reading:
        return replace(self.of.read(scene), period=None, readings=(), needs="", relative=False)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What is kept of a date that cannot be, and what is wrong with it: "31 April 2015"."""

    of: Meaning
    why: str

    def read(self, scene: Scene) -> Reading:
        told = self.of.read(scene)
        if told.period is None:
            return told
        return replace(told, period=replace(told.period, uncertain=True), choice=self.why)


@dataclass(frozen=True, slots=True)
class Explained:
    """A date that is not what its words say at first sight, and why: "3 January 1688/9"."""

    of: Meaning
    why: str

    def read(self, scene: Scene) -> Reading:
        return replace(self.of.read(scene), choice=self.why)


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that are a date, and cannot be read as one: listed as what they are."""

    value: str
    why: str

    def read(self, scene: Scene) -> Reading:
        return Reading(self.value, needs=self.why)


@dataclass(frozen=True, slots=True)
class Apposition:
    """Other words for the date just before them ("17 September, the bloodiest day of all"),
    or what they mean alone."""

    unit: Grain
    alone: Meaning

    def read(self, scene: Scene) -> Reading:
        anchor = scene.beside()
        if anchor is None or anchor.period.grain.rank > self.unit.rank:
            return self.alone.read(scene)
        told = unit_reading(self.unit, start_of(anchor.period))
        return replace(told, anchor=anchor, relative=True, choice="other words for the date beside")


@dataclass(frozen=True, slots=True)
class Part:
    """What recurs every year, every month or every week: "10 June", "summer", "Friday".

    ``of`` is the longer unit where the words name it ("May of last year"); else the scene
    chooses among the neighbours of its anchor: those that fall on the weekday, if any do
    ("Monday, 2 March").
    """

    grain: Grain
    month: int | None = None
    day: int | None = None
    season: str = ""
    weekday: int | None = None
    of: Meaning | None = None
    falls_on: int | None = None

    def __post_init__(self) -> None:
        if self.month and self.day:
            day_number(2000, self.month, self.day)  # ValueError: 31 February

    @property
    def open_value(self) -> str:
        if self.weekday is not None:
            return f"XXXX-WXX-{self.weekday + 1}"
        if self.season:
            return f"XXXX-{self.season}"
        if self.grain is Grain.QUARTER:
            return f"XXXX-Q{((self.month or 1) + 2) // 3}"
        if self.grain is Grain.HALF:
            return f"XXXX-H{((self.month or 1) + 5) // 6}"
        month = f"{self.month:02d}" if self.month else "XX"
        return f"XXXX-{month}-{self.day:02d}" if self.day else f"XXXX-{month}"

    @property
    def cycle(self) -> Grain:
        if self.weekday is not None:
            return Grain.WEEK
        return Grain.YEAR if self.month or self.season else Grain.MONTH

    def near(self, minute: int) -> list[Period]:
        """Its occurrences in the cycle of a minute and in the two around it."""
        year, month, _ = civil(minute // MINUTES_PER_DAY)
        if self.cycle is Grain.WEEK:
            day = minute // MINUTES_PER_DAY
            own = day - calendar.weekday(day) + (self.weekday or 0)
            return [Period.of_day_numbers(own + 7 * weeks) for weeks in (-1, 0, 1)]
        if self.cycle is Grain.MONTH:
            months = [add_months(year, month, shift) for shift in (-1, 0, 1)]
        else:
            shifts = (-2, -1, 0, 1) if self.season else (-1, 0, 1)  # winters end a year later
            months = [(year + shift, self.month or 1) for shift in shifts]
        found = [period for each in months if (period := self._in(*each)) is not None]
        if self.falls_on is None or self.of is not None:
            return found
        return [p for p in found if self._falls_so(p)] or found

    def _in(self, year: int, month: int) -> Period | None:
        try:
            if self.season:
                return _season_reading(year, self.season).period
            minute = day_number(year, month, self.day or 1) * MINUTES_PER_DAY
            return unit_reading(self.grain, minute).period
        except ValueError:  # 29 February of a common year
            return None

    def read(self, scene: Scene) -> Reading:
        if self.of is not None:
            return self._inside(self.of.read(scene), scene)
        found = scene.choose(self.near, self.cycle)
        if found is None:
            return Reading(self.open_value, relative=True, needs=scene.needs())
        if self.falls_on is not None and not self._falls_so(found.period):
            found = scene.falling_so(self.near, self._falls_so) or found
        return self._told(found, scene)

    def _falls_so(self, period: Period) -> bool:
        return calendar.weekday(start_of(period) // MINUTES_PER_DAY) == self.falls_on

    def _told(self, found: Chosen, scene: Scene) -> Reading:
        period = found.period
        told = found.told(self._reading(period))
        if self.season == "WI" and scene.tells_of_another_time():
            return replace(told, value=_winter_by_its_end(period))
        return told

    def _reading(self, period: Period) -> Reading:
        return unit_reading(self.grain, start_of(period))

    def _inside(self, whole: Reading, scene: Scene) -> Reading:
        """Its occurrence in a longer unit: the first that begins there."""
        if whole.period is None:
            return Reading(self.open_value, relative=True, needs=whole.needs or scene.needs())
        inside = [p for p in self.near(start_of(whole.period)) if whole.period.overlaps(p)]
        if self.season == "WI":  # winter of a year begins in it, though January has one too
            inside = inside[-1:]
        if not inside and (self.month, self.day) == (2, 29):
            month = replace(self, grain=Grain.MONTH, day=None)
            why = "that February has no day 29; the month is kept"
            return Doubtful(month, why).read(scene)
        if not inside:
            raise ValueError(f"{self.open_value} does not lie in {whole.period}")
        told = self._reading(inside[0])
        period = told.period
        odd = self.falls_on is not None and not self._falls_so(inside[0])
        if period is not None and (odd or whole.period.uncertain):
            period = replace(period, uncertain=True)
        return replace(
            told,
            period=period,
            anchor=whole.anchor,
            relative=whole.relative,
            choice="that day was another weekday" if odd else whole.choice,
            readings=self._in_each(whole.readings),
        )

    def _in_each(self, wholes: Sequence[Period]) -> tuple[Period, ...]:
        """Its occurrences in the years that two figures may be."""
        inside = [
            next((p for p in self.near(start_of(whole)) if whole.overlaps(p)), None)
            for whole in wholes
        ]
        return tuple(period for period in inside if period is not None)


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit or weekday of a longer one, from its end where negative."""

    number: int
    unit: Grain
    of: Meaning
    weekday: int | None = None

    def read(self, scene: Scene) -> Reading:
        whole = self.of.read(scene)
        if whole.period is None or whole.period.start is None or whole.period.end is None:
            return Reading(self._open_value(), None, needs=whole.needs, relative=whole.relative)
        if self.unit is Grain.QUARTER and whole.period.grain.rank > Grain.YEAR.rank:
            return self._fourth_of(whole, whole.period.start, whole.period.end)
        inside = self._inside(whole.period.start, whole.period.end)
        told = unit_reading(self.unit, start_of(inside))
        kept = (whole.anchor, whole.relative, whole.choice)
        return replace(told, anchor=kept[0], relative=kept[1], choice=kept[2])

    def _fourth_of(self, whole: Reading, start: int, end: int) -> Reading:
        """ "The second quarter of the 18th century": 25 years of it."""
        number = self.number if self.number > 0 else 5 + self.number
        if not 1 <= number <= 4:
            raise ValueError("a century has four quarters")
        months = MONTHS_IN[whole.period.grain if whole.period else self.unit] // 4
        first = shifted(start, Grain.MONTH, months * (number - 1))
        period = Period(first, min(shifted(first, Grain.MONTH, months), end), Grain.YEAR)
        return replace(whole, period=period)

    def _open_value(self) -> str:
        if self.weekday is not None:
            return f"XXXX-WXX-{self.weekday + 1}"
        return {Grain.WEEK: "XXXX-WXX", Grain.DAY: "XXXX-XX-XX"}.get(self.unit, "XXXX-XX")

    def _inside(self, start: int, end: int) -> Period:
        starts = list(self._starts(start, end))
        at = starts[self.number - 1 if self.number > 0 else self.number]
        period = unit_reading(self.unit, at).period
        assert period is not None
        return period

    def _starts(self, start: int, end: int) -> Sequence[int]:
        """Where the units inside begin: a week lies where most of its days lie."""
        if self.unit in (Grain.DAY, Grain.WEEK):
            first, last = start // MINUTES_PER_DAY, (end - 1) // MINUTES_PER_DAY
            if self.weekday is not None:
                first += (self.weekday - calendar.weekday(first)) % 7
            elif self.unit is Grain.WEEK:
                first += (3 - calendar.weekday(first)) % 7
            step = 7 if self.unit is Grain.WEEK or self.weekday is not None else 1
            return range(first * MINUTES_PER_DAY, (last + 1) * MINUTES_PER_DAY, step * 1440)
        months = MONTHS_IN[self.unit]
        starts: list[int] = []
        at = start
        while at < end and len(starts) < 1200:
            starts.append(at)
            year, month, _ = civil(at // MINUTES_PER_DAY)
            at = day_number(*add_months(year, month, months), 1) * MINUTES_PER_DAY
        return starts


# --- Counted from an anchor ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the day of writing, from the last date mentioned, or from a date.

    ``here`` is where the text is: the day of writing in the news, the last date in a history.

    ``fine`` is the grain of the answer: "two years ago" is a year, "a year ago today" a day.
    """

    unit: Grain
    count: int
    base: Literal["now", "then", "here"] | Meaning = "now"
    fine: Grain | None = None

    def read(self, scene: Scene) -> Reading:
        grain = self.fine or self.unit
        if self.base == "now":
            anchor = scene.now()
        elif self.base == "here" and not scene.tells_of_another_time():
            anchor = scene.here(grain)
        elif self.base in ("then", "here"):
            anchor = scene.then(grain)
            if self.base == "then" and grain is Grain.YEAR:
                anchor = scene.year_named(in_sentence=self.count != 0) or anchor
            if anchor is not None and self.count == 0 and grain is Grain.DAY:
                anchor = _a_day(anchor, scene)
            if anchor is not None and self.count > 0 and scene.is_written_before(anchor):
                needs = "an earlier date in the text"  # "Three days later it was mended"
                return Reading(open_unit(grain), relative=True, needs=needs)
        else:
            assert not isinstance(self.base, str)
            base = self.base.read(scene)
            anchor = base.anchor or Anchor(base.period, "these words") if base.period else None
            if base.period is not None and anchor is not None:
                return self._from(replace(anchor, period=base.period), grain, scene)
            return Reading(open_unit(grain), relative=True, needs=base.needs or scene.needs())
        if anchor is None:
            return Reading(open_unit(grain), relative=True, needs=scene.needs())
        return self._from(anchor, grain, scene)

    def _from(self, anchor: Anchor, grain: Grain, scene: Scene) -> Reading:
        if self.unit.rank < Grain.DAY.rank <= anchor.period.grain.rank:
            return self._too_coarse(anchor, grain)
        if anchor.period.grain.rank > max(grain.rank, Grain.DAY.rank) and not (
            grain is Grain.WEEK and anchor.period.grain is Grain.WEEK
        ):
            return self._too_coarse(anchor, grain)
        start = shifted(start_of(anchor.period), self.unit, self.count)
        return replace(unit_reading(grain, start), anchor=anchor, relative=True)

    def _too_coarse(self, anchor: Anchor, grain: Grain) -> Reading:
        """ "Two days later" than some day of 1915, or of its May: in that year, as far as
        anyone can say."""
        year, month, _ = civil(start_of(anchor.period) // MINUTES_PER_DAY)
        known = year_text(year)
        of_month = anchor.period.grain is Grain.MONTH and not self.count
        if of_month:
            known += f"-{month:02d}"
        elif anchor.period.grain not in (Grain.MONTH, Grain.YEAR):
            known = "XXXX"
        rest = open_unit(grain)[len("XXXX-XX" if of_month else "XXXX") :]
        needs = f"a date more exact than {anchor.period.label()}"
        within = anchor.period if of_month else None  # some day of that month
        needs = "" if within is not None else needs
        return Reading(known + rest, within, anchor=anchor, relative=True, needs=needs)


@dataclass(frozen=True, slots=True)
class YearBefore:
    """ "A year earlier": of a quarter or a month told just before, that of the year before."""

    grains: tuple[Grain, ...]
    across: bool = True

    def read(self, scene: Scene) -> Reading:
        compared = scene.compared(across=self.across)
        if compared is None or not self._is_such(compared.period):
            return Shift(Grain.YEAR, -1).read(scene)
        return replace(_years_back(compared.period, 1), anchor=compared, relative=True)

    def _is_such(self, period: Period) -> bool:
        """A unit that is compared, or a stretch of days that a company reports on."""
        of_days = period.grain.rank <= Grain.DAY.rank and period.end is not None
        return period.grain in self.grains or of_days


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """ "The year-ago period", "the 2020 period", "that period": the quarter, half-year or month
    told just before, so many years back or in the year named; else ``otherwise``."""

    back: int = 0
    year: int | None = None
    otherwise: Meaning | None = None

    def read(self, scene: Scene) -> Reading:
        compared = scene.compared()
        if compared is None:
            if self.otherwise is None:
                raise ValueError("no period was told")
            return self.otherwise.read(scene)
        start = start_of(compared.period)
        told = civil(start // MINUTES_PER_DAY)[0]
        back = self.back if self.year is None else told - self.year
        return replace(_years_back(compared.period, back), anchor=compared, relative=True)


def _years_back(period: Period, years: int) -> Reading:
    """The same quarter or month so many years before, or the same stretch of days."""
    start = start_of(period)
    told = unit_reading(period.grain, shifted(start, Grain.YEAR, -years))
    own = unit_reading(period.grain, start).period
    if own is None or (own.start, own.end) == (period.start, period.end) or period.end is None:
        return told
    moved = replace(
        period,
        start=shifted(start, Grain.YEAR, -years),
        end=shifted(period.end, Grain.YEAR, -years),
    )
    return Reading(str(moved), moved)


@dataclass(frozen=True, slots=True)
class TheQuarter:
    """ "The quarter" of business news: the one told of, else the last that was over."""

    def read(self, scene: Scene) -> Reading:
        told = scene.then(Grain.QUARTER)
        if told is not None and told.period.grain is Grain.QUARTER:
            return replace(
                unit_reading(Grain.QUARTER, start_of(told.period)), anchor=told, relative=True
            )
        return Shift(Grain.QUARTER, -1).read(scene)


@dataclass(frozen=True, slots=True)
class Beside:
    """The occurrence of a recurring part before, after or at an anchor: "last Friday".

    ``step`` -1 is the last that was over, 1 the next to begin, 0 the one of the same cycle. What
    lies ``apart`` does not end where the anchor begins.
    """

    part: Part
    step: int
    base: Literal["now", "then"] = "now"
    apart: bool = False

    def read(self, scene: Scene) -> Reading:
        cycle = self.part.cycle
        anchor = scene.now() if self.base == "now" else scene.then(cycle)
        if anchor is None or anchor.period.grain.rank > cycle.rank:
            return Reading(self.part.open_value, relative=True, needs=scene.needs())
        start = start_of(anchor.period)
        end = anchor.period.end or start
        options = self.part.near(start)
        if self.step > 0 and self.part.season == "WI" and anchor.period.grain is Grain.YEAR:
            end = start + 1  # "the following winter" begins in the year told
        if anchor.period.grain.rank < Grain.DAY.rank:  # the night of Saturday, and then the Sunday
            end = min(end, (start // MINUTES_PER_DAY + 1) * MINUTES_PER_DAY)
        if self.step < 0:
            over = start - MINUTES_PER_DAY if self.apart else start
            options = [p for p in options if p.sort_key[1] <= over][-1:]
        elif self.step > 0:
            options = [p for p in options if p.sort_key[0] >= end][:1]
        else:
            of_cycle = self._cycle_of(start)
            options = [p for p in options if p.overlaps(of_cycle)]
            options.sort(key=lambda p: not p.overlaps(anchor.period))
        if not options:
            return Reading(self.part.open_value, relative=True, needs=scene.needs())
        return self.part._told(Chosen(options[0], anchor, ""), scene)

    def _cycle_of(self, minute: int) -> Period:
        period = unit_reading(self.part.cycle, minute).period
        assert period is not None
        return period


@dataclass(frozen=True, slots=True)
class TheWeekday:
    """ "On the Saturday": the next after the day that the paragraph tells, else the one nearby."""

    part: Part

    def read(self, scene: Scene) -> Reading:
        if scene.told_day() is None:
            return self.part.read(scene)
        return Beside(self.part, 1, "then").read(scene)


@dataclass(frozen=True, slots=True)
class Rest:
    """What lies before or after the anchor in a unit: "earlier this month", "later that year"."""

    unit: Grain
    later: bool
    base: Literal["now", "then"] = "now"

    def read(self, scene: Scene) -> Reading:
        whole = Shift(self.unit, 0, self.base).read(scene)
        modifier = "END" if self.later else "START"
        if whole.period is None or whole.anchor is None:
            return replace(whole, modifier=modifier)
        bounds = whole.anchor.period
        start, end = (
            (bounds.end, whole.period.end) if self.later else (whole.period.start, bounds.start)
        )
        period = whole.period
        if start is not None and end is not None and start < end:
            period = replace(period, start=start, end=end)
        return replace(whole, period=period, modifier=modifier)


@dataclass(frozen=True, slots=True)
class Today:
    """ "Today" is a day in the news, and "nowadays" in a text about another time."""

    day_part: str = ""

    def read(self, scene: Scene) -> Reading:
        if scene.tells_of_another_time():
            return Reading(f"XXXX-XX-XXT{self.day_part}" if self.day_part else "PRESENT_REF")
        day = Shift(Grain.DAY, 0)
        return (Clock(part=self.day_part, of=day) if self.day_part else day).read(scene)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first or last so many units of a longer one: a duration that has a place."""

    number: int
    unit: Grain
    of: Meaning
    from_end: bool = False

    def read(self, scene: Scene) -> Reading:
        value = period_value(self.number, self.unit)
        whole = self.of.read(scene)
        if whole.period is None or whole.period.start is None or whole.period.end is None:
            return replace(whole, value=value, type=TimexType.DURATION)
        start, end = whole.period.start, whole.period.end
        if self.from_end:
            start = shifted(end, self.unit, -self.number)
        else:
            end = shifted(start, self.unit, self.number)
        period = Period(start, end, self.unit)
        return replace(whole, value=value, type=TimexType.DURATION, period=period)


@dataclass(frozen=True, slots=True)
class UpTo:
    """So many units that end with a date: "the three months to June 2021"."""

    number: int
    unit: Grain
    of: Meaning

    def read(self, scene: Scene) -> Reading:
        value = period_value(self.number, self.unit)
        last = self.of.read(scene)
        period = last.period
        if period is not None and period.end is not None:
            start = shifted(period.end, self.unit, -self.number)
            period = replace(period, start=start, grain=min(self.unit, period.grain, key=_rank))
        return replace(last, value=value, type=TimexType.DURATION, period=period)


def _rank(grain: Grain) -> int:
    return grain.rank


@dataclass(frozen=True, slots=True)
class Pair:
    """A day and the one after it: a weekend by its Saturday."""

    first: Meaning

    def read(self, scene: Scene) -> Reading:
        told = self.first.read(scene)
        if told.period is None or told.period.start is None:
            return replace(told, value="XXXX-WXX-WE")
        day = told.period.start // MINUTES_PER_DAY
        week = unit_reading(Grain.WEEK, told.period.start).value
        return replace(told, value=f"{week}-WE", period=Period.of_day_numbers(day, day + 1))


@dataclass(frozen=True, slots=True)
class WeekdayNear:
    """The first weekday after a date, or the last before it."""

    weekday: int
    side: int
    of: Meaning

    def read(self, scene: Scene) -> Reading:
        told = self.of.read(scene)
        period = told.period
        if period is None or period.start is None or period.end is None:
            return replace(told, value=f"XXXX-WXX-{self.weekday + 1}", period=None)
        if self.side > 0:
            day = period.end // MINUTES_PER_DAY
            day += (self.weekday - calendar.weekday(day)) % 7
        else:
            day = period.start // MINUTES_PER_DAY - 1
            day -= (calendar.weekday(day) - self.weekday) % 7
        reading = unit_reading(Grain.DAY, day * MINUTES_PER_DAY)
        return replace(told, value=reading.value, period=reading.period)


@dataclass(frozen=True, slots=True)
class Weekend:
    """The Saturday and Sunday of a week: so many after the anchor's, or the one that is ``near``.

    "Over the weekend" is the last one where the verb is in the past.
    """

    count: int = 0
    base: Literal["now", "then", "near"] = "now"

    def read(self, scene: Scene) -> Reading:
        if self.base == "near":
            return self._nearest(scene)
        week = Shift(Grain.WEEK, self.count, self.base).read(scene)
        if week.period is None or week.period.start is None:
            return replace(week, value="XXXX-WXX-WE")
        period = self._of_week(week.period.start)
        return replace(week, value=f"{week.value}-WE", period=period)

    def _nearest(self, scene: Scene) -> Reading:
        found = scene.choose(self._near, Grain.WEEK)
        if found is None:
            return Reading("XXXX-WXX-WE", relative=True, needs=scene.needs())
        week = unit_reading(Grain.WEEK, start_of(found.period))
        return found.told(replace(week, value=f"{week.value}-WE", period=found.period))

    def _near(self, minute: int) -> list[Period]:
        day = minute // MINUTES_PER_DAY
        monday = day - calendar.weekday(day)
        return [self._of_week((monday + 7 * weeks) * MINUTES_PER_DAY) for weeks in (-1, 0, 1)]

    @staticmethod
    def _of_week(start: int) -> Period:
        saturday = start // MINUTES_PER_DAY + 5
        return Period.of_day_numbers(saturday, saturday + 1)


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast with a day in every year; ``day_of`` gives its day number."""

    day_of: Callable[[int], int]
    of: Meaning | None = None

    def near(self, minute: int) -> list[Period]:
        year = civil(minute // MINUTES_PER_DAY)[0]
        return [Period.of_day_numbers(self.day_of(year + shift)) for shift in (-1, 0, 1)]

    def read(self, scene: Scene) -> Reading:
        if self.of is not None:
            whole = self.of.read(scene)
            if whole.period is None:
                return replace(whole, value="XXXX-XX-XX")
            year = civil(start_of(whole.period) // MINUTES_PER_DAY)[0]
            told = unit_reading(Grain.DAY, self.day_of(year) * MINUTES_PER_DAY)
            return replace(told, anchor=whole.anchor, relative=whole.relative)
        found = scene.choose(self.near, Grain.YEAR)
        if found is None:
            return Reading("XXXX-XX-XX", relative=True, needs=scene.needs())
        return found.told(unit_reading(Grain.DAY, start_of(found.period)))


@dataclass(frozen=True, slots=True)
class FeastBeside:
    """The feast that came after or before the date told last."""

    day_of: Callable[[int], int]
    step: int

    def read(self, scene: Scene) -> Reading:
        anchor = scene.then(Grain.DAY)
        if anchor is None:
            return Reading("XXXX-XX-XX", relative=True, needs=scene.needs())
        start = start_of(anchor.period)
        options = Feast(self.day_of).near(start)
        if self.step > 0:
            told = next(p for p in options if start_of(p) > start)
        else:
            told = next(p for p in reversed(options) if start_of(p) < start)
        return replace(unit_reading(Grain.DAY, start_of(told)), anchor=anchor, relative=True)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A length of time that leads to a date: the value is the length, the period the date."""

    number: int
    unit: Grain
    to: Meaning
    about: str = ""  # "more than two weeks before": the date is a bound
    counted_from: Meaning | None = None

    def read(self, scene: Scene) -> Reading:
        value = period_value(self.number, self.unit)
        there = self.to.read(scene)
        period = there.period
        if period is not None and self.about and self.counted_from is not None:
            start = self.counted_from.read(scene).period
            period = period if start is None else self._bounded(start, period)
        return replace(
            there, value=value, type=TimexType.DURATION, period=period, modifier=self.about
        )

    def _bounded(self, start: Period, there: Period) -> Period:
        ahead = start_of(there) > start_of(start)
        if self.about in ("MORE_THAN", "EQUAL_OR_MORE"):
            return there.after() if ahead else there.before()
        if self.about in ("LESS_THAN", "EQUAL_OR_LESS"):
            ends = sorted((start_of(start), start_of(there)))
            return Period(ends[0], ends[1], Grain.DAY)
        return there.roughly() if self.about == "APPROX" else there


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time that begins with a date: "three days starting Monday"."""

    value: str
    number: int
    unit: Grain
    of: Meaning

    def read(self, scene: Scene) -> Reading:
        first = self.of.read(scene)
        period = first.period
        if period is not None and period.start is not None:
            end = shifted(period.start, self.unit, self.number)
            grain = self.unit if self.unit.rank < Grain.DAY.rank else Grain.DAY
            period = Period(period.start, end, grain)
        return replace(first, value=self.value, type=TimexType.DURATION, period=period)


def period_value(number: int | float | str, unit: Grain) -> str:
    """
    >>> period_value(3, Grain.MONTH), period_value(2, Grain.HOUR), period_value("X", Grain.DECADE)
    ('P3M', 'PT2H', 'PXDE')
    """
    if unit in (Grain.HALF, Grain.SEASON):
        months = MONTHS_IN[unit]
        number, unit = "X" if isinstance(number, str) else number * months, Grain.MONTH
    letter = _UNIT_LETTER[unit]
    time, letter = ("T", letter[1:]) if letter[0] == "T" else ("", letter)
    return f"P{time}{number}{letter}"


_OPEN = {
    Grain.MINUTE: "XXXX-XX-XXTXX:XX",
    Grain.HOUR: "XXXX-XX-XXTXX",
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.SEASON: "XXXX-XX",
    Grain.HALF: "XXXX-HX",
    Grain.YEAR: "XXXX",
    Grain.DECADE: "XXX",
    Grain.CENTURY: "XX",
    Grain.MILLENNIUM: "X",
}


def open_unit(grain: Grain) -> str:
    """The TIMEX3 value of a unit of which nothing is known but its grain."""
    return _OPEN[grain]


def shifted(minute: int, unit: Grain, count: int) -> int:
    """A minute moved by units of the calendar; the last of a month stays in its month.

    >>> start = day_number(2024, 1, 31) * MINUTES_PER_DAY
    >>> civil(shifted(start, Grain.MONTH, 1) // MINUTES_PER_DAY)
    (2024, 2, 29)
    """
    match unit:
        case Grain.MINUTE:
            return minute + count
        case Grain.HOUR:
            return minute + 60 * count
        case Grain.DAY:
            return minute + MINUTES_PER_DAY * count
        case Grain.WEEK:
            return minute + 7 * MINUTES_PER_DAY * count
    day, rest = divmod(minute, MINUTES_PER_DAY)
    year, month, of_month = civil(day)
    year, month = add_months(year, month, MONTHS_IN[unit] * count)
    if not calendar.FIRST_YEAR <= year <= calendar.LAST_YEAR:
        raise ValueError(f"year {year} is out of reach")
    of_month = min(of_month, calendar.days_in_month(year, month))
    return day_number(year, month, of_month) * MINUTES_PER_DAY + rest


# --- Refined ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Within:
    """Early, mid, late, the beginning or the end of something; or about it.

    ``START``, ``MID`` and ``END`` narrow the period to a half or to its middle: the words
    promise no more than that.
    """

    of: Meaning
    modifier: str

    def read(self, scene: Scene) -> Reading:
        whole = self.of.read(scene)
        period = whole.period
        if period is not None:
            period = _APPROXIMATE.get(self.modifier, _narrowed)(period, self.modifier)
        return replace(whole, period=period, modifier=self.modifier)


def _roughly(period: Period, modifier: str) -> Period:
    return period.roughly()


_APPROXIMATE = {"APPROX": _roughly}
_THIRDS = {"START": (0, 6), "EARLY": (0, 6), "MID": (4, 8), "END": (6, 12), "LATE": (6, 12)}


def _narrowed(period: Period, modifier: str) -> Period:
    """
    >>> str(_narrowed(Period.of_year(1941), "END"))
    '1941-07/1941-12'
    >>> str(_narrowed(Period.of_month(1941, 5), "START"))
    '1941-05-01/1941-05-15'
    """
    if modifier not in _THIRDS or period.start is None or period.end is None:
        return period
    first, last = _THIRDS[modifier]
    finer = {
        Grain.CENTURY: Grain.DECADE, Grain.DECADE: Grain.YEAR, Grain.MILLENNIUM: Grain.CENTURY
    }.get(period.grain, Grain.MONTH)  # fmt: skip
    months = _whole_months(period)
    if months is None or months % 3:
        length = (period.end - period.start) // MINUTES_PER_DAY
        if length < 3:
            return period
        begin = period.start // MINUTES_PER_DAY
        return Period.of_day_numbers(begin + length * first // 12, begin + length * last // 12 - 1)
    start = shifted(period.start, Grain.MONTH, months * first // 12)
    end = shifted(period.start, Grain.MONTH, months * last // 12)
    return replace(period, start=start, end=end, grain=finer)


def _whole_months(period: Period) -> int | None:
    return MONTHS_IN.get(period.grain)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, of a named day or of the day the text is at.

    ``part`` is a part of the day as TIMEX3 writes it (MO, AF, EV, NI, DT). ``led`` is true where
    the day stands before the time, and so is of this one alone: "at 2 pm and tomorrow at 4 pm".
    Of an hour ``of_twelve`` nothing says whether it is before or after noon.
    """

    hour: int | None = None
    minute: int | None = None
    part: str = ""
    of: Meaning | None = None
    second: int | None = None
    of_twelve: bool = False
    led: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        if not 0 <= (self.hour or 0) <= 24 or not 0 <= (self.minute or 0) <= 59:
            raise ValueError(f"there is no time {self.hour}:{self.minute}")
        if self.hour == 24 and (self.minute or self.second):
            raise ValueError("a day ends at 24:00")

    def read(self, scene: Scene) -> Reading:
        day = self.of.read(scene) if self.of is not None else _today(scene)
        told = self._inside(day.anchor) if self.of is None and self.of_twelve else None
        if told is not None:
            return replace(
                unit_reading(Grain.MINUTE, told), anchor=day.anchor, relative=True, type=TIME
            )
        value = f"{day.value}T{self._clock_text()}"
        period = day.period
        if period is not None and period.grain is Grain.DAY and period.start is not None:
            period = self._on(period.start)
        return replace(day, value=value, period=period, type=TIME)

    def _inside(self, anchor: Anchor | None) -> int | None:
        """ "The night of 3 May … at twenty past eleven": the one that lies in the part of the day
        told before it, as a minute."""
        if anchor is None or anchor.period.grain.rank >= Grain.DAY.rank:
            return None
        half, first = MINUTES_PER_DAY // 2, start_of(anchor.period)
        clock = 60 * ((self.hour or 0) % 12) + (self.minute or 0)
        last = anchor.period.end or first
        inside = [at for at in range(first // half * half + clock, last, half) if first <= at]
        return inside[0] if len(inside) == 1 else None

    def _clock_text(self) -> str:
        if self.hour is None:
            return self.part
        minute = "" if self.minute is None else f":{self.minute:02d}"
        second = "" if self.second is None else f":{self.second:02d}"
        return f"{self.hour:02d}{minute}{second}"

    def _on(self, midnight: int) -> Period:
        if self.hour is None:
            first, last = PARTS_OF_DAY[self.part]
            return Period(midnight + 60 * first, midnight + 60 * last, Grain.HOUR)
        start = midnight + 60 * self.hour + (self.minute or 0)
        if self.minute is None:
            return Period(start, start + 60, Grain.HOUR)
        return Period(start, start + 1, Grain.MINUTE)


PARTS_OF_DAY = {
    "MO": (5, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (17, 22),
    "NI": (18, 30),  # a night ends on the next day
    "DT": (8, 18),
}


def _a_day(anchor: Anchor, scene: Scene) -> Anchor | None:
    """The anchor; in the news the day of writing where it is coarser than a day, unless the text
    has just told of a time that was over: "in January 1911 … that evening"."""
    coarse = anchor.period.grain.rank > Grain.DAY.rank
    if not coarse or scene.tells_of_another_time() or scene.has_gone_back_to(anchor):
        return anchor
    return scene.now()


def _today(scene: Scene) -> Reading:
    anchor = scene.today()
    if anchor is not None:
        anchor = _a_day(anchor, scene)
    if anchor is None or anchor.period.grain.rank > Grain.DAY.rank:
        return Reading("XXXX-XX-XX", relative=True, needs=scene.needs())
    day = start_of(anchor.period) // MINUTES_PER_DAY
    told = unit_reading(Grain.DAY, day * MINUTES_PER_DAY)
    return replace(told, anchor=anchor, relative=True)


@dataclass(frozen=True, slots=True)
class EitherWay:
    """Figures that are a day and a month in one order or the other: 03/04/2021."""

    first: int
    second: int
    year: int | ShortYear | None
    step: int = 0  # 1 for "next 5/12", -1 for "last 5/12"

    def read(self, scene: Scene) -> Reading:
        day_first, why = scene.day_first()
        month_day = self._day(self.first, self.second)
        day_month = self._day(self.second, self.first)
        if month_day is None or day_month is None or month_day == day_month:
            only = day_month or month_day
            if only is None:
                raise ValueError(f"{self.first}/{self.second} of {self.year} is no date")
            return only.read(scene)
        if day_first is not None:
            chosen = (day_month if day_first else month_day).read(scene)
            return replace(chosen, readings=self._both(scene, day_first), choice=why)
        readings = self._both(scene, False)
        if not readings:
            return month_day.read(scene)
        period = replace(Period.around(readings), uncertain=True)
        return replace(month_day.read(scene), period=period, readings=readings, choice=why)

    def is_day_first(self, year: int, month: int, day: int) -> bool | None:
        """The order in which the figures are this day; none where they are another in both."""
        own = self.year.digits if isinstance(self.year, ShortYear) else self.year
        if own not in (year, year % 100) or self.first == self.second:
            return None
        return {(day, month): True, (month, day): False}.get((self.first, self.second))

    def _both(self, scene: Scene, day_first: bool) -> tuple[Period, ...]:
        orders = [(self.second, self.first), (self.first, self.second)]
        days = [self._day(*order) for order in (orders if day_first else orders[::-1])]
        told = [day.read(scene).period for day in days if day is not None]
        return tuple(period for period in told if period is not None)

    def _day(self, month: int, day: int) -> Unit | Part | Beside | None:
        try:
            if self.year is None:
                part = Part(Grain.DAY, month, day)
                return Beside(part, self.step) if self.step else part
            if isinstance(self.year, ShortYear):
                return Part(Grain.DAY, month, day, of=self.year)
            return Unit(Grain.DAY, self.year, month, day)
        except ValueError:
            return None
