"""Many events at once: what can be done with those that were ticked, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from dateline.ui.words import plain


@dataclass(frozen=True)
class Together:
    """What the reader can do with all of them."""

    accept: Callable[[], None]
    reject: Callable[[], None]
    tag: Callable[[str], None]
    join: Callable[[], None]
    all: Callable[[], None]  # tick every event under the filter
    clear: Callable[[], None]
    undo: Callable[[], None]


def selection(ticked: int, total: int, together: Together, *, done: str = "", most: int) -> None:
    """``total`` events can be ticked, as long as they are no more than ``most``; ``done`` says what
    was decided last."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key="selection"):
        if ticked:
            st.markdown(f"**{ticked:,} chosen**", width="content")
            st.button("Accept", key="all-accept", icon=":material/check:", on_click=together.accept)
            st.button("Reject", key="all-reject", icon=":material/block:", on_click=together.reject)
            with st.popover("Tag", icon=":material/sell:", key="all-tag"):
                st.text_input(
                    "Tag them",
                    key="tag-them",
                    max_chars=60,
                    on_change=lambda: together.tag(st.session_state["tag-them"]),
                )
            if ticked > 1:
                st.button(
                    "One event",
                    key="all-join",
                    icon=":material/merge:",
                    help="They all tell the same",
                    on_click=together.join,
                )
            if ticked < total <= most:
                st.button(f"Choose all {total:,}", key="all-all", on_click=together.all)
            st.button("Clear", key="all-clear", type="tertiary", on_click=together.clear)
        if done:
            st.caption(plain(done), width="content")
            st.button(
                "Undo",
                key="all-undo",
                icon=":material/undo:",
                type="tertiary",
                on_click=together.undo,
            )
