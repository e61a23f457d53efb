"""A body taken up again by its kind alone."""

import pytest

from dateline.actors.coreference import taken_up
from dateline.actors.find import find_actors
from dateline.core.mention import ActorKind, ActorMention, NameMention
from dateline.core.text import Span
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


def of_issuer(text: str, issuer: str) -> list[tuple[str, str]]:
    names = find_names(text, split_sentences(text))
    return [(a.span.of(text), a.actor) for a in find_actors(text, names, issuer=issuer)]


def test_a_body_in_its_own_document() -> None:
    text = "The appeal was lodged with the Board on 3 May. The committee heard it."
    found = of_issuer(text, "Harbour Safety Board, Appeals Committee")
    assert found == [
        ("the Board", "Harbour Safety Board"),
        ("The committee", "Appeals Committee"),
    ]
    assert of_issuer(text, "") == []
    assert of_issuer("The board on ports met.", "Harbour Safety Board") == []


def test_one_that_is_named_goes_before_the_issuer_in_small_letters() -> None:
    text = "The Rail Board of Oran wrote. In May the board answered."
    assert of_issuer(text, "Harbour Safety Board")[-1] == ("the board", "Rail Board of Oran")


def test_who_is_called_what_in_the_head_of_a_file() -> None:
    text = (
        "CARL DAHL, for himself and for others, Plaintiff,\nv.\nNorland Tiles Ltd, Defendant.\n\n"
        "In May Plaintiff wrote to the defendant.\n\nEva Lind, Attorney for Plaintiff\n"
    )
    names = find_names(text, split_sentences(text))
    people = [
        NameMention(Span(text.index(name), text.index(name) + len(name)), ActorKind.PERSON, "read")
        for name in ("CARL DAHL", "Eva Lind")
    ]
    read = [*people, *(name for name in names if name.kind is not None)]
    found = {a.span.of(text): a.actor for a in find_actors(text, read)}
    assert found["Plaintiff"] == "Carl Dahl"
    assert found["the defendant"] == "Norland Tiles Ltd"


def test_a_name_with_a_legal_form_is_a_firm_in_a_heading() -> None:
    text = "In the matter of Norland Tiles plc\n\n1. The respondent makes tiles.\n"
    assert actors(text) == [
        ("Norland Tiles plc", "Norland Tiles plc"),
        ("The respondent", "Norland Tiles plc"),
    ]


LIST = "Present: Anna Berg (Chair), Carl Dahl (Treasurer), Olga Fenn.\n\n"


def test_a_list_of_those_present_says_who_holds_an_office() -> None:
    business = "The roof was looked at, and much was said of it. " * 40
    text = f"{LIST}{business}The Chair walked round. The treasurer paid. The clerk wrote."
    found = dict(actors(text))
    assert found["The Chair"] == "Anna Berg"
    assert found["The treasurer"] == "Carl Dahl"
    assert "The clerk" not in found


def _bodies(text: str, *names: str) -> list[ActorMention]:
    starts = [(text.index(name), name) for name in names]
    return [
        ActorMention(Span(at, at + len(name)), name, ActorKind.ORGANISATION, "full name")
        for at, name in starts
    ]


def test_the_body_that_the_title_names_is_meant_by_its_kind() -> None:
    text = (
        "The Holm Department of Roofs is old. Its work passed to the Central Tower Department. "
        + "It lay there under a sheet. " * 8
        + "The department was opened again."
    )
    bodies = _bodies(text, "Holm Department of Roofs", "Central Tower Department")
    for title, meant in (("Holm Department of Roofs", 0), ("Roofs", 1)):
        (again,) = taken_up(text, bodies, title=title)
        assert again.actor == bodies[meant].actor


def test_the_firm_that_files_a_form_is_the_company() -> None:
    text = "HOLM TURBINE\n(Exact name of registrant)\n\nDover Trust sued. The Company paid."
    found = taken_up(text, _bodies(text, "HOLM TURBINE", "Dover Trust"))
    assert "HOLM TURBINE" in {a.actor for a in found if a.span.of(text) == "The Company"}
