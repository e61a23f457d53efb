"""Stretches of time of which nothing is told, longer than the reader says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

import streamlit as st

from dateline.query.gaps import Gap
from dateline.ui.intervals import MONTH, YEAR, how_long, two_readings, unit_of
from dateline.ui.words import plural

_UNITS = {"days": 1.0, "weeks": 7.0, "months": MONTH, "years": YEAR}


def gaps(
    usual: int,
    find: Callable[[int], Sequence[Gap]],
    *,
    under: str = "",
    on_show: Callable[[Gap], None],
) -> None:
    """Ask from which length on, ``usual`` many days to begin with, and list what ``find`` finds;
    ``under`` says what the events are held to."""
    number, unit = in_units(usual)
    count, of = st.columns(2, gap="small")
    longest = count.number_input("Longer than", 1, 100_000, number, key="gap-number")
    chosen = of.selectbox("Unit", list(_UNITS), list(_UNITS).index(unit), key="gap-unit")
    found = find(round(longest * _UNITS[chosen]))
    held = f" {under}" if under else ""
    if not found:
        st.markdown(f"Between the first and the last event{held} there is no gap so long.")
        return
    st.markdown(
        f"**{plural(len(found), 'gap')}**{held}: either nothing happened then, or nothing was read "
        "that tells it."
    )
    for number, gap in enumerate(found):
        with st.container(horizontal=True, vertical_alignment="center", key=f"gap-{number}"):
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


def in_units(days: int) -> tuple[int, str]:
    """
    >>> in_units(60), in_units(297), in_units(3700)
    ((60, 'days'), (10, 'months'), (10, 'years'))
    """
    unit, length = unit_of(days)
    return max(1, round(days / length)), f"{unit}s"
