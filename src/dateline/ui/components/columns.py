"""What the columns of a table hold, as a person says it, beside its first rows."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dateline.corpus.tables import Grid
from dateline.ui.components.rows import Cell, rows
from dateline.ui.words import plain, shortened

_ASKED = {
    "date": "Date",
    "end": "End",
    "event": "What happened",
    "who": "Who",
    "source": "Source",
}
_LONGEST = 60
_NOTHING = "as it is recognised"


def columns(grid: Grid, *, key: str) -> dict[str, str]:
    """What the reader chose so far: the words at the head of each column that is meant, or its
    number from 1 where no head tells it from the others."""
    heads = [head or f"Column {n}" for n, head in enumerate(grid.heads, 1)]
    rows(
        [shortened(head, _LONGEST) for head in heads],
        [[Cell(shortened(words, _LONGEST)) for words in row] for row in grid.sample],
    )
    chosen: dict[str, str] = {}
    boxes = st.columns(len(_ASKED), gap="small")
    for box, (name, said) in zip(boxes, _ASKED.items(), strict=True):
        at = box.selectbox(
            said,
            [None, *range(len(heads))],
            index=1 + grid.columns[name] if name in grid.columns else 0,
            format_func=lambda n: _NOTHING if n is None else plain(shortened(heads[n], _LONGEST)),
            key=f"{key}-{name}",
        )
        if at is not None:
            chosen[name] = named(grid.heads, at)
    return chosen


def named(heads: Sequence[str], at: int) -> str:
    """
    >>> named(["Filed", "Note", "Note", ""], 0), named(["Filed", "Note", "Note", ""], 2)
    ('Filed', '3')
    """
    head = heads[at].strip()
    own = head and not head.isdecimal() and sum(other.strip() == head for other in heads) == 1
    return head if own else str(at + 1)
