"""A body taken up again by its kind alone: "the ministry", "the same commission", "its party".

It stands for the body named before whose name has that word: the one most spoken of nearby, or
the last of them where several are. The inference is marked as one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.actors.linking import lookup
from dateline.core.mention import BODIES, ActorKind, ActorMention
from dateline.core.text import Span
from dateline.lexicon import gazetteer

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
    "company": "company corporation inc ltd plc group",
    "corporation": "corporation",
    "university": "university",
    "institute": "institute",
    "bank": "bank",
    "union": "union",
    "newspaper": "times post herald courier daily",
}
# Tables of the gazetteer whose bodies a noun can stand for, whatever they are called.
_TABLES = {
    "company": {gazetteer.COMPANIES},
    "agency": {"intelligence"},
    "university": {gazetteer.UNIVERSITIES},
}
_NEAR = 1500  # characters back in which the name must stand
_SAME_PASSAGE = 600  # characters back in which a country may give its ministry
_TAKEN_UP = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]he same|[Tt]hat)\s+({'|'.join(HEADS)})\b(?![-\s]+(?:of|for|on)\b|-)"
)
_MINISTRY = re.compile(
    r"\b[Tt]he\s+(foreign|defen[cs]e|interior|finance|justice|health|commerce|education|energy"
    r"|trade|agriculture|culture|transport)\s+ministry\b"
)


def taken_up(text: str, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The mentions by a common noun, to be added to those by name."""
    bodies = [actor for actor in actors if actor.kind in BODIES]
    return [*_found(text, bodies), *_in_small(text, bodies), *_ministries(text, actors)]


def _found(text: str, bodies: Sequence[ActorMention]) -> Iterator[ActorMention]:
    for match in _TAKEN_UP.finditer(text):
        span = Span(match.start(), match.end())
        if any(body.span.overlaps(span) for body in bodies):
            continue
        noun = match.group(1)
        body = _meant(span.start, noun, bodies)
        if body is not None:
            found = f"inferred: the {noun} named before"
            yield ActorMention(span, body.actor, body.kind, found)


def _in_small(text: str, bodies: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """ "The liaison department": the last words of one body's name, in small letters."""
    meant: dict[str, set[str]] = {}
    for name in sorted({body.actor for body in bodies}):
        words = re.split(r" (?:of|for|on|in) ", name)[0].lower().split()
        if words[-1] in HEADS:
            for start in range(len(words) - 1):
                meant.setdefault(" ".join(words[start:]), set()).add(name)
    forms = sorted((form for form, names in meant.items() if len(names) == 1), key=len)
    if not forms:
        return
    either = "|".join(re.escape(form).replace("\\ ", r"\s+") for form in reversed(forms))
    for match in re.finditer(rf"\b[Tt]he\s+({either})\b", text):
        span = Span(match.start(), match.end())
        (name,) = meant[" ".join(match[1].split())]
        named = next((b for b in bodies if b.actor == name and b.span.end <= span.start), None)
        if named and not any(body.span.overlaps(span) for body in bodies):
            found = f"inferred: the {match[1].split()[-1]} named before"
            yield ActorMention(span, name, named.kind, found)


def _meant(before: int, noun: str, bodies: Sequence[ActorMention]) -> ActorMention | None:
    near = [
        body
        for body in bodies
        if body.span.end <= before
        and before - body.span.end < _NEAR
        and _can_stand_for(noun, body.actor)
    ]
    often = Counter(body.actor for body in near)
    return max(near, key=lambda body: (often[body.actor], body.span), default=None)


def _can_stand_for(noun: str, name: str) -> bool:
    if not set(HEADS[noun].split()).isdisjoint(re.findall(r"\w+", name.lower())):
        return True
    entry = gazetteer.known().get(name)
    return entry is not None and entry.table in _TABLES.get(noun, ())


def _ministries(text: str, actors: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """ "The defence ministry", where the passage before speaks of one country only."""
    countries = [actor for actor in actors if actor.kind is ActorKind.COUNTRY]
    for match in _MINISTRY.finditer(text):
        span = Span(match.start(), match.end())
        near = {
            country.actor
            for country in countries
            if country.span.end <= span.start and span.start - country.span.end < _SAME_PASSAGE
        }
        if len(near) == 1 and not any(actor.span.overlaps(span) for actor in actors):
            (country,) = near
            entry = lookup(f"{match[1].capitalize()} Ministry of {country}")
            if entry is not None:
                found = f"inferred: of {country}, the one country spoken of before"
                yield ActorMention(span, entry.name, entry.kind, found)
