"""The rules that languages have in common: each with a name, a shape and a reading.

A shape speaks of classes ("{the}", "<month>") whose words each language lists in the lexicon
(``lexicon/timewords.py``). Where its word order differs a language gives the rule shapes of its
own, and "..." among them stands for the ones here. A rule that needs a class without words is
not there in that language: ``docs/languages.md`` shows which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, listed, without_accents
from dateline.temporal.engine.rule import Around, Phrases, Piece, Rule, Words, normal
from dateline.temporal.fiscal import QUARTER
from dateline.temporal.habits import IsHabit
from dateline.temporal.languages.language import Language
from dateline.temporal.meaning import figures, phrases, readings
from dateline.temporal.meaning.meanings import Meaning

Shapes = tuple[str, ...]
SAME = "..."  # among the shapes a language gives: those of the standard rule
Doubt = Callable[[Around], bool]


@dataclass(frozen=True)
class Standard:
    """A rule before a language has given it words.

    ``kind`` is the phrase it belongs to, "rule" where it stands in no other. ``doubt`` names the
    look at what stands beside it, which is made to measure: see ``doubts_of``.
    """

    kind: str
    name: str
    read: Callable[..., Any]
    shapes: Shapes
    doubt: str = ""

    @property
    def key(self) -> str:
        """What a language calls the rule when it gives shapes of its own: "clock", or with the
        phrase where two phrases have a rule of that name, "of_month: the month"."""
        return f"{self.kind}: {self.name}" if self.kind in ("the_month", "of_month") else self.name


@dataclass(frozen=True)
class Shaping:
    """How a language orders its words: what the standard does not say.

    ``pieces`` and ``shapes`` take the place of the standard ones, by name; ``more`` are rules of
    its own by the phrase they belong to; ``holes`` are standard rules it has no words for or
    does not want, with the reason.
    """

    pieces: Mapping[str, str] = field(default_factory=dict)
    shapes: Mapping[str, Shapes] = field(default_factory=dict)
    more: Mapping[str, Phrases] = field(default_factory=dict)
    holes: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, Doubt] = field(default_factory=dict)  # "month": when it is a person
    counted_nouns: str = r"(?!)"  # a pattern of words that are counted by their look
    day_first: bool = True
    ideographs: bool = False
    spells_plain: bool = True  # hurried writers leave out the accents


# --- Classes ---------------------------------------------------------------------------------

_TABLES = (
    "month_full", "month_short", "weekday_full", "weekday_of", "weekday_short", "weekday_part",
    "season", "feast", "unit", "units_many", "short_unit", "unit_before", "cardinal", "large",
    "year_name", "ordinal_word", "century_name", "decade_word", "day_away_cased", "day_then",
    "away_before", "away_after", "away_many", "soon", "ref", "part", "day_part", "often",
    "tonight", "noon", "half_sign", "turn",
)  # fmt: skip
_SIGNALS = {
    "month_full", "month_short", "weekday_full", "weekday_of", "weekday_part", "season", "feast",
    "unit", "units_many", "short_unit", "unit_before", "large", "weekend", "week_sign", "year_name",
    "century_name", "today", "day_away_word", "day_away_cased", "day_then", "ref", "day_part",
    "often", "tonight", "noon", "half_sign", "hour_sign", "at_sure", "between", "year_sign",
    "century_sign",
}  # fmt: skip
"""Classes whose words make the machine look for a phrase around them."""
_PLAIN = (
    "weekend", "week_sign", "week_after_next", "quarter_letter", "half_letter", "calendar_year",
    "year_sign", "century_sign",
    "today", "this", "that", "ago_before", "ago_after", "about", "ahead", "ahead_after", "within",
    "later", "earlier", "after_date", "before_date", "first_many", "last_many", "rest", "to_date",
    "decade_lead", "decade_end", "hour_sign", "minute_glue", "at", "at_sure", "before_clock",
    "after_clock", "until_clock", "between_clock", "to_clock", "between", "the", "of", "of_year",
    "on", "on_day",
    "in_part", "every", "bc", "before", "after", "since", "until", "or_later", "or_earlier",
    "not_before", "not_after", "around", "half_word", "before_words", "from_", "to", "and_", "in_",
)  # fmt: skip
_OF_GRAIN = {
    Grain.DAY: "day_unit", Grain.WEEK: "week_unit", Grain.MONTH: "month_unit",
    Grain.QUARTER: "quarter_unit", Grain.HALF: "half_unit", Grain.YEAR: "year_unit",
    Grain.DECADE: "decade_unit", Grain.CENTURY: "century_unit", Grain.MILLENNIUM: "millennium_unit",
}  # fmt: skip
_PARTS_OF_CALENDAR = {Grain.QUARTER, Grain.HALF, Grain.DECADE, Grain.CENTURY}


def classes_of(words: TimeWords, *, plain: bool = True) -> dict[str, Words]:
    """The tables of a language under the names that shapes call them by."""
    tables: dict[str, Mapping[str, Any]] = {name: getattr(words, name) for name in _TABLES}
    tables |= {name: listed(getattr(words, name)) for name in _PLAIN}
    tables["day_away_word"] = words.day_away
    tables["roman"] = {
        f"{numeral}{ending}": number
        for numeral, number in phrases.ROMANS.items()
        for ending in ("", *words.roman_endings.split())
    }
    for grain, name in _OF_GRAIN.items():
        tables[name] = {word: unit for word, unit in words.unit.items() if unit is grain}
    tables["part_unit"] = {k: unit for k, unit in words.unit.items() if unit in _PARTS_OF_CALENDAR}
    tables["years_unit"] = {k: unit for k, unit in words.units_many.items() if unit is Grain.YEAR}
    cased = words.cased | {"roman"}
    if plain:
        tables = {name: _with_plain(table) for name, table in tables.items()}
    return {
        name: Words(table, signals=name in _SIGNALS, cased=name in cased)
        for name, table in tables.items()
    }


def _with_plain(table: Mapping[str, Any]) -> dict[str, Any]:
    return {**{without_accents(key): value for key, value in table.items()}, **table}


# --- Pieces ----------------------------------------------------------------------------------

PIECES = {
    "month": "{month_full}|{month_short}",
    "weekday": "{weekday_full}|{weekday_of}",
    "day_name": "({weekday}|{weekday_short}.?)",
    "units": "{units_many}|{unit}|{short_unit}",
    "any_unit": "{unit}|{short_unit}",
    "day_away": "{day_away_word}|{day_away_cased}",
    "small": "{cardinal}",
    "spelled": "{small}|{large} {small}",
    "number": "{figure}|{spelled}",
    "spelled_year": "{year_name}",
    "year": "{year4}(~{year_sign})?|{spelled_year}",
    "ordinal": "{ordinal_word}",
    "nth_day": "{day}|{small}",
    "loose_day": "{nth_day}",  # where month and year follow
    "sure_day": "{nth_day}",  # where nothing stands between it and the month
    "numbered_day": "{nth_day}",  # beside a weekday
    "century_nth": "{roman}|{ordinal}",
    "half_of_day": "{often}|{in_part}~{day_part}",
    "this_part": "{this}~{day_part}",
    "clock_told": "{hour}:{sixty}(:{sixty})?(~{hour_sign})?|{hour}~{hour_sign}",
    "clock_bare": "({hour}|{cardinal})",
    "clock": "{clock_told}(~{in_half})?|{clock_bare}~{in_half}|{noon}",
    "in_half": "{half_sign}|{half_of_day}",
    "clock_dotted": "{hour}.{sixty}",
    "any_clock": "{clock}|{clock_bare}",
    "after_clock_word": "{any_clock}",  # after a word that speaks of the clock
}


def read_number(words: TimeWords) -> Callable[[str], int]:
    table = _with_plain({**words.cardinal, **words.large, **words.year_name})
    return lambda text: phrases.spelled_number(text, table, words.glue)


def _readers(words: TimeWords, classes: Mapping[str, Words]) -> dict[str, Callable[[str], Any]]:
    """What the words of a piece come to, by the name of the piece."""
    spelled: dict[str, Mapping[str, Any]] = {
        name: {normal(key.replace("?", "")): value for key, value in each.table.items()}
        for name, each in classes.items()
    }

    def table(*names: str) -> Callable[[str], Any]:
        joined = {key: value for name in names for key, value in spelled[name].items()}
        return lambda text: joined[text]

    number = read_number(words)
    ordinals = spelled["ordinal_word"]

    def year(text: str) -> int:
        return int(text[:4]) if text[:4].isdigit() else number(text)

    no_day = frozenset(words.article_one.split())
    parts = {
        **{word: "AF" if hour else "NI" for word, hour in spelled["noon"].items()},
        **spelled["often"],
        **spelled["day_part"],
    }

    endings = "|".join(words.roman_endings.split())
    roman = re.compile(rf"([ivxlc]+)(?:{endings})?")

    def ordinal(text: str) -> int:
        if text in ordinals:
            return int(ordinals[text])
        if numeral := roman.fullmatch(text):
            return phrases.roman(numeral[1].upper())
        return int(re.sub(r"\D", "", text))

    def day(text: str) -> int:
        if text in no_day:
            raise ValueError("an article")
        told = ordinal(text) if text in ordinals or re.search(r"\d", text) else number(text)
        if not 1 <= told <= 31:
            raise ValueError(f"there is no day {told}")
        return told

    def part_of_day(text: str) -> str:
        """The part named in "por la mañana": its last word that is one."""
        return next(code for word, code in _ends(text, parts))

    clock = ClockReader(number, spelled, parts, frozenset(words.minute_glue.split()))
    return {
        "month": table("month_full", "month_short"),
        "weekday": table("weekday_full", "weekday_of"),
        "units": table("short_unit", "unit", "units_many"),
        "any_unit": table("short_unit", "unit"),
        "day_away": table("day_away_word", "day_away_cased"),
        **dict.fromkeys(("number", "small", "spelled", "spelled_year"), number),
        "year": year,
        **dict.fromkeys(("nth_day", "loose_day", "sure_day", "numbered_day"), day),
        **dict.fromkeys(("ordinal", "month_nth", "century_nth", "roman_nth"), ordinal),
        **dict.fromkeys(("half_of_day", "this_part"), part_of_day),
        **dict.fromkeys(
            ("clock", "clock_bare", "clock_dotted", "any_clock", "after_clock_word"), clock.read
        ),
    }


def _ends(text: str, table: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The words of a table that a text ends with, the longest first."""
    for match in re.finditer(r"(?<!\w)\w", text):
        if (rest := text[match.start() :]) in table:
            yield rest, table[rest]


_HALF_SIGN = re.compile(r"(?:\b|(?<=\d))([ap])\.? ?m\.?$")


@dataclass(frozen=True)
class ClockReader:
    """Reads the words of a time of day: figures or numbers, a turn ("half"), a part of the day."""

    number: Callable[[str], int]
    tables: Mapping[str, Mapping[str, Any]]
    parts: Mapping[str, str]
    minute_glue: frozenset[str]

    def read(self, words: str) -> phrases.Time:
        noon = self.tables["noon"].get(words)
        if noon is not None:
            return phrases.Time(noon)
        told, turn = self._split_turn(words)
        told, part = self._split_part(told.strip())
        hour, minute, second = (*self._numbers(told), None, None, None)[:3]
        if hour is None:
            raise ValueError(f"{words} is no time of day")
        if turn:
            hour, minute = hour + turn[0], turn[1]
        time = phrases.Time(hour, minute, second)
        return time if part is None else time.in_part(part)

    def _split_part(self, words: str) -> tuple[str, str | None]:
        sign = _HALF_SIGN.search(words)
        if sign:
            return words[: sign.start()], "MO" if sign[1] == "a" else "AF"
        for end, code in _ends(words, self.parts):
            return words.removesuffix(end), code
        return words, None

    def _split_turn(self, words: str) -> tuple[str, tuple[int, int] | None]:
        for turn in sorted(self.tables["turn"], key=len, reverse=True):
            match = re.search(rf"(?<!\w){re.escape(turn)}(?!\w)", words)
            if match:
                return f"{words[: match.start()]} {words[match.end() :]}", self.tables["turn"][turn]
        return words, None

    def _numbers(self, words: str) -> list[int]:
        """Hour, minutes and seconds, in figures or in words; what joins them in words is known."""
        found: list[list[str]] = [[]]
        for word in re.findall(r"\d+|[^\W\d_]+(?:-[^\W\d_]+)*", words):
            if word.isdigit() or word in self.minute_glue:
                found.append([])
            if word not in self.minute_glue and self._is_number(word):
                found[-1].append(word)
        return [self.number(" ".join(each)) for each in found if each]

    def _is_number(self, word: str) -> bool:
        try:
            self.number(word)
        except ValueError:
            return False
        return True


# --- Meanings that rules share -----------------------------------------------------------------


def _this(unit: Grain) -> Meaning:
    return phrases.unit_away(0, unit)


def _away(away: int, unit: Grain) -> Meaning:
    return phrases.unit_away(away, unit)


def _that(unit: Grain) -> Meaning:
    return phrases.that_unit(unit)


def _the(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.the_unit(unit)


def _within_next(away: int, number: int, units: Grain) -> Meaning:
    return phrases.within_units(number, units)


def _then(way: int) -> Callable[[int, Grain], Meaning]:
    return lambda number, units: phrases.units_then(number, units, way)


def _from(way: int) -> Callable[[int, Grain, Meaning], Meaning]:
    return lambda number, units, when: phrases.units_from(number, units, way, when)


def _half(ordinal: int, when: Meaning) -> Meaning:
    return readings.half_of(ordinal, when)


def _rest(later: bool) -> Callable[[Grain], Meaning]:
    return lambda unit: phrases.rest_of(later, unit)


def _weekday_and_part(weekday_part: tuple[int, str], away: int | None = None) -> Meaning:
    weekday, part = weekday_part
    day = phrases.some_weekday(weekday) if away is None else phrases.weekday_away(weekday, away)
    return phrases.part_of_day(part, day)


def _clock_in_part(half_of_day: str, clock: phrases.Time, a_day: Meaning | None = None) -> Meaning:
    return phrases.at_clock(clock.in_part(half_of_day), a_day)


def _clock_tonight(tonight: tuple[int, str], clock: phrases.Time) -> Meaning:
    days, part = tonight
    return phrases.at_clock(clock.in_part(part), phrases.day_away(days))


def _clocks_tonight(
    first: phrases.Time, last: phrases.Time, tonight: tuple[int, str]
) -> phrases.Two:
    days, part = tonight
    return phrases.clocks(first.in_part(part), last.in_part(part), phrases.day_away(days))


def _clocks_in_part(half_of_day: str, first: phrases.Time, last: phrases.Time) -> phrases.Two:
    return phrases.clocks(first.in_part(half_of_day), last.in_part(half_of_day))


# --- The rules -------------------------------------------------------------------------------


def _rules(kind: str, *rules: tuple[Any, ...]) -> tuple[Standard, ...]:
    """Rows of a name, a reading, an optional word for a doubt, and the shapes in a tuple."""
    return tuple(Standard(kind, name, read, shapes, *doubt) for name, read, shapes, *doubt in rules)


def _named_units(kind: str, name: str, unit: str) -> tuple[Standard, ...]:
    """This, last, next and that one of a unit."""
    return _rules(
        kind,
        (f"this {name}", _this, (f"{{this}}~<unit={unit}>",)),
        (
            f"last or next {name}",
            _away,
            (f"({{this}}|{{the}})?~<away=away_before> <unit={unit}>",),
        ),
        (
            f"{name} last or next",
            _away,
            (f"({{this}}|{{the}})?~<unit={unit}> <away=away_after>",),
            "goes on",
        ),
        (f"that {name}", _that, (f"{{the}}?~{{that}}~<unit={unit}>",)),
    )


_ON_A_DATE = "({this}|{the})?~"
A_YEAR = (
    *_rules(
        "a_year",
        ("year BC", phrases.year_bc, ("({the}?~{year_unit})?~<year3=figure> {year_sign}?~{bc}",)),
        (
            "the year",
            phrases.in_year,
            ("{the}?~{year_unit} {calendar_year}? <year>", "<year=year4>~{year_sign}"),
        ),
        (
            "the year in two figures",
            phrases.in_year,
            ("{the}?~{year_unit} {calendar_year}? <year_short=yy>",),
        ),
    ),
    *_named_units("a_year", "year", "year_unit"),
    *_rules(
        "a_year",
        ("this calendar year", _this, ("{this}~<unit=year_unit> {calendar_year}",)),
        ("year", phrases.in_year, ("<year>",)),
    ),
)
A_MONTH = (
    *_rules(
        "a_month",
        (
            "month and year",
            phrases.some_month,
            ("<month>,?~({of_year}|-|/)?~(<year>|'?<yy>)",),
            "short year goes on",
        ),
        ("month of a known year", phrases.some_month, ("<month=month_full> {of_year}?~<a_year>",)),
        ("year and month", phrases.some_month, ("<year=year4> <month>",)),
        (
            "last or next month by name",
            phrases.month_away,
            (
                "{the}?~(<away=away_before> <month=month_full>|"
                "<month=month_full> <away=away_after>)",
            ),
        ),
        (
            "this month by name",
            partial(phrases.month_away, away=0),
            ("({this}|{this}?~{month_unit} {of})~<month=month_full>",),
        ),
        ("month", phrases.some_month, ("<month=month_full>",), "name"),
        ("nth month", phrases.nth_month, ("{the}?~<ordinal> {month_unit} {of_year}?~<a_year>",)),
    ),
    *_named_units("a_month", "month", "month_unit"),
)
THE_MONTH = _rules("the_month", ("the month", _the(Grain.MONTH), ("({this}|{the})?~{month_unit}",)))
OF_MONTH = _rules(
    "of_month",
    ("the month", _the(Grain.MONTH), ("({this}|{the})?~{month_unit}",)),
    (
        "last or next month",
        _away,
        ("{the}?~(<away=away_before> <unit=month_unit>|<unit=month_unit> <away=away_after>)",),
    ),
)
A_WEEK = (
    *_named_units("a_week", "week", "week_unit"),
    *_rules(
        "a_week",
        ("the week after next", partial(_away, 2, Grain.WEEK), ("{week_after_next}",)),
        (
            "week by number",
            phrases.numbered_week,
            ("{the}?~({week_unit}|{week_sign})~(<week_number=day>|<week_number=small>)",),
        ),
        (
            "week by number of a year",
            phrases.numbered_week,
            (
                "{the}?~({week_unit}|{week_sign})~(<week_number=day>|<week_number=small>)"
                "~({of_year}|/)?~<a_year>",
            ),
        ),
        ("nth week", phrases.nth_week, ()),
        (
            "nth week of a month",
            phrases.nth_week,
            ("{the}?~<ordinal> {week_unit} {of_year}~<a_month>",),
        ),
        (
            "nth week of a year",
            phrases.nth_week,
            ("{the}?~<ordinal> {week_unit} {of_year}~<a_year>",),
        ),
        ("weekend", phrases.weekend, ("({this}|{that}|{the})?~{weekend}",)),
        (
            "last or next weekend",
            phrases.weekend,
            ("{the}?~(<away=away_before> {weekend}|{weekend} <away=away_after>)",),
        ),
    ),
)
A_DATE = _rules(
    "a_date",
    (
        "day BC",
        phrases.date_bc,
        ("{the}?~{day_unit}?~<nth_day> {of}?~<month> {of_year}?~<year3=figure> {year_sign}?~{bc}",),
    ),
    (
        "day month year",
        phrases.whole_date,
        (
            _ON_A_DATE
            + "({day_name},?)?~{the}?~{day_unit}?~<nth_day=loose_day>~(-|/|{of})?~<month>"
            "~(-|/|,|{of_year})?~{year_unit}?~(<year>|'?<yy>)",
        ),
        "short year goes on",
    ),
    (
        "day in both styles",
        readings.day_in_both_styles,
        (
            "{the}?~<nth_day=loose_day>~{of}?~<month>~{opening}{the}?~<second=loose_day>~{of}?~"
            "<second_month=month>{closing},?~{of_year}?~<year4=year>",
        ),
    ),
    (
        "day of a month in both styles",
        readings.day_in_both_styles,
        (
            "{the}?~<nth_day=loose_day>~{opening}<second=loose_day>{closing}~{of}?~<month>,?~"
            "{of_year}?~<year4=year>",
        ),
    ),
    (
        "day in figures with weekday",
        phrases.whole_date,
        (
            _ON_A_DATE + "{day_name},? {the}?~<nth_day=day>(/|.|-)~<month=month_figure>"
            "(/|.|-)~(<year=year4>|'?<yy>)",
        ),
    ),
    (
        "day in figures with spaces",
        phrases.whole_date,
        ("<nth_day=day>. <month=month_figure>.~<year=year4>",),
    ),
    (
        "day and month of a year",
        phrases.whole_date,
        (_ON_A_DATE + "{day_unit}?~<nth_day> {of}?~<month> {of_year}?~<a_year>",),
    ),
    ("year month day", phrases.whole_date, ("<year=year4>(-|/)<month>(-|/)<nth_day=day>",)),
    (
        "month day year",
        phrases.whole_date,
        ("<month>(-|~)<nth_day=day>(-|,|~){of_year}?~<year=year4>",),
    ),
    (
        "day and month, the next",
        phrases.date_away,
        (_ON_A_DATE + "<away=away_before> {weekday}?,?~{the}?~<nth_day> {of}?~<month>",),
    ),
    (
        "day and month, the last",
        phrases.date_away,
        ("{the}?~{day_unit}?~<nth_day> {of}?~<month> <away=away_after>",),
    ),
    (
        "day and month",
        phrases.whole_date,
        (
            _ON_A_DATE + "({day_name},?)?~{the}?~{day_unit}?~<nth_day> {of}~<month>",
            _ON_A_DATE + "({day_name},?)?~{the}?~{day_unit}?~<nth_day=sure_day> <month>",
        ),
    ),
    ("month and day", phrases.whole_date, ()),
    (
        "day of a month in figures",
        phrases.whole_date,
        ("<nth_day=day> {of}~<month=month_figure> {of}~<year=year4>",),
    ),
)
DAYS = _rules(
    "a_day",
    (
        "day and month in figures",
        phrases.whole_date,
        ("{on_day}~({day_name},?)?~<nth_day=day>(/|.)<month=month_figure>",),
        "longer figure",
    ),
    (
        "day and month in figures, the next",
        phrases.date_away,
        ("<away=away_before> {weekday}? <nth_day=day>/<month=month_figure>",),
        "longer figure",
    ),
    (
        "weekday and day",
        phrases.numbered_day,
        (_ON_A_DATE + "<weekday> {the}?~{day_unit}?~<nth_day=numbered_day>",),
    ),
    (
        "day of a known month",
        phrases.day_of_that_month,
        (
            "({this}|{the})?~{day_unit}?~<nth_day=numbered_day> "
            "({of}|{of}~{this}|{this})~<a_month=of_month>",
        ),
    ),
    (
        "nth day of a known month",
        phrases.day_of_that_month,
        ("{the}?~<nth_day=ordinal> {day_unit} {of}~<a_month=the_month>",),
    ),
    (
        "nth weekday of a month",
        phrases.nth_weekday,
        ("{the}?~<ordinal> <weekday> {of_year}?~<a_month=the_month>",),
    ),
    ("weekday of a week", phrases.weekday_of_week, ("{the}?~<weekday> {of_year}?~<a_week>",)),
    ("week and weekday", phrases.weekday_of_week, ("<a_week>,?~({the}|{on}|-)?~<weekday>",)),
    (
        "last or next weekday",
        phrases.weekday_away,
        (_ON_A_DATE + "(<away=away_before> <weekday>|<weekday> <away=away_after>)",),
    ),
    ("this weekday", partial(phrases.weekday_away, away=0), ("{this}~<weekday>",)),
    ("weekday", phrases.some_weekday, ("{the}?~<weekday=weekday_full>",), "name"),
    ("feast of a year", phrases.some_feast, ("{the}?~<feast> {of_year}?~<a_year>",)),
    (
        "last or next feast",
        phrases.feast_away,
        ("{the}?~(<away=away_before> <feast>|<feast> <away=away_after>)",),
    ),
    ("feast", phrases.some_feast, ("{the}?~<feast>",)),
    ("today", readings.today, ("{today}",)),
    ("day away", phrases.day_away, ("<day_away>",)),
    ("the day before or after", phrases.day_then, ("<day_then>",)),
)
_CENTURY = (
    "{the}?~({century_unit} <ordinal=century_nth>"
    "|<ordinal=century_nth> ({century_unit}|{century_sign}))"
)
A_PART = (
    *_rules(
        "a_part",
        (QUARTER, phrases.quarter_of, ("{the}?~<ordinal> {quarter_unit}",)),
        (
            "quarter of a year",
            phrases.quarter_of,
            ("{the}?~<ordinal> {quarter_unit}~({of_year}|-)?~<a_year>",),
        ),
        (
            "quarter by letter",
            phrases.quarter_of,
            (
                "{quarter_letter}~<ordinal=month_figure>(-|/|~){of_year}?~<a_year>",
                "<a_year>(-|/|~){quarter_letter}~<ordinal=month_figure>",
            ),
        ),
        ("half-year", phrases.half_of, ("{the}?~<ordinal> {half_unit}",)),
        ("half of a year", phrases.half_of, ("{the}?~<ordinal> {half_unit} {of_year}?~<a_year>",)),
        (
            "half by letter",
            phrases.half_of,
            (
                "{half_letter}<ordinal=month_figure>(-|/|~)<a_year>",
                "<a_year>(-|/|~){half_letter}<ordinal=month_figure>",
            ),
        ),
        (
            "winter of two years",
            phrases.season_over,
            (_ON_A_DATE + "<season> {of_year}?~<year=year4>~(-|/)~({year4}|{yy})",),
        ),
        ("season of a year", phrases.some_season, (_ON_A_DATE + "<season> {of_year}?~<a_year>",)),
        (
            "last or next season",
            phrases.season_away,
            ("{the}?~(<away=away_before> <season>|<season> <away=away_after>)",),
        ),
        ("this season", partial(phrases.season_away, away=0), ("{this}~<season>",)),
        ("season", phrases.some_season, ("{the}~<season>",)),
        (
            "decade",
            phrases.some_decade,
            (
                "{the}?~{decade_lead}~'?~(<year4>|<yy>)",
                "{the}?~(<year4>|<yy>){decade_end} {years_unit}",
                "<year4>{decade_end}",
            ),
        ),
        (
            "decade in words",
            readings.decade_in_words,
            ("{the}?~{decade_lead}~'?~<decade_word>", "{the}?~<decade_word>~{years_unit}"),
        ),
        (
            "decade of a century",
            readings.decade_of_century,
            (
                "{the}?~(<yy=decade_word>~{years_unit}|<yy>{decade_end} {years_unit}"
                "|{decade_lead}~'?~(<yy>|<yy=decade_word>))~{of}?~{the}?~"
                "({century_unit} <ordinal=century_nth>"
                "|<ordinal=century_nth> ({century_unit}|{century_sign}))",
                "{the}?~{decade_lead}~<yy=decade_word>~{of}~<ordinal=century_name>",
            ),
        ),
        ("century BC", phrases.century_bc, (_CENTURY + " {bc}",)),
        (
            "century",
            phrases.century,
            (_CENTURY, "{the}?~{century_unit} <ordinal=number>"),
        ),
        ("century by name", phrases.century, ("<ordinal=century_name>",)),
        (
            "millennium",
            phrases.millennium,
            (
                "{the}?~(<ordinal=century_nth> {millennium_unit}|"
                "{millennium_unit} <ordinal=century_nth>)",
            ),
        ),
    ),
    *_named_units("a_part", "unit", "part_unit"),
    *_rules(
        "a_part",
        (
            "the unit before",
            lambda unit: readings.unit_beside_then(unit, -1),
            ("{the}?~<unit=unit_before>",),
        ),
    ),
)
PARTED = _rules(
    "when",
    ("part", phrases.part_of, ("{the}?~<part>~({of}|-)?~{the}?~<when=plain>",), "counted"),
    (
        "half of a long unit",
        _half,
        ("{the}?~<ordinal> {half_word}~{of}?~{the}?~<when=plain>",),
    ),
    ("part of the unit", phrases.part_of_unit, ("{the}?~<part>~{of}~{the}?~<unit>",)),
)
TIMED = _rules(
    "when", ("clock on a day", phrases.at_clock, ("<a_day>,?~({at}|{at_sure})?~<clock>",))
)
RULES = _rules(
    "rule",
    ("year", readings.some_year, ("<year4>",), "no year"),
    ("years", phrases.years_to, ("[<year4>]--[<yy>]", "[<year4>]/[<yy>]"), "no year"),
    ("in a season", phrases.some_season, ("{in_}~[<season>]",), "year follows"),
    ("the unit", phrases.the_unit, ("{the}~<unit>",)),
    # Parts and stretches
    (
        "earlier or later in a unit",
        phrases.rest_of,
        ("<later=soon> {in_}?~({this}|{the})~<unit>",),
    ),
    ("rest of a unit", _rest(True), ("{the}?~{rest}~{of}?~({this}|{the})?~<unit>",)),
    ("year to date", _rest(False), ("{the}?~<unit> {to_date}",)),
    (
        "first units",
        phrases.first_units,
        ("{the}?~({first_many} <number>|<number> {first_many}) <units> {of_year}?~{the}?~<when>",),
    ),
    (
        "last units of",
        phrases.last_units_of,
        ("{the}?~({last_many} <number>|<number> {last_many}) <units> {of_year}~{the}?~<when>",),
    ),
    (
        "so many units",
        phrases.counted_units,
        (
            "({the}|{this})?~(<away=away_many> <number> <units>|<number> <away=away_many> <units>|"
            "<number> <units> <away=away_many>)",
        ),
    ),
    (
        "the last hour",
        phrases.one_unit_away,
        ("{the}?~(<away=away_before> <short_unit>|<short_unit> <away=away_after>)",),
    ),
    (
        "units ago",
        phrases.units_ago,
        ("{ago_before}~{about}?~<number> <units>", "{about}?~<number> <units> {ago_after}"),
    ),
    (
        "in so many units",
        phrases.units_ahead,
        ("{ahead}~{about}?~<number>'?~<units>", "<number>'?~<units> {ahead_after}"),
    ),
    (
        "within so many units",
        phrases.within_units,
        ("{within}~{the}?~<number> <units>",),
    ),
    (
        "within the next units",
        _within_next,
        ("{within}~{the}?~<away=away_many> <number> <units>",),
    ),
    ("units after", _then(1), ("<number> <units> {later}",)),
    ("units before", _then(-1), ("<number> <units> {earlier}",)),
    (
        "units after a date",
        _from(1),
        ("({ahead}|{within})?~<number> <units> {after_date}~{the}?~<when>",),
    ),
    ("units before a date", _from(-1), ("<number> <units> {before_date}~{the}?~<when>",)),
    # Ranges whose first end is a bare figure; the others are joined by the words between
    (
        "days of a month",
        phrases.days_of_month,
        (
            "[<first=nth_day>] ({to}|{and_}|-)~{the}?~[<last=a_date>]",
            "[<first=day>.?]--[<last=a_date>]",
        ),
    ),
    (
        "days of a known month",
        phrases.days_of_known_month,
        (
            "[<first=nth_day>] ({to}|-)~{the}?~[<nth_day> ({of}|{in_})~<a_month=of_month>]",
            "[<first=day>.?]--[<nth_day> ({of}|{in_})~<a_month=of_month>]",
        ),
    ),
    (
        "month and its days",
        phrases.days_of_known_month,
        ("[<a_month=of_month> {from_}~<first=nth_day>] ({to}|-)~[<nth_day>]",),
    ),
    (
        "from to in figures",
        phrases.two_dates,
        (
            "({from_}|{between})~{the}?~[<d=day>(/|.)<m=month_figure>.?] ({to}|{and_}|-)~{the}?~"
            "[<nth_day=day>(/|.)<month=month_figure>((,|/|.)~<year=year4>)?]",
        ),
    ),
    # Bounds
    ("before", phrases.bounded("before"), ("{before}~[<when>]",), "counted"),
    ("after", phrases.bounded("after"), ("{after}~[<when>]",), "counted"),
    ("since", phrases.bounded("since"), ("({since}|{not_before})~[<when>]",), "counted"),
    ("until", phrases.bounded("until"), ("({until}|{not_after})~[<when>]",), "counted"),
    ("or later", phrases.bounded("since"), ("[<when>] {or_later}",), "goes on"),
    ("or earlier", phrases.bounded("until"), ("[<when>] {or_earlier}",), "goes on"),
    ("around", phrases.roughly, ("{around}~<when>",), "counted"),
    (
        "year in words",
        phrases.in_year,
        ("{before_words}~[<year=spelled_year>]",),
        "counted",
    ),
    # Times of day
    ("clock", phrases.at_clock, ("({at}|{at_sure})?~[<clock>]", "{at_sure}~[<clock=clock_bare>]")),
    (
        "clock on a day",
        phrases.at_clock,
        (
            "<a_day>,?~({at}|{at_sure})?~<clock>",
            "<a_day>,?~{at_sure}~<clock=clock_bare>",
            "({at}|{at_sure})?~[<clock>,?~({on}|{of})?~<a_day>]",
        ),
    ),
    (
        "clock in a part of a day",
        _clock_in_part,
        (
            "({at}|{at_sure})?~[<clock=clock_bare> <a_day> <half_of_day>]",
            "<a_day> <half_of_day> ({at}|{at_sure})?~<clock>",
            "<a_day> <half_of_day> {at_sure}~<clock=clock_bare>",
        ),
    ),
    (
        "clock in a part of the day",
        _clock_in_part,
        ("<half_of_day> ({at}|{at_sure})~<clock>", "<half_of_day> {at_sure}~<clock=clock_bare>"),
    ),
    (
        "clock in a part of today",
        _clock_in_part,
        (
            "({at}|{at_sure})?~[<clock> <half_of_day=this_part>]",
            "{at_sure}~[<clock=clock_bare> <half_of_day=this_part>]",
        ),
    ),
    (
        "before a clock",
        phrases.bounded_clock("before"),
        ("{before_clock}~[<clock=after_clock_word>]",),
    ),
    (
        "after a clock",
        phrases.bounded_clock("since"),
        ("{after_clock}~[<clock=after_clock_word>]",),
    ),
    (
        "until a clock",
        phrases.bounded_clock("before"),
        ("{until_clock}~[<clock=after_clock_word>]",),
    ),
    ("a clock or later", phrases.bounded_clock("since"), ("[<clock>] {or_later}",)),
    (
        "before a clock on a day",
        phrases.bounded_clock("before"),
        (
            "<a_day>,?~{before_clock}~<clock=after_clock_word>",
            "{before_clock}~[<clock=after_clock_word>,?~({on}|{of})?~<a_day>]",
        ),
    ),
    (
        "after a clock on a day",
        phrases.bounded_clock("since"),
        ("<a_day>,?~{after_clock}~<clock=after_clock_word>",),
    ),
    (
        "clocks",
        phrases.clocks,
        (
            "{between_clock}?~[<first=clock>] ({to_clock}|-)~[<last=clock>]",
            "{between_clock}~[<first=clock_bare>] ({to_clock}|-)~[<last=clock>]",
            "[<first=any_clock>]--[<last=clock>]",
        ),
    ),
    (
        "clocks on a day",
        phrases.clocks,
        (
            "{between_clock}?~[<first=clock>] ({to_clock}|-)~[<last=clock>,?~({on}|{of})?~<a_day>]",
            "{between_clock}~[<first=clock_bare>] ({to_clock}|-)~"
            "[<last=clock>,?~({on}|{of})?~<a_day>]",
            "[<a_day>,?~{between_clock}?~<first=clock>] ({to_clock}|-)~[<last=clock>]",
            "[<a_day>,?~{between_clock}~<first=clock_bare>] ({to_clock}|-)~[<last=clock>]",
            "[<a_day> <first=any_clock>]--[<last=clock>]",
        ),
    ),
    (
        "clocks in a part of the day",
        _clocks_in_part,
        ("[<half_of_day> {between_clock}~<first=clock_bare>] ({to_clock}|-)~[<last=clock_bare>]",),
    ),
    (
        "clocks tonight",
        _clocks_tonight,
        ("{between_clock}~[<first=any_clock>] ({to_clock}|-)~[<last=any_clock> <tonight>]",),
    ),
    (
        "clock tonight",
        _clock_tonight,
        (
            "<tonight>,?~({at}|{at_sure})~<clock=any_clock>",
            "({at}|{at_sure})?~[<clock=any_clock>,? <tonight>]",
        ),
    ),
    (
        "part of a day",
        phrases.part_of_day,
        ("<a_day> {in_part}~<day_part>", "{the}?~<day_part> {of}~<a_day>"),
    ),
    ("part of a weekday", _weekday_and_part, ("<away=away_before>? <weekday_part>",)),
    ("part of today", phrases.part_of_today, ("{this}~<day_part>",)),
    ("part of today in one word", phrases.part_of_day_away, ("<tonight>",)),
    ("part of the day", phrases.part_of_day, ("({in_part}|{the})~<day_part>",)),
    # Without a place on a calendar
    ("duration", readings.duration, ("<number>~<unit=units>",)),
    ("every unit", readings.every_unit, ("{every}~(<unit=any_unit>|<unit=units>)",)),
    ("every weekday", readings.every_weekday, ("{every}~<weekday>",)),
    ("reference", readings.reference, ("<ref>",)),
)
STANDARD = (
    *A_YEAR, *A_MONTH, *THE_MONTH, *OF_MONTH, *A_WEEK, *A_DATE, *DAYS, *A_PART, *PARTED, *TIMED,
    *RULES,
)  # fmt: skip
_KINDS = ("a_day", "the_month", "a_week", "a_part", "a_year")
PLAIN = tuple(Rule(kind, f"<it={kind}>", phrases.itself) for kind in _KINDS)


# --- A language made of words and shapes -------------------------------------------------------


def _is_any_day(words: TimeWords) -> IsHabit | None:
    """ "An einem Sonntag im Mai", "un dimanche de mai": nobody says which."""
    if not words.some_day:
        return None
    article = re.compile(rf"\b(?:{words.some_day})\s\Z", re.IGNORECASE)
    weekdays = {**words.weekday_full, **words.weekday_of}
    day = re.compile("|".join(map(re.escape, weekdays)), re.IGNORECASE)

    def is_any_day(text: str, start: int, end: int) -> bool:
        if day.match(text, start, end) is None:
            return False
        return article.search(text, max(0, start - 24), start) is not None

    return is_any_day


def language_of(words: TimeWords, shaping: Shaping) -> Language:
    """Standard rules, with the words and the word order of one language."""
    unknown = (set(shaping.shapes) | set(shaping.holes)) - {rule.key for rule in STANDARD}
    if unknown:
        raise ValueError(f"no standard rules: {sorted(unknown)}")
    classes = classes_of(words, plain=shaping.spells_plain)
    readers = _readers(words, classes)
    shapes = {**PIECES, **shaping.pieces}
    pieces = {name: Piece(shape, readers.get(name, str)) for name, shape in shapes.items()}
    doubts = _doubts_of(words, shaping)
    made = {
        kind: tuple(rule for each in group for rule in _made(each, shaping, doubts))
        for kind, group in _groups().items()
    }
    more = {kind: tuple(rules) for kind, rules in shaping.more.items()}
    a_date = (*made["a_date"], *more.get("a_date", ()))
    days = (*a_date, *made["a_day"], *more.get("a_day", ()))
    parts = {kind: (*made[kind], *more.get(kind, ())) for kind in ("a_year", "a_month", "a_week",
             "a_part", "of_month")}  # fmt: skip
    kinds: dict[str, Phrases] = {
        **parts,
        "the_month": (*made["the_month"], *parts["a_month"]),
        "a_date": (*a_date, *phrases.DATES_IN_FIGURES),
        "a_day": (*days, *phrases.DATES_IN_FIGURES),
        "plain": PLAIN,
        "when": (*made["parted"], *made["timed"], *PLAIN),
    }
    rules = (
        *figures.RULES,
        *phrases.OTHER_FIGURES,
        *days,
        *parts["a_month"],
        *parts["a_week"],
        *parts["a_part"],
        *(rule for rule in parts["a_year"] if rule.name != "year"),
        *made["parted"],
        *made["rule"],
        *more.get("rule", ()),
    )
    extra = {kind: rules for kind, rules in more.items() if kind not in (*parts, "a_date", "a_day",
             "rule")}  # fmt: skip
    return Language(
        words.code,
        classes,
        pieces,
        {**kinds, **extra},
        rules,
        between=_ranges_of(words),
        tense=phrases.nearest_tense(
            words.future or "(?!)", words.past or "(?!)", words.deferred or "(?!)"
        ),
        deferred=re.compile(rf"\b(?:{words.deferred})\b", re.I) if words.deferred else None,
        beyond=figures.with_compact_dates,
        negation=re.compile(rf"\b(?:{words.negation})\b", re.I) if words.negation else None,
        habit=_is_any_day(words),
        day_first=shaping.day_first,
        ideographs=shaping.ideographs,
    )


def _groups() -> dict[str, Sequence[Standard]]:
    return {
        "a_year": A_YEAR, "a_month": A_MONTH, "the_month": THE_MONTH, "of_month": OF_MONTH,
        "a_week": A_WEEK, "a_date": A_DATE, "a_day": DAYS, "a_part": A_PART, "parted": PARTED,
        "timed": TIMED, "rule": RULES,
    }  # fmt: skip


def shapes_of(rule: Standard, shaping: Shaping) -> Shapes:
    """The shapes of a standard rule in a language."""
    if rule.key in shaping.holes:
        return ()
    own = shaping.shapes.get(rule.key, (SAME,))
    return tuple(shape for each in own for shape in (rule.shapes if each == SAME else (each,)))


def _made(rule: Standard, shaping: Shaping, doubts: Mapping[str, Doubt]) -> Iterator[Rule]:
    doubt = shaping.names.get(rule.name) if rule.doubt == "name" else doubts.get(rule.doubt)
    for shape in shapes_of(rule, shaping):
        yield Rule(rule.name, shape, rule.read, doubt)


def _doubts_of(words: TimeWords, shaping: Shaping) -> dict[str, Doubt]:
    """The looks at what stands beside a phrase, made with the words of a language."""
    counted = phrases.counted(words.counted)
    doubts: dict[str, Doubt] = {
        "counted": counted,
        "no year": phrases.no_year(
            words.before_year, counted, shaping.counted_nouns, words.before_number
        ),
        "longer figure": figures.longer_figure,
        "year follows": phrases.year_follows,
        "short year goes on": phrases.short_year_goes_on,
    }
    if words.goes_on:
        doubts["goes on"] = phrases.goes_on(words.goes_on)
    return doubts


def _ranges_of(words: TimeWords) -> dict[str, str]:
    """The words between the ends of a range, and the word that must stand before the first."""
    return {
        **dict.fromkeys((*_with_plain(listed(words.to)), "-", "~"), ""),
        **dict.fromkeys(listed(words.and_), words.between),
    }
