"""Keys that work anywhere on the page, as long as nobody is typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

KEYS: Mapping[str, tuple[str, str]] = {  # key -> its action, and what that is in words
    "j": ("next", "the next event"),
    "k": ("previous", "the event before"),
    "Enter": ("open", "open the document at the sentence"),
    "Escape": ("close", "close the event"),
    "/": ("search", "search"),
    "a": ("accept", "accept the event"),
    "x": ("reject", "reject the event"),
    "u": ("undo", "take back the last decision on it"),
    "s": ("skip", "go on to one that nobody has looked at"),
    "e": ("edit", "edit it"),
    "m": ("same", "join it with another event"),
    "0": ("fit", "show all of time"),
    "v": ("held", "count and list only what is in view, or all again"),
    "?": ("help", "this list"),
}
DECIDING = {"accept", "reject", "undo", "edit", "same"}  # not for those who may only read
_component = st.components.v2.component(
    "dateline_keys",
    js=(Path(__file__).parent / "keys.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def keys(on_action: Callable[[str], None], *, key: str = "keys") -> None:
    """Call ``on_action`` with the action of each key pressed, before the page is drawn again."""
    _component(
        key=key,
        data={"actions": {name: action for name, (action, _) in KEYS.items()}},
        height=1,
        on_action_change=lambda: on_action(st.session_state[key].action),
    )
