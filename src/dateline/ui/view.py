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
from dateline.core.event import Basis, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.query.filter import Corroboration, Filter, LaneBy, Review

Link = Mapping[str, Sequence[str]]
LONGEST, MOST = 300, 100  # of a value's characters, of a name's values
_ANY = "any"
_ID = re.compile(r"[\w.:-]{1,80}")
_MOMENT = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")
_LISTS: dict[str, tuple[str, type[StrEnum] | None]] = {  # name in the link -> part of the filter
    "actor": ("actors", None),
    "source": ("sources", None),
    "kind": ("kinds", ActorKind),
    "status": ("statuses", Status),
    "basis": ("bases", Basis),
    "told-by": ("corroborations", Corroboration),
    "doc": ("documents", None),
}


@dataclass(frozen=True)
class View:
    """``window`` is the visible stretch of time in minutes since 1970; none shows all.

    ``event`` is the open event's id, ``project`` names a project other than the one that the
    program was started with.
    """

    filter: Filter = field(default_factory=Filter)
    lane_by: LaneBy = LaneBy.ACTOR
    window: tuple[int, int] | None = None
    event: str = ""
    project: str = ""

    def elsewhere(self, project: str) -> View:
        """The first sight of another project."""
        return View(lane_by=self.lane_by, project=project)


def to_link(view: View) -> dict[str, list[str]]:
    """Only what differs from the first sight of a project.

    >>> to_link(View(Filter(actors=("Anna Berg",), words="treaty"), event="ab12"))
    {'q': ['treaty'], 'actor': ['Anna Berg'], 'event': ['ab12']}
    """
    chosen = view.filter
    link = {"project": [view.project], "q": [chosen.words]}
    for name, (part, _) in _LISTS.items():
        link[name] = [str(value) for value in getattr(chosen, part)]
    link["match"] = ["all"] if chosen.all_actors else []
    link["period"] = [str(chosen.period)] if chosen.period else []
    if chosen.reviews != Filter().reviews:
        whole = set(chosen.reviews) in (set(), set(Review))
        link["review"] = [_ANY] if whole else [str(review) for review in chosen.reviews]
    link["conflicts"] = ["only"] if chosen.conflicts else []
    link["dated"] = [] if chosen.dated else ["no"]
    link["lanes"] = [] if view.lane_by is LaneBy.ACTOR else [str(view.lane_by)]
    link["window"] = ["/".join(map(_moment_text, view.window))] if view.window else []
    link["event"] = [view.event]
    return {name: values for name, values in link.items() if any(values)}


def from_link(link: Link) -> tuple[View, tuple[str, ...]]:
    """The view a link asks for, and what of it could not be followed, in words."""
    notes: list[str] = []
    lists = {part: _members(link, name, kind, notes) for name, (part, kind) in _LISTS.items()}
    chosen = Filter(
        actors=lists["actors"],
        sources=lists["sources"],
        kinds=tuple(map(ActorKind, lists["kinds"])),
        statuses=tuple(map(Status, lists["statuses"])),
        bases=tuple(map(Basis, lists["bases"])),
        corroborations=tuple(map(Corroboration, lists["corroborations"])),
        documents=lists["documents"],
        words=_first(link, "q").strip(),
        all_actors=_first(link, "match") == "all",
        period=_period(_first(link, "period"), notes),
        reviews=_reviews(link, notes),
        conflicts=_first(link, "conflicts") == "only",
        dated=_first(link, "dated") != "no",
    )
    event = _first(link, "event")
    if event and not _ID.fullmatch(event):
        notes.append("The link opens an event by an impossible name; none is open.")
        event = ""
    lanes = _members(link, "lanes", LaneBy, notes)
    view = View(
        chosen,
        LaneBy(lanes[0]) if lanes else LaneBy.ACTOR,
        _window(_first(link, "window"), notes),
        event,
        _first(link, "project"),
    )
    return view, tuple(notes)


def rounded(window: tuple[int, int]) -> tuple[int, int]:
    """A wide window to whole days and a narrow one to minutes: what a link can say shortly."""
    start, end = window
    if end - start < 60 * MINUTES_PER_DAY:
        return window
    return start // MINUTES_PER_DAY * MINUTES_PER_DAY, -(-end // MINUTES_PER_DAY) * MINUTES_PER_DAY


def toggled(chosen: Filter, part: str, value: str) -> Filter:
    """The filter with one value of a part added or taken away."""
    values: tuple[str, ...] = getattr(chosen, part)
    kept = tuple(other for other in values if other != value)
    changed: dict[str, Any] = {part: kept if value in values else (*values, value)}
    return replace(chosen, **changed)


def _clean(text: str) -> str:
    """Without control characters; the invisible joiners of many scripts belong to their names."""
    return "".join(char for char in text[:LONGEST] if category(char) not in ("Cc", "Cs"))


def _first(link: Link, name: str) -> str:
    values = link.get(name, ())
    return _clean(values[-1]) if values else ""


def _texts(link: Link, name: str) -> tuple[str, ...]:
    values = (_clean(value).strip() for value in link.get(name, ())[:MOST])
    return tuple(dict.fromkeys(value for value in values if value))


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


def _reviews(link: Link, notes: list[str]) -> tuple[Review, ...]:
    if _first(link, "review") == _ANY:
        return tuple(Review)
    found = tuple(Review(value) for value in _members(link, "review", Review, notes))
    return found or Filter().reviews


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
