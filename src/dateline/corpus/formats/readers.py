"""Which reader takes which kind of file. A new kind is one line, and the file that reads it."""

from __future__ import annotations

from collections.abc import Callable

from dateline.corpus.draft import Draft
from dateline.corpus.formats.html import read_html
from dateline.corpus.formats.plain import read_markdown, read_plain

READERS: dict[str, Callable[[bytes], Draft]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
