"""What joining alone takes, by the number of documents: CPU seconds and memory.

    python -m tests.bench.join [1000 10000 100000] [--keep FOLDER]

The documents are readings of the bundled sample, each in a world of its own: other names, other
years, a third of the small words changed, so that none is a copy of another. Every word becomes
one of the same length, so that nothing has to be read again: parts for 100,000 documents take
minutes. Each size is joined in a process of its own. With --keep the projects stay in FOLDER.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.bench.joining import shifted

from dateline.core.event import EventMention, stable_id
from dateline.corpus.find import find_sources
from dateline.corpus.read import read_file
from dateline.extract.document import Reading, as_copy, read_whole
from dateline.extract.readings import distinct, entries_of, write_part
from dateline.extract.snapshot import write_snapshot
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_SMALL = re.compile(r"\b[a-z]{5,}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = {"January", "February", "March", "April", "June", "July", "August"}
_MONTHS |= {"September", "October", "November", "December"}
_CHANGED = 1 / 3  # of the small words
_PEOPLED = 200  # documents to a world: so many share their names
_PART = 256  # documents

Words = Callable[[str], str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--make", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.make:
        write_parts(Project.create(Path(given.make[0])), int(given.make[1]))
        return
    if given.one:
        measured(Path(given.one))
        return
    again = [sys.executable, "-m", "tests.bench.join"]
    with tempfile.TemporaryDirectory() as temporary:
        for size in given.sizes:
            folder = (given.keep or Path(temporary)) / str(size)
            if not folder.exists():
                subprocess.run([*again, "--make", str(folder), str(size)], check=True)
            subprocess.run([*again, "--one", str(folder)], check=True)


def measured(folder: Path) -> None:
    project = Project.open(folder)
    began = time.process_time()
    entries = [entry for (entry,) in distinct([[entry] for entry in entries_of(project)])]
    opened, held = time.process_time() - began, _peak()
    with SnapshotWriter(project) as writer:
        done = write_snapshot(writer, entries, (), read=0)
    print(
        f"{done.documents:>8} documents {done.mentions:>9} mentions {done.events:>9} events: "
        f"entries {opened:.0f} CPU s, {held} MB; joined {time.process_time() - began:.0f} CPU s, "
        f"at most {_peak()} MB",
        flush=True,
    )


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


# --- Documents of the sample in other worlds -----------------------------------------------


def write_parts(project: Project, size: int) -> None:
    waiting: list[tuple[str, Reading]] = []
    for number, reading in enumerate(varied_readings(size)):
        waiting.append((reading.document.path, reading))
        if len(waiting) == _PART or number == size - 1:
            write_part(project.parts, [str(size), str(number)], waiting)
            waiting.clear()


def varied_readings(size: int) -> Iterator[Reading]:
    documents = [read_file(source).document for source in find_sources(SAMPLE).sources]
    readings = [read_whole(document) for document in documents if document is not None]
    words: defaultdict[int, list[str]] = defaultdict(list)
    small = {word for one in readings for word in _SMALL.findall(one.document.text)}
    for word in sorted(small):
        words[len(word)].append(word)
    for number in range(size):
        yield _varied(readings[number % len(readings)], number, words)


def _varied(reading: Reading, number: int, words: Mapping[int, Sequence[str]]) -> Reading:
    dice, world = random.Random(number), number // _PEOPLED
    years = dice.randrange(-30, 4)
    name = partial(_NAME.sub, lambda found: _name(found[0], world))
    own, path = reading.document, f"{number // 500:03d}/{number:06d}.txt"
    text = _YEAR.sub(lambda found: str(int(found[0]) + years), name(own.text))
    text = _SMALL.sub(
        lambda found: dice.choice(words[len(found[0])]) if dice.random() < _CHANGED else found[0],
        text,
    )
    published = own.published
    if published is not None:
        published = replace(published, period=shifted(published.period, years))
    id_ = stable_id("varied", str(number))
    document = replace(own, id=id_, name=path, path=path, text=text, published=published)
    varied = replace(
        reading,
        names=tuple(replace(one, actor=name(one.actor)) for one in reading.names),
        mentions=tuple(_retold(one, name, years) for one in reading.mentions),
        days=tuple((day + round(years * 365.2425), written) for day, written in reading.days),
        key=id_,
    )
    return as_copy(varied, document)


def _name(word: str, world: int) -> str:
    """Another name of the same length in each world; months stay.

    >>> len(_name("Norland", 3))
    7
    """
    if word in _MONTHS or not world:
        return word
    dice = random.Random(f"{world} {word}")
    letters = [dice.choice(("bdfklmnrst", "aeiou")[n % 2]) for n in range(len(word) - 1)]
    return word[0] + "".join(letters)


def _retold(mention: EventMention, name: Words, years: int) -> EventMention:
    period = shifted(mention.period, years)
    return replace(
        mention,
        period=period,
        time=replace(mention.time, period=period),
        headline=name(mention.headline),
        says_who=name(mention.says_who),
        places=tuple(map(name, mention.places)),
        actors=tuple(replace(one, actor=name(one.actor)) for one in mention.actors),
    )


if __name__ == "__main__":
    main()
