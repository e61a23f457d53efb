"""What the corpus says happened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from dateline.core.mention import ActorKind, TimeMention
from dateline.core.period import Period
from dateline.core.text import Span


class Basis(StrEnum):
    """How an event came by its date."""

    STATED = "stated"  # the sentence gives the date in full
    RELATIVE = "relative"  # the sentence gives it against an anchor: "last month"
    INHERITED = "inherited"  # the sentence gives none; it stands elsewhere in the document


class Status(StrEnum):
    """Whether it happened, as the source tells it."""

    HAPPENED = "happened"
    PLANNED = "planned"
    ORDERED = "ordered"
    DENIED = "denied"
    ALLEGED = "alleged"
    CONDITIONAL = "conditional"


class Role(StrEnum):
    DOER = "doer"
    AFFECTED = "affected"
    WITH = "with"
    NAMED = "named"  # stands in the sentence; the grammar does not say as what


@dataclass(frozen=True, slots=True)
class Participant:
    actor: str
    kind: ActorKind
    role: Role = Role.NAMED


@dataclass(frozen=True, slots=True)
class EventMention:
    """One sentence that tells one dated event.

    ``document`` is the document's id; ``why`` is the chain that led to the date, one step an
    item, for the reader. ``says_who`` is the speaker or report the sentence cites, if any.
    """

    id: str
    document: str
    sentence: Span
    trigger: Span
    time: TimeMention
    period: Period
    basis: Basis
    actors: tuple[Participant, ...]
    headline: str
    status: Status = Status.HAPPENED
    says_who: str = ""
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One happening and everyone who tells it.

    ``id`` is the id of its first mention, by which a link or a decision finds it again.
    ``documents`` are ids, ``sources`` every publisher that tells it; ``independent`` counts
    the sources that do not copy one another. ``conflict`` holds the periods that cannot all be
    true; empty where the mentions agree. ``why`` says why its mentions were taken for one
    happening.
    """

    id: str
    period: Period
    headline: str
    status: Status
    basis: Basis
    actors: tuple[Participant, ...]
    mentions: tuple[str, ...]
    documents: tuple[str, ...]
    sources: tuple[str, ...]
    independent: int = 1
    conflict: tuple[Period, ...] = ()
    why: tuple[str, ...] = ()


def stable_id(*parts: str) -> str:
    """Sixteen hexadecimal digits that depend on the parts and on nothing else.

    >>> stable_id("a", "b") == stable_id("a", "b"), stable_id("ab", "") == stable_id("a", "b")
    (True, False)
    """
    digest = blake2b(digest_size=8)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()
