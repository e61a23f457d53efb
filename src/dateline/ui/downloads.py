"""What is shown, to take away as CSV; with what it leaves out said beside it."""

from __future__ import annotations

import streamlit as st

from dateline.export.csv import events_csv, mentions_csv
from dateline.export.note import leaves_out
from dateline.query.filter import Filter
from dateline.ui.data import Answers
from dateline.ui.words import plain, plural


def downloads(answers: Answers, chosen: Filter, order: str) -> None:
    """The files are made when asked for, in the order of the screen."""
    shown = answers.count(chosen)
    with st.popover("Download", icon=":material/download:", key="downloads"):
        st.download_button(
            f"{plural(shown, 'event')}, as CSV",
            data=lambda: events_csv(answers.all_events(chosen, order=order), bom=True),
            file_name="events.csv",
            mime="text/csv",
            key="download-events",
            icon=":material/table:",
            on_click="ignore",
        )
        st.download_button(
            "Every sentence that tells them, as CSV",
            data=lambda: mentions_csv(answers.mentions(chosen), bom=True),
            file_name="mentions.csv",
            mime="text/csv",
            key="download-mentions",
            icon=":material/format_quote:",
            on_click="ignore",
        )
        st.caption(plain(leaves_out(answers.counts(), chosen, shown)))
        st.caption("Dates are written as EDTF text, with first and last day beside them.")
