"""Scores the names found in a file of tokens: F1 on exact spans and kinds, words a second.

    python tests/bench/names.py FILE.conll [--threads 2] [--language de] [--model FOLDER]
    python tests/bench/names.py FILE.conll --document [--together 1]
    python tests/bench/names.py FILE.conll --baseline OLD.onnx

The file has a token and a BIO tag a line, parted by a tab, or before them the number of the token,
as Universal NER has it, and a blank line after each sentence. Kinds are PER, ORG, LOC and MISC. The
model is that of the package, or of a folder laid out like it, and works on names and grammar
together. ``--document``
scores what a document of so many sentences ``--together`` as a whole comes to; ``--baseline`` a
tagger of inputs ids, mask and case. The last line is the figures as JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import onnxruntime

from dateline.core.mention import ActorKind, NameMention
from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.language import decode
from dateline.language.names import find_names
from dateline.language.pieces import shape_of, straight
from dateline.language.reader import Model, reader_of
from dateline.language.readers import DEFAULT, read_sentences

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
        cells = line.split("\t")
        if len(cells) > 1 and not (len(cells) > 2 and cells[0] == "#"):
            word, tag = cells[1:3] if cells[0].isdigit() and len(cells) > 2 else cells[:2]
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


def found(first: int, document: Sequence[list[str]], reader: str) -> Iterator[Named]:
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
    reads = read_sentences(text, sentences, reader=reader)
    for name in find_names(text, sentences, reads=reads):
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


def opened(folder: Path | None, threads: int, language: str = "en") -> Model:
    return Model.open(folder, threads=threads) if folder else reader_of(language, threads).model


def by_model(model: Model, sentences: Sequence[list[str]]) -> Iterator[Named]:
    for number, parse in enumerate(model.parse(sentences)):
        yield from ((number, *name) for name in decode.names(parse.tags))


def by_documents(reader: str, together: int, sentences: Sequence[list[str]]) -> Iterator[Named]:
    for first in range(0, len(sentences), together):
        yield from found(first, sentences[first : first + together], reader)


def by_baseline(file: Path, model: Model, threads: int) -> Callable[..., Iterator[Named]]:
    """A token classifier of the same vocabulary; its pieces have the letter case of their word."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
    kinds = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))

    def tag(sentences: Sequence[list[str]]) -> Iterator[Named]:
        for number, words in enumerate(sentences):
            plain = [straight(word) for word in words]
            encoding = model.tokenizer.encode(plain, is_pretokenized=True)
            ids = encoding.ids[:512]
            cases = [0 if at is None else min(shape_of(plain[at]), 7) for at in encoding.word_ids]
            table = {"ids": ids, "mask": [1] * len(ids), "case": cases[:512]}
            feed = {name: np.array([row], np.int64) for name, row in table.items()}
            best = session.run(None, feed)[0][0].argmax(1).tolist()
            first = {at: place for place, at in reversed([*enumerate(encoding.word_ids[:512])])}
            tags = [kinds[best[first[at]]] if at in first else "O" for at in range(len(words))]
            yield from ((number, *name) for name in gold_like(tags))

    return tag


def gold_like(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """A name that goes on without a beginning begins."""
    before = ["O", *tags[:-1]]
    return decode.names(
        [
            f"B{tag[1:]}" if tag[0] == "I" and earlier[2:] != tag[2:] else tag
            for earlier, tag in zip(before, tags, strict=True)
        ]
    )


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("file", type=Path)
    options.add_argument("--model", type=Path)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--language", default="en")
    options.add_argument("--document", action="store_true")
    options.add_argument("--together", type=int, default=1)
    options.add_argument("--baseline", type=Path)
    chosen = options.parse_args()
    rows = list(read(chosen.file))
    wanted = {name for number, (_, tags) in enumerate(rows) for name in gold(number, tags)}
    tagger: Callable[[Sequence[list[str]]], Iterator[Named]]
    if chosen.document:
        tagger = partial(by_documents, DEFAULT, chosen.together)
    elif chosen.baseline:
        model = opened(chosen.model, chosen.threads)
        tagger = by_baseline(chosen.baseline, model, chosen.threads)
    else:
        model = opened(chosen.model, chosen.threads, chosen.language)
        tagger = partial(by_model, model)
    list(tagger([["Warm", "up", "."]]))
    started = time.perf_counter()
    given = set(tagger([words for words, _ in rows]))
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
