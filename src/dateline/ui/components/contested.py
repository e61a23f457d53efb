"""An event whose sources give dates that cannot all be true: the accounts side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.ui.components.acting import acting
from dateline.ui.components.markup import context, told_why
from dateline.ui.components.parting import parting
from dateline.ui.components.shaped import shaped
from dateline.ui.evidence import Evidence, Telling
from dateline.ui.words import plain

ABREAST = 3  # dates in a row
AROUND = 160  # characters of context on either side of a sentence


@dataclass(frozen=True)
class Settling:
    """What the reader can do about a conflict."""

    take: Callable[[Telling], None]  # its date stands
    keep: Callable[[], None]  # the conflict does
    part: Callable[[str], None]  # a telling's id: it tells another event
    take_back: Callable[[int], None]  # a decision's number
    look: Callable[[], None]  # at the event on the timeline


def contested(shown: Evidence, settling: Settling) -> None:
    with st.container(border=True, key=f"contested-{shown.id}"):
        st.markdown(f"### {plain(shown.headline)}")
        dates = by_date(shown.tellings)
        for at in range(0, len(dates), ABREAST):
            columns = st.columns(min(ABREAST, len(dates)), gap="medium")
            for column, tellings in zip(columns, dates[at : at + ABREAST], strict=False):
                with column:
                    _date(tellings, shown, settling)
        shaped(shown.shaped, settling.take_back, key=f"contested-shaped-{shown.id}")
        with st.container(horizontal=True, gap="small", key=f"contested-acts-{shown.id}"):
            if not shown.settled:
                acting(
                    "Leave it a conflict",
                    key=f"keep-{shown.id}",
                    help="Both dates stay, and it is no longer listed as open",
                    on_click=settling.keep,
                )
            if st.button("See it on the timeline", key=f"look-{shown.id}", type="tertiary"):
                settling.look()


def by_date(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """The accounts of each date, in the order of time."""
    found: dict[str, list[Telling]] = {}
    for telling in sorted(tellings, key=lambda telling: telling.order):
        found.setdefault(telling.edtf, []).append(telling)
    return list(found.values())


def _date(tellings: Sequence[Telling], shown: Evidence, settling: Settling) -> None:
    first = tellings[0]
    taken = shown.settled and not shown.conflict
    if taken and not first.dissents:
        said = "  :green[stands]"
    else:
        said = "  :orange[not taken]" if taken else ""
    with st.container(horizontal=True, gap="small", key=f"contested-date-{first.id}"):
        st.markdown(f"**{plain(first.label)}**{said}", width="content")
        if not taken:
            acting(
                "Take this date",
                key=f"take-{first.id}",
                icon=":material/check:",
                on_click=settling.take,
                args=(first,),
            )
    for telling in tellings:
        st.html(context(telling, dated=False, around=AROUND) + told_why(telling.why))
        parting(telling.id, settling.part, key="contested-part")
