"""Trees of an early edition of a treebank told in the terms of the present one.

Some sentences are had in both editions: what a relation, a part of speech became there, it becomes
in the others. What they do not settle is left open, and nothing is learnt from it. The structure
is told anew by rule first: conjunctions and marks hang elsewhere since the second version of
Universal Dependencies, and in the Chinese GSD trees so do measure words and clauses side by side.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

OPEN = -1  # a head that is not told
SURE, SEEN = 0.85, 3  # how often the same must have come of it, among how many at least
_IN_WORDS = re.compile(r"[\W_]+")

Row = list[str]


@dataclass(slots=True)
class Old:
    """A sentence of the first edition; heads count from 1."""

    words: list[str]
    pos: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Old:
        words, pos, tags, heads, relations = ([row[at] for row in rows] for at in (1, 3, 4, 6, 7))
        tags = [part if tag == "_" else tag for tag, part in zip(tags, pos, strict=True)]
        return cls(words, pos, tags, [int(head) for head in heads], relations)

    def rebuild(self) -> None:
        """Heads as the present edition has them."""
        self._first_clause_leads()
        for at, relation in enumerate(self.relations):
            if relation == "nmod" and self.tags[at] == "NNB":
                self._measure(at)
            elif relation == "cc":
                self._joins_the_next(at)
            elif relation == "aux:caus":
                self._stands_by_what_is_moved(at)
            elif relation == "appos" or self._is_part_of_a_name(at):
                self._open(at, self.heads[at] - 1)
        for at, pos in enumerate(self.pos):
            if pos == "PUNCT":
                self.heads[at] = self._of_mark(at)

    def _joins_the_next(self, at: int) -> None:
        """A conjunction hung on the first of what it joins."""
        joined = self._beside(at, range(at + 1, len(self.heads)))
        after = [other for other in joined if self.relations[other] == "conj"]
        if after:
            self.heads[at] = after[0] + 1

    def _stands_by_what_is_moved(self, at: int) -> None:
        """ "把" hung on the verb."""
        before = self._beside(at, range(at))
        if before:
            self.heads[at] = before[-1] + 1

    def _beside(self, at: int, inside: range) -> list[int]:
        """Those of the same head."""
        head = self.heads[at]
        return [other for other in inside if head > 0 and self.heads[other] == head]

    def _is_part_of_a_name(self, at: int) -> bool:
        """Which word of a name leads was told otherwise."""
        return self.tags[at] == "NNP" and self.heads[at] == at + 2 and self.tags[at + 1] == "NNP"

    def _first_clause_leads(self) -> None:
        """Of clauses side by side the last was the root."""
        root = self.heads.index(0)
        clauses = [
            at for at in range(root) if self.heads[at] == root + 1 and self.relations[at] == "dep"
        ]
        if not clauses:
            return
        for at in (*clauses, root):
            self.heads[at], self.relations[at] = clauses[0] + 1, "parataxis"
        self.heads[clauses[0]], self.relations[clauses[0]] = 0, "root"

    def _measure(self, at: int) -> None:
        """A measure word stood between its number and the noun."""
        numbers = [i for i in range(at) if self.heads[i] == at + 1 and self.tags[i] in ("CD", "DT")]
        if numbers:
            last = numbers[-1]
            self.heads[last], self.heads[at], self.relations[at] = self.heads[at], last + 1, "clf"

    def _open(self, *places: int) -> None:
        for at in places:
            if at >= 0 and self.heads[at]:
                self.heads[at] = OPEN

    def _of_mark(self, at: int) -> int:
        """The head of a mark: the highest word of the unit beside it, or that of the sentence."""
        left, right = (
            self._top(at - 1, range(at)),
            self._top(at + 1, range(at + 1, len(self.heads))),
        )
        if left is None or right is None:
            only = left if right is None else right
            return 0 if only is None else only + 1
        if self.heads[right] == OPEN or self.heads[left] == OPEN:
            return OPEN
        return (right if self._is_under(right, left) else left) + 1

    def _top(self, at: int, inside: range) -> int | None:
        while at in inside and self.pos[at] == "PUNCT":
            at += 1 if inside.start else -1
        if at not in inside:
            return None
        for _ in self.heads:
            above = self.heads[at] - 1
            if above not in inside or above == at:
                break
            at = above
        return at

    def _is_under(self, at: int, above: int) -> bool:
        for _ in self.heads:
            if at < 0:
                return False
            if at == above:
                return True
            at = self.heads[at] - 1
        return False


@dataclass(slots=True)
class Told:
    """What a word's context in the first edition became in the present one."""

    counts: dict[tuple[str, ...], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def learn(self, contexts: Sequence[tuple[str, ...]], became: str) -> None:
        for context in contexts:
            self.counts[context][became] += 1

    def of(self, contexts: Sequence[tuple[str, ...]]) -> str | None:
        """By the closest context that was seen often enough and settles it."""
        for context in contexts:
            found = self.counts.get(context, Counter())
            for least in (found, _main(found)):
                [(best, times)] = least.most_common(1) or [("", 0)]
                if found.total() >= SEEN and times >= SURE * found.total():
                    return best
        return None


def _main(counts: Counter[str]) -> Counter[str]:
    """Of relations what stands before the colon."""
    main: Counter[str] = Counter()
    for relation, times in counts.items():
        main[relation.split(":")[0]] += times
    return main


@dataclass(slots=True)
class Editions:
    relations: Told = field(default_factory=Told)
    pos: Told = field(default_factory=Told)
    heads: Told = field(default_factory=Told)

    @classmethod
    def of(cls, old: Sequence[Sequence[Row]], new: Sequence[Sequence[Row]]) -> Editions:
        """From sentences that both editions have, cut alike."""
        found = cls()
        present = {key(rows): rows for rows in new}
        for rows in old:
            same = present.get(key(rows))
            if same is not None and len(same) == len(rows):
                found._learn(Old.of(rows), same)
        return found

    def _learn(self, old: Old, new: Sequence[Row]) -> None:
        old.rebuild()
        for at, row in enumerate(new):
            relations, pos = _contexts(old, at)
            self.relations.learn(relations, row[7])
            self.pos.learn(pos, row[3])
            if old.heads[at] != OPEN:
                self.heads.learn(relations, str(old.heads[at] == int(row[6])))

    def told(self, rows: Sequence[Row]) -> tuple[list[str], list[str], list[int]]:
        """Parts of speech, relations, heads. Where one is doubtful, so is the head's telling."""
        old = Old.of(rows)
        old.rebuild()
        pos, relations, heads = list[str](), list[str](), list[int]()
        for at in range(len(rows)):
            of_relation, of_pos = _contexts(old, at)
            relation, part = self.relations.of(of_relation), self.pos.of(of_pos)
            sure = relation and part and self.heads.of(of_relation) == "True"
            if old.heads[at] == 0:
                relation, sure = "root", bool(part)
            heads.append(old.heads[at] if sure else OPEN)
            relations.append(relation or "dep")
            pos.append(part or "X")
        return pos, relations, heads


def _contexts(old: Old, at: int) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Of the relation and of the part of speech, the closest first."""
    head = old.heads[at]
    above = old.tags[head - 1] if head > 0 else ""
    relation, tag, word = old.relations[at], old.tags[at], old.words[at]
    before = "before" if head > at + 1 else "after"
    marks = "".join(
        sorted(
            {old.tags[i] for i in range(len(old.heads)) if old.heads[i] == at + 1} & {"DEC", "IN"}
        )
    )
    return (
        [
            (relation, tag, above, before, marks, word),
            (relation, tag, above, before, marks),
            (relation, tag, before, marks),
            (relation, tag, before),
            (relation, tag),
            (relation,),
        ],
        [(old.pos[at], tag, word, relation), (old.pos[at], tag, relation), (old.pos[at], tag)],
    )


def key(rows: Sequence[Row]) -> str:
    """What tells a sentence apart: its letters, without marks."""
    return key_of(row[1] for row in rows)


def key_of(words: Iterable[str]) -> str:
    return _IN_WORDS.sub("", "".join(words))
