"""What people's decisions make of the events of a snapshot: joined, taken apart, dated.

Only the events that such decisions name are read. They are worked out anew by the function that
the extraction uses, so that an event is the same whoever said what belongs to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from dateline.core.event import Event, EventMention
from dateline.core.joining import (
    Voices,
    agree,
    disagreement,
    in_order,
    joined,
)
from dateline.core.text import Document
from dateline.project.citing import Cited, cited
from dateline.project.decisions import (
    KINDS,
    Decision,
    Groups,
    Settled,
    bears_on,
    corrected,
    describe,
    mentions_of,
    written,
)
from dateline.project.rows import Row, Standing, document_of, event_row, mention_of, searchable
from dateline.project.schema import EVENTS
from dateline.project.store import Snapshot


@dataclass(frozen=True)
class Shaped:
    """What differs from the snapshot.

    ``gone`` are the events that stand no longer as they were, ``rows`` the table of what stands
    instead, ``moved`` the event of each mention of these. ``settled`` are the events whose
    conflict a person has looked at, with what was said of it. ``cited`` are the
    sentences that events by hand were made from. ``key`` tells one state from another.
    """

    gone: frozenset[str] = frozenset()
    rows: tuple[Row, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    settled: Mapping[str, Settled] = field(default_factory=dict)
    cited: Mapping[str, Cited] = field(default_factory=dict)
    key: str = ""

    def table(self) -> pa.Table:
        return pa.Table.from_pylist(list(self.rows), schema=EVENTS)


def shaped(
    snapshot: Snapshot, decisions: Sequence[Decision]
) -> tuple[Shaped, tuple[Decision, ...]]:
    """``decisions`` in the order in which they were taken; also those that found nothing."""
    shaping = [d for d in decisions if (kind := KINDS.get(d.kind)) and kind.shape]
    if not shaping:
        return Shaped(), ()
    was = _former(snapshot, sorted({m for d in shaping for m in mentions_of(d)}))
    groups = Groups({id_: former.event for id_, former in was.items()})
    unmatched = tuple(d for d in shaping if not _follow(d, groups))
    kept = _events(was)
    changed = [
        (group, settled)
        for group in groups.all()
        if (settled := groups.settled(group)) or groups.corrections(group) or group not in kept
    ]
    if not changed and not groups.written:
        return Shaped(), unmatched
    told = {id_: former.mention for id_, former in was.items()}
    documents = _documents(snapshot, {told[m].document for group, _ in changed for m in group})
    reasons = _Reasons(snapshot, was, [d for d in shaping if d not in unmatched])
    voices = _voices(was, documents)
    rows: list[Row] = []
    moved: dict[str, str] = {}
    settlements: dict[str, Settled] = {}
    for group, settled in changed:
        mentions = sorted(
            (told[m] for m in group), key=lambda m: in_order(m, documents[m.document])
        )
        why = reasons.of(group)
        event = joined(mentions, documents, reasons=why, voices=voices)
        if settled is not None and event.conflict:
            event = _dated(event, mentions, settled, documents)
            settlements[event.id] = settled
        event = corrected(event, groups.corrections(group))
        rows.append(event_row(event, mentions, documents, standing=reasons.standing(group)))
        moved |= dict.fromkeys(group, event.id)
    by_hand = [d for d in shaping if groups.written.get(d.subject) == d.id]
    sentences = cited(snapshot, by_hand)
    for decision in by_hand:
        rows.append(_by_hand(decision, sentences.get(decision.subject)))
        moved[decision.subject] = decision.subject
    rows.sort(key=lambda row: str(row["id"]))
    gone = frozenset(was[m].event for m in moved if m in was)
    key = ".".join(str(decision.id) for decision in shaping)
    return Shaped(gone, tuple(rows), moved, settlements, sentences, key), unmatched


def _by_hand(decision: Decision, told: Cited | None) -> Row:
    event = written(decision.subject, decision.value, f"{describe(decision)}, {decision.at[:10]}.")
    row = {**event_row(event, [], {}), "sources": list(event.sources)}
    if told is None:
        return row
    words = f"{row['words']}\n{searchable(told.quote)}"
    return {**row, "docs": [told.document.name], "words": words}


def _follow(decision: Decision, groups: Groups) -> bool:
    shape = KINDS[decision.kind].shape
    assert shape is not None
    return shape(decision, groups)


def _dated(
    event: Event,
    mentions: Sequence[EventMention],
    settled: Settled,
    documents: Mapping[str, Document],
) -> Event:
    """The event under the date that a person took; the others remain in words."""
    chosen = next((m for m in mentions if m.id == settled.mention), None)
    if chosen is None:
        return event
    others = [
        f"{documents[m.document].name} says {m.period.label()}, which was not taken."
        for m in mentions
        if not agree(m.period, chosen.period)
    ]
    said = disagreement(event.conflict)
    return replace(
        event,
        period=chosen.period,
        basis=chosen.basis,
        conflict=(),
        why=(*(step for step in event.why if step not in said), *dict.fromkeys(others)),
    )


# --- What the snapshot says ----------------------------------------------------------


class _Mention(NamedTuple):
    """A mention, the event it is of, and who speaks with one voice with it."""

    event: str
    mention: EventMention
    voices: list[str]


_Former = Mapping[str, _Mention]  # by the mention's id


def _among(column: str, values: list[str]) -> pc.Expression:
    return pc.field(column).isin(pa.array(values, pa.string()))


def _former(snapshot: Snapshot, mentions: list[str]) -> _Former:
    """All mentions of the events that have any of these."""
    found = snapshot.table("mentions", ["event"], where=_among("id", mentions))
    events = sorted(set(found["event"].to_pylist()))
    table = snapshot.table("mentions", where=_among("event", events))
    return {
        row["id"]: _Mention(row["event"], mention_of(row), row["voices"])
        for row in table.to_pylist()
    }


def _events(was: _Former) -> set[frozenset[str]]:
    by_event: dict[str, set[str]] = {}
    for id_, former in was.items():
        by_event.setdefault(former.event, set()).add(id_)
    return {frozenset(group) for group in by_event.values()}


def _documents(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, Document]:
    table = snapshot.table("documents", where=_among("id", sorted(ids)))
    return {row["id"]: document_of(row) for row in table.to_pylist()}


def _voices(was: _Former, documents: Mapping[str, Document]) -> Voices:
    """Who speaks with one voice, as the extraction found it."""

    def voices(mention: EventMention) -> list[str]:
        return was[mention.id].voices or [documents[mention.document].publisher or mention.document]

    return voices


def _mostly(column: str, rows: Iterable[Row], of: Mapping[str, int]) -> str:
    """The value that most sentences have of those that have any; ``of`` counts them by event."""
    sizes: Counter[str] = Counter()
    for row in rows:
        sizes[row[column] or ""] += of[row["id"]]
    return min(sizes, key=lambda name: (not name, -sizes[name], name), default="")


class _Reasons:
    """Why the mentions of a group are one event: the program's reasons, where the group is one
    of its own or a part of it, and people's. And what it has of the events that it was."""

    def __init__(self, snapshot: Snapshot, was: _Former, decisions: Sequence[Decision]) -> None:
        self._was, self._decisions = was, decisions
        events = sorted({former.event for former in was.values()})
        columns = ["id", "why", "topic", "story", "weight"]
        table = snapshot.table("events", columns, where=_among("id", events))
        self._events: dict[str, Row] = {row["id"]: row for row in table.to_pylist()}

    def standing(self, group: frozenset[str]) -> Standing:
        """The topic and the story that most of a group's sentences are of, and what it weighs."""
        of = Counter(self._was[mention].event for mention in group)
        rows = [self._events[event] for event in sorted(of)]
        weight = max((row["weight"] or 0.0 for row in rows), default=0.0)
        return Standing(_mostly("topic", rows, of), _mostly("story", rows, of), weight)

    def of(self, group: frozenset[str]) -> list[str]:
        events = {self._was[mention].event for mention in group}
        own = self._programs(*events) if len(events) == 1 and len(group) > 1 else []
        return own + [
            f"{describe(decision)}, {decision.at[:10]}."
            for decision in self._decisions
            if bears_on(decision, group)
        ]

    def _programs(self, event: str) -> list[str]:
        """Without what is said anew of the group: where it is told, and that its dates differ."""
        steps: list[str] = list(self._events[event]["why"]) if event in self._events else []
        said = "Told ", "They disagree "
        return [step for step in steps if not step.startswith(said)]
