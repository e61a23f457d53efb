"""What a person would call a topic, in words of the corpus: whom it is about and what happens.

Words and phrases are ranked by how much more often a topic's events are told with them than the
others: the log-odds with an informative prior of Monroe, Colaresi and Quinn (2008), divided by
its deviation, over events and not over words, so that no long document outshouts the rest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from dateline.core.topic import Subject
from dateline.topics.terms import stem, words_of

PHRASES = 3
_HAPPENINGS = 2  # words after the colon
_LONGEST = 3  # words of a phrase
_CENTRAL = 0.2  # of a topic's events name its central actor
_TELLING = 1.0  # deviations by which a phrase stands out
_NO_NAME = re.compile(r"(?:ed|ly|ing)$")
_BREAK = re.compile(r"[.,;:!?()\[\]“”\"«»|/–—\n]+")


@dataclass(frozen=True, slots=True)
class Named:
    """``phrases`` are the telling ones, none inside another; ``why`` says it in a sentence."""

    name: str
    phrases: tuple[str, ...]
    why: tuple[str, ...]


def names_of(topics: Mapping[str, Sequence[Subject]]) -> dict[str, Named]:
    """A name for each topic, by its key; no two alike. The largest topic chooses first."""
    told = {key: [_candidates(subject) for subject in rows] for key, rows in topics.items()}
    phrases = _Odds.of({key: [c.phrases for c in rows] for key, rows in told.items()})
    actors = _Odds.of({key: [c.actors for c in rows] for key, rows in told.items()})
    written = _written(candidate for rows in told.values() for candidate in rows)
    names: dict[str, Named] = {}
    for key in sorted(topics, key=lambda key: (-len(topics[key]), key)):
        taken = {named.name for named in names.values()}
        names[key] = _named(key, len(topics[key]), actors, phrases, written, taken)
    return names


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What one event offers. Phrases are stems joined by spaces; ``forms`` how each was written."""

    phrases: frozenset[str]
    actors: frozenset[str]
    forms: Mapping[str, str]


def _candidates(subject: Subject) -> _Candidate:
    actors = frozenset(subject.actors)
    forms: dict[str, str] = {}
    for text in (subject.headline, *subject.quotes):
        for part in _BREAK.split(text):
            for written in _runs(part):
                forms.setdefault(" ".join(map(stem, written)), " ".join(written))
    return _Candidate(frozenset(forms), actors, forms)


def _runs(part: str) -> Iterable[list[str]]:
    """The words of a piece of text that stand side by side, up to three of them."""
    wanted = set(words_of(part))
    run: list[str] = []
    for word in re.findall(r"[\w'’-]+", part):
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        if bare not in wanted:
            run = []
            continue
        run.append(bare)
        for length in range(1, min(_LONGEST, len(run)) + 1):
            yield run[-length:]
        if bare != word:
            run = []


def _written(candidates: Iterable[_Candidate]) -> dict[str, str]:
    """How each phrase is written most."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for candidate in candidates:
        for phrase, form in candidate.forms.items():
            counts[phrase][form] += 1
    return {
        phrase: min(forms, key=lambda form: (-forms[form], form)) for phrase, forms in counts.items()
    }


@dataclass(frozen=True, slots=True)
class _Odds:
    """In how many events of each topic a phrase stands, and in how many of all."""

    here: Mapping[str, Counter[str]]
    everywhere: Counter[str]
    sizes: Mapping[str, int]

    @staticmethod
    def of(told: Mapping[str, Sequence[frozenset[str]]]) -> _Odds:
        here = {key: Counter(p for row in rows for p in row) for key, rows in told.items()}
        everywhere: Counter[str] = Counter()
        for counts in here.values():
            everywhere.update(counts)
        return _Odds(here, everywhere, {key: len(rows) for key, rows in told.items()})

    def ranked(self, key: str, least: int) -> list[tuple[float, str]]:
        """The phrases of at least so many of the topic's events, the most telling first."""
        found = [
            (round(self._deviations(key, phrase, count), 4), phrase)
            for phrase, count in self.here[key].items()
            if count >= least
        ]
        return sorted(found, key=lambda item: (-item[0], item[1]))

    def _deviations(self, key: str, phrase: str, count: int) -> float:
        total, size = sum(self.sizes.values()), self.sizes[key]
        share = self.everywhere[phrase] / total
        prior = max(1.0, 0.05 * size)
        inside, outside = count + prior * share, self.everywhere[phrase] - count + prior * share
        odds_in = log(inside / max(size - count + prior * (1 - share), 0.5))
        odds_out = log(outside / max(total - size - outside + prior, 0.5))
        return (odds_in - odds_out) / sqrt(1 / inside + 1 / outside)


def _named(
    key: str,
    size: int,
    actors: _Odds,
    phrases: _Odds,
    written: Mapping[str, str],
    taken: set[str],
) -> Named:
    ranked = [
        (score, phrase) for score, phrase in phrases.ranked(key, max(2, round(0.08 * size)))
    ]
    centre = _centre(key, size, actors)
    inside = {stem(word) for word in words_of(centre)}
    telling = [
        phrase
        for score, phrase in ranked
        if score >= _TELLING and not inside & set(phrase.split())
    ]
    longest = _apart(telling, phrases, key)
    happenings = [p for p in longest if not _NO_NAME.search(written[p])] or longest
    chosen = happenings[:_HAPPENINGS] if centre else happenings[: _HAPPENINGS + 1]
    name = _put_together(centre, [written[phrase] for phrase in chosen])
    rest = [phrase for phrase in longest if phrase not in chosen]
    while name in taken and rest:
        chosen.append(rest.pop(0))
        name = _put_together(centre, [written[phrase] for phrase in chosen])
    shown = tuple(written[phrase] for phrase in [*chosen, *rest][:PHRASES])
    return Named(name, shown, _why(key, size, centre, chosen, actors, phrases, written))


def _centre(key: str, size: int, actors: _Odds) -> str:
    """The actor that most of the events name and that the others name less."""
    for score, actor in actors.ranked(key, max(2, round(_CENTRAL * size))):
        if score >= _TELLING:
            return actor
    return ""


def _apart(telling: Sequence[str], odds: _Odds, key: str) -> list[str]:
    """The phrases, none inside another: the longer one where it is nearly as common."""
    kept: list[str] = []
    for phrase in telling:
        words = set(phrase.split())
        longer = next(
            (
                other
                for other in telling
                if words < set(other.split())
                and odds.here[key][other] >= 0.6 * odds.here[key][phrase]
            ),
            None,
        )
        chosen = longer or phrase
        if all(not set(chosen.split()) & set(other.split()) for other in kept):
            kept.append(chosen)
    return kept


def _put_together(centre: str, words: Sequence[str]) -> str:
    if not centre:
        name = ", ".join(words)
        return name[:1].upper() + name[1:]
    return f"{centre}: {', '.join(words)}" if words else centre


def _why(
    key: str,
    size: int,
    centre: str,
    chosen: Sequence[str],
    actors: _Odds,
    phrases: _Odds,
    written: Mapping[str, str],
) -> tuple[str, ...]:
    told = []
    if centre:
        told.append(f"{actors.here[key][centre]} of {size} events name {centre}.")
    told += [
        f"{phrases.here[key][p]} of {size} are told with “{written[p]}”, "
        f"{phrases.everywhere[p] - phrases.here[key][p]} of the others."
        for p in chosen
    ]
    return tuple(told)
