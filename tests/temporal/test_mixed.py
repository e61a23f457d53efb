"""A corpus may mix languages, and say the wrong one."""

import re

import pytest
from tests.temporal.test_languages import CORPORA, unmark

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times
from dateline.temporal.mixed import SMALL_WORDS, Stretch, stretches

NEWS = Anchor(Period.parse("1998-02-26"), "publication date")
FRENCH = (
    "Le conseil a dit hier que les droits des personnes sont dans la loi et que la ville "
    "paiera avec l'argent qui est dans la caisse le 3 mars 1999."
)
GERMAN = (
    "Der Rat sagte gestern, dass die Rechte der Personen nicht im Gesetz stehen und dass "
    "auch die Stadt mit dem Geld von hier zahlt, und zwar am 3. März 1999."
)
ENGLISH = (
    "The council said yesterday that the rights of the people were not in the law and that "
    "the town which has the money would pay from this fund by 3 March 1999."
)
TEXTS = {"fr": FRENCH, "de": GERMAN, "en": ENGLISH}


def read(text: str, language: str) -> list[str]:
    return [str(m.period) for m in find_times(text, published=NEWS, language=language)]


@pytest.mark.parametrize("given", SMALL_WORDS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_clear_evidence_overrules_a_wrong_language(text: str, given: str) -> None:
    assert read(text, given) == ["1998-02-25", read(text, given)[-1]]
    assert "1999-03-0" in read(text, given)[-1]


@pytest.mark.parametrize("given", TEXTS)
def test_reads_each_paragraph_in_its_own_language(given: str) -> None:
    text = "\n\n".join(TEXTS.values())
    assert [part.code for part in stretches(text, given)] == list(TEXTS)
    words = [m.span.of(text) for m in find_times(text, published=NEWS, language=given)]
    assert [w for w in words if not re.search(r"\d", w)] == ["hier", "gestern", "yesterday"]


def test_believes_what_is_given_without_clear_evidence() -> None:
    assert stretches("Mai 1999", "de") == [Stretch(0, 8, "de")]
    assert stretches(ENGLISH, "pl") == [Stretch(0, len(ENGLISH), "pl")]


@pytest.mark.parametrize("code", [code for code in CORPORA if code in SMALL_WORDS])
def test_knows_each_corpus_by_its_small_words(code: str) -> None:
    text = " ".join(unmark(line)[0] for line, *_ in CORPORA[code].READS_AS)
    assert {stretches(text, given)[0].code for given in SMALL_WORDS} == {code}


@pytest.mark.parametrize("text", ["", "\n\n", "a\n\n\nb", " \n x \n\n y\n"])
def test_stretches_cover_the_text(text: str) -> None:
    for mixed in (text, "\n\n".join([FRENCH, text, GERMAN])):
        parts = stretches(mixed, "en")
        assert "".join(mixed[p.start : p.end] for p in parts) == mixed


RUSSIAN = "Совет заявил вчера, что город заплатит до 3 марта 1999 года."
CHINESE = "市议会昨日表示，该市将于1999年3月3日前付款。"


@pytest.mark.parametrize(("code", "foreign"), [("ru", RUSSIAN), ("zh", CHINESE)])
@pytest.mark.parametrize("given", ["en", "de"])
def test_a_passage_in_other_letters_is_in_their_language(
    code: str, foreign: str, given: str
) -> None:
    text = f"{TEXTS[given]}\n\n{foreign}\n\n{TEXTS[given]}"
    parts = stretches(text, given)
    assert [part.code for part in parts] == [given, code, given]
    assert foreign in text[parts[1].start : parts[1].end]


@pytest.mark.parametrize("given", ["ru", "zh"])
def test_an_english_passage_in_a_text_of_other_letters(given: str) -> None:
    foreign = {"ru": RUSSIAN, "zh": CHINESE}[given]
    assert [part.code for part in stretches(f"{foreign}\n\n{ENGLISH}", given)] == [given, "en"]


@pytest.mark.parametrize("words", ["Газпром", "北京"])
def test_one_name_in_other_letters_changes_no_language(words: str) -> None:
    text = f"{ENGLISH}\n\n{words} is not in the law."
    assert [part.code for part in stretches(text, "en")] == ["en"]
