"""One extraction of a project at a time.

The lock is the system's own on an open file, so it ends with the process that holds it,
however that ends. The file says who holds it; a file left behind holds nothing.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from dateline.project.error import ProjectError

_HELD: set[Path] = set()  # by threads of this process: the system asks only between processes
_GUARD = threading.Lock()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock; ProjectError, at once, when another extraction does."""
    key = path.resolve()
    with _GUARD:
        if key in _HELD:
            raise ProjectError(_busy(path, os.getpid()))
        _HELD.add(key)
    try:
        with path.open("a+", encoding="utf-8") as file:
            if not _take(file):
                file.seek(0)
                raise ProjectError(_busy(path, file.read().strip()))
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
            yield
    finally:
        with _GUARD:
            _HELD.discard(key)


def _busy(path: Path, process: object) -> str:
    by = f" (process {process})" if process else ""
    return f"another extraction is writing to {path.parent.parent}{by}; wait until it has ended"


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> bool:
        file.seek(1_000_000)  # the locked byte lies beyond the text, which stays readable
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[str]) -> bool:
        # A record lock, not flock: children of a killed extraction must not inherit it.
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True
