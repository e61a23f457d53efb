"""What a topic is called, and which topics are one.

The subject is a topic's id, which it keeps from one extraction to the next while it holds mostly
the same events. The names travel along for the list of activity. An event may be put into another
topic than the program found: one of these, by its id, or one of people's own, by its name alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.project.decisions.kind import About, Changes, Decision, Kind, event_value

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


def event_topic_value(topic: str, name: str, mentions: Sequence[str]) -> dict[str, Any]:
    """What to record of an event that belongs to the topic of this id and name; without an id it is
    one of people's own, without a name none."""
    return {"topic": {"id": topic, "name": " ".join(name.split())}, "mentions": list(mentions)}


def _check_of_event(value: Any) -> None:
    topic = event_value(value, "topic")
    if not isinstance(topic, dict) or topic.keys() != {"id", "name"}:
        raise ValueError("the topic of an event has an id and a name")
    if not all(isinstance(text, str) and len(text) <= _LONGEST for text in topic.values()):
        raise ValueError(f"a topic's name has at most {_LONGEST} letters")


def _say_of_event(decision: Decision) -> str:
    name = decision.value["topic"]["name"]
    if not name:
        return f"{decision.author} took it out of its topic"
    return f"{decision.author} put it into the topic “{name}”"


def _of_event(decision: Decision, event: str, changes: Changes) -> None:
    topic = decision.value["topic"]
    changes.topics.of_events[event] = topic["id"], topic["name"]


EVENT_TOPIC = Kind(
    "event_topic", About.EVENT, _check_of_event, _say_of_event, _of_event, spreads=True
)
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
