"""What a topic is called, and which topics are one.

The subject is a topic's id, which it keeps from one extraction to the next while it holds mostly
the same events. The names travel along for the list of activity.
"""

from __future__ import annotations

from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind

_LONGEST = 200


def topic_name_value(name: str, shown: str) -> dict[str, str]:
    """What to record of a topic of this name that is to be shown under another."""
    return {"name": name, "shown": " ".join(shown.split())}


def same_topic_value(name: str, topic: str, into: str) -> dict[str, str]:
    """What to record of a topic of this name that is part of the ``topic`` called ``into``."""
    return {"name": name, "topic": topic, "into": into}


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
