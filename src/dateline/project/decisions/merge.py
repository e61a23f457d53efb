"""Events are one: all their mentions tell it.

The value lists the mentions of each of the events, so that they are found again when an
extraction groups them otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import Any

from dateline.project.decisions.groups import Groups
from dateline.project.decisions.kind import (
    About,
    Decision,
    Kind,
    because,
    check_ids,
    check_reason,
)


def merge_value(events: Sequence[Sequence[str]], reason: str = "") -> dict[str, Any]:
    """What to record of events with these mentions."""
    return {"events": [list(event) for event in events], "because": " ".join(reason.split())}


def _validate(value: Any) -> None:
    if not isinstance(value, dict) or value.keys() != {"events", "because"}:
        raise ValueError("a merge holds the mentions of its events, and a reason")
    events = value["events"]
    if not isinstance(events, list) or len(events) < 2:
        raise ValueError("only two events or more can be one")
    for event in events:
        check_ids(event)
        if not event:
            raise ValueError("an event has at least one mention")
    check_reason(value["because"])


def _describe(decision: Decision) -> str:
    value = decision.value
    return f"{decision.author} joined {len(value['events'])} events into one{because(value)}"


def _shape(decision: Decision, groups: Groups) -> bool:
    return groups.join(decision.value["events"])


def _bears(decision: Decision, event: Set[str]) -> bool:
    """Where a sentence was taken out of what was joined, it is joined with nothing."""
    return sum(not event.isdisjoint(part) for part in decision.value["events"]) > 1


def _mentions(value: Any) -> Iterable[str]:
    return [mention for event in value["events"] for mention in event]


MERGE = Kind(
    "merge",
    About.EVENT,
    _validate,
    _describe,
    shape=_shape,
    bears=_bears,
    mentions=_mentions,
    every=True,
)
