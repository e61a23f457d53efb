"""A sentence and what its grammar says, as plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from dateline.core.text import ENGLISH, Span


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"  # "to sign", a noun


class Slot(StrEnum):
    """Where a part of a clause stands when it is told subject first."""

    SUBJECT = "subject"
    VERB = "verb"
    OBJECT = "object"  # one that stands elsewhere in the sentence: "the paper that they signed"
    REST = "rest"
    AGENT = "agent"  # "by the court"
    FRONTED = "fronted"  # what a German clause begins with, where it is not the subject


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stand or fall together when a clause is told in fewer words.

    ``rank`` is 0 for what must stay; the higher it is, the sooner the part may go. ``within`` is
    the part it hangs in, by its place among the clause's parts; -1 for none. ``aside`` is true of
    what a comma or the like sets apart.
    """

    words: tuple[Span, ...]
    slot: Slot
    rank: int = 0
    within: int = -1
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """How a clause can be told in few words, without its dates.

    ``verb`` is the place of the verb with its particle, ``helpers`` those of its auxiliaries.
    ``finite`` is the verb as a sentence of its own has it, where it stands otherwise ("built in
    May" -> "was built"); ``active`` is a passive verb turned round ("was built by" -> "built").
    Both are empty where the words stay as they are. ``stops`` are the places behind which the
    sentence may be cut: no word before them waits for one behind. ``gone`` are words left out of
    the middle of a name. ``second`` is the finite verb where the language has it behind the first
    part of a main clause, wherever it stands here. ``opening`` is a word that has a capital only
    because it opens its sentence.
    """

    parts: tuple[Part, ...]
    verb: Span
    helpers: tuple[Span, ...] = ()
    finite: str = ""
    active: str = ""
    stops: tuple[int, ...] = ()
    gone: frozenset[Span] = frozenset()
    second: Span | None = None
    opening: Span | None = None
    language: str = ENGLISH


@dataclass(frozen=True, slots=True)
class Clause:
    """Who did what: one verb or event noun, with what hangs on it.

    All spans are places in the document's text. ``agent`` is the doer of a passive
    ("by the court"). ``modality`` are the words that make it less than a fact ("may",
    "plans to"); ``speech`` is the verb under which it is told and ``speaker`` who tells it.
    ``dates`` are the dates that the grammar hangs on it, none where no grammar was read;
    ``describes`` is true of what only says which thing is meant: "the man who left", "seen there".
    ``telling`` puts the clause in parts, for the few that are asked how they are told; it is none
    where no grammar was read or nobody is known who did it.
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
    telling: Callable[[], Telling] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Sentence:
    """``paragraph`` counts from 0; ``heading`` is true of a title or a list label; ``language`` is
    that of the text it stands in."""

    span: Span
    paragraph: int = 0
    heading: bool = False
    clauses: tuple[Clause, ...] = ()
    language: str = ENGLISH

    @property
    def english(self) -> bool:
        return self.language == ENGLISH
