"""What a decision is, and what a kind of decision must say of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dateline.core.period import Period
from dateline.project.decisions.about_topics import TopicChanges
from dateline.project.decisions.groups import Groups
from dateline.project.decisions.place import Place
from dateline.project.decisions.who import ActorChanges


@dataclass(frozen=True)
class Decision:
    """One thing that one person decided, as the journal keeps it.

    ``subject`` is what it is about: a document's id, or the id an event had then. ``undoes``
    is set on a decision that takes another back, ``undone_by`` on the one taken back. ``places``
    are what the person saw of all that it is about.
    """

    id: int
    at: str
    author: str
    kind: str
    subject: str
    value: Any
    undoes: int | None = None
    undone_by: int | None = None
    places: tuple[Place, ...] = ()

    @property
    def stands(self) -> bool:
        return self.undoes is None and self.undone_by is None


class About(StrEnum):
    """What a decision's subject is the id of."""

    EVENT = "event"
    DOCUMENT = "document"
    ACTOR = "actor"  # its subject is a name
    TOPIC = "topic"
    SOURCE = "source"  # its subject is a name
    PROJECT = "project"  # as a whole: its subject is a name that people gave


@dataclass
class Changes:
    """What the standing decisions change, gathered while they are applied in order."""

    reviews: dict[str, str] = field(default_factory=dict)  # event id -> a Review
    headlines: dict[str, str] = field(default_factory=dict)  # event id -> headline
    notes: dict[str, str] = field(default_factory=dict)  # event id -> what is noted
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)  # event id -> its tags
    credibilities: dict[str, str] = field(default_factory=dict)  # event id -> a Credibility
    claims: dict[str, str] = field(default_factory=dict)  # event id -> a Claim
    reliabilities: dict[str, str] = field(default_factory=dict)  # source -> a Reliability
    published: dict[str, Period | None] = field(default_factory=dict)  # document id -> date
    sources: dict[str, str] = field(default_factory=dict)  # document id -> whose it is
    dismissed: dict[tuple[str, int], int] = field(default_factory=dict)
    # ^ document id and place in its text -> the decision that says so
    actors: ActorChanges = field(default_factory=ActorChanges)
    topics: TopicChanges = field(default_factory=TopicChanges)
    stories: dict[str, str] = field(default_factory=dict)  # event id -> what its story is called
    views: dict[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)  # name -> link


def _carried(value: Any) -> Iterable[str]:
    return list(value["mentions"])


@dataclass(frozen=True)
class Kind:
    """One kind of decision.

    ``validate`` raises ValueError, in words, for a value that makes no sense. ``describe`` is
    the line in the list of activity. ``apply`` is called with the id that the subject has now;
    a kind that says which mentions are one event, or how such an event is dated, has ``shape``
    instead, which is false where it finds nothing to work on, and ``bears``, which says whether it
    has to do with an event of these mentions. ``mentions`` gives the ids that a value carries
    along. Of most kinds only the last decision on a subject stands; with
    ``every``, each one does until it is taken back. One that ``spreads`` holds for each event that
    tells nothing but the mentions it was taken on, should an extraction part them.
    """

    name: str
    about: About
    validate: Callable[[Any], None]
    describe: Callable[[Decision], str]
    apply: Callable[[Decision, str, Changes], None] | None = None
    shape: Callable[[Decision, Groups], bool] | None = None
    bears: Callable[[Decision, Set[str]], bool] | None = None
    mentions: Callable[[Any], Iterable[str]] = _carried
    every: bool = False
    spreads: bool = False


def event_value(value: object, key: str) -> object:
    """Check the shape that decisions on events share, and give what was decided.

    The ids of all the event's mentions travel along, so that the event is found again when
    an extraction has put other mentions first.

    >>> event_value({"headline": "A treaty is signed", "mentions": ["ab12"]}, "headline")
    'A treaty is signed'
    """
    if not isinstance(value, dict) or value.keys() != {key, "mentions"}:
        raise ValueError(f"a decision on an event holds its {key} and its mentions")
    check_ids(value["mentions"])
    return value[key]


def check_ids(mentions: object) -> None:
    if not isinstance(mentions, list) or not all(isinstance(item, str) for item in mentions):
        raise ValueError("the mentions of an event are given by their ids")


LONGEST_REASON = 500


def check_reason(because: object) -> None:
    if not isinstance(because, str) or len(because) > LONGEST_REASON:
        raise ValueError(f"a reason is text of at most {LONGEST_REASON} characters")


def because(value: dict[str, Any]) -> str:
    """The reader's reason, as it follows on what was decided."""
    return f", because {value['because']}" if value["because"] else ""
