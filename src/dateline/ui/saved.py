"""Views by name: kept with the project, and looked at again."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from dateline.query.filters import told
from dateline.ui import deciding
from dateline.ui.components.views import views
from dateline.ui.data import Opened
from dateline.ui.state import choose, decide, desk, lay_out, note, view
from dateline.ui.view import View, from_link, to_link


def saved_views(at: Opened) -> None:
    known = at.answers.views()
    views(
        [(name, in_words(from_link(link)[0])) for name, link in known.items()],
        _address(),
        on_open=lambda name: _open(at, name),
        on_save=lambda name: _save(at, name),
        on_remove=lambda name: _keep(at, name, None),
    )


def in_words(shown: View) -> str:
    """What a view shows, for somebody who thinks of opening it.

    >>> in_words(View(window=(0, 1440)))
    'all events, in its own stretch of time'
    """
    parts = told(shown.filter) or ["all events"]
    if shown.window is not None:
        parts.append("in its own stretch of time")
    if shown.pins or shown.hides:
        parts.append("with its own lanes")
    return ", ".join(parts)


def _address() -> str:
    """The address in the browser, which says the same; empty where it is not known."""
    place = getattr(st.context, "url", None)
    link = urlencode(to_link(view()), doseq=True)
    root = str(place).partition("?")[0].rstrip("/")
    return f"{root}/{'?' if link else ''}{link}" if place else ""


def _open(at: Opened, name: str) -> None:
    link = at.answers.views().get(name)
    if link is None:
        return
    found, notes = from_link(link)
    note(*notes)
    lay_out(page=0)
    choose(replace(found, project=view().project))


def _save(at: Opened, name: str) -> None:
    """All but the open event and the queue, which are of the moment."""
    said = " ".join(name.split())
    if said:
        shown = replace(view(), event="", queue=None, project="")
        _keep(at, said, to_link(shown))
        st.session_state["view-name"] = ""


def _keep(at: Opened, name: str, link: dict[str, list[str]] | None) -> None:
    decide(lambda: deciding.save_view(at.project, name, link, desk().author))
