"""Times as machines write them: ISO 8601, the logs of servers, names of files, weeks by number.

The time stays that of the place its writer speaks of: an offset belongs to the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dateline.core.calendar import civil, monday_of_week, week_of
from dateline.core.period import Grain
from dateline.temporal.engine.rule import Found
from dateline.temporal.meaning.meanings import Clock, Meaning, Unit, Unread

_ZONE = r"(?:\s?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?"
_HOUR, _SIXTY = r"(?:[01]\d|2[0-3])", r"[0-5]\d"
_YEAR, _MONTH, _DAY = r"[12]\d{3}", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = "|".join(name.capitalize() for name in _MONTHS)
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_EXTENDED = re.compile(
    rf"(?P<year>{_YEAR})[-/](?P<month>{_MONTH})[-/](?P<day>{_DAY})(?:T|\s{{1,2}}|_)"
    rf"(?P<hour>{_HOUR}):(?P<minute>{_SIXTY})(?::(?P<second>{_SIXTY})(?:[.,]\d{{1,9}})?)?{_ZONE}"
    r"(?![\w:]|[.,]\d)"
)
_BASIC = re.compile(
    rf"(?P<year>[12]\d\d\d)(?P<month>{_MONTH})(?P<day>{_DAY})[T_-]"
    rf"(?P<hour>{_HOUR})(?P<minute>{_SIXTY})(?P<second>{_SIXTY})?(?:[.,]\d{{1,9}})?{_ZONE}"
    r"(?![^\W_]|[.,]\d)"
)
_OF_A_SERVER = re.compile(
    rf"(?P<day>[0-3]\d)[/-](?P<month>{_NAMED})[/-](?P<year>{_YEAR})[: ]"
    rf"(?P<hour>{_HOUR}):(?P<minute>{_SIXTY}):(?P<second>{_SIXTY})(?:[.,]\d{{1,9}})?{_ZONE}(?![\w:])"
)
_OF_UNIX = re.compile(
    rf"{_WEEKDAY}\s+(?P<month>{_NAMED})\s+(?P<day>[12]\d|3[01]|0?[1-9])\s+"
    rf"(?P<hour>{_HOUR}):(?P<minute>{_SIXTY}):(?P<second>{_SIXTY})(?:\.\d{{1,9}})?\s+"
    rf"(?:[A-Z]{{3,4}}\s+|[+-]\d{{4}}\s+)?(?P<year>{_YEAR})(?!\w)"
)
_WEEK = re.compile(
    r"(?P<year>[12]\d{3})(?P<sign>-?)W(?P<week>\d\d)"
    r"(?:(?P=sign)(?P<weekday>[1-7]))?(?![\w]|-\d)"
)
_WEEK_OF = re.compile(r"(?P<week>\d\d?)(?:\s?/\s?|\s)(?P<year>(?:19|20)\d\d)(?!\w)")
_IS_A_WEEK = re.compile(r"(?<!\w)(?:[CK]?W|(?:[CK]W|wk|[Ww]eek)\s)\Z")
_H_CLOCK = re.compile(rf"(?P<hour>\d\d?)\s?h\s?(?P<minute>{_SIXTY})(?!\w)")


_ROW_OF_A_LOG = re.compile(
    r"^[ \t]*(?:(?P<noon>noon\b)|\d{1,2}(?:[.:]\d{1,2})?\s?(?P<half>[ap])\.?m\b"
    r"|(?P<hour>\d{1,2})\.(?P<minute>[0-5]?\d)(?=[ \t]{2,}[^\W\d]|\t[^\W\d]))",
    re.IGNORECASE | re.MULTILINE,
)
_NEXT_ROW = 400  # characters from a row of a log to the next
_FRACTION = re.compile(
    rf"(?P<hour>[0-2]\d):(?P<minute>{_SIXTY}):(?P<second>{_SIXTY})[.,]\d{{1,9}}{_ZONE}"
    r"(?![\w:]|[.,]\d)"
)


def stamps(text: str) -> Iterator[Found]:
    """
    >>> [text[each.start : each.end] for text in ("2024-W07-3", "at 20221110T050728Z", "17h30")
    ...  for each in stamps(text)]
    ['2024-W07-3', '20221110T050728Z', '17h30']
    """
    clocks = ":" in text
    for rule, pattern, read in _STAMPS:
        if not clocks and pattern in _WITH_A_CLOCK:
            continue
        for match in pattern.finditer(text):
            start = match.start()
            if pattern is _WEEK_OF:
                sign = _IS_A_WEEK.search(text, max(0, start - 6), start)
                if sign is None:
                    continue
                start = sign.start()
            elif start and (text[start - 1].isalnum() or text[start - 1] in _JOINS[rule]):
                continue  # part of something longer
            told = _read(match, read)
            if told is not None:
                yield Found(start, match.end(), told, rule, (start, match.end()))
    yield from _hours_of_a_log(text)


def _hours_of_a_log(text: str) -> Iterator[Found]:
    """ "9.50  Light abeam" below "7.5 p.m.  Left port": an hour of the same half of the day."""
    half, row = "", 0
    for match in _ROW_OF_A_LOG.finditer(text):
        if match.start() - row > _NEXT_ROW:
            half = ""
        row = match.start()
        if match["half"] or match["noon"]:
            half = (match["half"] or "p").lower()
        elif half and int(match["hour"]) <= 12:
            hour = int(match["hour"]) % 12 + (12 if half == "p" else 0)
            span = (match.start("hour"), match.end("minute"))
            yield Found(*span, Clock(hour, int(match["minute"])), "hour of a log", span)


def _read(match: re.Match[str], read: Callable[[re.Match[str]], Meaning]) -> Meaning | None:
    hour = match.groupdict().get("hour")
    if hour is not None and int(hour) > 23:
        return None
    try:
        return read(match)
    except ValueError:
        return Unread("XXXX-XX-XX", f"there is no {match[0]}")


def _of_a_day(match: re.Match[str]) -> Meaning:
    told = match["month"]
    month = int(told) if told.isdigit() else _MONTHS.index(told.lower()) + 1
    day = Unit(Grain.DAY, int(match["year"]), month, int(match["day"]))
    second = int(match["second"]) if match["second"] else None
    return Clock(int(match["hour"]), int(match["minute"]), of=day, second=second)


def _of_a_week(match: re.Match[str]) -> Meaning:
    told = match.groupdict()
    year, week = int(match["year"]), int(match["week"])
    monday = monday_of_week(year, week)
    if week_of(monday) != (year, week):
        raise ValueError(f"{year} has no week {week}")
    if told.get("weekday") is None:
        return Unit(Grain.WEEK, *civil(monday))
    return Unit(Grain.DAY, *civil(monday + int(match["weekday"]) - 1))


def _clock(match: re.Match[str]) -> Meaning:
    second = match.groupdict().get("second")
    return Clock(int(match["hour"]), int(match["minute"]), second=int(second) if second else None)


_WITH_A_CLOCK = (_EXTENDED, _OF_A_SERVER, _OF_UNIX, _FRACTION)
SHORT = frozenset({
    "clock with a fraction", "clock with an h", "week and year", "year in letters or of an era",
})  # fmt: skip
"""Rules whose words may be part of a longer phrase: "le 6 mai à 18h30"."""
_STAMPS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], Meaning]], ...] = (
    ("time in ISO 8601", _EXTENDED, _of_a_day),
    ("time in ISO 8601 without signs", _BASIC, _of_a_day),
    ("time of a server", _OF_A_SERVER, _of_a_day),
    ("time of Unix", _OF_UNIX, _of_a_day),
    ("week in ISO 8601", _WEEK, _of_a_week),
    ("week and year", _WEEK_OF, _of_a_week),
    ("clock with a fraction", _FRACTION, _clock),
    ("clock with an h", _H_CLOCK, _clock),
)
# Signs before a stamp that make it part of something longer.
_JOINS = {
    "time in ISO 8601": "_./-", "time in ISO 8601 without signs": ".,+", "time of a server": "_/",
    "time of Unix": "_", "week in ISO 8601": "_./-", "clock with a fraction": "_.,:/-",
    "clock with an h": "_.,:/-",
}  # fmt: skip
