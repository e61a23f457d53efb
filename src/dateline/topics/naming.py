"""What a person would call a topic, in words of the corpus: whom it is about and what happens.

Words and phrases are ranked by how many of a topic's events are told with them and how much rarer
they are among the others: what each adds to the divergence of the two (Kullback and Leibler 1951),
counted over events and not over words, so that no long document outshouts the rest. What happens is
ranked in the same way, by what the events' own sentences tell.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf, log

from dateline.core.topic import Subject
from dateline.lexicon.clauses import clause_words
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import COLLECTIVES, PERSONS, WRITINGS, happens
from dateline.lexicon.english.usage import lexicon
from dateline.lexicon.happened import verbs_of
from dateline.topics.happenings import days_of, happenings_of, in_a_name
from dateline.topics.terms import most_spoken, stem, words_of

PHRASES = 3
_ASKED = 200  # events of a topic
_PLAIN = 2  # where nothing is known to happen
_LONGEST = 3  # words of a phrase
_CENTRAL = 0.15  # of a topic's events name what is central
_OFTEN = 0.06  # of them are told with a phrase of its name
_SEVERAL = 20  # events; of fewer what one tells may be in the name
_NEAR = 0.5  # of an event that a phrase counts for which stands beside its sentence
_NOUN = 0.5  # of a word's uses are as a noun
_ACTS = 1.2  # times as central as a thing is an actor
_LED = 0.2  # of the uses of a noun are behind an article, in languages that have some
_THINGS = 0.4  # of those of a common noun for a thing that much is about
_WHOLE = 1.2  # times as central as a word is a name of several
_COVERS = 2.0  # times as much counts how much of the topic it is in
_LEAST_NAMED = 2.0  # events with the name of what is central
_RARE = log(10)  # so many times rarer among the others is as good as never
_ENGLISH = ("", "en")
_THE = frozenset(["the", "a", "an", "this", "that", "its", "their", "his", "her", "our"])
_NO_THINGS = PERSONS | COLLECTIVES | WRITINGS
_BREAK = re.compile(r"[.,;:!?()\[\]“”\"«»|/–—\n]+")


@dataclass(frozen=True, slots=True)
class Named:
    """``phrases`` are the telling ones beside the name, none inside another; ``why`` says it in a
    sentence."""

    name: str
    phrases: tuple[str, ...]
    why: tuple[str, ...]


def names_of(topics: Mapping[str, Sequence[Subject]]) -> dict[str, Named]:
    """A name for each topic, by its key; no two alike. The largest topic chooses first, and of
    a large one some events are looked at."""
    asked = {key: rows[:: max(1, ceil(len(rows) / _ASKED))] for key, rows in topics.items()}
    language = {key: most_spoken(rows) for key, rows in asked.items()}
    told = {
        key: [_candidates(subject, language[key]) for subject in rows]
        for key, rows in asked.items()
    }
    corpus = _Corpus.of(told, _whole_names(s for rows in asked.values() for s in rows))
    names: dict[str, Named] = {}
    for key in sorted(topics, key=lambda key: (-len(topics[key]), key)):
        taken = {named.name for named in names.values()}
        names[key] = _named(key, told[key], corpus, language[key], taken)
    return names


def _whole_names(subjects: Iterable[Subject]) -> dict[str, str]:
    """The actors by what they may be called in passing, in stems: their names, parts of them, the
    first and the last word. Of several it is the one that takes part most."""
    parts = Counter(actor for subject in subjects for actor in subject.actors)
    whole: dict[str, str] = {}
    for actor in sorted(parts, key=lambda actor: (-parts[actor], actor)):
        words = list(map(stem, words_of(actor)))
        runs = [words[a:b] for b in range(1, len(words) + 1) for a in range(b)]
        for run in runs:
            if len(run) > 1 or run in (words[:1], words[-1:]):
                whole.setdefault(" ".join(run), actor)
    return whole


def _named_in(candidate: _Candidate, whole: Mapping[str, str]) -> dict[str, float]:
    """The actors of an event, and for less those that are named in it or near it."""
    named = {
        whole[phrase]: _NEAR
        for phrase in candidate.phrases
        if phrase in whole and candidate.forms[phrase] != candidate.forms[phrase].lower()
    }
    return {**named, **candidate.actors}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What one event offers. Phrases are stems joined by spaces, each with how much it counts;
    ``forms`` says how they were written. ``happened`` are the nouns for what it tells, each with
    how much that counts. ``led`` are the phrases that
    stand behind an article."""

    phrases: Mapping[str, float]
    actors: Mapping[str, float]
    forms: Mapping[str, str]
    happened: Mapping[str, float]
    led: Mapping[str, float]
    day: float


def _candidates(subject: Subject, language: str) -> _Candidate:
    """Phrases only of an event that is told in this ``language``, so that a name is in one."""
    forms: dict[str, str] = {}
    phrases: dict[str, float] = {}
    led: dict[str, float] = {}
    told, articles = subject.language == language, _articles(language)
    for texts, counts in ((subject.quotes, 1.0), (subject.around, _NEAR)) if told else ():
        for text in texts:
            for part in _BREAK.split(text):
                for written, behind in _runs(part):
                    phrase = " ".join(map(stem, written))
                    forms.setdefault(phrase, " ".join(written))
                    phrases.setdefault(phrase, counts)
                    if behind in articles:
                        led.setdefault(phrase, phrases[phrase])
    happened = happenings_of(subject) if told and language in _ENGLISH else {}
    day = inf if subject.day is None else subject.day
    return _Candidate(phrases, dict.fromkeys(subject.actors, 1.0), forms, happened, led, day)


def _articles(language: str) -> Set[str]:
    """None where the language has none, or they are not known."""
    return _THE if language in _ENGLISH else clause_words(language).articles


def _runs(part: str) -> Iterator[tuple[list[str], str]]:
    """The words of a piece of text that stand side by side, up to three of them, with the word
    that stands before them, where that is none of these."""
    wanted = set(words_of(part))
    run: list[str] = []
    before = ""
    for word in re.findall(r"[\w'’-]+", part):
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        if bare not in wanted:
            run, before = [], word.lower()
            continue
        run.append(bare)
        for length in range(1, min(_LONGEST, len(run)) + 1):
            yield run[-length:], before if length == len(run) else ""
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

    def ranked(self, key: str, least: float) -> list[str]:
        """The phrases of at least so many of the topic's events that are more of it than of the
        others, the most telling first."""
        found = [
            (round(self._telling(key, phrase, count), 4), phrase)
            for phrase, count in self.here[key].items()
            if count >= least
        ]
        return [p for score, p in sorted(found, key=lambda one: (-one[0], one[1])) if score > 0]

    def central(self, key: str, phrase: str) -> float:
        """How nearly the events told with it are those of the topic: a mean of its share of these,
        which counts more, and of theirs of all that have it (van Rijsbergen's F)."""
        most = _COVERS * self.sizes[key] + self.everywhere[phrase]
        return (1 + _COVERS) * self.here[key][phrase] / most

    def others(self, key: str, phrase: str) -> float:
        return self.everywhere[phrase] - self.here[key][phrase]

    def _telling(self, key: str, phrase: str, count: float) -> float:
        """The share of the topic's events told with it, times the logarithm of how many times
        larger that share is than among the others; but what is rare elsewhere need not be rarer."""
        size, others = self.sizes[key], sum(self.sizes.values()) - self.sizes[key]
        here, there = count / size, (self.others(key, phrase) + 0.5) / (others + 1)
        return here * min(log(here / there), _RARE)


@dataclass(frozen=True, slots=True)
class _Corpus:
    """What all topics are told with: phrases, those ``led`` by an article, actors, what happened;
    how each phrase is ``written`` most, and whose ``whole`` name it is a part of."""

    phrases: _Odds
    led: _Odds
    actors: _Odds
    happened: _Odds
    written: Mapping[str, str]
    whole: Mapping[str, str]

    @staticmethod
    def of(told: Mapping[str, Sequence[_Candidate]], whole: Mapping[str, str]) -> _Corpus:
        return _Corpus(
            _Odds.of({key: [one.phrases for one in rows] for key, rows in told.items()}),
            _Odds.of({key: [one.led for one in rows] for key, rows in told.items()}),
            _Odds.of({key: [_named_in(one, whole) for one in rows] for key, rows in told.items()}),
            _Odds.of({key: [one.happened for one in rows] for key, rows in told.items()}),
            _written(candidate for rows in told.values() for candidate in rows),
            whole,
        )

    def behind_articles(self, phrase: str) -> float:
        """In what part of its uses."""
        return self.led.everywhere.get(phrase, 0.0) / self.phrases.everywhere[phrase]

    def is_a_noun(self, phrase: str, language: str) -> bool:
        """As far as is known of the language."""
        form = self.written[phrase]
        if language in _ENGLISH or not _articles(language):
            return _is_a_noun(form)
        *before, last = form.split()
        behind = self.behind_articles(stem(last)) >= _LED
        return behind or (bool(before) and last != last.lower())

    def is_a_thing(self, phrase: str) -> bool:
        """That events can be about: no actor's name, and a common noun only behind articles."""
        form = self.written[phrase]
        if _names_an_actor(phrase, self.whole) or not _can_be_central(form):
            return False
        return form != form.lower() or self.behind_articles(phrase) >= _THINGS


def _named(
    key: str, told: Sequence[_Candidate], corpus: _Corpus, language: str, taken: Set[str]
) -> Named:
    written, phrases = corpus.written, corpus.phrases
    ranked = phrases.ranked(key, max(1.5, _OFTEN * len(told)))
    telling = _apart([p for p in ranked if corpus.is_a_noun(p, language)], phrases, key)
    centre, thing = _centre(key, corpus, telling)
    telling = [p for p in telling if p != thing and not _share_a_word(p, _stems(centre))]
    enough = 2.0 if len(told) >= _SEVERAL else 1.0
    days = days_of((one.day, one.happened) for one in told)
    about = _about(told, centre, thing, corpus.whole)
    happened = [
        noun for noun in corpus.happened.ranked(key, enough) if any(noun in n for n in about)
    ]
    words = in_a_name(happened, days, phrases.everywhere, _stems(centre))
    if not words:
        plain = [written[p] for p in _plain(telling, written)]
        words = [form for form in plain if verbs_of(form, language) or not centre][:_PLAIN]
    rest = [written[p] for p in telling if written[p] not in words]
    name = _put_together(centre, words)
    while name in taken and rest:
        words.append(rest.pop(0))
        name = _put_together(centre, words)
    alike, first = 2, name
    while not name or name in taken:
        name, alike = f"{first} ({alike})", alike + 1
    why = [] if thing or not centre else [_names(centre, len(about), len(told))]
    why += [
        _told_with(written[p], phrases.here[key][p], len(told), phrases.others(key, p))
        for p in [*([thing] if thing else []), *telling[:_PLAIN]]
    ]
    return Named(name, tuple((rest or words)[:PHRASES]), tuple(why))


def _about(
    told: Sequence[_Candidate], centre: str, thing: str, whole: Mapping[str, str]
) -> list[Mapping[str, float]]:
    """What happens in the events that name the centre; in all of them where there is none. What
    happened to something else says nothing of it."""
    if not centre:
        return [one.happened for one in told]
    return [
        one.happened
        for one in told
        if (thing in one.phrases if thing else centre in _named_in(one, whole))
    ]


def _stems(name: str) -> set[str]:
    return {stem(word) for word in words_of(name)}


def _share_a_word(phrase: str, words: set[str]) -> bool:
    return bool(words & set(phrase.split()))


def _centre(key: str, corpus: _Corpus, telling: Sequence[str]) -> tuple[str, str]:
    """Whom or what the events are about: the actor or the thing that most of them name and few of
    the others; with the phrase that it is, where it is no actor. None where many name nothing."""
    actors, phrases, written = corpus.actors, corpus.phrases, corpus.written
    least = max(_LEAST_NAMED, _CENTRAL * phrases.sizes[key])
    acting = {
        actor: _ACTS * actors.central(key, actor)
        for actor, count in actors.here[key].items()
        if count >= least
    }
    actor = max(acting, key=lambda name: (acting[name], name), default="")
    worth = {
        p: phrases.central(key, p) * (_WHOLE if _is_a_name(written[p]) else 1.0)
        for p in telling
        if phrases.here[key][p] >= least and corpus.is_a_thing(p)
    }
    thing = max(worth, key=lambda p: (worth[p], p), default="")
    if actor and acting[actor] >= worth.get(thing, 0.0):
        return actor, ""
    form = written.get(thing, "")
    return form[:1].upper() + form[1:], thing


def _names_an_actor(phrase: str, whole: Mapping[str, str]) -> bool:
    words = phrase.split()
    return phrase in whole or any(" ".join(pair) in whole for pair in pairwise(words))


def _can_be_central(form: str) -> bool:
    """
    >>> [_can_be_central(form) for form in ("bridge", "Mayor", "police", "trial", "Merrow dam")]
    [True, False, False, False, True]
    """
    last = singular(form.split()[-1].lower())
    return not happens(last) and (_is_a_name(form) or last not in _NO_THINGS)


def _is_a_name(form: str) -> bool:
    """Of several words, with capitals but perhaps for the last.

    >>> [_is_a_name(form) for form in ("Orlan Water", "Merrow dam", "Orlan sold Water", "Dam")]
    [True, True, False, False]
    """
    *before, _ = form.split()
    return bool(before) and all(word != word.lower() for word in before)


def _plain(telling: Sequence[str], written: Mapping[str, str]) -> list[str]:
    """Those that are no names, where there are any."""
    return [p for p in telling if written[p] == written[p].lower()] or list(telling)


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
    name = ", ".join(words)
    if not centre:
        return name[:1].upper() + name[1:]
    return f"{centre}: {name}" if name else centre


def _names(centre: str, count: int, size: int) -> str:
    return f"{count} of {_looked_at(size)} name {centre.rstrip('.')}."


def _told_with(form: str, count: float, size: int, others: float) -> str:
    """An event that the words stand beside counts for a half."""
    here = f"{count:.0f} of {_looked_at(size)}"
    return f"“{form}” stands in or beside {here}, and {others:.0f} of the others."


def _looked_at(size: int) -> str:
    return f"{size} events" if size < _ASKED // 2 else f"{size} events looked at"
