"""The timeline as a Plotly figure: lanes from top to bottom, time from left to right.

Time is float milliseconds since 1970 on an axis of dates, which Plotly keeps over the whole
calendar; the other axis is pixels, so that rows keep their height. Every text of the
corpus is escaped: Plotly reads tags in labels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import plotly.graph_objects as go

from dateline.core.event import Basis, Status
from dateline.query.filters import LaneBy
from dateline.query.window import Window
from dateline.timeline import axis, text
from dateline.timeline.colours import Palette, Tint, palette
from dateline.timeline.lanes import (
    AXIS,
    LABEL_SIZE,
    MS,
    TITLE_SIZE,
    Arrangement,
    LaneBox,
    Placed,
    Side,
    arrange,
)
from dateline.timeline.marks import SIGNS, Form

FONT = "'Source Sans', 'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif"
_REJECTED = "rejected"
Trace = dict[str, Any]
Drawing = dict[str, Any]


def figure(
    window: Window,
    *,
    width: int,
    dark: bool = False,
    selected: str | None = None,
    lane_by: LaneBy,
) -> go.Figure:
    """The window of time as a figure that stands on its own: axis, lane titles, marks."""
    return go.Figure(draw(arrange(window, width, lane_by), palette(dark), selected=selected))


def draw(
    arranged: Arrangement, colours: Palette, *, selected: str | None = None, heads: bool = True
) -> Drawing:
    """The figure as plain values: to check each of them takes Plotly longer than to draw.

    ``heads`` draws the lanes' titles and counts too; the component brings its own.
    """
    traces = list(_counts(arranged, colours) if arranged.window.buckets else ())
    traces += _bars(arranged, colours)
    traces += _glyphs(arranged, colours)
    if selected is not None:
        traces += _rings(arranged, colours, selected)
    return {"data": traces, "layout": _layout(arranged, colours, heads)}


def _layout(arranged: Arrangement, colours: Palette, heads: bool) -> dict[str, Any]:
    window = arranged.window
    ticks = axis.ticks(window.start, window.end, arranged.plot_width)
    return {
        "width": arranged.width,
        "height": arranged.height + AXIS + 1,
        "margin": {"l": arranged.left, "r": arranged.right, "t": AXIS, "b": 1, "pad": 0},
        "autosize": False,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": LABEL_SIZE, "color": colours.text},
        "showlegend": False,
        "barmode": "overlay",
        "hovermode": False,
        "dragmode": False,
        "xaxis": {
            "type": "date",
            "range": [window.start * MS, window.end * MS],
            "side": "top",
            "tickmode": "array",
            "tickvals": [tick.minute * MS for tick in ticks],
            "ticktext": [_tick_text(tick) for tick in ticks],
            "tickfont": {"size": 12, "color": colours.muted},
            "tickangle": 0,
            "ticklabeloverflow": "allow",
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": colours.line,
            "gridcolor": colours.grid,
            "showline": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "range": [max(arranged.height, 1), 0],
            "visible": False,
            "fixedrange": True,
        },
        "shapes": [*_bands(arranged, colours)],
        "annotations": [*_heads(arranged, colours)] if heads else [],
    }


def _tick_text(tick: axis.Tick) -> str:
    upper = f"<b>{text.escape(tick.context)}</b>" if tick.context else " "
    return f"{upper}<br>{text.escape(tick.text)}"


def _bands(arranged: Arrangement, colours: Palette) -> Iterator[dict[str, Any]]:
    """Every other lane on a darker ground, a line under each."""
    whole = {
        "xref": "paper",
        "x0": -arranged.left / arranged.plot_width,
        "x1": 1 + arranged.right / arranged.plot_width,
        "yref": "y",
        "layer": "below",
    }
    for number, lane in enumerate(arranged.lanes):
        yield {
            **whole,
            "type": "rect",
            "y0": lane.top,
            "y1": lane.top + lane.height,
            "fillcolor": colours.band if number % 2 else colours.ground,
            "line": {"width": 0},
        }
        yield {
            **whole,
            "type": "line",
            "y0": lane.top + lane.height,
            "y1": lane.top + lane.height,
            "line": {"width": 1, "color": colours.line},
        }


def _heads(arranged: Arrangement, colours: Palette) -> Iterator[dict[str, Any]]:
    room = arranged.plot_width * 0.6 if arranged.narrow else arranged.left - 16
    for lane in arranged.lanes:
        title = text.escape(text.shorten(lane.title, TITLE_SIZE, room))
        yield {
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "xshift": 0 if arranged.narrow else -arranged.left + 2,
            "yref": "y",
            "y": lane.top + 4,
            "yanchor": "top",
            "align": "left",
            "showarrow": False,
            "text": f"<b>{title}</b>" + ("  " if arranged.narrow else "<br>") + _count(lane),
            "font": {"size": TITLE_SIZE, "color": colours.text},
        }


def _count(lane: LaneBox) -> str:
    beside = [
        f"{number:,} {words}"
        for number, words in (
            (lane.earlier, "earlier"),
            (lane.later, "later"),
            (lane.hidden, "more"),
        )
        if number
    ]
    return ", ".join([f"{lane.total:,}", *beside])


# --- Counts -------------------------------------------------------------------------


def _counts(arranged: Arrangement, colours: Palette) -> Iterator[Trace]:
    """One silhouette a lane: the square root of the count, so that one event is still seen."""
    window = arranged.window
    of_lane: dict[str, dict[int, int]] = defaultdict(dict)
    for bucket in window.buckets:
        of_lane[bucket.lane][bucket.index] = bucket.count
    most = max((bucket.count for bucket in window.buckets), default=1)
    slice_ms = (window.end - window.start) * MS / max(window.bucket_count, 1)
    for lane in arranged.lanes:
        floor = round(lane.top + lane.height) - 3
        room = lane.height - (lane.head + 10 if arranged.narrow else 9)
        tint = colours.tints[lane.tint]
        xs: list[int] = []
        ys: list[int] = []
        counts = of_lane[lane.value]
        for index, count in sorted(counts.items()):
            left, right = (round(window.start * MS + i * slice_ms) for i in (index, index + 1))
            top = round(floor - max(2.0, (count / most) ** 0.5 * room))
            xs += [left, left, right] if index - 1 not in counts else [left, right]
            ys += [floor, top, top] if index - 1 not in counts else [top, top]
            if index + 1 not in counts:
                xs.append(right)
                ys.append(floor)
        yield {
            "type": "scatter",
            "x": xs,
            "y": ys,
            "mode": "lines",
            "line": {"width": 0.5, "color": tint.strong},
            "fill": "toself",
            "fillcolor": tint.middle,
            "hoverinfo": "skip",
        }


# --- Marks --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Slab:
    """One rectangle of a mark; ends in pixels of the plot."""

    event: str
    left: float
    right: float
    y: float
    height: float
    fill: str
    line: str = ""
    hatched: bool = False


def _tint(placed: Placed, colours: Palette) -> Tint:
    if placed.mark.review == _REJECTED:
        return colours.grey
    return colours.tints[placed.tint]


def _hollow(placed: Placed) -> bool:
    return placed.mark.status is not Status.HAPPENED


def _bars(arranged: Arrangement, colours: Palette) -> Iterator[Trace]:
    """Fades first, bars with square ends next, capsules with round ones on top."""
    fades: list[_Slab] = []
    square: list[_Slab] = []
    rounded: list[_Slab] = []
    for placed in arranged.marks:
        if placed.mark.approximate:
            fades += _fades(placed, _tint(placed, colours))
        if placed.wide:
            if placed.form is Form.ARROW:
                fades += _arrow(placed, _tint(placed, colours))
            else:
                round_ends = placed.form is not Form.BAR and not placed.mark.approximate
                (rounded if round_ends else square).extend(_slabs(placed, colours))
        elif placed.mark.conflict:
            rounded += _hatched_disc(placed, colours)
    for slabs, radius in ((fades, 0), (square, 2), (rounded, 99)):
        if slabs:
            yield _bar(arranged, slabs, radius)


def _slabs(placed: Placed, colours: Palette) -> Iterator[_Slab]:
    tint, mark = _tint(placed, colours), placed.mark
    inset = _fade_length(placed) / 2 if mark.approximate else 0.0
    is_bar = placed.form is Form.BAR
    fill = colours.ground if _hollow(placed) else tint.middle if is_bar else tint.pale
    lined = _hollow(placed) or (is_bar and not mark.approximate) or mark.conflict
    slab = _Slab(
        mark.event,
        placed.left + inset,
        max(placed.right - inset, placed.left + inset + 1),
        placed.y,
        placed.size.bar,
        fill,
        tint.strong if lined else "",
    )
    yield slab
    if mark.conflict:
        yield replace(slab, fill=tint.strong, line="", hatched=True)


def _hatched_disc(placed: Placed, colours: Palette) -> Iterator[_Slab]:
    """Plotly hatches bars only, so the disc of a contested day is a bar as wide as high."""
    tint, half = _tint(placed, colours), placed.size.glyph / 2 + 1.5
    ends = placed.glyph - half, placed.glyph + half
    slab = _Slab(placed.mark.event, *ends, placed.y, 2 * half, colours.ground, line=tint.strong)
    yield slab
    yield replace(slab, fill=tint.strong, line="", hatched=True)


def _fade_length(placed: Placed) -> float:
    """How many pixels an uncertain edge takes, half of them inside."""
    if not placed.wide:
        return placed.size.glyph * 2.0
    return min(max((placed.right - placed.left) * 0.5, 8.0), 56.0)


def _fades(placed: Placed, tint: Tint) -> Iterator[_Slab]:
    """Uncertain edges in steps, the widest and faintest first, each over the one before."""
    length = _fade_length(placed)
    steps = tint.bar_fade if placed.form is Form.BAR else tint.fade
    outside = length / 2 if placed.wide else length
    for number in range(len(steps) - 1, -1, -1):
        grown = outside - length * (1 - (number + 1) / len(steps))
        yield _Slab(
            placed.mark.event,
            placed.left - grown if placed.mark.start is not None else placed.left,
            placed.right + grown if placed.mark.end is not None else placed.right,
            placed.y,
            placed.size.bar,
            steps[number],
        )


def _arrow(placed: Placed, tint: Tint) -> Iterator[_Slab]:
    """From the known end towards the open one, paler and paler."""
    steps = tint.bar_fade
    each = (placed.right - placed.left) / len(steps)
    for number in range(len(steps) - 1, -1, -1):
        reach = (number + 1) * each
        to_the_left = placed.mark.start is None
        yield _Slab(
            placed.mark.event,
            placed.right - reach if to_the_left else placed.left,
            placed.right if to_the_left else placed.left + reach,
            placed.y,
            placed.size.bar - 6,
            steps[number],
        )


def _bar(arranged: Arrangement, slabs: list[_Slab], radius: int) -> Trace:
    starts = [round(arranged.ms(slab.left)) for slab in slabs]
    return {
        "type": "bar",
        "orientation": "h",
        "base": starts,
        "x": [
            round(arranged.ms(slab.right)) - start
            for slab, start in zip(slabs, starts, strict=True)
        ],
        "y": [round(slab.y, 1) for slab in slabs],
        "width": [slab.height for slab in slabs],
        "customdata": [slab.event for slab in slabs],
        "marker": {
            "color": [slab.fill for slab in slabs],
            "cornerradius": radius,
            "line": {
                "color": [slab.line or slab.fill for slab in slabs],
                "width": [1.2 if slab.line else 0 for slab in slabs],
            },
            **_pattern(slabs),
        },
        "hoverinfo": "skip",
    }


def _pattern(slabs: list[_Slab]) -> dict[str, Any]:
    """The hatching takes the fill's colour and leaves the rest open."""
    if not any(slab.hatched for slab in slabs):
        return {}
    shapes = ["/" if slab.hatched else "" for slab in slabs]
    return {"pattern": {"shape": shapes, "size": 4, "solidity": 0.35}}


def _glyphs(arranged: Arrangement, colours: Palette) -> Iterator[Trace]:
    """Discs and diamonds, then labels, arrow heads and the signs of status."""
    points = [placed for placed in arranged.marks if _has_glyph(placed)]
    if points:
        glyphs = [_Glyph.of(placed, colours) for placed in points]
        yield {
            "type": "scatter",
            "x": [round(arranged.ms(placed.glyph)) for placed in points],
            "y": [round(placed.y, 1) for placed in points],
            "customdata": [placed.mark.event for placed in points],
            "mode": "markers",
            "marker": {
                "symbol": [glyph.symbol for glyph in glyphs],
                "size": _even([placed.size.glyph for placed in points]),
                "color": [glyph.fill for glyph in glyphs],
                "opacity": 1,
                "line": {
                    "color": _even([glyph.line for glyph in glyphs]),
                    "width": _even([glyph.line_width for glyph in glyphs]),
                },
            },
            "hoverinfo": "skip",
        }
    yield from _labels(arranged, colours)
    yield from _heads_of_arrows(arranged, colours)
    yield from _signs(arranged, colours)


def _has_glyph(placed: Placed) -> bool:
    """Not where the middle of a unit is out of sight, nor on a hatched disc."""
    if placed.side is Side.INSIDE or placed.form in (Form.BAR, Form.ARROW):
        return False
    return placed.wide or not placed.mark.conflict


def _even(values: list[Any]) -> Any:
    """One value where all are the same: thousands of marks go to the browser."""
    return values[0] if all(value == values[0] for value in values) else values


def _labels(arranged: Arrangement, colours: Palette) -> Iterator[Trace]:
    """Anchored at their outer end, so that an estimate of their width does no harm."""
    labelled = [placed for placed in arranged.marks if placed.label]
    if not labelled:
        return
    to_left = [placed.side is Side.LEFT for placed in labelled]
    yield {
        "type": "scatter",
        "x": [
            round(arranged.ms(placed.label_ends[1 if left else 0]))
            for placed, left in zip(labelled, to_left, strict=True)
        ],
        "y": [round(placed.y, 1) for placed in labelled],
        "customdata": [placed.mark.event for placed in labelled],
        "mode": "text",
        "text": [text.escape(placed.label) for placed in labelled],
        "textposition": ["middle left" if left else "middle right" for left in to_left],
        "textfont": {"size": LABEL_SIZE, "color": colours.text},
        "hoverinfo": "skip",
    }


@dataclass(frozen=True, slots=True)
class _Glyph:
    """How the point of a mark is drawn."""

    symbol: str
    fill: str
    line: str
    line_width: float

    @classmethod
    def of(cls, placed: Placed, colours: Palette) -> _Glyph:
        tint = _tint(placed, colours)
        symbol = "circle" if placed.form is Form.DISC else "diamond"
        if _hollow(placed):
            return cls(symbol, colours.ground, tint.strong, 1.6)
        if placed.mark.basis is Basis.INHERITED:
            return cls(symbol, tint.middle, tint.strong, 1)
        return cls(symbol, tint.strong, colours.ground, 1)


def _heads_of_arrows(arranged: Arrangement, colours: Palette) -> Iterator[Trace]:
    arrows = [placed for placed in arranged.marks if placed.form is Form.ARROW]
    if not arrows:
        return
    left = [placed.mark.start is None for placed in arrows]
    tips = [
        max(placed.left, 5.0) if to_left else min(placed.right, arranged.plot_width - 5.0)
        for placed, to_left in zip(arrows, left, strict=True)
    ]
    strong = [_tint(placed, colours).strong for placed in arrows]
    yield {
        "type": "scatter",
        "x": [round(arranged.ms(tip)) for tip in tips],
        "y": [round(placed.y, 1) for placed in arrows],
        "customdata": [placed.mark.event for placed in arrows],
        "mode": "markers",
        "marker": {
            "symbol": ["triangle-left" if to_left else "triangle-right" for to_left in left],
            "size": [placed.size.glyph - 2 for placed in arrows],
            "opacity": 1,
            "color": [
                colours.ground if _hollow(placed) else colour
                for placed, colour in zip(arrows, strong, strict=True)
            ],
            "line": {"color": strong, "width": 1.2},
        },
        "hoverinfo": "skip",
    }


def _signs(arranged: Arrangement, colours: Palette) -> Iterator[Trace]:
    signed = [
        placed
        for placed in arranged.marks
        if placed.mark.status in SIGNS and placed.label and placed.side is not Side.INSIDE
    ]
    if not signed:
        return
    yield {
        "type": "scatter",
        "x": [round(arranged.ms(_sign_at(placed, arranged.plot_width))) for placed in signed],
        "y": [round(placed.y, 1) for placed in signed],
        "customdata": [placed.mark.event for placed in signed],
        "mode": "text",
        "text": [f"<b>{SIGNS[placed.mark.status].glyph}</b>" for placed in signed],
        "textposition": "middle center",
        "textfont": {"size": 9, "color": [_tint(p, colours).strong for p in signed]},
        "hoverinfo": "skip",
    }


def _sign_at(placed: Placed, width: float) -> float:
    """In the disc or diamond; in the middle of what is seen of a bar, which has neither."""
    if placed.form is not Form.BAR:
        return placed.glyph
    return (max(placed.left, 0.0) + min(placed.right, width)) / 2


def _rings(arranged: Arrangement, colours: Palette, selected: str) -> Iterator[Trace]:
    """Around the chosen event, in each of its lanes."""
    chosen = [placed for placed in arranged.marks if placed.mark.event == selected]
    slabs = []
    for placed in chosen:
        half = 0.0 if placed.form is Form.BAR else placed.size.glyph / 2
        slabs.append(
            _Slab(
                selected,
                min(placed.left, placed.glyph - half) - 4,
                max(placed.right, placed.glyph + half) + 4,
                placed.y,
                placed.size.bar + 7,
                "rgba(0,0,0,0)",
                colours.text,
            )
        )
    if slabs:
        ring = _bar(arranged, slabs, 99)
        ring["marker"]["line"]["width"] = 2
        yield ring
