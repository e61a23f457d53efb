"""What the reader wants to see, as one frozen value; every filter is one row of it.

A row says what the filter asks of an event, and how it is called wherever people meet it: beside
the timeline, on a chip, in a sentence, in a link, on the command line. All of these are made
from the rows; none knows a filter by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import Enum, StrEnum, auto
from typing import Any, TypeVar

from dateline.core.event import Basis, Status
from dateline.core.grading import Credibility, Reliability
from dateline.core.mention import ActorKind
from dateline.core.period import Period

T = TypeVar("T")


class Review(StrEnum):
    """What a person decided about an event."""

    OPEN = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class LaneBy(StrEnum):
    """What a lane of the timeline stands for."""

    TOPIC = "topic"
    STORY = "story"
    ACTOR = "actor"
    THING = "thing"  # an actor that is one: a ship, a storm, an index
    PLACE = "place"
    SOURCE = "source"
    DOCUMENT = "document"
    KIND = "kind"


class Corroboration(StrEnum):
    """Who else says so."""

    ALONE = "one document"
    COPIED = "several documents, one source"  # copies of one text, or one publisher's
    INDEPENDENT = "independent sources"

    @classmethod
    def of(cls, documents: int, independent: int) -> Corroboration:
        """
        >>> str(Corroboration.of(3, 2)), str(Corroboration.of(2, 1))
        ('independent sources', 'several documents, one source')
        """
        if independent > 1:
            return cls.INDEPENDENT
        return cls.COPIED if documents > 1 else cls.ALONE


# --- What a row says -----------------------------------------------------------------


class Asks(Enum):
    """What a filter asks of an event."""

    ANY_OF = auto()  # its one value in a column is among those chosen
    ANY_IN = auto()  # one of its several values in a column is
    TRUTH = auto()  # a column is true
    REVIEW = auto()  # what people decided about it
    PERIOD = auto()  # it overlaps a period
    IN_VIEW = auto()  # of those that meet all else, it touches what is in view
    WORDS = auto()  # its headline or quotes hold words
    TOP = auto()  # it is among so many of those that meet all else, the weightiest
    UNDATED = auto()  # it is no event yet: it waits for a date
    TOGETHER = auto()  # how another filter is meant: all its values, not any of them


class Place(Enum):
    """Where the control stands beside the timeline."""

    FIRST = auto()
    MORE = auto()  # among those that are folded away


@dataclass(frozen=True)
class Part:
    """One filter. ``column`` is SQL over the table of events; of several values it is a column,
    or empty where people give them.

    ``link`` is its name in a link (empty: it is in none) and, unless ``option`` says otherwise
    ("-" for none), on the command line; a filter that is on or off has ``mark`` in the link when
    it is not as usual.
    ``title`` stands above its control, ``word`` on a chip, ``noun`` in a sentence, ``only`` is
    the whole chip of one that is on or off. ``shown`` values at most are listed; where there
    are more they can be searched. ``labels`` say values otherwise than they are written.
    """

    asks: Asks
    link: str
    column: str = ""
    word: str = ""
    noun: str = ""
    title: str = ""
    help: str = ""
    members: type[StrEnum] | None = None
    place: Place | None = None
    shown: int = 10
    labels: Mapping[str, str] = field(default_factory=dict)
    option: str = ""
    mark: str = ""
    only: str = ""
    of: str = ""  # the filter that TOGETHER is about
    name: str = ""  # of the field, filled in below

    @property
    def lists(self) -> bool:
        """Whether its value is a tuple of values."""
        return self.asks in (Asks.ANY_OF, Asks.ANY_IN, Asks.REVIEW)

    def member(self, value: str) -> str:
        """The value of an enumeration by its text; ValueError where it has none such."""
        return value if self.members is None else self.members(value)

    def label(self, value: object) -> str:
        """A value as people read it."""
        return self.labels.get(str(value), str(value))


def _row(default: T, part: Part) -> T:
    made: T = field(default=default, metadata={"part": part})
    return made


_HOW_DATED = {
    "stated": "stated in the sentence",
    "relative": "worked out from another",
    "inherited": "taken from elsewhere",
}


@dataclass(frozen=True)
class Filter:
    """Which events to show. Every part narrows; an empty part does not.

    ``actors`` meet when any of them takes part, or all of them with ``all_actors``.
    ``top`` keeps so many of those that meet all else, the weightiest; 0 keeps all.
    ``period`` keeps the events whose period overlaps it; so does ``within``, of those that are
    left by all else, the stretch that is in view. ``words`` are searched in headline and quotes,
    as ``query.sought`` reads them. ``dated`` is False for the mentions that wait for a date.
    Rejected events are hidden unless ``reviews`` asks for them.

    >>> Filter(actors=("Anna Berg",), words="treaty").active
    ('words', 'actors')
    """

    words: str = _row(
        "",
        Part(
            *(Asks.WORDS, "q"),
            word="words",
            title="Search headlines and sentences",
            help='Words in headline or quotes: all of them, "exact phrase", this OR that, -not.',
            place=Place.FIRST,
            option="text",
        ),
    )
    top: int = _row(
        0,
        Part(
            *(Asks.TOP, "top"),
            word="most important",
            title="How much to show",
            help="Only so many, the most important: 20, 100 …",
            place=Place.FIRST,
        ),
    )
    topics: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "topic", "topics", "topic"),
            title="Topics",
            help="Belongs to any of these, by name or some words of it.",
            place=Place.FIRST,
            shown=7,
            labels={"(none)": "Other"},
        ),
    )
    stories: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "story", "stories", "story"),
            title="Stories",
            help="Is of any of these affairs that several documents tell.",
            place=Place.MORE,
            shown=7,
            labels={"(none)": "Told alone"},
        ),
    )
    actors: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "actor", "actors", "actor"),
            title="Actors",
            help="Any of these takes part; by any name.",
            place=Place.FIRST,
        ),
    )
    all_actors: bool = _row(
        False,
        Part(
            *(Asks.TOGETHER, "match"),
            help="All of the actors take part, not any of them.",
            place=Place.FIRST,
            option="all-actors",
            mark="all",
            of="actors",
        ),
    )
    sources: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "source", "sources", "source"),
            title="Sources",
            help="Told by any of these.",
            place=Place.FIRST,
            shown=7,
        ),
    )
    period: Period | None = _row(  # noqa: RUF009  a field, as all the others
        None, Part(Asks.PERIOD, "period", word="period", noun="time", place=Place.FIRST)
    )
    within: Period | None = _row(  # noqa: RUF009  a field, as all the others
        None, Part(Asks.IN_VIEW, "", word="in view", option="-")
    )
    statuses: tuple[Status, ...] = _row(
        (),
        Part(
            *(Asks.ANY_OF, "status", "status", "status"),
            title="Status",
            help="Any of these.",
            members=Status,
            place=Place.FIRST,
        ),
    )
    bases: tuple[Basis, ...] = _row(
        (),
        Part(
            *(Asks.ANY_OF, "basis", "basis", "date is", "basis of the date"),
            title="How it is dated",
            help="How it is dated.",
            members=Basis,
            place=Place.FIRST,
            labels=_HOW_DATED,
        ),
    )
    corroborations: tuple[Corroboration, ...] = _row(
        (),
        Part(
            *(Asks.ANY_OF, "told-by"),
            column="(CASE WHEN independent > 1 THEN 2 WHEN len(docs) > 1 THEN 1 ELSE 0 END)",
            word="told by",
            title="Told by",
            help="Who else says so.",
            members=Corroboration,
            place=Place.FIRST,
        ),
    )
    conflicts: bool = _row(
        False,
        Part(
            *(Asks.TRUTH, "conflicts", "len(conflict) > 0", "conflicts", "conflicting dates only"),
            title="Only where sources disagree on the date",
            help="Only where sources disagree on the date.",
            place=Place.FIRST,
            mark="only",
            only="only conflicts",
        ),
    )
    kinds: tuple[ActorKind, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "kind", "actor_kinds", "kind", "kind of actor"),
            title="Kind of actor",
            help="An actor of any of these kinds takes part.",
            members=ActorKind,
            place=Place.MORE,
        ),
    )
    places: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "place", "places", "place"),
            title="Where",
            help="Happened in any of these places, where a sentence says so.",
            place=Place.MORE,
            shown=7,
        ),
    )
    tags: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "tag"),
            word="tag",
            title="Tags",
            help="Has any of these tags, which people gave.",
            place=Place.FIRST,
            shown=7,
            labels={"(none)": "Without a tag"},
        ),
    )
    reliabilities: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "reliability"),
            word="source graded",
            title="Reliability of a source",
            help="Told by a source that people gave any of these grades, A to F.",
            place=Place.MORE,
            labels={
                **{str(grade): f"{grade} · {grade.words}" for grade in Reliability},
                "(none)": "Not graded",
            },
        ),
    )
    credibilities: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "credibility"),
            word="claim graded",
            title="Credibility of the claim",
            help="A claim that people gave any of these grades, 1 to 6.",
            place=Place.MORE,
            labels={
                **{str(grade): f"{grade} · {grade.words}" for grade in Credibility},
                "(none)": "Not graded",
            },
        ),
    )
    claims: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "claim"),
            word="kind of claim",
            title="Kind of claim",
            help="What people call the claim: allegation, admission, finding or hearsay.",
            place=Place.MORE,
            labels={"(none)": "Not said"},
        ),
    )
    documents: tuple[str, ...] = _row(
        (),
        Part(
            *(Asks.ANY_IN, "doc", "docs", "document"),
            help="Told in any of these documents, by name or id.",
            option="document",
        ),
    )
    reviews: tuple[Review, ...] = _row(
        (Review.OPEN, Review.ACCEPTED),
        Part(
            *(Asks.REVIEW, "review"),
            word="review",
            title="Review",
            help="What people decided; all but the rejected ones if not given.",
            members=Review,
            place=Place.MORE,
        ),
    )
    dated: bool = _row(
        True,
        Part(
            *(Asks.UNDATED, "dated"),
            word="dates",
            option="-",
            mark="no",
            only="only without a date",
        ),
    )

    def having(self, part: str, value: object) -> Filter:
        """The filter with another value of one part, by its name."""
        changed: dict[str, Any] = {part: value}
        return replace(self, **changed)

    def without(self, part: str) -> Filter:
        """The filter with one part back at its default.

        >>> Filter(words="treaty").without("words") == Filter()
        True
        """
        return self.having(part, getattr(Filter(), part))

    def toggled(self, part: str, value: str) -> Filter:
        """The filter with one value of a part added or taken away.

        >>> Filter(sources=("A", "B")).toggled("sources", "A").sources
        ('B',)
        """
        values: tuple[str, ...] = getattr(self, part)
        member = PARTS[part].member(value)
        kept = tuple(other for other in values if other != member)
        return self.having(part, kept if member in values else (*values, member))

    @property
    def active(self) -> tuple[str, ...]:
        """The names of the parts that narrow."""
        default = Filter()
        parts = (part.name for part in PARTS.values() if part.asks is not Asks.TOGETHER)
        return tuple(name for name in parts if getattr(self, name) != getattr(default, name))


def _named(part: Part, name: str) -> Part:
    shown = len(part.members) if part.members is not None else part.shown
    return replace(part, name=name, noun=part.noun or part.word, shown=shown)


PARTS: dict[str, Part] = {
    each.name: _named(each.metadata["part"], each.name) for each in fields(Filter)
}
"""Every filter by the name of its field, in the order in which people meet them."""


def told(chosen: Filter) -> list[str]:
    """The filter in words, a phrase for each part that narrows.

    >>> told(Filter(sources=("A", "B"), words="pier"))
    ['words “pier”', 'source A or B']
    """
    together = {part.of for part in PARTS.values() if part.of and getattr(chosen, part.name)}
    return [_told(PARTS[name], getattr(chosen, name), name in together) for name in chosen.active]


def _told(part: Part, value: object, together: bool) -> str:
    match part.asks, value:
        case ((Asks.PERIOD | Asks.IN_VIEW), Period()):
            return f"{part.noun} {value.label()}"
        case Asks.WORDS, _:
            return f"{part.noun} “{value}”"
        case ((Asks.TRUTH | Asks.UNDATED), _):
            return part.noun
        case Asks.TOP, _:
            return f"the {value} {part.noun}"
    values: Sequence[object] = value if isinstance(value, tuple) else ()
    return f"{part.noun} {(' and ' if together else ' or ').join(map(str, values))}"
