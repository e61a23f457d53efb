"""A day counted from a happening of the sentence: "a week after the fire of 3 June"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.core.calendar import MINUTES_PER_DAY, add_months, day_number, days_in_month, weekday
from dateline.core.mention import Anchor, TimeMention, TimexType
from dateline.core.passage import Passage
from dateline.core.period import Grain, Period
from dateline.core.sentence import Clause, Tense
from dateline.core.text import Span

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)} | {
    "a": 1,
    "an": 1,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_COUNTED = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})\s+(?P<unit>day|week|month|year)s?\s+"
    r"(?P<way>after|before)\s+(?P<what>(?:the|its|his|her|their|that|an?)\s+[^,.;:]{1,60}?)"
    r"(?:\s+(?:of|on|in))?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf",?\s+(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})\s+(?P<unit>day|week|month|year)s?\s+"
    r"(?P<way>after|before)\s+",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7}
_FAR = 90
RULE = "counted from a happening"  # the rule, by name


def counted(passage: Passage, time: TimeMention) -> TimeMention | None:
    """The time of what happened so long before or after; none where nothing is counted."""
    start = max(passage.span.start, time.span.start - _FAR)
    match = _COUNTED.search(passage.text, start, time.span.start)
    if match is None or time.period is None or time.period.start is None:
        return None
    period = _moved(time.period, match, back="before")
    if period is None:
        return None
    what = " ".join(match["what"].split())
    anchor = Anchor(time.period, f"the date of “{what}”", time.span)
    return _dated(time, period, anchor)


def counted_from(passage: Passage, time: TimeMention) -> tuple[Clause, TimeMention] | None:
    """What a date is counted from, with its own time: "on Monday, a day after she was seen"."""
    match = _FROM.match(passage.text, time.span.end, passage.span.end)
    if match is None or time.period is None or time.period.start is None:
        return None
    period = _moved(time.period, match, back="after")
    later = (c for c in passage.clauses if c.trigger.start >= match.end())
    clause = min(later, key=lambda c: c.trigger, default=None)
    if period is None or clause is None or clause.tense is not Tense.PAST:
        return None
    if clause.subject is None or clause.subject.start < match.end() or clause.negated:
        return None
    if "," in passage.text[match.end() : clause.subject.start]:
        return None  # "a week before the vote, the board met"
    anchor = Anchor(time.period, "the date beside it", time.span)
    told = _dated(time, period, anchor)
    return clause, told


def counted_clause(
    passage: Passage, time: TimeMention
) -> tuple[Clause, Clause, TimeMention] | None:
    """ "He was buried three days after he died on 9 May": the clause whose date it is, the one that
    is counted from it, and the time of that."""
    start = max(passage.span.start, time.span.start - _FAR)
    match = _COUNTED_CLAUSE.search(passage.text, start, time.span.start)
    if match is None or time.period is None or time.period.start is None:
        return None
    told = Span(*match.span("what"))
    finite = [c for c in passage.clauses if c.tense is Tense.PAST and c.subject is not None]
    inner = next((c for c in finite if told.contains(c.trigger)), None)
    outer = max(
        (c for c in finite if c.trigger.end <= match.start()), key=lambda c: c.trigger, default=None
    )
    if inner is None or outer is None or inner.negated or outer.negated:
        return None
    period = _moved(time.period, match, back="before")
    if period is None:
        return None
    anchor = Anchor(time.period, f"the date of “{' '.join(match['what'].split())}”", time.span)
    later = _dated(time, period, anchor)
    return inner, outer, later


def counted_back(
    passage: Passage, time: TimeMention, written: Period | None
) -> tuple[Clause, TimeMention] | None:
    """ "The move comes a week after the firm sold its mill": so long before the day of writing."""
    if written is None or written.grain is not Grain.DAY or time.type is not TimexType.DURATION:
        return None
    length = re.fullmatch(r"P(\d{1,2})([DWMY])", time.value)
    led = _AFTER.match(passage.text, time.span.end, passage.span.end)
    if (
        length is None
        or led is None
        or _COMES.search(passage.text[: time.span.start][-40:]) is None
    ):
        return None
    later = (c for c in passage.clauses if c.trigger.start >= led.end() and not c.describes)
    clause = min(later, key=lambda c: c.trigger, default=None)
    if clause is None or clause.tense is not Tense.PAST or clause.subject is None:
        return None
    if clause.negated or not led.end() <= clause.subject.start < clause.trigger.start:
        return None
    period = _ago(written, int(length[1]), _UNITS[length[2]])
    anchor = Anchor(written, "the day of publication")
    return clause, _dated(replace(time, type=TimexType.DATE), period, anchor)


def _ago(written: Period, number: int, unit: str) -> Period:
    """So many units before a day, as finely as the unit says."""
    day = written.first_day
    assert day is not None
    if unit == "day":
        return Period.of_day_numbers(day_number(*day) - number)
    if unit == "week":
        monday = day_number(*day) - weekday(day_number(*day)) - 7 * number
        return replace(Period.of_day_numbers(monday, monday + 6), grain=Grain.WEEK)
    if unit == "month":
        return Period.of_month(*add_months(day[0], day[1], -number))
    return Period.of_year(day[0] - number)


def _dated(time: TimeMention, period: Period, anchor: Anchor, rule: str = RULE) -> TimeMention:
    value = str(period)
    return replace(
        time, period=period, value=value, rule=rule, anchor=anchor, relative=True, readings=()
    )


def _number(words: str) -> int:
    return _NUMBERS.get(words.lower()) or int(words)


_COUNTED_CLAUSE = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})\s+(?P<unit>day|week|month|year)s?\s+"
    r"(?P<way>after|before)\s+(?P<what>[^,.;:]{1,80}?)(?:\s+(?:on|in))?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s+after\s+")
_COMES = re.compile(r"\b(?:comes?|follows)\s+(?:just\s+|only\s+|exactly\s+)?$")


def within_term(passage: Passage, time: TimeMention, written: Period | None) -> TimeMention | None:
    """ "Shall pay within 30 days of this decision", "will appeal within two weeks": from the day of
    writing on, as a term is counted, without that day; none where it holds for any day."""
    text = passage.text
    if written is None or written.grain is not Grain.DAY or written.from_day is None:
        return None
    if time.type is not TimexType.DURATION or _WITHIN.search(text, 0, time.span.start) is None:
        return None
    length = re.fullmatch(r"P(\d{1,3})([DWMY])", time.value)
    own = _OF_THIS.match(text, time.span.end, passage.span.end) is not None
    ends = _TERM_ENDS.match(text, time.span.end, passage.span.end) is not None
    if length is None or not (own or ends) or not _binds(passage, time, own=own):
        return None
    last = _last_day(written, int(length[1]), _UNITS[length[2]])
    if last is None:
        return None
    period = Period.between(written, last)
    anchor = Anchor(written, "the day of publication, from which the term runs")
    return _dated(replace(time, type=TimexType.DATE), period, anchor, TERM)


def _binds(passage: Passage, time: TimeMention, *, own: bool) -> bool:
    """Somebody will or shall do it in that time; not "refunds will be made", "we will answer"."""
    ahead = [c for c in passage.clauses if c.tense is Tense.FUTURE or c.modality == "must"]
    before = [c for c in ahead if c.trigger.end <= time.span.start]
    clause = max(before, key=lambda c: c.trigger, default=None)
    if clause is None or clause.negated or clause.subject is None:
        return False
    named = _SOMEBODY.match(passage.text, clause.subject.start) is not None
    return own or (named and clause.tense is Tense.FUTURE and _shall(passage.text, clause) is None)


def _shall(text: str, clause: Clause) -> re.Match[str] | None:
    """A law or a contract: the term runs from some day to come."""
    return re.search(r"\bshall\b", text[clause.span.start : clause.trigger.start])


TERM = "within a term"  # the rule, by name
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_WITHIN = re.compile(r"\bwithin\s+(?:the\s+)?(?:next\s+)?$", re.IGNORECASE)
_OF_THIS = re.compile(
    r"\s+(?:of|from|after)\s+(?:(?:the\s+)?(?:date|day|publication|issue|service)\s+of\s+)?"
    r"(?:this|today|the\s+present)\b",
    re.IGNORECASE,
)
_TERM_ENDS = re.compile(r"\s*(?:[.;,)]|$|\b(?:and|or|but|to)\b)")
_SOMEBODY = re.compile(
    r"(?i:(?:the|his|her|its|their|this|both)\s|(?:he|she)\b)"
    r"|(?!I\b|It\b|We\b|You\b)[A-Z][\w.-]*(?<!s)\b"
)


def _last_day(written: Period, number: int, unit: str) -> Period | None:
    """The day on which a term ends: its own number of days on, or that day of a later month."""
    day = written.first_day
    if day is None:
        return None
    if unit in _DAYS:
        return Period.of_day_numbers(day_number(*day) + number * _DAYS[unit])
    year, month = add_months(day[0], day[1], number * (12 if unit == "year" else 1))
    return Period.of_day_numbers(day_number(year, month, min(day[2], days_in_month(year, month))))


def _moved(period: Period, told: re.Match[str], *, back: str) -> Period | None:
    """As finely as both say: six months before a month is a month, a week after it is no day.
    ``back`` is the word that leads to an earlier time."""
    number, unit = _number(told["number"]), told["unit"].lower()
    number = -number if told["way"].lower() == back else number
    assert period.start is not None
    if unit in _DAYS:
        if period.grain is not Grain.DAY:
            return None
        return Period.of_day_numbers(period.start // MINUTES_PER_DAY + number * _DAYS[unit])
    first = period.from_day
    if first is None or not re.match(r"\d{4}-\d\d", first):
        return None
    year, month = int(first[:4]), int(first[5:7])
    if unit == "year" or period.grain.rank > Grain.MONTH.rank:
        return Period.of_year(year + number) if unit == "year" else None
    months = year * 12 + month - 1 + number
    return Period.of_month(months // 12, months % 12 + 1)
