"""Dates of the Hebrew and of the Islamic calendar, and of the eras of Japan, as days of ours.

The Hebrew calendar is reckoned, and its days are ours, though each begins on the evening before.
The Islamic one goes by the sight of the moon, from place to place: it is converted by the tables
that astronomers use (civil epoch, leap years 2, 5, 7, 10, …), which may be off by a day or two, so
that what comes out is about that day. Before October 1582 a day gets the name that the Julian
calendar gave it, as histories name it. The reckoning follows Reingold and Dershowitz, "Calendrical
Calculations".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.core.calendar import civil, day_number
from dateline.core.period import Grain, Period
from dateline.temporal.engine.rule import Found
from dateline.temporal.meaning.meanings import Doubtful, Known, Meaning, Unit

_UNIX = 719_163  # 1 January 1970, in days since the first of year 1
_ISLAMIC, _HEBREW = 227_015, -1_373_427  # their first days
_EARLIEST_AM, _LATEST_AM = 4000, 6500  # years of the Hebrew calendar that texts name
_LATEST_AH = 1600

_AP = r"['’ʿʻ`]?"
_RABI, _JUMADA = rf"Rab(?:i|ī){_AP}", r"Jum[aā]d[aā]"
_OF_THE = r"[ -]?(?:al|ul|ath|el|us)?[ -]?"
_FIRST, _SECOND = (
    r"(?:Awwal|Ūlā|Ula|Oula|I)",
    r"(?:Th[aā]n[iī](?:y?a)?|[AĀ]khir(?:a|ah)?|S[aā]n[iī]|II)",
)
_HIJRI = (
    "Mu[hḥ]arram",
    "[SṢ]afar",
    rf"{_RABI}{_OF_THE}{_FIRST}",
    rf"{_RABI}{_OF_THE}{_SECOND}",
    rf"{_JUMADA}{_OF_THE}{_FIRST}",
    rf"{_JUMADA}{_OF_THE}{_SECOND}",
    "Rajab",
    rf"Sha{_AP}b[aā]n",
    "Rama(?:d|dh|z|ḍ)[aā]n",
    "Shaww?[aā]l",
    rf"(?:Dh|Z)[uū]{_AP}l?{_OF_THE}[QK]a{_AP}d+ah?",
    rf"(?:Dh|Z)[uūi]{_AP}l?{_OF_THE}[HḤ]ijj?ah?",
)
_HIJRI_IN_ARABIC = (
    "محرم",
    "صفر",
    "ربيع ال[أا]ول",
    "ربيع ال(?:[آا]خر|ثاني)",
    "جمادى ال[أا]ول[ىي]",
    "جمادى ال(?:[آا]خرة|ثانية)",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذ[ويى] ?القعدة",
    "ذ[ويى] ?الحجة",
)
_JEWISH = (  # from Nisan on, as they are numbered
    "Niss?an",
    "Iyy?ar",
    "Sivan",
    "Tamm?uz",
    "Av|Ab|Menachem Av",
    "Elul",
    "Tishr(?:i|ei)",
    "(?:Mar)?[CḤH]h?eshvan",
    "Kislev",
    "Te[vb]eth?",
    "Sh['’]?[ev]{1,2}at",
    "Adar(?:[ -](?:I|1|Rishon|Aleph))?",
    "(?:Adar[ -](?:II|2|Sheni|Bet)|Ve-?Adar)",
)


_JEWISH_IN_HEBREW = (
    "ניסן",
    "אייר",
    "סיוו?ן",
    "תמוז",
    "(?:מנחם )?אב",
    "אלול",
    "תשרי",
    "(?:מר)?חשוו?ן",
    "כסלי?ו",
    "טבת",
    "שבט",
    "אדר(?: א['׳]| ראשון)?",
    "אדר (?:ב['׳]|שני)",
)
_NUMERALS = dict(
    zip(
        "אבגדהוזחטיכלמנסעפצקרשת",
        (*range(1, 10), *range(10, 100, 10), *range(100, 500, 100)),
        strict=True,
    )
)


def _named(months: tuple[str, ...]) -> str:
    return "|".join(rf"(?P<m{n}>{month})" for n, month in enumerate(months, 1))


def _dated(months: str, year: str) -> re.Pattern[str]:
    day = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th|\.|º)?"
    return re.compile(
        rf"(?<![\w.])(?<!\d )(?:(?:the )?{day.format(1)} (?:of |de |di )?)?(?:{months})"
        rf"(?: {day.format(2)})?,? (?P<year>{year})(?!\w|[.,]\d)"
    )


# A month of 13, the second Adar, before the first, whose shape it begins with.
_HEBREW_DATE = _dated(_named(_JEWISH), r"5\d{3}")
_HEBREW_DATE_IN_HEBREW = re.compile(
    r"(?<!\w)(?:(?P<day1>[א-ל](?:['׳]|[\"״][א-ט])) )?ב?"
    rf"(?:{_named(_JEWISH_IN_HEBREW)})(?P<day2>(?!))? (?:ה['׳]?)?"
    r"(?P<year>ת[א-ת]{0,3}[\"״][א-ת])(?!\w)"
)
_ISLAMIC_DATE = _dated(_named(_HIJRI), r"\d{1,4}(?: ?(?:A\. ?H\.|AH|H\.?(?= |$|[,;)])))?")
_ISLAMIC_YEAR = re.compile(
    r"(?<![\w.,/-])(?:(?:A\. ?H\.|AH) (?P<after>\d{3,4})|(?P<year>\d{1,4}) ?(?:A\. ?H\.|AH))(?!\w)"
)
_OF_THE_HEGIRA = r" ?(?:هـ|ه(?!\w)|للهجرة|هجري(?:ة|ا)?)"
_ISLAMIC_DATE_IN_ARABIC = re.compile(
    rf"(?<![\w.])(?:(?P<day1>\d{{1,2}}) (?:من )?)?(?:شهر )?(?:{_named(_HIJRI_IN_ARABIC)})"
    rf"(?P<day2>(?!))?[،,]? (?:سنة |عام )?(?P<year>\d{{1,4}})(?:{_OF_THE_HEGIRA})?(?!\w|[.,]\d)"
)
_ISLAMIC_YEAR_IN_ARABIC = re.compile(
    rf"(?<![\w.,/-])(?P<after>(?!))?(?P<year>\d{{1,4}}){_OF_THE_HEGIRA}(?!\w)"
)
_HEBREW_YEAR = re.compile(
    r"(?<![\w.,/-])(?:(?:A\. ?M\.|AM) (?P<after>5\d{3})|(?P<year>5\d{3}) A\. ?M\.)(?!\w)"
)


_ERAS = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "民國": 1911,
    "民国": 1911,
}
_ERA_DATE = re.compile(
    rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<year>元|\d{{1,3}})\s?年"
    r"(?:\s?(?P<month>\d{1,2})\s?月(?:\s?(?P<day>\d{1,2})\s?日)?)?"
)
_SOLAR_YEAR = 1873  # from which Japan's months are ours


# What a text must hold before it is worth a look.
_YEAR_OF_THE_WORLD = re.compile(r"5\d{3}(?!\d)")
_SIGNS_OF_THE_HEGIRA = ("AH", "A.H", "A. H")
_LETTERS_OF_THE_MONTHS = "رجشذه"
_MONTH_OF_THE_HEGIRA = re.compile(
    r"(?:Mu[hḥ]arr|Safar|Ṣafar|Rab[iī]|Jum[aā]d|Rajab|Sha['’ʿʻ`]?b[aā]n|Rama[dzḍ]|Shaw|Dh[uūi]|Z[uūi])"
)


def other_calendars(text: str) -> Iterator[Found]:
    """
    >>> words = "Agreed on 15 Nisan 5758, and kept until 1 Muharram 1445."
    >>> [words[found.start : found.end] for found in other_calendars(words)]
    ['15 Nisan 5758', '1 Muharram 1445']
    """
    hebrew = _YEAR_OF_THE_WORLD.search(text) is not None
    hegira = any(sign in text for sign in _SIGNS_OF_THE_HEGIRA)
    arabic = any(letter in text for letter in _LETTERS_OF_THE_MONTHS)
    era = "年" in text
    readers = (
        (era, _ERA_DATE, "date of an era", _of_an_era),
        (hebrew, _HEBREW_DATE, "date of the Hebrew calendar", _hebrew),
        (
            _MONTH_OF_THE_HEGIRA.search(text) is not None,
            _ISLAMIC_DATE,
            "date of the Islamic calendar",
            _islamic,
        ),
        (arabic, _ISLAMIC_DATE_IN_ARABIC, "date of the Islamic calendar", _islamic),
        (hegira, _ISLAMIC_YEAR, "year of the Hegira", _year_of_the_hegira),
        (arabic, _ISLAMIC_YEAR_IN_ARABIC, "year of the Hegira", _year_of_the_hegira),
        (
            "ת" in text,
            _HEBREW_DATE_IN_HEBREW,
            "date of the Hebrew calendar",
            _hebrew_in_letters,
        ),
        (hebrew, _HEBREW_YEAR, "year of the Hebrew calendar", _hebrew_year),
    )
    for may_be, pattern, rule, read in readers:
        if not may_be:
            continue
        for match in pattern.finditer(text):
            told = read(match)
            if told is not None:
                yield Found(*match.span(), told, rule, match.span())


def _of_an_era(match: re.Match[str]) -> Meaning | None:
    """ "令和3年5月1日"."""
    year = _ERAS[match["era"]] + (1 if match["year"] == "元" else int(match["year"]))
    if year < _SOLAR_YEAR and match["month"]:
        return Doubtful(Unit(Grain.YEAR, year), "its month is one of the moon")
    month, day = int(match["month"] or 1), int(match["day"] or 1)
    grain = Grain.DAY if match["day"] else Grain.MONTH if match["month"] else Grain.YEAR
    try:
        return Unit(grain, year, month, day)
    except ValueError:
        return None


_GREGORIAN = day_number(1582, 10, 15)  # the first day of the calendar that is ours


def _as_named(day: int) -> int:
    """The day that had this one's name, in the calendar of its time.

    >>> civil(_as_named(day_number(1258, 2, 17))), civil(_as_named(day_number(1998, 4, 11)))
    ((1258, 2, 10), (1998, 4, 11))
    """
    if day >= _GREGORIAN:
        return day
    year, month, _ = civil(day)
    year -= month < 3
    return day - (year // 100 - year // 400 - 2)


def _known(first: int, last: int, *, about: bool = False) -> Meaning:
    first, last = _as_named(first), _as_named(last)
    period = Period.of_day_numbers(first, last)
    value = "{:04d}-{:02d}-{:02d}".format(*civil(first)) if first == last else str(period)
    return Known(value, period.roughly() if about else period)


def _parts(match: re.Match[str]) -> tuple[int, int | None, int]:
    """Year, month and day as they are named; none of a day that two figures could be."""
    month = _month(match)
    day = match["day1"] or match["day2"]
    year = int(re.sub(r"\D", "", match["year"]))
    return year, int(day) if day else None, month


def _month(match: re.Match[str]) -> int:
    return next(
        int(name[1:]) for name, held in match.groupdict().items() if held and name[0] == "m"
    )


def _hebrew(match: re.Match[str]) -> Meaning | None:
    return None if match["day1"] and match["day2"] else _of_hebrew(*_parts(match))


def _hebrew_in_letters(match: re.Match[str]) -> Meaning | None:
    """ "ט״ו בניסן תשנ״ח": letters are numerals, and thousands are left out."""
    year, day = (sum(_NUMERALS.get(sign, 0) for sign in match[name] or "") for name in _IN_LETTERS)
    return _of_hebrew(5000 + year, day or None, _month(match))


_IN_LETTERS = ("year", "day1")


def _of_hebrew(year: int, day: int | None, month: int) -> Meaning | None:
    length = hebrew_month_length(year, month)
    if day is not None:
        return None if not 1 <= day <= length else _known(*[hebrew_day(year, month, day)] * 2)
    first = hebrew_day(year, month, 1)
    return _known(first, first + length - 1)


def _islamic(match: re.Match[str]) -> Meaning | None:
    year, day, month = _parts(match)
    named = not match[0][-1].isdigit()
    least = 1 if named or day is not None else 1200  # "Ramadan 12" is a day, "Rajab 2019" none
    if not least <= year <= _LATEST_AH or (match["day1"] and match["day2"]):
        return None
    if day is not None:
        return (
            None if not 1 <= day <= 30 else _known(*[islamic_day(year, month, day)] * 2, about=True)
        )
    after = (year + 1, 1) if month == 12 else (year, month + 1)
    return _known(islamic_day(year, month, 1), islamic_day(*after, 1) - 1, about=True)


def _year_of_the_hegira(match: re.Match[str]) -> Meaning | None:
    year = int(match["after"] or match["year"])
    if not 1 <= year <= _LATEST_AH:
        return None
    return _known(islamic_day(year, 1, 1), islamic_day(year + 1, 1, 1) - 1, about=True)


def _hebrew_year(match: re.Match[str]) -> Meaning | None:
    year = int(match["after"] or match["year"])
    return _known(hebrew_day(year, 7, 1), hebrew_day(year + 1, 7, 1) - 1)


# --- Reckoning --------------------------------------------------------------------------------


def islamic_day(year: int, month: int, day: int) -> int:
    """Days since 1970, by the tables.

    >>> civil(islamic_day(1445, 1, 1)), civil(islamic_day(1, 1, 1))
    ((2023, 7, 19), (622, 7, 19))
    """
    of_years = 354 * (year - 1) + (3 + 11 * year) // 30
    return _ISLAMIC - 1 + of_years + 29 * (month - 1) + month // 2 + day - _UNIX


def hebrew_day(year: int, month: int, day: int) -> int:
    """Days since 1970; the months count from Nisan, the years from Tishrei.

    >>> civil(hebrew_day(5758, 1, 15)), civil(hebrew_day(5784, 7, 1))
    ((1998, 4, 11), (2023, 9, 16))
    """
    last = 13 if _is_leap(year) else 12
    before = range(7, month) if month >= 7 else (*range(7, last + 1), *range(1, month))
    return _new_year(year) + sum(hebrew_month_length(year, each) for each in before) + day - 1


def hebrew_month_length(year: int, month: int) -> int:
    """The days of a month; a common year has no second Adar, and none of its days."""
    if month == 13 and not _is_leap(year):
        return 0
    days = _new_year(year + 1) - _new_year(year)
    short = (
        month in (2, 4, 6, 10, 13)
        or (month == 12 and not _is_leap(year))
        or (month == 8 and days not in (355, 385))
        or (month == 9 and days in (353, 383))
    )
    return 29 if short else 30


def _is_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def _new_year(year: int) -> int:
    """1 Tishrei, in days since 1970, put off so that no year is of a length that cannot be."""
    before, here, after = (_elapsed(each) for each in (year - 1, year, year + 1))
    put_off = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return _HEBREW + here + put_off - _UNIX


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
