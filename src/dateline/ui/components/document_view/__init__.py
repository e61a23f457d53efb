"""A whole document, opened at the sentence that matters."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from dateline.core.text import Span
from dateline.query.detail import Noted
from dateline.ui.components.document_view.pieces import pieces

_HERE = Path(__file__).parent
_component = st.components.v2.component(
    "dateline_document",
    html="<div class='page' tabindex='0' role='region' aria-label='The document'></div>",
    css=(_HERE / "document_view.css").read_text(encoding="utf-8"),
    js=(_HERE / "document_view.js").read_text(encoding="utf-8"),
)


def document_view(
    text: str,
    *,
    sentence: Span,
    words: Sequence[Span] = (),
    noted: Sequence[Noted] = (),
    key: str = "document",
) -> str:
    """Show the text around the sentence, the sentence marked and in sight, and what is ``noted`` of
    other places; the event of one that the reader chose, or nothing."""
    shown = pieces(text, sentence, words, noted=noted)
    if shown.before or shown.after:
        st.caption(
            f"A long document: {shown.before:,} characters before this part and "
            f"{shown.after:,} after it are not shown."
        )
    told = [[p.kind, p.text, p.label, p.note, p.event] for p in shown.pieces]
    result = _component(key=key, data={"pieces": told}, on_event_change=lambda: None)
    event = result.get("event")
    return event if isinstance(event, str) else ""
