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
    >>> find_firms("Messrs. Berg and Dahl came.")
    []
    """
    firms = {_called(match["firm"]) for match in _MESSRS.finditer(text) if _trades(text, match)}
    found: list[ActorMention] = []
    for name in sorted(firms, key=lambda name: (-len(name), name)):
        shape = re.escape(name).replace(r"\ \&\ ", rf"\s{_AND}\s").replace(r"\ ", r"\s")
        for match in re.finditer(rf"(?<!\w){shape}(?!\w)", text):
            span = Span(*match.span())
            if not any(other.span.overlaps(span) for other in found):
                found.append(ActorMention(span, name, ActorKind.ORGANISATION, FOUND))
    return sorted(found, key=lambda mention: mention.span)


def _trades(text: str, partners: re.Match[str]) -> bool:
    """Two gentlemen may be called so too: a firm has a sign, a trade, a yard or a suit."""
    name = partners["firm"]
    signed = "&" in name or _called(name) in text or _OF_A_FIRM.search(name) is not None
    before = _ITS.search(text, max(0, partners.start() - 40), partners.start())
    return signed or before is not None or _TRADE.match(text, partners.end()) is not None


_OF_A_FIRM = re.compile(r"\b(?:Sons?|Brothers|Bros|Co|Company)\b")
_ITS = re.compile(
    r"\b(?:firm|house|suit|action|works|yard|premises|office|offices|counting-house|warehouse|bank"
    r"|contract|tender|foundry|employ|service)\s+of\s+$"
)
_TRADE = re.compile(
    r",\s+(?:the\s+)?(?:ship)?(?:owners|merchants|bankers|brewers|solicitors|attorneys|builders"
    r"|contractors|engineers|auctioneers|printers|publishers|agents|manufacturers|drapers|grocers"
    r"|founders|spinners|chandlers)\b"
)


def _called(partners: str) -> str:
    return re.sub(rf"\s{_AND}\s", " & ", " ".join(partners.split()))
