"""What office documents say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dateline.core.text import PublicationBasis
from dateline.corpus.draft import MADE, Fact

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_NOBODY = re.compile(r"user|admin|office|author|template|student|owner|microsoft", re.IGNORECASE)


def core_facts(core: Any, text: str) -> Iterator[Fact]:
    """Title and author where they are more than what the program put there by itself; the day the
    file was made."""
    if core is None:
        return
    title = _said(core, f"{_DC}title")
    if title and bare(title) in bare(text[:5000]):
        yield _fact("title", title)
    author = _said(core, f"{_DC}creator") or _said(core, f"{_META}initial-creator")
    if _PERSON.fullmatch(author) and not _NOBODY.search(author):
        yield _fact("author", author)
    made = _said(core, f"{_TERMS}created") or _said(core, f"{_META}creation-date")
    if day := re.match(r"\d{4}-\d\d-\d\d", made):
        yield _fact(MADE, day[0])


def _fact(field: str, words: str) -> Fact:
    return Fact(field, words, "the properties of the file", PublicationBasis.METADATA)


def _said(core: Any, tag: str) -> str:
    found = next(core.iter(tag), None)
    return " ".join((found.text or "").split()) if found is not None else ""


def bare(words: str) -> str:
    """Its letters and figures alone, to find a title in a text."""
    return "".join(re.findall(r"\w", words.casefold()))
