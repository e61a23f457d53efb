"""Dating anew: what changes where people say when a document was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.core.period import Period
from dateline.core.text import Problem
from dateline.extract.overrides import (
    dated_anew,
    heads,
    under_dates_of_people,
    under_sources_of_people,
)
from dateline.extract.readings import (
    Entry,
    Readings,
    distinct,
    entries_in,
    in_use,
    problem_of,
    tidy,
    write_part,
)
from dateline.extract.report import Extraction, Report
from dateline.extract.snapshot import gathered, write_snapshot
from dateline.extract.source import manner_of
from dateline.project.overlay import about_documents, published_overrides
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter


def refresh(project: Project, *, progress: Report | None = None) -> Extraction:
    """Derive again the documents whose publication date people have changed since, and join all
    anew under the sources that they gave.

    The files are not needed: the text is in the project.
    """
    report = progress or (lambda _: None)
    manner = manner_of(project)
    with SnapshotWriter(project) as writer:
        choices = distinct(in_use(project))
        said = about_documents(project.journal, heads(choices))
        entries, anew = under_dates_of_people(choices, said.published, project, manner, report)
        entries = under_sources_of_people(entries, said.sources)
        extraction = write_snapshot(writer, entries, _of_files(project), read=anew)
        tidy(project, entries)
        return extraction


def _of_files(project: Project) -> list[Problem]:
    """What is wrong with files that hold no document."""
    snapshot = project.snapshot()
    rows = [] if snapshot is None else snapshot.table("left_out").to_pylist()
    return [problem_of(row) for row in rows if not row["document"]]


@dataclass(frozen=True)
class Preview:
    """What giving documents other publication dates would do, counted in events."""

    moved: int
    newly_dated: int
    undated: int
    conflicts: int  # more than now; negative: fewer


def preview_published(project: Project, dates: Mapping[str, Period | None]) -> Preview:
    """``dates`` by document id; none means that its date is unknown. Nothing is written."""
    now = _as_they_are(project)
    overrides = {**published_overrides(project.journal, heads([now])), **dates}
    with TemporaryDirectory(prefix="dateline-preview-") as folder:
        then = [
            _dated(entry, overrides, project, Path(folder)) if entry.document.id in dates else entry
            for entry in now
        ]
        before, after = gathered(now), gathered(then)
        was = {m.id: m.period for m in before.mentions}
        will = {m.id: m.period for m in after.mentions}
        return Preview(
            moved=sum(1 for i in was.keys() & will.keys() if was[i] != will[i]),
            newly_dated=len(will.keys() - was.keys()),
            undated=len(was.keys() - will.keys()),
            conflicts=after.conflicts() - before.conflicts(),
        )


def _dated(
    entry: Entry, overrides: Mapping[str, Period | None], project: Project, folder: Path
) -> Entry:
    known_as = entry.document.id
    anew = dated_anew(Readings().own(entry), overrides, manner_of(project), known_as=known_as)
    (made,) = entries_in([write_part(folder, [known_as], [(entry.file, anew)])])
    return replace(made, head=replace(made.head, document=replace(made.document, id=known_as)))


def _as_they_are(project: Project) -> list[Entry]:
    """The readings of the snapshot in use, under the dates that it has."""
    snapshot = project.snapshot()
    if snapshot is None:
        return []
    rows = snapshot.table("documents", ["path", "published", "published_where"]).to_pylist()
    published = {row["path"]: (row["published"], row["published_where"]) for row in rows}
    return [
        next((e for e in entries if _publication(e) == published[e.document.path]), entries[0])
        for entries in distinct(in_use(project))
    ]


def _publication(entry: Entry) -> tuple[str | None, str | None]:
    published = entry.document.published
    return (None, None) if published is None else (str(published.period), published.where)


_A_DAY = Period.of_day(2000, 6, 14)  # any day does, to see which words wait for one


def would_date(project: Project, documents: Sequence[str]) -> dict[str, int]:
    """How many events each of these documents would tell besides, if its publication date were
    known, by document id. The date asked for is not needed: any has the same events wait for it."""
    manner = manner_of(project)
    entries = {entry.document.id: entry for entry in _as_they_are(project)}
    readings = Readings()
    found = {}
    for document in documents:
        if document not in entries:
            continue
        reading = readings.whole(entries[document])
        anew = dated_anew(reading, {document: _A_DAY}, manner)
        known = {mention.id for mention in reading.mentions}
        found[document] = sum(mention.id not in known for mention in anew.mentions)
    return found
