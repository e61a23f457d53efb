"""E-books (EPUB, FictionBook): their chapters in the order of the book."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from dateline.core.text import PublicationBasis
from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft, Fact
from dateline.corpus.formats.blocks import Blocks
from dateline.corpus.formats.html import page_words
from dateline.corpus.formats.package import Package, parse_xml
from dateline.corpus.mojibake import mend

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/encryption.xml"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FACTS = {"title": "title", "author": "creator", "source": "publisher", "language": "language"}


def read_epub(raw: bytes) -> Draft:
    package = Package(raw)
    if _CONTAINER not in package.names:
        raise UnreadableError("is no e-book: it has no table of its parts")
    root = next(package.xml(_CONTAINER).iter("{*}rootfile"), None)
    place = str(root.get("full-path") or "") if root is not None else ""
    book = package.xml(place)
    chapters = [words for name in _spine(book, place) if (words := _chapter(package, name))]
    if not chapters:
        locked = "; it is protected against copying" if _RIGHTS in package.names else ""
        raise UnreadableError(f"the book holds no text{locked}")
    text = mend("\n\n".join(chapters) + "\n")
    return Draft(text.text, facts=tuple(_facts(book)), repairs=text.repairs)


def _spine(book: Any, place: str) -> Iterator[str]:
    files = {
        item.get("id"): ""
        if "nav" in (item.get("properties") or "").split()
        else posixpath.normpath(
            posixpath.join(posixpath.dirname(place), unquote(item.get("href") or ""))
        )
        for item in book.iter(f"{_OPF}item")
    }
    for entry in book.iter(f"{_OPF}itemref"):
        if entry.get("linear") != "no" and files.get(entry.get("idref")):
            yield files[entry.get("idref")]


def _chapter(package: Package, name: str) -> str:
    if name not in package.names:
        return ""
    try:
        return page_words(package.read(name), "utf-8")
    except UnreadableError:  # a page of nothing but a picture
        return ""


def _facts(book: Any) -> Iterator[Fact]:
    for field, name in _FACTS.items():
        found = next(book.iter(f"{_DC}{name}"), None)
        words = " ".join((found.text or "").split()) if found is not None else ""
        if words:
            yield Fact(field, words, f"the book's dc:{name}", PublicationBasis.METADATA)


# --- FictionBook ----------------------------------------------------------------------------

_FB = "{http://www.gribuser.ru/xml/fictionbook/2.0}"
_PARAGRAPHS = {f"{_FB}{name}" for name in ("p", "v", "subtitle", "text-author")}
_ABOUT = {
    "title": ("title-info/book-title",),
    "author": ("title-info/author",),
    "source": ("publish-info/publisher",),
    "language": ("title-info/lang",),
    "published": ("title-info/date", "publish-info/year"),
}


def read_fb2(raw: bytes) -> Draft:
    book = parse_xml(raw.lstrip())
    blocks = Blocks()
    for body in book.iter(f"{_FB}body"):
        if body.get("name") in ("notes", "comments"):
            continue
        for part in body.iter(*_PARAGRAPHS):
            titled = any(above.tag == f"{_FB}title" for above in part.iterancestors())
            blocks.paragraph(_words(part), level=2 if titled else 0)
    draft = blocks.drafted("the book holds no text")
    return replace(draft, facts=tuple(_facts_of_fb2(book)))


def _words(part: Any) -> str:
    """Without the marks of notes."""
    return "".join(map(str, part.xpath(".//text()[not(ancestor::*[@type = 'note'])]")))


def _facts_of_fb2(book: Any) -> Iterator[Fact]:
    for field, places in _ABOUT.items():
        for place in places:
            path = "/".join(f"{_FB}{step}" for step in ("description", *place.split("/")))
            found = book.find(path)
            words = _said(found, field) if found is not None else ""
            if words:
                yield Fact(field, words, f"the book's {place}", PublicationBasis.METADATA)
                break


def _said(found: Any, field: str) -> str:
    if field == "published" and found.get("value"):
        return str(found.get("value"))
    parts = found if field == "author" else [found]
    named = [p for p in parts if field != "author" or str(p.tag).endswith("name")]
    return " ".join(" ".join("".join(p.itertext()).split()) for p in named).strip()
