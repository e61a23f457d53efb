"""What stands around every page: the name of the project, and what is to be checked."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from dateline.ui.places import TO_CHECK, Place


def test_every_page_names_the_project(open_app: Callable[..., AppTest]) -> None:
    at = open_app()
    named = [each.proto.body for each in at.get("html") if "class='pr-open'" in each.proto.body]
    assert named == ["<p class='pr-open'>Project <b>Harbour</b></p>"]


def test_the_menu_counts_what_is_to_be_checked(open_app: Callable[..., AppTest]) -> None:
    at = open_app()
    assert at.session_state["desk"].waiting == 2
    assert Place.TIMELINE not in TO_CHECK
