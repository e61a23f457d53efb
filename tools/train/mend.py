"""Well-known names that a corpus left without a tag are given the one they have elsewhere.

One corpus has no tag for names with a word that is no noun, "United Nations" among them; a
model taught so does not know the name anywhere.
"""

from __future__ import annotations

from functools import cache

from dateline.core.mention import ActorKind
from dateline.lexicon import gazetteer
from tools.train.corpora import Named

_PLACES = {ActorKind.PLACE, ActorKind.COUNTRY}
_LONGEST = 6  # words


def mended(sentence: Named) -> Named:
    """
    >>> words = ("He", "told", "the", "United", "Nations", "so", ".")
    >>> mended(Named(words, ("O",) * 7)).tags
    ('O', 'O', 'O', 'B-ORG', 'I-ORG', 'O', 'O')

    What follows a year is part of another name, which these corpora have no tag for.

    >>> words = ("the", "1992", "United", "States", "elections")
    >>> mended(Named(words, ("O",) * 5)).tags
    ('O', 'O', 'O', 'O', 'O')
    """
    tags = list(sentence.tags)
    at = 0
    while at < len(tags):
        end = _end(sentence, at)
        if end > at and not (at and sentence.words[at - 1].isdigit()):
            kind = _kinds()[sentence.words[at:end]]
            tags[at:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - at - 1)]
        at = max(at + 1, end)
    return Named(sentence.words, tuple(tags))


def _end(sentence: Named, first: int) -> int:
    """Where the longest known name ends that begins here, of two words or more, all untagged."""
    if not sentence.words[first][:1].isupper():
        return first
    for end in range(min(len(sentence.words), first + _LONGEST), first + 1, -1):
        if sentence.words[first:end] in _kinds() and set(sentence.tags[first:end]) == {"O"}:
            return end
    return first


@cache
def _kinds() -> dict[tuple[str, ...], str]:
    entries = gazetteer.known()
    return {
        tuple(name.replace("'s", " 's").split()): "LOC" if entry.kind in _PLACES else "ORG"
        for name, entry in entries.items()
        if " " in name
    }
