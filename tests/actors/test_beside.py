"""What is said beside a name tells a firm from a surname, and a club from its town."""

import pytest
from tests.actors.test_find import BODY, PERSON, PLACE, find

from dateline.core.mention import ActorKind


@pytest.mark.parametrize(
    ("text", "name", "given", "kind"),
    [
        ("Sorvane shares fell.", "Sorvane", PERSON, BODY),
        ("Customers of Sorvane complained.", "Sorvane", PERSON, BODY),
        ("Union members at Sorvane stopped work.", "Sorvane", PLACE, BODY),
        ("Sorvane is listed in Oslo.", "Sorvane", PERSON, BODY),
        ("Sorvane will close two shops.", "Sorvane", PLACE, BODY),
        ("Sorvane said on Monday that it would close.", "Sorvane", PERSON, BODY),
        ("Liverpool beat Chelsea 2-0.", "Liverpool", PLACE, BODY),
        ("Somerset lost 3-1 to Bayern.", "Somerset", PLACE, BODY),
        # people and towns, whatever they have and do
        ("Sorvane said that he would leave.", "Sorvane", PERSON, PERSON),
        ("Mr Sorvane issued a book.", "Sorvane", PERSON, PERSON),
        ("Anna closed the shop.", "Anna", PERSON, PERSON),
        ("Flood waters beat Liverpool back.", "Liverpool", PLACE, PLACE),
    ],
)
def test_what_stands_beside_a_name_tells_its_kind(
    text: str, name: str, given: ActorKind, kind: ActorKind
) -> None:
    assert [(a, k) for _, a, k in find(text, (name, given)) if a == name] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "names", "actors"),
    [
        ("Mia Sorel of Rodex left.", ["Mia Sorel of Rodex"], ["Mia Sorel", "Rodex"]),
        ("Catherine of Aragon left.", ["Catherine of Aragon"], ["Catherine of Aragon"]),
        ("Doe, John, left. J. Doe sat.", ["Doe", "John", "J. Doe"], ["John Doe"] * 2),
        ("Nystrand, Paul (1871)", ["Nystrand, Paul"], ["Paul Nystrand"]),
        ("Gordon LEITH left.", ["Gordon LEITH"], ["Gordon Leith"]),
        ("Paul Reyes left. P. Reyes sat.", ["Paul Reyes", "P. Reyes"], ["Paul Reyes"] * 2),
        (
            "Anna Berg, Axel Berg. A. Berg left.",
            ["Anna Berg", "Axel Berg", "A. Berg"],
            ["Anna Berg", "Axel Berg", "A. Berg"],
        ),
        (
            "Senator Mia Sorel met Ivo Sorel. Senator Sorel left.",
            ["Mia Sorel", "Ivo Sorel", "Sorel"],
            ["Mia Sorel", "Ivo Sorel", "Mia Sorel"],
        ),
        ("Howdy Ruth, sit down.", ["Howdy Ruth"], ["Ruth"]),
        ("Anna Berg, the mayor, sat. The mayor left.", ["Anna Berg"], ["Anna Berg"] * 2),
    ],
)
def test_forms_of_a_name_are_one_person(text: str, names: list[str], actors: list[str]) -> None:
    assert [a for _, a, _ in find(text, *((name, PERSON) for name in names))] == actors


def test_a_firm_is_taken_up_by_what_it_is() -> None:
    found = find("Rodex fell. The chain said so.", ("Rodex", BODY))
    assert [(words, actor) for words, actor, _ in found] == [
        ("Rodex", "Rodex"),
        ("The chain", "Rodex"),
    ]


def test_the_parties_of_a_deed_are_called_by_what_they_are() -> None:
    text = (
        "Rodex Air (the respondent) left. The respondent paid. Anna Berg, Plaintiff. Plaintiff won."
    )
    found = find(text, ("Rodex Air", BODY), ("Anna Berg", PERSON))
    meant = {words: actor for words, actor, _ in found}
    assert (meant["The respondent"], meant["Plaintiff"]) == ("Rodex Air", "Anna Berg")


def test_the_rows_of_a_head_name_the_parties() -> None:
    text = (
        "Claimant: Ms R Berg\nRespondent: Holm Valley Drainage Board\n\nHeard at: Holm\n\n"
        "The claimant wrote. The respondent paid."
    )
    found = find(text, ("R", PERSON), ("Berg", PERSON), ("Holm Valley", BODY), ("Holm", PLACE))
    meant = {words: actor for words, actor, _ in found}
    assert meant["The claimant"] == "R Berg"
    assert meant["The respondent"] == "Holm Valley Drainage Board"


def test_two_names_with_a_sign_between_them_are_a_firm() -> None:
    text = "Halvorsen & Pike left."
    assert find(text, ("Halvorsen", PERSON), ("Pike", PERSON)) == [
        ("Halvorsen & Pike", "Halvorsen & Pike", BODY)
    ]


def test_the_first_word_of_a_firm_is_short_for_it() -> None:
    text = "Kestrel Works won. Kestrel began. Alder College won. Alder began."
    names = [("Kestrel Works", BODY), ("Kestrel", BODY), ("Alder College", BODY), ("Alder", BODY)]
    assert [actor for _, actor, _ in find(text, *names)] == [
        *("Kestrel Works", "Kestrel Works"),
        *("Alder College", "Alder"),
    ]
