"""What an event looks like: a form for each kind of date, a sign for each status.

A day is a disc, a longer unit of the calendar a capsule as wide as the unit with a diamond
in it, a stretch of time a bar. Nothing here knows pixels of a window; see ``lanes``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import Status
from dateline.core.period import LONGEST, Grain
from dateline.query.window import Mark


class Form(StrEnum):
    DISC = "disc"
    CAPSULE = "capsule"
    BAR = "bar"
    ARROW = "arrow"  # one end is open


@dataclass(frozen=True, slots=True)
class Sign:
    """How a status other than "happened" is drawn and said."""

    glyph: str
    words: str


SIGNS = {
    Status.PLANNED: Sign("›", "planned"),
    Status.ORDERED: Sign("!", "ordered"),
    Status.DENIED: Sign("×", "denied"),
    Status.ALLEGED: Sign("?", "alleged"),
    Status.CONDITIONAL: Sign("~", "conditional"),
}


def form(mark: Mark) -> Form:
    """A stretch longer than one unit of its grain is a bar: "from 2010 to 2012"."""
    if mark.start is None or mark.end is None:
        return Form.ARROW
    if mark.end - mark.start > LONGEST[mark.grain] * MINUTES_PER_DAY:
        return Form.BAR
    return Form.DISC if mark.grain.rank <= Grain.DAY.rank else Form.CAPSULE


def matters(mark: Mark) -> tuple[float, int, int, int]:
    """How much it says to one who sees few of many: what weighs most, then what more sources
    tell, and tell more often, and what has a closer date."""
    return mark.weight, mark.sources, mark.mentions, -mark.grain.rank


def sort_key(mark: Mark) -> tuple[float, float, str]:
    """By the first moment known of it, the shorter first, then by id: a stable order."""
    known = mark.start if mark.start is not None else mark.end
    end = mark.end if mark.end is not None else mark.start
    assert known is not None and end is not None, "a period has at least one end"
    return known, end, mark.event
