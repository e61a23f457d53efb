"""What comes again: "Mass is said daily at eight", "the ferry sails Mondays at noon".

A weekday, a clock or a day without its year is on no one date where its sentence says what is usual
and tells nothing that was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.core.mention import TimexType
from dateline.core.period import Grain
from dateline.temporal.engine.rule import Found
from dateline.temporal.meaning.interval import Ranged
from dateline.temporal.meaning.meanings import (
    Clock,
    Feast,
    Meaning,
    Nth,
    Part,
    Plain,
    Within,
    period_value,
)

IsHabit = Callable[[str, int, int], bool]
"""Whether the sentence of a place in a text tells what is usual."""


def of_habit(text: str, found: Sequence[Found], is_habit: IsHabit | None) -> list[Found]:
    """What is on no one date becomes a set: "at 8 am" of a mass that is said daily."""
    if is_habit is None:
        return list(found)
    return [
        replace(each, meaning=Plain(TimexType.SET, _cycle(each.meaning)))
        if _recurs(each.meaning) and is_habit(text, each.start, each.end)
        else each
        for each in found
    ]


def _recurs(meaning: Meaning) -> bool:
    """A date that comes again, with nothing that says which."""
    if isinstance(meaning, Ranged):
        return _recurs(meaning.first) and _recurs(meaning.last)
    if isinstance(meaning, Clock):
        return meaning.of is None or _recurs(meaning.of)
    if isinstance(meaning, Within | Nth):
        return _recurs(meaning.of)
    return isinstance(meaning, Part | Feast) and meaning.of is None


def _cycle(meaning: Meaning) -> str:
    """How often, as TIMEX3 writes a set."""
    if isinstance(meaning, Ranged):
        return _cycle(meaning.first)
    if isinstance(meaning, Clock) and isinstance(meaning.of, Part):
        return _cycle(meaning.of)
    if isinstance(meaning, Part):
        return meaning.open_value
    return period_value(1, Grain.DAY if isinstance(meaning, Clock) else Grain.YEAR)
