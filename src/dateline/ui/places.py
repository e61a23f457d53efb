"""The pages of the dashboard by name, so that one can lead to another."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NoReturn

import streamlit as st

from dateline.ui.state import remember_pages, remembered_page, view
from dateline.ui.view import to_link


class Place(StrEnum):
    """A page, by its place in the address."""

    TIMELINE = "timeline"
    TOPICS = "topics"
    CONFLICTS = "conflicts"
    QUEUE = "undated"
    ACCOUNTS = "accounts"
    ACTORS = "actors"
    DOCUMENTS = "documents"
    LEFT_OUT = "left-out"
    ACTIVITY = "activity"
    MINE = "use-my-documents"


TITLES = {
    Place.TIMELINE: "Timeline",
    Place.TOPICS: "Topics",
    Place.CONFLICTS: "Conflicts",
    Place.QUEUE: "Undated",
    Place.ACCOUNTS: "Accounts",
    Place.ACTORS: "Actors",
    Place.DOCUMENTS: "Documents",
    Place.LEFT_OUT: "Left out",
    Place.ACTIVITY: "Activity",
    Place.MINE: "Use my documents",
}


TO_CHECK = (Place.CONFLICTS, Place.QUEUE, Place.LEFT_OUT)


def menu(pages: dict[Place, Callable[[], None]], *, waiting: int | None) -> st.Page:
    """The menu across the top, what is to be checked under one word with how much of it
    ``waiting``; gives the page to run."""
    made = {
        place: st.Page(
            page, title=TITLES[place], url_path=str(place), default=place is Place.TIMELINE
        )
        for place, page in pages.items()
    }
    remember_pages(made)
    check = f"To check ({waiting:,})" if waiting else "To check"
    sections = {
        "": [page for place, page in made.items() if place not in TO_CHECK],
        check: [made[place] for place in TO_CHECK],
    }
    return st.navigation(sections, position="top")


def go(place: Place) -> NoReturn:
    """Leave for another page, with the link as it is."""
    st.switch_page(remembered_page(place), query_params=to_link(view()))
