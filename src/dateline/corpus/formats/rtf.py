"""Rich Text (RTF): its words, without the marks of layout."""

from __future__ import annotations

import re
from typing import Any

from striprtf.striprtf import rtf_to_text

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft
from dateline.corpus.formats.blocks import Blocks

_CELL_BELOW = re.compile(r"\s*\n\|")  # a cell of several paragraphs
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")


def read_rtf(raw: bytes) -> Draft:
    if not raw.lstrip().startswith(b"{\\rtf"):
        raise UnreadableError("does not begin as a Rich Text file")
    page = _CODE_PAGE.search(raw[:4000])
    encoding = f"cp{page[1].decode()}" if page else "cp1252"
    read: Any = rtf_to_text  # without types
    words = str(read(raw.decode("latin-1"), encoding=encoding, errors="replace"))
    blocks = Blocks()
    table: list[list[str]] = []
    for line in _CELL_BELOW.sub("|", words).splitlines():
        if line.endswith("|"):
            table.append(line[:-1].split("|"))
        elif line.strip():
            blocks.table(table)
            table = []
            blocks.paragraph(line)
    blocks.table(table)
    return blocks.drafted()
