"""Choose the events that are the same as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.ui.words import listed, plain, plural, shortened


@dataclass(frozen=True)
class Candidate:
    """An event that may be the same, in the words by which a reader tells it from others."""

    id: str
    headline: str
    label: str
    told_by: str


@dataclass(frozen=True)
class Answer:
    """``events`` are those chosen; ``reason`` may be empty."""

    events: tuple[str, ...]
    reason: str


def same(
    headline: str,
    find: Callable[[str], Sequence[Candidate]],
    disagreeing: Callable[[Sequence[str]], Sequence[str]],
) -> Answer | None:
    """What the reader chose, once it is confirmed.

    ``find`` gives candidates for words, or the likeliest for none; ``disagreeing`` the dates, as
    said, that cannot all be true if these events are one.
    """
    st.markdown(f"Which tells the same as **{plain(headline)}**?")
    words = st.text_input(
        "Search",
        key="same-search",
        type="search",
        placeholder="Search all events …",
        label_visibility="collapsed",
        live=True,
    )
    found = find(words.strip())
    if not found:
        st.caption("No event holds these words." if words.strip() else "No event is near to it.")
    elif not words.strip():
        st.caption("The likeliest first: near in time, with actors and words in common.")
    chosen = [event.id for event in found if _candidate(event)]
    reason = st.text_input("Because (if it needs saying)", key="same-reason", max_chars=300)
    if chosen and (dates := disagreeing(chosen)):
        st.warning(
            f"Their dates cannot all be true: {plain(listed(list(dates)))}. "
            "All are kept, and shown as a conflict.",
            icon=":material/warning:",
        )
    pressed = st.button(
        f"Join {plural(len(chosen) + 1, 'event')} into one" if chosen else "Join into one",
        key="same-join",
        type="primary",
        disabled=not chosen,
    )
    return Answer(tuple(chosen), reason) if pressed and chosen else None


def _candidate(event: Candidate) -> bool:
    headline = plain(shortened(event.headline, 140))
    return st.checkbox(
        f"**{plain(event.label)}**  {headline}  :gray[{event.told_by}]", key=f"same-{event.id}"
    )
