"""How Dutch orders the words of ``lexicon/dutch.py``."""

from __future__ import annotations

import re

from dateline.lexicon.dutch import WORDS
from dateline.temporal.engine.rule import Around, Rule
from dateline.temporal.languages.standard import SAME, Shaping, language_of
from dateline.temporal.meaning import phrases
from dateline.temporal.meaning.meanings import Meaning


def _in_a_week(later: bool, when: Meaning) -> Meaning:
    return phrases.part_of("END" if later else "START", when)


def _part_of_day_away(away: int, day_part: str) -> Meaning:
    return phrases.part_of_day(day_part, phrases.day_away(away))


def _before_a_month(around: Around) -> bool:
    """ "Van 4 tot 19 mei" are days."""
    return _A_MONTH.match(around.after) is not None


_A_MONTH = re.compile(rf"\s(?:{'|'.join(WORDS.month_full)})\b", re.I)
_DATED = (
    Rule(
        "month and day", "{the}?~({day_name},?)?~{the}?~<nth_day>~van?~<month>", phrases.whole_date
    ),
    Rule(
        "day month year",
        "{the}?~({day_name},?)?~{the}?~<nth_day>~(-|/|van)?~<month>~(-|/|,|{of_year})?~(<year>"
        "|'<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day and month of a year",
        "{the}?~<nth_day> <month> {of_year}?~<a_year>",
        phrases.whole_date,
    ),
    Rule("month day year", "<month>(-|~)<nth_day=day>(-|,|~)<year=year4>", phrases.whole_date),
    *phrases.DATES_IN_FIGURES,
    Rule("last or next weekday", "<away=away_before> <weekday>", phrases.weekday_away),
    Rule("month and year", "<month>,?~(/|-|{of_year})?~<year>", phrases.some_month),
    Rule("part of this year", "{the}?~<part> van? <when=a_year>", phrases.part_of),
    Rule("the year", "{the}?~jaar?~<year=year4>", phrases.in_year),
)
"""What "voor" can stand before and mean "before": else it is "for"."""

SHAPING = Shaping(
    pieces={
        "spelled_year": "{year_name} (en? {cardinal})?",
        "ordinal": "{ordinal_word}|{figure}(e|ste|de)",
        "nth_day": "{day}~(e|ste|de)?|{ordinal_word}",
        "numbered_day": "{day}~(e|ste|de)|{ordinal_word}",
        "century_nth": "{ordinal}",
        "half_of_day": "'s {often}|in de {day_part}",
        "clock_told": "({hour}|{cardinal})~{hour_sign}|{hour}(:|.){sixty}~{hour_sign}"
        "|{hour}:{sixty}(:{sixty})?|{turn} ({hour}|{cardinal})",
        "clock_bare": "{hour}.{sixty}|{hour}",
        "clock": "{clock_told}(~{half_of_day})?|({hour}|{cardinal}|{hour}.{sixty}) {half_of_day}"
        "|{noon}",
    },
    shapes={
        "the year": (SAME, "{the}?~(huidige|huidig) jaar (<year>|'<year_short=yy>)"),
        "so many units": (
            "{the}?~<away=away_many> <number> <units>",
            "{the}?~<number> <away=away_many> <units>",
        ),
        "week by number": ("{the}?~{week_unit} <week_number=day>",),
        "week by number of a year": ("{the}?~{week_unit} <week_number=day> {of_year}?~<a_year>",),
        "day and month": (
            "{the}?~({day_name},?)?~{the}?~<nth_day> van? <month>",
            "<month> de <nth_day=numbered_day>",
        ),
        "day month year": (
            "{the}?~({day_name},?)?~{the}?~<nth_day>~(-|/|van)?~<month>~(-|/|,"
            "|{of_year})?~(<year>|'<yy>)",
            "<month> de <nth_day=numbered_day>,? <year>",
        ),
        "last or next weekday": ("{the}?~deze?~<away=away_before> <weekday>",),
        "day of a known month": ("{the}?~<nth_day=numbered_day> dag? van <a_month=of_month>",),
        "day and month in figures, the next": (
            "<away=away_before> <nth_day=day>(/|-)<month=month_figure>",
        ),
        "day and month in figures": (
            "{on_day}~({day_name},?)?~<nth_day=day>(/|.|-)<month=month_figure>",
        ),
        "feast": ("<feast>",),
        "half-year": ("{the}?~<ordinal> ({half_unit}|helft van het jaar)",),
        "half of a year": ("{the}?~<ordinal> ({half_unit}|helft) {of_year}?~<a_year>",),
        "part": ("{the}?~<part>~-?~(van|in)?~{the}?~<when=plain>",),
        "part of the unit": ("{the}?~<part> van {the}~<unit>",),
        "the unit": ("(de|het) <unit>",),
        "earlier or later in a unit": ("<later=soon> {in_}?~({the}|deze|dit)~<unit>",),
        "rest of a unit": ("{the}?~{rest} van ({the}|deze|dit)~<unit>",),
        "the last hour": ("{the}?~<away=away_before> (een|één)? <short_unit>",),
        "days of a known month": (
            "[<first=nth_day>] ({to}|{and_}|-)~[<nth_day> van <a_month=of_month>]",
        ),
        "month and its days": ("[<a_month=of_month> van <first=day>]--[<nth_day=day>]",),
        "from to in figures": (
            "({from_}|{between})~[<d=day>(/|-)<m=month_figure>] ({to}|{and_}|-)~"
            "[<nth_day=day>(/|-)<month=month_figure>((,|/|-)~<year=year4>)?]",
        ),
        "before": (
            "(vóór|voorafgaand aan|eerder dan)~[<when>]",
            "voor {the}?~[<when=dated>]",
        ),
        "clocks tonight": (
            "{between_clock}?~[<first=any_clock>] ({to_clock}|-)~[<last=any_clock> <tonight>]",
        ),
        "clock tonight": (
            "<tonight>,?~{at_sure}?~<clock=any_clock>",
            "{at_sure}?~[<clock=any_clock>,? <tonight>]",
        ),
        "clocks": (SAME, "[<first=clock_bare>] ({to_clock}|-)~[<last=clock>]"),
        "clock on a day": (SAME, "{at_sure}?~[<clock=clock_dotted> <a_day>]"),
        "clocks on a day": (
            SAME,
            "{between_clock}~[<first=any_clock>] ({to_clock}|-)~[<last=any_clock>,?~{on}?~<a_day>]",
            "[<a_day>,?~{between_clock}~<first=any_clock>] ({to_clock}|-)~[<last=any_clock>]",
        ),
        "part of a day": ("<a_day> (in de)? <day_part>", "<day_part> van? <a_day>"),
        "part of today in one word": (SAME,),
        "part of the day": ("{in_part}~<day_part>", "'s <day_part=often>"),
    },
    more={
        "dated": _DATED,
        "rule": (
            Rule("year in words", "(in|sinds|voor|na|tot) [<year=spelled_year>]", phrases.in_year),
            Rule("earlier in a week", "<later=soon> {in_}?~<when=a_week>", _in_a_week),
            Rule("part of today", "<away=away_before> <day_part>", _part_of_day_away),
            Rule(
                "night of two days",
                "(in de)? [<day_part> van <first=nth_day> <month>? op <last=a_date>]",
                phrases.night_of_two_days,
            ),
            Rule(
                "clocks",
                "{between_clock}~[<first=any_clock>] ({to_clock}|-)~[<last=any_clock>]",
                phrases.clocks,
                _before_a_month,
            ),
        ),
    },
    holes={
        "this month by name": "“deze” is a word of how far away",
        "month and day": "the day stands before the month",
        "in a season": "“in de zomer” has its article and is read as the season",
        "day and month, the last": "the word stands before the day",
        "the year in two figures": "written with four, or with an apostrophe",
    },
    names={"month": phrases.capital_for_small, "weekday": phrases.capital_for_small},
)

LANGUAGE = language_of(WORDS, SHAPING)
