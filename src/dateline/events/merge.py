"""Event mentions -> events: several sentences that tell one happening become one.

Two mentions are one event when their periods can both be true, they share an actor or
name none, and their words say the same thing. Where all but the date agrees, and both
dates are exact, it is one event with a conflict. Copies of one text count as one source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.core.event import Event, EventMention
from dateline.core.joining import agree, joined, remembered_runs
from dateline.core.mention import ActorKind
from dateline.core.period import Grain, Period
from dateline.core.text import Document
from dateline.events.inherit import TITLE
from dateline.events.words import content, stem

MINUTES_PER_DAY = 1440
SAME_WORDS = 0.5  # share of the shorter headline's words, for periods that agree
SAME_TITLE = 0.3  # a title and the lead it stands over
SAME_WORDS_COARSE = 0.67  # where the period is as wide as a year or wider
SAME_IN_ONE_TEXT = 0.8  # one author rarely tells a thing of some year twice
CONFLICT_WORDS = 0.7  # where the dates disagree
CONFLICT_DAYS = 400  # dates further apart are two events


@dataclass(frozen=True, slots=True)
class _Card:
    """What the comparison looks at."""

    mention: EventMention
    words: frozenset[str]
    quote: frozenset[str]
    trigger: str
    actors: frozenset[str]
    matter: frozenset[str]  # the headline's words without actors and verb: about what


def merge(mentions: Iterable[EventMention], documents: Mapping[str, Document]) -> tuple[Event, ...]:
    """``documents`` by id. The order of the mentions makes no difference."""
    ordered = sorted(
        mentions, key=lambda m: (m.time.rule == TITLE, m.document, m.sentence, m.trigger, m.id)
    )
    cards = [_card(mention, documents[mention.document].text) for mention in ordered]
    groups = _groups(cards)
    runs = remembered_runs()
    events = (
        joined([card.mention for card in group], documents, reasons=_common(group), runs=runs)
        for group in groups
    )
    return tuple(
        sorted(events, key=lambda event: (event.period.sort_key, event.headline, event.id))
    )


def _card(mention: EventMention, text: str) -> _Card:
    bodies = sorted(p.actor for p in mention.actors if p.kind is not ActorKind.PLACE)
    trigger = stem(mention.trigger.of(text).split()[0]) if len(mention.trigger) else ""
    told = content(mention.headline)
    return _Card(
        mention,
        told | content(" ".join(bodies)),
        content(mention.sentence.of(text)),
        trigger,
        frozenset(bodies),
        told - content(" ".join(bodies)) - {trigger},
    )


def _groups(cards: Sequence[_Card]) -> list[list[_Card]]:
    """Greedy: each card joins the best group all of whose members it agrees with."""
    groups: list[list[_Card]] = []
    blocks: dict[tuple[int, str], set[int]] = defaultdict(set)
    for card in cards:
        keys = _keys(card)
        near = {number for key in keys for number in blocks[key]}
        scored = ((_agreement(card, groups[number]), -number) for number in near)
        best = max(scored, default=(0.0, 0))
        if best[0] > 0:
            number = -best[1]
            groups[number].append(card)
        else:
            number = len(groups)
            groups.append([card])
        for key in keys:
            blocks[key].add(number)
    return groups


def _keys(card: _Card) -> set[tuple[int, str]]:
    """Cards that can be one event share a key: a stretch of time and an actor or a word."""
    period = card.mention.period
    start = period.start if period.start is not None else period.end
    assert start is not None
    year = start // (366 * MINUTES_PER_DAY)
    end = period.end if period.end is not None else start
    last = min(end // (366 * MINUTES_PER_DAY), year + 2)
    names = card.actors | {f"={card.trigger}"} or card.words
    return {(y, name) for y in range(year - 1, last + 2) for name in names}


def _agreement(card: _Card, group: Sequence[_Card]) -> float:
    """How well the card fits the member most like it; 0 where any other rules it out."""
    likenesses = [_likeness(card, other) for other in group]
    if any(likeness is None for likeness in likenesses):
        return 0.0
    return max(likeness or 0.0 for likeness in likenesses)


def _likeness(one: _Card, other: _Card) -> float | None:
    """How much of one account the other tells too, 0 if too little; none if they exclude it."""
    a, b = one.mention, other.mention
    if a.document == b.document and a.sentence == b.sentence:
        return None
    shared = one.actors & other.actors
    if one.actors and other.actors and not shared:
        return None
    same_verb = one.trigger in other.words or other.trigger in one.words
    words = max(_overlap(one.words, other.words), _overlap(one.quote, other.quote) - 0.1)
    if agree(a.period, b.period):
        if _wide(a.period, b.period) and not _same_matter(one, other):
            return 0.0
        return words if words >= _needed(one, other, same_verb, len(shared)) else 0.0
    if same_verb and shared and _could_conflict(a, b):
        return words / 2 if words >= CONFLICT_WORDS else 0.0
    return None


def _wide(one: Period, other: Period) -> bool:
    return max(one.grain.rank, other.grain.rank) >= Grain.YEAR.rank


def _needed(one: _Card, other: _Card, same_verb: bool, shared: int) -> float:
    """The share of words that must agree: less where verb, actors and an exact date do."""
    a, b = one.mention, other.mention
    rank = max(a.period.grain.rank, b.period.grain.rank)
    if TITLE in (a.time.rule, b.time.rule):
        return SAME_TITLE if a.document == b.document else SAME_WORDS
    if _wide(a.period, b.period) and a.document == b.document:
        return SAME_IN_ONE_TEXT
    if _wide(a.period, b.period):
        return SAME_WORDS_COARSE - 0.15 * same_verb
    needed = SAME_WORDS - 0.15 * same_verb
    if a.document != b.document and rank <= Grain.DAY.rank:
        needed -= 0.1 * min(shared, 2)
    return needed


def _same_matter(one: _Card, other: _Card) -> bool:
    """In a year an actor does many things with one verb: the rest must speak of one thing."""
    smaller = min(len(one.matter), len(other.matter))
    return smaller == 0 or len(one.matter & other.matter) / smaller > SAME_WORDS


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter one's words that the other has too; 0 below three words."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller >= 3 else 0.0


def _could_conflict(one: EventMention, other: EventMention) -> bool:
    """Both exact, near each other, and no series of like events in one document."""
    if one.document == other.document:
        return False
    a, b = one.period, other.period
    if a.start is None or b.start is None or max(a.grain.rank, b.grain.rank) > Grain.YEAR.rank:
        return False
    return abs(a.start - b.start) <= CONFLICT_DAYS * MINUTES_PER_DAY


def _common(group: Sequence[_Card]) -> tuple[str, ...]:
    """What made them one event, for the reader."""
    if len(group) == 1:
        return ()
    steps = []
    if shared := frozenset.intersection(*(card.actors for card in group)):
        steps.append(f"All name {', '.join(sorted(shared))}.")
    if words := frozenset.intersection(*(card.quote for card in group)):
        steps.append(f"All say {', '.join(sorted(words)[:8])}.")
    return tuple(steps)
