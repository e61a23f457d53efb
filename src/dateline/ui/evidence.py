"""What is shown of one event, as plain values, from what a project answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.core.event import Basis
from dateline.core.period import Period
from dateline.core.text import Document, Span
from dateline.project.decisions import describe
from dateline.query.detail import EventDetail, MentionDetail

DATED = {
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
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """All there is to say of one event. ``decided`` is the last standing decision, in words."""

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
    joined: tuple[str, ...] = ()  # why its sentences were taken for one event
    decided: str = ""


def evidence_of(event: EventDetail, document: Callable[[str], Document | None]) -> Evidence:
    """``document`` gives a document by its id."""
    standing = [d for d in event.decisions if d.undoes is None and d.undone_by is None]
    return Evidence(
        id=event.id,
        headline=event.headline,
        derived=event.derived_headline if event.derived_headline != event.headline else "",
        label=event.label,
        edtf=event.edtf,
        status=str(event.status),
        basis=DATED[event.basis],
        review=event.review,
        actors=tuple(dict.fromkeys(person.actor for person in event.actors)),
        tellings=tuple(
            _telling(detail, found)
            for detail in event.mentions
            if (found := document(detail.mention.document)) is not None
        ),
        independent=event.independent,
        conflict=tuple(_said(edtf) for edtf in event.conflict),
        joined=event.why,
        decided=f"{describe(standing[0])}, {standing[0].at[:10]}" if standing else "",
    )


def _telling(detail: MentionDetail, document: Document) -> Telling:
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
        why=mention.why,
    )


def published_words(edtf: str | None, basis: str | None) -> str:
    """
    >>> published_words("2008-08-07", "dateline"), published_words(None, None)
    ('published 7 August 2008 (dateline)', 'publication date unknown')
    """
    if not edtf:
        return "publication date unknown"
    return f"published {_said(edtf)}{f' ({basis})' if basis else ''}"


def _said(edtf: str) -> str:
    """A date of a snapshot as a reader says it, with what is written where that says more."""
    try:
        return Period.parse(edtf).label()
    except ValueError:  # finer or larger than level 1 can be read back
        return edtf
