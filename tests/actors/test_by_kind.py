"""A body named by its kind alone, and which body of the corpus it is."""

import pytest

from dateline.actors.across import Joined
from dateline.actors.by_kind import Bodies, Named, called, renamed
from dateline.core.event import Basis, EventMention, Participant, Role
from dateline.core.mention import ActorKind, TimeMention, TimexType
from dateline.core.period import Period
from dateline.core.text import Span
from dateline.lexicon.english.bodies import by_kind

DAY = Period.parse("2020-05-04")
WHEN = TimeMention(Span(0, 1), TimexType.DATE, "2020-05-04", DAY, "day")
BODY, PERSON = ActorKind.GOVERNMENT, ActorKind.PERSON


def told(*actors: str) -> EventMention:
    people = tuple(Participant(actor, BODY, Role.DOER) for actor in actors)
    at = Span(0, 1)
    return EventMention("m", "news", at, at, WHEN, DAY, Basis.STATED, people, "It was closed")


def meant(
    text: str,
    *asked: str,
    issuers: dict[str, str] | None = None,
    **named: dict[str, ActorKind],
) -> list[str]:
    """What takes part in an event of the document "news" with this text."""
    own = issuers or {}
    documents = [
        Named(name, actors, (own[name],) if name in own else ()) for name, actors in named.items()
    ]
    bodies = Bodies(documents, {"Harl Town Council": Joined("Harl Town Council")})
    mentions = [told(*asked)]
    names = called(mentions, "news", text, bodies)
    return [one.actor for one in renamed(mentions[0].actors, names)]


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("The city council", "city council"),
        ("the regional court in Harl", "regional court in Harl"),
        ("Police", "police"),
        ("Harbour police", "harbour police"),
        ("the whole board", "board"),
        ("the interior ministry", "interior ministry"),
    ],
)
def test_a_group_that_names_a_body_by_its_kind(group: str, name: str) -> None:
    found = by_kind(group)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "group",
    ["a court", "council", "the council's leader", "the police station", "his board", "the mayor"],
)
def test_a_group_that_names_none(group: str) -> None:
    assert by_kind(group) is None


def test_the_one_of_the_place_that_the_text_speaks_of() -> None:
    minutes = {"Harl Town Council": BODY, "Oran Parish Council": BODY}
    assert meant("In Harl a bridge was shut.", "the council", news={}, minutes=minutes) == [
        "Harl Town Council"
    ]


def test_the_one_whose_people_the_text_names() -> None:
    people = {"Anna Berg": PERSON, "Carl Dahl": PERSON}
    minutes = {"Oran Parish Council": BODY, **people}
    text = "The bridge was shut, said Anna Berg."
    assert meant(text, "the council", news=people, minutes=minutes) == ["Oran Parish Council"]
    assert meant(text, "the council", news={"Anna Berg": PERSON}, minutes=minutes) == []


def test_where_two_fit_none_is_meant() -> None:
    minutes = {"Harl Town Council": BODY, "Oran Parish Council": BODY}
    assert meant("Harl and Oran share it.", "the council", news={}, minutes=minutes) == []
    assert meant("Harl and Oran share it.", "the parish council", news={}, minutes=minutes) == [
        "Oran Parish Council"
    ]


def test_one_that_is_named_with_more_words_is_meant_by_fewer_too() -> None:
    courts = {"Regional Court of Harl": BODY, "Harl Labour Court": BODY}
    text = "It was heard in Harl."
    assert meant(text, "the regional court", "the court", news={}, files=courts) == [
        "Regional Court of Harl"
    ]


def test_the_body_whose_own_document_another_is() -> None:
    text = "In Harl a car was found."
    own = {"log": "Harl Police"}
    assert meant(text, "police", issuers=own, news={}, log={}) == ["Harl Police"]


def test_police_are_known_by_their_place() -> None:
    assert meant("A car was found.", "police", "the board", news={}) == []
    assert meant("A car was found.", "police in Oran", news={}) == ["Police in Oran"]


def test_names_in_full_stay() -> None:
    assert meant("It was shut.", "Police Museum", "Board", news={}) == ["Police Museum", "Board"]


def test_as_its_own_people_write() -> None:
    people = {"Anna Berg": PERSON, "Carl Dahl": PERSON}
    minutes = {"Oran Water Trust": BODY, **people}
    text = "The Trust told Anna Berg."
    assert meant(text, "the Trust", news=people, minutes=minutes) == ["Oran Water Trust"]


def test_of_the_only_one_of_its_kind_one_actor_in_common_is_enough() -> None:
    anna = {"Anna Berg": PERSON}
    paper = {"Oran Chess Club": BODY, **anna}
    often = {"first": paper, "second": paper, "third": paper}
    assert meant("The club left.", "the club", news=anna, **often) == ["Oran Chess Club"]
    assert meant("The club left.", "the club", news={}, **often) == []
    other = {**often, "fourth": {"Sund Rowing Club": BODY}}
    assert meant("The club left.", "the club", news=anna, **other) == []
