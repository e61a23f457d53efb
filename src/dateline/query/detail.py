"""What the reader is told of a whole project, and of one event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.core.event import Basis, EventMention, Participant, Status
from dateline.core.joining import agree
from dateline.core.period import Period
from dateline.project.decisions import Decision


@dataclass(frozen=True, slots=True)
class Counts:
    """Everything in a project, whatever the filter. ``events`` are all of them, the rejected
    too. ``earliest`` and ``latest`` are the bounds of what is dated, in minutes since 1970;
    none where there is no event."""

    events: int
    accepted: int
    rejected: int
    conflicts: int
    approximate: int
    open_ended: int
    several_sources: int
    mentions: int
    documents: int
    undated_documents: int
    actors: int
    sources: int
    unresolved: int
    vague: int
    dismissed: int  # of the unresolved and the vague, by a person who needs no date for them
    no_event: int
    problems: int  # files that could not be read
    duplicates: int
    notes: int
    unmatched: int  # decisions that found nothing in this snapshot
    earliest: int | None
    latest: int | None

    @property
    def undated(self) -> int:
        """The expressions of time that wait for somebody's attention."""
        return self.unresolved + self.vague - self.dismissed

    @property
    def unreviewed(self) -> int:
        return self.events - self.accepted - self.rejected


@dataclass(frozen=True, slots=True)
class Noted:
    """A place in a document: of a sentence that tells an ``event``, with its date and headline, or
    of words that have no place on the timeline, with the reason."""

    start: int
    end: int
    label: str
    note: str
    event: str = ""


class Conflict(StrEnum):
    """What people made of dates that cannot all be true."""

    OPEN = "open"
    KEPT = "left a conflict"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Contested:
    """An event whose mentions disagree on its date."""

    event: str
    headline: str
    state: Conflict


@dataclass(frozen=True, slots=True)
class MentionDetail:
    """One sentence that tells an event, with what its document says of itself."""

    mention: EventMention
    doc: str
    title: str
    source: str
    published: str | None  # EDTF
    published_basis: str | None
    quote: str
    time_words: str
    edtf: str
    label: str


@dataclass(frozen=True, slots=True)
class EventDetail:
    """One event as the program found it and people changed it.

    ``derived_headline`` is the program's own, where a person wrote another. ``decisions`` is
    the history, newest first, of what was decided about it or any of its mentions.
    """

    id: str
    headline: str
    derived_headline: str
    period: Period
    edtf: str
    label: str
    status: Status
    basis: Basis
    actors: tuple[Participant, ...]
    docs: tuple[str, ...]
    sources: tuple[str, ...]
    independent: int
    conflict: tuple[str, ...]  # EDTF
    why: tuple[str, ...]
    review: str
    mentions: tuple[MentionDetail, ...]
    decisions: tuple[Decision, ...]
    settled: bool  # a person has said what becomes of its conflict
    note: str = ""
    tags: tuple[str, ...] = ()
    topic: str = ""
    graded: tuple[tuple[str, str], ...] = ()  # its sources, each with its grade or none
    credibility: str = ""
    claim: str = ""

    @property
    def dissent(self) -> tuple[MentionDetail, ...]:
        """The mentions whose date cannot be true together with the event's."""
        return tuple(d for d in self.mentions if not agree(d.mention.period, self.period))

    @property
    def mention_ids(self) -> tuple[str, ...]:
        """What a decision on this event carries along."""
        return tuple(detail.mention.id for detail in self.mentions)
