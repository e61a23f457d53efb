"""Put a question to the tables, under a filter and under what people decided."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import Any

import pandas as pd

from dateline.project.overlay import Overlay
from dateline.project.rows import searchable
from dateline.query.filter import Filter
from dateline.query.load import Tables, on_disk
from dateline.query.where import Decided, Where, among, where

# A table of the snapshot, its path being the parameter.
DISK = "read_parquet(?, hive_partitioning = false)"
_SEARCHES_KEPT = 16


class Asker:
    """Tables and decisions of one moment. Each question has a cursor of its own."""

    def __init__(self, tables: Tables, changes: Overlay) -> None:
        self.snapshot = tables.snapshot
        self._tables = tables
        self._searches: OrderedDict[tuple[str, ...], pd.DataFrame] = OrderedDict()
        self._lock = Lock()
        numbers = self._numbers([*changes.reviews, *changes.headlines])
        self.decided = Decided(
            {numbers[event]: review for event, review in changes.reviews.items()},
            {numbers[event]: headline for event, headline in changes.headlines.items()},
        )
        headlines = list(self.decided.headlines.values())
        self._told = pd.DataFrame(
            {
                "n": pd.array(list(self.decided.headlines), dtype="int32"),
                "headline": pd.array(headlines, dtype="str"),
                "folded": pd.array([searchable(told) for told in headlines], dtype="str"),
            }
        )

    def rows(
        self, sql: str, parameters: Sequence[Any] = (), met: Where | None = None
    ) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._cursor(sql, parameters, met).fetchall()
        return rows

    def row(
        self, sql: str, parameters: Sequence[Any] = (), met: Where | None = None
    ) -> tuple[Any, ...]:
        return self.rows(sql, parameters, met)[0]

    def records(self, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
        cursor = self._cursor(sql, parameters, None)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def frame(
        self, sql: str, parameters: Sequence[Any] = (), met: Where | None = None
    ) -> pd.DataFrame:
        frame: pd.DataFrame = self._cursor(sql, parameters, met).df()
        return frame

    def disk(self, table: str) -> str:
        """The parameter of ``DISK``."""
        return on_disk(self.snapshot, table)

    def where(self, chosen: Filter) -> Where:
        if not chosen.dated:
            return Where(("false",))
        met = where(chosen, self.decided)
        words = tuple(dict.fromkeys(searchable(chosen.words).split()))
        return met & among(self._search(words)) if words else met

    def number(self, event: str) -> int | None:
        return self._numbers([event]).get(event)

    def _cursor(self, sql: str, parameters: Sequence[Any], met: Where | None) -> Any:
        cursor = self._tables.cursor()
        if "told" in sql:
            cursor.register("told", self._told)
        if met is not None and met.found is not None:
            cursor.register("found", met.found)
        return cursor.execute(sql, list(parameters))

    def _search(self, words: tuple[str, ...]) -> pd.DataFrame:
        """The events that hold all the words, literally. The last searches are remembered."""
        with self._lock:
            known = self._searches.get(words)
            if known is not None:
                self._searches.move_to_end(words)
                return known
        each = " AND ".join(["contains({0}, ?)"] * len(words))
        found = self.frame(f"SELECT n FROM words WHERE {each.format('words')}", words)
        if len(self._told):  # a person's headline is searched too
            text = "concat(words, chr(10), folded)"
            renamed = self.frame(
                f"SELECT n FROM told JOIN words USING (n) WHERE {each.format(text)}", words
            )
            found = pd.concat([found, renamed]).drop_duplicates(ignore_index=True)
        with self._lock:
            self._searches[words] = found
            while len(self._searches) > _SEARCHES_KEPT:
                self._searches.popitem(last=False)
        return found

    def _numbers(self, events: Sequence[str]) -> dict[str, int]:
        if not events:
            return {}
        sql = "SELECT id, n FROM event WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        return dict(self.rows(sql, [list(events)]))
