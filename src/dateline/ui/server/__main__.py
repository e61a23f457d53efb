"""Serves the dashboard; ``dateline app`` calls it: python -m dateline.ui.server SCRIPT [PROJECT]"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import streamlit as st
from starlette.middleware import Middleware
from streamlit import cli_util, config, runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from dateline.ui import home
from dateline.ui.server import access
from dateline.ui.server.guard import TOKEN, Guard, Rules
from dateline.ui.server.settings import ServerError, ServerSettings, checked, read_settings

_TOKEN_ENV, _SHORTEST = "DATELINE_TOKEN", 16
_MEGABYTE = 1 << 20


def main() -> None:
    asked = _asked()
    try:
        settings = checked(_settings(asked))
        token = token_kept(home.home()) if settings.token else ""
        project = [str(asked.project.resolve())] if asked.project is not None else []
        if project and not _reaches(settings, asked.project):
            raise ServerError(f"{asked.project} is in none of the folders that readers may reach")
    except ServerError as error:
        _fail(str(error))
    if settings.beyond and not settings.certificate and not settings.sign_in.header:
        _say("Others on the way can read along: set certificate and key, or put a proxy before it.")
    sys.argv = [str(asked.script), *project]
    try:
        _app(asked.script, settings, token).run(config=_options(settings))
    except KeyboardInterrupt:  # Ctrl-C is how it is stopped
        _say("Stopped.")


def token_kept(folder: Path) -> str:
    """The token of this computer: named outside, or kept from the first time on, so that a
    browser that had it once is known again."""
    given = os.environ.get(_TOKEN_ENV, "")
    if given:
        if len(given) < _SHORTEST:
            raise ServerError(f"{_TOKEN_ENV} must have {_SHORTEST} characters or more")
        return given
    file = folder / "token"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        kept = file.read_text(encoding="utf-8").strip()
        if len(kept) >= _SHORTEST:
            return kept
        raise ServerError(f"{file} holds no token; remove it to have a new one") from None
    except OSError as error:
        raise ServerError(f"no token can be kept in {file}: {error.strerror}") from error
    made = secrets.token_urlsafe(32)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(made)
    return made


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dateline app", add_help=False)
    parser.add_argument("script", type=Path)
    parser.add_argument("project", type=Path, nargs="?")
    parser.add_argument("--port", type=int)
    parser.add_argument("--server", type=Path)
    parser.add_argument("--token", action="store_true")
    return parser.parse_args()


def _settings(asked: argparse.Namespace) -> ServerSettings:
    settings = ServerSettings() if asked.server is None else read_settings(asked.server)
    port = settings.port if asked.port is None else asked.port
    return replace(settings, port=port, token=settings.token or asked.token)


def _reaches(settings: ServerSettings, project: Path) -> bool:
    inside = any(project.resolve().is_relative_to(folder) for folder in settings.folders)
    return inside or not settings.beyond


def _app(script: Path, settings: ServerSettings, token: str) -> st.App:
    rules = Rules(
        hosts=frozenset(name.lower() for name in settings.known_as),
        token=token,
        header=settings.sign_in.header,
        proxies=frozenset(settings.sign_in.proxies),
        uploads=settings.uploads * _MEGABYTE,
        held=_held,
        secure=bool(settings.certificate),
    )

    @asynccontextmanager
    async def begun(_: object) -> AsyncIterator[None]:
        _tell(settings, token)
        yield

    return st.App(script, middleware=[Middleware(Guard, rules=rules)], lifespan=begun)


def _held() -> int:
    """The bytes of all files that were given in browsers and are still at hand."""
    manager = runtime.get_instance().uploaded_file_mgr
    assert isinstance(manager, MemoryUploadedFileManager)
    sessions = [list(files.values()) for files in list(manager.file_storage.values())]
    return sum(len(file.data) for files in sessions for file in files)


def _options(settings: ServerSettings) -> dict[str, object]:
    options: dict[str, object] = {
        **access.serve_by(settings),
        "server.address": settings.address,
        "server.allowedHosts": list(settings.known_as),
        # Named, so that Streamlit does not ask the network under which address it is known.
        "browser.serverAddress": next(iter(settings.hosts), settings.address),
        "logger.hideWelcomeMessage": True,
    }
    if settings.port is not None:
        options["server.port"] = settings.port
    if settings.certificate:
        options["server.sslCertFile"] = settings.certificate
        options["server.sslKeyFile"] = settings.key
    return options


def _tell(settings: ServerSettings, token: str) -> None:
    """Where to look; the token stands in the address that is for a person of this computer."""
    scheme = "https" if settings.certificate else "http"
    host = next(iter(settings.hosts), settings.address)
    address = f"{scheme}://{host}:{config.get_option('server.port')}/"
    address += f"?{TOKEN}={token}" if token else ""
    _say(f"\nThe dashboard is at {address}\nEnd it with Ctrl+C.\n")
    if not config.get_option("server.headless") and not settings.beyond:
        cli_util.open_browser(address)


def _say(words: str) -> None:
    print(words, flush=True)


def _fail(words: str) -> NoReturn:
    print(words, file=sys.stderr)
    raise SystemExit(1)


if __name__ == "__main__":
    main()
