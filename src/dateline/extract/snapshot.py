"""From the readings of documents to a snapshot: copies, actors across documents, events, topics.

What is compared across documents is held in narrow form; whole readings are taken from the parts
one after the other, and the rows made of them go to the disk at once.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from dateline.actors.across import Joined
from dateline.actors.across import join as join_actors
from dateline.actors.by_kind import Bodies, Named, called
from dateline.actors.by_kind import renamed as under_full_names
from dateline.actors.known import KnownNames, completed
from dateline.core.calendar import MINUTES_PER_DAY, civil
from dateline.core.event import Event, EventMention, Participant
from dateline.core.mention import ActorKind, ActorMention
from dateline.core.period import Period
from dateline.core.shelf import Keep, at_hand, on_disk
from dateline.core.text import Document, Problem, Span
from dateline.core.topic import Topic
from dateline.corpus.copies import Copies, find_copies
from dateline.events.merge import merge
from dateline.extract.blocking import out_of_core, sorted_rows
from dateline.extract.document import Reading, issuer_of
from dateline.extract.readings import Entry, Readings, Texts, problem_of
from dateline.extract.report import Extraction
from dateline.extract.source import joiner
from dateline.extract.topics import (
    AuthorsTexts,
    Extent,
    day_published,
    former_topics,
    subjects_of,
    weight_of,
    weights_of_days,
)
from dateline.project.rows import (
    Standing,
    document_row,
    event_row,
    mention_row,
    name_row,
    problem_row,
)
from dateline.project.schema import NAMES
from dateline.project.store import Project, Snapshot
from dateline.project.write import SnapshotWriter
from dateline.topics.find import find_topics
from dateline.topics.stories import story_names

MANY = 10_000  # mentions; above this they are paired outside of memory
_BATCH = 2_000  # rows written at a time

_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ“\"])|\n\s*\n")  # where a sentence may end

Voices = Callable[[EventMention], list[str]]


# --- What joining needs ---------------------------------------------------------------


@dataclass(frozen=True)
class Corpus:
    """What its documents together know of who acts."""

    bodies: Bodies
    known: KnownNames


@dataclass(frozen=True)
class Gathered:
    """The documents without their texts, by id; the names that actors have across them; the
    mentions under these names in the order of the entries, the number of each, and where those of
    each entry end."""

    entries: Sequence[Entry]
    documents: Mapping[str, Document]
    names: Mapping[str, Joined]
    mentions: Sequence[EventMention]
    numbers: Mapping[str, int]
    ends: Sequence[int]

    @cached_property
    def texts(self) -> Texts:
        return Texts(self.entries)

    @cached_property
    def copies(self) -> Copies:
        return find_copies(self.documents.values(), self.texts)

    def voices(self, mention: EventMention) -> list[str]:
        return _voices(self.documents, self.copies)(mention)

    def of(self, event: Event) -> list[EventMention]:
        return [self.mentions[self.numbers[mention]] for mention in event.mentions]

    def by_entry(self) -> Iterator[Sequence[EventMention]]:
        for start, end in pairwise([0, *self.ends]):
            yield self.mentions[start:end]

    def events(self) -> Sequence[Event]:
        voices = _voices(self.documents, self.copies)
        places = pairwise([0, *self.ends])
        numbers = {
            entry.document.id: range(*place)
            for entry, place in zip(self.entries, places, strict=True)
            if len(range(*place))
        }
        return join(self.mentions, self.documents, voices, self.texts, on_disk, numbers)

    def conflicts(self) -> int:
        return sum(bool(event.conflict) for event in self.events())


def gathered(entries: Sequence[Entry]) -> Gathered:
    """``entries`` are ordered by path, and their documents have ids of their own."""
    readings = Readings()
    years = [year_of(entry.document) for entry in entries]
    names = join_actors((readings.names(entry) for entry in entries), years)
    corpus = corpus_of(lambda: (_named(e, readings.names(e)) for e in entries), names)
    numbers: dict[str, int] = {}
    ends = array("q")

    def mentions() -> Iterator[EventMention]:
        count = 0
        for entry in entries:
            for mention in renamed(readings.whole(entry), names, corpus):
                numbers[mention.id] = count
                count += 1
                yield mention
            ends.append(count)

    told = on_disk(mentions(), shared=(Participant, Period))
    return Gathered(
        entries, {e.document.id: e.document for e in entries}, names, told, numbers, ends
    )


def year_of(document: Document) -> int | None:
    """When it was written; none where that is not known."""
    start = document.published.period.start if document.published is not None else None
    return None if start is None else civil(start // MINUTES_PER_DAY)[0]


def corpus_of(documents: Callable[[], Iterable[Named]], names: Mapping[str, Joined]) -> Corpus:
    return Corpus(Bodies(documents(), names), KnownNames(documents(), names))


def _named(entry: Entry, names: Iterable[ActorMention]) -> Named:
    document = entry.document
    parts = (part.strip() for part in issuer_of(document).split(","))
    issuers = tuple(filter(None, parts))
    return Named(document.id, {name.actor: name.kind for name in names}, issuers)


def renamed(
    reading: Reading, names: Mapping[str, Joined], corpus: Corpus
) -> Iterator[EventMention]:
    """The mentions of a document under the names that actors have in the corpus, and with those
    whom its own reading passed over."""
    text = reading.document.text
    mentions = [_renamed(mention, names) for mention in reading.mentions]
    meant = called(mentions, reading.document.id, text, corpus.bodies)
    taken = [
        name.span
        for name in reading.names
        if name.kind is not ActorKind.PLACE or not corpus.known.has(name.span.of(text))
    ]
    for mention in mentions:
        actors = under_full_names(mention.actors, meant) if meant else mention.actors
        known = replace(mention, actors=actors)
        yield completed(known, text, taken, corpus.known) or known


def join(
    mentions: Sequence[EventMention],
    documents: Mapping[str, Document],
    voices: Voices | None = None,
    texts: Mapping[str, str] | None = None,
    keep: Keep = at_hand,
    numbers: Mapping[str, Sequence[int]] | None = None,
) -> Sequence[Event]:
    """The events that the mentions tell; who copies whom counts as one voice. ``texts`` are given
    where the documents do not hold theirs, ``numbers`` are those of each one's mentions."""
    pairs = out_of_core if len(mentions) > MANY else None
    voices = voices or _voices(documents, find_copies(documents.values(), texts))
    return merge(
        mentions,
        documents,
        pairs=pairs,
        voices=voices,
        texts=texts,
        keep=keep,
        numbers=numbers,
    )


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


def _renamed(mention: EventMention, names: Mapping[str, Joined]) -> EventMention:
    def name_of(actor: str) -> str:
        return names[actor].actor if actor in names else actor

    people = {name_of(p.actor): p for p in reversed(mention.actors)}
    renamed = tuple(
        replace(p, actor=name, kind=(names[p.actor].kind if p.actor in names else None) or p.kind)
        for name, p in reversed(people.items())
    )
    places = tuple(dict.fromkeys(map(name_of, mention.places)))
    return replace(mention, actors=renamed, says_who=name_of(mention.says_who), places=places)


# --- The tables -----------------------------------------------------------------------


def write_snapshot(
    writer: SnapshotWriter, entries: Sequence[Entry], problems: Sequence[Problem], *, read: int
) -> Extraction:
    """``entries`` as ``gathered`` takes them, ``problems`` of files that hold no document. Where
    all is as it was when the snapshot in use was made, that one stays."""
    made_from = _made_from(entries, problems, writer.project)
    former = writer.unchanged(made_from)
    if former is not None:
        return _as_it_was(former, len(entries), read)
    known = gathered(entries)
    events = known.events()
    topics, standings = _standings(known, events, writer.project)
    rows = _Rows(writer)
    event_of: dict[str, str] = {}
    extents: defaultdict[str, Extent] = defaultdict(Extent)
    for event in events:
        standing = standings[event.id]
        rows.add("events", [_event_row(known, event, standing)])
        extents[standing.topic].add(event)
        event_of |= dict.fromkeys(event.mentions, event.id)
    rows.add("topics", (extents[topic.name].row(topic) for topic in topics))
    left_out = sorted(problems, key=lambda p: (p.where, p.kind, p.reason))
    rows.add("left_out", (problem_row(problem) for problem in left_out))
    accounts = map(Readings().account, entries)
    for reading, told in zip(accounts, known.by_entry(), strict=True):
        rows.add("documents", [_document_row(reading, known.copies)])
        rows.add("mentions", _mention_rows(told, reading.document, known, event_of))
        rows.add("left_out", (_problem_row(one, reading.document) for one in reading.problems))
        left_out += reading.problems
    rows.close()
    for table in sorted_rows(_name_rows(entries, known.names), NAMES, by="actor"):
        writer.add("names", table)
    snapshot = writer.commit(made_from)
    return Extraction(
        snapshot.id,
        documents=len(entries),
        read=read,
        reused=len(entries) - read,
        mentions=len(known.mentions),
        events=len(events),
        problems=tuple(left_out),
    )


def _made_from(entries: Iterable[Entry], problems: Iterable[Problem], project: Project) -> str:
    """A digest of all that the tables depend on: what was read, how it was dated, the settings of
    joining and the code."""
    digest = blake2b(digest_size=16)
    about = (joiner(), project.settings.topics, sorted(map(repr, problems)))
    for one in (about, *((entry.head, entry.own, entry.file) for entry in entries)):
        digest.update(repr(one).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _as_it_was(snapshot: Snapshot, documents: int, read: int) -> Extraction:
    return Extraction(
        snapshot.id,
        documents=documents,
        read=read,
        reused=documents - read,
        mentions=snapshot.rows("mentions"),
        events=snapshot.rows("events"),
        problems=tuple(map(problem_of, snapshot.table("left_out").to_pylist())),
    )


def _standings(
    known: Gathered, events: Sequence[Event], project: Project
) -> tuple[tuple[Topic, ...], dict[str, Standing]]:
    """The topics; and the topic, the story and the weight of each event by its id."""
    days = weights_of_days([entry.head for entry in known.entries], known.copies.texts)
    weights = {event.id: weight_of(event, days) for event in events}
    subjects = subjects_of(events, known.mentions, known.numbers, known.documents, known.texts)
    texts = AuthorsTexts(known.texts, known.documents)
    wanted, former = project.settings.topics, former_topics(project)
    found = find_topics(subjects, texts, topics=wanted, former=former)
    published = {
        id_: float(day)
        for id_, document in known.documents.items()
        if (day := day_published(document)) is not None
    }
    stories = story_names(subjects, texts, published, weights)
    names = {topic.id: topic.name for topic in found.topics}
    topic_of = {event: names.get(topic, "") for event, topic in found.topic_of.items()}
    return found.topics, {
        event: Standing(topic_of.get(event, ""), stories.get(event, ""), weight)
        for event, weight in weights.items()
    }


class _Rows:
    """Rows on their way to the tables, which take them by the thousand."""

    def __init__(self, writer: SnapshotWriter) -> None:
        self._writer = writer
        self._waiting: dict[str, list[dict[str, Any]]] = {}

    def add(self, table: str, rows: Iterable[dict[str, Any]]) -> None:
        waiting = self._waiting.setdefault(table, [])
        for row in rows:
            waiting.append(row)
            if len(waiting) == _BATCH:
                self._writer.add(table, waiting)
                waiting.clear()

    def close(self) -> None:
        for table, waiting in self._waiting.items():
            self._writer.add(table, waiting)


def _event_row(known: Gathered, event: Event, standing: Standing) -> dict[str, Any]:
    told = known.of(event)
    quotes = {m.id: m.sentence.of(known.texts[m.document]) for m in told}
    return event_row(event, told, known.documents, quotes=quotes, standing=standing)


def _document_row(reading: Reading, copies: Copies) -> dict[str, Any]:
    return document_row(
        reading.document,
        key=reading.key,
        sentences=reading.sentences,
        times=reading.times,
        ledger=reading.ledger,
        days=reading.days,
        wording=copies.texts[reading.document.id],
    )


def _mention_rows(
    told: Iterable[EventMention], document: Document, known: Gathered, event_of: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    for mention in told:
        yield mention_row(mention, event_of[mention.id], document, known.voices(mention))


def _name_rows(entries: Iterable[Entry], joins: Mapping[str, Joined]) -> Iterator[dict[str, Any]]:
    """Every place where an actor is named."""
    for reading in map(Readings().account, entries):
        for name in reading.names:
            joined = joins[name.actor]
            yield name_row(name, joined.actor, joined.why, reading.document)


def _problem_row(problem: Problem, document: Document) -> dict[str, Any]:
    around = "" if problem.span is None else _around(document.text, problem.span)
    return problem_row(problem, document, around)


def _around(text: str, span: Span) -> str:
    """About the sentence the words stand in, and no more than 400 characters of it."""
    before, after = text[max(0, span.start - 200) : span.start], text[span.end : span.end + 200]
    breaks = list(_BREAK.finditer(before))
    first = breaks[-1].end() if breaks else 0
    end = _BREAK.search(after)
    last = end.start() if end is not None else len(after)
    return " ".join((before[first:] + span.of(text) + after[:last]).split())
