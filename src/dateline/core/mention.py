"""Words of a text that name a time or an actor, and what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from dateline.core.period import Period
from dateline.core.text import Row, Span


class TimexType(StrEnum):
    """The four types of ISO-TimeML's TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date a relative expression is counted from, and where it was found.

    ``found`` is said to the reader: "publication date (line 2)", "previous date
    in the text". ``span`` is set when the anchor stands in the same text.
    """

    period: Period
    found: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """An expression of time: its words, its meaning, and how the meaning was worked out.

    ``value`` and ``modifier`` are TIMEX3 (``2013-W12``, ``PRESENT_REF``; ``EARLY``,
    ``APPROX``); the value is empty where the words say no more than that there was a time
    ("the dry season", "the same time"). ``period`` is none where the words have no place on
    a calendar (a duration, "recently") or lack their anchor; then ``needs`` says what would
    resolve them.
    ``relative`` is true of words that need an anchor. ``readings`` holds every reading
    considered where there was a choice ("03/04/2021"), ``choice`` says why one was taken.
    ``zoned`` says what was written where the time is told in another zone.
    ``heads`` is what is told under it, where it stands at the head of an entry of a diary, a log
    or a chronology.
    """

    span: Span
    type: TimexType
    value: str
    period: Period | None
    rule: str
    anchor: Anchor | None = None
    modifier: str = ""
    relative: bool = False
    needs: str = ""
    readings: tuple[Period, ...] = ()
    choice: str = ""
    zoned: str = ""
    heads: Span | None = None


@dataclass(frozen=True, slots=True)
class DatedRow:
    """The row of a chronology and what its date means; none where that cannot be read."""

    row: Row
    time: TimeMention | None


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government body"
    PARTY = "party"
    ARMED_FORCE = "armed force"
    MEDIA = "media"
    COUNTRY = "country"
    PLACE = "place"
    THING = "thing"  # a ship, a storm, an operation, an index


# The kinds of actor that are a body of people and not a person or a place.
PLACES = (ActorKind.PLACE, ActorKind.COUNTRY)
BODIES = (
    ActorKind.ORGANISATION,
    ActorKind.GOVERNMENT,
    ActorKind.PARTY,
    ActorKind.ARMED_FORCE,
    ActorKind.MEDIA,
)


A_CAPITAL = "capital"  # how a name was found that nothing but its capital speaks for


@dataclass(frozen=True, slots=True)
class NameMention:
    """A stretch of text that is a name. ``kind`` is none where nothing tells."""

    span: Span
    kind: ActorKind | None
    found: str


INFERRED = "inferred: "  # begins how a mention was found whose words are not all of the name
BY_KIND = f"{INFERRED}the "  # "the ministry": the words name nobody


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A name in a text and the actor it stands for, under the actor's canonical name.

    ``found`` says how we know: "full name", "acronym defined at …", "surname of …".
    """

    span: Span
    actor: str
    kind: ActorKind
    found: str

    @property
    def inferred(self) -> bool:
        return self.found.startswith(INFERRED)


SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "&"})


def initials(words: str) -> set[str]:
    """The first letters of all the words, and of those that are not small.

    >>> sorted(initials("Ministry of State Security"))
    ['MOSS', 'MSS']
    """
    parts = re.findall(r"[^\W_]+", words)
    if len(parts) < 2:
        return set()
    main = [part for part in parts if part not in SMALL_WORDS]
    return {"".join(part[0].upper() for part in chosen) for chosen in (parts, main)}
