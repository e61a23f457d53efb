"""How wide words are on the screen, and how to make them safe to draw.

Labels are laid out on the server, where no screen can be asked, so the width of a text is
estimated from a table of character widths (Source Sans, in hundredths of the font size).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_WIDTHS = {
    20: "  ",
    25: "',.:;ijl·‘’",
    30: "!()-f[]{}`•‹›",
    35: '/\\rt|I°"',
    42: "?s*zx",
    46: "ckvyJLY^",
    50: "0123456789aeg#$+<=>_~–FVX",
    55: "bdhnopquABCEKPRSTZ",
    62: "DGU&",
    66: "HNOQ",
    74: "Mw",
    83: "%@m—W…",
}
_OF = {char: width for width, chars in _WIDTHS.items() for char in chars}
_OTHER, _WIDE = 56, 100
_MARGIN = 1.04  # other fonts, bold words: better a little too wide than over the neighbour


@lru_cache(maxsize=4096)
def _char(char: str) -> int:
    known = _OF.get(char)
    if known is not None:
        return known
    if unicodedata.combining(char):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", char)[0]
    return _OF.get(base, _OTHER)


@lru_cache(maxsize=16384)
def width(text: str, size: float) -> float:
    """About how many pixels the text takes.

    >>> width("ill", 13) < width("mmm", 13)
    True
    """
    return sum(map(_char, text)) * size / 100 * _MARGIN


@lru_cache(maxsize=16384)
def shorten(text: str, size: float, room: float) -> str:
    """As much of the text as has room, cut after a word where that loses little.

    >>> shorten("The court froze the accounts", 13, 90)
    'The court…'
    >>> shorten("The court froze the accounts", 13, 500)
    'The court froze the accounts'
    """
    text = " ".join(text.split())
    if width(text, size) <= room:
        return text
    room -= width("…", size)
    taken, used = 0, 0.0
    for char in text:
        used += _char(char) * size / 100 * _MARGIN
        if used > room:
            break
        taken += 1
    space = text.rfind(" ", 0, taken + 1)
    cut = space if space > taken * 0.6 else taken
    return text[:cut].rstrip(" ,;:–-") + "…" if taken else ""


# Words that tie a name to what follows: after them comes no verb.
_TIES = (
    *("and", "or", "of", "for", "in", "at", "on", "with", "from", "by"),
    *("und", "oder", "von", "bei", "mit", "et", "ou", "de", "du", "des", "à", "y", "e", "o", "u"),
    *("con", "del", "di", "da", "do", "dos", "en", "och", "og", "av", "i", "oraz", "z", "van"),
)


def after_name(headline: str, name: str) -> str:
    """What a headline says after a name that it begins with; nothing where it does not, or
    where more than the name comes before the verb.

    The name may be a part of the one given, or its initials, and an article may stand before it.

    >>> after_name("The Harbour Board opens a tender", "Harbour Board")
    'opens a tender'
    >>> after_name("Kell and the pilots sign", "Mira Kell"), after_name("Kell, 40, left", "Kell")
    ('', '')
    """
    words = headline.split()
    parts = name.casefold().split()
    initials = "".join(part[0] for part in name.split() if part[0].isupper())
    begin = int(bool(words) and len(words[0]) <= 3 and words[0].casefold() not in parts)
    at = begin
    while at < len(words) and words[at].casefold() in parts:
        at += 1
    if at == begin and at < len(words) and len(initials) > 1 and words[at] == initials:
        at += 1
    rest = words[at:]
    if at == begin or len(rest) < 2 or rest[0].casefold() in _TIES or not rest[0][0].islower():
        return ""
    return " ".join(rest)


_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escape(text: str) -> str:
    """Corpus text as Plotly draws it: literally. Plotly reads tags and entities in labels,
    and in templates ``%{…}``; control characters have no place on a screen.

    >>> escape("a <b> & c")
    'a &lt;b&gt; &amp; c'
    """
    printable = "".join(c if c.isprintable() else " " for c in text)
    return printable.translate(_ESCAPES)
