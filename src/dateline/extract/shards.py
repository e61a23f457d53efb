"""A corpus read in shards, each by a process of its own on any machine, and then joined.

For those who have Slurm or a shell loop and no scheduler of ours: all of them see one project
folder. A shard writes its parts and a mark that it is done; joining takes the parts of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.core.text import Problem
from dateline.extract.readings import Known, entries_of
from dateline.extract.report import Extraction, Progress, Report
from dateline.extract.run import extract, read_all
from dateline.extract.source import key_of, manner_of, sources_of
from dateline.project.error import ProjectError, said_plainly
from dateline.project.store import Project

_MARK = re.compile(r"shard-(?P<number>\d+)-of-(?P<of>\d+)\.done")


@dataclass(frozen=True, slots=True)
class Shard:
    """Every ``of``-th file, from the ``number``-th on, counted from 1."""

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """
        >>> Shard.parse("3/64")
        Shard(number=3, of=64)
        >>> Shard.parse("0/4")
        Traceback (most recent call last):
        ValueError: “0/4” is no shard: write 3/64 for the third of 64
        """
        found = re.fullmatch(r"(\d+)/(\d+)", text.strip())
        number, of = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= number <= of:
            raise ValueError(f"“{text}” is no shard: write 3/64 for the third of 64")
        return cls(number, of)

    @property
    def mark(self) -> str:
        return f"shard-{self.number}-of-{self.of}.done"


@dataclass(frozen=True, slots=True)
class ShardDone:
    """How many files are the shard's, how many documents were read, and what could not be."""

    files: int
    read: int
    problems: tuple[Problem, ...]


def read_shard(
    folder: Path,
    project: Project,
    shard: Shard,
    *,
    workers: int | None = None,
    progress: Report | None = None,
) -> ShardDone:
    """Read one shard of the folder into parts; what is read already is not read again."""
    report = progress or (lambda _: None)
    manner = manner_of(project)
    own = sources_of(folder, project).sources[shard.number - 1 :: shard.of]
    known = Known(entries_of(project))
    unread = [one for one in own if not known.of(one.relative, key_of(one, manner))]
    done, read = len(own) - len(unread), 0
    problems: list[Problem] = []

    def noted(path: str) -> None:
        nonlocal done
        done += 1
        report(Progress("Reading", done, len(own), path))

    for chunk in read_all(unread, project.parts, manner, workers, None, noted):
        read += chunk.documents
        problems += chunk.problems
    mark = project.parts / shard.mark
    with said_plainly("cannot write", mark):
        project.parts.mkdir(exist_ok=True)
        mark.touch()
    return ShardDone(len(own), read, tuple(problems))


def join_shards(folder: Path, project: Project, *, progress: Report | None = None) -> Extraction:
    """Join what all shards read; ProjectError names the shards that are not done."""
    missing = list(_missing(project.parts))
    if missing:
        raise ProjectError(f"not done yet: {', '.join(missing)}; read them, then join again")
    done = extract(folder, project, workers=1, progress=progress)
    for mark in _marks(project.parts):
        mark.unlink(missing_ok=True)
    return done


def _marks(parts: Path) -> list[Path]:
    return sorted(path for path in parts.glob("shard-*") if _MARK.fullmatch(path.name))


def _missing(parts: Path) -> Iterator[str]:
    there = {path.name for path in _marks(parts)}
    for of in sorted({int(found["of"]) for name in there if (found := _MARK.fullmatch(name))}):
        for number in range(1, of + 1):
            if Shard(number, of).mark not in there:
                yield f"shard {number}/{of}"
