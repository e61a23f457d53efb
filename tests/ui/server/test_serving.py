"""``dateline app`` as it runs: whom it answers, and what they reach."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from tests.ui.server.serving import SOCKET, Serving, command, environment, serving, wait_for

from dateline.ui.server.__main__ import main, token_kept


@pytest.fixture(scope="module")
def alone(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """As everybody starts it: for this computer."""
    with serving(made, home=tmp_path_factory.mktemp("home")) as served:
        yield served


@pytest.fixture(scope="module")
def team(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Behind a proxy that says who is asking: Ann decides, others read."""
    folder = tmp_path_factory.mktemp("team")
    (folder / "server.toml").write_text(
        f'hosts = ["case.example"]\nfolders = ["{made.parent}"]\n'
        '[sign_in]\nheader = "X-Reader"\ndecide = ["Ann Ġorġ"]\n',
        encoding="utf-8",
    )
    with serving(made, "--server", folder / "server.toml", home=folder / "home") as served:
        yield served


def test_this_computer_alone_sees_the_page(alone: Serving) -> None:
    assert f"http://localhost:{alone.port}/" in alone.said()
    shown = alone.ask()
    assert shown.status == 200
    assert shown.headers["x-frame-options"] == "DENY"
    assert "harbour treaty" in alone.page()


def test_a_name_that_was_bound_anew_sees_nothing(alone: Serving) -> None:
    evil = f"evil.example:{alone.port}"
    for path in ("/", "/_stcore/health", "/_stcore/host-config", "/media/x", SOCKET):
        assert alone.ask(path, host=evil).status == 421
    assert alone.page(host=evil, origin=f"http://{evil}") == "403"


def test_a_page_from_elsewhere_cannot_drive_it(alone: Serving) -> None:
    for origin in ("https://evil.example", "null", "http://localhost:1"):
        assert alone.page(origin=origin) == "403"
        assert alone.ask("/_stcore/upload_file/a/b", "PUT", origin=origin).status == 403
    assert alone.ask(sec_fetch_dest="iframe", sec_fetch_mode="navigate").status == 403
    assert "harbour treaty" in alone.page(origin=f"http://localhost:{alone.port}")


def test_with_a_token_nothing_is_seen_without_it(made: Path, tmp_path: Path) -> None:
    with serving(made, "--token", home=tmp_path) as served:
        told = re.search(r"/\?token=(\S+)", served.said())
        assert told is not None
        for path in ("/", "/timeline", "/_stcore/host-config", "/static/js/x.js", "/?token=guess"):
            assert served.ask(path).status == 401
        assert served.page() == "403"
        given = served.ask(f"/?token={told[1]}")
        assert (given.status, given.headers["location"]) == (303, "/")
        cookie = given.headers["set-cookie"].split(";")[0]
        assert served.ask(cookie=cookie).status == 200
        assert "harbour treaty" in served.page(cookie=cookie)
        kept = tmp_path / "token"
        assert kept.read_text() == told[1]
        assert kept.stat().st_mode & 0o077 == 0
    assert token_kept(tmp_path) == told[1]  # a browser that had it is known again


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('address = "0.0.0.0"', "needs the names"),
        ('address = "0.0.0.0"\nhosts = ["case.example"]', "needs the folders"),
        ('hosts = ["case.example"]\nfolders = ["."]', "none of the folders that readers may reach"),
    ],
)
def test_it_does_not_listen_beyond_without_knowing_for_whom(
    made: Path,
    tmp_path: Path,
    text: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "server.toml").write_text(text, encoding="utf-8")
    asked = ["dateline app", "app.py", str(made), "--server", str(tmp_path / "server.toml")]
    monkeypatch.setattr("sys.argv", asked)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert words in capsys.readouterr().err


def test_what_the_server_refuses_the_command_says(made: Path, tmp_path: Path) -> None:
    (tmp_path / "server.toml").write_text('address = "0.0.0.0"', encoding="utf-8")
    tried = subprocess.run(
        command(made, "--server", tmp_path / "server.toml"),
        env=environment(tmp_path / "home"),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert tried.returncode == 1
    assert "needs the names" in tried.stderr
    assert "Traceback" not in tried.stderr


def test_started_past_us_it_shows_others_nothing(made: Path, tmp_path: Path) -> None:
    """Streamlit by itself, for everybody: no page, and so no file of this computer."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    app = Path(__file__).parents[3] / "app.py"
    asked = [sys.executable, "-m", "streamlit", "run", str(app), "--server.port", str(port)]
    asked += [
        "--server.address",
        "0.0.0.0",
        "--browser.serverAddress",
        "localhost",
        "--",
        str(made),
    ]
    with TemporaryFile() as log:
        process = subprocess.Popen(
            asked, env=environment(tmp_path), stdout=log, stderr=subprocess.STDOUT
        )
        try:
            served = Serving(port, log)
            wait_for(served, process)
            shown = served.page()
        finally:
            process.kill()
            process.wait(20)
    assert "Others could reach this page" in shown
    assert "harbour treaty" not in shown


def test_behind_a_proxy_each_reader_has_a_name(team: Serving) -> None:
    ann = "Ann Ġorġ".encode().decode("latin-1")
    host = "case.example"
    assert team.ask(host=host).status == 401
    assert team.page(host=host) == "403"
    assert team.ask(host=host, x_reader="bob").status == 200
    assert "harbour treaty" in team.page(host=host, x_reader="bob")
    told = team.page("activity", host=host, x_reader="bob")
    assert "Signed in as bob; you may read, but not decide." in told
    told = team.page("activity", host=host, x_reader=ann)
    assert "your decisions carry this name" in told
    assert "may read, but not decide" not in told
