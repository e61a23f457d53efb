"""The orders in which events may be read, and moving along one of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from dateline.core.event import Basis, Status
from dateline.query.ask import Asker
from dateline.query.columns import Events, Numbers, folded
from dateline.query.filters import Corroboration, Filter
from dateline.query.ties import as_told


def ordered(asker: Asker, met: Events, order: str) -> Numbers:
    """The numbers of a set of events, in an order."""
    if order not in ORDERS:
        raise ValueError(f"events are ordered by {', '.join(ORDERS)}, not by {order!r}")
    numbers: Numbers = np.flatnonzero(met)  # by date
    return ORDERS[order](asker, numbers)


def position(asker: Asker, chosen: Filter, event: str, order: str) -> int | None:
    n = asker.numbers([event]).get(event)
    met = asker.met(chosen)
    if n is None or not met[n]:
        return None
    return int(np.flatnonzero(ordered(asker, met, order) == n)[0])


def neighbour(asker: Asker, chosen: Filter, event: str, step: int, order: str) -> str | None:
    n = asker.numbers([event]).get(event)
    if n is None:
        return None
    met = asker.met(chosen).copy()
    met[n] = True  # also where the filter has just hidden it
    numbers = ordered(asker, met, order)
    there = int(np.flatnonzero(numbers == n)[0]) + step
    if step == 0 or not 0 <= there < len(numbers):
        return None
    return str(asker.row("SELECT id FROM event WHERE n = ?", [int(numbers[there])])[0])


def _by_headline(asker: Asker, numbers: Numbers) -> Numbers:
    """By people's headlines where they gave some."""
    rows = asker.of_events("n, headline", numbers).fetchall()
    told = asker.decided.headlines
    keys = {n: folded(told.get(n, headline)) for n, headline in rows}
    return np.array(sorted(numbers.tolist(), key=keys.__getitem__), np.int64)


def _by_doubt(asker: Asker, numbers: Numbers) -> Numbers:
    """First what sources disagree on, then what is dated from afar, told once, or not surely so."""
    columns = asker.columns
    signs = (
        (4, columns.conflicting),
        (2, columns.scalars["bases"].any_of([str(Basis.INHERITED)])),
        (1, columns.scalars["bases"].any_of([str(Basis.RELATIVE)])),
        (1, columns.scalars["corroborations"].any_of([str(Corroboration.ALONE)])),
        (1, ~columns.scalars["statuses"].any_of([str(Status.HAPPENED)])),
    )
    doubt = sum(weight * told[numbers] for weight, told in signs)
    return numbers[np.argsort(-doubt, kind="stable")]


def _by_chance(asker: Asker, numbers: Numbers) -> Numbers:
    """By id: ids are digests, so this is an order by chance that is the same every time."""
    found = asker.joined("SELECT n FROM met JOIN event USING (n) ORDER BY id", numbers)
    return np.asarray(found.fetchnumpy()["n"], np.int64)


ORDERS: dict[str, Callable[[Asker, Numbers], Numbers]] = {
    "date": lambda asker, numbers: as_told(asker.columns, numbers, asker.before),
    "-date": lambda asker, numbers: as_told(asker.columns, numbers, asker.before)[::-1],
    "headline": _by_headline,
    "mentions": lambda asker, numbers: numbers[
        np.argsort(-asker.columns.mentions[numbers], kind="stable")
    ],
    "weight": lambda asker, numbers: numbers[
        np.argsort(-asker.columns.weights[numbers], kind="stable")
    ],
    "doubt": _by_doubt,
    "chance": _by_chance,
}
