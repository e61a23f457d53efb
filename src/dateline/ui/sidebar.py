"""The filters beside the timeline, each value with the events it would leave.

Which there are, in which order and how they are called stands in ``query.filters``; here is one
control for each kind of filter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from dateline.query.filters import PARTS, Asks, Filter, Part, Place, Review
from dateline.query.window import Facet
from dateline.ui.components.facet import Choices, facet
from dateline.ui.components.period_filter import period_filter
from dateline.ui.data import Answers
from dateline.ui.held import counted
from dateline.ui.state import choose, desk, lay_out, view


def sidebar(answers: Answers) -> None:
    """All controls in their order; the rarer ones are folded away, and not made until they are
    asked for."""
    with st.sidebar:
        _controls(answers, Place.FIRST)
        more = st.expander("More filters", key="more-filters", on_change="rerun")
        if more.open:
            with more:
                _controls(answers, Place.MORE)


def _controls(answers: Answers, place: Place) -> None:
    for part in PARTS.values():
        if part.place is place:
            _CONTROLS[part.asks](answers, part)


def narrow(chosen: Filter) -> None:
    """Look at the events of another filter, from its first page on.

    Who takes away the last kind of review wants to see all of them, not none.
    """
    reviews = chosen.reviews or tuple(Review)
    lay_out(page=0)
    choose(replace(view(), filter=replace(chosen, reviews=reviews)))


def _changed(part: Part, value: Any) -> None:
    narrow(view().filter.having(part.name, value))


def _words(_: Answers, part: Part) -> None:
    key = "search"
    st.session_state[key] = getattr(view().filter, part.name)
    st.text_input(
        part.title,
        key=key,
        type="search",
        placeholder="Words, “phrase”, OR, -not   /",
        label_visibility="collapsed",
        live=True,
        on_change=lambda: _changed(part, st.session_state[key].strip()),
    )


def _facet(answers: Answers, part: Part) -> None:
    chosen = view().filter
    search = desk().search(part.name)
    if part.asks is Asks.ANY_IN and not (answers.known(part.name) or getattr(chosen, part.name)):
        return  # no event of the project has any
    found = answers.facet(counted(answers), part.name, search=search, limit=part.shown + 1)
    many = len(found) > part.shown
    facet(
        part.title,
        Choices(
            found[: part.shown],
            [str(value) for value in getattr(chosen, part.name)],
            search if many or search else None,
            many,
            part.labels,
        ),
        on_toggle=lambda value: narrow(view().filter.toggled(part.name, value)),
        on_search=lambda words: lay_out(searches=desk().searching(part.name, words)),
        key=part.name,
    )


_STEPS = (20, 50, 100, 200, 500)  # events
_EVERYTHING = "everything"


def _top(answers: Answers, part: Part) -> None:
    """From the most important to everything; nothing to choose where few are left anyway."""
    chosen = view().filter
    left = answers.count(chosen.without(part.name))
    now = getattr(chosen, part.name)
    steps = [step for step in _STEPS if step < left or step == now]
    if not steps:
        return
    options = [*sorted({*steps, *([now] if now else [])}), 0]
    st.session_state[part.name] = now
    st.select_slider(
        part.title,
        options,
        key=part.name,
        format_func=lambda most: f"{most:,} most important" if most else _EVERYTHING,
        on_change=lambda: _changed(part, st.session_state[part.name]),
    )


def _any_or_all(_: Answers, part: Part) -> None:
    if len(getattr(view().filter, part.of)) < 2:
        return
    key = "any-or-all"
    st.session_state[key] = "all" if getattr(view().filter, part.name) else "any"
    st.segmented_control(
        "Events with",
        ("any", "all"),
        key=key,
        required=True,
        format_func=lambda which: f"{which} of them",
        label_visibility="collapsed",
        on_change=lambda: _changed(part, st.session_state[key] == "all"),
    )


def _period(_: Answers, part: Part) -> None:
    period_filter(
        getattr(view().filter, part.name), on_change=lambda period: _changed(part, period)
    )


def _truth(answers: Answers, part: Part) -> None:
    on = bool(getattr(view().filter, part.name))
    count = answers.count(counted(answers).having(part.name, True))
    facet(
        part.title,
        Choices([Facet(part.title, count)], [part.title] if on else []),
        on_toggle=lambda _: _changed(part, not on),
        headed=False,
        key=part.name,
    )


_CONTROLS: dict[Asks, Callable[[Answers, Part], None]] = {
    Asks.WORDS: _words,
    Asks.ANY_OF: _facet,
    Asks.ANY_IN: _facet,
    Asks.REVIEW: _facet,
    Asks.TOGETHER: _any_or_all,
    Asks.TOP: _top,
    Asks.PERIOD: _period,
    Asks.TRUTH: _truth,
}
