"""How real files of all kinds are read: which, how fast, in how much memory; and what they tell.

    python -m tests.bench.files FOLDER [--told KIND] [--count 20]

FOLDER holds a folder for each kind of file (reports, court, mail, …). Each file is read by a
process of its own, so that what is printed is its own: files, how many are read and refused, the
events they tell, and the slowest and the largest of the kind. Seconds are of work, for a megabyte
of file where it is larger than one; megabytes are the most that the process held beyond what it
holds for an empty file. Below the table stands each refusal with its reason.

With --told it prints events of a kind instead, evenly chosen from all that its files tell, each
with its sentence, so that a person can say which are false.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.corpus.find import Source
from dateline.extract.document import Manner
from dateline.extract.source import read_source

MEGABYTE = 1_000_000
_SECONDS = 600


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--told")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measured(given.folder, given.one)))
        return
    if given.told:
        show(given.folder, given.told, given.count)
        return
    table(given.folder)


def measured(folder: Path, relative: str) -> dict[str, Any]:
    """One file, read in this process after an empty one has warmed everything up."""
    read(folder, "")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    told, reasons = read(folder, relative)
    seconds = time.process_time() - began
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {"told": told, "reasons": reasons, "seconds": seconds, "megabytes": held / 1000}


def read(folder: Path, relative: str) -> tuple[list[list[str]] | None, list[str]]:
    """Date, headline and quote of each event; none where nothing could be read, and why."""
    path = folder / relative if relative else Path(__file__)
    name = relative or "warm.md"
    source = Source(str(path), name, Path(name).stem, path.stat().st_size)
    _, readings, problems = read_source(source, Manner())
    reasons = [problem.reason for problem in problems]
    if not readings:
        return None, reasons
    told = [
        [str(m.period), m.headline, m.sentence.of(one.document.text)]
        for one in readings
        for m in one.mentions
    ]
    return told, reasons


def in_kinds(folder: Path) -> Iterator[tuple[str, list[str]]]:
    for kind in sorted(path for path in folder.iterdir() if path.is_dir()):
        files = sorted(str(f.relative_to(folder)) for f in kind.rglob("*") if f.is_file())
        yield kind.name, files


def run(folder: Path, relative: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.files", str(folder), "--one", relative]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=True)
    except subprocess.SubprocessError as error:
        return {"told": None, "reasons": [f"CRASHED: {error}"], "seconds": 0.0, "megabytes": 0.0}
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def table(folder: Path) -> None:
    print(
        f"{'kind':<16}{'files':>6}{'read':>6}{'refused':>8}{'events':>8}{'s/MB':>7}{'MB':>6}",
        flush=True,
    )
    refused: list[str] = []
    sums: dict[str, int] = defaultdict(int)
    for kind, files in in_kinds(folder):
        slowest, largest, read_here, events = 0.0, 0.0, 0, 0
        for file in files:
            answer = run(folder, file)
            size = max((folder / file).stat().st_size / MEGABYTE, 1)
            slowest = max(slowest, answer["seconds"] / size)
            largest = max(largest, answer["megabytes"])
            if answer["told"] is None:
                refused.append(f"{file}: {'; '.join(answer['reasons'])}")
                continue
            read_here += 1
            events += len(answer["told"])
        row = (len(files), read_here, len(files) - read_here, events)
        for name, number in zip(("files", "read", "refused", "events"), row, strict=True):
            sums[name] += number
        print(
            f"{kind:<16}{row[0]:>6}{row[1]:>6}{row[2]:>8}{row[3]:>8}{slowest:>7.1f}{largest:>6.0f}",
            flush=True,
        )
    print(f"{'all':<16}{sums['files']:>6}{sums['read']:>6}{sums['refused']:>8}{sums['events']:>8}")
    print(*refused, sep="\n")


def show(folder: Path, kind: str, count: int) -> None:
    files = dict(in_kinds(folder))[kind]
    told = [(file, *event) for file in files for event in run(folder, file)["told"] or ()]
    step = max(1, len(told) // count)
    for number, (file, date, headline, quote) in enumerate(told[::step][:count], 1):
        print(f"{number}. {date} | {headline}\n    {file}: {' '.join(quote.split())}")


if __name__ == "__main__":
    main()
