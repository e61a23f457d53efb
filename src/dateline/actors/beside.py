"""What kind of actor a name is, by what is said beside it anywhere in the document.

A firm of one word looks like a surname, a club like its town. But only a firm has shares and
customers, and only a club beats another by two to one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.actors.name_parts import Piece
from dateline.core.mention import ActorKind
from dateline.lexicon import gazetteer

FIRM, CLUB = "what stands beside it is said of a firm", "what stands beside it is said of a club"
_OFFICES = (
    r"(?:chief\s+\w+(?:\s+officer)?|chair(?:man|woman|person)?|head|boss|ceo|director|president"
    r"|vice[- ]president|manager|founder|co-founder|owner|spokes(?:man|woman|person)|board|lawyers?"
    r"|engineers?|executives?|employees?|workers?|staff|shareholders?|investors?|customers?|clients?"
    r"|suppliers?|shares?|stocks?|subsidiary|unit|division|arm|managers?|members?|pilots?|drivers?"
    r"|headquarters|offices?|factory|plants?|takeover|rival|maker|users?|products?)"
)
_FIRM_AFTER = re.compile(
    rf"(?:['’]s?)?\s+(?:vice[- ]|deputy\s+|former\s+|then\s+)?{_OFFICES}\b(?!\s+of\b)"
    r"|\s+(?:is|was|are|were)\s+(?:listed|delisted|acquired|taken\s+over|merged|nationali[sz]ed"
    r"|a\s+(?:\w+\s+)?(?:company|firm|maker|subsidiary|bank|retailer|start-?up))\b"
    r"|\s+(?:has\s+|had\s+|will\s+|would\s+|to\s+)?(?:bought|acquired"
    r"|took\s+over|sold|opened|closed|buys?|acquires?|sells?|opens?|closes?|cuts?)\s+(?:an?|its|the"
    r"|two|three|four|\d+)\s+(?:\w+\s+)?(?:rival|stake|subsidiary|competitor|plants?|factor(?:y|ies)"
    r"|depots?|stores?|shops?|branch(?:es)?|unit|division|brand)\b"
    r"|\s+(?:issued|floated|laid\s+off|recalled|merged\s+with|outsourced|shipped|manufactures?)\b"
    r"|\s+\w+(?:\s+(?:on|in)\s+[^,.;]{1,20})?\s+(?:that\s+)?it\s+(?:would|will|had|has|was|is)\b"
)
_FIRM_BEFORE = re.compile(
    rf"\b{_OFFICES}\s+(?:of|at|for|in)\s+(?:the\s+)?$"
    r"|\b(?:company|firm|maker|group|chain|retailer|carmaker|lender|airline|start-?up|publisher)\s+$"
    r"|\b[Rr]egulators?\s+(?:has\s+|have\s+)?\w+ed\s+$|\bfiled?\s+by\s+$",
    re.IGNORECASE,
)
_SCORE = r"\d{1,3}\s?[-–:]\s?\d{1,3}"
_CLUB_AFTER = re.compile(
    rf"\s+(?:beat|beats|thrashed|edged|swept|defeated|crushed|hosted|hammered|lost|won|drew)\b"
    rf"[^.;]{{0,40}}?(?:\b{_SCORE}|\bby\s+(?:an?|\d+|two|three|four)\s+(?:innings|goals?|points?"
    r"|wickets?|runs?|tries)|\bin\s+\w+\s+(?:games|sets|matches)|\bon\s+penalties|\bin\s+the\s+"
    r"(?:final|semi-final|cup))\b"
    rf"|\s+drew\s+with\b|\s+{_SCORE}\s+(?=[A-Z])"
)
_CLUB_BEFORE = re.compile(
    rf"\b(?:beat|thrashed|edged|swept|defeated|crushed|drew\s+with|lost\s+(?:{_SCORE}\s+)?to"
    rf"|won\s+(?:{_SCORE}\s+)?(?:at|against)|against)\s+(?:the\s+)?$|[a-z]\s+{_SCORE}\s+$"
)
_SPORT = re.compile(
    rf"{_SCORE}|\b(?:innings|goals?|wickets?|games|penalties|league|cup|season|match|coach|striker"
    r"|midfielder|final|playoffs?|tournament)\b"
)
_PERSON_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Prof|Professor|Judge|Captain|Senator|President|Mayor"
    r"|Cllr|Councillor|Inspector|Sergeant|Major|General|Colonel|Father|Sister|Uncle|Aunt)\.?\s+$"
)
_BACK = 60


def by_what_is_said(text: str, parts: Sequence[Piece]) -> list[Piece]:
    """The names, those of one word under the kind that the words beside them tell."""
    surnames = {p.words.split()[-1] for p in parts if p.kind is ActorKind.PERSON and " " in p.words}
    named = {
        word
        for part in parts
        if (word := part.words) and _PERSON_BEFORE.search(text[_from(part) : part.span.start])
    }

    def is_open(part: Piece) -> bool:
        word = part.words
        if part.kind not in (ActorKind.PERSON, ActorKind.PLACE, None) or " " in word:
            return False
        known = word in gazetteer.peoples() or word in gazetteer.given_names()
        return not known and word not in surnames | named and word[:1].isupper()

    first = _first_words(parts)
    firms = first | _voted(text, [p for p in parts if is_open(p) and not _is_known(p)], _is_firm)
    clubs = _voted(text, [p for p in parts if " " not in p.words], _is_club)
    return [
        replace(part, kind=ActorKind.ORGANISATION, found=CLUB)
        if part.words in clubs and _is_club(text, part) and part.kind is not ActorKind.COUNTRY
        else replace(part, kind=ActorKind.ORGANISATION, found=FIRM)
        if part.words in firms and is_open(part)
        else part
        for part in parts
    ]


def _first_words(parts: Sequence[Piece]) -> frozenset[str]:
    """ "Kestrel" beside "Kestrel Infrastructure"; not the town of "Tarrow University"."""
    whole = {p.words for p in parts if p.kind is ActorKind.ORGANISATION and " " in p.words}
    firms = {name for name in whole if name.split()[-1] not in gazetteer.heads()}
    firsts = Counter(name.split()[0] for name in whole)
    return frozenset(name.split()[0] for name in firms if firsts[name.split()[0]] == 1)


def _is_known(part: Piece) -> bool:
    entry = gazetteer.known().get(part.words)
    return entry is not None and entry.kind in (ActorKind.PLACE, ActorKind.COUNTRY)


def _voted(text: str, parts: Sequence[Piece], says: Callable[[str, Piece], bool]) -> frozenset[str]:
    votes = Counter(part.words for part in parts if says(text, part))
    return frozenset(votes)


def _from(part: Piece) -> int:
    return max(0, part.span.start - _BACK)


def _is_firm(text: str, part: Piece) -> bool:
    before = text[_from(part) : part.span.start]
    return bool(_FIRM_AFTER.match(text, part.span.end) or _FIRM_BEFORE.search(before))


def _is_club(text: str, part: Piece) -> bool:
    start = text.rfind("\n", 0, part.span.start) + 1
    line = text[max(start, part.span.start - 150) : part.span.end + 150]
    if _SPORT.search(line) is None:
        return False
    before = text[_from(part) : part.span.start]
    return bool(_CLUB_AFTER.match(text, part.span.end) or _CLUB_BEFORE.search(before))
