"""The strip above the lanes: how dense the events are over all time, and where we look."""

from __future__ import annotations

import plotly.graph_objects as go

from dateline.query.window import Density
from dateline.timeline import axis, text
from dateline.timeline.colours import Palette, palette
from dateline.timeline.figure import FONT, Drawing
from dateline.timeline.lanes import MS, NARROW

HEIGHT = 58
FONT_SIZE = 11
_AXIS, _HEAD = 18, 4  # pixels below and above the silhouette


def overview(density: Density, *, width: int, dark: bool, window: tuple[int, int]) -> go.Figure:
    """The strip with the window marked on it."""
    strip = go.Figure(draw(density, width, palette(dark)))
    for side in ("start", "end"):
        strip.add_shape(**_shade(density, window, side, palette(dark)))
    return strip


def draw(density: Density, width: int, colours: Palette) -> Drawing:
    """The strip alone; the component lays its own brush over it."""
    start, end = axis.padded(density.start, density.end)
    each = width / (end - start)
    ticks = [
        tick
        for tick in axis.ticks(start, end, width / (2 if width >= NARROW else 1.25))
        if _has_room(_one_line(tick), (tick.minute - start) * each, width)
    ]
    xs, ys = _silhouette(density)
    return {
        "data": [
            {
                "type": "scatter",
                "x": xs,
                "y": ys,
                "mode": "lines",
                "line": {"width": 1, "color": colours.grey.strong},
                "fill": "tozeroy",
                "fillcolor": colours.grey.middle,
                "hoverinfo": "skip",
            }
        ],
        "layout": {
            "width": width,
            "height": HEIGHT,
            "margin": {"l": 0, "r": 0, "t": _HEAD, "b": _AXIS, "pad": 0},
            "autosize": False,
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT, "size": FONT_SIZE, "color": colours.muted},
            "showlegend": False,
            "hovermode": False,
            "dragmode": False,
            "xaxis": {
                "type": "date",
                "range": [start * MS, end * MS],
                "tickmode": "array",
                "tickvals": [tick.minute * MS for tick in ticks],
                "ticktext": [text.escape(_one_line(tick)) for tick in ticks],
                "tickangle": 0,
                "ticks": "outside",
                "ticklen": 3,
                "tickcolor": colours.line,
                "showgrid": False,
                "zeroline": False,
                "fixedrange": True,
            },
            "yaxis": {"range": [0, 1.05], "visible": False, "fixedrange": True},
        },
    }


def _has_room(words: str, x: float, width: int) -> bool:
    """Whether the words of a tick at ``x`` are cut by no edge."""
    half = text.width(words, FONT_SIZE) / 2
    return half <= x <= width - half


def _one_line(tick: axis.Tick) -> str:
    """ "Jan" says nothing without its year; "2008" is enough for January."""
    return tick.context or tick.text


def _silhouette(density: Density) -> tuple[list[float], list[float]]:
    """Steps; the square root of the count, so that one event among thousands is still seen."""
    most = max(density.counts, default=0) or 1
    length = (density.end - density.start) * MS / max(len(density.counts), 1)
    xs: list[float] = []
    ys: list[float] = []
    for index, count in enumerate(density.counts):
        left = density.start * MS + index * length
        height = round((count / most) ** 0.5, 3)
        xs += [round(left), round(left + length)]
        ys += [height, height]
    return xs, ys


def _shade(
    density: Density, window: tuple[int, int], side: str, colours: Palette
) -> dict[str, object]:
    """What the window leaves out is dimmed."""
    first, last = axis.padded(density.start, density.end)
    ends = (first, window[0]) if side == "start" else (window[1], last)
    return {
        "type": "rect",
        "xref": "x",
        "yref": "paper",
        "x0": min(ends) * MS,
        "x1": max(ends) * MS if ends[0] < ends[1] else min(ends) * MS,
        "y0": 0,
        "y1": 1,
        "fillcolor": colours.ground,
        "opacity": 0.7,
        "line": {"width": 0},
    }
