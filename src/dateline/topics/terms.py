"""Text -> the words that say what it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from dateline.core.text import CHINESE_SIGNS
from dateline.core.topic import Subject
from dateline.lexicon.function_words import calendar_words, function_words

_SIGNS = f"{CHINESE_SIGNS}぀-ヿ가-힯"  # with Japanese and Korean
_WORD = re.compile(rf"[^\W\d_]{{2,}}|[{_SIGNS}]")
_CJK = re.compile(rf"[{_SIGNS}]+")
_SHORTEST = 3  # letters of a word, where letters are not words themselves
_KNOWN = 1 << 18  # words that are remembered
_STEM = 4  # letters that an ending leaves


def words_of(text: str) -> Iterator[str]:
    """The words of a text that are no function words and no names of the calendar, as written.
    Chinese, Japanese and Korean have no spaces: pairs of their characters stand for words.

    >>> list(words_of("The bridge’s bearings were last measured in March 2016."))
    ['bridge', 'bearings', 'measured']
    >>> list(words_of("国家安全"))
    ['国家', '家安', '安全']
    """
    return filter(None, map(_telling, written_words(text)))


def written_words(text: str) -> list[str]:
    """All words of a text; those of Chinese, Japanese and Korean as pairs of characters."""
    spaced = text if text.isascii() else _CJK.sub(_in_pairs, text)
    words: list[str] = _WORD.findall(spaced)
    return words


@lru_cache(maxsize=_KNOWN)
def _telling(word: str) -> str:
    """A word without the ending of a genitive; empty where it says nothing of a topic."""
    bare = word[:-2] if word.lower().endswith(("'s", "’s")) else word
    low = bare.lower()
    if low in function_words() or low in calendar_words():
        return ""
    return bare if len(bare) >= _SHORTEST or _CJK.match(bare) else ""


@lru_cache(maxsize=_KNOWN)
def term_of(word: str) -> str:
    """The stem of a written word; empty where it says nothing of a topic."""
    return stem(_telling(word))


def _in_pairs(found: re.Match[str]) -> str:
    characters = found[0]
    if len(characters) == 1:
        return f" {characters} "
    return " ".join(["", *(one + other for one, other in pairwise(characters)), ""])


@lru_cache(maxsize=_KNOWN)
def stem(word: str) -> str:
    """What the forms of a word have in common, roughly: enough to count them together.

    >>> stem("Collapsed") == stem("collapses") == stem("collapse")
    True
    """
    low = word.lower()
    for ending, instead in (
        *(("ations", "at"), ("ation", "at"), ("ements", "e"), ("ement", "e")),
        *(("ies", "y"), ("ied", "y"), ("ings", ""), ("ing", ""), ("ers", "er")),
        *(("ed", ""), ("es", ""), ("s", ""), ("e", "")),
    ):
        if low.endswith(ending) and len(low) - len(ending) >= _STEM - 1 and not low.endswith("ss"):
            low = low[: -len(ending)] + instead
            break
    if len(low) > _STEM and low[-1] == low[-2] and low[-1] not in "aeiouls":
        low = low[:-1]
    return low.rstrip("e") if len(low) > _STEM else low


def terms_of(text: str) -> list[str]:
    """The stems of a text's words, in order."""
    return list(filter(None, map(term_of, written_words(text))))


def most_spoken(subjects: Iterable[Subject]) -> str:
    """The language that most of some events are told in."""
    counts = Counter(subject.language for subject in subjects)
    return max(sorted(counts), key=lambda language: counts[language])
