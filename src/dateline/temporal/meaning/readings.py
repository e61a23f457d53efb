"""From the pieces of a phrase to what it means: the same in every language.

Each function takes the named classes of a shape and gives a meaning. A language brings
the words and their order; what they come to is written here once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from dateline.core import calendar
from dateline.core.mention import TimexType
from dateline.core.period import MONTH_NAMES, Grain, Period
from dateline.temporal.meaning.feasts import FEASTS
from dateline.temporal.meaning.interval import Counted, Ranged
from dateline.temporal.meaning.meanings import (
    Ahead,
    Apposition,
    Beside,
    ByTense,
    ByText,
    Clock,
    Doubtful,
    Explained,
    Feast,
    FeastBeside,
    Known,
    Lasting,
    Meaning,
    Nowhere,
    Nth,
    OfAnyEra,
    Pair,
    Part,
    Plain,
    Rest,
    SamePeriod,
    Shift,
    ShortYear,
    Stretch,
    TheQuarter,
    TheWeekday,
    Today,
    Unit,
    UpTo,
    WeekdayNear,
    Weekend,
    Within,
    YearBC,
    YearBefore,
    open_unit,
    period_value,
)
from dateline.temporal.meaning.styles import OldStyle, both_styles, julian_gap
from dateline.temporal.meaning.styles import roman_day as day_by_name

DATE, TIME, DURATION, SET = (
    TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET
)  # fmt: skip
Number = int | float | str
Year = int | ShortYear

# --- Days -----------------------------------------------------------------------------------


def whole_date(
    nth_day: int, month: int, year4: Year | None = None, in_year: Meaning | None = None,
    weekday: int | None = None,
) -> Meaning:  # fmt: skip
    """A day and a month, with the year where it is told, else a weekday that may tell it."""
    if isinstance(year4, int):
        return day_of(year4, month, nth_day, weekday)
    if nth_day > calendar.days_in_month(2000, month):
        return no_such_day(nth_day, month, Part(Grain.MONTH, month, of=year4 or in_year))
    if isinstance(year4, ShortYear) and weekday is not None:
        year4 = replace(year4, on=(month, nth_day, weekday))
    return Part(Grain.DAY, month, nth_day, of=year4 or in_year, falls_on=weekday)


def day_of(year: int, month: int, day: int, weekday: int | None = None) -> Meaning:
    """A day told in full; what cannot be is kept as far as it can, with doubt."""
    try:
        told = Unit(Grain.DAY, year, month, day)
    except ValueError:
        return no_such_day(day, month, Unit(Grain.MONTH, year, month))
    number = calendar.day_number(year, month, day)
    own = calendar.weekday(number)
    julian = calendar.weekday(number + julian_gap(year, month, day))
    if weekday not in (None, own) and not (weekday == julian and year <= _LAST_JULIAN):
        return Doubtful(told, f"that day was a {_WEEKDAYS[own]}")
    return told


def no_such_day(day: int, month: int, of_month: Meaning) -> Meaning:
    """ "31 April": there is none, but the month is told."""
    if not 1 <= day <= 31:
        raise ValueError("no day of any month")
    return Doubtful(of_month, f"{MONTH_NAMES[month - 1]} has no day {day}; the month is kept")


_LAST_JULIAN = 1752  # in England and her colonies; elsewhere most had left it by then
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_in_both_styles(
    nth_day: int, second: int, month: int, year4: int, second_month: int | None = None,
    second_year: int | None = None, style: int = 0, first_style: int = 0,
) -> Meaning:  # fmt: skip
    """ "25 October (7 November) 1917", "2 (15) March 1917"."""
    last = (second_year or year4, second_month or month, second)
    one = (year4, month, nth_day)
    if second_year is None and {month, second_month} == {1, 12}:  # "5 January (25 December) 1762"
        one = (year4 - (month == 12), month, nth_day)
        last = (year4 - (second_month == 12), last[1], second)
    if style:
        return both_styles(one, last, style, 1)
    return both_styles(one, last, first_style, 0)


def day_of_two_styles(nth_day: int, second: int, month: int, year4: int) -> Meaning:
    """ "9/22 January 1905": two days so far apart as the calendars were then."""
    one, last = (year4, month, nth_day), (year4, month, second)
    if second - nth_day not in (julian_gap(*one), julian_gap(*one) - 1):
        raise ValueError("two days")
    return both_styles(one, last)


def old_style(nth_day: int, month: int, year4: int | None = None) -> Meaning:
    return OldStyle(whole_date(nth_day, month, year4))


def day_of_dual_year(nth_day: int, month: int, year4: int, short: int) -> Meaning:
    """ "12 March 1683/4": before Lady Day the year had two numbers; ours is the second."""
    if not _is_year_after(year4, short) or (month, nth_day) > (3, 25):
        raise ValueError("not the year after")
    return Explained(day_of(year4 + 1, month, nth_day), _TWO_NUMBERS)


_TWO_NUMBERS = "before 25 March the year had two numbers; ours is the second"


def _is_year_after(year: int, short: int) -> bool:
    """ "1683/4", "1683/84", "1699/1700"."""
    size = 10 if short < 10 else 100 if short < 100 else 10_000
    return (year + 1) % size == short


def month_of_dual_year(month: int, year4: int, short: int) -> Meaning:
    if not _is_year_after(year4, short) or month > 3:
        raise ValueError("not the year after")
    return Explained(Unit(Grain.MONTH, year4 + 1, month), _TWO_NUMBERS)


def roman_day_of(
    roman_day: str, month: int, year4: Year | None = None, in_year: Meaning | None = None
) -> Meaning:
    """ "The ides of March"."""
    return whole_date(day_by_name(roman_day, month), month, year4, in_year)


def day_of_month_beside(nth_day: int, of_month: int) -> Meaning:
    """ "The 14th inst.", "the 5th ult.", "the 12th prox."."""
    return Part(Grain.DAY, day=nth_day, of=Shift(Grain.MONTH, of_month))


def days_of_month_beside(
    nth_day: int, second: int, of_month: int, third: int | None = None
) -> tuple[Meaning, ...]:
    """ "From the 4th to the 9th inst.", "the 3d and 4th ult."."""
    days = (nth_day, second) if third is None else (third, nth_day, second)
    return tuple(day_of_month_beside(day, of_month) for day in days)


def two_days(
    nth_day: int, second: int, month: int, year4: Year | None = None, in_year: Meaning | None = None
) -> tuple[Meaning, Meaning]:
    """Two days of one month: "6-7 January 1916"."""
    return (
        whole_date(nth_day, month, year4, in_year),
        whole_date(second, month, year4, in_year),
    )


def three_days(
    third: int, nth_day: int, second: int, month: int, year4: Year | None = None
) -> tuple[Meaning, Meaning, Meaning]:
    """ "6, 7 and 8 January 1916": the one told first, then the two others."""
    return (whole_date(third, month, year4), *two_days(nth_day, second, month, year4))


def night_of_two_days(
    day_part: str, nth_day: int, second: int, month: int | None = None, year4: Year | None = None
) -> Meaning:
    """ "The night of 3-4 May" begins on the third."""
    if second != nth_day + 1:
        raise ValueError("not one night")
    day = day_of_month(nth_day) if month is None else whole_date(nth_day, month, year4)
    return Clock(part=day_part, of=day)


def night_of_two_months(
    day_part: str, nth_day: int, month: int, second: int, next_month: int,
    year4: Year | None = None, first_year: int | None = None,
) -> Meaning:  # fmt: skip
    """ "The night of 31 May to 1 June 1941", "of 3 May to 4 May 1941"."""
    if month == next_month:
        return night_of_two_days(day_part, nth_day, second, month, first_year or year4)
    last = calendar.days_in_month(first_year or 1999, month)
    if second != 1 or nth_day != last or next_month != month % 12 + 1:
        raise ValueError("not one night")
    if month == 12 and isinstance(year4, int):
        year4 = year4 - 1
    return Clock(part=day_part, of=whole_date(nth_day, month, first_year or year4))


def day_of_month(nth_day: int, a_month: Meaning | None = None) -> Meaning:
    return Part(Grain.DAY, day=nth_day, of=a_month)


def day_beside(step: int, month: int, nth_day: int) -> Meaning:
    return Beside(Part(Grain.DAY, month, nth_day), step)


def some_weekday(weekday: int) -> Meaning:
    return Part(Grain.DAY, weekday=weekday)


def the_weekday(weekday: int) -> Meaning:
    return TheWeekday(Part(Grain.DAY, weekday=weekday))


def weekday_beside(weekday: int, step: int) -> Meaning:
    """ "Last Friday" is not yesterday: one would say so."""
    return Beside(Part(Grain.DAY, weekday=weekday), step, apart=step < 0)


def weekday_beyond(weekday: int, step: int) -> Meaning:
    """ "The Monday after next": a week beyond the next."""
    return Shift(Grain.DAY, 7 * step, weekday_beside(weekday, step))


def weekday_beside_then(weekday: int, step_then: int) -> Meaning:
    return Beside(Part(Grain.DAY, weekday=weekday), step_then, "then")


def weekday_of(weekday: int, a_week: Meaning) -> Meaning:
    return Part(Grain.DAY, weekday=weekday, of=a_week)


def nth_weekday(ordinal: int, weekday: int, whole: Meaning) -> Meaning:
    return Nth(ordinal, Grain.DAY, whole, weekday)


def nth_unit(ordinal: int, unit: Grain, whole: Meaning) -> Meaning:
    """The last week of a month is one of the calendar in the news, seven days in a history."""
    told = Nth(ordinal, unit, whole)
    if unit is Grain.WEEK and ordinal == -1:
        return ByText(Stretch(1, unit, whole, from_end=True), told)
    return told


def days_away(day_away: int) -> Meaning:
    return Shift(Grain.DAY, day_away)


def today(day_part: str = "") -> Meaning:
    return Today(day_part)


def feast(feast: str, year4: Year | None = None, in_year: Meaning | None = None) -> Meaning:
    return Feast(FEASTS[feast], _year(year4, in_year))


def day_by_feast(name: str, days: int, in_year: Meaning | None = None) -> Meaning:
    """ "The eve of St. John", "the morrow of Martinmas"."""
    day_of = FEASTS[name]
    return Feast(lambda year: day_of(year) + days, in_year)


def feast_beside_then(name: str, step: int) -> Meaning:
    """ "The Christmas following": the next after the date told last."""
    return FeastBeside(FEASTS[name], step)


# --- Months, seasons, quarters --------------------------------------------------------------


def some_month(month: int, year4: Year | None = None, in_year: Meaning | None = None) -> Meaning:
    if isinstance(year4, int):
        return Unit(Grain.MONTH, year4, month)
    return Part(Grain.MONTH, month, of=year4 or in_year)


def month_beside(month: int, step: int) -> Meaning:
    return Beside(Part(Grain.MONTH, month), step)


def month_beside_then(month: int, step_then: int) -> Meaning:
    return Beside(Part(Grain.MONTH, month), step_then, "then")


def some_season(season: str, year4: Year | None = None, in_year: Meaning | None = None) -> Meaning:
    return Part(Grain.SEASON, season=season, of=_year(year4, in_year))


def season_over(
    season: str, year4: int, short: int | None = None, second: int | None = None
) -> Meaning:
    """ "The winter of 1944-45": named after the year in which it begins."""
    if short != (year4 + 1) % 100 and second != year4 + 1:
        raise ValueError("not the year after")
    return some_season(season, year4)


def season_over_bc(
    season: str, figure: int, era: int, second: int | None = None, short: int | None = None
) -> Meaning:
    if short is not None:
        year_of_era_and_short(figure, short, era)  # ValueError where it is not the year after
    elif era > 0 or second != figure - 1:
        raise ValueError("not the year after")
    return some_season(season, in_year=year_of_era(figure, era))


def season_beside(season: str, step: int) -> Meaning:
    return Beside(Part(Grain.SEASON, season=season), step)


def seasons_ago(number: Number, season: str) -> Meaning:
    """ "Two winters ago": the one of a year before the last."""
    if not isinstance(number, int) or number < 1:
        raise ValueError("nothing to count")
    return Shift(Grain.YEAR, 1 - number, season_beside(season, -1), Grain.SEASON)


def season_beside_then(season: str, step_then: int) -> Meaning:
    return Beside(Part(Grain.SEASON, season=season), step_then, "then")


def some_quarter(
    ordinal: int, year4: Year | None = None, in_year: Meaning | None = None
) -> Meaning:
    if ordinal > 4:
        raise ValueError("a year has four quarters")
    month = 3 * ordinal - 2 if ordinal > 0 else 10
    return Part(Grain.QUARTER, month, of=_year(year4, in_year))


def quarter_ending(
    month: int, year4: Year | None = None, in_year: Meaning | None = None
) -> Meaning:
    """ "The June quarter of 1882", in registers and reports: the three months that end with it."""
    if month % 3 == 0:
        return some_quarter(month // 3, year4, in_year)
    return units_up_to(some_month(month, year4, in_year=in_year), Grain.MONTH, 3)


def the_quarter() -> Meaning:
    return TheQuarter()


def quarter_a_year_before() -> Meaning:
    """ "The year-ago quarter": of the one told of, or of the last that was over."""
    return Shift(Grain.YEAR, -1, TheQuarter(), Grain.QUARTER)


def fiscal_quarter(ordinal: int, fiscal: tuple[Year, bool]) -> Meaning:
    """ "Q4 FY18": when the year begins is not said, so it is about that quarter; "FY2023/24" begins
    in one year and ends in the next."""
    year, over = fiscal
    if not 1 <= ordinal <= 4:
        raise ValueError("a year has four quarters")
    told = some_quarter(ordinal, year)
    return Within(Shift(Grain.QUARTER, 1, told) if over else told, "APPROX")


def fiscal_half(ordinal: int, fiscal: tuple[Year, bool]) -> Meaning:
    return Within(some_half(ordinal, fiscal[0]), "APPROX")


def fiscal_year_in(fiscal: tuple[Year, bool]) -> Meaning:
    year, over = fiscal
    if over and isinstance(year, int):
        return Known(
            f"{year:04d}", Period.between(*map(Period.of_year, (year, year + 1))).roughly()
        )
    return Within(some_year(year), "APPROX")


def units_up_to(whole: Meaning, unit: Grain, number: Number = 1) -> Meaning:
    """ "The three months to June 2021", "the quarter ended 31 March 2020"."""
    if not isinstance(number, int) or unit.rank < Grain.DAY.rank:
        raise ValueError("no such stretch")
    return UpTo(number, unit, whole)


def some_half(ordinal: int, year4: Year | None = None, in_year: Meaning | None = None) -> Meaning:
    if ordinal > 2:
        raise ValueError("a year has two halves")
    return Part(Grain.HALF, 1 if ordinal == 1 else 7, of=_year(year4, in_year))


def half_of(ordinal: int, whole: Meaning) -> Meaning:
    if ordinal > 2:
        raise ValueError("there are two halves")
    return Within(whole, "START" if ordinal == 1 else "END")


def _year(year4: Year | None, in_year: Meaning | None) -> Meaning | None:
    return Unit(Grain.YEAR, year4) if isinstance(year4, int) else year4 or in_year


# --- Years and longer -----------------------------------------------------------------------


def some_year(year4: Year) -> Meaning:
    return Unit(Grain.YEAR, year4) if isinstance(year4, int) else year4


def year_in(figures: str) -> Year:
    """
    >>> year_in("(2021)"), year_in("'68")
    (2021, ShortYear(digits=68, on=None))
    """
    digits = "".join(sign for sign in figures if sign.isdigit())
    return ShortYear(int(digits)) if len(digits) == 2 else int(digits)


def year_of_era(figure: int, era: int) -> Meaning:
    """``era`` is -1 before Christ, 1 after."""
    if figure == 0:
        raise ValueError("there is no year 0")
    return Unit(Grain.YEAR, 1 - figure if era < 0 else figure)


def year_of_era_and_short(figure: int, short: int, era: int) -> tuple[Meaning, Meaning]:
    """ "546/5 BC": the second year in its last figure, or its last two."""
    size = 10 if short < 10 else 100
    second = figure - figure % size + short
    if era > 0 or second != figure - 1:
        raise ValueError("not the year after")
    return year_of_era(figure, era), year_of_era(second, era)


def two_years_of_era(figure: int, second: int, era: int) -> tuple[Meaning, Meaning]:
    if era < 0 and figure <= second:
        raise ValueError("years before Christ count down")
    return year_of_era(figure, era), year_of_era(second, era)


def two_years_from_era(figure: int, era: int, second: int) -> tuple[Meaning, Meaning]:
    """ "From 48 BC until 45": the second is of the era of the first."""
    return two_years_of_era(figure, second, era)


def two_years(year4: int, second: int) -> tuple[Meaning, Meaning]:
    if second <= year4:
        raise ValueError("no range of years")
    return Unit(Grain.YEAR, year4), Unit(Grain.YEAR, second)


def year_and_short(year4: int, short: int) -> tuple[Meaning, Meaning]:
    """ "1914-18", "1921-2": the second takes the century of the first, or its decade."""
    size = 10 if short < 10 else 100
    last = year4 - year4 % size + short
    if last <= year4 and short < 10:  # "1901-02"
        last = year4 - year4 % 100 + short
    if last <= year4:
        raise ValueError("no range of years")
    return from_to(Unit(Grain.YEAR, year4), Unit(Grain.YEAR, last))


def from_to(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    return Ranged(first, last, 0), Ranged(first, last, 1)


def year_to_about(
    year4: int, second: int, part: str = "", last_part: str = ""
) -> tuple[Meaning, Meaning]:
    """ "1921-c. 1970", "c. 1650-c. 1670": doubt of one end is doubt of the whole."""
    if second <= year4 or not (part or last_part):
        raise ValueError("no range of years")
    ends = [
        Within(Unit(Grain.YEAR, year), about) if about else Unit(Grain.YEAR, year)
        for year, about in ((year4, part), (second, last_part))
    ]
    return from_to(ends[0], ends[1])


def two_months(month: int, year4: int, second: int, last_year: int) -> tuple[Meaning, Meaning]:
    """ "12/2019-01/2020"."""
    return from_to(Unit(Grain.MONTH, year4, month), Unit(Grain.MONTH, last_year, second))


def short_year(yy: int) -> Meaning:
    return ShortYear(yy)


def bare_year_bc(three: int) -> Meaning:
    return YearBC(three)


def year_bc_and_short(three: int, short: int) -> tuple[Meaning, Meaning]:
    year_of_era_and_short(three, short, -1)  # ValueError where it is not the year after
    return bare_year_bc(three), bare_year_bc(three - 1)


def two_years_bc(three: int, second: int) -> tuple[Meaning, Meaning]:
    if not second < three < second + 100:
        raise ValueError("years before Christ count down")
    return bare_year_bc(three), bare_year_bc(second)


def month_bc(month: int, three: int, part: str = "") -> Meaning:
    told = Part(Grain.MONTH, month, of=bare_year_bc(three))
    return Within(told, part) if part else told


def decade_bc(three: int, part: str = "") -> Meaning:
    """ "The 490s", among years before Christ."""
    decade_of_era(three, -1)  # ValueError where it is no decade
    told = YearBC(three + 5, Grain.DECADE)
    return Within(told, part) if part else told


def day_bc(nth_day: int, month: int, three: int) -> Meaning:
    return Part(Grain.DAY, month, nth_day, of=bare_year_bc(three))


def season_bc(season: str, three: int, short: int | None = None) -> Meaning:
    if short is not None:
        year_of_era_and_short(three, short, -1)
    return Part(Grain.SEASON, season=season, of=bare_year_bc(three))


def part_bc(part: str, three: int) -> Meaning:
    return Within(bare_year_bc(three), part)


def decade_of_era(figure: int, era: int) -> Meaning:
    """ "The 490s BC" are the years 499 to 490."""
    if figure % 10:
        raise ValueError("no decade")
    if figure % 100 == 0:  # "the 1200s BC"
        return Unit(Grain.CENTURY, figure if era > 0 else -figure - 50)
    return Unit(Grain.DECADE, figure if era > 0 else 1 - figure - 5)


def decade(year4: int) -> Meaning:
    """ "The 1920s", but "the 1700s" are a century."""
    if year4 % 10:
        raise ValueError("no decade")
    return Unit(Grain.CENTURY if year4 % 100 == 0 and year4 < 2000 else Grain.DECADE, year4)


def decade_in_words(decade_word: int, century_word: int = 19, part: str = "") -> Meaning:
    year = decade_word if decade_word > 99 else 100 * century_word + decade_word
    told = Unit(Grain.DECADE, year)
    return Within(told, part) if part else told


def decade_of_century(yy: int, ordinal: int) -> Meaning:
    """ "The 30s of the 19th century"."""
    if yy % 10 or not 1 <= ordinal <= 30:
        raise ValueError("no decade")
    return Unit(Grain.DECADE, 100 * (ordinal - 1) + yy)


def two_decades_of_century(yy: int, second: int, ordinal: int) -> tuple[Meaning, Meaning]:
    return from_to(decade_of_century(yy, ordinal), decade_of_century(second, ordinal))


def century(ordinal: int, era: int | None = None) -> Meaning:
    if not 1 <= ordinal <= 30:
        raise ValueError("no century")
    first = 100 * (ordinal - 1)
    after, before = (Unit(Grain.CENTURY, year) for year in (max(first, 1), -first - 50))
    if era is None:
        return OfAnyEra(after, before) if ordinal < 10 else after
    return after if era > 0 else before


def turn_of_century(ordinal: int) -> Meaning:
    """ "The turn of the twentieth century": the years about 1900."""
    if not 2 <= ordinal <= 30:
        raise ValueError("no century")
    first = 100 * (ordinal - 1)
    around = Period.between(Period.of_year(first - 10), Period.of_year(first + 10))
    return Known(str(around), replace(around, approximate=True))


def two_centuries(ordinal: int, second: int, era: int | None = None) -> tuple[Meaning, Meaning]:
    return century(ordinal, era), century(second, era)


def millennium(ordinal: int, era: int = 1) -> Meaning:
    if not 1 <= ordinal <= 9:
        raise ValueError("no millennium")
    first = 1000 * (ordinal - 1)
    return Unit(Grain.MILLENNIUM, max(first, 1) if era > 0 else -first - 500)


# --- Counted from an anchor -------------------------------------------------------------------


def units_ago(number: Number, unit: Grain, about: str = "") -> Meaning:
    return _counted(number, unit, -1, "now", about)


def to_a_day(number: Number, unit: Grain, day_away: int = 0) -> Meaning:
    """ "Six weeks ago to-day", "a year yesterday since he left": a day."""
    if not isinstance(number, int) or unit.rank < Grain.DAY.rank:
        raise ValueError("no day")
    day = Shift(Grain.DAY, day_away)
    return Shift(unit, -number, day, fine=Grain.DAY)


def fortnights_to_a_day(number: Number, day_away: int = 0) -> Meaning:
    doubled = _doubled(number)
    return to_a_day(doubled, Grain.WEEK, day_away)


def units_from_now(number: Number, unit: Grain, about: str = "") -> Meaning:
    return _counted(number, unit, 1, "now", about)


def same_period(back: int = 0, year4: int | None = None) -> Meaning:
    """ "That period" of the news; of a history only where a quarter or a month was told."""
    otherwise: Meaning | None = None
    if back:
        otherwise = Shift(Grain.YEAR, -back)
    elif year4 is not None:
        otherwise = Unit(Grain.YEAR, year4)
    return SamePeriod(back, year4, otherwise)


def a_year_before(grains: tuple[Grain, ...], *, across: bool = True) -> Meaning:
    return YearBefore(grains, across)


def units_later(number: Number, unit: Grain, about: str = "") -> Meaning:
    return _counted(number, unit, 1, "then", about)


def units_earlier(number: Number, unit: Grain, about: str = "") -> Meaning:
    return _counted(number, unit, -1, "then", about)


def _counted(number: Number, unit: Grain, sign: int, base: str, about: str) -> Meaning:
    if isinstance(number, str):
        return Plain(DATE, "FUTURE_REF" if sign > 0 else "PAST_REF")
    count, fine = number, unit
    if isinstance(count, float):  # one and a half years: eighteen months
        count, fine = count * _FINER[unit][0], _FINER[unit][1]
        if count != int(count):
            raise ValueError("no whole number of the finer unit")
    counted = Shift(fine, sign * int(count), "now" if base == "now" else "then")
    return Within(counted, about) if about else counted


_FINER = {
    Grain.YEAR: (12, Grain.MONTH), Grain.DECADE: (10, Grain.YEAR),
    Grain.CENTURY: (100, Grain.YEAR), Grain.DAY: (24, Grain.HOUR), Grain.WEEK: (7, Grain.DAY),
    Grain.HOUR: (60, Grain.MINUTE), Grain.MONTH: (30, Grain.DAY),
    Grain.QUARTER: (3, Grain.MONTH),
}  # fmt: skip


def counted_from(
    number: Number, unit: Grain, side: int, whole: Meaning, fine: Grain | None = None
) -> Meaning:
    """So many units before or after a date that the phrase names."""
    if not isinstance(number, int):
        raise ValueError("nothing to count")
    return Shift(unit, side * number, whole, fine)


def two_counts(
    more: Number, longer: Grain, number: Number, unit: Grain, sign: int,
    base: Literal["now", "then"],
) -> Meaning:  # fmt: skip
    """ "Two weeks and two days ago": counted in the shorter unit."""
    if not isinstance(more, int) or not isinstance(number, int) or unit.rank >= longer.rank:
        raise ValueError("nothing to count")
    return Shift(unit, sign * number, Shift(longer, sign * more, base, unit))


def fortnights_ago(number: Number, about: str = "") -> Meaning:
    return units_ago(_doubled(number), Grain.WEEK, about)


def fortnights_later(number: Number, about: str = "") -> Meaning:
    return units_later(_doubled(number), Grain.WEEK, about)


def _doubled(number: Number) -> Number:
    return number if isinstance(number, str) else 2 * number


def lasting(number: Number, unit: Grain, whole: Meaning) -> tuple[Meaning, Meaning]:
    """ "Three days starting Monday": a length that begins with a date."""
    value = period_value(number, unit)
    if isinstance(number, float):
        size, finer = _FINER[unit]
        number, unit = number * size, finer
    if isinstance(number, str) or number != int(number):
        return duration(number, unit), whole
    return Lasting(value, int(number), unit, whole), whole


def unit_beside(unit: Grain, step: int) -> Meaning:
    return Shift(unit, step)


def unit_beside_then(unit: Grain, step_then: int) -> Meaning:
    return Shift(unit, step_then, "then")


def the_unit(unit: Grain) -> Meaning:
    """ "The year", "the month": the one the text is at."""
    return Shift(unit, 0, "here")


def end_of_the(unit: Grain) -> Meaning:
    return Within(the_unit(unit), "END")


def rest_of_unit(part_side: bool, unit: Grain) -> Meaning:
    return Rest(unit, part_side)


def rest_of_unit_then(part_side: bool, unit: Grain) -> Meaning:
    return Rest(unit, part_side, "then")


def week_from(whole: Meaning) -> Meaning:
    """ "The week commencing 18 March"."""
    return Lasting("P1W", 1, Grain.WEEK, whole)


def week_until(whole: Meaning) -> Meaning:
    """ "The week ending 18 March"."""
    return UpTo(1, Grain.WEEK, whole)


def weekday_and_weeks(weekday: int, way: int, weeks: int = 1) -> Meaning:
    """ "Sunday week", "last Monday week", "three Fridays ago"."""
    day = Beside(Part(Grain.DAY, weekday=weekday), way)
    return Shift(Grain.WEEK, way * weeks, day, Grain.DAY) if weeks else day


def near_day_and_weeks(day_away: int = 0, weeks: int = 1) -> Meaning:
    """ "Tomorrow week", "yesterday week", "today fortnight"."""
    ahead, back = (Shift(Grain.DAY, day_away + way * 7 * weeks) for way in (1, -1))
    return ByTense(ahead, back) if day_away == 0 else ahead if day_away > 0 else back


def weekday_a_week_off(weekday: int, weeks: int = 1) -> Meaning:
    """ "Sunday week": a week after the next, or in what is over a week before the last."""
    ahead, back = (weekday_and_weeks(weekday, way, weeks) for way in (1, -1))
    return ByTense(ahead, back)


def this_day_and(unit: Grain, number: Number = 1) -> Meaning:
    """ "This day three weeks": from the day of writing on, or back from it in what is over."""
    if not isinstance(number, int):
        raise ValueError("nothing to count")
    return ByTense(*(Shift(unit, way * number, fine=Grain.DAY) for way in (1, -1)))


def weekdays_ago(number: Number, weekday: int) -> Meaning:
    if not isinstance(number, int) or number < 1:
        raise ValueError("nothing to count")
    return weekday_and_weeks(weekday, -1, number - 1)


def weekend_of_days(nth_day: int, second: int, month: int, year4: Year | None = None) -> Meaning:
    if second != nth_day + 1:
        raise ValueError("no weekend")
    return Ranged(*two_days(nth_day, second, month, year4), 0)


def nth_weekend(ordinal: int, whole: Meaning) -> Meaning:
    """ "The first weekend of July 2016": with its first Saturday."""
    return Pair(Nth(ordinal, Grain.DAY, whole, 5))


def weekday_near(weekday: int, side: int, whole: Meaning) -> Meaning:
    """ "The Tuesday after the first Monday in November", "the Friday before Easter"."""
    return WeekdayNear(weekday, side, whole)


def weekend_beside(step: int = 0) -> Meaning:
    return Weekend(step)


def the_weekend() -> Meaning:
    return Weekend(0, "near")


def weekend_beside_then(step_then: int = 0) -> Meaning:
    return Weekend(step_then, "then")


# --- Parts of a period ----------------------------------------------------------------------


def part_of(part: str, whole: Meaning) -> Meaning:
    return Within(whole, part)


def stretch(number: Number, unit: Grain, whole: Meaning, from_end: bool = False) -> Meaning:
    if not isinstance(number, int):
        raise ValueError("not so many units")
    return Stretch(number, unit, whole, from_end)


# --- Times of day ---------------------------------------------------------------------------


def clock(
    hour: int, minute: int | None = None, half_day: int | None = None, day: Meaning | None = None,
    zone: str = "", second: int | None = None,
) -> Clock:  # fmt: skip
    """The zone belongs to the words; the time stays the one of the place they speak of."""
    if half_day is not None:
        if not 1 <= hour <= 12:
            raise ValueError(f"there is no {hour} o'clock before noon")
        hour = hour % 12 + half_day
    return Clock(hour, minute or 0, of=day, second=second)


def led_clock(
    day: Meaning, hour: int, half_day: int, minute: int | None = None, zone: str = ""
) -> Meaning:
    """ "Tomorrow 4 pm"."""
    return replace(clock(hour, minute, half_day, day, zone), led=True)


def two_clocks(
    hour: int, second: int, half_day: int, minute: int | None = None,
    second_minute: int | None = None,
) -> tuple[Meaning, Meaning]:  # fmt: skip
    """ "3-8 pm": the first has the half of the day of the second, if that keeps the order."""
    last = clock(second, second_minute, half_day)
    half = half_day if hour % 12 <= second % 12 else 12 - half_day
    return clock(hour, minute, half), last


def past_hour(
    minute: int, hour: Number, day_part: str = "", half_day: int | None = None
) -> Meaning:
    """ "Half past six", "ten to five in the afternoon": minutes before or after an hour."""
    if not isinstance(hour, int) or not 1 <= hour <= 12 or abs(minute) > 59:
        raise ValueError("no hour of a clock")
    if day_part:
        hour = hour_in_part(hour, day_part)
    elif half_day is not None:
        hour = hour % 12 + half_day
    told = (60 * hour + minute) % (24 * 60)
    return Clock(told // 60, told % 60, of_twelve=not day_part and half_day is None)


def past_whole_hour(minute: int, hour: int) -> Meaning:
    """ "Half past midnight", "a quarter to noon"."""
    told = (60 * hour + minute) % (24 * 60)
    return Clock(told // 60, told % 60)


def hour_in_part(hour: Number, day_part: str) -> int:
    """
    >>> hour_in_part(7, "EV"), hour_in_part(7, "MO"), hour_in_part(12, "AF")
    (19, 7, 12)
    """
    if not isinstance(hour, int) or not 1 <= hour <= 12:
        raise ValueError("no hour of a clock")
    if day_part in ("EV", "NI") and not 5 <= hour < 12:
        raise ValueError(f"{hour} is no hour of the evening")
    return hour % 12 if day_part == "MO" else hour % 12 + 12


def hour_of_part(
    hour: Number, day_part: str, minute: int | None = None, day_away: int | None = None,
    day: Meaning | None = None,
) -> Meaning:  # fmt: skip
    """ "Last night at 8", "7:30 this evening"."""
    if day_away is not None:
        day = Shift(Grain.DAY, day_away)
    return Clock(hour_in_part(hour, day_part), minute or 0, of=day or _day_of_part(day_part))


def _day_of_part(day_part: str) -> Meaning | None:
    return Shift(Grain.DAY, 0) if day_part == "NI" else None


def two_hours(
    hour: Number, second: Number, day_part: str, minute: int | None = None,
    second_minute: int | None = None, day_away: int | None = None,
) -> tuple[Meaning, Meaning]:  # fmt: skip
    """ "Between 7 and 9 last night"."""
    first = hour_of_part(hour, day_part, minute, day_away)
    last = hour_of_part(second, day_part, second_minute, day_away)
    return Ranged(first, last, 0), Ranged(first, last, 1)


def part_and_two_hours(
    hour: Number, second: Number, day_part: str, minute: int | None = None,
    second_minute: int | None = None, day_away: int = 0,
) -> tuple[Meaning, Meaning, Meaning]:  # fmt: skip
    """ "Last night between 7 and 9"."""
    ends = two_hours(hour, second, day_part, minute, second_minute, day_away)
    return day_part_away(day_part, day_away), *ends


def day_and_two_hours(
    day: Meaning, day_part: str, hour: Number, second: Number, minute: int | None = None,
    second_minute: int | None = None,
) -> tuple[Meaning, Meaning, Meaning]:  # fmt: skip
    """ "Monday morning 6-8"."""
    first = Clock(hour_in_part(hour, day_part), minute or 0, of=day)
    last = Clock(hour_in_part(second, day_part), second_minute or 0, of=day)
    return day_part_of(day_part, day), Ranged(first, last, 0), Ranged(first, last, 1)


def clock_lasting(
    hour: int, number: Number, unit: Grain, half_day: int | None = None, minute: int | None = None
) -> tuple[Meaning, Meaning]:
    """ "2 pm for three hours"."""
    if half_day is None and unit.rank >= Grain.DAY.rank:
        raise ValueError("nothing tells that the figure is an hour")
    start = clock(hour, minute or 0, half_day)
    length = (
        lasting(number, unit, start)[0] if unit.rank < Grain.DAY.rank else duration(number, unit)
    )
    return start, length


def length_from_clock(
    hour: int, number: Number, unit: Grain, half_day: int | None = None, minute: int | None = None
) -> tuple[Meaning, Meaning]:
    """ "Three hours from 10 am"."""
    start, length = clock_lasting(hour, number, unit, half_day, minute)
    return length, start


def clock_to_hour(hour: int, minute: int, second: int) -> tuple[Meaning, Meaning]:
    """ "From 10:30 to 3": the second lies after the first on the same clock."""
    last = second + 12 if second <= hour < 13 else second
    return clock(hour, minute), clock(last, 0)


def o_clock(hour: Number, day_part: str = "", day: Meaning | None = None) -> Meaning:
    if not isinstance(hour, int) or not 1 <= hour <= 12:
        raise ValueError("no hour of a clock")
    later = day_part in ("AF", "EV")
    return Clock(hour % 12 + 12 if later else hour, 0, of=day, of_twelve=not day_part)


def named_clock(clock_word: int, day: Meaning | None = None) -> Meaning:
    return Clock(clock_word, 0, of=day)


def day_part_of(day_part: str, day: Meaning | None = None, part: str = "") -> Meaning:
    told = Clock(part=day_part, of=day)
    return Within(told, part) if part else told


def day_part_away(day_part: str, day_away: int, part: str = "") -> Meaning:
    return day_part_of(day_part, Shift(Grain.DAY, day_away), part)


def day_part_then(day_part: str, step_then: int = 0, part: str = "") -> Meaning:
    return day_part_of(day_part, Shift(Grain.DAY, step_then, "then"), part)


# --- Without a place on a calendar -------------------------------------------------------------


def duration(number: Number, unit: Grain, about: str = "") -> Meaning:
    if unit is Grain.QUARTER and number in (0.5, 1, 3, "X"):
        raise ValueError("a quarter of something")
    if number == 0.5 and unit is Grain.MINUTE:
        return seconds(30, about)
    if number == 0.5:  # half an hour is thirty minutes
        size, unit = _FINER[unit]
        number = size // 2
    return Plain(DURATION, period_value(number, unit), about)


def seconds(number: Number, about: str = "") -> Meaning:
    return Plain(DURATION, f"PT{number}S", about)


def fortnights(number: Number, about: str = "") -> Meaning:
    count = "X" if isinstance(number, str) else int(2 * number)
    return Plain(DURATION, period_value(count, Grain.WEEK), about)


def some_units(unit: Grain) -> Meaning:
    return Plain(DURATION, period_value("X", unit))


def some_run(unit: Grain, run: int) -> Meaning:
    """ "The following days", "the last months"."""
    return Plain(DURATION, period_value("X", unit))


def one_unit(unit: Grain, about: str = "") -> Meaning:
    return Plain(DURATION, period_value(1, unit), about)


def run_of_units(number: Number, unit: Grain, run: int, about: str = "") -> Meaning:
    """ "The last three months" reach up to the day of writing, "the next two weeks" follow it."""
    if run == 0 or not isinstance(number, int) or number == 0:
        return duration(number, unit, about)
    return Counted(unit, run * number)


def units_ahead(number: Number, unit: Grain, about: str = "") -> Meaning:
    """ "In two weeks": a length of time that ends at a date."""
    if number == 0.5 and unit is Grain.HOUR:
        number, unit = 30, Grain.MINUTE
    if not isinstance(number, int):
        return duration(number, unit, about)
    return Ahead(number, unit, Shift(unit, number))


def apart(
    number: Number, unit: Grain, side: int, whole: Meaning, about: str = ""
) -> tuple[Meaning, Meaning]:
    """ "Two weeks before 13 May": the length has the place it leads to, the date its own."""
    if not isinstance(number, int):
        return duration(number, unit, about), whole
    return Ahead(number, unit, Shift(unit, side * number, whole, Grain.DAY), about, whole), whole


def dated_apart(
    number: Number, unit: Grain, side: int, whole: Meaning, about: str = ""
) -> tuple[Meaning, Meaning]:
    """The same, and in a history the date itself: "eight days before New Year's Day"."""
    length, _ = apart(number, unit, side, whole, about)
    if not isinstance(number, int):
        return length, whole
    return ByText(Shift(unit, side * number, whole, Grain.DAY), length), whole


def units_away_from_happening(unit: Grain) -> Meaning:
    """ "Months after his death": a date of a history, but nobody says which."""
    return ByText(Apposition(unit, Plain(DATE, open_unit(unit))), some_units(unit))


def one_and_a_half(unit: Grain, about: str = "") -> Meaning:
    return duration(1.5, unit, about)


def two_durations(number: Number, second: Number, unit: Grain) -> tuple[Meaning, Meaning]:
    if isinstance(number, int) and isinstance(second, int) and second <= number:
        raise ValueError("no range")  # thirty-one years
    return duration(number, unit), duration(second, unit)


def every_unit(unit: Grain, number: Number = 1) -> Meaning:
    return Plain(SET, period_value(number, unit))


def every_weekday(weekday: int) -> Meaning:
    return Plain(SET, f"XXXX-WXX-{weekday + 1}")


def every_month(month: int) -> Meaning:
    return Plain(SET, f"XXXX-{month:02d}")


def every_season(season: str) -> Meaning:
    return Plain(SET, f"XXXX-{season}")


def again(whole: Meaning) -> Meaning:
    """What comes again every year is on no one day: "each year on 5 November"."""
    return Plain(SET, period_value(1, Grain.YEAR))


def again_in_month(which: int = 0, weekday: int = 0, nth_day: int = 0) -> Meaning:
    """ "The first Tuesday of each month"."""
    return Plain(SET, period_value(1, Grain.MONTH))


def every_weekday_at(
    weekday: int, hour: int, minute: int | None = None, second: int | None = None,
    second_minute: int | None = None,
) -> Meaning:  # fmt: skip
    """ "Tuesdays at 7.30 pm", "Mon–Fri 9am–5pm"."""
    return every_weekday(weekday)


def every_day_part(day_part: str) -> Meaning:
    return Plain(SET, f"XXXX-XX-XXT{day_part}")


def each_unit(unit: Grain) -> Meaning:
    """ "Every day": a length that comes again, and in a history a day without a date."""
    return ByText(Plain(SET, open_unit(unit)), every_unit(unit))


def regularly(regular: str | Grain) -> Meaning:
    return each_unit(regular) if isinstance(regular, Grain) else Plain(SET, regular)


def at_night() -> Meaning:
    return Plain(TIME, "XXXX-XX-XXTNI")


def told_reference(ref: str, type: TimexType = DATE) -> Meaning:
    return ByText(Plain(type, ref))


def other_words_for(unit: Grain) -> Meaning:
    """ "The bloodiest day of the war", "the third day of the revolt": of a history."""
    return ByText(Apposition(unit, Plain(DATE, "")))


def month_in_name(month: int) -> Meaning:
    """ "The February Revolution": the name tells when that was, not when it is spoken of."""
    return ByText(Nowhere(Part(Grain.MONTH, month)))


def unit_of_happening(which: int, unit: Grain) -> Meaning:
    """ "The first day of the Korean War", "the first year of the American invasion"."""
    return other_words_for(unit) if unit is Grain.DAY else one_unit(unit)


def age(number: Number) -> Meaning:
    return ByText(duration(number, Grain.YEAR))


def length_in_name(number: Number, unit: Grain) -> Meaning:
    """ "The Seven Years' War", as a history has it."""
    return ByText(duration(number, unit))


def units_after_happening(number: Number, unit: Grain, about: str = "") -> Meaning:
    """ "Two days after the siege": from the last date on in a history, a length in the news."""
    return _after_happening(number, unit, _counted(number, unit, 1, "then", about), about)


def so_long_after_happening(number: Number, unit: Grain, about: str = "") -> Meaning:
    """ "He left two days after the siege": in a history a date, but nobody says which."""
    return _after_happening(number, unit, Plain(DATE, ""), about)


def _after_happening(number: Number, unit: Grain, later: Meaning, about: str) -> Meaning:
    return ByText(Apposition(unit, later), duration(number, unit, about))


def day_after_happening() -> Meaning:
    return ByText(Apposition(Grain.DAY, Shift(Grain.DAY, 1, "then")))


def reference(ref: str) -> Meaning:
    return Plain(DATE, ref)
