"""The events of one page of the table, in the order of the timeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from dateline.core.grading import grade
from dateline.ui.words import told_by


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
    grade: str = ""  # of its sources and its claim
    tied: bool = False  # with the row above: no source says which came first


def rows_of(frame: pd.DataFrame) -> list[Row]:
    return [
        Row(
            id=row["id"],
            date=row["label"],
            edtf=row["edtf"],
            headline=row["headline"],
            actors=", ".join(dict.fromkeys(row["actors"])),
            status=row["status"],
            basis=row["basis"],
            sources=told_by(len(row["docs"]), int(row["independent"])),
            conflict=len(row["conflict"]) > 0,
            review=row["review"],
            tags=tuple(row["tags"]),
            grade=grade(row["reliability"], row["credibility"], row["claim"]),
        )
        for row in frame.to_dict("records")
    ]


_HERE = Path(__file__).parent
_component = st.components.v2.component(
    "dateline_event_table",
    html="<div class='frame' tabindex='0' role='region' aria-label='Events'><table></table></div>",
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
    "chance": ("", ""),
}


def event_table(
    rows: Sequence[Row],
    *,
    selected: str,
    order: str,
    on_pick: Callable[[str], None] = lambda event: None,
    on_order: Callable[[str], None] = lambda order: None,
    sorts: bool = True,
    ticked: Sequence[str] | None = None,
    on_tick: Callable[[Sequence[str]], None] = lambda ids: None,
    key: str = "events",
) -> str:
    """Show the rows; call back with the event or the order that the reader picks, and with all
    events that are ticked. ``ticked`` is none where nothing can be; ``sorts`` is false where the
    rows have an order of their own. Gives the event picked in this run, if any."""
    column, direction = _SORTED[order]
    told = _component(
        key=key,
        data={
            "rows": [asdict(row) for row in rows],
            "selected": selected,
            "ticked": None if ticked is None else list(ticked),
            "sorted": [column, direction],
            "asks": _asks(order) if sorts else {},
        },
        on_picked_change=lambda: on_pick(st.session_state[key].picked),
        on_ticked_change=lambda: on_tick(_ids(st.session_state[key].ticked)),
        on_order_change=lambda: on_order(st.session_state[key].order),
    )
    picked = told.get("picked")
    return picked if isinstance(picked, str) else ""


def _asks(order: str) -> dict[str, str]:
    """The order that a press on the head of a column asks for."""
    date = "-date" if order == "date" else "date"
    return {"date": date, "headline": "headline", "sources": "mentions"}


def _ids(told: object) -> list[str]:
    """What the browser says is ticked, which is not to be trusted."""
    return [each for each in told if isinstance(each, str)] if isinstance(told, list) else []
