"""Which events may be the same as one: what a person looks through before joining them."""

from __future__ import annotations

import numpy as np

from dateline.project.rows import searchable
from dateline.query.ask import Asker
from dateline.query.columns import Numbers
from dateline.query.filters import Filter

_NEAR = 400  # days
_MINUTES = 1440
_COMPARED = 400  # the nearest in time are compared word by word


def likely(asker: Asker, wanted: str, words: str = "") -> Numbers:
    """The numbers of other events, the likeliest first: those that are near in time or share an
    actor, by what they have in common; with ``words``, all that hold these."""
    known = asker.numbers([wanted])
    if wanted not in known:
        return np.empty(0, np.int64)
    n, columns = known[wanted], asker.columns
    apart = np.maximum(columns.first - columns.last[n], columns.first[n] - columns.last)
    met = asker.met(Filter(words=words)).copy()
    if not searchable(words).split():
        ((actors,),) = asker.rows("SELECT actors::VARCHAR[] FROM event WHERE n = ?", [n])
        actors = [name for actor in actors for name in asker.who.names(n, actor)]
        met &= (apart <= _NEAR * _MINUTES) | columns.postings["actors"].any_of(actors, len(columns))
    met[n] = False
    numbers = np.flatnonzero(met)
    numbers = numbers[np.argsort(apart[numbers], kind="stable")][:_COMPARED]
    rows = asker.of_events("n, headline, actors::VARCHAR[]", np.append(numbers, n)).fetchall()
    said = {row: _said(headline, actors) for row, headline, actors in rows}
    scores = [
        len(said[row] & said[n]) / (1 + max(0, apart[row]) / (_NEAR * _MINUTES)) for row in numbers
    ]
    return numbers[np.argsort([-score for score in scores], kind="stable")]


def _said(headline: str, actors: list[str]) -> frozenset[str]:
    return frozenset(word for word in searchable(headline).split() if len(word) > 3) | {
        searchable(actor) for actor in actors
    }
