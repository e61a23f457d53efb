"""Which actors of different documents are one, and why."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.actors.definitions import defined_by
from dateline.actors.fuller import (
    fuller_bodies,
    fuller_people,
    named_in,
    untitled,
    words_of,
)
from dateline.actors.linking import lookup, plain
from dateline.core.mention import ActorKind, ActorMention
from dateline.lexicon import gazetteer
from dateline.lexicon.gazetteer import Entry
from dateline.lexicon.legal_forms import FORM

_COMPANY = re.compile(rf",? (?:Corp|Corporation|Co|Company|{FORM})\.?$", re.IGNORECASE)
_UNIVERSITY_OF = re.compile(r"University of (?P<where>[A-Z]\w+)")
_MIDDLE = re.compile(r"(?<= )(?!(?:de|van|von|der|den|di|da|al|bin|la|le|el|ten) )\S+ (?=\S)")


class _Family(StrEnum):
    """What an actor is by its name; people never meet bodies or places."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    THING = "thing"


_Key = tuple[_Family, str]


@dataclass(frozen=True, slots=True)
class Joined:
    """The name an actor of one document has in the corpus; ``why`` is empty where it is its own.

    ``kind`` is what it is, where its own document took it for something else: a firm of one
    word for a person.
    """

    actor: str
    why: str = ""
    kind: ActorKind | None = None


def join(
    mentions_by_document: Iterable[Iterable[ActorMention]], years: Sequence[int | None] = ()
) -> dict[str, Joined]:
    """Every actor's name to the one name it has in the whole corpus, and why.

    Two names are one where the gazetteer says so, where they differ only in accents, case,
    punctuation, an article or a company's legal form, where a short form has one meaning in
    the corpus, where a person's middle initial is left out and only one was ever given, or
    where a short name stands beside the same others as the one full name that fits it.
    Names that are merely alike stay apart. The order of the documents does not matter. ``years``
    say when each was written, where that is known: nobody is named under a short name a life later.
    """
    counts: Counter[str] = Counter()
    kinds: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    documents: list[tuple[str, ...]] = []
    once: dict[str, str] = {}  # each name, in memory once
    for found_in in mentions_by_document:
        mentions = list(found_in)
        actors = {mention.actor for mention in mentions}
        documents.append(tuple(once.setdefault(actor, actor) for actor in actors))
        for mention in mentions:
            counts[mention.actor] += 1
            kinds[mention.actor][mention.kind] += 1
            short = defined_by(mention.found)
            if short:
                meanings[short].add(mention.actor)
    why: dict[str, str] = {}
    keys = {name: _key(name, main_kind(kinds[name]), why) for name in counts}
    keys = _with_short_forms(keys, meanings, why)
    keys = _with_initials(keys, why)
    keys = _with_fuller(keys, documents, why, years)
    groups: defaultdict[_Key, list[str]] = defaultdict(list)
    for name, key in keys.items():
        groups[key].append(name)
    found = {}
    for (family, _), group in groups.items():
        best_of = _best_of_people if family is _Family.PERSON else _best
        best = best_of(_of_family(family, group, kinds), counts)
        for name in group:
            reason = why.get(name) or why.get(best) or f"spelling of {best}"
            kind = main_kind(kinds[best])
            own = main_kind(kinds[name])
            other = ActorKind.PERSON in (kind, own) and kind != own
            found[name] = Joined(best, reason if name != best else "", kind if other else None)
    return found


def main_kind(votes: Counter[ActorKind]) -> ActorKind:
    """What most readings take a name for. A place only where more than half of them do: of a name
    that no list knows, one document makes a firm, the next a person and a third a town."""
    who = Counter({kind: count for kind, count in votes.items() if kind is not ActorKind.PLACE})
    asked = who if who.total() >= votes[ActorKind.PLACE] else votes
    return max(asked, key=lambda kind: (asked[kind], kind))


def _entry(name: str) -> Entry | None:
    """What the gazetteer says of a name alone; an unsure one was settled in its document."""
    words = plain(name)
    return None if words in gazetteer.unsure() else lookup(words)


def _key(name: str, kind: ActorKind, why: dict[str, str]) -> _Key:
    """What two spellings of one actor share."""
    words, entry = plain(name), _entry(name)
    if kind is ActorKind.THING:
        return _Family.THING, fold(words)
    if entry and kind is not ActorKind.PERSON:
        if entry.name != name:
            why[name] = f"gazetteer: {name} is {entry.name}"
        family = _Family.PLACE if entry.kind is ActorKind.PLACE else _Family.BODY
        return family, fold(entry.name)
    if kind is ActorKind.PERSON:
        return _Family.PERSON, fold(" ".join(untitled(words_of(words))))
    if kind is ActorKind.PLACE:
        return _Family.PLACE, fold(words)
    if (of := _UNIVERSITY_OF.fullmatch(words)) is not None:
        why[name] = "the same university, its words in another order"
        words = f"{of['where']} University"
    core = _core(words)
    if core != words:
        why[name] = "a company's name with its legal form"
    return _Family.BODY, fold(core)


def _core(words: str) -> str:
    """A company's name without its legal form."""
    return _COMPANY.sub("", words)


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
        if key[0] is _Family.PERSON and _MIDDLE.search(name):
            full[fold(_MIDDLE.sub("", name))].add(key)
    changed = dict(keys)
    for name, key in keys.items():
        if key[0] is _Family.PERSON and len(full.get(key[1], ())) == 1:
            changed[name] = min(full[key[1]])
            why[name] = "the same name without what stands between; only one such is known"
    return changed


def _with_fuller(
    keys: dict[str, _Key],
    documents: Sequence[Iterable[str]],
    why: dict[str, str],
    years: Sequence[int | None],
) -> dict[str, _Key]:
    """Names that are short for one that another document gives in full.

    What was one name until here is one: all its spellings go along. Who is found to be one
    says more about who stands beside whom, so it is asked again until nothing is new.
    """
    spelled: dict[_Key, list[str]] = {}
    for name, key in sorted(keys.items()):
        spelled.setdefault(key, []).append(name)
    while True:
        found = _found_fuller(spelled, documents, years)
        if not found:
            break
        for short, (full, reason) in sorted(found.items()):
            why.update({name: reason for name in spelled[short] if name not in why})
            while full in found:  # each is shorter than the next: a chain has an end
                full = found[full][0]
            spelled[full] = sorted({*spelled[full], *spelled[short]})
        for short in found:
            del spelled[short]
    return {name: key for key, names in spelled.items() for name in names}


def _found_fuller(
    spelled: Mapping[_Key, Sequence[str]],
    documents: Iterable[Iterable[str]],
    years: Sequence[int | None],
) -> dict[_Key, tuple[_Key, str]]:
    leads = {key: max(names, key=lambda name: (len(name), name)) for key, names in spelled.items()}
    of_name = {name: leads[key] for key, names in spelled.items() for name in names}
    by_lead = {name: key for key, name in leads.items()}
    cores = {
        name: _core(plain(name)) for key, name in leads.items() if key[0] is not _Family.PERSON
    }
    named = named_in(
        ({of_name[name] for name in names} for names in documents),
        cores,
        lambda name: _entry(name) is not None,
        years,
    )
    people = [name for key, name in leads.items() if key[0] is _Family.PERSON]
    places = {key[1] for key in leads if key[0] is _Family.PLACE}
    bodies = [
        name
        for key, name in leads.items()
        if key[0] is _Family.BODY and not _entry(name) and key[1] not in places
    ]
    found = {**fuller_people(named, people), **fuller_bodies(named, bodies, people)}
    return {by_lead[short]: (by_lead[full], reason) for short, (full, reason) in found.items()}


def _of_family(
    family: _Family, group: Sequence[str], kinds: Mapping[str, Counter[ActorKind]]
) -> Sequence[str]:
    """The names that lead a group: where it is a body's, those that were not taken for people."""
    kept = [
        name
        for name in group
        if family is _Family.PERSON or main_kind(kinds[name]) != ActorKind.PERSON
    ]
    return kept or group


def _best(group: Iterable[str], counts: Counter[str]) -> str:
    """The gazetteer's name where it has one, otherwise the one used most, then the longest."""
    known = [name for name in group if (entry := _entry(name)) and entry.name == name]
    return max(known or group, key=lambda name: (counts[name], len(name), name))


def _best_of_people(group: Iterable[str], counts: Counter[str]) -> str:
    """A name that gives the first name in full, in usual letters; of these the one used most."""

    def key(name: str) -> tuple[bool, bool, int, int, str]:
        given = untitled(words_of(name))[:-1]
        full = bool(given) and len(given[0]) > 1
        return full, not name.split()[-1].isupper(), counts[name], len(name), name

    return max(group, key=key)
