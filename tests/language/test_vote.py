"""What the places of one document together say of a name."""

import re

import pytest

from dateline.core.mention import ActorKind, NameMention
from dateline.core.text import Span
from dateline.language.kinds import THING
from dateline.language.sentences import split_sentences
from dateline.language.vote import READ, agreed

KINDS = {
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "LOC": ActorKind.PLACE,
    "MISC": None,
}


def kinds(marked: str) -> list[str]:
    """What the names of a text are, as it marks what each was read as: "[PER Moss] left"."""
    text, mentions = "", []
    for before, kind, name in re.findall(r"([^\[]*)(?:\[([A-Z]+) ([^\]]+)\])?", marked):
        text += before
        if kind:
            span = Span(len(text), len(text) + len(name))
            found = THING if kind == "MISC" else READ[kind]
            mentions.append(NameMention(span, KINDS[kind], found))
            text += name
    agree = agreed(text, mentions, split_sentences(text))
    back = {kind: word for word, kind in KINDS.items()}
    return [back[mention.kind] for mention in agree]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # most places decide, and one within a sentence says more than one that begins it
        ("The [ORG Brixel] board met [ORG Brixel] and [LOC Brixel].", "ORG ORG ORG"),
        ("[PER Brixel] left. The [ORG Brixel] board met.", "ORG ORG"),
        ("The [PER Brixel] met a [ORG Brixel].", "PER ORG"),
        # a person's full name says what the last name is, but not against all places
        ("He met [PER Ilva Tamm]. So [ORG Tamm] left.", "PER PER"),
        (
            "The [PER Union Moss] met [LOC Union]. The [LOC Union] met [LOC Union].",
            "PER LOC LOC LOC",
        ),
        ("He met [PER Max of Brixel] in the [LOC Brixel] hall.", "PER LOC"),
        # part of a product's name, and of a prize's that is called after somebody
        ("They sell [MISC Brixel Zephyr 5]. The [ORG Zephyr] is new.", "MISC MISC"),
        ("He won the [MISC Brixel Prize]. The [ORG Brixel] is new.", "MISC ORG"),
        # where it stands
        ("They stopped at [PER El Brixel].", "LOC"),
        ("After the fall of [PER Brixel] they left.", "LOC"),
        ("They took [PER Brixel], 40 miles east of it.", "LOC"),
        ("They read in [PER Brixel]'s poem.", "PER"),
        ("She is the chairman of [PER Brixel].", "ORG"),
        ('The core, "[PER Brixel]", is new.', "MISC"),
        # what everybody knows
        ("The [PER Interpol] met.", "ORG"),
        ("They say [PER Hanoi] and [PER Hanoi] and [LOC Hanoi].", "LOC LOC LOC"),
        ("He met [PER Ilva London]. Then [PER London] left.", "PER PER"),
    ],
)
def test_each_name_is_one_kind_of_thing(marked: str, expected: str) -> None:
    assert kinds(marked) == expected.split()


def test_a_title_before_it_says_more_than_two_places() -> None:
    text = "Mr Brixel met Brixel."
    titled = NameMention(Span(3, 9), ActorKind.PERSON, "title Mr")
    read = NameMention(Span(14, 20), ActorKind.ORGANISATION, READ["ORG"])
    agree = agreed(text, [titled, read], split_sentences(text))
    assert [mention.kind for mention in agree] == [ActorKind.PERSON] * 2
