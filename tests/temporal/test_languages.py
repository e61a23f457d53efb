"""Every language but English against its corpus, and none against the corpus of another."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from edtf import parse_edtf

from dateline.core.mention import Anchor, TimeMention
from dateline.core.period import Period
from dateline.temporal.find import LANGUAGES, find_times, language_of
from dateline.temporal.languages import matrix
from dateline.temporal.meaning.feasts import FEASTS

NAMES = {code: LANGUAGES.module(code).rpartition(".")[2] for code in LANGUAGES if code != "en"}
CORPORA = {
    code: import_module(f"tests.temporal.corpus_{name}")
    for code, name in NAMES.items()
    if code != "ja"  # read with the tables of Chinese
}
BRACKETED = re.compile(r"\[(.+?)\]")


def unmark(marked: str) -> tuple[str, list[str]]:
    return BRACKETED.sub(r"\1", marked), BRACKETED.findall(marked)


def told(mention: TimeMention) -> str:
    return mention.value if mention.period is None else str(mention.period)


def read(sentence: str, code: str, *, dated: bool) -> list[tuple[str, str]]:
    anchor = Anchor(Period.parse(CORPORA[code].PUBLISHED), "publication date") if dated else None
    found = find_times(sentence, published=anchor, language=code)
    return [(m.span.of(sentence), told(m)) for m in found]


@pytest.mark.parametrize(
    ("code", "marked", "values"),
    [(code, line, values) for code in CORPORA for line, *values in CORPORA[code].READS_AS],
)
def test_reads_the_bracketed_phrases(code: str, marked: str, values: list[str]) -> None:
    sentence, phrases = unmark(marked)
    assert read(sentence, code, dated=True) == list(zip(phrases, values, strict=True))


@pytest.mark.parametrize(
    ("code", "marked", "values"),
    [(code, line, values) for code in CORPORA for line, *values in CORPORA[code].UNDATED],
)
def test_reads_texts_of_unknown_date(code: str, marked: str, values: list[str]) -> None:
    sentence, phrases = unmark(marked)
    assert read(sentence, code, dated=False) == list(zip(phrases, values, strict=True))


@pytest.mark.parametrize(
    ("code", "sentence"), [(code, s) for code in CORPORA for s in CORPORA[code].NOT_TIMES]
)
def test_leaves_other_words_alone(code: str, sentence: str) -> None:
    assert read(sentence, code, dated=True) == []


@pytest.mark.parametrize("code", CORPORA)
def test_every_feast_has_a_rule(code: str) -> None:
    words = language_of(code).words
    assert "feast" not in words or set(words["feast"].table.values()) <= FEASTS.keys()


@pytest.mark.parametrize("code", sorted({"fr", "de", "es", "it", "pt", "nl", "ru", "pl"}))
def test_begins_with_the_day_and_says_so(code: str) -> None:
    (mention,) = find_times("03/04/2021", language=code)
    assert str(mention.period) == "2021-04-03"
    assert [str(period) for period in mention.readings] == ["2021-04-03", "2021-03-04"]
    assert mention.choice


@pytest.mark.parametrize("code", CORPORA)
def test_every_period_is_edtf_that_others_read(code: str) -> None:
    for marked, *_ in CORPORA[code].READS_AS:
        sentence = unmark(marked)[0]
        for _, period in read(sentence, code, dated=True):
            if not re.match(r"P[\dT]|XXXX|[A-Z]", period) and "T" not in period:
                parse_edtf(period)


def test_the_page_of_languages_is_up_to_date() -> None:
    shown = (Path(__file__).parents[2] / "docs" / "languages.md").read_text(encoding="utf-8")
    assert shown == matrix.page(), "python -m dateline.temporal.languages.matrix"


def test_every_hole_of_a_language_has_its_reason() -> None:
    for line in matrix.page().splitlines():
        assert not line.startswith("* ") or line.partition(" – ")[2].strip()
