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
_UNIVERSITY_OF = re.compile(r"University of (?P<where>[A-Z]\w+)")
_MIDDLE = re.compile(r"(?<= )(?!(?:de|van|von|der|den|di|da|al|bin|la|le|el|ten) )\S+ (?=\S)")
_INITIALED = re.compile(r"(?P<first>[A-Z])\.? (?P<last>\S{2,})")
_INITIAL = re.compile(r"(?<= )[A-Z]\.? ")

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Joined:
    """The name an actor of one document has in the corpus; ``why`` is empty where it is its own."""

    actor: str
    why: str = ""


def join(mentions_by_document: Iterable[Iterable[ActorMention]]) -> dict[str, Joined]:
    """Every actor's name to the one name it has in the whole corpus, and why.

    Two names are one where the gazetteer says so, where they differ only in accents, case,
    punctuation, an article or a company's legal form, where a short form has one meaning in
    the corpus, or where a person's middle initial is left out and only one was ever given.
    Names that are merely alike stay apart. The order of the documents does not matter.
    """
    counts: Counter[str] = Counter()
    kinds: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for mentions in mentions_by_document:
        for mention in mentions:
            counts[mention.actor] += 1
            kinds[mention.actor][mention.kind] += 1
            short = defined_by(mention.found)
            if short:
                meanings[short].add(mention.actor)
    why: dict[str, str] = {}
    keys = {name: _key(name, _main(kinds[name]), why) for name in counts}
    keys = _with_short_forms(keys, meanings, why)
    keys = _with_initials(keys, kinds, why)
    keys = _with_first_words(keys, kinds, why)
    keys = _with_surnames(keys, why)
    groups: defaultdict[_Key, list[str]] = defaultdict(list)
    for name, key in keys.items():
        groups[key].append(name)
    found = {}
    for group in groups.values():
        best = _best(group, counts)
        for name in group:
            reason = why.get(name) or why.get(best) or f"spelling of {best}"
            found[name] = Joined(best, reason if name != best else "")
    return found


def _main(votes: Counter[ActorKind]) -> ActorKind:
    return max(votes, key=lambda kind: (votes[kind], kind))


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
    if (of := _UNIVERSITY_OF.fullmatch(words)) is not None:
        why[name] = "the same university, its words in another order"
        words = f"{of['where']} University"
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


def _with_initials(
    keys: dict[str, _Key], kinds: Mapping[str, Counter[ActorKind]], why: dict[str, str]
) -> dict[str, _Key]:
    """ "John Moss" is "John R. Moss" where no other John Moss with an initial is known."""
    full: defaultdict[str, set[_Key]] = defaultdict(set)
    for name, key in keys.items():
        if key[0] == "person" and (_INITIAL.search(name) or _MIDDLE.search(name)):
            full[fold(_MIDDLE.sub("", name))].add(key)
    changed = dict(keys)
    for name, key in keys.items():
        if key[0] == "person" and len(full.get(key[1], ())) == 1:
            changed[name] = min(full[key[1]])
            why[name] = "the same name without what stands between; only one such is known"
    return changed


def _with_first_words(
    keys: dict[str, _Key], kinds: Mapping[str, Counter[ActorKind]], why: dict[str, str]
) -> dict[str, _Key]:
    """ "Kestrel" is "Kestrel Infrastructure", where no other body's name begins with that word."""
    longer: defaultdict[str, set[_Key]] = defaultdict(set)
    for key in keys.values():
        first, _, rest = key[1].partition(" ")
        if key[0] == "body" and rest:
            longer[first].add(key)
    changed = dict(keys)
    for name, key in keys.items():
        alone = key[0] == "body" and " " not in key[1] and not name.isupper()
        firm = _main(kinds[name]) is ActorKind.ORGANISATION and _entry(name) is None
        if alone and firm and len(longer.get(key[1], ())) == 1:
            (changed[name],) = longer[key[1]]
            why[name] = "the first word of one body's name, and of no other's"
    return changed


def _with_surnames(keys: dict[str, _Key], why: dict[str, str]) -> dict[str, _Key]:
    """ "Leith" and "G. Leith" are "Gordon Leith", where no other Leith is known."""
    full: defaultdict[str, set[_Key]] = defaultdict(set)
    for name, key in keys.items():
        words = plain(name).split()
        if key[0] == "person" and len(words) > 1 and len(words[0].rstrip(".")) > 1:
            full[fold(words[-1])].add(key)
    changed = dict(keys)
    for name, key in keys.items():
        if key[0] != "person":
            continue
        said = plain(name)
        initialed = _INITIALED.fullmatch(said)
        last = fold(initialed["last"]) if initialed is not None else key[1]
        meant = {k for k in full.get(last, ()) if initialed is None or k[1][0] == key[1][0]}
        short = initialed is not None or " " not in key[1]
        known = initialed is None and said in gazetteer.given_names()
        if short and not known and len(meant) == 1:
            (changed[name],) = meant
            why[name] = "the only one of that last name who is named in full"
    return changed


def _best(group: Iterable[str], counts: Counter[str]) -> str:
    """The gazetteer's name where it has one, otherwise the one used most, then the longest."""
    known = [name for name in group if (entry := _entry(name)) and entry.name == name]
    return max(known or group, key=lambda name: (counts[name], len(name), name))
