"""Sentences told a little otherwise at every pass, so that the model learns what names are.

Headlines in capitals, other names of the same type, words cut at hyphens as the treebanks cut
them: each by a chance of its own, from a generator that is given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from dateline.core.mention import ActorKind
from dateline.language.decode import names
from dateline.lexicon import gazetteer
from tools.train.corpora import Named, told

CASES: tuple[tuple[float, Callable[[str], str]], ...] = (
    (0.04, str.upper),
    (0.03, str.lower),
    (0.04, lambda word: word[:1].upper() + word[1:]),
)
OTHER_NAMES, OTHER_NAME = 0.25, 0.6  # sentences that are changed, and of their names so many
CUT_HYPHENS = 0.5
FROM_GAZETTEER = 0.35  # else a name of the corpus
_HYPHEN = re.compile(r"([^-]+)|(-)")
# Syllables of Chinese and Korean given names in Latin letters; general knowledge.
_SYLLABLES = """
    wei min jun hui ping guo hong xin yan ming hua jie tao lin yu fang qiang zhi yong dong bin hai
    sheng cheng rong feng xiang shan chun jian kai bo wen ying xue mei lan qing
"""

Names = dict[str, list[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Variation:
    """The names to choose from, by type."""

    corpus: Names
    gazetteer: Names

    @classmethod
    def of(cls, sentences: Sequence[Named]) -> Variation:
        corpus: Names = {"PER": [], "ORG": [], "LOC": []}
        for sentence in sentences:
            for first, last, kind in names(told(sentence.tags)):
                if kind in corpus and is_latin(sentence.words[first:last]):
                    corpus[kind].append(sentence.words[first:last])
        return cls(corpus, _known())

    def of_names(self, sentence: Named, random: Random) -> Named:
        if random.random() < OTHER_NAMES:
            sentence = self._renamed(sentence, random)
        if random.random() < CUT_HYPHENS:
            sentence = cut_at_hyphens(sentence)
        return Named(recased(sentence.words, random), sentence.tags)

    def _renamed(self, sentence: Named, random: Random) -> Named:
        words: list[str] = []
        tags: list[str] = []
        at = 0
        for first, last, kind in names(told(sentence.tags)):
            words += sentence.words[at:first]
            tags += sentence.tags[at:first]
            name = sentence.words[first:last]
            if kind in self.corpus and is_latin(name) and random.random() < OTHER_NAME:
                name = self._other(kind, random)
            words += name
            tags += [f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)]
            at = last
        return Named((*words, *sentence.words[at:]), (*tags, *sentence.tags[at:]))

    def _other(self, kind: str, random: Random) -> tuple[str, ...]:
        if random.random() > FROM_GAZETTEER:
            return random.choice(self.corpus[kind])
        if kind != "PER":
            return random.choice(self.gazetteer[kind])
        if random.random() < 0.5:
            syllables = _SYLLABLES.split()
            given = random.choice(syllables) + random.choice(["", *syllables])
            return (random.choice(self.gazetteer["FAMILY"])[0], given.capitalize())
        return (*random.choice(self.gazetteer["GIVEN"]), random.choice(self.corpus["PER"])[-1])


def is_latin(words: Sequence[str]) -> bool:
    """Names in other letters are left: a Russian one stands in its case, among Russian words.

    >>> is_latin(("São", "Paulo")), is_latin(("Москвы",))
    (True, False)
    """
    letters = filter(str.isalpha, words[0])
    return all("LATIN" in unicodedata.name(letter, "") for letter in letters)


def recased(words: tuple[str, ...], random: Random) -> tuple[str, ...]:
    """Now and then all words in capitals, in small letters, or each with a capital."""
    drawn = random.random()
    for chance, change in CASES:
        if drawn < chance:
            return tuple(change(word) for word in words)
        drawn -= chance
    return words


def cut_at_hyphens(sentence: Named) -> Named:
    """Hyphens become words, as in the treebanks.

    >>> sentence = Named(("well-known", "Jean-Paul", "Sino-US"), ("O", "B-PER", "B-MISC"))
    >>> cut_at_hyphens(sentence).words
    ('well', '-', 'known', 'Jean', '-', 'Paul', 'Sino', '-', 'US')
    >>> cut_at_hyphens(sentence).tags
    ('O', 'O', 'O', 'B-PER', 'I-PER', 'I-PER', 'B-MISC', 'I-MISC', 'I-MISC')
    """
    words: list[str] = []
    tags: list[str] = []
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        parts = [match.group() for match in _HYPHEN.finditer(word)]
        doubtful = tag == "O" and not word.islower()  # "China-based": a name we are not told
        if len(parts) < 3 or word[0] == "-" or word[-1] == "-" or "/" in word or doubtful:
            parts = [word]
        words += parts
        tags += [tag, *[tag.replace("B-", "I-")] * (len(parts) - 1)]
    return Named(tuple(words), tuple(tags))


def _known() -> Names:
    entries = gazetteer.known()
    places = {ActorKind.PLACE, ActorKind.COUNTRY}
    return {
        "LOC": _cut(name for name in entries if entries[name].kind in places),
        "ORG": _cut(name for name in entries if entries[name].kind not in places),
        "GIVEN": _cut(gazetteer.given_names()),
        "FAMILY": _cut(gazetteer.family_names()),
    }


def _cut(known: Iterable[str]) -> list[tuple[str, ...]]:
    return [tuple(name.replace("'s", " 's").split()) for name in sorted(known)]
