"""Feeds (RSS, Atom), an item a document; of other XML the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from dateline.core.text import PublicationBasis
from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft, Enclosed, Fact
from dateline.corpus.formats.blocks import Blocks
from dateline.corpus.formats.html import page_words
from dateline.corpus.formats.mail import sent_day
from dateline.corpus.formats.package import parse_xml
from dateline.corpus.formats.wikitext import read_wikitext
from dateline.corpus.mojibake import mend

_ROOTS = ("rss", "feed", "RDF")
_FIELDS = {  # names without their space, best first
    "title": ("title",),
    "published": ("pubDate", "published", "date", "issued", "updated"),
    "url": ("link", "id"),
    "author": ("creator", "author"),
}
_ROWS = ("row", "tr")
_BODIES = ("encoded", "content", "description", "summary")


def read_xml(raw: bytes) -> Draft:
    root = parse_xml(raw.lstrip())
    if _name(root) in _ROOTS:
        return _feed(root)
    if _name(root) == "html":
        from dateline.corpus.formats.html import read_html

        return read_html(raw)
    if _name(root) == "mediawiki":
        return _wiki(root)
    blocks = Blocks()
    for part in _parts(root):
        if isinstance(part, str):
            blocks.paragraph(part)
        else:
            blocks.table(part)
    return blocks.drafted("holds no words")


def _name(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _feed(root: Any) -> Draft:
    items = [part for part in root.iter() if _name(part) in ("item", "entry")]
    head = next((p for p in root.iter() if _name(p) in ("channel", "feed")), root)
    source = _said(head, ("title",))
    drafts = (_item(item, source) for item in items)
    enclosed = tuple(Enclosed(str(n), draft) for n, draft in enumerate(drafts, 1) if draft.text)
    if not enclosed:
        raise UnreadableError("the feed holds no item with words")
    return Draft("", enclosed=enclosed)


def _item(item: Any, source: str) -> Draft:
    told = {field: _said(item, names) for field, names in _FIELDS.items()}
    told["source"] = source
    told["published"] = sent_day(told["published"])
    bodies = [body for name in _BODIES for body in item if _name(body) == name]
    body = max((_body(part) for part in bodies), key=len, default="")
    title = told["title"]
    text = mend("\n\n".join(filter(None, (title, body))))
    return Draft(
        f"{text.text}\n" if text.text else "",
        facts=tuple(
            Fact(field, words, "the feed", PublicationBasis.METADATA)
            for field, words in told.items()
            if words
        ),
        repairs=text.repairs,
    )


def _said(parent: Any, names: tuple[str, ...]) -> str:
    for name in names:
        for part in parent:
            if _name(part) == name:
                words = part.get("href") or "".join(part.itertext())
                if words.strip():
                    return " ".join(words.split())
    return ""


def _body(part: Any) -> str:
    words = "".join(part.itertext())
    inner = [etree.tostring(child, encoding="unicode", with_tail=True) for child in part]
    marked = "".join([part.text or "", *inner]) if inner else words
    if "<" not in marked:
        return " ".join(words.split())
    try:
        return page_words(marked.encode(), "utf-8")
    except UnreadableError:
        return " ".join(words.split())


def _wiki(root: Any) -> Draft:
    """The pages that a wiki has exported, each as its last version has it."""
    site = next((p for p in root if _name(p) == "siteinfo"), root)
    source = _said(site, ("sitename",))
    enclosed = []
    for number, page in enumerate((part for part in root if _name(part) == "page"), 1):
        versions = [part for part in page if _name(part) == "revision"]
        written = next((p.text for p in versions[-1] if _name(p) == "text"), "") if versions else ""
        try:
            draft = read_wikitext(str(written or "").encode())
        except UnreadableError:  # a page that only sends on to another
            continue
        told = (("title", _said(page, ("title",))), ("source", source))
        facts = (
            Fact(f, words, "the wiki", PublicationBasis.METADATA) for f, words in told if words
        )
        enclosed.append(Enclosed(str(number), replace(draft, facts=(*facts, *draft.facts))))
    if not enclosed:
        raise UnreadableError("the wiki holds no page with words")
    return Draft("", enclosed=tuple(enclosed))


def _parts(element: Any) -> Iterator[str | list[list[str]]]:
    """The words of each element that has words of its own between its tags, and its tables."""
    if not isinstance(element.tag, str):
        return
    rows = [part for part in element if _name(part) in _ROWS]
    cells = [[" ".join("".join(c.itertext()).split()) for c in row if _name(c)] for row in rows]
    if any(len(row) > 1 for row in cells):
        yield cells
        return
    own = [element.text, *(child.tail for child in element)]
    if any(words and words.strip() for words in own):
        yield "".join(element.itertext())
        return
    for child in element:
        yield from _parts(child)
