"""Who decides, and when: the only place of the program that asks what time it is."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime


def moment() -> str:
    """Now, as a decision carries it: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def login() -> str:
    """Who is signed in to this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in this container
        return "reader"
