"""Firms that are called by their partners: "Messrs. Berg and Dahl", "Messrs. Lind & Sons"."""

from __future__ import annotations

import re

from dateline.core.mention import ActorKind, ActorMention
from dateline.core.text import Span

_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"
_AND = r"(?:and|&)"
_LAST = rf"(?:{_NAME}|Sons?|Brothers|Bros\.?|Co(?:mpany|\.)?)"
_PARTNERS = rf"{_NAME}(?:,\s{_NAME}){{0,3}},?\s{_AND}\s{_LAST}(?:,?\s{_AND}\sCo(?:mpany|\.)?)?"
_MESSRS = re.compile(rf"\b(?:Messrs\.?|Messieurs)\s+(?P<firm>{_PARTNERS})")
FOUND = "partners of one firm"


def find_firms(text: str) -> list[ActorMention]:
    """A firm that is once named by its partners is meant wherever they stand so.

    >>> [m.actor for m in find_firms("Messrs. Berg and Dahl came; Berg & Dahl paid.")]
    ['Berg & Dahl', 'Berg & Dahl']
    """
    firms = {_called(match["firm"]) for match in _MESSRS.finditer(text)}
    found: list[ActorMention] = []
    for name in sorted(firms, key=lambda name: (-len(name), name)):
        shape = re.escape(name).replace(r"\ \&\ ", rf"\s{_AND}\s").replace(r"\ ", r"\s")
        for match in re.finditer(rf"(?<!\w){shape}(?!\w)", text):
            span = Span(*match.span())
            if not any(other.span.overlaps(span) for other in found):
                found.append(ActorMention(span, name, ActorKind.ORGANISATION, FOUND))
    return sorted(found, key=lambda mention: mention.span)


def _called(partners: str) -> str:
    return re.sub(rf"\s{_AND}\s", " & ", " ".join(partners.split()))
