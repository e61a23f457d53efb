"""Views saved under a name, for all who read the project; and the link of what is seen now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dateline.project.decisions.view import LONGEST_NAME
from dateline.ui.components.acting import acting
from dateline.ui.server.access import may_decide
from dateline.ui.words import plain


def views(
    saved: Sequence[tuple[str, str]],
    address: str,
    *,
    on_open: Callable[[str], None],
    on_save: Callable[[str], None],
    on_remove: Callable[[str], None],
) -> None:
    """``saved`` are names, each with what it shows in words; ``address`` is to be passed on."""
    said = f"Views  :gray[{len(saved):,}]" if saved else "Views"
    with st.popover(said, icon=":material/bookmark:", width="stretch", key="views"):
        for number, (name, words) in enumerate(saved):
            with st.container(horizontal=True, vertical_alignment="center", key=f"view-{number}"):
                st.button(
                    plain(name),
                    key=f"view-open-{name}",
                    help=plain(words),
                    width="stretch",
                    on_click=on_open,
                    args=(name,),
                )
                acting(
                    "Remove",
                    key=f"view-remove-{name}",
                    type="tertiary",
                    on_click=on_remove,
                    args=(name,),
                )
        if may_decide():
            key = "view-name"
            st.text_input(
                "Save what is shown now as",
                key=key,
                max_chars=LONGEST_NAME,
                placeholder="The night of the fire",
                on_change=lambda: on_save(st.session_state[key]),
            )
        elif not saved:
            st.caption("No view has been saved yet.")
        if address:
            st.caption("The link of what is shown now:")
            st.code(address, language=None, wrap_lines=True)
