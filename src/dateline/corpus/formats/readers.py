"""Which reader takes which kind of file, by its ending.

A new kind is one line, and the file that reads it: a function from the file's bytes to a
``Draft``, which raises ``UnreadableError`` with words for the reader. An installed package adds
one in the group ``dateline.formats``.
"""

from __future__ import annotations

from collections.abc import Callable

from dateline.core.registry import Registry
from dateline.corpus.draft import Draft

_HTML = "dateline.corpus.formats.html:read_html"
_PLAIN = "dateline.corpus.formats.plain:read_plain"
_MARKDOWN = "dateline.corpus.formats.plain:read_markdown"

READERS: Registry[Callable[[bytes], Draft]] = Registry(
    "dateline.formats",
    {
        ".txt": _PLAIN,
        ".text": _PLAIN,
        ".md": _MARKDOWN,
        ".markdown": _MARKDOWN,
        ".html": _HTML,
        ".htm": _HTML,
        ".xhtml": _HTML,
        ".pdf": "dateline.corpus.formats.pdf:read_pdf",
        ".docx": "dateline.corpus.formats.docx:read_docx",
        ".odt": "dateline.corpus.formats.odt:read_odt",
        ".rtf": "dateline.corpus.formats.rtf:read_rtf",
        ".csv": "dateline.corpus.formats.sheets:read_csv",
        ".tsv": "dateline.corpus.formats.sheets:read_csv",
        ".xlsx": "dateline.corpus.formats.sheets:read_xlsx",
        ".xlsm": "dateline.corpus.formats.sheets:read_xlsx",
        ".ods": "dateline.corpus.formats.sheets:read_ods",
        ".doc": "dateline.corpus.formats.old:read_old_word",
        ".wpd": "dateline.corpus.formats.old:read_old_word",
        ".eml": "dateline.corpus.formats.mail:read_message",
        ".emlx": "dateline.corpus.formats.mail:read_apple_message",
        ".mbox": "dateline.corpus.formats.mail:read_mailbox",
        ".mbx": "dateline.corpus.formats.mail:read_mailbox",
    },
)
