"""Write an event that no document tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.core.event import Status
from dateline.core.period import Period
from dateline.ui.dates import LONGEST, read_date
from dateline.ui.words import plain


@dataclass(frozen=True)
class Draft:
    headline: str
    date: Period
    status: Status
    actors: tuple[str, ...]
    source: str


def writing(actors: Sequence[str], *, save: Callable[[Draft], None]) -> None:
    """``actors`` are offered; others can be written. ``save`` is called with what is whole."""
    headline = st.text_area("What happened", max_chars=500, height=80, key="write-headline")
    date = st.text_input(
        "When", max_chars=LONGEST, key="write-date", placeholder="3 May 2015, May 2015, 44 BC …"
    )
    reading = read_date(date)
    if date.strip():
        st.caption(plain(reading.said))
    source = st.text_input(
        "Who says so",
        max_chars=200,
        key="write-source",
        help="A book, a person, a file: your source",
    )
    status = st.selectbox("Did it happen?", [str(each) for each in Status], key="write-status")
    taking = st.multiselect(
        "Who takes part", list(actors), accept_new_options=True, key="write-actors"
    )
    whole = headline.strip() and source.strip() and reading.period is not None
    if st.button("Write it", key="write", type="primary", disabled=not whole):
        assert reading.period is not None
        save(Draft(headline, reading.period, Status(status), tuple(taking), source))
