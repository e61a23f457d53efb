"""What the network says of a sentence, before it has places in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parse:
    """What the model says of the words of one sentence, one item a word in each list.

    ``fields`` are those of ``labels.json``; ``heads`` count words from 0, -1 is the root.
    """

    tags: list[str]
    fields: dict[str, list[str]]
    heads: list[int]
    relations: list[str]
