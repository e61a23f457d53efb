"""The events of one page of the table, in the order of the timeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st


@dataclass(frozen=True)
class Row:
    """One event as the table shows it. ``date`` is said, ``edtf`` written."""

    id: str
    date: str
    edtf: str
    headline: str
    actors: str
    status: str
    basis: str
    sources: str  # how many documents tell it, and how many of them are independent
    conflict: bool
    review: str
    tags: tuple[str, ...] = ()


_HERE = Path(__file__).parent
_component = st.components.v2.component(
    "dateline_event_table",
    html="<div class='frame'><table></table></div>",
    css=(_HERE / "event_table.css").read_text(encoding="utf-8"),
    js=(_HERE / "event_table.js").read_text(encoding="utf-8"),
)


# order -> the column it sorts, and which way
_SORTED = {
    "date": ("date", "ascending"),
    "-date": ("date", "descending"),
    "headline": ("headline", "ascending"),
    "mentions": ("sources", "descending"),
    "weight": ("", ""),
    "doubt": ("", ""),
}


def event_table(
    rows: Sequence[Row],
    *,
    selected: str,
    order: str,
    on_pick: Callable[[str], None],
    on_order: Callable[[str], None],
    ticked: Sequence[str] | None = None,
    on_tick: Callable[[Sequence[str]], None] = lambda ids: None,
    key: str = "events",
) -> None:
    """Show the rows; call back with the event or the order that the reader picks, and with all
    events that are ticked. ``ticked`` is none where nothing can be."""
    column, direction = _SORTED[order]
    _component(
        key=key,
        data={
            "rows": [asdict(row) for row in rows],
            "selected": selected,
            "ticked": None if ticked is None else list(ticked),
            "sorted": [column, direction],
            "asks": {
                "date": "-date" if order == "date" else "date",
                "headline": "headline",
                "sources": "mentions",
            },
        },
        on_picked_change=lambda: on_pick(st.session_state[key].picked),
        on_ticked_change=lambda: on_tick(_ids(st.session_state[key].ticked)),
        on_order_change=lambda: on_order(st.session_state[key].order),
    )


def _ids(told: object) -> list[str]:
    """What the browser says is ticked, which is not to be trusted."""
    return [each for each in told if isinstance(each, str)] if isinstance(told, list) else []
