"""What is shown of one event, as plain values, from what a project answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dateline.core.event import Basis, Role
from dateline.core.grading import grade
from dateline.core.period import said
from dateline.core.text import Document, Span
from dateline.extract.page import has_pages
from dateline.project.decisions import KINDS, Decision, describe
from dateline.query.detail import EventDetail, MentionDetail

_GIVE_DATES = ("when", "written")  # kinds of decisions


@dataclass(frozen=True)
class Grades:
    """How far people trust it; ``sources`` each with its grade. Empty where nobody said."""

    sources: tuple[tuple[str, str], ...] = ()
    credibility: str = ""
    claim: str = ""

    @property
    def short(self) -> str:
        """As they are written: B2, finding."""
        given = sorted({given for _, given in self.sources if given})
        return grade(given, self.credibility, self.claim)


ROLES = {
    Role.DOER: "does it",
    Role.AFFECTED: "is affected",
    Role.WITH: "takes part with others",
    Role.NAMED: "is named",
}
DATED = {
    Basis.GIVEN: "date given in the row of a chronology",
    Basis.STATED: "date stated in the sentence",
    Basis.RELATIVE: "date worked out from another",
    Basis.INHERITED: "date taken from elsewhere in the document",
}


@dataclass(frozen=True)
class Telling:
    """One sentence that tells the event. ``sentence`` and ``words`` are places in ``text``."""

    id: str
    document: str
    title: str
    source: str
    published: str  # the publication date as a reader says it, with its basis
    text: str
    sentence: Span
    words: Span
    label: str
    edtf: str
    basis: str
    says_who: str = ""
    page: int | None = None
    pages: int = 0  # of the whole document
    exhibit: str = ""  # what a court calls the document
    stamp: str = ""  # the number on the page
    drawn: bool = False  # a picture of the page can be shown
    why: tuple[str, ...] = ()
    dissents: bool = False  # its date cannot be true together with the event's
    order: tuple[float, float] = (0, 0)  # of its date in time


@dataclass(frozen=True)
class Picture:
    """The page that a telling stands on, as PNG; or why it cannot be shown, in words."""

    telling: str
    png: bytes = b""
    trouble: str = ""


@dataclass(frozen=True)
class Shaping:
    """A standing decision that joined the event, took something out of it or settled its date."""

    decision: int
    words: str


@dataclass(frozen=True)
class Evidence:
    """All there is to say of one event. ``decided`` is the last standing decision, in words;
    ``settled`` is true where a person has said what becomes of its conflict."""

    id: str
    headline: str
    derived: str  # the program's own headline, where a person wrote another
    label: str
    edtf: str
    status: str
    basis: str
    review: str
    actors: tuple[str, ...]
    tellings: tuple[Telling, ...]
    independent: int
    conflict: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()  # why the program took its sentences for one event
    shaped: tuple[Shaping, ...] = ()
    settled: bool = False
    decided: str = ""
    own: bool = False  # the reader took a decision on it that stands
    given: str = ""  # the decision that gave it its date, in words
    note: str = ""
    tags: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()  # of its actors
    topic: str = ""
    grades: Grades = field(default_factory=Grades)

    @property
    def documents(self) -> int:
        return len({telling.document for telling in self.tellings})


def evidence_of(
    event: EventDetail, document: Callable[[str], Document | None], *, reader: str = ""
) -> Evidence:
    """``document`` gives a document by its id; ``reader`` is who looks at it."""
    standing = [decision for decision in event.decisions if decision.stands]
    shaping = (d for d in standing if KINDS[d.kind].shape is not None or KINDS[d.kind].every)
    shaped = [Shaping(d.id, when(d)) for d in shaping]
    given = next((when(decision) for decision in standing if decision.kind in _GIVE_DATES), "")
    dissent = {detail.mention.id for detail in event.dissent}
    return Evidence(
        id=event.id,
        headline=event.headline,
        derived=event.derived_headline if event.derived_headline != event.headline else "",
        label=event.label,
        edtf=event.edtf,
        status=str(event.status),
        basis="date given by a person" if given else DATED[event.basis],
        review=event.review,
        actors=tuple(dict.fromkeys(person.actor for person in event.actors)),
        tellings=tuple(
            _telling(detail, found, detail.mention.id in dissent)
            for detail in event.mentions
            if (found := document(detail.mention.document)) is not None
        ),
        independent=event.independent,
        conflict=tuple(said(edtf) for edtf in event.conflict),
        joined=tuple(step for step in event.why if step not in {f"{s.words}." for s in shaped}),
        shaped=tuple(shaped),
        settled=event.settled,
        decided=when(standing[0]) if standing else "",
        own=any(decision.author == reader for decision in standing),
        given=given,
        note=event.note,
        tags=event.tags,
        roles=tuple({person.actor: str(person.role) for person in event.actors}.items()),
        topic=event.topic,
        grades=Grades(event.graded, event.credibility, event.claim),
    )


def when(decision: Decision) -> str:
    """A decision in words, with its day."""
    return f"{describe(decision)}, {decision.at[:10]}"


def _telling(detail: MentionDetail, document: Document, dissents: bool) -> Telling:
    mention = detail.mention
    return Telling(
        id=mention.id,
        document=mention.document,
        title=detail.title or detail.doc,
        source=detail.source,
        published=published_words(detail.published, detail.published_basis),
        text=document.text,
        sentence=mention.sentence,
        words=mention.time.span,
        label=detail.label,
        edtf=detail.edtf,
        basis=DATED[mention.basis],
        says_who=mention.says_who,
        page=document.page_of(mention.sentence.start),
        pages=len(document.pages),
        exhibit=document.exhibit,
        stamp=document.stamp_at(mention.sentence.start),
        drawn=has_pages(document),
        why=mention.why,
        dissents=dissents,
        order=mention.period.sort_key,
    )


def published_words(edtf: str | None, basis: str | None) -> str:
    """
    >>> published_words("2008-08-07", "dateline"), published_words(None, None)
    ('published 7 August 2008 (dateline)', 'publication date unknown')
    """
    if not edtf:
        return "publication date unknown"
    return f"published {said(edtf)}{f' ({basis})' if basis else ''}"
