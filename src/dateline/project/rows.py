"""From the types to the rows of a snapshot, and back without loss."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from dateline.core.event import Basis, Event, EventMention, Ledger, Participant, Role, Status
from dateline.core.mention import ActorKind, ActorMention, Anchor, TimeMention, TimexType
from dateline.core.period import Grain, Period
from dateline.core.text import (
    Document,
    Problem,
    Publication,
    PublicationBasis,
    SourceBasis,
    Span,
)
from dateline.project.chronology import rows_json, rows_of

Row = dict[str, Any]


def searchable(text: str) -> str:
    """Text as a search for words compares it: any case, any form of the same letters.

    >>> searchable("Der GROßE Plan") == searchable("der grosse plan")
    True
    """
    return unicodedata.normalize("NFKC", text).casefold()


# --- Names ---------------------------------------------------------------------------


def name_row(name: ActorMention, actor: str, joined: str, document: Document) -> Row:
    """A place where an actor is named; ``actor`` is its name across documents.

    Apostrophes are straight, so that a decision on a name holds for both forms.
    """
    return {
        "actor": actor,
        "own": name.actor,
        "kind": str(name.kind),
        "name": " ".join(name.span.of(document.text).replace("’", "'").split()),
        "document": document.id,
        "doc": document.name,
        "start": name.span.start,
        "end": name.span.end,
        "found": name.found,
        "joined": joined,
    }


# --- Documents ----------------------------------------------------------------------


def document_row(
    document: Document,
    *,
    key: str,
    sentences: int,
    times: int,
    ledger: Ledger | None = None,
    days: Iterable[tuple[int, bool]] = (),
    wording: str = "",
) -> Row:
    """``days`` are those it names, and whether by their date; ``wording`` is the same for
    documents that are copies of one text."""
    ledger = ledger or Ledger()
    named = sorted(set(days))
    published = document.published
    period = None if published is None else published.period
    span = None if published is None else published.span
    return {
        "id": document.id,
        "doc": document.name,
        "path": document.path,
        "title": document.title,
        "source": document.source,
        "source_basis": None if document.source_basis is None else str(document.source_basis),
        "author": document.author,
        "url": document.url,
        "language": document.language,
        "published": None if period is None else str(period),
        "published_start": None if period is None else period.start,
        "published_end": None if period is None else period.end,
        "published_grain": None if period is None else str(period.grain),
        "published_approximate": None if period is None else period.approximate,
        "published_uncertain": None if period is None else period.uncertain,
        "published_basis": None if published is None else str(published.basis),
        "published_where": None if published is None else published.where,
        "published_words": None if published is None else published.words,
        "published_span_start": None if span is None else span.start,
        "published_span_end": None if span is None else span.end,
        "furniture": [offset for span in document.furniture for offset in (span.start, span.end)],
        "pages": list(document.pages),
        "sha256": document.sha256,
        "exhibit": document.exhibit,
        "stamps": list(document.stamps),
        "made": document.made,
        "rows": rows_json(document.rows),
        "repairs": list(document.repairs),
        "sentences": sentences,
        "times": times,
        "times_used": ledger.used,
        "times_finer": ledger.finer,
        "times_timeless": ledger.timeless,
        "days": [day for day, explicit in named if explicit],
        "days_meant": [day for day, explicit in named if not explicit],
        "wording": wording or document.id,
        "key": key,
        "text": document.text,
    }


def document_of(row: Mapping[str, Any]) -> Document:
    furniture = list(row["furniture"])
    return Document(
        id=row["id"],
        name=row["doc"],
        path=row["path"],
        title=row["title"],
        text=row["text"],
        source=row["source"],
        source_basis=SourceBasis(row["source_basis"]) if row["source_basis"] else None,
        author=row["author"],
        url=row["url"],
        language=row["language"],
        published=_publication_of(row),
        furniture=tuple(
            Span(int(start), int(end))
            for start, end in zip(furniture[::2], furniture[1::2], strict=True)
        ),
        pages=tuple(int(page) for page in row["pages"]),
        repairs=tuple(row["repairs"]),
        rows=rows_of(row["rows"]),
        sha256=row["sha256"],
        exhibit=row["exhibit"] or "",
        stamps=tuple(row["stamps"] or ()),
        made=row["made"] or "",
    )


def days_of(row: Mapping[str, Any]) -> tuple[tuple[int, bool], ...]:
    """The days that a document names, and whether by their date."""
    named = [(int(day), True) for day in row["days"]]
    return tuple(sorted(named + [(int(day), False) for day in row["days_meant"]]))


def ledger_of(row: Mapping[str, Any]) -> Ledger:
    return Ledger(row["times_used"], row["times_finer"], row["times_timeless"])


def _publication_of(row: Mapping[str, Any]) -> Publication | None:
    if row["published"] is None:
        return None
    period = Period(
        row["published_start"],
        row["published_end"],
        Grain(row["published_grain"]),
        row["published_approximate"],
        row["published_uncertain"],
    )
    return Publication(
        period,
        PublicationBasis(row["published_basis"]),
        row["published_where"],
        row["published_words"],
        _span(row["published_span_start"], row["published_span_end"]),
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


# --- Mentions -----------------------------------------------------------------------


def mention_row(
    mention: EventMention, event_id: str, document: Document, voices: Iterable[str] = ()
) -> Row:
    """``voices`` as ``joining.joined`` asks for them."""
    anchor = mention.time.anchor
    return {
        "id": mention.id,
        "event": event_id,
        "document": mention.document,
        "doc": document.name,
        "start": mention.sentence.start,
        "end": mention.sentence.end,
        "trigger_start": mention.trigger.start,
        "trigger_end": mention.trigger.end,
        "time_start": mention.time.span.start,
        "time_end": mention.time.span.end,
        "headline": mention.headline,
        **_period_columns(mention.period),
        "basis": str(mention.basis),
        "confidence": str(mention.confidence),
        "distance": mention.distance,
        "status": str(mention.status),
        "says_who": mention.says_who,
        **_actor_columns(mention.actors),
        "places": list(mention.places),
        "source": document.shown_source,
        "quote": mention.sentence.of(document.text),
        "time_words": mention.time.span.of(document.text),
        "timex_type": str(mention.time.type),
        "timex_value": mention.time.value,
        "rule": mention.time.rule,
        "anchor": None if anchor is None else str(anchor.period),
        "anchor_found": None if anchor is None else anchor.found,
        "why": list(mention.why),
        "time": time_json(mention.time),
        "voices": list(voices),
    }


def mention_of(row: Mapping[str, Any]) -> EventMention:
    return EventMention(
        id=row["id"],
        document=row["document"],
        sentence=Span(row["start"], row["end"]),
        trigger=Span(row["trigger_start"], row["trigger_end"]),
        time=time_of(row["time"]),
        period=_period_of(row),
        basis=Basis(row["basis"]),
        actors=participants_of(row),
        headline=row["headline"],
        status=Status(row["status"]),
        says_who=row["says_who"],
        why=tuple(row["why"]),
        distance=row["distance"],
        places=tuple(row["places"] or ()),
    )


def time_json(time: TimeMention) -> str:
    """A time mention as JSON, without loss."""
    anchor = time.anchor
    value = {
        "span": [time.span.start, time.span.end],
        "type": time.type,
        "value": time.value,
        "period": _packed(time.period),
        "rule": time.rule,
        "anchor": anchor
        and {
            "period": _packed(anchor.period),
            "found": anchor.found,
            "span": anchor.span and [anchor.span.start, anchor.span.end],
        },
        "modifier": time.modifier,
        "relative": time.relative,
        "needs": time.needs,
        "readings": [_packed(reading) for reading in time.readings],
        "choice": time.choice,
        "zoned": time.zoned,
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def time_of(text: str) -> TimeMention:
    value = json.loads(text)
    anchor = value["anchor"]
    return TimeMention(
        span=Span(*value["span"]),
        type=TimexType(value["type"]),
        value=value["value"],
        period=_unpacked(value["period"]),
        rule=value["rule"],
        anchor=None
        if anchor is None
        else Anchor(
            _must(_unpacked(anchor["period"])),
            anchor["found"],
            None if anchor["span"] is None else Span(*anchor["span"]),
        ),
        modifier=value["modifier"],
        relative=value["relative"],
        needs=value["needs"],
        readings=tuple(_must(_unpacked(reading)) for reading in value["readings"]),
        choice=value["choice"],
        zoned=value.get("zoned", ""),
    )


def _packed(period: Period | None) -> list[Any] | None:
    if period is None:
        return None
    return [period.start, period.end, period.grain, period.approximate, period.uncertain]


def _unpacked(value: list[Any] | None) -> Period | None:
    if value is None:
        return None
    start, end, grain, approximate, uncertain = value
    return Period(start, end, Grain(grain), approximate, uncertain)


def _must(period: Period | None) -> Period:
    assert period is not None
    return period


# --- Events -------------------------------------------------------------------------


class Standing(NamedTuple):
    """What an event is beside others: the names of its topic and of its story, empty where it has
    none, and how much it weighs."""

    topic: str = ""
    story: str = ""
    weight: float = 0.0


NO_STANDING = Standing()


def event_row(
    event: Event,
    mentions: Sequence[EventMention],
    documents: Mapping[str, Document],
    *,
    quotes: Mapping[str, str] | None = None,
    standing: Standing = NO_STANDING,
) -> Row:
    """``mentions`` are the event's own, ``documents`` hold theirs by id.
    ``quotes`` are the mentions' sentences by id, where the documents do not hold their texts."""
    told_in = [documents[mention.document] for mention in mentions]
    if quotes is None:
        quotes = {m.id: m.sentence.of(documents[m.document].text) for m in mentions}
    told = [quotes[mention.id] for mention in mentions]
    headlines = [event.headline, *(mention.headline for mention in mentions)]
    return {
        "id": event.id,
        "headline": event.headline,
        **_period_columns(event.period),
        "basis": str(event.basis),
        "status": str(event.status),
        **_actor_columns(event.actors),
        "places": list(dict.fromkeys(place for m in mentions for place in m.places)),
        "docs": list(dict.fromkeys(document.name for document in told_in)),
        "sources": list(dict.fromkeys(d.shown_source for d in told_in)),
        "independent": event.independent,
        "mentions": len(event.mentions),
        "conflict": [str(period) for period in event.conflict],
        "why": list(event.why),
        **standing._asdict(),
        "words": "\n".join(dict.fromkeys(map(searchable, [*headlines, *told]))),
    }


@lru_cache(maxsize=1 << 14)
def _period_columns(period: Period) -> Mapping[str, Any]:
    return {
        "from": period.from_day,
        "to": period.to_day,
        "edtf": str(period),
        "label": period.label(),
        "grain": str(period.grain),
        "start_minute": period.start,
        "end_minute": period.end,
        "approximate": period.approximate,
        "uncertain": period.uncertain,
    }


def _period_of(row: Mapping[str, Any]) -> Period:
    return Period(
        row["start_minute"],
        row["end_minute"],
        Grain(row["grain"]),
        row["approximate"],
        row["uncertain"],
    )


def _actor_columns(actors: Sequence[Participant]) -> Row:
    return {
        "actors": [participant.actor for participant in actors],
        "actor_kinds": [str(participant.kind) for participant in actors],
        "actor_roles": [str(participant.role) for participant in actors],
    }


def participants_of(row: Mapping[str, Any]) -> tuple[Participant, ...]:
    columns = zip(row["actors"], row["actor_kinds"], row["actor_roles"], strict=True)
    return tuple(Participant(actor, ActorKind(kind), Role(role)) for actor, kind, role in columns)


# --- What was left out --------------------------------------------------------------


def problem_row(problem: Problem, document: Document | None = None, sentence: str = "") -> Row:
    """``document`` is the one the problem is about, ``sentence`` the words around it."""
    span = problem.span
    return {
        "kind": str(problem.kind),
        "where": problem.where,
        "document": problem.document,
        "doc": "" if document is None else document.name,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "words": problem.words,
        "sentence": sentence,
        "reason": problem.reason,
    }
