"""Presentations (PPTX): a slide is a page, with its title, its paragraphs and its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft
from dateline.corpus.formats.blocks import Blocks
from dateline.corpus.formats.office import core_facts
from dateline.corpus.formats.package import Package

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHOW, _CORE = "ppt/presentation.xml", "docProps/core.xml"
_TITLES = ("title", "ctrTitle")
_AROUND = ("dt", "ftr", "hdr", "sldNum")  # the day it is shown, the number of the slide
_SLIDE = re.compile(r"ppt/slides/[^/]+\.xml")


def read_pptx(raw: bytes) -> Draft:
    package = Package(raw)
    if _SHOW not in package.names:
        raise UnreadableError("is no presentation: it has no slides")
    text, heading = "", ""
    pages: list[int] = []
    for name in _slides(package):
        slide = Blocks()
        _write(slide, package.xml(name))
        pages.append(len(text))
        text += f"{slide.text}\n" if slide.text else ""
        heading = heading or slide.heading
    if not text:
        raise UnreadableError("the presentation holds no text")
    core = package.xml(_CORE) if _CORE in package.names else None
    return Draft(text, tuple(core_facts(core, text)), heading, pages=tuple(pages))


def _slides(package: Package) -> Iterator[str]:
    """The parts with the slides, as they are shown."""
    links = "ppt/_rels/presentation.xml.rels"
    kept = package.xml(links) if links in package.names else ()
    parts = {link.get("Id"): f"ppt/{str(link.get('Target')).lstrip('./')}" for link in kept}
    for slide in package.xml(_SHOW).iter(f"{_P}sldId"):
        name = parts.get(slide.get(_ID), "")
        if _SLIDE.fullmatch(name) and name in package.names:
            yield name


def _write(blocks: Blocks, slide: Any) -> None:
    for shape in slide.iter(f"{_P}sp", f"{_P}graphicFrame"):
        place = shape.find(f".//{_P}ph")
        kind = place.get("type", "") if place is not None else ""
        if kind in _AROUND:
            continue
        table = shape.find(f".//{_A}tbl")
        if table is not None:
            rows = table.iter(f"{_A}tr")
            blocks.table([[_words(cell) for cell in row.iter(f"{_A}tc")] for row in rows])
            continue
        paragraphs = [_words(paragraph) for paragraph in shape.iter(f"{_A}p")]
        if kind in _TITLES:
            blocks.paragraph(" ".join(paragraphs), level=1)
            continue
        for words in paragraphs:
            blocks.paragraph(words, listed=len(paragraphs) > 1)


def _words(part: Any) -> str:
    pieces = part.iter(f"{_A}r", f"{_A}fld", f"{_A}br")
    return " ".join("".join(map(_said, pieces)).split())


def _said(piece: Any) -> str:
    """The words of a stretch; nothing for the raised figure that sends to a note."""
    words = str(piece.findtext(f"{_A}t") or " ")
    form = piece.find(f"{_A}rPr")
    raised = form is not None and re.match(r"[1-9]", form.get("baseline", ""))
    return "" if raised and words.strip().isdigit() else words
