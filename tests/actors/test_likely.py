"""Pairs that are proposed, and pairs that are not."""

import pytest

from dateline.actors.likely import likely
from dateline.core.mention import ActorKind

PERSON, BODY = str(ActorKind.PERSON), str(ActorKind.ORGANISATION)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Alexei Navalny", "Alexey Navalny", PERSON),
        ("Alder", "Maria Alder", PERSON),
        ("Tim Alder", "Timothy D. Alder", PERSON),
        ("Viktor Alder", "Alder Viktor", PERSON),
        ("NQA", "North Quay Authority", BODY),
        ("Alder Quay Authority", "Alder Quay Authoritiy", BODY),
    ],
)
def test_proposed(one: str, other: str, kind: str) -> None:
    (pair,) = likely([(one, kind, 3), (other, kind, 1)])
    assert {pair.name, pair.actor} == {one, other}
    assert pair.why


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("North Quay Authority", "South Quay Authority", BODY),
        ("Unit 61398", "Unit 61399", BODY),
        ("Peter Alder", "Petra Oak", PERSON),
        ("Maria Alder", "Marie Alder", PERSON),  # two first names, both known
    ],
)
def test_not_proposed(one: str, other: str, kind: str) -> None:
    assert likely([(one, kind, 3), (other, kind, 1)]) == []


def test_a_last_name_of_two_people_is_nobody_s() -> None:
    people = [(name, PERSON, 1) for name in ("Alder", "Maria Alder", "Paul Alder")]
    assert likely(people) == []


def test_a_person_and_a_body_are_never_one() -> None:
    assert likely([("Alder", PERSON, 1), ("Maria Alder", BODY, 1)]) == []
