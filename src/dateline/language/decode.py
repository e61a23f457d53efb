"""From the scores of a sentence to what holds together: tags that follow one another, a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating[Any]]
Indices = NDArray[np.integer[Any]]
_NEVER = -1e9
_A_ROOT = 1e5
_LOOSE = ("ADP", "CCONJ", "SCONJ", "AUX")
_CLOSED_BY = {"(": ")", "[": "]"}


def allowed(tags: Sequence[str]) -> Scores:
    """0 where the tag of the column may follow that of the row, else a price nobody pays.

    >>> allowed(["O", "B-PER", "I-PER"])[:, 2] == 0
    array([False,  True,  True])
    """
    prices = np.zeros((len(tags), len(tags)), np.float32)
    for row, before in enumerate(tags):
        for column, tag in enumerate(tags):
            if tag[0] == "I" and before[1:] != tag[1:]:
                prices[row, column] = _NEVER
    return prices


def best_tags(scores: Scores, prices: Scores, inside: Sequence[bool]) -> list[int]:
    """The best row of tags that may follow one another; ``inside`` is whether a tag goes on."""
    best: list[int] = scores.argmax(1).tolist()
    if not any(inside[tag] for tag in best):
        return best
    if not inside[best[0]] and all(prices[pair] == 0 for pair in pairwise(best)):
        return best
    return _viterbi(scores, prices, np.where(inside, _NEVER, 0.0))


def _viterbi(scores: Scores, prices: Scores, first: Scores) -> list[int]:
    # Logits serve as they are: what is missing to a logarithm is the same for all tags of a word.
    total = scores[0] + first
    came_from = np.zeros(scores.shape, np.int64)
    for index in range(1, len(scores)):
        ways = total[:, None] + prices
        came_from[index] = ways.argmax(0)
        total = ways.max(0) + scores[index]
    path = [int(total.argmax())]
    for index in range(len(scores) - 1, 0, -1):
        path.append(int(came_from[index, path[-1]]))
    return path[::-1]


def names(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, last word (exclusive) and type of each name.

    >>> list(names(["O", "B-PER", "I-PER", "B-LOC"]))
    [(1, 3, 'PER'), (3, 4, 'LOC')]
    """
    first = 0
    while first < len(tags):
        last = first + 1
        if tags[first] != "O":
            while last < len(tags) and tags[last] == f"I-{tags[first][2:]}":
                last += 1
            yield first, last, tags[first][2:]
        first = last


def tidy(tags: Sequence[str], words: Sequence[str], pos: Sequence[str]) -> list[str]:
    """Names without a loose word at their ends, and cut in two at a bracket that they do not close.

    >>> words = ["Jammu", "and", ",", "Indian", "Congress", "(", "INC"]
    >>> tags = ["B-LOC", "I-LOC", "O", "B-ORG", "I-ORG", "I-ORG", "I-ORG"]
    >>> tidy(tags, words, ["PROPN", "CCONJ", "PUNCT", "ADJ", "PROPN", "PUNCT", "PROPN"])
    ['B-LOC', 'O', 'O', 'B-ORG', 'I-ORG', 'O', 'B-ORG']
    """
    found = list(tags)
    for first, last, kind in names(tags):
        begin = first
        loose = [
            word.islower() and tag in _LOOSE
            for word, tag in zip(words[first:last], pos[first:last], strict=True)
        ]
        while last > first and loose[last - 1 - begin]:
            last -= 1
            found[last] = "O"
        while first < last and loose[first - begin]:
            found[first] = "O"
            first += 1
        if first < last:
            found[first] = f"B-{kind}"
        for index in range(first, last):
            if words[index] in _CLOSED_BY and _CLOSED_BY[words[index]] not in words[index:last]:
                found[index] = "O"
                if index + 1 < last:
                    found[index + 1] = f"B-{kind}"
    return found


# --- Trees ----------------------------------------------------------------------------


def are_trees(heads: Indices) -> list[bool]:
    """Whether each row is a tree: its root (0) the head of one word, and no word its own ancestor.

    Words count from 1. Rows may be filled up with -1.

    >>> are_trees(np.array([[0, 1, 1], [0, 3, 2], [0, 0, -1]]))
    [True, False, False]
    """
    roots = (heads == 0).sum(1)
    climbed = np.concatenate([np.zeros((len(heads), 1), heads.dtype), np.maximum(heads, 0)], 1)
    for _ in range(int(heads.shape[1]).bit_length()):
        climbed = np.take_along_axis(climbed, climbed, 1)  # twice as far as before
    found: list[bool] = ((roots == 1) & ~climbed.any(1)).tolist()
    return found


def best_tree(arcs: Scores) -> Indices:
    """The heads (0 the root, words from 1) of the best tree that has one word at its root.

    ``arcs`` has a row for each word and a column for each head, the root first.

    >>> best_tree(np.array([[5.0, 0.0, 9.0], [4.0, 9.0, 0.0]]))
    array([0, 1])
    """
    many = len(arcs)
    scores = np.full((many + 1, many + 1), _NEVER)
    scores[1:] = arcs
    heads = _spanning(scores)
    if (heads[1:] == 0).sum() != 1:
        scores[1:, 0] -= _A_ROOT  # each costs more than all the rest may gain: the best has one
        heads = _spanning(scores)
    return heads[1:]


def _spanning(scores: Scores) -> Indices:
    """Chu-Liu and Edmonds: best heads without a cycle. Row: the word; column: its head.

    From each word one climbs from head to head until a tree is reached. Where the way comes back
    to itself, the words of the cycle are henceforth one node: who gives it a head takes the place
    of the head that its word has in the cycle.
    """
    many = len(scores)
    columns = np.arange(many)
    np.fill_diagonal(scores, _NEVER)
    gains = list(scores)  # of each node, what each head would give it
    takes = [np.full(many, word) for word in columns]  # and which of its words would take it
    chosen = [(0, 0)] * many  # of each node a head, and the word that takes it
    words = [[word] for word in range(many)]
    node_of = list(range(many))
    part_of: dict[int, int] = {}
    reached = {0}
    for first in range(1, many):
        way: list[int] = []
        node = node_of[first]
        while node not in reached:
            if node in way:
                cycle = way[way.index(node) :]
                del way[-len(cycle) :]
                node = len(gains)
                ways = np.array([gains[one] - gains[one][chosen[one][0]] for one in cycle])
                best = ways.argmax(0)
                gains.append(ways[best, columns])
                takes.append(np.array([takes[one] for one in cycle])[best, columns])
                words.append([word for one in cycle for word in words[one]])
                gains[node][words[node]] = _NEVER
                for word in words[node]:
                    node_of[word] = node
                part_of |= dict.fromkeys(cycle, node)
                chosen.append((0, 0))
            way.append(node)
            head = int(gains[node].argmax())
            chosen[node] = (head, int(takes[node][head]))
            node = node_of[head]
        reached.update(way)
    for node in range(len(gains) - 1, many - 1, -1):
        part = chosen[node][1]
        while part_of[part] != node:
            part = part_of[part]
        chosen[part] = chosen[node]
    return np.array([head for head, _ in chosen[:many]])
