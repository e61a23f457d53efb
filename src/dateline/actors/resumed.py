"""A body taken up again by its kind alone: "the ministry", "the same commission", "its party".

It stands for the body named before whose name has that word: the one most spoken of nearby, or
the last of them where several are. The inference is marked as one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dateline.core.mention import BODIES, ActorMention
from dateline.core.text import Span

# The common noun, and the words of a name that it can stand for.
HEADS = {
    "ministry": "ministry",
    "department": "department",
    "agency": "agency",
    "service": "service",
    "bureau": "bureau",
    "office": "office",
    "commission": "commission",
    "committee": "committee",
    "council": "council",
    "court": "court",
    "party": "party",
    "army": "army",
    "navy": "navy",
    "company": "company corporation inc ltd plc group",
    "corporation": "corporation",
    "university": "university",
    "institute": "institute",
    "bank": "bank",
    "union": "union",
    "newspaper": "times post herald courier daily",
}
_NEAR = 1500  # characters back in which the name must stand
_TAKEN_UP = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]he same|[Tt]hat)\s+({'|'.join(HEADS)})\b(?![-\s]+(?:of|for|on)\b|-)"
)


def taken_up(text: str, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The mentions by a common noun, to be added to those by name."""
    bodies = [actor for actor in actors if actor.kind in BODIES]
    return list(_found(text, bodies))


def _found(text: str, bodies: Sequence[ActorMention]) -> Iterator[ActorMention]:
    for match in _TAKEN_UP.finditer(text):
        span = Span(match.start(), match.end())
        if any(body.span.overlaps(span) for body in bodies):
            continue
        noun = match.group(1)
        body = _meant(span.start, HEADS[noun].split(), bodies)
        if body is not None:
            found = f"inferred: the {noun} named before"
            yield ActorMention(span, body.actor, body.kind, found)


def _meant(
    before: int, words: Iterable[str], bodies: Sequence[ActorMention]
) -> ActorMention | None:
    wanted = frozenset(words)
    near = [
        body
        for body in bodies
        if body.span.end <= before
        and before - body.span.end < _NEAR
        and not wanted.isdisjoint(re.findall(r"\w+", body.actor.lower()))
    ]
    often = Counter(body.actor for body in near)
    return max(near, key=lambda body: (often[body.actor], body.span), default=None)
