"""The evidence of one event: why this date, every sentence that tells it, what was decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from dateline.ui.components.acting import acting
from dateline.ui.components.editing import Facts, Offers, editing
from dateline.ui.components.grading import Grading, grading
from dateline.ui.components.markup import chain, context, facts, heading, remarks
from dateline.ui.components.parting import parting
from dateline.ui.components.shaped import shaped
from dateline.ui.evidence import Evidence, Picture, Telling
from dateline.ui.words import plain, plural


@dataclass(frozen=True)
class Acts:
    """What the reader can do with the event."""

    step: Callable[[int], None]
    close: Callable[[], None]
    accept: Callable[[], None]
    reject: Callable[[], None]
    undo: Callable[[], None]
    edit: Callable[[], None]
    save: Callable[[Facts], None]
    cancel: Callable[[], None]
    read: Callable[[str], None]  # a telling's id
    picture: Callable[[str], None]  # a telling's id, whose page is wanted; "" for none
    same: Callable[[], None]  # look for the event that is the same
    part: Callable[[str], None]  # a telling's id: it tells another event
    take: Callable[[str], None]  # a telling's id: its date stands
    take_back: Callable[[int], None]  # a decision's number
    grading: Grading


def evidence(
    shown: Evidence,
    acts: Acts,
    *,
    place: str = "",
    edited: bool = False,
    offers: Offers | None = None,
    picture: Picture | None = None,
) -> None:
    """``place`` says where the event stands among the others: "12 of 412". Where it is being
    edited, ``offers`` are what can be chosen. ``picture`` is the page that is shown."""
    _bar(acts, place)
    if edited:
        editing(shown, offers or Offers(), save=acts.save, cancel=acts.cancel)
    else:
        st.html(heading(shown.headline, shown.label, shown.edtf))
        if shown.note or shown.tags:
            st.html(remarks(shown.note, shown.tags))
    for telling in shown.tellings[:1]:
        _telling(telling, shown, acts, picture)
    st.html(facts(shown))
    _verdict(shown, acts)
    if shown.given:
        st.html(chain("Why this date", (f"{shown.given}.",)))
    elif shown.tellings:
        st.html(chain("Why this date", shown.tellings[0].why))
    if shown.joined and len(shown.tellings) > 1:
        st.html(chain("Why these are one event", shown.joined))
    shaped(shown.shaped, acts.take_back)
    if len(shown.tellings) > 1:
        said = plural(len(shown.tellings), "sentence tells it", "sentences tell it")
        st.html(f"<h4 class='ev-h'>{said}; the others:</h4>")
    for telling in shown.tellings[1:]:
        _telling(telling, shown, acts, picture)


def _bar(acts: Acts, place: str) -> None:
    with st.container(
        horizontal=True, gap="xsmall", vertical_alignment="center", key="evidence-bar"
    ):
        st.button(
            "Previous",
            key="previous",
            icon=":material/arrow_back:",
            help="The event before (k)",
            on_click=acts.step,
            args=(-1,),
        )
        st.button(
            "Next",
            key="next",
            icon=":material/arrow_forward:",
            help="The next event (j)",
            on_click=acts.step,
            args=(1,),
        )
        st.caption(place or "outside the filter")
        st.space("stretch")
        st.button(
            "Close",
            key="close",
            type="tertiary",
            icon=":material/close:",
            help="Esc",
            on_click=acts.close,
        )


def _verdict(shown: Evidence, acts: Acts) -> None:
    with st.container(horizontal=True, gap="xsmall", key="verdict"):
        acting(
            "Accept",
            key="accept",
            icon=":material/check:",
            help="a",
            on_click=acts.accept,
            disabled=shown.review == "accepted",
        )
        acting(
            "Reject",
            key="reject",
            icon=":material/block:",
            help="x",
            on_click=acts.reject,
            disabled=shown.review == "rejected",
        )
        acting(
            "Edit",
            key="edit",
            icon=":material/edit:",
            help="Its words, date, status, actors; a note and tags (e)",
            on_click=acts.edit,
        )
        acting(
            "Same as …",
            key="same",
            icon=":material/merge:",
            help="Join it with another event that tells the same (m)",
            on_click=acts.same,
        )
        grading(shown.grades, acts.grading, key=shown.id)
        if shown.own:
            acting("Undo", key="undo", icon=":material/undo:", help="u", on_click=acts.undo)
    if shown.decided and all(shown.decided != shaping.words for shaping in shown.shaped):
        st.caption(shown.decided)


def _telling(telling: Telling, shown: Evidence, acts: Acts, picture: Picture | None = None) -> None:
    several = len(shown.tellings) > 1
    with st.container(border=True, key=f"telling-{telling.id}"):
        st.html(context(telling, dated=several))
        with st.container(horizontal=True, gap="small", key=f"acts-{telling.id}"):
            st.button(
                "Open the document here",
                key=f"read-{telling.id}",
                type="tertiary",
                icon=":material/article:",
                on_click=acts.read,
                args=(telling.id,),
            )
            if telling.drawn and telling.page:
                _page(telling, acts, picture)
            if shown.conflict:
                acting(
                    "Take this date",
                    key=f"take-{telling.id}",
                    type="tertiary",
                    icon=":material/event_available:",
                    on_click=acts.take,
                    args=(telling.id,),
                )
            if several:
                parting(telling.id, acts.part)
        if picture is not None and picture.telling == telling.id:
            _shown(picture, telling)


def _page(telling: Telling, acts: Acts, picture: Picture | None) -> None:
    open_now = picture is not None and picture.telling == telling.id
    st.button(
        "Hide the page" if open_now else f"Show page {telling.page}",
        key=f"page-{telling.id}",
        type="tertiary",
        icon=":material/picture_as_pdf:",
        on_click=acts.picture,
        args=("" if open_now else telling.id,),
    )


def _shown(picture: Picture, telling: Telling) -> None:
    if picture.trouble:
        st.caption(plain(f"The page cannot be shown: {picture.trouble}."))
    else:
        st.image(picture.png, caption=f"Page {telling.page}, the sentence marked", width="stretch")
