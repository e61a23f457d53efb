"""Pages that a browser saved in one file (MHTML)."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes

from dateline.core.text import PublicationBasis
from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import MADE, Draft, Fact
from dateline.corpus.formats.html import read_html
from dateline.corpus.formats.mail import sent_day


def read_mhtml(raw: bytes) -> Draft:
    message = message_from_bytes(raw.lstrip())
    page = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
    content = page.get_payload(decode=True) if page is not None else None
    if not isinstance(content, bytes):
        raise UnreadableError("holds no page")
    draft = read_html(content)
    address = str(message.get("Snapshot-Content-Location") or "")
    if not address and page is not None:
        address = str(page.get("Content-Location") or "")
    saved = sent_day(str(message.get("Date") or ""))
    told = (("url", address), (MADE, saved))
    facts = tuple(
        Fact(field, words, "the saved page", PublicationBasis.METADATA)
        for field, words in told
        if words and (field != "url" or words.startswith("http"))
    )
    return replace(draft, facts=(*draft.facts, *facts))
