"""What a reader says of the sentences of a text: words with their grammar, and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from dateline.core.text import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word as Universal Dependencies cuts it ("do" + "n't"); "" where a feature is absent.

    ``pos`` is the UPOS tag; ``tense`` is Past or Pres; ``form`` Fin, Ger, Inf or Part;
    ``mood`` Imp, Ind or Sub; ``voice`` Pass; ``polarity`` Neg or Pos. ``head`` is the index
    of another token of the sentence, -1 at the root; ``relation`` how it depends on it.
    """

    span: Span
    pos: str
    tense: str
    form: str
    mood: str
    voice: str
    polarity: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as read. ``names`` are places in the text with PER, ORG, LOC or MISC."""

    sentence: Span
    tokens: tuple[Token, ...]
    names: tuple[tuple[Span, str], ...]


class Reader(Protocol):
    """Reads sentences of a text, one ``Read`` each, in their order; all spans are of ``text``."""

    def read(self, text: str, sentences: Sequence[Span]) -> list[Read]: ...
