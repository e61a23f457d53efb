"""The timeline in a browser: moved by wheel, drag, keys, brush, chips; read by eye and ear."""

import re
from collections.abc import Callable, Iterator

import pytest
from tests.browser.conftest import opening
from tests.browser.waiting import PATIENCE, eventually, settled
from tests.timeline.windows import density, sample

from dateline.timeline.axis import padded
from dateline.timeline.text import width

PAGE = "tests/browser/timeline_page.py"
START, END = padded(density(sample()).start, density(sample()).end)


class Driven:
    """The timeline of a page, and how a reader moves it."""

    def __init__(self, watched) -> None:
        self.watched, self.page = watched, watched.page
        self.page.wait_for_selector(".dl-timeline[data-drawn]", timeout=PATIENCE)
        self.settle()

    def settle(self) -> None:
        """Until the picture answers the last report, and the page below it follows."""
        settled(self.page)

    @property
    def said(self) -> str:
        return self.page.locator("[data-testid=stCode]", has_text="selected=").first.inner_text()

    @property
    def window(self) -> tuple[int, int]:
        start, end = re.search(r"window=\((-?\d+), (-?\d+)\)", self.said).groups()
        return int(start), int(end)

    @property
    def selected(self) -> str:
        return re.search(r"selected=(\w+)", self.said)[1]

    @property
    def words(self) -> str:
        return self.page.inner_text(".dl-words")

    def at(self, x: float, y: float) -> tuple[float, float]:
        box = self.page.locator(".dl-area").bounding_box()
        return box["x"] + x * box["width"], box["y"] + y

    def label(self, text: str):
        return self.page.locator(".dl-main svg text:visible", has_text=text).first

    def over(self, text: str) -> tuple[float, float]:
        box = self.label(text).bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def press(self, *keys: str) -> None:
        self.page.focus(".dl-main")
        for key in keys:
            self.page.keyboard.press(key)
        self.settle()

    def wheel(self, x: float, amount: int, times: int = 1) -> None:
        self.page.mouse.move(*self.at(x, 60))
        for _ in range(times):
            self.page.mouse.wheel(0, amount)
            self.page.wait_for_timeout(40)
        self.settle()

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move((start[0] + end[0]) / 2, start[1], steps=4)
        self.page.mouse.move(*end, steps=4)
        self.page.mouse.up()
        self.settle()


def finished(page) -> None:
    """Until Plotly has drawn what was sketched."""
    page.wait_for_selector(".dl-timeline[data-finished=true]", timeout=PATIENCE)


@pytest.fixture(scope="module")
def usual(serve, browser) -> Iterator[Driven]:
    """A page that the tests of this module hand on: to load it takes longer than to use it."""
    with opening(browser) as start:
        yield Driven(start(serve(PAGE).url))


@pytest.fixture
def drive(serve, open_page, usual: Driven) -> Callable[..., Driven]:
    """The usual page, all events in sight and none chosen; or one opened in another way."""

    def start(query: str = "", **how) -> Driven:
        return Driven(open_page(f"{serve(PAGE).url}/{query}", **how)) if query or how else again()

    def again() -> Driven:
        usual.page.mouse.move(5, 5)
        usual.press("Escape", "0")
        eventually(usual.page, lambda: usual.window == (START, END) and usual.selected == "None")
        usual.settle()
        return usual

    return start


def test_wheel_zooms_around_the_pointer_and_the_picture_keeps_it(drive) -> None:
    timeline = drive()
    assert timeline.window == (START, END)
    kept = timeline.page.evaluate("document.querySelector('.dl-main').dataset.kept = 'yes'")
    timeline.wheel(0.25, -200, 3)
    start, end = timeline.window
    assert end - start < (END - START) / 2
    assert pytest.approx(start + 0.25 * (end - start), rel=2e-3) == START + 0.25 * (END - START)
    assert timeline.page.get_attribute(".dl-main", "data-kept") == kept
    assert timeline.words.startswith(("4 ", "5 ", "6 ", "7 ", "8 ", "9 "))


def test_the_wheel_is_the_pages_until_the_timeline_is_meant(drive) -> None:
    timeline = drive()
    page = timeline.page
    page.evaluate("document.activeElement.blur()")
    timeline.wheel(0.5, -200, 2)
    assert timeline.window == (START, END)
    assert page.locator(".dl-how").inner_text().endswith("or click here first")
    page.keyboard.down("Control")
    timeline.wheel(0.5, -60, 2)
    page.keyboard.up("Control")
    assert timeline.window[1] - timeline.window[0] < 0.8 * (END - START)


def test_nobody_moves_far_beyond_the_events(drive) -> None:
    timeline = drive()
    timeline.press("+", *["Shift+ArrowLeft"] * 6)
    start, end = timeline.window
    assert START - 0.3 * (end - start) <= start < START


def test_drag_moves_time_with_the_pointer(drive) -> None:
    timeline = drive()
    timeline.wheel(0.5, -200, 4)
    before = timeline.window
    timeline.drag(timeline.at(0.6, 100), timeline.at(0.3, 100))
    after = timeline.window
    assert after[1] - after[0] == pytest.approx(before[1] - before[0], abs=2)
    assert after[0] - before[0] == pytest.approx(0.3 * (before[1] - before[0]), rel=0.02)
    assert timeline.selected == "None"


def test_keys_zoom_move_and_show_all(drive) -> None:
    timeline = drive()
    timeline.press("+", "+")
    zoomed = timeline.window
    assert zoomed[1] - zoomed[0] < 0.7 * (END - START)
    timeline.press("ArrowRight")
    assert timeline.window[0] > zoomed[0]
    timeline.press("-")
    assert timeline.window[1] - timeline.window[0] > zoomed[1] - zoomed[0]
    timeline.press("0")
    assert timeline.window == (START, END)


def test_a_glide_never_leaves_its_way_when_frames_are_late(drive) -> None:
    timeline = drive("?late=1")
    timeline.press("+", "+", "+")
    timeline.page.evaluate(
        """() => {
          const frame = requestAnimationFrame.bind(window);
          window.requestAnimationFrame = (act) => frame((now) => act(now - 400));
        }"""
    )
    timeline.press("0")
    assert timeline.window == (START, END)


def test_keys_step_through_the_events_and_let_go(drive) -> None:
    timeline = drive()
    timeline.press("n")
    eventually(timeline.page, lambda: timeline.selected != "None")
    first = timeline.selected
    timeline.press("j")
    eventually(timeline.page, lambda: timeline.selected not in ("None", first))
    timeline.press("p")
    eventually(timeline.page, lambda: timeline.selected == first)
    timeline.page.locator(".dl-ring").first.wait_for()
    timeline.press("Escape")
    eventually(timeline.page, lambda: timeline.selected == "None")


def test_a_click_chooses_the_event_in_all_its_lanes_and_keeps_the_zoom(drive) -> None:
    timeline = drive()
    timeline.wheel(0.3, -100, 2)
    before = timeline.window
    timeline.page.mouse.click(*timeline.over("Kell meets dredging"))
    eventually(timeline.page, lambda: timeline.selected == "e5")
    timeline.settle()
    assert timeline.page.locator(".dl-ring:not(.dl-hover)").count() == 2
    assert timeline.window == before
    assert "Selected: about April 2007, Kell meets" in timeline.page.inner_text(".dl-hidden")


def test_the_card_tells_what_is_under_the_pointer_and_stays_in_view(drive) -> None:
    timeline = drive()
    timeline.page.mouse.move(*timeline.over("Settlement"))
    timeline.page.wait_for_selector(".dl-card:visible")
    card = timeline.page.locator(".dl-card")
    assert card.locator("p").inner_text() == "Settlement <b>reached</b> & signed"
    assert "21 June 2009" in card.inner_text() and "2 documents, 2 independent" in card.inner_text()
    box = card.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1440
    timeline.page.mouse.move(*timeline.over("Board denies"))
    assert "denied" in card.inner_text()
    timeline.page.mouse.move(5, 5)
    card.wait_for(state="hidden")


def test_the_brush_moves_and_resizes_the_window(drive) -> None:
    timeline = drive()
    box = timeline.page.locator(".dl-strip").bounding_box()
    y = box["y"] + 15
    timeline.drag((box["x"] + box["width"] - 2, y), (box["x"] + box["width"] / 2, y))
    start, end = timeline.window
    assert start == pytest.approx(START, abs=3000)
    assert end == pytest.approx((START + END) / 2, rel=2e-3)
    timeline.drag((box["x"] + 100, y), (box["x"] + 400, y))
    moved = timeline.window
    assert moved[1] - moved[0] == pytest.approx(end - start, rel=0.01)
    assert moved[0] - start == pytest.approx(300 / box["width"] * (END - START), rel=0.05)


def test_a_chip_says_how_many_are_out_of_sight_and_goes_there(drive) -> None:
    timeline = drive()
    timeline.press("+", "+", "+")
    chip = timeline.page.get_by_role("button", name=re.compile(r"earlier in Harbour Board"))
    told = int(chip.inner_text().strip("‹ "))
    assert told > 0
    before = timeline.window
    chip.click()
    timeline.settle()
    assert timeline.window[1] < before[1]


def test_double_click_shows_all_again(drive) -> None:
    timeline = drive()
    timeline.wheel(0.5, -200, 3)
    assert timeline.window != (START, END)
    timeline.page.mouse.dblclick(*timeline.at(0.02, 5))
    timeline.settle()
    assert timeline.window == (START, END)


def test_screen_readers_hear_the_window_and_the_keys(drive) -> None:
    timeline = drive()
    main = timeline.page.locator(".dl-main")
    assert main.get_attribute("aria-label").startswith("Timeline: 20 events, ")
    assert timeline.page.get_attribute(".dl-words", "aria-live") == "polite"
    assert main.evaluate("e => (e.focus(), e.matches(':focus'))")


def test_arrow_keys_walk_from_mark_to_mark_and_each_is_said(drive) -> None:
    timeline = drive()
    page = timeline.page
    timeline.press("ArrowDown")
    first = page.locator(".dl-hidden").inner_text()
    assert re.search(r", 1 of \d+, ", first)
    timeline.press("ArrowDown")
    second = page.locator(".dl-hidden").inner_text()
    assert ", 2 of " in second
    timeline.press("ArrowUp", "Enter")
    eventually(page, lambda: timeline.selected != "None")


def test_a_million_is_counts_and_a_click_looks_closer(drive) -> None:
    timeline = drive("?events=6000")
    timeline.page.mouse.move(*timeline.at(0.6, 38))
    timeline.page.wait_for_selector(".dl-card:visible")
    assert re.search(r"Company 1: \d+ events?", timeline.page.inner_text(".dl-card"))
    before = timeline.window
    timeline.page.mouse.click(*timeline.at(0.6, 38))
    eventually(
        timeline.page,
        lambda: timeline.window[1] - timeline.window[0] < (before[1] - before[0]) / 4,
    )


def red_of(page, words: str) -> int:
    """How red the words are drawn, up to 255; asked in one breath, as pictures take turns."""
    return page.evaluate(
        """(words) => {
          const seen = [...document.querySelectorAll(".dl-main svg text")].find(
            (text) => text.textContent.includes(words) && text.getClientRects().length);
          return Number(getComputedStyle(seen).fill.match(/\\d+/)[0]);
        }""",
        words,
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_colours_follow_the_theme(drive, dark: bool) -> None:
    timeline = drive(dark=dark)
    page, words = timeline.page, "Board opens tender"
    assert (red_of(page, words) > 200) is dark
    page.emulate_media(color_scheme="light" if dark else "dark")
    eventually(page, lambda: (red_of(page, words) > 200) is not dark)


def test_a_telephone_has_all_of_it_within_its_width(drive) -> None:
    timeline = drive(width=390, height=844, touch=True)
    wide = timeline.page.evaluate("document.scrollingElement.scrollWidth")
    assert wide <= 390
    for box in timeline.page.locator(".dl-main svg text:visible").all()[:40]:
        seen = box.bounding_box()
        assert seen is None or (seen["x"] >= -1 and seen["x"] + seen["width"] <= 391)
    before = timeline.window
    x, y = timeline.at(0.5, 40)
    client = timeline.page.context.new_cdp_session(timeline.page)

    def touch(kind: str, *xs: float) -> None:
        points = [{"x": at, "y": y, "id": number} for number, at in enumerate(xs)]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", x - 30)
    touch("touchStart", x - 30, x + 30)
    for step in range(1, 7):
        touch("touchMove", x - 30 - 12 * step, x + 30 + 12 * step)
    touch("touchEnd")
    timeline.settle()
    after = timeline.window
    assert after[1] - after[0] < 0.5 * (before[1] - before[0])


def test_a_broken_payload_is_a_message_and_not_a_blank(drive) -> None:
    timeline = drive("?broken=1")  # when zoomed, that page sends half a payload
    timeline.press("+")
    message = timeline.page.locator(".dl-message")
    message.wait_for(state="visible")
    assert message.inner_text().startswith("The timeline could not be drawn: ")


@pytest.mark.parametrize("query", ["", "?events=700"], ids=["labelled", "marks alone"])
def test_plotly_draws_what_was_sketched(drive, query: str) -> None:
    page = drive(query).page
    finished(page)
    drawn, sketched = page.evaluate("""() => {
        const boxes = (selector) => {
          const svg = document.querySelector(selector.split(" ")[0]);
          const corner = svg.getBoundingClientRect();
          return [...document.querySelectorAll(selector)].map((one) => {
            const box = one.getBoundingClientRect();
            return [box.x - corner.x, box.y - corner.y, box.width, box.height];
          });
        };
        const plot = ".dl-plot :is(.point path, path.point, .textpoint text)";
        const drawn = boxes(plot);
        document.querySelector(".dl-plot").hidden = true;
        document.querySelector(".dl-main .dl-sketch").style.display = "block";
        return [drawn, boxes(".dl-main .dl-sketch .dl-marks > :is(path, rect, text)")];
    }""")
    assert len(drawn) == len(sketched) > 20
    for one, other in zip(drawn, sketched, strict=True):
        assert one == pytest.approx(other, abs=1.5)


def test_a_move_is_sketched_at_once_and_drawn_by_plotly_at_rest(drive) -> None:
    timeline = drive()
    finished(timeline.page)
    timeline.page.evaluate("""() => {
        const root = document.querySelector(".dl-timeline");
        const told = (root.turns = []);
        new MutationObserver(() => told.push(root.dataset.finished)).observe(
          root, { attributes: true, attributeFilter: ["data-finished"] });
    }""")
    timeline.press("+")
    turns = "document.querySelector('.dl-timeline').turns"
    eventually(timeline.page, lambda: timeline.page.evaluate(f"{turns}.at(-1)") == "true")
    assert timeline.page.evaluate(turns)[0] == "false"
    assert timeline.page.locator(".dl-main .dl-sketch").is_hidden()


def test_the_library_is_fetched_once_and_from_here(serve, open_page) -> None:
    watched = open_page(serve(PAGE).url)
    finished(watched.page)
    watched.page.reload()
    finished(watched.page)
    fetched = [url for url in watched.requests if "plotly.min.js" in url]
    assert len(fetched) == 1
    assert watched.foreign == []


def test_labels_in_other_letters_are_as_wide_as_they_were_reckoned(drive) -> None:
    page = drive().page
    said = ["Щедрый фонд купил завод", "Железная дорога открыта", "Το λιμάνι άνοιξε ξανά"]
    found = page.evaluate(
        """(said) => { const pen = document.createElement("canvas").getContext("2d");
        pen.font = `13px ${getComputedStyle(document.querySelector(".dl-timeline")).fontFamily}`;
        return said.map((words) => pen.measureText(words).width); }""",
        said,
    )
    for words, measured in zip(said, found, strict=True):
        assert 0.96 * measured < width(words, 13) < 1.12 * measured
