"""Names by capital letters, a gazetteer, and what the rest of the document shows.

A sentence is cut into runs of capitalised words, joined by small words where the joined
name is likely ("Ministry of Foreign Affairs and Trade"); titles and demonyms are cut off,
and a capital that only begins a sentence or stands in a headline is doubted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from dateline.core.mention import ActorKind, NameMention
from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.language import kinds
from dateline.language.words import Word, without_possessive, words_of
from dateline.lexicon import gazetteer
from dateline.lexicon.english.usage import lexicon


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


CALENDAR = _set(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Easter Christmas Ramadan
    Candlemas Lammas Lent Martinmas Michaelmas Midsummer Whitsun Whitsuntide Shrovetide Xmas"""
)
# Capitals that shorten something which is nobody.
NO_NAMES = _set(
    """I A AM PM OK TV CEO CFO CTO COO GDP GNP HIV AIDS DNA RNA USD EUR GBP RMB FAQ PDF URL ID IT
    PC CD DVD SMS GPS BC AD BCE CE UTC GMT EST EDT PST PDT CET COVID COVID-19 Covid-19 SARS NGO NGOs
    WMD WMDs UFO VIP HQ R&D PR HR MP MPs MEP MEPs PM's AI IP VPN SDK API USB CPU GPU RSVP PS NB QC
    MoU MOU FTA ICBM UAV UAVs ATM SIM PIN PhD MBA BA MA MD GMO POW POWs IED IEDs P.S. Q&A
    SHEWETH WITNESSETH WHEREAS INDENTURE BETWEEN PROVIDED WITNESS
    GB MB TB KB GHz MHz LED LCD HD OS PCs Internet Web God Lord Earth"""
)
_PARTICLES = _set(
    """de del della di da dal dos das do du des van von der den ter ten zu bin ibn bint al el ul ud
    e y af av &"""
)
_COLUMNS = re.compile(r"[ ]*\t[ \t]*| {4,}")
_ROMAN = re.compile(r"[IVX]{1,4}")
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][A-Z&\d]*[A-Z\d][A-Za-z]?|[A-Z]+s?-?\d+")
_DOTTED = _set(
    """Inc Corp Ltd Co Jr Sr St Ste Mt Ft Bros Mr Mrs Ms Dr Gen Col Lt Lieut Maj Capt Sgt Sergt
    Serjt Prof Sen Insp Supt Rep Gov Adm Rev Brig Cpl Cmdr Pvt"""
)
_OWNED = frozenset(
    {"People's", "Workers'", "Women's", "Children's", "Men's", "Peoples'", "Workers's"}
)
_OFFICES = frozenset({"State", "Defense", "Defence", "Staff"})
_LIKE_A_WORD = re.compile(r".*(?:ed|ing|ly|tion|tions|ment|ments|ness|ship|ity|ies|able|ful|less)")
_SMALL_BEGINNING = re.compile(r"(?:al|el|i|e|d)[-’']?[A-Z]")
_LONGEST_KNOWN = 10  # words of the longest name of the gazetteer
_LONGEST_NAME = 9  # words; a longer run is a list of names
_TITLE_CASE_SHARE, _TITLE_CASE_LEAST = 0.65, 3


@dataclass(slots=True)
class Evidence:
    """What the document shows of its own words: capitals where none were due, small letters."""

    capital: Counter[str] = field(default_factory=Counter)
    small: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``first`` to ``last`` (exclusive) of a sentence that may be one name."""

    words: tuple[Word, ...]
    before: str  # the word before, in small letters
    after: str
    initial: bool  # begins a sentence, a quotation, or what follows a colon
    title: str = ""  # the title it was cut from: "President"

    @property
    def plain(self) -> tuple[str, ...]:
        return tuple(straight(word.text) for word in self.words)


def find(
    text: str,
    sentences: Sequence[Sentence],
    *,
    trust: bool = True,
    read: Sequence[NameMention] = (),
) -> list[NameMention]:
    """``trust`` is whether capitals mean names in this language.

    ``read`` are the names that a reader found already: where they hold every capital of a
    sentence, there is nothing left to find.
    """
    cut = [words_of(text, sentence.span) for sentence in sentences]
    shouted = [
        _is_title_case(words, sentence.heading)
        for words, sentence in zip(cut, sentences, strict=True)
    ]
    evidence = _evidence(text, zip(cut, shouted, strict=True))
    within = _within(read)
    found: list[NameMention] = []
    for words, loud in zip(cut, shouted, strict=True):
        if trust and not loud and not (read and _is_told(words, within)):
            for run in _runs(text, words):
                found += _names(text, run, evidence)
    sure = (mention for mention in (*read, *found) if kinds.is_sure(mention))
    people = kinds.surnames(mention.span.of(text) for mention in sure)
    found = [kinds.with_surname(mention, text, people) for mention in found]
    seen = {straight(m.span.of(text)): m for m in (*reversed(read), *reversed(found))}
    for words, loud in zip(cut, shouted, strict=True):
        if loud or not trust:
            found += _known_names(text, words, seen)
    return sorted(found, key=lambda mention: (mention.span.start, mention.span.end))


def _within(read: Sequence[NameMention]) -> frozenset[int]:
    """Every place that lies in a name."""
    return frozenset(at for name in read for at in range(name.span.start, name.span.end))


def _is_told(words: Sequence[Word], within: frozenset[int]) -> bool:
    """Whether all its words with a capital lie in a name, but for a common first one."""
    for index, word in enumerate(words):
        if word.span.start in within or not _may_begin(word):
            continue
        if word.text in NO_NAMES or (not index and _is_function_word(word.text)):
            continue
        return False
    return True


def straight(words: str) -> str:
    """Quotes made straight and white space made one space, as the gazetteer writes names."""
    if words.isalnum():
        return words
    return " ".join(words.replace("’", "'").replace("‘", "'").split())


def is_acronym(word: str) -> bool:
    return bool(_ACRONYM.fullmatch(word)) and word not in NO_NAMES


def is_known(name: str) -> bool:
    return name in gazetteer.known() or name in gazetteer.peoples()


# --- What the document shows ----------------------------------------------------------


def _is_title_case(words: Sequence[Word], heading: bool) -> bool:
    """Whether most long words have a capital, as in a headline, so that capitals say little."""
    if heading and _is_all_capital(words):
        return True
    long = [word for word in words[1:] if len(word.text) > 3 and word.text.isalpha()]
    capital = sum(word.capital for word in long)
    if len(long) >= 2 and all(word.text.isupper() for word in [*long, words[0]]):
        return True
    if len(long) < _TITLE_CASE_LEAST or capital / len(long) < _TITLE_CASE_SHARE:
        return False
    common = sum(word.capital and _is_common(word.text) for word in long)
    return common >= 2 and words[-1].text not in ".!"


def is_shouted(text: str, sentence: Sentence) -> bool:
    """ "RATES RISE AGAIN": written in capitals from end to end."""
    words = [word for word in sentence.span.of(text).split() if any(map(str.isalpha, word))]
    return len(words) > 1 and sum(map(str.isupper, words)) > 0.8 * len(words)


def _is_all_capital(words: Sequence[Word]) -> bool:
    letters = [word for word in words if word.text[0].isalpha()]
    plain = [word for word in letters if not word.capital]
    common = any(word.capital and _is_common(word.text) for word in letters)
    return common and all(len(word.text) < 4 for word in plain)


def _evidence(text: str, cut: Iterator[tuple[list[Word], bool]]) -> Evidence:
    evidence = Evidence()
    for words, loud in cut:
        for index, word in enumerate(words):
            bare = without_possessive(word.text)
            if word.text.islower():
                evidence.small[bare] += 1
            elif word.capital and not loud and not _begins(words, index):
                evidence.capital[bare] += 1
    return evidence


def _begins(words: Sequence[Word], index: int) -> bool:
    """Whether a capital is due here whatever the word is."""
    return index == 0 or words[index - 1].text in "\"“”‘'«:;–—•*([.!?…"


# --- Runs -----------------------------------------------------------------------------


def _runs(text: str, words: Sequence[Word]) -> Iterator[Run]:
    index = 0
    while index < len(words):
        if not _may_begin(words[index]):
            index += 1
            continue
        end = _run_end(text, words, index)
        yield _run(words, index, end)
        index = end


def _run(words: Sequence[Word], first: int, last: int) -> Run:
    return Run(
        tuple(words[first:last]),
        words[first - 1].text.lower() if first else "",
        words[last].text.lower() if last < len(words) else "",
        _begins(words, first),
    )


def _may_begin(word: Word) -> bool:
    text = word.text
    if word.capital:
        return text != "I"
    return len(text) > 2 and not text.islower() and _SMALL_BEGINNING.match(text) is not None


def _run_end(text: str, words: Sequence[Word], first: int) -> int:
    end = first + 1
    while end < len(words):
        end = _dot(text, words, end)
        if end >= len(words):
            break
        known_end = _known_end(text, words, first)
        if known_end > end:
            end = known_end
            continue
        if not _touches(text, words, end) or _is_owner(words[end - 1]):
            break
        joined = _joined(text, words, first, end)
        if joined == end:
            break
        end = joined
    return _dot(text, words, end)


def _dot(text: str, words: Sequence[Word], end: int) -> int:
    """One further when a full stop that is part of the name follows."""
    if (
        end < len(words)
        and words[end].text == "."
        and words[end].span.start == words[end - 1].span.end
    ):
        before = words[end - 1].text
        last = end + 1 == len(words)
        if before in _DOTTED or (len(before) == 1 and before.isupper() and not last):
            return end + 1
    return end


def _touches(text: str, words: Sequence[Word], index: int) -> bool:
    between = text[words[index - 1].span.end : words[index].span.start]
    return between.isspace() and between.count("\n") < 2 and not _COLUMNS.fullmatch(between)


def in_one_column(text: str, name: Span) -> Span:
    """A name up to where the next column of a table or a caption begins."""
    gap = _COLUMNS.search(name.of(text))
    return name if gap is None else Span(name.start, name.start + gap.start())


def _is_owner(word: Word) -> bool:
    bare = straight(word.text)
    return bare != without_possessive(bare) and bare not in _OWNED


def _joined(text: str, words: Sequence[Word], first: int, end: int) -> int:
    """Where the run ends when the word at ``end`` is taken in; ``end`` when it is not."""
    if _is_name_word(words[end]):
        return end + 1
    small = end
    while small < len(words) and small - end < 3 and words[small].text.islower():
        if not _touches(text, words, small):
            return end
        small += 1
    if words[end].text == "&":
        small = end + 1
    if small == end or small >= len(words) or not _is_name_word(words[small]):
        return end
    if not _touches(text, words, small):
        return end
    link = tuple(word.text for word in words[end:small])
    return small + 1 if _links(words, first, end, link, small) else end


def _is_name_word(word: Word) -> bool:
    return (word.capital and word.text != "I") or _may_begin(word)


def _links(words: Sequence[Word], first: int, end: int, link: tuple[str, ...], right: int) -> bool:
    left = [word.text for word in words[first:end]]
    if all(word in _PARTICLES for word in link):
        return True
    if link in (("of",), ("of", "the"), ("for",), ("for", "the")):
        office = left[-1] in ("Secretary", "Chief") and words[right].text in _OFFICES
        return office or left[-1] in gazetteer.heads()
    if link == ("and",):
        return _and_links(words, left, right)
    return False


def _and_links(words: Sequence[Word], left: list[str], right: int) -> bool:
    """ "Ministry of Trade and Industry", "Economic and Security Commission"; not two names."""
    following = right
    while following < len(words) and _is_name_word(words[following]):
        following += 1
    tail = [without_possessive(word.text) for word in words[right:following]]
    heads = gazetteer.heads()
    if any(is_known(word) for word in (left[-1], tail[0])) or left[-1] in heads:
        return False
    if {"of", "for"} & set(left):
        return all(_is_common(word) for word in [left[-1], *tail]) and tail[0] not in heads
    return (
        _is_common(left[-1]) and len(tail) > 1 and heads.get(tail[-1], gazetteer.THING) != "thing"
    )


def _known_end(text: str, words: Sequence[Word], first: int) -> int:
    """Where the longest name of the gazetteer ends that begins at this word."""
    if straight(words[first].text) not in _first_words():
        return first
    for end in range(min(len(words), first + _LONGEST_KNOWN), first + 1, -1):
        name = straight(text[words[first].span.start : words[end - 1].span.end])
        if is_known(name) or is_known(without_possessive(name)):
            return end
    return first


@cache
def _first_words() -> frozenset[str]:
    names = [*gazetteer.known(), *gazetteer.peoples()]
    return frozenset(name.split()[0] for name in names if " " in name or "." in name)


# --- From runs to names ---------------------------------------------------------------


def _names(text: str, run: Run, evidence: Evidence) -> Iterator[NameMention]:
    whole = _without_false_start(run, evidence)
    for part in _parts(whole) if whole else ():
        name = _without_false_start(part, evidence)
        if name and _is_name(name, evidence):
            span = _span(text, name)
            kind, found = kinds.of(text, span, name.title, name.before, name.after)
            yield NameMention(span, kind, found)


def _span(text: str, run: Run) -> Span:
    start, end = run.words[0].span.start, run.words[-1].span.end
    bare = without_possessive(text[start:end])
    return Span(start, start + len(bare))


def _parts(run: Run) -> Iterator[Run]:
    """The run cut at titles, months, demonyms and hyphens between countries."""
    plain = run.plain
    if len(plain) > _LONGEST_NAME and not is_known(" ".join(plain)):
        yield from _cut_list(run)
        return
    if is_known(without_possessive(" ".join(plain))) or _is_one(plain):
        yield run
        return
    for index in range(len(plain)):
        surname = index > 0 and plain[index - 1] in gazetteer.given_names()  # "Stephen King"
        length = 0 if surname else _title_length(plain, index)
        if length and not _is_one(plain[index:]):
            yield from _parts_of(run, 0, index)
            yield from _parts_of(
                run, index + length, len(plain), " ".join(plain[index : index + length])
            )
            return
    yield from _cut_calendar(run)


def _cut_list(run: Run) -> Iterator[Run]:
    """Names set side by side without commas: cut after each head noun, and at "The"."""
    plain, start = run.plain, 0
    for index, word in enumerate(plain):
        goes_on = index + 1 < len(plain) and plain[index + 1].islower()
        whole = start == 0 and index + 1 == len(plain)  # nothing would be cut off
        if word == "The":
            yield from _parts_of(run, start, index)
            start = index + 1
        elif word in gazetteer.heads() and not goes_on and index - start > 1 and not whole:
            yield from _parts_of(run, start, index + 1)
            start = index + 1
    if 0 < start < len(plain):
        yield from _parts_of(run, start, len(plain))
    elif not start:
        yield from _cut_calendar(run)


def _parts_of(run: Run, first: int, last: int, title: str = "") -> Iterator[Run]:
    if first < last:
        yield from _parts(_slice(run, first, last, title))


def _slice(run: Run, first: int, last: int, title: str = "") -> Run:
    return Run(
        run.words[first:last],
        run.words[first - 1].text.lower() if first else run.before,
        run.words[last].text.lower() if last < len(run.words) else run.after,
        run.initial and first == 0,
        title or (run.title if first == 0 else ""),
    )


def _is_one(plain: Sequence[str]) -> bool:
    """Whether the last word makes all of it one name: "General Political Department"."""
    heads = gazetteer.heads()
    last = without_possessive(kinds.head(plain))
    if len(plain) < 2 or last not in heads or plain[0] in CALENDAR:
        return False
    return not any(plain[i] in gazetteer.given_names() for i in range(1, len(plain) - 1))


def _title_length(plain: Sequence[str], index: int) -> int:
    titles = gazetteer.titles()
    for length in range(min(5, len(plain) - index), 0, -1):
        name = " ".join(plain[index : index + length]).replace(" .", ".")
        if name in titles:
            return length
    return 0


def _cut_calendar(run: Run) -> Iterator[Run]:
    plain, start = run.plain, 0
    for index, word in enumerate(plain):
        named = index and plain[index - 1] in gazetteer.given_names()
        if without_possessive(word) in CALENDAR and not named and not run.title:
            yield from _cut_demonym(run, start, index)
            start = index + 1
    yield from _cut_demonym(run, start, len(plain))


def _cut_demonym(run: Run, first: int, last: int) -> Iterator[Run]:
    if first >= last:
        return
    part = _slice(run, first, last)
    plain = part.plain
    for end in range(min(2, len(plain) - 1), 0, -1):
        name = " ".join(plain[:end])
        if name in gazetteer.peoples() and not _is_one(plain):
            yield _slice(part, 0, end)
            yield from _parts_of(part, end, len(plain))
            return
    for end in range(1, len(plain)):
        if _parts_at(plain, end):
            yield from _parts_of(part, 0, end)
            yield from _parts_of(part, end, len(plain))
            return
    if len(plain) == 1 and re.search("[-‐‑–]", plain[0]):
        yield from _cut_hyphen(part)
        return
    yield part


def _parts_at(plain: Sequence[str], index: int) -> bool:
    """Whether two names meet here: "NATO | Maria Alder", "Security Service | BIS"."""
    left, right = plain[:index], plain[index:]
    if is_acronym(right[-1]) and len(right) == 1:
        return left[-1] in gazetteer.heads() and len(left) > 1
    known = gazetteer.known().get(" ".join(left))
    body = known is not None and known.kind not in (ActorKind.PLACE, ActorKind.PERSON)
    return body and len(right) > 1 and right[0] in gazetteer.given_names()


def _cut_hyphen(run: Run) -> Iterator[Run]:
    """ "US-China", "Russian-language": the names in it; the whole when it is one name."""
    word = run.words[0]
    pieces = list(re.finditer(r"[^-‐‑–]+", word.text))
    known = [is_known(without_possessive(piece.group())) for piece in pieces]
    if all(known) or (any(known) and pieces[-1].group().islower()):
        for piece, name in zip(pieces, known, strict=True):
            if name:
                start = word.span.start
                span = Span(start + piece.start(), start + piece.end())
                yield Run((Word(piece.group(), span),), run.before, run.after, False)
    elif not pieces[-1].group().islower() or is_acronym(pieces[0].group()):
        yield run


def _without_false_start(run: Run, evidence: Evidence) -> Run | None:
    """The run without a first word that has its capital from beginning a sentence."""
    while run.initial and not run.title and len(run.words) > 1:
        word = run.plain[0]
        if is_known(" ".join(run.plain)) or evidence.capital[without_possessive(word)] > 1:
            break
        rest_is_known = is_known(" ".join(run.plain[1:]))
        if not _is_function_word(word) and not (rest_is_known and _is_common(word)):
            break
        run = Run(run.words[1:], word.lower(), run.after, False)
    while run.words and run.words[0].text in (".", "&"):
        run = Run(run.words[1:], run.before, run.after, run.initial, run.title)
    return run if run.words else None


def _is_function_word(word: str) -> bool:
    known = lexicon().get(word.lower())
    if known is None or is_acronym(word) or word in gazetteer.given_names():
        return False
    noun = known.share("NOUN", "ADJ", "WORD")
    return noun < 0.4 or word in ("The", "Former", "Other", "Many", "Most", "Late", "Ex")


def _is_common(word: str) -> bool:
    known = lexicon().get(word.lower())
    return known is not None and sum(known.tags.values()) >= 2


def _is_name(run: Run, evidence: Evidence) -> bool:
    if run.title:
        return not (len(run.words) == 1 and _is_function_word(run.plain[0]))
    words = [without_possessive(word) for word in run.plain]
    if len(words) > 1:
        return _many_are_name(words, run, evidence)
    word = words[0]
    if word in NO_NAMES or word in CALENDAR or (_ROMAN.fullmatch(word) and len(word) < 5):
        return False
    if word in gazetteer.titles() or not any(letter.isalpha() for letter in word):
        return False
    if is_acronym(word):
        return True
    if is_known(word) and not _is_common(word):
        return True
    if run.initial:
        return _initial_is_name(word, evidence)
    if _is_common(word):
        if word in gazetteer.heads():
            return True
        return evidence.small[word.lower()] == 0 and not _is_function_word(word)
    return len(word) > 1


def _many_are_name(words: list[str], run: Run, evidence: Evidence) -> bool:
    if run.initial and all(_is_common(word) for word in words):
        return any(evidence.capital[word] for word in words) or words[-1] in gazetteer.heads()
    return any(word[:1].isalpha() for word in words)


def _initial_is_name(word: str, evidence: Evidence) -> bool:
    if evidence.capital[word]:
        return evidence.capital[word] >= evidence.small[word.lower()] and not _is_function_word(
            word
        )
    if evidence.small[word.lower()] or _is_common(word):
        return False
    return len(word) > 2 and not _LIKE_A_WORD.fullmatch(word)


def _known_names(
    text: str, words: Sequence[Word], seen: dict[str, NameMention]
) -> Iterator[NameMention]:
    """Names in a headline: only those known elsewhere."""
    index = 0
    while index < len(words):
        end = _longest_seen(text, words, index, seen)
        if end == index:
            index += 1
            continue
        start, stop = words[index].span.start, words[end - 1].span.end
        span = Span(start, start + len(without_possessive(text[start:stop])))
        name = straight(span.of(text))
        if name in seen:
            yield NameMention(span, seen[name].kind, seen[name].found)
        else:
            kind, found = kinds.of(text, span, "", "", "")
            yield NameMention(span, kind, found)
        index = end


def _longest_seen(
    text: str, words: Sequence[Word], first: int, seen: dict[str, NameMention]
) -> int:
    if not _may_begin(words[first]):
        return first
    for end in range(min(len(words), first + _LONGEST_KNOWN), first, -1):
        span = text[words[first].span.start : words[end - 1].span.end]
        name = without_possessive(straight(span))
        if name in seen or (is_known(name) and not (end == first + 1 and _is_common(name))):
            return end
    return first
