"""Learns the odds that two accounts tell one happening: ``events/weights.tsv``.

    python -m tools.train.pairs OUT LABELLED.json ...

Each LABELLED.json is about one folder: ``docs``, where its documents are, and ``events``, the
event that each mention tells by the mention's id, as a pair of the event and the wider one that it
is a part of. Folders count alike, however many pairs they give; accounts of two folders are pairs
that are not one. Prints precision and recall of joined pairs for each folder with weights that were
learnt from the others.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from array import array
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from dateline.core.event import EventMention
from dateline.core.text import Document
from dateline.events import merge, odds, same
from dateline.events.features import Card
from dateline.events.odds import Signs
from dateline.extract import snapshot
from dateline.extract.run import extract
from dateline.project.store import Project

STRANGERS = 400  # pairs of cards of two folders
STRANGE = 0.002  # what one of them counts, where a folder's pairs that are one count 1 together
STRENGTH = 0.3  # of what a pair may say against plain weights: the inverse of the penalty


class Case:
    """The cards of a folder in their order, with the event of each that is known."""

    def __init__(self, path: Path) -> None:
        labelled = json.loads(path.read_text("utf-8"))
        self.name, self.events = path.stem, labelled["events"]
        self.mentions, self.cards = _cards(Path(labelled["docs"]))
        asked = [n for n, m in enumerate(self.mentions) if m.id in self.events]
        self.pairs = [pair for pair in combinations(asked, 2) if self.label(*pair) is not None]
        self.weighed = [
            (a, b) for a, b in self.pairs if same.are_weighed(self.cards[a], self.cards[b])
        ]

    def label(self, one: int, other: int) -> bool | None:
        """Nothing of an event and its part."""
        (event, root), (second, own) = (self.events[self.mentions[n].id] for n in (one, other))
        return event == second if event == second or root != own else None

    def signs(self) -> list[Signs]:
        return [_signs(self.cards[a], self.cards[b]) for a, b in self.weighed]

    def answers(self) -> list[bool]:
        return [bool(self.label(*pair)) for pair in self.weighed]

    def score(self) -> tuple[int, int, int]:
        """Pairs joined rightly, joined, and to be joined."""
        groups = merge.group(self.cards, merge.in_memory)
        group_of = {number: place for place, one in enumerate(groups) for number in one}
        joined = {(a, b) for a, b in self.pairs if group_of[a] == group_of[b]}
        right = {pair for pair in self.pairs if self.label(*pair)}
        return len(joined & right), len(joined), len(right)


class _EnoughError(Exception):
    """What is wanted of an extraction has been seen."""


def _cards(docs: Path) -> tuple[list[EventMention], list[Card]]:
    kept: list[tuple[list[EventMention], list[Card]]] = []

    def watched(
        mentions: Sequence[EventMention],
        documents: Mapping[str, Document],
        texts: Mapping[str, str] | None = None,
        **_: object,
    ) -> None:
        texts = texts or {id_: one.text for id_, one in documents.items()}
        order = array("q")
        numbers = merge._by_document(mentions)
        cards = list(merge._cards(mentions, numbers, documents, texts, order))
        kept.append(([mentions[number] for number in order], cards))
        raise _EnoughError

    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(snapshot, "merge", watched),
        suppress(_EnoughError),
    ):
        extract(docs, Project.open_or_create(Path(folder) / "project"), workers=1)
    return kept[0]


def _signs(one: Card, other: Card) -> Signs:
    return odds.signs(one, other, same.kin_of(one, other))


def _strangers(one: Case, other: Case) -> list[Signs]:
    """Accounts of two affairs, as if they were dated alike."""
    chance = random.Random(f"{one.name} {other.name}")
    found: list[Signs] = []
    while len(found) < STRANGERS:
        card = chance.choice(one.cards)
        second = replace(chance.choice(other.cards), period=card.period)
        if same.are_weighed(card, second):
            found.append(_signs(card, second))
    return found


def learnt(cases: Sequence[Case]) -> dict[str, float]:
    rows, answers, counts = list[Signs](), list[bool](), list[float]()
    for case in cases:
        own = case.answers()
        rows += case.signs()
        answers += own
        counts += [1 / max(1, sum(own))] * len(own)
    for one, other in combinations(cases, 2):
        strange = _strangers(one, other)
        rows += strange
        answers += [False] * len(strange)
        counts += [STRANGE] * len(strange)
    columns = DictVectorizer(sparse=False)
    table = columns.fit_transform([dict(row) for row in rows])
    scale = StandardScaler(with_mean=False).fit(table)
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(scale.transform(table), answers, sample_weight=np.array(counts) / np.mean(counts))
    weights = zip(columns.get_feature_names_out(), model.coef_[0] / scale.scale_, strict=True)
    found = {name: float(weight) for name, weight in weights}
    return {odds.ALWAYS: float(model.intercept_[0]), **found}


def main(out: str, *labelled: str) -> None:
    cases = [Case(Path(name)) for name in labelled]
    total = np.zeros(3, int)
    for case in cases:
        found = learnt([other for other in cases if other is not case])
        with patch.object(odds, "weights_of_signs", lambda found=found: found):
            score = case.score()
        total += score
        print(case.name, len(case.weighed), _said(score))
    print("all", _said(total.tolist()))
    lines = (f"{name}\t{weight:.4g}\n" for name, weight in learnt(cases).items())
    Path(out).write_text("".join(lines), "utf-8")


def _said(score: Sequence[int]) -> str:
    both, joined, right = score
    return f"precision {both / max(1, joined):.3f} recall {both / max(1, right):.3f}"


if __name__ == "__main__":
    main(*sys.argv[1:])
