"""What the snapshot in use knows already, so that it need not be read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dateline.core.event import EventMention
from dateline.core.period import Period
from dateline.core.text import Problem
from dateline.corpus.find import Source
from dateline.extract.document import Manner, Reading
from dateline.extract.overrides import override_differs
from dateline.extract.source import key_of
from dateline.project.derived import as_derived, names_of, problem_of, publication_of
from dateline.project.error import ProjectError
from dateline.project.rows import days_of, document_of, ledger_of, mention_of
from dateline.project.store import Project


def former_if_whole(project: Project) -> dict[str, Reading]:
    """A snapshot that is missing or damaged is made anew from the files, not kept."""
    try:
        return former_readings(project)
    except ProjectError:
        return {}


def former_readings(project: Project) -> dict[str, Reading]:
    """The readings of the snapshot in use, by path."""
    snapshot = project.snapshot()
    if snapshot is None:
        return {}
    mentions: dict[str, list[EventMention]] = {}
    for row in snapshot.table("mentions").to_pylist():
        mention = as_derived(mention_of(row), row["derived"])
        mentions.setdefault(mention.document, []).append(mention)
    problems: dict[str, list[Problem]] = {}
    for row in snapshot.table("left_out").to_pylist():
        if row["document"]:
            problems.setdefault(row["document"], []).append(problem_of(row))
    readings = {}
    for row in snapshot.table("documents").to_pylist():
        document = document_of(row)
        readings[document.path] = Reading(
            document,
            row["sentences"],
            row["times"],
            names_of(row["names"]),
            tuple(mentions.get(document.id, ())),
            tuple(problems.get(document.id, ())),
            ledger_of(row),
            days_of(row),
            publication_of(row["found"]),
            row["key"],
        )
    return readings


def file_problems(project: Project) -> list[Problem]:
    snapshot = project.snapshot()
    if snapshot is None:
        return []
    rows = snapshot.table("left_out").to_pylist()
    return [problem_of(row) for row in rows if not row["document"]]


def sort_out(
    sources: Sequence[Source],
    former: Mapping[str, Reading],
    overrides: Mapping[str, Period | None],
    manner: Manner,
) -> tuple[list[Reading], list[Source]]:
    """The documents that need no reading, and the files that do."""
    by_file = _by_file(sources, former.values())
    known: list[Reading] = []
    unread: list[Source] = []
    for source in sources:
        readings = by_file.get(source.relative, ())
        dated = not any(override_differs(reading, overrides) for reading in readings)
        if readings and dated and {r.key for r in readings} == {key_of(source, manner)}:
            known.extend(readings)
        else:
            unread.append(source)
    return known, unread


def _by_file(
    sources: Iterable[Source], readings: Iterable[Reading]
) -> Mapping[str, Sequence[Reading]]:
    """The readings by the file that their documents lie in."""
    files = {source.relative for source in sources}
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        path = reading.document.path
        while path and path not in files:
            path = path.rpartition("/")[0]
        found.setdefault(path, []).append(reading)
    return found
