"""What filters ask of events, as arrays: one number or truth for each event, in order of date.

A set of events is an array of truths. What an event has several of is kept the other way round,
as the events of each value, so that counting under a filter is adding up truths.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.project.rows import searchable

Events = NDArray[np.bool_]  # a set of events
Numbers = NDArray[np.int64]  # of events, or of anything else

ALWAYS = 1 << 60  # minutes: beyond every year a period can have, for an open end
NONE = "(none)"  # stands for the value where an event has no actor, source …


@dataclass(frozen=True, eq=False)
class Scalar:
    """What each event has one of: ``names[codes[n]]``."""

    names: Sequence[str]
    codes: NDArray[np.int8]

    def any_of(self, values: Sequence[str]) -> Events:
        wanted = [code for code, name in enumerate(self.names) if name in values]
        return np.isin(self.codes, wanted)

    def counts(self, met: Events) -> dict[str, int]:
        counted = np.bincount(self.codes[met], minlength=len(self.names))
        return dict(zip(self.names, counted.tolist(), strict=True))


@dataclass(frozen=True, eq=False)
class Postings:
    """The events of each value: those of ``names[v]`` are ``events[begins[v]:begins[v + 1]]``.

    Value 0 is ``NONE``. ``kinds`` are those of actors.
    """

    names: Sequence[str]
    kinds: Sequence[str]
    events: NDArray[np.int32]
    begins: Numbers

    @cached_property
    def numbers(self) -> dict[str, int]:
        return {name: v for v, name in enumerate(self.names)}

    @cached_property
    def _alphabet(self) -> Numbers:
        rank = np.empty(len(self.names), np.int64)
        rank[sorted(range(len(self.names)), key=self.names.__getitem__)] = np.arange(
            len(self.names)
        )
        return rank

    @cached_property
    def _folded(self) -> list[str]:
        return [folded(name) for name in self.names]

    def of(self, name: str) -> NDArray[np.int32]:
        """The events of a value; of none that is not known."""
        v = self.numbers.get(name)
        return self.events[:0] if v is None else self.events[self.begins[v] : self.begins[v + 1]]

    @classmethod
    def of_parts(
        cls, names: Sequence[str], kinds: Sequence[str], parts: Sequence[NDArray[Any]]
    ) -> Postings:
        """The events of each value, in the order of the names."""
        begins = np.cumsum([0, *map(len, parts)]).astype(np.int64)
        return cls(names, kinds, np.concatenate(parts).astype(np.int32, copy=False), begins)

    @classmethod
    def given(
        cls,
        names: Sequence[str],
        kinds: Sequence[str],
        parts: Sequence[NDArray[np.int32]],
        count: int,
    ) -> Postings:
        """So too, behind ``NONE`` with those, of so many events in all, that have no value."""
        bare = np.ones(count, np.bool_)
        for events in parts:
            bare[events] = False
        return cls.of_parts([NONE, *names], ["", *kinds], [np.flatnonzero(bare), *parts])

    def called(self, names: Mapping[str, str]) -> Postings:
        """Under other names, where some have one; what is called alike is one value."""
        groups: dict[str, list[NDArray[np.int32]]] = {}
        for name in self.names:
            groups.setdefault(names.get(name, name), []).append(self.of(name))
        events = [np.unique(np.concatenate(parts)) for parts in groups.values()]
        return Postings.of_parts(list(groups), [""] * len(groups), events)

    def only(self, kind: str, count: int) -> Postings:
        """The values of one kind, of so many events in all; the other events have none."""
        kept = [v for v, found in enumerate(self.kinds) if found == kind]
        names = [self.names[v] for v in kept]
        return Postings.given(names, [kind] * len(kept), list(map(self.of, names)), count)

    def put(self, names: Mapping[int, str]) -> Postings:
        """With one value each for some events, whatever they had; ``NONE`` or an empty text for
        none. New values come last."""
        moved = np.array(sorted(names), np.int32)
        groups = {name: self.of(name) for name in self.names}
        groups = {name: events[~np.isin(events, moved)] for name, events in groups.items()}
        added: dict[str, list[int]] = {}
        for n, name in names.items():
            added.setdefault(name or NONE, []).append(n)
        for name, numbers in added.items():
            before = groups.get(name, np.zeros(0, np.int32))
            groups[name] = np.sort(np.concatenate([before, np.array(numbers, np.int32)]))
        kinds = [*self.kinds, *[""] * (len(groups) - len(self.kinds))]
        return Postings.of_parts(list(groups), kinds, list(groups.values()))

    def any_of(self, names: Sequence[str], count: int) -> Events:
        met = np.zeros(count, np.bool_)
        for name in names:
            met[self.of(name)] = True
        return met

    def counts(self, met: Events) -> Numbers:
        """How many events of a set each value has."""
        places = np.flatnonzero(met[self.events])
        counted: Numbers = np.diff(np.searchsorted(places, self.begins))
        return counted

    def fullest(self, counts: Numbers, search: str = "") -> list[int]:
        """The values that have any, the most frequent first; of those that a search finds."""
        found = np.flatnonzero(counts)
        if words := folded(search).split():
            texts = self._folded
            hits = [all(word in texts[v] for word in words) for v in found]
            found = found[np.array(hits, np.bool_)]
        order = np.lexsort((self._alphabet[found], -counts[found]))
        values: list[int] = found[order].tolist()
        return values


@dataclass(frozen=True, eq=False)
class Columns:
    """All the arrays. ``start`` and ``end`` are minutes, beyond all time where open."""

    start: Numbers
    end: Numbers
    mentions: NDArray[np.int32]
    weights: NDArray[np.float64]
    told: Numbers  # where on disk the event's mentions are: from ``tells[n]`` to ``tells[n + 1]``
    tells: Numbers
    truths: dict[str, Events]  # by part of the filter, as the next two
    scalars: dict[str, Scalar]
    postings: dict[str, Postings]

    @property
    def conflicting(self) -> Events:
        """The events whose mentions give dates that cannot all be true."""
        return self.truths["conflicts"]

    def __len__(self) -> int:
        return len(self.start)

    @cached_property
    def first(self) -> Numbers:
        """The earliest minute that is known of each event."""
        return np.where(self.start > -ALWAYS, self.start, self.end - 1)

    @cached_property
    def last(self) -> Numbers:
        """The end of the latest minute that is known."""
        return np.where(self.end < ALWAYS, self.end, self.start + 1)

    def mentions_of(self, n: int) -> list[int]:
        """The rows of the table of mentions that tell an event."""
        rows: list[int] = self.told[self.tells[n] : self.tells[n + 1]].tolist()
        return rows

    def weightiest(self, met: Events, most: int) -> Events:
        """So many of a set of events; of equal weight the earlier."""
        numbers = np.flatnonzero(met)
        best = numbers[np.argsort(-self.weights[numbers], kind="stable")[:most]]
        kept = np.zeros(len(self), np.bool_)
        kept[best] = True
        return kept

    def during(self, start: int | None, end: int | None) -> Events:
        """Events that touch a stretch of time; none is an open end."""
        met = np.ones(len(self), np.bool_)
        if start is not None:
            met &= self.end > start
        if end is not None:
            met &= self.start < end
        return met


# Letters that people without them on the keyboard write otherwise, and that Unicode does not part.
_WRITTEN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


def folded(text: str) -> str:
    """Text for a search among names: any case, with or without accents.

    >>> folded("Łódź"), folded("ÉTÉ")
    ('lodz', 'ete')
    """
    parts = unicodedata.normalize("NFKD", searchable(text))
    plain = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return plain.translate(_WRITTEN)
