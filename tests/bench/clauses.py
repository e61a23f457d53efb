"""How well clauses are read by a reader, against clauses from gold trees.

    python -m tests.bench.clauses TREEBANK.conllu[.gz] [--reader NAME]

A clause from the gold tree with a tense is wanted. It is found where another has its trigger; of
those found, the share is printed whose subject, object, tense, voice and negation are the same
(a subject or object: that overlaps). The last line is the figures as JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.bench.trees import sentences

from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.language import grammar
from dateline.language.clauses import analyse
from dateline.language.readers import DEFAULT, read_sentences

PARTS = ("subject", "object", "tense", "passive", "negated", "told")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--reader", default=DEFAULT)
    given = parser.parse_args()
    rows = list(sentences(given.file))
    wanted = [_told(grammar.clauses(text, read)) for text, read in rows]
    figures: dict[str, object] = {}
    print(f"{'':24}{'P':>7}{'R':>7}" + "".join(f"{part:>9}" for part in PARTS))
    for reader in (given.reader,):
        started = time.process_time()
        found = [_clauses(text, read.sentence, reader) for text, read in rows]
        seconds = time.process_time() - started
        scores = score(wanted, found)
        figures[reader] = scores | {"cpu_s": round(seconds, 1)}
        numbers = "".join(f"{scores[part]:9.1f}" for part in PARTS)
        print(f"{reader:24}{scores['p']:7.1f}{scores['r']:7.1f}{numbers}")
    print(json.dumps({"file": given.file.name, **figures}))


def _clauses(text: str, span: Span, reader: str) -> Sequence[Clause]:
    whole = [Sentence(span)]
    reads = read_sentences(text, whole, reader=reader)
    return _told(analyse(text, whole, reads=reads)[0].clauses)


def _told(clauses: Sequence[Clause]) -> list[Clause]:
    return [clause for clause in clauses if clause.tense is not Tense.NONE]


def score(
    wanted: Sequence[Sequence[Clause]], found: Sequence[Sequence[Clause]]
) -> dict[str, float]:
    count: Counter[str] = Counter()
    for true, given in zip(wanted, found, strict=True):
        by_trigger = {clause.trigger: clause for clause in given}
        count["wanted"] += len(true)
        count["given"] += len(given)
        for clause in true:
            if (other := by_trigger.get(clause.trigger)) is not None:
                count["right"] += 1
                count.update(part for part in PARTS if _same(part, clause, other))
    right = max(count["right"], 1)
    return {
        "p": round(100 * count["right"] / max(count["given"], 1), 1),
        "r": round(100 * count["right"] / max(count["wanted"], 1), 1),
        **{part: round(100 * count[part] / right, 1) for part in PARTS},
    }


def _same(part: str, one: Clause, other: Clause) -> bool:
    if part == "told":
        return (one.speech is None) == (other.speech is None)
    mine, theirs = getattr(one, part), getattr(other, part)
    if isinstance(mine, Span) and isinstance(theirs, Span):
        return mine.overlaps(theirs)
    return bool(mine == theirs)


if __name__ == "__main__":
    main()
