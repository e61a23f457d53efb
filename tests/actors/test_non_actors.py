"""Names that nobody has: things, deeds, and titles of works."""

import pytest

from dateline.actors.find import find_actors
from dateline.core.mention import ActorKind, NameMention
from dateline.core.text import Span

BODY = ActorKind.ORGANISATION


def actors(text: str, name: str, kind: ActorKind | None = BODY) -> list[str]:
    start = text.index(name)
    mention = NameMention(Span(start, start + len(name)), kind, "read as a name")
    return [actor.actor for actor in find_actors(text, [mention])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what is called a project, a file, a report
        ("through the BRIXO (Deep Brixel Network) Project", "BRIXO"),
        ("Brixel Norway Files", "Brixel Norway"),
        ("a mail documented as 133464 Brixel Services Norway, that says", "Brixel Services Norway"),
        ("a film titled “Brixel Moss”", "Brixel Moss"),
        ("the ‘Brixel-Services Report of 2010’ says", "Brixel-Services"),
        ("television programs such as Gone and Brixel Housemates", "Brixel Housemates"),
        # products, of a firm that everybody knows
        ("They called AppleCare.", "AppleCare"),
        ("the online Mac App Store", "Mac App"),
        ("Then Microsoft Longhorn came.", "Microsoft Longhorn"),
        ("Then Apple App Store sales rose.", "Apple App Store"),
        ("support for WPA9", "WPA9"),
        # what the text explains in small letters, and what is short for a conference
        ("Brixel shares (BRXL) fell. The BRXL fell.", "BRXL"),
        ("the Worldwide Dog Conference (WWDC). At WWDC they met.", "WWDC"),
        # common words
        ("the Secretary of State", "State"),
        ("the General Staff", "General Staff"),
    ],
)
def test_no_one_is_called_so(text: str, name: str) -> None:
    assert actors(text, name) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Brixel Bank (BB) met.", "Brixel Bank"),
        ("Then Microsoft Brixel met.", "Microsoft Brixel"),
        ("They asked Brixel. Project work began.", "Brixel"),
        ("said Brixel, as the paper reports", "Brixel"),
        ("The ruling party (BRX) won. The BRX won.", "BRX"),
    ],
)
def test_someone_is(text: str, name: str) -> None:
    assert actors(text, name) == [name]


def test_a_place_may_be_called_like_a_product_or_after_a_title() -> None:
    place = ActorKind.PLACE
    assert actors("on the Java Brixel", "Java Brixel", place) == ["Java Brixel"]
    assert actors("near St. Brixel", "St. Brixel", place) == ["St. Brixel"]
