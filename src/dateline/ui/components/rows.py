"""A table to read: text that wraps, on any screen, and harmless whatever it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st


@dataclass(frozen=True)
class Cell:
    """``marked`` are words to be marked where they stand in the text."""

    text: str
    marked: str = ""


def rows(heads: Sequence[str], cells: Sequence[Sequence[Cell]]) -> None:
    st.html(table(heads, cells))


def table(heads: Sequence[str], cells: Sequence[Sequence[Cell]]) -> str:
    """
    >>> table(["Why"], [[Cell("a <b> c", "<b>")]]).count("<mark>&lt;b&gt;</mark>")
    1
    """
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in heads)
    body = "".join(
        "<tr>"
        + "".join(
            f"<td data-head='{escape(name)}'>{marked(cell)}</td>"
            for name, cell in zip(heads, row, strict=True)
        )
        + "</tr>"
        for row in cells
    )
    return f"<table class='ev-rows'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def marked(cell: Cell) -> str:
    """The text as HTML, its words marked."""
    before, found, after = cell.text.partition(cell.marked) if cell.marked else (cell.text, "", "")
    mark = f"<mark>{escape(found)}</mark>" if found else ""
    return f"{escape(before)}{mark}{escape(after)}"
