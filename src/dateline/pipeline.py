"""From a folder to a project: the whole road, for one document and for a corpus."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from dateline.actors.across import Joined
from dateline.actors.across import join as join_actors
from dateline.actors.find import find_actors
from dateline.core.event import Event, EventMention, Ledger, stable_id
from dateline.core.mention import ActorMention, Anchor, TimeMention, TimexType
from dateline.core.period import Period
from dateline.core.sentence import Sentence
from dateline.core.text import Document, Problem, Publication, PublicationBasis, Span
from dateline.corpus.copies import distinguish, find_copies
from dateline.corpus.find import Source, find_sources
from dateline.corpus.read import Read, fingerprint, read_document
from dateline.events.merge import merge
from dateline.events.tell import identified, may_tell, tell
from dateline.joining import out_of_core
from dateline.language.clauses import analyse
from dateline.language.names import find_names
from dateline.language.readers import DEFAULT, ReaderError, opened, read_sentences
from dateline.language.reading import Read as ReadSentence
from dateline.language.sentences import split_sentences
from dateline.project.error import ProjectError
from dateline.project.kept import (
    as_derived,
    derived_json,
    names_json,
    names_of,
    problem_of,
    publication_json,
    publication_of,
)
from dateline.project.overlay import published_overrides
from dateline.project.rows import (
    document_of,
    document_row,
    event_row,
    ledger_of,
    mention_of,
    mention_row,
    name_row,
    problem_row,
)
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter
from dateline.temporal.find import find_times

CHUNK = 16  # documents a worker takes at a time
ALONE = 400_000  # bytes; below this, starting workers takes longer than the work
MANY = 100_000  # mentions; above this they are paired outside of memory
BY_A_PERSON = "a decision in this project"

_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ“\"])|\n\s*\n")  # where a sentence may end
_STEPS = ("core", "lexicon", "corpus", "temporal", "language", "actors", "events")


@cache
def extractor() -> str:
    """What reads the documents, as a hash of its code and tables: another one, another reading."""
    package = Path(__file__).parent
    kinds = ("*.py", "*.tsv", "*.txt", "*.csv", "*.json", "*.onnx")
    files = (f for step in _STEPS for kind in kinds for f in (package / step).rglob(kind))
    digest = blake2b(digest_size=8)
    for file in sorted(files):
        digest.update(str(file.relative_to(package)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


# --- One document --------------------------------------------------------------------


@dataclass(frozen=True)
class Manner:
    """How documents are read: what a project's settings say of it."""

    day_first: bool | None = None
    reader: str = DEFAULT


PLAIN = Manner()


@dataclass(frozen=True)
class Reading:
    """One document and all that it gives by itself.

    ``found`` is the publication the program found, where a person's decision replaced it.
    """

    document: Document
    sentences: int
    times: int
    names: tuple[ActorMention, ...]
    mentions: tuple[EventMention, ...]
    problems: tuple[Problem, ...]
    ledger: Ledger
    found: Publication | None = None
    key: str = ""


def times_of(
    document: Document, *, day_first: bool | None = None, furniture_too: bool = False
) -> list[TimeMention]:
    """``furniture_too`` reads the page's own words as well as the author's."""
    return find_times(
        document.text,
        published=anchor_of(document.published),
        language=document.language,
        skip=() if furniture_too else document.furniture,
        day_first=day_first,
    )


def anchor_of(published: Publication | None) -> Anchor | None:
    if published is None:
        return None
    found = f"the publication date ({published.basis}: {published.where})"
    return Anchor(published.period, found, published.span)


def actors_of(document: Document, manner: Manner = PLAIN) -> list[ActorMention]:
    sentences = split_sentences(document.text, skip=document.furniture)
    return _actors_in(document, sentences, _read(document, sentences, manner))


def _read(
    document: Document, sentences: Sequence[Sentence], manner: Manner
) -> Mapping[Span, ReadSentence]:
    return read_sentences(
        document.text, sentences, reader=manner.reader, language=document.language
    )


def _actors_in(
    document: Document, sentences: Sequence[Sentence], reads: Mapping[Span, ReadSentence]
) -> list[ActorMention]:
    names = find_names(document.text, sentences, language=document.language, reads=reads)
    return find_actors(document.text, names, skip=document.furniture)


def read_whole(document: Document, manner: Manner = PLAIN) -> Reading:
    """A document -> what it gives. Pure: the same document always gives the same."""
    times = times_of(document, day_first=manner.day_first)
    sentences = split_sentences(document.text, skip=document.furniture)
    reads = _read(document, sentences, manner)
    actors = _actors_in(document, sentences, reads)
    kinds = (TimexType.DATE, TimexType.TIME)
    dated = [t.span for t in times if t.type in kinds and (t.period is not None or t.needs)]
    worth = may_tell(document, sentences, times)
    parsed = analyse(document.text, worth, times=dated, reads=reads)
    analysed = {sentence.span: sentence for sentence in parsed}
    told = tell(document, [analysed.get(s.span, s) for s in sentences], times, actors)
    return Reading(
        document,
        len(sentences),
        len(times),
        tuple(actors),
        told.mentions,
        told.problems,
        told.ledger,
    )


# --- A corpus ------------------------------------------------------------------------


@dataclass(frozen=True)
class Progress:
    """``done`` of ``total`` documents; ``file`` is the last one, ``stage`` in words."""

    stage: str
    done: int
    total: int
    file: str = ""


@dataclass(frozen=True)
class Extraction:
    """What a run did. ``reused`` counts documents that needed no new reading."""

    snapshot: str
    documents: int
    read: int
    reused: int
    mentions: int
    events: int
    problems: tuple[Problem, ...]


Report = Callable[[Progress], None]


def extract(
    folder: Path,
    project: Project,
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    progress: Report | None = None,
) -> Extraction:
    """Read the folder into the project as a new snapshot; the former one stays until it is done.

    A document whose content, metadata and settings are known is not read again. Without
    ``workers`` a small corpus is read in this process and a large one on all cores;
    any ``executor`` of the standard interface may be given instead. OSError and
    ProjectError carry words for the reader.
    """
    report = progress or (lambda _: None)
    report(Progress("Looking for documents", 0, 0))
    manner = _manner(project)
    found = find_sources(folder)
    with SnapshotWriter(project) as writer:
        former = _former_if_whole(project)
        overrides = published_overrides(project.journal)
        known, unread = _sort_out(found.sources, former, overrides, manner)
        total = len(found.sources)
        readings = list(known)
        problems = list(found.problems)
        report(Progress("Reading", len(readings), total))
        for path, reading, trouble in _read_all(unread, overrides, manner, workers, executor):
            problems.extend(trouble)
            if reading is not None:
                readings.append(reading)
            report(Progress("Reading", len(readings), total, path))
        report(Progress("Joining what tells one event", total, total))
        return _write(writer, readings, problems, read=len(readings) - len(known))


def refresh(project: Project, *, progress: Report | None = None) -> Extraction:
    """Derive again the documents whose publication date people have changed since.

    The files are not needed: the text is in the snapshot.
    """
    report = progress or (lambda _: None)
    manner = _manner(project)
    with SnapshotWriter(project) as writer:
        former = _former(project)
        overrides = published_overrides(project.journal)
        changed = [r for r in former.values() if _override_differs(r, overrides)]
        readings = {r.document.path: r for r in former.values()}
        for number, reading in enumerate(changed):
            path = reading.document.path
            report(Progress("Dating again", number, len(changed), path))
            readings[path] = _dated_anew(reading, overrides, manner)
        kept = _file_problems(project)
        return _write(writer, list(readings.values()), kept, read=len(changed))


@dataclass(frozen=True)
class Preview:
    """What giving documents other publication dates would do, counted in events."""

    moved: int
    newly_dated: int
    undated: int
    conflicts: int  # more than now; negative: fewer


def preview_published(project: Project, dates: Mapping[str, Period | None]) -> Preview:
    """``dates`` by document id; none means that its date is unknown. Nothing is written."""
    manner = _manner(project)
    former = _former(project)
    before = [m for r in former.values() for m in r.mentions]
    overrides = {**published_overrides(project.journal), **dates}
    now = [
        _dated_anew(r, overrides, manner) if r.document.id in dates else r for r in former.values()
    ]
    was = {m.id: m.period for m in before}
    will = {m.id: m.period for r in now for m in r.mentions}
    return Preview(
        moved=sum(1 for i in was.keys() & will.keys() if was[i] != will[i]),
        newly_dated=len(will.keys() - was.keys()),
        undated=len(was.keys() - will.keys()),
        conflicts=_conflicts(now) - _conflicts(list(former.values())),
    )


_A_DAY = Period.of_day(2000, 6, 14)  # any day does, to see which words wait for one


def would_date(project: Project, documents: Sequence[str]) -> dict[str, int]:
    """How many events each of these documents would tell besides, if its publication date were
    known, by document id. The date asked for is not needed: any has the same events wait for it."""
    manner = _manner(project)
    readings = {r.document.id: r for r in _former(project).values()}
    found = {}
    for document in documents:
        if (reading := readings.get(document)) is None:
            continue
        anew = _dated_anew(reading, {document: _A_DAY}, manner)
        known = {mention.id for mention in reading.mentions}
        found[document] = sum(mention.id not in known for mention in anew.mentions)
    return found


def _conflicts(readings: Sequence[Reading]) -> int:
    return sum(bool(event.conflict) for event in _joined(readings, _joins(readings))[1])


# --- What is known already -----------------------------------------------------------


def _former_if_whole(project: Project) -> dict[str, Reading]:
    """A snapshot that is missing or damaged is made anew from the files, not kept."""
    try:
        return _former(project)
    except ProjectError:
        return {}


def _former(project: Project) -> dict[str, Reading]:
    """The readings of the snapshot in use, by path."""
    snapshot = project.snapshot()
    if snapshot is None:
        return {}
    mentions: dict[str, list[EventMention]] = {}
    for row in snapshot.table("mentions").to_pylist():
        mention = as_derived(mention_of(row), row["derived"])
        mentions.setdefault(mention.document, []).append(mention)
    problems: dict[str, list[Problem]] = {}
    for row in snapshot.table("left_out").to_pylist():
        if row["document"]:
            problems.setdefault(row["document"], []).append(problem_of(row))
    readings = {}
    for row in snapshot.table("documents").to_pylist():
        document = document_of(row)
        readings[document.path] = Reading(
            document,
            row["sentences"],
            row["times"],
            names_of(row["names"]),
            tuple(mentions.get(document.id, ())),
            tuple(problems.get(document.id, ())),
            ledger_of(row),
            publication_of(row["found"]),
            row["key"],
        )
    return readings


def _file_problems(project: Project) -> list[Problem]:
    snapshot = project.snapshot()
    if snapshot is None:
        return []
    rows = snapshot.table("left_out").to_pylist()
    return [problem_of(row) for row in rows if not row["document"]]


def _sort_out(
    sources: Sequence[Source],
    former: Mapping[str, Reading],
    overrides: Mapping[str, Period | None],
    manner: Manner,
) -> tuple[list[Reading], list[Source]]:
    """The documents that need no reading, and those that do."""
    known: list[Reading] = []
    unread: list[Source] = []
    for source in sources:
        reading = former.get(source.relative)
        if (
            reading is not None
            and not _override_differs(reading, overrides)
            and reading.key == _key(source, manner)
        ):
            known.append(reading)
        else:
            unread.append(source)
    return known, unread


def _key(source: Source, manner: Manner) -> str:
    version = opened(manner.reader).version
    return stable_id(
        fingerprint(source), extractor(), str(manner.day_first), manner.reader, version
    )


def _manner(project: Project) -> Manner:
    """How the settings say to read; ProjectError where a reader they name cannot be opened."""
    manner = Manner(project.settings.day_first, project.settings.reader or DEFAULT)
    try:
        opened(manner.reader)
    except ReaderError as error:
        raise ProjectError(f"{project.folder / 'project.toml'}, reader: {error}") from error
    return manner


# --- A person's publication date -----------------------------------------------------


def _override_differs(reading: Reading, overrides: Mapping[str, Period | None]) -> bool:
    """What people decided about its date is not what it was read with."""
    document = reading.document
    by_a_person = document.published is not None and document.published.where == BY_A_PERSON
    declared_unknown = document.published is None and reading.found is not None
    if document.id not in overrides:
        return by_a_person or declared_unknown
    wanted = overrides[document.id]
    now = document.published.period if document.published is not None else None
    return wanted != now or not (by_a_person or wanted is None)


def _overridden(
    document: Document, found: Publication | None, overrides: Mapping[str, Period | None]
) -> tuple[Document, Publication | None]:
    """The document as people dated it, and the publication that this replaced."""
    if document.id not in overrides:
        return replace(document, published=found), None
    period = overrides[document.id]
    given = None if period is None else Publication(period, PublicationBasis.GIVEN, BY_A_PERSON)
    return replace(document, published=given), found


def _dated_anew(
    reading: Reading, overrides: Mapping[str, Period | None], manner: Manner
) -> Reading:
    document, replaced = _overridden(reading.document, _found(reading), overrides)
    anew = read_whole(document, manner)
    files = (p for p in reading.problems if p.span is None)
    return replace(anew, found=replaced, key=reading.key, problems=(*files, *anew.problems))


def _found(reading: Reading) -> Publication | None:
    """The publication that the program found by itself."""
    published = reading.document.published
    if published is not None and published.where == BY_A_PERSON:
        return reading.found
    return published or reading.found


# --- Reading, here or in workers -----------------------------------------------------

_Result = tuple[str, Reading | None, tuple[Problem, ...]]


def _read_all(
    sources: Sequence[Source],
    overrides: Mapping[str, Period | None],
    manner: Manner,
    workers: int | None,
    executor: Executor | None,
) -> Iterator[_Result]:
    """In the order in which they are done."""
    with _executor(sources, workers, executor) as pool:
        if pool is None:
            for source in sources:
                yield _read_one(source, overrides, manner)
            return
        chunks = [sources[at : at + CHUNK] for at in range(0, len(sources), CHUNK)]
        futures = [pool.submit(_read_chunk, chunk, overrides, manner) for chunk in chunks]
        for future in as_completed(futures):
            yield from future.result()


@contextmanager
def _executor(
    sources: Sequence[Source], workers: int | None, given: Executor | None
) -> Iterator[Executor | None]:
    """None where the work is done in this process."""
    if workers is None:
        small = sum(source.size for source in sources) < ALONE
        workers = 1 if small else os.cpu_count() or 1
    if given is not None or workers == 1:
        with nullcontext(given) as pool:
            yield pool
        return
    # Not forked: the dashboard runs threads, and a fork would copy their locks as they are.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as own:
        try:
            yield own
        except BaseException:
            own.shutdown(wait=False, cancel_futures=True)
            raise


def _read_chunk(
    sources: Sequence[Source], overrides: Mapping[str, Period | None], manner: Manner
) -> list[_Result]:
    return [_read_one(source, overrides, manner) for source in sources]


def _read_one(source: Source, overrides: Mapping[str, Period | None], manner: Manner) -> _Result:
    read: Read = read_document(source)
    if read.document is None:
        return source.relative, None, read.problems
    document, replaced = _overridden(read.document, read.document.published, overrides)
    reading = read_whole(document, manner)
    about_it = tuple(replace(p, document=document.id) for p in read.problems)
    reading = replace(
        reading,
        found=replaced,
        key=_key(source, manner),
        problems=(*about_it, *reading.problems),
    )
    return source.relative, reading, ()


# --- Joining and writing -------------------------------------------------------------


def _joined(
    readings: Iterable[Reading], joins: Mapping[str, Joined]
) -> tuple[list[EventMention], tuple[Event, ...], Voices]:
    """The mentions under the names that actors have across documents, their events, and who of
    them speaks with one voice."""
    ordered = sorted(readings, key=lambda reading: reading.document.path)
    names = {name: joined.actor for name, joined in joins.items()}
    mentions = [_renamed(m, names) for r in ordered for m in r.mentions]
    documents = {r.document.id: r.document for r in ordered}
    voices = _voices(documents)
    return mentions, join(mentions, documents, voices), voices


Voices = Callable[[EventMention], list[str]]


def join(
    mentions: Sequence[EventMention],
    documents: Mapping[str, Document],
    voices: Voices | None = None,
) -> tuple[Event, ...]:
    """The events that the mentions tell; who copies whom counts as one voice."""
    pairs = out_of_core if len(mentions) > MANY else None
    return merge(mentions, documents, pairs=pairs, voices=voices or _voices(documents))


def _voices(documents: Mapping[str, Document]) -> Voices:
    """What a mention shares with those that are no independent source beside it."""
    copies = find_copies(documents.values())

    def voices(mention: EventMention) -> list[str]:
        document = documents[mention.document]
        passage = copies.wording(document.id, mention.sentence.start)
        shared = [f"text {copies.texts[document.id]}"]
        shared += [f"passage {passage}"] if passage is not None else []
        shared += [f"publisher {document.source}"] if document.source else []
        return shared

    return voices


def _joins(readings: Iterable[Reading]) -> dict[str, Joined]:
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


def as_copy(reading: Reading, document: Document) -> Reading:
    """The reading under the document's other id; its text was read, and reads no other way."""
    return replace(
        reading,
        document=document,
        mentions=tuple(identified(document, reading.mentions)),
        problems=tuple(replace(p, document=document.id) for p in reading.problems),
    )


def _write(
    writer: SnapshotWriter, readings: Sequence[Reading], problems: Sequence[Problem], *, read: int
) -> Extraction:
    distinct = _distinct(readings)
    documents = {reading.document.id: reading.document for reading in distinct}
    joins = _joins(distinct)
    mentions, events, voices = _joined(distinct, joins)
    told = {mention.id: mention for mention in mentions}
    raw = {mention.id: mention for reading in distinct for mention in reading.mentions}
    event_of = {mention: event.id for event in events for mention in event.mentions}
    writer.add("documents", [_document_row(reading) for reading in distinct])
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
    writer.add("events", [event_row(e, [told[m] for m in e.mentions], documents) for e in events])
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


def _document_row(reading: Reading) -> dict[str, Any]:
    row = document_row(
        reading.document,
        key=reading.key,
        sentences=reading.sentences,
        times=reading.times,
        ledger=reading.ledger,
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
