"""Sentences as Universal Dependencies cuts them: at spaces, and where "|" stands."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.text import Span
from dateline.language.tokens import spans_of_words

CUT = (
    "The ministry did|n't confirm the report|.",
    "It|’s China|’s first such trip|, and they|’ve said so|.",
    "He can|not say|, and we|'re gon|na wait|.",
    "The workers|' party won|.",
    "Mr. Obama met Dr. A. P. J. Abdul Kalam in Washington|, D.C.|, on Sept. 11|.",
    "The U.S.|-|backed force left|; the U.N. stayed|.",
    "Sino|-|American talks are well|-|known|.",
    "A non-aligned|, post-war policy|.",
    "Profits rose 3.5|% to $|1,200.50|, or €|5|m|.",
    "At 10:30 on 2004-05-06|, at 5|pm|, the 20th time since the 1990s|.",
    "Write to press.office@un.org or see https://www.un.org/en/news?id=3|.",
    "“|We are ready|,|” she said (|twice|)|.",
    "AT&T and R&D|; and|/|or …",
    "O'Brien|'s office|...",
    "Ships|, aircraft|, etc. were sent|: arms|, food|, etc|.",
    "Well|--|no|!!!",
    "They met in 1994|–|95 — once|.",
)


def cut(text: str) -> list[str]:
    return [span.of(text) for span in spans_of_words(text, Span(0, len(text)))]


@pytest.mark.parametrize("example", CUT)
def test_words(example: str) -> None:
    assert cut(example.replace("|", "")) == re.split(r"[| ]", example)


def test_words_have_their_places() -> None:
    text = "Before. It can't be. After."
    spans = spans_of_words(text, Span(8, 20))
    assert [span.of(text) for span in spans] == ["It", "ca", "n't", "be", "."]


def test_nothing_has_no_words() -> None:
    assert cut("") == cut(" \n\t ") == []


@given(st.text(max_size=60))
def test_every_letter_is_in_one_word(text: str) -> None:
    spans = spans_of_words(text, Span(0, len(text)))
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join(span.of(text) for span in spans) == "".join(text.split())
