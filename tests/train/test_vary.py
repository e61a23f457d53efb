"""Sentences told otherwise keep their names where they were."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tools.train.corpora import Named
from tools.train.vary import Variation, cut_at_hyphens, recased

from dateline.language.decode import names

SENTENCES = (
    Named(
        ("Jean-Luc", "Picard", "left", "the", "well-known", "port", "of", "Tel", "Aviv", "."),
        ("B-PER", "I-PER", "O", "O", "O", "O", "O", "B-LOC", "I-LOC", "O"),
    ),
    Named(("NATO", "met", "Asian", "envoys"), ("B-ORG", "O", "B-MISC", "O")),
)
VARIATION = Variation.of(SENTENCES)


def kinds(sentence: Named) -> list[str]:
    return [kind for _, _, kind in names(sentence.tags)]


@given(st.sampled_from(SENTENCES), st.integers(0, 2**32))
def test_kinds_stay_in_their_order(sentence: Named, seed: int) -> None:
    told = VARIATION.of_names(sentence, Random(seed))
    assert len(told.words) == len(told.tags)
    assert all(told.words)
    assert kinds(told) == kinds(sentence)


def test_the_same_seed_tells_the_same() -> None:
    assert VARIATION.of_names(SENTENCES[0], Random(3)) == VARIATION.of_names(
        SENTENCES[0], Random(3)
    )


def test_names_are_changed_now_and_then() -> None:
    told = {VARIATION.of_names(SENTENCES[0], Random(seed)) for seed in range(60)}
    assert len({sentence.words[:2] for sentence in told}) > 5


def test_a_name_we_are_not_told_of_is_not_cut() -> None:
    sentence = Named(("China-based", "half-open", "-", "A/B-C"), ("O",) * 4)
    assert cut_at_hyphens(sentence).words == ("China-based", "half", "-", "open", "-", "A/B-C")


def test_cases() -> None:
    told = {recased(("Xi", "met", "McKay"), Random(seed)) for seed in range(300)}
    assert told == {
        ("Xi", "met", "McKay"),
        ("XI", "MET", "MCKAY"),
        ("xi", "met", "mckay"),
        ("Xi", "Met", "McKay"),
    }
