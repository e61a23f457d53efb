"""A text cut where its marking changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from dateline.core.text import Span

REACH = 150_000  # characters on either side of the sentence that go to the browser


class Marking(StrEnum):
    NONE = "text"
    SENTENCE = "sentence"
    WORDS = "words"  # the words about time in it


@dataclass(frozen=True)
class Piece:
    text: str
    kind: Marking


@dataclass(frozen=True)
class Shown:
    """``before`` and ``after`` count the characters left out on either side."""

    pieces: tuple[Piece, ...]
    before: int = 0
    after: int = 0


def pieces(text: str, sentence: Span, words: Sequence[Span] = (), *, reach: int = REACH) -> Shown:
    """
    >>> shown = pieces("Rain. It fell in May. Sun.", Span(6, 21), [Span(17, 20)])
    >>> [(piece.kind.value, piece.text) for piece in shown.pieces][:3]
    [('text', 'Rain. '), ('sentence', 'It fell in '), ('words', 'May')]
    """
    first, last = max(0, sentence.start - reach), min(len(text), sentence.end + reach)
    inside = [word for word in words if len(word) and sentence.contains(word)]
    bounds = {first, sentence.start, sentence.end, last}
    bounds |= {place for word in inside for place in (word.start, word.end)}
    cuts = sorted(place for place in bounds if first <= place <= last)

    def kind(start: int) -> Marking:
        if any(word.start <= start < word.end for word in inside):
            return Marking.WORDS
        within = sentence.start <= start < sentence.end
        return Marking.SENTENCE if within else Marking.NONE

    found = (Piece(text[a:b], kind(a)) for a, b in pairwise(cuts) if a < b)
    return Shown(tuple(found), before=first, after=len(text) - last)
