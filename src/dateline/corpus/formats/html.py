"""Web pages: their main text, and what they say of themselves for machines."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import takewhile
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from dateline.core.period import Grain
from dateline.core.text import PublicationBasis, SourceBasis
from dateline.corpus.dates import begins_with_date
from dateline.corpus.decode import UnreadableError, decode
from dateline.corpus.draft import Draft, Fact
from dateline.corpus.formats.blocks import row_line
from dateline.corpus.heads import read_head
from dateline.corpus.lines import lines_of
from dateline.corpus.mastheads import basis_of
from dateline.corpus.mojibake import mend
from dateline.corpus.published import As, stated_dates

# What a page says of itself: the field, where it may stand, best first. A name of a meta
# element, or an XPath to words.
_META = {
    "published": (
        *("article:published_time", "og:article:published_time", "og:published_time"),
        *("citation_publication_date", "citation_date", "datePublished", "date_published"),
        *("dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date"),
        *("dcterms.date", "sailthru.date", "parsely-pub-date", "publishdate", "pubdate"),
        *("publication_date", "publish-date", "article.published", "date"),
    ),
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
    "source": ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title"),
    "author": ("author", "article:author", "dc.creator", "citation_author", "parsely-author"),
    "url": ("og:url",),
    "language": ("og:locale", "dc.language", "content-language"),
}
_PATHS = {
    "published": (
        ("itemprop datePublished", "//*[@itemprop='datePublished']/@content"),
        ("itemprop datePublished", "//*[@itemprop='datePublished']/@datetime"),
        ("time pubdate", "//time[@pubdate]/@datetime"),
        ("time in the article", "(//article//header//time/@datetime)[1]"),
        (
            "time under the heading",
            "(//h1[not(//h1[2])]/following-sibling::*[position()<4]/descendant-or-self::time/@datetime)"
            "[1]",
        ),
        ("time of publication", "(//time[contains(@class,'publish')]/@datetime)[1]"),
    ),
    "title": (("h1", "//h1[not(//h1[2])]"), ("title", "//head/title")),
    "author": (("itemprop author", "//*[@itemprop='author']//*[@itemprop='name']"),),
    "url": (("link canonical", "//link[@rel='canonical']/@href"),),
    "language": (("html lang", "/html/@lang"), ("html lang", "/html/@*[name()='xml:lang']")),
}
_JSON_LD = {  # the path of keys to a field in a block of schema.org
    "published": ("datePublished",),
    "title": ("headline",),
    "author": ("author", "name"),
    "source": ("publisher", "name"),
}
_UNSEEN = (
    "//script|//style|//noscript|//template|//iframe|//svg|//object|//embed|//canvas|//comment()"
    "|//*[@hidden]|//*[@aria-hidden='true']|//*[contains(@class,'visually-hidden')]"
    "|//*[contains(@class,'sr-only')]|//*[@type='hidden']"
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_AROUND = "//nav|//footer|//aside|//form|//button|//select|//menu|//head"
_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl"),
        *("dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4"),
        *("h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("summary", "table", "td", "th", "tr", "ul"),
    )
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
# Attributes of such a tag are pictures written out, or harm: the parser takes ages over them.
_LONG_TAG = re.compile(r"(<[a-zA-Z][\w:-]{0,40})\s[^<>]{20000,}>")
_TOO_DEEP = "it was read only in part, as its tags lie more than 256 deep in one another"
_FEWEST_DATES = 2  # lines with a date at their head that make a chronology
_LONGEST_SITE = 50  # characters
_OWN_WORDS = 0.15  # of all words of the page, beside its links: else it is a list of links
_TOO_LITTLE = 0.3  # of all words of the page: the careful extraction has missed the text

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what is wrong, we say ourselves


def read_html(raw: bytes) -> Draft:
    declared = _DECLARED.search(raw[:4096])
    decoded = decode(raw, declared[1].decode() if declared else "")
    page, notes = _parsed(decoded.text)
    facts = tuple(_facts(page))
    _take_out(page, f"{_UNSEEN}|{_NOTE_MARKS}")
    feet = _feet(page)
    site = tuple(_site_of(page, feet))
    lined = _body_text(page)
    whole = "\n\n".join(" ".join(block.split()) for block in lined.split("\n\n"))
    main = mend(_main_text(page, whole))
    if not main.text:
        raise UnreadableError("; ".join(("the page holds no text", *notes)))
    title = next((fact.value for fact in facts if fact.field == "title"), "")
    facts = (*facts, *_around_heading(page, lined, main.text))
    return Draft(
        _without_title(main.text, title),
        facts=facts,
        otherwise=(*_at_the_foot(feet), *site),
        repairs=(*decoded.repairs, *main.repairs),
        notes=notes,
    )


def page_words(raw: bytes, charset: str = "") -> str:
    """Every word that a small page shows, in paragraphs: the page of a message, of a book."""
    declared = _DECLARED.search(raw[:4096])
    page, _ = _parsed(decode(raw, charset or (declared[1].decode() if declared else "")).text)
    _take_out(page, f"//head|{_UNSEEN}|{_NOTE_MARKS}")
    for table in page.xpath("//table[not(.//table)]"):
        _flatten(table)
    return mend(_words_in(page, lines=True).replace(_ROW_END, "\n")).text


_NOTE_MARKS = (
    "//sup[a][string-length(normalize-space(.)) < 6]|//a[@role='doc-noteref']"
    "|//a[@role='doc-backlink']|//a[@epub:type='noteref']"
    "|//a[contains(@href,'#_ftn') or contains(@href,'#_edn')][not(contains(@href,'ref'))]"
).replace("@epub:type", "@*[name()='epub:type']")
_ROW_END = "\ue000"  # between the rows of a table, which stand in lines of their own
_LONGEST_CELL = 400  # characters: a table with longer ones lays out a page


def _flatten(table: Any) -> None:
    """A table of rows and columns becomes lines of cells."""
    rows = [
        [" ".join(cell.text_content().split()) for cell in row.xpath("./td|./th")]
        for row in table.iter("tr")
    ]
    wide = [cells for cells in rows if len(cells) > 1]
    if len(wide) < 2 or any(len(cell) > _LONGEST_CELL for cells in wide for cell in cells):
        return
    tail = table.tail
    table.clear()
    table.tail = tail
    table.text = _ROW_END.join(row_line(cells) for cells in rows if any(cells))


def _parsed(text: str) -> tuple[Any, tuple[str, ...]]:
    """The page, and a note where the parser stopped before its end."""
    parser = lxml_html.HTMLParser(no_network=True, remove_pis=True)
    source = _LONG_TAG.sub(r"\1>", _XML_DECLARATION.sub("", text, count=1))
    try:
        page = lxml_html.document_fromstring(source, parser=parser)
    except etree.ParserError:  # lxml's word for a page of comments or of nothing
        raise UnreadableError("the page holds no text") from None
    for element in page.iter(etree.Element):
        if _UNSEEN_STYLE.search(element.get("style", "")):
            element.set("hidden", "")
    stopped = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return page, (_TOO_DEEP,) if stopped else ()


def _take_out(page: Any, path: str) -> None:
    for element in page.xpath(path):
        if element.getparent() is not None:
            element.drop_tree()


# --- Text ---------------------------------------------------------------------------


def _main_text(page: Any, whole: str) -> str:
    """The main text as trafilatura finds it; all words of the page where it finds too little."""
    for precise in (True, False):
        found = _extracted(page, precise=precise)
        if len(found) >= _TOO_LITTLE * len(whole):
            return _with_its_dates(found, whole, page)
    return whole


def _with_its_dates(found: str, whole: str, page: Any) -> str:
    """A chronology keeps the headings and the lists that hold its dates, where nothing on the
    page says what is its article."""
    lost = _dated_lines(whole) - _dated_lines(found)
    if lost < _FEWEST_DATES or page.xpath("//article|//main|//*[@role='main']"):
        return found
    fuller = _extracted(page, complete=True)
    return fuller if _dated_lines(fuller) - _dated_lines(found) >= _FEWEST_DATES else found


def _dated_lines(text: str) -> int:
    lines = text.split("\n\n")
    return sum(begins_with_date(line) or _CLOCK.fullmatch(line) is not None for line in lines)


_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?")


def _extracted(page: Any, *, precise: bool = False, complete: bool = False) -> str:
    from trafilatura import bare_extraction  # here: a second to load, and few folders need it

    found = bare_extraction(
        deepcopy(page),
        favor_precision=precise,
        favor_recall=complete,
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    text = str(getattr(found, "text", "") or "")
    return "\n\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def _body_text(page: Any) -> str:
    """Every word that the page shows, without navigation, in paragraphs with their lines."""
    copy = deepcopy(page)
    _take_out(copy, _AROUND)
    with_links = _words_in(copy, lines=True)
    for element in [*copy.iter(etree.Element)]:
        if element.tag in _LISTED and element.getparent() is not None and _leads_away(element):
            element.drop_tree()
    without = _words_in(copy, lines=True)
    return without if len(without) >= _OWN_WORDS * len(with_links) else with_links


_LISTED = frozenset(("li", "dd", "dt", "td", "p", "div", "h3", "h4", "h5", "h6"))


def _leads_away(block: Any) -> bool:
    """All its words are links: one of a list of other pages, which tell in them what they tell."""
    words = "".join(block.itertext()).split()
    linked = [word for link in block.iter("a") for word in "".join(link.itertext()).split()]
    return bool(linked) and len(linked) == len(words)


def _words_in(page: Any, *, lines: bool = False) -> str:
    """In paragraphs; with their ``lines``, as the head of a mail has them."""
    words = "".join(_pieces(page))
    paragraphs = (
        "\n".join(filter(None, (" ".join(line.split()) for line in paragraph.split("\n"))))
        if lines
        else " ".join(paragraph.split())
        for paragraph in words.split("\n\n")
    )
    return "\n\n".join(filter(None, paragraphs))


def _pieces(page: Any) -> Iterator[str]:
    for event, element in etree.iterwalk(page, events=("start", "end")):
        is_block = element.tag in _BLOCKS
        if event == "start":
            yield "\n\n" if is_block else "\n" if element.tag == "br" else ""
            yield (element.text or "").replace("\n", " ")
        else:
            yield "\n\n" if is_block else ""
            yield (element.tail or "").replace("\n", " ")


def _without_title(text: str, title: str) -> str:
    first, _, rest = text.partition("\n\n")
    return rest if rest and first == title else text


# --- Facts --------------------------------------------------------------------------


def _facts(page: Any) -> Iterator[Fact]:
    """What the page says of itself, the best of each field first."""
    said = [*_from_json(page), *_from_meta(page), *_from_paths(page)]
    site = next((value.strip() for field, value, _ in said if field == "source"), "")
    if not site and (site := _site_in_title(page)):
        said.append(("source", site, "title"))
    for field, value, where in said:
        words = mend(" ".join(value.split())).text
        if field == "title":
            words = _without_site(words, site)
        if words:
            yield Fact(field, words, where, PublicationBasis.METADATA)


def _without_site(title: str, site: str) -> str:
    """
    >>> _without_site("Council sells the quay | The Post", "The Post")
    'Council sells the quay'
    """
    return re.sub(rf"\s+[|–—·-]\s+{re.escape(site)}$", "", title) if site else title


def _site_in_title(page: Any) -> str:
    """ "Council sells the quay | The Post", where the heading is the first part alone; "The Post:
    Council sells the quay", where it is the last."""
    title = " ".join("".join(page.xpath("//head/title/text()")).split())
    heads = {" ".join(h.text_content().split()).lower() for h in page.xpath("//h1|//h2")}
    if site := _site_before_heading(page, title, heads):
        return site
    parts = re.split(r"\s+[|–—·»-]\s+", title)
    if len(parts) < 2 or len(parts[-1]) > _LONGEST_SITE:
        return ""
    rest = re.sub(r"\s+[|–—·»-]\s+[^|–—·»-]*$", "", title).lower()
    if any(head and rest.endswith(head) and 2 * len(head) > len(rest) for head in heads):
        return parts[-1]
    return parts[-1] if basis_of(parts[-1]) is not None and parts[0].lower() in heads else ""


def _site_before_heading(page: Any, title: str, heads: set[str]) -> str:
    """ "The Post: Council sells the quay": a name of several words, or one the page says again."""
    site, *rest = re.split(r"\s*[|–—·»:]\s+|\s+-\s+", title, maxsplit=1)
    if not rest or len(site) > _LONGEST_SITE or rest[0].lower() not in heads:
        return ""
    words = site.split()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return site
    said = " ".join(" ".join(page.xpath("//body//text()[not(ancestor::h1|ancestor::h2)]")).split())
    return site if re.search(rf"(?<!\w){re.escape(site)}(?!\w)", said) else ""


def _from_meta(page: Any) -> Iterator[tuple[str, str, str]]:
    said: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv") or ""
        said.setdefault(name.lower(), element.get("content") or "")
    for field, names in _META.items():
        for name in names:
            if said.get(name.lower()):
                yield field, said[name.lower()], f"meta {name}"


def _from_paths(page: Any) -> Iterator[tuple[str, str, str]]:
    for field, paths in _PATHS.items():
        for where, path in paths:
            for found in page.xpath(path)[:1]:
                words = found if isinstance(found, str) else found.text_content()
                yield field, words, where


def _from_json(page: Any) -> Iterator[tuple[str, str, str]]:
    for script in page.xpath("//script[@type='application/ld+json']"):
        try:
            block = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):  # many pages have broken ones
            continue
        for item in _items(block, depth=4):
            if "datePublished" in item:
                for field, keys in _JSON_LD.items():
                    yield from ((field, v, f"JSON-LD {keys[0]}") for v in _values(item, keys))


def _around_heading(page: Any, lined: str, text: str) -> Iterator[Fact]:
    """ "Posted on 4 May 2011 by millgirl7": what short lines above and below the heading say, where
    they are no part of the ``text``."""
    heading, blocks = _heading(page), list(filter(None, lined.split("\n")))
    if heading not in blocks:
        return
    at = blocks.index(heading)
    above = list(takewhile(_is_short, reversed(blocks[max(at - _AROUND_HEADING, 0) : at])))[::-1]
    below = list(takewhile(_is_short, blocks[at + 1 : at + 1 + _AROUND_HEADING]))
    lost = {block for block in (*above, *below) if block not in text}
    lines = lines_of("\n\n".join((*above, heading, *below)))
    stated = [one for one in stated_dates(lines) if one.kind in _OF_THE_PAGE]
    days = [one for one in stated if one.period.grain is Grain.DAY]
    if days and lines[days[0].at].plain in lost:
        where = f"the line {'above' if days[0].at < len(above) else 'under'} the heading"
        yield Fact("published", days[0].words, where, PublicationBasis.DATELINE)
    head = read_head(lines, set(), stated, heading=heading)
    if lost and head.source and head.basis is not SourceBasis.AUTHOR:
        yield Fact("source", head.source, "beside the heading", PublicationBasis.DATELINE)
    for block in below:
        if block in lost and (who := _BY.search(block)):
            yield Fact("author", who[1], "the line under the heading", PublicationBasis.DATELINE)


def _heading(page: Any) -> str:
    """The words of the only heading of the page, or of the one that has its title."""
    title = " ".join("".join(page.xpath("//head/title/text()")).split())
    heads = page.xpath("//h1[not(//h1[2])]") or page.xpath("//h2|//h3")
    said = [" ".join(head.text_content().split()) for head in heads]
    return next((words for words in said if len(said) == 1 or words == title), "")


def _is_short(block: str) -> bool:
    return len(block) <= _LONGEST_BYLINE


_SITE = (
    "//*[contains(@class,'site-title') or contains(@class,'site-name') or contains(@class,'brand')"
    " or contains(@class,'logo') or contains(@id,'logo') or contains(@id,'site-title')]",
    "//body/header[not(.//h1)]",
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by )?"
    r"(?P<name>(?-i:[A-ZÀ-ÞЀ-Я])[\w.’'&-]*"
    r"(?: (?:(?:of|the|and|for|from|&) ){0,2}(?-i:[A-ZÀ-ÞЀ-Я])[\w’'&-]*){0,6})",
    re.IGNORECASE,
)


def _site_of(page: Any, feet: Sequence[str]) -> Iterator[Fact]:
    """The name of the site: in its head, or of whom the foot says that the rights are."""
    for path in _SITE:
        for element in page.xpath(path)[:1]:
            name = " ".join(element.text_content().split())
            if (
                0 < len(name) <= _LONGEST_SITE
                and name[0].isupper()
                and not re.search(r"\d{4}", name)
            ):
                yield Fact("source", name, "the head of the page", PublicationBasis.METADATA)
    for foot in feet:
        if rights := _RIGHTS.search(" ".join(foot.split())):
            yield Fact("source", rights["name"], "the foot of the page", PublicationBasis.METADATA)


def _feet(page: Any) -> list[str]:
    """The words at the foot of the page."""
    return [" ".join(foot.itertext()) for foot in page.xpath("//footer|//*[@id='footer']")]


def _at_the_foot(feet: Sequence[str]) -> Iterator[Fact]:
    """ "This page was last edited on 3 May 2021"."""
    for foot in feet:
        dated = [one for one in stated_dates(lines_of(foot)) if one.kind in _OF_THE_FOOT]
        if dated and dated[0].period.grain is Grain.DAY:
            where = f"the foot of the page, {dated[0].kind}"
            yield Fact("published", dated[0].words, where, PublicationBasis.DATELINE)
            return


_OF_THE_FOOT = (As.PUBLISHED, As.UPDATED, As.EDITED)
_AROUND_HEADING, _LONGEST_BYLINE = 3, 120  # blocks, characters
_OF_THE_PAGE = (As.PUBLISHED, As.CREDIT, As.PAGE)
_BY = re.compile(
    r"(?:^|\s)(?:[Bb]y|BY)\s+([^\W\d_][\w.@’'-]*(?: [A-ZÀ-ÞЀ-Я][\w.’'-]*){0,4})"
    r"(?=\s*(?:$|[|•·,]|on\b))"
)


def _items(block: object, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(block, list) and depth:
        for part in block:
            yield from _items(part, depth - 1)
    elif isinstance(block, dict) and depth:
        yield block
        yield from _items(block.get("@graph"), depth - 1)
        yield from _items(block.get("mainEntity"), depth - 1)


def _values(block: object, keys: tuple[str, ...]) -> list[str]:
    """The words at the end of a path of keys; a list on the way gives all of its parts."""
    if isinstance(block, list):
        return [value for part in block for value in _values(part, keys)]
    if isinstance(block, str):
        return [block] if len(keys) <= 1 else []
    if isinstance(block, dict) and keys:
        return _values(block.get(keys[0]), keys[1:]) if keys[0] in block else []
    return []
