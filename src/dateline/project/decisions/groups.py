"""Which mentions tell one event, while people's decisions on that are followed in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Settled:
    """What a person said of an event's date: that a mention has it right, or, with none, that
    the disagreement stays. ``decision`` is the number of the decision that says so."""

    mention: str | None
    decision: int


class Groups:
    """The mentions of some events, by the event that the program put each of them in.

    >>> groups = Groups({"a": "A", "b": "B", "c": "B"})
    >>> groups.join([["a"], ["b"]]), groups.take_out("c"), groups.take_out("z")
    (True, True, False)
    >>> sorted(map(sorted, groups.all()))
    [['a', 'b'], ['c']]
    """

    def __init__(self, event_of: Mapping[str, str]) -> None:
        self._group_of: dict[str, set[str]] = {}
        self._settled: dict[str, Settled] = {}  # by any mention of the event it is about
        self._corrections: dict[str, dict[str, tuple[int, Any]]] = {}  # likewise, by fact
        self.written: dict[str, int] = {}  # events by hand, with the decision that says so
        by_event: dict[str, set[str]] = {}
        for mention, event in event_of.items():
            self._group_of[mention] = by_event.setdefault(event, set())
            self._group_of[mention].add(mention)

    def join(self, events: Sequence[Iterable[str]]) -> bool:
        """All mentions of these events tell one; false where fewer than two are found."""
        parts = [[m for m in event if m in self._group_of] for event in events]
        found = [mention for part in parts for mention in part]
        if sum(map(bool, parts)) < 2:
            return False
        whole = set().union(*(self._group_of[mention] for mention in found))
        for mention in whole:
            self._group_of[mention] = whole
        return True

    def take_out(self, mention: str) -> bool:
        """The mention tells an event of its own."""
        if mention not in self._group_of:
            return False
        self._group_of[mention].discard(mention)
        self._group_of[mention] = {mention}
        return True

    def settle(self, event: Iterable[str], settled: Settled) -> bool:
        """The date of the event with these mentions; false where it is not found."""
        wanted = list(event) if settled.mention is None else [settled.mention]
        found = next((mention for mention in wanted if mention in self._group_of), None)
        if found is None:
            return False
        self._settled[found] = settled
        return True

    def correct(self, event: Iterable[str], fact: str, value: Any, decision: int) -> bool:
        """What a person says of a fact of the event; false where it is not found."""
        found = next((mention for mention in event if mention in self._group_of), None)
        if found is None:
            return False
        self._corrections.setdefault(found, {})[fact] = decision, value
        return True

    def write(self, event: str, decision: int) -> None:
        """A person wrote the event; no mention tells it."""
        self.written[event] = decision

    def corrections(self, group: frozenset[str]) -> dict[str, Any]:
        """The last word on each fact of a group."""
        said = sorted(
            (decision, fact, value)
            for mention in group & self._corrections.keys()
            for fact, (decision, value) in self._corrections[mention].items()
        )
        return {fact: value for _, fact, value in said}

    def all(self) -> list[frozenset[str]]:
        groups = {id(group): group for group in self._group_of.values()}
        return [frozenset(group) for group in groups.values()]

    def settled(self, group: frozenset[str]) -> Settled | None:
        """The last word on the date of a group."""
        found = (self._settled[mention] for mention in group if mention in self._settled)
        return max(found, key=lambda settled: settled.decision, default=None)
