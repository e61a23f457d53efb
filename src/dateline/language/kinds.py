"""What kind of thing a name names, by evidence in the name and beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.core.mention import A_CAPITAL, BODIES, ActorKind, NameMention
from dateline.core.text import Span
from dateline.lexicon import gazetteer
from dateline.lexicon.english.usage import lexicon

# What ``NameMention.found`` says where it matters to those who read it.
GAZETTEER = "gazetteer"
PEOPLE_OF = "people of a country"
THING = "name of a thing"
GIVEN_NAME = "given name"
NAMED_IN_FULL = "name of a person named in full"
HEAD_ALONE = "head noun alone"
GROUP = "people of one kind"

ADJECTIVE = "adjective"
_A_GUESS = "capitals of no known words"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SPEAKS = _set("said says told added tweeted argued insisted replied recalled testified who")
_OF_A_RULER = _set("administration presidency cabinet regime era")
_WHERE = _set("in at near from outside into across throughout toward towards around")
_ADJECTIVES = _set(
    """African European Asian Western Eastern Northern Southern Central Arab Arabs Arabic Muslim
    Muslims Islamic Islamist Islamists Christian Christians Jewish Jew Jews Catholic Catholics
    Protestant Protestants Orthodox Hindu Hindus Sikh Sikhs Buddhist Buddhists Shia Shiite Shiites
    Sunni Sunnis Communist Communists Marxist Marxists Socialist Socialists Nazi Fascist Fascists
    Democratic Republican Conservative Liberal Latin Hispanic Nordic Balkan Baltic Slavic Anglo
    Mandarin Cantonese Hebrew Persian Mediterranean Atlantic Olympic Roman Byzantine Victorian
    Maoist Maoists Zionist Zionists Tibetan Tibetans Uyghur Uyghurs Uighur Uighurs Europeans
    Africans Asians Westerners Londoners Parisians"""
)
_PLACE_FOLLOWS = re.compile(r",\s+([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)?)")
_PERSON_WORD = re.compile(r"[^\W\d_][^\W\d_A-Z]+")
_INITIAL = re.compile(r"[A-Z]\.")
_SITE = re.compile(r"\.(?:com|org|net|info|gov|edu|io|co\.uk)$")
_CAPITALS = re.compile(r"[A-Z][A-Z&.\d]*[A-Z.\d][a-z]?")


def of(text: str, span: Span, title: str, before: str, after: str) -> tuple[ActorKind | None, str]:
    """The kind and how we know it; none and why where it is no actor or nothing tells.

    ``before`` and ``after`` are the neighbouring words in small letters.
    """
    name = _plain(span.of(text))
    known = gazetteer.known().get(name)
    if title and not (known and known.kind is not ActorKind.PLACE):
        return ActorKind.PERSON, f"title {title}"
    by_name = of_name(name)
    if by_name is not None:
        return by_name
    return _of_context(text, span, name.split(), before, after)


def of_name(name: str) -> tuple[ActorKind | None, str] | None:
    """What the name alone tells: its kind, or none with the reason that it is no actor's."""
    name = _plain(name)
    if name in gazetteer.peoples():
        return None, PEOPLE_OF
    if name in _ADJECTIVES:
        return None, ADJECTIVE
    known = gazetteer.known().get(name)
    if known:
        return known.kind, GAZETTEER
    return _of_words(name.split())


_GROUP = re.compile(r"[A-Z]\w+(?:ians|eans|istas|ists|niks|viks|crats|mites)")


def is_group(name: str) -> bool:
    """Whether it is a plural of people, and nobody's own name.

    >>> is_group("Carthaginians"), is_group("Romans"), is_group("Evans")
    (True, True, False)
    """
    return bool(_GROUP.fullmatch(name)) or (name[-1:] == "s" and name[:-1] in _ADJECTIVES)


def is_body(name: str) -> bool:
    """Whether the whole is the name of a body: "General Political Department"."""
    known = gazetteer.known().get(_plain(name))
    if known is not None:
        return known.kind in BODIES
    kind = gazetteer.heads().get(head(_plain(name).split()))
    return kind is not None and kind in BODIES


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


def _of_words(words: list[str]) -> tuple[ActorKind | None, str] | None:
    last = head(words)
    kind = gazetteer.heads().get(last)
    if kind == gazetteer.THING:
        return None, THING
    if kind and len(words) == 1:
        return ActorKind(kind), HEAD_ALONE
    if kind:
        return ActorKind(kind), f"head noun {last}"
    if len(words) == 1:
        if _SITE.search(last):
            return ActorKind.ORGANISATION, "web site"
        if _CAPITALS.fullmatch(last) and last[-1].isdigit():
            return None, THING
        return (ActorKind.ORGANISATION, "acronym") if _CAPITALS.fullmatch(last) else None
    if words[0] in gazetteer.given_names():
        return ActorKind.PERSON, GIVEN_NAME
    if len(words) <= 3 and words[0] in gazetteer.family_names():
        return ActorKind.PERSON, "family name first"
    if any(_INITIAL.fullmatch(word) for word in words[:-1]) and _unknown(words[-1:]):
        return ActorKind.PERSON, "initial in the name"
    return None


def head(words: Sequence[str]) -> str:
    """The word that says what the name names: the last one, or the one before "of"."""
    for index, word in enumerate(words):
        if word in ("of", "for", "in") and index:
            return words[index - 1]
    return words[-1]


def _of_context(
    text: str, span: Span, words: list[str], before: str, after: str
) -> tuple[ActorKind | None, str]:
    follows = _PLACE_FOLLOWS.match(text, span.end, span.end + 60)
    if follows and _is_place(follows[1]) and len(words) <= 2:
        return ActorKind.PLACE, f"before {follows[1]}"
    if before in _WHERE and len(words) <= 2 and any(map(_is_new, words)):
        return ActorKind.PLACE, f"after “{before}”"
    if after in _SPEAKS and _unknown(words):
        return ActorKind.PERSON, f"before “{after}”"
    if after in _OF_A_RULER and len(words) == 1 and _unknown(words):
        return ActorKind.PERSON, f"before “{after}”"
    if 2 <= len(words) <= 3 and _unknown(words) and all(map(_PERSON_WORD.fullmatch, words)):
        return ActorKind.PERSON, _A_GUESS
    return None, A_CAPITAL


def _is_place(name: str) -> bool:
    entry = gazetteer.known().get(name)
    return entry is not None and entry.kind in (ActorKind.PLACE, ActorKind.COUNTRY)


def _is_new(word: str) -> bool:
    return bool(_PERSON_WORD.fullmatch(word)) and word[0].isupper() and _unknown([word])


def _unknown(words: Iterable[str]) -> bool:
    return not any(word.lower() in lexicon() for word in words)


def is_sure(mention: NameMention) -> bool:
    """Whether the name is a person's by more than its looks."""
    return mention.kind is ActorKind.PERSON and mention.found != _A_GUESS


def surnames(people: Iterable[str]) -> frozenset[str]:
    """The words by which the people of a document may be called alone.

    >>> sorted(surnames(["Maria Alder", "Max of Birch", "British Elm"]))
    ['Alder', 'Elm', 'Maria', 'Max']
    """
    full = [person.partition(" of ") for person in people]
    called = [
        (words[0], words[-1]) if not of else (words[0],)
        for before, of, _ in full
        if (words := before.split()) and (of or len(words) > 1)
    ]
    return frozenset(word for words in called for word in words if not _is_no_ones(word))


def _is_no_ones(word: str) -> bool:
    """A word before or after the name that a finder took for a part of it."""
    return word in gazetteer.peoples() or word in _ADJECTIVES or not word[:1].isupper()


def with_surname(mention: NameMention, text: str, people: frozenset[str]) -> NameMention:
    if mention.kind in (None, ActorKind.PLACE) and mention.found != PEOPLE_OF:
        name = mention.span.of(text)
        if name in people and name not in gazetteer.known():
            return replace(mention, kind=ActorKind.PERSON, found=NAMED_IN_FULL)
    return mention
