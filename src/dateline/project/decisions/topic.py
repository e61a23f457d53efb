"""What a topic is called, which topics are one, and of which topic an event is.

The subject is a topic's id, which it keeps from one extraction to the next while it holds mostly
the same events, or the event. The names travel along for the list of activity.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.core.event import stable_id
from dateline.project.decisions.kind import About, Changes, Decision, Kind, event_value

_LONGEST = 200


def topic_name_value(name: str, shown: str) -> dict[str, str]:
    """What to record of a topic of this name that is to be shown under another."""
    return {"name": name, "shown": " ".join(shown.split())}


def same_topic_value(name: str, topic: str, into: str) -> dict[str, str]:
    """What to record of a topic of this name that is part of the ``topic`` called ``into``."""
    return {"name": name, "topic": topic, "into": into}


def event_topic_value(topic: str, name: str, mentions: Sequence[str]) -> dict[str, Any]:
    """What to record of an event of these mentions that belongs to the ``topic`` called ``name``:
    one that there is, by its id, or a new one, whose id is empty. Without a name it is of none."""
    plain = " ".join(name.split())
    id_ = topic or (stable_id("topic of people", plain) if plain else "")
    return {"topic": {"id": id_, "name": plain}, "mentions": list(mentions)}


def _texts(value: Any, *keys: str) -> None:
    if not isinstance(value, dict) or value.keys() != set(keys):
        raise ValueError(f"a decision on a topic holds {', '.join(keys)}")
    for text in value.values():
        if not isinstance(text, str) or not text.strip():
            raise ValueError("a topic's name has at least one letter")
        if len(text) > _LONGEST:
            raise ValueError(f"a topic's name has at most {_LONGEST} letters")


def _shown(decision: Decision, topic: str, changes: Changes) -> None:
    changes.topics.shown[topic] = decision.value["shown"]


def _into(decision: Decision, topic: str, changes: Changes) -> None:
    if decision.value["topic"] != topic:
        changes.topics.into[topic] = decision.value["topic"]


def _check_of(value: Any) -> None:
    topic = event_value(value, "topic")
    if topic != {"id": "", "name": ""}:
        _texts(topic, "id", "name")


def _say_of(decision: Decision) -> str:
    name = decision.value["topic"]["name"]
    where = f"under the topic “{name}”" if name else "under no topic"
    return f"{decision.author} put it {where}"


def _of(decision: Decision, event: str, changes: Changes) -> None:
    topic = decision.value["topic"]
    changes.topics.of[event] = topic["id"]
    if topic["id"]:
        changes.topics.made.setdefault(topic["id"], topic["name"])


TOPIC_NAME = Kind(
    "topic_name",
    About.TOPIC,
    lambda value: _texts(value, "name", "shown"),
    lambda d: f"{d.author} called the topic “{d.value['name']}” “{d.value['shown']}”",
    _shown,
)
SAME_TOPIC = Kind(
    "same_topic",
    About.TOPIC,
    lambda value: _texts(value, "name", "topic", "into"),
    lambda d: f"{d.author} put the topic “{d.value['name']}” into “{d.value['into']}”",
    _into,
)
EVENT_TOPIC = Kind("event_topic", About.EVENT, _check_of, _say_of, _of, spreads=True)
