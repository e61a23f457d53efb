"""Which reader takes which kind of file, by its ending.

A new kind is one row, and the file that reads it: a function from the file's bytes to a
``Draft``, which raises ``UnreadableError`` with words for the reader. An installed package adds
one in the group ``dateline.formats``.
"""

from __future__ import annotations

from collections.abc import Callable

from dateline.core.registry import Registry
from dateline.corpus.draft import Draft

_HERE = "dateline.corpus.formats"
_KINDS = {  # what reads them: endings
    "plain:read_text": ".txt .text .log .rst",
    "plain:read_markdown": ".md .markdown",
    "html:read_html": ".html .htm .xhtml",
    "pdf:read_pdf": ".pdf",
    "pictures:read_picture": ".png .jpg .jpeg .tif .tiff",
    "docx:read_docx": ".docx .docm",
    "slides:read_pptx": ".pptx",
    "odt:read_odt": ".odt",
    "rtf:read_rtf": ".rtf",
    "old:read_old_word": ".doc .wpd",
    "old:read_old_sheet": ".xls",
    "old:read_old_slides": ".ppt",
    "old:read_old_mails": ".pst .ost",
    "old:read_apple_pages": ".pages",
    "old:read_apple_numbers": ".numbers",
    "old:read_apple_keynote": ".key",
    "old:read_heic": ".heic .heif",
    "sheets:read_csv": ".csv .tsv",
    "sheets:read_xlsx": ".xlsx .xlsm",
    "sheets:read_ods": ".ods",
    "mail:read_message": ".eml",
    "mail:read_apple_message": ".emlx",
    "mail:read_mailbox": ".mbox .mbx",
    "outlook:read_msg": ".msg",
    "saved:read_mhtml": ".mht .mhtml",
    "books:read_epub": ".epub",
    "books:read_fb2": ".fb2",
    "latex:read_latex": ".tex .latex .ltx",
    "calendars:read_calendar": ".ics .ical",
    "feeds:read_xml": ".xml .rss .atom .rdf",
    "structured:read_json": ".json .geojson",
    "structured:read_json_lines": ".jsonl .ndjson",
    "subtitles:read_subtitles": ".srt .vtt",
    "wikitext:read_wikitext": ".wiki .wikitext .mediawiki",
    "archives:read_zip": ".zip",
    "archives:read_tar": ".tar",
    "archives:read_gzip": ".gz .tgz",
}

READERS: Registry[Callable[[bytes], Draft]] = Registry(
    "dateline.formats",
    {
        ending: f"{_HERE}.{reader}"
        for reader, endings in _KINDS.items()
        for ending in endings.split()
    },
)
