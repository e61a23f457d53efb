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
_LOADED: WeakValueDictionary[Path, Tables] = WeakValueDictionary()
_LOADING = Lock()


class Tables:
    """One snapshot in one DuckDB database in memory. Cursors of it may be used by threads."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._database = duckdb.connect(":memory:", config=_CONFIG)
        self._database.execute("ATTACH ':memory:' AS tables (COMPRESS)")
        try:
            _load(self.cursor(), snapshot)
        except duckdb.Error as error:
            raise ProjectError(
                f"the snapshot {snapshot.id} is damaged; extract the corpus again ({error})"
            ) from error

    def cursor(self) -> Any:
        cursor = self._database.cursor()
        cursor.execute("USE tables")
        return cursor


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
    events = on_disk(snapshot, "events")
    cursor.execute(
        """
        CREATE TABLE numbered AS
        SELECT place, (row_number() OVER (ORDER BY s, e, id) - 1)::INTEGER AS n
        FROM (
            SELECT file_row_number AS place, id,
                coalesce(start_minute, -$always) AS s, coalesce(end_minute, $always) AS e
            FROM read_parquet($events, file_row_number = true, hive_partitioning = false)
        )
        """,
        {"events": events, "always": ALWAYS},
    )
    cursor.execute(
        """
        CREATE TABLE event AS
        SELECT n, coalesce(start_minute, -$always) AS s, coalesce(end_minute, $always) AS e,
            len(conflict) > 0 AS conflicting,
            read.* EXCLUDE (file_row_number, words)
        FROM read_parquet($events, file_row_number = true, hive_partitioning = false) AS read
        JOIN numbered ON place = file_row_number
        """,
        {"events": events, "always": ALWAYS},
    )
    cursor.execute(
        """
        CREATE TABLE words AS
        SELECT n, words
        FROM read_parquet($events, file_row_number = true, hive_partitioning = false)
        JOIN numbered ON place = file_row_number
        """,
        {"events": events},
    )
    cursor.execute("DROP TABLE numbered")
    cursor.execute(
        """
        CREATE TABLE document AS
        SELECT id, doc FROM read_parquet($documents, hive_partitioning = false)
        """,
        {"documents": on_disk(snapshot, "documents")},
    )
    for part, column in LISTS.items():
        _load_pairs(cursor, part, column)
    cursor.execute("CHECKPOINT")  # compresses


def _load_pairs(cursor: Any, part: str, column: str) -> None:
    """Tables ``<part>_value`` (v, name, kind) and ``<part>_pair`` (n, v, s, e)."""
    kind = "actor_kinds[i]" if part == "actors" else "''"
    cursor.execute(
        f"""
        CREATE TEMP TABLE listed AS
        SELECT DISTINCT ON (n, name) n, s, e, name, kind
        FROM (
            SELECT n, s, e, {column}[i] AS name, {kind} AS kind
            FROM event, unnest(range(1, len({column}) + 1)) AS places(i)
            WHERE {column}[i] <> ''
        )
        """
    )
    cursor.execute(
        """
        INSERT INTO listed
        SELECT n, s, e, $none, '' FROM event ANTI JOIN listed USING (n)
        """,
        {"none": NONE},
    )
    cursor.execute(
        f"""
        CREATE TABLE {part}_value AS
        SELECT (row_number() OVER (ORDER BY count(*) DESC, name) - 1)::INTEGER AS v, name,
            mode(kind ORDER BY kind) AS kind, strip_accents(lower(name)) AS folded
        FROM listed GROUP BY name
        """
    )
    cursor.execute(
        f"""
        CREATE TABLE {part}_pair AS
        SELECT n, v, s, e FROM listed JOIN {part}_value USING (name) ORDER BY v, n
        """
    )
    cursor.execute("DROP TABLE listed")
