"""Plain text and Markdown: the file's own text, with the front matter it may begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from dateline.core.text import PublicationBasis, Span
from dateline.corpus.decode import decode
from dateline.corpus.draft import Draft, Fact
from dateline.corpus.lines import lines_of
from dateline.corpus.mojibake import mend

_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*(?:\r\n|\r|\n)(?P<yaml>.{0,20000}?)(?:\r\n|\r|\n)"
    r"(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)",
    re.DOTALL,
)
_HEADING = re.compile(r"#{1,2}[ \t]+(?P<words>\S.*?)[ \t]*#*")
_NAMES = {  # what people call the fields in front matter
    "title": ("title", "headline"),
    "source": ("source", "publisher", "publication", "site"),
    "published": ("published", "date", "publication_date", "publish_date", "pubdate"),
    "url": ("url", "link", "permalink", "canonical"),
    "author": ("author", "authors", "by", "byline"),
    "language": ("language", "lang", "locale"),
}


def read_plain(raw: bytes) -> Draft:
    decoded = decode(raw)
    mended = mend(decoded.text)
    match = _FRONT_MATTER.match(mended.text)
    facts, notes = _front_matter(match["yaml"], match.start("yaml")) if match else ((), ())
    known = bool(match and (facts or notes))
    return Draft(
        mended.text,
        facts=facts,
        furniture=(Span(0, match.end()),) if match and known else (),
        repairs=(*decoded.repairs, *mended.repairs),
        notes=notes,
    )


def read_markdown(raw: bytes) -> Draft:
    draft = read_plain(raw)
    return Draft(
        draft.text,
        facts=draft.facts,
        heading=_first_heading(draft.text, draft.furniture),
        furniture=draft.furniture,
        repairs=draft.repairs,
        notes=draft.notes,
    )


def _first_heading(text: str, furniture: tuple[Span, ...]) -> str:
    for line in lines_of(text)[:60]:
        heading = _HEADING.fullmatch(line.span.of(text))
        if heading and not any(line.span.overlaps(span) for span in furniture):
            return line.plain.rstrip("# ")
    return ""


def _front_matter(source: str, offset: int) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """The facts, and a note where the lines look like front matter and cannot be read."""
    import yaml

    try:
        found = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: 2021-02-31
        if not re.match(r"\w+:\s", source):
            return (), ()  # two rules around a paragraph, not front matter
        reason = str(getattr(error, "problem", None) or error)
        return (), (f"its front matter could not be read: {reason}",)
    if not isinstance(found, dict):
        return (), ()
    named = {str(key).strip().lower(): value for key, value in found.items()}
    return tuple(_facts(named, source, offset)), ()


def _facts(named: dict[str, object], source: str, offset: int) -> Iterator[Fact]:
    for field, names in _NAMES.items():
        for name in names:
            value = _words(named.get(name))
            if value:
                span = _place(name, source, offset) if field == "published" else None
                where = f"front matter, {name}"
                yield Fact(field, value, where, PublicationBasis.GIVEN, span)


def _words(value: object) -> str:
    """
    >>> _words(date(2021, 5, 3)), _words(["Anna Berg", "Tom Lind"]), _words(2021), _words(None)
    ('2021-05-03', 'Anna Berg, Tom Lind', '2021', '')
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return " ".join(str(value).split())
    return ""


def _place(name: str, source: str, offset: int) -> Span | None:
    line = re.search(rf"(?im)^{re.escape(name)}[ \t]*:[ \t]*(\S[^\r\n]*?)[ \t]*$", source)
    return Span(line.start(1), line.end(1)).shifted(offset) if line else None
