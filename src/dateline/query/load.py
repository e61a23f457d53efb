"""A snapshot's tables in DuckDB, laid out for questions.

Events are numbered by date (``n``), and an open end is a minute beyond all time, so that
conditions on time need no case for null. What an event has several of (actors, sources, kinds of
actor, documents) stands in pairs of numbers beside a table of values. Mentions, documents and what
was left out stay on disk: few of their rows are wanted at a time.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakValueDictionary

import duckdb

from dateline.project.error import ProjectError
from dateline.project.store import Snapshot

ALWAYS = 1 << 60  # minutes: beyond every year a period can have
NONE = "(none)"  # stands for the value where an event has no actor, source …

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",  # nothing is fetched from anywhere
    "autoload_known_extensions": "false",
    "temp_directory": "",  # nothing is written beside the project
    "preserve_insertion_order": "false",
}
# part of a filter -> which of an event's values it is about
LISTS = {
    "actors": "actors",
    "sources": "sources",
    "kinds": "actor_kinds",
    "documents": "docs",
}
REPEATED = ("status", "basis", "grain", "from", "to", "edtf", "label")
_EVENTS = "read_parquet($events, file_row_number = true, hive_partitioning = false)"
_LOADED: WeakValueDictionary[Path, Tables] = WeakValueDictionary()
_LOADING = Lock()


class Tables:
    """One snapshot in one DuckDB database in memory. Cursors of it may be used by threads."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._database = duckdb.connect(":memory:", config=_CONFIG)
        try:
            _load(self.cursor(), snapshot)
        except duckdb.Error as error:
            raise ProjectError(
                f"the snapshot {snapshot.id} is damaged; extract the corpus again ({error})"
            ) from error

    def cursor(self) -> Any:
        return self._database.cursor()


def tables_of(snapshot: Snapshot) -> Tables:
    """The snapshot's tables, loaded once for all who read it at the same time."""
    key = snapshot.folder.resolve()
    with _LOADING:
        tables = _LOADED.get(key)
        if tables is None:
            tables = _LOADED[key] = Tables(snapshot)
        return tables


def on_disk(snapshot: Snapshot, table: str) -> str:
    """A table on disk as a parameter for ``read_parquet``, which would read ``[`` as a pattern."""
    path = snapshot.path(table).resolve().as_posix()
    return "".join(f"[{letter}]" if letter in "[*?" else letter for letter in path)


def _load(cursor: Any, snapshot: Snapshot) -> None:
    events = {"events": on_disk(snapshot, "events")}
    for part, column in LISTS.items():
        _load_values(cursor, events, part, column)
    for column in REPEATED:
        cursor.execute(
            f"""
            CREATE TYPE {column}_text AS ENUM (
                SELECT DISTINCT coalesce("{column}", '') AS text FROM {_EVENTS} ORDER BY text
            )
            """,
            events,
        )
    cursor.execute(
        f"""
        CREATE TABLE numbered AS
        SELECT place, (row_number() OVER (ORDER BY s, e, id) - 1)::INTEGER AS n, s, e
        FROM (
            SELECT file_row_number AS place, id,
                coalesce(start_minute, -{ALWAYS}) AS s, coalesce(end_minute, {ALWAYS}) AS e
            FROM {_EVENTS}
        )
        """,
        events,
    )
    small = ", ".join(
        f"""coalesce("{column}", '')::{column}_text AS "{column}" """ for column in REPEATED
    )
    lists = ", ".join(f"{column}::{part}_text[] AS {column}" for part, column in LISTS.items())
    cursor.execute(
        f"""
        CREATE TABLE event AS
        SELECT n, s, e, len(conflict) > 0 AS conflicting,
            read.* EXCLUDE (file_row_number, start_minute, end_minute, words)
                REPLACE ({small}, {lists})
        FROM {_EVENTS} AS read JOIN numbered ON place = file_row_number
        """,
        events,
    )
    cursor.execute(
        f"""
        CREATE TABLE words AS
        SELECT n, words FROM {_EVENTS} JOIN numbered ON place = file_row_number
        """,
        events,
    )
    cursor.execute("DROP TABLE numbered")
    for part, column in LISTS.items():
        _load_pairs(cursor, part, column)
    cursor.execute(
        """
        CREATE TABLE document AS
        SELECT id, doc FROM read_parquet($documents, hive_partitioning = false)
        """,
        {"documents": on_disk(snapshot, "documents")},
    )


def _load_values(cursor: Any, events: dict[str, str], part: str, column: str) -> None:
    """The table ``<part>_value`` (v, name, kind, folded), the most frequent value first, and a
    type of text that stores each of them once. Value 0 stands for having none."""
    kind = "unnest(actor_kinds)" if part == "actors" else "''"
    cursor.execute(
        f"""
        CREATE TABLE {part}_value AS
        SELECT (row_number() OVER (ORDER BY count(*) DESC, name))::INTEGER AS v, name,
            mode(kind ORDER BY kind) AS kind, strip_accents(lower(name)) AS folded
        FROM (SELECT unnest({column}) AS name, {kind} AS kind FROM {_EVENTS})
        WHERE name <> '' GROUP BY name
        """,
        events,
    )
    cursor.execute(f"INSERT INTO {part}_value VALUES (0, $none, '', $none)", {"none": NONE})
    cursor.execute(
        f"""
        CREATE TYPE {part}_text AS ENUM (
            SELECT name FROM (
                SELECT name, v FROM {part}_value WHERE v > 0 UNION ALL SELECT '', 0
            ) ORDER BY v
        )
        """
    )


def _load_pairs(cursor: Any, part: str, column: str) -> None:
    """The table ``<part>_pair``: an event, a value, and what filters ask of the event, so that
    they need not look it up."""
    cursor.execute(
        f"""
        CREATE TABLE {part}_pair AS
        SELECT DISTINCT n, enum_code(name)::INTEGER AS v, s, e, status, basis, conflicting
        FROM (
            SELECT n, unnest({column}) AS name, s, e, status, basis, conflicting FROM event
        )
        WHERE enum_code(name) > 0
        ORDER BY v, n
        """
    )
    cursor.execute(
        f"""
        INSERT INTO {part}_pair
        SELECT n, 0, s, e, status, basis, conflicting FROM event ANTI JOIN {part}_pair USING (n)
        """
    )
