"""Turn the pages of a table that is cut on the server."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


def pager(page: int, size: int, total: int, *, on_turn: Callable[[int], None], key: str) -> None:
    """Which rows of how many are shown, and the way to the others."""
    last = max(0, (total - 1) // size)
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key=key):
        st.button(
            "Previous page",
            key=f"{key}-back",
            icon=":material/chevron_left:",
            disabled=page == 0,
            on_click=on_turn,
            args=(page - 1,),
        )
        st.caption(f"{page * size + 1:,}–{min(total, (page + 1) * size):,} of {total:,}")
        st.button(
            "Next page",
            key=f"{key}-on",
            icon=":material/chevron_right:",
            disabled=page >= last,
            on_click=on_turn,
            args=(page + 1,),
        )
