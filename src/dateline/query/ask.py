"""Put questions to the tables, under a filter and under what people decided."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock
from typing import Any

import numpy as np
import pandas as pd

from dateline.project.overlay import Overlay
from dateline.project.rows import searchable
from dateline.query.columns import Events, Numbers
from dateline.query.filter import Filter
from dateline.query.load import Tables, on_disk
from dateline.query.met import Decided, met_by

# A table of the snapshot, its path being the parameter.
DISK = "read_parquet(?, hive_partitioning = false)"
ROWS_ON_DISK = "read_parquet(?, file_row_number = true, hive_partitioning = false)"
_FEW = 4000  # events that are named one by one in a question
_KEPT = 32  # sets of events that a reader remembers


class Asker:
    """Tables and decisions of one moment. Each question has a cursor of its own."""

    def __init__(self, tables: Tables, changes: Overlay) -> None:
        self.snapshot = tables.snapshot
        self.columns = tables.columns
        self._tables = tables
        self._known: OrderedDict[object, Events] = OrderedDict()
        self._lock = Lock()
        numbers = self.numbers([*changes.reviews, *changes.headlines])
        self.decided = Decided(
            {numbers[event]: review for event, review in changes.reviews.items()},
            {numbers[event]: headline for event, headline in changes.headlines.items()},
        )

    # --- Rows -----------------------------------------------------------------------

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._cursor().execute(sql, list(parameters)).fetchall()
        return rows

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...]:
        return self.rows(sql, parameters)[0]

    def records(self, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
        cursor = self._cursor().execute(sql, list(parameters))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def frame(self, sql: str, parameters: Sequence[Any] = ()) -> pd.DataFrame:
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

    def _cursor(self) -> Any:
        return self._tables.cursor()

    # --- Sets of events -------------------------------------------------------------

    def met(self, chosen: Filter) -> Events:
        """The events that meet a filter; found once for all that is asked under it."""
        if not chosen.dated:
            return np.zeros(len(self.columns), np.bool_)
        return self._once(chosen, lambda: self._find(chosen))

    def _find(self, chosen: Filter) -> Events:
        named = replace(chosen, documents=self._names_of(chosen.documents))
        met = met_by(self.columns, self.decided, named)
        words = tuple(dict.fromkeys(searchable(chosen.words).split()))
        return met & self._once(words, lambda: self._search(words)) if words else met

    def _names_of(self, documents: Sequence[str]) -> tuple[str, ...]:
        """Documents are named as people see them; an id is understood too."""
        if not documents:
            return ()
        sql = f"SELECT id, doc FROM {DISK} WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        names = dict(self.rows(sql, [self.disk("documents"), list(documents)]))
        return tuple(names.get(document, document) for document in documents)

    def _search(self, words: Sequence[str]) -> Events:
        """The events that hold all the words, literally; a person's headline is searched too."""
        each = " AND ".join(["contains(words, ?)"] * len(words))
        found = self._cursor().execute(f"SELECT n FROM words WHERE {each}", list(words))
        met = np.zeros(len(self.columns), np.bool_)
        met[found.fetchnumpy()["n"]] = True
        for n, headline in self.decided.headlines.items():
            (text,) = self.row("SELECT words FROM words WHERE n = ?", [n])
            told = f"{text}\n{searchable(headline)}"
            met[n] = all(word in told for word in words)
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
