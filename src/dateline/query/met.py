"""The events that meet a filter, as an array of truths."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from dateline.query.columns import Columns, Events
from dateline.query.filter import Filter, Review
from dateline.query.load import CORROBORATIONS, LISTS, SCALARS


@dataclass(frozen=True)
class Decided:
    """What people decided, by the numbers of events: only those that a decision names."""

    reviews: Mapping[int, str]
    headlines: Mapping[int, str]

    def review(self, n: int) -> str:
        return self.reviews.get(n, str(Review.OPEN))


def met_by(columns: Columns, decided: Decided, chosen: Filter) -> Events:
    """Everything but the words, which are looked for in texts."""
    met = _reviewed(columns, decided, chosen)
    for part, condition in _PARTS.items():
        if getattr(chosen, part):
            met &= condition(columns, chosen)
    return met


def _reviewed(columns: Columns, decided: Decided, chosen: Filter) -> Events:
    met = np.full(len(columns), Review.OPEN in chosen.reviews)
    for n, review in decided.reviews.items():
        met[n] = review in chosen.reviews
    return met


def _actors(columns: Columns, chosen: Filter) -> Events:
    postings = columns.postings["actors"]
    if not chosen.all_actors:
        return postings.any_of(chosen.actors, len(columns))
    met = np.ones(len(columns), np.bool_)
    for actor in chosen.actors:
        met &= postings.any_of([actor], len(columns))
    return met


def _period(columns: Columns, chosen: Filter) -> Events:
    assert chosen.period is not None
    return columns.during(chosen.period.start, chosen.period.end)


def _list(part: str) -> Callable[[Columns, Filter], Events]:
    return lambda columns, chosen: columns.postings[part].any_of(
        [str(value) for value in getattr(chosen, part)], len(columns)
    )


def _scalar(part: str) -> Callable[[Columns, Filter], Events]:
    return lambda columns, chosen: columns.scalars[part].any_of(
        [str(value) for value in getattr(chosen, part)]
    )


_PARTS: dict[str, Callable[[Columns, Filter], Events]] = {
    **{part: _list(part) for part in LISTS},
    **{part: _scalar(part) for part in (*SCALARS, CORROBORATIONS)},
    "actors": _actors,
    "period": _period,
    "conflicts": lambda columns, _: columns.conflicting,
}
