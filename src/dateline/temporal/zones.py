"""Clocks of one time zone on those of another: 23:50 UTC is 00:50 of the next day in Warsaw.

A clock with an offset is kept as it was written unless a zone is asked for: then its minute is
that of the zone, and the mention says what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from dateline.core.mention import TimeMention, TimexType
from dateline.core.period import Grain, Period
from dateline.core.text import Span
from dateline.temporal.meaning.meanings import unit_reading

_HOURS = {  # names that mean one offset only
    "Z": 0, "UTC": 0, "GMT": 0, "Greenwich Mean Time": 0, "EST": -5, "EDT": -4, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "Eastern Standard Time": -5,
    "Eastern Daylight Time": -4, "Pacific Standard Time": -8, "Pacific Daylight Time": -7,
    "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "Moscow time": 3,
    "JST": 9, "Beijing time": 8, "AEST": 10,
}  # fmt: skip
_NAMES = "|".join(map(re.escape, sorted(_HOURS, key=len, reverse=True)))
_NAMED = re.compile(rf"(?<![A-Za-z])(?:{_NAMES})(?![A-Za-z])")
_OFFSET = re.compile(  # behind seconds only: "08:30-12" is a stretch of hours
    r"(?:\d\d:\d\d:\d\d|[T_-]\d{6})(?:[.,]\d{1,9})?\s?"
    r"(?P<sign>[+-])(?P<hours>\d\d)(?::?(?P<minutes>\d\d))?\Z"
)
_BY_MACHINE = re.compile(r"time (?:in ISO 8601|of a server|of Unix)|clock with a fraction|EDTF$")
_BEYOND = 24  # characters behind the words in which their zone may stand
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST, _LATEST = Period.of_year(1900).sort_key[0], Period.of_year(2200).sort_key[0]


def in_zone(text: str, times: Iterable[TimeMention], zone: ZoneInfo) -> Iterator[TimeMention]:
    """The times of a text with their clocks in one zone, where they say their own. A clock that was
    moved stands with the day beside it, which may no longer be its own."""
    former: TimeMention | None = None
    for time in sorted(times, key=lambda each: each.span):
        end = time.span.end
        now = converted(time, time.span.of(text), text[end : end + _BEYOND], zone)
        if former is not None and _are_one(text, former, now):
            clock = now if now.zoned else former
            former = replace(clock, span=Span(former.span.start, max(former.span.end, end)))
            continue
        if former is not None:
            yield former
        former = now
    if former is not None:
        yield former


_BESIDE = re.compile(
    r"[\s,(]*(?:on|at|of|the|den|am|um|le|à|el|a las|il|alle|op|om|w dniu)?[\s,(]*"
)


def _are_one(text: str, first: TimeMention, second: TimeMention) -> bool:
    """A moved clock and the day that it is said to be on."""
    day, clock = (first, second) if second.zoned else (second, first)
    if not clock.zoned or day.zoned or day.period is None or clock.period is None:
        return False
    between = text[first.span.end : second.span.start]
    near = first.span.end <= second.span.start and _BESIDE.fullmatch(between) is not None
    return near and day.period.grain is Grain.DAY and _written_on(clock, day)


def _written_on(clock: TimeMention, day: TimeMention) -> bool:
    assert day.period is not None
    return clock.zoned.startswith(day.period.label())


def converted(time: TimeMention, words: str, after: str, zone: ZoneInfo) -> TimeMention:
    """A clock of a known day in this zone; what says no zone of its own stays as it is."""
    period = time.period
    if time.type is not TimexType.TIME or period is None or period.grain is not Grain.MINUTE:
        return time
    found = _offset(time.rule, words, after)
    if found is None or period.start is None or period.end is None:
        return time
    if not _EARLIEST <= period.start < _LATEST:  # zones were not kept before
        return time
    written, offset = found
    moment = _BEGIN + timedelta(minutes=period.start) - offset
    there = moment.astimezone(zone).utcoffset() or timedelta(0)
    by = int((there - offset) / timedelta(minutes=1))
    if by == 0:
        return time
    moved = replace(period, start=period.start + by, end=period.end + by)
    return replace(
        time,
        period=moved,
        value=unit_reading(Grain.MINUTE, period.start + by).value,
        zoned=f"{period.label()} ({written}), which is {moved.label()} in {zone.key}",
    )


def _offset(rule: str, words: str, after: str) -> tuple[str, timedelta] | None:
    """The zone that words give themselves, or that stands right behind them, and its offset."""
    if _BY_MACHINE.match(rule) and (offset := _OFFSET.search(words)) is not None:
        size = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
        if size <= timedelta(hours=14):
            said = words[offset.start("sign") :]
            return said, -size if offset["sign"] == "-" else size
    named = _NAMED.search(words) or _NAMED.match(after.lstrip(" ("))
    return None if named is None else (named[0], timedelta(hours=_HOURS[named[0]]))
