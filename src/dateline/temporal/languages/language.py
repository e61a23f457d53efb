"""What a language brings to the finding of times: tables, and a few answers about its habits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dateline.temporal.context import Tense
from dateline.temporal.engine.rule import Found, Grammar, Phrases, Piece, Rule, Words
from dateline.temporal.habits import IsHabit


def _no_tense(text: str, start: int, end: int) -> Tense:
    return Tense.NONE


@dataclass(frozen=True)
class Language:
    """``bounds`` are the words beside a date that open or bound it, with the method of a period
    that does so: "since", "until", "or later".

    ``between`` are the words that make the dates around them the ends of one range, with the
    word that must stand before the first of them (none where empty). ``lists`` are the words
    between dates that share what only the last one says ("May and June 1940"). ``negation``
    finds the words that turn a bound around ("was not built before 1901"), ``deferred`` those after
    which "until" says when a thing will be ("adjourned until Friday"). ``tense`` reads the
    verbs around a place, ``habit`` whether its sentence tells what is usual; ``day_first`` is the
    usual order in figures.
    """

    code: str
    words: Mapping[str, Words]
    pieces: Mapping[str, Piece]
    phrases: Mapping[str, Phrases]
    rules: Sequence[Rule]
    bounds: Mapping[str, str] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
    between: Mapping[str, str] = field(default_factory=dict)
    beyond: Callable[[str, Sequence[Found]], list[Found]] | None = None
    negation: re.Pattern[str] | None = None
    deferred: re.Pattern[str] | None = None
    tense: Callable[[str, int, int], Tense] = _no_tense
    habit: IsHabit | None = None
    day_first: bool | None = None
    ideographs: bool = False

    @cached_property
    def grammar(self) -> Grammar:
        return Grammar(self.words, self.pieces, self.phrases, self.rules, self.ideographs)
