"""How wide words are on the screen, and how to make them safe to draw.

Labels are laid out on the server, where no screen can be asked, so the width of a text is
estimated from a table of character widths (Source Sans, in hundredths of the font size).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_WIDTHS = {
    20: "  ",
    25: "',.:;ijl·‘’іїІЇιΙ",
    30: "!()-f[]{}`•‹›",
    35: '/\\rt|I°"',
    42: "?s*zxгґζξς",
    46: "ckvyJLY^зстухэєўγεντχΥ",
    50: "0123456789aeg#$+<=>_~–FVXаевкчьяГУХҐθκλυΓΛΧ",
    55: "bdhnopquABCEKPRSTZбдийлнопрцАБЕЗКРСТЬЭЯЄαβδημορσΑΕΖΚΞΡΣΤ",
    62: "DGU&мъВДЛПЦЧπΒΔΠ",
    66: "HNOQжыИЙНОφψωΗΘΝΟΨΩ",
    74: "MwфшщюМФЪΜΦ",
    83: "%@m—W…ЖШЩЫЮ",
}
_OF = {char: width for width, chars in _WIDTHS.items() for char in chars}
_OTHER, _WIDE, _PICTURE = 56, 100, 135  # a picture: an emoji
_JOINERS = "\u200c\u200d"  # they tie letters, or pictures, to one
_MARGIN = 1.04  # other fonts, bold words: better a little too wide than over the neighbour


@lru_cache(maxsize=4096)
def _char(char: str) -> int:
    known = _OF.get(char)
    if known is not None:
        return known
    if _adds_to_the_last(char) or unicodedata.category(char) == "Cf":
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return _PICTURE if unicodedata.category(char) == "So" else _WIDE
    base = unicodedata.normalize("NFD", char)[0]
    return _OF.get(base, _OTHER)


def _adds_to_the_last(char: str) -> bool:
    """Whether it stands over, under or in the character before it: an accent, a colour of skin."""
    return unicodedata.category(char) in ("Mn", "Me") or "\U0001f3fb" <= char <= "\U0001f3ff"


@lru_cache(maxsize=16384)
def width(text: str, size: float) -> float:
    """About how many pixels the text takes.

    >>> width("ill", 13) < width("mmm", 13)
    True
    """
    return sum(map(_char, text)) * size / 100 * _MARGIN


@lru_cache(maxsize=16384)
def shorten(text: str, size: float, room: float) -> str:
    """As much of the text as has room, cut after a word where that loses little, and never
    within what is read as one sign.

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
    while 0 < taken < len(text) and _are_one(text[taken - 1], text[taken]):
        taken -= 1
    space = text.rfind(" ", 0, taken + 1)
    cut = space if space > taken * 0.6 else taken
    return text[:cut].rstrip(" ,;:–-…") + "…" if taken else ""


def _are_one(before: str, char: str) -> bool:
    return _adds_to_the_last(char) or char in _JOINERS or before in _JOINERS


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
    and in templates ``%{…}``; control characters have no place on a screen. Text with words that
    run from right to left is set apart, in the direction of its first letter.

    >>> escape("a <b> & c")
    'a &lt;b&gt; &amp; c'
    """
    printable = "".join(c if c.isprintable() or c in _JOINERS else " " for c in text)
    return isolated(printable.translate(_ESCAPES))


def isolated(text: str) -> str:
    """Set apart from what stands around it, where a part of it runs from right to left.

    >>> isolated("Vote"), len(isolated("שלום")) - len("שלום")
    ('Vote', 2)
    """
    turns = not text.isascii() and any(
        unicodedata.bidirectional(char) in ("R", "AL") for char in text
    )
    return f"\u2068{text}\u2069" if turns else text
