"""The reader that the package carries: a small model of names and grammar, run by onnxruntime."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import as_file, files
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from dateline.core.text import Span
from dateline.language import decode
from dateline.language.characters import characters, sizes_of_words, together
from dateline.language.parse import Parse
from dateline.language.pieces import Pieces, encode
from dateline.language.reading import Read, Token
from dateline.language.tokens import spans_of_words

LONGEST = 192  # pieces; a longer sentence is read in parts
LONGEST_WORD = 40  # letters; of a longer word (an address) only so many are looked at
AT_ONCE = 512  # pieces that go through the model together
A_CALL = 20  # pieces that could be read in the time that one more call takes
FILLING = 0.3  # of a piece's time is spent on it, and on what fills up its row, in attention
JOINS_PARTS = "parataxis"
ABROAD = "model_of_languages"
LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "ru", "zh"})
_BREAKS = ((";", ":", "—", "–", "--"), (",", ".", "!", "?", ")"))  # best places for a cut first


@dataclass(frozen=True, slots=True)
class Labels:
    tags: list[str]
    fields: dict[str, list[str]]
    relations: list[str]
    characters: bool = False  # whether Chinese is read character by character


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a sentence that go through the model in one row."""

    sentence: int
    words: int
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Model:
    """The files of ``model/``, opened."""

    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    labels: Labels
    relations: onnxruntime.InferenceSession  # asked once the heads are known
    prices: decode.Scores
    inside: list[bool]
    threads: int

    @classmethod
    def open(cls, folder: Path, *, threads: int = 1) -> Model:
        # Two groups of sentences at once are quicker than two threads in one; a norm that is fused
        # with the sum before it takes several times as long as both.
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        session, relations = (
            onnxruntime.InferenceSession(
                folder / name,
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],
            )
            for name in ("reader.onnx", "relations.onnx")
        )
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        labels = Labels(**json.loads((folder / "labels.json").read_text(encoding="utf-8")))
        return cls(
            session,
            tokenizer,
            labels,
            relations,
            decode.allowed(labels.tags),
            [tag.startswith("I-") for tag in labels.tags],
            threads,
        )

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """One parse for each list of words, in their order."""
        if not self.labels.characters:
            return self._parse(sentences)
        cut = [[characters(word) for word in words] for words in sentences]
        parses = self._parse([[part for parts in words for part in parts] for words in cut])
        return [
            together(parse, [len(parts) for parts in words])
            for parse, words in zip(parses, cut, strict=True)
        ]

    def _parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        parts = self._parts(sentences)
        parsed: dict[int, Parse] = {}
        order = sorted(range(len(parts)), key=lambda index: len(parts[index].pieces.ids))
        groups = list(groups_of(order, [len(part.pieces.ids) for part in parts]))
        for group, found in zip(groups, self._all(groups, parts), strict=True):
            parsed.update(zip(group, found, strict=True))
        told: list[list[Parse]] = [[] for _ in sentences]
        for index, part in enumerate(parts):
            told[part.sentence].append(parsed[index])
        whole = [one[0] if len(one) == 1 else _joined(one, self.labels) for one in told]
        return [
            replace(parse, tags=decode.tidy(parse.tags, words, parse.fields["UPOS"]))
            for words, parse in zip(sentences, whole, strict=True)
        ]

    def _all(self, groups: Sequence[list[int]], parts: Sequence[Part]) -> Iterator[list[Parse]]:
        rows = [[parts[index] for index in group] for group in groups]
        if self.threads == 1 or len(rows) == 1:
            yield from map(self._read, rows)
        else:
            with ThreadPoolExecutor(self.threads) as pool:
                yield from pool.map(self._read, rows)

    def _parts(self, sentences: Sequence[Sequence[str]]) -> list[Part]:
        short = [[word[:LONGEST_WORD] for word in words] for words in sentences]
        encoded = encode(self.tokenizer, short)
        found: list[Part] = []
        for index, (words, pieces) in enumerate(zip(short, encoded, strict=True)):
            for many, part in self._cut(words, pieces):
                found.append(Part(index, many, part))
        return found

    def _cut(self, words: list[str], pieces: Pieces) -> Iterator[tuple[int, Pieces]]:
        if not words:
            return
        if len(pieces.ids) <= LONGEST or len(words) == 1:
            yield len(words), pieces
            return
        at = place_to_cut(words)
        for part in (words[:at], words[at:]):
            yield from self._cut(part, encode(self.tokenizer, [part])[0])

    def _read(self, parts: Sequence[Part]) -> list[Parse]:
        inputs = _inputs(parts)
        cells = inputs["cells"]
        tags, fields, arcs, own, other = self.session.run(None, inputs)
        sizes = np.array([part.words for part in parts])
        real = cells[:, 1:] >= 0
        heads = _heads(arcs, real, sizes)
        own_heads = np.zeros(len(own), np.int64)  # of each word the row of its head
        own_heads[cells[:, 1:][real]] = (cells[:, :1] + heads)[real]
        [relations] = self.relations.run(None, {"own": own, "other": other, "heads": own_heads})
        told = [self.labels.relations[index] for index in relations.tolist()]
        values = _values(fields, self.labels.fields)
        found = []
        for row, (root, size) in enumerate(zip(cells[:, 0].tolist(), sizes.tolist(), strict=True)):
            words = slice(root + 1, root + 1 + size)
            best = decode.best_tags(tags[words], self.prices, self.inside)
            found.append(
                Parse(
                    [self.labels.tags[tag] for tag in best],
                    {field: of_all[words] for field, of_all in values.items()},
                    (heads[row, :size] - 1).tolist(),
                    told[words],
                )
            )
        return found


@dataclass(frozen=True, slots=True)
class ModelReader:
    """A ``Reader`` of one language: the words of a text, cut, go through the model."""

    model: Model
    language: str = "en"

    def read(self, text: str, sentences: Sequence[Span]) -> list[Read]:
        cut = [spans_of_words(text, sentence, self.language) for sentence in sentences]
        parses = self.model.parse([[span.of(text) for span in spans] for spans in cut])
        if self.model.labels.characters:
            whole = [_in_words(text, *one) for one in zip(cut, parses, strict=True)]
            cut, parses = [spans for spans, _ in whole], [parse for _, parse in whole]
        return [_told(*one) for one in zip(sentences, cut, parses, strict=True)]


def _in_words(text: str, spans: list[Span], parse: Parse) -> tuple[list[Span], Parse]:
    """The characters of Chinese words put together."""
    beside = [a.end == b.start for a, b in pairwise([Span(0, 0), *spans])]
    sizes = sizes_of_words([span.of(text) for span in spans], parse, beside)
    ends = list(accumulate(sizes))
    words = [
        Span(spans[end - size].start, spans[end - 1].end)
        for end, size in zip(ends, sizes, strict=True)
    ]
    return words, together(parse, sizes)


@cache
def default_reader(threads: int = 1) -> ModelReader:
    """The reader of English, opened once in a process.

    >>> [read] = default_reader().read("Xi met Putin.", [Span(0, 13)])
    >>> read.names
    ((Span(start=0, end=2), 'PER'), (Span(start=7, end=12), 'PER'))
    """
    return ModelReader(_shipped("model", threads))


@cache
def reader_of(language: str, threads: int = 1) -> ModelReader:
    """The reader of a language of ``languages()``, opened when it is first asked for."""
    if language == "en":
        return default_reader(threads)
    return ModelReader(_shipped(ABROAD, threads), language)


def languages() -> frozenset[str]:
    """Those that can be read here: English alone, where the model of the others was left out."""
    return LANGUAGES if (files(__package__) / ABROAD).is_dir() else frozenset({"en"})


@cache
def _shipped(name: str, threads: int) -> Model:
    with as_file(files(__package__) / name) as folder:
        return Model.open(folder, threads=threads)


def place_to_cut(words: Sequence[str]) -> int:
    """The index before which a long sentence is cut: after a sign, near its middle."""
    middle = len(words) // 2
    near = range(max(1, len(words) // 4), max(2, 3 * len(words) // 4))
    for signs in _BREAKS:
        places = [index for index in near if words[index - 1] in signs]
        if places:
            return min(places, key=lambda index: abs(index - middle))
    return middle


def groups_of(order: Sequence[int], lengths: Sequence[int]) -> Iterator[list[int]]:
    """Rows of like length, the longest last, so that calls and what fills rows up cost least."""
    sizes = [lengths[index] for index in order]
    pieces = [0, *accumulate(sizes)]
    cost, begins = [0.0], [0]
    for end, longest in enumerate(sizes, 1):
        first = bisect_left(pieces, pieces[end] - AT_ONCE, 0, end - 1)
        filled = FILLING * longest
        costs = [
            cost[begin] + filled * (end - begin) - pieces[begin] for begin in range(first, end)
        ]
        least = min(costs)
        cost.append(least + pieces[end] + A_CALL)
        begins.append(first + costs.index(least))
    ends = [len(order)]
    while ends[-1]:
        ends.append(begins[ends[-1]])
    ends.reverse()
    for begin, end in pairwise(ends):
        yield list(order[begin:end])


def _inputs(parts: Sequence[Part]) -> dict[str, NDArray[np.int64]]:
    """All pieces in one row, without what fills sentences up: only attention sees a table of them.

    ``grid`` has for each sentence the rows of its pieces, ``cells`` those of its root and words in
    ``words``, both -1 behind its end; ``back`` is where each piece stands in the flat ``grid``.
    """
    pieces = [part.pieces for part in parts]
    lengths = np.array([len(one.ids) for one in pieces])
    starts = np.cumsum(lengths) - lengths
    grid = _table(lengths)
    return {
        "ids": np.concatenate([one.ids for one in pieces]),
        "shapes": np.concatenate([one.shapes for one in pieces]),
        "places": np.arange(lengths.sum()) - starts.repeat(lengths),
        "grid": grid,
        "back": np.flatnonzero(grid >= 0),
        "words": np.concatenate(
            [start + one.firsts for start, one in zip(starts, pieces, strict=True)]
        ),
        "cells": _table(np.array([len(one.firsts) for one in pieces])),
    }


def _table(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """One row for each length, counted on from row to row and filled up with -1.

    >>> _table(np.array([2, 3]))
    array([[ 0,  1, -1],
           [ 2,  3,  4]])
    """
    table = np.full((len(lengths), int(lengths.max())), -1)
    table[np.arange(table.shape[1]) < lengths[:, None]] = np.arange(lengths.sum())
    return table


def _heads(arcs: Any, real: Any, sizes: Any) -> NDArray[np.int64]:
    """The heads of all words, the best for each where they make a tree; 0 is the root."""
    heads: NDArray[np.int64] = np.where(real, arcs.argmax(2), -1)
    for row, is_tree in enumerate(decode.are_trees(heads)):
        if not is_tree:
            size = sizes[row]
            heads[row, :size] = decode.best_tree(arcs[row, :size, : size + 1])
    return np.maximum(heads, 0)


def _values(scores: Any, fields: dict[str, list[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    at = 0
    for field, values in fields.items():
        best = scores[:, at : at + len(values)].argmax(1)
        found[field] = [values[index] for index in best.tolist()]
        at += len(values)
    return found


def _joined(parts: Sequence[Parse], labels: Labels) -> Parse:
    """The parts of a sentence as one; the first part's root is that of all."""
    found = Parse([], {field: [] for field in labels.fields}, [], [])
    for part in parts:
        before = len(found.heads)
        found.tags.extend(part.tags)
        for field, values in part.fields.items():
            found.fields[field].extend(values)
        root = found.heads.index(-1) if before else -1
        found.heads.extend(root if head < 0 else head + before for head in part.heads)
        found.relations.extend(
            JOINS_PARTS if before and head < 0 else relation
            for head, relation in zip(part.heads, part.relations, strict=True)
        )
    return found


def _told(sentence: Span, words: Sequence[Span], parse: Parse) -> Read:
    fields = parse.fields
    columns = (
        fields["UPOS"],
        fields["Tense"],
        fields["VerbForm"],
        fields["Mood"],
        fields["Voice"],
        fields["Polarity"],
        parse.heads,
        parse.relations,
    )
    names = tuple(
        (Span(words[first].start, words[last - 1].end), kind)
        for first, last, kind in decode.names(parse.tags)
    )
    return Read(sentence, tuple(Token(*row) for row in zip(words, *columns, strict=True)), names)
