"""A filter as conditions; all that a reader chose is a parameter.

The conditions ask only columns that the table ``event`` and the tables of pairs both have, so
that one and the same holds for either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dateline.query.filter import Filter, Review


@dataclass(frozen=True)
class Decided:
    """What people decided, by the numbers of events: only those that a decision names."""

    reviews: dict[int, str]
    headlines: dict[int, str]

    def reviewed(self, review: str) -> list[int]:
        return [n for n, found in self.reviews.items() if found == review]


@dataclass(frozen=True)
class Where:
    """Conditions, all of which hold, and their parameters in order.

    ``found`` holds numbers of events, to be asked of as a table of that name.
    """

    conditions: tuple[str, ...] = ()
    parameters: tuple[Any, ...] = ()
    found: pd.DataFrame | None = None

    def __and__(self, other: Where) -> Where:
        return Where(
            self.conditions + other.conditions,
            self.parameters + other.parameters,
            self.found if other.found is None else other.found,
        )

    @property
    def sql(self) -> str:
        return " AND ".join(self.conditions) or "true"


def any_of(column: str, values: Sequence[object]) -> Where:
    marks = ", ".join("?" * len(values)) or "NULL"  # in (NULL): never
    return Where((f"{column} IN ({marks})",), tuple(values))


def among(found: pd.DataFrame) -> Where:
    return Where(("n IN (SELECT n FROM found)",), (), found)


def during(start: int | None, end: int | None) -> Where:
    """Events that touch a stretch of time; none is an open end."""
    met = Where()
    if start is not None:
        met &= Where(("e > ?",), (start,))
    if end is not None:
        met &= Where(("s < ?",), (end,))
    return met


# --- What an event has one of -------------------------------------------------------


def of_columns(chosen: Filter, decided: Decided) -> Where:
    met = Where()
    for part, condition in _COLUMNS.items():
        if getattr(chosen, part):
            met &= condition(chosen)
    return met & _reviews(chosen.reviews, decided)


def _period(chosen: Filter) -> Where:
    assert chosen.period is not None
    return during(chosen.period.start, chosen.period.end)


def _texts(column: str, values: Sequence[str]) -> Where:
    """The columns are enumerations: a value that they lack is compared as text, not refused."""
    return any_of(f"{column}::VARCHAR", [str(value) for value in values])


def _reviews(wanted: Sequence[Review], decided: Decided) -> Where:
    """Only the few events that were decided on are named, whatever is wanted."""
    decisions = {Review.ACCEPTED, Review.REJECTED}
    if Review.OPEN in wanted:
        hidden = sorted(n for r in decisions - set(wanted) for n in decided.reviewed(r))
        return Where((f"n NOT IN {_NUMBERS}",), (hidden,)) if hidden else Where()
    shown = sorted(n for r in decisions & set(wanted) for n in decided.reviewed(r))
    return Where((f"n IN {_NUMBERS}",), (shown,))


_NUMBERS = "(SELECT unnest(?::INTEGER[]))"
_COLUMNS: dict[str, Callable[[Filter], Where]] = {
    "statuses": lambda chosen: _texts("status", chosen.statuses),
    "bases": lambda chosen: _texts("basis", chosen.bases),
    "period": _period,
    "conflicts": lambda _: Where(("conflicting",)),
}


# --- What an event has several of ---------------------------------------------------


def of_lists(chosen: Filter) -> Where:
    met = Where()
    for part, condition in _LISTS.items():
        if getattr(chosen, part):
            met &= condition(chosen)
    return met


def _listed(part: str, among: Where) -> Where:
    """Events with any of the values that meet a condition."""
    values = f"SELECT v FROM {part}_value WHERE {among.sql}"
    return Where((f"n IN (SELECT n FROM {part}_pair WHERE v IN ({values}))",), among.parameters)


def _actors(chosen: Filter) -> Where:
    if not chosen.all_actors:
        return _listed("actors", any_of("name", chosen.actors))
    met = Where()
    for actor in chosen.actors:
        met &= _listed("actors", any_of("name", [actor]))
    return met


def _documents(chosen: Filter) -> Where:
    """A document is named as people see it, or by its id."""
    by_name, by_id = any_of("name", chosen.documents), any_of("id", chosen.documents)
    either = f"({by_name.sql} OR name IN (SELECT doc FROM document WHERE {by_id.sql}))"
    return _listed("documents", Where((either,), by_name.parameters + by_id.parameters))


_LISTS: dict[str, Callable[[Filter], Where]] = {
    "actors": _actors,
    "sources": lambda chosen: _listed("sources", any_of("name", chosen.sources)),
    "kinds": lambda chosen: _listed("kinds", any_of("name", [str(k) for k in chosen.kinds])),
    "documents": _documents,
}
