"""Who joined an event, took something out of it or settled its date; each with the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

import streamlit as st

from dateline.ui.components.acting import acting
from dateline.ui.evidence import Shaping


def shaped(
    decisions: Sequence[Shaping], on_take_back: Callable[[int], None], *, key: str = "shaped"
) -> None:
    for shaping in decisions:
        with st.container(
            horizontal=True,
            gap="xsmall",
            vertical_alignment="center",
            key=f"{key}-{shaping.decision}",
        ):
            st.html(f"<div class='ev-shaped'>{escape(shaping.words)}</div>")
            acting(
                "Take back",
                key=f"{key}-back-{shaping.decision}",
                icon=":material/undo:",
                type="tertiary",
                on_click=on_take_back,
                args=(shaping.decision,),
            )
