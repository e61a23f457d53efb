"""A document to read, over the page: what it tells is marked, and what was left out; a person
marks a sentence and writes an event from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dateline.core.text import Document, Span
from dateline.extract.proposal import propose
from dateline.language.sentences import split_sentences
from dateline.project.decisions import told_value, written_value
from dateline.ui import deciding
from dateline.ui.components.document_view import document_view
from dateline.ui.components.rows import Cell
from dateline.ui.components.rows import marked as marked_in
from dateline.ui.components.writing import Begun, Draft, date_to_write, writing
from dateline.ui.data import Opened
from dateline.ui.evidence import published_words
from dateline.ui.participants import OFFERED, participants
from dateline.ui.places import Place, go
from dateline.ui.server.access import may_decide
from dateline.ui.state import choose, decide, desk, lay_out, view
from dateline.ui.words import plain, shortened

_FOUND = 20  # sentences that are offered at most


def _published(found: Document) -> str:
    if found.published is None:
        return published_words(None, None)
    return published_words(str(found.published.period), str(found.published.basis))


def read_document(
    at: Opened, wanted: str, sentence: Span | None = None, words: Sequence[Span] = ()
) -> None:
    """Opened at a sentence, or where it begins; another event in it leads to that."""
    found = at.answers.document(wanted)
    if found is None:
        return
    lay_out(marked=None)

    @st.dialog(plain(found.title or found.name), width="large")
    def document() -> None:
        marked = desk().marked
        if marked is None:
            _read(at, found, sentence or Span(0, 0), words)
        else:
            _write(at, found, marked)

    document()


def _read(at: Opened, found: Document, sentence: Span, words: Sequence[Span]) -> None:
    st.caption(plain(" · ".join(filter(None, (found.source, _published(found))))))
    st.caption(
        "What tells an event stands behind its date and leads to it; what is underlined with "
        "dots has no place on the timeline: rest on it for the reason."
        + (" Mark a sentence to write an event from it." if may_decide() else "")
    )
    picked = document_view(
        found.text,
        sentence=sentence,
        words=words,
        noted=at.answers.noted(found.id),
        marks=may_decide(),
    )
    if picked.event:
        choose(replace(view(), event=picked.event))
        go(Place.TIMELINE)
    marked = picked.marked or (_found_by_words(found) if may_decide() else None)
    if marked is not None:
        lay_out(marked=marked)
        st.rerun(scope="fragment")


def _found_by_words(found: Document) -> Span | None:
    """A sentence that the reader looks for instead of marking it."""
    words = st.text_input(
        "Write an event from the sentence with these words",
        key="sentence-words",
        placeholder="Some of its words",
    ).casefold()
    if not words.split():
        return None
    sentences = [each.span for each in split_sentences(found.text, skip=found.furniture)]
    hits = [s for s in sentences if all(w in s.of(found.text).casefold() for w in words.split())]
    if not hits:
        st.caption("No sentence has all of them.")
        return None
    chosen = st.selectbox(
        "Sentence",
        range(min(len(hits), _FOUND)),
        format_func=lambda n: plain(shortened(" ".join(hits[n].of(found.text).split()), 160)),
        key="sentence-chosen",
    )
    if st.button("Write an event from this sentence", key="sentence-write"):
        return hits[chosen]
    return None


def _write(at: Opened, found: Document, marked: Span) -> None:
    """What the sentence may tell, for the reader to set right and to keep."""
    quote = marked.of(found.text)
    proposal = propose(found, marked, day_first=at.project.settings.day_first)
    st.button(
        "Back to the document",
        key="sentence-back",
        type="tertiary",
        icon=":material/arrow_back:",
        on_click=lambda: lay_out(marked=None),
    )
    st.html(_quoted(quote, proposal.words))
    if proposal.date is None:
        st.caption("The program reads no date in this: write one.")

    def save(draft: Draft) -> None:
        actors = participants(at.answers, (), draft.actors)
        told = told_value(found.id, found.path, quote, marked.start)
        value = written_value(draft.headline, draft.date, draft.status, actors, draft.source, told)

        def write() -> None:
            event = deciding.write(at.project, "", value, desk().author)
            choose(replace(view(), event=event))

        decide(write)
        lay_out(marked=None)
        go(Place.TIMELINE)

    writing(
        [row.name for row in at.answers.actors("", kind="")[:OFFERED]],
        save=save,
        begun=Begun(
            proposal.headline,
            date_to_write(proposal.date),
            tuple(at.answers.named_in(found.id, marked)),
            found.shown_source,
        ),
    )


def _quoted(quote: str, words: str) -> str:
    return f"<blockquote class='ev-quote'>{marked_in(Cell(quote, words))}</blockquote>"
