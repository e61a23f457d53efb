"""Sentences of news in eight languages, invented: is the event found, with its day and who did it?

    python -m tests.bench.news [LANGUAGE …] [--show]

Each line of ``news/de.jsonl``, … is a document of one sentence with the date, the word that tells
what happened, and who takes part. A sentence is right where one event has all three: the period is
the date, the trigger overlaps the word, each of those who take part is among its actors, under
whatever name. ``--show`` prints every headline, for the eye. The last line is the figures as JSON.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.core.event import EventMention
from dateline.core.mention import ActorMention
from dateline.core.text import Document, Span
from dateline.extract.document import Reading, read_whole

FOLDER = Path(__file__).parent / "news"
LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "ru", "zh")
PARTS = ("date", "trigger", "actors")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    figures: dict[str, dict[str, int]] = {}
    print(f"{'':6}{'right':>8}" + "".join(f"{part:>9}" for part in PARTS))
    for language in given.languages:
        counts = Counter[str]()
        for case in cases(language):
            reading = read_whole(
                Document("a", "a", "a.txt", "", str(case["text"]), language=language)
            )
            told = best(reading, case)
            counts.update(part for part in PARTS if part in told)
            counts["right"] += len(told) == len(PARTS)
            counts["cases"] += 1
            if given.show:
                _show(reading, case, told)
        figures[language] = dict(counts)
        numbers = "".join(f"{counts[part]:9}" for part in PARTS)
        print(f"{language:6}{counts['right']:4}/{counts['cases']}{numbers}")
    print(json.dumps(figures))


def cases(language: str) -> Iterator[Mapping[str, Any]]:
    for line in (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def best(reading: Reading, case: Mapping[str, Any]) -> set[str]:
    """The parts that the best of the events has right."""
    found = [right(reading, mention, case) for mention in reading.mentions]
    return max(found, key=len, default=set())


def right(reading: Reading, mention: EventMention, case: Mapping[str, Any]) -> set[str]:
    text = reading.document.text
    start = text.index(case["trigger"])
    word = Span(start, start + len(case["trigger"]))
    taking_part = {participant.actor for participant in mention.actors}
    told = {
        "date": str(mention.period) == case["date"],
        "trigger": mention.trigger.overlaps(word) and mention.trigger != mention.sentence,
        "actors": all(
            any(one.actor in taking_part for one in named(reading.names, text, name))
            for name in case["actors"]
        ),
    }
    return {part for part, is_right in told.items() if is_right}


def named(names: tuple[ActorMention, ...], text: str, name: str) -> Iterator[ActorMention]:
    """The mentions of the text that are this name, whole or but for a word of it."""
    return (one for one in names if name in one.span.of(text) or one.span.of(text) in name)


def _show(reading: Reading, case: Mapping[str, Any], told: set[str]) -> None:
    print(f"{'  ' if len(told) == len(PARTS) else '! '}{case['text']}")
    for mention in reading.mentions:
        who = ", ".join(f"{p.actor} ({p.role})" for p in mention.actors)
        print(f"      {mention.period} {mention.headline} [{mention.status}] {who}")
    if not reading.mentions:
        print("      –", "; ".join(problem.reason for problem in reading.problems))
    if missing := set(PARTS) - told:
        print("      wrong:", ", ".join(sorted(missing)))


if __name__ == "__main__":
    main()
