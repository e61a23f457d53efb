"""Of two events that no source puts one before the other, a person says which came first.

The value lists the mentions of either, and what they were called then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from dateline.project.decisions.kind import About, Decision, Kind, check_ids

_LONGEST = 500


def order_value(
    first: tuple[Sequence[str], str], then: tuple[Sequence[str], str]
) -> dict[str, Any]:
    """What to record of two events, each with its mentions and its headline."""
    return {
        "first": list(first[0]),
        "then": list(then[0]),
        "told": [first[1][:_LONGEST], then[1][:_LONGEST]],
    }


def pair_of(decision: Decision, events: Mapping[str, str]) -> tuple[str, str] | None:
    """The events that a decision on order is about, by ``events``, which has each mention's; none
    where one is gone, or both are one by now."""
    sides = (decision.value[side] for side in ("first", "then"))
    first, then = (next((events[id_] for id_ in side if id_ in events), None) for side in sides)
    return None if first is None or then is None or first == then else (first, then)


def _validate(value: Any) -> None:
    if not isinstance(value, dict) or value.keys() != {"first", "then", "told"}:
        raise ValueError("an order has the mentions of the first event and of the second")
    for side in ("first", "then"):
        check_ids(value[side])
        if not value[side]:
            raise ValueError("an event has at least one mention")
    told = value["told"]
    if not isinstance(told, list) or [type(text) for text in told] != [str, str]:
        raise ValueError("an order says what its two events are called")
    if set(value["first"]) & set(value["then"]):
        raise ValueError("an event does not come before itself")


def _describe(decision: Decision) -> str:
    first, then = decision.value["told"]
    return f"{decision.author} said that “{first}” came before “{then}”"


def _bears(decision: Decision, event: Set[str]) -> bool:
    return not event.isdisjoint(_mentions(decision.value))


def _mentions(value: Any) -> Iterable[str]:
    return [*value["first"], *value["then"]]


ORDER = Kind(
    "order", About.EVENT, _validate, _describe, bears=_bears, mentions=_mentions, every=True
)
