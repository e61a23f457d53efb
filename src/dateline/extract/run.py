"""From a folder to a project: a corpus of documents, read here or by workers."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager, nullcontext
from multiprocessing import get_context
from pathlib import Path

from dateline.core.period import Period
from dateline.corpus.find import Source, find_sources
from dateline.extract.document import Manner
from dateline.extract.former import former_if_whole, sort_out
from dateline.extract.report import Extraction, Progress, Report
from dateline.extract.snapshot import write_snapshot
from dateline.extract.source import Result, manner_of, read_source
from dateline.project.overlay import published_overrides
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter

CHUNK = 16  # documents a worker takes at a time
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

    A document whose content, metadata and settings are known is not read again. Without
    ``workers`` a small corpus is read in this process and a large one on all cores;
    any ``executor`` of the standard interface may be given instead. OSError and
    ProjectError carry words for the reader.
    """
    report = progress or (lambda _: None)
    report(Progress("Looking for documents", 0, 0))
    manner = manner_of(project)
    found = find_sources(folder)
    with SnapshotWriter(project) as writer:
        former = former_if_whole(project)
        overrides = published_overrides(project.journal)
        known, unread = sort_out(found.sources, former, overrides, manner)
        total = len(found.sources)
        readings = list(known)
        problems = list(found.problems)
        done = total - len(unread)
        report(Progress("Reading", done, total))
        for path, found_in, trouble in _read_all(unread, overrides, manner, workers, executor):
            problems.extend(trouble)
            readings.extend(found_in)
            done += 1
            report(Progress("Reading", done, total, path))
        report(Progress("Joining what tells one event", total, total))
        return write_snapshot(writer, readings, problems, read=len(readings) - len(known))


def _read_all(
    sources: Sequence[Source],
    overrides: Mapping[str, Period | None],
    manner: Manner,
    workers: int | None,
    executor: Executor | None,
) -> Iterator[Result]:
    """In the order in which they are done."""
    with _executor(sources, workers, executor) as pool:
        if pool is None:
            for source in sources:
                yield read_source(source, overrides, manner)
            return
        chunks = [sources[at : at + CHUNK] for at in range(0, len(sources), CHUNK)]
        futures = [pool.submit(_read_chunk, chunk, overrides, manner) for chunk in chunks]
        for future in as_completed(futures):
            yield from future.result()


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
    # Not forked: the dashboard runs threads, and a fork would copy their locks as they are.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as own:
        try:
            yield own
        except BaseException:
            own.shutdown(wait=False, cancel_futures=True)
            raise


def _read_chunk(
    sources: Sequence[Source], overrides: Mapping[str, Period | None], manner: Manner
) -> list[Result]:
    return [read_source(source, overrides, manner) for source in sources]
