"""Documents and events of one affair: average linkage over latent semantic vectors.

Documents are compared inside windows of time (two halves of which overlap), so that the work grows
with the corpus and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import repeat

import numpy as np

from dateline.core.shelf import Arranged
from dateline.core.topic import Subject
from dateline.topics.terms import most_spoken, terms_of
from dateline.topics.weights import Weights

_NEAR = 0.45  # cosine distance up to which two groups are one affair; chosen on topics 1–22 of ECB+
_BLOCK = 1_000  # documents compared with one another at once
_BEGINNING = 5_000  # characters of a document, which say what it is about
_MOST, _LEAST = 100, 10  # dimensions
_PLENTY = 20_000  # documents that say in which dimensions words vary
_DIGITS = 6  # distances are rounded before they are compared
_EACH = 8  # documents to a dimension


def stories(texts: Mapping[str, str], days: Mapping[str, float]) -> dict[str, str]:
    """Document id -> story: the id of its first document. A document alone is a story alone.

    ``days`` says when each was published, as far as is known; those of unknown day come last.
    """
    if len(texts) <= 1:
        return {document: document for document in texts}
    ordered = sorted(texts, key=lambda document: (days.get(document, np.inf), document))
    vectors = _vectors(ordered, texts)
    group = _joined_blocks(vectors)
    first: dict[int, str] = {}
    return {document: first.setdefault(group[n], document) for n, document in enumerate(ordered)}


def story_names(
    subjects: Sequence[Subject],
    texts: Mapping[str, str],
    days: Mapping[str, float],
    weights: Mapping[str, float],
) -> dict[str, str]:
    """The name of each event's story, for events of an affair that several documents tell.

    ``texts`` and ``days`` are those of ``stories``, ``weights`` say how much each event matters. A
    story is called as the event is told that most of the documents tell, the weightiest of them,
    in the language of most of its events; no two are called alike.
    """
    story_of = stories(texts, days)
    sizes = Counter(story_of.values())
    members: dict[str, list[int]] = defaultdict(list)
    for number, subject in enumerate(subjects):
        counts = Counter(story_of[document] for document in subject.documents)
        story = min(counts, key=lambda one: (-counts[one], days.get(one, math.inf), one))
        if sizes[story] > 1:
            members[story].append(number)
    called: Counter[str] = Counter()
    names: dict[str, str] = {}
    for story in sorted(members):
        told = list(Arranged(subjects, members[story]))
        language = most_spoken(told)
        first = min(
            told,
            key=lambda s: (
                s.language != language,
                -len(s.documents),
                -weights[s.event],
                s.event,
            ),
        )
        called[first.headline] += 1
        again = called[first.headline]
        name = f"{first.headline} ({again})" if again > 1 else first.headline
        names |= dict.fromkeys((subject.event for subject in told), name)
    return names


def _vectors(documents: Sequence[str], texts: Mapping[str, str]) -> np.ndarray:
    """A row for each document, in the dimensions in which the words of a part of them vary."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.preprocessing import normalize
    from threadpoolctl import threadpool_limits

    count = len(documents)
    some = slice(None, None, math.ceil(count / _PLENTY))
    told = (terms_of(texts[document][:_BEGINNING]) for document in documents[some])
    weights = Weights(told, least=2 if count > 2 else 1)
    if not weights.terms:  # no word stands in two documents
        return np.eye(count)
    begun = ((texts[document][:_BEGINNING],) for document in documents)
    matrix = weights.matrix(begun, repeat(weights.columns(), count))
    wanted = min(max(count // _EACH, _LEAST), _MOST, *(side - 1 for side in matrix.shape))
    if wanted < 2:
        return np.asarray(normalize(matrix).todense())
    with threadpool_limits(limits=1), np.errstate(invalid="ignore"):
        reduced = TruncatedSVD(wanted, random_state=0).fit(matrix[some]).transform(matrix)
    return np.asarray(normalize(reduced))


def _joined_blocks(vectors: np.ndarray) -> list[int]:
    """The group of each row. Blocks overlap by half; groups that share a document are one."""
    count = len(vectors)
    leads = list(range(count))

    def lead(n: int) -> int:
        while leads[n] != n:
            leads[n] = n = leads[leads[n]]
        return n

    for begin in range(0, max(count - _BLOCK // 2, 1), _BLOCK // 2):
        members = range(begin, min(begin + _BLOCK, count))
        seen: dict[int, int] = {}
        for n, label in zip(members, _linked(vectors[members.start : members.stop]), strict=True):
            other = seen.setdefault(int(label), n)
            one, two = sorted((lead(other), lead(n)))
            leads[two] = one
    return [lead(n) for n in range(count)]


def _linked(vectors: np.ndarray) -> np.ndarray:
    """The group of each row by average linkage; a row without words is one by itself."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    told = np.flatnonzero(vectors.any(axis=1))
    labels = np.arange(len(vectors))
    if len(told) > 1:
        apart = np.round(np.maximum(1 - vectors[told] @ vectors[told].T, 0), _DIGITS)
        np.fill_diagonal(apart, 0)
        tree = linkage(squareform(apart, checks=False), "average")
        labels[told] = fcluster(tree, _NEAR, "distance") + len(vectors)
    return labels
