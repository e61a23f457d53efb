"""The conflicts page: dates that cannot all be true, side by side, and what becomes of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import streamlit as st

from dateline.query.detail import Conflict, Contested, EventDetail
from dateline.query.filters import Filter
from dateline.ui import deciding
from dateline.ui.components.contested import Settling, contested
from dateline.ui.components.pager import pager
from dateline.ui.data import Opened
from dateline.ui.evidence import Telling, evidence_of
from dateline.ui.places import Place, go
from dateline.ui.state import choose, decide, desk, lay_out, view
from dateline.ui.words import plural

SIZE = 10
STATES = {
    Conflict.OPEN: "Open",
    Conflict.KEPT: "Left a conflict",
    Conflict.SETTLED: "Settled",
}


def conflicts_page(at: Opened) -> None:
    st.markdown("## Conflicts")
    everything = at.answers.conflicts()
    if not everything:
        st.success("No two dates were found for one event that cannot both be true.")
        return
    state = _choice(everything)
    found = [conflict for conflict in everything if conflict.state is state]
    st.caption(
        "Sources that tell one event, with dates that cannot all be true. Take one, and the "
        "others stay in sight as what was not taken; or leave it a conflict; or take a sentence "
        "out that tells another event. Each can be taken back."
    )
    _to_the_timeline(at)
    page = min(desk().conflicts_page, max(0, (len(found) - 1) // SIZE))
    for conflict in found[page * SIZE : (page + 1) * SIZE]:
        detail = at.answers.event(conflict.event)
        if detail is not None:
            contested(evidence_of(detail, at.answers.document), _settling(at, detail))
    if not found:
        st.info("No conflict is open." if state is Conflict.OPEN else "None of these yet.")
    if len(found) > SIZE:
        pager(page, SIZE, len(found), on_turn=_turn, key="conflicts-pages")


def _choice(everything: list[Contested]) -> Conflict:
    counted = Counter(conflict.state for conflict in everything)
    return Conflict(
        st.pills(
            "State",
            list(STATES),
            default=Conflict.OPEN,
            required=True,
            format_func=lambda state: f"{STATES[state]}  {counted[state]:,}",
            key="conflicts-state",
            label_visibility="collapsed",
            on_change=lambda: _turn(0),
        )
        or Conflict.OPEN
    )


def _to_the_timeline(at: Opened) -> None:
    count = at.answers.count(Filter(conflicts=True))
    if count and st.button(
        f"See {plural(count, 'conflict')} on the timeline",
        key="conflicts-timeline",
        icon=":material/timeline:",
        type="tertiary",
    ):
        choose(replace(view(), filter=Filter(conflicts=True), event="", window=None))
        go(Place.TIMELINE)


def _settling(at: Opened, event: EventDetail) -> Settling:
    project, mentions = at.project, event.mention_ids

    def settle(chosen: str | None, date: str) -> None:
        decide(lambda: deciding.settle(project, event.id, mentions, chosen, date, desk().author))

    def take(telling: Telling) -> None:
        settle(telling.id, telling.edtf)

    def part(telling: str) -> None:
        others = [mention for mention in mentions if mention != telling]
        decide(lambda: deciding.take_out(project, telling, others, "", desk().author))

    def look() -> None:
        choose(replace(view(), event=event.id))
        go(Place.TIMELINE)

    return Settling(
        take=take,
        keep=lambda: settle(None, ""),
        part=part,
        take_back=lambda number: decide(lambda: deciding.take_back(project, number, desk().author)),
        look=look,
    )


def _turn(page: int) -> None:
    lay_out(conflicts_page=page)
