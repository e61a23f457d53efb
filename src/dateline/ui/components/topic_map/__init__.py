"""Topics over time: a ridge for each, and a bar of it that shows the events behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st


@dataclass(frozen=True)
class Ridge:
    """A topic by its name, with its events in each slice of time."""

    name: str
    counts: tuple[int, ...]


_HERE = Path(__file__).parent
_component = st.components.v2.component(
    "dateline_topic_map",
    html="<div class='map'></div>",
    css=(_HERE / "topic_map.css").read_text(encoding="utf-8"),
    js=(_HERE / "topic_map.js").read_text(encoding="utf-8"),
)


def topic_map(
    ridges: Sequence[Ridge], slices: Sequence[str], *, key: str = "topic-map"
) -> tuple[str, int] | None:
    """``slices`` say the stretches of time in words. Gives the topic's name and the number of the
    slice, in which it has events, that the reader has just picked."""
    told = _component(
        key=key,
        data={"ridges": [asdict(ridge) for ridge in ridges], "slices": list(slices)},
        on_picked_change=lambda: None,  # without it nothing comes back
    )
    return place(told.picked, ridges)


def place(told: object, ridges: Sequence[Ridge]) -> tuple[str, int] | None:
    """What the browser says was picked, which is not to be trusted."""
    if not isinstance(told, list) or len(told) != 2:
        return None
    if not all(type(each) is int for each in told) or not 0 <= told[0] < len(ridges):
        return None
    ridge, at = ridges[told[0]], told[1]
    return (ridge.name, at) if 0 <= at < len(ridge.counts) and ridge.counts[at] else None
