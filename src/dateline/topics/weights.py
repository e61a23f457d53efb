"""How much the words of a text say, as TF-IDF has it, counted fast enough for many millions.

The weight of a word in a text is 1 plus the logarithm of how often it stands there, times 1 plus
the logarithm of how few texts have it; the row of a text has length 1 (Salton and Buckley 1988).
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from dateline.topics.terms import term_of, written_words

Matrix = Any  # scipy.sparse.csr_matrix
_REMEMBERED = 1 << 20  # words


class Columns(dict[str, int]):
    """The column of each word as it is written, -1 for one that counts for nothing."""

    def __init__(self, of_term: dict[str, int]) -> None:
        super().__init__()
        self._of_term = of_term

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = column = self._of_term.get(term_of(word), -1)
        return column


class Weights:
    """Made from the terms of texts: those that stand in at least so many count.

    >>> from dateline.topics.terms import terms_of
    >>> weights = Weights([terms_of("A bridge fell"), terms_of("Bridges opened")], least=2)
    >>> weights.matrix([["The bridge fell."]], [weights.columns()]).toarray().tolist()
    [[1.0]]
    """

    def __init__(self, told: Iterable[Sequence[str]], least: int) -> None:
        texts, found = 0, Counter[str]()
        for terms in told:
            texts += 1
            found.update(set(terms))
        self.terms = sorted(term for term, count in found.items() if count >= least)
        counts = np.array([found[term] for term in self.terms], dtype=np.float64)
        self._rare = np.log((1 + texts) / (1 + counts)) + 1

    def columns(self, among: frozenset[str] | None = None) -> Columns:
        """Of all terms that count, or of those ``among`` some."""
        places = {term: n for n, term in enumerate(self.terms)}
        if among is not None:
            places = {term: n for term, n in places.items() if term in among}
        return Columns(places)

    def matrix(self, rows: Iterable[Sequence[str]], columns: Iterable[Columns]) -> Matrix:
        """A row for each of some texts, all pieces of one together, with the columns it goes by."""
        from scipy.sparse import csr_matrix
        from sklearn.preprocessing import normalize

        found, ends = array("i"), array("q", [0])
        for texts, of_word in zip(rows, columns, strict=True):
            for text in texts:
                found.extend(map(of_word.__getitem__, written_words(text)))
            ends.append(len(found))
        at = np.frombuffer(found, dtype=np.int32) if found else np.zeros(0, np.int32)
        counts = at >= 0
        kept = np.concatenate([[0], np.cumsum(counts)])[np.frombuffer(ends, dtype=np.int64)]
        shape = len(ends) - 1, max(len(self.terms), 1)
        matrix = csr_matrix((np.ones(int(kept[-1])), at[counts], kept), shape=shape)
        matrix.sum_duplicates()
        matrix.data = (np.log(matrix.data) + 1) * self._rare[matrix.indices]
        return normalize(matrix, copy=False)
