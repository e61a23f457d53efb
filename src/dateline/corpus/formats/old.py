"""Forms of the past that are named rather than read, unless they are another form in disguise."""

from __future__ import annotations

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft

_ZIP = b"PK\x03\x04"


def read_old_word(raw: bytes) -> Draft:
    """DOC and WPD. What calls itself so is often Rich Text, a page or a new document."""
    if raw.lstrip().startswith(b"{\\rtf"):
        from dateline.corpus.formats.rtf import read_rtf

        return read_rtf(raw)
    if raw.startswith(_ZIP):
        from dateline.corpus.formats.docx import read_docx

        return read_docx(raw)
    if raw[:200].lstrip().lower().startswith((b"<html", b"<!doctype html")):
        from dateline.corpus.formats.html import read_html

        return read_html(raw)
    raise UnreadableError("is of an old form that cannot be read: save it as .docx")
