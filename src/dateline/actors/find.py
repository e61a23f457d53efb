"""Turns the names of one document into actors: which names are one, and what kind it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.actors import definitions
from dateline.actors.known import lookup, plain
from dateline.actors.resumed import taken_up
from dateline.core import gazetteer
from dateline.core.mention import BODIES, ActorKind, ActorMention, NameMention
from dateline.core.text import Span

_PEOPLE = (ActorKind.PERSON,)
# After an adjective of a country, these make it the country that acts: "Chinese officials".
_STATE = re.compile(
    r"\s+(?:\w+\s+)?(?:government|governments|officials?|authorit(?:y|ies)|forces|troops|regime|"
    r"leaders?|leadership|diplomats?|side|delegation|administration|soldiers|warships?|warplanes?|"
    r"aircraft|jets?|missiles?|state|embass(?:y|ies)|intelligence|agents?|spies|hackers)\b"
)
_ACTS = re.compile(
    r"(?:\s+(?:also|never|now|then|later|first|again|still|reportedly|\w+ly))?\s+"
    r"(?:(?:has|have|had|will|would|could|can|may|might|must|should|does|did)\b(?!\s+been)|"
    r"(?:said|says|told|tells|made|makes|took|takes|sent|sends|gave|gives|held|holds|began|begins|"
    r"won|wins|lost|loses|met|meets|put|puts|set|sets|cut|cuts|went|goes|got|gets|kept|keeps|"
    r"sought|seeks|bought|buys|sold|sells|broke|breaks|fought|fights|struck|strikes|shot|led|leads|"
    r"withdrew|withdraws|wants|calls|warns|denies|accuses|plans|claims|agrees|refuses|"
    r"[a-z]{2,}ed)\b)"
)
_OWNS = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:government|claims?|decision|response|ambitions|polic(?:y|ies)"
    r"|demands?|leaders?|leadership|position|efforts?|ally|allies|envoy|move|plans?)\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|to|from|near|of|outside|into|through|around|via)\s+(?:the\s+)?$"
)
_ACTOR_BEFORE = re.compile(r"\b(?:by|against|between)\s+$")
_THE = re.compile(r"\b[Tt]he\s+$")


_RESUMED = frozenset(
    {"Ministry", "Commission", "Committee", "Council", "Agency", "Bureau", "Department", "Court"}
    | {"Board", "Institute", "University", "Bank", "Company", "Corporation", "Foundation"}
    | {"Embassy", "Tribunal", "Authority", "Association", "Federation", "Union", "Alliance"}
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of the text, its words made plain."""

    span: Span
    words: str
    kind: ActorKind | None
    found: str


def find_actors(text: str, names: Sequence[NameMention]) -> list[ActorMention]:
    """The names that stand for an actor, each with the one name and kind of its actor.

    A name that nothing tells the kind of, or that is nobody's, is left out. So is a surname's
    person when two people of the document have it: it stays an actor of its own.
    """
    pieces = [piece for name in names for piece in _pieces(text, name)]
    shorts = definitions.find(text, [(name.span, name.words) for name in pieces if _is_actor(name)])
    people = _full_names(pieces)
    bodies = _bodies(pieces)
    found: list[ActorMention] = []
    for name in pieces:
        actor = (
            _defined(name, shorts, bodies)
            or _of_gazetteer(text, name, bodies)
            or _of_people(name, people)
            or _of_head(name, found)
            or _of_itself(text, name, bodies)
        )
        if actor:
            found.append(actor)
    named = _one_kind_each(found)
    return sorted([*named, *taken_up(text, named)], key=lambda actor: actor.span)


def _is_actor(name: _Name) -> bool:
    return name.kind is not None or lookup(name.words) is not None


# --- Pieces -----------------------------------------------------------------------------


def _pieces(text: str, name: NameMention) -> Iterator[_Name]:
    """The name without its titles, and the body before a title: "CIA Director X Y"."""
    words = [match.span() for match in re.finditer(r"\S+", name.span.of(text))]
    at = name.span.start
    for first, last in _titles(text, name.span, words):
        if first > 0:
            yield from _piece(
                text, Span(at + words[0][0], at + words[first - 1][1]), None, "before a title"
            )
        if last < len(words):
            rest = Span(at + words[last][0], name.span.end)
            yield from _piece(text, rest, ActorKind.PERSON, "title before it")
        return
    yield from _piece(text, name.span, name.kind, name.found)


def _piece(text: str, span: Span, kind: ActorKind | None, found: str) -> Iterator[_Name]:
    words = plain(span.of(text))
    if words:
        yield _Name(_bare(text, span), words, kind, found)


def _bare(text: str, span: Span) -> Span:
    """The span without a possessive ending."""
    ending = re.search(r"['’](?:s|S)?$", span.of(text))
    return Span(span.start, span.start + ending.start()) if ending else span


def _titles(text: str, span: Span, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    name = span.of(text)
    if len(words) < 2 or lookup(plain(name)):
        return
    for first in range(len(words)):
        for last in range(min(len(words), first + 4), first, -1):
            title = " ".join(name[words[first][0] : words[last - 1][1]].split())
            if title in gazetteer.titles() and _is_title_here(plain(name).split(), last):
                yield first, last
                return


def _is_title_here(words: Sequence[str], last: int) -> bool:
    """Not in "General Political Department": there it is part of the name."""
    return last >= len(words) or words[-1] not in gazetteer.heads()


# --- What the document knows ------------------------------------------------------------


def _full_names(names: Iterable[_Name]) -> dict[str, set[str]]:
    """A word of a full name to the full names that have it, the longest form of each."""
    full = {name.words for name in names if name.kind in _PEOPLE and " " in name.words}
    longest = {_first_and_last(name): name for name in sorted(full, key=lambda n: (len(n), n))}
    by_word: defaultdict[str, set[str]] = defaultdict(set)
    for name in full:
        whole = longest[_first_and_last(name)]
        words = name.split()
        for key in (name, words[0], words[-1]):
            by_word[key].add(whole)
    return dict(by_word)


def _first_and_last(name: str) -> tuple[str, str]:
    """What two forms of a person's full name share: "Bob R. Moss", "Robert Moss"."""
    words = [word for word in name.split() if word not in ("Jr", "Jr.", "Sr", "Sr.")] or [name]
    return gazetteer.short_names().get(words[0], words[0]), words[-1]


def _bodies(names: Iterable[_Name]) -> dict[str, set[str]]:
    """The last words of the organisations named in full, to their canonical names."""
    by_end: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        entry = lookup(name.words)
        if name.kind in BODIES or (entry and entry.kind in BODIES):
            words = re.split(r" (?:of|for|on|under) ", name.words)[0].split()
            for start in range(1, len(words)):
                by_end[" ".join(words[start:])].add(entry.name if entry else name.words)
    return dict(by_end)


# --- One name -----------------------------------------------------------------------------


def _defined(
    name: _Name, shorts: dict[str, str], bodies: dict[str, set[str]]
) -> ActorMention | None:
    long = shorts.get(name.words)
    if long is None:
        return None
    entry = lookup(long)
    kind = entry.kind if entry else name.kind or ActorKind.ORGANISATION
    actor = entry.name if entry else long
    return ActorMention(name.span, actor, kind, definitions.reason(name.words))


def _of_gazetteer(text: str, name: _Name, bodies: dict[str, set[str]]) -> ActorMention | None:
    country = gazetteer.peoples().get(name.words)
    if country:
        acts = _is_people_acting(text, name)
        return (
            ActorMention(name.span, country, ActorKind.COUNTRY, "adjective of a state that acts")
            if acts
            else None
        )
    entry = lookup(name.words)
    if entry is None or name.kind is ActorKind.PERSON:
        return None
    longer = bodies.get(name.words, set()) - {entry.name}
    unclear = not (entry.country and (name.words == entry.name or name.words.isupper()))
    if entry.kind in BODIES and unclear and " " not in name.words and len(longer) == 1:
        return _short_for(name, *longer)
    capital_of = gazetteer.capitals().get(name.words)
    if capital_of and entry.kind is ActorKind.PLACE and _is_capital_acting(text, name.span):
        return ActorMention(name.span, capital_of, ActorKind.COUNTRY, f"{name.words} acts for it")
    same = name.words == entry.name
    return ActorMention(
        name.span, entry.name, entry.kind, "gazetteer" if same else f"gazetteer: {name.words}"
    )


def _short_for(name: _Name, longer: str) -> ActorMention:
    entry = lookup(longer)
    kind = entry.kind if entry else name.kind or ActorKind.ORGANISATION
    return ActorMention(name.span, longer, kind, f"short for {longer}")


def _is_people_acting(text: str, name: _Name) -> bool:
    before, after = (
        text[max(0, name.span.start - 12) : name.span.start],
        text[name.span.end : name.span.end + 60],
    )
    if _STATE.match(after):
        return True
    return bool(_THE.search(before) and _ACTS.match(after))


def _is_capital_acting(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 16) : span.start], text[span.end : span.end + 60]
    if _PLACE_BEFORE.search(before):
        return False
    return bool(_ACTS.match(after) or _OWNS.match(after) or _ACTOR_BEFORE.search(before))


def _of_people(name: _Name, people: dict[str, set[str]]) -> ActorMention | None:
    if name.kind not in (ActorKind.PERSON, None):
        return None
    fitting = people.get(name.words, set())
    if len(fitting) == 1:
        (actor,) = fitting
        found = "full name" if " " in name.words else f"short for {actor}"
        return ActorMention(name.span, actor, ActorKind.PERSON, found)
    if len(fitting) > 1:
        found = f"may be {' or '.join(sorted(fitting))}"
        return ActorMention(name.span, name.words, ActorKind.PERSON, found)
    if name.kind is ActorKind.PERSON:
        return ActorMention(name.span, name.words, ActorKind.PERSON, name.found)
    return None


def _of_head(name: _Name, before: Sequence[ActorMention]) -> ActorMention | None:
    """ "The Ministry": the last ministry that was named, if any."""
    if name.words not in _RESUMED or lookup(name.words):
        return None
    for actor in reversed(before):
        if actor.kind in BODIES and _head(actor.actor) == name.words:
            found = f"inferred: the {name.words} named last"
            return ActorMention(name.span, actor.actor, actor.kind, found)
    return None


def _head(name: str) -> str:
    """The word that says what it is: the last, or the one before "of"."""
    return re.split(r" (?:of|for|on) ", name)[0].split()[-1]


def _of_itself(text: str, name: _Name, bodies: dict[str, set[str]]) -> ActorMention | None:
    if name.words in gazetteer.heads():
        return None
    longer = bodies.get(name.words, set()) - {name.words}
    if name.kind in BODIES and len(longer) == 1 and " " in name.words:
        return _short_for(name, *longer)
    if name.kind is not None:
        return ActorMention(name.span, name.words, name.kind, name.found)
    after = text[name.span.end : name.span.end + 40]
    if name.found == "capital" and re.match(_SAYS, after):
        return ActorMention(name.span, name.words, ActorKind.ORGANISATION, "speaks or acts")
    return None


_SAYS = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:said|says|announced|told|denied|confirmed|declined|sued|acquired|bought|"
    r"agreed|signed|launched|reported|claimed|argued|filed|published|accused|warned|investigat\w+)\b"
)


def _one_kind_each(found: Iterable[ActorMention]) -> list[ActorMention]:
    """One actor is one kind of thing: the one most of its mentions say."""
    found = list(found)
    votes: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
    for actor in found:
        votes[actor.actor][actor.kind] += 1
    kinds = {name: max(count, key=lambda k: (count[k], k)) for name, count in votes.items()}
    return [replace(actor, kind=kinds[actor.actor]) for actor in found]
