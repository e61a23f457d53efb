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
from math import ceil, log

from dateline.core.topic import Subject
from dateline.lexicon.english.nouns import happens
from dateline.lexicon.english.usage import lexicon
from dateline.topics.terms import most_spoken, stem, words_of

PHRASES = 3
_HAPPENINGS = 2  # words after the colon
_ASKED = 200  # events of a topic
_LONGEST = 3  # words of a phrase
_CENTRAL = 0.2  # of a topic's events name its central actor
_OFTEN = 0.06  # of them are told with a phrase of its name
_NEAR = 0.5  # of an event that a phrase counts for which stands beside its sentence
_NOUN = 0.5  # of a word's uses are as a noun
_HAPPENS = 2.0  # times as telling as another noun, for what happens
_ACTS = 1.5  # times as telling as a thing, for whom it is about
_WHOLE = 1.5  # times as telling as a word, for what it is about, is a name of several
_RARE = log(10)  # so many times rarer among the others is as good as never
_BREAK = re.compile(r"[.,;:!?()\[\]“”\"«»|/–—\n]+")


@dataclass(frozen=True, slots=True)
class Named:
    """``phrases`` are the telling ones, none inside another; ``why`` says it in a sentence."""

    name: str
    phrases: tuple[str, ...]
    why: tuple[str, ...]


def names_of(topics: Mapping[str, Sequence[Subject]]) -> dict[str, Named]:
    """A name for each topic, by its key; no two alike. The largest topic chooses first, and of
    a large one some events are looked at."""
    asked = {key: rows[:: max(1, ceil(len(rows) / _ASKED))] for key, rows in topics.items()}
    told = {
        key: [_candidates(subject, most_spoken(rows)) for subject in rows]
        for key, rows in asked.items()
    }
    phrases = _Odds.of({key: [c.phrases for c in rows] for key, rows in told.items()})
    actors = _Odds.of({key: [c.actors for c in rows] for key, rows in told.items()})
    written = _written(candidate for rows in told.values() for candidate in rows)
    names: dict[str, Named] = {}
    for key in sorted(topics, key=lambda key: (-len(topics[key]), key)):
        taken = {named.name for named in names.values()}
        names[key] = _named(key, len(told[key]), actors, phrases, written, taken)
    return names


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What one event offers. Phrases are stems joined by spaces, each with how much it counts;
    ``forms`` says how they were written."""

    phrases: Mapping[str, float]
    actors: Mapping[str, float]
    forms: Mapping[str, str]


def _candidates(subject: Subject, language: str) -> _Candidate:
    """Phrases only of an event that is told in this ``language``, so that a name is in one."""
    forms: dict[str, str] = {}
    phrases: dict[str, float] = {}
    told = subject.language == language
    for texts, counts in ((subject.quotes, 1.0), (subject.around, _NEAR)) if told else ():
        for text in texts:
            for part in _BREAK.split(text):
                for written in _runs(part):
                    phrase = " ".join(map(stem, written))
                    forms.setdefault(phrase, " ".join(written))
                    phrases.setdefault(phrase, counts)
    return _Candidate(phrases, dict.fromkeys(subject.actors, 1.0), forms)


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

    here: Mapping[str, Mapping[str, float]]
    everywhere: Mapping[str, float]
    sizes: Mapping[str, int]

    @staticmethod
    def of(told: Mapping[str, Sequence[Mapping[str, float]]]) -> _Odds:
        here: dict[str, dict[str, float]] = {}
        everywhere: dict[str, float] = defaultdict(float)
        for key, rows in told.items():
            counts: dict[str, float] = defaultdict(float)
            for row in rows:
                for phrase, count in row.items():
                    counts[phrase] += count
                    everywhere[phrase] += count
            here[key] = counts
        return _Odds(here, everywhere, {key: len(rows) for key, rows in told.items()})

    def ranked(self, key: str, least: float) -> list[tuple[float, str]]:
        """The phrases of at least so many of the topic's events, the most telling first."""
        found = [
            (round(self._telling(key, phrase, count), 4), phrase)
            for phrase, count in self.here[key].items()
            if count >= least
        ]
        return sorted(found, key=lambda item: (-item[0], item[1]))

    def others(self, key: str, phrase: str) -> float:
        return self.everywhere[phrase] - self.here[key][phrase]

    def _telling(self, key: str, phrase: str, count: float) -> float:
        """The share of the topic's events told with it, times the logarithm of how many times
        larger that share is than among the others; but what is rare elsewhere need not be rarer."""
        size, others = self.sizes[key], sum(self.sizes.values()) - self.sizes[key]
        here, there = count / size, (self.others(key, phrase) + 0.5) / (others + 1)
        return here * min(log(here / there), _RARE)


def _named(
    key: str,
    size: int,
    actors: _Odds,
    phrases: _Odds,
    written: Mapping[str, str],
    taken: set[str],
) -> Named:
    scores = {
        phrase: score
        for score, phrase in phrases.ranked(key, max(1.5, _OFTEN * size))
        if score > 0 and _is_a_noun(written[phrase])
    }
    telling = _apart(list(scores), phrases, key)
    centre, thing = _centre(key, size, actors, scores, telling, written)
    telling = [p for p in telling if p != thing and not _share_a_word(p, _stems(centre))]
    happenings = _happenings(telling, scores, written)
    chosen = happenings[:_HAPPENINGS]
    name = _put_together(centre, [written[phrase] for phrase in chosen])
    rest = [phrase for phrase in telling if phrase not in chosen]
    while name in taken and rest:
        chosen.append(rest.pop(0))
        name = _put_together(centre, [written[phrase] for phrase in chosen])
    alike = 2
    while not name or name in taken:
        name, alike = f"{_put_together(centre, [written[p] for p in chosen])} ({alike})", alike + 1
    shown = tuple(written[phrase] for phrase in [*chosen, *rest][:PHRASES])
    why = [] if thing or not centre else [_names(centre, actors.here[key][centre], size)]
    why += [
        _told_with(written[p], phrases.here[key][p], size, phrases.others(key, p))
        for p in ([thing] if thing else []) + chosen
    ]
    return Named(name, shown, tuple(why))


def _stems(name: str) -> set[str]:
    return {stem(word) for word in words_of(name)}


def _share_a_word(phrase: str, words: set[str]) -> bool:
    return bool(words & set(phrase.split()))


def _centre(
    key: str,
    size: int,
    actors: _Odds,
    scores: Mapping[str, float],
    telling: Sequence[str],
    written: Mapping[str, str],
) -> tuple[str, str]:
    """Whom or what the events are about: an actor whom many of them name and the others name
    less, or a thing that tells more; with the phrase that it is, where it is no actor."""
    ranked = actors.ranked(key, max(2.0, _CENTRAL * size))
    actor = next(((score, name) for score, name in ranked if score > 0), (0.0, ""))
    things = [p for p in telling if not happens(written[p])]
    worth = {p: scores[p] * (_WHOLE if _is_a_name(written[p]) else 1.0) for p in things}
    thing = max(things, key=lambda p: (worth[p], p), default="")
    if actor[1] and _ACTS * actor[0] >= max(map(scores.__getitem__, things), default=0.0):
        return actor[1], ""
    form = _in_full(written.get(thing, ""), key, actors)
    return form[:1].upper() + form[1:], thing


def _is_a_name(form: str) -> bool:
    """Of several words, with capitals but perhaps for the last.

    >>> [_is_a_name(form) for form in ("Orlan Water", "Merrow dam", "Orlan sold Water", "Dam")]
    [True, True, False, False]
    """
    *before, _ = form.split()
    return bool(before) and all(word != word.lower() for word in before)


def _in_full(form: str, key: str, actors: _Odds) -> str:
    """A part of a name as the whole name of the actor that it is mostly here."""
    if form == form.lower():
        return form
    words = set(form.split())
    whole = [name for name in actors.here[key] if words <= set(name.split())]
    return min(whole, key=lambda name: (-actors.here[key][name], name), default=form)


def _happenings(
    telling: Sequence[str], scores: Mapping[str, float], written: Mapping[str, str]
) -> list[str]:
    """What happens: nouns of happenings before other nouns, by how telling they are."""
    lower = [p for p in telling if written[p] == written[p].lower()] or list(telling)
    return sorted(lower, key=lambda p: (-scores[p] * (_HAPPENS if happens(written[p]) else 1.0), p))


def _is_a_noun(form: str) -> bool:
    """As far as is known: a word that English uses as something else is none, nor are words
    that begin with a verb or end with anything but a noun."""
    first, *more = form.split()
    if more and _share(first, "VBD", "VBZ", "VBP", "VB", "ADV") >= _NOUN:
        return False
    last = more[-1] if more else first
    return _share(last, "NOUN", "PROPN", "WORD", unknown=1.0) >= _NOUN


def _share(word: str, *tags: str, unknown: float = 0.0) -> float:
    known = lexicon().get(word.lower())
    if known is None:  # a name or a rare noun, unless it ends as verbs do
        return 0.0 if word.endswith(("ed", "ing")) else unknown
    return known.share(*tags)


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


def _names(centre: str, count: float, size: int) -> str:
    return f"{count:.0f} of {_looked_at(size)} name {centre}."


def _told_with(form: str, count: float, size: int, others: float) -> str:
    """An event that the words stand beside counts for a half."""
    here = f"{count:.0f} of {_looked_at(size)}"
    return f"“{form}” stands in or beside {here}, and {others:.0f} of the others."


def _looked_at(size: int) -> str:
    return f"{size} events" if size < _ASKED // 2 else f"{size} events looked at"
