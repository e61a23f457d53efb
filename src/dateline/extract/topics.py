"""What the events of a snapshot are about, and how much they and their days matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import Event, EventMention
from dateline.core.period import Grain, Period
from dateline.core.shelf import on_disk
from dateline.core.text import Document, Span
from dateline.core.topic import DayNamed, DayWeight, Subject, Topic
from dateline.core.weighing import day_weights, event_weight
from dateline.extract.document import Reading
from dateline.project.error import ProjectError
from dateline.project.store import Project

_NEAR = 300  # characters before and after a sentence that tell what it is about
_LONGEST = 31  # days of an event that is known to the day


def subjects_of(
    events: Iterable[Event],
    mentions: Iterable[EventMention],
    numbers: Mapping[str, int],
    documents: Mapping[str, Document],
    texts: Mapping[str, str],
) -> Sequence[Subject]:
    """One for each event. ``mentions`` stand together by document and have these ``numbers``,
    ``texts`` are those of the documents, by id."""
    around = on_disk(_told(mentions, documents, texts))
    languages = {id_: document.language for id_, document in documents.items()}
    return on_disk(
        _subject(event, [around[numbers[m]] for m in event.mentions], languages) for event in events
    )


def _told(
    mentions: Iterable[EventMention], documents: Mapping[str, Document], texts: Mapping[str, str]
) -> Iterator[_Said]:
    """What each mention says, and what stands near it."""
    for document, told in groupby(mentions, key=lambda mention: mention.document):
        text = texts[document]
        plain = authors_text(text, documents[document].furniture)
        for mention in told:
            yield _said(mention, text, plain)


class AuthorsTexts(Mapping[str, str]):
    """``authors_text`` of documents by their ids, each when it is asked for."""

    def __init__(self, texts: Mapping[str, str], documents: Mapping[str, Document]) -> None:
        self._texts = texts
        self._documents = documents

    def __getitem__(self, document: str) -> str:
        return authors_text(self._texts[document], self._documents[document].furniture)

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


def former_topics(project: Project) -> dict[str, str]:
    """The id of each event's topic in the snapshot in use, as far as there is one."""
    try:
        snapshot = project.snapshot()
        if snapshot is None:
            return {}
        topics = snapshot.table("topics", ["id", "name"])
        events = snapshot.table("events", ["id", "topic"])
    except ProjectError:
        return {}
    ids = dict(zip(topics["name"].to_pylist(), topics["id"].to_pylist(), strict=True))
    pairs = zip(events["id"].to_pylist(), events["topic"].to_pylist(), strict=True)
    return {event: ids[topic] for event, topic in pairs if topic in ids}


class Extent:
    """Of the events of a topic: how many, in which documents, from when to when."""

    def __init__(self) -> None:
        self._documents: set[str] = set()
        self._bounds: set[tuple[int, str]] = set()

    def add(self, event: Event) -> None:
        self._documents.update(event.documents)
        self._bounds.update(_bounds(event.period))

    def row(self, topic: Topic) -> dict[str, Any]:
        return {
            "id": topic.id,
            "name": topic.name,
            "phrases": list(topic.phrases),
            "why": list(topic.why),
            "events": len(topic.events),
            "documents": len(self._documents),
            "from": min(self._bounds)[1],
            "to": max(self._bounds)[1],
        }


def _bounds(period: Period) -> Iterator[tuple[int, str]]:
    """The ends that are known, by minute and as the day they are on."""
    if period.start is not None:
        yield period.start, str(period.from_day)
    if period.end is not None:
        yield period.end, str(period.to_day)


def authors_text(text: str, furniture: Iterable[Span]) -> str:
    """The text without what is the page's, at the same places."""
    for span in furniture:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


class _Said(NamedTuple):
    """What is told of an event in one place: its sentence, what stands near it, and what happened,
    from its trigger on."""

    quote: str
    near: str
    happened: str


def _said(mention: EventMention, text: str, plain: str) -> _Said:
    happened = text[mention.trigger.start : max(mention.trigger.end, mention.sentence.end)]
    return _Said(mention.sentence.of(text), _near(plain, mention.sentence), happened)


def _subject(event: Event, told: Sequence[_Said], languages: Mapping[str, str]) -> Subject:
    quotes = {said.quote: said.near for said in told}
    return Subject(
        event.id,
        event.headline,
        tuple(quotes),
        tuple(dict.fromkeys(quotes.values())),
        tuple(participant.actor for participant in event.actors),
        tuple(dict.fromkeys(event.documents)),
        _middle(event.period),
        Counter(languages[document] for document in event.documents).most_common(1)[0][0],
        tuple(dict.fromkeys(said.happened for said in told)),
    )


def _near(text: str, sentence: Span) -> str:
    before = text[max(0, sentence.start - _NEAR) : sentence.start]
    after = text[sentence.end : sentence.end + _NEAR]
    return f"{before.partition(' ')[2]} {after.rpartition(' ')[0]}"


def _middle(period: Period) -> float | None:
    if period.start is None or period.end is None:
        return None
    return (period.start + period.end) / (2 * MINUTES_PER_DAY)


# --- Weight --------------------------------------------------------------------------


def weights_of_days(
    readings: Sequence[Reading], wording: Mapping[str, str]
) -> dict[int, DayWeight]:
    """What the days weigh of which the documents speak; copies of one text speak once."""
    published: dict[str, int] = {}
    named: list[DayNamed] = []
    for reading in readings:
        document = wording[reading.document.id]
        day = day_published(reading.document)
        if day is not None:
            published[document] = min(day, published.get(document, day))
        named += [DayNamed(document, day, *one) for one in reading.days]
    return day_weights(named, published)


def day_published(document: Document) -> int | None:
    """The day of publication since 1970, where it is known to the day."""
    if document.published is None:
        return None
    days = list(days_in(document.published.period))
    return days[0] if len(days) == 1 else None


def days_in(period: Period) -> Iterator[int]:
    """The days of a period that is known to the day, and not longer than a month."""
    if period.start is None or period.end is None or period.grain.rank > Grain.DAY.rank:
        return
    first, last = period.start // MINUTES_PER_DAY, (period.end - 1) // MINUTES_PER_DAY
    if last - first < _LONGEST:
        yield from range(first, last + 1)


def weight_of(event: Event, days: Mapping[int, DayWeight]) -> float:
    return event_weight(
        [days[day] for day in days_in(event.period) if day in days],
        independent=event.independent,
        tellings=len(event.mentions),
        actors=len(event.actors),
    )
