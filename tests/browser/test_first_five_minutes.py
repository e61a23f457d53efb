"""The first five minutes of a newcomer, played in a browser; no request leaves the machine."""

import csv
import io
import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import TimeoutError
from tests.browser.waiting import PATIENCE, button, drawn, eventually, page_named, settled

from dateline.ui.places import Place

CORPUS = {
    "treaty.txt": "On 3 May 2021 Anna Berg signed the harbour treaty in Oslo.",
    "letter.txt": "Anna Berg opened the new quay last Thursday. She resigned on 7 June 2021.",
    "broken.txt": b"\x89PNG\r\n\x1a\n" + bytes(300),
}


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, content in CORPUS.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(raw)
    return folder


def link(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def events(page) -> int:
    said = page.locator(".st-key-count-events").inner_text()
    return int(re.match(r"[\d,]+", said)[0].replace(",", ""))


def test_the_first_five_minutes(open_page, address: str, mine: Path) -> None:
    page = open_page(address).page

    # 0:00 A filled sample, and two ways on.
    drawn(page)
    assert page.get_by_text("This is a sample.").is_visible()
    assert button(page, "Use my documents").is_visible()
    button(page, "Look around").click()
    page.get_by_text("This is a sample.").wait_for(state="hidden")

    # 0:30 A title that counts everything; density, lanes, table, evidence.
    whole = events(page)
    assert whole > 20
    assert re.search(r"from \d+ documents", page.locator(".st-key-count-documents").inner_text())
    assert page.locator(".dl-strip svg:visible").count() > 0
    assert page.locator(".dl-head").count() > 2
    assert page.locator("tr[data-id]").count() > 20
    assert page.get_by_text("Choose an event").is_visible()

    # A box is called what it shows, for those who hear the page.
    actors = page.locator(".st-key-facet-actors label")
    said = actors.first.locator("input").get_attribute("aria-label")
    shown = actors.first.inner_text()
    assert re.fullmatch(r"[a-z ]+, .+, \d+", said) and said.split(", ")[1] in shown

    # 1:15 Pick an actor; the counts react, a chip shows it, emptiness names its cause.
    find = page.locator(".st-key-facet-actors input[type='search']")
    find.fill("zebra")
    page.get_by_text("Nothing of that name.").wait_for()
    find.fill("")
    actors.first.click()
    page.locator(".st-key-chips button").first.wait_for()
    eventually(page, lambda: 0 < events(page) < whole and list(link(page)) == ["actor"])
    settled(page)
    search = page.locator(".st-key-search input")
    search.fill("zebracrossing")
    search.press("Enter")
    page.get_by_text("No event is left.").wait_for()
    settled(page)
    button(page, "Without the words").click()
    page.get_by_text("No event is left.").wait_for(state="hidden")
    settled(page)
    page.locator(".st-key-chips button").first.click()
    page.locator(".st-key-chips").wait_for(state="hidden")
    eventually(page, lambda: events(page) == whole)
    settled(page)

    # 2:00 An event opens at its sentence; back and forward close and open it.
    page.locator("tr[data-id]").nth(3).click()
    page.locator(".ev-quote mark").first.wait_for()
    assert page.get_by_text("Why this date").is_visible()
    chosen = link(page)["event"]
    page.go_back()
    page.get_by_text("Choose an event").wait_for()
    page.go_forward()
    page.locator(".ev-quote mark").first.wait_for()
    assert link(page)["event"] == chosen
    settled(page)
    opened = page.locator(".ev-headline").inner_text()
    page.locator(".dl-ring:not(.dl-hover)").first.wait_for()
    button(page, "Close").click()
    page.get_by_text("Choose an event").wait_for()
    settled(page)
    page.evaluate("document.querySelector(\"[data-testid='stMain']\").scrollTo(0, 0)")
    settled(page)
    box = page.locator(".dl-main svg text:visible", has_text=opened[:9]).first.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.locator(".ev-quote mark").first.wait_for()
    row = page.locator("tr[aria-selected='true']")
    row.wait_for()
    eventually(page, lambda: link(page).get("event") == [row.get_attribute("data-id")])

    # The link follows the window, and Back leads to what was looked at before, not to a zoom.
    entries = page.evaluate("history.length")
    page.focus(".dl-main")
    page.keyboard.press("+")
    eventually(page, lambda: "window" in link(page))
    settled(page)
    page.keyboard.press("ArrowLeft")
    settled(page)
    assert page.evaluate("history.length") == entries

    # A lane is moved, pinned by that, and hidden, by keyboard alone; the link says so.
    page.keyboard.press("0")
    page.locator(".dl-lane").nth(1).focus()
    settled(page)
    names = page.locator(".dl-head b").all_inner_texts()
    page.keyboard.press("Enter")
    page.get_by_role("menuitem", name="Move up").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    eventually(page, lambda: page.locator(".dl-head b").first.inner_text() == names[1])
    settled(page)
    assert len(link(page)["pin"]) == 1
    page.locator(".dl-lane").first.click()
    page.get_by_role("menuitem", name="Hide").click()
    eventually(page, lambda: names[1] not in page.locator(".dl-head b").all_inner_texts())
    settled(page)
    button(page, "1 hidden lane").click()
    eventually(page, lambda: not {"pin", "hide"} & link(page).keys())
    settled(page)

    # 3:00 A folder of one's own: progress, a summary, files that could not be read by name.
    page_named(page, "Use my documents")
    page.get_by_role("textbox", name="Folder of documents").fill(str(mine))
    button(page, "Read the folder").click()
    page.get_by_text("Look at the timeline").wait_for(timeout=PATIENCE)
    assert page.get_by_text("from 2 documents").is_visible()
    assert page.get_by_text("broken.txt").first.is_visible()
    settled(page)
    button(page, "Look at the timeline").click()
    drawn(page)
    eventually(page, lambda: events(page) == 2 and list(link(page)) == ["project"])

    # The table of documents; a date is given, its effect said before it is applied.
    page_named(page, "Documents")
    grid = page.locator("[data-testid='stDataFrame'] canvas").first
    grid.wait_for()
    settled(page)
    page.get_by_text("2 of them without a publication date").wait_for()
    give_date(page, grid, "2021-06-15")
    page.get_by_text("not yet applied").wait_for()
    page.get_by_text("1 event gets a date").wait_for()
    settled(page)
    button(page, "Apply").click()
    page.get_by_text("not yet applied").wait_for(state="hidden", timeout=PATIENCE)
    page.get_by_text("1 of them without").wait_for(timeout=PATIENCE)

    # 4:15 The link shows the same elsewhere; a download says what it leaves out.
    page_named(page, "Timeline")
    drawn(page)
    eventually(page, lambda: events(page) == 3)
    page.locator("tr[data-id]").last.click()
    page.locator(".ev-quote mark").first.wait_for()
    settled(page)
    other = open_page(page.url).page
    drawn(other)
    assert events(other) == 3
    assert other.locator(".ev-headline").inner_text() == page.locator(".ev-headline").inner_text()
    button(page, "Download").click()
    page.get_by_text("This file holds 3 of the project's 3 events").wait_for()
    settled(page)
    with page.expect_download() as waiting:
        button(page, "3 events, as CSV").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["edtf"] for row in rows] == ["2021-05-03", "2021-06-07", "2021-06-10"]
    assert rows[0]["from"] == rows[0]["to"] == "2021-05-03"


def give_date(page, grid, date: str) -> None:
    """Type into the first cell of the column Published, which the grid draws on a canvas."""
    heads = page.locator("[data-testid='stDataFrame'] table th").all_inner_texts()
    assert heads[1] == "Published"
    field = page.locator("#portal input, #portal textarea").first
    for _ in range(10):  # the grid takes clicks some time after it is drawn, and says not when
        box = grid.bounding_box()
        page.mouse.dblclick(box["x"] + box["width"] * 0.25, box["y"] + 50)
        with suppress(TimeoutError):
            field.wait_for(timeout=2000)
            break
    field.fill(date)
    field.press("Enter")


def test_keys_work_anywhere_on_the_page_but_in_a_field(open_page, address: str) -> None:
    page = open_page(address).page
    drawn(page)
    page.locator(".st-key-counts").click(position={"x": 1, "y": 1})
    page.keyboard.press("j")
    page.locator(".ev-headline").wait_for()
    settled(page)
    first = link(page)["event"]
    page.keyboard.press("j")
    page.wait_for_function("first => !location.search.includes(first)", arg=first[0])
    settled(page)
    page.keyboard.press("k")
    page.wait_for_function("first => location.search.includes(first)", arg=first[0])
    settled(page)
    whole = events(page)
    page.keyboard.press("x")
    page.get_by_text("outside the filter").wait_for()
    eventually(page, lambda: events(page) == whole - 1)
    settled(page)
    page.keyboard.press("u")
    page.get_by_text("outside the filter").wait_for(state="hidden")
    settled(page)
    page.keyboard.press("e")
    page.locator(".st-key-edit-headline textarea").wait_for()
    button(page, "Cancel").click()
    page.locator(".st-key-edit-headline textarea").wait_for(state="hidden")
    settled(page)
    page.locator(".ev-headline").click()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.locator("mark").first.wait_for()
    assert dialog.locator("mark").first.is_visible()
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    page.keyboard.press("?")
    page.get_by_text("the next event").wait_for()
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    page.keyboard.press("/")
    page.keyboard.type("jax")
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.search.includes('q=jax')")
    assert link(page)["event"] == first


@pytest.mark.parametrize(("width", "dark"), [(390, False), (1440, True)])
def test_nothing_is_wider_than_the_screen(open_page, address: str, width: int, dark: bool) -> None:
    page = open_page(address, width=width, height=880, dark=dark).page
    drawn(page)
    for place in ("", *(place for place in Place if place is not Place.TIMELINE)):
        page.goto(f"{address}/{place}")
        page.locator("[data-testid='stMainBlockContainer']").wait_for()
        settled(page)
        page.wait_for_function(
            "() => document.querySelector(\"[data-testid='stMain']\").scrollWidth"
            " <= window.innerWidth"
        )


def test_uploaded_files_become_a_project(open_page, address: str, mine: Path) -> None:
    page = open_page(f"{address}/use-my-documents").page
    page.get_by_role("tab", name="Files").click()
    page.locator("input[type=file]").set_input_files([mine / "treaty.txt", mine / "letter.txt"])
    page.get_by_text("letter.txt").first.wait_for()
    button(page, "Read the files").click()
    button(page, "Look at the timeline").click(timeout=PATIENCE)
    drawn(page)
    eventually(page, lambda: events(page) == 2)
    page.reload()
    drawn(page)
    assert events(page) == 2
