"""The filters beside the timeline, each value with the events it would leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from dateline.core.event import Basis, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.query.filter import Corroboration, Filter, Review
from dateline.ui.components.facet import Choices, facet
from dateline.ui.components.period_filter import period_filter
from dateline.ui.data import Answers
from dateline.ui.state import choose, desk, lay_out, view
from dateline.ui.view import toggled

_SEARCH = "search"


@dataclass(frozen=True)
class Part:
    """One facet. ``shown`` values at most are listed; a part with more can be searched."""

    name: str
    title: str
    shown: int
    labels: Mapping[str, str] | None = None


ACTORS = Part("actors", "Actors", 10)
SOURCES = Part("sources", "Sources", 7)
FIRST = (
    Part("statuses", "Status", len(Status)),
    Part(
        "bases",
        "How it is dated",
        len(Basis),
        {
            "stated": "stated in the sentence",
            "relative": "worked out from another",
            "inherited": "taken from elsewhere",
        },
    ),
    Part("corroborations", "Told by", len(Corroboration)),
)
FURTHER = (
    Part("kinds", "Kind of actor", len(ActorKind)),
    Part("reviews", "Review", len(Review)),
)


def sidebar(answers: Answers) -> None:
    with st.sidebar:
        _words()
        _facet(answers, ACTORS)
        if len(view().filter.actors) > 1:
            _any_or_all()
        _facet(answers, SOURCES)
        period_filter(view().filter.period, on_change=_to_period)
        for part in FIRST:
            _facet(answers, part)
        _conflicts(answers)
        with st.expander("More filters", key="more-filters"):
            for part in FURTHER:
                _facet(answers, part)


def narrow(chosen: Filter) -> None:
    """Look at the events of another filter, from its first page on.

    Who takes away the last kind of review wants to see all of them, not none.
    """
    reviews = chosen.reviews or tuple(Review)
    lay_out(page=0)
    choose(replace(view(), filter=replace(chosen, reviews=reviews)))


def _words() -> None:
    st.session_state[_SEARCH] = view().filter.words
    st.text_input(
        "Search headlines and sentences",
        key=_SEARCH,
        type="search",
        placeholder="Search words    /",
        label_visibility="collapsed",
        live=True,
        on_change=lambda: narrow(replace(view().filter, words=st.session_state[_SEARCH].strip())),
    )


def _facet(answers: Answers, part: Part) -> None:
    chosen = view().filter
    search = desk().search(part.name)
    found = answers.facet(chosen, part.name, search=search, limit=part.shown + 1)
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
        on_toggle=lambda value: _toggle(part.name, value),
        on_search=lambda words: lay_out(searches=desk().searching(part.name, words)),
        key=part.name,
    )


_MEMBERS = {
    "statuses": Status,
    "kinds": ActorKind,
    "bases": Basis,
    "corroborations": Corroboration,
    "reviews": Review,
}


def _toggle(part: str, value: str) -> None:
    member = _MEMBERS[part](value) if part in _MEMBERS else value
    narrow(toggled(view().filter, part, member))


def _any_or_all() -> None:
    key = "any-or-all"
    st.session_state[key] = "all" if view().filter.all_actors else "any"
    st.segmented_control(
        "Events with",
        ("any", "all"),
        key=key,
        required=True,
        format_func=lambda which: f"{which} of them",
        label_visibility="collapsed",
        on_change=lambda: narrow(replace(view().filter, all_actors=st.session_state[key] == "all")),
    )


def _to_period(period: Period | None) -> None:
    narrow(replace(view().filter, period=period))


def _conflicts(answers: Answers) -> None:
    key, chosen = "conflicts", view().filter
    st.session_state[key] = chosen.conflicts
    count = answers.count(replace(chosen, conflicts=True))
    st.checkbox(
        f"Only where sources disagree on the date  :gray[{count:,}]",
        key=key,
        on_change=lambda: narrow(replace(view().filter, conflicts=st.session_state[key])),
    )
