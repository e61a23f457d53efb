"""What phrases mean that languages other than English have, and what languages make to measure.

As in ``readings.py``, the arguments are the slots of a rule's shape. The last part makes
functions from a language's own words: numbers, tenses, doubts about years.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal, NamedTuple

from dateline.core.period import Grain
from dateline.temporal.context import Tense
from dateline.temporal.engine.rule import Around, Rule
from dateline.temporal.meaning.feasts import FEASTS
from dateline.temporal.meaning.figures import longer_figure
from dateline.temporal.meaning.interval import Bounded, Counted, Ranged
from dateline.temporal.meaning.meanings import (
    Beside,
    Clock,
    Feast,
    Meaning,
    Nth,
    Part,
    Rest,
    Shift,
    ShortYear,
    Stretch,
    Unit,
    Weekend,
    Within,
)
from dateline.temporal.meaning.recurring import FeastBeside, NumberedDay, WeekNumber

Two = tuple[Meaning, Meaning]


class Time(NamedTuple):
    """A time of day as told; ``sure`` where the words say which half of the day."""

    hour: int
    minute: int | None = None
    second: int | None = None
    sure: bool = False

    def in_half(self, half: int | None) -> Time:
        """``half`` is 0 before noon, 12 after it, none where nothing is said."""
        return self._replace(hour=twelve_hours(self.hour, half), sure=self.sure or half is not None)

    def in_part(self, part: str) -> Time:
        """The hour in a part of the day: at night, nine is in the evening and two in the morning.

        >>> Time(9).in_part("NI").hour, Time(2).in_part("NI").hour, Time(12).in_part("NI").hour
        (21, 2, 0)
        """
        if part == "NI" and (self.hour < 6 or self.hour == 12):
            return self.in_half(0)
        if part == "EV" and (self.hour < 5 or self.hour == 12):
            return self.in_half(0)
        return self.in_half(0 if part == "MO" else 12)


def itself(it: Meaning) -> Meaning:
    return it


# --- Days -------------------------------------------------------------------------------------


def whole_date(
    nth_day: int, month: int, year: int | None = None, yy: int | None = None,
    a_year: Meaning | None = None,
) -> Meaning:  # fmt: skip
    """A day and a month; the year may be written in two figures, or told ("of last year")."""
    if year is not None:
        return Unit(Grain.DAY, year, month, nth_day)
    return Part(Grain.DAY, month, nth_day, of=a_year if yy is None else ShortYear(yy))


def date_bc(nth_day: int, month: int, year3: int) -> Meaning:
    return Unit(Grain.DAY, 1 - year3, month, nth_day)


def day_of_that_month(nth_day: int, a_month: Meaning) -> Meaning:
    return Nth(nth_day, Grain.DAY, a_month)


def date_away(away: int, nth_day: int, month: int) -> Meaning:
    return Beside(Part(Grain.DAY, month, nth_day), away)


def numbered_day(weekday: int, nth_day: int) -> Meaning:
    return NumberedDay(nth_day, weekday)


def day_away(day_away: int) -> Meaning:
    return Shift(Grain.DAY, day_away)


def day_then(day_then: int) -> Meaning:
    """The day before or after the one the text is at."""
    return Shift(Grain.DAY, day_then, "then")


def some_weekday(weekday: int) -> Meaning:
    return Part(Grain.DAY, weekday=weekday)


def weekday_away(weekday: int, away: int) -> Meaning:
    return Beside(Part(Grain.DAY, weekday=weekday), away)


def weekday_of_week(weekday: int, a_week: Meaning) -> Meaning:
    return Part(Grain.DAY, weekday=weekday, of=a_week)


def nth_weekday(ordinal: int, weekday: int, a_month: Meaning) -> Meaning:
    return Nth(ordinal, Grain.DAY, a_month, weekday)


def some_feast(feast: str, a_year: Meaning | None = None) -> Meaning:
    return Feast(FEASTS[feast], a_year)


def feast_away(feast: str, away: int) -> Meaning:
    return FeastBeside(Feast(FEASTS[feast]), away)


def days_of_month(first: int, last: Meaning) -> Two:
    """ "4 to 23 March": the first has the month and the year of the last."""
    if isinstance(last, Unit) and last.grain is Grain.DAY:
        return from_to(replace(last, day=first), last)
    if isinstance(last, Part) and last.day:
        return from_to(replace(last, day=first), last)
    if isinstance(last, Nth) and last.unit is Grain.DAY and last.weekday is None:
        return from_to(replace(last, number=first), last)
    raise ValueError("not a day of a month")


def days_of_known_month(first: int, nth_day: int, a_month: Meaning) -> Two:
    return from_to(Nth(first, Grain.DAY, a_month), Nth(nth_day, Grain.DAY, a_month))


def two_dates(d: int, m: int, nth_day: int, month: int, year: int | None = None) -> Two:
    return from_to(whole_date(d, m, year), whole_date(nth_day, month, year))


# --- Weeks, months, years -----------------------------------------------------------------


def some_month(
    month: int, year: int | None = None, yy: int | None = None, a_year: Meaning | None = None
) -> Meaning:
    if year is not None:
        return Unit(Grain.MONTH, year, month)
    return Part(Grain.MONTH, month, of=a_year if yy is None else ShortYear(yy))


def month_away(month: int, away: int) -> Meaning:
    return Beside(Part(Grain.MONTH, month), away)


def nth_month(ordinal: int, a_year: Meaning) -> Meaning:
    if not 1 <= ordinal <= 12:
        raise ValueError(f"there is no month {ordinal}")
    return Part(Grain.MONTH, ordinal, of=a_year)


def in_year(year: int | None = None, year_short: int = 0) -> Meaning:
    return ShortYear(year_short) if year is None else Unit(Grain.YEAR, year)


def goes_on(words: str) -> Callable[[Around], bool]:
    """ "El año anterior a la guerra", "y después de las seis": whether the words go on."""
    pattern = re.compile(rf"\s(?:{words})\b")
    return lambda around: pattern.match(around.after) is not None


def year_bc(year3: int) -> Meaning:
    return Unit(Grain.YEAR, 1 - year3)


def unit_away(away: int, unit: Grain) -> Meaning:
    return Shift(unit, away)


def that_unit(unit: Grain) -> Meaning:
    return Shift(unit, 0, "then")


def the_unit(unit: Grain) -> Meaning:
    """ "The year", "the month": the one the text is at. "The day" says too little."""
    if unit is Grain.DAY:
        raise ValueError("some day")
    return Shift(unit, 0, "here")


def numbered_week(week_number: int, a_year: Meaning | None = None) -> Meaning:
    return WeekNumber(week_number, a_year)


def nth_week(
    ordinal: int, a_year: Meaning | None = None, a_month: Meaning | None = None
) -> Meaning:
    if a_month is not None:
        return Nth(ordinal, Grain.WEEK, a_month)
    return WeekNumber(ordinal, a_year)


def weekend(away: int = 0) -> Meaning:
    return Weekend(away)


# --- Quarters, seasons, decades, centuries --------------------------------------------------


def quarter_of(ordinal: int, a_year: Meaning | None = None) -> Meaning:
    if ordinal not in (1, 2, 3, 4) and not (ordinal == -1 and a_year):
        raise ValueError(f"there is no quarter {ordinal}")
    return Part(Grain.QUARTER, 3 * (ordinal % 5) - 2, of=a_year)


def half_of(ordinal: int, a_year: Meaning | None = None) -> Meaning:
    if ordinal not in (1, 2):
        raise ValueError(f"there is no half-year {ordinal}")
    return Part(Grain.HALF, 6 * ordinal - 5, of=a_year)


def some_season(season: str, a_year: Meaning | None = None) -> Meaning:
    return Part(Grain.SEASON, season=season, of=a_year)


def year_follows(around: Around) -> bool:
    """ "Im Sommer 1996": another rule reads it with its year."""
    return bool(re.match(r"\s(?:(?:de|del|do|des|von|van|Jahres)\s){0,2}'?\d\d", around.after))


def short_year_goes_on(around: Around) -> bool:
    """ "November 19-20": two days, and not a year in two figures."""
    return bool(re.search(r"(?<!\d)\d\d$", around.words) and re.match(r"[-–/.:]\d", around.after))


def season_over(season: str, year: int) -> Meaning:
    """ "The winter of 1944-45": named after the year in which it begins."""
    return Part(Grain.SEASON, season=season, of=Unit(Grain.YEAR, year))


def season_away(season: str, away: int) -> Meaning:
    return Beside(Part(Grain.SEASON, season=season), away)


def some_decade(year4: int | None = None, yy: int | None = None) -> Meaning:
    """The nineties are those of the twentieth century, and so are the twenties."""
    year = year4 if year4 is not None else (yy or 0) + (2000 if (yy or 0) < 20 else 1900)
    if year % 10:
        raise ValueError(f"{year} begins no decade")
    return Unit(Grain.DECADE, year)


def century(ordinal: int) -> Meaning:
    if not 1 <= ordinal <= 30:
        raise ValueError(f"no century: {ordinal}")
    return Unit(Grain.CENTURY, 100 * (ordinal - 1) or 1)


def century_bc(ordinal: int) -> Meaning:
    if not 1 <= ordinal <= 30:
        raise ValueError(f"no century: {ordinal}")
    return Unit(Grain.CENTURY, 50 - 100 * ordinal)


def millennium(ordinal: int) -> Meaning:
    if not 1 <= ordinal <= 9:
        raise ValueError(f"no millennium: {ordinal}")
    return Unit(Grain.MILLENNIUM, 1000 * (ordinal - 1) or 1)


# --- Counted ----------------------------------------------------------------------------------


def units_ago(number: int, units: Grain) -> Meaning:
    return Shift(units, -number)


def units_ahead(number: int, units: Grain) -> Meaning:
    return Shift(units, number)


def units_then(number: int, units: Grain, way: int) -> Meaning:
    """ "Three weeks later", "two days before"."""
    return Shift(units, way * number, "then")


def units_from(number: int, units: Grain, way: int, when: Meaning) -> Meaning:
    """ "Two weeks after 3 May" is a day: it is counted in weeks from a day."""
    fine = Grain.DAY if units is Grain.WEEK else None
    return Shift(units, way * number, when, fine)


def counted_units(away: int, number: int, units: Grain) -> Meaning:
    """ "The last three months", "the next two weeks"."""
    if not away:
        raise ValueError("neither past nor to come")
    return Counted(units, away * number)


def one_unit_away(away: int, short_unit: Grain) -> Meaning:
    """ "The last hour": not the one before on the clock, but sixty minutes."""
    return counted_units(away, 1, short_unit)


def within_units(number: int, units: Grain) -> Meaning:
    """ "Within three weeks": from the day of writing on."""
    return Counted(units, number, from_now=True)


def first_units(number: int, units: Grain, when: Meaning) -> Meaning:
    return Stretch(number, units, when)


def last_units_of(number: int, units: Grain, when: Meaning) -> Meaning:
    return Stretch(number, units, when, from_end=True)


# --- Refined, and from one to another -----------------------------------------------------------


def part_of(part: str, when: Meaning) -> Meaning:
    return Within(when, part)


def part_of_unit(part: str, unit: Grain) -> Meaning:
    """ "The end of the year": of the one the text is at."""
    return Within(the_unit(unit), part)


def roughly(when: Meaning) -> Meaning:
    return Within(when, "APPROX")


def rest_of(later: bool, unit: Grain) -> Meaning:
    """ "Earlier this month", "later this year"."""
    return Rest(unit, later)


def rest_of_away(away: int, unit: Grain, later: bool) -> Meaning:
    if away:
        raise ValueError("only of the unit that holds the day of writing")
    return Rest(unit, later)


def bounded(how: Literal["before", "after", "since", "until"]) -> Callable[[Meaning], Meaning]:
    def read(when: Meaning) -> Meaning:
        return Bounded(when, how)

    return read


def from_to(first: Meaning, last: Meaning) -> Two:
    return Ranged(first, last, 0), Ranged(first, last, 1)


def year_and_month(year: int, month: int) -> Meaning:
    return Unit(Grain.MONTH, year, month)


def more_years(around: Around) -> bool:
    """ "2009-10" may be two years, "2009-08" is not."""
    year, _, month = around.words.partition("-")
    return "–" in around.words or not month.isdigit() or int(month) > int(year[-2:])


def years_to(year4: int, yy: int) -> Two:
    """ "1914–18"."""
    last = year4 - year4 % 100 + yy
    if last <= year4:
        raise ValueError("not a range of years")
    return from_to(Unit(Grain.YEAR, year4), Unit(Grain.YEAR, last))


# --- What may be a name --------------------------------------------------------------------------


def beside_a_capital(around: Around) -> bool:
    """ "Plácido Domingo", "Rita Maggio": a capital beside a capital."""
    word = around.words.split()[-1]
    if not word[:1].isupper() or around.words != word:
        return False
    return bool(_CAPITAL_BEFORE.search(around.before) or _CAPITAL_AFTER.match(around.after))


def capital_for_small(around: Around) -> bool:
    """As ``beside_a_capital``; or a capital within a sentence, where months never have one:
    "la planète Mars"."""
    within = around.words[:1].isupper() and _SMALL_BEFORE.search(around.before) is not None
    return within or beside_a_capital(around)


_CAPITAL_BEFORE = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+\s$")
_CAPITAL_AFTER = re.compile(r"\s[A-ZÀ-Ý][a-zà-ÿ]+")
_SMALL_BEFORE = re.compile(r"[a-zà-ÿ]\s$")

# --- Times of day -------------------------------------------------------------------------------


def at_clock(clock: Time, a_day: Meaning | None = None) -> Meaning:
    return Clock(clock.hour, clock.minute, second=clock.second, of=a_day)


def clocks(first: Time, last: Time, a_day: Meaning | None = None) -> Two:
    start, end = (at_clock(clock, a_day) for clock in _same_half(first, last))
    return from_to(start, end)


def _same_half(first: Time, last: Time) -> tuple[Time, Time]:
    """ "From 5 to 7 in the evening": what is said of the last hour holds for the first."""
    later = first._replace(hour=first.hour + 12)
    if not first.sure and last.hour > 12 > first.hour and _minutes(later) < _minutes(last):
        return later, last
    return first, last


def _minutes(clock: Time) -> int:
    return 60 * clock.hour + (clock.minute or 0)


def twelve_hours(hour: int, half: int | None) -> int:
    """The hour of the day; ``half`` is 0 before noon, 12 after it, none where nothing is said.

    >>> twelve_hours(12, 0), twelve_hours(5, 12), twelve_hours(17, 12), twelve_hours(5, None)
    (0, 17, 17, 5)
    """
    if hour > 24:
        raise ValueError(f"there is no hour {hour}")
    if half is None or hour > 12:
        return hour
    return hour % 12 + half


def part_of_day(day_part: str, a_day: Meaning | None = None) -> Meaning:
    return Clock(part=day_part, of=a_day)


def night_of_two_days(day_part: str, first: int, last: Meaning, month: int = 0) -> Meaning:
    """ "In der Nacht vom 3. auf den 4. Mai" begins on the third."""
    after = last.day if isinstance(last, Unit | Part) else None
    if after != (1 if month else first + 1) or (month and first < 28):
        raise ValueError("not one night")
    return night_before(day_part, last)


def night_before(day_part: str, a_day: Meaning) -> Meaning:
    """ "In der Nacht zum 4. Mai" begins on the day before."""
    if day_part != "NI":
        raise ValueError("no night")
    return Clock(part=day_part, of=Shift(Grain.DAY, -1, a_day))


def part_of_today(day_part: str) -> Meaning:
    return Clock(part=day_part, of=Shift(Grain.DAY, 0))


def part_of_day_away(tonight: tuple[int, str]) -> Meaning:
    """ "Tonight", "last night": one word for the day and its part."""
    days, part = tonight
    return Clock(part=part, of=Shift(Grain.DAY, days))


def bounded_clock(
    how: Literal["before", "after", "since", "until"],
) -> Callable[..., Meaning]:
    def read(clock: Time, a_day: Meaning | None = None) -> Meaning:
        return Bounded(at_clock(clock, a_day), how)

    return read


# --- Figures, where the day comes first -----------------------------------------------------

DATES_IN_FIGURES = (
    Rule(
        "day.month.year",
        "<nth_day=day>(/|.|-)<month=month_figure>(/|.|-)(<year=year4>|<yy>)",
        whole_date,
    ),
    Rule(
        "year-month-day", "<year=year4>(-|/|.)<month=month_figure>(-|/|.)<nth_day=day>", whole_date
    ),
)
"""For phrases around them: "two weeks before 1/3/2018"."""

OTHER_FIGURES = (
    Rule(
        "month and year in figures",
        "<month=month_figure>(/|-|.)<year=year4>",
        year_and_month,
        longer_figure,
    ),
    Rule(
        "year and month in figures", "<year=year4>-<month=month_figure>", year_and_month, more_years
    ),
    Rule(
        "from to in figures",
        "[<d=day>(/|.)<m=month_figure>.?]--[<nth_day=day>(/|.)<month=month_figure>(/|.|,)~<year=year4>]",
        two_dates,
    ),
)


# --- Made to measure by a language ----------------------------------------------------------------


def spelled_number(words: str, table: Mapping[str, int], glue: str = "") -> int:
    """A number in words or figures, added up from left to right.

    >>> spelled_number("dos mil treinta y dos", {"dos": 2, "mil": 1000, "treinta": 30}, "y")
    2032
    """
    if words in table:
        return table[words]
    for key in (key for key in table if "-" in key or " " in key):  # "quatre-vingts"
        words = re.sub(rf"\b{key}\b", str(table[key]), words)
    total = current = 0
    for word in re.split(r"[\s\-]+", words):
        if word == glue:
            continue
        if word not in table and not word.isdigit():
            raise ValueError(f"{word} is no number")
        value = int(word) if word.isdigit() else table[word]
        if value == 100:
            current = max(current, 1) * 100
        elif value == 1000:
            total += max(current, 1) * 1000
            current = 0
        else:
            current += value
    return total + current


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(numeral: str) -> int:
    """
    >>> roman("XIX"), roman("IV")
    (19, 4)
    """
    values = [_ROMAN[letter] for letter in numeral]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


ROMANS = {
    numeral: roman(numeral)
    for numeral in (
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI",
    )
}  # fmt: skip


_PUT_OFF_TO = re.compile(  # before the day to which something is put off
    r"\b(?:auf|bis|à|au|a|al|alla|para|hasta|tot|naar|на|до|na|do)\s(?:\w{2,4}\s)?\Z", re.I
)


def nearest_tense(
    future: str, past: str, deferred: str = r"(?!)"
) -> Callable[[str, int, int], Tense]:
    """The tense of the verb nearest to a place in its sentence, by words that mark it; what is
    put off lies ahead."""
    put_off = re.compile(rf"\b(?:{deferred})\b", re.I)
    marks = {
        Tense.FUTURE: re.compile(rf"\b(?:{future})\b", re.I),
        Tense.PAST: re.compile(rf"\b(?:{past})\b", re.I),
    }

    def tense(text: str, start: int, end: int) -> Tense:
        first = max(text.rfind(". ", max(0, start - 300), start), max(0, start - 300))
        last = text.find(". ", end, end + 300)
        sentence = text[first : last if last >= 0 else end + 300]
        if _PUT_OFF_TO.search(text, max(0, start - 12), start) and put_off.search(sentence):
            return Tense.FUTURE
        found = [
            (abs(match.start() - (start - first)), tense)
            for tense, pattern in marks.items()
            for match in pattern.finditer(sentence)
        ]
        return min(found)[1] if found else Tense.NONE

    return tense


_NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£#№§+/]|\d[.,]|\b(?:n|nr|no|art|tel|p|pp|s|vol|page|seite|página|pagina|"
    r"bladzijde|article|artikel|artículo|articolo|artigo)\.?)\s?$",
    re.I,
)
_NO_YEAR_AFTER = re.compile(r"\s?[%‰€$£°]|[.,:/]\d")
# "2023-0379" numbers a file; "1998-2003" are years, "2023-05" a month.
_SERIAL = re.compile(r"-(?:0\d{2,}|\d{3}|\d{5,}|(?!1[4-9]|20)\d{4})(?!\d)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s'’(]+$")
_WORD_AFTER = re.compile(r"\s+([^\W\d_]+)")


def counted(things: str) -> Callable[[Around], bool]:
    """Whether what follows shows that a figure counts something: "2000 euros", "1500 %"."""
    units = frozenset(things.split())

    def doubt(around: Around) -> bool:
        if not around.words[-4:].isdigit():
            return False
        after = _WORD_AFTER.match(around.after)
        return bool(_NO_YEAR_AFTER.match(around.after) or (after and after[1].lower() in units))

    return doubt


def no_year(
    sure: str, counts: Callable[[Around], bool], nouns: str = r"(?!)", about: str = ""
) -> Callable[[Around], bool]:
    """Whether a figure of four digits counts or numbers something rather than being a year.

    ``sure`` are the words after which it is a year, ``about`` those after which it is a
    number ("some 1450"); ``nouns`` is a pattern for words that look like things counted.
    """
    surely, roughly = frozenset(sure.split()), frozenset(about.split())
    noun = re.compile(nouns)

    def doubt(around: Around) -> bool:
        if _NO_YEAR_BEFORE.search(around.before) or counts(around):
            return True
        if _SERIAL.match(around.after):
            return True
        before = _WORD_BEFORE.search(around.before)
        if before and before[1].lower() in surely:
            return False
        if before and before[1].lower() in roughly:
            return True
        after = _WORD_AFTER.match(around.after)
        if after and noun.match(after[1]):
            return True
        year = re.search(r"\d{4}", around.words)
        return year is None or not 1400 <= int(year[0]) <= 2100

    return doubt
