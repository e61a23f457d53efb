"""A whole document, opened at the sentence that matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from dateline.core.text import Span
from dateline.query.detail import Noted
from dateline.ui.components.document_view.pieces import pieces

_HERE = Path(__file__).parent
_component = st.components.v2.component(
    "dateline_document",
    html="<div class='whole'>"
    "<div class='page' tabindex='0' role='region' aria-label='The document'></div>"
    "<button type='button' class='write' hidden>Write an event from this</button></div>",
    css=(_HERE / "document_view.css").read_text(encoding="utf-8"),
    js=(_HERE / "document_view.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class Picked:
    """What the reader chose in this run: an event to open, or a stretch of the text."""

    event: str = ""
    marked: Span | None = None


def document_view(
    text: str,
    *,
    sentence: Span,
    words: Sequence[Span] = (),
    noted: Sequence[Noted] = (),
    marks: bool = False,
    key: str = "document",
) -> Picked:
    """Show the text around the sentence, the sentence marked and in sight, and what is ``noted`` of
    other places. Where the reader ``marks`` words, a button offers them."""
    shown = pieces(text, sentence, words, noted=noted)
    if shown.before or shown.after:
        st.caption(
            f"A long document: {shown.before:,} characters before this part and "
            f"{shown.after:,} after it are not shown."
        )
    told = [[p.kind, p.text, p.label, p.note, p.event] for p in shown.pieces]
    result = _component(
        key=key,
        data={"pieces": told, "marks": marks},
        on_event_change=lambda: None,
        on_marked_change=lambda: None,
    )
    event = result.get("event")
    return Picked(
        event if isinstance(event, str) else "",
        stretch(text, result.get("marked"), shown.before),
    )


def stretch(text: str, told: object, before: int = 0) -> Span | None:
    """What the browser says is marked, which is not to be trusted, without spaces at its ends.

    >>> stretch("It rained in May. ", [3, 18])
    Span(start=3, end=17)
    >>> stretch("It rained.", [7, 3]), stretch("It rained.", "all"), stretch("It rained.", [2, 3])
    (None, None, None)
    """
    if not isinstance(told, list) or len(told) != 2 or not all(isinstance(n, int) for n in told):
        return None
    start, end = (before + n for n in told)
    if not 0 <= start < end <= len(text) or not (said := text[start:end]).strip():
        return None
    return Span(start + len(said) - len(said.lstrip()), start + len(said.rstrip()))
