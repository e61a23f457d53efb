"""A body taken up again by its kind alone: "the ministry", "the same commission", "its party".

It stands for the body named before whose name has that word: the one most spoken of nearby, or
the last of them where several are. The inference is marked as one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.actors.linking import lookup
from dateline.actors.terms import called, files_it
from dateline.core.mention import BODIES, BY_KIND, INFERRED, ActorKind, ActorMention
from dateline.core.text import Span
from dateline.lexicon import gazetteer

# Nouns for any firm: they stand for the one that was named, whatever it is called.
_FIRMS = (
    *("company", "firm", "group", "chain", "business", "airline", "carmaker", "retailer"),
    "manufacturer",
)
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
    "board": "board",
    "authority": "authority",
    "inquiry": "inquiry",
    "tribunal": "tribunal",
    "hospital": "hospital",
    "college": "college",
    "club": "club",
    "court": "court",
    "party": "party",
    **dict.fromkeys(_FIRMS, ""),
    "corporation": "corporation",
    "university": "university",
    "institute": "institute",
    "bank": "bank",
    "union": "union",
    "newspaper": "times post herald courier daily",
}
# Bodies of members, which are no firms.
_OF_MEMBERS = frozenset(
    {
        *("Union", "Association", "Federation", "Amalgamation", "Society", "Guild", "League"),
        *("Alliance", "Club", "Hospital", "Church", "Museum", "School", "College", "University"),
    }
)
# Tables of the gazetteer whose bodies a noun can stand for, whatever they are called.
_TABLES = {
    "agency": {"intelligence"},
    "university": {gazetteer.UNIVERSITIES},
}
_NEAR = 1500  # characters back in which the name must stand
_JUST_BEFORE = 150  # … and before which the body that the title names is not meant
_SAME_PASSAGE = 600  # characters back in which a country may give its ministry
_TAKEN_UP = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]he same|[Tt]hat)\s+((?i:{'|'.join(HEADS)}))\b"
    r"(?![-\s]+(?:of|for)\b|-|\s+on\s+(?!\d|(?:the\s+)?\d|[A-Z][a-z]+day\b|[A-Z][a-z]+\s\d))"
)
_MINISTRY = re.compile(
    r"\b[Tt]he\s+(foreign|defen[cs]e|interior|finance|justice|health|commerce|education|energy"
    r"|trade|agriculture|culture|transport)\s+ministry\b"
)


def taken_up(
    text: str, actors: Sequence[ActorMention], issuer: str = "", title: str = ""
) -> list[ActorMention]:
    """The mentions by a common noun, to be added to those by name. ``issuer`` is the body whose
    own document it is; empty where it is nobody's. Where the ``title`` is a body's name, the text
    tells of that one."""
    bodies = [actor for actor in actors if actor.kind in BODIES]
    filing = [body for body in bodies if files_it(text, body.span)]
    own = [*filing, *_own_bodies(issuer, bodies)]
    whole = next((body for body in bodies if title and _same_firm(body.actor, title)), None)
    found = [
        *_found(text, bodies, own, whole),
        *_in_small(text, bodies),
        *_ministries(text, actors),
    ]
    found += _holders(text, actors)
    taken = [*actors, *found]
    return [*found, *(t for t in called(text, actors) if not _overlaps(t, taken))]


def _overlaps(mention: ActorMention, others: Sequence[ActorMention]) -> bool:
    return any(other.span.overlaps(mention.span) for other in others)


def _own_bodies(issuer: str, bodies: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """The issuer, and the larger body it is one of: "Alder City Council, Works Committee"."""
    for part in filter(None, (part.strip() for part in issuer.split(","))):
        named = next((body for body in bodies if _same_firm(body.actor, part)), None)
        kind = gazetteer.heads().get(part.split()[-1])
        if named is not None:
            yield ActorMention(Span(0, 0), named.actor, named.kind, named.found)
        elif (entry := lookup(part)) is not None and entry.kind in BODIES:
            yield ActorMention(Span(0, 0), entry.name, entry.kind, _WHOSE)
        elif kind is not None and kind in map(str, BODIES):
            yield ActorMention(Span(0, 0), part, ActorKind(kind), _WHOSE)


_WHOSE = "whose document it is"
_FORM = re.compile(
    r",?\s+(?:plc|ltd|limited|inc|corp|corporation|llc|llp|gmbh|ag|sa|nv|co)\.?$", re.IGNORECASE
)


def _same_firm(one: str, other: str) -> bool:
    return _FORM.sub("", one).casefold() == _FORM.sub("", other).casefold()


def _found(
    text: str,
    bodies: Sequence[ActorMention],
    own: Sequence[ActorMention],
    whole: ActorMention | None = None,
) -> Iterator[ActorMention]:
    others = [named for named in _NAMED_IN_SMALL.finditer(text) if _is_another(named, bodies)]
    for match in _TAKEN_UP.finditer(text):
        span = Span(match.start(), match.end())
        if any(body.span.overlaps(span) for body in bodies):
            continue
        noun = match.group(1).lower()
        body = _meant(span.start, noun, bodies)
        if any(o["noun"] == noun and 0 < span.start - o.end() < _NEAR for o in others):
            body = None
        if whole is not None and _can_stand_for(noun, whole):
            near = body is not None and span.start - body.span.end < _JUST_BEFORE
            body = body if near else whole
        whose = next((one for one in own if _can_stand_for(noun, one)), None)
        if whose is not None and (body is None or match.group(1)[0].isupper()):
            found = f"{BY_KIND}{noun} whose document it is"
            yield ActorMention(span, whose.actor, whose.kind, found)
        elif body is not None:
            found = f"{BY_KIND}{noun} named before"
            yield ActorMention(span, body.actor, body.kind, found)


_OFFICE = (
    r"(?:prime |foreign |deputy |interior |finance |defen[cs]e |vice[- ])?(?:minister|mayor"
    r"|president|chairman|chairwoman|chancellor|governor|premier|secretary|chief executive"
    r"|director|judge"
    r"|prosecutor|ambassador|bishop|archbishop|commissioner|spokesman|spokeswoman|captain|sheriff"
    r"|coroner|headmaster|headteacher|chair|chairperson|treasurer|clerk|manager|inspector"
    r"|superintendent|chief constable|dean|rector|medical director|finance director"
    r"|defendant|plaintiff|claimant|witness|appellant)"
)
_HELD = re.compile(rf"\b(?:[Tt]he\s+)?(?P<office>{_OFFICE}),?\s+$", re.IGNORECASE)
_HELD_AFTER = re.compile(
    rf",\s+(?:the\s+)?(?P<office>{_OFFICE})\b(?:\s+of\b|,|\.)|\s\((?P<listed>{_OFFICE})\)",
    re.IGNORECASE,
)
_THE_HOLDER = re.compile(
    rf"\b[Tt]he\s+(?P<office>(?i:{_OFFICE}))\b(?!\s+(?:of|for|[A-Z])|['’\w-]|,\s+[A-Z])"
)


def _holders(text: str, actors: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """ "The minister, Anna Berg, …. The minister told nurses": the one named with the office. A
    list of those present, "A. Berg (Chair)", says so for its whole document."""
    held: dict[str, list[ActorMention]] = {}
    listed: set[str] = set()
    for person in (a for a in actors if a.kind is ActorKind.PERSON and " " in a.actor):
        start = max(0, person.span.start - 40)
        before = _HELD.search(text, start, person.span.start)
        after = _HELD_AFTER.match(text, person.span.end)
        if before is not None:
            held.setdefault(before["office"].lower(), []).append(person)
        if after is not None:
            office = (after["office"] or after["listed"]).lower()
            held.setdefault(office, []).append(person)
            if after["listed"]:
                listed.add(office)
    if not held:
        return
    for match in _THE_HOLDER.finditer(text):
        span = Span(match.start(), match.end())
        earlier = [p for p in held.get(match["office"].lower(), ()) if p.span.end + 2 < span.start]
        near = earlier and span.start - earlier[-1].span.end < _NEAR
        if len({p.actor for p in earlier}) == 1 and (near or match["office"].lower() in listed):
            found = f"{BY_KIND}{match['office']} named before"
            yield ActorMention(span, earlier[-1].actor, ActorKind.PERSON, found)


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
            found = f"{BY_KIND}{match[1].split()[-1]} named before"
            yield ActorMention(span, name, named.kind, found)


_NAMED_IN_SMALL = re.compile(
    rf"\b[Tt]he\s+(?P<name>(?:[A-Z][\w'’&-]*\s+){{1,4}})(?P<noun>{'|'.join(HEADS)})\b"
)


def _is_another(named: re.Match[str], bodies: Sequence[ActorMention]) -> bool:
    """ "The Hollin Vale company": a body whose name nobody read, and that "the company" may well
    mean. Not "the German company", "the Leeds firm", which say more of one that is known."""
    words = named["name"].split()
    if set(words) & gazetteer.peoples().keys() or " ".join(words) in gazetteer.known():
        return False
    return not any(body.span.overlaps(Span(*named.span())) for body in bodies)


def _meant(before: int, noun: str, bodies: Sequence[ActorMention]) -> ActorMention | None:
    near = [
        body
        for body in bodies
        if body.span.end <= before and before - body.span.end < _NEAR and _can_stand_for(noun, body)
    ]
    often = Counter(body.actor for body in near)
    return max(near, key=lambda body: (often[body.actor], body.span), default=None)


def _can_stand_for(noun: str, body: ActorMention) -> bool:
    name = body.actor
    if noun in _FIRMS:
        what = gazetteer.heads().get(name.split()[-1])
        firm = gazetteer.known().get(name)
        unknown = firm is None or firm.table == gazetteer.COMPANIES
        members = name.split()[-1] in _OF_MEMBERS
        a_firm = body.kind is ActorKind.ORGANISATION and unknown and not members
        return a_firm and what in (None, str(body.kind))
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
                found = f"{INFERRED}of {country}, the one country spoken of before"
                yield ActorMention(span, entry.name, entry.kind, found)
