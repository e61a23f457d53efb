"""From a folder to a project: a corpus of documents, read here or by workers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    as_completed,
)
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from dateline.core.text import Problem
from dateline.corpus.find import Source
from dateline.extract.document import Manner, Reading
from dateline.extract.limits import bound_memory
from dateline.extract.overrides import heads, under_dates_of_people, under_sources_of_people
from dateline.extract.readings import Known, distinct, entries_in, entries_of, tidy, write_part
from dateline.extract.report import Extraction, Progress, Report
from dateline.extract.snapshot import write_snapshot
from dateline.extract.source import key_of, manner_of, read_source, sources_of
from dateline.project.error import ProjectError
from dateline.project.overlay import about_documents
from dateline.project.places import remember
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter

CHUNK = 16  # files a worker takes at a time, which make a part
ALONE = 400_000  # bytes; below this, starting workers takes longer than the work


def extract(
    folder: Path,
    project: Project,
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    progress: Report | None = None,
) -> Extraction:
    """Read the folder into the project as a new snapshot; the former one stays until it is done.

    A document whose content, metadata and settings are known is not read again, also when the run
    that read it was stopped before its end. Without ``workers`` a small corpus is read in this
    process and a large one on all cores; any ``executor`` of the standard interface may be given
    instead. OSError and ProjectError carry words for the reader.
    """
    report = progress or (lambda _: None)
    report(Progress("Looking for documents", 0, 0))
    manner = manner_of(project)
    found = sources_of(folder, project)
    with SnapshotWriter(project) as writer:
        known = Known(entries_of(project))
        keys = {source.relative: key_of(source, manner) for source in found.sources}
        unread = [s for s in found.sources if not known.of(s.relative, keys[s.relative])]
        total, done = len(found.sources), len(found.sources) - len(unread)
        problems, read = list(found.problems), 0
        report(Progress("Reading", done, total))

        def noted(path: str) -> None:
            nonlocal done
            done += 1
            report(Progress("Reading", done, total, path))

        for chunk in read_all(unread, project.parts, manner, workers, executor, noted):
            problems.extend(chunk.problems)
            read += chunk.documents
            known.add(entries_in(chunk.parts))
            keys.update(chunk.keys)
        choices = [one for path, key in keys.items() for one in known.of(path, key)]
        remember(project)
        apart = distinct(choices)
        said = about_documents(project.journal, heads(apart))
        entries, anew = under_dates_of_people(apart, said.published, project, manner, report)
        entries = under_sources_of_people(entries, said.sources)
        report(Progress("Joining what tells one event", total, total))
        extraction = write_snapshot(writer, entries, problems, read=min(read + anew, len(entries)))
        tidy(project, entries)
        return extraction


@dataclass(frozen=True)
class Chunk:
    """What came of some files: only this comes back from a worker."""

    parts: tuple[Path, ...] = ()
    documents: int = 0
    problems: tuple[Problem, ...] = ()  # of the files that hold no document
    keys: tuple[tuple[str, str], ...] = ()  # what each file was read from


def read_all(
    sources: Sequence[Source],
    parts: Path,
    manner: Manner,
    workers: int | None,
    executor: Executor | None,
    noted: Callable[[str], None],
) -> Iterator[Chunk]:
    """In the order in which they are done."""
    chunks = [sources[at : at + CHUNK] for at in range(0, len(sources), CHUNK)]
    with _executor(sources, workers, executor) as pool:
        if pool is None:
            for chunk in chunks:
                yield _read_chunk(chunk, parts, manner, noted)
            return
        futures: dict[Future[Chunk], Sequence[Source]] = {}
        broken: list[Sequence[Source]] = []
        for chunk in chunks:
            try:
                futures[pool.submit(_read_chunk, chunk, parts, manner)] = chunk
            except BrokenExecutor:
                broken.append(chunk)
        for future in as_completed(futures):
            chunk = futures.pop(future)
            try:
                yield future.result()
            except ProjectError:
                raise
            except Exception as error:  # a cluster has words of its own for a lost worker
                if executor is None and not isinstance(error, BrokenExecutor):
                    raise
                broken.append(chunk)  # a worker was killed: by a document, or for want of memory
                continue
            for source in chunk:
                noted(source.relative)
    for source in (one for chunk in broken for one in chunk):
        yield _read_apart(source, parts, manner)
        noted(source.relative)


def _read_apart(source: Source, parts: Path, manner: Manner) -> Chunk:
    """A file in a worker of its own, so that it harms no other."""
    with _workers(1) as pool:
        try:
            return pool.submit(_read_chunk, (source,), parts, manner).result()
        except BrokenExecutor:
            reason = "ended the process that read it, perhaps for want of memory"
            return Chunk(problems=(Problem(source.relative, reason),))


def _workers(count: int) -> Executor:
    # Not forked: the dashboard runs threads, and a fork would copy their locks as they are.
    context = get_context("spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=bound_memory)


@contextmanager
def _executor(
    sources: Sequence[Source], workers: int | None, given: Executor | None
) -> Iterator[Executor | None]:
    """None where the work is done in this process."""
    if workers is None:
        small = sum(source.size for source in sources) < ALONE
        workers = 1 if small else os.cpu_count() or 1
    if given is not None or workers == 1:
        with nullcontext(given) as pool:
            yield pool
        return
    with _workers(workers) as own:
        try:
            yield own
        except BaseException:
            own.shutdown(wait=False, cancel_futures=True)
            raise


def _read_chunk(
    sources: Sequence[Source],
    parts: Path,
    manner: Manner,
    noted: Callable[[str], None] = lambda _: None,
) -> Chunk:
    readings: list[tuple[str, Reading]] = []
    problems: list[Problem] = []
    keys = []
    for source in sources:
        key, found, trouble = read_source(source, manner)
        readings += [(source.relative, reading) for reading in found]
        problems += trouble
        keys.append((source.relative, key))
        noted(source.relative)
    if not readings:
        return Chunk(problems=tuple(problems), keys=tuple(keys))
    part = write_part(parts, [word for pair in keys for word in pair], readings)
    return Chunk((part,), len(readings), tuple(problems), tuple(keys))
