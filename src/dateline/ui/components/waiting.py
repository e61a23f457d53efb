"""A document whose date would date others: what waits for it, and the place to write it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.core.period import Period
from dateline.ui.components.rows import Cell, table
from dateline.ui.server.access import may_decide
from dateline.ui.words import plain, plural

SHOWN = 4  # sentences before the others are folded away


@dataclass(frozen=True)
class Waiting:
    """``events`` would get a date; ``sentences`` wait for it, each with its words of time.
    ``made`` is the day its file was made, as EDTF, where the file says it."""

    document: str
    title: str
    source: str
    events: int
    sentences: tuple[tuple[str, str], ...]
    made: str = ""


def waiting(
    shown: Waiting,
    *,
    effect: Callable[[str], str],
    on_apply: Callable[[str], None],
) -> None:
    """``effect`` says in words what a date would change; the date is written as EDTF."""
    key = f"published-{shown.document}"
    with st.container(border=True, key=f"waiting-{shown.document}"):
        said = plural(shown.events, "event")
        st.markdown(f"**{plain(shown.title)}**  {plain(shown.source)}".rstrip())
        st.markdown(f"Its publication date would date **{said}**.")
        st.html(_sentences(shown.sentences))
        if not may_decide():
            return
        typed = st.text_input(
            "Published on",
            key=key,
            placeholder="2008-08-07, 2008-08, 1998 …",
            width=260,
        ).strip()
        if not typed:
            if shown.made:
                _proposed(shown, on_apply)
            return
        try:
            date = str(Period.parse(typed))
        except ValueError as error:
            st.warning(plain(str(error)))
            return
        st.markdown(effect(date))
        st.button(
            "Apply",
            key=f"apply-{shown.document}",
            type="primary",
            on_click=on_apply,
            args=(date,),
        )


def _proposed(shown: Waiting, on_apply: Callable[[str], None]) -> None:
    day = Period.parse(shown.made).label()
    st.caption(f"Its file was made on {day}, which may not be the day of its text.")
    st.button(f"Take {day}", key=f"made-{shown.document}", on_click=on_apply, args=(shown.made,))


def _sentences(sentences: Sequence[tuple[str, str]]) -> str:
    def listed(some: Sequence[tuple[str, str]]) -> str:
        cells = [(Cell(words), Cell(sentence, words)) for words, sentence in some]
        return table(("Words", "Sentence"), cells)

    first, rest = sentences[:SHOWN], sentences[SHOWN:]
    if not rest:
        return listed(first)
    more = f"<summary>{len(rest):,} more</summary>"
    return f"{listed(first)}<details class='ev-fold'>{more}{listed(rest)}</details>"
