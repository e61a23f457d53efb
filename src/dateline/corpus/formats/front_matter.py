"""The front matter that a text may begin with: fields and their values, as YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

import yaml

from dateline.core.text import PublicationBasis, Span
from dateline.corpus.draft import Fact

_NAMES = {  # what people call the fields in front matter
    "title": ("title", "headline"),
    "source": ("source", "publisher", "publication", "site"),
    "published": ("published", "date", "publication_date", "publish_date", "pubdate"),
    "url": ("url", "link", "permalink", "canonical"),
    "author": ("author", "authors", "by", "byline"),
    "language": ("language", "lang", "locale"),
}
# ValueError: 2021-02-31, a number of 5,000 figures; AttributeError: no table of fields.
_REFUSED = (yaml.YAMLError, ValueError, RecursionError, KeyError, TypeError, AttributeError)


class _Loader(yaml.SafeLoader):
    """Plain values, and none that stands for others: a few lines of those make millions."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("it holds an alias, a value that stands for another")
        return super().compose_node(parent, index)


def front_matter(source: str, offset: int) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """The facts, and a note where the lines look like front matter and cannot be read."""
    try:
        found = yaml.load(source, _Loader)
        if not isinstance(found, dict):
            return (), ()
        named = {str(key).strip().lower(): value for key, value in found.items()}
        return tuple(_facts(named, source, offset)), ()
    except _REFUSED as error:
        if not re.match(r"\w+:\s", source):
            return (), ()  # two rules around a paragraph, not front matter
        reason = str(getattr(error, "problem", None) or error)
        return (), (f"its front matter could not be read: {' '.join(reason.split())[:200]}",)


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
