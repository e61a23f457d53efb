"""Event mentions -> events: several sentences that tell one happening become one.

Two mentions are one event when their periods can both be true, they share an actor or
name none, and their words say the same thing. Where all but the date agrees, and both
dates are exact, it is one event with a conflict. Copies of one text count as one source.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from dateline.core.event import Basis, Event, EventMention, Participant
from dateline.core.mention import ActorKind
from dateline.core.period import Grain, Period
from dateline.core.text import Document
from dateline.events.inherit import TITLE
from dateline.events.words import content, stem

_Runs = Callable[[Document], frozenset[int]]
MINUTES_PER_DAY = 1440
SAME_WORDS = 0.5  # share of the shorter headline's words, for periods that agree
SAME_TITLE = 0.3  # a title and the lead it stands over
SAME_WORDS_COARSE = 0.67  # where the period is as wide as a year or wider
SAME_IN_ONE_TEXT = 0.8  # one author rarely tells a thing of some year twice
CONFLICT_WORDS = 0.7  # where the dates disagree
COPIED = 0.5  # share of the shorter text's runs of five words by which it is a copy
COPIED_RUNS = 10  # and at least so many of them: a sentence in common is no copy
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
    runs = _remembered()
    events = (_event(group, documents, runs) for group in groups)
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
    if _agree(a.period, b.period):
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


def _agree(one: Period, other: Period) -> bool:
    """Both can be true of one happening: the same time, or a finer one inside a coarser."""
    return one.contains(other) or other.contains(one)


def _could_conflict(one: EventMention, other: EventMention) -> bool:
    """Both exact, near each other, and no series of like events in one document."""
    if one.document == other.document:
        return False
    a, b = one.period, other.period
    if a.start is None or b.start is None or max(a.grain.rank, b.grain.rank) > Grain.YEAR.rank:
        return False
    return abs(a.start - b.start) <= CONFLICT_DAYS * MINUTES_PER_DAY


def _event(group: Sequence[_Card], documents: Mapping[str, Document], runs: _Runs) -> Event:
    lead = min(group, key=_lead_order).mention
    mentions = [card.mention for card in group]
    periods = _conflicting(mentions)
    told_in = [documents[document] for document in sorted({m.document for m in mentions})]
    told_in.sort(key=lambda document: document.path)
    return Event(
        id=lead.id,
        period=lead.period,
        headline=lead.headline,
        status=lead.status,
        basis=lead.basis,
        actors=_everyone(mentions, lead),
        mentions=tuple(m.id for m in mentions),
        documents=tuple(document.id for document in told_in),
        sources=tuple(sorted({document.source for document in told_in if document.source})),
        independent=_independent(told_in, runs) if len(told_in) > 1 else 1,
        conflict=periods,
        why=_why(group, documents, periods),
    )


def _lead_order(card: _Card) -> tuple[object, ...]:
    """The finest stated date first, then the fuller account, then the id."""
    m = card.mention
    bases = (Basis.STATED, Basis.RELATIVE, Basis.INHERITED)
    return m.period.grain.rank, bases.index(m.basis), -len(m.actors), m.id


def _everyone(mentions: Sequence[EventMention], lead: EventMention) -> tuple[Participant, ...]:
    found = {p.actor: p for p in lead.actors}
    for mention in mentions:
        for participant in mention.actors:
            found.setdefault(participant.actor, participant)
    return tuple(found.values())


def _conflicting(mentions: Sequence[EventMention]) -> tuple[Period, ...]:
    periods = {str(m.period): m.period for m in mentions}
    distinct = sorted(periods.values(), key=lambda period: period.sort_key)
    apart = [
        p for p in distinct if any(not _agree(p, other) for other in distinct if other is not p)
    ]
    return tuple(apart)


def _independent(told_in: Sequence[Document], runs: _Runs) -> int:
    """Publishers that tell it in words of their own. Unknown publishers count by document."""
    voices: list[Document] = []
    for document in told_in:
        if not any(_one_voice(document, other, runs) for other in voices):
            voices.append(document)
    return len(voices)


def _one_voice(one: Document, other: Document, runs: _Runs) -> bool:
    """One publisher, or one text: a wire story that two of them print."""
    if one.source and one.source == other.source:
        return True
    a, b = runs(one), runs(other)
    return len(a & b) >= max(COPIED_RUNS, COPIED * min(len(a), len(b)))


def _remembered() -> _Runs:
    """Each document's runs of five words, worked out once; only those of shared events are."""
    known: dict[str, frozenset[int]] = {}

    def runs(document: Document) -> frozenset[int]:
        if document.id not in known:
            words = re.findall(r"\w+", document.text.lower())
            known[document.id] = frozenset(
                crc32(" ".join(words[at : at + 5]).encode()) for at in range(len(words) - 4)
            )
        return known[document.id]

    return runs


def _why(
    group: Sequence[_Card], documents: Mapping[str, Document], conflict: Sequence[Period]
) -> tuple[str, ...]:
    if len(group) == 1:
        return ()
    shared = frozenset.intersection(*(card.actors for card in group))
    count = Counter(documents[card.mention.document].name for card in group)
    told = ", ".join(f"{name} ({times})" if times > 1 else name for name, times in count.items())
    steps = [f"Told {len(group)} times: {told}."]
    if shared:
        steps.append(f"All name {', '.join(sorted(shared))}.")
    words = frozenset.intersection(*(card.quote for card in group))
    if words:
        steps.append(f"All say {', '.join(sorted(words)[:8])}.")
    if conflict:
        dates = " and ".join(period.label() for period in conflict)
        steps.append(f"They disagree on the date: {dates}.")
    return tuple(steps)
