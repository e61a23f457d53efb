"""Dates and times written in figures alone, the same in every language."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.core.period import Grain, Period
from dateline.temporal.engine.rule import Around, Found, Rule
from dateline.temporal.meaning.calendars import other_calendars
from dateline.temporal.meaning.interval import Ranged
from dateline.temporal.meaning.meanings import (
    Clock,
    Doubtful,
    EitherWay,
    Known,
    Meaning,
    Part,
    ShortYear,
    Unit,
    Within,
)
from dateline.temporal.meaning.recurring import republican_dates
from dateline.temporal.meaning.stamps import SHORT, stamps


def year_month_day(
    year4: int, month_figure: int, day: int, hour: int | None = None,
    minute: int | None = None, second: int | None = None,
) -> Meaning:  # fmt: skip
    date = Unit(Grain.DAY, year4, month_figure, day)
    return date if hour is None else Clock(hour, minute, of=date, second=second)


def either_way(first: int, second: int, year4: int = 0, yy: int | None = None) -> Meaning:
    if max(first, second) > 31 or min(first, second) > 12:
        raise ValueError("no month")
    return EitherWay(first, second, year4 if yy is None else ShortYear(yy))


def in_hyphens(around: Around) -> bool:
    """ "12-11-10" may be a score or a number; a day, a month and two figures stand alone."""
    return longer_figure(around) or _NUMBERED.search(around.before[-12:]) is not None


def two_dates(
    first: int, second: int, third: int, fourth: int, year4: int | None = None,
    last_year: int | None = None,
) -> tuple[Meaning, Meaning]:  # fmt: skip
    """ "10/1/2018-10/7/2018", "10/1-11/7": a year told once is that of both."""
    for pair in ((first, second), (third, fourth)):
        if max(pair) > 31 or min(pair) > 12:
            raise ValueError("no month")
    start = EitherWay(first, second, year4 if year4 is not None else last_year)
    end = EitherWay(third, fourth, last_year)
    return Ranged(start, end, 0), Ranged(start, end, 1)


def weekday_and_date(first: int, second: int, step: int = 0) -> Meaning:
    """ "Friday 5/12", "this Friday 5/12": the weekday adds nothing."""
    return date_beside(first, second, 0)


def date_beside(first: int, second: int, step: int) -> Meaning:
    """ "Next 5/12"."""
    if max(first, second) > 31 or min(first, second) > 12:
        raise ValueError("no month")
    return EitherWay(first, second, None, step)


def day_dot_month(day: int, month_figure: int, year4: int = 0, yy: int | None = None) -> Meaning:
    if yy is None:
        return Unit(Grain.DAY, year4, month_figure, day)
    return Part(Grain.DAY, month_figure, day, of=ShortYear(yy))


def year_month(year4: int, month_figure: int) -> Meaning:
    return Unit(Grain.MONTH, year4, month_figure)


# A pattern that begins with its first sign, and looks back from there, is found fastest.
_COMPACT = re.compile(
    r"(?:19|20)(?<![\d.,]..)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d%]|[.,]\d)"
)
_COMPACT_IN_NAME = re.compile(  # "dump_2017-11-30_2300.sql"
    r"(?<=[a-z]_)(?P<day>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?=[_.])"
)
_NUMBERED = re.compile(
    r"(?:[$€£¥#+(]|\b(?:no|nr|nos|number|id|isbn|tel|phone|fax|ref|case)\.?:?\s?)$", re.I
)


_ROMAN_MONTH = re.compile(
    r"(?<![\w./-])(?P<day>0?[1-9]|[12]\d|3[01])(?P<sign>[./-])\s?(?P<month>X|XI|XII|IX|IV|V?I{0,3})"
    r"(?P=sign)\s?(?P<year>[12]\d\d\d|\d\d)(?![\w/-]|\.\w)"
)
_SIGN_OF_ROMAN = re.compile(r"[./-]\s?[IVX]+[./-]")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def with_compact_dates(text: str, found: Sequence[Found]) -> list[Found]:
    """ "20161016", as names of files and logs write a day (ISO 8601), and "12.X.51"."""
    extra = _apart(
        [
            *stamps(text),
            *_compact_dates(text),
            *_days_in_names(text),
            *_roman_months(text),
            *_intervals(text),
            *_sigla(text),
            *_years_otherwise(text),
            *other_calendars(text),
            *_no_such_days(text),
            *republican_dates(text),
        ]
    )
    if not extra:
        return list(found)
    begins = [each.start for each in found]

    def is_part(stamp: Found) -> bool:
        at = bisect_right(begins, stamp.start) - 1
        return at >= 0 and found[at].end >= stamp.end

    extra = [each for each in extra if each.rule not in SHORT or not is_part(each)]
    ends = [each.end for each in extra]

    def stands_alone(each: Found) -> bool:
        at = bisect_right(ends, each.start)
        return at == len(extra) or extra[at].start >= each.end

    kept = [each for each in found if stands_alone(each)]
    return sorted([*kept, *extra], key=lambda each: each.start)


def _apart(found: Sequence[Found]) -> list[Found]:
    """Those that share no words with one that stands before them in the list."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda each: (each.start, each.start - each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _compact_dates(text: str) -> Iterator[Found]:
    for match in _COMPACT.finditer(text):
        start, end = match.span()
        if _NUMBERED.search(text[max(0, start - 12) : start]):
            continue
        try:
            day = Unit(Grain.DAY, int(match[0][:4]), int(match[0][4:6]), int(match[0][6:]))
        except ValueError:
            continue
        yield Found(start, end, day, "year, month and day in one", (start, end))


def _days_in_names(text: str) -> Iterator[Found]:
    """ "dump_2017-11-30_2300.sql": the day that a file is named after."""
    for match in _COMPACT_IN_NAME.finditer(text) if "_" in text else ():
        try:
            day = Unit(Grain.DAY, *map(int, match["day"].split("-")))
        except ValueError:
            continue
        yield Found(*match.span(), day, "day in the name of a file", match.span())


_END = r"(?:\.\.|-?\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?)"
_INTERVAL = re.compile(rf"(?<![\w./~-]){_END}/{_END}(?![\w/~-]|\.\w)|(?<![\w./-])\d\d[\dX]X(?!\w)")


_DAY_AND_MONTH = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.?\s\d{1,2}),?\s\Z"
)


_SIGNS_OF_EDTF = (re.compile(r"/[\d.-]"), re.compile(r"X(?<=\d[\dX]X)"))


def _intervals(text: str) -> Iterator[Found]:
    """ "2020-05-11/2020-05-15", "2021/..", "198X": as EDTF writes them, and we do."""
    if not any(sign.search(text) for sign in _SIGNS_OF_EDTF):
        return
    for match in _INTERVAL.finditer(text):
        if re.fullmatch(r"\d{4}/\d{4}", match[0]) and int(match[0][:4]) >= int(match[0][5:]):
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        if _NUMBERED.search(before[-12:]) or (
            _DAY_AND_MONTH.search(before) and match[0].count("-") == 0
        ):
            continue  # "20 February 1699/1700" is one day
        try:
            period = Period.parse(match[0])
        except ValueError:
            continue
        yield Found(*match.span(), Known(match[0], period), "interval of EDTF", match.span())


_SIGLUM = re.compile(
    r"s(?<!\w.)(?:aec|ec)?\.\s?(?P<century>X{0,2}(?:IX|IV|V?I{0,3}))(?:\s?(?P<part>in|med|ex)\.)?"
    r"(?![\w])(?=[\s,.;:)\]/(-]|$)"
)
_PART_OF_SIGLUM = {"in": "START", "med": "MID", "ex": "END"}


def _sigla(text: str) -> Iterator[Found]:
    """ "s. XII ex.": how catalogues of manuscripts write a century and its part."""
    for match in _SIGLUM.finditer(text):
        number = _roman_number(match["century"])
        if not number or (not match["part"] and text[match.start() - 1 : match.start()] != "("):
            continue
        century: Meaning = Unit(Grain.CENTURY, max(100 * (number - 1), 1))
        told = Within(century, _PART_OF_SIGLUM[match["part"]]) if match["part"] else century
        yield Found(*match.span(), told, "century in a catalogue", match.span())


def _roman_number(numeral: str) -> int:
    tens = len(numeral) - len(numeral.lstrip("X")) if not numeral.startswith("IX") else 0
    rest = numeral[tens:]
    return 10 * tens + (_ROMANS.index(rest) + 1 if rest else 0)


def _roman_months(text: str) -> Iterator[Found]:
    for match in _ROMAN_MONTH.finditer(text) if _SIGN_OF_ROMAN.search(text) else ():
        if not match["month"]:
            continue
        month, year = _ROMANS.index(match["month"]) + 1, int(match["year"])
        try:
            told = day_dot_month(int(match["day"]), month, year, year if year < 100 else None)
        except ValueError:
            continue
        yield Found(*match.span(), told, "day, Roman month and year", match.span())


# A year that the writer gave in letters or by an era, after a day and a month or alone.
_OTHERWISE = re.compile(
    r"(?<![\w.])(?P<day>\d{1,2}(?:st|nd|rd|th|\.|º)?\s+(?:of\s+|de\s+|di\s+)?[^\W\d_]{3,12}\.?,?\s+"
    r"(?:of\s+|de\s+|del\s+)?)?"
    r"(?:(?P<roman>M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
    r"|(?P<era>Reiwa|Heisei|Sh[oōô]wa|Taish[oōô]|Meiji|Minguo)\s+(?P<number>\d{1,3}))(?!\w)"
)
_SIGN_OTHERWISE = re.compile(r"M[MDCLXVI]{3}|Reiwa|Heisei|Sh[oōô]wa|Taish|Meiji|Minguo")
_ERAS = {"R": 2018, "H": 1988, "S": 1925, "T": 1911}  # the year before an era's first
_ERAS_BY_NAME = {"Meiji": 1867, "Minguo": 1911}
_SHORTEST_ROMAN = 4  # letters: "MM" and "MIX" are words too
_ROMAN_DIGITS = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


def _years_otherwise(text: str) -> Iterator[Found]:
    """ "3 May MCMXCVIII", "Heisei 10": the year is kept; the day before it is not read with
    another year."""
    for match in _OTHERWISE.finditer(text) if _SIGN_OTHERWISE.search(text) else ():
        told = _told_otherwise(match)
        if told is not None:
            yield Found(*match.span(), told, "year in letters or of an era", match.span())


def _told_otherwise(match: re.Match[str]) -> Meaning | None:
    if match["roman"]:
        if len(match["roman"]) < _SHORTEST_ROMAN:
            return None
        values = [_ROMAN_DIGITS[letter] for letter in match["roman"]]
        pairs = zip(values, [*values[1:], 0], strict=True)
        year = sum(-value if value < after else value for value, after in pairs)
        how = "in letters"
    else:
        before = _ERAS_BY_NAME.get(match["era"], _ERAS.get(match["era"][0], 0))
        year, how = before + int(match["number"]), "by an era"
    told = Unit(Grain.YEAR, year)
    return Doubtful(told, f"its year is told {how}; the year is kept") if match["day"] else told


_FIGURES = re.compile(
    r"(?<![\w./-])(?:(?P<first>\d{1,2})(?P<sign>[/-])(?P<second>\d{1,2})(?P=sign)(?P<year>[12]\d{3})"
    r"|(?P<year4>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d))(?![\w/-]|\.\d)"
)


_SIGN_OF_FIGURES = re.compile(r"\d[/-]\d\d?[/-]\d")


def _no_such_days(text: str) -> Iterator[Found]:
    """ "31/31/2015", "30/02/2015", "2015-13-45": what can be is kept, with doubt."""
    for match in _FIGURES.finditer(text) if _SIGN_OF_FIGURES.search(text) else ():
        if _NUMBERED.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        year = int(match["year"] or match["year4"])
        if match["year"]:
            first, second = int(match["first"]), int(match["second"])
            orders = [(second, first), (first, second)]
        else:
            orders = [(int(match["month"]), int(match["day"]))]
        if any(_is_day(year, *order) for order in orders) or not any(map(_is_likely, orders)):
            continue
        months = {month for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31}
        of = Unit(Grain.MONTH, year, months.pop()) if len(months) == 1 else Unit(Grain.YEAR, year)
        kept = "the month is kept" if of.grain is Grain.MONTH else "the year is kept"
        told = Doubtful(of, f"there is no day {match[0]}; {kept}")
        yield Found(*match.span(), told, "no such day in figures", match.span())


def _is_likely(order: tuple[int, int]) -> bool:
    """Whether a month and a day are meant, rather than a number with strokes."""
    month, day = order
    return 1 <= day <= 31 and 1 <= month <= 31


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        Unit(Grain.DAY, year, month, day)
    except ValueError:
        return False
    return True


_WHOLE_DATE = re.compile(r"\d{1,4}([./])\d{1,2}\1\d{2,4}")
_DATE_AFTER = re.compile(r"-\d{1,4}([./])\d{1,2}\1\d{2,4}(?![./-]?\d)")
_DATE_BEFORE = re.compile(r"(?<![\d./-])\d{1,4}([./])\d{1,2}\1\d{2,4}-\Z")


def longer_figure(around: Around) -> bool:
    """Part of a longer run of figures: "1.2.3.4", "12/3/4/5", a version, a telephone number."""
    before, after = around.before[-2:], around.after[:2]
    joined_after = after[:1] in "./-:" and after[1:2].isdigit()
    joined_before = before[-1:] in "./-:+" and before[:1].isdigit()
    if _WHOLE_DATE.fullmatch(around.words):  # "11.05.2020-15.05.2020"
        joined_after = joined_after and not _DATE_AFTER.match(around.after)
        joined_before = joined_before and not _DATE_BEFORE.search(around.before)
    return bool(after and joined_after) or bool(len(before) == 2 and joined_before)


_VERSION = re.compile(
    r"\b(?:version|release|patch|update|build|firmware|driver|kernel|package|v\.?)\s?\Z", re.I
)


def is_a_version(around: Around) -> bool:
    """ "Patch 2021.1.4"."""
    return longer_figure(around) or _VERSION.search(around.before) is not None


RULES = (
    Rule(
        "year-month-day and time",
        "<year4>-<month_figure>-<day>( |T)?<hour>:<minute=sixty>(:<second=sixty>)?Z?",
        year_month_day,
    ),
    Rule("year-month-day", "<year4>-<month_figure>-<day>", year_month_day, longer_figure),
    Rule("year/month/day", "<year4>/<month_figure>/<day>", year_month_day, longer_figure),
    Rule("year.month.day", "<year4>.<month_figure>.<day>", year_month_day, is_a_version),
    Rule(
        "day and month in figures",
        "<first=day>/<second=day>/(<year4>|<yy>)",
        either_way,
        longer_figure,
    ),
    Rule(
        "day and month in figures with hyphens",
        "<first=day>-<second=day>-(<year4>|<yy>)",
        either_way,
        in_hyphens,
    ),
    Rule("day.month.year", "<day>.<month_figure>.(<year4>|<yy>)", day_dot_month, longer_figure),
)
