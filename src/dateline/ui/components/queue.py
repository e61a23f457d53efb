"""How much has been looked at, and going through the rest."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dateline.query.drawn import DRAWN, Check
from dateline.ui.components.acting import acting
from dateline.ui.view import Queue

ORDERS = {
    Queue.DATE: "by date",
    Queue.WEIGHT: "the weightiest first",
    Queue.DOUBT: "the most doubtful first",
    Queue.CHANCE: f"up to {DRAWN} drawn by chance",
}


def looked_at(looked: int, total: int) -> str:
    """
    >>> looked_at(61, 1169)
    '61 of 1,169 looked at'
    """
    return f"{looked:,} of {total:,} looked at"


def found_right(check: Check) -> str:
    """
    >>> found_right(Check(30, 4, 4))
    'Drawn by chance: 30, looked at 4, right 4'
    """
    if check.done:
        return check.said()
    return f"Drawn by chance: {check.drawn}, looked at {check.looked}, right {check.right}"


def begin(looked: int, total: int, check: Check | None, *, on_begin: Callable[[], None]) -> None:
    """What there is to do, and a button to begin with it."""
    st.caption(looked_at(looked, total), width="content")
    if check is not None and check.done:
        st.caption(check.said(), width="content")
    if looked < total:
        acting(
            "Review the others",
            key="review",
            icon=":material/checklist:",
            type="tertiary",
            help="Go through them one by one: a accepts, x rejects, s skips, u goes back. Those"
            " drawn by chance tell how far to trust the rest: reject what is wrong in any part.",
            on_click=on_begin,
        )


def queue(
    looked: int,
    total: int,
    order: Queue,
    check: Check,
    *,
    on_order: Callable[[Queue], None],
    on_skip: Callable[[], None],
    on_end: Callable[[], None],
) -> None:
    """While the reader goes through them: how far, in which order, and the way out."""
    key = "queue-order"
    with st.container(key="queue"):
        if order is Queue.CHANCE:
            st.progress(check.looked / max(check.drawn, 1), text=found_right(check))
        else:
            st.progress(looked / max(total, 1), text=looked_at(looked, total))
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            st.session_state[key] = order
            st.selectbox(
                "Order",
                list(ORDERS),
                key=key,
                format_func=lambda each: ORDERS[each],
                label_visibility="collapsed",
                width=190,
                on_change=lambda: on_order(Queue(st.session_state[key])),
            )
            st.button(
                "Skip", key="skip", help="The next that nobody has looked at (s)", on_click=on_skip
            )
            st.button("End", key="end-review", type="tertiary", on_click=on_end)
