"""Which language a stretch of text is in, by its small words: for corpora that mix them.

The language of a document is detected elsewhere, or given, and may be wrong: "hier" is
yesterday in French and a place in German. Only clear evidence overrules what is given.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

SMALL_WORDS = {
    "en": "the and were that with which from this have has his her they by not been",
    "fr": "les est une dans qui avec pour sont cette aux du ont elle pas leur était au qu",
    "de": "der das und ist nicht ein eine mit dem von sich auf auch wurde im zu",
    "es": "el los las y fue pero sus más muy desde hasta también ella ellos",
    "it": "gli che della di ha sono è stato nel dei alla anche dal questo più",
    "pt": "os uma não com foi são dos pelo em ao seu também até pela ele",
    "nl": "het een van niet dat zijn werd voor aan ook naar maar hij bij heeft",
}
"""Words that only one of the languages has, or has often."""
_OF_WORD = {word: code for code, words in SMALL_WORDS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_BY_SCRIPT = {
    "ru": re.compile("[\u0400-\u04ff]"),
    "zh": re.compile("[\u3400-\u9fff]"),
}
_OTHER_SIGNS = re.compile("[\u3040-\u30ff\uac00-\ud7af]")  # Japanese and Korean
_LETTER = re.compile(r"[^\W\d_]")
_FEW_LETTERS = 8  # fewer tell no language
_SAMPLE = 400  # characters at the beginning, in the middle and at the end
_CLEAR = 6  # small words that make a language clear


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text and the language it is in."""

    start: int
    end: int
    code: str


def stretches(text: str, given: str) -> list[Stretch]:
    """The text in one stretch, of the language given, where nothing clear speaks against it.

    >>> stretches("Les droits sont dans la loi, qui est au mur avec une page.", "en")
    [Stretch(start=0, end=58, code='fr')]
    """
    if not text:
        return [Stretch(0, 0, given)]
    if given in _BY_SCRIPT or (given in SMALL_WORDS and _has_scripts(text)):
        return list(_joined(_by_paragraph(text, given)))
    if given not in SMALL_WORDS:
        return [Stretch(0, len(text), given)]
    votes = _votes(_sample(text))
    main = _clear(votes, given)
    if 5 * votes[main] > 4 * votes.total() or "\n" not in text:
        return [Stretch(0, len(text), main)]
    return list(_joined(_by_paragraph(text, main)))


def _sample(text: str) -> str:
    middle = len(text) // 2
    if len(text) <= 3 * _SAMPLE:
        return text
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _by_paragraph(text: str, main: str) -> Iterator[Stretch]:
    at = 0
    for match in _PARAGRAPH.finditer(text):
        begins = match[0][: 2 * _SAMPLE]
        by_script = _by_letters(begins, main)
        yield Stretch(at, match.end(), _clear(_votes(begins), by_script or main))
        at = match.end()
    if at < len(text):
        yield Stretch(at, len(text), main)


def _has_scripts(text: str) -> bool:
    return any(letter.search(text) for letter in _BY_SCRIPT.values())


def _by_letters(text: str, main: str) -> str:
    """The language whose letters most of the text is written in; "" where they do not tell."""
    letters = len(_LETTER.findall(text))
    if letters < _FEW_LETTERS or _OTHER_SIGNS.search(text):
        return ""
    for code, letter in _BY_SCRIPT.items():
        if 2 * len(letter.findall(text)) > letters:
            return code
    return "" if main in SMALL_WORDS else "en"


def _joined(parts: Iterator[Stretch]) -> Iterator[Stretch]:
    """Neighbours of one language in one stretch."""
    last: Stretch | None = None
    for part in parts:
        if last is not None and last.code == part.code:
            last = Stretch(last.start, part.end, last.code)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _votes(text: str) -> Counter[str]:
    return Counter([_OF_WORD[word] for word in _WORD.findall(text.lower()) if word in _OF_WORD])


def _clear(votes: Counter[str], given: str) -> str:
    """The language with three times the small words of the one given, if there is one."""
    if not votes:
        return given
    best, count = votes.most_common(1)[0]
    return best if count >= _CLEAR and count >= 3 * votes[given] else given
