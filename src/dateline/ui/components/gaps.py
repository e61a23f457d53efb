"""Stretches of time of which nothing is told, longer than the reader says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

import streamlit as st

from dateline.query.gaps import Gap
from dateline.ui.intervals import MONTH, YEAR, how_long, two_readings, unit_of
from dateline.ui.view import Length, Unit
from dateline.ui.words import plural

MOST = 99_999
_DAYS = {Unit.DAYS: 1.0, Unit.WEEKS: 7.0, Unit.MONTHS: MONTH, Unit.YEARS: YEAR}


def gaps(
    longer: Length,
    find: Callable[[int], Sequence[Gap]],
    *,
    under: str = "",
    on_length: Callable[[Length], None],
    on_show: Callable[[Gap], None],
) -> None:
    """List what ``find`` finds that is ``longer``, in days, and ask for another length; ``under``
    says what the events are held to."""
    count, of = st.columns(2, gap="small")
    st.session_state["gap-number"], st.session_state["gap-unit"] = longer

    def follow() -> None:
        on_length((st.session_state["gap-number"], st.session_state["gap-unit"]))

    count.number_input("Longer than", 1, MOST, key="gap-number", on_change=follow)
    of.selectbox("Unit", list(Unit), key="gap-unit", on_change=follow)
    number, unit = longer
    found = find(round(number * _DAYS[unit]))
    held = f" {under}" if under else ""
    if not found:
        st.markdown(f"Between the first and the last event{held} there is no gap so long.")
        return
    st.markdown(
        f"**{plural(len(found), 'gap')}**{held}: either nothing happened then, or nothing was read "
        "that tells it."
    )
    for number, gap in enumerate(found):
        with st.container(horizontal=True, vertical_alignment="center", key=f"gap-row-{number}"):
            st.html(told(gap, under))
            st.button(
                "Show",
                key=f"gap-show-{number}",
                help=f"On the timeline: {_between(gap)}",
                on_click=on_show,
                args=(gap,),
            )


def told(gap: Gap, under: str = "") -> str:
    """A gap and what speaks for either reading of it, as HTML."""
    readings = escape(" ".join(two_readings(gap, under)))
    return (
        f"<strong>{escape(_between(gap))}</strong> · {how_long(gap)}"
        f"<div class='ev-where'>{readings}</div>"
    )


def _between(gap: Gap) -> str:
    return f"{gap.after} to {gap.before}"


def in_units(days: int) -> Length:
    """
    >>> [f"{number} {unit}" for number, unit in map(in_units, (60, 297, 3700))]
    ['60 days', '10 months', '10 years']
    """
    unit, length = unit_of(days)
    return min(MOST, max(1, round(days / length))), Unit(f"{unit}s")
