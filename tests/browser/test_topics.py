"""The map of topics leads to the events of a bar."""

from __future__ import annotations

import pytest
from tests.browser.waiting import drawn, settled
from tests.project.making import Told, made

from dateline.core.period import Period
from dateline.project.store import Project


@pytest.fixture
def project(tmp_path) -> Project:
    told = [
        Told("The mill burned down", Period.of_day(2017, 12, 1), topic="Mill: fire"),
        Told("An inquest was held", Period.of_day(2018, 1, 9), topic="Mill: fire"),
        Told("The weavers struck", Period.of_day(2018, 1, 3), topic="Weavers: strike"),
    ]
    return made(tmp_path / "topical", told)


def test_a_bar_of_the_map_shows_its_events_on_the_timeline(
    serve, open_page, project: Project, tmp_path
) -> None:
    home = {"DATELINE_HOME": str(tmp_path / "home")}
    served = serve("app.py", "--", str(project.folder), env=home)
    page = open_page(f"{served.url}/topics").page
    bars = page.locator(".map .bars button")
    bars.first.wait_for()
    settled(page)
    assert [bar.get_attribute("aria-label") for bar in bars.all()][:2] == [
        "Mill: fire, 1 December 2017: 1 event",
        "Mill: fire, 9 January 2018: 1 event",
    ]
    bars.first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    drawn(page)
    assert "topic=Mill" in page.url and "period=2018-01-09" in page.url
    assert "An inquest was held" in page.locator("main, .stApp").first.inner_text()
