"""Forms of the past, or of one maker, that are named with what to do rather than read, unless they
are another form in disguise."""

from __future__ import annotations

from collections.abc import Callable

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft
from dateline.corpus.formats.docx import read_docx
from dateline.corpus.formats.html import read_html
from dateline.corpus.formats.rtf import read_rtf
from dateline.corpus.formats.sheets import read_csv, read_xlsx
from dateline.corpus.formats.slides import read_pptx

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_OLD = "is of an old form that cannot be read: save it as "


def read_old_word(raw: bytes) -> Draft:
    """DOC and WPD. What calls itself so is often Rich Text, a page or a new document."""
    if raw.lstrip().startswith(b"{\\rtf"):
        return read_rtf(raw)
    if raw.startswith(_ZIP):
        return read_docx(raw)
    if raw[:200].lstrip().lower().startswith((b"<html", b"<!doctype html")):
        return read_html(raw)
    raise UnreadableError(f"{_OLD}.docx")


def read_old_sheet(raw: bytes) -> Draft:
    """XLS. What programs export under that name is often a page, a text or a new sheet."""
    if raw.startswith(_ZIP):
        return read_xlsx(raw)
    if raw.startswith(_OLD_OFFICE):
        raise UnreadableError(f"{_OLD}.xlsx")
    page = b"<table" in raw[:4000].lower() or b"<html" in raw[:200].lower()
    return read_html(raw) if page else read_csv(raw)


def read_old_slides(raw: bytes) -> Draft:
    if raw.startswith(_ZIP):
        return read_pptx(raw)
    raise UnreadableError(f"{_OLD}.pptx")


def read_apple_keynote(raw: bytes) -> Draft:
    if not raw.startswith(_ZIP):
        raise UnreadableError("is no presentation of Keynote, and cannot be read")
    raise UnreadableError("is of Keynote and cannot be read: export it as .pptx or .pdf")


def _refused(why: str) -> Callable[[bytes], Draft]:
    def read(raw: bytes) -> Draft:
        raise UnreadableError(why)

    return read


read_old_mails = _refused(
    "is a store of Outlook, which cannot be read: in Outlook, drag its mails into a folder"
    " (.msg), or in Thunderbird export them as .mbox or .eml"
)
read_apple_pages = _refused("is of Pages and cannot be read: export it as .docx or .pdf")
read_apple_numbers = _refused("is of Numbers and cannot be read: export it as .xlsx or .csv")
read_heic = _refused("is a picture that cannot be read: save it as .jpg or .png")
