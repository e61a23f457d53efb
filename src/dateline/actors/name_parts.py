"""Cuts what a name finder gives into names of one actor each, without what is not the name.

"CIA Director Peter Finch" names a body and a person, "Alder Party (AP)" a party and its short
form, "US-China" two countries. Finders differ in how ragged their edges are; here they are cut
to one form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from dateline.actors.linking import lookup, plain
from dateline.core.mention import BODIES, ActorKind, NameMention
from dateline.core.text import Span
from dateline.lexicon import gazetteer

TITLE_BEFORE = "title before it"
_EDGES = " \t\n\r\xa0\u2009\u202f\"'“”‘’«»()[]{},;:–—-*_/"
_AFTER = re.compile(r"['’](?:s|S)?$")
_BEFORE = re.compile(
    r"(?:(?:the|a|an|this|that|both|former|late|then|new|ex|said|says|by|and|of|in"
    r"|[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Hh]owdy|[Hh]iya|[Hh]allo)\s+)+(?=\S)"
)
_SMALL_AFTER = re.compile(r"(?:\s+[a-z]+)+$")
_GLUED = re.compile(r"(?P<body>[A-Z][A-Z&.]+)\s+(?P<person>[A-Z]\w*[a-z]\w*(?:\s+\S+)+)", re.DOTALL)
# Bodies in a row without a comma: a new one begins after each of these.
_ENDS = re.compile(
    r"\b(?:Bureau|Department|Agency|Commission|Committee|Ministry)\s+(?=[A-Z])|\s+(?=The\s+[A-Z])"
)
_IN_A_ROW = 6  # words from which on a name may be several
_LOWER = re.compile(r"(?:[a-z]+(?:-[a-z]+)?\s+)+(?=[A-Z])")
_PARTICLES = frozenset(
    {"al", "bin", "ben", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du"}
    | {"el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "und", "y"}
)
_SHORT_IN_IT = re.compile(r"(?P<long>.+\S)\s*\(\s*(?P<short>[A-Z][\w&.-]{1,10})\)?")
_OWNER = re.compile(r"(?P<owner>[^'’]+)['’]s?\s+(?P<owned>[A-Z].*)", re.DOTALL)
# "Mia Sorel of Rodex"; "Catherine of Aragon" is one name
_PERSON_OF = re.compile(
    r"(?P<person>\S+(?:\s+\S+)+)\s+of\s+(?:the\s+)?(?P<body>[A-Z].*)", re.DOTALL
)
_LAST_FIRST = re.compile(
    r"(?P<last>[^\W\d_][\w'’-]+),\s(?P<first>[A-Z][\w'’-]+(?:\s[A-Z](?:\.|[\w'’-]+)?){0,2})"
)
_INITIAL_LAST = re.compile(r"\w[^\W_]+ [A-Z]\.?$")
_BODIES = frozenset(map(str, BODIES))
_DOT = re.compile(r"\.? ")
_JOINED = re.compile(r"[-–/]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A name of the text, its words made plain."""

    span: Span
    words: str
    kind: ActorKind | None
    found: str


def rejoined(text: str, names: Iterable[NameMention]) -> list[NameMention]:
    """The names, one again what an initial's dot parted ("Maria I. Alder") or an "and"."""
    found: list[NameMention] = []
    given = list(names)
    for name in _unglued(text, [_with_surname(text, name, given) for name in given]):
        last = found[-1] if found else None
        if last and _firm_of_two(text, last, name):
            whole = Span(last.span.start, name.span.end)
            found[-1] = NameMention(whole, ActorKind.ORGANISATION, "two names joined by “&”")
            continue
        if last and (
            _parted(text, last, name) or _coordinated(text, last, name) or _turned(text, last, name)
        ):
            found[-1] = replace(last, span=Span(last.span.start, name.span.end))
        else:
            found.append(name)
    return found


def _with_surname(text: str, name: NameMention, names: Sequence[NameMention]) -> NameMention:
    """ "Edw. Marsden", of which no more than "Edw" was found."""
    if name.span.of(text) not in gazetteer.abbreviated_names():
        return name
    rest = _SURNAME.match(text, name.span.end)
    if rest is None:
        return name
    whole = Span(name.span.start, rest.end())
    if any(other.span.overlaps(whole) for other in names if other is not name):
        return name
    return replace(name, span=whole, kind=ActorKind.PERSON)


_SURNAME = re.compile(r"\.\s+[A-Z][\w’'-]+")
_ENDS_A_SENTENCE = re.compile(r"(?P<land>(?:[A-Z]\.){2,})\s+(?P<person>[A-Z]\w+)")


def _unglued(text: str, names: Sequence[NameMention]) -> Iterator[NameMention]:
    """ "In the U.S. Alder said …": two names, where Alder is somebody's last name."""
    people = {name.span.of(text).split()[-1] for name in names if name.kind is ActorKind.PERSON}
    for name in names:
        both = _ENDS_A_SENTENCE.fullmatch(name.span.of(text))
        if both is None or both["person"] not in people:
            yield name
            continue
        yield NameMention(_within(name.span, both.span("land")), None, "before a person")
        person = _within(name.span, both.span("person"))
        yield NameMention(person, ActorKind.PERSON, "named in full elsewhere")


def _coordinated(text: str, left: NameMention, right: NameMention) -> bool:
    """ "Domestic Security and Public Security Bureau": neither half is a name of its own."""
    if left.kind not in BODIES or right.kind not in BODIES:
        return False
    before, after = left.span.of(text).split(), right.span.of(text).split()
    common, heads = gazetteer.common_words(), gazetteer.heads()
    return (
        text[left.span.end : right.span.start] == " and "
        and before[-1] in common
        and before[-1] not in heads
        and after[-1] in heads
        and common.issuperset(after)
        and lookup(plain(right.span.of(text))) is None
    )


def _firm_of_two(text: str, left: NameMention, right: NameMention) -> bool:
    """ "Alder & Birch": a firm, and not two people."""
    between = text[left.span.end : right.span.start]
    short = len(left.span.of(text).split()) == len(right.span.of(text).split()) == 1
    return between == " & " and short and ActorKind.COUNTRY not in (left.kind, right.kind)


def _turned(text: str, left: NameMention, right: NameMention) -> bool:
    """ "Doe, John, was listed": one man, his last name first."""
    if not left.kind is right.kind is ActorKind.PERSON:
        return False
    last, first = left.span.of(text), right.span.of(text)
    alone = " " not in last and " " not in first and last not in gazetteer.given_names()
    after = _AFTER_TURNED.match(text, right.span.end) is not None
    between = text[left.span.end : right.span.start]
    return alone and between == ", " and first in gazetteer.given_names() and after


_AFTER_TURNED = re.compile(r"\s*(?:[,;(]|$|\n)")


def _parted(text: str, left: NameMention, right: NameMention) -> bool:
    if not left.kind is right.kind is ActorKind.PERSON:
        return False
    between = text[left.span.end : right.span.start]
    last = left.span.of(text).split()[-1].rstrip(".")
    short = _INITIAL_LAST.search(left.span.of(text)) or last in gazetteer.abbreviated_names()
    return bool(short and _DOT.fullmatch(between))


def pieces(text: str, name: NameMention) -> Iterator[Piece]:
    """The names in what was found, in order."""
    span = _trimmed(text, name.span, name.kind)
    if span.start >= span.end:
        return
    words = span.of(text)
    if lookup(plain(words)) is None:
        inside = _SHORT_IN_IT.fullmatch(words)
        if inside:
            yield from _titled(text, _within(span, inside.span("long")), name.kind, name.found)
            yield from _one(text, _within(span, inside.span("short")), None, "in brackets")
            return
        owned = _OWNER.fullmatch(words)
        if owned and _is_owner(owned["owner"], name.kind):
            yield from _one(text, _within(span, owned.span("owner")), None, "owner of a name")
            yield from _titled(text, _within(span, owned.span("owned")), name.kind, name.found)
            return
        glued = _GLUED.fullmatch(words) if name.kind is ActorKind.PERSON else None
        if glued and (len(glued["body"]) > 2 or lookup(glued["body"])):
            yield from _one(text, _within(span, glued.span("body")), None, "before a person")
            yield from _titled(text, _within(span, glued.span("person")), name.kind, name.found)
            return
        if name.kind is ActorKind.PERSON and (both := _PERSON_OF.fullmatch(words)):
            body = plain(both["body"])
            if lookup(body) is None and body not in gazetteer.known():
                yield from _titled(text, _within(span, both.span("person")), name.kind, name.found)
                place = _within(span, both.span("body"))
                yield from _one(text, place, ActorKind.ORGANISATION, "whose person it is")
                return
        parts = _parts(words) or _in_a_row(words) or _both(words)
        if parts:
            for part in parts:
                kind = None if _JOINED.search(words) else name.kind
                yield from _one(text, _within(span, part), kind, name.found)
            return
    yield from _titled(text, span, name.kind, name.found)


def _within(span: Span, part: tuple[int, int]) -> Span:
    return Span(span.start + part[0], span.start + part[1])


def _trimmed(text: str, span: Span, kind: ActorKind | None) -> Span:
    """Without quotes, brackets, articles, and what is written small before a person's name."""
    words = span.of(text)
    start = len(words) - len(words.lstrip(_EDGES))
    end = len(words.rstrip(_EDGES))
    end += words[start:end].count("«") > words[start:end].count("»") and words[end : end + 1] == "»"
    after = _SMALL_AFTER.search(words, start, end)
    if after and (kind is ActorKind.PERSON or lookup(plain(words[start : after.start()]))):
        end = after.start()
    before = _BEFORE.match(words, start, end)
    start = before.end() if before else start
    if kind is ActorKind.PERSON:
        small = _LOWER.match(words, start, end)
        if small and small[0].split()[-1] not in _PARTICLES:
            start = small.end()
    return Span(span.start + start, span.start + max(start, end))


def _is_owner(owner: str, kind: ActorKind | None) -> bool:
    """ "China's Peter Finch", "Alder's Ministry": the owner is an actor of its own."""
    entry = lookup(plain(owner))
    return entry is not None or kind is ActorKind.PERSON


def _parts(words: str) -> list[tuple[int, int]]:
    """The sides of hyphens where each is known: "US-China", "ILD-CPC"."""
    found, at = [], 0
    for side in _JOINED.split(words):
        found.append((at, at + len(side)))
        at += len(side) + 1
    sides = [plain(words[start:end]) for start, end in found]
    known = gazetteer.known()
    both = len(found) > 1 and all(side in known or side in gazetteer.peoples() for side in sides)
    return found if both else []


def _in_a_row(words: str) -> list[tuple[int, int]]:
    """ "North Bureau South Crime Bureau East Bureau": three, where a list lost its commas."""
    if len(words.split()) < _IN_A_ROW:
        return []
    cuts = [0, *(match.end() for match in _ENDS.finditer(words)), len(words)]
    starts = [len(words) - len(words[cut:].lstrip()) for cut in cuts]
    parts = [(start, len(words[:end].rstrip())) for start, end in pairwise(starts)]
    return parts if len(parts) > 1 and all(" " in words[a:b] for a, b in parts) else []


def _both(words: str) -> list[tuple[int, int]]:
    """ "Alder Authority and Birch Survey Group": two bodies."""
    for match in re.finditer(r"\s+and\s+", words):
        sides = words[: match.start()].split(), words[match.end() :].split()
        if all(len(side) > 1 and gazetteer.heads().get(side[-1]) in _BODIES for side in sides):
            return [(0, match.start()), (match.end(), len(words))]
    return []


def _titled(text: str, span: Span, kind: ActorKind | None, found: str) -> Iterator[Piece]:
    """The name without its titles, and the body before a title: "CIA Director X Y"."""
    words = [match.span() for match in re.finditer(r"\S+", span.of(text))]
    at = span.start
    for first, last in _titles(text, span, words, kind):
        if first > 0:
            before = Span(at + words[0][0], at + words[first - 1][1])
            yield from _one(text, before, None, "before a title")
        if last < len(words):
            rest = _trimmed(text, Span(at + words[last][0], span.end), None)
            yield from _titled(text, rest, ActorKind.PERSON, TITLE_BEFORE)
        return
    yield from _one(text, span, kind, found)


def _titles(
    text: str, span: Span, words: Sequence[tuple[int, int]], kind: ActorKind | None
) -> Iterator[tuple[int, int]]:
    name = span.of(text)
    if len(words) < 2 or kind is ActorKind.PLACE or lookup(plain(name)):
        return
    if kind in BODIES and len(words) == 2:
        return  # "General Foundries"  # "Saint Moritz" is no saint
    for first in range(len(words)):
        for last in range(min(len(words), first + 4), first, -1):
            title = " ".join(name[words[first][0] : words[last - 1][1]].split())
            if title in gazetteer.titles() and _is_title_here(plain(name).split(), last):
                yield first, last
                return


def _is_title_here(words: Sequence[str], last: int) -> bool:
    """Not in "General Political Department", "General Staff": there it is part of the name."""
    return last >= len(words) or (
        words[-1] not in gazetteer.heads() and not set(words[last:]) <= gazetteer.common_words()
    )


def _one(text: str, span: Span, kind: ActorKind | None, found: str) -> Iterator[Piece]:
    ending = _AFTER.search(span.of(text))
    bare = Span(span.start, span.start + ending.start()) if ending else span
    words = plain(bare.of(text))
    if kind is ActorKind.PERSON:
        turned = _LAST_FIRST.fullmatch(words)
        words = f"{turned['first']} {turned['last']}" if turned is not None else words
        words = _in_small(words)
    if words:
        yield Piece(bare, words, kind, found)


def _in_small(name: str) -> str:
    """ "Gordon Archibald LEITH", "JOHN LEITH": capitals are a way to write, and no name.

    >>> [_in_small(name) for name in ("Gordon LEITH", "MARY O'NEIL", "John MI", "LEITH")]
    ['Gordon Leith', "Mary O'Neil", 'John MI', 'LEITH']
    """
    words = name.split()
    shouted = [w for w in words if len(w) > 2 and w.isupper() and _ONLY_LETTERS.fullmatch(w)]
    if len(words) < 2 or words[-1] not in shouted:
        return name
    return " ".join(word.title() if word in shouted else word for word in words)


_ONLY_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def folded_given_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in gazetteer.given_names())
