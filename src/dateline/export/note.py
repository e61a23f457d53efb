"""What an export does not hold, in words that travel beside it."""

from __future__ import annotations

from dateline.query.detail import Counts
from dateline.query.filter import Filter, Review

_PARTS = {
    "actors": "actor",
    "sources": "source",
    "kinds": "kind of actor",
    "statuses": "status",
    "bases": "basis of the date",
    "corroborations": "told by",
    "documents": "document",
    "reviews": "review",
}


_NOT_THERE = {
    "unresolved": "expressions of time that lack the date they are counted from",
    "vague": "vague expressions of time",
    "no_event": "dated sentences that tell no event",
    "problems": "files that could not be read",
}


def leaves_out(counts: Counts, chosen: Filter, shown: int) -> str:
    """A few sentences for the reader of a file that holds ``shown`` of the project's events."""
    filters = _filters(chosen)
    told = [
        f"This file holds {shown:,} of the project's {counts.events:,} events"
        + (f", filtered by {_and(filters)}." if filters else "."),
        f"Not reviewed yet in the project: {counts.unreviewed:,}.",
    ]
    if counts.rejected and Review.REJECTED not in chosen.reviews:
        told.append(f"Rejected and left out: {counts.rejected:,}.")
    missing = [
        f"{words} ({getattr(counts, name):,})"
        for name, words in _NOT_THERE.items()
        if getattr(counts, name)
    ]
    if missing:
        told.append(f"Not on the timeline: {_and(missing)}.")
    return " ".join(told)


def _filters(chosen: Filter) -> list[str]:
    words = []
    for part, noun in _PARTS.items():
        values = [str(value) for value in getattr(chosen, part)]
        if part in chosen.active:
            joined = " and " if part == "actors" and chosen.all_actors else " or "
            words.append(f"{noun} {joined.join(values)}")
    if chosen.period is not None:
        words.append(f"time {chosen.period.label()}")
    if chosen.words:
        words.append(f"words “{chosen.words}”")
    if chosen.conflicts:
        words.append("conflicting dates only")
    return words


def _and(words: list[str]) -> str:
    """
    >>> _and(["a"]), _and(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
