"""Words without the marks of Markdown, and words that only look as if they had some."""

import pytest

from dateline.core.marks import without_marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("## The **quay** was sold", "The quay was sold"),
        ("> He said *nothing*.\n> Then he left.", "He said nothing. Then he left."),
        ("- **3 May 2021**: the crane fell", "3 May 2021: the crane fell"),
        ("sold** on 3 May", "sold on 3 May"),  # a sentence of a paragraph in bold
        ("__Norvik__ paid _twice_", "Norvik paid twice"),
        ('See [the deed](a.pdf "A deed") and ![a plan](b.png)', "See the deed and a plan"),
        ("| Date | Event |\n|---|:--:|\n| 3 May | It `fell` |", "Date · Event 3 May · It fell"),
        (r"| a \| b | c |", "a | b · c"),
        (r"Berg \& Sons, \*not\* Lund", r"Berg \& Sons, *not* Lund"),
    ],
)
def test_words_as_they_are_read(text: str, words: str) -> None:
    assert without_marks(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It cost 3 * 4 = 12 francs.",
        "The file a_b_c.txt was opened.",
        "He was well* paid (* in kind).",
        "Lund [the elder] (1901–1980) left.",
        "He said – and left – no | not a word.",
        "#4 was sold; C# was not.",
    ],
)
def test_other_words_are_left_as_they_stand(text: str) -> None:
    assert without_marks(text) == text
