"""A page with nothing but the timeline, over made-up events; the browser tests drive it."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.timeline.windows import crowd, density, sample, window

from dateline.query.filters import LaneBy
from dateline.timeline.axis import padded
from dateline.ui.components import timeline as component
from dateline.ui.components.timeline import timeline, view_of
from dateline.ui.theme import is_dark

st.set_page_config(page_title="Timeline", layout="wide")


@st.cache_data
def marks(count: int) -> list:
    return sample() if count == 0 else crowd(count)


@st.fragment
def shown() -> None:
    events = marks(int(st.query_params.get("events", "0")))
    whole = density(events)
    seen = view_of(st.session_state.get("timeline")).window or padded(whole.start, whole.end)
    if "broken" in st.query_params and seen != padded(whole.start, whole.end):
        half = {"assets": component._addresses(), "plot": None}
        component._mounted()(data=half, key="timeline", on_view_change=lambda: None)
        return
    event = timeline(
        window(seen, events),
        whole,
        lane_by=LaneBy.ACTOR,
        selected=st.session_state.get("selected"),
        dark=is_dark(),
        key="timeline",
    )
    if event.clicked:
        st.session_state["selected"] = event.clicked
        st.rerun(scope="fragment")
    if event.step:
        order = list(dict.fromkeys(one.event for one in events))
        at = order.index(st.session_state.get("selected") or order[-event.step])
        st.session_state["selected"] = order[(at + event.step) % len(order)]
        st.rerun(scope="fragment")
    if event.closed:
        st.session_state["selected"] = None
        st.rerun(scope="fragment")
    st.code(f"window={seen} width={event.width} selected={st.session_state.get('selected')}")


shown()
