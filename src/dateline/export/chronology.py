"""Events with all their evidence, as the forms for people and for other programs write them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from dateline.core.event import Basis, Status
from dateline.core.marks import without_marks
from dateline.core.period import Grain, Period
from dateline.core.text import stamp_of
from dateline.export.export import Selection
from dateline.export.json import json_rows
from dateline.query.drawn import DRAWN, check_of
from dateline.query.filters import Review


@dataclass(frozen=True)
class Source:
    """A document as it is cited."""

    id: str
    name: str
    title: str
    source: str
    author: str
    published: str | None  # EDTF
    path: str
    url: str
    sha256: str  # of the file that holds it
    pages: tuple[int, ...] = ()  # offsets at which they begin
    exhibit: str = ""  # what a court calls it
    stamps: tuple[str, ...] = ()  # on its pages, or one for the whole

    def page_of(self, offset: int) -> int | None:
        return sum(start <= offset for start in self.pages) or None

    @property
    def called(self) -> str:
        """As an exhibit, and by the numbers stamped on its first and last page.

        >>> Source(*"abcdefghi", exhibit="Exhibit 4", stamps=("N-01", "N-02", "N-03")).called
        'Exhibit 4, N-01–N-03'
        """
        stamped = [stamp for stamp in self.stamps if stamp]
        ends = "–".join(dict.fromkeys((stamped[0], stamped[-1]))) if stamped else ""
        return ", ".join(filter(None, (self.exhibit, ends)))


@dataclass(frozen=True)
class Telling:
    """One sentence that tells an event, with where it stands.

    ``quote`` is as it is read, ``exact`` as it stands in the text: with the marks of Markdown.
    """

    id: str
    quote: str
    exact: str
    document: Source
    page: int | None  # from 1; none where the file has no pages
    start: int  # characters of the document's text
    end: int
    edtf: str
    label: str
    time_words: str
    says_who: str
    why: tuple[str, ...]
    stamp: str = ""  # of its page

    @property
    def cited(self) -> str:
        """Title, exhibit, source, date, page and its stamp, as far as they are known."""
        at = self.document
        parts = [at.title or at.name]
        if at.exhibit and at.exhibit.casefold() not in parts[0].casefold():
            parts.append(at.exhibit)
        if at.source and at.source != f"[{at.title}]":
            parts.append(at.source)
        if at.published:
            parts.append(Period.parse(at.published).label())
        if self.page is not None:
            parts.append(f"page {self.page}")
        if self.stamp and self.stamp not in parts[0]:
            parts.append(self.stamp)
        return ", ".join(parts)


@dataclass(frozen=True)
class Taking:
    """Somebody's part in an event."""

    actor: str
    kind: str
    role: str


@dataclass(frozen=True)
class Entry:
    """One event with everything that tells it, the sentence that leads it first."""

    number: int  # from 1, in the order asked for
    id: str
    headline: str
    period: Period
    status: str
    basis: str
    review: str
    topic: str
    story: str
    actors: tuple[Taking, ...]
    sources: tuple[str, ...]
    independent: int
    conflict: tuple[str, ...]  # EDTF of dates that cannot all be true
    tellings: tuple[Telling, ...]

    @property
    def when(self) -> str:
        return self.period.label()

    @property
    def doubts(self) -> tuple[str, ...]:
        """What a reader has to know before relying on it, each in a few words."""
        found = []
        if self.status != Status.HAPPENED:
            found.append(self.status)
        if self.conflict:
            dates = [Period.parse(edtf).label() for edtf in self.conflict]
            found.append(f"sources disagree on the date: {'; '.join(dates)}")
        if self.basis == Basis.INHERITED:
            found.append("date taken from elsewhere in the document")
        return tuple(found)


@dataclass(frozen=True)
class Chronology:
    """What is to be written. ``note`` says what is not in it, ``method`` how it was made."""

    title: str
    entries: tuple[Entry, ...]
    note: str
    method: tuple[str, ...]

    def files(self) -> Iterator[tuple[str, str, str, str]]:
        """Each document that is cited: how it is named, its file, the digest of that file, and
        what a court calls it."""
        for each in self.documents:
            yield each.title or each.name, each.path or each.name, each.sha256, each.called

    @property
    def documents(self) -> tuple[Source, ...]:
        """Those that tell any of the events, by name."""
        found = {telling.document for entry in self.entries for telling in entry.tellings}
        return tuple(sorted(found, key=lambda each: (each.name, each.id)))


def chronology_of(selection: Selection) -> Chronology:
    """The events of a selection, in its order, with every sentence that tells them."""
    sources = {row["id"]: _source(row) for row in json_rows(selection.documents())}
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for row in json_rows(selection.mentions()):
        tellings[row["event"]].append(_telling(row, sources[row["document"]]))
    entries = tuple(
        _entry(number, row, tellings[row["id"]])
        for number, row in enumerate(json_rows(selection.events()), start=1)
    )
    return Chronology(selection.title, entries, selection.note(), tuple(_method(selection)))


def told_by(write: Callable[[Chronology], bytes]) -> Callable[[Selection], bytes]:
    """What an export needs, out of a function that writes a chronology."""
    return lambda selection: write(chronology_of(selection))


def _source(row: Mapping[str, Any]) -> Source:
    return Source(
        id=row["id"],
        name=row["doc"],
        title=row["title"] or "",
        source=row["source"] or "",
        author=row["author"] or "",
        published=row["published"],
        path=row["path"] or "",
        url=row["url"] or "",
        sha256=row["sha256"] or "",
        pages=tuple(row["pages"] or ()),
        exhibit=row["exhibit"] or "",
        stamps=tuple(row["stamps"] or ()),
    )


def _telling(row: Mapping[str, Any], document: Source) -> Telling:
    return Telling(
        id=row["id"],
        quote=without_marks(row["quote"]),
        exact=row["quote"],
        document=document,
        page=document.page_of(row["start"]),
        start=row["start"],
        end=row["end"],
        edtf=row["edtf"],
        label=row["label"],
        time_words=without_marks(row["time_words"] or ""),
        says_who=row["says_who"] or "",
        why=tuple(row["why"]),
        stamp=stamp_of(document.stamps, document.page_of(row["start"])),
    )


def _entry(number: int, row: Mapping[str, Any], tellings: list[Telling]) -> Entry:
    lists = (row["actors"], row["actor_kinds"], row["actor_roles"])
    leading = sorted(tellings, key=lambda telling: telling.edtf != row["edtf"])
    return Entry(
        number=number,
        id=row["id"],
        headline=row["headline"],
        period=Period(
            row["start_minute"],
            row["end_minute"],
            Grain(row["grain"]),
            row["approximate"],
            row["uncertain"],
        ),
        status=row["status"],
        basis=row["basis"],
        review=row["review"],
        topic=row.get("topic") or "",
        story=row.get("story") or "",
        actors=tuple(Taking(*each) for each in zip(*lists, strict=True)),
        sources=tuple(row["sources"]),
        independent=row["independent"],
        conflict=tuple(row["conflict"]),
        tellings=tuple(leading),
    )


def _method(selection: Selection) -> Iterator[str]:
    """What a court or a colleague asks of a chronology: by what, from what, checked by whom."""
    counts = selection.rows.counts()
    yield (
        f"Made by Dateline {dateline_version()} from {counts.documents:,} documents by "
        "reading their text; nothing was added from outside them."
    )
    yield (
        "Each date is an interval as wide as the source's own words. A date that the sentence "
        "gives against another (“last month”) is counted from that other, never from today."
    )
    yield (
        f"A person accepted {counts.accepted:,} and rejected {counts.rejected:,} of the "
        f"project's {counts.events:,} events; {counts.conflicts:,} are told with dates that "
        "cannot all be true."
    )
    whole = selection.chosen.having("reviews", tuple(Review))
    check = check_of(selection.rows.events(whole, order="chance", limit=DRAWN)["review"])
    if check.done:
        yield f"How far to trust it: {check.said()}."


def dateline_version() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:  # used from its folder
        return "(not installed)"
