"""The settings of a server: ``server.toml``, which says whom it serves and what they may reach.

Without it the dashboard serves this computer alone. What is missing or makes no sense is said
before anything listens.
"""

from __future__ import annotations

import ipaddress
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

HERE = ("localhost", "127.0.0.1", "::1")


class ServerError(ValueError):
    """The server cannot be started like that; the message says why and what to do."""


@dataclass(frozen=True)
class SignIn:
    """Who a reader is: what a proxy says in a header, or a provider of identities.

    ``decide`` names those who may decide and read documents in; none means everyone who signed
    in. A header is believed from these ``proxies`` only.
    """

    header: str = ""
    proxies: tuple[str, ...] = HERE[1:]
    oidc: bool = False
    decide: tuple[str, ...] = ()

    @property
    def asked(self) -> bool:
        return bool(self.header) or self.oidc


@dataclass(frozen=True)
class ServerSettings:
    """``hosts`` are the names by which readers reach it, ``folders`` what they may reach through
    the page; ``uploads`` is in megabytes, for all that is being given at once."""

    address: str = HERE[0]
    port: int | None = None
    hosts: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    certificate: str = ""
    key: str = ""
    uploads: int = 2048
    token: bool = False
    sign_in: SignIn = field(default_factory=SignIn)

    @property
    def beyond(self) -> bool:
        """Whether others than the people at this computer may reach it."""
        return not is_here(self.address) or not all(map(is_here, self.hosts)) or self.sign_in.asked

    @property
    def known_as(self) -> tuple[str, ...]:
        return (*HERE, *self.hosts)


def is_here(address: str) -> bool:
    """Whether an address or name is this computer's own.

    >>> [is_here(name) for name in ("localhost", "127.0.0.7", "::1", "0.0.0.0", "case.example")]
    [True, True, True, False, False]
    """
    if address in HERE:
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


_KINDS: dict[type, tuple[tuple[str, ...], str]] = {
    str: (("address", "certificate", "key", "header"), "a text in quotes"),
    int: (("port", "uploads"), "a number"),
    bool: (("token", "oidc"), "true or false"),
}


def read_settings(file: Path) -> ServerSettings:
    """ServerError names the key that cannot be used."""
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ServerError(f"cannot read {file}: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ServerError(f"{file} cannot be read: {error}") from error
    sign_in = found.pop("sign_in", {})
    if not isinstance(sign_in, dict):
        raise ServerError(f"{file}: [sign_in] must be a table")
    values = _values(found, ServerSettings, file)
    if "folders" in values:
        values["folders"] = tuple(_folder(name, file) for name in values["folders"])
    for key in ("certificate", "key"):
        if values.get(key):
            values[key] = _beside(values[key], file)
    return ServerSettings(**values, sign_in=SignIn(**_values(sign_in, SignIn, file)))


def checked(settings: ServerSettings) -> ServerSettings:
    """The settings as they will be used; ServerError where they would let in too many."""
    sign_in = settings.sign_in
    if bool(settings.certificate) != bool(settings.key):
        raise ServerError("certificate and key must be set together")
    if sign_in.header and sign_in.oidc:
        raise ServerError("[sign_in]: a header or oidc, not both")
    if sign_in.header and not sign_in.proxies:
        raise ServerError("[sign_in]: a header is believed from proxies; name their addresses")
    if sign_in.decide and not sign_in.asked:
        raise ServerError("[sign_in]: decide names people, so they must sign in: header or oidc")
    if not settings.beyond:
        return settings
    if not settings.hosts:
        raise ServerError(
            "a server that others reach needs the names by which they do: "
            'hosts = ["dateline.example.org"] in the file of --server'
        )
    if not settings.folders:
        raise ServerError(
            "a server that others reach needs the folders that they may reach: "
            'folders = ["/srv/cases"] in the file of --server'
        )
    return replace(settings, token=settings.token or not sign_in.asked)


def _values(found: Mapping[str, Any], kind: type, file: Path) -> dict[str, Any]:
    known = {each.name for each in fields(kind)} - {"sign_in"}
    for key in found:
        if key not in known:
            raise ServerError(f"{file}: {key} is not known; there are {', '.join(sorted(known))}")
    return {key: _value(key, value, file) for key, value in found.items()}


def _value(key: str, value: Any, file: Path) -> Any:
    for kind, (keys, words) in _KINDS.items():
        if key in keys:
            if type(value) is not kind:
                raise ServerError(f"{file}: {key} must be {words}")
            return value
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ServerError(f"{file}: {key} must be a list of texts")
    return tuple(value)


def _beside(name: str, file: Path) -> str:
    """A file, seen from the settings."""
    path = (file.parent / Path(name).expanduser()).resolve()
    if not path.is_file():
        raise ServerError(f"{file}: there is no file {path}")
    return str(path)


def _folder(name: str, file: Path) -> Path:
    folder = (file.parent / Path(name).expanduser()).resolve()
    if not folder.is_dir():
        raise ServerError(f"{file}: there is no folder {folder}")
    return folder
