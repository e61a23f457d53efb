"""The page that is taken away, opened from disk: filter, zoom, evidence, print; no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.export.telling import EVIL, HOSTILE, PERIODS, TOLD

from dateline.export.page import as_page


@pytest.fixture
def page(open_page, tmp_path: Path):
    (tmp_path / "page.html").write_bytes(as_page(TOLD))
    return open_page((tmp_path / "page.html").as_uri()).page


def test_a_filter_narrows_list_and_timeline_and_can_be_taken_back(page) -> None:
    assert page.locator("#list .event").count() == len(PERIODS)
    page.locator("#words").fill("no such words")
    assert page.locator("#list .event").count() == 0
    assert "No event meets" in page.locator("#chart").inner_text()
    page.get_by_role("button", name="Clear filters").click()
    assert page.locator("#list .event").count() == len(PERIODS)


def test_a_mark_opens_its_evidence_and_escape_closes_it(page) -> None:
    page.get_by_role("button", name="Fit all").click()
    page.locator("#chart .mark").first.press("Enter")
    evidence = page.locator("#evidence")
    assert "On that day Anna Berg signed" in evidence.inner_text()
    assert evidence.locator("mark").first.inner_text() == "that day"
    assert "page 2" in evidence.inner_text()
    page.keyboard.press("Escape")
    assert not evidence.is_visible()


def test_it_prints_every_event_without_its_controls(page) -> None:
    page.emulate_media(media="print")
    assert not page.locator("#controls").is_visible()
    assert page.locator("#list .event").last.is_visible()


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_is_wider_than_the_screen(open_page, tmp_path: Path, width: int) -> None:
    (tmp_path / "page.html").write_bytes(as_page(HOSTILE))
    page = open_page((tmp_path / "page.html").as_uri(), width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_words_are_shown_and_do_nothing(open_page, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(as_page(HOSTILE))
    page = open_page((tmp_path / "page.html").as_uri()).page
    page.locator("#list .event").click()
    assert EVIL.split()[0] in page.locator("#evidence").inner_text()
    assert page.evaluate("window.harmed") is None
    assert page.locator("img").count() == 0
