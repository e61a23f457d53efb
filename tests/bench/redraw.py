"""How long the reader waits: from a change of filter, or a zoom, to the redrawn timeline.

    python tests/bench/redraw.py 25 10000 1000000

Serves the real dashboard over a project of that many events (made in the system's temporary
folder where there is none yet), opens it in headless Chromium and uses it: a click on an actor
in the sidebar and its undoing, a zoom with the wheel. ``ms`` is measured in the page, from the
event to the picture that answers it, sketched from the new figure; ``KB`` is what came over the
web socket meanwhile, the rest of the page included; ``paint`` is the first picture on a warm
server, from the request on.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, WebSocket, sync_playwright

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:  # run as a file
    sys.path.insert(0, str(ROOT))

from tests.bench.synthetic import main as make  # noqa: E402  (the path comes first)
from tests.browser.conftest import FLAGS, chromium, serving  # noqa: E402  (the path comes first)

from dateline.project.schema import TABLES  # noqa: E402

ROUNDS = 5
WATCH = """
window.redrawn = (kind, last) => {
  const root = document.querySelector(".dl-timeline");
  window.waited = new Promise((resolve) => {
    let begun = null;
    const begin = () => { if (begun === null || last) begun = performance.now(); };
    addEventListener(kind, begin, { capture: true });
    new MutationObserver((_, self) => {
      if (begun === null || root.dataset.stale === "true") return;
      self.disconnect();
      resolve(performance.now() - begun);
    }).observe(root, { attributes: true, attributeFilter: ["data-drawn"] });
  });
};
"""


def main(sizes: list[int]) -> None:
    print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"{'events':>9} {'action':<12} {'median ms':>9} {'worst ms':>9} {'KB':>7}")
    for size in sizes:
        project = Path(tempfile.gettempdir()) / f"dateline-bench-{len(TABLES)}-{size}"
        if not (project / "CURRENT").exists():
            make(size, project)
        measure(size, project)


def measure(size: int, project: Path) -> None:
    with (
        tempfile.TemporaryDirectory() as home,
        serving("app.py", "--", str(project), env={"DATELINE_HOME": home}) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        opened = [open_once(browser, server.url) for _ in range(1 + ROUNDS // 2)]
        page, received = opened[-1][:2]
        say(size, "paint", [seconds * 1000 for *_, seconds in opened[1:]], 0)
        for other, *_ in opened[:-1]:
            other.close()
        page.wait_for_timeout(3000)
        page.evaluate(WATCH)
        for name, kind, act in ACTIONS:
            waited, heard = [], 0
            for number in range(ROUNDS):
                received.clear()
                page.evaluate("([kind, last]) => redrawn(kind, last)", [kind, kind == "wheel"])
                act(page, number)
                waited.append(page.evaluate("window.waited"))
                page.wait_for_timeout(1500)
                heard = max(heard, sum(received))
            say(size, name, waited, heard)
        print(f"{size:>9} {'server':<12} {resident(server.process):>9.0f} MB resident")
        browser.close()


def open_once(browser: Browser, url: str) -> tuple[Page, list[int], float]:
    """A page in a fresh profile with its timeline drawn, what it hears, and its seconds."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    received: list[int] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: received.append(len(frame)))

    page.on("websocket", listen)
    begun = time.perf_counter()
    page.goto(url)
    page.wait_for_selector(".dl-timeline[data-drawn]", timeout=300_000)
    return page, received, time.perf_counter() - begun


def say(size: int, name: str, waited: list[float], received: int) -> None:
    median, worst = statistics.median(waited), max(waited)
    print(f"{size:>9} {name:<12} {median:>9.0f} {worst:>9.0f} {received / 1000:>7.0f}", flush=True)


def actor(page: Page, number: int) -> None:
    """Ticks the first actor, and takes it back the next time."""
    page.locator(".st-key-facet-actors label").first.click()


def zoom(page: Page, number: int) -> None:
    """In four times, so that each time another level of detail may come; then a little out."""
    box: Any = page.locator(".dl-area").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 60)
    page.mouse.wheel(0, -240 if number < ROUNDS - 1 else 120)


ACTIONS: tuple[tuple[str, str, Callable[[Page, int], None]], ...] = (
    ("filter", "pointerdown", actor),
    ("zoom", "wheel", zoom),
)


def resident(process: subprocess.Popen[bytes]) -> float:
    """Megabytes of memory that the server holds; nothing where the system does not say."""
    status = Path(f"/proc/{process.pid}/status")
    if not status.exists():
        return float("nan")
    line = next(text for text in status.read_text().splitlines() if text.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [25, 10_000, 1_000_000])
