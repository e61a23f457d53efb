"""Put a question to the tables, under a filter and under what people decided."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any

import pandas as pd

from dateline.project.overlay import Overlay
from dateline.project.rows import searchable
from dateline.query.filter import Filter
from dateline.query.load import Tables, on_disk
from dateline.query.where import Decided, Where, among, of_columns, of_lists

# A table of the snapshot, its path being the parameter.
DISK = "read_parquet(?, hive_partitioning = false)"
_KEPT = 32  # sets of events that a reader remembers


class Asker:
    """Tables and decisions of one moment. Each question has a cursor of its own."""

    def __init__(self, tables: Tables, changes: Overlay) -> None:
        self.snapshot = tables.snapshot
        self._tables = tables
        self._known: OrderedDict[tuple[str, ...], pd.DataFrame] = OrderedDict()
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
        """The conditions of a filter. What takes long to find is found once, for the several
        questions that are asked under one filter."""
        if not chosen.dated:
            return Where(("false",))
        met = of_columns(chosen, self.decided)
        lists = of_lists(chosen)
        words = tuple(dict.fromkeys(searchable(chosen.words).split()))
        if words:
            lists &= among(self._found(("words", *words), lambda: self._search(words)))
        if not lists.conditions:
            return met
        key = ("lists", *lists.conditions, *lists.parameters, *words)
        sql = f"SELECT n FROM event WHERE {lists.sql}"
        return met & among(self._found(key, lambda: self.frame(sql, lists.parameters, lists)))

    def _cursor(self, sql: str, parameters: Sequence[Any], met: Where | None) -> Any:
        cursor = self._tables.cursor()
        if "told" in sql:
            cursor.register("told", self._told)
        if met is not None and met.found is not None:
            cursor.register("found", met.found)
        return cursor.execute(sql, list(parameters))

    def _found(self, key: tuple[str, ...], find: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        with self._lock:
            known = self._known.get(key)
            if known is not None:
                self._known.move_to_end(key)
                return known
        found = find()
        with self._lock:
            self._known[key] = found
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return found

    def _search(self, words: tuple[str, ...]) -> pd.DataFrame:
        """The events that hold all the words, literally; a person's headline is searched too."""
        each = " AND ".join(["contains({0}, ?)"] * len(words))
        found = self.frame(f"SELECT n FROM words WHERE {each.format('words')}", words)
        if not len(self._told):
            return found
        text = "concat(words, chr(10), folded)"
        renamed = self.frame(
            f"SELECT n FROM told JOIN words USING (n) WHERE {each.format(text)}", words
        )
        return pd.concat([found, renamed]).drop_duplicates(ignore_index=True)

    def _numbers(self, events: Sequence[str]) -> dict[str, int]:
        if not events:
            return {}
        sql = "SELECT id, n FROM event WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        return dict(self.rows(sql, [list(events)]))
