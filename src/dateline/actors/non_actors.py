"""Names that are nobody's: products, deeds, titles of works, and words that name nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from dateline.actors.linking import country_of, lookup
from dateline.actors.name_parts import TITLE_BEFORE, Piece
from dateline.core.mention import BODIES, ActorKind
from dateline.core.text import Span
from dateline.lexicon import gazetteer

_OFTEN = 5
_OF_STATES = {str(ActorKind.GOVERNMENT), str(ActorKind.PARTY)}
_OF_BODIES = frozenset(map(str, BODIES))
_DEEDS = frozenset({"Operation", "Exercise", "Hurricane", "Typhoon", "Cyclone", "Plan", "Battle"})
_MODEL = re.compile(r"[A-Z]{2,}-?\d+")  # "WPA2", "OIF-1"
_OF_A_FIRM = re.compile(r"(?P<firm>[A-Z][a-z]+)[A-Z][a-z]+")  # "AppleCare"
# "the DIRTI (Deep Intelligence Networks) Project", "Brixel Files"
_BEFORE_A_THING = re.compile(r"(?: \([^()\n]{2,60}\))? (?P<thing>[A-Z][a-z]+)\b")
_TITLED = re.compile(
    r"\b(?:titled|entitled|subtitled|captioned|headlined|documented as|filed as|labell?ed)\s+"
    r"[\"'“‘«]?(?:\d+\s+)?$"
)
_A_WORK = re.compile(
    r"\b(?:films?|movies?|novels?|books?|songs?|albums?|series|shows?|program(?:me)?s?|games?|apps?)"
    r"\s+(?:such\s+as|like|called|including)\s+(?:[A-Z][\w ]*(?:,|,?\s+and|,?\s+or)\s+)*$"
)
_QUOTED = re.compile(r"[“‘\"'](?P<words>(?:the )?[A-Z\d][^“”‘’\"'\n]{3,90})[”’\"']")
_DOCUMENTS = frozenset(
    {"Report", "Reports", "Document", "Documents", "Files", "Papers", "Memorandum", "Edition"}
)


def is_nobody(text: str, part: Piece, works: Iterable[Span], often: frozenset[str]) -> bool:
    """Whether no one is called so.

    ``works`` are the titles that the text quotes, ``often`` the lands it speaks of all the time.
    """
    if lookup(part.words) or part.words in gazetteer.peoples() or part.words in often:
        return False
    words = part.words.split()
    return (
        _names_nothing(part, words)
        or _is_a_product(part, words)
        or _MODEL.fullmatch(part.words) is not None
        or (words[0] in _DEEDS and words[-1] not in gazetteer.heads())
        or _is_of_a_thing(text, part.span)
        or any(work.contains(part.span) for work in works)
    )


def often_named(parts: Iterable[Piece]) -> frozenset[str]:
    """Words that are the name of a land in this document: "the Union"."""
    times = Counter(part.words for part in parts if part.kind is ActorKind.PLACE)
    return frozenset(name for name, count in times.items() if count >= _OFTEN)


def quoted_titles(text: str) -> list[Span]:
    """Titles of documents, in quotation marks.

    >>> quoted_titles("the ‘Brixel Report of 2010’ and ‘Brixel’")
    [Span(start=5, end=26)]
    """
    return [
        Span(*match.span("words"))
        for match in _QUOTED.finditer(text)
        if not _DOCUMENTS.isdisjoint(match["words"].split()) and match["words"].count(".") == 0
    ]


def _names_nothing(part: Piece, words: list[str]) -> bool:
    """A title alone, small letters, or common words."""
    if part.words.replace(".", "") in gazetteer.titles() or not any(map(_has_capital, words)):
        return True
    if len(words) == 1:
        return words[0] in common_alone() and part.found != TITLE_BEFORE
    if {gazetteer.heads().get(word) for word in words} <= _OF_STATES:
        return True  # "Party Department"
    return words[-1] not in gazetteer.heads() and all(map(_is_common, words))


@cache
def common_alone() -> frozenset[str]:
    """Words that name nobody alone, such as "House" and "Intelligence", but not "Ministry"."""
    return gazetteer.common_words() - RESUMED


# Heads that stand alone for the body named last: "the Commission".
RESUMED = frozenset(
    {"Ministry", "Commission", "Committee", "Council", "Agency", "Bureau", "Department", "Court"}
    | {"Board", "Institute", "University", "Bank", "Company", "Corporation", "Foundation"}
    | {"Embassy", "Tribunal", "Authority", "Association", "Federation"}
    | {"Party", "Service", "Parliament", "Office"}
)


def _has_capital(word: str) -> bool:
    return any(letter.isupper() or (letter.isalpha() and not letter.islower()) for letter in word)


def _is_common(word: str) -> bool:
    return word in gazetteer.common_words() or country_of(word) is not None


def _is_a_product(part: Piece, words: list[str]) -> bool:
    """A thing by its own name, or by its maker's and its own."""
    name, products = part.words, gazetteer.products()
    if name in products or re.fullmatch(r"i[A-Z]\w+|\d.*", words[0]):
        return True
    glued = _OF_A_FIRM.fullmatch(name)
    if glued and _is_a_firm(glued["firm"]):
        return True
    if len(words) == 1 or gazetteer.heads().get(words[-1]) in _OF_BODIES:
        return False
    if _is_a_firm(words[0]):
        return words[1] in products or " ".join(words[1:]) in products
    if part.kind is ActorKind.PLACE:
        return False
    return words[0] in products and words[0] not in gazetteer.common_words()


def _is_a_firm(word: str) -> bool:
    entry = gazetteer.known().get(word)
    return entry is not None and entry.table == gazetteer.COMPANIES


def _is_of_a_thing(text: str, span: Span) -> bool:
    """Called a project, a report or a film by the words beside it."""
    after = _BEFORE_A_THING.match(text, span.end, span.end + 90)
    if after and gazetteer.heads().get(after["thing"]) == gazetteer.THING:
        return True
    before = text[max(0, span.start - 80) : span.start]
    return bool(_TITLED.search(before) or _A_WORK.search(before))
