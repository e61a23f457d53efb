"""The activity page: who decided what, and when; each can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

import streamlit as st

from dateline.project.decisions import KINDS, About, Decision, describe
from dateline.project.decisions.published import PUBLISHED
from dateline.query.changes import LISTED
from dateline.ui import deciding
from dateline.ui.components.acting import acting
from dateline.ui.components.event_table import event_table, rows_of
from dateline.ui.components.pager import pager
from dateline.ui.components.rows import Cell, rows
from dateline.ui.data import Answers, Opened
from dateline.ui.places import Place, go
from dateline.ui.rederive import date_again, dating
from dateline.ui.server.access import may_decide, signed_in
from dateline.ui.state import choose, desk, lay_out, note, view
from dateline.ui.words import plain, plural

SIZE = 50


def activity_page(at: Opened) -> None:
    st.markdown("## Activity")
    _author()
    if dating(at.project):
        return
    page = desk().activity_page
    history = at.project.journal.history(limit=SIZE + 1, offset=page * SIZE)
    if not history and not page:
        st.info(
            "Nothing was decided yet. Accept or reject an event beside the timeline, write it "
            "another headline, join it with one that is the same, settle a conflict, or give a "
            "document its date."
        )
    for decisions in _alike(at, history[:SIZE]):
        _line(at, *decisions)
    if page or len(history) > SIZE:
        total = page * SIZE + len(history)
        pager(
            page, SIZE, total, on_turn=lambda new: lay_out(activity_page=new), key="activity-pages"
        )
    _unmatched(at)
    _changed(at)


def _author() -> None:
    if signed_in():
        told = "your decisions carry this name" if may_decide() else "you may read, but not decide"
        st.caption(f"Signed in as {plain(signed_in())}; {told}.")
        return
    key = "author"
    st.session_state[key] = desk().author
    st.text_input(
        "Your name, as your decisions will carry it",
        key=key,
        width=360,
        max_chars=80,
        on_change=lambda: lay_out(author=st.session_state[key].strip() or "reader"),
    )


def _alike(at: Opened, history: Sequence[Decision]) -> list[list[Decision]]:
    """Those that stand together and say the same, of one minute: what was decided of many at
    once."""

    def said(decision: Decision) -> tuple[object, ...]:
        return decision.at[:16], _said(at, decision), decision.stands

    return [list(group) for _, group in groupby(history, key=said)]


def _line(at: Opened, decision: Decision, *more: Decision) -> None:
    """One decision, or several that say the same of different things."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"decision-{decision.id}"):
        undone = "" if decision.stands or decision.undoes is not None else " ev-undone"
        moment = decision.at[:16].replace("T", " ")
        st.html(
            f"<div class='ev-decision{undone}'><time>{escape(moment)}</time> "
            f"{escape(_said(at, decision))}{_about(at.answers, [decision, *more])}</div>"
        )
        if decision.stands:
            acting(
                f"Undo all {len(more) + 1}" if more else "Undo",
                key=f"undo-{decision.id}",
                icon=":material/undo:",
                on_click=_undo,
                args=(at, decision, *more),
            )


def _about(answers: Answers, decisions: Sequence[Decision]) -> str:
    """What they are about, as HTML; several can be unfolded."""
    words = [escape(about) for each in decisions if (about := subject_words(answers, each))]
    if len(decisions) == 1:
        return f": <i>{words[0]}</i>" if words else ""
    items = "".join(f"<li>{about}</li>" for about in words)
    told = f"<details class='ev-fold'><summary>Which</summary><ul>{items}</ul></details>"
    return f" ({plural(len(decisions), 'time')}){told if items else ''}"


def _said(at: Opened, decision: Decision) -> str:
    """A decision in words; one that takes another back says what that one was."""
    if decision.undoes is None:
        return describe(decision)
    about = at.project.journal.history(subject=decision.subject)
    target = next((other for other in about if other.id == decision.undoes), None)
    if target is None or target.undoes is not None:
        return describe(decision)
    return f"{decision.author} took back: {describe(target)}"


def subject_words(answers: Answers, decision: Decision) -> str:
    """What a decision is about, by the name people know; nothing where it is gone."""
    kind = KINDS.get(decision.kind)
    if kind is not None and kind.about is About.DOCUMENT:
        document = answers.document(decision.subject)
        return document.title or document.name if document else ""
    if kind is not None and kind.about in (About.ACTOR, About.TOPIC):
        return ""  # the line names it
    event = answers.event(decision.subject)
    return event.headline if event else ""


def _undo(at: Opened, *decisions: Decision) -> None:
    try:
        if len(decisions) > 1:
            numbers = [decision.id for decision in decisions]
            deciding.take_all_back(at.project, numbers, desk().author)
        else:
            deciding.take_back(at.project, decisions[0].id, desk().author)
    except ValueError as error:
        note(f"This was not taken back: {error}")
        return
    if decisions[0].kind == PUBLISHED.name:
        date_again(at.project)


def _unmatched(at: Opened) -> None:
    decisions = at.answers.unmatched()
    if not decisions:
        return
    st.markdown(f"### {plural(len(decisions), 'decision')} without its subject")
    st.caption(
        "What these are about was not found in the last extraction: its sentence or document has "
        "changed or is gone. They are kept, and applied again as soon as it is back. What is "
        "likest stands beside each; decide there anew where it is the same."
    )
    rows(
        ("When", "What", "About", "Likeliest now"),
        [
            (
                Cell(decision.at[:10]),
                Cell(describe(decision)),
                Cell(_seen(decision)),
                Cell(_likeliest(at, decision)),
            )
            for decision in decisions
        ],
    )


def _seen(decision: Decision) -> str:
    """The sentence and the file that were decided on."""
    if not decision.places:
        return decision.subject
    place = decision.places[0]
    return f"“{place.quote}” ({place.path})" if place.quote else place.path


def _likeliest(at: Opened, decision: Decision) -> str:
    likely = at.answers.likeliest(decision.id)
    return "; ".join(f"“{one.quote}” ({one.path})" for one in likely) or "nothing like it"


# --- What the last reading changed ---------------------------------------------------

_KINDS = ("New", "Moved", "Gone")


def _changed(at: Opened) -> None:
    found = at.answers.changes()
    if found is None:
        return
    st.markdown("### What the last reading changed")
    if not any(found.counts):
        st.caption("No event is new, none has another date, none is gone.")
        return
    counts = dict(zip(_KINDS, found.counts, strict=True))
    usual = next(kind for kind in _KINDS if counts[kind])
    key = "changed"
    st.session_state[key] = desk().changed or usual
    kind = st.pills(
        "Changes",
        _KINDS,
        key=key,
        required=True,
        format_func=lambda each: f"{each}  {counts[each]:,}",
        label_visibility="collapsed",
        on_change=lambda: lay_out(changed=st.session_state[key]),
    )
    if kind == "Gone":
        cells = [(Cell(gone.label), Cell(gone.headline), Cell(gone.doc)) for gone in found.gone]
        rows(("Date", "Event", "Document"), cells)
    else:
        events = found.new if kind == "New" else tuple(event for event, _ in found.moved)
        _events(at, events, dict(found.moved) if kind == "Moved" else {})
    if counts[kind or usual] > LISTED:
        st.caption(f"The first {LISTED:,} of {counts[kind or usual]:,}.")


def _events(at: Opened, events: tuple[str, ...], dates: dict[str, str]) -> None:
    """In a table that leads to each of them; ``dates`` are those that they had."""
    found = rows_of(at.answers.rows_of(events))
    picked = event_table(
        [
            replace(row, date=f"{dates[row.id]} → {row.date}") if row.id in dates else row
            for row in found
        ],
        selected="",
        order="weight",
        sorts=False,
        key="changed-events",
    )
    if picked:
        choose(replace(view(), event=picked))
        go(Place.TIMELINE)
