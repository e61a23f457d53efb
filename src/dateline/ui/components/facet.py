"""Choose values of one part of the filter, each with the events it would leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.query.window import Facet
from dateline.ui.words import plain, shortened


@dataclass(frozen=True)
class Choices:
    """What a facet shows: the values found, and how to ask for others.

    ``search`` is none where all values are always shown. ``chosen`` values stay in sight even
    when the search would not find them. ``labels`` says values otherwise than they are written.
    """

    found: Sequence[Facet]
    chosen: Sequence[str]
    search: str | None = None
    more: bool = False
    labels: Mapping[str, str] | None = None


def facet(
    title: str,
    choices: Choices,
    *,
    on_toggle: Callable[[str], None],
    on_search: Callable[[str], None] = lambda words: None,
    key: str,
) -> None:
    """One row a value; calls back with the value whose box was ticked or cleared."""
    st.markdown(f"**{title}**")
    if choices.search is not None:
        field = f"{key}-search"
        st.session_state[field] = choices.search
        st.text_input(
            f"Find in {title.lower()}",
            key=field,
            type="search",
            placeholder=f"Find {title.lower()} …",
            label_visibility="collapsed",
            live=True,
            on_change=lambda: on_search(st.session_state[field]),
        )
    shown = {entry.value: entry for entry in choices.found}
    rows = [shown.get(value, Facet(value, 0)) for value in choices.chosen]
    rows += [entry for entry in choices.found if entry.value not in choices.chosen]
    for row in rows:
        _row(row, choices, on_toggle, key)
    if not rows:
        st.caption("Nothing of that name." if choices.search else "None under these filters.")
    elif choices.more:
        st.caption("Find others by their name above.")


ICONS = {
    "person": ":material/person:",
    "organisation": ":material/corporate_fare:",
    "government body": ":material/account_balance:",
    "party": ":material/flag:",
    "armed force": ":material/shield:",
    "thing": ":material/category:",
    "media": ":material/newspaper:",
    "country": ":material/public:",
    "place": ":material/location_on:",
}
_SHORT = 9  # letters of a short form, to stand beside the name
_LONG = 42


def _label(row: Facet, choices: Choices) -> str:
    """What a value is called, with its kind and short form; when looked for, its other names."""
    name = (choices.labels or {}).get(row.value, row.value)
    short = next((alias for alias in row.aliases if _is_short(alias, row)), "")
    icon = f"{ICONS[row.kind]} " if row.kind in ICONS else ""
    called = plain(shortened(f"{name} ({short})" if short else name, _LONG))
    others = [alias for alias in row.aliases if alias != short] if choices.search else []
    also = f" :small[:gray[{plain(shortened(', '.join(others), _LONG))}]]" if others else ""
    return f"{icon}{called} :gray[{row.count:,}]{also}"


def _is_short(alias: str, row: Facet) -> bool:
    is_body = row.kind not in ("country", "place", "person")
    return is_body and len(alias) <= _SHORT and alias.isupper() and alias not in row.value


def _row(row: Facet, choices: Choices, on_toggle: Callable[[str], None], key: str) -> None:
    box = f"{key}-{row.value}"
    st.session_state[box] = row.value in choices.chosen
    name = (choices.labels or {}).get(row.value, row.value)
    st.checkbox(
        _label(row, choices),
        key=box,
        help=None if len(name) <= _LONG else plain(name),
        on_change=on_toggle,
        args=(row.value,),
    )
