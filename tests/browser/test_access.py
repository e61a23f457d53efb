"""Every page, light and dark, without a violation that axe-core finds.

The checker is no part of Dateline: it is looked for in AXE_CORE or node_modules, else fetched by
npm where that is there; without it these tests are skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from tests.browser.waiting import button, drawn, settled

from dateline.ui.places import Place

VERSION = "4.14.1"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The source of the checker."""
    known = os.environ.get("AXE_CORE") or ROOT / "node_modules/axe-core/axe.min.js"
    if Path(known).is_file():
        return Path(known).read_text(encoding="utf-8")
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no axe-core: name its axe.min.js in AXE_CORE")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "pack", f"axe-core@{VERSION}", "--fetch-retries=0", "--fetch-timeout=20000"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60)
    except (subprocess.SubprocessError, OSError):
        pytest.skip("npm reaches no axe-core: name its axe.min.js in AXE_CORE")
    with tarfile.open(folder / f"axe-core-{VERSION}.tgz") as packed:
        held = packed.extractfile("package/axe.min.js")
        assert held is not None
        return held.read().decode("utf-8")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_page_shuts_anybody_out(open_page, address: str, axe: str, dark: bool) -> None:
    page = open_page(address, dark=dark).page
    drawn(page)
    event = page.locator("tr[data-id]").nth(2).get_attribute("data-id")
    others = [str(place) for place in Place if place is not Place.TIMELINE]
    found = {}

    def check(place: str) -> None:
        page.mouse.move(5, 5)  # a hint that hovers belongs to no part of the page
        settled(page, least=600)
        page.evaluate(axe)
        told = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        found[place] = [(v["id"], v["nodes"][0]["html"][:200]) for v in told["violations"]]

    for place in ("", *others, f"?event={event}&gaps=2+years", f"?event={event}"):
        page.goto(f"{address}/{place}")
        page.locator("[data-testid='stMainBlockContainer']").wait_for()
        check(place)
    page.locator("tr[data-id] input").nth(4).click()
    page.get_by_text("1 chosen").wait_for()
    check("events chosen")
    button(page, "Grade").click()
    page.get_by_text("Kind of claim").wait_for()
    check("grades")
    page.keyboard.press("Escape")
    button(page, "Open the document here").click()
    page.get_by_role("dialog").locator("mark").first.wait_for()
    check("document")
    assert {place: told for place, told in found.items() if told} == {}
