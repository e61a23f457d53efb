"""What was read and is on disk: the readings of documents as rows of parts, and found again.

An ``Entry`` is what is known of a document without its text: little enough to hold those of a
whole corpus. The rest is read from its part when it is needed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dateline.core.mention import ActorKind, ActorMention
from dateline.core.period import Period
from dateline.core.shelf import on_disk
from dateline.core.text import Document, Problem, ProblemKind, Publication, PublicationBasis, Span
from dateline.corpus.copies import distinguish
from dateline.extract.document import Reading, as_copy
from dateline.project.error import ProjectError
from dateline.project.parts import OpenParts, clear_parts, columns_of, parts_in, taken_from
from dateline.project.parts import write_part as write_rows
from dateline.project.rows import (
    days_of,
    document_of,
    document_row,
    ledger_of,
    mention_of,
    mention_row,
)
from dateline.project.schema import OWN_MENTION, PART
from dateline.project.store import Project

_WHOLE = ("text", "names", "mentions", "problems")
_ACCOUNT = tuple(name for name in PART.names if name != "mentions")
_HEAD = [name for name in PART.names if name not in _WHOLE]
_FULL = 256  # documents of a part that small ones are put together to
_SMALL = 64  # documents of a part that is put together with others
_MANY = 32  # small parts


@dataclass(frozen=True, slots=True)
class Entry:
    """``head`` is the reading without text, names, mentions and problems; its document has the id
    that it goes by in the corpus, ``own`` is the id of its text. ``file`` is where it lies."""

    head: Reading
    own: str
    file: str
    part: Path
    row: int

    @property
    def document(self) -> Document:
        return self.head.document


# --- Writing and finding ---------------------------------------------------------------


def write_part(
    folder: Path, made_from: Sequence[str], readings: Iterable[tuple[str, Reading]]
) -> Path:
    """Write readings, each with its file, as a part."""
    return write_rows(folder, made_from, [_row(reading, file) for file, reading in readings])


def entries_in(parts: Iterable[Path]) -> Iterator[Entry]:
    for part in parts:
        for number, row in enumerate(columns_of(part, _HEAD)):
            yield Entry(_head(row), row["id"], row["file"], part, number)


def entries_of(project: Project) -> list[Entry]:
    return list(entries_in(parts_in(project.parts)))


class Known:
    """What is on disk, by file and by what it was read from; there may be several readings of one
    document, under different dates of publication."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._found: dict[tuple[str, str], dict[str, list[Entry]]] = {}
        self.add(entries)

    def add(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            documents = self._found.setdefault((entry.file, entry.head.key), {})
            documents.setdefault(entry.document.path, []).append(entry)

    def of(self, file: str, key: str) -> list[list[Entry]]:
        """The readings of each document of a file; nothing where it must be read."""
        return list(self._found.get((file, key), {}).values())


def in_use(project: Project) -> list[list[Entry]]:
    """The readings that the snapshot in use was made from, by document."""
    snapshot = project.snapshot()
    if snapshot is None:
        return []
    documents = snapshot.table("documents", ["path", "key"]).to_pylist()
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries_of(project):
        found[entry.document.path, entry.head.key].append(entry)
    if any((row["path"], row["key"]) not in found for row in documents):
        raise ProjectError(
            f"some of what was read is missing in {project.parts}; extract the corpus again"
        )
    return [found[row["path"], row["key"]] for row in documents]


def distinct(choices: Iterable[Sequence[Entry]]) -> list[list[Entry]]:
    """By path; documents with one content get ids of their own, in all their readings."""
    ordered = sorted(choices, key=lambda entries: entries[0].document.path)
    named = distinguish([entries[0].document for entries in ordered])
    return [
        [_called(entry, document.id) for entry in entries]
        for entries, document in zip(ordered, named, strict=True)
    ]


def _called(entry: Entry, id_: str) -> Entry:
    if entry.document.id == id_:
        return entry
    return replace(entry, head=replace(entry.head, document=replace(entry.document, id=id_)))


# --- Reading ---------------------------------------------------------------------------


class Readings:
    """Whole readings, from the parts they stand in."""

    def __init__(self) -> None:
        self._parts = OpenParts()

    def own(self, entry: Entry) -> Reading:
        """As it was read, under the id of its text."""
        row = self._parts.row(entry.part, entry.row)
        return replace(_account(row), mentions=tuple(map(mention_of, row["mentions"])))

    def account(self, entry: Entry) -> Reading:
        """Without its mentions, as it is known in the corpus."""
        return _as_known(entry, _account(self._parts.row(entry.part, entry.row, _ACCOUNT)))

    def whole(self, entry: Entry) -> Reading:
        """As it is known in the corpus."""
        return _as_known(entry, self.own(entry))

    def names(self, entry: Entry) -> tuple[ActorMention, ...]:
        return tuple(map(_name, self._parts.row(entry.part, entry.row, ("names",))["names"]))

    def text(self, entry: Entry) -> str:
        text: str = self._parts.row(entry.part, entry.row, ("text",))["text"]
        return text


def _as_known(entry: Entry, own: Reading) -> Reading:
    """Under the id that it goes by in the corpus, and as the document of whose it is said to be."""
    head = entry.document
    document = replace(own.document, id=head.id, source=head.source, source_basis=head.source_basis)
    return replace(own, document=document) if entry.own == head.id else as_copy(own, document)


class Texts(Mapping[str, str]):
    """The texts of documents by their ids, a few of them in memory: read from the parts once, since
    a part gives all texts of a group or none."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._numbers = {entry.document.id: n for n, entry in enumerate(entries)}
        self._texts = on_disk(map(Readings().text, entries))

    def __getitem__(self, document: str) -> str:
        return self._texts[self._numbers[document]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


# --- Keeping the folder tidy -------------------------------------------------------------


def tidy(project: Project, used: Sequence[Entry]) -> None:
    """Remove parts that nothing uses any more, and put small ones together."""
    by_part: dict[Path, list[int]] = defaultdict(list)
    for entry in used:
        by_part[entry.part].append(entry.row)
    kept = list(by_part)
    small = sorted(part for part, rows in by_part.items() if len(rows) < _SMALL)
    if len(small) >= _MANY:
        kept = [part for part in kept if len(by_part[part]) >= _SMALL]
        for group in _groups(small, by_part):
            kept.append(_together(project, {part: sorted(by_part[part]) for part in group}))
    clear_parts(project.parts, kept)


def _groups(parts: Iterable[Path], rows: Mapping[Path, Sequence[int]]) -> Iterator[list[Path]]:
    group: list[Path] = []
    size = 0
    for part in parts:
        group.append(part)
        size += len(rows[part])
        if size >= _FULL:
            yield group
            group, size = [], 0
    if group:
        yield group


def _together(project: Project, rows: Mapping[Path, Sequence[int]]) -> Path:
    made_from = [f"{part.name} {','.join(map(str, numbers))}" for part, numbers in rows.items()]
    return write_rows(project.parts, made_from, taken_from(rows))


# --- Rows ------------------------------------------------------------------------------


def _row(reading: Reading, file: str) -> dict[str, Any]:
    document = reading.document
    row = document_row(
        document,
        key=reading.key,
        sentences=reading.sentences,
        times=reading.times,
        ledger=reading.ledger,
        days=reading.days,
    )
    del row["wording"]
    return row | {
        "found": _publication_json(reading.found),
        "file": file,
        "names": [_name_row(name) for name in reading.names],
        "mentions": [_mention_row(mention_row(m, "", document)) for m in reading.mentions],
        "problems": [_problem_row(problem) for problem in reading.problems],
    }


def _mention_row(row: Mapping[str, Any]) -> dict[str, Any]:
    return {field.name: row[field.name] for field in OWN_MENTION}


def _name_row(name: ActorMention) -> dict[str, Any]:
    return {
        "start": name.span.start,
        "end": name.span.end,
        "actor": name.actor,
        "kind": str(name.kind),
        "found": name.found,
    }


def _problem_row(problem: Problem) -> dict[str, Any]:
    return {
        "kind": str(problem.kind),
        "where": problem.where,
        "start": None if problem.span is None else problem.span.start,
        "end": None if problem.span is None else problem.span.end,
        "words": problem.words,
        "reason": problem.reason,
    }


def _head(row: Mapping[str, Any]) -> Reading:
    return Reading(
        document_of({"text": "", **row}),
        row["sentences"],
        row["times"],
        (),
        (),
        (),
        ledger_of(row),
        days_of(row),
        _publication_of(row["found"]),
        row["key"],
    )


def _account(row: Mapping[str, Any]) -> Reading:
    head = _head(row)
    document = replace(head.document, text=row["text"])
    return replace(
        head,
        document=document,
        names=tuple(map(_name, row["names"])),
        problems=tuple(_problem(one, document) for one in row["problems"]),
    )


def _name(row: Mapping[str, Any]) -> ActorMention:
    span = Span(row["start"], row["end"])
    return ActorMention(span, row["actor"], ActorKind(row["kind"]), row["found"])


def _problem(row: Mapping[str, Any], document: Document) -> Problem:
    return problem_of({**row, "document": document.id})


def problem_of(row: Mapping[str, Any]) -> Problem:
    """The problem of a row of ``left_out``."""
    start, end = row["start"], row["end"]
    span = None if start is None or end is None else Span(start, end)
    kind = ProblemKind(row["kind"])
    return Problem(row["where"], row["reason"], kind, row["document"], span, row["words"])


def _publication_json(published: Publication | None) -> str | None:
    if published is None:
        return None
    span = published.span
    where = [] if span is None else [span.start, span.end]
    value = [str(published.period), published.basis, published.where, published.words, where]
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _publication_of(text: str | None) -> Publication | None:
    if text is None:
        return None
    period, basis, where, words, span = json.loads(text)
    place = Span(*span) if span else None
    return Publication(Period.parse(period), PublicationBasis(basis), where, words, place)
