"""The colours of the dashboard: which of the two palettes is on the screen."""

from __future__ import annotations

import streamlit as st

from dateline.timeline.colours import Palette, palette


def is_dark() -> bool:
    """Whether the reader's theme is dark, as far as the browser has said."""
    return st.context.theme.type == "dark"


def colours() -> Palette:
    """The palette that goes with the reader's theme."""
    return palette(is_dark())
