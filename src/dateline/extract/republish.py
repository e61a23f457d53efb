"""Dating anew: what changes where people say when a document was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.core.period import Period
from dateline.extract.document import Reading
from dateline.extract.former import file_problems, former_readings
from dateline.extract.overrides import dated_anew, override_differs
from dateline.extract.report import Extraction, Progress, Report
from dateline.extract.snapshot import joined, names_across, write_snapshot
from dateline.extract.source import manner_of
from dateline.project.overlay import published_overrides
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter


def refresh(project: Project, *, progress: Report | None = None) -> Extraction:
    """Derive again the documents whose publication date people have changed since.

    The files are not needed: the text is in the snapshot.
    """
    report = progress or (lambda _: None)
    manner = manner_of(project)
    with SnapshotWriter(project) as writer:
        former = former_readings(project)
        overrides = published_overrides(project.journal)
        changed = [r for r in former.values() if override_differs(r, overrides)]
        readings = {r.document.path: r for r in former.values()}
        for number, reading in enumerate(changed):
            path = reading.document.path
            report(Progress("Dating again", number, len(changed), path))
            readings[path] = dated_anew(reading, overrides, manner)
        kept = file_problems(project)
        return write_snapshot(writer, list(readings.values()), kept, read=len(changed))


@dataclass(frozen=True)
class Preview:
    """What giving documents other publication dates would do, counted in events."""

    moved: int
    newly_dated: int
    undated: int
    conflicts: int  # more than now; negative: fewer


def preview_published(project: Project, dates: Mapping[str, Period | None]) -> Preview:
    """``dates`` by document id; none means that its date is unknown. Nothing is written."""
    manner = manner_of(project)
    former = former_readings(project)
    before = [m for r in former.values() for m in r.mentions]
    overrides = {**published_overrides(project.journal), **dates}
    now = [
        dated_anew(r, overrides, manner) if r.document.id in dates else r for r in former.values()
    ]
    was = {m.id: m.period for m in before}
    will = {m.id: m.period for r in now for m in r.mentions}
    return Preview(
        moved=sum(1 for i in was.keys() & will.keys() if was[i] != will[i]),
        newly_dated=len(will.keys() - was.keys()),
        undated=len(was.keys() - will.keys()),
        conflicts=_conflicts(now) - _conflicts(list(former.values())),
    )


_A_DAY = Period.of_day(2000, 6, 14)  # any day does, to see which words wait for one


def would_date(project: Project, documents: Sequence[str]) -> dict[str, int]:
    """How many events each of these documents would tell besides, if its publication date were
    known, by document id. The date asked for is not needed: any has the same events wait for it."""
    manner = manner_of(project)
    readings = {r.document.id: r for r in former_readings(project).values()}
    found = {}
    for document in documents:
        if (reading := readings.get(document)) is None:
            continue
        anew = dated_anew(reading, {document: _A_DAY}, manner)
        known = {mention.id for mention in reading.mentions}
        found[document] = sum(mention.id not in known for mention in anew.mentions)
    return found


def _conflicts(readings: Sequence[Reading]) -> int:
    return sum(bool(event.conflict) for event in joined(readings, names_across(readings))[1])
