"""A body taken up again by its kind alone."""

import pytest

from dateline.actors.find import find_actors
from dateline.language.names import find_names
from dateline.language.sentences import split_sentences

MINISTRY = "The Ministry of Trade raised the tax in May. "


def actors(text: str) -> list[tuple[str, str]]:
    names = find_names(text, split_sentences(text))
    return [(actor.span.of(text), actor.actor) for actor in find_actors(text, names)]


@pytest.mark.parametrize("words", ["the ministry", "this ministry", "the same ministry"])
def test_stands_for_the_body_of_its_kind(words: str) -> None:
    text = f"{MINISTRY}Later {words} lowered it again."
    assert actors(text)[-1] == (words, "Ministry of Trade")


@pytest.mark.parametrize(
    "rest",
    [
        "Then the ministry of defence lowered it.",  # another one
        "Then the agency lowered it.",  # no agency was named
        "Then a ministry lowered it.",  # any
    ],
)
def test_stands_for_nobody_else(rest: str) -> None:
    assert [name for _, name in actors(MINISTRY + rest)] == ["Ministry of Trade"]


def test_says_that_it_is_inferred() -> None:
    text = f"{MINISTRY}Later the ministry lowered it again."
    names = find_names(text, split_sentences(text))
    assert find_actors(text, names)[-1].found == "inferred: the ministry named before"


def test_the_body_most_spoken_of_is_meant() -> None:
    text = (
        f"{MINISTRY}The Ministry of Trade has a harbour office. It took a building over from "
        "the Ministry of Ports. Later the ministry sold it."
    )
    assert actors(text)[-1] == ("the ministry", "Ministry of Trade")


def test_the_last_words_of_a_name_in_small_letters() -> None:
    text = "The North Quay Department met the Elm Department. Then the quay department paid."
    assert actors(text)[-1] == ("the quay department", "North Quay Department")
