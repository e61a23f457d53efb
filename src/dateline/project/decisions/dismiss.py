"""An expression of time that has no place on a calendar was looked at, and needs none."""

from __future__ import annotations

from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind

_LONGEST = 500


def dismiss_value(start: int, words: str) -> dict[str, Any]:
    """``start`` is where the words stand in the text of the document, which is the subject."""
    return {"start": start, "words": words[:_LONGEST]}


def _validate(value: Any) -> None:
    if not isinstance(value, dict) or value.keys() != {"start", "words"}:
        raise ValueError("words that are dismissed are given with their place")
    if type(value["start"]) is not int or value["start"] < 0:
        raise ValueError("a place in a text is a number")
    if not isinstance(value["words"], str):
        raise ValueError("words are text")


def _describe(decision: Decision) -> str:
    return f"{decision.author} dismissed the words “{decision.value['words']}”"


def _apply(decision: Decision, document: str, changes: Changes) -> None:
    changes.dismissed[document, decision.value["start"]] = decision.id


DISMISS = Kind(
    "dismiss", About.DOCUMENT, _validate, _describe, _apply, mentions=lambda _: (), every=True
)
