"""What is shown, to take away as a file; with what it leaves out said beside it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dateline.export import EXPORTS, Selection
from dateline.query.filters import Filter
from dateline.ui.data import Answers
from dateline.ui.words import plain, plural


def downloads(answers: Answers, chosen: Filter, order: str, *, title: str) -> None:
    """A button for each export; its file is made when asked for, in the order of the screen."""
    selection = Selection(answers, chosen, order, by_hand=True, title=title)
    events = plural(answers.count(chosen), "event")
    with st.popover("Download", icon=":material/download:", key="downloads"):
        for name, export in EXPORTS.usable().items():
            if export.offered:
                st.download_button(
                    export.title.replace("{events}", events),
                    data=partial(export.write, selection),
                    file_name=export.file,
                    mime=export.mime,
                    key=f"download-{name}",
                    icon=f":material/{export.icon}:",
                    on_click="ignore",
                )
        st.caption(plain(selection.note()))
        st.caption("Dates are written as EDTF text, with first and last day beside them.")
