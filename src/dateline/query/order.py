"""The orders in which events may be read, and moving along one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dateline.query.ask import Asker
from dateline.query.filter import Filter
from dateline.query.where import Where, any_of

_HEADLINE = "strip_accents(lower(coalesce(told.headline, event.headline)))"
_RENAMED = "event LEFT JOIN told USING (n)"


@dataclass(frozen=True)
class Order:
    """Events of ``source`` by ``key``; by date, which ``n`` stands for, where that is the same."""

    key: str = ""
    source: str = "event"
    down: bool = False

    def sql(self, *, back: bool = False) -> str:
        way = "DESC" if self.down != back else "ASC"
        return ", ".join(f"{column} {way}" for column in (self.key, "n") if column)

    def beyond(self, place: tuple[Any, ...], *, back: bool = False) -> Where:
        """The events after a place; before it, going back."""
        than = "<" if self.down != back else ">"
        columns = ", ".join(column for column in (self.key, "n") if column)
        marks = ", ".join("?" * len(place))
        return Where((f"row({columns}) {than} row({marks})",), place)

    def place(self, asker: Asker, event: str) -> tuple[Any, ...] | None:
        columns = ", ".join(column for column in (self.key, "n") if column)
        rows = asker.rows(f"SELECT {columns} FROM {self.source} WHERE id = ?", [event])
        return rows[0] if rows else None


ORDERS = {
    "date": Order(),
    "-date": Order(down=True),
    "headline": Order(_HEADLINE, _RENAMED),
    "mentions": Order("-mentions"),
}


def order_named(name: str) -> Order:
    if name not in ORDERS:
        raise ValueError(f"events are ordered by {', '.join(ORDERS)}, not by {name!r}")
    return ORDERS[name]


def position(asker: Asker, chosen: Filter, event: str, order: Order) -> int | None:
    place = order.place(asker, event)
    if place is None:
        return None
    met = asker.where(chosen)
    here = met & any_of("n", place[-1:])
    if not asker.rows(f"SELECT 1 FROM event WHERE {here.sql}", here.parameters, here):
        return None
    before = met & order.beyond(place, back=True)
    sql = f"SELECT count(*) FROM {order.source} WHERE {before.sql}"
    return int(asker.row(sql, before.parameters, before)[0])


def neighbour(asker: Asker, chosen: Filter, event: str, step: int, order: Order) -> str | None:
    place = order.place(asker, event)
    if place is None or step == 0:
        return None
    beyond = asker.where(chosen) & order.beyond(place, back=step < 0)
    rows = asker.rows(
        f"SELECT id FROM {order.source} WHERE {beyond.sql} "
        f"ORDER BY {order.sql(back=step < 0)} LIMIT 1 OFFSET ?",
        [*beyond.parameters, abs(step) - 1],
        beyond,
    )
    return str(rows[0][0]) if rows else None
