"""OpenDocument texts (ODT): headings, paragraphs, lists, tables and notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft
from dateline.corpus.formats.blocks import Blocks
from dateline.corpus.formats.office import core_facts
from dateline.corpus.formats.package import Package

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_BODY, _META = "content.xml", "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_UNSEEN = frozenset(
    (
        *(f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls", f"{_TEXT}note-citation"),
        *(f"{_OFFICE}annotation", f"{_TEXT}table-of-content", f"{_TEXT}alphabetical-index"),
    )
)
_MOST_SPACES = 1000


def read_odt(raw: bytes) -> Draft:
    body = open_body(package := Package(raw), "text")
    blocks = Blocks()
    notes: list[Any] = []
    _write(blocks, body, notes)
    for note in notes:
        for paragraph in note.iter(f"{_TEXT}p"):
            blocks.paragraph(words_of(paragraph, []))
    draft = blocks.drafted()
    core = package.xml(_META) if _META in package.names else None
    return replace(draft, facts=tuple(core_facts(core, draft.text)))


def open_body(package: Package, kind: str) -> Any:
    """The body of an OpenDocument file of this kind."""
    if _MANIFEST in package.names and b"encryption-data" in package.read(_MANIFEST):
        raise UnreadableError("is encrypted, and asks for a password")
    if _BODY not in package.names:
        raise UnreadableError("is no OpenDocument file: it has no text part")
    body = package.xml(_BODY).find(f"{_OFFICE}body/{_OFFICE}{kind}")
    if body is None:
        raise UnreadableError("the document holds no text")
    return body


def _write(blocks: Blocks, parent: Any, notes: list[Any], *, listed: bool = False) -> None:
    for element in parent:
        if element.tag == f"{_TEXT}h":
            level = element.get(f"{_TEXT}outline-level", "1")
            blocks.paragraph(words_of(element, notes), level=int(level) if level.isdigit() else 1)
        elif element.tag == f"{_TEXT}p":
            title = str(element.get(f"{_TEXT}style-name", "")).lower() == "title"
            blocks.paragraph(words_of(element, notes), level=int(title), listed=listed)
        elif element.tag == f"{_TABLE}table":
            blocks.table(_rows(element, notes))
        elif isinstance(element.tag, str) and element.tag not in _UNSEEN:
            _write(blocks, element, notes, listed=listed or element.tag == f"{_TEXT}list-item")


def _rows(table: Any, notes: list[Any]) -> Iterator[list[str]]:
    for row in table.iter(f"{_TABLE}table-row"):
        cells = row.findall(f"{_TABLE}table-cell")
        yield [
            " ".join(words_of(part, notes) for part in cell.iter(f"{_TEXT}p", f"{_TEXT}h"))
            for cell in cells
        ]


def words_of(element: Any, notes: list[Any]) -> str:
    """The words of a paragraph; its notes are put aside."""
    return "".join(_pieces(element, notes))


def _pieces(element: Any, notes: list[Any]) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        if part.tag == f"{_TEXT}note":
            notes.append(part)
        elif part.tag == f"{_TEXT}s":
            count = part.get(f"{_TEXT}c", "1")
            yield " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES)
        elif part.tag == f"{_TEXT}tab":
            yield "\t"
        elif part.tag == f"{_TEXT}line-break":
            yield "\n"
        elif isinstance(part.tag, str) and part.tag not in _UNSEEN:
            yield from _pieces(part, notes)
        yield part.tail or ""
