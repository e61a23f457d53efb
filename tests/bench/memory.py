"""How much memory an extraction takes at its most, by the number of documents.

    python -m tests.bench.memory [1000 10000] [--workers 1] [--keep FOLDER]

The documents are those of the bundled sample, each time with other names, days and words, so that
none is a copy of another. Each size runs in a process of its own; what is printed is the greatest
memory that it held (resident set), before and after its documents were joined, and that of its
workers. With --keep the corpora and projects stay in FOLDER, and what was read is not read again.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from dateline.corpus.find import find_sources
from dateline.extract.report import Progress
from dateline.extract.run import extract
from dateline.project.store import Project

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
_CAPITAL = re.compile(r"\b[A-Z][a-z]{3,}\b")
_SMALL = re.compile(r"\b[a-z]{5,}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CHANGED = 0.35  # of the longer words
_MONTHS = {"January", "February", "March", "April", "June", "July", "August"}
_MONTHS |= {"September", "October", "November", "December"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measured(Path(given.one[0]), int(given.one[1]), given.workers)))
        return
    print(
        f"{'documents':>10}{'events':>9}{'seconds':>9}"
        f"{'reading MB':>12}{'whole MB':>10}{'workers MB':>12}"
    )
    with tempfile.TemporaryDirectory() as temporary:
        for size in given.sizes:
            folder = (given.keep or Path(temporary)) / str(size)
            write_corpus(folder / "corpus", size)
            one = ["--one", str(folder), str(size), "--workers", str(given.workers)]
            command = [sys.executable, "-m", "tests.bench.memory", *one]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            told = json.loads(done.stdout.splitlines()[-1])
            print(
                f"{told['documents']:>10,}{told['events']:>9,}{told['seconds']:>9.0f}"
                f"{told['reading']:>12,.0f}{told['whole']:>10,.0f}{told['workers']:>12,.0f}",
                flush=True,
            )


def measured(folder: Path, size: int, workers: int) -> dict[str, float]:
    """One extraction, in this process."""
    peaks: dict[str, float] = {}

    def note(progress: Progress) -> None:
        peaks[progress.stage] = _peak(resource.RUSAGE_SELF)

    started = time.monotonic()
    project = Project.open_or_create(folder / "project")
    done = extract(folder / "corpus", project, workers=workers, progress=note)
    return {
        "documents": done.documents,
        "events": done.events,
        "seconds": time.monotonic() - started,
        "reading": peaks["Reading"],
        "whole": _peak(resource.RUSAGE_SELF),
        "workers": _peak(resource.RUSAGE_CHILDREN),
    }


def _peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


def write_corpus(folder: Path, size: int) -> None:
    """So many documents, each a variation of one of the sample's."""
    if folder.exists():
        return
    texts = [Path(source.path) for source in find_sources(SAMPLE).sources]
    texts = [path for path in texts if path.suffix in (".txt", ".md")]
    words = sorted({word for path in texts for word in _SMALL.findall(_text(path))})
    names = sorted({word for path in texts for word in _CAPITAL.findall(_text(path))} - _MONTHS)
    for number in range(size):
        path = texts[number % len(texts)]
        target = folder / f"{number // 500:03d}" / f"{number:06d}{path.suffix}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(varied(_text(path), number, words, names), encoding="utf-8")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def varied(text: str, number: int, words: Sequence[str], names: Sequence[str]) -> str:
    """The text with other names and years, and a third of its longer words changed."""
    dice = random.Random(number)
    by = dice.randrange(-30, 4)
    own = {name: f"{dice.choice(names)[:4]}{_syllables(dice)}" for name in names}
    text = _CAPITAL.sub(
        lambda found: own.get(found[0], found[0]) if dice.random() < 0.6 else found[0], text
    )
    text = _YEAR.sub(lambda found: str(int(found[0]) + by), text)
    return _SMALL.sub(
        lambda found: dice.choice(words) if dice.random() < _CHANGED else found[0], text
    )


def _syllables(dice: random.Random) -> str:
    return "".join(
        dice.choice("bdfklmnrst") + dice.choice("aeiou") for _ in range(dice.choice((1, 2)))
    )


if __name__ == "__main__":
    main()
