"""Choose values of one part of the filter, each with the events it would leave.

A component of ours: there are dozens of boxes beside the timeline, and a widget of Streamlit for
each took the browser longer than all the rest of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from dateline.query.window import Facet
from dateline.ui.words import SIGNS, shortened


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


_HERE = Path(__file__).parent
_component = st.components.v2.component(
    "dateline_facet",
    html="<fieldset><legend></legend><input type='search'><ul></ul><p></p></fieldset>",
    css=(_HERE / "facet.css").read_text(encoding="utf-8"),
    js=(_HERE / "facet.js").read_text(encoding="utf-8"),
)


def facet(
    title: str,
    choices: Choices,
    *,
    on_toggle: Callable[[str], None],
    on_search: Callable[[str], None] = lambda words: None,
    headed: bool = True,
    key: str,
) -> None:
    """One row a value; calls back with the value whose box was ticked or cleared. What is not
    ``headed`` has its title for those who hear the page only."""
    shown = {entry.value: entry for entry in choices.found}
    rows = [shown.get(value, Facet(value, 0)) for value in choices.chosen]
    rows += [entry for entry in choices.found if entry.value not in choices.chosen]
    place = f"facet-{key}"
    _component(
        key=place,
        data={
            "part": key,
            "title": title,
            "headed": headed,
            "search": choices.search,
            "rows": [_row(row, choices) for row in rows],
            "note": _note(choices, bool(rows)),
        },
        on_toggled_change=lambda: _tell(on_toggle, st.session_state[place].toggled),
        on_searched_change=lambda: _tell(on_search, st.session_state[place].searched),
    )


def _tell(act: Callable[[str], None], told: object) -> None:
    """What the browser says is not to be trusted."""
    if isinstance(told, str) and len(told) < 500:
        act(told)


def _note(choices: Choices, any_found: bool) -> str:
    if not any_found:
        return "Nothing of that name." if choices.search else "None under these filters."
    return "Find others by their name above." if choices.more else ""


_SHORT = 9  # letters of a short form, to stand beside the name
_LONG = 42


def _row(row: Facet, choices: Choices) -> dict[str, Any]:
    """What a value is called, with its kind and short form; when looked for, its other names."""
    name = (choices.labels or {}).get(row.value, row.value)
    short = next((alias for alias in row.aliases if _is_short(alias, row)), "")
    others = [alias for alias in row.aliases if alias != short] if choices.search else []
    return {
        "value": row.value,
        "name": shortened(f"{name} ({short})" if short else name, _LONG),
        "whole": name if len(name) > _LONG else "",
        "kind": row.kind if row.kind in SIGNS else "",
        "icon": SIGNS.get(row.kind, ""),
        "count": f"{row.count:,}",
        "also": shortened(", ".join(others), _LONG),
        "chosen": row.value in choices.chosen,
    }


def _is_short(alias: str, row: Facet) -> bool:
    is_body = row.kind not in ("country", "place", "person")
    return is_body and len(alias) <= _SHORT and alias.isupper() and alias not in row.value
