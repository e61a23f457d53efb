"""Scores the names found in a file of tokens: F1 on exact spans and kinds, words a second.

    python tests/bench/names.py FILE.conll [--together 1]

The file has a token and a BIO tag a line, parted by a tab, and a blank line after each
sentence. Kinds are PER, ORG, LOC and MISC. ``--together`` sentences are read as one document.
The last line is the figures as JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.core.mention import ActorKind, NameMention
from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.language.names import find_names

KINDS = ("PER", "ORG", "LOC", "MISC")
_TAG = {
    ActorKind.PERSON: "PER",
    ActorKind.COUNTRY: "LOC",
    ActorKind.PLACE: "LOC",
    None: "MISC",
}
Named = tuple[int, int, int, str]  # sentence, first word, word after the last, kind


def read(file: Path) -> Iterator[tuple[list[str], list[str]]]:
    words: list[str] = []
    tags: list[str] = []
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        if "\t" in line:
            word, tag = line.split("\t")[:2]
            words.append(word)
            tags.append(tag)
        elif not line.strip() and words:
            yield words, tags
            words, tags = [], []


def gold(sentence: int, tags: Sequence[str]) -> Iterator[Named]:
    start = 0
    while start < len(tags):
        end = start + 1
        if tags[start] != "O":
            kind = tags[start][2:]
            while end < len(tags) and tags[end] == f"I-{kind}":
                end += 1
            yield sentence, start, end, kind
        start = end


def found(first: int, document: Sequence[list[str]]) -> Iterator[Named]:
    """What ``find_names`` finds in sentences put together as one text."""
    starts: dict[int, tuple[int, int]] = {}
    ends: dict[int, tuple[int, int]] = {}
    sentences, text = [], ""
    for number, words in enumerate(document, first):
        at = len(text)
        for index, word in enumerate(words):
            starts[len(text)] = number, index
            text += word
            ends[len(text)] = number, index + 1
            text += " "
        sentences.append(Sentence(Span(at, len(text) - 1), number - first))
    for name in find_names(text, sentences):
        yield from _as_words(name, starts, ends)


def _as_words(
    name: NameMention, starts: dict[int, tuple[int, int]], ends: dict[int, tuple[int, int]]
) -> Iterator[Named]:
    start, end = starts.get(name.span.start), ends.get(name.span.end)
    if start and end:
        yield *start, end[1], _TAG.get(name.kind, "ORG")


def f1(right: int, given: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    return round(100 * precision, 2), round(100 * recall, 2), round(100 * both, 2)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("file", type=Path)
    options.add_argument("--together", type=int, default=1)
    chosen = options.parse_args()
    rows = list(read(chosen.file))
    wanted = {name for number, (_, tags) in enumerate(rows) for name in gold(number, tags)}
    list(found(0, [["Warm", "up", "."]]))
    started = time.perf_counter()
    given: set[Named] = set()
    for first in range(0, len(rows), chosen.together):
        given |= set(found(first, [words for words, _ in rows[first : first + chosen.together]]))
    seconds = time.perf_counter() - started

    right, said, true = (
        Counter(name[3] for name in names) for names in (given & wanted, given, wanted)
    )
    groups = {**{kind: (kind,) for kind in KINDS}, "PER ORG LOC": KINDS[:3], "all": KINDS}
    figures: dict[str, object] = {}
    print(f"{'':12}{'precision':>10}{'recall':>10}{'F1':>10}{'names':>8}")
    for group, members in groups.items():
        counts = [sum(count[kind] for kind in members) for count in (right, said, true)]
        precision, recall, both = f1(*counts)
        print(f"{group:12}{precision:10.2f}{recall:10.2f}{both:10.2f}{counts[2]:8}")
        figures[group] = {"precision": precision, "recall": recall, "f1": both}
    words = sum(len(words) for words, _ in rows)
    figures |= {"words": words, "words_per_second": round(words / seconds)}
    print(f"{words} words, {round(words / seconds)} a second")
    print(json.dumps({"file": chosen.file.name, **figures}))


if __name__ == "__main__":
    main()
