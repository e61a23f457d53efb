"""Stretches of time: from one date to another, the last three months, before and since.

Like the meanings of ``meaning.py``, these are built from the words alone and read against
a scene.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, TypeGuard

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.mention import TimexType
from dateline.core.period import Grain, Period
from dateline.temporal.engine.rule import Found, normal
from dateline.temporal.meaning.meanings import (
    Clock,
    Feast,
    Meaning,
    Part,
    Plain,
    Reading,
    Scene,
    Shift,
    Unit,
    Within,
    period_value,
    shifted,
    start_of,
    unit_reading,
)


@dataclass(frozen=True, slots=True)
class Ranged:
    """One end of a range: it keeps its own value and has the whole period.

    An end without a year has the year of the other ("from May to October 2020"), or the one
    before or after where that keeps the order ("from November to February 2017").
    """

    first: Meaning
    last: Meaning
    which: Literal[0, 1]

    def read(self, scene: Scene) -> Reading:
        first, last = self._readings(scene)
        own = (first, last)[self.which]
        whole = _whole(first, last)
        return own if whole is None else replace(own, period=whole)

    def _readings(self, scene: Scene) -> tuple[Reading, Reading]:
        """Both ends, each in the year that the other asks for."""
        both = self._both_open(scene)
        if both is not None:
            return both
        first, last = self.first.read(scene), self.last.read(scene)
        start, end = first.period, last.period
        if end is None:
            return first, last
        if start is not None and _before(end, start) and _of_weekdays(self.first, self.last):
            return _a_week_before(self.first).read(scene), last
        if start is not None and _open(self.last) and _before(end, start):
            return first, self._moved(self.last, last, start, later=True)
        if _open(self.first) and (start is None or not last.relative or _before(end, start)):
            return self._moved(self.first, first, end, later=False), last
        return first, last

    def _both_open(self, scene: Scene) -> tuple[Reading, Reading] | None:
        """ "From October to March": the year is chosen for the two together."""
        first, last = _edge(self.first, "START"), _edge(self.last, "END")
        if not (_of_a_year(first) and _of_a_year(last)):
            return None
        found = scene.choose(partial(_ranges, first, last), Grain.YEAR)
        if found is None:
            return None
        ends = _ends_of(first, last, start_of(found.period))
        assert ends is not None
        told = [
            replace(found, readings=()).told(unit_reading(part.grain, start_of(end)))
            for part, end in zip((first, last), ends, strict=True)
        ]
        return told[0], told[1]

    def _moved(self, end: Meaning, told: Reading, other: Period, *, later: bool) -> Reading:
        """The end in the year that keeps the order, as near the other as can be."""
        assert isinstance(end, Part | Feast)
        grain = end.grain if isinstance(end, Part) else Grain.DAY
        near = [p for p in end.near(start_of(other)) if _ordered(p, other, later)]
        if not near:
            return told
        chosen = unit_reading(grain, start_of(near[0] if later else near[-1]))
        return replace(
            chosen, anchor=told.anchor, relative=True, choice="the year of the range's other end"
        )


def _of_weekdays(first: Meaning, last: Meaning) -> bool:
    """ "Between Friday evening and Sunday morning": its beginning is the one before its end."""
    return isinstance(first, Clock) and all(_weekday(each) is not None for each in (first, last))


def _weekday(meaning: Meaning) -> Part | None:
    inner = meaning.of if isinstance(meaning, Clock) else meaning
    return inner if isinstance(inner, Part) and inner.weekday is not None and not inner.of else None


def _a_week_before(meaning: Meaning) -> Meaning:
    day = _weekday(meaning)
    assert isinstance(meaning, Clock) and day is not None
    return replace(meaning, of=Shift(Grain.DAY, -7, day))


def _edge(meaning: Meaning, side: str) -> Meaning:
    """ "From April to the end of September": the range ends where September does."""
    inner = isinstance(meaning, Within) and meaning.modifier == side
    return meaning.of if inner and isinstance(meaning, Within) else meaning


def _of_a_year(meaning: Meaning) -> TypeGuard[Part]:
    return isinstance(meaning, Part) and meaning.of is None and meaning.cycle is Grain.YEAR


def _ranges(first: Part, last: Part, minute: int) -> list[Period]:
    """The ranges from one part of a year to another that begin around a minute."""
    ends = [_ends_of(first, last, start_of(start)) for start in first.near(minute)]
    return [Period.between(*each) for each in ends if each is not None]


def _ends_of(first: Part, last: Part, start: int) -> tuple[Period, Period] | None:
    """The two ends of the range that begins at a minute."""
    begin = next((p for p in first.near(start) if start_of(p) == start), None)
    end = next((p for p in last.near(start) if begin is not None and start_of(p) >= start), None)
    if begin is None or end is None or start_of(end) - start >= _A_YEAR:
        return None  # a range to 29 February is of a leap year
    return begin, end


_LONGEST = 7  # days between two times of day that are one stretch
_A_YEAR = 366 * MINUTES_PER_DAY


def _open(meaning: Meaning) -> bool:
    """Whether it comes again every year or week, and the words do not say which."""
    if not isinstance(meaning, Part | Feast) or meaning.of is not None:
        return False
    return isinstance(meaning, Feast) or meaning.cycle in (Grain.YEAR, Grain.WEEK)


def _before(one: Period, other: Period) -> bool:
    return one.sort_key < other.sort_key


def _ordered(period: Period, other: Period, later: bool) -> bool:
    return _before(other, period) if later else start_of(period) <= start_of(other)


def _whole(first: Reading, last: Reading) -> Period | None:
    if first.period is not None and last.value == "PRESENT_REF":
        return first.period.since() if first.period.end is not None else first.period
    if first.period is None or last.period is None:
        return None
    start, end = first.period.start, last.period.end
    if last.type is TimexType.TIME and first.type is TimexType.TIME:
        days = (0 if start is None or end is None else end - start) / MINUTES_PER_DAY
        if 1 < days < _LONGEST:  # "from Friday evening to Sunday morning"
            return Period.between(first.period, last.period)
        return _between_clocks(first.period, last.period)
    if start is None or end is None or start >= end:
        return None
    return Period.between(first.period, last.period)


def _between_clocks(first: Period, last: Period) -> Period | None:
    """From two to four o'clock ends when the clock strikes four, and may pass midnight."""
    start, end = start_of(first), start_of(last)
    if end <= start:
        end += MINUTES_PER_DAY
    if not start < end < start + 14 * MINUTES_PER_DAY:
        return None
    grain = max(first.grain, last.grain, key=lambda grain: grain.rank)
    return Period(start, end, grain)


def joined(text: str, found: Sequence[Found], between: Mapping[str, str]) -> list[Found]:
    """Neighbours that are the ends of one range, told by the words between and before them."""
    ends = list(found)
    for index in range(len(ends) - 1):
        first, last = ends[index], ends[index + 1]
        gap = text[first.end : last.start]
        if len(gap) > _LONGEST_GAP or _NEXT_ITEM.search(gap) or isinstance(first.meaning, Ranged):
            continue
        words = normal(gap).strip(" ,") or gap.strip()
        if gap == " " and not words:  # "28 de junho a 3 de julho": the second begins with it
            words = normal(text[last.start : last.end].split()[0])
            words = "" if words not in _TO else words
        if gap == "/" and isinstance(first.meaning, Unit) and isinstance(last.meaning, Unit):
            words = "-"  # as ISO 8601 writes an interval
        lead = between.get(words)
        before = normal(text[max(0, first.start - 24) : first.start])
        if lead is None or (
            lead and not re.search(rf"\b(?:{lead})(?: \w{{1,3}}'?){{0,2}}$", before)
        ):
            continue
        one, other = _end_of(first.meaning), _end_of(last.meaning)
        if one is not None and other is not None and not _odd(one, other, words):
            ends[index] = replace(first, meaning=Ranged(one, other, 0))
            ends[index + 1] = replace(last, meaning=Ranged(one, other, 1))
    return ends


_LONGEST_GAP = 32  # characters: ", up to and including in or"
_NEXT_ITEM = re.compile(r"\n\s*\n|\n\s*[-–—*•·]")  # a paragraph, an item of a list
_TO = frozenset({"a", "à", "al"})


def _odd(one: Meaning, other: Meaning, words: str) -> bool:
    """ "3 pm - this week", "revised Friday to November's figures": ends that make no range."""
    if words == "-":
        return isinstance(one, Clock) != isinstance(other, Clock)
    if isinstance(other, Clock) and other.of is not None and not isinstance(one, Clock):
        return True  # "from 23:30 on 4 May to 00:15 on 5 May"
    ends = (one, other)
    if not all(isinstance(end, Part) and end.of is None for end in ends):
        return False
    grains = [end.grain for end in ends if isinstance(end, Part)]
    of_week = [isinstance(end, Part) and end.weekday is not None for end in ends]
    return any(of_week) and not all(of_week) and Grain.MONTH in grains


def _end_of(meaning: Meaning) -> Meaning | None:
    if meaning == Plain(TimexType.DATE, "PRESENT_REF"):
        return Shift(Grain.DAY, 0)
    if isinstance(meaning, Plain | Ranged | Counted):
        return None
    if isinstance(meaning, Bounded):
        return meaning.of if meaning.how in ("since", "until") else None
    return meaning


@dataclass(frozen=True, slots=True)
class Bounded:
    """Before, after, since or until something: the value is the thing's own."""

    of: Meaning
    how: Literal["before", "after", "since", "until"]

    def read(self, scene: Scene) -> Reading:
        if isinstance(self.of, Within) and self.of.modifier == "END" and self.how != "after":
            return self._the_end_of(self.of, scene)
        told = self.of.read(scene)
        period = told.period
        if period is None or period.start is None or period.end is None:
            return told
        if told.type is TimexType.TIME and self.how in ("after", "until"):
            # After two o'clock begins with the stroke of two, and until two ends with it.
            how = {"after": "since", "until": "before"}[self.how]
            return replace(told, period=getattr(period, how)())
        return replace(told, period=getattr(period, self.how)())

    def _the_end_of(self, part: Within, scene: Scene) -> Reading:
        """Before the end of a year is until its last day, and not before its second half."""
        told = part.read(scene)
        whole = part.of.read(scene).period
        if told.period is None or whole is None or whole.start is None or whole.end is None:
            return told
        if self.how == "since":
            return replace(told, period=told.period.since())
        return replace(told, period=whole.until())


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units up to the day of writing, or from the day after it (or that day) on."""

    unit: Grain
    count: int  # negative: the last ones
    from_now: bool = False

    def read(self, scene: Scene) -> Reading:
        anchor = scene.now()
        value = period_value(abs(self.count), self.unit)
        if anchor is None or anchor.period.grain.rank > max(self.unit.rank, Grain.DAY.rank):
            return Reading(value, None, TimexType.DURATION, relative=True, needs=scene.needs())
        if self.unit.rank < Grain.DAY.rank and anchor.period.grain.rank >= Grain.DAY.rank:
            needs = "the time of day of the writing"
            return Reading(value, None, TimexType.DURATION, relative=True, needs=needs)
        start, end = self._ends(start_of(anchor.period))
        grain = max(self.unit, Grain.MINUTE, key=lambda grain: grain.rank)
        return Reading(
            value, Period(start, end, grain), TimexType.DURATION, anchor=anchor, relative=True
        )

    def _ends(self, now: int) -> tuple[int, int]:
        if self.unit.rank < Grain.DAY.rank:
            far = shifted(now, self.unit, self.count)
            return min(now, far), max(now, far)
        today = now - now % MINUTES_PER_DAY
        if self.unit is Grain.QUARTER or self.unit.rank >= Grain.DECADE.rank:  # of the calendar
            own = unit_reading(self.unit, today).period
            assert own is not None and own.start is not None and own.end is not None
            if self.count < 0:
                return shifted(own.start, self.unit, self.count), own.start
            return own.end, shifted(own.end, self.unit, self.count)
        if self.count < 0:
            return shifted(today, self.unit, self.count), today
        first = today if self.from_now else today + MINUTES_PER_DAY
        return first, shifted(first, self.unit, self.count)
