"""Where everything in a document went: its sentences, its expressions of time, its events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from dateline.ui.components.rows import Cell, table
from dateline.ui.words import plural

REASONS = 60  # listed for a document; the others stand under Left out


@dataclass(frozen=True)
class Reason:
    """Why one expression of time has no place on the timeline."""

    what: str
    words: str
    sentence: str
    why: str


@dataclass(frozen=True)
class Entry:
    """One document. Its ``times`` are used, stand beside a finer date, name none, or are vague,
    unresolved or of no event; of its ``events``, ``merged`` are told by more than one sentence,
    ``rejected`` are those that a person did not want."""

    title: str
    sentences: int
    times: int
    times_used: int
    times_finer: int
    times_timeless: int
    vague: int
    unresolved: int
    no_event: int
    events: int
    merged: int
    rejected: int
    reasons: tuple[Reason, ...] = ()


COLUMNS = (  # field, head, what it counts
    ("sentences", "Sentences", "Sentences read, without menus and other furniture of the page"),
    ("times", "Expressions", "Expressions of time found"),
    ("times_used", "Used", "Expressions that date an event"),
    ("times_finer", "Beside finer", "Expressions that stand beside a finer date of the same event"),
    ("times_timeless", "No date", "Durations, habits, the line that says when it was published"),
    ("vague", "Vague", "Words like “recently”, without a place on a calendar"),
    ("unresolved", "Unresolved", "Words that lack the date they are counted from"),
    ("no_event", "No event", "Dates in sentences that tell nothing that happened"),
    ("events", "Events", "Events this document tells"),
    ("merged", "Merged", "Of these, told by more than one sentence, here or elsewhere"),
    ("rejected", "Rejected", "Of these, rejected by a reader"),
)


def ledger(entries: Sequence[Entry]) -> None:
    st.html(markup(entries))


def markup(entries: Sequence[Entry]) -> str:
    """
    >>> reason = Reason("vague", "soon", "So.", "x")
    >>> entry = Entry("<b>", 9, 4, 2, 0, 0, 1, 0, 1, 2, 1, 0, (reason,))
    >>> "<b>" in markup([entry]), "<details" in markup([entry])
    (False, True)
    """
    heads = "".join(
        f"<th scope='col' title='{escape(about)}'>{escape(head)}</th>" for _, head, about in COLUMNS
    )
    body = "".join(_entry(entry) for entry in entries)
    return (
        "<div class='ev-ledger' tabindex='0' role='region' aria-label='Where everything went'>"
        "<table><thead><tr><th scope='col'>Document</th>"
        f"{heads}</tr></thead>{body}</table></div>"
    )


def _entry(entry: Entry) -> str:
    numbers = "".join(
        f"<td data-head='{escape(head)}' data-none='{str(not getattr(entry, name)).lower()}'>"
        f"<span>{getattr(entry, name):,}</span></td>"
        for name, head, _ in COLUMNS
    )
    title = f"<th scope='row'>{escape(entry.title)}</th>"
    return f"<tbody><tr>{title}{numbers}</tr>{_reasons(entry)}</tbody>"


def _reasons(entry: Entry) -> str:
    if not entry.reasons:
        return ""
    cells = [
        (Cell(r.words), Cell(r.sentence, r.words), Cell(f"{r.what}: {r.why}"))
        for r in entry.reasons[:REASONS]
    ]
    more = len(entry.reasons) - REASONS
    rest = f"<p>{more:,} more stand under Left out.</p>" if more > 0 else ""
    said = plural(len(entry.reasons), "expression")
    return (
        f"<tr class='ev-reasons'><td colspan='{len(COLUMNS) + 1}'><details class='ev-fold'>"
        f"<summary>Why {said} {'is' if len(entry.reasons) == 1 else 'are'} not on the timeline"
        f"</summary>{table(('Words', 'Sentence', 'Why'), cells)}{rest}</details></td></tr>"
    )
