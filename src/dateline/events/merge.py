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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.core.event import Event, EventMention
from dateline.core.joining import Voices, agree, in_order, joined, leading
from dateline.core.mention import ActorKind
from dateline.core.text import Document
from dateline.events.features import Card, card_of, keys
from dateline.events.kinds import told_by
from dateline.events.same import likeness
from dateline.events.words import alike, content, stem, undated
from dateline.lexicon.english.happenings import akin

WINDOW = 8  # cards before it, of those that share a key, with which a card is compared
MOST = 24  # cards with which one is compared at most: those that share the most keys
FACES = 12  # unlike cards of a group with which a new one is compared
MOST_TOLD_OF = 6  # actors that say what a document is about
NAMED = 6  # joins that are told one by one in an event's "why"

Pairs = Callable[[Iterable[Iterable[int]]], Iterator[Sequence[int]]]


def merge(
    mentions: Iterable[EventMention],
    documents: Mapping[str, Document],
    *,
    pairs: Pairs | None = None,
    voices: Voices | None = None,
    texts: Mapping[str, str] | None = None,
) -> tuple[Event, ...]:
    """``documents`` by id. The order of the mentions makes no difference.

    ``pairs``, ``voices`` and ``texts`` are for large corpora: which cards to compare, found outside
    of memory, who copies whom, found once for all documents, and their texts, by id, where the
    documents do not hold them.
    """
    texts = {id_: one.text for id_, one in documents.items()} if texts is None else texts
    ordered = sorted(mentions, key=lambda m: in_order(m, documents[m.document]))
    about = _told_of(ordered)
    cards = [
        card_of(m, documents[m.document], texts[m.document], about[m.document]) for m in ordered
    ]
    said = {m.id: card.quote.tobytes() for m, card in zip(ordered, cards, strict=True)}
    groups = group(cards, pairs or in_memory)
    events = (
        joined(
            told,
            documents,
            reasons=tuple(_reasons(told, documents, texts)),
            voices=voices,
            wording=lambda m: said[m.id],
        )
        for told in ([ordered[number] for number in one] for one in groups)
    )
    return tuple(
        sorted(events, key=lambda event: (event.period.sort_key, event.headline, event.id))
    )


def _told_of(mentions: Iterable[EventMention]) -> dict[str, tuple[str, ...]]:
    """By document, those of whom it tells most."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        bodies = (p.actor for p in mention.actors if p.kind is not ActorKind.PLACE)
        counts[mention.document].update(bodies)
    return {
        document: tuple(sorted(count, key=lambda name: (-count[name], name))[:MOST_TOLD_OF])
        for document, count in counts.items()
    }


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
    """For each card the numbers of earlier ones that share a key: of the last few of each key,
    those that share the most."""
    known: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=WINDOW))
    for number, own in enumerate(keyed):
        own = list(own)
        shared = Counter(other for key in own for other in known[key])
        closest = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
        yield sorted(other for other, _ in closest)
        for key in own:
            known[key].append(number)


# --- Why -------------------------------------------------------------------------------


def _reasons(
    mentions: Sequence[EventMention], documents: Mapping[str, Document], texts: Mapping[str, str]
) -> Iterator[str]:
    """Why each was taken for the one that leads."""
    lead = leading(mentions)
    others = [mention for mention in mentions if mention is not lead]
    for mention in others[:NAMED]:
        yield _likened(mention, lead, documents, texts)
    if len(others) > NAMED:
        yield f"{len(others) - NAMED} more were joined in the same way."


def _likened(
    m: EventMention,
    lead: EventMention,
    documents: Mapping[str, Document],
    texts: Mapping[str, str],
) -> str:
    text, own = texts[m.document], texts[lead.document]
    reasons = []
    names = [p.actor for p in m.actors if any(p.actor == other.actor for other in lead.actors)]
    if names:
        reasons.append(f"both name {', '.join(names[:4])}")
    if (kind := _one_kind(m, lead, documents, texts)) is not None:
        reasons.append(kind)
    named = content(" ".join(names))
    words = [
        w
        for w in alike(undated(m.sentence.of(text)), undated(lead.sentence.of(own)))
        if content(w) - named
    ]
    if words:
        reasons.append(f"both say {', '.join(words[:6])}")
    if m.period == lead.period:
        reasons.append(f"both date it {m.period.label()}")
    else:
        fits = "agrees with" if agree(m.period, lead.period) else "is not"
        reasons.append(f"{m.period.label()} {fits} {lead.period.label()}")
    place = documents[m.document].name if m.document != lead.document else "The same document"
    return f"{place}, “{m.headline}”: {'; '.join(reasons)}."


def _one_kind(
    m: EventMention,
    lead: EventMention,
    documents: Mapping[str, Document],
    texts: Mapping[str, str],
) -> str | None:
    """That they say one thing with different verbs."""
    verb, other = m.trigger.of(texts[m.document]), lead.trigger.of(texts[lead.document])
    if stem(verb) == stem(other) or len(f"{verb} {other}".split()) > 2:
        return None
    told, own = (told_by(one, documents[one.document], texts[one.document]) for one in (m, lead))
    return (
        f"“{verb}” and “{other}” tell one kind of happening"
        if akin(told.kinds, own.kinds)
        else None
    )
