"""What a paper only accuses somebody of: "The Grand Jury charges:", and the counts below.

An indictment or a charge sheet tells as facts what is still to be proved. A line that accuses and
ends in a colon speaks for what stands below it, up to where the paper signs, prays or answers; a
count in the words of the law ("That you, …") speaks for itself. A title that ends in "charges"
accuses nobody, and what a form sets at the right of the line is no part of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.core.text import Span

_ACCUSES = re.compile(
    r"^[^\n]{0,160}\b(?:charges?|alleges?|accuses?|avers|complains|presents|is charged|are charged)"
    r"(?:(?:\s*,?\s+(?:that|as\s+follows|and\s+says|the\s+following))*\s*:"
    r"|(?:\s+(?:that|as\s+follows|and\s+says|the\s+following))+,?"
    r"(?=[ \t]*\n\s*(?:\n|\(?\w{1,3}[.)]\s)))"
    r"(?:[ \t]{3,}\S[^\n]{0,60})?[ \t]*$"
    r"|^\W*(?:particulars\s+of\s+(?:the\s+)?(?:offences?|charges?|claim)"
    r"|statement\s+of\s+(?:the\s+)?(?:offences?|charges?))\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_ENDS = re.compile(
    r"^\W*(?:a\s+true\s+bill|wherefore|prayer|plea|answer|response|verdict|judgment|signed"
    r"|respectfully\s+submitted|dated|all\s+in\s+violation)\b",
    re.IGNORECASE | re.MULTILINE,
)
_COUNT = re.compile(r"[“\"‘']?\s*That\s+you\b,?")


@lru_cache(maxsize=4)
def accused_in(text: str) -> tuple[Span, ...]:
    """The stretches of a text that only accuse.

    >>> text = "The Grand Jury charges:\\n1. He took it in 2011.\\nA TRUE BILL.\\nIn 2012 he fled."
    >>> [span.of(text).strip() for span in accused_in(text)]
    ['1. He took it in 2011.']
    """
    found = []
    for accuses in _ACCUSES.finditer(text):
        ends = _ENDS.search(text, accuses.end())
        found.append(Span(accuses.end(), ends.start() if ends is not None else len(text)))
    return tuple(found)


def only_accuses(text: str, sentence: Span) -> bool:
    """Whether what a sentence tells is a charge, and no fact of the one who writes."""
    if _COUNT.search(text, sentence.start, min(sentence.end, sentence.start + 120)) is not None:
        return True
    return any(span.contains(sentence) for span in accused_in(text))
