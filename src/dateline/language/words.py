"""The words of a text with their places, and what a lexicon knows of each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.core.text import Span

_WORD = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                         # U.S., e.g.
    | [A-Z]+&[A-Z]+                              # AT&T
    | [^\W_]+(?:-[^\W_]+)*\.(?:com|org|net|info|gov|edu|io|co\.uk)\b   # example.com
    | [^\W\d_][^\W_]*(?:[’'][^\W\d_]+)*          # words, with what an apostrophe adds
      (?:[-‐‑][^\W_]+(?:[’'][^\W\d_]+)*)*        # and what hyphens join
    | \d+(?:[.,:/-]\d+)*(?:[^\W\d_]+)?           # numbers, with "th" or "km"
    | [^\w\s]
    | _
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    span: Span

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Known:
    """How a lower-case word is used: tag to count, and its lemma where it is a verb."""

    tags: Mapping[str, int]
    lemma: str

    @property
    def best(self) -> str:
        return next(iter(self.tags))

    def share(self, *tags: str) -> float:
        return sum(self.tags.get(tag, 0) for tag in tags) / sum(self.tags.values())


def words_of(text: str, span: Span) -> list[Word]:
    """
    >>> [word.text for word in words_of("The U.S. hasn't signed.", Span(0, 23))]
    ['The', 'U.S.', "hasn't", 'signed', '.']
    """
    return [
        Word(match.group(), Span(*match.span()))
        for match in _WORD.finditer(text, span.start, span.end)
    ]


def without_possessive(word: str) -> str:
    """
    >>> without_possessive("China’s"), without_possessive("Reuters"), without_possessive("'")
    ('China', 'Reuters', '')
    """
    return word if word.isalnum() else _POSSESSIVE.sub("", word)


@cache
def lexicon() -> dict[str, Known]:
    """Made by ``language/train/lexicon.py``, which says from what."""
    table = files(__package__).joinpath("lexicon.tsv").read_text(encoding="utf-8")
    return dict(_read(line) for line in table.splitlines()[1:])


def _read(line: str) -> tuple[str, Known]:
    word, tags, lemma = line.split("\t")
    counts = (item.split("=") for item in tags.split(","))
    return word, Known({tag: int(count) for tag, count in counts}, lemma)
