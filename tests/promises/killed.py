"""Extracts a corpus again and again, each time in a child of its own that is killed somewhere.

Asked by lines: ``at 7`` kills the child at its seventh operation on a file of the project,
``after 0.3`` when so many seconds have passed, ``never`` lets it end. Answers with ``killed``, or
with ``done`` and how many operations there were. Imports once, so that a trial costs little.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Any

from dateline.extract.run import extract
from dateline.project.store import Project

_TOUCHING = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "sqlite3.connect"}


class Counter:
    """Counts what is done to files below a folder, and kills its process at one of them."""

    def __init__(self, folder: Path, last: int) -> None:
        self._folder, self._last = str(folder), last
        self.count = 0
        sys.addaudithook(self._heard)

    def _heard(self, event: str, args: tuple[Any, ...]) -> None:
        opened = (
            event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
        )
        if not (opened or event in _TOUCHING) or self._folder not in str(args[0]):
            return
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def run(corpus: Path, project: Path, last: int, seconds: float | None) -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            counter = Counter(project, last)
            extract(corpus, Project.open(project), workers=1)
            os.write(writing, str(counter.count).encode())
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading) as told:
        said = told.read()
    if os.WIFSIGNALED(status):
        return "killed"
    return f"done {said}" if os.WEXITSTATUS(status) == 0 else "failed"


def main(corpus: Path, template: Path, project: Path) -> None:
    for line in sys.stdin:
        how, _, number = line.strip().partition(" ")
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(template, project)
        last = int(number) if how == "at" else 0
        print(run(corpus, project, last, float(number) if how == "after" else None), flush=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
