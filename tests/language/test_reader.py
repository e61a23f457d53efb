"""What any reader promises, asked of each that is installed; and what the shipped one reads."""

import itertools
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.text import Span
from dateline.language.reader import (
    AT_ONCE,
    LONGEST,
    ModelReader,
    default_reader,
    groups_of,
    languages,
    place_to_cut,
    reader_of,
)
from dateline.language.reading import Read, Reader

READERS: tuple[Reader, ...] = (
    default_reader(),
    *(reader_of(language) for language in ("de", "zh") if language in languages()),
)
TEXTS = (
    "",
    " ",
    ".",
    "Talks",
    "The “minister” met Angela Merkel in Berlin’s centre on 3 May.",
    "BEIJING — CHINA SAYS NO",
    "中国外交部发言人说。",
    "a\u200bb \ufeff \x00 \u0301 😀 \U0001f1e8\U0001f1f3",
    "x" * 5000,
    "https://example.org/" + "a-b/" * 400,
    "Smith, " * 300 + "and Jones signed it.",
    "well " * 700,
)
POS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"


def whole(text: str) -> Span:
    return Span(0, len(text))


def read(text: str) -> Read:
    [found] = default_reader().read(text, [whole(text)])
    return found


def names(text: str) -> dict[str, str]:
    return {span.of(text): kind for span, kind in read(text).names}


def check(reader: Reader, text: str, sentences: list[Span]) -> None:
    found = reader.read(text, sentences)
    assert [one.sentence for one in found] == sentences
    for one in found:
        spans = [token.span for token in one.tokens]
        assert all(one.sentence.contains(span) and len(span) for span in spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
        assert all(token.pos in POS.split() and token.relation for token in one.tokens)
        heads = [token.head for token in one.tokens]
        assert heads.count(-1) == (1 if heads else 0)
        for index in range(len(heads)):
            for _ in heads:
                index = heads[index] if index >= 0 else -1
            assert index == -1
        ends = {span.end for span in spans}
        starts = {span.start for span in spans}
        for span, kind in one.names:
            assert span.start in starts and span.end in ends
            assert kind in ("PER", "ORG", "LOC", "MISC")


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: type(reader).__name__)
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:20]))
def test_contract(reader: Reader, text: str) -> None:
    check(reader, text, [whole(text)])
    half = len(text) // 2
    check(reader, text, [Span(half, half), Span(half, len(text)), Span(0, half)])
    assert reader.read(text, []) == []


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: type(reader).__name__)
@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=80))
def test_contract_of_any_text(reader: Reader, text: str) -> None:
    check(reader, text, [whole(text)])


def test_names_of_people_bodies_and_places() -> None:
    assert names("Narendra Modi met Xi Jinping at the United Nations in New York.") == {
        "Narendra Modi": "PER",
        "Xi Jinping": "PER",
        "United Nations": "ORG",
        "New York": "LOC",
    }


def test_curly_quotes_are_read_as_straight_ones() -> None:
    curly = "“It’s over,” Japan’s Shinzo Abe told the BBC."
    assert names(curly) == {"Japan": "LOC", "Shinzo Abe": "PER", "BBC": "ORG"}
    straight = curly.translate(str.maketrans("“”’", '""\''))
    assert read(straight) == read(curly)


def test_a_passive_that_did_not_happen() -> None:
    text = "The treaty was not signed by Iran."
    tokens = {token.span.of(text): token for token in read(text).tokens}
    signed = tokens["signed"]
    assert (signed.head, signed.relation, signed.pos) == (-1, "root", "VERB")
    assert (signed.form, signed.voice, signed.tense) == ("Part", "Pass", "Past")
    assert tokens["was"].relation == "aux:pass"
    assert tokens["not"].polarity == "Neg"
    assert tokens["treaty"].relation == "nsubj:pass"
    assert tokens["Iran"].relation.startswith("obl")


def test_who_did_what() -> None:
    text = "Police arrested two men in Lahore yesterday."
    tokens = read(text).tokens
    words = [token.span.of(text) for token in tokens]
    arrested = words.index("arrested")
    told = {words[i]: token.relation for i, token in enumerate(tokens) if token.head == arrested}
    assert told["Police"] == "nsubj" and told["men"] == "obj"
    assert (tokens[arrested].tense, tokens[arrested].mood) == ("Past", "Ind")


def test_a_long_sentence_is_one_tree_and_keeps_its_last_name() -> None:
    text = "The court said that the appeal had failed, " * 40 + "as Angela Merkel told reporters."
    found = read(text)
    assert len(found.tokens) > LONGEST
    assert sum(token.head == -1 for token in found.tokens) == 1
    assert (found.names[-1][0].of(text), found.names[-1][1]) == ("Angela Merkel", "PER")


def test_a_cut_follows_a_sign_near_the_middle() -> None:
    words = [*["word"] * 4, ",", *["word"] * 5]
    assert place_to_cut(words) == 5
    assert place_to_cut(["no"] * 10) == 5


def test_the_same_text_is_read_the_same() -> None:
    text = "Ministers of ASEAN met in Jakarta. Later they flew to Hanoi."
    sentences = [Span(0, 34), Span(35, len(text))]
    assert default_reader().read(text, sentences) == default_reader().read(text, sentences)


def test_threads_change_nothing() -> None:
    sentences = [
        f"The {number} ministers of ASEAN met in Jakarta.".split() for number in range(300)
    ]
    assert default_reader(2).model.parse(sentences) == default_reader().model.parse(sentences)


def test_the_model_is_small() -> None:
    folder = files("dateline.language") / "model"
    sizes = [len(file.read_bytes()) for file in folder.iterdir()]
    assert sum(sizes) < 40e6


def test_the_reader_is_opened_once() -> None:
    assert default_reader() is default_reader()
    assert isinstance(default_reader(), ModelReader)


def test_sentences_read_together_keep_their_own_words() -> None:
    told = ["Rain.", "Angela Merkel met Xi Jinping in Hanoi.", "It said " + "so and " * 30 + "so."]
    told *= 9
    text = " ".join(told)
    starts = itertools.accumulate((len(sentence) + 1 for sentence in told), initial=0)
    places = [Span(at, at + len(one)) for one, at in zip(told, starts, strict=False)]
    for one, found in zip(told, default_reader().read(text, places), strict=True):
        alone, at = read(one), found.sentence.start
        assert [token.span.start - at for token in found.tokens] == [
            token.span.start for token in alone.tokens
        ]
        assert [token.pos for token in found.tokens] == [token.pos for token in alone.tokens]
        assert [kind for _, kind in found.names] == [kind for _, kind in alone.names]


@given(lengths=st.lists(st.integers(3, 2 * AT_ONCE), min_size=1, max_size=60).map(sorted))
def test_groups_hold_all_rows_in_order_and_little_at_once(lengths: list[int]) -> None:
    groups = list(groups_of(range(len(lengths)), lengths))
    assert [index for group in groups for index in group] == list(range(len(lengths)))
    for group in groups:
        assert len(group) == 1 or sum(lengths[index] for index in group) <= AT_ONCE


ABROAD = {
    "de": ("Am Montag traf Angela Vogt den Bürgermeister von Köln.", "Angela Vogt", "Köln", "traf"),
    "fr": ("Lundi, Jean Morel a quitté Lyon.", "Jean Morel", "Lyon", "quitté"),
    "es": ("El lunes Ana Ruiz visitó Madrid.", "Ana Ruiz", "Madrid", "visitó"),
    "it": ("Lunedì Paolo Neri ha lasciato Milano.", "Paolo Neri", "Milano", "lasciato"),
    "pt": ("Na segunda-feira Ana Lima chegou a Lisboa.", "Ana Lima", "Lisboa", "chegou"),
    "nl": ("Maandag bezocht Jan de Wit Rotterdam.", "Jan de Wit", "Rotterdam", "bezocht"),
    "ru": ("В понедельник Анна Орлова приехала в Тулу.", "Анна Орлова", "Тулу", "приехала"),
    "zh": ("星期一，王小明访问了北京。", "王小明", "北京", "访问"),
}


@pytest.mark.parametrize("language", sorted(ABROAD))
def test_other_languages_are_read(language: str) -> None:
    """Persons, places, and the verb at the root, with words that are whole in Chinese too."""
    if language not in languages():
        pytest.skip("the model of other languages was left out")
    text, person, place, verb = ABROAD[language]
    [read] = reader_of(language).read(text, [Span(0, len(text))])
    assert [(span.of(text), kind) for span, kind in read.names] == [(person, "PER"), (place, "LOC")]
    [root] = [token for token in read.tokens if token.head < 0]
    assert root.span.of(text) == verb
