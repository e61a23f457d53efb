"""What Slack hands out: channels that know people by an id, and one list of the people."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

PEOPLE = "users.json"
_MENTIONED = re.compile(r"<@(\w+)>")


def people_of(raw: bytes) -> dict[str, str]:
    """The names of the people by their ids; none where it is no such list.

    >>> people_of(b'[{"id": "U2", "name": "joe", "profile": {"real_name": "Joe Pitt"}}]')
    {'U2': 'Joe Pitt'}
    """
    return {
        person["id"]: name
        for person in _items(raw)
        if isinstance(person.get("id"), str) and (name := _name(person))
    }


def _name(person: Mapping[str, Any]) -> str:
    profile = person.get("profile")
    told = [person, *([profile] if isinstance(profile, dict) else [])]
    keys = ("real_name", "display_name", "name")
    return next((str(one[key]) for key in keys for one in told if one.get(key)), "")


def with_names(raw: bytes, people: Mapping[str, str]) -> bytes:
    """A channel whose messages name who writes and who is spoken of."""
    messages = _items(raw)
    if not any("ts" in message for message in messages):
        return raw
    return json.dumps([_named(message, people) for message in messages]).encode()


def _named(message: dict[str, Any], people: Mapping[str, str]) -> dict[str, Any]:
    named = dict(message)
    user, words = str(message.get("user") or ""), message.get("text")
    if user in people and not message.get("user_profile"):
        named["user_profile"] = {"real_name": people[user]}
    if isinstance(words, str):
        named["text"] = _MENTIONED.sub(
            lambda match: f"<@{match[1]}|{people[match[1]]}>" if match[1] in people else match[0],
            words,
        )
    return named


def _items(raw: bytes) -> list[dict[str, Any]]:
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
