"""Languages without tables of their own, through dateparser: the one place that knows it.

Its tables of two hundred locales give the names of months and weekdays and the words for
"yesterday" and "three weeks ago"; they are read with the same machine as every language.
What that leaves beside the name of a month (other digits, other orders) is given to its
parser, and only the parts it says were written are believed: "in 2015" is a year to it with
the day and the month of its base. It never counts from today: a relative expression is
counted from the document's own anchor, or stays unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from functools import cache, partial
from typing import Any

from dateparser.date import DateDataParser
from dateparser.languages.loader import default_loader

from dateline.core.period import Grain
from dateline.temporal.engine.rule import Found, Rule, Words
from dateline.temporal.languages.language import Language
from dateline.temporal.meaning import figures, phrases, readings
from dateline.temporal.meaning.meanings import Meaning, Shift, Unit

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GRAINS = {
    "minute": Grain.MINUTE, "hour": Grain.HOUR, "day": Grain.DAY, "week": Grain.WEEK,
    "month": Grain.MONTH, "year": Grain.YEAR, "decade": Grain.DECADE,
}  # fmt: skip
_PLAIN_WORDS = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]+){0,4}")
_RELATIVE = re.compile(r"(?P<ahead>in )?(?P<number>\d+|\\1) (?P<unit>\w+)(?: ago)?")
_COUNTED = re.compile(r"\(\\d\+*\[\.,\]\?\\d\*\+*\)")
_LONGEST = 60  # characters of a date and what may stand between its parts
_BASE = datetime.combine(date(2000, 1, 1), time())
"""Fills the parts a text does not write, which are then not believed."""


@cache
def _locale(code: str) -> Any:
    try:
        return default_loader.get_locale(code)
    except ValueError:
        return None


@cache
def language_of(code: str) -> Language:
    """A language made from dateparser's tables; of figures alone where it has none."""
    locale = _locale(code)
    info: dict[str, Any] = locale.info if locale is not None else {}
    words = {
        "month": Words(_names(info, _MONTHS, 1), signals=True),
        "weekday": Words(_names(info, _WEEKDAYS, 0, shortest=4), signals=True),
        "shifted": Words(_shifted(info), signals=True),
        "year_word": Words(dict.fromkeys(_plain(info.get("year", ())), 0), signals=True),
    }
    words = {name: table for name, table in words.items() if table.table}
    first = info.get("date_order", "DMY") != "MDY"
    rules = tuple(_rules(words, info))
    return Language(code, words, {}, {}, rules, day_first=first, beyond=partial(_beyond, code))


def _beyond(code: str, text: str, found: Sequence[Found]) -> list[Found]:
    """What was found, and the dates beside a month's name that only dateparser reads."""
    candidates = _candidates(code)
    if candidates is None:
        return figures.with_compact_dates(text, found)
    kept = list(found)
    for match in candidates.finditer(text):
        over = [f for f in kept if f.start < match.end() and match.start() < f.end]
        within = all(match.start() <= f.start and f.end <= match.end() for f in over)
        if within and not any(_says_day(f.meaning) for f in over):
            more = _parsed(match, code)
            if more is not None and (not over or _says_day(more.meaning)):
                kept = [f for f in kept if f not in over] + [more]
    return figures.with_compact_dates(text, sorted(kept, key=lambda each: each.start))


def _says_day(meaning: Meaning) -> bool:
    return getattr(meaning, "grain", None) is Grain.DAY


@cache
def _candidates(code: str) -> re.Pattern[str] | None:
    locale = _locale(code)
    names = [name for month in _MONTHS for name in locale.info.get(month, ())] if locale else []
    names = sorted({name for name in names if len(name) > 1}, key=lambda n: (-len(n), n))
    if not names:
        return None
    month = "|".join(map(re.escape, names))
    gap = r"[^\w\n]{0,3}(?:[^\W\d_]{1,4}[^\w\n]{1,3})?"
    return re.compile(rf"(?:\b\d{{1,4}}{gap}){{0,2}}(?:{month})(?:{gap}\d{{1,4}}\w?){{0,2}}", re.I)


def _parsed(match: re.Match[str], code: str) -> Found | None:
    words = match[0].strip()
    if len(words) > _LONGEST or not re.search(r"\d{4}", words):
        return None
    meaning = parsed(words, code)
    start = match.start() + match[0].index(words)
    end = start + len(words)
    if meaning is None:
        return None
    return Found(start, end, meaning, "read by dateparser", (start, end))


def parsed(words: str, code: str) -> Meaning | None:
    """An absolute date as dateparser reads it, to the grain of the parts it found written.

    >>> parsed("7 sierpnia 2008", "pl")
    Unit(grain=<Grain.DAY: 'day'>, year=2008, month=8, day=7)
    """
    data = _parser(code).get_date_data(words)
    if data.date_obj is None or "year" not in (data.parts or ()):
        return None
    when = data.date_obj
    if "day" in data.parts and data.period == "day":
        return Unit(Grain.DAY, when.year, when.month, when.day)
    if "month" in data.parts:
        return Unit(Grain.MONTH, when.year, when.month)
    return Unit(Grain.YEAR, when.year)


@cache
def _parser(code: str) -> DateDataParser:
    settings = {
        "RELATIVE_BASE": _BASE,
        "PREFER_DAY_OF_MONTH": "first",
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["year", "month"],
    }
    return DateDataParser(languages=[code], settings=settings)


# --- Tables from a locale ---------------------------------------------------------------------


def _names(
    info: dict[str, Any], keys: Iterable[str], first: int, shortest: int = 3
) -> dict[str, int]:
    table: dict[str, int] = {}
    for number, key in enumerate(keys, first):
        for word in _plain(info.get(key, ())):
            if len(word) >= shortest and " " not in word:
                table[word.lower()] = number
    return table


def _plain(words: Iterable[str]) -> Iterator[str]:
    return (word.rstrip(".") for word in words if _PLAIN_WORDS.fullmatch(word.rstrip(".")))


def _shifted(info: dict[str, Any]) -> dict[str, tuple[Grain, int]]:
    """ "Yesterday", "next week", each with its unit and count."""
    table = {}
    for key, words in info.get("relative-type", {}).items():
        match = _RELATIVE.fullmatch(key)
        if match is None or match["unit"] not in _GRAINS:
            continue
        count = int(match["number"]) * (1 if match["ahead"] else -1)
        if _GRAINS[match["unit"]].rank >= Grain.DAY.rank:
            table.update({word.lower(): (_GRAINS[match["unit"]], count) for word in _plain(words)})
    return table


def _rules(words: dict[str, Words], info: dict[str, Any]) -> Iterator[Rule]:
    yield from figures.RULES
    yield from phrases.OTHER_FIGURES
    yield Rule("year", "<year4>", readings.some_year, _no_year)
    if "year_word" in words:
        yield Rule("year", "<year4> {year_word}", readings.some_year)
    if "weekday" in words:
        yield Rule("weekday", "<weekday>", phrases.some_weekday)
    if "shifted" in words:
        yield Rule("last or next unit", "<shifted>", _shift)
    if "month" in words:
        year = "<year=year4> {year_word}?" if "year_word" in words else "<year=year4>"
        yield Rule("day month year", f"<nth_day=day>.? <month>.?,? {year}", phrases.whole_date)
        yield Rule("month day year", "<month>.? <nth_day=day>,? <year=year4>", phrases.whole_date)
        yield Rule("year month day", "<year=year4>.? <month> <nth_day=day>.?", phrases.whole_date)
        yield Rule("month and year", f"<month>.?,? {year}", phrases.some_month)
        yield Rule("year and month", "<year=year4>.? <month>", phrases.some_month)
        yield Rule("day and month", "<nth_day=day>.? <month>", phrases.whole_date)
    yield from _counting_rules(info)


def _counting_rules(info: dict[str, Any]) -> Iterator[Rule]:
    """ "Three weeks ago": the figure is a slot, the words around it stay."""
    for key, shapes in info.get("relative-type-regex", {}).items():
        match = _RELATIVE.fullmatch(key)
        if match is None or match["unit"] not in _GRAINS:
            continue
        unit, sign = _GRAINS[match["unit"]], 1 if match["ahead"] else -1
        for shape in shapes:
            words = _COUNTED.sub(" ", shape).strip()
            if unit.rank >= Grain.DAY.rank and _PLAIN_WORDS.fullmatch(" ".join(words.split())):
                shape = " ".join(_COUNTED.sub(" <number=figure> ", shape).split())
                yield Rule("counted units", shape, _counter(unit, sign))


def _counter(unit: Grain, sign: int) -> Any:
    return lambda number: Shift(unit, sign * number)


def _shift(shifted: tuple[Grain, int]) -> Meaning:
    return Shift(*shifted)


_no_year = phrases.no_year("", phrases.counted(""), nouns=r"[^\W\d_]{4,}")
