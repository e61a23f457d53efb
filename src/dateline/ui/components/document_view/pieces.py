"""A text cut where its marking changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from dateline.core.text import Span
from dateline.query.detail import Noted

REACH = 150_000  # characters on either side of the sentence that go to the browser


class Marking(StrEnum):
    NONE = "text"
    SENTENCE = "sentence"
    WORDS = "words"  # the words about time in it
    TOLD = "told"  # another sentence that tells an event
    LEFT = "left"  # words that have no place on the timeline


@dataclass(frozen=True)
class Piece:
    """``label`` stands before it, ``note`` says more, ``event`` is what it leads to."""

    text: str
    kind: Marking
    label: str = ""
    note: str = ""
    event: str = ""


@dataclass(frozen=True)
class Shown:
    """``before`` and ``after`` count the characters left out on either side."""

    pieces: tuple[Piece, ...]
    before: int = 0
    after: int = 0


def pieces(
    text: str,
    sentence: Span,
    words: Sequence[Span] = (),
    *,
    noted: Sequence[Noted] = (),
    reach: int = REACH,
) -> Shown:
    """
    >>> shown = pieces("Rain. It fell in May. Sun.", Span(6, 21), [Span(17, 20)])
    >>> [(piece.kind.value, piece.text) for piece in shown.pieces][:3]
    [('text', 'Rain. '), ('sentence', 'It fell in '), ('words', 'May')]
    """
    first, last = max(0, sentence.start - reach), min(len(text), sentence.end + reach)
    inside = [word for word in words if len(word) and sentence.contains(word)]
    bounds = {first, sentence.start, sentence.end, last}
    bounds |= {place for word in inside for place in (word.start, word.end)}
    bounds |= {place for one in noted for place in (one.start, one.end)}
    cuts = sorted(place for place in bounds if first <= place <= last)

    def piece(start: int, end: int) -> Piece:
        said = text[start:end]
        if any(word.start <= start < word.end for word in inside):
            return Piece(said, Marking.WORDS)
        if sentence.start <= start < sentence.end:
            return Piece(said, Marking.SENTENCE)
        here = [one for one in noted if one.start <= start < one.end]
        return _noted(said, start, here) if here else Piece(said, Marking.NONE)

    found = tuple(piece(a, b) for a, b in pairwise(cuts) if a < b)
    return Shown(found, before=first, after=len(text) - last)


def _noted(said: str, start: int, here: Sequence[Noted]) -> Piece:
    """What has no place on the timeline is marked as such, also in a sentence that tells an event.
    The dates of events stand where their sentence begins."""
    left = [one for one in here if not one.event]
    told = [one for one in here if one.event]
    dates = dict.fromkeys(one.label for one in told if one.start == start)
    event = told[0].event if told else ""
    if left:
        note = "; ".join(dict.fromkeys(f"{one.label}: {one.note}" for one in left))
        return Piece(said, Marking.LEFT, ", ".join(dates), note, event)
    note = "; ".join(dict.fromkeys(f"{one.label}: {one.note}" for one in told))
    return Piece(said, Marking.TOLD, ", ".join(dates), note, event)
