"""Which language a text is in."""

from __future__ import annotations

import re

# A fifth of any English text; a quick answer for most corpora, without loading a model.
_ENGLISH = frozenset(
    ("the", "of", "and", "to", "in", "is", "was", "that", "for", "with", "by", "on", "has", "from")
)
_SAMPLE, _SHORTEST = 4000, 60


def language_of(text: str) -> str:
    """The ISO 639-1 code; "en" where the text is too short to tell.

    >>> language_of("Le ministre a signé hier à Paris un accord sur le port de Marseille, dit-on.")
    'fr'
    """
    sample = text[:_SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(sample.strip()) < _SHORTEST or not words:
        return "en"
    if sum(word in _ENGLISH for word in words) > 0.15 * len(words):
        return "en"
    import py3langid  # here: its model takes a second to load

    code = str(py3langid.classify(sample)[0])
    return _WRITTEN_AS.get(code, code)


_WRITTEN_AS = {"pcm": "en"}  # the papers of Nigeria: what is taken for Pidgin is English


def primary(tag: str) -> str:
    """The language of a language tag; "" if it is none.

    >>> primary("en-GB"), primary("pt_BR"), primary("klingon!")
    ('en', 'pt', '')
    """
    match = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", tag.strip().lower())
    return match[1] if match else ""
