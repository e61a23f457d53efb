"""What a person would call a topic, in words of the corpus: whom it is about and what happens.

Words and phrases are ranked by how many of a topic's events are told with them and how much rarer
they are among the others: what each adds to the divergence of the two (Kullback and Leibler 1951),
counted over events and not over words, so that no long document outshouts the rest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from dateline.core.topic import Subject
from dateline.lexicon.english.nouns import happens
from dateline.lexicon.english.usage import lexicon
from dateline.topics.terms import stem, words_of

PHRASES = 3
_HAPPENINGS = 2  # words after the colon
_LONGEST = 3  # words of a phrase
_CENTRAL = 0.25  # of a topic's events name its central actor
_OFTEN = 0.08  # of them are told with a phrase of its name
_NOUN = 0.5  # of a word's uses are as a noun
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
    for text in subject.quotes:
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
        phrase: min(forms, key=lambda form: (not happens(form), -forms[form], form))
        for phrase, forms in counts.items()
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
            (round(self._telling(key, phrase, count), 4), phrase)
            for phrase, count in self.here[key].items()
            if count >= least
        ]
        return sorted(found, key=lambda item: (-item[0], item[1]))

    def _telling(self, key: str, phrase: str, count: int) -> float:
        """The share of the topic's events told with it, times the logarithm of how many times
        larger that share is than among the others."""
        size, others = self.sizes[key], sum(self.sizes.values()) - self.sizes[key]
        here, there = count / size, (self.everywhere[phrase] - count + 0.5) / (others + 1)
        return here * log(here / there)


def _named(
    key: str,
    size: int,
    actors: _Odds,
    phrases: _Odds,
    written: Mapping[str, str],
    taken: set[str],
) -> Named:
    ranked = [(s, p) for s, p in phrases.ranked(key, max(2, round(_OFTEN * size))) if s > 0]
    centre = _centre(key, size, actors)
    telling = [p for _, p in ranked if not _share_a_word(p, _stems(centre))]
    longest = _apart(telling, phrases, key)
    if not centre:
        centre, longest = _noun_at_the_centre(longest, written)
    happenings = _happenings(longest, ranked, written)
    chosen = happenings[:_HAPPENINGS]
    name = _put_together(centre, [written[phrase] for phrase in chosen])
    rest = [phrase for phrase in longest if phrase not in chosen]
    while name in taken and rest:
        chosen.append(rest.pop(0))
        name = _put_together(centre, [written[phrase] for phrase in chosen])
    alike = 2
    while not name or name in taken:
        name, alike = f"{_put_together(centre, [written[p] for p in chosen])} ({alike})", alike + 1
    shown = tuple(written[phrase] for phrase in [*chosen, *rest][:PHRASES])
    return Named(name, shown, _why(key, size, centre, chosen, actors, phrases, written))


def _stems(name: str) -> set[str]:
    return {stem(word) for word in words_of(name)}


def _share_a_word(phrase: str, words: set[str]) -> bool:
    return bool(words & set(phrase.split()))


def _centre(key: str, size: int, actors: _Odds) -> str:
    """The actor whom many of the events name and the others name less."""
    least = max(2, round(_CENTRAL * size))
    return next((actor for score, actor in actors.ranked(key, least) if score > 0), "")


def _noun_at_the_centre(
    longest: Sequence[str], written: Mapping[str, str]
) -> tuple[str, list[str]]:
    """Where no actor stands out: the first name or thing that does."""
    for phrase in longest:
        form = written[phrase]
        if not happens(form) and _is_a_noun(form):
            return form[:1].upper() + form[1:], [other for other in longest if other != phrase]
    return "", list(longest)


def _happenings(
    longest: Sequence[str], ranked: Sequence[tuple[float, str]], written: Mapping[str, str]
) -> list[str]:
    """What happens: nouns of happenings first, then other nouns, by how telling they are."""
    scores = {phrase: score for score, phrase in ranked}
    lower = [p for p in longest if written[p] == written[p].lower()] or list(longest)
    nouns = [p for p in lower if _is_a_noun(written[p])] or lower
    return sorted(nouns, key=lambda p: (-scores[p] * (2 if happens(written[p]) else 1), p))


def _is_a_noun(form: str) -> bool:
    """As far as is known: a word that English uses as something else is none."""
    *_, last = form.split()
    known = lexicon().get(last.lower())
    return known is None or known.share("NOUN", "PROPN", "WORD") >= _NOUN


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
