"""The words of a language that a tree of grammar is read by, one file per language."""

from __future__ import annotations

from functools import cache

from dateline.lexicon.clauses import (
    chinese,
    dutch,
    english,
    french,
    german,
    italian,
    portuguese,
    russian,
    spanish,
)
from dateline.lexicon.clauses.words import ClauseWords

ENGLISH = english.WORDS
_ALL = (english, german, french, spanish, italian, portuguese, dutch, russian, chinese)
CLAUSE_WORDS: dict[str, ClauseWords] = {module.WORDS.language: module.WORDS for module in _ALL}

__all__ = ["CLAUSE_WORDS", "ENGLISH", "ClauseWords", "clause_words", "nouns_of_bodies"]


def clause_words(language: str) -> ClauseWords:
    """Those of the language; English ones for a language that has no table.

    >>> clause_words("de").lemma("meldete"), clause_words("es").lemma("dijeron")
    ('report', 'say')
    """
    return CLAUSE_WORDS.get(language, ENGLISH)


@cache
def nouns_of_bodies() -> frozenset[str]:
    """Nouns that stand before the name of a body, in any language: "the firm Kolbe"."""
    found = frozenset[str]().union(*(words.bodies for words in CLAUSE_WORDS.values()))
    return found | {"firm", "company", "brewery", "shipyard", "publisher"}
