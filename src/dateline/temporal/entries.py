"""Dated entries: the days of a diary, the lines of a log, the rows of a chronology.

An entry begins with a line that is only a date ("Monday, 3 August 1914", "At sea, 16 March"), or
that has its date first ("06:42 Smoke reported", "3 May 2011 – The board meets"). What follows is
told under that date, up to the next entry: "yesterday" is the day before it, not the day before
the document was published.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.core.mention import Anchor, TimeMention
from dateline.core.period import Grain
from dateline.core.text import Span
from dateline.temporal.context import Entries
from dateline.temporal.engine.rule import Found
from dateline.temporal.meaning.interval import Bounded, Ranged
from dateline.temporal.meaning.meanings import (
    Clock,
    EitherWay,
    Feast,
    Meaning,
    Part,
    Today,
    Unit,
    Within,
)
from dateline.temporal.meaning.recurring import NumberedDay

_LONGEST_LEAD = 60  # characters of a line before its date
_LONGEST_MEETING = 160  # of one that says who met, and where
_SIGNS = r"[ \t]*(?:(?:[>*•·▪◦‣|_–—-]+|#{1,6}|\(?\d{1,3}[.)]|\[[ xX]\])[ \t]+|[*_]{1,2})*"
_LEAD = re.compile(_SIGNS)
_WORD = r"[^\W\d_a-z][^\W\d_]*[.'’]?"
_PLACE = rf"(?:[Aa]t [a-z]+|{_WORD})(?:[ ]{_WORD}){{0,3}}"
_LEAD_OF_DAY = re.compile(
    rf"{_SIGNS}(?:(?:Handed in|Received|Sent|D[ei]spatched|Forwarded)(?: at| from| by)?:? )?"
    rf"(?:{_PLACE}[,.]?\s+[–—-]?\s?|[^\W\d_]+ \d{{1,4}}[,:.]?\s+[–—-]?\s?"
    r"|[A-Z]{1,6}[-/ ]?\d{1,6}[,:.]?\s+[–—-]?\s?)?"  # "LON014": the number of a dispatch
)
# "Update, 2 October 2020: …", "CORRECTION (27 July): …": what was added to a text later
_LEAD_OF_ADDED = re.compile(
    rf"{_SIGNS}(?:(?:Second|Third|Further|Final|Late|Editor[’']s|Author[’']s)\s)?"
    r"(?:Updated?|Correct(?:ion|ed)|Clarif(?:ication|ied)|Added|Addition|Addend(?:um|a)|Postscript"
    r"|P\.?\s?S\.?|Erratum|Corrigendum|Amend(?:ed|ment)|Note|Edit(?:ed)?|Later)"
    r"(?:\s(?:\d{1,2}|[IVX]{1,4}))?[ ,:.]*(?:\bon\s+)?[–—(\[-]?\s?",
    re.IGNORECASE,
)
# "At a Meeting of the Vestry, holden in the Church, on", "General Court,": of a book of minutes
_NO_VERB = r"(?!\w+ed\b|(?:met|said|told|was|were|is|has|had|heard|found|gave|took|made|sat)\b)"
_IT_WAS = r"(?:(?:assembl|conven|adjourn|call|appoint)ed\b)"
_MET = (
    r"(?:meeting|court|vestry|sessions?|sitting|committee|board|assembly|council|chapter"
    r"|congregation|synod|presbytery|conference|directors|trustees|commissioners|governors"
    r"|guardians|managers)\b"
)
_LEAD_OF_MEETING = re.compile(
    rf"[ \t#*_]*(?:(?:At|Minutes\s+of)\s+(?:an?|the|our|this)\s+"
    rf"(?:{_NO_VERB}\w[\w'’-]*\s+){{0,4}}(?i:{_MET})"
    rf"(?:[ ,:–—-]+(?:{_IT_WAS}|{_NO_VERB}(?:\w{{1,2}}\.|[\w'’]+)))*"
    rf"|(?:[A-Z][\w'’]*\s+){{0,3}}(?i:{_MET})(?:,\s+(?:held\s+)?(?:at|in)\s+(?:the\s+)?{_PLACE})?)"
    r"[ ,:–—-]*"
)
_LABEL = re.compile(r"[^\W\d_]+\s*:?\s*$")  # one word with nothing behind: "Dated", "Filed"
_BETWEEN = re.compile(r"[ \t\xa0]{0,3}(?:[,;|/–—-]|at|to|and|um|à)?[ \t\xa0]{0,3}")
_NOTHING_ELSE = re.compile(rf"[.:\s]*(?:[,(]\s*{_PLACE})?[\s.:,*_#|)–—-]*")
_MARKED = re.compile(
    r"(?:[*_]{1,2})?(?:\.(?=\s{0,3}[–—-]))?[\s)]{0,3}(?:[:|–—-]|\t|  |(?<=[*_])\s?)[*_]{0,2}\s*\S"
)
# "2015–present:", "1998–:" in a list of posts: still going on.
STILL = re.compile(
    r"\s{0,2}[-–—]\s{0,2}(?:(?:the )?(?:present|today|now|date|ongoing)\b|(?=[:)])|(?=\s*:))"
    r"|\sto (?:the )?(?:present|date)\b(?! (?:an?|the|him|her|it|them|us|his|its|their|our|to)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(r"\.?[ \t]+[\"“‘(]?\w")
_BARE_YEAR = re.compile(r"[ \t]+[\"“‘(]?[^\W\d_a-z]")
_CLOSED = re.compile(r"\s?\]:?\s*\S")  # "[2021-06-16 17:07] anna: …"
_STOPPED = re.compile(r"\.[ \t]+[\"“‘(]?[^\W\d_a-z]")
_ENDED = re.compile(r"[.!?:;)\"”’|*_]\s*$")
_SHORT = 50  # characters: a line that was not broken for want of room
_HEADING = re.compile(r"^(#{1,6})[ \t]", re.MULTILINE)
_EMPHASIS_ENDS = re.compile(r"[*_]{1,2}")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_LABELLED = re.compile(r"([ \t]*)(\(?\d{1,3}[.)]|[>*•·▪◦‣|–—-])[ \t]")
_KINDS = dict.fromkeys(".)", r"\(?\d{1,3}[.)]") | {m: re.escape(m) for m in ">*•·▪◦‣|–—-"}
_HEADS_OF_MINUTES = 2  # that make a book of minutes of them
# Behind the date of a meeting: who presided, or nothing; the minutes of it follow.
_VERBLESS = re.compile(
    r"[.,;:]?\s*(?:(?:present|in\s+the\s+chair)\b[^\n]{0,300}"
    r"|[^\n]{0,200}\b(?:in\s+the\s+chair|presiding|present|president|chairman)\b[^\n]{0,40})?",
    re.IGNORECASE,
)
_LONGEST_HEAD = 100  # characters of a line: "Committee, 4 May 1911. Mr Lea in the chair."
_NEAR = 400  # characters between two lines of one list


@dataclass(frozen=True, slots=True)
class Entry:
    """``first`` and ``last`` are the numbers of the dates at its head, ``body`` is what is told
    under them. ``alone``: its first line says nothing else."""

    first: int
    last: int
    head: Span
    body: Span
    alone: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that begins with a date, and may begin an entry."""

    first: int
    last: int
    head: Span
    span: Span
    alone: bool
    marked: bool  # a sign or a list parts the date from what is told
    rank: int  # of the finest date at its head
    level: int  # of a heading in Markdown; 0 where it is none
    placed: bool  # "Committee, 4 September." with more behind it
    weekday: bool = False  # "Thursday. Rain.": of a diary that has its days in full too


_PROSE = re.compile(r"^[^\n|]{140,}[.!?][\"”’)]*[ \t]*$", re.MULTILINE)


def _is_under_prose(text: str, line: _Line) -> bool:
    """The only day of a text that has told something before it: an office's stamp."""
    return len(_PROSE.findall(text, 0, line.span.start)) > 1


def entries_of(text: str, found: Sequence[Found], *, published: bool = False) -> list[Entry]:
    """In order; an entry by the clock stands inside that of its day. ``published``: the day of
    the document is known, so that a single day in it heads no diary."""
    lines = list(_dated_lines(text, found))
    if not any(line.rank <= Grain.DAY.rank and not line.weekday for line in lines):
        lines = [line for line in lines if line.alone or line.marked or not line.weekday]
    days = [line for line in lines if line.placed or (line.alone and line.rank <= Grain.DAY.rank)]
    if len(days) < _HEADS_OF_MINUTES:
        lines = [line for line in lines if not line.placed]
    listed = _in_lists(lines)
    ends = {line.span.end for line in lines}
    opening = [
        line
        for line in lines
        if (line.alone or line.marked or line.placed or line in listed)
        and _begins_anew(text, line, ends)
    ]
    alone = [line for line in opening if line.alone and line.rank >= Grain.DAY.rank]
    if (
        len(alone) == 1
        and (published or alone[0].rank > Grain.DAY.rank or _is_under_prose(text, alone[0]))
        and not _gives_the_year(text, opening, alone[0])
    ):
        opening.remove(alone[0])  # it heads the whole text, or a part of a history; or is a stamp
    headings = [(each.start(), len(each[1])) for each in _HEADING.finditer(text)] if opening else []
    return [
        Entry(line.first, line.last, line.head, body, line.alone)
        for number, line in enumerate(opening)
        if (body := _body(text, opening, number, headings))
    ]


def _gives_the_year(text: str, opening: Sequence[_Line], line: _Line) -> bool:
    """A year over days that have none: "2016" above "4 May: She left"."""
    below = next((other for other in opening if other.span.start > line.span.start), None)
    if line.rank != Grain.YEAR.rank or below is None or below.rank > Grain.MONTH.rank:
        return False
    return _OF_A_YEAR.search(below.head.of(text)) is None


_OF_A_YEAR = re.compile(r"\d{4}|['’]\d\d\b")


def _dated_lines(text: str, found: Sequence[Found]) -> Iterator[_Line]:
    at = 0
    while at < len(found):
        last = at
        line = _dated_line(text, found, at)
        if line is not None:
            yield line
            last = line.last
        at = last + 1


def _dated_line(text: str, found: Sequence[Found], number: int) -> _Line | None:
    begin = found[number].start
    start = text.rfind("\n", max(0, begin - _LONGEST_MEETING), begin) + 1
    if not _heads(found[number].meaning) or begin - start > _LONGEST_MEETING:
        return None
    lead = text[start:begin]
    met = _LEAD_OF_MEETING.fullmatch(lead) is not None
    added = _LEAD_OF_ADDED.fullmatch(lead) is not None
    if begin - start > _LONGEST_LEAD and not met:
        return None
    stamped = lead.endswith("[")
    plain = _LEAD.fullmatch(lead.removesuffix("[")) is not None
    placed_day = _LEAD_OF_DAY.fullmatch(lead) is not None and not _LABEL.fullmatch(lead.strip())
    if not (plain or placed_day or met or added):
        return None
    last = number
    while last + 1 < len(found) and _goes_on(text, found[last], found[last + 1]):
        last += 1
    still = STILL.match(text, found[last].end)
    close = still.end() if still is not None else found[last].end
    while last + 1 < len(found) and found[last + 1].start < close:
        last += 1  # "2016 – today"
    end = text.find("\n", close)
    end = len(text) if end < 0 else end
    rest = text[close:end]
    if stamped:
        if _CLOSED.match(rest) is None:
            return None
        rest = rest.lstrip()[1:].removeprefix(":")
    alone = len(rest) < _LONGEST_LEAD and _NOTHING_ELSE.fullmatch(rest) is not None
    heading = _HEADING.match(lead)
    bold = lead.endswith(("*", "_")) and _BOLD_ENDS.match(rest) is not None
    marked = heading is not None or stamped or bold or _MARKED.match(rest) is not None
    ranks = [_rank(each.meaning) for each in found[number : last + 1]]
    if stamped and min(ranks) > Grain.DAY.rank:
        return None  # "[2005] EWCA Civ 12"
    bare = _BARE_YEAR if min(ranks) > Grain.MONTH.rank else _BARE
    weekday = last == number and _is_weekday(found[number].meaning)
    committee = end - start < _LONGEST_HEAD and lead.rstrip().endswith(",") and rest[:2] == ". "
    opens = met and _VERBLESS.fullmatch(rest.rstrip(" \t*_")) is not None
    day = not plain and min(ranks) <= Grain.DAY.rank
    placed = day and ((committee and not alone) or opens)
    if met and not placed and not placed_day:
        return None
    told_behind = marked or (plain and (_STOPPED if weekday else bare).match(rest) is not None)
    if not alone and not placed and not ((plain or added) and told_behind):
        return None
    return _Line(
        number,
        last,
        Span(begin, close),
        Span(start, end),
        alone,
        marked,
        min(ranks),
        len(heading[1]) if heading is not None else 0,
        placed,
        weekday,
    )


_BOLD_ENDS = re.compile(r"[.:]?(?:\*{1,2}|_{1,2})[.:]?\s")  # "**Fri 10 May.** Drove in"


def _goes_on(text: str, one: Found, other: Found) -> bool:
    between = text[one.end : other.start]
    return _heads(other.meaning) and _BETWEEN.fullmatch(between) is not None


def _heads(meaning: Meaning) -> bool:
    """A date that stands for itself: not "two days later", not "last week"."""
    if isinstance(meaning, Ranged):
        return _heads(meaning.first) and (_heads(meaning.last) or isinstance(meaning.last, Today))
    if isinstance(meaning, Within | Bounded):
        return _heads(meaning.of)
    if isinstance(meaning, Clock):
        return meaning.hour is not None and (meaning.of is None or _heads(meaning.of))
    if isinstance(meaning, Part | Feast) and meaning.of is not None:
        return _heads(meaning.of)
    return (
        isinstance(meaning, Unit | Part | Feast | EitherWay | NumberedDay)
        and _rank(meaning) <= _WIDEST
    )


_WIDEST = Grain.YEAR.rank


def _rank(meaning: Meaning) -> int:
    match meaning:
        case Unit() | Part():
            return meaning.grain.rank
        case Ranged():
            return max(_rank(meaning.first), _rank(meaning.last))
        case Within() | Bounded():
            return _rank(meaning.of)
        case Clock():
            return Grain.MINUTE.rank
        case _:
            return Grain.DAY.rank


def _is_weekday(meaning: Meaning) -> bool:
    return isinstance(meaning, Part) and meaning.weekday is not None and meaning.of is None


def _in_lists(lines: Sequence[_Line]) -> set[_Line]:
    """The lines that have another one near them that begins with a date too."""
    listed: set[_Line] = set()
    for one, other in pairwise(lines):
        if other.span.start - one.span.end < _NEAR:
            listed |= {one, other}
    return listed


def _begins_anew(text: str, line: _Line, ends: Set[int]) -> bool:
    """The line is no wrapped part of the sentence before it."""
    before = text[max(0, line.span.start - 400) : max(0, line.span.start - 1)].rpartition("\n")[2]
    if not before.strip() or len(before) < _SHORT or _ENDED.search(before):
        return True
    return line.span.start - 1 in ends


def _body(
    text: str, opening: Sequence[_Line], number: int, headings: Sequence[tuple[int, int]]
) -> Span | None:
    """Up to the next entry of its kind; a row of a list ends with its paragraph."""
    line = opening[number]
    later = (opening[at] for at in range(number + 1, len(opening)))
    inside = (
        line.rank if line.alone or line.placed else 0
    )  # a row of a list ends where the next begins
    end = next((other.span.start for other in later if other.rank >= inside), len(text))
    heads = line.alone or line.placed
    whole = (heads and line.rank <= Grain.DAY.rank) or line.level > 0
    if whole:
        level = line.level or 6
        behind = bisect_right(headings, (line.span.start, level))
        after = (headings[at] for at in range(behind, len(headings)))
        end = min(end, next((at for at, deep in after if deep <= level), end))
    else:
        label = _LABELLED.match(text, line.span.start)
        if label is not None and not line.alone:
            again = re.compile(rf"^{label[1]}{_KINDS[label[2][-1:]]}[ \t]", re.MULTILINE)
            other_row = again.search(text, line.span.end, end)
            end = other_row.start() if other_row is not None else end
        begin = line.span.end
        while line.alone and begin < end and text[begin].isspace():
            begin += 1
        blank = _BLANK.search(text, begin, end)
        end = blank.start() if blank is not None else end
    marks = _EMPHASIS_ENDS.match(text, line.head.end)  # "**3 May 1911**" is all head
    start = marks.end() if marks is not None and heads else line.head.end
    return Span(start, end) if end > start else None


class Open:
    """The entries that a walk through the dates of a text is in."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._heads = {n: entry for entry in entries for n in range(entry.first, entry.last + 1)}
        self._open: list[tuple[int, Anchor]] = []  # where each ends, and the date it is told under

    def come_to(self, number: int, found: Found, walk: Entries) -> None:
        """Leaves the entries that have ended before this date; says whether it heads one."""
        while self._open and self._open[-1][0] <= found.start:
            self._open.pop()
        walk.now = self._open[-1][1] if self._open else None
        walk.opening = None
        if number in self._heads:
            meaning = found.meaning
            clock = isinstance(meaning, Clock) and meaning.of is None and meaning.hour is not None
            walk.opening = 60 * meaning.hour + (meaning.minute or 0) if clock else -1

    def noted(self, number: int, mention: TimeMention, text: str, walk: Entries) -> TimeMention:
        """Opens the entry that the date heads; the date says what is told under it."""
        entry = self._heads.get(number)
        if entry is None or mention.period is None:
            return mention
        words = " ".join(entry.head.of(text).split())
        anchor = Anchor(mention.period, f"the date of its entry (“{words}”)", mention.span)
        if mention.period.start is not None and mention.period.end is not None:
            walk.last, walk.goes_on = anchor, True
        if self._open and self._open[-1][0] == entry.body.end and number > entry.first:
            self._open.pop()  # the day, of which this is the hour
        self._open.append((entry.body.end, anchor))
        return replace(mention, heads=entry.body)
