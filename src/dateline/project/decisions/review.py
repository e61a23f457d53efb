"""An event is accepted or rejected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind, event_value

ACCEPTED, REJECTED = "accepted", "rejected"


def review_value(review: str, mentions: Sequence[str]) -> dict[str, Any]:
    """What to record of an event with these mentions."""
    return {"review": str(review), "mentions": list(mentions)}


def _validate(value: Any) -> None:
    if event_value(value, "review") not in (ACCEPTED, REJECTED):
        raise ValueError(f"an event is {ACCEPTED} or {REJECTED}")


def _describe(decision: Decision) -> str:
    return f"{decision.author} {decision.value['review']} the event"


def _apply(decision: Decision, event: str, changes: Changes) -> None:
    changes.reviews[event] = decision.value["review"]


REVIEW = Kind("review", About.EVENT, _validate, _describe, _apply, spreads=True)
