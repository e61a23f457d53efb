"""What the reader looks at, as one frozen value, and the link that says the same.

A link is plain text: it is read value by value, and what it says that cannot be is left out
with a note. Nothing in it is evaluated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any
from unicodedata import category

from dateline.core.calendar import MINUTES_PER_DAY, civil, day_number
from dateline.core.period import Period
from dateline.query.accounts import By, Standing
from dateline.query.filters import PARTS, Asks, Filter, LaneBy, Part, Review

Link = Mapping[str, Sequence[str]]
LONGEST, MOST = 300, 100  # of a value's characters, of a name's values
_ANY, _YES = "any", "yes"
_ID = re.compile(r"[\w.:-]{1,80}")
_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_MOMENT = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")


Lanes = tuple[tuple[LaneBy, str], ...]


class Act(StrEnum):
    """What a reader does with a lane."""

    PIN = "pin"
    UNPIN = "unpin"
    UP = "up"
    DOWN = "down"
    HIDE = "hide"


class Queue(StrEnum):
    """In which order events are gone through that nobody has looked at."""

    DATE = "date"
    WEIGHT = "weight"
    DOUBT = "doubt"
    CHANCE = "chance"


class Unit(StrEnum):
    """In what the length of a gap is said."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


Length = tuple[int, Unit]


@dataclass(frozen=True)
class View:
    """``lane_by`` is what a lane stands for; none is what suits the project. ``window`` is the
    visible stretch of time in minutes since 1970; none shows all.

    ``pins`` are the lanes that come first, in this order, ``hides`` those left out, each with what
    it stands for. ``held`` keeps all that is counted and listed to the window. ``queue`` is there
    while the reader goes through what nobody has looked at. ``event`` is the open event's id,
    ``project`` names a project other than the one that the program was started with. ``accounts``
    are the two that are compared: told by what, the one, and the other, empty for everybody else;
    ``standing`` is how those stand to each other that are listed. ``gaps`` lists the gaps that are
    longer.
    """

    filter: Filter = field(default_factory=Filter)
    lane_by: LaneBy | None = None
    window: tuple[int, int] | None = None
    pins: Lanes = ()
    hides: Lanes = ()
    held: bool = False
    queue: Queue | None = None
    event: str = ""
    project: str = ""
    accounts: tuple[By, str, str] | None = None
    standing: Standing | None = None
    gaps: Length | None = None

    def pinned(self, by: LaneBy) -> tuple[str, ...]:
        return tuple(value for kind, value in self.pins if kind is by)

    def hidden(self, by: LaneBy) -> tuple[str, ...]:
        return tuple(value for kind, value in self.hides if kind is by)

    def with_lanes(self, by: LaneBy, pinned: Sequence[str], hidden: Sequence[str]) -> View:
        """With other lanes first and left out, of those that stand for one thing."""
        return replace(
            self,
            pins=(*(lane for lane in self.pins if lane[0] is not by), *((by, v) for v in pinned)),
            hides=(*(lane for lane in self.hides if lane[0] is not by), *((by, v) for v in hidden)),
        )

    def rearranged(self, by: LaneBy, shown: Sequence[str], lane: str, act: Act) -> View:
        """After an act on one of the lanes shown. Who moves a lane wants to keep the order: all
        down to where it comes to stand are pinned.

        >>> seen = View().rearranged(LaneBy.ACTOR, ("Ann", "Bob", "Cy", "Di"), "Cy", Act.UP)
        >>> seen.pinned(LaneBy.ACTOR)
        ('Ann', 'Cy')
        """
        pins, hides = self.pinned(by), self.hidden(by)
        if act in (Act.UP, Act.DOWN):
            return self.with_lanes(by, _moved(pins, shown, lane, act), hides)
        others = tuple(value for value in pins if value != lane)
        pins = (*others, lane) if act is Act.PIN else others
        return self.with_lanes(by, pins, (*hides, lane) if act is Act.HIDE else hides)

    def elsewhere(self, project: str) -> View:
        """The first sight of another project."""
        return View(lane_by=self.lane_by, project=project)


def _moved(pins: Sequence[str], shown: Sequence[str], lane: str, act: Act) -> Sequence[str]:
    """The pins after a lane has changed places with the one above or below."""
    was = shown.index(lane) if lane in shown else -1
    now = was + (1 if act is Act.DOWN else -1)
    if was < 0 or not 0 <= now < len(shown):
        return pins
    order = list(shown)
    order[was], order[now] = order[now], order[was]
    return order[: max(order.index(value) for value in (lane, *pins) if value in order) + 1]


def to_link(view: View) -> dict[str, list[str]]:
    """Only what differs from the first sight of a project.

    >>> to_link(View(Filter(actors=("Anna Berg",), words="treaty"), event="ab12"))
    {'q': ['treaty'], 'actor': ['Anna Berg'], 'event': ['ab12']}
    """
    link = {"project": [view.project]}
    for part in PARTS.values():
        if part.link:
            link[part.link] = _texts_of(part, getattr(view.filter, part.name))
    link["lanes"] = [] if view.lane_by is None else [str(view.lane_by)]
    link["window"] = ["/".join(map(_moment_text, view.window))] if view.window else []
    link["pin"] = [f"{by}:{value}" for by, value in view.pins]
    link["hide"] = [f"{by}:{value}" for by, value in view.hides]
    link["queue"] = [] if view.queue is None else [str(view.queue)]
    link["held"] = [_YES] if view.held else []
    link["event"] = [view.event]
    link["accounts"] = [] if view.accounts is None else list(map(str, view.accounts))
    link["standing"] = [] if view.standing is None else [str(view.standing)]
    link["gaps"] = [] if view.gaps is None else [" ".join(map(str, view.gaps))]
    return {name: values for name, values in link.items() if any(values)}


def from_link(link: Link) -> tuple[View, tuple[str, ...]]:
    """The view a link asks for, and what of it could not be followed, in words."""
    notes: list[str] = []
    parts = [part for part in PARTS.values() if part.link]
    chosen = Filter(**{part.name: _value_of(part, link, notes) for part in parts})
    event = _first(link, "event")
    if event and not _ID.fullmatch(event):
        notes.append("The link opens an event by an impossible name; none is open.")
        event = ""
    lanes = _members(link, "lanes", LaneBy, notes)
    queue = _members(link, "queue", Queue, notes)
    standing = _members(link, "standing", Standing, notes)
    view = View(
        chosen,
        LaneBy(lanes[0]) if lanes else None,
        _window(_first(link, "window"), notes),
        _lanes(link, "pin"),
        _lanes(link, "hide"),
        _first(link, "held") == _YES,
        Queue(queue[0]) if queue else None,
        event,
        _first(link, "project"),
        _accounts(link, notes),
        Standing(standing[0]) if standing else None,
        _length(_first(link, "gaps"), notes),
    )
    return view, tuple(notes)


def rounded(window: tuple[int, int]) -> tuple[int, int]:
    """A wide window to whole days and a narrow one to minutes: what a link can say shortly."""
    start, end = window
    if end - start < 60 * MINUTES_PER_DAY:
        return window
    return start // MINUTES_PER_DAY * MINUTES_PER_DAY, -(-end // MINUTES_PER_DAY) * MINUTES_PER_DAY


def _texts_of(part: Part, value: Any) -> list[str]:
    """What a link says of one filter; nothing where it is as usual."""
    if value == getattr(Filter(), part.name):
        return []
    if part.asks is Asks.REVIEW and set(value) in (set(), set(Review)):
        return [_ANY]
    if part.lists:
        return [str(each) for each in value]
    return [part.mark or str(value)]


def _value_of(part: Part, link: Link, notes: list[str]) -> Any:
    """What a link says of one filter, as its value."""
    usual = getattr(Filter(), part.name)
    text = _first(link, part.link)
    if part.asks is Asks.REVIEW and text == _ANY:
        return tuple(Review)
    if part.lists:
        found = _members(link, part.link, part.members, notes)
        return tuple(map(part.member, found)) or usual
    if part.asks is Asks.PERIOD:
        return _period(text, notes)
    if part.asks is Asks.WORDS:
        return text.strip()
    if part.asks is Asks.TOP:
        return int(text) if _NUMBER.fullmatch(text) else usual
    return usual != (text == part.mark)


def _clean(text: str) -> str:
    """Without control characters; the invisible joiners of many scripts belong to their names."""
    return "".join(char for char in text[:LONGEST] if category(char) not in ("Cc", "Cs"))


def _first(link: Link, name: str) -> str:
    values = link.get(name, ())
    return _clean(values[-1]) if values else ""


def _texts(link: Link, name: str) -> tuple[str, ...]:
    values = (_clean(value).strip() for value in link.get(name, ())[:MOST])
    return tuple(dict.fromkeys(value for value in values if value))


def _lanes(link: Link, name: str) -> Lanes:
    """Lanes, each as what it stands for and its value; what is none is no lane."""
    parts = (text.partition(":") for text in _texts(link, name))
    kinds = set(LaneBy)
    return tuple((LaneBy(by), value) for by, _, value in parts if by in kinds and value)


def _accounts(link: Link, notes: list[str]) -> tuple[By, str, str] | None:
    told = [_clean(text) for text in link.get("accounts", ())]
    if not told:
        return None
    if len(told) == 3 and told[0] in set(By) and told[1]:
        return By(told[0]), told[1], told[2]
    notes.append("The link compares accounts that are none; none are compared.")
    return None


def _length(text: str, notes: list[str]) -> Length | None:
    """
    >>> _length("3 months", [])
    (3, <Unit.MONTHS: 'months'>)
    """
    number, _, unit = text.partition(" ")
    if unit in set(Unit) and re.fullmatch(r"[1-9]\d{0,4}", number, re.ASCII):
        return int(number), Unit(unit)
    if text:
        notes.append(f"The link asks for gaps longer than “{text}”, which is no length.")
    return None


def _members(
    link: Link, name: str, kind: type[StrEnum] | None, notes: list[str]
) -> tuple[str, ...]:
    """The values of a name; where it is an enumeration, those it has, in its order."""
    asked = _texts(link, name)
    if kind is None:
        return asked
    known = {str(member) for member in kind}
    notes += [
        f"The link asks for the {name} “{value}”, which does not exist; it is left out."
        for value in asked
        if value not in known
    ]
    return tuple(value for value in asked if value in known)


def _period(text: str, notes: list[str]) -> Period | None:
    try:
        return Period.parse(text) if text else None
    except ValueError:
        notes.append(f"The link asks for the period “{text}”, which is no date; it is left out.")
        return None


def _window(text: str, notes: list[str]) -> tuple[int, int] | None:
    if not text:
        return None
    try:
        start, end = (_moment(part) for part in text.split("/"))
    except ValueError:
        start, end = 0, 0
    if start < end:
        return start, end
    notes.append(f"The link asks for the stretch of time “{text}”, which is none; all is shown.")
    return None


def _moment(text: str) -> int:
    """
    >>> _moment("1970-01-02"), _moment("1970-01-01T00:30")
    (1440, 30)
    """
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no moment")
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    if hour > 23 or minute > 59:
        raise ValueError(f"{text!r} is no time of day")
    return day_number(year, month, day) * MINUTES_PER_DAY + hour * 60 + minute


def _moment_text(moment: int) -> str:
    day, minute = divmod(moment, MINUTES_PER_DAY)
    year, month, of_month = civil(day)
    date = f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{of_month:02d}"
    return date if not minute else f"{date}T{minute // 60:02d}:{minute % 60:02d}"
