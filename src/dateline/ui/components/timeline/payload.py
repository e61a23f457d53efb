"""What goes to the browser: two figures, and beside them what the component draws itself.

Lists instead of records where there may be thousands; an event that stands in several lanes
is told once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import Basis
from dateline.query.columns import NONE
from dateline.query.filters import LaneBy
from dateline.query.window import Density, Mark, Window
from dateline.timeline import axis, overview
from dateline.timeline import figure as main
from dateline.timeline.colours import DARK, LIGHT, palette, slots
from dateline.timeline.figure import Drawing
from dateline.timeline.lanes import (
    AXIS,
    MS,
    TALLEST,
    USUAL_LANES,
    Arrangement,
    Placed,
    arrange,
)
from dateline.timeline.marks import SIGNS

_HEADLINES = ((500, 160), (10**9, 56))  # up to so many marks, so many characters
_NOTHING_MORE = [[], 1, 1]  # not sent: no notes, one document, one independent source
_FINE = 5 * MINUTES_PER_DAY  # a shorter window shows parts of minutes
_BASES = {
    Basis.GIVEN: "given in a chronology",
    Basis.RELATIVE: "worked out from another date",
    Basis.INHERITED: "taken from context",
}


@dataclass(frozen=True)
class Reach:
    """How far one can go, and where one begins: stretches of time that the timeline knows of
    beside the one it shows. ``known`` is from the first to the last event, without a margin."""

    all: tuple[int, int]
    home: tuple[int, int]
    known: tuple[int, int]

    @classmethod
    def of(cls, density: Density) -> Reach:
        whole = axis.padded(density.start, density.end)
        return cls(whole, whole, (density.start, density.end))


def payload(
    window: Window,
    density: Density,
    *,
    lane_by: LaneBy,
    selected: str | None,
    dark: bool,
    width: int,
    tallest: int = TALLEST,
    reach: Reach | None = None,
    grown: Sequence[str] = (),
    first: str = "",
) -> dict[str, Any]:
    reach = reach or Reach.of(density)
    colours = palette(dark)
    arranged = arrange(window, width, lane_by, tallest=tallest, grown=grown, first=first)
    return {
        "window": [window.start, window.end],
        "extent": list(axis.padded(density.start, density.end)),
        "all": list(reach.all),
        "home": list(reach.home),
        "outside": [window.earlier, window.later],
        "limits": [axis.FIRST_MINUTE, axis.LAST_MINUTE, axis.SHORTEST],
        "size": [arranged.width, arranged.left, arranged.right, AXIS, arranged.height],
        "dark": dark,
        "colours": [list(slots(LIGHT)), list(slots(DARK))],
        "plot": _bare(main.draw(arranged, colours, heads=False)),
        "strip": overview.draw(density, arranged.width, colours),
        "lanes": _lanes(arranged, grown),
        "counts": _counts(window),
        **_marks(arranged),
        "selected": selected,
        "words": summary(window, reach.known),
        "other": window.other_lanes,
        "more": len(window.lanes) > USUAL_LANES,
    }


def summary(window: Window, reach: tuple[int, int]) -> str:
    """What is visible, in one line for the eye and the ear; time before and after all that
    there is to show is not counted in.

    >>> summary(Window(-5000, 1440 * 800, 1, ()), (0, 1440 * 730))
    '1 event, January 1970 to December 1971'
    """
    events = "no events" if not window.total else f"{window.total:,} events"
    if window.total == 1:
        events = "1 event"
    start, end = max(window.start, reach[0]), min(window.end, reach[1])
    seen = (start, end) if start < end else (window.start, window.end)
    return f"{events}, {axis.range_words(*seen)}"


def _bare(drawn: Drawing) -> Drawing:
    """The drawing without the events' ids, which the component has in its own list."""
    for trace in drawn["data"]:
        trace.pop("customdata", None)
    return drawn


def _lanes(arranged: Arrangement, grown: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            "value": lane.value,
            "grown": lane.value in grown,
            "title": lane.title,
            "named": lane.value.strip() not in ("", NONE),
            "total": lane.total,
            "inside": lane.inside,
            "earlier": lane.earlier,
            "later": lane.later,
            "hidden": lane.hidden,
            "near": lane.near,
            "top": lane.top,
            "height": lane.height,
            "head": lane.head,
            "tint": lane.tint,
        }
        for lane in arranged.lanes
    ]


def _counts(window: Window) -> dict[str, Any] | None:
    """Per lane the counts of its slices, for the card under the pointer."""
    if not window.buckets:
        return None
    rows = {lane.value: [0] * window.bucket_count for lane in window.lanes}
    for bucket in window.buckets:
        if bucket.lane in rows and 0 <= bucket.index < window.bucket_count:
            rows[bucket.lane][bucket.index] = bucket.count
    return {"slices": window.bucket_count, "rows": list(rows.values())}


def _marks(arranged: Arrangement) -> dict[str, Any]:
    """``marks``: event, left and right (minutes from the glyph), glyph (minute), label from and
    to (pixels from the glyph), y and height (pixels); one list each. ``events``: what the card
    says of each."""
    longest = next(size for most, size in _HEADLINES if len(arranged.marks) <= most)
    numbers: dict[str, int] = {}
    events: list[list[Any]] = []
    columns: list[list[Any]] = []
    for placed in arranged.marks:
        mark = placed.mark
        if mark.event not in numbers:
            numbers[mark.event] = len(events)
            events.append(_event(mark, longest))
        columns.append([numbers[mark.event], *_box(arranged, placed)])
    return {"marks": [list(column) for column in zip(*columns, strict=True)], "events": events}


def _box(arranged: Arrangement, placed: Placed) -> list[float]:
    half = placed.size.glyph / 2
    label_from, label_to = placed.label_ends
    exact = 2 if arranged.window.end - arranged.window.start < _FINE else None
    left, right, glyph = (
        round(arranged.ms(end) / MS, exact) for end in (placed.left, placed.right, placed.glyph)
    )
    return [
        *(left - glyph, right - glyph, glyph),
        *(round(end - placed.glyph) for end in (label_from, label_to)),
        *(round(placed.y), placed.size.bar if placed.wide else round(2 * half)),
    ]


def _event(mark: Mark, longest: int) -> list[Any]:
    headline = mark.headline
    if len(headline) > longest:
        headline = headline[: longest - 1].rstrip() + "…"
    sign = SIGNS.get(mark.status)
    notes = [
        sign.words if sign else "",
        "sources disagree on the date" if mark.conflict else "",
        _BASES.get(mark.basis, ""),
        mark.review if mark.review not in ("", "unreviewed") else "",
    ]
    more = [[note for note in notes if note], mark.documents, mark.sources]
    return [mark.event, headline, mark.label, *(more if more != _NOTHING_MORE else ())]
