"""What goes wrong is said in words, in the browser too, and nothing of it does harm."""

from pathlib import Path

from tests.browser.waiting import PATIENCE, button, drawn, page_named, settled

SCRIPT = "<script>window.harmed = true</script><img src=x onerror='window.harmed = true'>"
PAGE = f"""<html><head><title>{SCRIPT.replace("<", "&lt;")} harbour</title></head>
<body><article><h1>{SCRIPT.replace("<", "&lt;")} harbour</h1>
<p>On 3 May 2021 Anna Berg signed the harbour treaty in Oslo, and the port was closed.</p>
</article></body></html>"""
HUGE = 200 * 2**20


def bring(page, folder: Path, project: Path | str = "") -> None:
    """Ask for a folder to be read."""
    page.get_by_role("textbox", name="Folder of documents").wait_for(timeout=PATIENCE)
    settled(page)
    page.get_by_role("textbox", name="Folder of documents").fill(str(folder))
    page.get_by_role("textbox", name="Project folder").first.fill(str(project))
    button(page, "Read the folder").click()


def test_each_file_that_cannot_be_read_is_named_and_the_rest_is_shown(
    open_page, address: str, tmp_path: Path
) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    (tmp_path / "holes.txt").write_bytes(b"On 7 June 2021 Anna Berg resigned.\x00\x00\x00 " * 3)
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(HUGE)
    page = open_page(f"{address}/use-my-documents").page
    bring(page, tmp_path)
    page.get_by_text("would be read").wait_for(
        timeout=PATIENCE
    )  # so much is told before it is read
    button(page, "Read them").click()
    page.get_by_text("Look at the timeline").wait_for(timeout=PATIENCE)
    told = page.locator(".ev-rows").inner_text()
    for name in ("picture.txt", "huge.txt"):
        assert name in told
    assert "too large" in told
    settled(page)
    button(page, "Look at the timeline").click()
    drawn(page)
    page.locator("tr[data-id]", has_text="harbour treaty").first.click()
    page.locator(".ev-quote mark").first.wait_for()
    assert "<script>window.harmed" in page.locator(".st-key-evidence").inner_text()
    page_named(page, "Documents")
    page.get_by_text("page.html").first.wait_for(state="attached", timeout=PATIENCE)
    assert page.evaluate("window.harmed") is None


def test_a_folder_that_gives_nothing_says_why(open_page, address: str, tmp_path: Path) -> None:
    page = open_page(f"{address}/use-my-documents").page
    empty, useless, letters = (tmp_path / name for name in ("empty", "useless", "letters"))
    for folder in (empty, useless, letters):
        folder.mkdir()
    (useless / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (letters / "letter.txt").write_text("On 3 May 2021 Anna Berg signed the treaty.")
    bring(page, tmp_path / "nowhere")
    page.get_by_text("There is no folder").wait_for()
    bring(page, empty)
    page.get_by_text(f"The folder {empty} is empty.").wait_for()
    bring(page, letters, letters / "letter.txt" / "project")
    page.locator("[data-testid='stAlert']", has_text="project").wait_for()
    bring(page, useless)
    page.get_by_text("No document could be read.").wait_for(timeout=PATIENCE)
    assert "photo.jpg" in page.locator(".ev-rows").inner_text()
    settled(page)
    button(page, "Use other documents").click()
    settled(page)
    page.get_by_role("tab", name="An earlier project").click()
    half = tmp_path / "half"
    half.mkdir()
    (half / "project.toml").write_text('title = "Half"\n')
    (half / "CURRENT").write_text("snapshots/0001\n")
    settled(page)
    page.get_by_role("textbox", name="Project folder").last.fill(str(half))
    button(page, "Open the project").click()
    page.locator("[data-testid='stAlert']").last.wait_for()
    assert "half" in page.locator("[data-testid='stAlert']").last.inner_text()


def test_a_broken_link_says_what_it_leaves_out(open_page, address: str) -> None:
    page = open_page(f"{address}/?actor=Nobody+At+All&window=yesterday/1&from=soon").page
    page.get_by_text("which is none; all is shown").wait_for(timeout=PATIENCE)
    page.get_by_text("No event is left.").wait_for(timeout=PATIENCE)
    assert page.get_by_text("Nobody At All").first.is_visible()
    settled(page)
    button(page, "Without").click()
    drawn(page)


def test_a_name_that_is_an_address_becomes_no_link(open_page, serve) -> None:
    page = open_page(serve("tests/browser/addresses_page.py").url).page
    page.get_by_text("All is shown.").wait_for(timeout=PATIENCE)
    settled(page)
    assert page.locator(".stMain a").count() == 0
    assert page.get_by_text("evil.example").count() > 30
