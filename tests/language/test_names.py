"""Which words are names, and of what kind: sentences with the names in brackets."""

import re
from itertools import pairwise

import pytest

from dateline.core.mention import ActorKind
from dateline.core.text import Span
from dateline.language.names import find_names
from dateline.language.readers import read_sentences
from dateline.language.reading import Read, Token
from dateline.language.sentences import split_sentences


def names(text: str) -> dict[str, ActorKind | None]:
    return {n.span.of(text): n.kind for n in find_names(text, split_sentences(text))}


MARKED = [
    "The [Ministry of State Security] moved to [Lisbon] in May.",
    "On Monday Gen. [Maria Alder] met President [John Birch] in [Vienna].",
    "However, the talks failed.",
    "Former Prime Minister [Anna Berg] resigned.",
    "[China]’s army left, [Reuters] said.",
    "The [Economic and Security Review Commission] wrote to [Congress].",
    "[CIA] Director [Peter Finch] declined to comment.",
    "The [General Political Department of the PLA] was dissolved.",
    "The [US]-[China] trade talks began in March.",
    "Talks between [India] and [Pakistan] were held in [New Delhi].",
    "The [Bank of England] and the [University of Oxford] signed.",
    "[Ursula von der Leyen] spoke to the [European Parliament].",
    "He joined [AT&T] in June.",
    "In 1990 nothing happened. There was no one.",
    "The [Ministry of Foreign Affairs and Trade] protested.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_finds_the_bracketed_names_and_no_others(marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    assert list(names(text)) == re.findall(r"\[(.+?)\]", marked)


KINDS = [
    ("Mr Alder met the crew.", "Alder", ActorKind.PERSON),
    ("He met Chen Weilin there.", "Chen Weilin", ActorKind.PERSON),
    ("The National Water Agency closed.", "National Water Agency", ActorKind.GOVERNMENT),
    ("It was the Farmers Party of old.", "Farmers Party", ActorKind.PARTY),
    ("They fought the Northern Army there.", "Northern Army", ActorKind.ARMED_FORCE),
    ("So wrote the Alderton Gazette then.", "Alderton Gazette", ActorKind.MEDIA),
    ("He left for Norway then.", "Norway", ActorKind.COUNTRY),
    ("They live in Alderton now.", "Alderton", ActorKind.PLACE),
    ("They signed the Treaty of Alderton.", "Treaty of Alderton", None),
    ("The Dutch army left.", "Dutch", None),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_says_what_kind_where_something_tells(text: str, name: str, kind: ActorKind | None) -> None:
    assert names(text)[name] is kind


def test_a_headline_gives_only_names_known_from_the_text() -> None:
    text = "Great Fears After Maria Alder Leaves\n\nMaria Alder left the board on Friday."
    assert set(names(text)) == {"Maria Alder"}


def test_a_sentence_may_begin_with_a_name_seen_elsewhere() -> None:
    text = "They asked Brook for help. Brook gave none. Rivers rose."
    assert list(names(text)) == ["Brook"]


def test_where_every_noun_has_a_capital_only_known_names_count() -> None:
    text = "Der Minister sprach mit Interpol über das Abkommen."
    found = find_names(text, split_sentences(text), language="de")
    assert [name.span.of(text) for name in found] == ["Interpol"]


def test_names_do_not_overlap_and_stay_in_order() -> None:
    text = "CIA Director Peter Finch met US President Anna Berg and Chinese Premier Wu Lin. " * 3
    spans = [name.span for name in find_names(text, split_sentences(text))]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_an_adjective_is_nobody() -> None:
    text = "They saw Allerian planes."
    word = Span(9, 17)
    token = Token(word, "ADJ", "", "", "", "", "", 3, "amod")
    sentences = split_sentences(text)
    reads = {s.span: Read(s.span, (token,), ((word, "ORG"),)) for s in sentences}
    assert [name.kind for name in find_names(text, sentences, reads=reads)] == [None]


def read_names(marked: str) -> dict[str, ActorKind | None]:
    """The names of a text in which a reader marked some: "[PER Mr Moss] left"."""
    text, marks = "", []
    for before, kind, name in re.findall(r"([^\[]*)(?:\[([A-Z]+) ([^\]]+)\])?", marked):
        text += before
        if kind:
            marks.append((Span(len(text), len(text) + len(name)), kind))
            text += name
    sentences = split_sentences(text)
    reads = {
        s.span: Read(s.span, (), tuple(m for m in marks if s.span.contains(m[0])))
        for s in sentences
    }
    return {n.span.of(text): n.kind for n in find_names(text, sentences, reads=reads)}


READ = [
    # titles, articles and possessive endings are not part of a name
    ("[PER President Anna Berg] met [PER Mr. Moss].", {"Anna Berg": "person", "Moss": "person"}),
    ("[ORG The Alder Group’s] chief left.", {"Alder Group": "organisation"}),
    # the gazetteer and the head noun make the kind exact
    ("[LOC Norway] won.", {"Norway": "country"}),
    ("[LOC Alderton] slept.", {"Alderton": "place"}),
    ("The [ORG Alderton Water Agency] closed.", {"Alderton Water Agency": "government body"}),
    ("[ORG Brixel] closed.", {"Brixel": "organisation"}),
    # behind an office in small letters a given name makes a person, though the reader saw none
    (
        "[ORG Brixel] chief executive Peter Finch left.",
        {"Brixel": "organisation", "Peter Finch": "person"},
    ),
    ("The red house of Peter Finch fell.", {}),
    # a people, a treaty and a product are nobody
    ("The [MISC Dutch] crew left.", {"Dutch": None}),
    ("They bought a [MISC Zephyr 5].", {"Zephyr 5": None}),
    # what the reader saw once, it saw everywhere
    ("[PER Ilva Tamm] came. Later they met Ilva Tamm again.", {"Ilva Tamm": "person"}),
    # what has no capitals, or nothing but capitals, is no name by itself
    ("[ORG State television] is on.", {}),
    ("[ORG RATES BOARD] RAISES RATES AGAIN\n\nIt rained.", {}),
    ("The [ORG Alder Group (AG]) left.", {"Alder Group": "organisation"}),
    # a surname stays a person's, whatever it is read as
    (
        "[PER Ilva Tamm] came. Then [ORG Tamm] left.",
        {"Ilva Tamm": "person", "Tamm": "person"},
    ),
    ("The [ORG CEO] left.", {}),
    # what everybody knows
    ("He went to [LOC Alderton] with Interpol.", {"Alderton": "place", "Interpol": "organisation"}),
    # an adjective and a people are not who they are read as
    ("The [PER Carthaginians] won.", {"Carthaginians": "organisation"}),
    ("The [PER Sunnis] left.", {"Sunnis": None}),
    # what the document names once in full
    (
        "The [ORG Swedish Northern Army] left. The [MISC Swedish] Northern Army won.",
        {"Swedish Northern Army": "armed force"},
    ),
    (
        "The [ORG Tidal Union of Alderton] left. The [ORG Tidal Union] of Alderton won.",
        {"Tidal Union of Alderton": "organisation"},
    ),
    # three letters are a name where they are the first ones of a body named in full
    (
        "The [ORG Office of Harbour Masters] closed. The body, known as OHM, owed rent, said KLB.",
        {"Office of Harbour Masters": "government body", "OHM": "organisation"},
    ),
    # quotes of other languages; what leads to a quoted name is no part of it
    ("Он купил [ORG компанию «Вектор»].", {"Вектор": "organisation"}),
    ("Она ушла из [ORG «Тихого порта»].", {"Тихого порта": "organisation"}),
    ("Er las den [ORG Verein „Nordlicht“] vor.", {"Verein „Nordlicht“": "organisation"}),
    # read in two ways, it is what it is most often
    (
        "[PER Brixel] left. The [ORG Brixel] board met. So [ORG Brixel] won.",
        {"Brixel": "organisation"},
    ),
]


@pytest.mark.parametrize(("marked", "expected"), READ)
def test_a_reader_s_names_are_made_exact(marked: str, expected: dict[str, str | None]) -> None:
    found = {name: kind and str(kind) for name, kind in read_names(marked).items()}
    assert found == expected


def test_a_long_run_of_capitals_that_ends_in_a_head_noun_is_cut_once() -> None:
    text = "He met Alto Brava Corvo Dunno Elfin Farro Gorse Hilde Innes Jorro Kappa Council today."
    assert names(text)


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    text = "Dr Jane Fell QC spoke. So did Carl Dahl OBE, and later Anna Berg MP."
    sentences = split_sentences(text)
    reads = read_sentences(text, sentences)
    found = [name.span.of(text) for name in find_names(text, sentences, reads=reads)]
    assert found == ["Jane Fell", "Carl Dahl", "Anna Berg"]
