"""The encoder is given the same, however words are cut and quotes are curled."""

import pytest

from dateline.language.pieces import Pieces, encode
from dateline.language.reader import default_reader

TOKENIZER = default_reader().model.tokenizer


def pieces(*words: str) -> Pieces:
    [found] = encode(TOKENIZER, [words])
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["al-Ani", "left"], ["al", "-", "Ani", "left"]),
        (["it’s", "“so”"], ["it's", '"so"']),
        (["cannot"], ["cannot"]),
        (["Sino-US"], ["Sino", "-", "US"]),
    ],
)
def test_same_pieces_and_shapes(one: list[str], other: list[str]) -> None:
    assert (pieces(*one).ids, pieces(*one).shapes) == (pieces(*other).ids, pieces(*other).shapes)


def test_words_begin_at_their_first_piece() -> None:
    found = pieces("Zhongnanhai", "spoke")
    assert found.firsts[0] == 0 and found.firsts[1] == 1
    assert found.firsts[2] == len(found.ids) - 2
    assert found.shapes[1:-1] == [4] * (len(found.ids) - 3) + [1]


def test_a_word_without_a_piece_stands_at_the_end() -> None:
    found = pieces("a", "\u200b", "b")
    assert found.firsts[2] == len(found.ids) - 1


def test_no_words() -> None:
    assert pieces().firsts == [0]
    assert encode(TOKENIZER, []) == []
