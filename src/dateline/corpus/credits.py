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
_BEFORE = re.compile(  # what a cutting is and how it is known, the name, what leads to the day
    r"[\W_]*(?:[^:\d]{3,40}: ?)?"
    r"(?:(?:re)?printed in |(?:copied |taken |extract(?:ed)? )?from |in )?"
    r"(?-i:the )?(?P<name>(?!by )(?:(?! {3}|\t)[^:;()\[\]\d]){3,60}?)"
    r"(?:,? (?:of|for|dated|on)(?: the)?)?[\W_]*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\W_]*(?:(?:pp?|pages?|col|cols|column|columns|no|vol|section|late|city|evening|morning|first"
    r"|second|final)\b[\s.]*(?:[\w–-]{1,9}[\W_]*)?){0,4}",
    re.IGNORECASE,
)

Credit = tuple[str, int, int, Period]  # the name, where the date begins and ends, what it means


def credit(line: Line) -> Credit | None:
    """The paper a line credits, with its day."""
    found = first_date(line.words) if len(line.words) <= _LONGEST else None
    before = _BEFORE.fullmatch(line.words, 0, found[0]) if found else None
    if before is None or found is None or not _AFTER.fullmatch(line.words, found[1]):
        return None
    if basis_of(before["name"], dated=True) is not SourceBasis.MASTHEAD:
        return None
    return named(before["name"]), *found
