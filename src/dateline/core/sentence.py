"""A sentence and what its grammar says, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.core.text import Span


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"  # "to sign", a noun


@dataclass(frozen=True, slots=True)
class Clause:
    """Who did what: one verb or event noun, with what hangs on it.

    All spans are places in the document's text. ``agent`` is the doer of a passive
    ("by the court"). ``modality`` are the words that make it less than a fact ("may",
    "plans to"); ``speech`` is the verb under which it is told and ``speaker`` who tells it.
    ``dates`` are the dates that the grammar hangs on it, none where no grammar was read;
    ``describes`` is true of what only says which thing is meant: "the man who left", "seen there".
    """

    span: Span
    trigger: Span
    lemma: str
    tense: Tense = Tense.NONE
    passive: bool = False
    negated: bool = False
    subject: Span | None = None
    object: Span | None = None
    agent: Span | None = None
    modality: str = ""
    speech: Span | None = None
    speaker: Span | None = None
    dates: tuple[Span, ...] = ()
    describes: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """``paragraph`` counts from 0; ``heading`` is true of a title or a list label."""

    span: Span
    paragraph: int = 0
    heading: bool = False
    clauses: tuple[Clause, ...] = ()
