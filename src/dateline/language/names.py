"""Finds the names in a text and, where evidence tells, what kind of thing each names.

A reader's names come first: a model sees from the whole sentence that a word is a name, and of
a person, an organisation or a place. The rules over capitals and the gazetteer then make kinds
exact ("government body"), add names that are known or that the document shows elsewhere, and
serve alone where no reader has read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.core import gazetteer
from dateline.core.mention import BODIES, ActorKind, NameMention
from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.language import capitals, kinds
from dateline.language.reading import Read
from dateline.language.words import without_possessive


def find_names(
    text: str,
    sentences: Sequence[Sentence],
    *,
    language: str = "en",
    reads: Mapping[Span, Read] | None = None,
) -> list[NameMention]:
    """The names in these sentences, in order, none overlapping another.

    Titles and possessive endings are not part of a name. ``reads`` are the sentences as a
    reader read them; without one, languages that write every noun with a capital, or have
    none, give only the names that the gazetteer knows.
    """
    by_rules = capitals.find(text, sentences, trust=language not in _CAPITALS_SAY_NOTHING)
    if not reads:
        return by_rules
    heard = [s for s in sentences if s.span in reads and not capitals.is_shouted(text, s)]
    read = list(_read_names(text, [reads[sentence.span] for sentence in heard]))
    return _one_kind_each(text, _joined(text, read, by_rules))


_CAPITALS_SAY_NOTHING = frozenset({"de", "lb", "zh", "ja", "ko", "ar", "fa", "he", "hi", "th"})

_KINDS = {
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "LOC": ActorKind.PLACE,
}
READ = {kind: f"read as the name of {words}" for kind, words in {
    "PER": "a person", "ORG": "an organisation", "LOC": "a place", "MISC": "something else",
}.items()}  # fmt: skip
_MERELY_READ = frozenset(READ.values())  # the reader's word alone, which nothing else bears out
_OFFICE = re.compile(r"(?:\b[a-z][a-z-]+\s+){1,3}$")
_EDGES = " \t\n,;:.!?\"“”‘'’()[]*_–—-"
_THE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_PLACES = (ActorKind.PLACE, ActorKind.COUNTRY)


# --- What the reader says ---------------------------------------------------------------


def _read_names(text: str, reads: Iterable[Read]) -> Iterator[tuple[NameMention, str]]:
    """Each name with the reader's own type."""
    for read in reads:
        for span, kind in read.names:
            title, bare = "", _trimmed(text, span)
            if kind == "PER":
                title, bare = _without_title(text, bare)
            if len(bare) and _looks_like_a_name(bare.of(text)):
                yield _mention(text, bare, kind, title), kind


def _looks_like_a_name(words: str) -> bool:
    """A capital or a figure at both ends: not "State television", "department for Jiangsu"."""
    if capitals.straight(words) in gazetteer.titles() | capitals.NO_NAMES:
        return False
    first, last = words.split()[0], words.split()[-1]
    begins = first in _SMALL_BEGINNINGS or any(letter.isupper() for letter in first)
    ends = any(letter.isupper() or letter.isdigit() for letter in last)
    return (begins or first[0].isdigit() or not first[0].isascii()) and (
        ends or not last[0].isascii()
    )


def _trimmed(text: str, span: Span) -> Span:
    """Without quotes, an article and a possessive ending; the dot of "Inc." stays."""
    start, end = span.start, span.end
    aside = text.find(" (", start, end)
    if aside > 0 and ")" not in text[aside:end]:
        end = aside  # "Alder Group (AG"
    the = _THE.match(text, start, end)
    start = the.end() if the else start
    while start < end and text[start] in _EDGES:
        start += 1
    end = start + len(without_possessive(text[start:end]))
    while end > start and text[end - 1] in _EDGES and not _is_dotted(text, start, end):
        end -= 1
    return Span(start, end)


def _is_dotted(text: str, start: int, end: int) -> bool:
    """The full stop is part of the name: "U.S.", "Acme Inc."."""
    word = text[start:end].split()[-1]
    return text[end - 1] == "." and (word.count(".") > 1 or word[:-1] in _DOTTED)


_SMALL_BEGINNINGS = frozenset(
    ["de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "ter", "bin", "al"]
)
_DOTTED = frozenset(["Inc", "Corp", "Ltd", "Co", "Jr", "Sr", "Bros"])


def _without_title(text: str, span: Span) -> tuple[str, Span]:
    """The title the span begins with, if one does, and the rest; all of an office is left out."""
    words = list(re.finditer(r"\S+", span.of(text)))
    for last in range(min(4, len(words) - 1), 0, -1):
        title = " ".join(word.group() for word in words[:last])
        if title in gazetteer.titles() and not kinds.is_body(span.of(text)):
            office = words[last].group() in ("of", "for")  # "Mayor of Alderton"
            return title, Span(span.end if office else span.start + words[last].start(), span.end)
    return "", span


def _mention(text: str, span: Span, read_as: str, title: str) -> NameMention:
    name = capitals.straight(span.of(text))
    if title:
        return NameMention(span, ActorKind.PERSON, f"title {title}")
    known = kinds.of_name(name)
    people = known is not None and known[1] == kinds.PEOPLE_OF
    if read_as == "PER" and not people:
        return NameMention(span, ActorKind.PERSON, READ["PER"])
    if read_as == "MISC":
        return NameMention(span, *_of_something(known))
    if known is not None and known[1] in (kinds.PEOPLE_OF, kinds.ADJECTIVE):
        return NameMention(span, *known)
    if read_as == "LOC":
        place = known is not None and known[0] in (*_PLACES, *BODIES) and "gazetteer" in known[1]
        return NameMention(span, *(known if place and known else (ActorKind.PLACE, READ["LOC"])))
    if known is not None and (known[0] in BODIES or "gazetteer" in known[1]):
        return NameMention(span, *known)
    return NameMention(span, ActorKind.ORGANISATION, READ["ORG"])


def _of_something(known: tuple[ActorKind | None, str] | None) -> tuple[ActorKind | None, str]:
    """A product, a treaty, a people: nobody, unless the gazetteer knows better."""
    if known is not None and (known[0] is None or known[0] in _PLACES):
        return known
    return None, kinds.THING


# --- What the rules add -------------------------------------------------------------------


def _joined(
    text: str, read: Sequence[tuple[NameMention, str]], by_rules: Sequence[NameMention]
) -> list[NameMention]:
    """The reader's names, and those of the rules where the reader is silent."""
    seen: defaultdict[str, Counter[tuple[ActorKind | None, str]]] = defaultdict(Counter)
    for mention, _ in read:
        seen[_name(text, mention)][mention.kind, mention.found] += 1
    kept = _without_overlaps([mention for mention, _ in read])
    taken = sorted(mention.span for mention in kept)
    for mention in by_rules:
        if any(mention.span.overlaps(span) for span in _near(taken, mention.span)):
            continue
        name = _name(text, mention)
        if name in seen:
            (kind, found), _ = max(seen[name].items(), key=lambda item: (item[1], item[0][1]))
            kept.append(NameMention(mention.span, kind, found))
        elif (
            mention.found == kinds.PEOPLE_OF
            or _is_sure(mention, name)
            or _is_in_office(text, mention)
        ):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.span)


def _is_sure(mention: NameMention, name: str) -> bool:
    """A country or a body that everybody knows, or one of the document's own people.

    Of three capital letters too many things are short for one to be known by them alone.
    """
    if mention.found != "gazetteer":
        return mention.found == kinds.NAMED_IN_FULL
    return mention.kind is ActorKind.COUNTRY or (mention.kind in BODIES and len(name) > 3)


def _is_in_office(text: str, mention: NameMention) -> bool:
    """A first and a last name behind an office: "Norland Bank chief executive Anna Berg"."""
    if mention.kind is not ActorKind.PERSON or mention.found != kinds.GIVEN_NAME:
        return False
    office = _OFFICE.search(text[max(0, mention.span.start - 40) : mention.span.start])
    if office is None or " " not in mention.span.of(text):
        return False
    words = [word.capitalize() for word in office.group(0).split()]
    return any(" ".join(words[n:]) in gazetteer.titles() for n in range(len(words)))


def _near(taken: Sequence[Span], span: Span) -> Iterator[Span]:
    """The spans of an ordered list that may overlap one."""
    at = bisect_left(taken, span)
    yield from taken[max(0, at - 1) : at + 1]
    later = at + 1
    while later < len(taken) and taken[later].start < span.end:
        yield taken[later]
        later += 1


def _without_overlaps(mentions: Sequence[NameMention]) -> list[NameMention]:
    kept: list[NameMention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or not kept[-1].span.overlaps(mention.span):
            kept.append(mention)
    return kept


def _name(text: str, mention: NameMention) -> str:
    return capitals.straight(mention.span.of(text))


# --- One document, one kind -----------------------------------------------------------------


def _one_kind_each(text: str, mentions: Sequence[NameMention]) -> list[NameMention]:
    """A name that is read in two ways is what it is most often; a tie is left as it was read."""
    votes: defaultdict[str, Counter[ActorKind | None]] = defaultdict(Counter)
    how: dict[tuple[str, ActorKind | None], str] = {}
    for mention in mentions:
        name = _name(text, mention)
        votes[name][mention.kind] += 1
        how.setdefault((name, mention.kind), mention.found)
    people = kinds.surnames(_name(text, m) for m in mentions if m.kind is ActorKind.PERSON)
    decided: list[NameMention] = []
    for mention in mentions:
        name = _name(text, mention)
        (most, often), *others = votes[name].most_common(2)
        if mention.kind is not most and (not others or often > others[0][1]):
            mention = replace(mention, kind=most, found=how[name, most])
        if mention.found in _MERELY_READ and name in people:
            mention = replace(mention, kind=ActorKind.PERSON, found=kinds.NAMED_IN_FULL)
        decided.append(kinds.with_surname(mention, text, people))
    return decided
