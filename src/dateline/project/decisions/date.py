"""Of the dates that an event's mentions give, one stands; or the disagreement does.

The value names the mention whose date stands, and the date for the list of activity; null
where a reader has looked at the conflict and leaves it one.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Any

from dateline.core.period import said
from dateline.project.decisions.groups import Groups, Settled
from dateline.project.decisions.kind import About, Decision, Kind, event_value


def date_value(mention: str | None, date: str, mentions: Sequence[str]) -> dict[str, Any]:
    """``date`` is that of the mention, as EDTF; both are empty to leave it a conflict."""
    chosen = None if mention is None else {"mention": mention, "date": date}
    return {"date": chosen, "mentions": list(mentions)}


def _validate(value: Any) -> None:
    chosen = event_value(value, "date")
    if chosen is None:
        return
    if not isinstance(chosen, dict) or chosen.keys() != {"mention", "date"}:
        raise ValueError("a date that stands is that of a mention")
    if not all(isinstance(part, str) and part for part in chosen.values()):
        raise ValueError("a date that stands is that of a mention, both given as text")


def _describe(decision: Decision) -> str:
    chosen = decision.value["date"]
    if chosen is None:
        return f"{decision.author} left the dates a conflict"
    return f"{decision.author} settled the date: {said(chosen['date'])}"


def _shape(decision: Decision, groups: Groups) -> bool:
    chosen = decision.value["date"]
    mention = None if chosen is None else chosen["mention"]
    wanted = [decision.subject, *decision.value["mentions"]]
    return groups.settle(wanted, Settled(mention, decision.id))


def _bears(decision: Decision, event: Set[str]) -> bool:
    """The date goes with its sentence, where that is taken out."""
    chosen = decision.value["date"]
    if chosen is not None:
        return chosen["mention"] in event
    return decision.subject in event or not event.isdisjoint(decision.value["mentions"])


DATE = Kind("date", About.EVENT, _validate, _describe, shape=_shape, bears=_bears)
