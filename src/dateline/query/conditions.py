"""The events that meet a filter, as an array of truths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.core.period import Period
from dateline.query.columns import Columns, Events
from dateline.query.filters import PARTS, Asks, Filter, Part, Review


@dataclass(frozen=True)
class Decided:
    """What people decided, by the numbers of events: only those that a decision names."""

    reviews: Mapping[int, str]
    headlines: Mapping[int, str]
    tags: Mapping[int, Sequence[str]]

    def review(self, n: int) -> str:
        """What was decided of one event; it waits for a decision where nothing was."""
        return self.reviews.get(n, str(Review.OPEN))


def met_by(columns: Columns, decided: Decided, chosen: Filter) -> Events:
    """Everything but the words, which are looked for in texts."""
    met = _reviewed(columns, decided, chosen)
    together = {p.of for p in PARTS.values() if p.of and getattr(chosen, p.name)}
    for part in PARTS.values():
        value = getattr(chosen, part.name)
        if value:
            met &= _condition(columns, part, value, part.name in together)
    return met


def _condition(columns: Columns, part: Part, value: object, together: bool) -> Events:
    values = [str(each) for each in value] if isinstance(value, tuple) else []
    match part.asks, value:
        case Asks.ANY_OF, _:
            return columns.scalars[part.name].any_of(values)
        case Asks.ANY_IN, _ if together:
            met = np.ones(len(columns), np.bool_)
            for each in values:
                met &= columns.postings[part.name].any_of([each], len(columns))
            return met
        case Asks.ANY_IN, _:
            return columns.postings[part.name].any_of(values, len(columns))
        case Asks.TRUTH, _:
            return columns.truths[part.name]
        case Asks.PERIOD, Period():
            return columns.during(value.start, value.end)
    return np.ones(len(columns), np.bool_)  # asked elsewhere: reviews, words, dates


def _reviewed(columns: Columns, decided: Decided, chosen: Filter) -> Events:
    met = np.full(len(columns), Review.OPEN in chosen.reviews)
    for n, review in decided.reviews.items():
        met[n] = review in chosen.reviews
    return met
