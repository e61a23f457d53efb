"""Waiting for what can be seen, never for a length of time: a slow machine needs longer."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 240_000  # milliseconds: the sample is read at the first start, maybe on a busy machine
_QUIET = """
(least) => new Promise((resolve) => {
  const seen = () => {
    const app = document.querySelector(".stApp");
    const main = document.querySelector("[data-testid='stMain']");
    const busy = app?.dataset.testScriptState !== "notRunning"
      || document.querySelector("[data-stale='true']");
    return busy ? null : [
      location.href, main?.scrollTop, main?.scrollHeight, app.textContent,
      document.querySelector(".dl-timeline")?.dataset.drawn,
    ].join();
  };
  let before = null, frames = 0, since = performance.now();
  const look = () => {
    const now = seen();
    if (now === null || now !== before) [before, frames, since] = [now, 0, performance.now()];
    frames += 1;
    if (frames > 5 && performance.now() - since >= least) resolve(true);
    else setTimeout(look, 30);
  };
  look();
})
"""


def settled(page, least: int = 250) -> None:
    """Until the server has nothing more to say, nothing on the page waits for it, and what is
    seen has stood still for so many milliseconds."""
    page.wait_for_function(f"({_QUIET})({least})", timeout=PATIENCE)


def eventually(page, holds: Callable[[], bool], patience: int = 90_000) -> None:
    """Until it holds; what the reader did takes its time to come back as a picture."""
    end = time.monotonic() + patience / 1000
    while not holds():
        assert time.monotonic() < end, f"not within {patience / 1000:.0f} s on {page.url}"
        page.wait_for_timeout(50)


def drawn(page) -> None:
    """Until the timeline is drawn and all around it is there."""
    page.locator(".dl-timeline[data-drawn]").wait_for(timeout=PATIENCE)
    settled(page)


def button(page, name: str):
    return page.get_by_role("button", name=name, exact=False).first


def page_named(page, name: str) -> None:
    """Go to another page of the dashboard; a click while the page is being drawn would be lost."""
    settled(page)
    before = page.url
    page.get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_function("before => location.href !== before", arg=before, timeout=PATIENCE)
    settled(page)
