"""Whose name it is, within one document."""

import pytest

from dateline.actors.find import find_actors
from dateline.core.mention import ActorKind, NameMention
from dateline.core.text import Span


def find(text: str, *names: tuple[str, ActorKind | None]) -> list[tuple[str, str, ActorKind]]:
    """What becomes of names given by their words, each found after the one before."""
    mentions, at = [], 0
    for words, kind in names:
        start = text.index(words, at)
        at = start + len(words)
        mentions.append(NameMention(Span(start, at), kind, "given"))
    return [(a.span.of(text), a.actor, a.kind) for a in find_actors(text, mentions)]


PERSON, COUNTRY, PLACE = ActorKind.PERSON, ActorKind.COUNTRY, ActorKind.PLACE
BODY, GOVERNMENT, PARTY = ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.PARTY


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("Gen. Maria Alder left.", "Gen. Maria Alder", PERSON, [("Maria Alder", PERSON)]),
        ("the PRC’s envoy", "PRC’s", COUNTRY, [("China", COUNTRY)]),
        (
            "CIA Director Peter Finch spoke.",
            "CIA Director Peter Finch",
            PERSON,
            [("Central Intelligence Agency", GOVERNMENT), ("Peter Finch", PERSON)],
        ),
        ("Moscow said no.", "Moscow", PLACE, [("Russia", COUNTRY)]),
        ("They met in Moscow.", "Moscow", PLACE, [("Moscow", PLACE)]),
        ("French officials left.", "French", None, [("France", COUNTRY)]),
        ("a French film", "French", None, []),
        (
            "the Turkish Foreign Ministry",
            "Turkish Foreign Ministry",
            GOVERNMENT,
            [("Foreign Ministry of Turkey", GOVERNMENT)],
        ),
        (
            "Ministry of Foreign Affairs of Turkey",
            "Ministry of Foreign Affairs of Turkey",
            GOVERNMENT,
            [("Foreign Ministry of Turkey", GOVERNMENT)],
        ),
        ("the Danish Government", "Danish Government", GOVERNMENT, [("Denmark", COUNTRY)]),
        ("the Treaty of Alder", "Treaty of Alder", None, []),
    ],
)
def test_one_name(
    text: str, name: str, kind: ActorKind | None, expected: list[tuple[str, ActorKind]]
) -> None:
    assert [(actor, of) for _, actor, of in find(text, (name, kind))] == expected


def test_a_surname_is_the_one_person_who_has_it() -> None:
    text = "Maria Alder came. Alder spoke."
    assert [a for _, a, _ in find(text, ("Maria Alder", PERSON), ("Alder", None))] == [
        "Maria Alder"
    ] * 2


def test_a_surname_of_two_people_stays_alone() -> None:
    text = "Maria Alder met Paul Alder. Alder spoke."
    found = find(text, ("Maria Alder", PERSON), ("Paul Alder", PERSON), ("Alder", PERSON))
    assert found[-1][1] == "Alder"


@pytest.mark.parametrize(
    "text",
    [
        "The North River Authority (NRA) met. The NRA paid.",
        "The NRA (North River Authority) met. The NRA paid.",
    ],
)
def test_a_short_form_is_what_the_text_says_it_is(text: str) -> None:
    names = sorted(
        [("NRA", BODY), ("North River Authority", GOVERNMENT)], key=lambda n: text.index(n[0])
    )
    found = find(text, *names, ("NRA", BODY))
    assert {actor for _, actor, _ in found} == {"North River Authority"}


def test_a_short_form_of_something_that_is_no_actor_is_none() -> None:
    text = "They signed a Memorandum of Understanding (MoU)."
    assert find(text, ("Memorandum of Understanding", None), ("MoU", None)) == []


def test_the_commission_is_the_one_named_last() -> None:
    text = "The River Commission met the Port Commission. The Commission paid."
    names = [
        ("River Commission", GOVERNMENT),
        ("Port Commission", GOVERNMENT),
        ("Commission", GOVERNMENT),
    ]
    assert find(text, *names)[-1][1] == "Port Commission"


def test_a_person_may_be_called_with_or_without_the_middle_initial() -> None:
    text = "Maria R. Alder came. Maria Alder spoke."
    found = find(text, ("Maria R. Alder", PERSON), ("Maria Alder", PERSON))
    assert {actor for _, actor, _ in found} == {"Maria R. Alder"}


def test_bodies_that_share_a_word_stay_apart() -> None:
    text = "The Ministry of State Security met the Ministry of Public Security."
    found = find(
        text,
        ("Ministry of State Security", GOVERNMENT),
        ("Ministry of Public Security", GOVERNMENT),
    )
    assert len({actor for _, actor, _ in found}) == 2


def test_a_party_called_by_its_last_word() -> None:
    text = "The Alder National Congress won. Congress met."
    found = find(text, ("Alder National Congress", PARTY), ("Congress", GOVERNMENT))
    assert {actor for _, actor, _ in found} == {"Alder National Congress"}


def test_a_person_may_be_called_by_the_short_form_of_a_given_name() -> None:
    text = "Robert Alder came. Bob Alder spoke."
    found = find(text, ("Robert Alder", PERSON), ("Bob Alder", PERSON))
    assert {actor for _, actor, _ in found} == {"Robert Alder"}
