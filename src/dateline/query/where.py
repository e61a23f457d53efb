"""A filter as a condition on the table ``event``; all that a reader chose is a parameter."""

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

    ``found`` holds the numbers of the events that a search for words found, to be asked of as
    a table of that name.
    """

    conditions: tuple[str, ...] = ()
    parameters: tuple[Any, ...] = ()
    found: pd.DataFrame | None = None

    def __bool__(self) -> bool:
        return bool(self.conditions)

    def __and__(self, other: Where) -> Where:
        return Where(
            self.conditions + other.conditions,
            self.parameters + other.parameters,
            self.found if other.found is None else other.found,
        )

    @property
    def sql(self) -> str:
        return " AND ".join(self.conditions) or "true"


def where(chosen: Filter, decided: Decided) -> Where:
    """Everything but the words, which are looked for apart because they take longest."""
    found = Where()
    for part, condition in _PARTS.items():
        if getattr(chosen, part):
            found &= condition(chosen)
    return found & _reviews(chosen.reviews, decided)


def any_of(column: str, values: Sequence[object]) -> Where:
    marks = ", ".join("?" * len(values)) or "NULL"  # in (NULL): never
    return Where((f"{column} IN ({marks})",), tuple(values))


def during(start: int | None, end: int | None) -> Where:
    """Events that touch a stretch of time; none is an open end."""
    found = Where()
    if start is not None:
        found &= Where(("event.e > ?",), (start,))
    if end is not None:
        found &= Where(("event.s < ?",), (end,))
    return found


def among(found: pd.DataFrame) -> Where:
    return Where(("event.n IN (SELECT n FROM found)",), (), found)


def _listed(part: str, names: Sequence[str]) -> Where:
    named = any_of("name", names)
    values = f"SELECT v FROM {part}_value WHERE {named.sql}"
    pairs = f"event.n IN (SELECT n FROM {part}_pair WHERE v IN ({values}))"
    return Where((pairs,), named.parameters)


def _documents(chosen: Filter) -> Where:
    """A document is named as people see it, or by its id."""
    by_name, by_id = any_of("name", chosen.documents), any_of("id", chosen.documents)
    names = f"{by_name.sql} OR name IN (SELECT doc FROM document WHERE {by_id.sql})"
    values = f"SELECT v FROM documents_value WHERE {names}"
    pairs = f"event.n IN (SELECT n FROM documents_pair WHERE v IN ({values}))"
    return Where((pairs,), by_name.parameters + by_id.parameters)


def _actors(chosen: Filter) -> Where:
    if not chosen.all_actors:
        return _listed("actors", chosen.actors)
    found = Where()
    for actor in chosen.actors:
        found &= _listed("actors", [actor])
    return found


def _period(chosen: Filter) -> Where:
    assert chosen.period is not None
    return during(chosen.period.start, chosen.period.end)


def _reviews(wanted: Sequence[Review], decided: Decided) -> Where:
    """Few events are decided on: those are named, whichever way round is shorter."""
    decisions = {Review.ACCEPTED, Review.REJECTED}
    if Review.OPEN in wanted:
        hidden = [n for r in decisions - set(wanted) for n in decided.reviewed(r)]
        return _numbers("event.n NOT IN", sorted(hidden)) if hidden else Where()
    shown = [n for r in decisions & set(wanted) for n in decided.reviewed(r)]
    return _numbers("event.n IN", sorted(shown))


def _numbers(condition: str, numbers: list[int]) -> Where:
    return Where((f"{condition} (SELECT unnest(?::INTEGER[]))",), (numbers,))


_PARTS: dict[str, Callable[[Filter], Where]] = {
    "actors": _actors,
    "sources": lambda chosen: _listed("sources", chosen.sources),
    "kinds": lambda chosen: _listed("kinds", [str(kind) for kind in chosen.kinds]),
    "documents": _documents,
    "statuses": lambda chosen: any_of("event.status", [str(s) for s in chosen.statuses]),
    "bases": lambda chosen: any_of("event.basis", [str(b) for b in chosen.bases]),
    "period": _period,
    "conflicts": lambda _: Where(("event.conflicting",)),
}
