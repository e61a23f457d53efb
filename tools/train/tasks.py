"""What each task is trained on and scored by: losses, and figures on development data."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from dateline.language.decode import names
from tools.train.batches import (
    NOTHING,
    OPEN,
    Batch,
    GrammarBatch,
    NamesBatch,
    grammar_batch,
    names_batch,
)
from tools.train.corpora import Named, Parsed
from tools.train.labels import TAGS, slices
from tools.train.network import Network

OTHERWISE = [index for index, tag in enumerate(TAGS) if tag == "O" or tag.endswith("MISC")]

Sentence = TypeVar("Sentence", Named, Parsed)


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    if isinstance(batch, NamesBatch):
        return names_losses(network, batch)
    return grammar_losses(network, batch)


def figures(network: Network, batches: Sequence[Batch]) -> dict[str, float]:
    found = names_score(network, [batch for batch in batches if isinstance(batch, NamesBatch)])
    grammar = [batch for batch in batches if isinstance(batch, GrammarBatch)]
    return found | grammar_score(network, grammar)


def names_losses(network: Network, batch: NamesBatch) -> dict[str, Tensor]:
    return {"tag": tag_loss(network.tag_scores(batch.inputs), batch.tags)}


def tag_loss(scores: Tensor, tags: Tensor) -> Tensor:
    """Cross-entropy; where a corpus tells no other names, they are as right as none."""
    shares = functional.log_softmax(scores.float().flatten(0, 1), -1)
    either = shares[:, OTHERWISE].logsumexp(-1, keepdim=True)
    return functional.nll_loss(torch.cat([shares, either], 1), tags.flatten())


def grammar_losses(network: Network, batch: GrammarBatch) -> dict[str, Tensor]:
    fields, arcs, own, other = network.grammar_scores(batch.inputs)
    relations = network.relation_scores(own, other, batch.heads.clamp(min=0))
    return grammar_losses_of(fields, arcs, relations, batch)


def grammar_losses_of(
    fields: Tensor, arcs: Tensor, relations: Tensor, batch: GrammarBatch
) -> dict[str, Tensor]:
    """``relations`` are scored for the true heads."""
    real = batch.heads >= 0
    told = fields[real].float()
    losses = {
        "arc": functional.cross_entropy(arcs[real].float(), batch.heads[real]),
        "relation": functional.cross_entropy(relations[real].float(), batch.relations[real]),
    }
    for index, (field, where) in enumerate(slices()):
        gold = batch.fields[..., index][real]
        losses[field] = weight_of(field) * functional.cross_entropy(told[:, where], gold)
    return losses


def weight_of(field: str) -> float:
    """What a field counts for among the losses."""
    return 1.0 if field == "UPOS" else 0.5


@torch.no_grad()
def names_score(network: Network, batches: Sequence[NamesBatch]) -> dict[str, float]:
    """F1 of PER, ORG and LOC; exact words and type."""
    if not batches:
        return {}
    network.eval()
    right = told = true = 0
    for batch in batches:
        best = network.tag_scores(batch.inputs).argmax(-1)
        for row, gold in zip(best.tolist(), batch.tags.tolist(), strict=True):
            found, meant = (
                {
                    name
                    for name in names(
                        ["O" if tag in (OPEN, NOTHING) else TAGS[tag] for tag in tags]
                    )
                    if name[2] != "MISC"
                }
                for tags in (_known(row, gold), gold)
            )
            right, told, true = right + len(found & meant), told + len(found), true + len(meant)
    return {"names": round(200 * right / max(1, told + true), 2)}


@torch.no_grad()
def grammar_score(network: Network, batches: Sequence[GrammarBatch]) -> dict[str, float]:
    """Accuracy of parts of speech, of heads, of heads with relations."""
    if not batches:
        return {}
    network.eval()
    upos = dict(slices())["UPOS"]
    many = pos = attached = labelled = 0
    for batch in batches:
        fields, arcs, own, other = network.grammar_scores(batch.inputs)
        real = batch.heads >= 0
        heads = arcs.argmax(-1)
        right = (heads == batch.heads) & real
        relations = network.relation_scores(own, other, heads).argmax(-1)
        many += int(real.sum())
        pos += int(((fields[..., upos].argmax(-1) == batch.fields[..., 0]) & real).sum())
        attached += int(right.sum())
        labelled += int((right & (relations == batch.relations)).sum())
    shares = {"UPOS": pos, "UAS": attached, "LAS": labelled}
    return {name: round(100 * count / many, 2) for name, count in shares.items()}


def _known(best: Sequence[int], gold: Sequence[int]) -> list[int]:
    """What was found where something is known."""
    return [NOTHING if true == NOTHING else tag for tag, true in zip(best, gold, strict=True)]


def dev_names(tokenizer: Tokenizer, sentences: Sequence[Named]) -> list[NamesBatch]:
    made = (
        names_batch(tokenizer, group, None, random.Random(0)) for group in _by_length(sentences)
    )
    return [batch for batch in made if batch is not None]


def dev_grammar(
    tokenizer: Tokenizer, sentences: Sequence[Parsed], relations: Sequence[str]
) -> list[GrammarBatch]:
    made = (grammar_batch(tokenizer, group, relations, None) for group in _by_length(sentences))
    return [batch for batch in made if batch is not None]


def _by_length(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    ordered = sorted(sentences, key=lambda sentence: len(sentence.words))
    return (ordered[at : at + 32] for at in range(0, len(ordered), 32))
