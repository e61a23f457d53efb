"""Scores parts of speech, features and trees on a treebank's words: UPOS, UAS, LAS, words a second.

    python tests/bench/grammar.py FILE.conllu[.gz] [--threads 2] [--language de] [--model FOLDER]

The words and sentences are those of the file; punctuation counts. LAS wants the whole relation
("nsubj:pass"), "LAS, main" what stands before its colon. Words, in letters: how well
``tokens.py`` cuts the sentences' own text. The last line is the figures as JSON.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dateline.core.text import Span
from dateline.language.parse import Parse
from dateline.language.reader import Model, reader_of
from dateline.language.tokens import spans_of_words

FEATURES = ("Tense", "VerbForm", "Mood", "Voice", "Polarity")


@dataclass(slots=True)
class Gold:
    text: str = ""
    words: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    features: list[dict[str, str]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)


def read(file: Path) -> Iterator[Gold]:
    sentence = Gold()
    opened = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("# text = "):
                sentence.text = line[9:].rstrip("\n")
            elif len(cells) == 10 and cells[0].isdigit():
                sentence.words.append(cells[1])
                sentence.pos.append(cells[3])
                items = (item.split("=", 1) for item in cells[5].split("|") if "=" in item)
                sentence.features.append(dict(items))
                sentence.heads.append(int(cells[6]) - 1)
                sentence.relations.append(cells[7])
            elif not line.strip() and sentence.words:
                yield sentence
                sentence = Gold()
    if sentence.words:
        yield sentence


def count(gold: Gold, parse: Parse) -> Counter[str]:
    found = Counter(words=len(gold.words))
    columns = zip(gold.heads, parse.heads, gold.relations, parse.relations, strict=True)
    for head, said_head, relation, said_relation in columns:
        right = head == said_head
        found["UAS"] += right
        found["LAS"] += right and relation == said_relation
        found["LAS, main"] += right and relation.split(":")[0] == said_relation.split(":")[0]
    found["UPOS"] += sum(map(str.__eq__, gold.pos, parse.fields["UPOS"]))
    for feature in FEATURES:
        for has, said in zip(gold.features, parse.fields[feature], strict=True):
            true = has.get(feature, "")
            found[f"{feature} right"] += bool(true) and true == said
            found[f"{feature} said"] += bool(said)
            found[f"{feature} true"] += bool(true)
    return found


def count_cut(gold: Gold, language: str) -> Counter[str]:
    """Words in the text of the sentence, found from left to right."""
    true: set[tuple[int, int]] = set()
    at = 0
    for word in gold.words:
        start = gold.text.find(word, at)
        if start < 0:  # a word that the text writes otherwise
            return Counter()
        at = start + len(word)
        true.add((start, at))
    whole = Span(0, len(gold.text))
    if language == "zh":  # its words are cut by the tree
        [read] = reader_of(language).read(gold.text, [whole])
        spans = [token.span for token in read.tokens]
    else:
        spans = spans_of_words(gold.text, whole, language)
    said = {(span.start, span.end) for span in spans}
    return Counter(cut_right=len(true & said), cut_said=len(said), cut_true=len(true))


def share(right: int, of: int) -> float:
    return round(100 * right / max(1, of), 2)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("file", type=Path)
    options.add_argument("--model", type=Path)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--language", default="en")
    chosen = options.parse_args()
    if chosen.model:
        model = Model.open(chosen.model, threads=chosen.threads)
    else:
        model = reader_of(chosen.language, chosen.threads).model
    sentences = list(read(chosen.file))
    model.parse([["Warm", "up", "."]])
    started = time.perf_counter()
    parses = model.parse([sentence.words for sentence in sentences])
    seconds = time.perf_counter() - started
    total: Counter[str] = Counter()
    for sentence, parse in zip(sentences, parses, strict=True):
        total += count(sentence, parse) + count_cut(sentence, chosen.language)
    words = total["words"]
    figures = {name: share(total[name], words) for name in ("UPOS", "UAS", "LAS", "LAS, main")}
    for feature in FEATURES:
        both = total[f"{feature} said"] + total[f"{feature} true"]
        figures[feature] = share(2 * total[f"{feature} right"], both)
    figures["words cut"] = share(2 * total["cut_right"], total["cut_said"] + total["cut_true"])
    for name, figure in figures.items():
        print(f"{name:12}{figure:8.2f}")
    print(f"{words} words, {round(words / seconds)} a second")
    print(json.dumps({"file": chosen.file.name, **figures, "words": words,
                      "words_per_second": round(words / seconds)}))  # fmt: skip


if __name__ == "__main__":
    main()
