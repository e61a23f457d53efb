"""What to say, and what to offer, where there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dateline.query.filters import PARTS, Asks, Filter
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
        if chosen.words:
            st.caption(
                "All words are looked for, also inside of others. “A phrase” in quotation marks is "
                "found as it stands; this OR that; -this must not be there."
            )
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
    row, value = PARTS[part], getattr(chosen, part)
    if row.asks is Asks.WORDS:
        return f"the words “{plain(value)}”"
    if row.asks is Asks.IN_VIEW and value is not None:
        return f"the stretch in view, {plain(value.label())}"
    if row.asks is Asks.PERIOD and value is not None:
        return f"the period {plain(value.label())}"
    if row.lists and value and row.asks is not Asks.REVIEW:
        names = [f"“{plain(str(each))}”" for each in value[:3]]
        more = " …" if len(value) > 3 else ""
        several = "s" if len(value) > 1 and not row.word.endswith("s") else ""
        return f"the {row.word}{several} {listed(names, last='or')}{more}"
    return f"the filter on {row.word}"
