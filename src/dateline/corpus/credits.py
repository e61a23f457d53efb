"""Where a text appeared, as a line at its head or foot credits it: "(From the Holm Mercury of
May 3, 1843.)", "Cutting, in pencil: Holm Mercury, 3 May 1843", "-- Holm Mercury, May 3, 1843"."""

from __future__ import annotations

import re

from dateline.core.period import Period
from dateline.core.text import SourceBasis
from dateline.corpus.dates import first_date
from dateline.corpus.lines import Line
from dateline.corpus.mastheads import basis_of, named

_LONGEST = 140
_HEAD = 6  # lines in which whatever is named may be where a text comes from
_BEFORE = re.compile(  # what a cutting is and how it is known, the name, what leads to the day
    r"[\W_]*(?:[^:\d]{3,40}: ?)?"
    r"(?:(?:re)?printed in |(?:copied |taken |extract(?:ed)? )?from |in )?"
    r"(?-i:the )?(?P<name>(?!by )(?:(?! {3}|\t)[^:;()\[\]\d]){3,60}?)"
    r"(?:,? (?:of|for|dated|on)(?: the)?)?[\W_]*",
    re.IGNORECASE,
)
# "Original: Jūras Vēstis, 17 May 2012, p. 3", "[Translated from Spanish for the file – El Ancla
# (Puerto Lobo), Thursday 17 May 2012, page 5]": the name needs be known as no paper's.
_TRANSLATED = re.compile(
    r"[\W_]*(?:(?:original|source|from|newspaper|outlet|medium)(?: text| source| article)?: ?"
    r"|(?:\w+ )?(?:translat(?:ed|ion)|cutting|clipping|transcript(?:ion)?)\b[^:\d–—]{0,60}?"
    r"(?: ?[–—:] ?| - | (?:article|item|piece|report|story|column) (?:in|from|of) (?:the )?))"
    r"(?P<name>(?-i:[^\W\d_a-z])[^:;,()\[\]\d]{2,50}?)"
    r"(?: ?\((?P<place>[^()\d]{3,30})\))?(?:, [^\W\d_]{3,12})?,? (?:of )?",
    re.IGNORECASE,
)
_ABOUT_THE_TEXT = re.compile(r"[;,.( \[]*(?:machine |our )?translat\w+\b[^\d]{0,40}", re.IGNORECASE)
_AFTER = re.compile(
    r"[\W_]*(?:(?:pp?|pages?|col|cols|column|columns|no|vol|section|late|city|evening|morning|first"
    r"|second|final)\b[\s.]*(?:[\w–-]{1,9}[\W_]*)?){0,4}",
    re.IGNORECASE,
)

Credit = tuple[str, int, int, Period]  # the name, where the date begins and ends, what it means


def credit(line: Line) -> Credit | None:
    """The paper a line credits, with its day."""
    found = first_date(line.words) if len(line.words) <= _LONGEST else None
    told = _TRANSLATED.fullmatch(line.words, 0, found[0]) if found else None
    if found and told is not None and line.number < _HEAD:
        rest = _ABOUT_THE_TEXT.sub("", line.words[found[1] :])
        return (told["name"].strip(), *found) if _AFTER.fullmatch(rest) else None
    before = _BEFORE.fullmatch(line.words, 0, found[0]) if found else None
    if before is None or found is None or not _AFTER.fullmatch(line.words, found[1]):
        return None
    if basis_of(before["name"], dated=True) is not SourceBasis.MASTHEAD:
        return None
    return named(before["name"]), *found
