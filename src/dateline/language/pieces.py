"""Words as the encoder takes them: word pieces, the letter case of each, where words begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

SHAPES = 9  # see shape_of; 0 is that of the marks for the beginning and the end
_STRAIGHT = str.maketrans(
    dict.fromkeys("’‘‚‛′´`", "'") | dict.fromkeys("“”„‟«»″", '"') | {"\N{SOFT HYPHEN}": None}
)
_RUN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Pieces:
    """``firsts[0]`` is the beginning of the sentence, which stands for the root of its tree;
    ``firsts[n + 1]`` is the first piece of word n, or the end mark where it has none."""

    ids: list[int]
    shapes: list[int]
    firsts: list[int]


def straight(word: str) -> str:
    """Quotes made straight, as the treebanks write them.

    >>> straight("it’s"), straight("``"), straight("“")
    ("it's", '"', '"')
    """
    return word.translate(_STRAIGHT).replace("''", '"')


def shape_of(run: str) -> int:
    """The letter case of a run of letters and digits; the vocabulary knows small letters only.

    >>> [shape_of(run) for run in ("talks", "NATO", "X", "Xi", "McKay", "iPhone", "2019", "")]
    [1, 2, 3, 4, 5, 6, 7, 8]
    """
    if run.islower():
        return 1
    if run.isupper():
        return 2 if len(run) > 1 else 3
    if run[:1].isupper():
        return 4 if run[1:].islower() else 5
    if not run:
        return 8
    return 6 if any(letter.isupper() for letter in run) else 7


def encode(tokenizer: Tokenizer, sentences: Sequence[Sequence[str]]) -> list[Pieces]:
    """What the encoder is given for each sentence, however its words are cut at hyphens."""
    found: list[Pieces] = []
    for sentence in sentences:
        words = [straight(word) for word in sentence]
        # One by one: a batch is no faster, and would start threads in every worker process.
        encoding = tokenizer.encode(words, is_pretokenized=True)
        found.append(_pieces(words, encoding.ids, encoding.word_ids, encoding.offsets))
    return found


def _pieces(
    words: Sequence[str],
    ids: list[int],
    word_ids: Sequence[int | None],
    offsets: Sequence[tuple[int, int]],
) -> Pieces:
    shapes = [0] * len(ids)
    firsts = [len(ids) - 1] * (len(words) + 1)
    firsts[0] = 0
    last = -1
    simple = True
    for place, index in enumerate(word_ids):
        if index is None:
            continue
        word = words[index]
        if index != last:
            last = index
            firsts[index + 1] = place
            simple = word.isalnum()
            shape = shape_of(word)
        shapes[place] = shape if simple else shape_of(_run_at(word, offsets[place][0]))
    return Pieces(ids, shapes, firsts)


def _run_at(word: str, offset: int) -> str:
    """The run of letters and digits around this place of the word; "" at a sign."""
    for match in _RUN.finditer(word):
        if match.start() <= offset < match.end():
            return match.group()
    return ""
