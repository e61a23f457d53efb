"""The case endings of Russian names: "Москва", "Москвы", "в Москве" are one city."""

from __future__ import annotations

import re

# Of each ending in the nominative those of the other cases: genitive, dative, accusative,
# instrumental, prepositional. The first that fits.
_ENDINGS = (
    ("ская", "ской ской скую ской ской"),
    ("цкая", "цкой цкой цкую цкой цкой"),
    ("ая", "ой ой ую ой ой"),
    ("ский", "ского скому ский ским ском"),
    ("цкий", "цкого цкому цкий цким цком"),
    ("ый", "ого ому ый ым ом"),
    ("ное", "ного ному ное ным ном"),
    ("ые", "ых ым ые ыми ых"),
    ("ские", "ских ским ские скими ских"),
    ("ия", "ии ии ию ией ии"),
    ("ья", "ьи ье ью ьей ье"),
    ("ка", "ки ке ку кой ке"),
    ("га", "ги ге гу гой ге"),
    ("ша", "ши ше шу шей ше"),
    ("ца", "цы це цу цей це"),
    ("а", "ы е у ой е"),
    ("я", "и е ю ей е"),
    ("ие", "ия ию ие ием ии"),
    ("ай", "ая аю ай аем ае"),
    ("ей", "ея ею ей еем ее"),
    ("ль", "ля лю ль лем ле"),
    ("нь", "ни ни нь нью ни"),
    ("ны", "н нам ны нами нах"),
    ("ды", "дов дам ды дами дах"),
    ("ты", "тов там ты тами тах"),
)
_CONSONANT = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")
_RUSSIAN = re.compile(r"[а-яё]+", re.IGNORECASE)
_CASES = 5


def inflected(name: str) -> tuple[str, ...]:
    """The name in its other cases, each once; none of one that is not in Russian letters or never
    changes.

    >>> inflected("Москва")
    ('Москвы', 'Москве', 'Москву', 'Москвой')
    >>> inflected("Южная Корея")[0], inflected("Китай")[:2], inflected("США")
    ('Южной Кореи', ('Китая', 'Китаю'), ())
    """
    words = name.split()
    if not words or not all(_RUSSIAN.fullmatch(word.replace("-", "")) for word in words):
        return ()
    if name.isupper():
        return ()
    cases = zip(*(_cases(word) for word in words), strict=True)
    found = dict.fromkeys(" ".join(case) for case in cases)
    return tuple(form for form in found if form != name)


def _cases(word: str) -> tuple[str, ...]:
    for ending, others in _ENDINGS:
        if word.endswith(ending):
            return tuple(word[: -len(ending)] + other for other in others.split())
    if _CONSONANT.search(word):
        return (f"{word}а", f"{word}у", word, f"{word}ом", f"{word}е")
    return (word,) * _CASES
