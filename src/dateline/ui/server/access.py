"""What the people at the page may do: who they are, where they may reach, whether they decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from dateline.ui.server.settings import ServerSettings, SignIn, is_here

_USER = "dateline_reader"  # where Streamlit puts the name that a proxy gives


class NotAllowedError(ValueError):
    """What a reader may not do here, in words."""


@dataclass
class _Served:
    settings: ServerSettings = field(default_factory=ServerSettings)
    guarded: bool = False


_served = _Served()


def serve_by(settings: ServerSettings) -> dict[str, object]:
    """Take these settings for all pages of this process; gives the options of Streamlit that
    tell a page who its reader is."""
    _served.settings, _served.guarded = settings, True
    header = settings.sign_in.header
    return {"server.trustedUserHeaders": {header: _USER}} if header else {}


def unguarded() -> str:
    """Why a page must not be shown: Streamlit was started without us, for others to reach."""
    address = str(st.get_option("server.address") or "0.0.0.0")
    if _served.guarded or is_here(address):
        return ""
    return (
        "Others could reach this page, and nothing would keep them from any file on this computer. "
        "Start it with `dateline app`; docs/server.md says how it serves a team."
    )


def may_enter() -> bool:
    """Whether the pages may be shown; where not, the page says what to do."""
    trouble = unguarded()
    if trouble:
        st.error(trouble)
        return False
    if sign_in().oidc and not st.user.is_logged_in:
        st.markdown("## Dateline")
        st.button("Sign in", type="primary", key="sign-in", on_click=st.login)
        return False
    return True


def sign_in() -> SignIn:
    return _served.settings.sign_in


def signed_in() -> str:
    """The name of the reader, where readers sign in; empty where they do not, or did not yet."""
    if sign_in().header:
        return as_sent(str(st.user.get(_USER) or ""))
    if sign_in().oidc and st.user.is_logged_in:
        return named_by(st.user)
    return ""


def named_by(claims: Mapping[str, object]) -> str:
    """What a provider of identities vouches for: no name that people give themselves.

    >>> named_by({"email": "ann@a.example", "name": "Ann", "sub": "7"})
    'ann@a.example'
    >>> named_by({"email": "ann@a.example", "email_verified": False, "name": "Ann", "sub": "7"})
    '7'
    """
    vouched = claims.get("email_verified", True) is True
    return str((vouched and claims.get("email")) or claims.get("sub") or "")


def as_sent(header: str) -> str:
    """A name with letters beyond ASCII, which a server reads byte by byte.

    >>> as_sent("Ann Ä\xa0orÄ¡"), as_sent("ann"), as_sent("Zoë")
    ('Ann Ġorġ', 'ann', 'Zoë')
    """
    try:
        return header.encode("latin-1").decode()
    except UnicodeError:
        return header


def may_decide() -> bool:
    """Whether this reader may decide, and read documents in."""
    if not sign_in().asked:
        return True
    name = signed_in()
    return bool(name) and (not sign_in().decide or name in sign_in().decide)


def check_decides() -> None:
    if not may_decide():
        raise NotAllowedError("you may read here, but not decide")


def may_reach(path: Path) -> bool:
    """Whether a path lies in a folder that the people at the page may reach; links are followed
    before it is judged."""
    if not _served.settings.beyond:
        return True
    try:
        real = path.resolve()
    except (OSError, ValueError, RuntimeError):
        return False
    return any(real.is_relative_to(folder) for folder in _served.settings.folders)


def check_reaches(path: Path) -> None:
    if not may_reach(path):
        folders = ", ".join(map(str, _served.settings.folders))
        raise NotAllowedError(f"{path} cannot be reached from here; what can is in {folders}")


def own_place() -> Path | None:
    """Where new projects go on a server that others reach; none where that is the home folder."""
    return _served.settings.folders[0] if _served.settings.beyond else None
