"""A day counted from a happening of the sentence: "a week after the fire of 3 June"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.mention import Anchor, TimeMention
from dateline.core.period import Grain, Period
from dateline.core.sentence import Sentence

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
_DAYS = {"day": 1, "week": 7}
_FAR = 90
RULE = "counted from a happening"  # the rule, by name


def counted(text: str, sentence: Sentence, time: TimeMention) -> TimeMention | None:
    """The time of what happened so long before or after; none where nothing is counted."""
    start = max(sentence.span.start, time.span.start - _FAR)
    match = _COUNTED.search(text, start, time.span.start)
    if match is None or time.period is None or time.period.start is None:
        return None
    said = match["number"].lower()
    number = _NUMBERS.get(said) or int(said)
    if match["way"].lower() == "before":
        number = -number
    period = _moved(time.period, number, match["unit"].lower())
    if period is None:
        return None
    what = " ".join(match["what"].split())
    anchor = Anchor(time.period, f"the date of “{what}”", time.span)
    return replace(
        time, period=period, value=str(period), rule=RULE, anchor=anchor, relative=True, readings=()
    )


def _moved(period: Period, number: int, unit: str) -> Period | None:
    """As finely as both say: six months before a month is a month, a week after it is no day."""
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
