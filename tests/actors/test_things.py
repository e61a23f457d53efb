"""Things that act under a name, read whole."""

import pytest

from dateline.actors.find import find_actors
from dateline.actors.things import find_things
from dateline.core.mention import ActorKind, NameMention
from dateline.core.text import Span

# A text, and the thing that each stretch of it names.
TEXTS: dict[str, list[tuple[str, str]]] = {
    "Alder's N380 flew. The aircraft landed.": [("N380", "N380"), ("The aircraft", "N380")],
    "Alder showed its new 640 Harvester.": [("640 Harvester", "640 Harvester")],
    "Operation Blue Lamp began.": [("Operation Blue Lamp", "Operation Blue Lamp")],
    "The probe Wayfinder 2 left.": [("Wayfinder 2", "Wayfinder 2")],
    "Meteor 11 landed on the Moon.": [("Meteor 11", "Meteor 11")],
    "HMS Alder sank.": [("HMS Alder", "HMS Alder")],
    "The ferry Queen Maud left. The ship sank.": [
        ("Queen Maud", "Queen Maud"),
        ("The ship", "Queen Maud"),
    ],
    "Hurricane Mia struck.": [("Hurricane Mia", "Hurricane Mia")],
    "They decided Berg v. Norland.": [("Berg v. Norland", "Berg v. Norland")],
    "The Norland crown fell against the pound.": [("Norland crown", "Norland crown")],
    "The Dow lost 112 points.": [("Dow", "Dow Jones Industrial Average")],
    "The CAC closed higher.": [("CAC", "CAC 40")],
    "The Alder 50 fell.": [("Alder 50", "Alder 50")],
    # nothing of the kind
    "The CAC fined the bank.": [],
    "The bank's 2015 Annual Report and its 1998 Global Survey were late.": [],
    "They met on the M25 in room B12.": [],
    "The train left on 3 May 2011.": [],
    "The boat sank on May 5.": [],
}


@pytest.mark.parametrize("text", TEXTS)
def test_things_are_found_by_what_stands_beside_them(text: str) -> None:
    assert [(m.span.of(text), m.actor) for m in find_things(text)] == TEXTS[text]


def test_a_thing_s_name_is_nobody_else_s() -> None:
    text = "The Norvik N330 tractor won."
    norvik = NameMention(Span(4, 15), ActorKind.ORGANISATION, "given")
    assert [(a.actor, a.kind) for a in find_actors(text, [norvik])] == [
        ("Norvik", ActorKind.ORGANISATION),
        ("N330", ActorKind.THING),
    ]


def test_a_name_goes_on_in_no_new_paragraph() -> None:
    assert find_things("They spoke of the barge\n\nWe left.") == []
    assert [one.actor for one in find_things("They spoke of the barge Aurora.")] == ["Aurora"]
