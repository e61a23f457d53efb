"""Events -> which of them belong together: groups that a tree of likeness falls into.

An event is told by its own words, by those around them, by its documents and its time, weighted
as measured on invented folders; the words, names among them, in the few dimensions that they vary
in together (Deerwester and others 1990). Groups are joined by average linkage, the
outliers go to the nearest, and all then move to the group whose middle they are nearest to.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from dateline.core.shelf import Arranged
from dateline.core.topic import Subject
from dateline.topics.terms import terms_of
from dateline.topics.weights import Columns, Matrix, Weights

FEW = 20  # events; with fewer there is nothing to divide
LEAST, MOST = 4, 40  # topics
_GROWTH = 0.38  # a handful for a hundred events, a dozen for a thousand
MANY = 3_000  # events; past these a part of them says which groups there are
_PLENTY = 20_000  # events that say which words count and in which dimensions they vary
_AT_ONCE = 20_000  # events whose words are in memory
_BEGINNING = 5_000  # characters of a document, which say what it is about
_AROUND, _DOCUMENT = 0.6, 0.4  # beside an event's own words, 1
_TIME, _NEAR = 0.6, 0.5  # beside all words: what part of the corpus's time, and the same weeks
_DIMENSIONS, _EACH = 60, 2  # of words; at least so many for each topic
_LEAST = 0.2  # of the size that equal topics had, or a group is no topic
_FEW_SPEAK = 0.3  # of the events; a language of fewer counts by the words it shares
_MOVES = 5  # of all events to the nearest group, at most
_SLICES = 10  # of the corpus's time, each with as many events
_WEEKS, _FOLDED = 60, 64  # days of a bin; bins after which they begin anew
_DIGITS = 6  # scores are rounded before they are compared
_SURE = 0.1  # likeness to the middle of its group; with less an event belongs to none


def suggested(events: int) -> int:
    """How many topics a corpus of so many events has, unless somebody says otherwise.

    >>> [suggested(events) for events in (19, 20, 100, 170, 1_000, 1_000_000)]
    [0, 4, 6, 7, 14, 40]
    """
    if events < FEW:
        return 0
    about: float = events**_GROWTH
    return min(MOST, max(LEAST, round(about)))


def fit(subjects: Sequence[Subject], texts: Mapping[str, str], topics: int) -> np.ndarray:
    """The number of each event's topic, -1 where it belongs to none. ``texts`` are the documents'
    by id. The same whatever the order of the subjects: they are fitted by their events' ids. One
    thread, no chance."""
    from threadpoolctl import threadpool_limits

    about = list(map(_about, subjects))
    order = sorted(range(len(subjects)), key=lambda number: about[number].event)
    ordered = [about[number] for number in order]
    with threadpool_limits(limits=1):
        features = _features(Arranged(subjects, order), ordered, texts, _EACH * topics)
        likeness = _likeness(features, topics)
    back = np.argsort(np.array(order))
    return _nearest(likeness)[back]


class _About(NamedTuple):
    """Of a subject, what is at hand of all while the rest may lie on disk."""

    event: str
    day: float
    language: str
    documents: tuple[str, ...]


def _about(subject: Subject) -> _About:
    day = math.nan if subject.day is None else subject.day
    return _About(subject.event, day, subject.language, subject.documents)


def _nearest(likeness: np.ndarray) -> np.ndarray:
    if not likeness.shape[1]:
        return np.full(len(likeness), -1)
    rounded = np.round(likeness, _DIGITS)
    return np.where(rounded.max(axis=1) >= _SURE, rounded.argmax(axis=1), -1)


def _likeness(features: np.ndarray, topics: int) -> np.ndarray:
    """How near each event is to the middle of each group."""
    known = features.any(axis=1)
    some = _some(np.flatnonzero(known), MANY)
    if len(some) < 2:
        return np.zeros((len(features), 0))
    labels = _groups(features[some], topics)
    middles = _middles(features[some], labels)
    for _ in range(_MOVES):
        moved = np.round(features @ middles.T, _DIGITS).argmax(axis=1)
        present = np.unique(moved[known])
        again = _middles(features[known], np.searchsorted(present, moved[known]))
        if again.shape == middles.shape and np.allclose(again, middles, atol=1e-6):
            break
        middles = again
    likeness: np.ndarray = features @ middles.T
    return likeness


def _some(rows: np.ndarray, most: int) -> np.ndarray:
    """At most so many of the rows, evenly. Events stand in the order of their ids, which are
    hashes, so that these are as good as any."""
    return rows[:: max(1, math.ceil(len(rows) / most))]


def _middles(features: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The middle of each group; those of -1 are in none."""
    from sklearn.preprocessing import normalize

    count = int(labels.max()) + 1
    middles = np.array([features[labels == group].mean(axis=0) for group in range(count)])
    return np.asarray(normalize(middles))


def _groups(features: np.ndarray, topics: int) -> np.ndarray:
    """The coarsest cut of the tree that has as many groups of some size; -1 for what is in
    smaller ones."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import pdist

    count = len(features)
    least = max(2, round(_LEAST * count / topics))
    tree = linkage(np.round(np.maximum(pdist(features, "cosine"), 0), _DIGITS), "average")
    most, found = 0, np.zeros(count, dtype=np.int64)
    for parts in range(topics, count + 1):
        labels = fcluster(tree, parts, "maxclust")
        sizes = np.bincount(labels)
        big = np.flatnonzero(sizes >= least)
        if len(big) > most:
            number = np.full(len(sizes), -1)
            number[big] = np.arange(len(big))
            most, found = len(big), number[labels]
        if most >= topics:
            break
    return found


def _features(
    subjects: Sequence[Subject], about: Sequence[_About], texts: Mapping[str, str], least: int
) -> np.ndarray:
    """A row for each event; the product of two is how alike they are."""
    from sklearn.preprocessing import normalize

    days = np.array([one.day for one in about], dtype=np.float64)
    words, part = _Words.of(subjects, about, texts, least), _part(days)
    rows = []
    for begin in range(0, len(subjects), _AT_ONCE):
        some = slice(begin, begin + _AT_ONCE)
        when = [_TIME**0.5 * part[some], _NEAR**0.5 * _weeks(days[some])]
        row = normalize(np.hstack([words.vectors(list(subjects[some])), *when]))
        rows.append(np.round(row, _DIGITS).astype(np.float32))
    return np.vstack(rows)


@dataclass(frozen=True)
class _Words:
    """What events are told with, in the few dimensions that their words vary in together, found on
    a part of many events. ``columns`` are those of each language, ``documents`` the weights of the
    words of each document, at its number, ``part`` those of the part on which it was found."""

    counted: Weights
    columns: Mapping[str, Columns]
    documents: Matrix = None
    number: Mapping[str, int] = field(default_factory=dict)
    reduced: Callable[[Matrix], np.ndarray] = np.asarray
    part: Matrix = None

    @staticmethod
    def of(
        subjects: Sequence[Subject], about: Sequence[_About], texts: Mapping[str, str], least: int
    ) -> _Words:
        part = [subjects[n] for n in _some(np.arange(len(subjects)), _PLENTY)]
        languages = {one.language for one in about}
        shared = _shared(part, languages)
        told = (
            _kept(_counted(said), subject.language, shared)
            for subject in part
            for said in (subject.quotes, subject.around)
        )
        counted = Weights(told, least=2)
        columns = {language: counted.columns(shared.get(language)) for language in languages}
        if not counted.terms:
            return _Words(counted, columns)
        spoken = {document: one.language for one in about for document in one.documents}
        known = sorted(spoken)
        documents = counted.matrix(
            ((texts.get(document, "")[:_BEGINNING],) for document in known),
            (columns[spoken[document]] for document in known),
        )
        number = {document: n for n, document in enumerate(known)}
        words = _Words(counted, columns, documents, number)
        rows = words.weights(part)
        return replace(words, part=rows, reduced=_reduced(rows, max(_DIMENSIONS, least)))

    def vectors(self, subjects: Sequence[Subject]) -> np.ndarray:
        if not self.counted.terms:
            return np.zeros((len(subjects), 1))
        all_of_them = self.part.shape[0] == len(subjects)
        return self.reduced(self.part if all_of_them else self.weights(subjects))

    def weights(self, subjects: Sequence[Subject]) -> Matrix:
        """Of the words of each event, of those near it and of its documents."""
        from sklearn.preprocessing import normalize

        spoken = [self.columns[subject.language] for subject in subjects]
        told_in = _ones([[self.number[d] for d in s.documents] for s in subjects], len(self.number))
        return normalize(
            self.counted.matrix((subject.quotes for subject in subjects), spoken)
            + _AROUND * self.counted.matrix((subject.around for subject in subjects), spoken)
            + _DOCUMENT * normalize(told_in @ self.documents)
        )


def _reduced(matrix: Matrix, dimensions: int) -> Callable[[Matrix], np.ndarray]:
    """The way into the dimensions in which the rows vary together, each row of length 1."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.preprocessing import normalize

    wanted = min(dimensions, matrix.shape[0] // 2, matrix.shape[1] - 1)
    if wanted < 2:
        return lambda rows: np.asarray(normalize(rows).todense())
    with np.errstate(invalid="ignore"):  # where all rows are alike none varies
        found = TruncatedSVD(wanted, random_state=0).fit(matrix)
    return lambda rows: np.asarray(normalize(found.transform(rows)))


def _shared(subjects: Sequence[Subject], languages: Set[str]) -> dict[str, frozenset[str]]:
    """By language that few of the events are told in, the words that others use too: names,
    mostly. With all of its words each language would make a topic by itself."""
    counts = Counter(subject.language for subject in subjects)
    few = {one for one in languages if counts[one] < _FEW_SPEAK * len(subjects)}
    words: dict[str, set[str]] = defaultdict(set)
    for subject in subjects if few else ():
        words[subject.language].update(_counted([*subject.quotes, *subject.around]))
    return {
        language: frozenset().union(*(words[other] for other in counts if other != language))
        for language in few
    }


def _kept(terms: list[str], language: str, shared: Mapping[str, frozenset[str]]) -> list[str]:
    return [term for term in terms if language not in shared or term in shared[language]]


def _counted(texts: Sequence[str]) -> list[str]:
    return [term for text in texts for term in terms_of(text)]


def _ones(rows: Sequence[Sequence[int]], width: int) -> Matrix:
    from scipy.sparse import csr_matrix

    at = np.array([n for n, row in enumerate(rows) for _ in row], dtype=np.int64)
    to = np.array([column for row in rows for column in row], dtype=np.int64)
    return csr_matrix((np.ones(len(at)), (at, to)), shape=(len(rows), max(width, 1)))


def _part(days: np.ndarray) -> np.ndarray:
    """When, in slices of the corpus's time that hold as many events each, with soft edges."""
    known = ~np.isnan(days)
    if not known.any():
        return np.zeros((len(days), 1))
    rank = np.searchsorted(np.sort(days[known]), days[known], side="left") / known.sum()
    centres = np.linspace(0, 1, _SLICES)
    soft = np.exp(-0.5 * ((rank[:, None] - centres) / (1.2 / _SLICES)) ** 2)
    slices = np.zeros((len(days), _SLICES))
    slices[known] = soft / np.linalg.norm(soft, axis=1, keepdims=True)
    return slices


def _weeks(days: np.ndarray) -> np.ndarray:
    """Which weeks, in bins of equal length, between two of which a day is shared. Bins that are
    many years apart stand in one column, so that a long time needs no more of them."""
    known = np.flatnonzero(~np.isnan(days))
    bins = np.zeros((len(days), _FOLDED))
    at = days[known] / _WEEKS
    first = np.floor(at).astype(np.int64)
    bins[known, first % _FOLDED] = 1 - (at - first)
    bins[known, (first + 1) % _FOLDED] = at - first
    bins[known] /= np.linalg.norm(bins[known], axis=1, keepdims=True)
    return bins
