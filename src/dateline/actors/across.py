"""Which actors of different documents are one, and why."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.actors.definitions import defined_by
from dateline.actors.linking import lookup, plain
from dateline.core.mention import ActorKind, ActorMention
from dateline.lexicon import gazetteer
from dateline.lexicon.gazetteer import Entry

_COMPANY = re.compile(
    r",? (?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Co|Company|AG|GmbH|SA)\.?$"
)
_INITIAL = re.compile(r"(?<= )[A-Z]\.? ")

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Joined:
    """The name that an actor of one document has in the corpus, and why."""

    actor: str
    why: str


def join(mentions_by_document: Iterable[Iterable[ActorMention]]) -> dict[str, Joined]:
    """The actors that go by another name in the whole corpus than in their document, and why.

    Two names are one where the gazetteer says so, where they differ only in accents, case,
    punctuation, an article or a company's legal form, where a short form has one meaning in
    the corpus, or where a person's middle initial is left out and only one was ever given.
    Names that are merely alike stay apart. The order of the documents does not matter.
    """
    counts: Counter[str] = Counter()
    votes: Counter[tuple[str, ActorKind]] = Counter()
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for mentions in mentions_by_document:
        for mention in mentions:
            counts[mention.actor] += 1
            votes[mention.actor, mention.kind] += 1
            short = defined_by(mention.found)
            if short:
                meanings[short].add(mention.actor)
    kinds = _main_kinds(votes)
    why: dict[str, str] = {}
    keys = {name: _key(name, kinds[name], why) for name in counts}
    keys = _with_short_forms(keys, meanings, why)
    keys = _with_initials(keys, why)
    groups: dict[_Key, list[str]] = {}
    for name, key in keys.items():
        groups.setdefault(key, []).append(name)
    found = {}
    for group in groups.values():
        best = _best(group, counts)
        for name in group:
            if name != best:
                reason = why.get(name) or why.get(best) or f"spelling of {best}"
                found[name] = Joined(best, reason)
    return found


def _main_kinds(votes: Mapping[tuple[str, ActorKind], int]) -> dict[str, ActorKind]:
    """The kind that each is taken for most."""
    best: dict[str, tuple[int, ActorKind]] = {}
    for (name, kind), count in votes.items():
        best[name] = max(best.get(name, (0, kind)), (count, kind))
    return {name: kind for name, (_, kind) in best.items()}


def _entry(name: str) -> Entry | None:
    """What the gazetteer says of a name alone; an unsure one was settled in its document."""
    words = plain(name)
    return None if words in gazetteer.unsure() else lookup(words)


def _key(name: str, kind: ActorKind, why: dict[str, str]) -> _Key:
    """What two spellings of one actor share. People never meet bodies or places."""
    words, entry = plain(name), _entry(name)
    if entry and kind is not ActorKind.PERSON:
        if entry.name != name:
            why[name] = f"gazetteer: {name} is {entry.name}"
        family = "place" if entry.kind is ActorKind.PLACE else "body"
        return family, fold(entry.name)
    if kind is ActorKind.PERSON:
        return "person", fold(words)
    if kind is ActorKind.PLACE:
        return "place", fold(words)
    core = _COMPANY.sub("", words)
    if core != words:
        why[name] = "a company's name with its legal form"
    return "body", fold(core)


def fold(words: str) -> str:
    """Letters only, in small: what two spellings of one name share.

    >>> fold("the Café-Alder") == fold("CAFE ALDER")
    True
    """
    letters = unicodedata.normalize("NFKD", words.casefold().removeprefix("the "))
    kept = (letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w]+", " ", "".join(kept)).split())


def _with_short_forms(
    keys: dict[str, _Key], meanings: Mapping[str, set[str]], why: dict[str, str]
) -> dict[str, _Key]:
    """A short form that one document left unexplained and others explain in one way."""
    changed = dict(keys)
    for short, actors in meanings.items():
        explained = {keys[actor] for actor in actors}
        if short in keys and len(explained) == 1 and _entry(short) is None:
            (changed[short],) = explained
            why[short] = f"acronym of {min(actors)}, defined in another document"
    return changed


def _with_initials(keys: dict[str, _Key], why: dict[str, str]) -> dict[str, _Key]:
    """ "John Moss" is "John R. Moss" where no other John Moss with an initial is known."""
    full: defaultdict[str, set[_Key]] = defaultdict(set)
    for name, key in keys.items():
        if key[0] == "person" and _INITIAL.search(name):
            full[fold(_INITIAL.sub("", name))].add(key)
    changed = dict(keys)
    for name, key in keys.items():
        if key[0] == "person" and len(full.get(key[1], ())) == 1:
            changed[name] = min(full[key[1]])
            why[name] = "the same name without the initial; only one initial is known"
    return changed


def _best(group: Iterable[str], counts: Counter[str]) -> str:
    """The gazetteer's name where it has one, otherwise the one used most, then the longest."""
    known = [name for name in group if (entry := _entry(name)) and entry.name == name]
    return max(known or group, key=lambda name: (counts[name], len(name), name))
