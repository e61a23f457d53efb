"""All questions about a project: rows, counts, facets, windows of time.

A reader stands on one snapshot and on the decisions of one moment, and never changes; open
another to see what is newer. One reader may be asked by several threads at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from dateline.core.text import Document, ProblemKind, Span
from dateline.project.aliases import read_aliases
from dateline.project.decisions import Decision
from dateline.project.error import ProjectError
from dateline.project.overlay import Overlay, overlay, version_with
from dateline.project.places import Proposal, under
from dateline.project.store import Project
from dateline.query import evidence, timespan, topics
from dateline.query.actors import ActorDetail, ActorRow, Directory
from dateline.query.alike import likely
from dateline.query.ask import DISK, Asker
from dateline.query.changes import Changes, changes
from dateline.query.columns import ALWAYS, NONE, Numbers
from dateline.query.detail import Contested, Counts, EventDetail, MentionDetail, Noted
from dateline.query.facet import facet
from dateline.query.filters import Corroboration, Filter, LaneBy, Review
from dateline.query.gaps import Gap, gaps, usual
from dateline.query.key_days import KeyDay, key_days
from dateline.query.load import LISTS, REPEATED, Tables, tables_of
from dateline.query.order import neighbour, ordered, position
from dateline.query.ties import ties
from dateline.query.topics import Strengths, TopicDetail
from dateline.query.window import Density, Facet, Window

__all__ = ["Counts", "EventDetail", "MentionDetail", "Reader", "open_reader", "version_of"]

_COLUMNS = (
    *("id", "headline", "from", "to", "edtf", "label", "grain", "start_minute", "end_minute"),
    *("approximate", "uncertain", "basis", "status", "actors", "actor_kinds", "actor_roles"),
    *("places", "docs", "sources", "independent", "mentions", "conflict", "why", "topic", "story"),
    "weight",
)


_COMPUTED = {
    "start_minute": f"nullif(s, -{ALWAYS})",
    "end_minute": f"nullif(e, {ALWAYS})",
    "from": "nullif(\"from\"::VARCHAR, '')",
    "to": "nullif(\"to\"::VARCHAR, '')",
    "topic": "coalesce(topics[1]::VARCHAR, '')",
    "story": "coalesce(stories[1]::VARCHAR, '')",
}


def open_reader(project: Project) -> Reader:
    """A reader of the snapshot in use; ProjectError where there is none yet.

    The tables of a snapshot are loaded once for all its readers, so that opening another
    after a decision costs little.
    """
    snapshot = project.snapshot()
    if snapshot is None:
        raise ProjectError(f"nothing has been extracted into {project.folder} yet")
    changes = overlay(snapshot, project.journal, read_aliases(project.folder))
    return Reader(project, tables_of(snapshot, changes.shaped), changes)


def version_of(project: Project) -> str:
    """What a reader opened now would have as its version; empty before the first extraction."""
    snapshot = project.snapshot()
    if snapshot is None:
        return ""
    decided = version_with(project.journal.version(), read_aliases(project.folder))
    return f"{snapshot.id}.{decided}"


class Reader:
    """The answers: values in, values and tables of rows out."""

    def __init__(self, project: Project, tables: Tables, changes: Overlay) -> None:
        self.project = project
        self.snapshot = tables.snapshot
        self.overlay = changes
        self._asker = Asker(tables, changes)
        self._directory = Directory(self._asker)

    @property
    def version(self) -> str:
        """Changes with every extraction and every decision."""
        return f"{self.snapshot.id}.{self.overlay.version}"

    # --- Counts ---------------------------------------------------------------------

    def counts(self) -> Counts:
        approximate, open_ended, several, mentions = self._asker.row(
            f"""
            SELECT count(*) FILTER (approximate), count(*) FILTER (s = -{ALWAYS} OR e = {ALWAYS}),
                count(*) FILTER (independent > 1), coalesce(sum(mentions), 0)
            FROM event
            """
        )
        everything = timespan.extent(self._asker, Filter(reviews=tuple(Review)))
        undated = f"SELECT count(*) FROM {DISK} WHERE published IS NULL"
        left_out = evidence.left_out_by_kind(self._asker)
        dismissed = evidence.dismissed_by_kind(self._asker, self.overlay.dismissed)
        reviews = list(self._asker.decided.reviews.values())
        return Counts(
            events=len(self._asker.columns),
            accepted=reviews.count(Review.ACCEPTED),
            rejected=reviews.count(Review.REJECTED),
            conflicts=int(self._asker.columns.conflicting.sum()),
            approximate=approximate,
            open_ended=open_ended,
            several_sources=several,
            mentions=int(mentions),
            documents=self.snapshot.rows("documents"),
            undated_documents=self._asker.row(undated, [self._asker.disk("documents")])[0],
            actors=self._known("actors"),
            sources=self._known("sources"),
            unresolved=left_out.get(ProblemKind.UNRESOLVED, 0),
            vague=left_out.get(ProblemKind.VAGUE, 0),
            dismissed=dismissed[ProblemKind.UNRESOLVED] + dismissed[ProblemKind.VAGUE],
            no_event=left_out.get(ProblemKind.NO_EVENT, 0),
            problems=left_out.get(ProblemKind.FILE, 0),
            duplicates=left_out.get(ProblemKind.DUPLICATE, 0),
            notes=left_out.get(ProblemKind.NOTE, 0),
            unmatched=len(self.overlay.unmatched),
            earliest=None if everything is None else everything[0],
            latest=None if everything is None else everything[1],
        )

    def count(self, chosen: Filter) -> int:
        """How many events meet the filter; where it asks for what has no date, how many
        expressions of time wait for one."""
        if not chosen.dated:
            return evidence.waiting(self._asker, chosen)
        return int(self._asker.met(chosen).sum())

    def spread(self, chosen: Filter, part: str) -> int:
        """How many values of a part the events have that meet the filter: documents, actors …"""
        counts = self._asker.columns.postings[part].counts(self._asker.met(chosen))
        return int((counts[1:] > 0).sum())

    def emptied_by(self, chosen: Filter) -> list[tuple[str, int]]:
        """Which single parts, taken away, would show something, and how much; most first."""
        counts = [(part, self.count(chosen.without(part))) for part in chosen.active]
        return sorted((found for found in counts if found[1]), key=lambda found: -found[1])

    def facet(
        self, chosen: Filter, part: str, *, search: str = "", limit: int | None = 50
    ) -> list[Facet]:
        """The values of one part of the filter, counted with the other parts applied.

        ``part`` is one of which several values can be chosen; ``search`` keeps the values that
        hold all its words. What is chosen is always listed.
        """
        return facet(self._asker, chosen, part, search, limit, self._directory)

    def among(self, part: str, values: Sequence[str]) -> tuple[str, ...]:
        """Those of some values that any event has: an actor or a topic by any name it had."""
        now = timespan.as_called(self._asker, part, values)
        return tuple(value for value in now if value in self._asker.columns.postings[part].numbers)

    def known(self, part: str) -> bool:
        """Whether any event has a value of this part of the filter, which can have several."""
        return len(self._asker.columns.postings[part].names) > 1

    # --- Actors ---------------------------------------------------------------------

    def actors(self, search: str = "", *, kind: str = "") -> list[ActorRow]:
        """All actors that are named, also those in no event; those with most events first.

        ``search`` looks in all their names, ``kind`` keeps those of one kind.
        """
        return self._directory.search(search, kind)

    def actor(self, name: str) -> ActorDetail | None:
        """One actor, by the name it has now or the program gave it."""
        return self._directory.detail(name)

    def actor_called(self, name: str) -> str:
        """The actor that is called so in full; the name itself where that is not one actor."""
        return self._directory.called(name)

    # --- Topics ---------------------------------------------------------------------

    def topics(self) -> pd.DataFrame:
        """What the documents are about, the largest topic first."""
        return evidence.plain(topics.topics(self._asker))

    def topic_called(self, words: str) -> str:
        """The topic of this name or id, or the only one with these words; else the words."""
        return topics.called(self._asker, words)

    def topic(self, name: str) -> TopicDetail | None:
        """One topic as it is told; none where there is none of this name."""
        return topics.detail(self._asker, name)

    def gaps(self, chosen: Filter, *, days: int = 0, most: int = 100) -> tuple[Gap, ...]:
        """The longest stretches of which nothing is told under a filter, of more than so many
        days; without a number of days those that are far longer than is usual."""
        return gaps(self._asker, chosen, days=days, most=most)

    def usual_gap(self, chosen: Filter) -> int:
        """From how many days on a gap is far longer than is usual."""
        return usual(self._asker, chosen)

    def strengths(self, *, most: int = 72) -> Strengths:
        """How the topics came and went, in at most so many slices of time."""
        return topics.strengths(self._asker, most)

    def key_days(self, chosen: Filter, most: int = 20) -> list[KeyDay]:
        """The days that matter most of what the filter leaves, the weightiest first."""
        return key_days(self._asker, chosen, most)

    def _known(self, part: str) -> int:
        """How many have a name: all but "(none)", and titles in brackets, which are no sources."""
        names = self._asker.columns.postings[part].names
        supplied = sum(name.startswith("[") for name in names) if part == "sources" else 0
        return len(names) - supplied - 1

    # --- Rows -----------------------------------------------------------------------

    def events(
        self,
        chosen: Filter,
        *,
        order: str = "date",
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """The columns of the schema under people's headlines, ``corroboration`` and ``review``.

        ``order`` is date, -date, headline, mentions, weight, doubt or chance.
        """
        return self._rows(ordered(self._asker, self._asker.met(chosen), order)[offset:][:limit])

    def _rows(self, numbers: Numbers) -> pd.DataFrame:
        """The columns of ``events``, in this order."""
        columns = ", ".join(_column(name) for name in _COLUMNS)
        frame = self._asker.of_events(f"n, {columns}", numbers).df().set_index("n").loc[numbers]
        return self._under_decisions(frame)

    def _under_decisions(self, frame: pd.DataFrame) -> pd.DataFrame:
        decided, numbers = self._asker.decided, frame.index.tolist()
        headlines = [
            decided.headlines.get(n, derived)
            for n, derived in zip(numbers, frame["headline"], strict=True)
        ]
        changed = frame.reset_index(drop=True)
        changed["headline"] = pd.Series(headlines, dtype="object")
        changed["corroboration"] = pd.Series(
            [
                str(Corroboration.of(len(docs), independent))
                for docs, independent in zip(frame["docs"], frame["independent"], strict=True)
            ],
            dtype="object",
        )
        changed["topic"] = self._asker.topics_now(changed["id"], changed["topic"])
        changed["story"] = [self._asker.stories.get(name, name) for name in changed["story"]]
        if self._asker.who:
            changed = evidence.with_actors(changed, numbers, self._asker.who)
        changed["tags"] = pd.Series(
            [list(decided.tags.get(n, ())) for n in numbers], dtype="object"
        )
        graded = self.overlay
        changed["reliability"] = pd.Series(
            map(self.reliabilities, frame["sources"]), dtype="object"
        )
        for name, given in (("credibility", graded.credibilities), ("claim", graded.claims)):
            values = [given.get(event, "") for event in changed["id"]]
            changed[name] = pd.Series(values, dtype="object")
        changed["review"] = pd.Series(map(decided.review, numbers), dtype="object")
        return evidence.plain(changed)

    def position(self, chosen: Filter, event: str, *, order: str = "date") -> int | None:
        """The row, from 0, at which ``events`` gives an event; none where it does not."""
        return position(self._asker, chosen, event, order)

    def neighbour(
        self, chosen: Filter, event: str, step: int, *, order: str = "date"
    ) -> str | None:
        """The event some steps on, or back; the event itself need not meet the filter."""
        return neighbour(self._asker, chosen, event, step, order)

    # --- Time -----------------------------------------------------------------------

    def window(
        self,
        chosen: Filter,
        *,
        lane_by: LaneBy,
        start: int,
        end: int,
        max_marks: int = 2000,
        buckets: int = 240,
        max_lanes: int = 12,
        pinned: Sequence[str] = (),
        hidden: Sequence[str] = (),
        event: str = "",
    ) -> Window:
        """What a stretch of time holds, in minutes since 1970: marks, or counts if too many.

        ``pinned`` lanes come first, in this order, ``hidden`` ones are left out. A lane of the
        ``event`` is among the lanes, unless all of its lanes are hidden.
        """
        return timespan.window(
            self._asker,
            chosen,
            lane_by=lane_by,
            start=start,
            end=end,
            max_marks=max_marks,
            buckets=buckets,
            max_lanes=max_lanes,
            pinned=pinned,
            hidden=hidden,
            event=event,
        )

    def extent(self, chosen: Filter) -> tuple[int, int] | None:
        """From the first to the last bound of the events that meet the filter."""
        return timespan.extent(self._asker, chosen)

    def most(self, chosen: Filter) -> tuple[int, int] | None:
        """The stretch to look at first: all, or nearly all where a few events are far off."""
        return timespan.most(self._asker, chosen)

    def density(
        self, chosen: Filter, *, buckets: int = 200, within: tuple[int, int] | None = None
    ) -> Density:
        """How many events touch each slice of that extent, or of a part of time; nothing where
        there is none."""
        return timespan.density(self._asker, chosen, buckets, within)

    # --- Evidence -------------------------------------------------------------------

    def event(self, wanted: str) -> EventDetail | None:
        """An event with its evidence, by its id or by that of one of its mentions."""
        found = evidence.event_detail(self._asker, self.project.journal, wanted, self.overlay)
        if found is None:
            return None
        decided = self.overlay
        return replace(
            found,
            note=decided.notes_on.get(found.id, ""),
            tags=decided.tags.get(found.id, ()),
            topic=evidence.topic_of(self._asker, found.id),
            graded=tuple((source, self.reliability(source)) for source in found.sources),
            credibility=decided.credibilities.get(found.id, ""),
            claim=decided.claims.get(found.id, ""),
        )

    def reliability(self, source: str) -> str:
        """The grade that people gave a source; empty where they gave none."""
        return self.overlay.reliabilities.get(source, "")

    def reliabilities(self, sources: Sequence[str]) -> list[str]:
        """The grades of some sources, each once, the best first."""
        return sorted({grade for source in sources if (grade := self.reliability(source))})

    def sources(self) -> pd.DataFrame:
        """The sources of events: how many events each tells, and its grade; the busiest first."""
        postings = self._asker.columns.postings["sources"]
        return pd.DataFrame(
            [
                (name, len(postings.of(name)), self.reliability(name))
                for name in postings.names
                if name != NONE
            ],
            columns=["source", "events", "reliability"],
        )

    def set_in_order(self, one: str, other: str) -> bool:
        """Whether a person said which of two events came first."""
        return not {(one, other), (other, one)}.isdisjoint(self.overlay.orders)

    def ties(self, chosen: Filter, *, limit: int, offset: int) -> list[bool]:
        """Of some of the events by date, whether each is tied with the one before: no source says
        which came first, and nobody has said so."""
        begin = max(0, offset - 1)
        rows = self.events(chosen, limit=limit + offset - begin, offset=begin).to_dict("records")
        found = ties(rows, set(self.overlay.orders))
        return found[offset - begin :]

    def mention_ids(self, events: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """What a decision on each of these events carries along; those that are unknown are not
        there."""
        return evidence.mention_ids(self._asker, events)

    def tags(self, event: str) -> tuple[str, ...]:
        return tuple(self.overlay.tags.get(event, ()))

    def alike(self, wanted: str, *, words: str = "", limit: int = 12) -> pd.DataFrame:
        """Events that may be the same as one, the likeliest first; columns as of ``events``."""
        return self._rows(likely(self._asker, wanted, words)[:limit])

    def mentions(self, chosen: Filter) -> pd.DataFrame:
        frame = evidence.mentions(self._asker, chosen)
        return frame.assign(reliability=[self.reliability(source) for source in frame["source"]])

    def document(self, wanted: str) -> Document | None:
        """By its id, or by the name people see."""
        return evidence.document(self._asker, wanted)

    def noted(self, document: str) -> tuple[Noted, ...]:
        """What became of the places of a document: events, and words that were left out."""
        return evidence.noted(self._asker, document, self.overlay.shaped.cited)

    def named_in(self, document: str, place: Span) -> list[str]:
        """The actors whose names stand in a stretch of a document."""
        return evidence.named_in(self._asker, document, place)

    def documents(self) -> pd.DataFrame:
        return evidence.documents(self._asker)

    def left_out(self, kinds: Sequence[str] = (), documents: Sequence[str] = ()) -> pd.DataFrame:
        return evidence.left_out(self._asker, kinds, documents, self.overlay.dismissed)

    def conflicts(self) -> list[Contested]:
        """The events whose mentions give dates that cannot all be true, by date."""
        return evidence.contested(self._asker, self.overlay.shaped.settled)

    def changes(self) -> Changes | None:
        """What the last reading changed, whatever people decided; none after the first one."""
        former = self.project.former()
        return None if former is None else changes(self._asker, former)

    def rows_of(self, events: Sequence[str]) -> pd.DataFrame:
        """Some events in this order; columns as of ``events``. Those that are unknown are not
        there."""
        numbers = self._asker.numbers(events)
        wanted = [numbers[event] for event in events if event in numbers]
        return self._rows(np.array(wanted, np.int64))

    def views(self) -> dict[str, Mapping[str, tuple[str, ...]]]:
        """The links of the views that people saved, by their names."""
        return dict(sorted(self.overlay.views.items()))

    def unmatched(self) -> tuple[Decision, ...]:
        """The standing decisions that find nothing in this snapshot."""
        return self.overlay.unmatched

    def likeliest(self, decision: int) -> tuple[Proposal, ...]:
        """What such a decision may be about, the likeliest first."""
        return self.overlay.likeliest.get(decision, ())

    def standing(self) -> list[Decision]:
        """The standing decisions, on the ids that their subjects have now."""
        return [under(decision, self.overlay.again) for decision in self.project.journal.standing()]


def _column(name: str) -> str:
    return f'{_COMPUTED.get(name, _as_text(name))} AS "{name}"'


def _as_text(name: str) -> str:
    """Enumerations are how the tables save room; people and scripts want text."""
    if name in REPEATED:
        return f'"{name}"::VARCHAR'
    return f'"{name}"::VARCHAR[]' if name in LISTS.values() else f'"{name}"'
