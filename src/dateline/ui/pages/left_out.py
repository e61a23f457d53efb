"""The page of what is not on the timeline: the words, their sentence, and why."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dateline.core.text import ProblemKind
from dateline.query.detail import Counts
from dateline.ui.components.pager import pager
from dateline.ui.components.rows import Cell, rows
from dateline.ui.data import Opened
from dateline.ui.state import desk, lay_out

SIZE = 100
KINDS = {
    ProblemKind.UNRESOLVED: "Waiting for a date",
    ProblemKind.VAGUE: "Too vague",
    ProblemKind.NO_EVENT: "Dated, but no event",
    ProblemKind.FILE: "Files not read",
    ProblemKind.DUPLICATE: "Doubles",
    ProblemKind.NOTE: "Notes",
}
EXPLAINED = {
    ProblemKind.UNRESOLVED: "Words like “last Thursday” whose document has no date to count from. "
    "Give the document its date on the page Undated.",
    ProblemKind.VAGUE: "Words like “recently”, which have no place on a calendar.",
    ProblemKind.NO_EVENT: "Sentences with a date that tell nothing that happened.",
    ProblemKind.FILE: "Files that could not be read, and why.",
    ProblemKind.DUPLICATE: "Files with exactly the content of another; read once.",
    ProblemKind.NOTE: "Used, but with a reservation.",
}


def left_out_page(at: Opened) -> None:
    st.markdown("## Left out")
    counted = _counted(at.answers.counts())
    kinds = [kind for kind in KINDS if counted[kind]]
    if not kinds:
        st.success("Nothing was left out: every expression of time found its place.")
        return
    kind = _choice(kinds, counted)
    st.caption(EXPLAINED[kind])
    frame = at.answers.left_out((str(kind),))
    page = min(desk().left_out_page, (len(frame) - 1) // SIZE)
    shown = frame.iloc[page * SIZE : (page + 1) * SIZE]
    if kind in (ProblemKind.FILE, ProblemKind.DUPLICATE, ProblemKind.NOTE):
        rows(("File", "Why"), [(Cell(r["where"]), Cell(r["reason"])) for r in _records(shown)])
    else:
        rows(
            ("Words", "Sentence", "Document", "Why"),
            [
                (
                    Cell(r["words"]),
                    Cell(r["sentence"], r["words"]),
                    Cell(r["doc"]),
                    Cell(r["reason"]),
                )
                for r in _records(shown)
            ],
        )
    if len(frame) > SIZE:
        pager(page, SIZE, len(frame), on_turn=_turn, key="left-out-pages")


def _counted(known: Counts) -> dict[ProblemKind, int]:
    return {
        ProblemKind.UNRESOLVED: known.unresolved,
        ProblemKind.VAGUE: known.vague,
        ProblemKind.NO_EVENT: known.no_event,
        ProblemKind.FILE: known.problems,
        ProblemKind.DUPLICATE: known.duplicates,
        ProblemKind.NOTE: known.notes,
    }


def _choice(kinds: list[ProblemKind], counted: dict[ProblemKind, int]) -> ProblemKind:
    chosen = st.pills(
        "Kind",
        kinds,
        default=kinds[0],
        required=True,
        format_func=lambda kind: f"{KINDS[kind]}  {counted[kind]:,}",
        key="left-out-kind",
        label_visibility="collapsed",
        on_change=lambda: _turn(0),
    )
    return ProblemKind(chosen) if chosen in kinds else kinds[0]


def _turn(page: int) -> None:
    lay_out(left_out_page=page)


def _records(frame: pd.DataFrame) -> list[dict[str, str]]:
    columns = ["where", "doc", "words", "sentence", "reason"]
    texts = frame[columns].fillna("").astype(str)
    return [dict(zip(columns, row, strict=True)) for row in texts.itertuples(index=False)]
