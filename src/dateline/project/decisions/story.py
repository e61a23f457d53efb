"""What a story is called.

The subject is an event of it, by whose mentions the story is found again after a new extraction;
the name that the program gave it travels along for the list of activity. Stories called alike are
one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind, event_value

_LONGEST = 200


def story_name_value(name: str, shown: str, mentions: Sequence[str]) -> dict[str, Any]:
    """What to record of the story of this name, that the event of these mentions is of, which is
    to be shown under another."""
    story = {"name": name, "shown": " ".join(shown.split())}
    return {"story": story, "mentions": list(mentions)}


def _validate(value: Any) -> None:
    story = event_value(value, "story")
    if not isinstance(story, dict) or story.keys() != {"name", "shown"}:
        raise ValueError("a decision on a story holds its name and how it is shown")
    for text in story.values():
        if not isinstance(text, str) or not text.strip():
            raise ValueError("a story's name has at least one letter")
    if len(story["shown"]) > _LONGEST:
        raise ValueError(f"a story's name has at most {_LONGEST} letters")


def _describe(decision: Decision) -> str:
    story = decision.value["story"]
    return f"{decision.author} called the story “{story['name']}” “{story['shown']}”"


def _apply(decision: Decision, event: str, changes: Changes) -> None:
    changes.stories.pop(event, None)  # of several events of a story the last one said names it
    changes.stories[event] = decision.value["story"]["shown"]


STORY_NAME = Kind("story_name", About.EVENT, _validate, _describe, _apply)
