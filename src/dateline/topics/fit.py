"""Events -> which of them belong together: non-negative factors of what they are told with.

An event is told by its own words, by those around them, by its documents, its actors and its
time; each of these is a block of columns of one matrix, weighted as measured on invented folders.
The factors of that matrix are the topics (Lee and Seung 1999; started by nndsvd, Boutsidis and
Gallopoulos 2008, so that nothing is drawn at random).
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from dateline.core.topic import Subject
from dateline.topics.terms import terms_of

FEW = 20  # events; with fewer there is nothing to divide
LEAST, MOST = 4, 40  # topics
_GROWTH = 0.38  # a handful for a hundred events, a dozen for a thousand
MANY = 100_000  # events; past these, they are fitted in batches
_AROUND, _DOCUMENT, _ACTORS, _TIME = 1.0, 0.7, 0.3, 0.7  # beside an event's own words, 1
_SLICES = 10  # of the corpus's time, each with as many events
_DIGITS = 6  # scores are rounded before they are compared
_SURE = 0.05  # of the weight of the strongest; weaker ones belong to no topic

Matrix = Any  # scipy.sparse.csr_matrix


class Fitted(NamedTuple):
    """``weights`` says for each event how much it has of each topic, rows adding up to 1; ``best``
    is its topic's number, -1 where it belongs to none."""

    weights: np.ndarray
    best: np.ndarray


def suggested(events: int) -> int:
    """How many topics a corpus of so many events has, unless somebody says otherwise.

    >>> [suggested(events) for events in (19, 20, 100, 170, 1_000, 1_000_000)]
    [0, 4, 6, 7, 14, 40]
    """
    if events < FEW:
        return 0
    about: float = events**_GROWTH
    return min(MOST, max(LEAST, round(about)))


def fit(subjects: Sequence[Subject], texts: Mapping[str, str], topics: int) -> Fitted:
    """``texts`` are the documents' by id. The same whatever the order of the subjects: they are
    fitted by their events' ids. One thread, no chance."""
    from threadpoolctl import threadpool_limits

    order = sorted(range(len(subjects)), key=lambda number: subjects[number].event)
    with threadpool_limits(limits=1):
        matrix = _matrix([subjects[number] for number in order], texts)
        weights = _factors(matrix, min(topics, *matrix.shape))
    back = np.argsort(np.array(order))
    return _read(weights[back])


def _read(weights: np.ndarray) -> Fitted:
    total = weights.sum(axis=1, keepdims=True)
    strong = total[:, 0] > _SURE * (total.max() if len(total) else 0.0)
    shares = np.round(
        np.divide(weights, total, where=total > 0, out=np.zeros_like(weights)), _DIGITS
    )
    best = np.where(strong, shares.argmax(axis=1), -1)
    return Fitted(shares, best)


def _factors(matrix: Matrix, topics: int) -> np.ndarray:
    from sklearn.decomposition import NMF, MiniBatchNMF
    from sklearn.exceptions import ConvergenceWarning

    settings = {"n_components": topics, "init": "nndsvd", "random_state": 0}
    if matrix.shape[0] > MANY:
        found = MiniBatchNMF(batch_size=8192, max_iter=5, **settings).fit_transform(matrix)
    else:
        with warnings.catch_warnings():  # where all events are alike it goes on to the end
            warnings.simplefilter("ignore", ConvergenceWarning)
            found = NMF(max_iter=300, tol=1e-4, **settings).fit_transform(matrix)
    return np.asarray(found, dtype=np.float64)


def _matrix(subjects: Sequence[Subject], texts: Mapping[str, str]) -> Matrix:
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import normalize

    known = sorted({document for subject in subjects for document in subject.documents})
    number = {document: n for n, document in enumerate(known)}
    own = [subject.quotes for subject in subjects]
    near = [subject.around for subject in subjects]
    vectorizer = TfidfVectorizer(analyzer=_counted, sublinear_tf=True, dtype=np.float64)
    try:
        vectorizer.fit(chain(own, near))
    except ValueError:  # nothing but function words
        return csr_matrix((len(subjects), 1))
    of_documents = vectorizer.transform((texts.get(document, ""),) for document in known)
    told_in = _ones([[number[d] for d in s.documents] for s in subjects], len(known))
    words = (
        vectorizer.transform(own)
        + _AROUND * vectorizer.transform(near)
        + _DOCUMENT * normalize(told_in @ of_documents)
    )
    blocks = [normalize(words), _ACTORS * _actors(subjects), _TIME * csr_matrix(_time(subjects))]
    matrix = hstack(blocks).tocsr()
    shared = np.asarray((matrix > 0).sum(axis=0)).ravel() > 1
    return normalize(matrix[:, np.flatnonzero(shared)])


def _counted(texts: Sequence[str]) -> list[str]:
    return [term for text in texts for term in terms_of(text)]


def _ones(rows: Sequence[Sequence[int]], width: int) -> Matrix:
    from scipy.sparse import csr_matrix

    at = np.array([n for n, row in enumerate(rows) for _ in row], dtype=np.int64)
    to = np.array([column for row in rows for column in row], dtype=np.int64)
    return csr_matrix((np.ones(len(at)), (at, to)), shape=(len(rows), max(width, 1)))


def _actors(subjects: Sequence[Subject]) -> Matrix:
    """Who takes part, the less the more often they do."""
    from sklearn.preprocessing import normalize

    names = sorted({actor for subject in subjects for actor in subject.actors})
    number = {name: n for n, name in enumerate(names)}
    present = _ones([[number[a] for a in s.actors] for s in subjects], len(names))
    often = np.asarray(present.sum(axis=0)).ravel()
    rare = np.log((1 + len(subjects)) / (1 + often)) + 1
    return normalize(present.multiply(rare[None, :]).tocsr())


def _time(subjects: Sequence[Subject]) -> np.ndarray:
    """When, in slices of the corpus's time that hold as many events each, with soft edges."""
    days = np.array([math.nan if s.day is None else s.day for s in subjects], dtype=np.float64)
    known = ~np.isnan(days)
    if not known.any():
        return np.zeros((len(subjects), 1))
    rank = np.searchsorted(np.sort(days[known]), days[known], side="left") / known.sum()
    centres = np.linspace(0, 1, _SLICES)
    soft = np.exp(-0.5 * ((rank[:, None] - centres) / (1.2 / _SLICES)) ** 2)
    slices = np.zeros((len(subjects), _SLICES))
    slices[known] = soft / np.linalg.norm(soft, axis=1, keepdims=True)
    return slices
