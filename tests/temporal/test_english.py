"""The corpus is the specification; these tests only hold it up to the rules."""

import inspect
import re

import pytest
from tests.temporal.corpus_english import (
    NOT_TIMES,
    PUBLISHED,
    READS_AS,
    STORIES,
    UNRESOLVED,
)

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times, recognise
from dateline.temporal.languages.english import LANGUAGE

NEWS = Anchor(Period.parse(PUBLISHED), "publication date")
BRACKETED = re.compile(r"\[(.+?)\]")


def unmark(marked: str) -> tuple[str, list[str]]:
    """The plain sentence, and the phrases that stood in brackets."""
    return BRACKETED.sub(r"\1", marked), BRACKETED.findall(marked)


@pytest.mark.parametrize(("marked", "values"), [(line, values) for line, *values in READS_AS])
def test_reads_the_bracketed_phrases(marked: str, values: list[str]) -> None:
    sentence, phrases = unmark(marked)
    found = find_times(sentence, published=NEWS)
    assert [(m.span.of(sentence), m.value) for m in found] == list(
        zip(phrases, values, strict=True)
    )


@pytest.mark.parametrize(
    ("marked", "values"), [(line, values) for line, *values in (*STORIES, *UNRESOLVED)]
)
def test_reads_texts_of_unknown_date(marked: str, values: list[str]) -> None:
    sentence, phrases = unmark(marked)
    found = find_times(sentence)
    assert [(m.span.of(sentence), m.value) for m in found] == list(
        zip(phrases, values, strict=True)
    )


@pytest.mark.parametrize(("marked", "value"), UNRESOLVED)
def test_says_what_an_unresolved_phrase_needs(marked: str, value: str) -> None:
    (mention,) = find_times(unmark(marked)[0])
    assert mention.period is None
    assert mention.relative
    assert mention.needs


@pytest.mark.parametrize("sentence", NOT_TIMES)
def test_leaves_other_words_alone(sentence: str) -> None:
    assert [m.span.of(sentence) for m in find_times(sentence, published=NEWS)] == []


def test_every_rule_is_used_by_the_corpus() -> None:
    lines = [line for line, *_ in (*READS_AS, *STORIES, *UNRESOLVED)]
    used = {found.rule for line in lines for found in recognise(unmark(line)[0]).found}
    assert {rule.name for rule in LANGUAGE.rules} - used == set()


def test_the_slots_of_every_shape_are_arguments_of_its_function() -> None:
    every = [*LANGUAGE.rules, *(rule for rules in LANGUAGE.phrases.values() for rule in rules)]
    for rule in every:
        slots = {slot.partition("=")[0] for slot in re.findall(r"<(\w+(?:=\w+)?)>", rule.shape)}
        taken = inspect.signature(rule.read).parameters
        needed = {name for name, value in taken.items() if value.default is value.empty}
        assert needed <= slots <= set(taken), rule.name
