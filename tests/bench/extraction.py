"""How fast a folder becomes a project: documents and kilobytes per CPU second.

    python -m tests.bench.extraction [FOLDER] [--copies N]

Reads FOLDER (the bundled sample if none is given) N times over in one process, each time as new
text, and prints where the time goes. CPU seconds are this process's own.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.actors.find import find_actors
from dateline.corpus.find import find_sources
from dateline.corpus.read import read_file
from dateline.events.tell import may_tell, tell
from dateline.extract.run import extract
from dateline.extract.times import times_of
from dateline.language.clauses import analyse
from dateline.language.names import find_names
from dateline.language.readers import read_sentences
from dateline.language.sentences import split_sentences
from dateline.project.store import Project

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--copies", type=int, default=20)
    given = parser.parse_args()
    found = find_sources(given.folder)
    kilobytes = sum(source.size for source in found.sources) / 1000
    spent = by_step(given.folder)
    whole, events = whole_road(given.folder, given.copies)
    documents = len(found.sources) * given.copies
    print(f"{'step':<12}{'kB per CPU s':>14}")
    for step, seconds in spent.items():
        print(f"{step:<12}{kilobytes / seconds:>14,.0f}")
    rate = kilobytes * given.copies / whole
    print(
        f"\nwhole road, {documents} documents, {kilobytes * given.copies:,.0f} kB, "
        f"{events} events, one process: {documents / whole:,.0f} documents "
        f"and {rate:,.0f} kB per CPU second"
    )
    print(
        json.dumps(
            {"documents_per_cpu_s": round(documents / whole, 1), "kb_per_cpu_s": round(rate, 1)}
        )
    )


def by_step(folder: Path) -> dict[str, float]:
    """CPU seconds of each step over the folder, the best of three."""
    spent: dict[str, float] = {}
    for _ in range(3):
        for step, seconds in _once(folder).items():
            spent[step] = min(seconds, spent.get(step, seconds))
    return spent


def _once(folder: Path) -> dict[str, float]:
    spent: dict[str, float] = {}

    def timed(step: str, work: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = work()
        spent[step] = spent.get(step, 0.0) + time.process_time() - start
        return result

    for source in find_sources(folder).sources:
        document = timed("read", lambda source=source: read_file(source)).document
        if document is None:
            continue
        text, skip = document.text, document.furniture
        times = timed("dates", lambda d=document: times_of(d))
        sentences = timed("sentences", lambda t=text, s=skip: split_sentences(t, skip=s))
        reads = timed(
            "reader",
            lambda t=text, s=sentences, d=document: read_sentences(t, s, language=d.language),
        )
        names = timed(
            "names",
            lambda t=text, s=sentences, d=document, r=reads: find_names(
                t, s, language=d.language, reads=r
            ),
        )
        actors = timed("actors", lambda t=text, n=names: find_actors(t, n))
        worth = may_tell(document, sentences, times)
        places = [time.span for time in times if time.type in ("DATE", "TIME")]
        analysed = timed(
            "clauses",
            lambda t=text, w=worth, p=places, r=reads: analyse(t, w, times=p, reads=r),
        )
        by_span = {sentence.span: sentence for sentence in analysed}
        whole = [by_span.get(sentence.span, sentence) for sentence in sentences]
        timed("events", lambda d=document, w=whole, t=times, a=actors: tell(d, w, t, a))
    return spent


def whole_road(folder: Path, copies: int) -> tuple[float, int]:
    """CPU seconds of ``extract`` on the folder, copied with a line that makes each text new."""
    with tempfile.TemporaryDirectory() as temporary:
        corpus = Path(temporary) / "corpus"
        for copy in range(copies):
            for source in find_sources(folder).sources:
                target = corpus / f"{copy:04d}" / source.relative
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(Path(source.path).read_bytes() + f"\n\nCopy {copy}.\n".encode())
        project = Project.create(Path(temporary) / "project")
        start = _cpu()
        done = extract(corpus, project, workers=1)
        return _cpu() - start, done.events


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
