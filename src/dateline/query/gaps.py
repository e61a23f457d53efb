"""Stretches of time of which no event is told, with what is known of them.

A gap lies between dates that are closer than it is long: a year, or "before 1976", neither closes
one nor opens it, but may lie in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dateline.core.apart import first_unit, last_unit
from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.period import LONGEST, Grain, Period
from dateline.query.ask import DISK, Asker
from dateline.query.columns import ALWAYS, Events, Numbers
from dateline.query.filters import Filter

_LEAST, _FAR = 60, 4  # days; times the usual gap
_ANY_PUBLISHED = f"""
    SELECT published_start, published_end FROM {DISK}
    WHERE published_start IS NOT NULL AND published_end IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Gap:
    """``after`` is the last day, month … of which something is told, ``before`` the first one
    again, as people say them; ``days`` is how far the one is from the other, at least, where they
    are not both days (``exact``). ``start`` and ``end`` bound what lies between, in minutes since
    1970.

    Of what lies between: ``documents`` are dated in it, ``others`` are events that the filter
    leaves out, ``perhaps`` are events dated too coarsely to say whether they are in it.
    """

    after: str
    before: str
    days: int
    start: int
    end: int
    documents: int = 0
    others: int = 0
    perhaps: int = 0
    exact: bool = True


def gaps(asker: Asker, chosen: Filter, *, days: int = 0, most: int) -> tuple[Gap, ...]:
    """The longest that are longer than so many days, in the order of time; without a number of
    days those that are far longer than is usual."""
    columns, met = asker.columns, asker.met(chosen)
    least = days or usual(asker, chosen)
    coarse = _coarse(asker, met, least)
    close = met & ~coarse
    found = sorted(_between(columns.first[close], columns.last[close]), key=_length)
    long = [gap for gap in found if _days(*gap) > least][-most:]
    ends = _ends(asker, close, long)
    published = _published(asker) if long else np.zeros((2, 0), np.int64)
    everything = asker.met(Filter()) & ~met
    return tuple(
        Gap(
            *(ends[start].label(), ends[end].label()),
            _days(start, end),
            *(start, end),
            int(np.sum((published[0] >= start) & (published[1] <= end))),
            int(np.sum(everything & (columns.start >= start) & (columns.end <= end))),
            int(np.sum(coarse & (columns.start < end) & (columns.end > start))),
            ends[start].days == ends[end].days == 1,
        )
        for start, end in sorted(long)
    )


def _ends(asker: Asker, close: Events, found: Sequence[tuple[int, int]]) -> dict[int, Period]:
    """The units of the calendar in which something is told, by the minute where a gap begins after
    them or ends before them."""
    columns = asker.columns
    told: dict[int, Period] = {}
    for bound, edge, unit in (
        *((start, columns.last, last_unit) for start, _ in found),
        *((end, columns.first, first_unit) for _, end in found),
    ):
        n = int(np.flatnonzero(close & (edge == bound))[0])
        ((grain,),) = asker.of_events("grain::VARCHAR", np.array([n])).fetchall()
        told[bound] = unit(Period(int(columns.start[n]), int(columns.end[n]), Grain(grain)))
    return told


def usual(asker: Asker, chosen: Filter) -> int:
    """From how many days on a gap is far longer than most of those under a filter."""
    met = asker.met(chosen)
    lengths = sorted(map(_length, _between(asker.columns.first[met], asker.columns.last[met])))
    middle = lengths[len(lengths) // 2] if len(lengths) > 2 else 0
    return max(_LEAST, _FAR * middle // MINUTES_PER_DAY)


def _days(start: int, end: int) -> int:
    """From the last day before a gap to the first one after it."""
    return end // MINUTES_PER_DAY - (start - 1) // MINUTES_PER_DAY


def _length(gap: tuple[int, int]) -> int:
    return gap[1] - gap[0]


def _between(
    starts: Numbers | Sequence[int], ends: Numbers | Sequence[int]
) -> list[tuple[int, int]]:
    """What is not covered between the first and the last of some stretches of time.

    >>> _between([0, 1, 9], [5, 3, 10])
    [(5, 9)]
    """
    if not len(starts):
        return []
    order = np.argsort(starts, kind="stable")
    begins = np.asarray(starts)[order]
    reached = np.maximum.accumulate(np.asarray(ends)[order])
    open_ = np.flatnonzero(begins[1:] > reached[:-1])
    return list(zip(reached[open_].tolist(), begins[open_ + 1].tolist(), strict=True))


def _coarse(asker: Asker, met: Events, least: int) -> Events:
    """The events that are dated no closer than so many days. What lasts fills its time."""
    columns = asker.columns
    open_ended = (columns.start == -ALWAYS) | (columns.end == ALWAYS)
    long = met & ~open_ended & (columns.end - columns.start > least * MINUTES_PER_DAY)
    coarse: Events = met & open_ended
    numbers = np.flatnonzero(long)
    for n, grain in (
        asker.of_events("n, grain::VARCHAR", numbers).fetchall() if len(numbers) else ()
    ):
        one_unit = LONGEST[Grain(grain)] * MINUTES_PER_DAY
        coarse[n] = columns.end[n] - columns.start[n] <= one_unit
    return coarse


def _published(asker: Asker) -> Numbers:
    """When each document was written, from and to."""
    rows = asker.rows(_ANY_PUBLISHED, [asker.disk("documents")])
    return np.array(rows, np.int64).reshape(-1, 2).T
