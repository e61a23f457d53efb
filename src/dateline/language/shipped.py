"""Opens the model that is shipped with Dateline; it reads English."""

from __future__ import annotations

from dateline.language.reader import default_reader
from dateline.language.readers import BackEnd


def open_reader(_: str = "") -> BackEnd:
    return BackEnd(default_reader(), frozenset({"en"}))
