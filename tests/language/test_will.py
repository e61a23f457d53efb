"""Forms that look ahead by themselves."""

import pytest

from dateline.lexicon.clauses import clause_words


@pytest.mark.parametrize("verb", ["откроется", "посетит", "рассмотрит", "приедут", "начнёт"])
def test_a_russian_verb_with_a_prefix_looks_ahead(verb):
    assert clause_words("ru").will.search(verb)


@pytest.mark.parametrize(
    "verb", ["открывает", "происходит", "состоит", "выпускают", "строит", "находится", "говорит"]
)
def test_what_goes_on_does_not(verb):
    assert not clause_words("ru").will.search(verb)
