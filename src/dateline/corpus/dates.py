"""How files, pages and file names write the day they were published.

A small table on purpose: what a text says about its story is read elsewhere. No form here
guesses: "03/04/2021" is two days, so it is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from dateline.core.period import Grain, Period
from dateline.core.text import CHINESE_SIGNS


def _numbered(*lines: str) -> dict[str, int]:
    return {word: n for n, line in enumerate(lines, 1) for word in line.split()}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


MONTHS = _numbered(
    "january jan jany januar janvier enero gennaio janeiro januari января январь stycznia styczeń",
    "february feb feby febry februar février febrero febbraio fevereiro februari"
    " февраля февраль lutego luty",
    "march mar märz mars marzo março maart марта март marca marzec",
    "april apr avril abril aprile апреля апрель kwietnia kwiecień",
    "may mai mayo maggio maio mei мая май maja maj",
    "june jun juni juin junio giugno junho июня июнь czerwca czerwiec",
    "july jul juli juillet julio luglio julho июля июль lipca lipiec",
    "august aug augt août agosto augustus августа август sierpnia sierpień",
    "september sept sep septr septembre septiembre settembre setembro"
    " сентября сентябрь września wrzesień",
    "october oct octr oktober octobre octubre ottobre outubro"
    " октября октябрь października październik",
    "november nov novr novembre noviembre novembro ноября ноябрь listopada listopad",
    "december dec decr dezember décembre diciembre dicembre dezembro"
    " декабря декабрь grudnia grudzień",
)
_WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun"),
    *("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    *("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    *("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    *("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"),
    *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    *("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    *("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
)
_PART_OF_DAY = r"(?:morning|noon|afternoon|evening|night|midnight)"
MONTH = rf"(?:{_any_of(MONTHS)})\.?"
_PIECES = {
    "weekday": rf"(?:(?:{_any_of(_WEEKDAYS)})\.?,?\s+)?",
    "evening": rf"(?:(?:{_any_of(_WEEKDAYS)})\s+{_PART_OF_DAY},?\s+)?",
    "day": r"(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|d|er|º|\.)?(?:\s+day)?",
    "month": rf"(?P<month>{_any_of(MONTHS)})\.?",
    "year": r"(?P<year>(?:1[4-9]|20)\d\d)",
    "month_number": r"(?P<month>\d{1,2})",
    "day_number": r"(?P<day>\d{1,2})",
    "of": r"(?:\s+(?:of|de|del))?\s+",
    "of_years": r"(?:\s*(?:года?|г\.|roku|r\.))?",
}
_CLOCK = (
    r"(?:,?\s*(?:at|@|um|à|[-–—|·T])?\s*\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?"
    r"\s*(?:(?i:[ap]\.?m\b|hrs\b|hours\b)\.?)?"
    r"\s*(?:\(?(?:(?:UTC|GMT)?[+-]\d{1,2}:?\d{0,2}|[A-Z]{1,5}\b)\)?)?)?"
)

Reading = Callable[[dict[str, str]], Period]


def _day(parts: dict[str, str]) -> Period:
    return Period.of_day(int(parts["year"]), _month(parts["month"]), int(parts["day"]))


def _month_of_year(parts: dict[str, str]) -> Period:
    return Period.of_month(int(parts["year"]), _month(parts["month"]))


def _month(word: str) -> int:
    return MONTHS.get(word.lower()) or int(word)


def _clear_day(parts: dict[str, str]) -> Period:
    """Two numbers and a year: a day only where one number cannot be a month."""
    first, second = int(parts["day"]), int(parts["month"])
    if first <= 12 and second <= 12 and first != second:
        raise ValueError("day and month cannot be told apart")
    day, month = (first, second) if second <= 12 else (second, first)
    return Period.of_day(int(parts["year"]), month, day)


_FORMS: tuple[tuple[str, Reading], ...] = (
    ("{evening}{weekday}{day}{of}{month},?{of}{year}{of_years}", _day),
    ("{evening}{weekday}{month}\\s+{day},?\\s+{year}", _day),
    ("{year},?\\s+{month}\\s+{day}", _day),
    ("{day_number}-{month}-{year}", _day),
    ("{year}-{month_number}-{day_number}", _day),
    ("{year}/{month_number}/{day_number}", _day),
    ("{weekday}{day_number}\\.\\s?{month_number}\\.\\s?{year}", _day),
    ("{weekday}{day_number}/{month_number}/{year}", _clear_day),
    ("{month},?{of}{year}", _month_of_year),
)
# Alone behind the label of a row: "Date: 20/2/96"; elsewhere it may be anything.
_SHORT = re.compile(
    r":[ \t]*(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{2})"
    r"(?:,?[ \t]+(?:at )?\d{1,2}[:.]\d{2})?[ \t]*$"
)
_OF_THIS_CENTURY = 40  # years of two figures below it


def _compile(shape: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-]){shape.format(**_PIECES)}(?![\w/-]\d|\w)", re.IGNORECASE)


_CHINESE = re.compile(
    r"(?<!\d)(?P<year>(?:1[4-9]|20)\d\d)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号號]"
    r"(?:\s?[(（]?(?:星期|周|週)[一二三四五六日天][)）]?)?"
)
_READERS = ((_CHINESE, _day), *((_compile(shape), read) for shape, read in _FORMS))
_WRITTEN_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_LONGEST_BEFORE_YEAR = 60  # characters
_BEGINNING = re.compile(rf"\b\w|(?<=[{CHINESE_SIGNS}])\d")  # Chinese writes no spaces
_AFTER_DAY = re.compile(_CLOCK)
_BARE_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TIMESTAMP = re.compile(r"(-?\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}.*")


def date_at(words: str, position: int = 0) -> tuple[int, Period] | None:
    """The date that begins here, and where it (with its time of day) ends."""
    for pattern, read in _READERS:
        match = pattern.match(words, position)
        if match is None:
            continue
        try:
            period = read(match.groupdict())
        except ValueError:  # "31 February 2021": the shape of a date, but no date
            continue
        clock = _AFTER_DAY.match(words, match.end()) if period.grain is Grain.DAY else None
        return (clock.end() if clock else match.end()), period
    return None


@lru_cache(maxsize=256)  # a line is asked several times in turn
def first_date(words: str) -> tuple[int, int, Period] | None:
    """The first date in the words: its start, its end, what it means."""
    tried = 0
    for year in _WRITTEN_YEAR.finditer(words):
        near = max(tried, year.start() - _LONGEST_BEFORE_YEAR)
        for match in _BEGINNING.finditer(words, near, year.end()):
            found = date_at(words, match.start())
            if found is not None:
                return match.start(), found[0], found[1]
        tried = max(near, year.start() + 1)
    return None


def read_date(words: str) -> Period | None:
    """What a person or a machine wrote in a field for a date; the time of day is dropped.

    >>> str(read_date("2021-05-03T23:30:00-08:00")), str(read_date("May 2021"))
    ('2021-05-03', '2021-05')
    >>> read_date("03/04/2021"), read_date("soon")
    (None, None)
    """
    stripped = words.strip()
    try:
        return Period.parse(_TIMESTAMP.sub(r"\1", _BARE_DIGITS.sub(r"\1-\2-\3", stripped)))
    except ValueError:  # no EDTF: perhaps words
        found = date_at(stripped)
    return found[1] if found and not stripped[found[0] :].strip(" .,") else None


def after_label(words: str) -> tuple[int, int, Period] | None:
    """The date at the end of a row whose label ends in a colon, also with two figures for the year.

    >>> [str(after_label(row)[2]) for row in ("Date:  20/2/96", "Typed: 16.01.15 14:30")]
    ['1996-02-20', '2015-01-16']
    >>> after_label("Date: 03/04/96"), after_label("Ref: 14/2/3/96")
    (None, None)
    """
    field = _SHORT.search(words)
    if field is None:
        return first_date(words)
    year = int(field["year"]) + (2000 if int(field["year"]) < _OF_THIS_CENTURY else 1900)
    read = _day if field["sign"] == "." else _clear_day
    try:
        period = read({**field.groupdict(), "year": str(year)})
    except ValueError:
        return None
    return field.start("day"), field.end(), period


_HEAD = re.compile(r"[\s|*•–—-]*")
_YEAR_AT_HEAD = re.compile(r"(?:1[4-9]|20)\d\d(?![\w%])")


def begins_with_date(words: str) -> bool:
    """As the rows of a chronology do.

    >>> begins_with_date("- 3 May 2004: Opened"), begins_with_date("1983 Founded")
    (True, True)
    """
    head = _HEAD.match(words)
    at = head.end() if head is not None else 0
    return date_at(words, at) is not None or _YEAR_AT_HEAD.match(words, at) is not None


_DAY_OF_A_YEAR = tuple(
    re.compile(rf"(?:[^\W\d_ ]+(?: [^\W\d_ ]+)?, )?{shape.format(**_PIECES)}", re.IGNORECASE)
    for shape in ("{weekday}{day}(?:\\s+(?:of|de))?\\s+{month}", "{weekday}{month}\\s+{day}")
)


def is_day_of_a_year(words: str) -> bool:
    """Nothing but a day without its year, as the entries of diaries begin.

    >>> is_day_of_a_year("Saturday, 8 August"), is_day_of_a_year("8 August 1914")
    (True, False)
    """
    return any(shape.fullmatch(words.strip(" .:*_")) for shape in _DAY_OF_A_YEAR)


# --- In file names ------------------------------------------------------------------

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_IN_NAMES = tuple(
    (re.compile(rf"(?<![0-9A-Za-z]){shape}(?![0-9A-Za-z])"), read)
    for shape, read in (
        (rf"{_YEAR}(?P<s>[-_.])(?P<month>\d\d)(?P=s)(?P<day>\d\d)", _day),
        (rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)", _day),
        (r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>(?:19|20)\d\d)", _day),
    )
)
_MONTH_IN_NAME = re.compile(rf"{_YEAR}[-_](?P<month>\d\d)(?![0-9A-Za-z]|[-_.]\d)")


def date_in_name(name: str) -> tuple[str, Period] | None:
    """The one date a file name states, with its words; none where it could be a number.

    >>> str(date_in_name("2008-08-07-visit")), date_in_name("000_0cbc36e4053e9fd7")
    ("('2008-08-07', Period(...))", None)
    """
    found: dict[Period, str] = {}
    for pattern, read in _IN_NAMES:
        for match in pattern.finditer(name):
            try:
                found.setdefault(read(match.groupdict()), match[0])
            except ValueError:  # 20081399: digits, but no day
                continue
    if not found:
        return _month_in_name(name)
    return next(((words, period) for period, words in found.items() if len(found) == 1), None)


def _month_in_name(name: str) -> tuple[str, Period] | None:
    """ "2019_03 notes"; not "2010-11 season", where the second number may be a year."""
    match = _MONTH_IN_NAME.match(name)
    if match is None or int(match["month"]) == (int(match["year"]) + 1) % 100:
        return None
    try:
        return match[0], _month_of_year(match.groupdict())
    except ValueError:
        return None
