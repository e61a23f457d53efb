"""How long the questions of one change of a filter take, and how much memory they need:

    python tests/bench/questions.py 25 10000 1000000

Each size is asked in a process of its own. A project of that many events is made in the system's
temporary folder where there is none yet (about two minutes for a million). ``window`` is all of
time, ``closer`` two months. ``redraw`` is what one change of a filter asks of a reader that
remembers nothing: the count, the window, five facets, the density and a page of rows.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from dateline.core.event import Status
from dateline.core.period import Period
from dateline.project.schema import TABLES
from dateline.project.store import Project
from dateline.query.filters import Filter, LaneBy
from dateline.query.reader import Reader, open_reader
from dateline.query.window import Facet, Window

ROUNDS = 5
FACETS = ("actors", "sources", "kinds", "statuses", "topics")
IN_1990 = 20 * 525_960  # minutes
TWENTY_YEARS = Period.between(Period.of_year(1980), Period.of_year(1999))


def main(sizes: list[int]) -> None:
    if len(sizes) == 1:
        report(sizes[0])
        return
    for size in sizes:
        subprocess.run([sys.executable, __file__, str(size)], check=True)


def project_of(size: int) -> Path:
    folder = Path(tempfile.gettempdir()) / f"dateline-bench-{len(TABLES)}-{size}"
    if not (folder / "CURRENT").exists():
        maker = Path(__file__).with_name("synthetic.py")
        subprocess.run([sys.executable, str(maker), str(size), str(folder)], check=True)
    return folder


def report(size: int) -> None:
    project = Project.open(project_of(size))
    before, worked = time.perf_counter(), time.process_time()
    reader = open_reader(project)
    opened, worked = time.perf_counter() - before, time.process_time() - worked
    print(f"{size:,} events, opened in {worked:.1f} CPU s; CPU milliseconds, asked first:")
    for name, question in first_questions(reader).items():
        began = time.process_time()
        question()
        print(f"  {name:<34}{(time.process_time() - began) * 1000:>7.0f}", flush=True)
    print(f"opened in {opened * 1000:,.0f} ms; milliseconds, best of {ROUNDS}:")
    print(f"  {'filter':<26}" + "".join(f"{column:>9}" for column in (*QUESTIONS, "redraw")))
    for name, chosen in filters(reader).items():
        spent = [best(partial(ask, reader, chosen)) for ask in QUESTIONS.values()]
        # A reader of its own each time remembers nothing; the tables are the same.
        redraw = best(partial(redrawn, chosen), lambda: open_reader(project))
        print(f"  {name:<26}" + "".join(f"{ms:>9.1f}" for ms in [*spent, redraw]))
    event = reader.events(Filter(), limit=1, offset=size // 2)["id"].iloc[0]
    one = {
        "reader after a decision": lambda: open_reader(project),
        "event": lambda: reader.event(event),
        "position": lambda: reader.position(Filter(), event),
        "neighbour": lambda: reader.neighbour(Filter(), event, 1),
        "counts": reader.counts,
        "documents": reader.documents,
    }
    print("  " + ", ".join(f"{name} {best(question):.1f}" for name, question in one.items()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  memory: {resident():,.0f} MB now, {peak:,.0f} MB at most")


def filters(reader: Reader) -> dict[str, Filter]:
    actors = tuple(facet.value for facet in reader.facet(Filter(), "actors", limit=3))
    sources = tuple(facet.value for facet in reader.facet(Filter(), "sources", limit=10))
    return {
        "none": Filter(),
        "three actors": Filter(actors=actors),
        "ten sources": Filter(sources=sources),
        "twenty years": Filter(period=TWENTY_YEARS),
        "status": Filter(statuses=(Status.PLANNED, Status.ALLEGED)),
        "a word": Filter(words="treaty"),
        "a phrase": Filter(words='"the harbour of"'),
        "a word OR a name": Filter(words=f'lighthouse OR "{actors[2]}" -mine'),
        "actors, sources, years": Filter(actors=actors, sources=sources, period=TWENTY_YEARS),
        "actors, years, word": Filter(actors=actors, period=TWENTY_YEARS, words="treaty"),
    }


def first_questions(reader: Reader) -> dict[str, Callable[[], object]]:
    """Each under a filter that the reader has not yet met, where there is one."""
    actor = reader.facet(Filter(), "actors", limit=1)[0].value
    a_word, start = Filter(words="treaty"), IN_1990
    searches = ("treaty", '"the harbour of"', "embassy OR lighthouse -mine", "zzzz")
    lanes = partial(reader.window, start=start, end=start + 60 * 1440)
    return {
        **{f"search: {w}": partial(reader.count, Filter(words=w)) for w in searches},
        "facet of topics": partial(reader.facet, Filter(), "topics"),
        "facet of topics, a word": partial(reader.facet, a_word, "topics"),
        "facet of topics, an actor": partial(reader.facet, Filter(actors=(actor,)), "topics"),
        "lanes by topic, all of time": partial(by_topic, reader, Filter()),
        "lanes by topic, a word": partial(by_topic, reader, a_word),
        "lanes by topic, two months": partial(lanes, Filter(), lane_by=LaneBy.TOPIC),
        "lanes by story, two months": partial(lanes, Filter(), lane_by=LaneBy.STORY),
        "a page of rows": partial(reader.events, a_word, limit=50),
    }


def window(reader: Reader, chosen: Filter) -> Window:
    start, end = reader.extent(chosen) or (0, 1)
    return reader.window(chosen, lane_by=LaneBy.ACTOR, start=start, end=end)


def by_topic(reader: Reader, chosen: Filter) -> Window:
    start, end = reader.extent(chosen) or (0, 1)
    return reader.window(chosen, lane_by=LaneBy.TOPIC, start=start, end=end)


def closer(reader: Reader, chosen: Filter) -> Window:
    return reader.window(chosen, lane_by=LaneBy.ACTOR, start=IN_1990, end=IN_1990 + 60 * 1440)


def facets(reader: Reader, chosen: Filter) -> list[list[Facet]]:
    return [reader.facet(chosen, part) for part in FACETS]


QUESTIONS: dict[str, Callable[[Reader, Filter], object]] = {
    "count": Reader.count,
    "window": window,
    "by topic": by_topic,
    "closer": closer,
    "facets": facets,
    "density": Reader.density,
    "page": lambda reader, chosen: reader.events(chosen, limit=50),
}


def redrawn(chosen: Filter, reader: Reader) -> None:
    for name, ask in QUESTIONS.items():
        if name not in ("closer", "by topic"):
            ask(reader, chosen)


def best(question: Callable[..., object], before: Callable[[], object] | None = None) -> float:
    """In milliseconds; what ``before`` makes is not counted."""
    times = []
    for _ in range(ROUNDS):
        given = [] if before is None else [before()]
        start = time.perf_counter()
        question(*given)
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [25, 10_000, 1_000_000])
