"""Things that act under a name: ships, types of aircraft, storms, operations, cases, indices.

Each is found by what stands beside it, and read whole: "the Norland crown" is no country, "Berg v.
Norland" nobody's act. "The ferry", "the aircraft" take up the last that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.core.mention import BY_KIND, ActorKind, ActorMention
from dateline.core.text import Span
from dateline.lexicon.english import things as words

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_KINDS = {
    "ship": words.SHIPS.split(),
    "aircraft": words.AIRCRAFT.split(),
    "craft": words.CRAFT.split(),
    "engine": words.ENGINES.split(),
    "storm": words.STORMS.split(),
    "product": words.MADE.split(),
}
_KIND_OF = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns}
_NOUN = "|".join(sorted(_KIND_OF, key=len, reverse=True))
_WORD = rf"(?!(?:{_MONTHS})\b)[A-Z][\w’'-]*[a-z][\w’'-]*"
_PREFIX = "|".join(map(re.escape, words.PREFIXES))
_NUMBER = r"(?:\d{1,4}|[IVX]{1,4})\b(?![.,]?\d)"
_MOVES = (
    r"(?:fell|rose|closed|gained|lost|added|shed|slipped|ended|jumped|dropped|climbed|slid|sank"
    r"|surged|tumbled|plunged|rallied|opened|finished|advanced|retreated|gave\s+up|shrugged|was\s+"
    r"(?:up|down|flat)|is\s+(?:up|down)|stood|hit|edged|traded|index|points)"
)
_CODE = r"[A-Z]{1,4}-?\d{2,4}[A-Z]{0,2}(?:-\d{1,3})?"
_FLIES = (
    r"(?:launched|landed|lifted\s+off|docked|splashed|orbited|crashed|exploded|entered|left|reached"
    r"|flew|touched\s+down|took\s+off|sailed|sank|sent\s+back|blasted)"
)
_ACTS_AS_THING = re.compile(
    rf"\s+(?:{_NOUN})s?\b|\s+(?:{_FLIES}|made|entered\s+service|flies|won|was\s+(?:grounded|launched"
    r"|unveiled|certified|recalled|delivered|retired|withdrawn)|went\s+on\s+sale|is|has|had)\b"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "the kind of thing it is stands before it",
        re.compile(
            rf"\b(?P<noun>{_NOUN})\s+(?P<name>{_WORD}(?:\s+(?:of\s+|the\s+)?{_WORD}){{0,2}}"
            rf"(?:\s+{_NUMBER})?)"
        ),
    ),
    (
        "a ship’s name with what leads it",
        re.compile(rf"\b(?P<name>(?:{_PREFIX})\s+{_WORD}(?:\s+{_WORD}){{0,2}})"),
    ),
    (
        "what was wrecked or boarded",
        re.compile(
            r"\b(?:(?:[Ww]reck|[Ss]tranding|[Ff]oundering)\s+of|[Oo]n\s+board(?:\s+of)?|[Aa]board)"
            r"\s+the\s+"
            rf"(?P<name>{_WORD}(?:\s+of\s+{_WORD})?)\b(?!\s+(?:[Tt]rain|[Ll]ine))"
        ),
    ),
    (
        "a storm by its name",
        re.compile(rf"\b(?P<name>(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Storm)\s+{_WORD})"),
    ),
    (
        "an operation by its name",
        re.compile(rf"\b(?P<name>Operation\s+{_WORD}(?:\s+{_WORD}){{0,2}})"),
    ),
    (
        "a case by its parties",
        re.compile(
            r"(?P<name>[A-Z][\w’'&.-]*(?:\s+(?:of\s+|the\s+|and\s+|&\s+)?[A-Z][\w’'&.-]*){0,4}"
            r"\s+(?:v\.?|vs\.?)\s+(?:the\s+)?[A-Z][\w’'&-]*(?:\s+(?:of\s+|the\s+|and\s+|&\s+)?[A-Z][\w’'&-]*){0,4})"
        ),
    ),
    (
        "an index that moves",
        re.compile(rf"\b[Tt]he\s+(?P<name>{_WORD}(?:\s+{_WORD})?\s+\d{{2,4}})(?=\s+{_MOVES}\b)"),
    ),
    (
        "money of a country",
        re.compile(
            rf"\b(?:[Tt]he\s+)?(?P<name>(?:[A-Z][\w.]*\s+){{1,2}}(?:{'|'.join(words.MONEY.split())}))\b"
            rf"(?=\s+(?:{_MOVES}|against|to\s+the)\b)"
        ),
    ),
    (
        "a type by its number",
        re.compile(
            rf"(?:\b[Tt]he|\b[Aa]n?|\b[Ii]ts|\bnew|\bfirst|['’]s)\s+(?:{_WORD}\s+)?(?P<name>{_CODE})\b"
        ),
    ),
    (
        "a make by its number",
        re.compile(
            rf"(?:\bnew|\b[Ii]ts|\b[Tt]he|['’]s)\s+(?:new\s+)?"
            rf"(?P<name>(?!(?:1[5-9]|20)\d\d\b)\d{{3,4}}\s+{_WORD})\b(?![,.]?\s+\d)"  # no year
        ),
    ),
    (
        "a name and a number that flies",
        re.compile(rf"\b(?P<name>{_WORD}(?:\s+{_WORD})?\s+{_NUMBER})(?=\s+{_FLIES}\b)"),
    ),
    (
        "a make by its name and number",
        re.compile(r"\b(?P<name>[A-Z][a-z]+[A-Z][a-z]\w*\s+\d{1,2})\b(?![.:]\d)"),
    ),
)
_NEEDS_MORE = "a type by its number"
_ROADS = re.compile(
    r"\b(?:on|along|near|off|via|down|up|onto|highway|road|form|room|size|paper)\s+(?:the\s+)?$"
)
_NO_NAMES = frozenset(
    {"The", "A", "An", "In", "On", "At", "It", "He", "She", "His", "Her", "Company"}
)
_TAKEN_UP = re.compile(rf"\b[Tt]he\s+(?P<noun>{_NOUN})\b(?!\s+(?:of\s+the\s+|[A-Z]|line|company))")
_NEAR = 1500
_NEW_PARAGRAPH = re.compile(r"\n\s*\n")  # no name goes on in it


@dataclass(frozen=True, slots=True)
class Thing:
    """``kind`` is what kind of thing it is, where a noun says so."""

    mention: ActorMention
    kind: str = ""


def find_things(text: str, skip: Sequence[Span] = ()) -> list[ActorMention]:
    """The names of things, none within another or in what is skipped, and the nouns that take them
    up."""
    found: list[Thing] = []
    for how, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            span = Span(match.start("name"), match.end("name"))
            if _NEW_PARAGRAPH.search(match[0]) or any(span.overlaps(other) for other in skip):
                continue
            if any(other.mention.span.overlaps(span) for other in found):
                continue
            if match["name"].split()[0] in _NO_NAMES or not _is_meant(text, how, span):
                continue
            noun = match.groupdict().get("noun") or ""
            name = " ".join(match["name"].split())
            found.append(
                Thing(ActorMention(span, name, ActorKind.THING, how), _KIND_OF.get(noun, ""))
            )
    found += _indices(text, found)
    found += _again(text, found)
    found.sort(key=lambda thing: thing.mention.span)
    told = [*(thing.mention for thing in found), *_taken_up(text, found)]
    told = [one for one in told if not any(span.overlaps(one.span) for span in skip)]
    return sorted(told, key=lambda one: one.span)


def _is_meant(text: str, how: str, span: Span) -> bool:
    if how != _NEEDS_MORE:
        return True
    road = _ROADS.search(text[max(0, span.start - 24) : span.start]) is not None
    return not road and _ACTS_AS_THING.match(text, span.end) is not None


def _indices(text: str, found: Sequence[Thing]) -> Iterator[Thing]:
    for name, shorts in words.INDICES.items():
        for form in (name, *shorts):
            if form not in text:
                continue
            sure = " " in form and form == name
            moves = "" if sure else rf"(?=(?:\s+\d{{2,4}})?\s+(?:(?:also|again)\s+)?{_MOVES}\b)"
            for match in re.finditer(rf"(?<![\w&]){re.escape(form)}(?!\w){moves}", text):
                span = Span(match.start(), match.end())
                if not any(other.mention.span.overlaps(span) for other in found):
                    yield Thing(ActorMention(span, name, ActorKind.THING, "an index of a market"))


def _again(text: str, found: Sequence[Thing]) -> list[Thing]:
    """A name once found is that thing wherever it stands."""
    places = [thing.mention.span for thing in found]
    more: list[Thing] = []
    for name in sorted({t.mention.actor for t in found}, key=lambda name: (-len(name), name)):
        kind = next((t.kind for t in found if t.mention.actor == name and t.kind), "")
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            span = Span(match.start(), match.end())
            if not any(place.overlaps(span) for place in places):
                places.append(span)
                more.append(Thing(ActorMention(span, name, ActorKind.THING, "named before"), kind))
    return more


def _taken_up(text: str, found: Sequence[Thing]) -> Iterator[ActorMention]:
    for match in _TAKEN_UP.finditer(text):
        span = Span(match.start(), match.end())
        if any(thing.mention.span.overlaps(span) for thing in found):
            continue
        kind = _KIND_OF[match["noun"]]
        near = [
            thing
            for thing in found
            if thing.mention.span.end <= span.start
            and span.start - thing.mention.span.end < _NEAR
            and thing.kind in (kind, "")
            and not (thing.kind == "" and _is_no_craft(thing))
        ]
        if near:
            how = f"{BY_KIND}{match['noun']} named before"
            yield ActorMention(span, near[-1].mention.actor, ActorKind.THING, how)


def _is_no_craft(thing: Thing) -> bool:
    return thing.mention.found not in (
        _NEEDS_MORE,
        "a name and a number that flies",
        "named before",
    )
