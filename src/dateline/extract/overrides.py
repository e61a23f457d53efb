"""A person's publication date in place of the one that the program found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.core.period import Period
from dateline.core.text import Document, Problem, Publication, PublicationBasis, SourceBasis
from dateline.corpus.read import failure
from dateline.extract.document import Manner, Reading, read_whole
from dateline.extract.readings import Entry, Readings, entries_in, write_part
from dateline.extract.report import Progress, Report
from dateline.project.store import Project

_WHERE = "in this project"

Overrides = Mapping[str, Period | None]


def override_differs(reading: Reading, overrides: Overrides) -> bool:
    """What people decided about its date is not what it was read with."""
    document = reading.document
    by_a_person = _decided(document.published)
    declared_unknown = document.published is None and reading.found is not None
    if document.id not in overrides:
        return by_a_person or declared_unknown
    wanted = overrides[document.id]
    now = document.published.period if document.published is not None else None
    return wanted != now or not (by_a_person or wanted is None)


def heads(choices: Sequence[Sequence[Entry]]) -> Iterator[tuple[str, str]]:
    """The ids and paths of the documents that there are readings of."""
    for entries in choices:
        for document in {entry.document.id: entry.document for entry in entries}.values():
            yield document.id, document.path


def under_dates_of_people(
    choices: Sequence[Sequence[Entry]],
    overrides: Overrides,
    project: Project,
    manner: Manner,
    report: Report,
) -> tuple[list[Entry], int]:
    """Of each document the reading under the date that people gave it, and how many of these had to
    be made now; ``choices`` are the readings that there are of each."""
    settled = [_agreeing(entries, overrides) for entries in choices]
    waiting = [n for n, entry in enumerate(settled) if entry is None]
    readings = Readings()
    for done, number in enumerate(waiting):
        entry = choices[number][0]
        report(Progress("Dating again", done, len(waiting), entry.document.path))
        anew = dated_anew(readings.own(entry), overrides, manner, known_as=entry.document.id)
        given = overrides.get(entry.document.id, "as found")
        made_from = (entry.part.name, str(entry.row), str(given))
        part = write_part(project.parts, made_from, [(entry.file, anew)])
        (made,) = entries_in([part])
        head = replace(made.head, document=replace(made.document, id=entry.document.id))
        settled[number] = replace(made, head=head)
    return [entry for entry in settled if entry is not None], len(waiting)


def under_sources_of_people(entries: Sequence[Entry], sources: Mapping[str, str]) -> list[Entry]:
    """Each document as that of whom people said it is."""
    return [
        _said_to_be_of(sources[entry.document.id], entry) if entry.document.id in sources else entry
        for entry in entries
    ]


def _said_to_be_of(source: str, entry: Entry) -> Entry:
    document = replace(entry.document, source=source, source_basis=SourceBasis.GIVEN)
    return replace(entry, head=replace(entry.head, document=document))


def _agreeing(entries: Sequence[Entry], overrides: Overrides) -> Entry | None:
    return next((one for one in entries if not override_differs(one.head, overrides)), None)


def dated_anew(
    reading: Reading, overrides: Overrides, manner: Manner, *, known_as: str = ""
) -> Reading:
    """``known_as`` is the id of its document in the corpus, where it is not that of its text."""
    known_as = known_as or reading.document.id
    document, replaced = _overridden(reading, overrides, known_as)
    files = tuple(p for p in reading.problems if p.span is None)
    try:
        anew = read_whole(document, manner)
    except Exception as error:
        reason = f"could not be read: {failure(error)}"
        failed = Problem(document.path, reason, document=document.id)
        return replace(
            reading, document=document, mentions=(), found=replaced, problems=(*files, failed)
        )
    return replace(anew, found=replaced, key=reading.key, problems=(*files, *anew.problems))


def _overridden(
    reading: Reading, overrides: Overrides, known_as: str
) -> tuple[Document, Publication | None]:
    """The document as people dated it, and the publication that this replaced."""
    document, found = reading.document, _found(reading)
    if known_as not in overrides:
        return replace(document, published=found), None
    period = overrides[known_as]
    given = None if period is None else Publication(period, PublicationBasis.DECIDED, _WHERE)
    return replace(document, published=given), found


def _found(reading: Reading) -> Publication | None:
    """The publication that the program found by itself."""
    published = reading.document.published
    if _decided(published):
        return reading.found
    return published or reading.found


def _decided(published: Publication | None) -> bool:
    return published is not None and published.basis is PublicationBasis.DECIDED
