"""Opens the models that are shipped with Dateline: that of English, and that of eight others."""

from __future__ import annotations

from dateline.language.reader import LANGUAGES, default_reader, reader_of
from dateline.language.readers import BackEnd


def open_reader(_: str = "") -> BackEnd:
    return BackEnd(default_reader(), LANGUAGES, abroad=reader_of)
