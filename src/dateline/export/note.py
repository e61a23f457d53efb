"""What an export does not hold, in words that travel beside it."""

from __future__ import annotations

from dateline.query.detail import Counts
from dateline.query.filters import Filter, Review, told

_NOT_THERE = {
    "unresolved": "expressions of time that lack the date they are counted from",
    "vague": "vague expressions of time",
    "no_event": "dated sentences that tell no event",
    "problems": "files that could not be read",
}


def leaves_out(counts: Counts, chosen: Filter, shown: int) -> str:
    """A few sentences for the reader of a file that holds ``shown`` of the project's events."""
    filters = told(chosen)
    said = [
        f"This file holds {shown:,} of the project's {counts.events:,} events"
        + (f", filtered by {_and(filters)}." if filters else "."),
        f"Not reviewed yet in the project: {counts.unreviewed:,}.",
    ]
    if counts.rejected and Review.REJECTED not in chosen.reviews:
        said.append(f"Rejected and left out: {counts.rejected:,}.")
    missing = [
        f"{words} ({getattr(counts, name):,})"
        for name, words in _NOT_THERE.items()
        if getattr(counts, name)
    ]
    if missing:
        said.append(f"Not on the timeline: {_and(missing)}.")
    return " ".join(said)


def _and(words: list[str]) -> str:
    """
    >>> _and(["a"]), _and(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
