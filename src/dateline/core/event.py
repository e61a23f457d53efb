"""What the corpus says happened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from dateline.core.mention import ActorKind, TimeMention
from dateline.core.period import Period
from dateline.core.text import Span

FAIRLY_NEAR = 5  # sentences over which a day carried on is fairly sure


class Basis(StrEnum):
    """How an event came by its date."""

    GIVEN = "given"  # somebody wrote the event down with its date: a row of a chronology
    STATED = "stated"  # the sentence gives the date in full
    RELATIVE = "relative"  # the sentence gives it against an anchor: "last month"
    INHERITED = "inherited"  # the sentence gives none; it stands elsewhere in the document


class Confidence(StrEnum):
    """How surely an event has its date, best first: it falls with the distance to the words."""

    FIRM = "firm"  # the sentence gives the date in full
    GOOD = "good"  # the sentence gives it against an anchor
    FAIR = "fair"  # a sentence shortly before gives it
    WEAK = "weak"  # it stands further off, or is only the day of publication


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
    ``distance`` counts the sentences from the words of the date to this one: 0 where it has them.
    ``places`` are where it happened, where the sentence says so.
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
    distance: int = 0
    places: tuple[str, ...] = ()

    @property
    def confidence(self) -> Confidence:
        if self.basis is not Basis.INHERITED:
            return Confidence.GOOD if self.basis is Basis.RELATIVE else Confidence.FIRM
        carried = self.time.anchor is not None and self.time.anchor.span is not None
        return Confidence.FAIR if carried and self.distance <= FAIRLY_NEAR else Confidence.WEAK


@dataclass(frozen=True, slots=True)
class Ledger:
    """Where a document's expressions of time went that were not left out with a reason.

    ``used`` date an event, ``finer`` stand beside a finer date of the same event, ``timeless``
    name no date: durations, habits, the line that says when the document was published.
    """

    used: int = 0
    finer: int = 0
    timeless: int = 0


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
