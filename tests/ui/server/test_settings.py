"""A server for others starts only where it is said whom it serves and what they may reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.ui.server.settings import ServerError, checked, read_settings


def settings(folder: Path, text: str):
    (folder / "cases").mkdir(exist_ok=True)
    (folder / "server.toml").write_text(text, encoding="utf-8")
    return checked(read_settings(folder / "server.toml"))


def test_nothing_said_serves_this_computer_alone(tmp_path: Path) -> None:
    found = settings(tmp_path, "")
    assert (found.address, found.beyond, found.token) == ("localhost", False, False)
    assert settings(tmp_path, "token = true").token


@pytest.mark.parametrize("address", ["0.0.0.0", "192.168.1.7", "::", "case.example"])
def test_beyond_this_computer_it_asks_for_a_token(tmp_path: Path, address: str) -> None:
    text = f'address = "{address}"\nhosts = ["case.example"]\nfolders = ["cases"]'
    found = settings(tmp_path, text)
    assert found.beyond
    assert found.token
    assert found.folders == (tmp_path / "cases",)


def test_behind_a_proxy_it_serves_others_too(tmp_path: Path) -> None:
    found = settings(tmp_path, 'hosts = ["case.example"]\nfolders = ["cases"]')
    assert (found.address, found.beyond, found.token) == ("localhost", True, True)


def test_where_readers_sign_in_no_token_is_asked(tmp_path: Path) -> None:
    text = 'hosts = ["case.example"]\nfolders = ["cases"]\n[sign_in]\nheader = "X-Reader"\n'
    found = settings(tmp_path, f'{text}decide = ["ann"]')
    assert not found.token
    assert (found.sign_in.header, found.sign_in.decide) == ("X-Reader", ("ann",))
    assert found.sign_in.proxies == ("127.0.0.1", "::1")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('address = "0.0.0.0"', "needs the names"),
        ('address = "0.0.0.0"\nhosts = ["a.example"]', "needs the folders"),
        ('hosts = ["a.example"]', "needs the folders"),
        ('folders = ["nowhere"]', "there is no folder"),
        ("port = true", "port must be a number"),
        ('port = "80"', "port must be a number"),
        ("address = 1", "address must be a text in quotes"),
        ("hosts = 'a'", "hosts must be a list of texts"),
        ("tokn = true", "tokn is not known"),
        ("[sign_in]\nheadr = 'x'", "headr is not known"),
        ("sign_in = 1", "must be a table"),
        ("[sign_in]\ndecide = ['ann']", "must sign in"),
        ("[sign_in]\nheader = 'x'\noidc = true", "not both"),
        ("[sign_in]\nheader = 'x'\nproxies = []", "name their addresses"),
        ("certificate = 'server.toml'", "set together"),
        ("certificate = 'a.pem'", "there is no file"),
        ("port = ", "cannot be read"),
    ],
)
def test_what_makes_no_sense_is_said(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ServerError, match=words):
        settings(tmp_path, text)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ServerError, match="No such file"):
        read_settings(tmp_path / "server.toml")
