"""What the timeline shows of a stretch of time: marks or counts, lane by lane."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.core.event import Basis, Role, Status
from dateline.core.period import Grain


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in one lane. Times are minutes since 1970; None is an open end."""

    event: str
    lane: str
    start: int | None
    end: int | None
    grain: Grain
    approximate: bool
    headline: str
    edtf: str
    label: str  # the date as a reader says it
    status: Status
    basis: Basis
    mentions: int
    sources: int  # independent ones
    conflict: bool
    review: str
    documents: int = 1
    weight: float = 0.0  # how much the event and its day matter
    role: Role | None = None  # of the lane's actor


@dataclass(frozen=True, slots=True)
class Lane:
    """``value`` is the actor, source, document …; ``total`` counts its events under the filter;
    ``earlier`` and ``later`` those wholly outside the window. ``before`` is the minute at which
    the nearest earlier one ends, ``after`` that at which the nearest later one begins. ``number``
    is its place among all of the project, whatever is filtered: the fullest is 1."""

    value: str
    total: int
    inside: int
    earlier: int
    later: int
    before: int | None = None
    after: int | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many events of a lane touch one of the equal slices of the window."""

    lane: str
    index: int
    count: int


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time, in minutes since 1970, with what it holds.

    ``total`` counts the events (not marks) that touch it. Either ``marks`` or ``buckets`` is
    filled, by how many there are; ``bucket_count`` slices span the window.
    ``other_lanes`` counts the lanes not listed, ``earlier`` and ``later`` the events wholly
    outside. ``told`` are pairs of events of which a person said that the first came first.
    """

    start: int
    end: int
    total: int
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...] = ()
    buckets: tuple[Bucket, ...] = ()
    bucket_count: int = 0
    other_lanes: int = 0
    earlier: int = 0
    later: int = 0
    told: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Density:
    """Counts over the whole time of the filtered events, for the overview strip.

    ``counts[i]`` is for the i-th of equal slices from ``start`` to ``end`` (minutes).
    """

    start: int
    end: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One value to filter by, and how many events it would leave. ``kind`` and ``aliases``,
    other names in the texts, are an actor's."""

    value: str
    count: int
    kind: str = ""
    aliases: tuple[str, ...] = ()
