"""The expressions of time in a text, with what they mean and why.

Two passes: ``recognise`` reads the words alone; ``resolve`` walks through what was found,
in the order of the text, and gives every meaning its anchor. When the date of a document
becomes known later, the second pass is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from itertools import pairwise

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.mention import Anchor, TimeMention, TimexType
from dateline.core.period import Grain, Period
from dateline.core.registry import Registry
from dateline.core.text import Span
from dateline.lexicon.mail import SENT
from dateline.temporal.context import Tense, Walk
from dateline.temporal.engine.rule import Found, Tally, normal
from dateline.temporal.entries import STILL, Open, entries_of
from dateline.temporal.fiscal import as_fiscal, fiscal_year_of
from dateline.temporal.habits import of_habit
from dateline.temporal.languages.language import Language
from dateline.temporal.meaning.interval import Bounded, Ranged, joined
from dateline.temporal.meaning.meanings import (
    SOME_TIME,
    Beside,
    ByText,
    Clock,
    EitherWay,
    Feast,
    Known,
    Meaning,
    Part,
    Reading,
    SamePeriod,
    Shift,
    Stretch,
    TheQuarter,
    Unit,
    UpTo,
    Within,
    YearBefore,
    unit_reading,
)
from dateline.temporal.mixed import Stretch as Spoken
from dateline.temporal.mixed import stretches
from dateline.temporal.own_calendar import in_own_calendar
from dateline.temporal.quoted import Quoting, correspondences, heads_within, quotations
from dateline.temporal.story import genre_of, looked_at, quotes_of, said_on, stated, within

_HERE = "dateline.temporal.languages"
LANGUAGES: Registry[Language] = Registry(
    "dateline.languages",
    {
        "en": f"{_HERE}.english:LANGUAGE",
        "fr": f"{_HERE}.french:LANGUAGE",
        "de": f"{_HERE}.german:LANGUAGE",
        "es": f"{_HERE}.spanish:LANGUAGE",
        "it": f"{_HERE}.italian:LANGUAGE",
        "pt": f"{_HERE}.portuguese:LANGUAGE",
        "nl": f"{_HERE}.dutch:LANGUAGE",
        "pl": f"{_HERE}.polish:LANGUAGE",
        "ru": f"{_HERE}.russian:LANGUAGE",
        "zh": f"{_HERE}.chinese:LANGUAGE",
        "ja": f"{_HERE}.chinese:LANGUAGE",  # the same signs for year, month and day
    },
)
"""The languages with tables of their own, by ISO 639-1 code."""


@dataclass(frozen=True)
class Recognised:
    """What the words of a text say about time, before any anchor is known."""

    text: str
    language: Language
    found: tuple[Found, ...]


def find_times(
    text: str,
    *,
    published: Anchor | None = None,
    language: str = "en",
    skip: Sequence[Span] = (),
    day_first: bool | None = None,
    title: str = "",
) -> list[TimeMention]:
    """The mentions in order, none overlapping, none in the stretches to skip. What the ``title``
    dates helps to read the text.

    >>> [(m.value, str(m.period)) for m in find_times("Opened in May 2021, shut in 2023.")]
    [('2021-05', '2021-05'), ('2023', '2023')]
    """
    heads = [Span(*match.span()) for match in heads_within(text)]
    closed = [span for span in skip if not any(map(span.contains, heads))]
    known = recognise(text, language=language, skip=closed)
    told = [replace(day, span=None) for day in _days_told(recognise(title, language=language))]
    times = resolve(known, published=published, day_first=day_first, titled=told)
    if len(closed) == len(skip):
        return times
    return [time for time in times if not any(time.span.overlaps(span) for span in skip)]


def recognise(
    text: str, *, language: str = "en", skip: Sequence[Span] = (), tally: Tally | None = None
) -> Recognised:
    parts = stretches(text, _short(language))
    longest = max(parts, key=lambda part: part.end - part.start)
    found = [each for part in parts for each in _in_language(text, part, tally)]
    found = list(_outside(_with_heads(text, found), skip))
    return Recognised(text, language_of(longest.code), tuple(in_own_calendar(text, found)))


def _with_heads(text: str, found: list[Found]) -> list[Found]:
    """With the days when mails were sent whose heads are in another language than the text."""
    for head in heads_within(text):
        start, end = head.span("sent")
        here = [each for each in found if start <= each.start < end]
        if any(_is_stated_day(each.meaning) for each in here):
            continue
        for code in SENT[head["label"]].split():
            told = _in_language(text, Spoken(start, end, code), None)
            if any(_is_stated_day(each.meaning) for each in told):
                found = [*(each for each in found if each not in here), *told]
                break
    return sorted(found, key=lambda each: each.start)


def _in_language(text: str, part: Spoken, tally: Tally | None) -> list[Found]:
    spoken = language_of(part.code)
    whole = part.end - part.start == len(text)
    words = text if whole else text[part.start : part.end]
    found = spoken.grammar.recognise(words, tally)
    if spoken.beyond is not None:
        found = spoken.beyond(words, found)
    found = _by_the_clock(words, _outside_addresses(words, found))
    found = joined(words, shared_years(words, found, spoken.lists), spoken.between)
    found = told_again(words, found)
    found = turned(words, found, spoken)
    found = of_habit(words, found, spoken.habit)
    return found if whole else [each.shifted(part.start) for each in found]


_FOUR_FIGURES = re.compile(r"(?m)^[ \t]*(?P<clock>(?:[01]\d|2[0-3])[0-5]\d)(?=[ \t])")
_LOG = 3  # lines that begin with a clock in four figures


def _by_the_clock(text: str, found: list[Found]) -> list[Found]:
    """In a log of "0035", "2145" and "2252" at the head of its lines "1840" is no year."""
    lines = {each.start("clock"): each for each in _FOUR_FIGURES.finditer(text)}
    clocks = [f for f in found if f.start in lines and isinstance(f.meaning, Clock)]
    if len(clocks) < _LOG:
        return found
    others = [f for f in found if f.start not in lines or f.end != lines[f.start].end("clock")]
    taken = {f.start for f in others}
    told = [
        Found(
            *line.span("clock"),
            Clock(*divmod(int(line["clock"]), 100)),
            clocks[0].rule,
            line.span("clock"),
        )
        for at, line in lines.items()
        if at not in taken
    ]
    return sorted([*others, *told], key=lambda each: each.start)


_RETRIEVED = re.compile(  # when somebody looked at a page
    r"(?:Retrieved|Accessed|Abgerufen|Consulté|Consultado|Consultato)(?:\s(?:on|am|le|el|il))?:?\s"
)
_BEFORE_RETRIEVED = re.compile(r"(?:\A|\n|[.;,)\]”\"]\s)\Z")
_ADDRESS = re.compile(r"(?:\bhttps?://|\bftp://|\bwww\.)\S{1,2000}")


def _outside_addresses(text: str, found: list[Found]) -> list[Found]:
    """The figures of a web address, and when it was looked at, are no dates of the text."""
    spans = []
    if "://" in text or "www." in text:
        spans = [Span(*match.span()) for match in _ADDRESS.finditer(text)]
    for match in _RETRIEVED.finditer(text):
        if _BEFORE_RETRIEVED.search(text, max(0, match.start() - 2), match.start()):
            spans.append(Span(match.start(), match.end() + 1))
    spans += _citations(text)
    return list(_outside(found, sorted(spans))) if spans else found


_AUTHORS = r"[^\W\d_a-z][\w’'-]+(?:,?\s(?:(?:and|&|und|et|y)\s[^\W\d_a-z][\w’'-]+|et\sal\.?))?"
_CITED = re.compile(rf"\((?:{_AUTHORS},?\s(?:1[5-9]|20)\d\d[a-z]?(?:;\s(?=[^\W\d_a-z]))?)+\)")
_SURELY_CITED = re.compile(r"\set\sal\b|\s&\s|;\s|\s(?:and|und)\s[^,;]+,\s\d")


def _citations(text: str) -> list[Span]:
    """ "(Ito and Pell, 2018)" names what was read; so does "(Pell 2016)", where the text cites in
    that way for sure elsewhere."""
    found = list(_CITED.finditer(text))
    if not any(_SURELY_CITED.search(match.group(0)) for match in found):
        return []
    return [Span(*match.span()) for match in found]


def _short(language: str) -> str:
    """The ISO 639-1 code of a language tag; English where none is given."""
    return language[:2].lower() or "en"


def resolve(
    known: Recognised,
    *,
    published: Anchor | None = None,
    day_first: bool | None = None,
    titled: Sequence[Anchor] = (),
) -> list[TimeMention]:
    order = (day_first, "given") if day_first is not None else day_order(known, published)
    genre = genre_of(known, published)
    walk = Walk(published, genre.told, genre.narrates, order, brief=genre.brief)
    walk.dwells = genre.dwells
    walk.recalls = genre.recalls
    walk.of_year = _year_of_report(known.text, published)
    walk.years_told = sorted(_years_told(known))
    walk.days_told = [*titled, *_days_told(known)]
    told: Anchor | None = None  # by the mention before
    walk.is_term = lambda anchor: anchor.span is not None and _bound(anchor.span, known) == "until"
    mentions = []
    entries = Open(entries_of(known.text, known.found, published=published is not None))
    quoting = Quoting(quotations(known.text, known.found, _is_stated_day))
    reports = correspondences(known.text, known.found, _is_day_of_report)
    reporting = Quoting(reports, "the day of the report")
    days_of_reports = {report.day for report in reports}
    said = said_on(known)
    quotes = quotes_of(known.text) if genre.told else ()
    before = 0
    fiscal = fiscal_year_of(known.text)
    for number, (found, walk.ahead) in enumerate(
        zip(known.found, _dates_ahead(known), strict=True)
    ):
        entries.come_to(number, found, walk.entries)
        walk.published = quoting.written(found.start, reporting.written(found.start, published))
        walk.quoted = within(found.start, quotes)
        if number in said:
            walk.published = _day_of_speech(known, known.found[said[number]], walk)
        walk.of = told if told is not None and _leads_into(known.text, told, found.start) else None
        mention = _mention(known, found, walk, before, of_report=number in days_of_reports)
        before = found.end
        told = _as_anchor(mention) if mention is not None else None
        if mention is not None and fiscal is not None:
            mention = as_fiscal(mention, fiscal, mention.span.of(known.text))
        if mention is not None:
            quoting.noted(number, mention.period, mention.span)
            if _is_shortly_before(mention.period, published):
                reporting.noted(number, mention.period, mention.span)
            mentions.append(entries.noted(number, mention, known.text, walk.entries))
    return mentions


def _as_anchor(mention: TimeMention) -> Anchor | None:
    if mention.period is None or mention.period.grain is not Grain.YEAR:
        return None
    return Anchor(mention.period, "the year told just before it", mention.span)


_INTO = re.compile(  # "the next year, in January", "two years later, on a cold day in March"
    r"(?:,|\s[–—-]|\s\()\s?(?:(?:late|early|again|first|then)\s)?(?:in|on|during|over|at)\s"
    r"(?:the\s|a\s|an\s|late\s|early\s|mid-?)?(?:\w+\s(?:day|night|evening|morning)\s(?:of|in)\s)?"
)


def _leads_into(text: str, year: Anchor, at: int) -> bool:
    return year.span is not None and _INTO.fullmatch(text, year.span.end, at) is not None


def _year_of_report(text: str, published: Anchor | None) -> Anchor | None:
    """The year that a report says at its head to be of, where it was written in the next."""
    told = _REPORT_FOR.search(text, 0, _HEAD_OF_REPORT)
    written = published.period.first_day if published is not None else None
    if told is None or written is None or written[0] != int(told["year"]) + 1:
        return None
    found = "the year that the report is of"
    return Anchor(Period.of_year(int(told["year"])), found, Span(*told.span("year")))


_HEAD_OF_REPORT = 300  # characters
_REPORT_FOR = re.compile(
    r"\b(?:report|accounts?|statement|return|abstract|proceedings)\b[^\n]{0,80}?"
    r"\bfor(?:\s+the)?\s+year\s+(?P<year>(?:1[5-9]|20)\d\d)\b(?!\s*[-/–])",
    re.IGNORECASE,
)


@cache
def language_of(code: str) -> Language:
    """By its ISO 639 code; English where none is given, dateparser's tables where we have none."""
    short = _short(code)
    if short not in LANGUAGES:
        borrowed: Language = import_module("dateline.temporal.fallback").language_of(short)
        return borrowed
    return LANGUAGES[short]


def _outside(found: list[Found], skip: Sequence[Span]) -> Iterator[Found]:
    closed = sorted(skip)
    at = 0
    for each in found:
        while at < len(closed) and closed[at].end <= each.start:
            at += 1
        if at == len(closed) or closed[at].start >= each.end:
            yield each


def _dates_ahead(known: Recognised) -> list[Period | None]:
    """For each mention the next date that its section tells with its year."""
    ahead: list[Period | None] = []
    after: Period | None = None
    end = len(known.text)

    def looks_back(found: Found) -> bool:  # "the first since 1995"
        return _bound(Span(found.start, found.end), known) == "since"

    for found in reversed(known.found):
        if _new_section(known.text[found.end : end]):
            after = None
        ahead.append(after)
        unit = stated(found.meaning)
        year_told = unit is not None and unit.grain.rank <= Grain.YEAR.rank
        if unit is not None and year_told and not looks_back(found):
            after = unit.period
        end = found.start
    return ahead[::-1]


_HEADING = re.compile(r"[^\n]{0,60}[^\n.!?:;”\"']\Z")


def _new_section(between: str) -> bool:
    """Whether a section begins here; what its heading tells belongs to it."""
    first, gap, rest = between.partition("\n\n")
    return bool(gap) and not (_HEADING.fullmatch(first) and "\n\n" not in rest.lstrip("\n"))


def _day_of_speech(known: Recognised, found: Found, walk: Walk) -> Anchor | None:
    """The day on which somebody said what is quoted, told after the quotation."""
    walk.ask_tense = lambda: known.language.tense(known.text, found.start, found.end)
    told: Reading = found.meaning.read(walk)
    if told.period is None:
        return walk.published
    return Anchor(told.period, "the day it was said", Span(found.start, found.end))


def _is_shortly_before(period: Period | None, published: Anchor | None) -> bool:
    """The day of a report, which was printed soon."""
    if period is None or published is None or period.start is None or not published.period.start:
        return False
    return 0 <= published.period.start - period.start <= _OLDEST_REPORT * MINUTES_PER_DAY


_OLDEST_REPORT = 14  # days from the correspondent to the paper


def _is_day_of_report(meaning: Meaning) -> bool:
    """ "Monday night", "Dec. 18"."""
    if isinstance(meaning, Clock) and meaning.of is not None:
        return _is_day_of_report(meaning.of)
    return isinstance(meaning, Part) and meaning.grain is Grain.DAY


def _mention(
    known: Recognised, found: Found, walk: Walk, before: int, *, of_report: bool = False
) -> TimeMention | None:
    walk.ask_tense = lambda: (
        Tense.PAST if of_report else known.language.tense(known.text, found.start, found.end)
    )
    walk.tells_a_life = lambda: (
        _LIFE.search(known.text, max(0, found.start - 24), found.start) is not None
    )
    walk.same_sentence = lambda anchor: (
        anchor.span is not None
        and found.start - anchor.span.end < _LONGEST_SENTENCE
        and not _SENTENCE_END.search(known.text, anchor.span.end, found.start)
    )
    walk.close_by = lambda anchor: (
        anchor.span is not None
        and found.start - anchor.span.end
        < _NEAR_BY[anchor.period.grain in (Grain.MONTH, Grain.YEAR)]
    )
    walk.same_paragraph = lambda anchor: (
        anchor.span is not None
        and found.start - anchor.span.end < _FAR_ENOUGH
        and "\n\n" not in known.text[anchor.span.end : found.start]
    )
    walk.paragraph_before = lambda anchor: (
        anchor.span is not None
        and found.start - anchor.span.end < _FAR_ENOUGH
        and known.text.count("\n\n", anchor.span.end, found.start) <= 1
    )
    walk.next_to = lambda anchor: (
        anchor.span is not None
        and _ONLY_A_MARK.fullmatch(known.text, anchor.span.end, found.start) is not None
    )
    walk.sets_an_end = lambda: _bound(Span(found.start, found.end), known) == "until"
    if _PARAGRAPH.search(known.text, max(before, found.start - _FAR_ENOUGH), found.start):
        walk.begin_paragraph()
    try:
        reading: Reading = found.meaning.read(walk)
    except (ValueError, OverflowError, IndexError):  # no such day, or out of the calendar
        return None
    reading = _past_midnight(known.text, found, reading, walk)
    span = Span(found.start, found.end)
    opened = isinstance(found.meaning, Ranged | Bounded)
    unit = stated(found.meaning)
    if unit is not None and reading.period is not None and unit.grain.rank <= Grain.YEAR.rank:
        walk.named = Anchor(unit.period, "a date before it in the text", span)
    leads_nowhere = not walk.told and _compares(found.meaning)
    leads_nowhere = leads_nowhere or (walk.quoted and _speaks(found.meaning))
    leads_nowhere = leads_nowhere or _tells_whose_it_is(known.text, found.start)
    if not leads_nowhere and not looked_at(known.text, found, reading, walk):
        noted = _noted(found.meaning, reading, walk)
        walk.note(noted, span, opens_sentence(known.text, found.start))
        if isinstance(found.meaning, UpTo) and reading.period is not None:
            walk.measured = Anchor(reading.period, "a date before it in the text", span)
    mention = TimeMention(
        span=span,
        type=reading.type,
        value=reading.value,
        period=reading.period,
        rule=found.rule,
        anchor=reading.anchor,
        modifier=reading.modifier,
        relative=reading.relative,
        needs=reading.needs if reading.period is None else "",
        readings=reading.readings,
        choice=reading.choice,
    )
    return mention if opened else bounded(mention, known)


def _past_midnight(text: str, found: Found, reading: Reading, walk: Walk) -> Reading:
    """ "Put out at 11 at night; lit again at 2 in the morning": of the next day; so is "after
    midnight" behind an evening told just before."""
    before, period, meaning = walk.latest, reading.period, found.meaning
    if not isinstance(meaning, Clock) or meaning.of is not None or before is None:
        return reading
    if period is None or period.start is None or before.period.start is None or before.span is None:
        return reading
    if _INTO_THE_NIGHT.search(text, max(0, found.start - 12), found.end) is not None:
        by_clock = before.period.grain is Grain.MINUTE
        late = by_clock and before.period.start % MINUTES_PER_DAY >= _EVENING
        late = late or _NIGHT.search(before.span.of(text)) is not None
        return _a_day_later(before, period) if late and walk.paragraph_before(before) else reading
    if not walk.same_sentence(before) or _NIGHT.search(before.span.of(text)) is None:
        return reading
    if _AFTER_NIGHT.search(text, found.start, found.end) is None:
        return reading
    if Grain.MINUTE not in (period.grain, before.period.grain):
        return reading
    day, evening = divmod(before.period.start, MINUTES_PER_DAY)
    hour = period.start - day * MINUTES_PER_DAY
    if not (evening >= _EVENING and 0 <= hour < _MORNING):
        return reading
    return _a_day_later(before, period)


def _a_day_later(before: Anchor, period: Period) -> Reading:
    later = (period.start or 0) + MINUTES_PER_DAY
    return replace(unit_reading(period.grain, later), anchor=before)


_INTO_THE_NIGHT = re.compile(r"\b(?:after|past) midnight$", re.IGNORECASE)
_NIGHT = re.compile(r"\b(?:night|evening|p\.?m)\b", re.IGNORECASE)
_AFTER_NIGHT = re.compile(r"\b(?:morning|a\.?m)\b", re.IGNORECASE)
_EVENING, _MORNING = 18 * 60, 9 * 60  # minutes of the day
_LIFE = re.compile(  # in any language: nobody is born in years to come
    r"(?:\b(?:born|b\.|d\.?o\.?b\.?|date of birth|died|d\.|dec'd|deceased|buried|baptised"
    r"|geb(?:oren)?\.?"
    r"|gest(?:orben)?\.?|n[ée]e?|nacid[oa]|naci[óo]|nat[oa]|nascid[oa]|nasceu|mort[oae]?"
    r"|overleden|рожд\w*|род\w*)|[*†])[^\n.;]{0,12}\Z"
)


# The day of birth in a form or in brackets only tells who somebody is.
_BIRTH = re.compile(
    r"(?:\bD\.?O\.?B\.?|\b[Dd]ate of [Bb]irth|\bBorn(?=:)|\((?:born|b\.)(?: on)?)"
    r"[ \t]*[:|]?[ \t]*\Z"
)


def _tells_whose_it_is(text: str, start: int) -> bool:
    return _BIRTH.search(text, max(0, start - 24), start) is not None


def _is_stated_day(meaning: Meaning) -> bool:
    unit = stated(meaning)
    return unit is not None and unit.grain is Grain.DAY


def _years_told(known: Recognised) -> set[int]:
    """The years that a text tells in full."""
    full = [stated(found.meaning) for found in known.found]
    return {unit.year for unit in full if unit is not None and unit.grain.rank <= Grain.YEAR.rank}


def _days_told(known: Recognised) -> Iterator[Anchor]:
    """The days that a text tells with their years, also as an end of a range."""
    for found in known.found:
        told = found.meaning
        for end in (told.first, told.last) if isinstance(told, Ranged) else (told,):
            day = _in_full(end)
            if day is not None:
                yield Anchor(day, "a day told in the text", Span(found.start, found.end))


def _in_full(meaning: Meaning) -> Period | None:
    """The day that a meaning states with its year."""
    while isinstance(meaning, Within | Clock) and meaning.of is not None:
        meaning = meaning.of
    if isinstance(meaning, Part) and meaning.month and meaning.day:
        year = stated(meaning)
        meaning = (
            meaning if year is None else Unit(Grain.DAY, year.year, meaning.month, meaning.day)
        )
    unit = meaning if isinstance(meaning, Unit) and meaning.grain is Grain.DAY else None
    return unit.period if unit is not None else None


def _compares(meaning: Meaning) -> bool:
    """ "A year earlier" in business news is only looked at: the text stays where it is."""
    if isinstance(meaning, Shift) and isinstance(meaning.base, TheQuarter):
        return True
    return isinstance(meaning, YearBefore | SamePeriod)


def _speaks(meaning: Meaning) -> bool:
    """A day that somebody counts from when he speaks: the story is not there."""
    return isinstance(meaning, Part) and meaning.weekday is not None and meaning.of is None


_WHOLE_UNIT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def _noted(meaning: Meaning, reading: Reading, walk: Walk) -> Reading:
    """What the text has come to by a mention, for what counts from it."""
    if isinstance(meaning, ByText):
        meaning = meaning.chosen(walk)
    if isinstance(meaning, UpTo):  # "the half-year ending 31 October 1854"
        return meaning.of.read(walk)
    if isinstance(meaning, Stretch):  # "the first ten months of 1915" tell the year
        return meaning.of.read(walk)
    return _own(reading) if isinstance(meaning, Ranged | Bounded) else reading


def _own(reading: Reading) -> Reading:
    """One end of a range, or what "before" stands before: for what counts from it."""
    own = Period.parse(reading.value) if _WHOLE_UNIT.fullmatch(reading.value) else None
    return replace(reading, period=own)


_OPENING = re.compile(
    r"(?:^|\n\s*(?:\(?\d+(?:\.\d+)*[.)]?\s+)?|[.!?:;][\"”’)\]]*\s+)"
    r"(?:[\"“‘(\[]\s*)?(?:(?:on|in|at)\s+or\s+)?(?:\w+\s+)?(?:the\s+)?$",
    re.I,
)


_LONGEST_SENTENCE = 800
_NEAR_BY = (600, 150)  # characters in which business compares with a quarter, and with a month
_FAR_ENOUGH = 2000  # characters in which the end of a paragraph is looked for
_PARAGRAPH = re.compile(r"\n\s*\n|\n\s*(?:\w+\s+){0,2}\Z")
_ONLY_A_MARK = re.compile(r"\s?[,(–—-]\s?[\"“]?(?:[A-Z]\w+[’']s\s)?")
_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+[A-Z]|\n\s*\n")


def opens_sentence(text: str, at: int) -> bool:
    """Whether only a preposition stands between the place and the start of its sentence."""
    return _OPENING.search(text[max(0, at - 24) : at]) is not None


# --- What the document says of itself -----------------------------------------------------


def day_order(known: Recognised, published: Anchor | None = None) -> tuple[bool | None, str]:
    """Whether figures begin with the day in this text, and what tells so."""
    dates: list[tuple[EitherWay, str]] = []
    for found in known.found:
        told = found.meaning
        if isinstance(told, Ranged):
            told = (told.first, told.last)[told.which]
        if isinstance(told, EitherWay):
            words = known.text[found.start : found.end]
            if told.first > 12:
                return True, f"the text begins with the day elsewhere: “{words}”"
            if told.second > 12:
                return False, f"the text begins with the month elsewhere: “{words}”"
            dates.append((told, words))
    if known.language.day_first is not None:
        return known.language.day_first, "the usual order in this language"
    day = published.period.first_day if published is not None else None
    if day is not None and published is not None and published.period.grain is Grain.DAY:
        for told, words in dates:
            day_first = told.is_day_first(*day)
            if day_first is not None:
                return day_first, f"“{words}” is the day of publication"
    return None, "nothing in the text tells the day from the month"


_SENTENCE_ENDS = re.compile(r"\s*[.!?][\"”’)]*\s+[A-Z]?|\s*\n\s*\n")
_NAMED_BY_YEAR = re.compile(
    r" (?:[A-Z]\w+|[a-z]{3,12}) (?:of|in) (?:the )?"
)  # "the Spring Offensive of 1918"


def shared_years(text: str, found: list[Found], lists: frozenset[str]) -> list[Found]:
    """Dates of a list take what only the last of it says: "May and June 1940"."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        first, last = shared[index], shared[index + 1]
        gap = text[first.end : last.start]
        if not 0 <= last.start - first.end <= 24 or "." in gap:
            continue
        if isinstance(first.meaning, Clock) and _SENTENCE_ENDS.match(gap):
            continue
        named = _NAMED_BY_YEAR.fullmatch(gap) and _may_be_named(first.meaning, gap)
        between = "," if named else normal(gap).strip()
        meaning = _completed(first.meaning, last.meaning, between, lists)
        if meaning is not None:
            shared[index] = replace(first, meaning=meaning)
    return shared


def _may_be_named(meaning: Meaning, gap: str) -> bool:
    """ "The Spring Offensive of 1918", "the Christmas market in 2019"."""
    day = isinstance(meaning, Feast) or (isinstance(meaning, Part) and meaning.grain is Grain.DAY)
    return gap[1].isupper() or day


_AGAIN = re.compile(r",?\s\(?(?:in|on)?\s?(?:the\s)?")


def told_again(text: str, found: list[Found]) -> list[Found]:
    """Words that count take the date told right after them: "two years later (218 BC)"."""
    told = list(found)
    for index, (first, after) in enumerate(pairwise(found)):
        gap = text[first.end : after.start]
        if _A_WEEKDAY.fullmatch(gap) and _is_weekday(after.meaning) and _is_some_day(first.meaning):
            told[index + 1] = replace(after, meaning=first.meaning)
        elif gap == ", " and _is_some_day(after.meaning):
            told[index] = replace(first, meaning=_on(first.meaning, after.meaning))
        elif _OF_TWO_DAYS.fullmatch(gap) and _is_a_night_of(first.meaning, after.meaning):
            assert isinstance(first.meaning, Clock) and isinstance(after.meaning, Ranged)
            evening = Shift(Grain.DAY, -1, after.meaning.last)
            told[index] = replace(first, meaning=replace(first.meaning, of=evening))
        elif _IN_BRACKETS.fullmatch(gap) and _is_alone(text, after) and _is_some_day(first.meaning):
            told[index] = replace(first, meaning=_falling_on(first.meaning, after.meaning))
            told[index + 1] = replace(after, meaning=told[index].meaning)
        elif _WHICH_YEAR.fullmatch(gap) and (of_year := _of_year(first.meaning, after.meaning)):
            told[index] = replace(first, meaning=of_year)
        elif _BESIDE.fullmatch(gap) and (beside := _told_beside(first.meaning, after.meaning)):
            told[index] = replace(first, meaning=beside)
        if (
            len(gap) > 1
            and _AGAIN.fullmatch(gap)
            and _is_told_by(first.meaning, after.meaning, gap)
        ):
            told[index] = replace(first, meaning=after.meaning)
    return told


_OF_TWO_DAYS = re.compile(r",?(?:\s[^\W\d_]{1,7}['’]?){0,2}\s")  # "la nuit du 3 au 4 mai"


def _is_a_night_of(meaning: Meaning, days: Meaning) -> bool:
    """A part of the day that goes over the turn of two days."""
    if not isinstance(meaning, Clock) or not isinstance(days, Ranged) or meaning.hour is not None:
        return False
    nightly = meaning.part in ("NI", "EV") and not (days.which or isinstance(meaning.of, Unit))
    if not nightly or not (_is_some_day(days.first) and _is_some_day(days.last)):
        return False
    first, last = days.first, days.last
    assert isinstance(first, Unit | Part) and isinstance(last, Unit | Part)
    if last.day == 1:
        return (first.day or 0) >= 28 and (first.month or 0) % 12 + 1 == last.month
    return (first.month, (first.day or 0) + 1) == (last.month, last.day)


_BESIDE = re.compile(r",\s(?:(?:in|of|on)\s(?:the\s)?)?|\s\(")


def _told_beside(meaning: Meaning, date: Meaning) -> Meaning | None:
    """ "That same winter, 2014 into 2015", "that March, in 1911"."""
    year = stated(date)
    if isinstance(meaning, Beside) and meaning.base == "then" and year is not None:
        return replace(meaning.part, of=year) if year.grain is Grain.YEAR else None
    return None


# "8 September, a Friday", "3 May (a Sunday)"
_A_WEEKDAY = re.compile(r",?\s\(?(?:(?:which|that)\s(?:was|is|fell\son)\s)?an?\s")


_IN_BRACKETS = re.compile(r"\s?[(（]")  # "4 May 2021 (Tuesday)"
# "On the 3rd of March – this was in 1871 –", "in June, the year was 1932": in any language
_WHICH_YEAR = re.compile(
    r"(?:[,;]|\s?[–—-]|\s?\()\s?(?:(?:and|und|et|y|e|en)\s)?"
    r"(?:(?:it|this|that)\s(?:was|is)(?:\s(?:in|back\sin|still))?|(?:the|that)\syear(?:\s(?:was|is|being),?|,)"
    r"|being(?:\sin)?(?:\sthe\syear)?|in\sthe\syear"
    r"|(?:es|das)\swar(?:\sim\sJahre?)?|man\sschrieb(?:\sdas\sJahr)?|wir\sschrieben(?:\sdas\sJahr)?"
    r"|(?:c'était|c’était|nous\sétions|on\sétait)\sen|(?:era|corría|correva|corria)(?:\s(?:el|l['’]|o)\s?(?:año|anno|ano))?"
    r"|(?:het|dat)\swas(?:\sin)?|men\sschreef(?:\shet\sjaar)?|(?:to\s)?był\srok|(?:это\s)?был(?:\sв)?|шёл)\s"
)


def _is_alone(text: str, weekday: Found) -> bool:
    return _is_weekday(weekday.meaning) and text[weekday.end : weekday.end + 1] in (")", "）")


def _falling_on(day: Meaning, weekday: Meaning) -> Meaning:
    """A day without its year may be told by its weekday."""
    assert isinstance(weekday, Part)
    if not isinstance(day, Part) or day.of is not None:
        return day
    return replace(day, falls_on=weekday.weekday)


def _of_year(meaning: Meaning, year: Meaning) -> Meaning | None:
    """A day, a month or a season of the year that is told right after it, in an aside."""
    told = stated(year)
    if told is None or told.grain is not Grain.YEAR or not isinstance(meaning, Part | Feast):
        return None
    if meaning.of is not None or (isinstance(meaning, Part) and meaning.cycle is not Grain.YEAR):
        return None
    return replace(meaning, of=told)


def _is_weekday(meaning: Meaning) -> bool:
    return isinstance(meaning, Part) and meaning.weekday is not None and meaning.of is None


def _is_some_day(meaning: Meaning) -> bool:
    """A day by its number and month, with or without the year."""
    if isinstance(meaning, Part):
        return meaning.month is not None and meaning.day is not None
    return isinstance(meaning, Unit) and meaning.grain is Grain.DAY


def _on(meaning: Meaning, day: Meaning) -> Meaning:
    """ "Friday evening, 14 July", "that night, 3 May": the evening, the night of that day."""
    told = meaning.of if isinstance(meaning, Clock) else None
    that_day = told is not None and (_is_weekday(told) or told == Shift(Grain.DAY, 0, "then"))
    return replace(meaning, of=day) if isinstance(meaning, Clock) and that_day else meaning


def _is_told_by(meaning: Meaning, date: Meaning, gap: str) -> bool:
    if not isinstance(date, Unit | Part):
        return False
    if isinstance(meaning, Shift):
        return meaning.base == "then" and meaning.unit is date.grain
    return meaning == SOME_TIME and gap == " ("


# "5:34 AM Baghdad time on 20 March", "midnight (CET) on 1 March", "noon on his birthday, 3 May"
_ON = re.compile(r"(?:(?:[a-z]+ time|\(?[a-z]{2,4}\)?) )?on(?: [\w'-]+){0,2},?|,|of|")


def _completed(
    first: Meaning, last: Meaning, between: str, lists: frozenset[str]
) -> Meaning | None:
    if isinstance(first, Within):
        inner = _completed(first.of, last, between, lists)
        return None if inner is None else replace(first, of=inner)
    if isinstance(last, Clock) and last.led:
        return None
    if isinstance(first, Clock) and isinstance(last, Clock) and first.of is None:
        same_day = between in lists - {",", "or"} or (between in ("", "on") and last.part)
        if not same_day or last.of is None:
            return None
        late = between == "on" and last.part in ("AF", "EV", "NI") and 0 < (first.hour or 0) < 12
        return replace(first, of=last.of, hour=(first.hour or 0) + 12 if late else first.hour)
    if isinstance(first, Clock) and first.of is None and _ON.fullmatch(between):
        whole = stated(last) or last
        named = isinstance(last, Known) and last.period.grain is Grain.DAY
        whole_day = named or isinstance(last, Beside | EitherWay) or _is_day(whole)
        return replace(first, of=last) if whole_day else None
    if not isinstance(first, Part | Feast) or first.of is not None or between not in lists:
        return None
    told = stated(last)
    if told is None or (isinstance(first, Part) and first.cycle is not Grain.YEAR):
        return None
    later_in_year = (
        isinstance(first, Part)
        and told.grain is not Grain.YEAR
        and ((first.month or 0) > told.month)
    )
    year = told.year - 1 if later_in_year and between != "and" else told.year
    return replace(first, of=Unit(Grain.YEAR, year))


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Shift):
        return (meaning.fine or meaning.unit) is Grain.DAY
    return isinstance(meaning, Unit | Part) and meaning.grain is Grain.DAY


# --- Words around dates -------------------------------------------------------------------

_LAST_LETTERS = re.compile(r"[^\W\d_]+\.?\Z")
_OF_THE_CLOCK = {"until": "before"}  # with the stroke of two
_JOINING = frozenset({"and", "or"})  # "1998 and before", but not "and before 1998"
_GOES_ON = re.compile(r"\s+\w")
_WORDS_AFTER = re.compile(r"\s+([^\W\d_]+(?:\s+[^\W\d_]+)?)\b")


def bounded(mention: TimeMention, known: Recognised) -> TimeMention:
    """ "Since 1998" begins then and is open; "before 1976" has no beginning."""
    period = mention.period
    if period is None or period.start is None or period.end is None:
        return mention
    bound = _bound(mention.span, known)
    if bound is None or mention.type is TimexType.DURATION:
        return mention
    if bound == "before" and mention.modifier == "END":
        bound = "until"
    if mention.type is TimexType.TIME and period.grain is Grain.MINUTE:
        if bound == "after":  # "after ten at night" is still of that day
            return replace(mention, period=Period.of_day_numbers(period.start // MINUTES_PER_DAY))
        bound = _OF_THE_CLOCK.get(bound, bound)
    opened: Period = getattr(period, bound)()
    return replace(mention, period=opened)


def _is_deferred(known: Recognised, at: int) -> bool:
    """ "Adjourned until Friday" takes place then, and does not end."""
    words = known.language.deferred
    if words is None:
        return False
    clause = known.text[max(0, at - 60) : at]
    return words.search(_CLAUSE.split(clause)[-1]) is not None


_TURNED = {"before": "since", "until": "", "after": "until"}
_CLAUSE = re.compile(r"[.,;:()\n]|\b(?:and|but|or)\b")


def _turned(bound: str, at: int, words: int, known: Recognised) -> str | None:
    """ "Not before 1901" is 1901 or later, and what was not until March began in March.

    Whether a thing went on after a date is not said by "not after".
    """
    negation = known.language.negation
    if negation is None or bound not in _TURNED:
        return bound
    clause = known.text[max(0, at - 90) : at]
    ends = [match.end() for match in _CLAUSE.finditer(clause)]
    told = clause[ends[-1] if ends else 0 :].rsplit(None, words)
    if len(told) <= words or negation.search(told[0]) is None:
        return bound
    if bound == "after" and words == 1:
        return bound
    return _TURNED[bound] or None


def turned(text: str, found: list[Found], spoken: Language) -> list[Found]:
    """The same for bounds that are part of a phrase: "nicht vor 1901", "aplazó hasta el martes"."""
    negation, deferred = spoken.negation, spoken.deferred
    if negation is not None:
        found = [
            _turned_around(text, each, negation) if isinstance(each.meaning, Bounded) else each
            for each in found
        ]
    if deferred is not None:
        found = [
            replace(each, meaning=each.meaning.of)
            if isinstance(each.meaning, Bounded)
            and each.meaning.how == "until"
            and deferred.search(
                _CLAUSE.split(text[max(0, each.phrase[0] - 60) : each.phrase[0]])[-1]
            )
            else each
            for each in found
        ]
    return found


def _turned_around(text: str, found: Found, negation: re.Pattern[str]) -> Found:
    meaning = found.meaning
    if meaning.how not in ("before", "until"):
        return found
    at = found.phrase[0]
    clause = text[max(0, at - 90) : at]
    ends = [match.end() for match in _CLAUSE.finditer(clause)]
    if negation.search(clause[ends[-1] if ends else 0 :]) is None:
        return found
    return replace(found, meaning=replace(meaning, how="since"))


def _words_before(text: str, at: int) -> list[str]:
    """Up to three words before a date, without its article, in small letters."""
    near = text[max(0, at - 28) : at]
    words: list[str] = []
    for token in reversed(near.split() if near[-1:].isspace() else ()):
        letters = token if token.isalpha() else "".join(_LAST_LETTERS.findall(token))
        if token == "the" and not words:
            continue
        if letters:
            words.append(letters.rstrip(".").lower())
        if letters != token or len(words) == 3:
            break
    return words[::-1]


def _bound(span: Span, known: Recognised) -> str | None:
    """What the words before a date make of it, or the words after it."""
    bounds = known.language.bounds
    if STILL.match(known.text, span.end):
        return "since"
    words = _words_before(known.text, span.start)
    for first in range(len(words)):
        if words[first] in _JOINING:
            continue
        bound = bounds.get(" ".join(words[first:]))
        if bound == "until" and _is_deferred(known, span.start):
            return None
        if bound is not None:
            return _turned(bound, span.start, len(words) - first, known)
    after = _WORDS_AFTER.match(known.text, span.end, span.end + 20)
    if after is not None and (words := normal(after[1]).split()):
        if words[-1] in bounds and _GOES_ON.match(known.text, after.end()):
            return None  # "in 2016 and after the talks"
        return bounds.get(" ".join(words)) if words[0] in ("or", "and", "onwards") else None
    return None
