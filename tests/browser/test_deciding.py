"""Events are joined, parted and dated in a browser, and every step is taken back."""

from __future__ import annotations

import pytest
from tests.browser.waiting import eventually, settled

from dateline.extract.republish import refresh
from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

PATIENCE = 60_000  # milliseconds
CORPUS = {
    "herald.txt": "On 3 May 2021 Anna Berg signed the harbour treaty in the port of Norland.",
    "post.txt": "On 4 May 2021 Anna Berg signed the harbour treaty in the port of Norland. "
    "Karl Lund resigned on 7 June 2021.",
    "mail.txt": "On 7 June 2021 the director of the port left his office.",
    "letter.txt": "Anna Berg opened the new quay last Thursday.",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("deciding")
    (folder / "corpus").mkdir()
    for name, text in CORPUS.items():
        (folder / "corpus" / name).write_text(text, encoding="utf-8")
    project = Project.create(folder / "project", settings=Settings(title="Harbour"))
    extract(folder / "corpus", project)
    return project


@pytest.fixture
def project(made: Project) -> Project:
    """With every decision taken back; the same folder, so that one server serves all tests."""
    for decision in made.journal.standing():
        made.journal.undo(decision.id, author="test", at="now")
    refresh(made)
    return made


@pytest.fixture
def address(serve, project: Project) -> str:
    home = str(project.folder.parent / "home")
    return serve("app.py", "--", str(project.folder), env={"DATELINE_HOME": home}).url


def pressed(page, key: str, shown) -> None:
    """Press a key until what it shows is there: keys are heard some time after the page is."""
    from playwright.sync_api import Error as PlaywrightError

    for _ in range(20):
        page.keyboard.press(key)
        try:
            shown.wait_for(timeout=3_000)
            return
        except PlaywrightError:
            continue
    raise AssertionError(f"the key {key} does nothing")


def count(project: Project) -> int:
    return open_reader(project).count(Filter())


def test_join_part_and_take_back(open_page, address: str, project: Project) -> None:
    resigned = str(open_reader(project).events(Filter(words="resigned"))["id"].iloc[0])
    page = open_page(f"{address}/?event={resigned}").page
    page.locator(".ev-headline").wait_for(timeout=PATIENCE)
    settled(page)

    # m asks for the same event; the likeliest is offered; a reason is given.
    dialog = page.get_by_role("dialog")
    pressed(page, "m", dialog)
    dialog.get_by_text("director of the port").click()
    join = dialog.get_by_role("button", name="Join 2 events into one")
    join.wait_for()
    reason = dialog.get_by_label("Because")
    reason.fill("he was the director")
    reason.press("Enter")
    settled(page)
    join.click()
    dialog.wait_for(state="hidden", timeout=PATIENCE)
    eventually(page, lambda: count(project) == 2)
    page.get_by_text("joined 2 events into one, because he was the director").first.wait_for()
    page.get_by_text("2 sentences tell it").wait_for()
    settled(page)

    # A sentence is taken out again, and u takes that back.
    page.get_by_role("button", name="Not the same event").last.click()
    eventually(page, lambda: count(project) == 3)
    page.get_by_text("took a sentence out of an event").first.wait_for()
    settled(page)
    page.locator(".ev-headline").click()
    settled(page)
    page.keyboard.press("u")
    eventually(page, lambda: count(project) == 2)
    page.get_by_text("2 sentences tell it").wait_for()

    # The page of activity takes back the rest.
    page.goto(f"{address}/activity")
    page.get_by_text("joined 2 events into one").first.wait_for(timeout=PATIENCE)
    settled(page)
    page.get_by_role("button", name="Undo").last.click()
    eventually(page, lambda: count(project) == 3)


def test_conflicts_stand_side_by_side_and_are_settled(
    open_page, address: str, project: Project
) -> None:
    page = open_page(address).page
    conflicts = page.locator(".st-key-count-conflicts button").first
    conflicts.wait_for(timeout=PATIENCE)
    settled(page)
    conflicts.click()
    quotes = page.locator(".ev-quote")
    quotes.nth(1).wait_for(timeout=PATIENCE)
    left, right = (quotes.nth(n).bounding_box() for n in (0, 1))
    assert abs(left["y"] - right["y"]) < 4 and left["x"] + left["width"] <= right["x"]
    settled(page)
    page.get_by_role("button", name="Take this date").last.click()
    page.get_by_text("No conflict is open.").wait_for(timeout=PATIENCE)
    assert open_reader(project).count(Filter(conflicts=True)) == 0
    settled(page)
    page.get_by_text("Settled 1").click()
    page.get_by_text("stands", exact=True).wait_for(timeout=PATIENCE)
    page.get_by_text("not taken", exact=True).wait_for()
    settled(page)
    page.get_by_role("button", name="Take back").click()
    page.get_by_text("Open 1").wait_for(timeout=PATIENCE)
    eventually(page, lambda: open_reader(project).count(Filter(conflicts=True)) == 1)


def test_a_date_given_in_the_queue_says_first_what_moves(
    open_page, address: str, project: Project
) -> None:
    page = open_page(f"{address}/undated").page
    page.get_by_text("Its publication date would date").wait_for(timeout=PATIENCE)
    settled(page)
    field = page.get_by_label("Published on")
    field.fill("2021-06-15")
    field.press("Enter")
    page.get_by_text("1 event gets a date.").wait_for(timeout=PATIENCE)
    assert count(project) == 3
    settled(page)
    page.get_by_role("button", name="Apply").click()
    eventually(page, lambda: count(project) == 4)


@pytest.mark.parametrize(("width", "dark"), [(390, True), (1440, False)])
def test_no_page_of_decisions_is_wider_than_the_screen(
    open_page, address: str, width: int, dark: bool
) -> None:
    page = open_page(f"{address}/conflicts", width=width, dark=dark).page
    for place in ("conflicts", "undated", "documents"):
        page.goto(f"{address}/{place}")
        page.locator("[data-testid='stMainBlockContainer'] h2").wait_for(timeout=PATIENCE)
        settled(page)
        page.wait_for_function(
            "() => document.querySelector(\"[data-testid='stMain']\").scrollWidth"
            " <= window.innerWidth"
        )
