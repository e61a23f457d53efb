"""Patterns from a language's tables of small words, for what stands before a name or a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dateline.events.words import IDEOGRAPH
from dateline.lexicon.clauses import ClauseWords

_CJK = re.compile(IDEOGRAPH)


def one_of(words: Iterable[str]) -> str:
    """The words as alternatives, each whole; what an apostrophe or a Chinese sign ends needs no
    space behind it.

    >>> re.findall(one_of(["in", "l'"]), "in l'art, sinon", re.IGNORECASE)
    ['in', "l'"]
    """
    parts = []
    for word in sorted(words, key=len, reverse=True):
        written = r"\s+".join(re.escape(part).replace("'", "['’]") for part in word.split())
        if _CJK.search(word):
            parts.append(written)
        else:
            parts.append(rf"\b{written}" + ("" if word.endswith("'") else r"\b"))
    return "(?:" + "|".join(parts) + ")" if parts else r"(?!)"


@cache
def before_name(led: frozenset[str], words: ClauseWords) -> re.Pattern[str]:
    """One of the words that lead right before a name, but for an article and what says more of it;
    no other preposition stands between."""
    article = rf"(?:{one_of(words.articles)}\s*)?" if words.articles else ""
    others = one_of(words.there | words.to_whom | words.company | words.of | words.by)
    more = rf"(?:(?!{others})[^\W\d_A-ZÀ-ÝА-Я][\w-]*\s+){{0,2}}"
    return re.compile(rf"(?i:{one_of(led)}\s*{article}){more}$")


@cache
def anywhere(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(one_of(words), re.IGNORECASE)


@cache
def company(words: ClauseWords) -> re.Pattern[str]:
    """Those something is done with: from "with" to the end of the phrase."""
    ends = one_of(words.there | words.to_whom | words.under | words.by)
    opened = one_of(words.company)
    return re.compile(rf"{opened}\s*(?P<who>(?:(?!{ends})[^;:()“”„\"«».])*)", re.IGNORECASE)


@cache
def opens_clause(words: ClauseWords) -> re.Pattern[str]:
    """A conjunction right before a clause's subject, which puts it below another."""
    article = rf"(?:{one_of(words.articles)}\s*)?" if words.articles else ""
    return re.compile(rf"{one_of(words.under)}\s*{article}$", re.IGNORECASE)
