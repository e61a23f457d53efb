"""What is let in and what is not, request by request, without a server."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from dateline.ui.server.guard import Guard, Message, Receive, Rules, Scope, Send

HERE = frozenset({"localhost", "127.0.0.1", "::1", "dateline.example"})
TOKEN = "a-token-of-some-length"


class Answer:
    def __init__(self, said: list[Message]) -> None:
        self.said = said
        head = said[0]
        self.status = head.get("status", 403 if head["type"] == "websocket.close" else 0)
        self.headers = {k.decode().lower(): v.decode() for k, v in head.get("headers", ())}
        self.body = b"".join(message.get("body", b"") for message in said)


def _run(guard: Guard, *asked: Any) -> None:
    asyncio.run(guard(*asked))


def ask(
    rules: Rules | None = None,
    *,
    path: str = "/",
    query: str = "",
    method: str = "GET",
    host: str = "localhost:8501",
    peer: str = "127.0.0.1",
    socket: bool = False,
    twice: tuple[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """One request; what stands behind the guard answers 200 and "in"."""

    async def inside(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept", "status": 200})
            return
        given = [(b"x-frame-options", b"SAMEORIGIN"), (b"etag", b"x")]
        await send({"type": "http.response.start", "status": 200, "headers": given})
        await send({"type": "http.response.body", "body": b"in"})

    said: list[Message] = []

    async def send(message: Message) -> None:
        said.append(message)

    async def receive() -> Message:
        raise AssertionError("nothing is read")

    pairs = [("host", host), *(headers or {}).items(), *([twice] if twice else [])]
    scope: dict[str, Any] = {
        "type": "websocket" if socket else "http",
        "path": path,
        "query_string": query.encode(),
        "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in pairs],
        "client": (peer, 4711),
        "server": ("127.0.0.1", 8501),
        **({} if socket else {"method": method}),
    }
    with ThreadPoolExecutor(1) as apart:  # the browser's tests leave a loop running in this thread
        apart.submit(_run, Guard(inside, rules or Rules(HERE)), scope, receive, send).result()
    return Answer(said)


@pytest.mark.parametrize("socket", [False, True])
@pytest.mark.parametrize(
    ("host", "let_in"),
    [
        ("localhost:8501", True),
        ("LOCALHOST", True),
        ("127.0.0.1:1", True),
        ("[::1]:8501", True),
        ("dateline.example.", True),
        ("evil.example:8501", False),  # bound anew to 127.0.0.1
        ("localhost.evil.example", False),
        ("evil.example@localhost", False),
        ("localhost:8501/evil.example", False),
        ("localhost:port", False),
        ("127.0.0.1.evil.example", False),
        ("0x7f.1", False),
        ("[::1", False),
        ("", False),
    ],
)
def test_it_answers_by_its_own_names_only(host: str, let_in: bool, socket: bool) -> None:
    assert (ask(host=host, socket=socket).status == 200) is let_in


def test_two_hosts_are_none() -> None:
    assert ask(twice=("host", "localhost:8501")).status == 421


@pytest.mark.parametrize("socket", [False, True])
@pytest.mark.parametrize(
    ("headers", "let_in"),
    [
        ({}, True),
        ({"origin": "http://localhost:8501"}, True),
        ({"origin": "https://localhost:8501"}, True),  # a proxy took the encryption off
        ({"origin": "http://localhost:9000"}, False),  # another program of this computer
        ({"origin": "https://evil.example"}, False),
        ({"origin": "null"}, False),
        ({"origin": ""}, False),
        ({"origin": "http://localhost:8501.evil.example"}, False),
        ({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, True),
        ({"sec-fetch-site": "none", "sec-fetch-mode": "navigate"}, True),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, True),  # a link
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, False),
        ({"sec-fetch-site": "same-site", "sec-fetch-mode": "cors"}, False),
        ({"sec-fetch-dest": "iframe", "sec-fetch-mode": "navigate"}, False),
    ],
)
def test_pages_from_elsewhere_ask_nothing(
    headers: dict[str, str], let_in: bool, socket: bool
) -> None:
    assert (ask(headers=headers, socket=socket).status == 200) is let_in


def test_no_answer_may_be_framed_or_reach_elsewhere() -> None:
    for answer in (ask(), ask(host="evil.example"), ask(Rules(HERE, token=TOKEN))):
        assert answer.headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert answer.headers["referrer-policy"] == "no-referrer"
    assert ask().headers["etag"] == "x"


def test_the_token_is_asked_once_and_leaves_the_address() -> None:
    rules = Rules(HERE, token=TOKEN)
    asked = ask(rules)
    assert (asked.status, b"token" in asked.body) == (401, True)
    assert ask(rules, query="token=another-token-of-that-length").status == 401
    assert ask(rules, query="token=").status == 401
    assert ask(rules, query="token=%E2%82%AC").status == 401
    assert ask(rules, socket=True).status == 403
    given = ask(rules, path="/conflicts", query=f"actor=A%26B&token={TOKEN}&actor=C")
    assert (given.status, given.headers["location"]) == (303, "/conflicts?actor=A%26B&actor=C")
    cookie = given.headers["set-cookie"]
    assert TOKEN not in cookie
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Secure" not in cookie
    kept = {"cookie": f"other=1; {cookie.split(';')[0]}"}
    assert ask(rules, headers=kept).body == b"in"
    assert ask(rules, headers=kept, socket=True).status == 200
    assert ask(Rules(HERE, token=f"{TOKEN}2"), headers=kept).status == 401
    assert ask(rules, headers={"cookie": f"dateline-8501={TOKEN}"}).status == 401


def test_behind_encryption_the_cookie_stays_behind_it() -> None:
    given = ask(Rules(HERE, token=TOKEN, secure=True), query=f"token={TOKEN}")
    assert "; Secure" in given.headers["set-cookie"]


@pytest.mark.parametrize("path", ["//evil.example/x", "/\\evil.example", "///evil.example"])
def test_the_token_leads_to_no_other_server(path: str) -> None:
    where = ask(Rules(HERE, token=TOKEN), path=path, query=f"token={TOKEN}").headers["location"]
    assert where.startswith("/")
    assert not where.startswith(("//", "/\\"))


def test_who_watches_over_servers_needs_no_token() -> None:
    assert ask(Rules(HERE, token=TOKEN), path="/_stcore/health").body == b"in"


def test_a_name_is_believed_from_the_proxy_only() -> None:
    rules = Rules(HERE, header="X-Reader", proxies=frozenset({"10.0.0.5"}))
    named = {"x-reader": "ann"}
    assert ask(rules, headers=named, peer="10.0.0.5").status == 200
    assert ask(rules, headers=named, peer="10.0.0.6").status == 403
    assert ask(rules, headers=named, peer="10.0.0.6", socket=True).status == 403
    assert ask(rules, peer="10.0.0.5").status == 401
    assert ask(rules, headers=named, twice=("x-reader", "bob"), peer="10.0.0.5").status == 401


def test_uploads_have_a_limit_over_all() -> None:
    held = 0
    rules = Rules(HERE, uploads=1000, held=lambda: held)
    upload: dict[str, Any] = {"path": "/_stcore/upload_file/session/1", "method": "PUT"}
    assert ask(rules, **upload, headers={"content-length": "1000"}).status == 200
    assert ask(rules, **upload, headers={"content-length": "1001"}).status == 413
    assert ask(rules, **upload).status == 411
    assert ask(rules, **upload, headers={"content-length": "-1"}).status == 411
    held = 600
    assert ask(rules, **upload, headers={"content-length": "401"}).status == 413
    assert ask(rules, **upload, headers={"content-length": "400"}).status == 200
    assert ask(rules, path="/x", method="PUT").status == 200
