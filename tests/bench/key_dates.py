"""Which days of a news topic matter, scored against journalists' timelines (Timeline17).

    python tests/bench/key_dates.py DOCS.jsonl OUT.jsonl

``DOCS.jsonl`` has a row for each article: ``doc, topic, date`` (of publication)``, text``. Written
is a row for each day, ``topic, date, score``, as the scorer of the shared benchmarks reads it. News
text that may be used and not given away: it is handed in by its path and never kept.
"""

from __future__ import annotations

import argparse
import datetime
import json
from collections import defaultdict
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.core.topic import DayNamed
from dateline.core.weighing import day_weights, days_named
from dateline.temporal.find import find_times

_EPOCH = datetime.date(1970, 1, 1).toordinal()


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("docs", type=Path)
    args.add_argument("out", type=Path)
    given = args.parse_args()
    by_topic: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in given.docs.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_topic[row["topic"]].append(row)
    with given.out.open("w", encoding="utf-8") as out:
        for topic, rows in sorted(by_topic.items()):
            for row in _scored(topic, rows):
                out.write(json.dumps(row) + "\n")


def _scored(topic: str, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    named: list[DayNamed] = []
    published: dict[str, int] = {}
    for row in rows:
        day = datetime.date.fromisoformat(row["date"])
        # A copy counts once: the same beginning is the same text.
        document = blake2b(row["text"][:300].encode(), digest_size=8).hexdigest()
        number = day.toordinal() - _EPOCH
        published.setdefault(document, number)
        anchor = Anchor(Period.of_day(day.year, day.month, day.day), "published", None)
        times = find_times(row["text"], published=anchor, language="en")
        named += [
            DayNamed(document, number, day_named, explicit)
            for day_named, explicit in days_named(times, row["text"])
        ]
    for day_number, weight in day_weights(named, published).items():
        date = datetime.date.fromordinal(day_number + _EPOCH) if _on_calendar(day_number) else None
        if date is not None:
            yield {"topic": topic, "date": date.isoformat(), "score": weight.weight}


def _on_calendar(day: int) -> bool:
    return 1 <= day + _EPOCH <= datetime.date.max.toordinal()


if __name__ == "__main__":
    main()
