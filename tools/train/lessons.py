"""What a network is taught and tested with: sentences with names, sentences with trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tokenizers import Tokenizer

from tools.train.batches import Batch, endless, grammar_batch, names_batch
from tools.train.corpora import read_names, read_trees
from tools.train.labels import relations_of
from tools.train.mend import mended
from tools.train.tasks import dev_grammar, dev_names
from tools.train.vary import Variation

NAMES, GRAMMAR = "names", "grammar"
TASKS = (NAMES, GRAMMAR)


@dataclass(frozen=True, slots=True)
class Lessons:
    """By task: batches without an end, each with the number of its sentences; how many sentences
    there are in all; the development data, of which every fourth tree is enough."""

    batches: dict[str, Iterator[tuple[Batch, int]]]
    sizes: dict[str, int]
    dev: dict[str, list[Batch]]
    relations: list[str]

    @classmethod
    def read(
        cls,
        data: Path,
        base: Path,
        pieces: int,
        chance: Random,
        relations: list[str] | None = None,
    ) -> Lessons:
        """``base`` holds the tokenizer; a batch has about so many ``pieces``; the ``relations``
        are those of the data if a network does not bring its own."""
        tokenizer = open_tokenizer(base)
        trees = read_trees(data / "ud" / "train.conllu.gz")
        names = [mended(one) for one in read_names(data / "ner" / "train.conll")]
        relations = relations or relations_of(trees)
        variation = Variation.of(names)
        batches: dict[str, Iterator[tuple[Batch, int]]] = {
            NAMES: endless(
                tokenizer,
                names,
                lambda group: names_batch(tokenizer, group, variation, chance),
                pieces,
                chance,
            ),
            GRAMMAR: endless(
                tokenizer,
                trees,
                lambda group: grammar_batch(tokenizer, group, relations, chance),
                pieces,
                chance,
            ),
        }
        dev_trees = read_trees(data / "ud" / "dev.conllu.gz")[::4]
        dev: dict[str, list[Batch]] = {
            NAMES: [*dev_names(tokenizer, read_names(data / "ner" / "dev.conll"))],
            GRAMMAR: [*dev_grammar(tokenizer, dev_trees, relations)],
        }
        return cls(batches, {NAMES: len(names), GRAMMAR: len(trees)}, dev, relations)


def open_tokenizer(base: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
