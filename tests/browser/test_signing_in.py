"""Readers sign in with a provider of identities, and their decisions carry that name."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser.provider import CLIENT, provider
from tests.browser.waiting import PATIENCE, button, page_named
from tests.ui.server.serving import free_port, serving

from dateline.extract.run import extract
from dateline.project.store import Project

pytest.importorskip("authlib", reason="signing in is an extra: pip install '.[sign-in]'")


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ({"email": "ann@case.example"}, "Signed in as ann@case.example; your decisions"),
        ({"email": "bob@case.example"}, "Signed in as bob@case.example; you may read, but not"),
        # Whoever may call themselves what they like is known by their number.
        ({"email": "ann@case.example", "email_verified": False}, "Signed in as 4711; you may read"),
        ({"name": "ann@case.example"}, "Signed in as 4711; you may read"),
    ],
)
def test_who_signed_in_has_the_name_that_the_provider_says(
    open_page, tmp_path: Path, claims: dict[str, object], told: str
) -> None:
    (tmp_path / "case" / "corpus").mkdir(parents=True)
    letter = tmp_path / "case" / "corpus" / "letter.txt"
    letter.write_text("On 3 May 2021 Anna Berg signed the harbour treaty.")
    project = Project.create(tmp_path / "case" / "project")
    extract(tmp_path / "case" / "corpus", project)
    port = free_port()
    (tmp_path / "server.toml").write_text(
        'hosts = ["127.0.0.1"]\nfolders = ["case"]\n'
        '[sign_in]\noidc = true\ndecide = ["ann@case.example"]\n'
    )
    with provider(claims) as issuer:
        secret = tmp_path / ".streamlit" / "secrets.toml"
        secret.parent.mkdir()
        secret.write_text(
            f'[auth]\nredirect_uri = "http://127.0.0.1:{port}/oauth2callback"\n'
            'cookie_secret = "a long text that nobody guesses, of this test alone"\n'
            f'client_id = "{CLIENT}"\nclient_secret = "of this test"\n'
            f'server_metadata_url = "{issuer}/.well-known/openid-configuration"\n'
        )
        asked = (project.folder, "--server", tmp_path / "server.toml")
        with serving(*asked, home=tmp_path / "home", at=port, folder=tmp_path):
            page = open_page(f"http://127.0.0.1:{port}/activity").page
            button(page, "Sign in").wait_for(timeout=PATIENCE)
            assert "harbour treaty" not in page.content()
            button(page, "Sign in").click()
            page.get_by_role("link", name="Activity").first.wait_for(timeout=PATIENCE)
            page_named(page, "Activity")
            shown = told.replace("@", "@\N{WORD JOINER}")  # so that no name becomes a link
            page.get_by_text(shown).wait_for(timeout=PATIENCE)
            page.close()  # before the server ends
