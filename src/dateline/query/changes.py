"""What the last reading changed: events that are new, that moved to another date, that are gone.

An event is the same in both snapshots where they share one of its mentions; of a document that was
edited, where they share a sentence of the same file.
"""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from dateline.project.store import Snapshot
from dateline.query.ask import Asker
from dateline.query.load import on_disk

LISTED = 200  # events of each kind

_PAIRS = """
    SELECT now.event AS now, was.event AS was
    FROM read_parquet($now_mentions) AS now JOIN read_parquet($was_mentions) AS was USING (id)
    UNION
    SELECT now.event, was.event
    FROM read_parquet($now_mentions) AS now JOIN read_parquet($was_mentions) AS was
        USING (doc, quote)
"""
_NEW = """
    SELECT id FROM read_parquet($now_events) WHERE id NOT IN (SELECT now FROM pairs)
    ORDER BY start_minute NULLS FIRST, end_minute, id
"""
_MOVED = """
    SELECT now.id, min(was.label)
    FROM pairs JOIN read_parquet($now_events) AS now ON now.id = pairs.now
    JOIN read_parquet($was_events) AS was ON was.id = pairs.was
    GROUP BY now.id, now.start_minute, now.end_minute, now.edtf
    HAVING NOT bool_or(was.edtf = now.edtf)
    ORDER BY now.start_minute NULLS FIRST, now.end_minute, now.id
"""
_GONE = """
    SELECT label, headline, docs[1]
    FROM read_parquet($was_events) WHERE id NOT IN (SELECT was FROM pairs)
    ORDER BY start_minute NULLS FIRST, end_minute, id
"""


@dataclass(frozen=True, slots=True)
class Gone:
    """An event that was there before: its date as people say it, its words, one document of it."""

    label: str
    headline: str
    doc: str


@dataclass(frozen=True, slots=True)
class Changes:
    """``new`` are ids, ``moved`` ids with the date they had, in words; at most ``LISTED`` of each,
    of as many as ``counts`` says: new, moved, gone."""

    new: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    gone: tuple[Gone, ...] = ()
    counts: tuple[int, int, int] = (0, 0, 0)


def changes(asker: Asker, former: Snapshot) -> Changes | None:
    """Since the snapshot before; none where that was cleared away meanwhile."""
    paths = {
        f"{when}_{table}": on_disk(snapshot, table)
        for when, snapshot in (("now", asker.snapshot), ("was", former))
        for table in ("events", "mentions")
    }
    try:
        with duckdb.connect(":memory:") as database:
            mentions = {name: path for name, path in paths.items() if "mentions" in name}
            database.execute(f"CREATE TABLE pairs AS {_PAIRS}", mentions)

            def found(sql: str) -> list[tuple[str, ...]]:
                used = {name: path for name, path in paths.items() if f"${name}" in sql}
                return database.execute(sql, used).fetchall()

            new, moved, gone = map(found, (_NEW, _MOVED, _GONE))
    except duckdb.IOException:
        return None
    return Changes(
        tuple(id_ for (id_,) in new[:LISTED]),
        tuple((id_, label) for id_, label in moved[:LISTED]),
        tuple(Gone(label, headline, doc or "") for label, headline, doc in gone[:LISTED]),
        (len(new), len(moved), len(gone)),
    )
