"""Splits a text into paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.lexicon import gazetteer


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Before a name or a number: the full stop never ends the sentence.
_BEFORE_A_NAME = _set(
    """Mr Mrs Ms Messrs Mme Mlle Dr Prof Gen Col Maj Capt Lt Lieut Sgt Sergt Serjt Cpl Corpl Pvt
    Adm Cmdr Brig Cdr Gov Sen Rep Hon Rev Fr Sr St Ste Mt Ft Amb Insp Supt Pres Sec Ald Atty
    Msgr vs v cf ca approx e.g i.e viz al Revd Coun Const s.s Pte Pty Sdn PTE PTY PVT SDN"""
) | frozenset(gazetteer.abbreviated_names())
# Before a number, these are abbreviations; elsewhere they are words.
_BEFORE_A_NUMBER = _set(
    """No Nos Nr Art Arts Sec Secs Ch Chap Vol Vols Fig Figs p pp par para op Jan Feb Mar Apr Jun
    Jul Aug Sep Sept Oct Nov Dec Jany Feby Febr Febry Aprl Augt Sepr Septr Octr Novr Decr Xbr c ca
    Reg Regt Div Bn"""
)
# The sentence goes on after these unless a word follows that often begins one.
_MAYBE_LAST = _set(
    """Inc Corp Co Ltd Bros INC CORP CO LTD BROS Bhd BHD Cia Ltda Lda S.p.A S.r.l d.o.o s.r.o
    Jr Sr Junr Senr Esq Esqr Bart inst ult prox PhD Ph.D etc
    a.m p.m A.M P.M U.S U.K U.N E.U U.S.A U.S.S.R
    D.C B.C A.D B.C.E C.E L.A N.Y Mass Calif Conn Del Fla Ga Ill Ind Kan Ky La Md Mich
    Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ariz Ark Colo Ala
    Ave Blvd Rd Sq Dept Dist est Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar
    Apr Jun Jul Aug Sep Sept Oct Nov Dec"""
)
_BEGINS = _set(
    """The This That These Those A An In On At By For From With After Before Since Until While
    When Where If As Although Though However But And Or So Yet He She It They We You I His
    Her Its Their Our My There Here Then Now Today Yesterday Meanwhile Moreover Under
    During Despite Both Some Many Most All No Not According Last Several Two Three What
    Who Why How Once Another Such Also Instead Earlier Later Officials Police Critics"""
)
# After "3." these make a date of it, where day numbers have a full stop (German, Danish, …).
_AFTER_ORDINAL = re.compile(
    r"(?:Jan(?:uar|uary)?|Jänner|Feb(?:ruar)?|Februari?|März|Mar[st]|Mars|Mai|Maj|Apr(?:il)?|Jun[i]?"
    r"|Jul[i]?|Aug(?:ust)?|Sept?(?:ember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?"
    r"|Jahrhunderts?|Jh)\b"
)
_YEAR_IN_RUSSIAN, _ONLY_A_DATE = frozenset({"г", "гг", "р"}), 5  # words: "7 августа 2008 г."
_STOP = re.compile(
    r"""
      (?P<mark>[.!?…]+|[。！？｡]+)
      (?P<after>(?:["'”’»)\]}」』]|\[\^?\d{1,3}\]
        |<[A-Za-z]{0,4}\d{1,3}>|[¹²³⁰⁴-⁹]{1,3}|[ \t\u00a0][”»](?=\s|$))*)
    """,
    re.VERBOSE,
)
_LOOSE_QUOTE = re.compile(r'[ \t]"(?=\s)')
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay: begins a sentence as it is
_ROMAN = re.compile(r"[IVXLC]+\b")
_NUMBERED = re.compile(r"[a-z] nos?$")  # "probe no. 2": a noun stands before it, and no answer
_LAST_WORD = re.compile(r"[\w.]*\w$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_OPENING = "\"'“‘«([{「『¿¡-–—•*"
_LABEL = re.compile(r"(?:\(?(?:\d{1,3}|[ivxlIVXL]{1,5}|[A-Za-z])[.)]|[-–—•*·▪◦])[ \t]+")
_LETTERED = re.compile(r"[a-z]\.|\([a-z]\)|\([ivxl]+\)")  # of the items of a paper, in its text
_ABOUT_THEN = re.compile(  # "c. 1850", "c. June 1850", "(b) 1871"
    r"[\W\d]|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.? \d|[a-z]"
)
_DATED_LABEL = re.compile(
    r"\W*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]+\.?\s+)?(?:\d{1,2},?\s+)?\d{4}s?\s*[:–—-]"
)
# A line of a log, a chronology or a list of posts: its date stands first, its words behind it.
_CLOCK = (
    r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s?[ap]\.?m\.?)?|[01]\d[0-5]\d|2[0-3][0-5]\d"
)
_MONTH = r"[^\W\d_]{3,9}\.?"
_DAY = (
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:{_MONTH})(?:,?\s\d{{4}})?"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|{_MONTH}\s\d{{4}}"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}/\d{4}|\d{4}"
)
_DATED_LINE = re.compile(
    rf"(?:\W{{0,6}}\b(?:\(?\d{{1,3}}[.)]\s+)?)?(?:[^\W\d_]{{3,9}}\.?,?\s)?"
    rf"(?:(?:{_DAY})(?:\s?[–—-]\s?(?:{_DAY}|[a-z]+\b)?)?(?:[,T]?\s?(?:{_CLOCK}))?|{_CLOCK})"
    r"(?:(?P<alone>[\s.:*_#|]*$)|(?P<mark>[*_]{0,2}\s?[:|–—-]|\t|\s\s|[*_]{1,2})|\.?\s(?=[\"“‘(]?\w))"
)
# A line that ends so was broken for want of room, however short it is.
_WAITS = re.compile(
    r"[a-z,]\s(?:and|or|the|an?|of|in|on|at|to|by|for|from|with|since|until|that|which|who|as|than"
    r"|into|its|his|her|their|was|were|had|has|been)\s*$"
)
_LABELLED_LINE = re.compile(r"[^\W\d_]+(?: \w+){0,2}:[ \t]")
_VITAL = re.compile(r"\b(?:born|died|married)\s+(?:on |in |at )?(?:[^\W\d_]+ )?\d", re.IGNORECASE)
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_WIDEST_WRAP, _NARROWEST_WRAP = 132, 40
_ENDINGS = (".", "!", "?", ":", ";", ")", "|")
_FEWEST_LINES = 4  # of a block, to tell a list from prose by their lengths
_LONGEST_HEADING = 20  # words
_LONGEST = 20_000  # characters; a "sentence" beyond is cut at white space


def split_sentences(text: str, *, skip: Sequence[Span] = ()) -> list[Sentence]:
    """The sentences of ``text`` outside the spans to ``skip``, in order.

    A line break inside a paragraph is white space when the lines were wrapped, and ends the
    sentence when each line stands for itself.
    """
    sentences: list[Sentence] = []
    paragraph = -1
    for piece in _kept(text, skip):
        for block in _blocks(text, piece):
            lines = list(_lines(text, block))
            told = [words for line in lines if (words := line.of(text).strip())]
            jotted = len(told) > 1 and all(words[0].islower() for words in told)
            for line in lines:
                found = list(_sentences(text, line))
                if not found:
                    continue
                paragraph += 1
                heading = len(found) == 1 and not jotted and _is_heading(text, found[0])
                sentences += [Sentence(span, paragraph, heading) for span in found]
    return sentences


def _kept(text: str, skip: Sequence[Span]) -> Iterator[Span]:
    start = 0
    for span in sorted(skip):
        if start < span.start:
            yield Span(start, span.start)
        start = max(start, span.end)
    if start < len(text):
        yield Span(start, len(text))


def _blocks(text: str, piece: Span) -> Iterator[Span]:
    """What blank lines (or a form feed) part."""
    start = piece.start
    for blank in _BLANK.finditer(text, piece.start, piece.end):
        yield Span(start, blank.start())
        start = blank.end()
    yield Span(start, piece.end)


def _lines(text: str, block: Span) -> Iterator[Span]:
    """The block cut at the line breaks that mean something."""
    breaks = [i for i in range(block.start, block.end) if text[i] == "\n"]
    edges = [block.start, *(i + 1 for i in breaks), block.end + 1]
    lines = [Span(a, b - 1) for a, b in pairwise(edges)]
    width = max((len(line.of(text).rstrip()) for line in lines), default=0)
    rows = _rows(text, lines)
    if _is_jotted(text, lines):
        yield from lines
        return
    listed = len(lines) >= _FEWEST_LINES and not _is_filled(text, lines, width)
    start = block.start
    for line, following in pairwise(lines):
        waits = _WAITS.search(line.of(text)) is not None and following not in rows
        if waits and not _LABEL.match(following.of(text).lstrip()):
            continue
        own = following in rows or (listed and not following.of(text).lstrip()[:1].islower())
        if own or not _is_wrapped(text, line, following, width):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, block.end)


def _is_jotted(text: str, lines: Sequence[Span]) -> bool:
    """Notes in small letters, a line for each: nothing has been broken for want of room."""
    words = [line.of(text).strip() for line in lines]
    small = all(line[:1].islower() or line[:1].isdigit() for line in words if line)
    fits = not any(_WAITS.search(line) or line.endswith(",") for line in words)
    return len(lines) > 1 and small and fits and not _is_filled(text, lines, max(map(len, words)))


def _rows(text: str, lines: Sequence[Span]) -> set[Span]:
    """The lines that begin with a date or a label, as lines of lists do.

    Where no sign parts the date from the words, the line before must have ended, or be such a
    line itself: prose may be broken before "3 May 2004".
    """
    rows: set[Span] = set()
    ended, label_above = True, False
    for line in lines:
        words = line.of(text).strip()
        dated, label = _DATED_LINE.match(words), _LABELLED_LINE.match(words) is not None
        if (dated and (dated["mark"] or ended)) or (label and label_above):
            rows.add(line)
        ended, label_above = line in rows or words.endswith(_ENDINGS), label
    return rows


def _is_filled(text: str, lines: Sequence[Span], width: int) -> bool:
    """Whether most of the lines are as long as the next word allows: prose, and no list."""
    full = 0
    for line, following in pairwise(lines):
        words = following.of(text).split(maxsplit=1)
        full += len(line.of(text).rstrip()) + 1 + len(words[0] if words else "") > width
    return 2 * full >= len(lines) - 1


def _is_wrapped(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the line was broken for want of room, and goes on in the one that follows."""
    here, there = line.of(text).rstrip(), following.of(text).lstrip()
    if not here or not there or _LABEL.match(there):
        return False
    if there[0].islower():
        return here[-1] not in ".!?:;"
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    first_word = there.split(maxsplit=1)[0]
    return len(here) + 1 + len(first_word) > width


def _sentences(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    label = _LABEL.match(text, _skip_space(text, start, line.end), line.end)
    if label:
        sign = label.group().strip()
        lettered = _LETTERED.fullmatch(sign) and _ABOUT_THEN.match(text, label.end()) is None
        start = label.end() if sign in "-–—•*·▪◦" or lettered else start
    if text[start : line.end].isupper() and _WIRED.search(text, start, line.end):
        yield from _wired(text, start, line.end)
        return
    small = _SMALL.match(text, start, line.end) is not None
    for stop in _STOP.finditer(text, label.end() if label else start, line.end):
        ends = _ends(text, start, stop, line.end) or (small and _ends_small(text, stop))
        if stop.end() - start > _LONGEST or ends:
            end = _with_loose_quote(text, line.start, stop.end())
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, line.end)


_WIRED = re.compile(r"\sSTOP(?=\s|$)\s*")  # of a telegram


def _wired(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a telegram: "MEN RETURN MONDAY STOP LETTER FOLLOWS"."""
    for stop in _WIRED.finditer(text, start, end):
        yield from _trimmed(text, start, stop.start())
        start = stop.end()
    yield from _trimmed(text, start, end)


def _with_loose_quote(text: str, start: int, end: int) -> int:
    """One quote further where a space stands before the mark that closes it: `left. " He`."""
    loose = _LOOSE_QUOTE.match(text, end)
    return loose.end() if loose and text.count('"', start, end) % 2 else end


# A note or a message in small letters, perhaps behind its time and its sender.
_SMALL = re.compile(r"(?:\[[\d:., /APMapm-]{4,24}\] ?)?(?:[^:\n.]{1,40}: )?[a-z]\w*['’]?\w* [a-z]")
_ENDS_SMALL = re.compile(r"[^\W\d_]{3,}\Z")


def _ends_small(text: str, stop: re.Match[str]) -> bool:
    """ "he was there. she left": no capital shows that another sentence begins."""
    if (
        stop["mark"] not in (".", "!", "?", "!!", "??", "!?")
        or text[stop.end() : stop.end() + 1] != " "
    ):
        return False
    before = _ENDS_SMALL.search(text, max(0, stop.start() - 24), stop.start())
    word = before.group() if before is not None else ""
    return bool(word) and word.capitalize() not in _ABBREVIATED and text[stop.end() + 1].islower()


_ABBREVIATED = _BEFORE_A_NAME | _BEFORE_A_NUMBER | _MAYBE_LAST


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at these marks."""
    mark, at = stop["mark"], stop.end()
    if mark[0] in "。！？｡":
        return True
    following = _skip_space(text, at, end)
    if following == end:
        return True
    if following == at:  # nothing parts it from what follows: 3.5, example.com
        return False
    next_word = text[following : following + 24].lstrip(_OPENING)
    if next_word[:1].islower():
        return bool(_BRAND.match(next_word)) and mark == "."
    if mark != ".":
        return mark != "..." or next_word[:1].isupper()
    return _full_stop_ends(text, start, stop, next_word)


def _full_stop_ends(text: str, start: int, stop: re.Match[str], next_word: str) -> bool:
    before = _LAST_WORD.search(text, max(start, stop.start() - 24), stop.start())
    if before is None or stop["after"]:
        return True
    word = before.group()
    first = re.split(r"\W", next_word, maxsplit=1)[0]
    begins = (first.capitalize() if word.isupper() and word in _MAYBE_LAST else first) in _BEGINS
    if word in _BEFORE_A_NAME:
        return False
    if word in _YEAR_IN_RUSSIAN and len(text[start : stop.start()].split()) <= _ONLY_A_DATE:
        return False
    if len(word) <= 2 and word.isdigit() and _AFTER_ORDINAL.match(next_word):
        return False
    numbered = _ROMAN.match(next_word) and word not in ("No", "c")
    if word in _BEFORE_A_NUMBER and (next_word[:1].isdigit() or numbered):
        return False
    if (
        word in ("no", "nos")
        and next_word[:1].isdigit()
        and _NUMBERED.search(text[start : stop.start()])
    ):
        return False
    if word in _MAYBE_LAST or _is_initials(word):
        return begins
    return True


def _is_initials(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word)) and word.isupper() and word != "I"


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    start = _skip_space(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Span(start, cut)
        start = _skip_space(text, cut, end)
    if start < end:
        yield Span(start, end)


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _is_heading(text: str, span: Span) -> bool:
    """A short line that stands alone and does not end like a sentence."""
    words = span.of(text)
    label = _LABEL.match(words)
    body = words[label.end() :] if label else words
    if not body or body.rstrip("\"'”’»)")[-1:] in tuple(".!…。！,;"):
        return False
    if body.endswith("?"):
        return len(body.split()) <= 8
    dated = _DATED_LINE.match(body)
    alone = dated is not None and dated["alone"] is not None
    if not alone and (dated or _DATED_LABEL.match(body) or _VITAL.search(body)):
        return False
    if not any(letter.isalpha() for letter in body):
        return True
    return body[0] not in '“"‘' and len(body.split()) <= _LONGEST_HEADING
