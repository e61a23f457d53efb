"""Events are reviewed by keyboard alone, and many of them at once, and all of it is taken back."""

from __future__ import annotations

import pytest
from tests.browser.waiting import button, drawn, eventually, settled

from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.filters import Filter, Review
from dateline.query.reader import open_reader

DAYS = (4, 5, 6, 7)
TEXT = " ".join(f"On {day} May 2021 Anna Berg opened the {day}th quay of Oslo." for day in DAYS)


@pytest.fixture
def project(tmp_path) -> Project:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "herald.txt").write_text(TEXT, encoding="utf-8")
    project = Project.create(tmp_path / "project", settings=Settings(title="Harbour"))
    extract(tmp_path / "corpus", project)
    return project


def reviews(project: Project) -> list[str]:
    return list(open_reader(project).events(Filter(reviews=tuple(Review)))["review"])


def test_events_are_reviewed_by_keyboard_and_many_at_once(
    serve, open_page, project: Project, tmp_path
) -> None:
    home = {"DATELINE_HOME": str(tmp_path / "home")}
    page = open_page(serve("app.py", "--", str(project.folder), env=home).url).page
    drawn(page)
    button(page, "Review the others").click()
    page.get_by_text("0 of 4 looked at").wait_for()
    settled(page)
    for number, key in enumerate("ax", start=1):
        page.keyboard.press(key)
        page.get_by_text(f"{number} of 4 looked at").wait_for()
        settled(page)
    assert reviews(project) == ["accepted", "rejected", "unreviewed", "unreviewed"]
    page.keyboard.press("u")  # back to the one before, and its decision is taken back
    page.get_by_text("1 of 4 looked at").wait_for()
    settled(page)
    assert reviews(project) == ["accepted", "unreviewed", "unreviewed", "unreviewed"]
    assert "5th quay" in page.locator(".ev-headline").inner_text()
    page.keyboard.press("s")
    eventually(page, lambda: "6th quay" in page.locator(".ev-headline").inner_text())
    settled(page)
    button(page, "End").click()
    page.locator(".st-key-queue").wait_for(state="hidden")
    settled(page)

    boxes = page.locator("td.tick input")
    boxes.nth(1).check()
    boxes.nth(3).click(modifiers=["Shift"])
    page.get_by_text("3 chosen").wait_for()
    settled(page)
    page.locator(".st-key-all-reject button").click()
    page.get_by_text("3 events rejected").wait_for()
    settled(page)
    assert reviews(project) == ["accepted", "rejected", "rejected", "rejected"]
    page.locator(".st-key-all-undo button").click()
    page.get_by_text("3 events rejected").wait_for(state="hidden")
    settled(page)
    assert reviews(project) == ["accepted", "unreviewed", "unreviewed", "unreviewed"]


def test_events_are_chosen_on_the_timeline_and_how_far_apart_they_are_is_said(
    serve, open_page, project: Project, tmp_path
) -> None:
    home = {"DATELINE_HOME": str(tmp_path / "home")}
    url = f"{serve('app.py', '--', str(project.folder), env=home).url}/?lanes=actor"
    page = open_page(url).page
    drawn(page)
    chosen = page.locator(".st-key-selection")

    page.locator(".dl-main").focus()
    for key in ("ArrowDown", " ", "ArrowDown", "ArrowDown", " "):
        page.keyboard.press(key)
    page.get_by_text("2 chosen").wait_for()
    settled(page)
    assert "2 days apart" in chosen.inner_text()
    assert page.locator(".dl-ticked").count() == 2
    assert page.locator("td.tick input:checked").count() == 2
    button(page, "Clear").click()
    chosen.wait_for(state="hidden")
    settled(page)

    area = page.locator(".dl-area").bounding_box()
    corners = [(area["x"] + 3, area["y"] + 3), (area["x"] + area["width"] - 3, area["y"] + 200)]
    page.keyboard.down("Shift")
    page.mouse.move(*corners[0])
    page.mouse.down()
    page.mouse.move(*corners[1], steps=4)
    page.mouse.up()
    page.keyboard.up("Shift")
    page.get_by_text("4 chosen").wait_for()
    settled(page)

    button(page, "Choose").click()  # no key held: as a finger does it
    page.mouse.move(*corners[0])
    page.mouse.down()
    page.mouse.move(*corners[1], steps=4)
    page.mouse.up()
    chosen.wait_for(state="hidden")
    settled(page)
    assert "window" not in page.url

    button(page, "Gaps").click()
    page.get_by_role("dialog").get_by_text("no gap so long").wait_for()
