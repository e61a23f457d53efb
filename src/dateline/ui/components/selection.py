"""Many events at once: what can be done with those that were ticked, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.ui.words import plain


@dataclass(frozen=True)
class Together:
    """What the reader can do with all of them."""

    accept: Callable[[], None]
    reject: Callable[[], None]
    tag: Callable[[str], None]
    topic: Callable[[str], None]  # by its name, also of a new one; empty for none
    join: Callable[[], None]
    all: Callable[[], None]  # tick every event under the filter
    clear: Callable[[], None]
    undo: Callable[[], None]


NO_TOPIC = "(no topic)"


def selection(
    ticked: int,
    total: int,
    together: Together,
    *,
    deciding: bool = True,
    apart: str = "",
    topics: Sequence[str] = (),
    done: str = "",
    most: int,
) -> None:
    """``total`` events can be ticked, as long as they are no more than ``most``; ``topics`` are
    those that they can be put under, ``done`` says what was decided last. Who is not ``deciding``
    only reads ``apart``, which says how far two of them are from each other."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key="selection"):
        if ticked:
            st.markdown(f"**{ticked:,} chosen**", width="content")
            if apart:
                st.markdown(plain(apart), width="content")
        if ticked and deciding:
            st.button("Accept", key="all-accept", icon=":material/check:", on_click=together.accept)
            st.button("Reject", key="all-reject", icon=":material/block:", on_click=together.reject)
            with st.popover("Tag", icon=":material/sell:", key="all-tag"):
                st.text_input(
                    "Tag them",
                    key="tag-them",
                    max_chars=60,
                    on_change=lambda: together.tag(st.session_state["tag-them"]),
                )
            with st.popover("Topic", icon=":material/category:", key="all-topic"):
                st.selectbox(
                    "They belong to",
                    [*topics, NO_TOPIC],
                    index=None,
                    accept_new_options=True,
                    placeholder="a topic, or the name of a new one",
                    key="topic-of-them",
                    on_change=lambda: _put(together, st.session_state["topic-of-them"]),
                )
            if ticked > 1:
                st.button(
                    "One event",
                    key="all-join",
                    icon=":material/merge:",
                    help="They all tell the same",
                    on_click=together.join,
                )
        if ticked:
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


def _put(together: Together, name: str | None) -> None:
    if name is not None and name.strip():
        together.topic("" if name == NO_TOPIC else name)
