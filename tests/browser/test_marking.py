"""A sentence is marked in a document, and an event is written from it; grades are given."""

from __future__ import annotations

import pytest
from tests.browser.waiting import eventually, page_named, settled

from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

TEXT = (
    "On 3 May 2021 Anna Berg signed the harbour treaty in Norland.\n\n"
    "🦀 A goat on the roof of the port in June 2021. All laughed."
)
MARK = """
([first, after]) => {
  const whole = (each) => each.shadowRoot?.querySelector(".whole");
  const host = [...document.querySelectorAll("*")].find(whole);
  const root = host?.shadowRoot ?? document, page = root.querySelector(".page");
  const walk = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.data.indexOf(first), end = node.data.indexOf(after);
    if (at >= 0) range.setStart(node, at);
    if (end >= 0) range.setEnd(node, end);
  }
  const chosen = root.getSelection?.() ?? document.getSelection();
  chosen.removeAllRanges();
  chosen.addRange(range);
  page.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("marking")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "herald.txt").write_text(TEXT, encoding="utf-8")
    project = Project.create(folder / "project", settings=Settings(title="Harbour"))
    extract(folder / "corpus", project)
    return project


@pytest.fixture
def address(serve, project: Project) -> str:
    home = str(project.folder.parent / "home")
    return serve("app.py", "--", str(project.folder), env={"DATELINE_HOME": home}).url


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_an_event_is_written_from_a_sentence(
    open_page, address: str, project: Project, by_keyboard: bool
) -> None:
    for decision in project.journal.standing():
        project.journal.undo(decision.id, author="test", at="now")
    before = open_reader(project).count(Filter())
    page = open_page(address, width=390 if by_keyboard else 1440).page
    if by_keyboard:
        page.goto(f"{address}/documents")
        settled(page)
    else:
        page_named(page, "Documents")
    page.get_by_label("Read a document").click()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Read", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("region", name="The document").wait_for()
    settled(page)
    if by_keyboard:
        dialog.get_by_label("Write an event from the sentence").fill("goat roof")
        page.keyboard.press("Enter")
        dialog.get_by_role("button", name="Write an event from this sentence").press("Enter")
    else:
        page.evaluate(MARK, ["A goat", " All laughed"])
        dialog.get_by_role("button", name="Write an event from this", exact=True).click()
    dialog.get_by_label("What happened").wait_for()
    assert "goat on the roof" in dialog.get_by_label("What happened").input_value()
    assert dialog.get_by_label("When").input_value() == "June 2021"
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    dialog.get_by_role("button", name="Write it").click()
    eventually(page, lambda: open_reader(project).count(Filter()) == before + 1)
    page.locator(".ev-headline").get_by_text("goat on the roof").wait_for()
    assert "A goat on the roof" in page.locator("mark.ev-sentence").first.inner_text()
