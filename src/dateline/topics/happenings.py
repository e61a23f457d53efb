"""What happens in a topic, in nouns: "resignation" where a sentence says that somebody resigned."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from statistics import median_low

from dateline.core.topic import Subject
from dateline.lexicon.english.happenings import (
    akin,
    kinds_of_noun,
    made_of_a_verb,
    noun_of,
    verb_with,
)
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import COLLECTIVES, HAPPENINGS, happens
from dateline.lexicon.english.usage import lexicon
from dateline.lexicon.english.verbs import SAYINGS
from dateline.topics.terms import stem, words_of

_MOST = 3  # in a name
_BESIDE = 0.2  # of what an event's own sentences tell, for what stands near them
_UNSURE = 0.5  # of another happening, for what is only said, or may be a thing
_BEHIND = 4  # words behind a verb that may make another of it
_NOUN = 0.5  # of a word's uses are as a noun


def happenings_of(subject: Subject) -> dict[str, float]:
    """The nouns for what an event's English sentences tell, by their verbs and as they stand there,
    each with how much it counts; little where it only stands near them. What is only said, or may
    be a thing, counts less, what many documents tell more."""
    weight = float(max(1, len(subject.documents)))
    counts = {noun: _BESIDE for text in subject.around for noun in _event_nouns(text)}
    counts |= {noun: weight for text in subject.quotes for noun in _event_nouns(text)}
    counts |= dict.fromkeys(filter(None, map(_told_by, subject.triggers)), weight)
    return {noun: n * (1.0 if noun in HAPPENINGS else _UNSURE) for noun, n in counts.items()}


def days_of(told: Iterable[tuple[float, Mapping[str, float]]]) -> dict[str, list[float]]:
    """When each happened, by what events' own sentences tell; ``told`` are events' days with their
    happenings."""
    days: dict[str, list[float]] = defaultdict(list)
    for day, happened in told:
        for noun, count in happened.items():
            if count > _BESIDE:
                days[noun].append(day)
    return days


def in_a_name(
    ranked: Iterable[str],
    days: Mapping[str, Sequence[float]],
    common: Mapping[str, float],
    without: Set[str],
) -> list[str]:
    """The few that tell most of those ``ranked`` and different things, in order of time; of words
    that can tell one thing the most ``common``, and none of these stems."""
    kept: list[str] = []
    for noun in ranked:
        if noun not in days or stem(noun) in without:
            continue
        kinds = kinds_of_noun(noun)
        alike = [n for n, one in enumerate(kept) if akin(kinds, kinds_of_noun(one))]
        if not alike and len(kept) < _MOST:
            kept.append(noun)
        elif len(alike) == 1 and common.get(stem(noun), 0) > common.get(stem(kept[alike[0]]), 0):
            kept[alike[0]] = noun
    return sorted(kept, key=lambda noun: (median_low(days[noun]), noun))


def _event_nouns(text: str) -> Iterator[str]:
    """In the singular; no part of a name, and no form of a verb."""
    for word in words_of(text):
        noun = singular(word)
        common = word == word.lower() and noun not in COLLECTIVES and _mostly_a_noun(word)
        if common and (happens(noun) or made_of_a_verb(noun)):
            yield noun


def _mostly_a_noun(word: str) -> bool:
    known = lexicon().get(word)
    return known is None or known.share("NOUN") >= _NOUN


def _told_by(trigger: str) -> str:
    """The noun for what the first of some words tells; empty where none is known.

    >>> _told_by("resigned on Monday"), _told_by("Trial of a banker"), _told_by("said so")
    ('resignation', 'trial', '')
    """
    first, *behind = re.findall(r"[\w'’-]+", trigger)[: _BEHIND + 1] or [""]
    noun = singular(first.lower())
    if happens(noun) or made_of_a_verb(noun):
        return noun
    verb = verb_with(first, behind)
    return "" if verb in SAYINGS else noun_of(verb)
