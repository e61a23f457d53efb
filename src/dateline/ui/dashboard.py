"""The dashboard: its title, its pages, and the one that the address asks for."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dateline.ui.pages.accounts import accounts_page
from dateline.ui.pages.activity import activity_page
from dateline.ui.pages.actors import actors_page
from dateline.ui.pages.conflicts import conflicts_page
from dateline.ui.pages.documents import documents_page
from dateline.ui.pages.frame import count_at_first, framed
from dateline.ui.pages.left_out import left_out_page
from dateline.ui.pages.mine import mine_page
from dateline.ui.pages.timeline import timeline_page
from dateline.ui.pages.topics import topics_page
from dateline.ui.pages.undated import undated_page
from dateline.ui.places import Place, menu
from dateline.ui.server.access import may_enter
from dateline.ui.state import desk

LOGO = Path(__file__).parent / "logo.svg"
_PAGES = {
    Place.TIMELINE: framed(Place.TIMELINE, timeline_page),
    Place.TOPICS: framed(Place.TOPICS, topics_page),
    Place.CONFLICTS: framed(Place.CONFLICTS, conflicts_page),
    Place.QUEUE: framed(Place.QUEUE, undated_page),
    Place.ACCOUNTS: framed(Place.ACCOUNTS, accounts_page),
    Place.ACTORS: framed(Place.ACTORS, actors_page),
    Place.DOCUMENTS: framed(Place.DOCUMENTS, documents_page),
    Place.LEFT_OUT: framed(Place.LEFT_OUT, left_out_page),
    Place.ACTIVITY: framed(Place.ACTIVITY, activity_page),
    Place.MINE: mine_page,
}


def dashboard() -> None:
    st.set_page_config(page_title="Dateline", layout="wide", initial_sidebar_state="auto")
    st.logo(LOGO, size="medium")
    if not may_enter():
        return
    count_at_first()
    menu(_PAGES, waiting=desk().waiting).run()
