"""What a reader looks for in headlines and sentences, read from the words typed.

All words must be found, in any order and any case, also inside of longer ones. ``"a phrase"`` is
found as it stands, whole words only; one of ``this OR that`` is enough; ``-this`` must not be
there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import category

from dateline.project.rows import searchable

_MARKS = {'"': '"', "“": "”", "„": "“", "«": "»", "»": "«", "”": "”"}
_OPENING, _CLOSING = "".join(_MARKS), "".join(dict.fromkeys(_MARKS.values()))
_PART = re.compile(
    rf"(?P<no>[-\u2212](?=[\w{_OPENING}]))?"
    rf"(?:[{_OPENING}](?P<phrase>[^{_OPENING}{_CLOSING}]*)[{_CLOSING}]?|(?P<word>\S+))"
)
_EITHER = {"OR", "|"}
_OUTSIDE = r"[^\pL\pM\pN]"  # of a word
_UNSPACED = (0x0E00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0xDFFF), (0xF900, 0xFAFF)


@dataclass(frozen=True)
class Term:
    """Something to look for, as ``searchable`` writes it; ``whole`` does not stand in a word."""

    text: str
    whole: bool = False

    @property
    def pattern(self) -> str:
        """A whole one as a regular expression (RE2). Scripts without spaces know no whole words."""
        before = rf"(?:^|{_OUTSIDE})" if _is_spaced(self.text[0]) else ""
        after = rf"(?:$|{_OUTSIDE})" if _is_spaced(self.text[-1]) else ""
        return f"{before}{re.escape(self.text)}{after}"

    def is_in(self, text: str) -> bool:
        """``text`` is searchable."""
        if not self.whole:
            return self.text in text
        return any(
            not _inside(text, at.start(), self.text[0])
            and not _inside(text, at.start() + len(self.text) + 1, self.text[-1])
            for at in re.finditer(f"(?={re.escape(self.text)})", text)
        )


@dataclass(frozen=True)
class Sought:
    """Of each group of ``some`` one must be there, of ``none`` nothing."""

    some: tuple[tuple[Term, ...], ...] = ()
    none: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.some or self.none)

    def is_in(self, text: str) -> bool:
        """Whether a text, made searchable, is one that is looked for."""
        return all(any(term.is_in(text) for term in group) for group in self.some) and not any(
            term.is_in(text) for term in self.none
        )


def sought(words: str) -> Sought:
    """
    >>> sought('harbour "Anna Berg" OR Lund -treaty').some[1]
    (Term(text='anna berg', whole=True), Term(text='lund', whole=False))
    >>> sought('harbour "Anna Berg" OR Lund -treaty').none
    (Term(text='treaty', whole=False),)
    """
    some: list[tuple[Term, ...]] = []
    none: list[Term] = []
    either = False
    for part in _PART.finditer(words):
        if part["word"] in _EITHER:
            either = bool(some)
            continue
        text = " ".join(searchable(part["phrase"] or part["word"] or "").split())
        if not text:
            continue
        term = Term(text, whole=part["phrase"] is not None)
        if part["no"]:
            none.append(term)
        elif either:
            some[-1] = (*some[-1], term)
        else:
            some.append((term,))
        either = False
    return Sought(tuple(dict.fromkeys(some)), tuple(dict.fromkeys(none)))


def _inside(text: str, after: int, edge: str) -> bool:
    """Whether a find goes on in a word with the letter before ``after``; ``edge`` is its own."""
    return 0 < after <= len(text) and _is_spaced(edge) and _is_letter(text[after - 1])


def _is_letter(char: str) -> bool:
    return category(char)[0] in "LMN"


def _is_spaced(char: str) -> bool:
    """Whether it is a letter of a script that puts spaces between words."""
    return _is_letter(char) and not any(first <= ord(char) <= last for first, last in _UNSPACED)
