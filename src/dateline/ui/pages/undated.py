"""The page of what waits for a date: first where one answer would date the most events."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dateline.core.text import ProblemKind
from dateline.ui import deciding
from dateline.ui.components.acting import acting
from dateline.ui.components.pager import pager
from dateline.ui.components.rows import Cell, marked, rows
from dateline.ui.components.waiting import Waiting, waiting
from dateline.ui.data import Opened, preview, would_date
from dateline.ui.effects import effect_words, publish
from dateline.ui.rederive import dating
from dateline.ui.state import decide, desk, lay_out
from dateline.ui.words import plural

SIZE = 10  # documents at a time: each is read again to see what its date would do
VAGUE = 25
_KINDS = (ProblemKind.UNRESOLVED, ProblemKind.VAGUE)
_ANCHOR = "needs the publication date"


def undated_page(at: Opened) -> None:
    if dating(at.project):
        return
    frame = at.answers.left_out(tuple(map(str, _KINDS)))
    st.markdown("## Undated")
    open_ones = frame[frame["dismissed"] == 0]
    st.caption(
        f"{plural(len(open_ones), 'expression')} of time without a place in time. Words like "
        "“last Thursday” are counted from the date of their document: where it is unknown, "
        "nothing is guessed."
    )
    unresolved = open_ones[open_ones["kind"] == str(ProblemKind.UNRESOLVED)]
    _documents(at, unresolved[unresolved["reason"] == _ANCHOR])
    _others(unresolved[unresolved["reason"] != _ANCHOR])
    _vague(at, open_ones[open_ones["kind"] == str(ProblemKind.VAGUE)])
    _dismissed(at, frame[frame["dismissed"] > 0])
    if frame.empty:
        st.success("Every expression of time found its place.")


# --- Documents whose date is wanted --------------------------------------------------


def queue(frame: pd.DataFrame) -> list[str]:
    """The ids of the documents whose date is waited for, by the sentences that wait for it."""
    sentences = frame.groupby("document")["sentence"].nunique()
    names = frame.groupby("document")["doc"].first()
    order = sorted(sentences.index, key=lambda document: (-sentences[document], names[document]))
    return [str(document) for document in order]


def _documents(at: Opened, frame: pd.DataFrame) -> None:
    if frame.empty:
        return
    wanted = queue(frame)
    said = "document whose date is" if len(wanted) == 1 else "documents whose dates are"
    st.markdown(f"### {len(wanted):,} {said} wanted")
    page = min(desk().undated_page, (len(wanted) - 1) // SIZE)
    part = wanted[page * SIZE : (page + 1) * SIZE]
    counted = would_date(at, tuple(part))
    for document in sorted(part, key=lambda document: -counted.get(document, 0)):
        _document(at, frame[frame["document"] == document], counted.get(document, 0))
    if len(wanted) > SIZE:
        pager(page, SIZE, len(wanted), on_turn=_turn, key="undated-pages")


def _document(at: Opened, frame: pd.DataFrame, events: int) -> None:
    document = str(frame["document"].iloc[0])
    known = at.answers.document(document)
    waiting(
        Waiting(
            document,
            known.title or known.name if known is not None else str(frame["doc"].iloc[0]),
            known.source if known is not None else "",
            events,
            tuple(zip(frame["words"], frame["sentence"], strict=True)),
            known.made if known is not None else "",
        ),
        effect=lambda date: effect_words(preview(at, ((document, date),))),
        on_apply=lambda date: _apply(at, document, date),
    )


def _apply(at: Opened, document: str, date: str) -> None:
    publish(at.project, [(document, date)])


def _turn(page: int) -> None:
    lay_out(undated_page=page)


def _others(frame: pd.DataFrame) -> None:
    """What the date of the document would not resolve."""
    if frame.empty:
        return
    st.markdown(f"### {plural(len(frame), 'expression')} that nothing near it dates")
    rows(
        ("Words", "Sentence", "Document", "Why"),
        [
            (Cell(words), Cell(sentence, words), Cell(doc), Cell(reason))
            for words, sentence, doc, reason in frame[["words", "sentence", "doc", "reason"]]
            .head(100)
            .itertuples(index=False)
        ],
    )


# --- Vague words ---------------------------------------------------------------------


def _vague(at: Opened, frame: pd.DataFrame) -> None:
    if frame.empty:
        return
    st.markdown(f"### {plural(len(frame), 'expression')} too vague for a calendar")
    st.caption("Dismiss what needs no date: it is no longer counted as undated.")
    for row in frame.head(VAGUE).to_dict("records"):
        place = f"{row['document']}-{row['start']}"
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"vague-{place}"
        ):
            _sentence(row)
            acting(
                "Dismiss",
                key=f"dismiss-{place}",
                type="tertiary",
                on_click=_dismiss,
                args=(at, row["document"], int(row["start"]), row["words"]),
            )
    if len(frame) > VAGUE:
        st.caption(f"{len(frame) - VAGUE:,} more follow as these are dismissed.")


def _sentence(row: Mapping[Any, Any]) -> None:
    said = marked(Cell(row["sentence"], row["words"]))
    st.html(f"<div class='ev-vague'>{said} <small>{escape(row['doc'])}</small></div>")


def _dismiss(at: Opened, document: str, start: int, words: str) -> None:
    decide(lambda: deciding.dismiss(at.project, document, start, words, desk().author))


def _dismissed(at: Opened, frame: pd.DataFrame) -> None:
    if frame.empty:
        return
    with st.expander(f"{plural(len(frame), 'expression')} dismissed", key="dismissed"):
        for row in frame.head(100).to_dict("records"):
            with st.container(
                horizontal=True,
                vertical_alignment="center",
                gap="small",
                key=f"back-{row['document']}-{row['start']}",
            ):
                _sentence(row)
                acting(
                    "Bring back",
                    key=f"bring-back-{row['dismissed']}",
                    type="tertiary",
                    on_click=_bring_back,
                    args=(at, int(row["dismissed"])),
                )


def _bring_back(at: Opened, decision: int) -> None:
    decide(lambda: deciding.take_back(at.project, decision, desk().author))
