"""Finds the names in a text and, where evidence tells, what kind of thing each names.

A reader's names come first: a model sees from the whole sentence that a word is a name, and of
a person, an organisation or a place. The rules over capitals and the gazetteer then make kinds
exact ("government body"), add names that are known or that the document shows elsewhere, and
serve alone where no reader has read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from dateline.core.mention import BODIES, PLACES, ActorKind, NameMention, initials
from dateline.core.sentence import Sentence
from dateline.core.text import ENGLISH, Span
from dateline.language import capitals, kinds, vote
from dateline.language.reading import Read, Token
from dateline.language.vote import READ
from dateline.language.words import without_possessive
from dateline.lexicon import gazetteer
from dateline.lexicon.clauses import CLAUSE_WORDS, ClauseWords, clause_words
from dateline.lexicon.clauses import ENGLISH as ENGLISH_WORDS
from dateline.lexicon.english.honours import HONOURS
from dateline.lexicon.english.usage import lexicon
from dateline.lexicon.function_words import calendar_words


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
    trust = language not in _CAPITALS_SAY_NOTHING
    if not reads:
        return capitals.find(text, sentences, trust=trust)
    heard = [s for s in sentences if s.span in reads and not capitals.is_shouted(text, s)]
    here = [reads[sentence.span] for sentence in heard]
    english = {sentence.span for sentence in heard if sentence.language == ENGLISH}
    abroad = {s.span: clause_words(s.language) for s in heard if s.language in CLAUSE_WORDS}
    here = [_told_beside(text, one, abroad.get(one.sentence, ENGLISH_WORDS)) for one in here]
    here = [_told_by_tree(text, one, abroad.get(one.sentence, ENGLISH_WORDS)) for one in here]
    read = vote.agreed(text, list(_read_names(text, here, english)), heard)
    by_rules = capitals.find(text, sentences, trust=trust, read=read)
    found = _joined(text, read, by_rules)
    if chinese := [reads[s.span] for s in heard if s.language == "zh"]:
        found = _with_known(text, chinese, found)
    return _made_whole(text, heard, _with_both_halves(text, found))


_CAPITALS_SAY_NOTHING = frozenset({"de", "lb", "zh", "ja", "ko", "ar", "fa", "he", "hi", "th"})

_CHINESE = re.compile("[\u3400-\u9fff]{2,}")
_OFFICE = re.compile(r"(?:\b[a-z][a-z-]+\s+){1,3}$")
_EDGES = " \t\n,;:.!?\"“”„‘'’«»《》「」()[]*_–—-"
_LED_TO = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)* ?(?=[«“„《「])")  # "компании «Вектор»"
_PAIRS = {"«": "»", "“": "”", "„": "“", "《": "》", "「": "」"}
_THE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_SHORTEST = 3  # letters of a short form that is known by its full name alone


# --- What the reader says ---------------------------------------------------------------


def _told_beside(text: str, read: Read, words: ClauseWords) -> Read:
    """With the names that a noun right before them tells: "le président Henri Lacaze", "die Firma
    Norvik"; a reader may have seen no name there, or nobody's."""
    if not words.persons:
        return read
    names = dict(read.names)
    for before, start in pairwise(range(len(read.tokens))):
        token = read.tokens[start]
        low = read.tokens[before].span.of(text).lower()
        kind = "PER" if low in words.persons else "ORG" if low in words.bodies else ""
        if not kind or token.pos != "PROPN":
            continue
        whole = next((span for span in names if span.start == token.span.start), None)
        if whole is not None:
            firm = kind == "ORG" and names[whole] == "PER" and " " not in whole.of(text)
            if firm and words.language == "de":  # "die Reederei Brodersen", who is no Brodersen
                del names[whole]
                names[Span(read.tokens[before].span.start, whole.end)] = kind
            elif firm or names[whole] == "MISC":
                names[whole] = kind
        elif not any(span.overlaps(token.span) for span in names):
            end = start
            while end + 1 < len(read.tokens) and _goes_on(text, read, end + 1, names):
                end += 1
            if kind == "ORG" or end > start:
                names[Span(token.span.start, read.tokens[end].span.end)] = kind
    return replace(read, names=tuple(sorted(names.items())))


def _told_by_tree(text: str, read: Read, words: ClauseWords) -> Read:
    """With the proper nouns of the tree in which a reader saw no name, or nobody's: two or more
    that stand together without an article are a person, one alone that acts is a body."""
    if not words.persons or words.tenseless:
        return read
    names = {span: kind for span, kind in read.names if kind != "MISC"}
    nobodys = [span for span, kind in read.names if kind == "MISC"]
    start = 0
    while start < len(read.tokens):
        end = start
        if _goes_on(text, read, start, names) and not _is_calendar(text, read.tokens[start]):
            while end + 1 < len(read.tokens) and _is_joined(text, read, end + 1, start, names):
                end += 1
            if kind := _kind_in_tree(text, read, start, end, words):
                names[Span(read.tokens[start].span.start, read.tokens[end].span.end)] = kind
        start = end + 1
    kept = (span for span in nobodys if not any(span.overlaps(other) for other in names))
    names |= dict.fromkeys(list(kept), "MISC")
    return replace(read, names=tuple(sorted(names.items())))


def _is_joined(text: str, read: Read, index: int, start: int, names: Mapping[Span, str]) -> bool:
    token = read.tokens[index]
    flat = token.relation.startswith(("flat", "compound", "appos")) and start <= token.head < index
    return flat and _goes_on(text, read, index, names) and not _is_calendar(text, token)


def _is_calendar(text: str, token: Token) -> bool:
    return token.span.of(text).lower() in calendar_words()


def _kind_in_tree(text: str, read: Read, start: int, end: int, words: ClauseWords) -> str:
    """PER, ORG or LOC; "" where the tree does not tell."""
    head = read.tokens[start]
    under = [token for token in read.tokens if token.head == start]
    led = {t.span.of(text).lower() for t in under if t.relation == "case"}
    if led & words.places:
        return "LOC"
    article = any(token.relation == "det" for token in under)
    if end > start:
        return "ORG" if article else "PER"
    acts = head.relation.startswith("nsubj") or head.relation == "obl:agent"
    return "ORG" if not article and (acts or led & (words.to_whom - words.of)) else ""


def _goes_on(text: str, read: Read, index: int, names: Mapping[Span, str]) -> bool:
    """Another word of the name before it: a proper noun with a capital, in no other name."""
    token = read.tokens[index]
    capital = token.span.of(text)[:1].isupper() or not token.span.of(text)[:1].islower()
    free = not any(span.overlaps(token.span) for span in names)
    return token.pos == "PROPN" and capital and free


def _read_names(
    text: str, reads: Iterable[Read], english: Collection[Span]
) -> Iterator[NameMention]:
    for read in reads:
        small = read.sentence in english and _is_in_small_letters(text, read.sentence)
        for span, kind in read.names:
            if small and kind in ("PER", "ORG") and (name := _small_name(text, span)) is not None:
                yield NameMention(name, _KINDS_READ[kind], READ[kind])
                continue
            title, bare = "", _trimmed(text, capitals.in_one_column(text, span))
            if kind == "PER":
                title, bare = _without_title(text, _without_honours(text, bare))
            here = read.sentence in english
            if not len(bare) or not _looks_like_a_name(bare.of(text), english=here):
                continue
            if kind != "MISC" and not title and _is_adjective(text, bare, read):
                yield NameMention(bare, None, READ["ADJ"])
            else:
                yield _mention(text, bare, kind, title)


_KINDS_READ = {"PER": ActorKind.PERSON, "ORG": ActorKind.ORGANISATION}
_NO_LETTERS_OF_ITS = re.compile(r"[#@]\w+|\bI\b|https?://\S+|^[^:\n]{1,60}: ")


def _is_in_small_letters(text: str, sentence: Span) -> bool:
    """A note or a message without any capital: there a name has none either."""
    words = _NO_LETTERS_OF_ITS.sub("", sentence.of(text))
    return words == words.lower() and any(letter.isalpha() for letter in words)


def _is_common(word: str) -> bool:
    """A word that is read as something else than a name, and not once."""
    known = lexicon().get(word)
    return known is not None and sum(n for tag, n in known.tags.items() if tag[:3] != "NNP") > 1


def _small_name(text: str, span: Span) -> Span | None:
    """A name in small letters; none of a common word alone."""
    words = span.of(text)
    if not words.replace(" ", "").replace("-", "").replace("'", "").isalpha() or len(words) < 3:
        return None
    alone = " " not in words and _is_common(words)
    return None if alone or not words.islower() else span


def _is_adjective(text: str, span: Span, read: Read) -> bool:
    """ "Allied" in "Allied planes": one word that the grammar takes for an adjective."""
    if " " in span.of(text) or kinds.of_name(span.of(text)) is not None:
        return False
    return any(token.span == span and token.pos == "ADJ" for token in read.tokens)


def _looks_like_a_name(words: str, *, english: bool) -> bool:
    """A capital or a figure at both ends: not "State television", "department for Jiangsu". Other
    languages end a name as they like: "Assemblée nationale"."""
    plain = capitals.straight(words)
    if plain in gazetteer.titles() or plain in capitals.NO_NAMES:
        return False
    first, last = words.split()[0], words.split()[-1]
    begins = first in _SMALL_BEGINNINGS or any(letter.isupper() for letter in first)
    ends = any(letter.isupper() or letter.isdigit() for letter in last)
    return (begins or first[0].isdigit() or not first[0].isascii()) and (
        ends or not last[0].isascii() or not english
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
    return _in_quotes(text, Span(start, end))


def _in_quotes(text: str, span: Span) -> Span:
    """What stands in quotes, if small letters lead to it; whole, if the closing one is cut off."""
    led = _LED_TO.match(text, span.start, span.end)
    if led and led[0].islower():
        return Span(led.end() + 1, span.end)
    words = span.of(text)
    for opening, closing in _PAIRS.items():
        if words.count(opening) > words.count(closing) and text.startswith(closing, span.end):
            return Span(span.start, span.end + 1)
    return span


def _is_dotted(text: str, start: int, end: int) -> bool:
    """The full stop is part of the name: "U.S.", "Acme Inc."."""
    word = text[start:end].split()[-1]
    return text[end - 1] == "." and (word.count(".") > 1 or word[:-1] in _DOTTED)


_SMALL_BEGINNINGS = frozenset(
    ["de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "ter", "bin", "al"]
)
_DOTTED = frozenset(["Inc", "Corp", "Ltd", "Co", "Jr", "Sr", "Bros"])


def _without_honours(text: str, span: Span) -> Span:
    """ "Jane Fell QC MP": without the letters behind the name."""
    end = span.end
    while (match := _LAST_WORD.search(text, span.start, end)) and match[1] in HONOURS:
        end = match.start()
    return Span(span.start, end)


_LAST_WORD = re.compile(r",?\s+(\w+)\.?\Z")


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
    people = known is not None and known[1] in (kinds.PEOPLE_OF, kinds.ADJECTIVE)
    if read_as == "PER" and text[span.start - 1 : span.start] == "«" and not people:
        return NameMention(span, ActorKind.ORGANISATION, READ["ORG"])  # people stand in no quotes
    if read_as == "PER" and not people:
        if kinds.is_group(name):
            return NameMention(span, ActorKind.ORGANISATION, kinds.GROUP)
        return NameMention(span, ActorKind.PERSON, READ["PER"])
    if read_as == "MISC":
        return NameMention(span, *_of_something(known))
    if known is not None and known[1] in (kinds.PEOPLE_OF, kinds.ADJECTIVE):
        return NameMention(span, *known)
    if read_as == "LOC":
        place = known is not None and known[0] in (*PLACES, *BODIES) and kinds.GAZETTEER in known[1]
        return NameMention(span, *(known if place and known else (ActorKind.PLACE, READ["LOC"])))
    if known is not None and (known[0] in BODIES or kinds.GAZETTEER in known[1]):
        return NameMention(span, *known)
    return NameMention(span, ActorKind.ORGANISATION, READ["ORG"])


def _of_something(known: tuple[ActorKind | None, str] | None) -> tuple[ActorKind | None, str]:
    """A product, a treaty, a people: nobody, unless the gazetteer knows better."""
    if known is not None and (known[0] is None or known[0] in PLACES):
        return known
    return None, kinds.THING


def _with_known(
    text: str, reads: Sequence[Read], found: Sequence[NameMention]
) -> list[NameMention]:
    """With the Chinese names that the gazetteer knows, where they end with words as they were cut;
    also where a name was read that is only part of one: "色列" of "以色列"."""
    by_span = {mention.span: mention for mention in found}
    for read in reads:
        starts = {token.span.start for token in read.tokens}
        ends = {token.span.end for token in read.tokens}
        for match in _known_in_chinese().finditer(text, read.sentence.start, read.sentence.end):
            span = Span(*match.span())
            parts = [other for other in by_span if span.overlaps(other)]
            whole = span.start in starts and span.end in ends
            if (whole and not parts) or any(
                span.contains(part) and span != part for part in parts if len(parts) == 1
            ):
                for part in parts:
                    del by_span[part]
                entry = gazetteer.known()[match[0]]
                by_span[span] = NameMention(span, entry.kind, f"gazetteer: {match[0]}")
    return [by_span[span] for span in sorted(by_span)]


@cache
def _known_in_chinese() -> re.Pattern[str]:
    names = (name for name in gazetteer.known() if _CHINESE.fullmatch(name))
    return re.compile("|".join(sorted(names, key=lambda name: (-len(name), name))))


# --- What the rules add -------------------------------------------------------------------


def _joined(
    text: str, read: Sequence[NameMention], by_rules: Sequence[NameMention]
) -> list[NameMention]:
    """The reader's names, and those of the rules where the reader is silent."""
    seen = {vote.name_of(text, mention): mention for mention in reversed(read)}
    shorts = _shorts(text, read)
    kept = _without_overlaps(read)
    taken = sorted(mention.span for mention in kept)
    for mention in by_rules:
        if any(mention.span.overlaps(span) for span in _near(taken, mention.span)):
            continue
        name = vote.name_of(text, mention)
        if name in seen:
            kept.append(replace(mention, kind=seen[name].kind, found=seen[name].found))
        elif (
            mention.found == kinds.PEOPLE_OF
            or name in shorts
            or _is_sure(mention, name)
            or _is_in_office(text, mention)
        ):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.span)


def _shorts(text: str, read: Sequence[NameMention]) -> set[str]:
    """What the bodies that are named in full may be called for short: "OPM"."""
    bodies = {vote.name_of(text, mention) for mention in read if mention.kind in BODIES}
    return {short for name in bodies for short in initials(name) if len(short) >= _SHORTEST}


_OTHER_HALF = re.compile(r"[-‐‑](?P<half>[^\W\d_a-z][^\W\d_]+)(?![\w-])")


def _with_both_halves(text: str, found: Sequence[NameMention]) -> list[NameMention]:
    """People whose double name was read in halves: "Osei Berg" in "Osei Berg-Lind"."""
    whole: list[NameMention] = []
    for mention in found:
        if whole and whole[-1].span.overlaps(mention.span):
            continue
        half = _OTHER_HALF.match(text, mention.span.end)
        person = mention.kind is ActorKind.PERSON and half is not None
        if half is not None and person and not capitals.is_known(half["half"]):
            mention = replace(mention, span=Span(mention.span.start, half.end()))
        whole.append(mention)
    return whole


def _made_whole(
    text: str, sentences: Sequence[Sentence], found: Sequence[NameMention]
) -> list[NameMention]:
    """With bodies of several words also where a reader saw none, or the people they begin with.

    "German" in "the German Army" is the army, where the document speaks of it elsewhere; so is
    "Harbour" in "the Harbour Party" the party, where no more of it was read as a name.
    """
    bodies = {m.span.of(text): m for m in reversed(found) if m.kind in BODIES}
    whole = sorted((name for name in bodies if " " in name), key=lambda name: (-len(name), name))
    if not whole:
        return list(found)
    names = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, whole))})(?![\w-]|['’]?s?\s[A-Z])")
    taken, by_span = [m.span for m in found], {m.span: m for m in found}
    for sentence in sentences:
        for match in names.finditer(text, sentence.span.start, sentence.span.end):
            span = Span(*match.span())
            parts = [other for other in _near(taken, span) if span.overlaps(other)]
            if all(span.contains(p) and span != p and _may_grow(by_span[p]) for p in parts):
                for part in parts:
                    del by_span[part]
                by_span[span] = replace(bodies[match[0]], span=span)
    return [by_span[span] for span in sorted(by_span)]


def _may_grow(mention: NameMention) -> bool:
    return mention.found == kinds.PEOPLE_OF or mention.kind in BODIES


def _is_sure(mention: NameMention, name: str) -> bool:
    """A country or a body that everybody knows, or one of the document's own people.

    Of three capital letters too many things are short for one to be known by them alone.
    """
    if mention.found != kinds.GAZETTEER:
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
