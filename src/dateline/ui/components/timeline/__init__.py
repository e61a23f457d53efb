"""The timeline in the browser: shows a window of time, reports what the reader does with it.

``assets/timeline.js`` draws with Plotly, which the application serves from the installed
wheel. The picture stays while the answer for a new window is under way.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeGuard

import streamlit as st
from streamlit.components.v1 import declare_component
from streamlit.components.v2 import component

from dateline.query.filters import LaneBy
from dateline.query.window import Density, Window
from dateline.timeline import axis
from dateline.timeline.lanes import FIRST_WIDTH, TALLEST
from dateline.ui.components.timeline.payload import Reach, payload

_ASSETS = Path(__file__).parent / "assets"
_LOADER = """
export default async function (component) {
  const { assets } = component.data;
  try {
    const { render } = await import(new URL(assets.code, document.baseURI).href);
    return await render(component);
  } catch (error) {
    component.parentElement.textContent = `The timeline could not be loaded: ${error.message}`;
  }
}
"""


@dataclass(frozen=True)
class TimelineEvent:
    """What the reader did.

    ``window`` is what is visible, in minutes since 1970; None is where one begins. ``width`` is
    that of the timeline in pixels, None until the browser has said. The others are true
    for one run: ``clicked`` is the id of an event; ``step`` asks for the next (1) or the
    previous (-1) event; ``opened`` and ``closed`` are the keys Enter and Esc.
    """

    window: tuple[int, int] | None = None
    width: int | None = None
    clicked: str | None = None
    step: int = 0
    opened: bool = False
    closed: bool = False
    lanes: int = 0  # how many more are asked for, or fewer
    grown: str | None = None  # the lane to be shown with all its rows, or no longer so
    lane: tuple[str, str] | None = None  # a lane, and what is to be done with it
    usual: bool = False  # all lanes as they were before such
    ticked: tuple[str, ...] | None = None  # all events that are chosen now, where these changed


def timeline(
    window: Window,
    density: Density,
    *,
    lane_by: LaneBy,
    selected: str | None,
    dark: bool,
    key: str,
    tallest: int = TALLEST,
    reach: Reach | None = None,
    grown: tuple[str, ...] = (),
    pinned: tuple[str, ...] = (),
    hidden: tuple[str, ...] = (),
    naming: bool = False,
    ticked: tuple[str, ...] = (),
) -> TimelineEvent:
    """Show the window and tell what the reader did with it.

    ``tallest`` are the pixels that the lanes together may take, where they can do with that.
    ``pinned`` lanes stand first and can be moved or let go, ``hidden`` ones are left out; where
    there is ``naming``, what a lane stands for can be called otherwise. ``ticked`` events are
    chosen, beside the one that is ``selected``.
    ``density`` is over all that the strip shows, which is all there is unless ``reach`` says so.
    """
    view = view_of(st.session_state.get(key))
    how = (lane_by, dark, view.width or FIRST_WIDTH, tallest, reach, grown)
    data = _laid_out(window, density, *how, "")
    if selected and all(event[0] != selected for event in data["events"]):
        data = _laid_out(window, density, *how, selected)
    answered = _view(st.session_state.get(key)).get("serial", 0)
    result = _mounted()(
        data={
            **data,
            "pinned": pinned,
            "hidden": hidden,
            "naming": naming,
            "ticked": ticked,
            "selected": selected,
            "serial": answered,
            "assets": _addresses(),
        },
        key=key,
        on_view_change=_nothing,
        on_did_change=_nothing,
    )
    return event_of(result.get("view"), result.get("did"))


_LAST: OrderedDict[tuple[Any, ...], tuple[Window, Density, dict[str, Any]]] = OrderedDict()
_KEPT = 12


def _laid_out(window: Window, density: Density, *how: Any) -> dict[str, Any]:
    """What the browser needs, remembered for windows that are the very same: which event is
    selected changes nothing else as long as it is among those that find room."""
    key = (id(window), id(density), *how)
    known = _LAST.get(key)
    if known is None or known[0] is not window or known[1] is not density:
        lane_by, dark, width, tallest, reach, grown, first = how
        made = payload(
            window,
            density,
            lane_by=lane_by,
            selected=None,
            dark=dark,
            width=width,
            tallest=tallest,
            reach=reach,
            grown=grown,
            first=first,
        )
        known = _LAST[key] = window, density, made  # held, so that nothing else has its id
        while len(_LAST) > _KEPT:
            _LAST.popitem(last=False)
    return known[2]


def view_of(state: object) -> TimelineEvent:
    """The window and width that a timeline of this key has reported, for the run to come.

    ``state`` is ``st.session_state.get(key)``.
    """
    return event_of(_view(state), None)


def event_of(view: object, did: object) -> TimelineEvent:
    """The browser's report, which is not to be trusted, as a value that is."""
    view = view if isinstance(view, Mapping) else {}
    did = did if isinstance(did, Mapping) else {}
    clicked, grown = did.get("clicked"), did.get("grown")
    lane, act = did.get("lane"), did.get("act")
    return TimelineEvent(
        window=_window(view.get("window")),
        width=_whole(view.get("width"), 200, 8000),
        clicked=clicked if isinstance(clicked, str) and 0 < len(clicked) < 200 else None,
        step={1: 1, -1: -1}.get(_whole(did.get("step"), -1, 1) or 0, 0),
        opened=did.get("opened") is True,
        closed=did.get("closed") is True,
        grown=grown if _is_lane(grown) else None,
        lane=(lane, act) if _is_lane(lane) and isinstance(act, str) else None,
        usual=did.get("usual") is True,
        lanes=_whole(did.get("lanes"), -99, 99) or 0,
        ticked=_ids(did.get("ticked")),
    )


def _ids(told: object) -> tuple[str, ...] | None:
    if not isinstance(told, list | tuple):
        return None
    return tuple(each for each in told if isinstance(each, str) and 0 < len(each) < 200)


def _is_lane(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) < 500


def _view(state: object) -> Mapping[str, Any]:
    view = state.get("view") if isinstance(state, Mapping) else None
    return view if isinstance(view, Mapping) else {}


def _window(value: object) -> tuple[int, int] | None:
    if not isinstance(value, list | tuple) or len(value) != 2:
        return None
    start = _whole(value[0], axis.FIRST_MINUTE, axis.LAST_MINUTE)
    end = _whole(value[1], axis.FIRST_MINUTE, axis.LAST_MINUTE)
    if start is None or end is None or start >= end:
        return None
    return axis.clamp(start, end)


def _whole(value: object, least: int, most: int) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return None
    return round(value) if least <= value <= most else None


def _nothing() -> None:
    """Streamlit reports only the values that have a callback."""


# --- What the browser loads ---------------------------------------------------------


@cache
def _mounted() -> Any:
    return component("dateline.timeline", js=_LOADER, isolate_styles=False)


@cache
def _libraries() -> Path:
    """The folder of the installed plotly that holds its JavaScript."""
    found = importlib.util.find_spec("plotly")
    if found is None or not found.submodule_search_locations:
        raise ImportError("plotly is not installed")
    return Path(found.submodule_search_locations[0]) / "package_data"


@cache
def _version(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


@cache
def _addresses() -> dict[str, str]:
    """Where the browser finds the code, with what changes when the code does."""
    own = declare_component("code", path=str(_ASSETS))
    plotly = declare_component("plotly", path=str(_libraries()))
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    root = f"/{base}/component" if base else "/component"
    files = {
        "code": (own.name, _ASSETS / "timeline.js"),
        "style": (own.name, _ASSETS / "timeline.css"),
        "plotly": (plotly.name, _libraries() / "plotly.min.js"),
    }
    return {
        name: f"{root}/{place}/{file.name}?v={_version(file)}"
        for name, (place, file) in files.items()
    }
