"""Which actors of different documents are one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.actors.definitions import defined_by
from dateline.actors.known import lookup, plain
from dateline.core.mention import ActorKind, ActorMention

_COMPANY = re.compile(
    r",? (?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Co|Company|AG|GmbH|SA)\.?$"
)
_INITIAL = re.compile(r"(?<= )[A-Z]\.? ")


def unify(mentions_by_document: Mapping[str, Sequence[ActorMention]]) -> dict[str, str]:
    """Every actor's name to the one name it has in the whole corpus.

    Two names are one where the gazetteer says so, where they differ only in accents, case,
    punctuation, an article or a company's legal form, where a short form has one meaning in
    the corpus, or where a person's middle initial is left out and only one was ever given.
    Names that are merely alike stay apart. The order of the documents does not matter.
    """
    counts: Counter[str] = Counter()
    kinds: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for mentions in mentions_by_document.values():
        for mention in mentions:
            counts[mention.actor] += 1
            kinds[mention.actor][mention.kind] += 1
            short = defined_by(mention.found)
            if short:
                meanings[short].add(mention.actor)
    keys = {name: _key(name, _main(kinds[name])) for name in counts}
    keys = _with_short_forms(keys, meanings)
    keys = _with_initials(keys, kinds)
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name, key in keys.items():
        groups[key].append(name)
    return {name: _best(group, counts) for group in groups.values() for name in group}


_Key = tuple[str, str]


def _main(votes: Counter[ActorKind]) -> ActorKind:
    return max(votes, key=lambda kind: (votes[kind], kind))


def _key(name: str, kind: ActorKind) -> _Key:
    """What two spellings of one actor share. People never meet bodies or places."""
    words = plain(name)
    entry = lookup(words)
    if entry and kind is not ActorKind.PERSON:
        family = "place" if entry.kind is ActorKind.PLACE else "body"
        return family, _fold(entry.name)
    if kind is ActorKind.PERSON:
        return "person", _fold(words)
    if kind is ActorKind.PLACE:
        return "place", _fold(words)
    return "body", _fold(_COMPANY.sub("", words))


def _fold(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.casefold().removeprefix("the "))
    kept = (letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w]+", " ", "".join(kept)).split())


def _with_short_forms(keys: dict[str, _Key], meanings: Mapping[str, set[str]]) -> dict[str, _Key]:
    """A short form that one document left unexplained and others explain in one way."""
    changed = dict(keys)
    for short, actors in meanings.items():
        explained = {keys[actor] for actor in actors}
        if short in keys and len(explained) == 1 and lookup(short) is None:
            (changed[short],) = explained
    return changed


def _with_initials(
    keys: dict[str, _Key], kinds: Mapping[str, Counter[ActorKind]]
) -> dict[str, _Key]:
    """ "John Moss" is "John R. Moss" where no other John Moss with an initial is known."""
    full: defaultdict[str, set[_Key]] = defaultdict(set)
    for name, key in keys.items():
        if key[0] == "person" and _INITIAL.search(name):
            full[_fold(_INITIAL.sub("", name))].add(key)
    return {
        name: min(full[key[1]]) if key[0] == "person" and len(full.get(key[1], ())) == 1 else key
        for name, key in keys.items()
    }


def _best(group: Iterable[str], counts: Counter[str]) -> str:
    """The gazetteer's name where it has one, otherwise the one used most, then the longest."""
    known = [name for name in group if (entry := lookup(plain(name))) and entry.name == name]
    return max(known or group, key=lambda name: (counts[name], len(name), name))
