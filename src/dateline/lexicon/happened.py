"""What happened, in eight other languages: the beginnings of words that tell it, by English verb.

So a report in one language and one in another can be seen to tell one kind of happening. The table
``happened.tsv`` is written by hand; a beginning with a full stop is a whole word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def verbs_of(words: str, language: str) -> tuple[str, ...]:
    """The English verbs for what the words of another language tell, in the order of the table.

    >>> verbs_of("Die Brücke ist eingestürzt", "de"), verbs_of("Il a été arrêté", "fr")
    (('collapse',), ('arrest',))
    >>> verbs_of("Die Brücke ist grau", "de"), verbs_of("The bridge fell", "en")
    ((), ())
    """
    said = [_told(word.lower(), language) for word in _WORD.findall(words)]
    return tuple(dict.fromkeys(verb for verbs in said for verb in verbs))


@lru_cache(maxsize=1 << 14)
def _told(word: str, language: str) -> tuple[str, ...]:
    return tuple(
        verb
        for verb, stems in _stems().get(language, ())
        if any(word == s[:-1] if s.endswith(".") else word.startswith(s) for s in stems)
    )


@cache
def _stems() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """By language, each verb with the beginnings of the words that tell it."""
    text = files(__package__).joinpath("happened.tsv").read_text(encoding="utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines())
    return {
        language: tuple((row[0], tuple(row[at].split())) for row in rows)
        for at, language in enumerate(head[1:], start=1)
    }
