"""Where somebody lives, named beside him: "Carl Dahl, 61, of Mill Row, Tarn, was fined"."""

from __future__ import annotations

import re

from dateline.core.mention import BODIES, ActorMention
from dateline.core.text import Span
from dateline.lexicon import gazetteer

_WAY = (
    r"(?:Street|St|Road|Rd|Lane|Row|Close|Avenue|Ave|Drive|Terrace|Crescent|Gardens|Grove|Square"
    r"|Place|Way|Boulevard|Cottages?|Villas?|Mews|Parade|Highway|Mansions|Buildings)\b\.?"
)
_NUMBER = r"(?:\d+\w?,?\s+)?"
_NAME = r"[A-Z][\w'’.-]*"
_AGED = r",\s+(?:aged\s+)?\d{1,2}(?:,\s+[a-z][a-z -]{2,30})?"
_OF = rf",\s+(?:of|from)\s+{_NUMBER}"
_STREET = re.compile(rf"\b{_WAY}$")
_BEFORE_A_STREET = re.compile(rf"{_OF}$")
_BEFORE_A_TOWN = re.compile(
    rf"(?:{_AGED}{_OF}(?:{_NAME}(?:\s{_NAME}){{0,3}},\s+)?|{_OF}(?:{_NAME}\s){{1,3}}{_WAY},\s+)$"
)
_FARTHEST = 120  # characters from a name to where he lives


def is_home(text: str, sentence: Span, actor: ActorMention) -> bool:
    """Whether a name in a sentence only says where somebody lives; a body named there employs."""
    words = actor.span.of(text)
    if actor.kind in BODIES and gazetteer.heads().get(words.split()[-1]) is not None:
        return False
    shape = _BEFORE_A_STREET if _STREET.search(words) else _BEFORE_A_TOWN
    start = max(sentence.start, actor.span.start - _FARTHEST)
    return shape.search(text, start, actor.span.start) is not None
