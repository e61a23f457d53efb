"""What is shown, to take away as a file; with what it leaves out said beside it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dateline.export import EXPORTS, Selection
from dateline.export.pseudonyms import NOBODY, pseudonyms_of
from dateline.query.filters import Filter
from dateline.ui.data import Answers
from dateline.ui.words import plain, plural


def downloads(answers: Answers, chosen: Filter, order: str, *, title: str) -> None:
    """A button for each export; its file is made when asked for, in the order of the screen."""
    events = plural(answers.count(chosen), "event")
    with st.popover("Download", icon=":material/download:", key="downloads"):
        hidden = st.toggle(
            "Replace the names of people by pseudonyms", key="download-pseudonyms", value=False
        )
        names = pseudonyms_of(answers) if hidden else NOBODY
        selection = Selection(
            answers, chosen, order, by_hand=True, title=names.text(title), pseudonyms=names
        )
        offered = {name: each for name, each in EXPORTS.usable().items() if each.offered}
        columns = st.columns(2, gap="small")
        for number, (name, export) in enumerate(offered.items()):
            columns[number % 2].download_button(
                export.title.replace("{events}", events),
                data=partial(export.write, selection),
                file_name=export.file,
                mime=export.mime,
                key=f"download-{name}",
                icon=f":material/{export.icon}:",
                on_click="ignore",
                width="stretch",
            )
        st.caption(plain(selection.note()))
        st.caption("Dates are written as EDTF text, with first and last day beside them.")
