"""Characters of Chinese put together as the words that their tree makes of them."""

from dateline.language.characters import sizes_of_words, together
from dateline.language.parse import Parse


def parse(tags: str, heads: list[int], relations: str) -> Parse:
    many = len(heads)
    return Parse(tags.split(), {"UPOS": ["NOUN"] * many}, heads, relations.split())


def test_the_later_characters_of_a_word_follow_its_first() -> None:
    words = list("北京市长辞职")
    read = parse(
        "B-LOC I-LOC O O O O",
        [2, 0, 4, 2, -1, 4],
        "nmod goeswith nsubj goeswith root goeswith",
    )
    sizes = sizes_of_words(words, read, [True] * 6)
    assert sizes == [2, 2, 2]
    whole = together(read, sizes)
    assert whole.tags == ["B-LOC", "O", "O"]
    assert whole.heads == [1, 2, -1]
    assert whole.relations == ["nmod", "nsubj", "root"]


def test_what_stands_apart_or_is_no_character_is_a_word_of_its_own() -> None:
    read = parse("O O O", [-1, 0, 0], "root goeswith goeswith")
    assert sizes_of_words(["北", "京", "5"], read, [False, False, True]) == [1, 1, 1]


def test_a_later_character_may_carry_what_the_word_hangs_on() -> None:
    """The network may hang a word's second character on the verb, and the first on the second."""
    read = parse("B-PER I-PER O", [1, 2, -1], "goeswith nsubj root")
    whole = together(read, [2, 1])
    assert whole.heads == [1, -1]
    assert whole.relations == ["nsubj", "root"]


def test_a_name_that_begins_within_a_word_begins_with_the_next() -> None:
    read = parse("O B-ORG I-ORG", [2, 0, -1], "nmod goeswith root")
    assert together(read, [2, 1]).tags == ["O", "B-ORG"]


def test_words_whose_characters_hang_crosswise_still_make_a_tree() -> None:
    """Of each word a character hangs on the other word; the upper one leads out of both."""
    read = parse("O O O O O", [2, 4, 1, 2, -1], "obj nsubj goeswith goeswith root")
    assert together(read, [2, 2, 1]).heads == [2, 0, -1]
