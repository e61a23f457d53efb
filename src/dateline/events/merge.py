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

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dateline.core.event import Event, EventMention, Participant
from dateline.core.joining import Voices, agree, in_order, joined, leading, published_order
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.core.shelf import Arranged, Keep, at_hand
from dateline.core.text import Document
from dateline.events.features import Card, card_of, keys
from dateline.events.kinds import Told, told_by
from dateline.events.same import likeness
from dateline.events.words import alike, content, stem, undated
from dateline.lexicon.english.happenings import akin

WINDOW = 8  # cards before it, of those that share a key, with which a card is compared
MOST = 24  # cards with which one is compared at most: those that share the most keys
FACES = 12  # unlike cards of a group with which a new one is compared
MOST_TOLD_OF = 6  # actors that say what a document is about
_NEAR = 1 << 15  # cards that are likely to be compared again soon
NAMED = 6  # joins that are told one by one in an event's "why"

Pairs = Callable[[Iterable[Iterable[int]]], Iterator[Sequence[int]]]


def merge(
    mentions: Sequence[EventMention],
    documents: Mapping[str, Document],
    *,
    pairs: Pairs | None = None,
    voices: Voices | None = None,
    texts: Mapping[str, str] | None = None,
    keep: Keep = at_hand,
    numbers: Mapping[str, Sequence[int]] | None = None,
) -> Sequence[Event]:
    """``documents`` by id. The order of the mentions makes no difference.

    The others are for large corpora: which cards to compare, found outside of memory, who copies
    whom, found once for all documents, their texts, by id, where the documents do not hold them,
    where cards and events are kept, and the numbers of each document's mentions.
    """
    texts = {id_: one.text for id_, one in documents.items()} if texts is None else texts
    order = array("q")
    faces = _Faces()
    numbers = _by_document(mentions) if numbers is None else numbers
    made = _cards(mentions, numbers, documents, texts, order)
    cards = keep(faces.passed(made), remembered=_NEAR, shared=(Told, Period))
    groups = group(cards, pairs or in_memory, faces)
    keys: list[tuple[object, ...]] = []
    found = _events(Arranged(mentions, order), cards, groups, documents, texts, voices, keys)
    events = keep(found, shared=(Participant, Period))
    return Arranged(events, array("q", sorted(range(len(events)), key=keys.__getitem__)))


def _by_document(mentions: Iterable[EventMention]) -> dict[str, list[int]]:
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        numbers[mention.document].append(number)
    return numbers


def _cards(
    mentions: Sequence[EventMention],
    numbers: Mapping[str, Sequence[int]],
    documents: Mapping[str, Document],
    texts: Mapping[str, str],
    order: array[int],
) -> Iterator[Card]:
    """One for each mention in the order of all, which goes to ``order``."""
    for document in sorted(map(documents.__getitem__, numbers), key=published_order):
        own = [(mentions[number], number) for number in numbers[document.id]]
        own.sort(key=lambda one: in_order(one[0], document))
        about = _told_of(mention for mention, _ in own)
        for mention, number in own:
            order.append(number)
            yield card_of(mention, document, texts[document.id], about)


def _told_of(mentions: Iterable[EventMention]) -> tuple[str, ...]:
    """Those of whom a document tells most."""
    bodies = (p.actor for m in mentions for p in m.actors if p.kind is not ActorKind.PLACE)
    count = Counter(bodies)
    return tuple(sorted(count, key=lambda name: (-count[name], name))[:MOST_TOLD_OF])


def _events(
    ordered: Sequence[EventMention],
    cards: Sequence[Card],
    groups: Iterable[Sequence[int]],
    documents: Mapping[str, Document],
    texts: Mapping[str, str],
    voices: Voices | None,
    keys: list[tuple[object, ...]],
) -> Iterator[Event]:
    """One for each group; by what they are put in order goes to ``keys``."""
    for one in groups:
        told = [ordered[number] for number in one]
        several = zip(told, one, strict=True) if len(one) > 1 else ()
        said = {mention.id: cards[number].quote.tobytes() for mention, number in several}
        event = joined(
            told,
            documents,
            reasons=tuple(_reasons(told, documents, texts)),
            voices=voices,
            wording=lambda m, said=said: said.get(m.id),  # type: ignore[misc]  # of this event
        )
        keys.append((event.period.sort_key, event.headline, event.id))
        yield event


# --- Which belong together -------------------------------------------------------------


@dataclass(slots=True)
class _Group:
    """The numbers of its cards, and of some that are unlike."""

    members: array[int] = field(default_factory=lambda: array("q"))
    faces: array[int] = field(default_factory=lambda: array("q"))


def group(cards: Sequence[Card], pairs: Pairs, faces: _Faces | None = None) -> list[array[int]]:
    """The numbers of the cards that tell one happening, in order. ``cards`` stand together by
    document, and passed ``faces``.

    Cards with one face are compared with others once, however often a text was copied.
    """
    if faces is None:
        cards = tuple((faces := _Faces()).passed(cards))
    near = pairs(faces.keys())
    groups: list[_Group] = []
    of_face: list[list[int]] = []  # by rank of the face, the groups that hold it
    document, here = "", set[tuple[int, int]]()  # the sentences of one, and groups that have them
    for number, (card, rank) in enumerate(zip(cards, faces.ranks, strict=True)):
        if card.document != document:
            document, here = card.document, set()
        earlier: Sequence[int] = (rank,)
        if rank == len(of_face):
            earlier = next(near)
            of_face.append([])
        tried = dict.fromkeys(found for other in earlier for found in of_face[other])
        scored = (
            (_fit(card, map(cards.__getitem__, groups[found].faces)), -found)
            for found in tried
            if (card.sentence, found) not in here
        )
        fit, best = max(scored, default=(0.0, 0))
        if fit <= 0:
            best = -len(groups)
            groups.append(_Group())
        joined = groups[-best]
        joined.members.append(number)
        here.add((card.sentence, -best))
        if -best not in of_face[rank]:
            of_face[rank].append(-best)
            if len(joined.faces) < FACES:
                joined.faces.append(number)
    return [one.members for one in groups]


class _Faces:
    """What is noted of cards that pass: the number of each one's face, in the order in which they
    are met, and the keys of the first of each."""

    def __init__(self) -> None:
        self.ranks = array("q")
        self._keys, self._ends = array("q"), array("q", [0])

    def passed(self, cards: Iterable[Card]) -> Iterator[Card]:
        known: dict[int, int] = {}
        for card in cards:
            rank = known.setdefault(card.face(), len(known))
            self.ranks.append(rank)
            if rank == len(self._ends) - 1:
                self._keys.extend(keys(card))
                self._ends.append(len(self._keys))
            yield card

    def keys(self) -> Iterator[Sequence[int]]:
        for start, end in pairwise(self._ends):
            yield self._keys[start:end]


def _fit(card: Card, faces: Iterable[Card]) -> float:
    """How well the card fits the one most like it; 0 where any other rules it out."""
    best = 0.0
    for face in faces:
        found = likeness(card, face)
        if found is None:
            return 0.0
        best = max(best, found)
    return best


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
        if not named.issuperset(content(w))
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
