"""Names for screen readers in words, where Streamlit says a label with all its signs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "dateline_spoken",
    js=(Path(__file__).parent / "spoken.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def spoken(icons: Mapping[str, str], *, key: str = "spoken") -> None:
    """From now on every box of the page is called what its label shows; ``icons`` says what
    icons mean, by how Markdown writes them."""
    names = {icon.removeprefix(":material/").rstrip(":"): word for word, icon in icons.items()}
    _component(key=key, data={"icons": names}, height=1)
