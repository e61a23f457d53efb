"""Which body of the corpus a document means that names it by its kind alone: "the city council".

It is the one whose name ends in these words, where the document speaks of its place, or of the
same people and bodies as a document that names it in full; of the only one of its kind, which
several documents name, one of them is enough. Where several fit, none is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from dateline.actors.across import Joined
from dateline.core.event import EventMention, Participant
from dateline.core.mention import BODIES, ActorKind
from dateline.lexicon.english.bodies import ByKind, by_kind

MOST = 200  # bodies of one kind: of so many, too many to be told apart by it
SHARED = 2  # actors that two documents name when they speak of one thing
OFTEN = 3  # documents that name the only body of its kind: of another too one actor tells
_OF = re.compile(r" (?:of|for|on|in) ")
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Named:
    """A document: the actors that it names, and the bodies whose own it is."""

    document: str
    actors: Mapping[str, ActorKind]
    issuers: tuple[str, ...] = ()


class Bodies:
    """The bodies of a corpus, by the words that their names end in."""

    def __init__(self, documents: Iterable[Named], names: Mapping[str, Joined]) -> None:
        self._named: dict[str, tuple[str, ...]] = {}
        self._by_head: defaultdict[str, set[str]] = defaultdict(set)
        self._in: defaultdict[str, list[str]] = defaultdict(list)
        self.kinds: dict[str, ActorKind] = {}
        for one in documents:
            self._add(one, names)

    def _add(self, one: Named, names: Mapping[str, Joined]) -> None:
        own = {names[name].actor if name in names else name for name in one.issuers}
        kinds = {**dict.fromkeys(own, ActorKind.GOVERNMENT)}
        for name, kind in one.actors.items():
            joined = names.get(name, Joined(name))
            kinds[joined.actor] = joined.kind or kind
        self._named[one.document] = tuple(
            name for name, kind in kinds.items() if kind not in (ActorKind.PLACE, ActorKind.COUNTRY)
        )
        for name, kind in kinds.items():
            if kind in BODIES and " " in name:
                self.kinds.setdefault(name, kind)
                self._by_head[_core(name)[-1]].add(name)
                self._in[name].append(one.document)

    def meant(self, body: ByKind, document: str, said: Set[str], known: Set[str]) -> str:
        """The full name; empty where none or several fit. ``said`` are the words of the document in
        small letters, ``known`` the bodies that it is already known to mean."""
        of_kind = self._by_head.get(body.phrase[-1], ())
        fitting = sorted(name for name in of_kind if _ends_in(name, body.phrase))
        near = [name for name in fitting if name in known]
        alone = len(fitting) == 1
        near = near or [n for n in fitting[:MOST] if self._is_near(n, body, document, said, alone)]
        return near[0] if len(near) == 1 and len(fitting) <= MOST else ""

    def _is_near(self, name: str, body: ByKind, document: str, said: Set[str], alone: bool) -> bool:
        own = [word for word in _WORD.findall(name) if word[:1].isupper()]
        proper = [word for word in own if word.lower() not in (*body.phrase, *_core(name)[-1:])]
        if body.where:
            return any(word in body.where for word in proper)
        about = set(self._named.get(document, ()))
        if name in about or any(word.lower() in said for word in proper):
            return True
        enough = 1 if alone and len(self._in[name]) >= OFTEN else SHARED
        beside = map(self._named.__getitem__, self._in[name] if len(about) >= enough else ())
        return any(len(about.intersection(others)) >= enough for others in beside)


def _core(name: str) -> tuple[str, ...]:
    """
    >>> _core("Regional Court of Harl")
    ('regional', 'court')
    """
    return tuple(_WORD.findall(_OF.split(name)[0].lower()))


def _ends_in(name: str, phrase: Sequence[str]) -> bool:
    core = _core(name)
    return len(core) >= len(phrase) and core[-len(phrase) :] == tuple(phrase)


def called(
    mentions: Sequence[EventMention], document: str, text: str, bodies: Bodies
) -> dict[str, tuple[str, ActorKind] | None]:
    """What each body by its kind, among those who take part, is called in the corpus; none where
    nothing tells. The words that say most are asked first."""
    asked: dict[str, ByKind] = {}
    known: set[str] = set()
    for mention in mentions:
        for one in mention.actors:
            kind = by_kind(one.actor) if one.actor[:1].islower() else None
            if kind is not None:
                asked[one.actor] = kind
            else:
                known.add(one.actor)
    said = set(re.findall(r"\w+", text.lower())) if asked else set()
    found: dict[str, tuple[str, ActorKind] | None] = {}
    for actor, body in sorted(asked.items(), key=lambda item: (-len(item[1].phrase), item[0])):
        name = bodies.meant(body, document, said, known)
        if name:
            known.add(name)
            found[actor] = (name, bodies.kinds[name])
        else:
            plain = body.name[:1].upper() + body.name[1:]
            found[actor] = (plain, ActorKind.GOVERNMENT) if body.public else None
    return found


def renamed(
    actors: Iterable[Participant], called: Mapping[str, tuple[str, ActorKind] | None]
) -> tuple[Participant, ...]:
    """The participants under the names that bodies by their kind have; those without one left
    out."""
    found: dict[str, Participant] = {}
    for one in actors:
        meant = called.get(one.actor, (one.actor, one.kind))
        if meant is not None and meant[0] not in found:
            found[meant[0]] = Participant(meant[0], meant[1], one.role)
    return tuple(found.values())
