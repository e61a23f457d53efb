"""What to say, and what to offer, where there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dateline.query.filter import Filter
from dateline.ui.components.chips import SAID
from dateline.ui.words import listed, plain, plural


def emptied(
    chosen: Filter,
    causes: Sequence[tuple[str, int]],
    *,
    on_remove: Callable[[str], None],
    on_clear: Callable[[], None],
) -> None:
    """No event is left. ``causes`` are the parts of the filter each of which alone, taken
    away, would bring some back, and how many."""
    with st.container(border=True, key="emptied"):
        if causes:
            st.markdown(f"**No event is left.** {_cause(chosen, *causes[0])}")
        else:
            st.markdown("**No event meets these filters.** Removing a single one is not enough.")
        with st.container(horizontal=True, gap="small"):
            for part, count in causes:
                st.button(
                    f"Without {said(chosen, part)}: {plural(count, 'event')}",
                    key=f"remove-{part}",
                    on_click=on_remove,
                    args=(part,),
                )
            st.button("Clear all filters", key="emptied-clear", on_click=on_clear)


def _cause(chosen: Filter, part: str, count: int) -> str:
    there = "is" if count == 1 else "are"
    return f"Without {said(chosen, part)} there {there} {plural(count, 'event')}."


def no_events(documents: int, undated: int) -> bool:
    """The project itself holds no event; true when the reader wants to do something about it."""
    with st.container(border=True, key="no-events"):
        if not documents:
            st.markdown("**This project has no documents yet.** Give it some of yours.")
            return st.button("Use my documents", key="no-events-go", type="primary")
        st.markdown(
            "**No event was found in these documents.** An event needs a sentence that says "
            "what happened, and a date for it."
        )
        if undated:
            st.markdown(
                f"{plural(undated, 'expression')} of time cannot be resolved, for want of the "
                "date on which the document was published. Giving it may bring events."
            )
        return st.button("Look at the documents", key="no-events-go")


def said(chosen: Filter, part: str) -> str:
    """A part of the filter, as it stands in a sentence.

    >>> said(Filter(sources=("The Herald",)), "sources"), said(Filter(conflicts=True), "conflicts")
    ('the source “The Herald”', 'the filter on conflicts')
    """
    values = getattr(chosen, part)
    if part == "words":
        return f"the words “{plain(chosen.words)}”"
    if part == "period" and chosen.period is not None:
        return f"the period {plain(chosen.period.label())}"
    if isinstance(values, tuple) and values and part != "reviews":
        names = [f"“{plain(str(value))}”" for value in values[:3]]
        more = " …" if len(values) > 3 else ""
        several = "s" if len(values) > 1 and not SAID[part].endswith("s") else ""
        return f"the {SAID[part]}{several} {listed(names, last='or')}{more}"
    return f"the filter on {SAID[part]}"
