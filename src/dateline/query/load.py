"""A snapshot made ready for questions.

Events are numbered by date (``n``): by the first moment known of each, "before X" at X. What
filters ask is loaded into arrays; headlines and all else that is shown of an event into a DuckDB
table, in the same order, in which text that repeats is stored once. Mentions, documents and what
was left out stay on disk: few of their rows are wanted at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, cast
from weakref import WeakValueDictionary

import duckdb
import numpy as np

from dateline.project.error import OutdatedError, ProjectError
from dateline.project.shape import Shaped
from dateline.project.store import Snapshot
from dateline.query.columns import ALWAYS, NONE, Columns, Postings, Scalar
from dateline.query.filters import PARTS, Asks, Part

# The parts of a filter that ask for one value of each event, for several, for a truth.
SCALARS = [part for part in PARTS.values() if part.asks is Asks.ANY_OF]
LISTS = {p.name: p.column for p in PARTS.values() if p.asks is Asks.ANY_IN and p.column}
TRUTHS = [part for part in PARTS.values() if part.asks is Asks.TRUTH]
REPEATED = ("status", "basis", "grain", "from", "to", "edtf", "label")
SINGLE = {"topic": "topics", "story": "stories"}  # columns of one value, as lists of none or one
_EVENTS = "source"  # the events of the snapshot as people joined, parted and dated them
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",  # nothing is fetched from anywhere
    "autoload_known_extensions": "false",
    "temp_directory": "",  # nothing is written beside the project
}
_LOADED: WeakValueDictionary[tuple[Path, str], Tables] = WeakValueDictionary()
_LOADING = Lock()
T = TypeVar("T")


class Tables:
    """One snapshot in memory. Several threads may ask at once, each with its cursor.

    The table ``moved`` says of which event the mentions are that no longer tell the one the
    snapshot has them under.
    """

    def __init__(self, snapshot: Snapshot, shaped: Shaped) -> None:
        self.snapshot = snapshot
        self._found: dict[str, object] = {}
        self._finding = Lock()
        self._database = duckdb.connect(":memory:", config=_CONFIG)
        try:
            self.columns = _load(self.cursor(), snapshot, shaped)
        except duckdb.Error as error:
            if not snapshot.folder.is_dir():
                raise OutdatedError from error
            raise ProjectError(
                f"the snapshot {snapshot.id} is damaged; extract the corpus again ({error})"
            ) from error

    def once(self, key: str, find: Callable[[], T]) -> T:
        """What is worked out from the snapshot alone, kept for all who ask."""
        with self._finding:
            if key not in self._found:
                self._found[key] = find()
            return cast(T, self._found[key])

    def cursor(self) -> Any:
        return self._database.cursor()


def tables_of(snapshot: Snapshot, shaped: Shaped) -> Tables:
    """The snapshot's tables, loaded once for all who read it at the same time."""
    key = snapshot.folder.resolve(), shaped.key
    with _LOADING:
        tables = _LOADED.get(key)
        if tables is None:
            tables = _LOADED[key] = Tables(snapshot, shaped)
        return tables


def on_disk(snapshot: Snapshot, table: str) -> str:
    """The path of a table for ``read_parquet``, which would take ``[`` for a pattern."""
    path = snapshot.path(table).resolve().as_posix()
    return "".join(f"[{letter}]" if letter in "[*?" else letter for letter in path)


def _load(cursor: Any, snapshot: Snapshot, shaped: Shaped) -> Columns:
    _source(cursor, snapshot, shaped)
    cursor.execute(
        f"""
        CREATE TABLE numbered AS
        SELECT place, (row_number() OVER (ORDER BY known, s, e, id) - 1)::INTEGER AS n, s, e
        FROM (
            SELECT file_row_number AS place, id,
                coalesce(start_minute, -{ALWAYS}) AS s, coalesce(end_minute, {ALWAYS}) AS e,
                coalesce(start_minute, end_minute - 1) AS known
            FROM {_EVENTS}
        )
        """
    )
    names = {part: _load_names(cursor, part, column) for part, column in LISTS.items()}
    for column in REPEATED:
        _save_once(cursor, column, f"coalesce(\"{column}\", '') FROM {_EVENTS}")
    small = ", ".join(
        f"""coalesce("{column}", '')::{column}_text AS "{column}" """ for column in REPEATED
    )
    lists = ", ".join(f"{column}::{column}_text[] AS {column}" for column in LISTS.values())
    cursor.execute(
        f"""
        CREATE TABLE event AS
        SELECT n, s, e, read.* EXCLUDE (file_row_number, start_minute, end_minute, words)
            REPLACE ({small}, {lists})
        FROM {_EVENTS} AS read JOIN numbered ON place = file_row_number
        ORDER BY n
        """
    )
    cursor.execute(
        f"""
        CREATE TABLE words AS
        SELECT n, words FROM {_EVENTS} JOIN numbered ON place = file_row_number
        """
    )
    cursor.execute("DROP TABLE numbered")
    cursor.execute("DROP VIEW source")
    return _columns(cursor, on_disk(snapshot, "mentions"), names)


def _source(cursor: Any, snapshot: Snapshot, shaped: Shaped) -> None:
    """The events to load, and where their mentions are that were moved."""
    path = on_disk(snapshot, "events").replace("'", "''")
    read = f"read_parquet('{path}', file_row_number = true, hive_partitioning = false)"
    lists = ", ".join(
        f"CASE WHEN coalesce({one}, '') = '' THEN [] ELSE [{one}] END AS {several}"
        for one, several in SINGLE.items()
    )
    columns = f"* EXCLUDE ({', '.join(SINGLE)}), {lists}"
    cursor.execute("CREATE TABLE moved (id VARCHAR, event VARCHAR)")
    if not shaped.rows:
        cursor.execute(f"CREATE VIEW source AS SELECT {columns} FROM {read}")
        return
    cursor.execute(
        "INSERT INTO moved SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
        [list(shaped.moved), list(shaped.moved.values())],
    )
    cursor.execute("CREATE TABLE gone AS SELECT unnest(?::VARCHAR[]) AS id", [list(shaped.gone)])
    cursor.register("shaped_rows", shaped.table())
    cursor.execute("CREATE TABLE shaped AS SELECT * FROM shaped_rows")
    cursor.unregister("shaped_rows")
    cursor.execute(
        f"""
        CREATE VIEW source AS
        SELECT {columns}
        FROM (
            SELECT * FROM {read} WHERE id NOT IN (SELECT id FROM gone)
            UNION ALL BY NAME
            SELECT *, -1 - rowid AS file_row_number FROM shaped
        )
        """
    )


def _load_names(cursor: Any, part: str, column: str) -> tuple[list[str], list[str]]:
    """The values of a list, the most frequent first after ``NONE``, and the kinds of actors."""
    kind = "unnest(actor_kinds)" if part == "actors" else "''"
    rows = cursor.execute(
        f"""
        SELECT name, mode(kind ORDER BY kind)
        FROM (SELECT unnest({column}) AS name, {kind} AS kind FROM {_EVENTS})
        WHERE name <> '' GROUP BY name ORDER BY count(*) DESC, name
        """
    ).fetchall()
    _save_once(cursor, column, f"unnest({column}) FROM {_EVENTS}")
    return [NONE, *(name for name, _ in rows)], ["", *(kind for _, kind in rows)]


def _save_once(cursor: Any, column: str, values: str) -> None:
    """A type for a column whose texts repeat; each row then holds a small number."""
    cursor.execute(
        f"CREATE TYPE {column}_text AS ENUM (SELECT {values} UNION SELECT '' ORDER BY 1)"
    )


def _columns(cursor: Any, mentions: str, names: dict[str, tuple[list[str], list[str]]]) -> Columns:
    truths = "".join(f", {part.column} AS {part.name}" for part in TRUTHS)
    found = cursor.execute(
        f"""
        SELECT s, e, mentions::INTEGER AS mentions, coalesce(weight, 0) AS weight{truths}
        FROM event ORDER BY n
        """
    ).fetchnumpy()
    told = cursor.execute(
        """
        SELECT n, file_row_number AS place
        FROM read_parquet(?, file_row_number = true, hive_partitioning = false) AS mention
        LEFT JOIN moved USING (id)
        JOIN event ON event.id = coalesce(moved.event, mention.event)
        ORDER BY n, place
        """,
        [mentions],
    ).fetchnumpy()
    return Columns(
        found["s"],
        found["e"],
        found["mentions"],
        found["weight"],
        told["place"],
        np.searchsorted(told["n"], np.arange(len(found["s"]) + 1)),
        {part.name: found[part.name] for part in TRUTHS},
        {part.name: _scalar(cursor, part) for part in SCALARS},
        {
            part: _postings(cursor, len(found["s"]), LISTS[part], *values)
            for part, values in names.items()
        },
    )


def _scalar(cursor: Any, part: Part) -> Scalar:
    """One value of each event: a column whose texts are stored once, or what is worked out of
    others as the place of a member of the part's enumeration."""
    if part.column not in REPEATED:
        sql = f"SELECT {part.column}::TINYINT AS code FROM event ORDER BY n"
        return Scalar(list(map(str, part.members or ())), cursor.execute(sql).fetchnumpy()["code"])
    kind = f"{part.column}_text"
    names = cursor.execute(f"SELECT unnest(enum_range(NULL::{kind}))::VARCHAR").fetchall()
    sql = f"SELECT enum_code({part.column})::TINYINT AS code FROM event ORDER BY n"
    return Scalar([name for (name,) in names], cursor.execute(sql).fetchnumpy()["code"])


def _postings(cursor: Any, count: int, column: str, names: list[str], kinds: list[str]) -> Postings:
    """Pairs of a value and an event, by value and then by event."""
    texts = cursor.execute(f"SELECT unnest(enum_range(NULL::{column}_text))::VARCHAR").fetchall()
    number = {name: v for v, name in enumerate(names)}
    value_of = np.array([number.get(name, 0) for (name,) in texts] or [0], np.int32)
    pairs = cursor.execute(
        f"""
        SELECT DISTINCT enum_code(name)::INTEGER AS code, n
        FROM (SELECT n, unnest({column}) AS name FROM event) WHERE name <> ''
        """
    ).fetchnumpy()
    values, events = value_of[pairs["code"]], pairs["n"]
    without = np.ones(count, np.bool_)
    without[events] = False
    # One number for each pair sorts far faster than two columns.
    packed = np.concatenate([np.flatnonzero(without), values.astype(np.int64) << 32 | events])
    packed.sort()
    begins = np.searchsorted(packed, np.arange(len(names) + 1, dtype=np.int64) << 32)
    return Postings(names, kinds, (packed & 0xFFFFFFFF).astype(np.int32), begins)
