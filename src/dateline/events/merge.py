"""Event mentions -> events: several sentences that tell one happening become one.

Mentions are taken in a fixed order: by their document's publication, then by its id, then as
they stand in it, a title last. Each joins the group it fits best, or founds one. So a document
never changes what those before it tell, nor an event that it does not tell: the id of an event is
that of its first mention, and any mention's id leads to it (the column ``event`` of ``mentions``).
Only where a document tells an event too, and was published before all that told it so far, does
that event go under the new first mention's id. No rule without memory can do more: each of two
mentions alone would give the event its own id.

Which mentions are compared at all, ``pairs`` says: cards that share a key, never all with all.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.core.event import Basis, Event, EventMention, Participant, Status
from dateline.core.period import Period
from dateline.core.text import Document
from dateline.events.card import Card, card_of, keys
from dateline.events.inherit import TITLE
from dateline.events.same import agree, likeness
from dateline.events.words import alike, content

WINDOW = 8  # cards before it, of those that share a key, with which a card is compared
FACES = 12  # unlike cards of a group with which a new one is compared
_AHEAD = (Status.PLANNED, Status.ORDERED, Status.CONDITIONAL)
NAMED = 6  # joins that are told one by one in an event's "why"

Pairs = Callable[[Iterable[Iterable[int]]], Iterator[Sequence[int]]]
Voices = Callable[[EventMention], Iterable[Hashable]]


def merge(
    mentions: Iterable[EventMention],
    documents: Mapping[str, Document],
    *,
    pairs: Pairs | None = None,
    voices: Voices | None = None,
) -> tuple[Event, ...]:
    """``documents`` by id. The order of the mentions makes no difference.

    ``voices`` gives for a mention what it shares with others that speak with one voice: a
    publisher, a text it was copied from. Without it each document is a voice of its own.
    """
    ordered = sorted(mentions, key=lambda m: _place(m, documents[m.document]))
    cards = [card_of(mention, documents[mention.document].text) for mention in ordered]
    groups = group(cards, pairs or in_memory)
    voices = voices or _publisher_of(documents)
    events = (_event([ordered[number] for number in one], documents, voices) for one in groups)
    return tuple(
        sorted(events, key=lambda event: (event.period.sort_key, event.headline, event.id))
    )


def _place(mention: EventMention, document: Document) -> tuple[object, ...]:
    """Where a mention stands in the order of all. A copy's id differs from its original's."""
    published = document.published
    end = None if published is None else published.period.end
    title = mention.time.rule == TITLE
    start = mention.sentence.start
    return end is None, end or 0, document.id, title, start, mention.trigger, mention.id


def _publisher_of(documents: Mapping[str, Document]) -> Voices:
    return lambda mention: [documents[mention.document].source or mention.document]


# --- Which belong together -------------------------------------------------------------


@dataclass(slots=True)
class _Group:
    members: list[int] = field(default_factory=list)
    places: set[tuple[str, int]] = field(default_factory=set)
    faces: list[Card] = field(default_factory=list)

    def add(self, number: int, card: Card) -> None:
        self.members.append(number)
        self.places.add((card.document, card.sentence))

    def fit(self, card: Card) -> float:
        """How well the card fits the member most like it; 0 where any other rules it out."""
        if (card.document, card.sentence) in self.places:
            return 0.0
        best = 0.0
        for face in self.faces:
            found = likeness(card, face)
            if found is None:
                return 0.0
            best = max(best, found)
        return best


def group(cards: Sequence[Card], pairs: Pairs) -> list[list[int]]:
    """The numbers of the cards that tell one happening, in order.

    Cards with one face are compared with others once, however often a text was copied.
    """
    faces: dict[int, int] = {}  # by face, the number of the first card that has it
    firsts: list[int] = []
    for number, card in enumerate(cards):
        if faces.setdefault(card.face(), number) == number:
            firsts.append(number)
    ranks = {number: rank for rank, number in enumerate(firsts)}
    near = pairs(keys(cards[number]) for number in firsts)
    groups: list[_Group] = []
    of_face: list[list[int]] = []  # by rank of the face, the groups that hold it
    for number, card in enumerate(cards):
        first = faces[card.face()]
        if first == number:
            earlier = next(near)
            of_face.append([])
        else:
            earlier = (ranks[first],)
        tried = dict.fromkeys(found for rank in earlier for found in of_face[rank])
        scored = ((groups[found].fit(card), -found) for found in tried)
        fit, best = max(scored, default=(0.0, 0))
        if fit <= 0:
            best = -len(groups)
            groups.append(_Group())
        joined = groups[-best]
        joined.add(number, card)
        rank = ranks[first]
        if -best not in of_face[rank]:
            of_face[rank].append(-best)
            if len(joined.faces) < FACES:
                joined.faces.append(card)
    return [one.members for one in groups]


def in_memory(keyed: Iterable[Iterable[int]]) -> Iterator[Sequence[int]]:
    """For each card the numbers of earlier ones that share a key: the last few of each key."""
    known: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=WINDOW))
    for number, own in enumerate(keyed):
        own = list(own)
        yield sorted({other for key in own for other in known[key]})
        for key in own:
            known[key].append(number)


# --- What they tell together -----------------------------------------------------------


def _event(
    mentions: Sequence[EventMention], documents: Mapping[str, Document], voices: Voices
) -> Event:
    lead = min(mentions, key=_lead_order)
    conflict = _conflicting(mentions)
    told_in = {m.document: documents[m.document] for m in mentions}
    by_path = sorted(told_in.values(), key=lambda document: document.path)
    independent = _independent(mentions, voices) if len(told_in) > 1 else 1
    return Event(
        id=mentions[0].id,
        period=lead.period,
        headline=lead.headline,
        status=_status(mentions, lead),
        basis=lead.basis,
        actors=_everyone(mentions, lead),
        mentions=tuple(m.id for m in mentions),
        documents=tuple(document.id for document in by_path),
        sources=tuple(sorted({document.source for document in by_path if document.source})),
        independent=independent,
        conflict=conflict,
        why=tuple(_why(mentions, lead, documents, conflict, independent)),
    )


def _lead_order(m: EventMention) -> tuple[object, ...]:
    """The finest date first; what happened before what was only planned; then stated dates,
    the fuller account, the id."""
    ahead = m.status in _AHEAD
    return m.period.grain.rank, ahead, list(Basis).index(m.basis), -len(m.actors), m.id


def _status(mentions: Sequence[EventMention], lead: EventMention) -> Status:
    """A plan that another tells to have come about, came about."""
    came_about = lead.status in _AHEAD and any(m.status is Status.HAPPENED for m in mentions)
    return Status.HAPPENED if came_about else lead.status


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
        p for p in distinct if any(not agree(p, other) for other in distinct if other is not p)
    ]
    return tuple(apart)


def _independent(mentions: Sequence[EventMention], voices: Voices) -> int:
    """How many groups of mentions share no publisher, no text and no passage."""
    leads: dict[Hashable, Hashable] = {}

    def lead_of(voice: Hashable) -> Hashable:
        while leads.setdefault(voice, voice) != voice:
            leads[voice] = voice = leads[leads[voice]]
        return voice

    for mention in mentions:
        first, *others = voices(mention)
        for other in others:
            leads[lead_of(other)] = lead_of(first)
        lead_of(first)
    return len({lead_of(voice) for voice in list(leads)})


# --- Why ---------------------------------------------------------------------------------


def _why(
    mentions: Sequence[EventMention],
    lead: EventMention,
    documents: Mapping[str, Document],
    conflict: Sequence[Period],
    independent: int,
) -> Iterator[str]:
    if len(mentions) == 1:
        return
    count = Counter(documents[m.document].name for m in mentions)
    told = ", ".join(f"{name} ({times})" if times > 1 else name for name, times in count.items())
    yield f"Told {len(mentions)} times: {told}."
    if len(count) > independent:
        yield f"{independent} independent of one another: the others copy or share a publisher."
    others = [m for m in mentions if m is not lead]
    for mention in others[:NAMED]:
        yield _likened(mention, lead, documents)
    if len(others) > NAMED:
        yield f"{len(others) - NAMED} more were joined in the same way."
    if len({m.status for m in mentions}) > 1:
        standings = Counter(str(m.status) for m in mentions)
        told = ", ".join(f"{status} ({times})" for status, times in standings.items())
        yield f"Told as {told}."
    yield from _dated(mentions, lead, documents, conflict)


def _likened(m: EventMention, lead: EventMention, documents: Mapping[str, Document]) -> str:
    """Why this mention was taken for the one that leads."""
    text, own = documents[m.document].text, documents[lead.document].text
    reasons = []
    names = [p.actor for p in m.actors if any(p.actor == other.actor for other in lead.actors)]
    if names:
        reasons.append(f"both name {', '.join(names[:4])}")
    named = content(" ".join(names))
    words = [w for w in alike(m.sentence.of(text), lead.sentence.of(own)) if content(w) - named]
    if words:
        reasons.append(f"both say {', '.join(words[:6])}")
    if m.period != lead.period:
        fits = "agrees with" if agree(m.period, lead.period) else "is not"
        reasons.append(f"{m.period.label()} {fits} {lead.period.label()}")
    else:
        reasons.append(f"both date it {m.period.label()}")
    place = documents[m.document].name if m.document != lead.document else "The same document"
    return f"{place}, “{m.headline}”: {'; '.join(reasons)}."


def _dated(
    mentions: Sequence[EventMention],
    lead: EventMention,
    documents: Mapping[str, Document],
    conflict: Sequence[Period],
) -> Iterator[str]:
    said: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        name = documents[mention.document].name
        if name not in said[mention.period.label()]:
            said[mention.period.label()].append(name)
    if conflict:
        dates = (p.label() for p in conflict)
        each = " and ".join(f"{date} ({', '.join(said[date][:4])})" for date in dates)
        yield f"They disagree on the date: {each}. All are kept."
    elif len(said) > 1:
        less = ", ".join(label for label in said if label != lead.period.label())
        yield f"{lead.period.label()} refines {less}: the finer date is shown, all are kept."
