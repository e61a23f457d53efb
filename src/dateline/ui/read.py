"""A document to read, over the page: what it tells is marked, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dateline.core.text import Document, Span
from dateline.ui.components.document_view import document_view
from dateline.ui.data import Answers
from dateline.ui.evidence import published_words
from dateline.ui.places import Place, go
from dateline.ui.state import choose, view
from dateline.ui.words import plain


def _published(found: Document) -> str:
    if found.published is None:
        return published_words(None, None)
    return published_words(str(found.published.period), str(found.published.basis))


def read_document(
    answers: Answers, wanted: str, sentence: Span | None = None, words: Sequence[Span] = ()
) -> None:
    """Opened at a sentence, or where it begins; another event in it leads to that."""
    found = answers.document(wanted)
    if found is None:
        return

    @st.dialog(plain(found.title or found.name), width="large")
    def document() -> None:
        st.caption(plain(" · ".join(filter(None, (found.source, _published(found))))))
        st.caption(
            "What tells an event stands behind its date and leads to it; what is underlined with "
            "dots has no place on the timeline: rest on it for the reason."
        )
        picked = document_view(
            found.text,
            sentence=sentence or Span(0, 0),
            words=words,
            noted=answers.noted(found.id),
        )
        if picked:
            choose(replace(view(), event=picked))
            go(Place.TIMELINE)

    document()
