"""The words of a text with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
