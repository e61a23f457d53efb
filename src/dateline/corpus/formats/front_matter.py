"""The front matter that a text may begin with: fields and their values, as YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import yaml

from dateline.core.text import PublicationBasis, Row, Span
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


@dataclass(frozen=True, slots=True)
class Front:
    """What front matter gives; ``rows`` is the event that it tells, where it is a note of one."""

    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


def front_matter(source: str, offset: int) -> Front:
    """The facts, and a note where the lines look like front matter and cannot be read."""
    try:
        found = yaml.load(source, _Loader)
        if not isinstance(found, dict):
            return Front()
        named = {str(key).strip().lower(): value for key, value in found.items()}
        facts = tuple(_facts(named, source, offset))
        row = _event(named, source, offset)
    except _REFUSED as error:
        if not re.match(r"\w+:\s", source):
            return Front()  # two rules around a paragraph, not front matter
        reason = str(getattr(error, "problem", None) or error)
        return Front((), (f"its front matter could not be read: {' '.join(reason.split())[:200]}",))
    if row is None:
        return Front(facts)
    # The day of the event, and not that of the note.
    return Front(tuple(fact for fact in facts if fact.field != "published"), (), (row,))


_PEOPLE = ("actors", "participants", "involved", "persons")


def _event(named: dict[str, object], source: str, offset: int) -> Row | None:
    """The note of one event, as people keep them for a timeline: its date, its title, who took
    part, and where it is told."""
    people = next((named[name] for name in _PEOPLE if isinstance(named.get(name), list)), None)
    if "date" not in named or people is None or not isinstance(named.get("sources"), list):
        return None
    date_at, title_at = _place("date", source, offset), _place("title", source, offset)
    when = _words(named["date"])
    if date_at is None or title_at is None or not when:
        return None
    return Row(
        span=_bare(title_at, source, offset),
        date=_bare(date_at, source, offset),
        when=when,
        what=_bare(title_at, source, offset),
        until=_words(named.get("end_date")),
        who=tuple(_listed(people, source, offset)),
        status=_words(named.get("status")).casefold(),
    )


def _bare(span: Span, source: str, offset: int) -> Span:
    """Without the quotes around it."""
    words = source[span.start - offset : span.end - offset]
    quoted = len(words) > 1 and words[0] == words[-1] and words[0] in "'\""
    return Span(span.start + 1, span.end - 1) if quoted else span


def _listed(people: object, source: str, offset: int) -> Iterator[Span]:
    head = re.search(rf"(?im)^(?:{'|'.join(_PEOPLE)})[ \t]*:", source)
    at = head.end() if head is not None else len(source)
    for one in people if isinstance(people, list) else ():
        words = _words(one)
        found = source.find(words, at) if words else -1
        if found >= 0:
            yield Span(found + offset, found + offset + len(words))
            at = found + len(words)


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
