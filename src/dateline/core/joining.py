"""Several mentions that are taken for one event, by the program or by a person: what it is then.

Who joins them says so in ``reasons``; everything else follows from the mentions and their
documents, and is worked out here for both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from zlib import crc32

from dateline.core.event import Basis, Event, EventMention, Participant
from dateline.core.period import Period
from dateline.core.text import Document

Runs = Callable[[Document], frozenset[int]]
COPIED = 0.5  # share of the shorter text's runs of five words by which it is a copy
COPIED_RUNS = 10  # and at least so many of them: a sentence in common is no copy
_BASES = (Basis.STATED, Basis.RELATIVE, Basis.INHERITED)


def joined(
    mentions: Sequence[EventMention],
    documents: Mapping[str, Document],
    *,
    reasons: Sequence[str] = (),
    runs: Runs,
) -> Event:
    """One event of its mentions. ``documents`` hold theirs, by id; ``reasons`` say why they
    are one; ``runs`` is one ``remembered_runs()`` for all that is joined at a time."""
    lead = min(mentions, key=_lead_order)
    conflict = conflicting([mention.period for mention in mentions])
    told_in = [documents[document] for document in sorted({m.document for m in mentions})]
    told_in.sort(key=lambda document: document.path)
    return Event(
        id=lead.id,
        period=lead.period,
        headline=lead.headline,
        status=lead.status,
        basis=lead.basis,
        actors=_everyone(mentions, lead),
        mentions=tuple(mention.id for mention in mentions),
        documents=tuple(document.id for document in told_in),
        sources=tuple(sorted({document.source for document in told_in if document.source})),
        independent=_independent(told_in, runs) if len(told_in) > 1 else 1,
        conflict=conflict,
        why=(*told_words(mentions, documents), *reasons, *disagreement(conflict)),
    )


def _lead_order(mention: EventMention) -> tuple[object, ...]:
    """The finest stated date first, then the fuller account, then the id."""
    rank, basis = mention.period.grain.rank, _BASES.index(mention.basis)
    return rank, basis, -len(mention.actors), mention.id


def _everyone(mentions: Sequence[EventMention], lead: EventMention) -> tuple[Participant, ...]:
    found = {p.actor: p for p in lead.actors}
    for mention in mentions:
        for participant in mention.actors:
            found.setdefault(participant.actor, participant)
    return tuple(found.values())


# --- Dates ---------------------------------------------------------------------------


def agree(one: Period, other: Period) -> bool:
    """Both can be true of one happening: the same time, or a finer one inside a coarser.

    >>> agree(Period.of_year(2008), Period.of_day(2008, 8, 7))
    True
    >>> agree(Period.of_day(2008, 8, 8), Period.of_day(2008, 8, 7))
    False
    """
    return one.contains(other) or other.contains(one)


def conflicting(periods: Sequence[Period]) -> tuple[Period, ...]:
    """Those that cannot all be true of one happening, by date."""
    distinct = sorted({str(p): p for p in periods}.values(), key=lambda period: period.sort_key)
    return tuple(
        p for p in distinct if any(not agree(p, other) for other in distinct if other is not p)
    )


# --- Sources -------------------------------------------------------------------------


def _independent(told_in: Sequence[Document], runs: Runs) -> int:
    """Publishers that tell it in words of their own. Unknown publishers count by document."""
    voices: list[Document] = []
    for document in told_in:
        if not any(_one_voice(document, other, runs) for other in voices):
            voices.append(document)
    return len(voices)


def _one_voice(one: Document, other: Document, runs: Runs) -> bool:
    """One publisher, or one text: a wire story that two of them print."""
    if one.source and one.source == other.source:
        return True
    a, b = runs(one), runs(other)
    return len(a & b) >= max(COPIED_RUNS, COPIED * min(len(a), len(b)))


def remembered_runs() -> Runs:
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


# --- Words ---------------------------------------------------------------------------


def told_words(
    mentions: Sequence[EventMention], documents: Mapping[str, Document]
) -> tuple[str, ...]:
    if len(mentions) == 1:
        return ()
    count = Counter(documents[mention.document].name for mention in mentions)
    told = ", ".join(f"{name} ({times})" if times > 1 else name for name, times in count.items())
    return (f"Told {len(mentions)} times: {told}.",)


def disagreement(conflict: Sequence[Period]) -> tuple[str, ...]:
    dates = " and ".join(period.label() for period in conflict)
    return (f"They disagree on the date: {dates}.",) if conflict else ()
