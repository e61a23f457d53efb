"""Stretches of time: where events are, lane by lane, as marks or as counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from dateline.core.event import Basis, Status
from dateline.core.period import Grain
from dateline.query.ask import Asker
from dateline.query.filter import Filter, LaneBy, Review
from dateline.query.load import ALWAYS, NONE
from dateline.query.where import Where, any_of, during
from dateline.query.window import Bucket, Density, Lane, Mark, Window

# The first and the last slice of a stretch that an event touches.
_SLICES = "(greatest(s, ?) - ?) * ? // ? AS first, (least(e, ?) - 1 - ?) * ? // ? AS last"
_FARTHEST = 1 << 34  # minutes: beyond year 9999, and small enough to multiply
PART_OF = {LaneBy.ACTOR: "actors", LaneBy.SOURCE: "sources", LaneBy.KIND: "kinds"}


def extent(asker: Asker, chosen: Filter) -> tuple[int, int] | None:
    met = asker.where(chosen)
    first, last = asker.row(
        f"""
        SELECT min(CASE WHEN s > -{ALWAYS} THEN s ELSE e - 1 END),
            max(CASE WHEN e < {ALWAYS} THEN e ELSE s + 1 END)
        FROM event WHERE {met.sql}
        """,
        met.parameters,
        met,
    )
    return None if first is None else (first, last)


def density(asker: Asker, chosen: Filter, buckets: int) -> Density:
    span = extent(asker, chosen)
    if span is None:
        return Density(0, 0, ())
    start, end = span
    met = asker.where(chosen)
    rows = asker.rows(
        f"SELECT {_SLICES}, count(*) FROM event WHERE {met.sql} GROUP BY ALL",
        [*_slices(start, end, buckets), *met.parameters],
        met,
    )
    return Density(start, end, tuple(_spread(rows, buckets)))


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
    part = PART_OF[lane_by]
    start = max(-_FARTHEST, min(start, _FARTHEST - 1))
    end = max(start + 1, min(end, _FARTHEST))
    met = asker.where(chosen)
    inside = met & during(start, end)
    total = asker.row(f"SELECT count(*) FROM event WHERE {inside.sql}", inside.parameters, met)[0]
    first = list(dict.fromkeys([*pinned, *map(str, getattr(chosen, part))]))
    lanes, others = _lanes(asker, met, part, start, end, first, max_lanes)
    shown = [lane.value for lane in lanes]
    if sum(lane.inside for lane in lanes) <= max_marks:
        marks = _marks(asker, met, part, start, end, shown)
        return Window(start, end, total, lanes, marks=marks, other_lanes=others)
    counted = _buckets(asker, met, part, start, end, shown, buckets)
    return Window(
        start, end, total, lanes, buckets=counted, bucket_count=buckets, other_lanes=others
    )


def _lanes(
    asker: Asker, met: Where, part: str, start: int, end: int, first: list[str], most: int
) -> tuple[tuple[Lane, ...], int]:
    """The lanes asked for first, then the fullest over all time, so that zooming moves none."""
    asked = any_of("name", first)
    rows = asker.rows(
        f"""
        WITH counted AS (
            SELECT v, count(*) AS total,
                count(*) FILTER (e <= ?) AS earlier, count(*) FILTER (s >= ?) AS later,
                max(e) FILTER (e <= ?) AS before, min(s) FILTER (s >= ?) AS after
            FROM {part}_pair WHERE {met.sql} GROUP BY v
        )
        SELECT name, total, earlier, later, before, after, count(*) OVER ()
        FROM counted JOIN {part}_value USING (v)
        ORDER BY {asked.sql} DESC, total DESC, name LIMIT ?
        """,
        [start, end, start, end, *met.parameters, *asked.parameters, max(most, len(first))],
        met,
    )
    found = {
        name: Lane(name, total, total - earlier - later, earlier, later, before, after)
        for name, total, earlier, later, before, after, _ in rows
    }
    fullest = [name for name in found if name not in first]
    kept = [*first, *fullest[: max(0, most - len(first))]]
    kept.sort(key=lambda name: name == NONE)
    lanes = tuple(found.get(name, Lane(name, 0, 0, 0, 0)) for name in kept)
    known = rows[0][-1] if rows else 0
    return lanes, known - sum(lane.value in found for lane in lanes)


def _marks(
    asker: Asker, met: Where, part: str, start: int, end: int, lanes: list[str]
) -> tuple[Mark, ...]:
    asked, inside = any_of("name", lanes), met & during(start, end)
    rows = asker.rows(
        f"""
        WITH shown AS (SELECT v, name FROM {part}_value WHERE {asked.sql}),
        inside AS (
            SELECT n, v FROM {part}_pair WHERE v IN (SELECT v FROM shown) AND {inside.sql}
        )
        SELECT event.n, event.id, name, s, e, grain, approximate,
            coalesce(told.headline, event.headline), edtf, label, status, basis, mentions,
            independent, conflicting
        FROM inside JOIN shown USING (v) JOIN event USING (n) LEFT JOIN told USING (n)
        ORDER BY event.n
        """,
        [*asked.parameters, *inside.parameters],
        met,
    )
    marks = [_mark(row, asker.decided.reviews.get(n, str(Review.OPEN))) for n, *row in rows]
    place = {name: number for number, name in enumerate(lanes)}
    return tuple(sorted(marks, key=lambda mark: place[mark.lane]))


def _mark(row: Sequence[Any], review: str) -> Mark:
    event, lane, s, e, grain, approximate, headline, edtf, label, status, basis, *counts = row
    return Mark(
        *(event, lane, None if s == -ALWAYS else s, None if e == ALWAYS else e, Grain(grain)),
        *(approximate, headline, edtf, label, Status(status), Basis(basis), *counts, review),
    )


def _buckets(
    asker: Asker, met: Where, part: str, start: int, end: int, lanes: list[str], buckets: int
) -> tuple[Bucket, ...]:
    asked, inside = any_of("name", lanes), met & during(start, end)
    rows = asker.rows(
        f"""
        WITH shown AS (SELECT v, name FROM {part}_value WHERE {asked.sql}),
        counted AS (
            SELECT v, {_SLICES}, count(*) AS number
            FROM {part}_pair WHERE v IN (SELECT v FROM shown) AND {inside.sql}
            GROUP BY ALL
        )
        SELECT name, first, last, number FROM counted JOIN shown USING (v)
        """,
        [*asked.parameters, *_slices(start, end, buckets), *inside.parameters],
        met,
    )
    by_lane: dict[str, list[tuple[int, int, int]]] = {lane: [] for lane in lanes}
    for lane, *counted in rows:
        by_lane[lane].append(tuple(counted))
    return tuple(
        Bucket(lane, index, count)
        for lane, counted in by_lane.items()
        for index, count in enumerate(_spread(counted, buckets))
        if count
    )


def _slices(start: int, end: int, buckets: int) -> list[int]:
    """The parameters of ``_SLICES``."""
    return [start, start, buckets, end - start, end, start, buckets, end - start]


def _spread(rows: Iterable[tuple[int, int, int]], buckets: int) -> list[int]:
    """How many touch each slice, from how many touch the slices from a first to a last.

    >>> _spread([(0, 1, 5), (1, 2, 1)], 4)
    [5, 6, 1, 0]
    """
    change = [0] * (buckets + 1)
    for first, last, number in rows:
        change[first] += number
        change[last + 1] -= number
    return list(accumulate(change[:-1]))
