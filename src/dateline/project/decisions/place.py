"""What a person saw when deciding: by this a decision is found again when ids have changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Place:
    """A mention or a document as it was: ``id`` and ``path`` of both; of a mention the ``quote``
    with the ``words`` of its date, the word on which the event hangs and where the sentence
    starts; of a document its ``title``."""

    id: str
    path: str
    quote: str = ""
    words: str = ""
    trigger: str = ""
    start: int = 0
    title: str = ""


_NAMES = frozenset(field.name for field in fields(Place))


def places_text(places: Iterable[Place]) -> str:
    return json.dumps([asdict(place) for place in places], ensure_ascii=False)


def places_from(value: object) -> tuple[Place, ...]:
    """Of what ``places_text`` wrote, or of the same after another program had it. ValueError where
    it is something else.

    >>> places_from([{"id": "ab", "path": "a.txt", "quote": "It rained.", "mood": "wet"}])[0].quote
    'It rained.'
    """
    if not isinstance(value, list):
        raise ValueError("places are a list")
    return tuple(map(_place, value))


def _place(value: object) -> Place:
    if not isinstance(value, dict) or not isinstance(value.get("start", 0), int):
        raise ValueError("a place holds an id and a path")
    known = {name: value[name] for name in value if name in _NAMES}
    words = [known.get(name) for name in ("id", "path")]
    words += [part for name, part in known.items() if name != "start"]
    if not all(isinstance(word, str) for word in words):
        raise ValueError("a place holds an id and a path, and words")
    return Place(**known)
