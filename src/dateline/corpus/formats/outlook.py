"""Messages that Outlook saved (MSG)."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft, Enclosed
from dateline.corpus.formats.html import page_words
from dateline.corpus.formats.mail import Written, decoded_words, drafted
from dateline.corpus.formats.names import Names


def read_msg(raw: bytes) -> Draft:
    from oxmsg import Message  # here: few folders need it

    try:
        message: Any = Message.load(io.BytesIO(raw))
        head = tuple(_head(message))
        body = _body(message)
        names = Names()
        enclosed = tuple(
            Enclosed(names.own(str(one.file_name or "attachment")), bytes(one.file_bytes))
            for one in message.attachments
            if one.file_bytes
        )
    except (OSError, ValueError, LookupError, AttributeError, struct.error) as error:
        raise UnreadableError(f"is damaged, or no message: {error}") from None
    return drafted(Written(head, body, enclosed=enclosed))


def _head(message: Any) -> Iterator[tuple[str, str]]:
    headers = message.message_headers or {}
    sent = headers.get("Date") or (
        f"{message.sent_date:%Y-%m-%d %H:%M}" if message.sent_date else ""
    )
    told = {
        "From": headers.get("From") or message.sender or "",
        "To": headers.get("To") or "",
        "Cc": headers.get("Cc") or "",
        "Date": headers.get("Date") or sent,
        "Subject": message.subject or headers.get("Subject") or "",
    }
    for name, words in told.items():
        if words:
            yield name, " ".join(decoded_words(str(words)).split())


def _body(message: Any) -> str:
    if (message.body or "").strip():
        return str(message.body).replace("\r\n", "\n").replace("\r", "\n")
    page = message.html_body
    if not page:
        return ""
    return page_words(page if isinstance(page, bytes) else str(page).encode(), "")
