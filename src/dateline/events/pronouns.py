"""Whom "he" and "she" mean: the one person of those named before who stands out.

Each person named before is weighed by how near it stands, whether its sentence is about it, how
often the text names it, and whether the text as a whole tells of it (Lappin and Leass, 1994). An
earlier "he" hands on whom it means, so that a row of them stays with one person. Where two weigh
about the same, nobody is meant.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.core.mention import ActorKind, ActorMention
from dateline.core.sentence import Clause, Sentence
from dateline.core.text import Span
from dateline.events.attach import told_clauses
from dateline.lexicon import gazetteer
from dateline.lexicon.clauses import clause_words
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import PERSONS
from dateline.lexicon.english.things import PREFIXES, SHIPS

# --- Who is "he", who "she" ----------------------------------------------------------------------

_NAME = r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}\Z"
_HIS = (
    r"brother|father|son|husband|uncle|nephew|grandfather|grandson|king|prince|widower|brother-in-law"
    r"|son-in-law|father-in-law"
)
_HERS = (
    r"sister|mother|daughter|wife|aunt|niece|grandmother|granddaughter|queen|princess|widow"
    r"|sister-in-law|daughter-in-law|mother-in-law"
)
_MAN = re.compile(rf"\b(?:(?:Mr|Sir|Lord|Messrs)\.?\s+|(?i:{_HIS}),?\s+)(?:\w+\s)?{_NAME}")
_WOMAN = re.compile(
    rf"\b(?:(?:Mrs|Miss|Ms|Mme|Lady|Dame)\.?\s+|(?i:{_HERS}),?\s+)(?:\w+\s)?{_NAME}"
)
_HIS_NOUN = re.compile(rf"(?:man|boy|gentleman|headmaster|{_HIS})")
_HER_NOUN = re.compile(rf"(?:woman|girl|lady|headmistress|actress|nun|midwife|{_HERS})")
_A_SHIP = re.compile(rf"\b(?:{'|'.join([*SHIPS.split(), *map(re.escape, PREFIXES)])})\s+$")


def genders(text: str, actors: Iterable[ActorMention]) -> Mapping[str, str]:
    """ "he" or "she" for each actor of which a title, a word of kin or its given name tells; a ship
    is "she"."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for actor in actors:
        before = text[max(0, actor.span.start - 40) : actor.span.end]
        if actor.kind is ActorKind.PERSON:
            votes[actor.actor]["he"] += _MAN.search(before) is not None
            votes[actor.actor]["she"] += _WOMAN.search(before) is not None
        elif actor.kind is ActorKind.THING and _is_ship(text, actor):
            votes[actor.actor]["she"] += 1
    found = {}
    for name, count in votes.items():
        said = count["he"] != count["she"]
        one = max(count, key=lambda pronoun: count[pronoun]) if said else ""
        found[name] = one or gazetteer.genders().get(name.split()[0], "")
    return found


def _is_ship(text: str, thing: ActorMention) -> bool:
    leads = _A_SHIP.search(text, max(0, thing.span.start - 20), thing.span.start) is not None
    return leads or thing.actor.startswith(tuple(f"{prefix} " for prefix in PREFIXES))


# --- Whom one of them means ----------------------------------------------------------------------

_FARTHEST = 12  # sentences back in which the name must stand
_PER_SENTENCE = 0.5  # what a sentence between takes off
_PER_PARAGRAPH = 0.2
_SUBJECT = 1.0  # the sentence is about it
_FIRST = 0.3  # it is the first that the sentence names
_OF_THE_TEXT = 1.0  # the whole text tells of it
_AGAIN = 0.15  # for each time it was named before, up to
_TIMES = 4
_ITS_OWN_CLAUSE = 0.4  # "…, and Berg stayed": a sentence of its own within the sentence
_NEW_HERE = -1.0  # "his brother Carl", brought in by what he is to another
_SAME_SENTENCE = 0.4
_MARGIN = 0.35
_FLOOR = -0.7  # whoever weighs less stands too far off
_PRONOUN = re.compile(r"he|she", re.IGNORECASE)
_SOMEWHERE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_OPENS = 40  # characters before a name that opens a sentence that was not analysed
_OF_ANOTHER = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|['’]s)\s+(?:[\w-]+\s+){0,3}[a-z][\w-]*,?\s+$"
)
_AND = re.compile(r"[,;]\s+(?:and|but|while|whereas)\s+(?:[a-z]+\s+)?$")
_NOBODY = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a text when one of its pronouns is read."""

    text: str
    actors: Sequence[ActorMention]  # those it tells of, in order
    before: Mapping[Span, Sentence]  # of each sentence the one before
    genders: Mapping[str, str]
    about: ActorMention | None = None  # of whom the whole text tells
    lone: ActorMention | None = None  # the one person it has named so far

    def gender(self, name: str) -> str:
        return self.genders.get(name) or gazetteer.genders().get(name.split()[0], "")


@dataclass(frozen=True, slots=True)
class Pronoun:
    at: Span
    word: str  # "he" or "she"
    acted_on: bool = False  # "him"


def person_meant(
    scene: Scene,
    sentence: Sentence,
    pronoun: Pronoun,
    without: Collection[str] = (),
    farthest: int = _FARTHEST,
) -> ActorMention | None:
    """The one whom the pronoun means, if the text gives one answer; nobody ``without``."""
    weights: dict[str, float] = {}
    mentions: dict[str, ActorMention] = {}
    named: Counter[str] = Counter()
    for far, there in _back(scene, sentence, farthest):
        end = pronoun.at.start if there is sentence else there.span.end
        inside = [a for a in _fitting(scene, there, end, pronoun.word) if a.actor not in without]
        named.update(actor.actor for actor in inside)
        weigh = _cost(far, sentence, there)
        for actor in inside:
            weight = weigh + _standing(scene, there, actor, inside)
            if weight > weights.get(actor.actor, float("-inf")):
                weights[actor.actor], mentions[actor.actor] = weight, actor
        earlier = _pronoun_in(scene.text, there, end, pronoun.word)
        if earlier is not None and (goes_on := _goes_on(scene, there, earlier, far)) is not None:
            if goes_on.actor in without:
                break
            bonus = weigh + _SUBJECT + _FIRST
            weights[goes_on.actor] = max(weights.get(goes_on.actor, bonus), bonus)
            mentions.setdefault(goes_on.actor, goes_on)
            break
        other_doer = pronoun.acted_on and far == 0  # the baker hit him: not the baker
        if earlier is not None or (
            not other_doer and _speaks_of_somebody(scene, there, end, pronoun.word)
        ):
            weights[_NOBODY] = max(weights.get(_NOBODY, -9.0), weigh + _SUBJECT + _FIRST)
        if earlier is not None:
            break
    for one, bonus in ((scene.lone, 0.0), (scene.about, _OF_THE_TEXT)):
        if one is not None and one.actor not in without and _fits(scene, one, pronoun.word):
            weights[one.actor] = max(weights.get(one.actor, _FLOOR), _FLOOR) + bonus
            mentions.setdefault(one.actor, one)
    for name in mentions:
        weights[name] += _AGAIN * min(named[name] - 1, _TIMES) if named[name] else 0
    return _best(weights, mentions)


def _best(
    weights: Mapping[str, float], mentions: Mapping[str, ActorMention]
) -> ActorMention | None:
    order = sorted(weights, key=lambda name: (-weights[name], name))
    if not order or order[0] == _NOBODY:
        return None
    if weights[order[0]] < _FLOOR:
        return None
    clear = len(order) == 1 or weights[order[0]] - weights[order[1]] >= _MARGIN
    return mentions[order[0]] if clear else None


def _back(scene: Scene, sentence: Sentence, farthest: int) -> Iterator[tuple[int, Sentence]]:
    """The sentence itself and those before it, each with how far back it stands."""
    there: Sentence | None = sentence
    for far in range(farthest + 1):
        if there is None:
            return
        if far == 0 or not there.heading:
            yield far, there
        there = scene.before.get(there.span)


def _cost(far: int, sentence: Sentence, there: Sentence) -> float:
    other = there.paragraph != sentence.paragraph
    return (_SAME_SENTENCE if far == 0 else 0) - _PER_SENTENCE * far - _PER_PARAGRAPH * other


def _fits(scene: Scene, actor: ActorMention, word: str) -> bool:
    gender = scene.gender(actor.actor)
    if actor.kind is ActorKind.THING:
        return gender == word == "she"
    return actor.kind is ActorKind.PERSON and gender in ("", word)


def _fitting(scene: Scene, there: Sentence, end: int, word: str) -> list[ActorMention]:
    return [
        actor
        for actor in scene.actors
        if there.span.start <= actor.span.start
        and actor.span.end <= end
        and _fits(scene, actor, word)
    ]


def _standing(
    scene: Scene, there: Sentence, actor: ActorMention, inside: Sequence[ActorMention]
) -> float:
    """What its place in its sentence gives an actor."""
    text, weight = scene.text, 0.0
    clauses = told_clauses(there)
    if clauses:
        own = next((c for c in clauses if c.subject is not None and _heads(text, c, actor)), None)
        if own is not None:
            weight += _SUBJECT
            assert own.subject is not None
            lead = text[there.span.start : own.subject.start]
            weight += _ITS_OWN_CLAUSE if _AND.search(lead) else 0
    elif actor.span.start - there.span.start < _OPENS:
        weight += _SUBJECT
    weight += _FIRST if actor.span == inside[0].span else 0
    lead = text[max(there.span.start, actor.span.start - 50) : actor.span.start]
    return weight + (_NEW_HERE if _OF_ANOTHER.search(lead) else 0)


def _heads(text: str, clause: Clause, actor: ActorMention) -> bool:
    """The clause is about the actor, not about what is the actor's: "Berg's house burnt"."""
    subject = clause.subject
    if subject is None:
        return False
    beside = text[subject.end : actor.span.start] in (", ", " ") and subject.end < actor.span.start
    owns = re.match(r"['’]s?\s", text[actor.span.end : actor.span.end + 3]) is not None
    behind = re.search(r"\b(?:of|for|by|against)\s", text[subject.start : actor.span.start])
    return (subject.overlaps(actor.span) or beside) and not owns and behind is None


def _pronoun_in(text: str, there: Sentence, end: int, word: str) -> Pronoun | None:
    """The same pronoun as what the sentence speaks of, before a place in it."""
    clauses = told_clauses(there)
    for clause in clauses:
        if clause.subject is not None and clause.subject.end <= end:
            said = pronoun_of(clause.subject.of(text), there)
            if said == word:
                return Pronoun(clause.subject, word)
    if not clauses:
        found = _SOMEWHERE.search(text, there.span.start, min(end, there.span.start + _OPENS))
        if found is not None and found[0].lower() == word:
            return Pronoun(Span(*found.span()), word)
    return None


def pronoun_of(subject: str, sentence: Sentence) -> str:
    """ "he" or "she" as the whole subject; in another language the English one."""
    if sentence.english:
        return subject.lower() if _PRONOUN.fullmatch(subject) else ""
    meant = clause_words(sentence.language).pronouns.get(subject.lower(), "")
    return meant if meant in ("he", "she") else ""


def _goes_on(scene: Scene, there: Sentence, earlier: Pronoun, far: int) -> ActorMention | None:
    return person_meant(scene, there, earlier, farthest=max(0, _FARTHEST - far))


def _speaks_of_somebody(scene: Scene, there: Sentence, end: int, word: str) -> bool:
    """The sentence is about one person whom it does not name: "A thief entered"."""
    other = _HER_NOUN if word == "he" else _HIS_NOUN
    for subject in (clause.subject for clause in told_clauses(there)):
        if subject is None or subject.end > end:
            continue
        words = _BEHIND.split(subject.of(scene.text).lower())[0].split()
        one = words and words[-1] in PERSONS and singular(words[-1]) == words[-1]
        beside = Span(subject.start, subject.end + 3)
        named = any(beside.overlaps(actor.span) for actor in scene.actors)
        if one and not named and other.fullmatch(words[-1]) is None:
            return True
    return False


_BEHIND = re.compile(r"\s(?:of|in|from|at|for)\s|,")
