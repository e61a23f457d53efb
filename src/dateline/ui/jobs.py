"""Reading documents while the reader may go on looking: one thread a project.

A page that waited for the extraction itself would end it with the next click.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread

from dateline.extract.report import Extraction, Progress

Work = Callable[[Callable[[Progress], None]], Extraction]


@dataclass
class Job:
    """``progress`` is the last that was heard of it; ``outcome`` is set once, at the end."""

    project: Path
    progress: Progress | None = None
    outcome: Future[Extraction] = field(default_factory=Future)

    @property
    def running(self) -> bool:
        return not self.outcome.done()


_jobs: dict[Path, Job] = {}
_lock = Lock()


def start(project: Path, work: Work) -> Job:
    """Begin the work on a project, or give the job that is at it already."""
    with _lock:
        known = _jobs.get(project)
        if known is not None and known.running:
            return known
        job = _jobs[project] = Job(project)
    Thread(target=_do, args=(job, work), name=f"reading {project.name}", daemon=True).start()
    return job


def job_of(project: Path) -> Job | None:
    return _jobs.get(project)


def forget(project: Path) -> None:
    """Drop a job that is done and was looked at."""
    with _lock:
        if project in _jobs and not _jobs[project].running:
            del _jobs[project]


def _do(job: Job, work: Work) -> None:
    def heard(progress: Progress) -> None:
        job.progress = progress

    try:
        job.outcome.set_result(work(heard))
    except BaseException as error:  # handed to whoever looks at the outcome
        job.outcome.set_exception(error)
