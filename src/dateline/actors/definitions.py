"""Short forms a document defines: "Indian National Congress (INC)", "INC (Indian …)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dateline.core.mention import SMALL_WORDS
from dateline.core.text import Span
from dateline.lexicon import gazetteer

_SHORT = re.compile(
    r"\s*\(\s*[\"'“‘]?(?:the |or |hereafter )?([A-Z][\w&.-]{0,10}[A-Z\d]\w?)[\"'”’]?\s*[,;)]"
)
# In court files: ‘Alder Shipping Ltd ("Alder")’, ‘(the "Carrier")’.
_CALLED = re.compile(
    r"\s*\(\s*(?:hereinafter |hereafter |together )?(?:the )?[\"“‘]"
    r"(?P<short>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2})[\"”’]\s*\)"
)
_REASON = re.compile(r"acronym (.+), defined in the text")


def find(text: str, names: Sequence[tuple[Span, str]]) -> dict[str, str]:
    """Short forms to the names they were defined for; one with two meanings is left out."""
    meanings: dict[str, set[str]] = {}
    for span, words in names:
        match = _SHORT.match(text, span.end, span.end + 40)
        if match and " " in words and stands_for(match[1], words):
            meanings.setdefault(match[1], set()).add(words)
        elif called := _CALLED.match(text, span.end, span.end + 60):
            meanings.setdefault(called["short"], set()).add(words)
    for (left, short), (right, words) in pairwise(names):
        between = text[left.end : right.start]
        closes = text[right.end : right.end + 1] == ")"
        if re.fullmatch(r"\s*\(\s*(?:the )?", between) and closes and stands_for(short, words):
            meanings.setdefault(short, set()).add(words)
    return {short: min(long) for short, long in meanings.items() if len(long) == 1}


_THING = re.compile(
    r"\b(?P<long>[A-Z]\w+(?:\s+(?:[A-Z]\w+|of|and|for|on|the)){1,7})\s*\((?P<short>[A-Z]\w{1,7})\)"
)


def of_things(text: str) -> frozenset[str]:
    """Short forms that are defined for a name of nobody's.

    >>> sorted(of_things("a Memorandum of Understanding (MoU) with the Alder Party (AP)"))
    ['MoU']
    """
    return frozenset(
        match["short"]
        for match in _THING.finditer(text)
        if _is_thing(match["long"]) and _letters_of(match["short"], match["long"])
    ).union(_in_small(text))


_IN_SMALL = re.compile(r"\b(?P<noun>[a-z]+)\s+\((?P<short>[A-Z]{2,8})\)")


def _in_small(text: str) -> Iterator[str]:
    """ "Brixel shares (BRX)": explained in small letters, unless by "party" or the like."""
    for match in _IN_SMALL.finditer(text):
        kind = gazetteer.heads().get(match["noun"].capitalize())
        if kind in (None, gazetteer.THING) and match["short"] not in gazetteer.known():
            yield match["short"]


def translations(text: str, names: Sequence[tuple[Span, str]]) -> dict[str, str]:
    """Names in a language of their own to what they are called in brackets behind them.

    >>> text = "Zhonghua Alde Jiaoyi (Alder Exchange)"
    >>> translations(text, [(Span(0, 20), text[:20]), (Span(22, 36), text[22:36])])
    {'Zhonghua Alde Jiaoyi': 'Alder Exchange'}
    """
    found = {}
    for (left, foreign), (right, name) in pairwise(names):
        in_brackets = re.fullmatch(r"\s*\(", text[left.end : right.start])
        if not in_brackets or text[right.end : right.end + 1] != ")":
            continue
        if " " in name and _is_body(name) and _is_foreign(foreign.split()):
            found[foreign] = name
    return found


def _is_body(name: str) -> bool:
    kind = gazetteer.heads().get(re.split(r" (?:of|for) ", name)[0].split()[-1])
    return kind is not None and kind not in (gazetteer.THING, "place")


def _is_foreign(words: Sequence[str]) -> bool:
    """Several words, none of which any English name of a body is made of."""
    ours = (gazetteer.common_words(), gazetteer.heads(), gazetteer.known())
    return len(words) > 1 and not any(word in table for word in words for table in ours)


def _is_thing(name: str) -> bool:
    words = re.split(r"\s+(?:of|for|on)\s+", name)[0].split()
    return gazetteer.heads().get(words[-1]) == gazetteer.THING


def _letters_of(short: str, words: str) -> bool:
    """Whether its letters stand in the words in this order: "WWDC" in "Worldwide Dog Con".

    >>> _letters_of("WWDC", "Worldwide Dog Conference"), _letters_of("MoU", "Treaty of Alder")
    (True, False)
    """
    letters = iter(words.lower())
    return all(letter in letters for letter in short.lower() if letter.isalnum())


def stands_for(short: str, words: str) -> bool:
    """Whether the letters of the short form are the first letters of the words, in order.

    >>> stands_for("INC", "Indian National Congress"), stands_for("DoD", "Department of Defense")
    (True, True)
    >>> stands_for("MPS", "Ministry of State Security"), stands_for("A", "Alder")
    (False, False)
    """
    letters = [letter.lower() for letter in short if letter.isalnum()]
    parts = re.findall(r"[^\W_]+", words)
    if len(letters) < 2 or not short[0].isupper() or len(parts) < 2:
        return False
    initials = [part[0].lower() for part in parts]
    main = [part[0].lower() for part in parts if part not in SMALL_WORDS]
    return letters in (initials, main) or _in_order(letters, initials, parts)


def _in_order(letters: Iterable[str], initials: list[str], parts: list[str]) -> bool:
    """Letters may be skipped only where a small word stands."""
    at = 0
    for letter in letters:
        while at < len(parts) and initials[at] != letter and parts[at] in SMALL_WORDS:
            at += 1
        if at == len(parts) or initials[at] != letter:
            return False
        at += 1
    return all(part in SMALL_WORDS for part in parts[at:])


def reason(short: str, words: str) -> str:
    """How the short form is that of the words: a known acronym may serve other documents too."""
    if " " in words and stands_for(short, words):
        return f"acronym {short}, defined in the text"
    return f"called {short} in the text"


def defined_by(found: str) -> str | None:
    """The short form that a mention was found by, where it was one.

    >>> defined_by(reason("INC", "Indian National Congress")), defined_by("full name")
    ('INC', None)
    >>> defined_by(reason("Alder", "Alder Shipping Ltd"))
    """
    match = _REASON.fullmatch(found)
    return match[1] if match else None
