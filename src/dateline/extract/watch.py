"""A folder that is watched: each time it has changed and come to rest, its project is due.

By looking again and again, which works on every system and over a network; a look asks for sizes
and times and reads no file.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from dateline.corpus.find import find_sources
from dateline.corpus.listing import LISTING
from dateline.project.store import SETTINGS, Project

SECONDS = 5.0  # between two looks
_SHARE = 10.0  # a look takes at most this part of the time: of a large folder they are rarer

_Look = frozenset[tuple[str, int, int]]


def changes(
    folder: Path,
    project: Project,
    *,
    seconds: float = SECONDS,
    wait: Callable[[float], None] = time.sleep,
) -> Iterator[Project]:
    """The project as its settings are then, each time that the files, what documents.csv gives of
    them or the settings have changed since the call, and two looks have seen them alike.

    A folder that is gone for a while, as a share may be, is no change. It goes on for ever.
    """
    done = last = _look(folder, project)
    while True:
        began = time.monotonic()
        now = _look(folder, project)
        if now is not None and now == last and now != done:
            done = now
            yield Project.open(project.folder)
        last = now
        wait(max(seconds, _SHARE * (time.monotonic() - began)))


def _look(folder: Path, project: Project) -> _Look | None:
    """Every file that counts, with its size and the time it was written; none where the folder
    cannot be seen."""
    try:
        found = find_sources(folder)
        listings = folder.rglob(LISTING) if folder.is_dir() else ()
        paths = [*(one.path for one in found.sources), *map(str, listings)]
        paths.append(str(project.folder / SETTINGS))
    except OSError:
        return None
    return frozenset(seen for path in paths if (seen := _stated(path)) is not None)


def _stated(path: str) -> tuple[str, int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116  the path is a plain string on purpose
    except OSError:  # removed meanwhile
        return None
    return path, status.st_size, status.st_mtime_ns
