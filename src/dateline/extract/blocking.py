"""Which of very many cards are worth comparing: those that share a key, found out of core.

Two narrow columns, key and card, are all that is looked at; DuckDB sorts them on disk where
memory is short. Of a key that many cards share, each is paired with the few before it, and of
these the closest are kept, so that the pairs grow with the number of cards.
``events.merge.in_memory`` gives the same answer for corpora that are small enough to keep their
keys at hand.
"""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

WINDOW = 8  # cards before it, of those that share a key
MOST = 24  # earlier cards at most: those that share the most keys
MEMORY = "256MB"  # that DuckDB may take before it goes to disk
_BATCH = 1_000_000  # keys handed over at a time
_ROWS = 20_000  # whole rows

_PAIRS = f"""
    WITH shared AS (
        SELECT card, [{", ".join(f"lag(card, {back}) OVER own" for back in range(1, WINDOW + 1))}]
            AS earlier
        FROM keys
        WINDOW own AS (PARTITION BY key ORDER BY card)
        QUALIFY lag(card) OVER own IS NOT NULL
    )
    SELECT card, other
    FROM (SELECT card, unnest(earlier) AS other FROM shared)
    WHERE other IS NOT NULL
    GROUP BY card, other
    QUALIFY row_number() OVER (PARTITION BY card ORDER BY count(*) DESC, other) <= {MOST}
    ORDER BY card, other
"""


def out_of_core(keyed: Iterable[Iterable[int]]) -> Iterator[Sequence[int]]:
    """For each card the numbers of earlier ones that share a key: of the last few of each key,
    those that share the most."""
    with tempfile.TemporaryDirectory(prefix="dateline-joining-") as folder:
        connection = duckdb.connect(str(Path(folder) / "keys.duckdb"))
        try:
            connection.execute(f"SET memory_limit = '{MEMORY}'")
            connection.execute("CREATE TABLE keys (key BIGINT, card INTEGER)")
            count = _write(connection, keyed)
            yield from _read(connection.execute(_PAIRS), count)
        finally:
            connection.close()


def _write(connection: duckdb.DuckDBPyConnection, keyed: Iterable[Iterable[int]]) -> int:
    keys, cards, count = array("q"), array("i"), 0
    for own in keyed:
        before = len(keys)
        keys.extend(own)
        cards.extend([count] * (len(keys) - before))
        count += 1
        if len(keys) >= _BATCH:
            _hand_over(connection, keys, cards)
            keys, cards = array("q"), array("i")
    _hand_over(connection, keys, cards)
    return count


def _hand_over(connection: duckdb.DuckDBPyConnection, keys: array[int], cards: array[int]) -> None:
    columns = [
        pa.Array.from_buffers(kind, len(values), [None, pa.py_buffer(values)])
        for kind, values in ((pa.int64(), keys), (pa.int32(), cards))
    ]
    connection.register("batch", pa.table(columns, names=["key", "card"]))
    connection.execute("INSERT INTO keys SELECT key, card FROM batch")
    connection.unregister("batch")


def _read(found: duckdb.DuckDBPyConnection, count: int) -> Iterator[Sequence[int]]:
    """A line for every card, also for those that share no key."""
    at = 0
    for card, rows in groupby(_rows(found), key=lambda row: row[0]):
        for _ in range(at, card):
            yield ()
        yield [other for _, other in rows]
        at = card + 1
    for _ in range(at, count):
        yield ()


def _rows(found: duckdb.DuckDBPyConnection) -> Iterator[tuple[int, int]]:
    while batch := found.fetchmany(100_000):
        yield from batch


def sorted_rows(
    rows: Iterable[Mapping[str, Any]], schema: pa.Schema, *, by: str
) -> Iterator[pa.Table]:
    """Rows in the order of one of their columns, those of one value as they came; on disk where
    memory is short."""
    waiting = iter(rows)
    batch = list(islice(waiting, _ROWS))
    if len(batch) < _ROWS:
        if batch:
            yield pa.Table.from_pylist(sorted(batch, key=itemgetter(by)), schema=schema)
        return
    with tempfile.TemporaryDirectory(prefix="dateline-joining-") as folder:
        connection = duckdb.connect(str(Path(folder) / "rows.duckdb"))
        try:
            connection.execute(f"SET memory_limit = '{MEMORY}'")
            connection.register("batch", schema.empty_table())
            connection.execute("CREATE TABLE unsorted AS SELECT * FROM batch")
            while batch:
                connection.register("batch", pa.Table.from_pylist(batch, schema=schema))
                connection.execute("INSERT INTO unsorted SELECT * FROM batch")
                batch = list(islice(waiting, _ROWS))
            found = connection.execute(f'SELECT * FROM unsorted ORDER BY "{by}", rowid')
            while read := found.fetchmany(_ROWS):
                columns = zip(*read, strict=True)
                yield pa.table(dict(zip(schema.names, columns, strict=True)), schema=schema)
        finally:
            connection.close()
