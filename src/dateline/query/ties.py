"""Events of which no source says that one came before the other.

A month and a day in it, two of one day: where neither ends before the other begins, they are tied.
A stretch of time whose beginning is told ("from 2010 to 2012") is not: what lies in it came later.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Any

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.period import LONGEST, Grain
from dateline.query.columns import ALWAYS, Columns, Numbers


def ties(rows: Sequence[Mapping[Any, Any]], told: Collection[tuple[str, str]]) -> list[bool]:
    """Of rows in the order of time, whether each is tied with the one before it. ``told`` are pairs
    of which a person said that the first came before the second."""
    pairs = pairwise(rows)
    return [
        False,
        *(_tied(one, two) and (one["id"], two["id"]) not in told for one, two in pairs),
    ][: len(rows)]


def _tied(one: Mapping[Any, Any], other: Mapping[Any, Any]) -> bool:
    if _lasts(one) or _lasts(other):
        return False
    (start, end), (other_start, other_end) = map(_bounds, (one, other))
    return start < other_end and other_start < end


def _bounds(row: Mapping[Any, Any]) -> tuple[int, int]:
    start, end = row["start_minute"], row["end_minute"]
    return (-ALWAYS if start != start or start is None else int(start)), (
        ALWAYS if end != end or end is None else int(end)
    )


def _lasts(row: Mapping[Any, Any]) -> bool:
    """More than one unit of its grain: its beginning and its end are told apart."""
    start, end = _bounds(row)
    known = start > -ALWAYS and end < ALWAYS
    return known and end - start > LONGEST[Grain(row["grain"])] * MINUTES_PER_DAY


def as_told(columns: Columns, numbers: Numbers, before: Sequence[tuple[int, int]]) -> Numbers:
    """Events in the order of time, those of ``before`` turned round where a person said so and no
    date says otherwise: not of these two, and of none that stands between them."""
    order: list[int] = numbers.tolist()
    known = set(order)
    for first, then in before:
        if first not in known or then not in known:
            continue
        low, high = order.index(then), order.index(first)
        between = order[low + 1 : high]
        if low > high or not _overlap(columns, first, then):
            continue
        if all(_overlap(columns, then, other) for other in between):
            order[low : high + 1] = [*between, first, then]
        elif all(_overlap(columns, first, other) for other in between):
            order[low : high + 1] = [first, then, *between]
    numbers = numbers.copy()
    numbers[:] = order
    return numbers


def _overlap(columns: Columns, one: int, other: int) -> bool:
    start, end = columns.start, columns.end
    return bool(start[one] < end[other] and start[other] < end[one])
