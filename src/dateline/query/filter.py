"""What the reader wants to see, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.core.event import Basis, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period


class Review(StrEnum):
    """What a person decided about an event."""

    OPEN = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class LaneBy(StrEnum):
    """What a lane of the timeline stands for."""

    ACTOR = "actor"
    SOURCE = "source"
    KIND = "kind"


class Corroboration(StrEnum):
    """Who else says so."""

    ALONE = "one document"
    COPIED = "several documents, one source"  # copies of one text, or one publisher's
    INDEPENDENT = "independent sources"

    @classmethod
    def of(cls, documents: int, independent: int) -> Corroboration:
        if independent > 1:
            return cls.INDEPENDENT
        return cls.COPIED if documents > 1 else cls.ALONE


@dataclass(frozen=True)
class Filter:
    """Which events to show. Every part narrows; an empty part does not.

    ``actors`` meet when any of them takes part, or all of them with ``all_actors``.
    ``period`` keeps the events whose period overlaps it. ``words`` are searched in headline
    and quotes, all of them, any case. ``dated`` is False for the mentions that wait for a date.
    Rejected events are hidden unless ``reviews`` asks for them.
    """

    actors: tuple[str, ...] = ()
    all_actors: bool = False
    sources: tuple[str, ...] = ()
    kinds: tuple[ActorKind, ...] = ()
    statuses: tuple[Status, ...] = ()
    bases: tuple[Basis, ...] = ()
    corroborations: tuple[Corroboration, ...] = ()
    documents: tuple[str, ...] = ()
    period: Period | None = None
    words: str = ""
    reviews: tuple[Review, ...] = (Review.OPEN, Review.ACCEPTED)
    conflicts: bool = False
    dated: bool = True

    def without(self, part: str) -> Filter:
        """The filter with one part back at its default.

        >>> Filter(words="treaty").without("words") == Filter()
        True
        """
        return replace(self, **{part: getattr(Filter(), part)})

    @property
    def active(self) -> tuple[str, ...]:
        """The names of the parts that narrow."""
        default = Filter()
        parts = (name for name in self.__dataclass_fields__ if name != "all_actors")
        return tuple(name for name in parts if getattr(self, name) != getattr(default, name))
