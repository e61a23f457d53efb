"""What people write beside an event: a note, and tags to find it by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind, event_value

_LONGEST_NOTE, _MOST_TAGS, _LONGEST_TAG = 5000, 20, 60


def note_value(note: str, mentions: Sequence[str]) -> dict[str, Any]:
    """An empty note takes the former away."""
    return {"note": note.strip(), "mentions": list(mentions)}


def tags_value(tags: Sequence[str], mentions: Sequence[str]) -> dict[str, Any]:
    """All that stand; of each only one, without spaces at its ends."""
    plain = dict.fromkeys(" ".join(tag.split()) for tag in tags)
    return {"tags": [tag for tag in plain if tag], "mentions": list(mentions)}


def _check_note(value: Any) -> None:
    note = event_value(value, "note")
    if not isinstance(note, str) or len(note) > _LONGEST_NOTE:
        raise ValueError(f"a note is text of at most {_LONGEST_NOTE} characters")


def _say_note(decision: Decision) -> str:
    note = decision.value["note"]
    return f"{decision.author} noted: {note}" if note else f"{decision.author} removed the note"


def _keep_note(decision: Decision, event: str, changes: Changes) -> None:
    changes.notes[event] = decision.value["note"]


def _check_tags(value: Any) -> None:
    tags = event_value(value, "tags")
    if not isinstance(tags, list) or len(tags) > _MOST_TAGS:
        raise ValueError(f"an event has at most {_MOST_TAGS} tags")
    if not all(isinstance(tag, str) and 0 < len(tag.strip()) <= _LONGEST_TAG for tag in tags):
        raise ValueError(f"a tag is text of at most {_LONGEST_TAG} characters")


def _say_tags(decision: Decision) -> str:
    tags = ", ".join(decision.value["tags"])
    return f"{decision.author} tagged it: {tags}" if tags else f"{decision.author} removed its tags"


def _keep_tags(decision: Decision, event: str, changes: Changes) -> None:
    changes.tags[event] = tuple(decision.value["tags"])


NOTE = Kind("note", About.EVENT, _check_note, _say_note, _keep_note)
TAGS = Kind("tags", About.EVENT, _check_tags, _say_tags, _keep_tags)
