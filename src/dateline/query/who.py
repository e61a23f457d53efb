"""What people decided of actors, applied to a snapshot's arrays: merged, split off, renamed.

Names are mapped once each, not once for each event; only where a name was split off are the
events of its actor looked at one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.core.event import Participant
from dateline.core.mention import ActorKind
from dateline.project.decisions.who import ActorChanges
from dateline.query.columns import NONE, Columns, Events, Postings

Rows = Sequence[tuple[Any, ...]]


@dataclass(frozen=True)
class Who:
    """``renamed`` says how an actor of the snapshot is called now, ``split`` which other actors
    stand for one in an event, ``moved`` who a name of an actor is now, ``kinds`` what the
    actors that were changed are."""

    renamed: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[int, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    moved: Mapping[tuple[str, str], str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)

    def name(self, actor: str) -> str:
        return self.renamed.get(actor, actor)

    def names(self, n: int, actor: str) -> tuple[str, ...]:
        """Who an actor of the snapshot is in one event."""
        return self.split.get(n, {}).get(actor, (self.name(actor),))

    def read_as(self, name: str) -> set[str]:
        """The actors of the snapshot that an actor is now, or has a name of."""
        renamed = {actor for actor, now in self.renamed.items() if now == name}
        return {name} | renamed | {actor for (actor, _), now in self.moved.items() if now == name}

    def of_name(self, actor: str, name: str) -> str:
        """Who a name in a text is, that the program read as an actor."""
        return self.moved.get((actor, name), self.name(actor))

    def participants(self, n: int, people: Iterable[Participant]) -> tuple[Participant, ...]:
        found: dict[str, Participant] = {}
        for person in people:
            for name in self.names(n, person.actor):
                kind = ActorKind(self.kinds.get(name, person.kind))
                found.setdefault(name, replace(person, actor=name, kind=kind))
        return tuple(found.values())

    def __bool__(self) -> bool:
        return bool(self.renamed or self.split or self.kinds)


def wanted_splits(changes: ActorChanges, known: Mapping[str, int]) -> list[tuple[str, str]]:
    """Names of texts that no longer mean the actor they were read as: name and actor, an empty
    actor for every one. ``known`` are the actors of the snapshot."""
    apart = [(name, actor) for name, actor in changes.apart if actor in known]
    elsewhere = [(name, "") for name in changes.means if name not in known]
    return sorted({*apart, *elsewhere})


def decided_who(changes: ActorChanges, postings: Postings, told: Rows, named: Rows) -> Who:
    """``told`` are the events (number, actor, name) whose sentences name an actor by a name
    that may have moved, with all other names of it there; ``named`` the (actor, name) found."""
    splits = {
        (actor, name) for actor, name in named if _moves(changes, actor, name) and name != actor
    }
    moved = {(actor, name): _shown(changes, name) for actor, name in splits}
    moved = {key: new for key, new in moved.items() if new != _shown(changes, key[0])}
    actors = {*changes.means, *changes.shown, *changes.kinds}
    renamed = {actor: new for actor in actors if (new := _shown(changes, actor)) != actor}
    kinds = {_shown(changes, actor): kind for actor, kind in changes.kinds.items()}
    for actor in renamed:  # the actor that was merged into says what they are
        root = changes.root(actor)
        v = postings.numbers.get(root, postings.numbers.get(actor))
        if v is not None:
            kinds.setdefault(renamed[actor], postings.kinds[v])
    return Who(renamed, _split(told, moved, changes), moved, kinds)


def _moves(changes: ActorChanges, actor: str, name: str) -> bool:
    if (name, actor) in changes.apart:
        return True
    return name in changes.means and changes.root(name) != changes.root(actor)


def _shown(changes: ActorChanges, actor: str) -> str:
    root = changes.root(actor)
    return changes.shown.get(root, changes.shown.get(actor, root))


def _split(
    told: Rows, moved: Mapping[tuple[str, str], str], changes: ActorChanges
) -> dict[int, dict[str, tuple[str, ...]]]:
    """An event keeps its actor too where one of its sentences names it otherwise."""
    names: dict[tuple[int, str], set[str]] = {}
    for n, actor, name in told:
        names.setdefault((n, actor), set()).add(moved.get((actor, name), _shown(changes, actor)))
    found: dict[int, dict[str, tuple[str, ...]]] = {}
    for (n, actor), now in names.items():
        if now != {_shown(changes, actor)}:
            found.setdefault(n, {})[actor] = tuple(sorted(now))
    return found


# --- Arrays -------------------------------------------------------------------------------


def under(columns: Columns, who: Who) -> Columns:
    """The arrays with actors as people decided."""
    if not who:
        return columns
    former = columns.postings["actors"]
    actors = _actors(former, who)
    other = [
        name
        for v, name in enumerate(former.names)
        if who.kinds.get(who.name(name), former.kinds[v]) != former.kinds[v]
    ]
    changed = former.any_of(other, len(columns))
    kinds = (
        _kinds(columns.postings["kinds"], actors, changed) if other else columns.postings["kinds"]
    )
    return replace(columns, postings={**columns.postings, "actors": actors, "kinds": kinds})


def _actors(postings: Postings, who: Who) -> Postings:
    lost: dict[str, list[int]] = {}
    gained: dict[str, list[int]] = {}
    for n, actors in who.split.items():
        for actor, now in actors.items():
            lost.setdefault(actor, []).append(n)
            for name in now:
                gained.setdefault(name, []).append(n)
    groups: dict[str, list[NDArray[np.int32]]] = {}
    changed = {*who.renamed, *lost, *who.kinds, *gained, *who.renamed.values()}
    for name in sorted(changed & postings.numbers.keys()):
        events = postings.of(name)
        if name in lost:
            events = np.setdiff1d(events, np.array(lost[name], np.int32))
        groups.setdefault(who.name(name), []).append(events)
    for name, numbers in gained.items():
        groups.setdefault(name, []).append(np.array(numbers, np.int32))
    return _with(postings, changed, groups, who)


def _with(
    postings: Postings,
    changed: set[str],
    groups: Mapping[str, Sequence[NDArray[np.int32]]],
    who: Who,
) -> Postings:
    """Some values taken out, and others put behind those that are left."""
    keep = np.array([name not in changed for name in postings.names], np.bool_)
    lengths = np.diff(postings.begins)
    stay = postings.events[np.repeat(keep, lengths)]
    added = {name: np.unique(np.concatenate(list(parts))) for name, parts in groups.items()}
    added = {name: events for name, events in added.items() if len(events)}
    kept = np.flatnonzero(keep).tolist()
    names = [*(postings.names[v] for v in kept), *added]
    known = postings.numbers
    kinds = [postings.kinds[v] for v in kept]
    for name in added:
        v = known.get(name)
        kinds.append(
            who.kinds.get(
                name, postings.kinds[v] if v is not None else _kind_of(name, postings, who)
            )
        )
    sizes = [*lengths[keep].tolist(), *map(len, added.values())]
    begins = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    events = np.concatenate([stay, *added.values()]).astype(np.int32)
    return Postings(names, kinds, events, begins)


def _kind_of(name: str, postings: Postings, who: Who) -> str:
    """What an actor that a name was split off to is: what it was read as."""
    read_as = (actor for (actor, _), new in who.moved.items() if new == name)
    numbers = (postings.numbers.get(actor) for actor in read_as)
    return next((postings.kinds[v] for v in numbers if v is not None), "")


def _kinds(kinds: Postings, actors: Postings, changed: Events) -> Postings:
    """The kinds of the actors of each event, worked out anew where one of them has changed."""
    names = [*kinds.names, *sorted({*actors.kinds} - {*kinds.names, ""})]
    parts = []
    for name in names:
        met = kinds.any_of([name], len(changed))
        if name != NONE:
            now = [
                actor
                for actor, kind in zip(actors.names, actors.kinds, strict=True)
                if kind == name
            ]
            met = np.where(changed, actors.any_of(now, len(changed)), met)
        parts.append(np.flatnonzero(met).astype(np.int32))
    begins = np.concatenate([[0], np.cumsum([len(part) for part in parts])]).astype(np.int64)
    return Postings(names, [""] * len(names), np.concatenate(parts), begins)
