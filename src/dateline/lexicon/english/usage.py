"""How the words of English are used, counted in treebanks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Known:
    """How a lower-case word is used: tag to count, and its lemma where it is a verb."""

    tags: Mapping[str, int]
    lemma: str

    @property
    def best(self) -> str:
        return next(iter(self.tags))

    def share(self, *tags: str) -> float:
        return sum(self.tags.get(tag, 0) for tag in tags) / sum(self.tags.values())


@cache
def lexicon() -> dict[str, Known]:
    """Made by ``train/lexicon.py``, which says from what."""
    table = files(__package__).joinpath("usage.tsv").read_text(encoding="utf-8")
    return dict(_read(line) for line in table.splitlines()[1:])


def _read(line: str) -> tuple[str, Known]:
    word, tags, lemma = line.split("\t")
    counts = (item.split("=") for item in tags.split(","))
    return word, Known({tag: int(count) for tag, count in counts}, lemma)
