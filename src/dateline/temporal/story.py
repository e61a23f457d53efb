"""Whose time a text is told in: that of the day it was written, or that of its story.

News leaves out the year of its dates, speaks of "Tuesday" and says who said so. A history tells
its own years: what it names without a year goes on from the year told. Words inside quotation
marks are those of somebody else, and a far year in passing ("letters found in 2011") is only
looked at: neither tells where the text is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from dateline.core.mention import Anchor
from dateline.core.period import Grain
from dateline.core.text import Span
from dateline.temporal.context import Tense, Walk
from dateline.temporal.engine.rule import Found
from dateline.temporal.languages.language import Language
from dateline.temporal.meaning.interval import Ranged
from dateline.temporal.meaning.meanings import (
    Beside,
    Clock,
    Doubtful,
    Explained,
    Feast,
    Meaning,
    Part,
    Reading,
    Shift,
    Today,
    Unit,
    Within,
)


class Known(Protocol):
    """A text as recognised."""

    @property
    def text(self) -> str: ...
    @property
    def language(self) -> Language: ...
    @property
    def found(self) -> Sequence[Found]: ...


@dataclass(frozen=True, slots=True)
class Genre:
    """``told``: a history. ``brief``: one so short that only the lack of any news tells so.

    ``narrates``: much of it is about other years than its own, though not all. ``dwells``: so it
    is, though it speaks from its own day, as a feature does. ``recalls``: most of the years it
    tells lie far back, as in a lecture.
    """

    told: bool
    brief: bool = False
    narrates: bool = False
    dwells: bool = False
    recalls: bool = False


# --- The kind of text -----------------------------------------------------------------------

_ENOUGH = 4  # full dates that make a history
_FEWEST_OLD = 3  # full dates of other years in a text that narrates


def genre_of(known: Known, published: Anchor | None) -> Genre:
    """Most full dates of a history lie in other years than its own."""
    own = _own_words(known)
    written = published.period.first_day if published is not None else None
    year = written[0] if written is not None else None
    full = [unit for found in own if (unit := stated(found.meaning)) is not None]
    old_ones = sum(year is not None and year - unit.year > 5 for unit in full)
    recalls = old_ones >= _FEWEST_OLD and old_ones > 0.6 * len(full)
    dates = [unit.year for unit in full if unit.grain in (Grain.DAY, Grain.MONTH)]
    old = sum(year is not None and told < year for told in dates)
    dwells = old >= _FEWEST_OLD and 2 * old >= len(dates)
    if speaks_from_its_day(known, own):
        testimony = is_testimony(known.text)
        return Genre(told=False, narrates=testimony, dwells=dwells, recalls=recalls)
    if year is None:
        return Genre(told=published is None)
    other = sum(told != year for told in dates)
    far = sum(abs(unit.year - year) > 5 for unit in full)
    told = (other >= _ENOUGH and other > 0.7 * len(dates)) or (
        far >= _ENOUGH and far > 0.7 * len(full)
    )
    if told:
        return Genre(told=True)
    narrates = dwells or is_testimony(known.text)
    brief = _is_brief_history(known, own, year)
    return Genre(told=brief, brief=brief, narrates=narrates and not brief, recalls=recalls)


_TURN = re.compile(
    r"(?m)^[\W\d]{0,8}(?:[QA][.:]|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}:)\s+(?P<said>.*)$"
)
_FEWEST_TURNS, _FEWEST_QUESTIONS = 4, 2


def is_testimony(text: str) -> bool:
    """Questions and answers, one below the other: somebody recalls what was.

    >>> is_testimony("Q. When was it?\\nA. In May.\\nQ. Were you there?\\nA. I was.")
    True
    """
    turns = [match["said"] for match in _TURN.finditer(text)]
    questions = sum(said.rstrip().endswith("?") for said in turns)
    return len(turns) >= _FEWEST_TURNS and questions >= _FEWEST_QUESTIONS


_REPORTS = re.compile(  # somebody speaks to the writer: news, in the usual languages
    r"\b(?:said|says|told reporters|announced|sagte[n]?|teilte[n]?|erklärte[n]?"
    r"|a déclaré|ont déclaré|a annoncé|a dit|dijo|dijeron|anunció|afirmó|ha detto|ha annunciato"
    r"|disse|disseram|anunciou|zei|zeiden|meldde|powiedział\w*|poinformował\w*|сказал\w*"
    r"|сообщил\w*|заявил\w*)\b"
)


def _is_brief_history(known: Known, own: Sequence[Found], written: int) -> bool:
    """A few lines that begin with a year of their own, go on without, and report nothing."""
    calendar = [found for found in own if stated(found.meaning) or _recurs(found.meaning)]
    if not calendar or stated(calendar[0].meaning) is None:
        return False
    if all(stated(found.meaning) for found in calendar):
        return False
    full = [unit for found in calendar if (unit := stated(found.meaning)) is not None]
    if max(unit.year for unit in full) >= written:
        return False
    quotes = quotes_of(known.text)
    if any(not within(match.start(), quotes) for match in _TODAY_IS.finditer(known.text)):
        return False
    days = sum(unit.grain.rank <= Grain.MONTH.rank for unit in full)
    return all(
        within(match.start(), quotes)
        or (days >= _TOLD_BY_DAYS and _says_a_quotation(known.text, match, quotes))
        for match in _REPORTS.finditer(known.text)
    )


_TODAY_IS = re.compile(  # what goes on as it is written: "it has grown since", "it employs 300"
    r"\b(?:has|have)\s(?:\w+ly\s|since\s|now\s|been\s)?\w{2,}(?:ed|own|ome|een|ade|old|one|ught)\b"
    r"|\b(?:it|he|she|they|firm|company|group|club|team|chain|start-up|bank|party|agency)\s(?:now\s)?"
    r"(?:employs?|sells?|runs?|owns?|makes?|has|have|plans?|wants?|leads?|operates?)\b",
    re.IGNORECASE,
)
_TOLD_BY_DAYS = 2  # full dates of a story in which people may speak


def _says_a_quotation(text: str, said: re.Match[str], quotes: Sequence[Span]) -> bool:
    """ "“I saw her last night,” said the miller": somebody of the story speaks."""
    number = bisect_right(quotes, said.start(), key=lambda span: span.start)
    before = quotes[number - 1].end if number else -_BESIDE_A_QUOTE
    after = quotes[number].start if number < len(quotes) else len(text) + _BESIDE_A_QUOTE
    sentence = "." not in text[before : said.start()].strip('”"’ ') if number else False
    return (said.start() - before < _BESIDE_A_QUOTE and sentence) or (
        0 <= after - said.end() < _BESIDE_A_QUOTE
    )


_BESIDE_A_QUOTE = 60  # characters between a quotation and who said so


def _recurs(meaning: Meaning) -> bool:
    """A date without its year."""
    while isinstance(meaning, Within | Clock) and meaning.of is not None:
        meaning = meaning.of
    season = isinstance(meaning, Part) and bool(meaning.season)
    return isinstance(meaning, Part | Feast) and meaning.of is None and not season


# --- The words of the day of writing ----------------------------------------------------------

_NEWS = 0.03  # share of such words among the dates of a text
_SHORT = 40  # in a text of fewer dates "last year" is such a word too, in a long one a quotation


def speaks_from_its_day(known: Known, own: Sequence[Found]) -> bool:
    """ "Yesterday", "on Tuesday": words of the news, though they tell an old story."""
    coarsest = Grain.YEAR if len(own) < _SHORT else Grain.MONTH
    days = sum(_counts_from_writing(found.meaning, coarsest) for found in own)
    return days > _NEWS * len(own) or _opens_today(known, own)


def _counts_from_writing(meaning: Meaning, coarsest: Grain) -> bool:
    if isinstance(meaning, Clock) and meaning.of is not None:
        meaning = meaning.of
    if isinstance(meaning, Beside):
        return meaning.base == "now"
    if isinstance(meaning, Shift):
        return meaning.base == "now" and meaning.unit.rank <= coarsest.rank
    return isinstance(meaning, Part) and meaning.weekday is not None and meaning.of is None


_OPENING = 400  # characters in which news says what has happened


def _opens_today(known: Known, own: Sequence[Found]) -> bool:
    """ "The council today voted": with a verb of the past today is a day, and not our times; so it
    is in the first sentence of a text with one that tells what is to come."""
    for found in own:
        if found.start >= _OPENING:
            break
        if not isinstance(found.meaning, Today):
            continue
        tense = known.language.tense(known.text, found.start, found.end)
        first = _NEXT_SENTENCE.search(known.text, 0, found.start) is None
        if tense is Tense.PAST or (first and tense.looks_ahead):
            return True
    return False


_NEXT_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+[^\W\d_a-z]|\n\s*\n")


# --- Quotation marks --------------------------------------------------------------------------

_QUOTED = re.compile(
    r"“[^”\n]{1,1000}”|«[^»\n]{1,1000}»|„[^“”\n]{1,1000}[“”]|\"[^\"\n]{1,1000}\""
    r"|'(?<!\w.)[^'\n]{2,60}'(?!\w)|‘[^’\n]{1,300}’(?!\w)"
)


@lru_cache(maxsize=4)
def quotes_of(text: str) -> Sequence[Span]:
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))


def within(at: int, spans: Sequence[Span]) -> bool:
    number = bisect_right(spans, at, key=lambda span: span.start) - 1
    return number >= 0 and at < spans[number].end


def _own_words(known: Known) -> list[Found]:
    """What is not said in quotation marks, nor the name of a paper."""
    quotes = quotes_of(known.text)
    return [
        found
        for found in known.found
        if not within(found.start, quotes) and not _names_a_paper(known.text, found)
    ]


_OF_A_PAPER = re.compile(  # "the Act of 1911", "the rules of 1975 and 1981"
    r"\b(?i:acts?|bill|laws?|statutes?|code|rules?|regulations?|order|ordinance|charter|treaty"
    r"|convention|agreement|contract|protocol|lease|deed|will|constitution|decree|edict|directive"
    r"|resolution|report|edition)\s(?:of|from)\s(?:[12]\d{3}(?:,|,?\sand(?:\sof)?)\s)*\Z"
)


def _names_a_paper(text: str, found: Found) -> bool:
    unit = found.meaning
    if not isinstance(unit, Unit) or unit.grain is not Grain.YEAR:
        return False
    return _OF_A_PAPER.search(text, max(0, found.start - 40), found.start) is not None


_SAID = re.compile(r"[^.!?\n“”\"]{0,90}?\b(?:said|told|says|wrote|announced|declared|added)\b")
_SAME_SENTENCE = re.compile(r"[^.!?\n“”\"]{0,120}\Z")


def said_on(known: Known) -> dict[int, int]:
    """For a day that somebody counts from his own ("“… tomorrow,” he said on Wednesday") the number
    of the day on which he said so."""
    days = [
        number
        for number, found in enumerate(known.found)
        if isinstance(found.meaning, Part) and found.meaning.weekday is not None
    ]
    said: dict[int, int] = {}
    for quote in quotes_of(known.text) if days else ():
        if _SAID.match(known.text, quote.end) is None:
            continue
        at = bisect_left(days, quote.end, key=lambda number: known.found[number].start)
        if at == len(days):
            continue
        day = known.found[days[at]]
        if _SAME_SENTENCE.match(known.text[quote.end : day.start][:200]) is None:
            continue
        inside = bisect_left(known.found, quote.start, key=lambda found: found.start)
        while inside < len(known.found) and known.found[inside].start < quote.end:
            meaning = known.found[inside].meaning
            if isinstance(meaning, Today) or _counts_from_writing(meaning, Grain.DAY):
                said[inside] = days[at]
            inside += 1
    return said


# --- Looked at in passing -----------------------------------------------------------------------

_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|where)\b")


def _is_aside(text: str, found: Found) -> bool:
    """Between the commas of a clause that only says which is meant."""
    led = _IN_AN_ASIDE.search(text, max(0, found.start - 160), found.start)
    return led is not None and text[found.end : found.end + 1] == ","


# "The union, which had been founded in 1903, met on 2 July"
_IN_AN_ASIDE = re.compile(r",\s+(?:which|who|whose|where|founded|built|born)\b[^,.;:\n]*\Z")
_A_GENERATION = 25  # years


def looked_at(text: str, found: Found, reading: Reading, walk: Walk) -> bool:
    """A date that the text does not come to: a year that only says who or what is meant."""
    latest, period = walk.latest, reading.period
    if period is not None and period.grain is Grain.YEAR and _is_aside(text, found):
        return True
    if not walk.told and _names_a_paper(text, found):
        return True
    if latest is None or latest.span is None or period is None:
        return False
    if period.grain is not Grain.YEAR or latest.period.grain.rank > Grain.YEAR.rank:
        return False
    between = text[latest.span.end : found.start]
    if walk.same_sentence(latest) and _RELATIVE.search(between) is not None:
        return True
    if latest.period.grain is Grain.YEAR:
        return False
    recalls = walk.told or walk.recalls
    return recalls and _far_ahead(reading, latest) and not _opens(text, found.start)


def _far_ahead(reading: Reading, story: Anchor) -> bool:
    """A generation and more after the days that the story tells."""
    told, come = story.period.first_day, reading.period.first_day if reading.period else None
    return told is not None and come is not None and come[0] - told[0] > _A_GENERATION


_OPENS = re.compile(r"(?:\A|\n\s*|[.!?:;][\"”’)\]]*\s+)(?:[\"“‘(\[]\s*)?(?:\w+\s+){0,2}\Z")


def _opens(text: str, at: int) -> bool:
    return _OPENS.search(text, max(0, at - 24), at) is not None


def stated(meaning: Meaning) -> Unit | None:
    """The unit of the calendar that a meaning states in full, if it does."""
    if isinstance(meaning, Ranged):
        meaning = (meaning.first, meaning.last)[meaning.which]
    while isinstance(meaning, Within | Clock | Doubtful | Explained) and meaning.of is not None:
        meaning = meaning.of
    if isinstance(meaning, Part | Feast) and isinstance(meaning.of, Unit):
        return meaning.of
    return meaning if isinstance(meaning, Unit) else None
