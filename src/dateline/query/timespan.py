"""Stretches of time: where events are, lane by lane, as marks or as counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.core.event import Basis, Status
from dateline.core.period import Grain
from dateline.query.ask import Asker
from dateline.query.columns import ALWAYS, NONE, Columns, Events
from dateline.query.filters import Filter, LaneBy
from dateline.query.window import Bucket, Density, Lane, Mark, Window

PART_OF = {
    LaneBy.ACTOR: "actors",
    LaneBy.SOURCE: "sources",
    LaneBy.KIND: "kinds",
    LaneBy.TOPIC: "topics",
}
_OF_MARKS = (
    "n, id, s, e, grain, approximate, headline, edtf, label, status, basis, mentions, "
    "independent, len(conflict) > 0, len(docs), coalesce(weight, 0)"
)
_FARTHEST = 1 << 34  # minutes: beyond year 9999, and small enough to multiply


def extent(asker: Asker, chosen: Filter) -> tuple[int, int] | None:
    met = asker.met(chosen)
    if not met.any():
        return None
    return int(asker.columns.first[met].min()), int(asker.columns.last[met].max())


def density(asker: Asker, chosen: Filter, buckets: int) -> Density:
    span = extent(asker, chosen)
    if span is None:
        return Density(0, 0, ())
    numbers = np.flatnonzero(asker.met(chosen))
    return Density(*span, tuple(_slices(asker.columns, numbers, *span, buckets)))


@dataclass(frozen=True)
class _Timespan:
    """A stretch of time, and which of the events that meet a filter are in and around it."""

    start: int
    end: int
    inside: Events
    earlier: Events
    later: Events

    @classmethod
    def of(cls, columns: Columns, met: Events, start: int, end: int) -> _Timespan:
        start = max(-_FARTHEST, min(start, _FARTHEST - 1))
        end = max(start + 1, min(end, _FARTHEST))
        earlier, later = met & (columns.end <= start), met & (columns.start >= end)
        return cls(start, end, met & ~earlier & ~later, earlier, later)


def window(
    asker: Asker,
    chosen: Filter,
    *,
    lane_by: LaneBy,
    start: int,
    end: int,
    max_marks: int,
    buckets: int,
    max_lanes: int,
    pinned: Sequence[str],
) -> Window:
    columns, part = asker.columns, PART_OF[lane_by]
    met = asker.met(chosen)
    timespan = _Timespan.of(columns, met, start, end)
    first = [*pinned, *map(str, getattr(chosen, part))]
    if part == "actors":
        first = list(map(asker.who.name, first))
    first = list(dict.fromkeys(first))
    names, others = _lane_names(columns, part, met, first, max_lanes)
    lanes = tuple(_lane(columns, part, name, timespan) for name in names)
    inside = {name: _events_in(columns, part, name, timespan.inside) for name in names}
    shown = Window(
        timespan.start, timespan.end, int(timespan.inside.sum()), lanes, other_lanes=others
    )
    if sum(map(len, inside.values())) <= max_marks:
        return replace(shown, marks=_marks(asker, inside))
    counted = tuple(
        Bucket(name, index, count)
        for name, numbers in inside.items()
        for index, count in enumerate(
            _slices(columns, numbers, timespan.start, timespan.end, buckets)
        )
        if count
    )
    return replace(shown, buckets=counted, bucket_count=buckets)


def _lane_names(
    columns: Columns, part: str, met: Events, first: list[str], most: int
) -> tuple[list[str], int]:
    """The lanes asked for first, then the fullest over all time, so that zooming moves none;
    and how many there are besides. Events without a value come last."""
    postings = columns.postings[part]
    fullest = [postings.names[v] for v in postings.fullest(postings.counts(met))]
    rest = [name for name in fullest if name not in first]
    room = max(0, most - len(first))
    names = [*first, *rest[:room]]
    return sorted(names, key=lambda name: name == NONE), len(rest[room:])


def _lane(columns: Columns, part: str, name: str, timespan: _Timespan) -> Lane:
    inside = _events_in(columns, part, name, timespan.inside)
    earlier = _events_in(columns, part, name, timespan.earlier)
    later = _events_in(columns, part, name, timespan.later)
    return Lane(
        name,
        len(inside) + len(earlier) + len(later),
        len(inside),
        len(earlier),
        len(later),
        before=int(columns.end[earlier].max()) if len(earlier) else None,
        after=int(columns.start[later].min()) if len(later) else None,
    )


def _events_in(columns: Columns, part: str, name: str, met: Events) -> NDArray[np.int32]:
    events = columns.postings[part].of(name)
    return events[met[events]]


def _slices(
    columns: Columns, numbers: NDArray[np.integer], start: int, end: int, buckets: int
) -> list[int]:
    """How many of some events touch each of the equal slices of a stretch that they all touch."""
    begins, ends = columns.start[numbers], columns.end[numbers]
    first = (np.maximum(begins, start) - start) * buckets // (end - start)
    last = -((start - np.minimum(ends, end)) * buckets // (end - start)) - 1  # rounded up
    change = np.bincount(first, minlength=buckets + 1)
    change -= np.bincount(last + 1, minlength=buckets + 1)
    counts: list[int] = np.cumsum(change[:buckets]).tolist()
    return counts


def _marks(asker: Asker, inside: dict[str, NDArray[np.int32]]) -> tuple[Mark, ...]:
    """Lane by lane, by date."""
    numbers = np.unique(np.concatenate([np.empty(0, np.int64), *inside.values()]))
    if not len(numbers):
        return ()
    rows = asker.of_events(_OF_MARKS, numbers).fetchall()
    known = {row[0]: row for row in rows}
    return tuple(
        _mark(asker, name, *known[n]) for name, found in inside.items() for n in found.tolist()
    )


def _mark(asker: Asker, lane: str, n: int, *row: Any) -> Mark:
    event, s, e, grain, approximate, headline, edtf, label, status, basis, *more = row
    *counts, documents, weight = more
    return Mark(
        *(event, lane, None if s == -ALWAYS else s, None if e == ALWAYS else e, Grain(grain)),
        *(approximate, asker.decided.headlines.get(n, headline), edtf, label, Status(status)),
        *(Basis(basis), *counts, asker.decided.review(n), documents, weight),
    )
