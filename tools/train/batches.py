"""Sentences of like length put together, as tensors, in a new order at every pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

import torch
from tokenizers import Tokenizer
from torch import Tensor

from dateline.language.pieces import Pieces, encode
from tools.train.corpora import EITHER, UNTOLD, Named, Parsed
from tools.train.labels import FIELDS, TAGS, field_indices
from tools.train.vary import Variation, recased

LONGEST = 126  # pieces; the few longer sentences are left out
NOTHING = -100  # a place without a label
UNKNOWN, BEGIN, END = 100, 101, 102  # [UNK], [CLS], [SEP] of both vocabularies
FORGOTTEN = 0.03
OPEN = len(TAGS)  # the label of EITHER
INDEX = {tag: index for index, tag in enumerate((*TAGS, EITHER))} | {UNTOLD: NOTHING}

Sentence = TypeVar("Sentence", Named, Parsed)


@dataclass(frozen=True, slots=True)
class Inputs:
    ids: Tensor
    shapes: Tensor
    firsts: Tensor


@dataclass(frozen=True, slots=True)
class NamesBatch:
    inputs: Inputs
    tags: Tensor


@dataclass(frozen=True, slots=True)
class GrammarBatch:
    inputs: Inputs
    fields: Tensor
    heads: Tensor
    relations: Tensor


Batch = NamesBatch | GrammarBatch


def endless(
    tokenizer: Tokenizer,
    sentences: Sequence[Sentence],
    make: Callable[[Sequence[Sentence]], Batch | None],
    pieces: int,
    random: Random,
) -> Iterator[tuple[Batch, int]]:
    """Batches of about so many pieces with the number of their sentences, pass after pass."""
    lengths = [len(one.ids) for one in encode(tokenizer, [s.words for s in sentences])]
    while True:
        for group in _groups(lengths, pieces, random):
            batch = make([sentences[index] for index in group])
            if batch is not None:
                yield batch, len(group)


def _groups(lengths: Sequence[int], pieces: int, random: Random) -> list[list[int]]:
    order = sorted(range(len(lengths)), key=lambda index: lengths[index] + 3 * random.random())
    groups: list[list[int]] = [[]]
    longest = 0
    for index in order:
        longest = max(longest, lengths[index])
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
            longest = lengths[index]
        groups[-1].append(index)
    random.shuffle(groups)
    return groups


def forget(ids: Tensor, random: Random) -> Tensor:
    """Now and then a piece is unknown, so that what stands around it must tell."""
    drawn = torch.rand(ids.shape, generator=torch.Generator().manual_seed(random.getrandbits(32)))
    inside = (ids != 0) & (ids != BEGIN) & (ids != END)
    return ids.masked_fill(inside & (drawn < FORGOTTEN), UNKNOWN)


def names_batch(
    tokenizer: Tokenizer, sentences: Sequence[Named], variation: Variation | None, random: Random
) -> NamesBatch | None:
    if variation is not None:
        sentences = [variation.of_names(sentence, random) for sentence in sentences]
    kept = _short(tokenizer, sentences)
    if not kept:
        return None
    inputs = _inputs([pieces for _, pieces in kept], random if variation else None)
    tags = [[INDEX[tag] for tag in sentence.tags] for sentence, _ in kept]
    return NamesBatch(inputs, _padded(tags))


def grammar_batch(
    tokenizer: Tokenizer,
    sentences: Sequence[Parsed],
    relations: Sequence[str],
    random: Random | None,
) -> GrammarBatch | None:
    told = sentences
    if random is not None:
        told = [
            Parsed(recased(s.words, random), s.pos, s.features, s.heads, s.relations)
            for s in sentences
        ]
    kept = _short(tokenizer, told)
    if not kept:
        return None
    inputs = _inputs([pieces for _, pieces in kept], random)
    number = {relation: index for index, relation in enumerate(relations)}
    fields = torch.full((*inputs.firsts[:, 1:].shape, len(FIELDS)), NOTHING)
    for row, (sentence, _) in enumerate(kept):
        fields[row, : len(sentence.words)] = torch.tensor(field_indices(sentence))
    return GrammarBatch(
        inputs,
        fields=fields,
        heads=_padded([sentence.heads for sentence, _ in kept]),
        relations=_padded(
            [[_known(name, number) for name in sentence.relations] for sentence, _ in kept]
        ),
    )


def _known(relation: str, number: Mapping[str, int]) -> int:
    """Of a relation that a network does not tell, what stands before the colon."""
    return number.get(relation, number.get(relation.split(":")[0], 0))


def _short(tokenizer: Tokenizer, sentences: Sequence[Sentence]) -> list[tuple[Sentence, Pieces]]:
    pieces = encode(tokenizer, [sentence.words for sentence in sentences])
    return [pair for pair in zip(sentences, pieces, strict=True) if len(pair[1].ids) <= LONGEST]


def _inputs(pieces: Sequence[Pieces], random: Random | None) -> Inputs:
    ids = _padded([one.ids for one in pieces], 0)
    return Inputs(
        forget(ids, random) if random else ids,
        _padded([one.shapes for one in pieces], 0),
        _padded([one.firsts for one in pieces], 0),
    )


def _padded(rows: Sequence[Sequence[int]], filling: int = NOTHING) -> Tensor:
    table = torch.full((len(rows), max(map(len, rows))), filling)
    for index, row in enumerate(rows):
        table[index, : len(row)] = torch.tensor(row)
    return table
