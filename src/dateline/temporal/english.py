"""How English says when.

Three tables, read from top to bottom: the words, the pieces a phrase is made of, and the
phrases. To teach Dateline a new phrase, add a line to the last table and a sentence to
``tests/temporal/corpus_english.py``. How shapes are written: ``temporal/rule.py``.
"""

from __future__ import annotations

import re

from dateline.core.mention import TimexType
from dateline.core.period import Grain
from dateline.temporal import figures
from dateline.temporal.language import Language, numbered
from dateline.temporal.meaning import (
    Clock,
    Meaning,
    Nth,
    Part,
    Plain,
    Shift,
    Unit,
    Within,
)
from dateline.temporal.rule import Around, Piece, Rule, Words, normal
from dateline.temporal.scene import Tense

DATE, TIME, DURATION, SET = (
    TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET
)  # fmt: skip

# --- Words ------------------------------------------------------------------------------

MONTHS = numbered(
    "january jan.?", "february feb.?", "", "april apr.?", "", "june jun.?", "july jul.?",
    "aug.?", "september sept.? sep.?", "october oct.?", "november nov.?", "december dec.?",
)  # fmt: skip
MONTHS_CASED = {"March": 3, "Mar.?": 3, "May": 5, "August": 8}
WEEKDAYS = numbered(
    "monday", "tuesday tues.?", "wednesday", "thursday thurs.?", "friday", "saturday",
    "sunday", start=0,
)  # fmt: skip
WEEKDAYS_CASED = numbered(
    "Mon.?", "Tue.?", "Wed.?", "Thu.? Thur.?", "Fri.?", "Sat.?", "Sun.?", start=0
)
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
SEASONS_CASED = {"Fall": "FA"}
UNITS = {
    "day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "quarter": Grain.QUARTER,
    "year": Grain.YEAR, "decade": Grain.DECADE, "century": Grain.CENTURY,
    "hour": Grain.HOUR, "minute": Grain.MINUTE,
}  # fmt: skip
UNITS_MANY = {
    **{f"{unit}s": grain for unit, grain in UNITS.items() if unit != "century"},
    "centuries": Grain.CENTURY,
}
ORDINALS = numbered(
    "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th",
    "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th", "eleventh 11th", "twelfth 12th",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
CARDINALS = numbered(
    "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty",
)  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
AWAY = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "this": 0}
DAYS_AWAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
PARTS = {
    "early": "START", "mid": "MID", "late": "END", "the beginning of": "START",
    "the start of": "START", "the middle of": "MID", "the end of": "END",
    "early in": "START", "late in": "END",
}  # fmt: skip
DAY_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
REFS = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF",
}  # fmt: skip
HALVES = {"am": 0, "a.m.?": 0, "pm": 12, "p.m.?": 12}

WORDS = {
    "month_word": Words(MONTHS, signals=True),
    "month_cased": Words(MONTHS_CASED, signals=True, cased=True),
    "weekday_word": Words(WEEKDAYS, signals=True),
    "weekday_cased": Words(WEEKDAYS_CASED, signals=True, cased=True),
    "season_word": Words(SEASONS, signals=True),
    "season_cased": Words(SEASONS_CASED, signals=True, cased=True),
    "unit": Words(UNITS, signals=True),
    "units": Words(UNITS_MANY, signals=True),
    "ordinal_word": Words(ORDINALS),
    "cardinal": Words(CARDINALS),
    "tens": Words(TENS),
    "away": Words(AWAY),
    "day_away": Words(DAYS_AWAY, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "ref": Words(REFS, signals=True),
    "half_day": Words(HALVES, signals=True),
}

# --- Pieces: made of words and figures -----------------------------------------------------


def month_number(words: str) -> int:
    return _ALL_MONTHS[words]


_ALL_MONTHS = {normal(k.replace("?", "")): n for k, n in {**MONTHS, **MONTHS_CASED}.items()}
_ALL_WEEKDAYS = {
    normal(k.replace("?", "")): n for k, n in {**WEEKDAYS, **WEEKDAYS_CASED}.items()
}
_ALL_SEASONS = {normal(k): code for k, code in {**SEASONS, **SEASONS_CASED}.items()}


def number_of(words: str) -> int:
    """
    >>> number_of("twenty-one"), number_of("15")
    (21, 15)
    """
    if words.isdigit():
        return int(words)
    tens, _, ones = words.replace("-", " ").partition(" ")
    return TENS[tens] + (CARDINALS[ones] if ones else 0) if tens in TENS else CARDINALS[words]


def day_of(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def ordinal_of(words: str) -> int:
    figures_in = re.sub(r"\D", "", words)
    return int(figures_in) if figures_in else ORDINALS[words]


PIECES = {
    "month": Piece("{month_word}|{month_cased}", month_number),
    "weekday": Piece("{weekday_word}|{weekday_cased}", lambda words: _ALL_WEEKDAYS[words]),
    "season": Piece("{season_word}|{season_cased}", lambda words: _ALL_SEASONS[words]),
    "number": Piece("{figure}|{tens}_{cardinal}|{tens}|{cardinal}", number_of),
    "nth_day": Piece("{day}(st|nd|rd|th)?", day_of),
    "ordinal": Piece("{ordinal_word}|{figure}(st|nd|rd|th)", ordinal_of),
}

# --- What the phrases mean ---------------------------------------------------------------


def whole_date(nth_day: int, month: int, year4: int) -> Meaning:
    return Unit(Grain.DAY, year4, month, nth_day)


def month_of_year(month: int, year4: int) -> Meaning:
    return Unit(Grain.MONTH, year4, month)


def in_year(year4: int) -> Meaning:
    return Unit(Grain.YEAR, year4)


def year_bc(year3: int) -> Meaning:
    return Unit(Grain.YEAR, 1 - year3)


def day_of_month(nth_day: int, month: int) -> Meaning:
    return Part(Grain.DAY, month, nth_day)


def some_month(month: int) -> Meaning:
    return Part(Grain.MONTH, month)


def some_season(season: str, year4: int | None = None) -> Meaning:
    of = None if year4 is None else Unit(Grain.YEAR, year4)
    return Part(Grain.SEASON, season=season, of=of)


def some_weekday(weekday: int) -> Meaning:
    return Part(Grain.DAY, weekday=weekday)


def decade(year4: int) -> Meaning:
    if year4 % 10:
        raise ValueError("no decade")
    return Unit(Grain.DECADE, year4)


def century(ordinal: int) -> Meaning:
    return Unit(Grain.CENTURY, 100 * (ordinal - 1) or 1)


def part_of_month(part: str, month: int, year4: int | None = None) -> Meaning:
    whole = Part(Grain.MONTH, month) if year4 is None else Unit(Grain.MONTH, year4, month)
    return Within(whole, part)


def part_of_year(part: str, year4: int) -> Meaning:
    return Within(Unit(Grain.YEAR, year4), part)


def quarter_of(ordinal: int, year4: int | None = None) -> Meaning:
    if ordinal > 4:
        raise ValueError("no quarter")
    of = None if year4 is None else Unit(Grain.YEAR, year4)
    return Part(Grain.QUARTER, 3 * ordinal - 2, of=of)


def units_ago(number: int, units: Grain) -> Meaning:
    return Shift(units, -number)


def units_later(number: int, units: Grain) -> Meaning:
    return Shift(units, number, "then")


def unit_away(away: int, unit: Grain) -> Meaning:
    return Shift(unit, away)


def that_unit(unit: Grain) -> Meaning:
    return Shift(unit, 0, "then")


def next_unit_then(unit: Grain) -> Meaning:
    return Shift(unit, 1, "then")


def day_away(day_away: int) -> Meaning:
    return Shift(Grain.DAY, day_away)


def month_of_unit(month: int) -> Meaning:
    return Part(Grain.MONTH, month, of=Shift(Grain.YEAR, 0, "then"))


def duration(number: int, units: Grain) -> Meaning:
    return Plain(DURATION, period_value(number, units))


def period_value(number: int | str, unit: Grain) -> str:
    """
    >>> period_value(3, Grain.MONTH), period_value(2, Grain.HOUR)
    ('P3M', 'PT2H')
    """
    letter = {Grain.DECADE: "DE", Grain.CENTURY: "CE"}.get(unit, unit.value[0].upper())
    time = "T" if unit in (Grain.HOUR, Grain.MINUTE) else ""
    return f"P{time}{number}{letter}"


def every_unit(unit: Grain) -> Meaning:
    return Plain(SET, period_value(1, unit))


def reference(ref: str) -> Meaning:
    return Plain(DATE, ref)


def on_the_clock(hour: int, half_day: int, minute: int | None = None) -> Meaning:
    if not 1 <= hour <= 12:
        raise ValueError(f"there is no {hour} o'clock before noon")
    return Clock(hour % 12 + half_day, minute)


def this_day_part(day_part: str) -> Meaning:
    return Clock(part=day_part, of=Shift(Grain.DAY, 0))


def week_of_month(ordinal: int, month: int, year4: int | None = None) -> Meaning:
    whole = Part(Grain.MONTH, month) if year4 is None else Unit(Grain.MONTH, year4, month)
    return Nth(ordinal, Grain.WEEK, whole)


# --- What is not a date ------------------------------------------------------------------


def no_year(around: Around) -> bool:
    """A figure of four digits that counts, prices, numbers or names something else."""
    return bool(
        re.search(r"(?:[$€£#№.,:/\d-]|\b(?:room|no|page|pp|flight|route|version))\s?$", around.before, re.I)
        or re.match(r"[%€$£]|[.,:/-]?\d|\s(?:people|men|pieces|tons)\b", around.after)
    )


def may_be_a_verb(around: Around) -> bool:
    return around.words in ("May", "March") and not re.search(
        r"\b(?:in|of|since|until|by|during|before|after|from|to|and|late|early|last|this|next)\s+$",
        around.before,
        re.I,
    )


# --- Phrases -------------------------------------------------------------------------------

RULES = (
    *figures.RULES,
    Rule("day month year", "the? <nth_day> of? <month>,? <year4>", whole_date),
    Rule("month day year", "<month> the? <nth_day>,? <year4>", whole_date),
    Rule("month year", "<month>,? of? <year4>", month_of_year),
    Rule("day month", "the? <nth_day> of? <month>", day_of_month),
    Rule("month day", "<month> the? <nth_day>", day_of_month),
    Rule("month", "<month>", some_month, may_be_a_verb),
    Rule("year BC", "<year3> (BC|BCE)", year_bc),
    Rule("year", "<year4>", in_year, no_year),
    Rule("decade", "the? <year4>'?s", decade),
    Rule("century", "the? <ordinal> century", century),
    Rule("season of year", "the? <season> of? <year4>", some_season),
    Rule("season", "the? <season>", some_season),
    Rule("weekday", "<weekday>", some_weekday),
    Rule("part of month", "<part>_<month> of? <year4>?", part_of_month),
    Rule("part of year", "<part>_<year4>", part_of_year),
    Rule("quarter", "the <ordinal> quarter of? <year4>?", quarter_of),
    Rule("units ago", "<number> (<units>|<units=unit>) ago", units_ago),
    Rule("units later", "<number> (<units>|<units=unit>) later", units_later),
    Rule("last or next unit", "<away> <unit>", unit_away),
    Rule("that unit", "(that|the same) <unit>", that_unit),
    Rule("the next unit", "the (next|following) <unit>", next_unit_then),
    Rule("day away", "<day_away>", day_away),
    Rule("month of that year", "<month> of that year", month_of_unit),
    Rule("duration", "<number>_(<units>|<units=unit>)", duration),
    Rule("every unit", "(every|each) <unit>", every_unit),
    Rule("reference", "<ref>", reference),
    Rule("clock", "<hour>(:<minute=sixty>)?~<half_day>", on_the_clock),
    Rule("this part of the day", "this <day_part>", this_day_part),
    Rule("week of month", "the <ordinal> week of <month> <year4>?", week_of_month),
)

BOUNDS = {
    "since": "since", "until": "until", "till": "until", "before": "before", "after": "after",
    "by": "until",
}  # fmt: skip
RANGES = frozenset(
    {("", "-"), ("", "to"), ("between", "and"), ("", "until"), ("", "through"), ("", "till")}
)

_FUTURE = re.compile(r"\b(?:will|shall|would|going to|plans? to|expected|scheduled|due)\b|'ll\b", re.I)
_PAST = re.compile(r"\b(?:was|were|had|did|\w+ed|said|told|took|made|came|began|went|won|lost)\b", re.I)


def tense(text: str, start: int, end: int) -> Tense:
    """The verb nearest to the place in its sentence."""
    first = max(text.rfind(". ", max(0, start - 300), start), max(0, start - 300))
    last = text.find(". ", end, end + 300)
    sentence = text[first : last if last >= 0 else end + 300]
    at = start - first
    marks = [
        (abs(m.start() - at), tense)
        for tense, words in ((Tense.FUTURE, _FUTURE), (Tense.PAST, _PAST))
        for m in words.finditer(sentence)
    ]
    return min(marks)[1] if marks else Tense.NONE


LANGUAGE = Language("en", WORDS, PIECES, {}, RULES, BOUNDS, RANGES, tense)
