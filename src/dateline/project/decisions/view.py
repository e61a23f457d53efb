"""A view is saved under a name, for all who read the project, or removed.

A view is what its link says: names, each with its values. Its subject is the name people gave it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind

LONGEST_NAME = 80
_MOST, _LONGEST = 200, 500  # values of a link, characters of each


def view_value(link: Mapping[str, Sequence[str]] | None) -> dict[str, Any]:
    """What to record of a view with this link; none removes it."""
    if link is None:
        return {"link": None}
    return {"link": {name: list(values) for name, values in link.items()}}


def _validate(value: Any) -> None:
    if not isinstance(value, dict) or value.keys() != {"link"}:
        raise ValueError("a view holds its link")
    link = value["link"]
    if link is None:
        return
    if not isinstance(link, dict) or not all(isinstance(each, list) for each in link.values()):
        raise ValueError("a link has names, each with its values")
    texts = [text for values in link.values() for text in values]
    if not all(isinstance(text, str) and len(text) <= _LONGEST for text in (*link, *texts)):
        raise ValueError(f"a link holds text of at most {_LONGEST} characters")
    if len(texts) > _MOST:
        raise ValueError(f"a link holds at most {_MOST} values")


def _describe(decision: Decision) -> str:
    did = "removed" if decision.value["link"] is None else "saved"
    return f"{decision.author} {did} the view “{decision.subject}”"


def _apply(decision: Decision, name: str, changes: Changes) -> None:
    link = decision.value["link"]
    changes.views.pop(name, None)
    if link is not None:
        changes.views[name] = {key: tuple(values) for key, values in link.items()}


VIEW = Kind("view", About.PROJECT, _validate, _describe, _apply)
