"""What stands before every page, socket and upload of the dashboard.

A request is answered where it comes under a name that this server has, from a page of its own,
outside of any frame, and, where that is asked, with the token or from a proxy that says who it is
for. All of it is decided from the request alone, before Streamlit sees it.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

TOKEN = "token"
_HEALTH = "/_stcore/health"  # says "ok", and is asked by whoever watches over servers
_UPLOADS = "/_stcore/upload_file/"
_YEAR = 365 * 24 * 3600
_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",  # as Streamlit and Plotly need it
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-frame-options", b"DENY"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


@dataclass(frozen=True)
class Rules:
    """``token`` is asked where it is not empty; ``header`` names the reader, and is believed
    from ``proxies``. ``uploads`` is how many bytes may be held, ``held`` how many are."""

    hosts: frozenset[str]
    token: str = ""
    header: str = ""
    proxies: frozenset[str] = frozenset()
    uploads: int = 1 << 31
    held: Callable[[], int] = lambda: 0
    secure: bool = False


@dataclass(frozen=True)
class Refusal:
    status: int
    words: str
    form: bool = False  # the token may be typed in


class Guard:
    """The rules around an application."""

    def __init__(self, app: App, rules: Rules) -> None:
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        refusal = self._refusal(request)
        given = dict(parse_qsl(request.query)).get(TOKEN, "")
        if refusal is not None:
            await _refuse(refusal, scope, send)
        elif given and self._rules.token and scope["type"] == "http":
            await self._welcome(request, send)
        else:
            await self._app(scope, receive, _adding(_HEADERS, send))

    def _refusal(self, request: Request) -> Refusal | None:
        rules = self._rules
        return (
            _of_host(request, rules.hosts)
            or _of_origin(request)
            or _of_proxy(request, rules)
            or _of_upload(request, rules)
            or self._of_token(request)
        )

    def _of_token(self, request: Request) -> Refusal | None:
        token = self._rules.token
        if not token or request.path.endswith(_HEALTH):
            return None
        given = dict(parse_qsl(request.query)).get(TOKEN, "")
        if given and _same(given, token):
            return None
        if _same(request.cookie(self._cookie(request)), _stands_for(token)):
            return None
        words = "This token is not the one." if given else "This dashboard asks for its token."
        return Refusal(401, words, form=True)

    async def _welcome(self, request: Request, send: Send) -> None:
        """Remember the token in the browser, and take it out of the address."""
        kept = [(k, v) for k, v in parse_qsl(request.query, True) if k != TOKEN]
        where = quote(request.path) + (f"?{urlencode(kept)}" if kept else "")
        # "//host" would be another server's address
        where = "/" + where.lstrip("/\\")
        cookie = f"{self._cookie(request)}={_stands_for(self._rules.token)}; Path=/; HttpOnly"
        cookie += f"; SameSite=Lax; Max-Age={_YEAR}{'; Secure' if self._rules.secure else ''}"
        headers = ((b"location", where.encode()), (b"set-cookie", cookie.encode()))
        await _answer(303, b"", (*headers, *_HEADERS), send)

    def _cookie(self, request: Request) -> str:
        """One for each port: a computer may run several of us."""
        return f"dateline-{request.port}"


class Request:
    """What the rules look at."""

    def __init__(self, scope: Scope) -> None:
        self._headers: list[tuple[bytes, bytes]] = list(scope["headers"])
        self.path: str = scope["path"]
        self.query: str = scope.get("query_string", b"").decode("latin-1")
        self.method: str = scope.get("method", "GET")
        self.socket = scope["type"] == "websocket"
        client = scope.get("client")
        self.peer: str = client[0] if client else ""
        server = scope.get("server")
        self.port: int = server[1] if server else 0

    def all(self, name: str) -> list[str]:
        wanted = name.lower().encode()
        return [v.decode("latin-1") for k, v in self._headers if k.lower() == wanted]

    def one(self, name: str) -> str:
        """A header that stands once; empty where it stands not at all or several times."""
        found = self.all(name)
        return found[0].strip() if len(found) == 1 else ""

    def cookie(self, name: str) -> str:
        for line in self.all("cookie"):
            for part in line.split(";"):
                key, _, value = part.strip().partition("=")
                if key == name:
                    return value
        return ""


def _of_host(request: Request, hosts: frozenset[str]) -> Refusal | None:
    """A name from elsewhere that was bound to this address is none of ours."""
    if hostname(request.one("host")) in hosts:
        return None
    return Refusal(421, "This server does not go by that name.")


def hostname(host: str) -> str:
    """The name in a ``Host`` header; empty where it is no plain name.

    >>> [hostname(h) for h in ("LocalHost:8501", "[::1]:80", "a.example.", "a@b", "a/b", "x:y")]
    ['localhost', '::1', 'a.example', '', '', '']
    """
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port
    except ValueError:
        return ""
    more = parts.path or parts.query or parts.fragment
    if more or parts.username is not None or parts.password is not None:
        return ""
    return (parts.hostname or "").rstrip(".")


def _of_origin(request: Request) -> Refusal | None:
    """A page from elsewhere asks nothing and frames nothing; following a link is no asking."""
    origins = request.all("origin")
    foreign = [o for o in origins if urlsplit(o).netloc.lower() != request.one("host").lower()]
    kind, way = request.one("sec-fetch-dest"), request.one("sec-fetch-mode")
    asking = request.one("sec-fetch-site") in ("cross-site", "same-site") and way != "navigate"
    framing = kind in ("iframe", "frame", "object", "embed", "fencedframe")
    if foreign or asking or framing:
        return Refusal(403, "A page from elsewhere may not use this dashboard.")
    return None


def _of_proxy(request: Request, rules: Rules) -> Refusal | None:
    if not rules.header or request.path.endswith(_HEALTH):
        return None
    if request.peer not in rules.proxies:
        return Refusal(403, "This dashboard is reached through its proxy.")
    if not request.one(rules.header):
        return Refusal(401, "The proxy does not say who is asking.")
    return None


def _of_upload(request: Request, rules: Rules) -> Refusal | None:
    """How much may be held at once, over all who give files."""
    if _UPLOADS not in request.path or request.method not in ("PUT", "POST"):
        return None
    length = request.one("content-length")
    if not (length.isascii() and length.isdigit()):
        return Refusal(411, "A file says how large it is.")
    if rules.held() + int(length) > rules.uploads:
        return Refusal(413, "More files than this dashboard holds at once.")
    return None


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _stands_for(token: str) -> str:
    """What a browser keeps: who reads it cannot tell the token."""
    return hashlib.blake2b(token.encode(), digest_size=24, person=b"dateline-cookie").hexdigest()


def _adding(headers: Iterable[tuple[bytes, bytes]], send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            ours = {name for name, _ in headers}
            kept = [pair for pair in message.get("headers", ()) if pair[0].lower() not in ours]
            message = {**message, "headers": [*kept, *headers]}
        await send(message)

    return sending


async def _refuse(refusal: Refusal, scope: Scope, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    field = (
        "<form><input name='token' type='password' aria-label='Token' autofocus> "
        "<button>Open</button></form><p>The command that started it says the token.</p>"
    )
    page = (
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Dateline</title>"
        "<body style='font: 16px sans-serif; margin: 4rem auto; max-width: 36rem'>"
        f"<p>{escape(refusal.words)}</p>{field if refusal.form else ''}</body></html>"
    )
    kind = ((b"content-type", b"text/html; charset=utf-8"), (b"cache-control", b"no-store"))
    await _answer(refusal.status, page.encode(), (*kind, *_HEADERS), send)


async def _answer(
    status: int, body: bytes, headers: Iterable[tuple[bytes, bytes]], send: Send
) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body})
