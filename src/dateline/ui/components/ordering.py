"""Which of two events came first, where no source says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from dateline.ui.components.acting import acting
from dateline.ui.words import plain, shortened


@dataclass(frozen=True)
class Neighbour:
    """An event that stands beside another in time, and may as well be on its other side."""

    event: str
    headline: str


def ordering(
    above: Neighbour | None,
    below: Neighbour | None,
    *,
    on_before: Callable[[Neighbour], None],
    on_after: Callable[[Neighbour], None],
) -> None:
    """``above`` stands before the event though nothing says that it came earlier, ``below`` after
    it likewise."""
    if above is None and below is None:
        return
    with st.container(key="ordering", gap="xsmall"):
        st.caption("No source says which of these came first, and the order here means nothing.")
        if above is not None:
            acting(
                f"It came before “{_short(above)}”",
                key="order-before",
                icon=":material/arrow_upward:",
                on_click=on_before,
                args=(above,),
            )
        if below is not None:
            acting(
                f"It came after “{_short(below)}”",
                key="order-after",
                icon=":material/arrow_downward:",
                on_click=on_after,
                args=(below,),
            )


def _short(neighbour: Neighbour) -> str:
    return plain(shortened(neighbour.headline, 48))
