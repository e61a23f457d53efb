"""Which language a text is in."""

from __future__ import annotations

import re

from dateline.lexicon.function_words import FUNCTION_WORDS

# A fifth of any English text; a quick answer for most corpora, without loading a model.
_ENGLISH = frozenset(
    ("the", "of", "and", "to", "in", "is", "was", "that", "for", "with", "by", "on", "has", "from")
)
_SAMPLE, _SHORTEST = 4000, 60


def language_of(text: str) -> str:
    """The ISO 639-1 code; "en" where the text is too short to tell.

    >>> language_of("Le ministre a signé hier à Paris un accord sur le port de Marseille, dit-on.")
    'fr'
    >>> language_of("BERG, Anna; DOB 4 May 1970; POB Oslo; Gender Female; Linked To: ALDER LTD.")
    'en'
    """
    sample = text[:_SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(sample.strip()) < _SHORTEST or not words:
        return "en"
    if sum(word in _ENGLISH for word in words) > 0.15 * len(words):
        return "en"
    import py3langid  # here: its model takes a second to load

    ranked = [(str(code), float(score)) for code, score in py3langid.rank(sample)]
    near = [code for code, score in ranked if ranked[0][1] - score < _NEAR]
    code = next((code for code in near if code in FUNCTION_WORDS), near[0])
    return _WRITTEN_AS.get(code, code)


_WRITTEN_AS = {"pcm": "en"}  # the papers of Nigeria: what is taken for Pidgin is English
# Of languages that differ by no more in the logarithm of their likelihood, one that is read here:
# a list of names and figures says little of its language, a sentence of sixty letters 60 or more.
_NEAR = 12.0


def primary(tag: str) -> str:
    """The language of a language tag; "" if it is none.

    >>> primary("en-GB"), primary("pt_BR"), primary("klingon!")
    ('en', 'pt', '')
    """
    match = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", tag.strip().lower())
    return match[1] if match else ""
