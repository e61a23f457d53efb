"""The words of a language that a tree of grammar is read by, one file per language."""

from __future__ import annotations

from dateline.lexicon.clauses import english
from dateline.lexicon.clauses.words import ClauseWords

ENGLISH = english.WORDS

__all__ = ["ENGLISH", "ClauseWords"]
