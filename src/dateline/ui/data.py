"""The way from the pages to a project and its answers; the only place with a cache.

Answers are kept under the project's snapshot and the version of its decisions: a new extraction
or a decision is seen at once, and nothing is asked twice.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, cast

import pandas as pd
import streamlit as st

from dateline.actors.likely import Likely, likely
from dateline.core.period import Period
from dateline.core.text import Document, Span
from dateline.corpus.decode import UnreadableError
from dateline.extract import republish
from dateline.extract.page import drawn_apart, file_of
from dateline.extract.republish import Preview, preview_published
from dateline.project.decisions import Decision
from dateline.project.error import ProjectError
from dateline.project.places import Proposal
from dateline.project.store import Project
from dateline.query.actors import ActorDetail, ActorRow
from dateline.query.changes import Changes
from dateline.query.detail import Contested, Counts, EventDetail, Noted
from dateline.query.filters import Filter, LaneBy
from dateline.query.gaps import Gap
from dateline.query.reader import Reader, open_reader, version_of
from dateline.query.topics import Strengths, TopicDetail
from dateline.query.window import Density, Facet, Window
from dateline.ui.evidence import Picture, Telling
from dateline.ui.server.access import NotAllowedError, check_reaches

_KEPT = 150  # answers remembered: a window of marks or a document may be a megabyte
T = TypeVar("T")


class Answers:
    """A reader that remembers what it answered last. The answers are never changed."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: OrderedDict[object, object] = OrderedDict()
        self._lock = Lock()

    def counts(self) -> Counts:
        return self._once(self._reader.counts)

    def count(self, chosen: Filter) -> int:
        return self._once(self._reader.count, chosen)

    def page(self, chosen: Filter, *, order: str, limit: int, offset: int) -> pd.DataFrame:
        """Some of the events: what a page of the table shows."""
        return self._once(self._reader.events, chosen, order=order, limit=limit, offset=offset)

    def spread(self, chosen: Filter, part: str) -> int:
        return self._once(self._reader.spread, chosen, part)

    def position(self, chosen: Filter, event: str, *, order: str) -> int | None:
        return self._once(self._reader.position, chosen, event, order=order)

    def neighbour(self, chosen: Filter, event: str, step: int, *, order: str) -> str | None:
        return self._once(self._reader.neighbour, chosen, event, step, order=order)

    def facet(self, chosen: Filter, part: str, *, search: str = "", limit: int) -> list[Facet]:
        return self._once(self._reader.facet, chosen, part, search=search, limit=limit)

    def emptied_by(self, chosen: Filter) -> list[tuple[str, int]]:
        return self._once(self._reader.emptied_by, chosen)

    def window(
        self, chosen: Filter, *, lane_by: LaneBy, start: int, end: int, **limits: Any
    ) -> Window:
        """``limits`` are those of the reader: max_marks, buckets, max_lanes, pinned, hidden …"""
        return self._once(
            self._reader.window, chosen, lane_by=lane_by, start=start, end=end, **limits
        )

    def extent(self, chosen: Filter) -> tuple[int, int] | None:
        return self._once(self._reader.extent, chosen)

    def most(self, chosen: Filter) -> tuple[int, int] | None:
        return self._once(self._reader.most, chosen)

    def density(
        self, chosen: Filter, *, buckets: int, within: tuple[int, int] | None = None
    ) -> Density:
        return self._once(self._reader.density, chosen, buckets=buckets, within=within)

    def among(self, part: str, values: tuple[str, ...]) -> tuple[str, ...]:
        return self._once(self._reader.among, part, values)

    def known(self, part: str) -> bool:
        return self._reader.known(part)

    def topics(self) -> pd.DataFrame:
        return self._once(self._reader.topics)

    def topic(self, name: str) -> TopicDetail | None:
        return self._once(self._reader.topic, name)

    def gaps(self, chosen: Filter, *, days: int) -> tuple[Gap, ...]:
        return self._once(self._reader.gaps, chosen, days=days)

    def usual_gap(self, chosen: Filter) -> int:
        return self._once(self._reader.usual_gap, chosen)

    def set_in_order(self, one: str, other: str) -> bool:
        return self._reader.set_in_order(one, other)

    def strengths(self, *, most: int) -> Strengths:
        return self._once(self._reader.strengths, most=most)

    def actors(self, search: str = "", *, kind: str = "") -> list[ActorRow]:
        return self._once(self._reader.actors, search, kind=kind)

    def actor(self, name: str) -> ActorDetail | None:
        return self._once(self._reader.actor, name)

    def likely(self) -> list[Likely]:
        """Pairs of actors that may be one, and of which nobody has said that they are not."""
        return self._once(self._likely)

    def _likely(self) -> list[Likely]:
        apart = self._reader.overlay.actors.apart
        rows = self._reader.actors()
        return [
            pair
            for pair in likely((row.own, row.kind, row.mentions) for row in rows)
            if (pair.name, pair.actor) not in apart and (pair.actor, pair.name) not in apart
        ]

    def alias_notes(self) -> tuple[str, ...]:
        """What of the project's table of aliases was not used, and why."""
        return self._reader.overlay.notes

    def event(self, event: str) -> EventDetail | None:
        return self._once(self._reader.event, event)

    def alike(self, event: str, *, words: str = "", limit: int) -> pd.DataFrame:
        return self._once(self._reader.alike, event, words=words, limit=limit)

    def ties(self, chosen: Filter, *, limit: int, offset: int) -> list[bool]:
        return self._once(self._reader.ties, chosen, limit=limit, offset=offset)

    def mention_ids(self, events: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        return self._once(self._reader.mention_ids, events)

    def tags(self, event: str) -> tuple[str, ...]:
        return self._reader.tags(event)

    def conflicts(self) -> list[Contested]:
        return self._once(self._reader.conflicts)

    def document(self, wanted: str) -> Document | None:
        return self._once(self._reader.document, wanted)

    def noted(self, document: str) -> tuple[Noted, ...]:
        return self._once(self._reader.noted, document)

    def sources(self) -> pd.DataFrame:
        return self._once(self._reader.sources)

    def documents(self) -> pd.DataFrame:
        return self._once(self._reader.documents)

    def named_in(self, document: str, place: Span) -> list[str]:
        return self._once(self._reader.named_in, document, place)

    def left_out(self, kinds: tuple[str, ...]) -> pd.DataFrame:
        return self._once(self._reader.left_out, kinds)

    def mentions(self, chosen: Filter) -> pd.DataFrame:
        """For a download: too large to be remembered."""
        return self._reader.mentions(chosen)

    def events(
        self, chosen: Filter, *, order: str = "date", limit: int | None = None
    ) -> pd.DataFrame:
        """For a download: too large to be remembered."""
        return self._reader.events(chosen, order=order, limit=limit)

    def changes(self) -> Changes | None:
        return self._once(self._reader.changes)

    def rows_of(self, events: tuple[str, ...]) -> pd.DataFrame:
        return self._once(self._reader.rows_of, events)

    def views(self) -> dict[str, Mapping[str, tuple[str, ...]]]:
        return self._reader.views()

    def unmatched(self) -> tuple[Decision, ...]:
        return self._reader.unmatched()

    def likeliest(self, decision: int) -> tuple[Proposal, ...]:
        return self._reader.likeliest(decision)

    def _once(self, question: Callable[..., T], *args: Any, **named: Any) -> T:
        key = (question.__name__, args, tuple(sorted(named.items())))
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return cast(T, self._known[key])
        answer = question(*args, **named)
        with self._lock:
            self._known[key] = answer
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return answer


@dataclass(frozen=True)
class Opened:
    """A project and the answers to questions about it as it is now."""

    project: Project
    answers: Answers
    name: str
    version: str  # changes with every extraction and every decision


def opened(folder: Path) -> Opened:
    """The project in a folder; ProjectError, in words, where it cannot be shown."""
    project = Project.open(folder)
    version = version_of(project)
    if not version:
        raise ProjectError(f"nothing has been read into {folder} yet")
    answers = _answers(str(folder.resolve()), version)
    return Opened(project, answers, project.settings.title or folder.name, version)


@st.cache_resource(max_entries=2, show_spinner=False)
def _answers(folder: str, version: str) -> Answers:
    """``version`` says which answers these are; the reader finds them itself."""
    return Answers(open_reader(Project.open(Path(folder))))


def page_of(at: Opened, telling: Telling) -> Picture:
    """The page of a PDF on which a sentence begins, with the sentence marked."""
    document = at.answers.document(telling.document)
    assert document is not None
    try:
        path, inside = file_of(document, at.project)
        check_reaches(path)
        quote = telling.sentence.of(telling.text)
        page = telling.page or 1
        return Picture(telling.id, _drawn(str(path), inside, document.sha256, page, quote))
    except (UnreadableError, NotAllowedError, OSError) as error:
        return Picture(telling.id, trouble=str(error))


@st.cache_data(max_entries=24, show_spinner="Drawing the page …")
def _drawn(path: str, inside: str, sha256: str, number: int, quote: str) -> bytes:
    """``sha256`` says which file it was when it was drawn."""
    return drawn_apart(Path(path), number, quote, inside=inside)


def preview(at: Opened, dates: tuple[tuple[str, str | None], ...]) -> Preview:
    """What other publication dates would change; dates as EDTF, none for unknown."""
    return _preview(str(at.project.folder.resolve()), at.version, dates)


def would_date(at: Opened, documents: tuple[str, ...]) -> dict[str, int]:
    """How many events each document would date besides, if its own date were known."""
    return _would_date(str(at.project.folder.resolve()), at.version, documents)


@st.cache_data(max_entries=64, show_spinner="Looking at what waits for which date …")
def _would_date(folder: str, version: str, documents: tuple[str, ...]) -> dict[str, int]:
    return republish.would_date(Project.open(Path(folder)), documents)


@st.cache_data(max_entries=16, show_spinner="Looking at what would move …")
def _preview(folder: str, version: str, dates: tuple[tuple[str, str | None], ...]) -> Preview:
    parsed = {document: Period.parse(date) if date else None for document, date in dates}
    return preview_published(Project.open(Path(folder)), parsed)
