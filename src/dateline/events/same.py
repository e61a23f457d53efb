"""When two mentions tell one happening.

Their periods can both be true, they share an actor or one names none, and their words say the
same thing; where the date is coarse or the text the same, more of the words must agree. Where all
but the date agrees, and both dates are exact, it is one happening with a conflict.
"""

from __future__ import annotations

from array import array

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.joining import agree
from dateline.core.period import Grain
from dateline.events.features import CONFLICT_DAYS, Card

SAME_WORDS = 0.5  # share of the shorter headline's words, for periods that agree
SAME_TITLE = 0.3  # a title and the lead it stands over
SAME_WORDS_COARSE = 0.67  # where the period is as wide as a year or wider
SAME_IN_ONE_TEXT = 0.8  # one author rarely tells a thing of some year twice
SAME_SENTENCE = 0.8  # share of its words by which a sentence is a copy of another
CONFLICT_WORDS = 0.7  # where the dates disagree


def likeness(one: Card, other: Card) -> float | None:
    """How much of one account the other tells too, 0 if too little; none if they exclude it."""
    if one.document == other.document and one.sentence == other.sentence:
        return None
    if _copied(one, other):
        return 1.0
    shared = common(one.actors, other.actors)
    if one.actors and other.actors and not shared:
        if not _named_otherwise(one, other):
            return None
        shared = 1
    if one.people and other.people and not common(one.people, other.people):
        return None  # one court sentences two people on one day
    if _two_of_one_sentence(one, other):
        return None
    same_verb = one.trigger in other.words or other.trigger in one.words
    words = max(_overlap(one.words, other.words), _overlap(one.quote, other.quote) - 0.1)
    if agree(one.period, other.period):
        if (one.wide or other.wide) and not _same_matter(one, other):
            return 0.0
        return words if words >= _needed(one, other, same_verb, shared) else 0.0
    if not _could_conflict(one, other):
        return None
    needed = CONFLICT_WORDS - 0.1 * (shared > 1)
    return words / 2 if same_verb and shared and words >= needed else 0.0


def _named_otherwise(one: Card, other: Card) -> bool:
    """One doer under two names: a country for its parliament, a committee for the whole; on one
    day or nearly so, with one verb and nearly the same words. Two companies are two doers."""
    if one.document == other.document or not one.exact or not other.exact:
        return False
    unlike = not one.kinds & other.kinds and one.period == other.period
    return (
        (unlike or _overlap(one.names, other.names) >= SAME_WORDS)
        and one.trigger == other.trigger
        and _overlap(one.words, other.words) >= CONFLICT_WORDS
    )


def _copied(one: Card, other: Card) -> bool:
    """One sentence in two documents, however short, with one date and one verb."""
    if one.document == other.document or one.trigger != other.trigger:
        return False
    return one.period == other.period and one.quote == other.quote and one.words == other.words


def _two_of_one_sentence(one: Card, other: Card) -> bool:
    """Copies of a sentence with two verbs: each verb tells an event of its own."""
    if one.trigger == other.trigger or one.title or other.title:
        return False
    both = one.trigger in other.quote and other.trigger in one.quote
    return both and _overlap(one.quote, other.quote) >= SAME_SENTENCE


def common(one: array[int], other: array[int]) -> int:
    return len(set(one).intersection(other))


def _needed(one: Card, other: Card, same_verb: bool, shared: int) -> float:
    """The share of words that must agree: less where verb, actors and an exact date do."""
    one_text = one.document == other.document
    if one.title or other.title:
        return SAME_TITLE if one_text else SAME_WORDS
    if one.wide or other.wide:
        return SAME_IN_ONE_TEXT if one_text else SAME_WORDS_COARSE - 0.15 * same_verb
    needed = SAME_WORDS - 0.15 * same_verb
    if not one_text and one.exact and other.exact:
        needed -= 0.1 * min(shared, 2)
    return needed


def _same_matter(one: Card, other: Card) -> bool:
    """In a year an actor does many things with one verb: the rest must speak of one thing."""
    if one.document != other.document and _overlap(one.quote, other.quote) >= SAME_SENTENCE:
        return True
    smaller = min(len(one.matter), len(other.matter))
    if smaller == 0:
        return one.trigger == other.trigger
    return common(one.matter, other.matter) / smaller > SAME_WORDS


def _overlap(one: array[int], other: array[int]) -> float:
    """The share of the shorter one's words that the other has too; 0 below three words."""
    smaller = min(len(one), len(other))
    return common(one, other) / smaller if smaller >= 3 else 0.0


def _could_conflict(one: Card, other: Card) -> bool:
    """Both exact, near each other, and no series of like events in one document."""
    a, b = one.period, other.period
    if one.document == other.document or a.start is None or b.start is None:
        return False
    if max(a.grain.rank, b.grain.rank) > Grain.YEAR.rank:
        return False
    return abs(a.start - b.start) <= CONFLICT_DAYS * MINUTES_PER_DAY
