"""Stretches of time: where events are, lane by lane, as marks or as counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import Basis, Role, Status
from dateline.core.period import Grain
from dateline.query.ask import Asker
from dateline.query.columns import ALWAYS, NONE, Columns, Events
from dateline.query.filters import Filter, LaneBy
from dateline.query.window import Bucket, Density, Lane, Mark, Window

PART_OF = {
    LaneBy.ACTOR: "actors",
    LaneBy.THING: "things",
    LaneBy.PLACE: "places",
    LaneBy.SOURCE: "sources",
    LaneBy.DOCUMENT: "documents",
    LaneBy.KIND: "kinds",
    LaneBy.TOPIC: "topics",
    LaneBy.STORY: "stories",
}
_OF_MARKS = (
    "n, id, s, e, grain, approximate, headline, edtf, label, status, basis, mentions, "
    "independent, len(conflict) > 0, len(docs), coalesce(weight, 0), actors::VARCHAR[], "
    "actor_roles::VARCHAR[]"
)
_SAMPLED = 4000  # events looked at to find where most are
_WORTH = 8  # how much shorter, in hundredths, each hundredth left out must make a stretch
_FARTHEST = 1 << 34  # minutes: beyond year 9999, and small enough to multiply


def extent(asker: Asker, chosen: Filter) -> tuple[int, int] | None:
    met = asker.met(chosen)
    if not met.any():
        return None
    return int(asker.columns.first[met].min()), int(asker.columns.last[met].max())


def most(asker: Asker, chosen: Filter) -> tuple[int, int] | None:
    """The stretch to look at first: of all events, unless a few far off make it much longer.

    At least nine of ten events are in it whole. Leaving out one in a hundred must make it so
    much shorter (``_WORTH``) that events spread evenly are all in it. An open end counts
    where its known end is.
    """
    numbers = np.flatnonzero(asker.met(chosen))
    if not len(numbers):
        return None
    numbers = numbers[:: -(-len(numbers) // _SAMPLED)]  # in order of date
    first, last = asker.columns.first[numbers], asker.columns.last[numbers]
    order = np.argsort(first, kind="stable")
    first, last = first[order], last[order]
    count = len(numbers)
    kept = np.arange(-(-count * 9 // 10), count + 1)
    best: tuple[float, int, int] | None = None
    for left_out in range(count - int(kept[0]) + 1):
        ends = np.sort(last[left_out:])
        held = kept[kept <= count - left_out]
        reach = ends[held - 1]
        lengths = np.maximum(reach - first[left_out], MINUTES_PER_DAY)
        costs = np.log(lengths) - _WORTH * np.log(held / count)
        at = int(np.argmin(costs))
        found = float(costs[at]), int(first[left_out]), int(reach[at])
        best = found if best is None else min(best, found)
    assert best is not None
    return best[1], best[2]


def density(
    asker: Asker, chosen: Filter, buckets: int, within: tuple[int, int] | None = None
) -> Density:
    """``within`` a stretch of time, or over all of it."""
    span = within or extent(asker, chosen)
    met = asker.met(chosen)
    if span is None or not met.any():
        return Density(0, 0, ())
    timespan = _Timespan.of(asker.columns, met, *span)
    numbers = np.flatnonzero(timespan.inside)
    slices = _slices(asker.columns, numbers, timespan.start, timespan.end, buckets)
    return Density(timespan.start, timespan.end, tuple(slices))


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
    hidden: Sequence[str] = (),
    event: str = "",
) -> Window:
    columns, part = asker.columns, PART_OF[lane_by]
    met = asker.met(chosen)
    timespan = _Timespan.of(columns, met, start, end)
    first = [*pinned, *_asked_for(asker, chosen, lane_by)]
    first, gone = (as_called(asker, part, names) for names in (first, hidden))
    first = [name for name in first if name not in gone]
    names, others = _lane_names(columns, part, met, timespan, (first, gone), max_lanes)
    if event:
        names, others = _with_lane_of(asker, part, event, (names, gone), others)
    lanes = tuple(_lane(asker, part, name, timespan) for name in names)
    inside = {name: _events_in(columns, part, name, timespan.inside) for name in names}
    shown = Window(
        timespan.start,
        timespan.end,
        int(timespan.inside.sum()),
        lanes,
        other_lanes=others,
        earlier=int(timespan.earlier.sum()),
        later=int(timespan.later.sum()),
    )
    if sum(map(len, inside.values())) <= max_marks:
        marks = _marks(asker, inside)
        return replace(shown, marks=marks, told=_told(asker, marks))
    counted = tuple(
        Bucket(name, index, count)
        for name, numbers in inside.items()
        for index, count in enumerate(
            _slices(columns, numbers, timespan.start, timespan.end, buckets)
        )
        if count
    )
    return replace(shown, buckets=counted, bucket_count=buckets)


def _asked_for(asker: Asker, chosen: Filter, lane_by: LaneBy) -> list[str]:
    """The lanes of what the filter asks for; a thing is asked for as an actor."""
    if lane_by is LaneBy.THING:
        things = asker.columns.postings["things"].numbers
        return [name for name in as_called(asker, "actors", chosen.actors) if name in things]
    return list(map(str, getattr(chosen, PART_OF[lane_by])))


def as_called(asker: Asker, part: str, names: Sequence[str]) -> list[str]:
    """Lanes by the names that their actors, topics or stories have now, each once."""
    now: dict[str, Callable[[str], str]] = {
        "actors": asker.who.name,
        "things": asker.who.name,
        "topics": lambda name: asker.topics.get(name, name),
        "stories": lambda name: asker.stories.get(name, name),
    }
    return list(dict.fromkeys(map(now.get(part, str), names)))


def _lane_names(
    columns: Columns,
    part: str,
    met: Events,
    timespan: _Timespan,
    wished: tuple[list[str], list[str]],
    most: int,
) -> tuple[list[str], int]:
    """The lanes asked for first, then those with most in the window, without the hidden ones; and
    how many others there are. ``wished`` are the first and the hidden.

    They stand in the order of all time, so that moving the window brings lanes and takes them
    away, but never turns two of them round. A date whose known end is out of sight counts
    only where nothing else is in it. Events without a value come last, unless asked for first.
    """
    postings = columns.postings[part]
    totals = postings.counts(met)
    first, hidden = wished
    known_ones = (postings.numbers.get(name) for name in (*first, *hidden))
    totals[[v for v in known_ones if v is not None]] = 0
    known = timespan.inside & (columns.first < timespan.end) & (columns.last > timespan.start)
    surely, perhaps = postings.counts(known), postings.counts(timespan.inside)
    within = (surely * (len(columns) + 1) + perhaps) * (totals > 0)
    fullest = postings.fullest(within) or postings.fullest(totals)
    chosen = fullest[: max(0, most - len(first))]
    shown = np.zeros_like(totals)
    shown[chosen] = totals[chosen]
    names = [*first, *(postings.names[v] for v in postings.fullest(shown))]
    others = int(np.count_nonzero(totals)) - len(chosen)
    return sorted(names, key=lambda name: name == NONE and name not in first), others


def _with_lane_of(
    asker: Asker, part: str, event: str, lanes: tuple[list[str], list[str]], others: int
) -> tuple[list[str], int]:
    """The lanes, and one more where none of them holds the event; ``lanes`` are those shown and
    those hidden."""
    names, hidden = lanes
    n = asker.numbers([event]).get(event)
    if n is None or any(n in asker.columns.postings[part].of(name) for name in names):
        return names, others
    all_lanes = asker.columns.postings[part]
    offered = (name for name in all_lanes.names if name not in hidden)
    of_event = next((name for name in offered if n in all_lanes.of(name)), None)
    if of_event is None:
        return names, others
    last = names[-1:] if names[-1:] == [NONE] else []
    return [*names[: len(names) - len(last)], of_event, *last], others - 1


def _lane(asker: Asker, part: str, name: str, timespan: _Timespan) -> Lane:
    columns = asker.columns
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
        number=asker.number_of(part, name),
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


def _told(asker: Asker, marks: Sequence[Mark]) -> tuple[tuple[str, str], ...]:
    """Of the events in view, the pairs whose order a person set."""
    seen = {mark.event for mark in marks}
    return tuple(pair for pair in asker.orders if seen.issuperset(pair))


def _mark(asker: Asker, lane: str, n: int, *row: Any) -> Mark:
    event, s, e, grain, approximate, headline, edtf, label, status, basis, *more = row
    *counts, documents, weight, actors, roles = more
    acting = (
        role for actor, role in zip(actors, roles, strict=True) if asker.who.name(actor) == lane
    )
    role = next(acting, None)
    return Mark(
        *(event, lane, None if s == -ALWAYS else s, None if e == ALWAYS else e, Grain(grain)),
        *(approximate, asker.decided.headlines.get(n, headline), edtf, label, Status(status)),
        *(Basis(basis), *counts, asker.decided.review(n), documents, weight, role and Role(role)),
    )
