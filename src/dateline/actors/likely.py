"""Pairs of actors that may be one: proposed to a reader, never joined by themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from dateline.actors.across import fold
from dateline.actors.cases import CYRILLIC
from dateline.actors.definitions import stands_for
from dateline.actors.name_parts import folded_given_names
from dateline.core.mention import ActorKind
from dateline.lexicon import gazetteer, pinyin

_ALIKE = 90  # of 100, by rapidfuzz
_SAME_FIRST_NAME = 82  # of 100: "Alexei" and "Alexey", but not "Maria" and "Marie"
_CROWD = 60  # a word that more names than these share says nothing
_SMALL = frozenset({"of", "the", "and", "for", "in", "de", "la"})


@dataclass(frozen=True, slots=True, order=True)
class Likely:
    """Two actors that may be one, ``name`` perhaps being ``actor``, and what speaks for it."""

    name: str
    actor: str
    why: str


def likely(actors: Iterable[tuple[str, str, int]]) -> list[Likely]:
    """Pairs among actors given as name, kind and count, the most frequent ones first.

    A last name that one person of the corpus has, short forms that fit one body, and names
    that are nearly the same. Bodies are never people.
    """
    known = list(actors)
    weight = {name: count for name, _, count in known}
    people = [name for name, kind, _ in known if kind == ActorKind.PERSON]
    bodies = [n for n, kind, _ in known if kind not in (ActorKind.PERSON, ActorKind.PLACE)]
    found = {
        (pair.name, pair.actor): pair
        for pairs in (
            *(_alike(people), _alike(bodies), _surnames(people), _first_names(people)),
            *(_in_other_letters(people), _in_other_letters(bodies)),
            _acronyms(bodies),
        )
        for pair in pairs
    }
    return sorted(
        found.values(),
        key=lambda pair: (-weight[pair.name] - weight[pair.actor], pair.name, pair.actor),
    )


def _alike(names: Sequence[str]) -> Iterator[Likely]:
    """Only names that share a word or their first letters are compared."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    folded = {name: fold(name) for name in names}
    for name, words in folded.items():
        for word in {*words.split()} - _SMALL:
            blocks[word].append(name)
        blocks[f"{words[:4]}…"].append(name)
    for block in blocks.values():
        if len(block) <= _CROWD:
            yield from (
                pair for one, other in combinations(block, 2) if (pair := _pair(one, other, folded))
            )


def _pair(one: str, other: str, folded: dict[str, str]) -> Likely | None:
    left, right = folded[one], folded[other]
    if _contradict(left, right):
        return None
    short, long = sorted((one, other), key=lambda name: (len(name), name))
    if sorted(left.split()) == sorted(right.split()):
        return Likely(short, long, "the same words in another order")
    score = fuzz.ratio(left, right)
    return Likely(short, long, f"spelled alike ({score:.0f} of 100)") if score >= _ALIKE else None


def _contradict(left: str, right: str) -> bool:
    """Words that tell two apart: numbers, directions, first names that both are known."""
    one, other = set(left.split()) - set(right.split()), set(right.split()) - set(left.split())
    if any(word.isdigit() for word in one | other):
        return True
    if one & _OPPOSED and other & _OPPOSED:
        return True
    first, second = one & folded_given_names(), other & folded_given_names()
    return bool(first and second) and fuzz.ratio(min(first), min(second)) < _SAME_FIRST_NAME


_OPPOSED = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western"}
    | {"central", "first", "second", "third", "internal", "external", "foreign", "state", "public"}
)


def _surnames(people: Sequence[str]) -> Iterator[Likely]:
    """A last (or a first) word alone, where one person of the corpus has it."""
    having: defaultdict[str, set[str]] = defaultdict(set)
    for name in people:
        words = fold(name).split()
        if len(words) > 1:
            for word in {words[0], words[-1]}:
                having[word].add(name)
    for name in people:
        word = fold(name)
        if " " not in word and len(having.get(word, ())) == 1:
            (full,) = having[word]
            yield Likely(name, full, f"the only {name} named in full in these documents")


def _first_names(people: Sequence[str]) -> Iterator[Likely]:
    """ "Tim Alder" and "Timothy D. Alder": one last name, and a short form of the first."""
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name in people:
        words = name.split()
        if len(words) > 1:
            first = gazetteer.short_names().get(words[0], words[0])
            alike[fold(first), fold(words[-1])].append(name)
    for names in alike.values():
        if len(names) == 2:
            short, long = sorted(names, key=lambda name: (len(name), name))
            yield Likely(short, long, "one last name, and a short form of the first")


def _in_other_letters(names: Sequence[str]) -> Iterator[Likely]:
    """ "Анна Морозова" and "Anna Morozova", "王丽梅" and "Wang Limei": the one is read as the other
    is written, in Cyrillic or in Chinese and in Latin letters."""
    heard: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if _LATIN.search(name):
            for way in (sound(name), *_run_together(name)):
                heard[way].add(name)
    for name in names:
        ways = (sound(name),) if CYRILLIC.search(name) else pinyin.readings(name)
        latin = {other for way in ways for other in heard.get(way, ())} - {name}
        if len(latin) == 1:
            yield Likely(name, latin.pop(), "it sounds alike in other letters")


def _run_together(name: str) -> Iterator[str]:
    """The letters of a name without what parts them, its last word at the end and in front."""
    words = [_NO_LETTER.sub("", word) for word in fold(name).split()]
    yield "".join(words)
    yield "".join([*words[-1:], *words[:-1]])


_NO_LETTER = re.compile(r"[\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]")
_LETTERS = str.maketrans("абвгдеийклмнопрстуфыэёіґ", "abvgdeiiklmnoprstufyeeig") | {
    ord(letter): written
    for letter, written in {
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
        "ї": "yi",
        "є": "ye",
    }.items()
}
# Ways of writing one sound in Latin letters: German, French, English, scholars'.
_SOUNDS = (
    (re.compile("schtsch|chtch|shch|šč"), "sh"),
    (re.compile("tsch|tch|ch|č"), "c"),
    (re.compile("sch|sh|š"), "sh"),
    (re.compile("zh|ž"), "z"),
    (re.compile("kh|ch"), "h"),
    (re.compile("ts|tz|cz"), "c"),
    (re.compile("ou"), "u"),
    (re.compile("w|ff"), "v"),
    (re.compile("x"), "ks"),
    (re.compile("[yij]+(?=[aeou])"), ""),
    (re.compile("[yij]+"), "i"),
    (re.compile("[eo]v$"), "ov"),
    (re.compile("gu(?=[ei])"), "g"),
    (re.compile(r"(.)\1"), r"\1"),
)


def sound(name: str) -> str:
    """How a name sounds, whatever letters and whatever school of them.

    >>> sound("Юрий Вольский") == sound("Yuri Volsky") == sound("Juri Wolski")
    True
    >>> sound("Анна Морозова") == sound("Anna Morosova")
    False
    """
    words = fold(name).translate(_LETTERS).replace("'", "").replace("’", "").split()
    for pattern, written in _SOUNDS:
        words = [pattern.sub(written, word) for word in words]
    return " ".join(words)


def _acronyms(bodies: Sequence[str]) -> Iterator[Likely]:
    long = [name for name in bodies if " " in name]
    for short in bodies:
        if short.isupper() and 3 <= len(short) <= 8:
            fitting = [name for name in long if stands_for(short, name)]
            if len(fitting) == 1:
                yield Likely(short, fitting[0], f"{short} are its first letters")
