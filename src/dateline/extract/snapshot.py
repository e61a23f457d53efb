"""From the readings of documents to a snapshot: copies, actors across documents, events, topics."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.actors.across import Joined
from dateline.actors.across import join as join_actors
from dateline.core.event import Event, EventMention
from dateline.core.text import Document, Problem, Span
from dateline.corpus.copies import Copies, distinguish, find_copies
from dateline.events.merge import merge
from dateline.extract.blocking import out_of_core
from dateline.extract.document import Reading, as_copy
from dateline.extract.report import Extraction
from dateline.extract.topics import former_topics, topic_row, topics_of, weight_of, weights_of_days
from dateline.project.derived import derived_json, names_json, publication_json
from dateline.project.rows import document_row, event_row, mention_row, name_row, problem_row
from dateline.project.write import SnapshotWriter

MANY = 100_000  # mentions; above this they are paired outside of memory

_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ“\"])|\n\s*\n")  # where a sentence may end


def joined(
    readings: Iterable[Reading], joins: Mapping[str, Joined]
) -> tuple[list[EventMention], tuple[Event, ...], Copies]:
    """The mentions under the names that actors have across documents, their events, and which
    documents are copies."""
    ordered = sorted(readings, key=lambda reading: reading.document.path)
    names = {name: joined.actor for name, joined in joins.items()}
    mentions = [_renamed(m, names) for r in ordered for m in r.mentions]
    documents = {r.document.id: r.document for r in ordered}
    copies = find_copies(documents.values())
    return mentions, join(mentions, documents, _voices(documents, copies)), copies


Voices = Callable[[EventMention], list[str]]


def join(
    mentions: Sequence[EventMention],
    documents: Mapping[str, Document],
    voices: Voices | None = None,
) -> tuple[Event, ...]:
    """The events that the mentions tell; who copies whom counts as one voice."""
    pairs = out_of_core if len(mentions) > MANY else None
    voices = voices or _voices(documents, find_copies(documents.values()))
    return merge(mentions, documents, pairs=pairs, voices=voices)


def _voices(documents: Mapping[str, Document], copies: Copies) -> Voices:
    """What a mention shares with those that are no independent source beside it."""

    def voices(mention: EventMention) -> list[str]:
        document = documents[mention.document]
        passage = copies.wording(document.id, mention.sentence.start)
        shared = [f"text {copies.texts[document.id]}"]
        shared += [f"passage {passage}"] if passage is not None else []
        shared += [f"publisher {document.publisher}"] if document.publisher else []
        return shared

    return voices


def names_across(readings: Iterable[Reading]) -> dict[str, Joined]:
    return join_actors({reading.document.id: reading.names for reading in readings})


def _name_rows(readings: Sequence[Reading], joins: Mapping[str, Joined]) -> list[dict[str, Any]]:
    """Every place where an actor is named, by actor."""
    rows = [
        name_row(name, joins[name.actor].actor, joins[name.actor].why, reading.document)
        for reading in readings
        for name in reading.names
    ]
    return sorted(rows, key=lambda row: row["actor"])


def _renamed(mention: EventMention, names: Mapping[str, str]) -> EventMention:
    people = {names.get(p.actor, p.actor): p for p in reversed(mention.actors)}
    renamed = tuple(replace(p, actor=name) for name, p in reversed(people.items()))
    says_who = names.get(mention.says_who, mention.says_who)
    return replace(mention, actors=renamed, says_who=says_who)


def _distinct(readings: Iterable[Reading]) -> list[Reading]:
    """Documents with one content get ids of their own; what hangs on the id follows."""
    ordered = sorted(readings, key=lambda reading: reading.document.path)
    named = distinguish([reading.document for reading in ordered])
    return [
        reading if document.id == reading.document.id else as_copy(reading, document)
        for reading, document in zip(ordered, named, strict=True)
    ]


def write_snapshot(
    writer: SnapshotWriter, readings: Sequence[Reading], problems: Sequence[Problem], *, read: int
) -> Extraction:
    distinct = _distinct(readings)
    documents = {reading.document.id: reading.document for reading in distinct}
    joins = names_across(distinct)
    mentions, events, copies = joined(distinct, joins)
    voices = _voices(documents, copies)
    told = {mention.id: mention for mention in mentions}
    raw = {mention.id: mention for reading in distinct for mention in reading.mentions}
    event_of = {mention: event.id for event in events for mention in event.mentions}
    topics = topics_of(events, told, documents, former_topics(writer.project))
    topic_names = {topic.id: topic.name for topic in topics.topics}
    days = weights_of_days(distinct, copies.texts)
    writer.add("documents", [_document_row(r, copies.texts[r.document.id]) for r in distinct])
    writer.add(
        "mentions",
        [
            {
                **mention_row(m, event_of[m.id], documents[m.document], voices(m)),
                "derived": derived_json(raw[m.id]),
            }
            for m in mentions
        ],
    )
    writer.add(
        "events",
        [
            event_row(
                event,
                [told[m] for m in event.mentions],
                documents,
                topic=topic_names.get(topics.topic_of.get(event.id, ""), ""),
                weight=weight_of(event, days),
            )
            for event in events
        ],
    )
    known = {event.id: event for event in events}
    writer.add("topics", [topic_row(topic, known) for topic in topics.topics])
    writer.add("names", _name_rows(distinct, joins))
    left_out = [*sorted(problems, key=lambda p: (p.where, p.kind, p.reason))]
    left_out += [problem for reading in distinct for problem in reading.problems]
    writer.add("left_out", [_problem_row(problem, documents) for problem in left_out])
    snapshot = writer.commit()
    return Extraction(
        snapshot.id,
        documents=len(distinct),
        read=read,
        reused=len(distinct) - read,
        mentions=len(mentions),
        events=len(events),
        problems=tuple(left_out),
    )


def _document_row(reading: Reading, wording: str) -> dict[str, Any]:
    row = document_row(
        reading.document,
        key=reading.key,
        sentences=reading.sentences,
        times=reading.times,
        ledger=reading.ledger,
        days=reading.days,
        wording=wording,
    )
    return {
        **row,
        "names": names_json(reading.names),
        "found": publication_json(reading.found),
    }


def _problem_row(problem: Problem, documents: Mapping[str, Document]) -> dict[str, Any]:
    document = documents.get(problem.document)
    around = ""
    if document is not None and problem.span is not None:
        around = _around(document.text, problem.span)
    return problem_row(problem, document, around)


def _around(text: str, span: Span) -> str:
    """About the sentence the words stand in, and no more than 400 characters of it."""
    before, after = text[max(0, span.start - 200) : span.start], text[span.end : span.end + 200]
    breaks = list(_BREAK.finditer(before))
    first = breaks[-1].end() if breaks else 0
    end = _BREAK.search(after)
    last = end.start() if end is not None else len(after)
    return " ".join((before[first:] + span.of(text) + after[:last]).split())
