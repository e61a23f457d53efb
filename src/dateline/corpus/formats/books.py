"""E-books (EPUB): their chapters in the order of the book."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from dateline.core.text import PublicationBasis
from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft, Fact
from dateline.corpus.formats.html import page_words
from dateline.corpus.formats.package import Package
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
