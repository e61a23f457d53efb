"""Whose a document is, as a person says.

It is applied by the next extraction, which counts anew how many independent sources tell an event.
"""

from __future__ import annotations

from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind

_LONGEST = 200  # characters


def _validate(value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a source is given by its name")
    if len(value) > _LONGEST:
        raise ValueError(f"the name of a source has at most {_LONGEST} characters")


def _describe(decision: Decision) -> str:
    return f"{decision.author} set the source to {decision.value}"


def _apply(decision: Decision, document: str, changes: Changes) -> None:
    changes.sources[document] = " ".join(decision.value.split())


SOURCE = Kind("source", About.DOCUMENT, _validate, _describe, _apply)
