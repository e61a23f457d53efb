"""Tags that may follow one another; trees with one root and no cycle."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language import decode

TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
PRICES = decode.allowed(TAGS)
INSIDE = [tag[0] == "I" for tag in TAGS]


def rows(values: list[list[int]]) -> decode.Scores:
    return np.array(values, np.float32)


def best(values: list[list[int]]) -> list[str]:
    return [TAGS[tag] for tag in decode.best_tags(rows(values), PRICES, INSIDE)]


def test_best_of_each_where_they_agree() -> None:
    assert best([[0, 9, 0, 0, 0], [0, 0, 9, 0, 0], [9, 0, 0, 0, 0]]) == ["B-PER", "I-PER", "O"]


def test_a_name_has_one_type() -> None:
    assert best([[0, 9, 0, 8, 0], [0, 0, 4, 0, 8]]) == ["B-ORG", "I-ORG"]


def test_a_name_has_a_beginning() -> None:
    assert best([[5, 4, 9, 0, 0]]) == ["O"]


@given(st.lists(st.lists(st.integers(0, 50), min_size=5, max_size=5), min_size=1, max_size=4))
def test_no_way_is_better(values: list[list[int]]) -> None:
    found = decode.best_tags(rows(values), PRICES, INSIDE)

    def worth(way: tuple[int, ...]) -> float:
        may = not INSIDE[way[0]] and all(PRICES[pair] == 0 for pair in itertools.pairwise(way))
        return sum(row[tag] for row, tag in zip(values, way, strict=True)) if may else -1.0

    ways = itertools.product(range(len(TAGS)), repeat=len(values))
    assert worth(tuple(found)) == max(map(worth, ways))


def test_names_next_to_each_other() -> None:
    tags = ["B-PER", "B-PER", "I-PER", "O", "B-ORG"]
    assert list(decode.names(tags)) == [(0, 1, "PER"), (1, 3, "PER"), (4, 5, "ORG")]


@pytest.mark.parametrize(
    ("heads", "tree"),
    [([0], True), ([2, 0], True), ([2, 3, 1], False), ([0, 0], False), ([0, 3, 2], False)],
)
def test_what_a_tree_is(heads: list[int], tree: bool) -> None:
    filled = np.array([heads + [-1] * 3])
    assert decode.are_trees(filled) == [tree]


@given(st.integers(1, 4), st.randoms(use_true_random=False))
def test_best_tree_of_all(size: int, random: object) -> None:
    draw = random.randint  # type: ignore[attr-defined]
    arcs = np.array([[draw(0, 30) for _ in range(size + 1)] for _ in range(size)], float)
    found = decode.best_tree(arcs)
    ways = [np.array([way]) for way in itertools.product(range(size + 1), repeat=size)]
    trees = [way[0] for way in ways if decode.are_trees(way) == [True]]
    assert decode.are_trees(found[None]) == [True]
    words = np.arange(size)
    assert arcs[words, found].sum() == max(arcs[words, tree].sum() for tree in trees)
