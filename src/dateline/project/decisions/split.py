"""A mention is taken out of its event: it tells another one, which is its own from now on.

The subject is the mention; the others of the event it was taken from travel along, so that
their event can say what was taken out of it.
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


def split_value(others: Sequence[str], reason: str = "") -> dict[str, Any]:
    """``others`` are the mentions that stay in the event."""
    return {"from": list(others), "because": " ".join(reason.split())}


def _validate(value: Any) -> None:
    if not isinstance(value, dict) or value.keys() != {"from", "because"}:
        raise ValueError("a split holds the mentions that stay, and a reason")
    check_ids(value["from"])
    check_reason(value["because"])


def _describe(decision: Decision) -> str:
    return f"{decision.author} took a sentence out of an event{because(decision.value)}"


def _shape(decision: Decision, groups: Groups) -> bool:
    return groups.take_out(decision.subject)


def _bears(decision: Decision, event: Set[str]) -> bool:
    return decision.subject in event or not event.isdisjoint(decision.value["from"])


def _mentions(value: Any) -> Iterable[str]:
    return list(value["from"])


SPLIT = Kind(
    "split",
    About.EVENT,
    _validate,
    _describe,
    shape=_shape,
    bears=_bears,
    mentions=_mentions,
    every=True,
)
