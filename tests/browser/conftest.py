"""A served page in headless Chromium, watched: requests, console, errors."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from tests.browser.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
WEB = {"http", "https", "ws", "wss"}
HERE = {"127.0.0.1", "localhost"}
NOT_OURS = (  # Streamlit's own words in the console of a served page
    "Failed to load resource: the server responded with a status of 404",
)


def chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in names if (path := shutil.which(name))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = pytest.mark.skip(reason="no Chromium: install it, or name one in CHROMIUM")
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if chromium() is None:
                item.add_marker(missing)


@dataclass
class Server:
    """A Streamlit script that is being served."""

    url: str
    process: subprocess.Popen[bytes]
    log: Callable[[], str]


@dataclass
class Watched:
    """A page, every address it asked for, and every complaint of it."""

    page: object
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def foreign(self) -> list[str]:
        """Requests that left this machine."""
        parts = ((url, urlsplit(url)) for url in self.requests)
        return [url for url, part in parts if part.scheme in WEB and part.hostname not in HERE]


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., Server]]:
    """Serve a script until the end of the session; the same call gives the same server.

    ``serve("app.py", "--", "PROJECT", env={"NAME": "value"})``.
    """
    running: dict[object, Server] = {}
    with ExitStack() as leaving:

        def start(script: str | Path, *arguments: str, env: dict[str, str] | None = None) -> Server:
            key = (str(script), arguments, tuple(sorted((env or {}).items())))
            if key not in running:
                running[key] = leaving.enter_context(serving(script, *arguments, env=env))
            return running[key]

        yield start


@pytest.fixture(scope="session")
def address(serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The dashboard as a newcomer starts it: on the bundled sample."""
    return serve("app.py", env={"DATELINE_HOME": str(tmp_path_factory.mktemp("home"))}).url


@contextmanager
def serving(
    script: str | Path, *arguments: str, env: dict[str, str] | None = None
) -> Iterator[Server]:
    """A script, served on a free port of this machine for as long as this lasts: the dashboard as
    ``dateline app`` does, another by Streamlit."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(ROOT / script)),
        *("--server.address", "127.0.0.1", "--server.port", str(port)),
        *("--server.headless", "true", "--server.fileWatcherType", "none"),
        *("--browser.gatherUsageStats", "false", *arguments),
    ]
    if script == "app.py":
        project = [argument for argument in arguments if argument != "--"]
        command = [sys.executable, "-m", "dateline.ui.server", str(ROOT / script), *project]
        command += ["--port", str(port)]
    with TemporaryFile() as log:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "STREAMLIT_SERVER_HEADLESS": "true", **(env or {})},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        server = Server(f"http://127.0.0.1:{port}", process, lambda: _read(log))
        try:
            _wait_for(server)
            yield server
        finally:
            _stop(process)


def _wait_for(server: Server) -> None:
    for _ in range(600):
        if server.process.poll() is not None:
            break
        try:
            with urlopen(f"{server.url}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the page was not served:\n{server.log()}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


def _read(log) -> str:
    log.seek(0)
    return log.read().decode(errors="replace")


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def open_page(browser) -> Iterator[Callable[..., Watched]]:
    """Open an address in a fresh browser profile: see ``opening``."""
    with opening(browser) as start:
        yield start


@contextmanager
def opening(browser) -> Iterator[Callable[..., Watched]]:
    """Open addresses, each in a fresh browser profile.

    ``start(url, width=390, height=844, dark=True)``. At the end it fails on requests that left
    the machine and on errors in the console, unless the test has emptied ``complaints``
    because they were what it wanted to see.
    """
    opened: list[Watched] = []
    contexts = []

    def start(
        url: str,
        *,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        touch: bool = False,
    ) -> Watched:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            accept_downloads=True,
        )
        context.set_default_timeout(PATIENCE / 2)  # a busy machine draws late, and not wrongly
        contexts.append(context)
        watched = Watched(context.new_page())
        opened.append(watched)
        page = watched.page
        page.on("request", lambda request: watched.requests.append(request.url))
        page.on("websocket", lambda socket: watched.requests.append(socket.url))
        page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        page.on("console", lambda said: _hear(watched, said))
        page.goto(url)
        return watched

    yield start
    problems = [(w.foreign, w.complaints) for w in opened]
    for context in contexts:
        context.close()
    assert all(not foreign for foreign, _ in problems), "a request left this machine"
    assert [c for _, complaints in problems for c in complaints] == []


def _hear(watched: Watched, said) -> None:
    if said.type == "error" and not said.text.startswith(NOT_OURS):
        watched.complaints.append(said.text)
