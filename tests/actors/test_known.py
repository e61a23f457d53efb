"""Names that a document's own reading passed over, known from others of the corpus."""

import pytest

from dateline.actors.by_kind import Named
from dateline.actors.known import KnownNames, completed
from dateline.core.event import Basis, EventMention, Participant, Role
from dateline.core.mention import ActorKind, TimeMention, TimexType
from dateline.core.period import Period
from dateline.core.text import Span

DAY = Period.parse("2020-05-04")
FIRM, PERSON, PLACE = ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.PLACE
CORPUS = (
    Named("one", {"Norland Tiles": FIRM, "Ferrago": FIRM, "Anna Berg": PERSON, "Harl": PLACE}),
    Named("two", {"Ferrago": FIRM, "Tessaro": FIRM, "Berg": PERSON, "Ferrago Line Harl": FIRM}),
    *(Named(name, {"Tove Ormstad": PERSON}) for name in ("three", "four", "five")),
)


def told(text: str, headline: str, *actors: Participant) -> EventMention:
    when = TimeMention(Span(0, 1), TimexType.DATE, "2020-05-04", DAY, "day")
    whole = Span(0, len(text))
    return EventMention("m", "d", whole, Span(0, 1), when, DAY, Basis.STATED, actors, headline)


def who(text: str, headline: str, *actors: Participant, taken: tuple[Span, ...] = ()) -> list[str]:
    mention = told(text, headline, *actors)
    found = completed(mention, text, taken, KnownNames(CORPUS, {})) or mention
    return [one.actor for one in found.actors]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A letter of Norland Tiles was noted.", ["Norland Tiles"]),
        ("Ferrago hat am Montag Anna Berg entlassen.", ["Ferrago", "Anna Berg"]),
        ("Norland Tiles' debts were paid.", ["Norland Tiles"]),
        ("Anna Berg left Ferrago", ["Anna Berg", "Ferrago"]),  # a longer name would go on
        ("Tessaro closed.", []),  # one word, named once
        ("Harl was flooded; the tiles of Norland broke.", []),
        ("Berg left.", []),  # a surname may be anybody's
        ("Ormstad leaves", ["Tove Ormstad"]),  # nobody else is called so, and all tell of her
    ],
)
def test_takes_part_where_the_headline_names_it(text: str, actors: list[str]) -> None:
    assert who(text, text) == actors


def test_not_where_only_another_part_of_the_sentence_does() -> None:
    assert who("The gate was shut, as Norland Tiles knows.", "The gate was shut") == []


def test_not_where_it_was_read_and_left_out_or_stands_already() -> None:
    text = "The head of Norland Tiles was jailed."
    assert who(text, text, taken=(Span(12, 25),)) == []
    assert who(text, text, Participant("Norland Tiles", FIRM, Role.DOER)) == ["Norland Tiles"]


def test_a_body_is_one_whatever_one_document_takes_it_for() -> None:
    known = KnownNames(CORPUS, {})
    assert known.has("Ferrago")
    assert not known.has("Harl")
    assert not known.has("–")


@pytest.mark.parametrize(
    ("names", "words", "actors"),
    [
        (["Ivo Pellw"], "Pellw removes the terminal", ["Ivo Pellw"]),  # two documents are enough
        (["Tom Young"], "Young people left", []),  # a word of the language
        (["Ivo Pellw", "Ann Pellw"], "Pellw removes the terminal", []),  # two are called so
        (["Ivo Pellw", "Pellw Bay"], "Pellw removes the terminal", []),  # a place is, too
    ],
)
def test_a_rare_surname_is_known_sooner(names: list[str], words: str, actors: list[str]) -> None:
    kinds = {name: PLACE if name.endswith("Bay") else PERSON for name in names}
    corpus = [*CORPUS[:2], Named("six", kinds), Named("seven", kinds)]
    found = completed(told(words, words), words, (), KnownNames(corpus, {}))
    assert [one.actor for one in found.actors] == actors if found else not actors
