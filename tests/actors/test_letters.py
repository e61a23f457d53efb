"""Names in other letters: their cases are one within a document, their Latin forms are proposed."""

import pytest

from dateline.actors.find import find_actors
from dateline.actors.likely import likely
from dateline.core.mention import ActorKind, NameMention
from dateline.core.text import Span


def actors(text: str, *names: str, kind: ActorKind = ActorKind.PERSON) -> list[str]:
    found, at = [], 0
    for name in names:
        start = text.index(name, at)
        at = start + len(name)
        found.append(NameMention(Span(start, at), kind, "read as a name"))
    return [actor.actor for actor in find_actors(text, found)]


def test_a_person_in_every_case_is_one() -> None:
    text = "Анна Морозова приехала. С Анной Морозовой встретились. Морозовой вручили приз."
    assert set(actors(text, "Анна Морозова", "Анной Морозовой", "Морозовой")) == {"Анна Морозова"}


def test_a_firm_in_another_case_is_one() -> None:
    text = "Хелвар купил порт. Акции Хелвара выросли. Хелвару помогли."
    kind = ActorKind.ORGANISATION
    assert set(actors(text, "Хелвар", "Хелвара", "Хелвару", kind=kind)) == {"Хелвар"}


def test_a_form_that_the_document_has_not_is_not_made_up() -> None:
    assert actors("Говорили с Анной Морозовой.", "Анной Морозовой") == ["Анной Морозовой"]


def test_two_people_of_unlike_first_names_stay_two() -> None:
    text = "Анна Морозова и Мария Морозова приехали."
    assert actors(text, "Анна Морозова", "Мария Морозова") == ["Анна Морозова", "Мария Морозова"]


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Юрий Вольский", "Yuri Volsky"),
        ("Юрий Вольский", "Juri Wolski"),
        ("Сергей Иванов", "Serguei Ivanov"),
        ("Иван Хрущин", "Ivan Khrushchin"),
        ("Пётр Горбачёв", "Petr Gorbatschow"),
    ],
)
def test_the_latin_form_is_proposed(cyrillic: str, latin: str) -> None:
    people = [(cyrillic, ActorKind.PERSON, 3), (latin, ActorKind.PERSON, 2)]
    assert [(pair.name, pair.actor) for pair in likely(people)] == [(cyrillic, latin)]


@pytest.mark.parametrize(
    ("chinese", "latin", "kind"),
    [
        ("周海燕", "Zhou Haiyan", ActorKind.PERSON),
        ("周海燕", "Zhou Hai-yan", ActorKind.PERSON),
        ("周海燕", "Haiyan Zhou", ActorKind.PERSON),
        ("曾立", "Zeng Li", ActorKind.PERSON),  # a family name is not read as the word is
        ("吕莹", "Lü Ying", ActorKind.PERSON),
        ("陳國華", "Chen Guohua", ActorKind.PERSON),
        ("西安", "Xi'an", ActorKind.ORGANISATION),
        ("鑫源", "Xinyuan", ActorKind.ORGANISATION),
    ],
)
def test_a_chinese_name_is_proposed_as_it_is_read(
    chinese: str, latin: str, kind: ActorKind
) -> None:
    pairs = likely([(chinese, kind, 3), (latin, kind, 2)])
    assert [(pair.name, pair.actor) for pair in pairs] == [(chinese, latin)]


def test_two_latin_names_of_one_sound_leave_a_chinese_one_alone() -> None:
    people = [("周海燕", 3), ("Zhou Haiyan", 2), ("Haiyan Zhou", 2)]
    pairs = likely([(name, ActorKind.PERSON, count) for name, count in people])
    assert "周海燕" not in {pair.name for pair in pairs}


def test_unlike_names_are_not_proposed() -> None:
    assert (
        likely([("Анна Морозова", ActorKind.PERSON, 3), ("Anna Markova", ActorKind.PERSON, 2)])
        == []
    )
