"""Make a project of N events out of nothing, the same one each time:

    python tests/bench/synthetic.py 1000000 /tmp/million

Actors and sources are drawn as they are in real corpora: a few of them often, most rarely.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from dateline.core.event import Basis, Role, Status, stable_id
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.project.rows import searchable
from dateline.project.schema import TABLES
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter

ACTORS, SOURCES, TOPICS = 5_000, 300, 41
EVENTS_PER_CHUNK, EVENTS_PER_DOCUMENT = 50_000, 20
FIRST, LAST = 1900, 2024
SYLLABLES = [a + b for a in "bdfghklmnprst" for b in "aeiou"]
VERBS = ("signs", "rejects", "opens", "visits", "sells", "leads", "funds", "leaves")
THINGS = ("treaty", "harbour", "mine", "embassy", "factory", "archive", "bridge", "school")
Columns = dict[str, Any]


def main(count: int, folder: Path) -> None:
    generator = np.random.default_rng(count)
    world = World(generator)
    project = Project.create(folder)
    with SnapshotWriter(project) as writer:
        for start in range(0, count, EVENTS_PER_CHUNK):
            size = min(EVENTS_PER_CHUNK, count - start)
            for table, columns in chunk(world, generator, start, size).items():
                writer.add(table, as_table(table, columns))
        writer.add("topics", topics_of(writer.rows("events", ["topic", "from", "to"])))
        writer.commit()


class World:
    """What chunks draw from: actors, sources and dates, each column by number."""

    def __init__(self, generator: np.random.Generator) -> None:
        self.actors = np.array([name(generator, number) for number in range(ACTORS)], object)
        kinds = np.array([str(kind) for kind in ActorKind], object)
        self.kinds = kinds[generator.integers(0, len(kinds), ACTORS)]
        self.actor_weights = 1 / np.arange(1, ACTORS + 1) ** 0.9
        self.actor_weights /= self.actor_weights.sum()
        self.sources = np.array([f"The {name(generator, n)} Times" for n in range(SOURCES)], object)
        self.source_weights = 1 / np.arange(1, SOURCES + 1)
        self.source_weights /= self.source_weights.sum()
        subjects = [f"{name(generator, n)}: {VERBS[n % 8]}" for n in range(TOPICS - 1)]
        self.topics = np.array([*subjects, ""], object)  # the last belong to none
        self.topic_weights = 1 / np.arange(1, TOPICS + 1) ** 0.7
        self.topic_weights /= self.topic_weights.sum()
        periods, weights = zip(*dates(), strict=True)
        self.period_weights = np.array(weights) / np.sum(weights)
        self.periods = list(periods)
        self.conflicts = [str(period) for period in periods]
        columns: list[Columns] = [
            {
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
            for period in periods
        ]
        self.dates = pa.Table.from_pylist(
            columns, schema=pa.schema([TABLES["events"].field(column) for column in columns[0]])
        )


def name(generator: np.random.Generator, number: int) -> str:
    parts = generator.choice(SYLLABLES, 4)
    return f"{''.join(parts[:2])} {''.join(parts[2:])}".title() + f" {number:x}"


def dates() -> Iterator[tuple[Period, float]]:
    """Every date an event may have, with its weight: mostly days, more of them late."""
    for year in range(FIRST, LAST + 1):
        late = (year - FIRST + 5) / 60
        first = Period.of_year(year)
        yield first, 20 * late
        yield first.roughly(), 2 * late
        yield first.before(), 0.2
        yield Period.between(first, Period.of_year(year + 2)), late
        for quarter in range(1, 5):
            yield Period.of_quarter(year, quarter), late
        for month in range(1, 13):
            yield Period.of_month(year, month), 5 * late
        assert first.start is not None and first.end is not None
        for day in range(first.start // 1440, first.end // 1440, 3):  # fewer, to begin sooner
            yield Period.of_day_numbers(day), late
    for year in range(FIRST, LAST, 10):
        yield Period.of_decade(year), 5
    yield Period.of_century(1900), 5
    yield Period.of_year(-43), 0.05
    yield Period.of_year(9999), 0.05


def chunk(
    world: World, generator: np.random.Generator, start: int, size: int
) -> dict[str, Columns]:
    """Some events with the mentions and documents that tell only them."""
    documents = max(1, size // EVENTS_PER_DOCUMENT)
    document_source = generator.choice(SOURCES, documents, p=world.source_weights)
    told = generator.choice([1, 2, 3, 6], size, p=[0.7, 0.2, 0.07, 0.03])
    event = np.repeat(np.arange(size), told)
    document = generator.integers(0, documents, len(event))
    document[np.cumsum(told) - told] = np.arange(size) % documents  # none without events
    order = np.argsort(document, kind="stable")
    when = generator.choice(len(world.periods), size, p=world.period_weights)
    how_many = generator.choice([0, 1, 2, 3, 4], size, p=[0.05, 0.3, 0.4, 0.2, 0.05])
    actors = [
        list(dict.fromkeys(draw.tolist()))
        for draw in np.split(
            generator.choice(ACTORS, how_many.sum(), p=world.actor_weights),
            np.cumsum(how_many)[:-1],
        )
    ]
    verbs, things = generator.integers(0, 8, size), generator.integers(0, 8, size)
    statuses = generator.choice(list(map(str, Status)), size, p=[0.8, 0.06, 0.02, 0.04, 0.06, 0.02])
    bases = generator.choice(list(map(str, Basis)), size, p=[0.1, 0.5, 0.25, 0.15])
    topics = world.topics[generator.choice(TOPICS, size, p=world.topic_weights)]
    affairs = generator.integers(0, max(1, size // 20), size)
    in_one = generator.random(size) < 0.3
    conflicting = generator.random(size) < 0.02
    other = generator.choice(len(world.periods), size, p=world.period_weights)

    names = [world.actors[drawn].tolist() for drawn in actors]
    headlines = [
        f"{found[0] if found else 'A committee'} {VERBS[verb]} the {THINGS[thing]} of "
        f"{found[-1] if found else 'the town'}"
        for found, verb, thing in zip(names, verbs, things, strict=True)
    ]
    labels = world.dates["label"].to_pylist()
    quotes = [
        f"{headline}, the paper wrote, and the decision taken in {labels[date]} was to be "
        f"read by number {start + number} of the list."
        for number, (headline, date) in enumerate(zip(headlines, when, strict=True))
    ]
    texts: list[list[str]] = [[] for _ in range(documents)]
    lengths = [0] * documents
    at = np.zeros(len(event), np.int64)
    for mention in order:
        place, quote = document[mention], quotes[event[mention]]
        at[mention] = lengths[place]
        texts[place].append(quote)
        lengths[place] += len(quote) + 1

    mention_ids = [stable_id(str(start), str(number)) for number in range(len(event))]
    firsts = (np.cumsum(told) - told).tolist()
    event_ids = [mention_ids[first] for first in firsts]
    doc_ids = [stable_id("document", str(start), str(number)) for number in range(documents)]
    docs = [f"report-{start // EVENTS_PER_CHUNK:03d}-{number:05d}" for number in range(documents)]
    sources = world.sources[document_source].tolist()
    kinds = [world.kinds[drawn].tolist() for drawn in actors]
    roles = [[str(Role.NAMED)] * len(drawn) for drawn in actors]
    told_in = [document[first : first + n].tolist() for first, n in zip(firsts, told, strict=True)]
    event_sources = [list(dict.fromkeys(sources[d] for d in found)) for found in told_in]

    events: Columns = {
        "id": event_ids,
        "headline": headlines,
        **dated(world, when),
        "basis": bases,
        "status": statuses,
        "actors": names,
        "actor_kinds": kinds,
        "actor_roles": roles,
        "places": [[] for _ in roles],
        "docs": [list(dict.fromkeys(docs[d] for d in found)) for found in told_in],
        "sources": event_sources,
        "independent": list(map(len, event_sources)),
        "mentions": told,
        "conflict": [
            [world.conflicts[a], world.conflicts[b]] if both and a != b else []
            for both, a, b in zip(conflicting, when, other, strict=True)
        ],
        "why": [["told under one date by the same actors"]] * size,
        "topic": topics,
        "story": [
            f"{names[affair][0] if names[affair] else 'A committee'} ({start + affair})"
            if told_by_several
            else ""
            for affair, told_by_several in zip(affairs.tolist(), in_one, strict=True)
        ],
        "weight": generator.exponential(1.0, size),
        "words": [
            searchable(f"{headline}\n{quote}")
            for headline, quote in zip(headlines, quotes, strict=True)
        ],
    }
    quote_of = [quotes[number] for number in event]
    time_words = [labels[date] for date in when[event]]
    time_at = [
        int(place) + quote.index(words)
        for place, quote, words in zip(at, quote_of, time_words, strict=True)
    ]
    mentions: Columns = {
        "id": mention_ids,
        "event": [event_ids[number] for number in event],
        "document": [doc_ids[number] for number in document],
        "doc": [docs[number] for number in document],
        "start": at,
        "end": at + np.array(list(map(len, quote_of))),
        "trigger_start": at,
        "trigger_end": at + 1,
        "time_start": time_at,
        "time_end": [place + len(words) for place, words in zip(time_at, time_words, strict=True)],
        "headline": [headlines[number] for number in event],
        **dated(world, when[event]),
        "basis": bases[event],
        "status": statuses[event],
        "says_who": [""] * len(event),
        "actors": [names[number] for number in event],
        "actor_kinds": [kinds[number] for number in event],
        "actor_roles": [roles[number] for number in event],
        "places": [[] for _ in event],
        "source": [sources[number] for number in document],
        "quote": quote_of,
        "time_words": time_words,
        "timex_type": ["DATE"] * len(event),
        "timex_value": [world.conflicts[date] for date in when[event]],
        "rule": ["synthetic"] * len(event),
        "why": [["the sentence gives the date in full"]] * len(event),
        "time": [
            packed_time(world.periods[date], place, words)
            for date, place, words in zip(when[event], time_at, time_words, strict=True)
        ],
    }
    return {
        "events": events,
        "mentions": mentions,
        "names": names_of(mentions),
        "documents": documents_of(doc_ids, docs, sources, texts),
        "left_out": left_out_of(doc_ids, docs),
    }


def topics_of(events: pa.Table) -> list[Columns]:
    found = events.group_by("topic").aggregate([("topic", "count"), ("from", "min"), ("to", "max")])
    rows = sorted(found.to_pylist(), key=lambda row: -row["topic_count"])
    return [
        {
            "id": stable_id("topic", row["topic"]),
            "name": row["topic"],
            "phrases": row["topic"].lower().split(": "),
            "why": [],
            "events": row["topic_count"],
            "documents": row["topic_count"],
            "from": row["from_min"],
            "to": row["to_max"],
        }
        for row in rows
        if row["topic"]
    ]


def names_of(mentions: Columns) -> Columns:
    """Every actor of a mention is named in it, every third time by its first name alone."""
    rows = [
        (actor, kind, actor if number % 3 else actor.split()[0], document, doc, start)
        for number, (actors, kinds, document, doc, start) in enumerate(
            zip(
                *(mentions[column] for column in ("actors", "actor_kinds", "document", "doc")),
                mentions["start"].tolist(),
                strict=True,
            )
        )
        for actor, kind in zip(actors, kinds, strict=True)
    ]
    actors, kinds, names, documents, docs, starts = zip(*rows, strict=True)
    return {
        "actor": actors,
        "own": actors,
        "kind": kinds,
        "name": names,
        "document": documents,
        "doc": docs,
        "start": starts,
        "end": [start + 5 for start in starts],
        "found": ["full name"] * len(rows),
        "joined": [""] * len(rows),
    }


def packed_time(period: Period, start: int, words: str) -> str:
    ends = ",".join("null" if end is None else str(end) for end in (period.start, period.end))
    marks = f"{str(period.approximate).lower()},{str(period.uncertain).lower()}"
    return (
        f'{{"span":[{start},{start + len(words)}],"type":"DATE","value":"{period}",'
        f'"period":[{ends},"{period.grain}",{marks}],"rule":"synthetic","anchor":null,'
        '"modifier":"","relative":false,"needs":"","readings":[],"choice":""}'
    )


def documents_of(
    ids: list[str], docs: list[str], sources: list[str], texts: list[list[str]]
) -> Columns:
    count = len(ids)
    empty: list[Any] = [[]] * count
    return {
        "id": ids,
        "doc": docs,
        "path": [f"{doc}.txt" for doc in docs],
        "title": docs,
        "source": sources,
        "author": [""] * count,
        "url": [""] * count,
        "language": ["en"] * count,
        "furniture": empty,
        "pages": empty,
        "repairs": empty,
        "stamps": empty,
        "sentences": list(map(len, texts)),
        "times": list(map(len, texts)),
        "times_used": list(map(len, texts)),
        "times_finer": [0] * count,
        "times_timeless": [0] * count,
        "key": ids,
        "text": [" ".join(sentences) for sentences in texts],
    }


def left_out_of(ids: list[str], docs: list[str]) -> Columns:
    """Every fifth document says "recently"."""
    ids, docs = ids[::5], docs[::5]
    return {
        "kind": ["vague"] * len(ids),
        "where": [f"{doc}.txt" for doc in docs],
        "document": ids,
        "doc": docs,
        "start": [0] * len(ids),
        "end": [8] * len(ids),
        "words": ["recently"] * len(ids),
        "sentence": ["The committee met recently."] * len(ids),
        "reason": ["it has no place on a calendar"] * len(ids),
    }


def dated(world: World, when: np.ndarray) -> Columns:
    taken = world.dates.take(pa.array(when))
    return {column: taken[column] for column in taken.column_names}


def as_table(table: str, columns: Columns) -> pa.Table:
    schema = TABLES[table]
    blank = [None] * len(columns["id" if "id" in columns else "kind"])
    return pa.table(
        [
            column.cast(schema.field(name).type)
            if isinstance(column := columns.get(name, blank), pa.ChunkedArray)
            else pa.array(column, schema.field(name).type)
            for name in schema.names
        ],
        schema=schema,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
