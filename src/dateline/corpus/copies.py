"""Copies: documents with one text, and passages that one text took over from another.

A wire story that two papers print is two documents and one voice. Passages are compared by
MinHash and found by their bands (rensa), so that the work grows with the number of passages
and never with their pairs. What is said here of a document depends on those published before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from rensa import RMinHash, RMinHashLSH

from dateline.core.event import stable_id
from dateline.core.joining import published_order
from dateline.core.text import Document, Span, outside

ALIKE = 0.5  # share of the runs of words that two passages have in common
WHOLE = 0.5  # share of a text's words that stand in passages of another: it is a copy of it
RUN = 3  # words in a run
SHORTEST = 8  # words; a shorter passage says nothing about where it came from

_HASHES, _BANDS, _SEED = 128, 32, 1
_BREAK = re.compile(r"\n\s*\n")
_WORD = re.compile(r"\w+")


def distinguish(documents: Iterable[Document]) -> list[Document]:
    """The documents by path, each with an id of its own.

    The first with a text keeps the id of that text; each further one gets an id of text
    and path.
    """
    seen: set[str] = set()
    apart: list[Document] = []
    for document in sorted(documents, key=lambda one: one.path):
        copied = document.id in seen
        seen.add(document.id)
        own_id = stable_id(document.id, document.path) if copied else document.id
        apart.append(replace(document, id=own_id))
    return apart


@dataclass(frozen=True, slots=True)
class Copies:
    """Which documents and passages are copies of which.

    ``texts`` gives for each document the one that it copies (itself, where none);
    ``passages`` the places of its passages and, for each, the number of its wording.
    """

    texts: dict[str, str]
    passages: dict[str, tuple[tuple[int, int], ...]]

    def wording(self, document: str, at: int) -> int | None:
        """The number of the passage at this place; copies of one passage share it."""
        places = self.passages.get(document, ())
        index = bisect_right(places, (at, 1 << 62)) - 1
        return places[index][1] if index >= 0 else None


def find_copies(documents: Iterable[Document], texts: Mapping[str, str] | None = None) -> Copies:
    """``documents`` have ids of their own. Their order makes no difference. ``texts`` are theirs,
    by id, where they do not hold them."""
    known = _Wordings()
    copied: dict[str, str] = {}
    passages: dict[str, tuple[tuple[int, int], ...]] = {}
    originals: dict[int, set[str]] = {}  # by wording: the texts that are not copies
    length: dict[str, int] = {}
    for document in sorted(documents, key=published_order):
        text = document.text if texts is None else texts[document.id]
        found = [
            (span, len(words), known.number(words))
            for span, words in _passages(text, document.furniture)
        ]
        passages[document.id] = tuple((span.start, number) for span, _, number in found)
        length[document.id] = sum(count for _, count, _ in found)
        shared: Counter[str] = Counter()
        for _, count, number in found:
            shared.update(dict.fromkeys(originals.get(number, ()), count))
        enough = (
            (count, other)
            for other, count in shared.items()
            if count >= WHOLE * min(length[document.id], length[other])
        )
        _, copied[document.id] = max(enough, default=(0, document.id))
        if copied[document.id] == document.id:
            for _, _, number in found:
                originals.setdefault(number, set()).add(document.id)
    return Copies(copied, passages)


class _Wordings:
    """Numbers for passages: the same for those that say a thing in nearly the same words."""

    def __init__(self) -> None:
        self._exact: dict[bytes, int] = {}  # by the hash of their words
        self._sketches: list[RMinHash] = []
        self._near = RMinHashLSH(threshold=ALIKE, num_perm=_HASHES, num_bands=_BANDS)

    def number(self, words: Sequence[str]) -> int:
        key = blake2b(" ".join(words).encode(), digest_size=16).digest()
        if key not in self._exact:
            self._exact[key] = self._like(words)
        return self._exact[key]

    def _like(self, words: Sequence[str]) -> int:
        sketch = RMinHash(num_perm=_HASHES, seed=_SEED)
        sketch.update([" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)])
        near = ((self._sketches[n].jaccard(sketch), -n) for n in self._near.query(sketch))
        likeness, number = max(near, default=(0.0, 0))
        if likeness >= ALIKE:
            return -number
        self._sketches.append(sketch)
        self._near.insert(len(self._sketches) - 1, sketch)
        return len(self._sketches) - 1


def _passages(text: str, furniture: Sequence[Span]) -> Iterator[tuple[Span, list[str]]]:
    """The paragraphs that are the author's and long enough, with their words."""
    at, spans = 0, []
    for gap in _BREAK.finditer(text):
        spans.append(Span(at, gap.start()))
        at = gap.end()
    spans.append(Span(at, len(text)))
    for span in outside(spans, furniture) if furniture else spans:
        words = _WORD.findall(span.of(text).lower())
        if len(words) >= SHORTEST:
            yield span, words
