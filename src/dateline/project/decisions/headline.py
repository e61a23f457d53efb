"""An event is told in other words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind, event_value

_LONGEST = 500


def headline_value(headline: str, mentions: Sequence[str]) -> dict[str, Any]:
    """What to record of an event with these mentions."""
    return {"headline": " ".join(headline.split()), "mentions": list(mentions)}


def _validate(value: Any) -> None:
    headline = event_value(value, "headline")
    if not isinstance(headline, str) or not headline.strip():
        raise ValueError("a headline has at least one word")
    if len(headline) > _LONGEST:
        raise ValueError(f"a headline has at most {_LONGEST} characters")


def _describe(decision: Decision) -> str:
    return f"{decision.author} changed the headline to “{decision.value['headline']}”"


def _apply(decision: Decision, event: str, changes: Changes) -> None:
    changes.headlines[event] = decision.value["headline"]


HEADLINE = Kind("headline", About.EVENT, _validate, _describe, _apply)
