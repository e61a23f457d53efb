"""What this reader has chosen: the only place with session keys, and with the link.

The view is one frozen value, replaced as a whole, and always says the same as the link. What
is only at hand (a page of a table, a half-edited headline) is the desk; it is in no link.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import streamlit as st

from dateline.core.text import Span
from dateline.corpus.tables import Grid
from dateline.project.deciders import login
from dateline.timeline.lanes import USUAL_LANES
from dateline.ui.server.access import signed_in
from dateline.ui.view import Length, View, from_link, to_link

_VIEW, _DESK, _LINK, _PLACE, _PAGES = "view", "desk", "link", "place", "pages"


@dataclass(frozen=True)
class Batch:
    """What was decided of many events at once: in words, and the decisions' numbers."""

    words: str
    decisions: tuple[int, ...]


@dataclass(frozen=True)
class Desk:
    """``project`` is open instead of the one the program was started with, and ``token`` is
    what links call it.

    ``notes`` are said once, at the top of the page. ``page`` and ``order`` are those
    of the table of events, ``placed`` is the event whose page of it was sought last,
    ``edition`` counts how often the documents' table began anew,
    ``editing`` is the event whose headline is being written, ``dialog``
    what is to be opened over the page, ``pictured`` the mention whose page is shown as a picture,
    ``searches`` are the words typed
    to find values of a facet, ``reading`` is the project that documents are being read into.
    ``topic`` is the one open on the page of topics.
    ``actor`` is the one open on the page of actors, ``actor_kind`` the kind listed there.
    ``reported`` is the window that the timeline reported last, ``lanes`` how many it shows at most,
    ``grown`` those shown with all their rows. ``waiting`` counts what is to be
    checked, as the menu says it. ``asked`` are a folder of documents and that of its project, where
    the reader is asked whether so much shall be read; ``tables`` are those in it of which it is
    asked what their columns hold. ``ticked`` are the events chosen in the table or on the timeline,
    ``batch`` is what was decided of such last, ``looked`` are those gone through one by one.
    ``changed`` is the kind of change by the last reading that is listed. ``gaps`` is the length
    from which on gaps were listed last. ``marked`` is what the reader marked in the document at
    hand, to write an event from it.
    """

    author: str = ""
    project: Path | None = None
    token: str = ""
    page: int = 0
    placed: str = ""
    actors_page: int = 0
    actor: str = ""
    topic: str = ""
    topics_page: int = 0
    actor_kind: str = "all kinds"
    documents_page: int = 0
    left_out_page: int = 0
    activity_page: int = 0
    changed: str = ""
    conflicts_page: int = 0
    accounts_page: int = 0
    undated_page: int = 0
    edition: int = 0
    welcomed: bool = False
    order: str = "date"
    editing: str = ""
    dialog: str = ""
    pictured: str = ""
    searches: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    reading: Path | None = None
    reported: tuple[int, int] | None = None
    lanes: int = USUAL_LANES
    grown: tuple[str, ...] = ()
    waiting: int | None = None
    asked: tuple[Path, Path] | None = None
    tables: tuple[tuple[str, Grid], ...] = ()
    ticked: tuple[str, ...] = ()
    batch: Batch | None = None
    looked: tuple[str, ...] = ()
    gaps: Length | None = None
    marked: Span | None = None

    def searching(self, part: str, words: str) -> tuple[tuple[str, str], ...]:
        """The searches with another one for a part."""
        return tuple({**dict(self.searches), part: words}.items())

    def search(self, part: str) -> str:
        return dict(self.searches).get(part, "")


def view() -> View:
    found: View = st.session_state.setdefault(_VIEW, View())
    return found


def choose(new: View) -> None:
    """Look at something else; the link follows."""
    st.session_state[_VIEW] = new
    _write_link(to_link(new))


def desk() -> Desk:
    if _DESK not in st.session_state:
        st.session_state[_DESK] = Desk(author=signed_in() or login())
    found: Desk = st.session_state[_DESK]
    return found


def lay_out(**changes: Any) -> None:
    """Change something on the desk."""
    st.session_state[_DESK] = replace(desk(), **changes)


def note(*words: str) -> None:
    """Say something once, at the top of the next page drawn."""
    lay_out(notes=tuple(dict.fromkeys((*desk().notes, *words))))


def decide(act: Callable[[], object]) -> None:
    """Record a decision; where it cannot be kept, say so."""
    try:
        act()
    except (ValueError, OSError) as error:  # ProjectError is a ValueError
        note(f"This was not recorded: {error}")


def take_notes() -> tuple[str, ...]:
    notes = desk().notes
    lay_out(notes=())
    return notes


def follow_link(place: str) -> None:
    """Begin the run of a page: where the link was changed from outside, look where it says.

    Streamlit empties the link when the reader changes the page; the view stays then.
    """
    link = {name: st.query_params.get_all(name) for name in st.query_params}
    arrived = st.session_state.get(_PLACE) != place
    st.session_state[_PLACE] = place
    if link == st.session_state.get(_LINK):
        return
    if link or not (arrived and _LINK in st.session_state):
        found, notes = from_link(link)
        st.session_state[_VIEW] = found
        st.session_state[_LINK] = link
        lay_out(page=0)
        note(*notes)
    choose(view())


def _write_link(link: dict[str, list[str]]) -> None:
    """Also where the browser's link seems right: two quick clicks each bring the link of
    before the first one."""
    written = st.session_state.get(_LINK, link)
    if link != written or link != {name: st.query_params.get_all(name) for name in st.query_params}:
        st.query_params.from_dict(link)
    st.session_state[_LINK] = link


def remember_pages(pages: Mapping[Any, Any]) -> None:
    """The pages of this run, by the name of their place."""
    st.session_state[_PAGES] = {str(place): page for place, page in pages.items()}


def remembered_page(place: str) -> Any:
    return st.session_state[_PAGES][str(place)]


def started_with() -> Path | None:
    """The project named after ``--`` on the command line; none opens the sample."""
    script, *named = sys.argv
    return Path(named[0]).expanduser() if Path(script).name == "app.py" and named else None
