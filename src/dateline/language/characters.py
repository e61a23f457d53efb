"""Chinese, which writes no spaces: the model reads characters, and its tree says which are a word.

The later characters of a word hang on its first as "goeswith"; that one stands for the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from dateline.core.text import CHINESE_SIGNS
from dateline.language.parse import Parse

LATER = "goeswith"
CHARACTER = re.compile(f"[{CHINESE_SIGNS}]")


def characters(word: str) -> list[str]:
    """The characters of a Chinese word; any other word whole.

    >>> characters("北京"), characters("GDP"), characters("5")
    (['北', '京'], ['GDP'], ['5'])
    """
    return list(word) if all(map(CHARACTER.match, word)) else [word]


def sizes_of_words(words: Sequence[str], parse: Parse, beside: Sequence[bool]) -> list[int]:
    """How many characters each word has, in their order; ``beside`` says of each item whether it
    follows on the one before without a space."""
    sizes: list[int] = []
    for word, relation, is_beside in zip(words, parse.relations, beside, strict=True):
        if sizes and relation == LATER and is_beside and CHARACTER.fullmatch(word):
            sizes[-1] += 1
        else:
            sizes.append(1)
    return sizes


def together(parse: Parse, sizes: Sequence[int]) -> Parse:
    """A parse of characters as one of words of these sizes, in characters."""
    if all(size == 1 for size in sizes):
        return parse
    firsts = [0, *accumulate(sizes)]
    word_of = [word for word, size in enumerate(sizes) for _ in range(size)]
    places = list(map(range, firsts, firsts[1:]))
    depths = _depths(parse.heads)
    mains = [min(place, key=depths.__getitem__) for place in places]  # so that they make a tree
    heads = [-1 if (head := parse.heads[at]) < 0 else word_of[head] for at in mains]
    return Parse(
        list(_tags([parse.tags[place.start : place.stop] for place in places])),
        {field: [values[at] for at in firsts[:-1]] for field, values in parse.fields.items()},
        heads,
        [_relation(parse, at) for at in mains],
    )


def _depths(heads: Sequence[int]) -> list[int]:
    """How far below the root each word of a tree hangs.

    >>> _depths([1, -1, 0])
    [1, 0, 2]
    """
    depths: dict[int, int] = {-1: -1}
    for word in range(len(heads)):
        way = []
        while word not in depths:
            way.append(word)
            word = heads[word]
        for below, at in enumerate(reversed(way), depths[word] + 1):
            depths[at] = below
    return [depths[word] for word in range(len(heads))]


def _relation(parse: Parse, at: int) -> str:
    return "compound" if parse.relations[at] == LATER else parse.relations[at]


def _tags(of_words: Sequence[Sequence[str]]) -> Iterator[str]:
    """A word is of a name if its first character is; a name may not begin within a word."""
    before = "O"
    for tags in of_words:
        tag = tags[0]
        if tag[0] == "I" and before[2:] != tag[2:]:
            tag = f"B-{tag[2:]}"
        yield tag
        before = tag
