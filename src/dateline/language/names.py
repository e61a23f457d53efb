"""Finds the names in a text and, where evidence tells, what kind of thing each names."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.mention import NameMention
from dateline.core.sentence import Sentence
from dateline.language import capitals


def find_names(
    text: str, sentences: Sequence[Sentence], *, language: str = "en"
) -> list[NameMention]:
    """The names in these sentences, in order, none overlapping another.

    Titles and possessive endings are not part of a name. Languages that write every noun
    with a capital, or have none, give only the names that the gazetteer knows.
    """
    return capitals.find(text, sentences, trust=language not in _CAPITALS_SAY_NOTHING)


_CAPITALS_SAY_NOTHING = frozenset({"de", "lb", "zh", "ja", "ko", "ar", "fa", "he", "hi", "th"})
