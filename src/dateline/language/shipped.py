"""Opens the models that are shipped with Dateline: that of English, and that of eight others."""

from __future__ import annotations

from dateline.language.reader import default_reader, languages, reader_of
from dateline.language.readers import BackEnd


def open_reader(_: str = "") -> BackEnd:
    return BackEnd(default_reader(), languages(), abroad=reader_of)
