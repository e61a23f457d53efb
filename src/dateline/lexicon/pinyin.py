"""How Chinese names are read, in Latin letters without tones.

The table ``pinyin.tsv`` has the characters of each syllable: the 8,105 standard ones of the
mainland and the common ones of traditional writing. Its readings are those of pinyin-data (MIT,
github.com/mozillazg/pinyin-data), which takes them from Unihan.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from itertools import islice, product

_LONGEST = 8  # characters of a name
_MOST = 64  # ways of reading it


def readings(name: str) -> tuple[str, ...]:
    """The ways in which a name of Chinese characters alone is read; none for any other.

    >>> readings("王毅"), readings("Wang Yi")
    (('wangyi',), ())
    >>> readings("曾庆红")
    ('cengqinghong', 'zengqinghong')
    """
    if not 2 <= len(name) <= _LONGEST or not all(sign in _syllables() for sign in name):
        return ()
    ways = product(*(_syllables()[sign] for sign in name))
    return tuple("".join(way) for way in islice(ways, _MOST))


@cache
def _syllables() -> dict[str, tuple[str, ...]]:
    """The readings of each character; "lü" is "lu", as passports and newspapers write it."""
    text = files(__package__).joinpath("pinyin.tsv").read_text(encoding="utf-8")
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in text.splitlines():
        if not line.startswith("#"):
            syllable, signs = line.split("\t")
            for sign in signs:
                found[sign].append(syllable.replace("ü", "u"))
    return {sign: tuple(dict.fromkeys(said)) for sign, said in found.items()}
