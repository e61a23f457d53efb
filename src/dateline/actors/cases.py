"""Russian names in the cases that a sentence puts them in: "Анны Морозовой" is "Анна Морозова".

Only forms that the document itself has are one; none is made up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dateline.actors.name_parts import Piece

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ём|ым|им|ая|яя|ую|юю|ый|ий|ые|ие|ых|их"
    r"|ам|ям|ах|ях|а|я|у|ю|ы|и|е|о|й|ь)$"
)
_VOWELS = "аеёиоуыэюяйь"
_SHORTEST = 3  # letters of a stem
# How a name ends where it is the subject: a consonant or "-ий", "-ый" rather than "-а", "-я";
# no ending of another case.
_PLAIN = re.compile(r"(?:[бвгджзклмнпрстфхцчшщ]|[иы]й|ай)$")
_OPEN = re.compile(r"(?:[аяоь]|ей)$")


def in_one_case(parts: Sequence[Piece]) -> list[Piece]:
    """The names, those in Russian letters by the form in which they stand as a subject, if the
    document has it; a last name alone by that of its full name."""
    if not any(CYRILLIC.search(part.words) for part in parts):
        return list(parts)
    counts = Counter(part.words for part in parts)
    forms: dict[tuple[str, ...], list[str]] = {}
    for words in counts:
        if CYRILLIC.search(words):
            forms.setdefault(_stems(words), []).append(words)
    for words in counts:
        if " " in words and (last := _stems(words)[-1:]) in forms:
            forms[last].append(words.split()[-1])  # "Морозовой", beside "Анна Морозова"
    best = {stems: max(found, key=lambda w: (_plainness(w), counts[w])) for stems, found in
            forms.items() if all(stems)}  # fmt: skip
    return [
        replace(part, words=best.get(_stems(part.words), part.words))
        if CYRILLIC.search(part.words)
        else part
        for part in parts
    ]


def _plainness(words: str) -> int:
    """The more, the likelier it is the nominative.

    >>> _plainness("Анна Морозова") > _plainness("Анны Морозовой")
    True
    >>> _plainness("Юрий Вольский") > _plainness("Юрия Вольского")
    True
    """
    return sum(2 if _PLAIN.search(w) else 1 if _OPEN.search(w) else -1 for w in words.split())


@lru_cache(maxsize=1 << 14)
def _stems(words: str) -> tuple[str, ...]:
    """
    >>> _stems("Анной Морозовой") == _stems("Анна Морозова"), _stems("Сергея") == _stems("Сергей")
    (True, True)
    """
    return tuple(map(_stem, words.split()))


def _stem(word: str) -> str:
    low = word.lower()
    cut = _ENDING.sub("", low).rstrip(_VOWELS)
    return cut if len(cut) >= _SHORTEST else low
