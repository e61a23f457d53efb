"""A document's publication date is given, or said to be unknown.

The value is EDTF, or null for "unknown". It is applied by the next extraction, which works out
anew the dates that are counted from it.
"""

from __future__ import annotations

from typing import Any

from dateline.core.period import Period
from dateline.project.decisions.kind import About, Changes, Decision, Kind


def _period(value: Any) -> Period | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError("a publication date is given as text, like 2008-08-07")
    return Period.parse(value)


def _validate(value: Any) -> None:
    _period(value)


def _describe(decision: Decision) -> str:
    period = _period(decision.value)
    if period is None:
        return f"{decision.author} set the publication date to unknown"
    return f"{decision.author} set the publication date to {period.label()}"


def _apply(decision: Decision, document: str, changes: Changes) -> None:
    changes.published[document] = _period(decision.value)


PUBLISHED = Kind("published", About.DOCUMENT, _validate, _describe, _apply)
