"""Several mentions that are taken for one event, by the program or by a person: what it is then.

Who joins them says so in ``reasons``; everything else follows from the mentions and their
documents, and is worked out here for both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from dateline.core.event import Basis, Event, EventMention, Participant, Status
from dateline.core.period import Grain, Period
from dateline.core.text import Document

_WORD = re.compile(r"\w+")
_CLOCKS_APART = 30  # minutes by which two who tell one happening may have it otherwise
TITLE = "title of the report"  # the rule by which a title has its day

Voices = Callable[[EventMention], Iterable[Hashable]]
Wording = Callable[[EventMention], Hashable]
_AHEAD = (Status.PLANNED, Status.ORDERED, Status.CONDITIONAL)


def joined(
    mentions: Sequence[EventMention],
    documents: Mapping[str, Document],
    *,
    reasons: Sequence[str] = (),
    voices: Voices | None = None,
    wording: Wording | None = None,
) -> Event:
    """One event of its mentions. ``documents`` hold theirs, by id; ``reasons`` say why they
    are one. ``voices`` gives for a mention what it shares with others that are no source
    beside it: a publisher, a text it was copied from. Without them each publisher is a voice, and
    each document of an unknown one. ``wording`` gives what two prints of one sentence share."""
    ordered = sorted(mentions, key=lambda mention: in_order(mention, documents[mention.document]))
    lead = leading(mentions)
    several = len(mentions) > 1
    dates = _own_dates(ordered, wording or _words_of(documents)) if several else []
    conflict = conflicting(dates)
    told_in = [documents[document] for document in sorted({m.document for m in mentions})]
    told_in.sort(key=lambda document: document.path)
    heard = voices or (lambda mention: [documents[mention.document].publisher or mention.document])
    independent = 1 if len(told_in) == 1 else _heard(mentions, heard)
    return Event(
        id=ordered[0].id,
        period=lead.period,
        headline=lead.headline,
        status=_status(mentions, lead),
        basis=lead.basis,
        actors=_everyone(ordered, lead),
        mentions=tuple(mention.id for mention in ordered),
        documents=tuple(document.id for document in told_in),
        sources=tuple(sorted({document.shown_source for document in told_in})),
        independent=independent,
        conflict=conflict,
        why=(
            *told_words(ordered, documents),
            *_voiced(len(told_in), independent),
            *reasons,
            *_standings(mentions),
            *(_refined(lead, ordered, conflict) if several else ()),
            *disagreement(conflict),
        ),
    )


def in_order(mention: EventMention, document: Document) -> tuple[object, ...]:
    """Where a mention stands in the order of all: by the end of its document's publication,
    the undated last, then by the document's id and its place, a title last. The first one's id
    is the event's."""
    place = mention.sentence, mention.trigger, mention.id
    return *published_order(document), mention.time.rule == TITLE, *place


def published_order(document: Document) -> tuple[bool, int, str]:
    """By the end of the publication date, the undated last; then by id."""
    published = document.published
    end = None if published is None else published.period.end
    return end is None, end or 0, document.id


def leading(mentions: Sequence[EventMention]) -> EventMention:
    """The one whose date and headline are shown: the finest date first; what happened before
    what was only planned; then stated dates, the fuller account, the id."""
    return min(mentions, key=_lead_order)


def _lead_order(mention: EventMention) -> tuple[object, ...]:
    rank, basis = mention.period.grain.rank, list(Basis).index(mention.basis)
    return rank, mention.status in _AHEAD, basis, -len(mention.actors), mention.id


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


# --- Dates ---------------------------------------------------------------------------


def agree(one: Period, other: Period) -> bool:
    """Both can be true of one happening: the same time, a finer one inside a coarser, or two
    clocks that differ by minutes.

    >>> agree(Period.of_year(2008), Period.of_day(2008, 8, 7))
    True
    >>> agree(Period.of_day(2008, 8, 8), Period.of_day(2008, 8, 7))
    False
    """
    return one.contains(other) or other.contains(one) or _clocks_agree(one, other)


def _clocks_agree(one: Period, other: Period) -> bool:
    if max(one.grain.rank, other.grain.rank) >= Grain.DAY.rank:
        return False
    if one.start is None or other.start is None:
        return False
    return abs(one.start - other.start) <= _CLOCKS_APART


def conflicting(periods: Sequence[Period]) -> tuple[Period, ...]:
    """Those that cannot all be true of one happening, by date; a finer one inside another that
    is among them says no more.
    """
    distinct = sorted({str(p): p for p in periods}.values(), key=lambda period: period.sort_key)
    contrary = [p for p in distinct if any(not agree(p, other) for other in distinct)]
    return tuple(p for p in contrary if not any(o is not p and o.contains(p) for o in contrary))


def _own_dates(mentions: Sequence[EventMention], wording: Wording) -> list[Period]:
    """The dates that are told. A sentence that is printed again word for word keeps the date it
    had first: "on the 11th inst." is of the first paper's month.
    """
    printed: set[Hashable] = set()
    found = []
    for mention in mentions:
        words = wording(mention)
        if words not in printed or not mention.time.relative:
            found.append(mention.period)
        printed.add(words)
    return found


def _words_of(documents: Mapping[str, Document]) -> Wording:
    def words(mention: EventMention) -> Hashable:
        said = _WORD.findall(mention.sentence.of(documents[mention.document].text))
        return tuple(said) or mention.id

    return words


# --- Sources -------------------------------------------------------------------------


def _heard(mentions: Sequence[EventMention], voices: Voices) -> int:
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


# --- Words ---------------------------------------------------------------------------


def told_words(
    mentions: Sequence[EventMention], documents: Mapping[str, Document]
) -> tuple[str, ...]:
    if len(mentions) == 1:
        return ()
    count = Counter(documents[mention.document].name for mention in mentions)
    told = ", ".join(f"{name} ({times})" if times > 1 else name for name, times in count.items())
    return (f"Told {len(mentions)} times: {told}.",)


def _voiced(documents: int, independent: int) -> tuple[str, ...]:
    if documents == independent:
        return ()
    return (
        f"Told by {independent} independent of one another: the rest copy or share a publisher.",
    )


def _standings(mentions: Sequence[EventMention]) -> tuple[str, ...]:
    count = Counter(str(mention.status) for mention in mentions)
    told = ", ".join(f"{status} ({times})" for status, times in count.items())
    return (f"Told as {told}.",) if len(count) > 1 else ()


def _refined(
    lead: EventMention, mentions: Sequence[EventMention], conflict: Sequence[Period]
) -> tuple[str, ...]:
    """A finer date inside coarser ones."""
    labels = dict.fromkeys(m.period.label() for m in mentions if m.period not in conflict)
    less = [label for label in labels if label != lead.period.label()]
    if not less:
        return ()
    return (f"Told less exactly too: {', '.join(less)}; {lead.period.label()} lies within.",)


def disagreement(conflict: Sequence[Period]) -> tuple[str, ...]:
    dates = " and ".join(period.label() for period in conflict)
    return (f"They disagree on the date: {dates}.",) if conflict else ()
