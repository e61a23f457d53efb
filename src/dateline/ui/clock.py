"""The only place of the program that knows what time it is: a decision carries its moment."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    return datetime.now(UTC)
