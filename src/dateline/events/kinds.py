"""What kind of happening a mention tells: by its verb with what belongs to it, or by its noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from zlib import crc32

from dateline.core.event import EventMention
from dateline.core.text import Document
from dateline.events.words import is_kin, kin, stem
from dateline.lexicon.english.happenings import (
    LIGHT,
    NOTHING,
    ONCE,
    REPEATABLE,
    SELDOM,
    VAGUE,
    Kinds,
    is_event_noun,
    is_said_alike,
    kinds_of_lemma,
    kinds_of_noun,
    kinds_of_verb,
    sides_of,
    verb_with,
)
from dateline.lexicon.english.lemmas import singular, verb_lemma
from dateline.lexicon.english.verbs import REMARKS, REPORTS, SAYINGS, words
from dateline.lexicon.happened import verbs_of
from dateline.lexicon.vital import life_verb

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ABROAD = 3  # verbs that a sentence of another language tells
_BEHIND = 6  # words behind a verb of which some may belong to it
_FIRST_OWN = 1 << 32  # a word's own kind, beside those of the tables: its checksum above this
_LEADS = words(
    "in on at by to from with for into over after before between against about within without off",
    "near under during because as when while who which that and but if through towards across",
)
_LABEL = re.compile(r"[^:]{1,24}: (?=.*\w \w)")  # "Call 2: bridge down", "systemd: host down"
_PAUSE = re.compile(r"[,;:(–—]")
_PASSIVE = words("be is are was were been being got gets")
_MAKING = words("make give grant take hold carry conduct stage undergo impose")
_DECIDED = words("resolve decide agree vote")  # "resolved to defer the survey"
_BEGINNING = words("begin start open commence launch break_out set_off")
_ENDING = words("end finish complete conclude stop close halt break_off break_up")
_HARMING = words(
    "kill injure wound destroy damage wreck devastate gut claim trap cost force hit shake rock",
    "strike cause result lead",
)
_EMPTY = LIGHT - _HARMING  # they say little of what happened: "held", "opened"
_MADE_KNOWN = words("announce unveil declare disclose")  # "the recall was announced"


@dataclass(frozen=True, slots=True)
class Told:
    """The kinds that the word can tell on which the event hangs, those of nouns beside it that
    the verb only makes known, and those of all such ``nouns``. ``known`` is false where no table
    has the word. ``used`` are the words that are spoken for by the kind. ``repeats`` is true of
    what the same people do again and again, ``once`` of what befalls a thing once, ``vague``
    of a verb that says nothing alone, ``by_noun`` where a noun beside the verb says what happened;
    ``speaks`` of an act of speaking or writing, ``abroad`` where another language tells it.
    ``bare`` are the nouns of a line without a verb, ``sides`` those of a trade that it tells.
    ``done`` are the kinds of what a verb like "hold" or "open" has for its subject or object, and
    ``light`` is true of such a verb; ``phase`` is 1 where something begins and -1 where it ends."""

    kinds: Kinds
    beside: Kinds
    nouns: Kinds
    known: bool
    used: frozenset[str]
    repeats: bool
    once: bool
    bare: tuple[str, ...] = ()
    vague: bool = False
    by_noun: bool = False
    speaks: bool = False
    abroad: bool = False
    seldom: bool = False
    sides: frozenset[int] = frozenset()
    light: bool = False
    done: Kinds = NOTHING
    phase: int = 0


def is_abroad(language: str | None) -> bool:
    return language not in ("en", "", None)


def told_by(mention: EventMention, document: Document, text: str) -> Told:
    trigger = mention.trigger.of(text)
    if is_abroad(document.language):
        verbs = verbs_of(trigger, document.language) or verbs_of(
            mention.headline, document.language
        )
        return _told_abroad(verbs[:_ABROAD], trigger) if verbs else _unknown(trigger)
    if lived := life_verb(trigger):
        return _told_by_verb(lived, (), tuple(_WORD.findall(mention.headline)))
    behind = text[mention.trigger.end : mention.sentence.end]
    after = tuple(_WORD.findall(behind)[:_BEHIND])
    headline = tuple(_WORD.findall(mention.headline))
    line = tuple(_WORD.findall(_LABEL.sub("", trigger)))
    if len(line) != 1:
        return _told_by_line(line or headline)
    return _told_by_verb(line[0], after, headline)


@lru_cache(maxsize=1 << 14)
def _unknown(trigger: str) -> Told:
    used = frozenset(map(stem, _WORD.findall(trigger)[:1]))
    return Told(_own(trigger), NOTHING, NOTHING, known=False, used=used, repeats=True, once=False)


@lru_cache(maxsize=1 << 14)
def _told_abroad(verbs: tuple[str, ...], trigger: str) -> Told:
    """By the English verbs for words of another language."""
    kinds = NOTHING
    for verb in verbs:
        kinds |= kinds_of_lemma(verb) | _own(verb)
    return Told(
        kinds,
        NOTHING,
        NOTHING,
        known=True,
        used=frozenset(map(stem, _WORD.findall(trigger)[:1])),
        repeats=REPEATABLE.issuperset(verbs),
        once=not ONCE.isdisjoint(verbs),
        abroad=True,
    )


@lru_cache(maxsize=1 << 14)
def _told_by_verb(verb: str, after: tuple[str, ...], headline: tuple[str, ...]) -> Told:
    lemma = verb_with(verb, after)
    if "_" not in lemma and (is_event_noun(verb) or _is_noun(verb, after)):
        return _told_by_line((verb,))
    nouns = [word for word in headline if is_event_noun(word) and stem(word) != stem(verb)]
    beside_all = NOTHING
    for noun in nouns[:4]:
        beside_all |= kinds_of_noun(noun) | _own(singular(noun))
    used = {stem(verb), *map(stem, lemma.split("_"))}
    kinds, beside = kinds_of_verb(verb, after), NOTHING
    if lemma in LIGHT:
        nouns = nouns[:2] or _done(verb, headline)
        for noun in nouns:
            kinds |= kinds_of_noun(noun) | _own(singular(noun))
    elif lemma in _DECIDED and after[:1] == ("to",) and len(after) > 1:
        beside |= kinds_of_verb(after[1], after[2:]) | _own(after[1])
    elif lemma in _MADE_KNOWN:
        for noun in nouns[:2] or _done(verb, headline):
            beside |= kinds_of_noun(noun) | _own(singular(noun))
    return Told(
        kinds | _own(lemma if "_" in lemma else verb),
        beside,
        beside_all,
        bool(kinds),
        frozenset(map(kin, used)) | used,
        lemma in REPEATABLE,
        lemma in ONCE or not ONCE.isdisjoint(map(singular, nouns if lemma in LIGHT else ())),
        vague=(lemma in VAGUE or _is_state(lemma)) and not nouns,
        by_noun=lemma in LIGHT and bool(nouns),
        speaks=lemma in SAYINGS or lemma in REMARKS or lemma in REPORTS,
        seldom=lemma in SELDOM,
        sides=sides_of(lemma),
        light=lemma in _EMPTY,
        done=_taking_part(verb, headline) if lemma in _EMPTY else NOTHING,
        phase=(lemma in _BEGINNING) - (lemma in _ENDING),
    )


def _taking_part(verb: str, headline: tuple[str, ...]) -> Kinds:
    """The kinds of the nouns that happen right before and behind the verb; none of those that only
    say where or when.

    >>> bool(_taking_part("opened", ("Dahl", "opened", "the", "inquest")).own)
    True
    >>> _taking_part("opened", ("The", "port", "opened", "after", "a", "strike")) == NOTHING
    True
    """
    at = headline.index(verb) if verb in headline else len(headline)
    near = (*_until_led(headline[:at]), *_until_led(headline[at + 1 :]))
    kinds = NOTHING
    for noun in filter(is_event_noun, near):
        kinds |= kinds_of_noun(noun) | _own(singular(noun))
    return kinds


def _until_led(words_: tuple[str, ...]) -> Iterator[str]:
    return takewhile(lambda word: word.lower() not in _LEADS, words_)


def _is_state(lemma: str) -> bool:
    """ "Is due", which tells nothing; "is down" tells of a fall."""
    return lemma.startswith("be_") and not is_said_alike(lemma)


def undergoing(headline: str, trigger: str, told: Told) -> str:
    """The words for whom or what it befalls: behind a verb, before one in the passive or one
    with nothing behind it; all of them where a noun says what happened.

    >>> told = _told_by_verb("arrested", (), ())
    >>> undergoing("Police arrested two men in Oran", "arrested", told)
    'two men'
    >>> undergoing("Two men were arrested by police", "arrested", told)
    'Two men were '
    """
    found = re.search(rf"\b{re.escape(trigger)}\b", headline)
    if told.by_noun or told.bare or found is None:
        return headline
    before, behind = headline[: found.start()], headline[found.end() :]
    if not _PASSIVE.isdisjoint(before.lower().split()[-3:]):
        return before
    kept: list[str] = []
    for word in _PAUSE.split(behind)[0].split():
        if word.lower() in _LEADS or (word.endswith("ing") and kept):
            break
        if stem(word) not in told.used and stem(singular(word)) not in told.used:
            kept.append(word)
    return " ".join(kept) or before


def kinds_among(words: str) -> Kinds:
    """The kinds of the nouns that happen: "the intrusion" that somebody found."""
    kinds = NOTHING
    for word in _WORD.findall(words):
        if word.islower():
            kinds |= kinds_of_noun(word)
    return kinds


def _done(verb: str, headline: tuple[str, ...]) -> list[str]:
    """What a verb like "make" or "announce" has for its object: the noun behind it or, in the
    passive, before it."""
    if verb_lemma(verb) not in _MAKING | _MADE_KNOWN or verb not in headline:
        return []
    at = headline.index(verb)
    common = (word for n, word in enumerate(headline) if n == 0 or word.islower())
    known = [word for word in common if kinds_of_noun(word)]
    behind = [word for word in headline[at + 1 :] if word in known]
    before = [word for word in headline[:at] if word in known]
    return behind[:1] or before[:1]


def _is_noun(word: str, after: tuple[str, ...]) -> bool:
    """A word that is known as a noun, in its plain form, with nothing behind it or "of"."""
    return (
        word.lower() == verb_lemma(word)
        and after[:1] in ((), ("of",))
        and bool(kinds_of_noun(word))
    )


@lru_cache(maxsize=1 << 14)
def _told_by_line(line: tuple[str, ...]) -> Told:
    """A line without a verb: by the nouns before its first preposition."""
    head: list[str] = []
    for word in line:
        if word.lower() in (*_LEADS, "of") and head:
            break
        head.append(word)
    nouns = [word for word in head if is_event_noun(word)]
    if not nouns:
        nouns = [word for word in head if kinds_of_noun(word) or is_kin(stem(word))] or head[-1:]
    kinds = NOTHING
    for noun in nouns[:3]:
        kinds |= kinds_of_noun(noun) | _own(singular(noun))
    lemmas = {singular(noun) for noun in nouns}
    used = frozenset(stem(noun) for noun in nouns)
    known = any(kinds_of_noun(noun) for noun in nouns)
    return Told(
        kinds,
        NOTHING,
        kinds,
        known,
        used | frozenset(map(kin, used)),
        not REPEATABLE.isdisjoint(lemmas),
        not ONCE.isdisjoint(lemmas),
        bare=tuple(sorted(lemmas)),
    )


@lru_cache(maxsize=1 << 14)
def _own(word: str) -> Kinds:
    """The kind of the word itself, whatever its form."""
    return Kinds(frozenset({_FIRST_OWN + crc32(kin(stem(word)).encode())}))
