"""One document: its text -> times, actors and the events that it tells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.actors.find import find_actors
from dateline.core.event import EventMention, Ledger
from dateline.core.mention import ActorKind, ActorMention, DatedRow, TimeMention, TimexType
from dateline.core.sentence import Sentence
from dateline.core.text import ENGLISH, Document, Problem, Publication, SourceBasis, Span
from dateline.core.weighing import days_named
from dateline.events.tell import identified, may_tell, tell
from dateline.extract.rows import dated_rows, named_in_rows
from dateline.extract.times import times_of
from dateline.language.clauses import analyse
from dateline.language.names import find_names
from dateline.language.readers import DEFAULT, read_sentences
from dateline.language.reading import Read as ReadSentence
from dateline.language.sentences import split_sentences
from dateline.temporal.mixed import stretches


@dataclass(frozen=True)
class Manner:
    """How documents are read: what a project's settings say of it."""

    day_first: bool | None = None
    reader: str = DEFAULT
    timezone: str = ""


PLAIN = Manner()
# Of these a document is the body's own, which may speak of itself as "the board".
_ISSUED = (SourceBasis.LETTERHEAD, SourceBasis.COURT, SourceBasis.GIVEN, SourceBasis.METADATA)


@dataclass(frozen=True)
class Reading:
    """One document and all that it gives by itself.

    ``days`` are the days that its author names, and whether by their date.
    ``found`` is the publication the program found, where a person's decision replaced it.
    """

    document: Document
    sentences: int
    times: int
    names: tuple[ActorMention, ...]
    mentions: tuple[EventMention, ...]
    problems: tuple[Problem, ...]
    ledger: Ledger
    days: tuple[tuple[int, bool], ...] = ()
    found: Publication | None = None
    key: str = ""


def actors_of(document: Document, manner: Manner = PLAIN) -> list[ActorMention]:
    sentences = in_language(document, split_sentences(document.text, skip=document.furniture))
    return _actors_in(document, sentences, _read(document, sentences, manner))


def _read(
    document: Document, sentences: Sequence[Sentence], manner: Manner
) -> Mapping[Span, ReadSentence]:
    """The sentences as they are read, each by the reader of its language."""
    spoken: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        spoken.setdefault(sentence.language, []).append(sentence)
    reads: dict[Span, ReadSentence] = {}
    for language, told in spoken.items():
        reads |= read_sentences(document.text, told, reader=manner.reader, language=language)
    return reads


def in_language(document: Document, sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences, each in the language of its passage."""
    parts = stretches(document.text, document.language[:2].lower() or ENGLISH)
    starts = [part.start for part in parts]
    return [
        replace(sentence, language=parts[bisect_right(starts, sentence.span.start) - 1].code)
        for sentence in sentences
    ]


def _actors_in(
    document: Document, sentences: Sequence[Sentence], reads: Mapping[Span, ReadSentence]
) -> list[ActorMention]:
    names = find_names(document.text, sentences, language=document.language, reads=reads)
    issuer = issuer_of(document)
    return find_actors(
        document.text, names, skip=document.furniture, issuer=issuer, title=document.title
    )


def issuer_of(document: Document) -> str:
    """The body whose own document it is; empty where it is nobody's."""
    return document.source if document.source_basis in _ISSUED else ""


def read_whole(document: Document, manner: Manner = PLAIN) -> Reading:
    """A document -> what it gives. Pure: the same document always gives the same."""
    rows = dated_rows(document, day_first=manner.day_first, timezone=manner.timezone)
    found = times_of(document, day_first=manner.day_first, timezone=manner.timezone)
    times = _outside(found, rows)
    told_in_rows = [row.row.span for row in rows]
    skip = sorted((*document.furniture, *told_in_rows))
    sentences = in_language(document, split_sentences(document.text, skip=skip))
    told = [Sentence(span) for row in rows for span in (row.row.what, *row.row.who)]
    cells = in_language(document, told)
    reads = _read(document, [*sentences, *cells], manner)
    actors = _actors_in(document, sorted([*sentences, *cells], key=_place), reads)
    actors = _not_of_a_day(named_in_rows(document, rows, actors), times)
    kinds = (TimexType.DATE, TimexType.TIME)
    dated = [t.span for t in times if t.type in kinds and (t.period is not None or t.needs)]
    what = {row.row.what for row in rows}
    worth = [*may_tell(document, sentences, times), *(c for c in cells if c.span in what)]
    parsed = analyse(document.text, worth, times=dated, reads=reads)
    analysed = {sentence.span: sentence for sentence in parsed}
    events = tell(
        document,
        [analysed.get(s.span, s) for s in sentences],
        times,
        actors,
        [(row, analysed[row.row.what]) for row in rows],
    )
    return Reading(
        document,
        len(sentences),
        len(times),
        tuple(actors),
        events.mentions,
        events.problems,
        events.ledger,
        tuple(sorted(set(days_named(times, document.text)))),
    )


def _not_of_a_day(
    actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> list[ActorMention]:
    """Without what is a word of a date: "at Martinmas last"."""
    days = [time.span for time in times if time.period is not None]
    starts = [day.start for day in days]

    def is_free(actor: ActorMention) -> bool:
        at = bisect_right(starts, actor.span.start) - 1
        person = actor.kind is ActorKind.PERSON
        return person or at < 0 or not days[at].contains(actor.span)

    return [actor for actor in actors if is_free(actor)]


def _place(sentence: Sentence) -> Span:
    return sentence.span


def _outside(times: Sequence[TimeMention], rows: Sequence[DatedRow]) -> list[TimeMention]:
    """The times that stand in no row of a chronology."""
    if not rows:
        return list(times)
    spans = sorted(row.row.span for row in rows)
    starts = [span.start for span in spans]

    def inside(place: Span) -> bool:
        at = bisect_right(starts, place.start) - 1
        return at >= 0 and spans[at].contains(place)

    return [time for time in times if not inside(time.span)]


def as_copy(reading: Reading, document: Document) -> Reading:
    """The reading under the document's other id; its text was read, and reads no other way."""
    return replace(
        reading,
        document=document,
        mentions=tuple(identified(document, reading.mentions)),
        problems=tuple(replace(p, document=document.id) for p in reading.problems),
    )
