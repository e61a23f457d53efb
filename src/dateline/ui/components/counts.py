"""The title that counts everything, each number a way to what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

import streamlit as st

from dateline.ui.words import plural

HELP = {
    "events": "Show all events, without filters",
    "documents": "The documents, their dates and where each was found",
    "undated": "The expressions of time that could not be dated, by what would date them",
    "conflicts": "The events whose sources give different dates, side by side",
    "problems": "The files that could not be used, and why",
}


@dataclass(frozen=True)
class Tally:
    """What the project holds, and ``shown``, how many of its events the filter leaves; ``told_in``
    are the documents that tell these, ``contested`` the conflicts among them."""

    events: int
    shown: int
    documents: int
    told_in: int
    undated: int
    conflicts: int
    contested: int
    problems: int = 0


def sentence_of(tally: Tally) -> list[tuple[str, str]]:
    """The parts of the title: the name of the way, and the words.

    >>> [words for _, words in sentence_of(Tally(412, 412, 38, 30, 23, 1, 1))]
    ['412 events', 'from 38 documents', '23 expressions undated', '1 conflict']
    >>> [words for _, words in sentence_of(Tally(412, 9, 38, 3, 23, 1, 0))]
    ['9 of 412 events', 'from 3 of 38 documents', '23 expressions undated', '0 of 1 conflict']
    """
    narrowed = tally.shown != tally.events
    documents = plural(tally.documents, "document")
    conflicts = plural(tally.conflicts, "conflict")
    parts = [
        ("events", f"{_of(tally.shown, narrowed)}{plural(tally.events, 'event')}"),
        ("documents", f"from {_of(tally.told_in, narrowed)}{documents}"),
        ("undated", f"{plural(tally.undated, 'expression')} undated"),
        ("conflicts", f"{_of(tally.contested, narrowed and tally.conflicts > 0)}{conflicts}"),
    ]
    if tally.problems:
        parts.append(("problems", f"{plural(tally.problems, 'file')} not used"))
    return parts


def _of(some: int, narrowed: bool) -> str:
    return f"{some:,} of " if narrowed else ""


def counts(tally: Tally) -> str:
    """Show the title; the name of the part that the reader pressed, or nothing."""
    pressed = ""
    with st.container(horizontal=True, gap="small", key="counts"):
        for name, words in sentence_of(tally):
            if st.button(_strong(words), key=f"count-{name}", type="tertiary", help=HELP[name]):
                pressed = name
    return pressed


def _strong(words: str) -> str:
    """The number stands out.

    >>> _strong("from 38 documents")
    'from **38** documents'
    """
    return re.sub(r"\d[\d,]*", lambda number: f"**{number[0]}**", words)
