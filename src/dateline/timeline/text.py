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


def width(text: str, size: float) -> float:
    """About how many pixels the text takes.

    >>> width("ill", 13) < width("mmm", 13)
    True
    """
    return sum(map(_char, text)) * size / 100 * _MARGIN


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


_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escape(text: str) -> str:
    """Corpus text as Plotly draws it: literally. Plotly reads tags and entities in labels,
    and in templates ``%{…}``; control characters have no place on a screen.

    >>> escape("a <b> & c")
    'a &lt;b&gt; &amp; c'
    """
    printable = "".join(c if c.isprintable() else " " for c in text)
    return printable.translate(_ESCAPES)
