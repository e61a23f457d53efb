"""Word documents (DOCX): headings, paragraphs, lists, tables and notes, as last accepted.

What was struck out and what reviewers wrote beside it is not the text's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft
from dateline.corpus.formats.blocks import Blocks
from dateline.corpus.formats.office import core_facts
from dateline.corpus.formats.package import Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_STYLES = "word/styles.xml"
_CORE = "docProps/core.xml"
_UNSEEN = frozenset(f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_docx(raw: bytes) -> Draft:
    package = Package(raw)
    if _BODY not in package.names:
        raise UnreadableError("is no Word document: it has no text part")
    body = package.xml(_BODY).find(f"{_W}body")
    if body is None:
        raise UnreadableError("the document holds no text")
    blocks = Blocks()
    levels = _levels(package)
    _write(blocks, body, levels)
    for name in _NOTES:
        if name in package.names:
            for note in package.xml(name):
                if note.get(f"{_W}type") is None:  # the others are rules between text and notes
                    _write(blocks, note, levels)
    draft = blocks.drafted()
    core = package.xml(_CORE) if _CORE in package.names else None
    return replace(draft, facts=tuple(core_facts(core, draft.text)))


def _levels(package: Package) -> Mapping[str, int]:
    """The level of the heading that each style of paragraph makes; a title is of level 1."""
    if _STYLES not in package.names:
        return {}
    found = {}
    for style in package.xml(_STYLES).iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        words = (name.get(f"{_W}val") or "").lower() if name is not None else ""
        if words == "title":
            found[style.get(f"{_W}styleId")] = 1
        elif words.startswith("heading ") and words[8:].isdigit():
            found[style.get(f"{_W}styleId")] = int(words[8:])
    return found


def _write(blocks: Blocks, parent: Any, levels: Mapping[str, int]) -> None:
    for element in parent:
        if element.tag == f"{_W}p":
            style = element.find(f"{_W}pPr/{_W}pStyle")
            level = levels.get(style.get(f"{_W}val"), 0) if style is not None else 0
            listed = element.find(f"{_W}pPr/{_W}numPr") is not None and not level
            blocks.paragraph(_words(element), level=level, listed=listed)
        elif element.tag == f"{_W}tbl":
            blocks.table(_rows(element))
        elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            _write(blocks, element, levels)


def _rows(table: Any) -> Iterator[list[str]]:
    for row in table.iter(f"{_W}tr"):
        cells = [cell for cell in row.iter(f"{_W}tc") if _row_of(cell) is row]
        yield [" ".join(_words(p) for p in cell.iter(f"{_W}p")) for cell in cells]


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(f"{_W}tr"), None)


def _words(element: Any) -> str:
    return "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    for part in element:
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag in _BREAKS:
            yield _BREAKS[part.tag]
        elif part.tag not in _UNSEEN and part.tag != _FALLBACK:
            if part.tag == f"{_W}p":  # in a box beside the text
                yield "\n"
            yield from _pieces(part)
