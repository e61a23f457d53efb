"""Put questions to the tables, under a filter and under what people decided."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock
from typing import Any

import duckdb
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dateline.core.mention import ActorKind
from dateline.project.decisions.who import ActorChanges
from dateline.project.error import OutdatedError
from dateline.project.overlay import Overlay
from dateline.project.rows import searchable
from dateline.query.columns import Columns, Events, Numbers, Postings
from dateline.query.conditions import Decided, met_by
from dateline.query.filters import Filter
from dateline.query.load import Tables, on_disk
from dateline.query.naming import NAMINGS, NAMINGS_OF, PLACES, Naming, Place, namings_in, places_in
from dateline.query.sought import Sought, Term, sought
from dateline.query.who import Who, decided_who, under, wanted_splits

# A table of the snapshot, its path being the parameter.
DISK = "read_parquet(?, hive_partitioning = false)"
ROWS_ON_DISK = "read_parquet(?, file_row_number = true, hive_partitioning = false)"
_FEW = 4000  # events that are named one by one in a question
_KEPT = 32  # sets of events that a reader remembers


def _called_stories(columns: Columns, called: Mapping[str, str]) -> Columns:
    if not called:
        return columns
    stories = columns.postings["stories"].called(called)
    return replace(columns, postings={**columns.postings, "stories": stories})


def _under_topics(
    columns: Columns, called: Mapping[str, str], topic_of: Mapping[int, str]
) -> Columns:
    """The arrays with topics as people called and joined them, and put events under them."""
    if not called and not topic_of:
        return columns
    topics = columns.postings["topics"].called(called).put(topic_of)
    return replace(columns, postings={**columns.postings, "topics": topics})


def _by_value(given: Mapping[int, Sequence[str]]) -> dict[str, NDArray[np.int32]]:
    """The numbers of the events of each value, from the values that people gave each event."""
    events: dict[str, list[int]] = {}
    for n, values in sorted(given.items()):
        for value in values:
            events.setdefault(value, []).append(n)
    return {value: np.array(numbers, np.int32) for value, numbers in events.items()}


def _with_given(columns: Columns, part: str, given: Mapping[str, NDArray[np.int32]]) -> Columns:
    """The arrays with values that people gave; ``given`` are the events of each."""
    names = sorted(given, key=lambda name: (-len(given[name]), name))
    events = [given[name] for name in names]
    found = Postings.given(names, [""] * len(names), events, len(columns))
    return replace(columns, postings={**columns.postings, part: found})


def _graded(columns: Columns, grades: Mapping[str, str]) -> dict[str, NDArray[np.int32]]:
    """The events that a source of each grade tells."""
    told: dict[str, list[NDArray[np.int32]]] = {}
    for source, grade in grades.items():
        told.setdefault(grade, []).append(columns.postings["sources"].of(source))
    return {grade: np.unique(np.concatenate(events)) for grade, events in told.items()}


def _one_each(given: Mapping[str, str], numbers: Mapping[str, int]) -> dict[int, list[str]]:
    return {numbers[event]: [value] for event, value in given.items()}


def _with_things(columns: Columns) -> Columns:
    """The arrays with those actors apart that are things: lanes can stand for them alone."""
    things = columns.postings["actors"].only(ActorKind.THING, len(columns))
    return replace(columns, postings={**columns.postings, "things": things})


class Asker:
    """Tables and decisions of one moment. Each question has a cursor of its own."""

    def __init__(self, tables: Tables, changes: Overlay) -> None:
        self.snapshot = tables.snapshot
        self._tables = tables
        self.who, columns = self._decided_actors(changes.actors)
        self.topics, self.topic_of = changes.topics, changes.topic_of
        self.own_topics = changes.own_topics
        about = (
            changes.reviews,
            changes.headlines,
            changes.tags,
            changes.credibilities,
            changes.claims,
            changes.topic_of,
            *changes.orders,
        )
        numbers = self.numbers([event for each in about for event in each])
        put = {numbers[event]: name for event, name in changes.topic_of.items()}
        tags = {numbers[event]: tags for event, tags in changes.tags.items() if tags}
        self.stories = self._stories_of(changes.stories)
        columns = _called_stories(_under_topics(columns, changes.topics, put), self.stories)
        for part, given in (
            ("tags", tags),
            ("credibilities", _one_each(changes.credibilities, numbers)),
            ("claims", _one_each(changes.claims, numbers)),
        ):
            columns = _with_given(columns, part, _by_value(given))
        graded = _graded(columns, changes.reliabilities)
        self.columns = _with_things(_with_given(columns, "reliabilities", graded))
        self.orders = changes.orders
        self.before = [(numbers[first], numbers[then]) for first, then in changes.orders]
        self._known: OrderedDict[object, Events] = OrderedDict()
        self._lock = Lock()
        self.decided = Decided(
            {numbers[event]: review for event, review in changes.reviews.items()},
            {numbers[event]: headline for event, headline in changes.headlines.items()},
            tags,
        )

    # --- Actors ---------------------------------------------------------------------

    def _decided_actors(self, changes: ActorChanges) -> tuple[Who, Columns]:
        """The arrays under what people decided of actors."""
        columns = self._tables.columns
        if not changes:
            return Who(), columns
        postings = columns.postings["actors"]
        wanted = wanted_splits(changes, postings.numbers)
        named = self._named(wanted)
        told = self._told_with(sorted({actor for actor, _ in named}))
        who = decided_who(changes, postings, told, named)
        return who, under(columns, who)

    def _named(self, wanted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """The actors that the names were read as; of those with an actor, only if it has it."""
        if not wanted:
            return []
        sql = f"SELECT DISTINCT actor, name FROM {DISK} WHERE name IN (SELECT unnest(?::VARCHAR[]))"
        rows = self.rows(sql, [self.disk("names"), [name for name, _ in wanted]])
        return sorted(
            (actor, name) for actor, name in rows if (name, actor) in wanted or (name, "") in wanted
        )

    def _told_with(self, actors: Sequence[str]) -> list[tuple[Any, ...]]:
        """The events of actors, with the names that these have in the sentences."""
        if not actors:
            return []
        return self.rows(
            f"""
            SELECT DISTINCT event.n, names.actor, names.name
            FROM {DISK} AS names
            JOIN {DISK} AS mention ON mention.document = names.document
                AND names.start >= mention.start AND names."end" <= mention."end"
                AND list_contains(mention.actors, names.actor)
            JOIN event ON event.id = mention.event
            WHERE names.actor IN (SELECT unnest(?::VARCHAR[]))
            """,
            [self.disk("names"), self.disk("mentions"), list(actors)],
        )

    def namings(self) -> list[Naming]:
        """Every name, by the actor the program read it as; read once for a snapshot."""
        return self._tables.once(
            "namings", lambda: namings_in(self.rows(NAMINGS, [self.disk("names")]))
        )

    def namings_of(self, actors: Iterable[str]) -> list[Naming]:
        """The names of some actors only; quick, since they stand together on disk."""
        return namings_in(self.rows(NAMINGS_OF, [self.disk("names"), sorted(actors)]))

    def number_of(self, part: str, value: str) -> int:
        """The place of a value among all that the snapshot has, the fullest first. What people
        decide of others leaves it where it is; a thing has that which it has as an actor."""
        part = "actors" if part == "things" else part
        known = self._tables.columns.postings[part].numbers
        return known.get(value, self.columns.postings[part].numbers.get(value, 0))

    def documents_of_actors(self) -> dict[str, int]:
        """How many documents name each actor: not the sum over its names."""
        sql = f"SELECT actor, count(DISTINCT document) FROM {DISK} GROUP BY actor"
        known = self._tables.once("documents", lambda: dict(self.rows(sql, [self.disk("names")])))
        now = {(actor, name): new for (actor, name), new in self.who.moved.items()}
        changed = {*self.who.renamed, *self.who.renamed.values(), *(a for a, _ in now)}
        changed |= set(now.values())
        if not changed:
            return known
        sql = f"""
            SELECT DISTINCT actor, name, document FROM {DISK}
            WHERE actor IN (SELECT unnest(?::VARCHAR[]))
        """
        found: dict[str, set[str]] = {}
        for actor, name, document in self.rows(sql, [self.disk("names"), sorted(changed)]):
            found.setdefault(self.who.of_name(actor, name), set()).add(document)
        return known | {name: len(documents) for name, documents in found.items()}

    def labels(self, numbers: Iterable[int]) -> dict[int, str]:
        """The dates of some events, as people say them."""
        wanted = np.array(sorted(numbers), np.int64)
        return dict(self.of_events("n, label::VARCHAR", wanted).fetchall())

    def places_of(self, actors: Iterable[str]) -> dict[tuple[str, str, bool], Place]:
        """One place for each name of some actors, and why it names them."""
        parameters = [self.disk("names"), sorted(actors), self.disk("documents")]
        return places_in(self.rows(PLACES, parameters))

    # --- Topics ---------------------------------------------------------------------

    def topics_now(self, events: Iterable[str], topics: Iterable[str]) -> list[str]:
        """The names of the topics of some events, from those that the program gave them."""
        return [
            self.topic_of.get(event, self.topics.get(topic, topic))
            for event, topic in zip(events, topics, strict=True)
        ]

    def _stories_of(self, shown: Mapping[str, str]) -> dict[str, str]:
        """The names that the program gave stories, with what people call them: ``shown`` says it
        of an event of each."""
        if not shown:
            return {}
        sql = "SELECT id, stories[1]::VARCHAR FROM event WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        of = {event: story for event, story in self.rows(sql, [list(shown)]) if story}
        return {of[event]: name for event, name in shown.items() if event in of}

    # --- Rows -----------------------------------------------------------------------

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with self._current():
            rows: list[tuple[Any, ...]] = self._cursor().execute(sql, list(parameters)).fetchall()
        return rows

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...]:
        return self.rows(sql, parameters)[0]

    def records(self, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
        with self._current():
            cursor = self._cursor().execute(sql, list(parameters))
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def frame(self, sql: str, parameters: Sequence[Any] = ()) -> pd.DataFrame:
        with self._current():
            frame: pd.DataFrame = self._cursor().execute(sql, list(parameters)).df()
        return frame

    def of_events(self, columns: str, numbers: Numbers) -> Any:
        """A cursor on some columns of some events, in no order."""
        if len(numbers) <= _FEW:
            marks = ", ".join("?" * len(numbers)) or "NULL"
            sql = f"SELECT {columns} FROM event WHERE n IN ({marks})"
            return self._cursor().execute(sql, numbers.tolist())
        return self.joined(f"SELECT {columns} FROM met JOIN event USING (n)", numbers)

    def joined(self, sql: str, numbers: Numbers, parameters: Sequence[Any] = ()) -> Any:
        """A cursor on a question about many events, whose numbers are the table ``met``."""
        cursor = self._cursor()
        cursor.register("met", pd.DataFrame({"n": numbers.astype(np.int32)}))
        with self._current():
            return cursor.execute(sql, list(parameters))

    def disk(self, table: str) -> str:
        """The parameter of ``DISK``."""
        return on_disk(self.snapshot, table)

    def numbers(self, events: Sequence[str]) -> dict[str, int]:
        """The numbers of those events that are known, by their ids."""
        if not events:
            return {}
        sql = "SELECT id, n FROM event WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        return dict(self.rows(sql, [list(events)]))

    @contextmanager
    def _current(self) -> Iterator[None]:
        """OutdatedError where what is asked is gone since the snapshot was opened."""
        try:
            yield
        except duckdb.IOException as error:
            if self.snapshot.folder.is_dir():
                raise
            raise OutdatedError from error

    def _cursor(self) -> Any:
        return self._tables.cursor()

    # --- Sets of events -------------------------------------------------------------

    def met(self, chosen: Filter) -> Events:
        """The events that meet a filter; found once for all that is asked under it."""
        if not chosen.dated:
            return np.zeros(len(self.columns), np.bool_)
        return self._once(chosen, lambda: self._find(chosen))

    def _find(self, chosen: Filter) -> Events:
        actors = tuple(dict.fromkeys(map(self.who.name, chosen.actors)))
        topics = tuple(dict.fromkeys(self.topics.get(name, name) for name in chosen.topics))
        documents = self._names_of(chosen.documents)
        stories = tuple(dict.fromkeys(self.stories.get(name, name) for name in chosen.stories))
        named = replace(chosen, documents=documents, actors=actors, topics=topics, stories=stories)
        met = met_by(self.columns, self.decided, named)
        if wanted := sought(chosen.words):
            met = met & self._once(wanted, lambda: self._search(wanted))
        if chosen.top:
            met = self.columns.weightiest(met, chosen.top)
        seen = chosen.within
        return met if seen is None else met & self.columns.during(seen.start, seen.end)

    def _names_of(self, documents: Sequence[str]) -> tuple[str, ...]:
        """Documents are named as people see them; an id is understood too."""
        if not documents:
            return ()
        sql = f"SELECT id, doc FROM {DISK} WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        names = dict(self.rows(sql, [self.disk("documents"), list(documents)]))
        return tuple(names.get(document, document) for document in documents)

    def _search(self, wanted: Sought) -> Events:
        """The events that hold what is sought; a person's headline is searched too."""
        texts: list[str] = []

        def has(term: Term) -> str:
            texts.extend([term.text, term.pattern] if term.whole else [term.text])
            whole = " AND regexp_matches(words, ?)" if term.whole else ""
            return f"(contains(words, ?){whole})"

        each = [f"({' OR '.join(map(has, group))})" for group in wanted.some]
        each += [f"NOT {has(term)}" for term in wanted.none]
        sql = f"SELECT n FROM words WHERE {' AND '.join(each)}"
        found = self._cursor().execute(sql, texts)
        met = np.zeros(len(self.columns), np.bool_)
        met[found.fetchnumpy()["n"]] = True
        for n, headline in self.decided.headlines.items():
            (text,) = self.row("SELECT words FROM words WHERE n = ?", [n])
            met[n] = wanted.is_in(f"{text}\n{searchable(headline)}")
        return met

    def _once(self, key: object, find: Callable[[], Events]) -> Events:
        with self._lock:
            known = self._known.get(key)
            if known is not None:
                self._known.move_to_end(key)
                return known
        found = find()
        found.flags.writeable = False
        with self._lock:
            self._known[key] = found
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return found
