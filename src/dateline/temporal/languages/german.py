"""How German orders the words of ``lexicon/german.py``."""

from __future__ import annotations

import re

from dateline.lexicon.german import WORDS
from dateline.temporal.engine.rule import Around, Rule
from dateline.temporal.languages.standard import Shaping, language_of
from dateline.temporal.meaning import phrases

_NAMES = {"Jan", "März", "Mai", "August", "April", "Juli", "Juni"}
_BEFORE_A_MONTH = re.compile(
    r"(?:\b(?:im|Anfang|Mitte|Ende|seit|bis|ab|vom|von|zum|und|oder|dem|des|Monats?|in|für|gegen"
    r"|nach|vor|zwischen|letzten|nächsten|diesen)|[\d.,(–-])\s?$",
    re.I,
)


def _may_be_a_name(around: Around) -> bool:
    """ "August Bebel", "Frau März": a capital beside a month without a preposition."""
    if around.words not in _NAMES or _BEFORE_A_MONTH.search(around.before):
        return False
    name_before = re.search(r"[A-ZÄÖÜ][a-zäöüß]+\.?\s$", around.before)
    return bool(name_before or re.match(r"\s[A-ZÄÖÜ][a-zäöüß]+", around.after))


SHAPING = Shaping(
    pieces={
        "ordinal": "{ordinal_word}|{figure}.",
        "nth_day": "{day}.|{ordinal_word}",
        "loose_day": "{day}.?|{ordinal_word}",
        "month_nth": "{ordinal_word}",
        "century_nth": "{ordinal}",
        "half_of_day": "{often}",
        "clock_told": "({hour}|{cardinal}) {hour_sign} (und? {sixty})?"
        "|{hour}(:|.){sixty}(:{sixty})? {hour_sign}|{hour}:{sixty}(:{sixty})?"
        "|{turn} ({hour}|{cardinal}) {hour_sign}?",
        "after_clock_word": "{clock}",
    },
    shapes={
        "so many units": ("{the}?~<away=away_many> <number> <units>",),
        "that year": ("(im|{the})~{that}~<unit=year_unit>",),
        "that month": ("(im|{the})~{that}~<unit=month_unit>",),
        "the_month: the month": ("(im|{the})~{month_unit}",),
        "of_month: the month": ("(dieses|{the})?~{month_unit}",),
        "nth week of a month": ("{the}?~<ordinal> {week_unit} {of_year}?~<a_month>",),
        "nth week of a year": ("{the}?~<ordinal> {week_unit} {of_year}?~<a_year>",),
        "day and month": ("{the}?~({day_name},?)?~{the}?~<nth_day> <month>",),
        "day and month in figures": (
            "({the}|am|vom|zum|ab|bis)~({day_name},?)?~<nth_day=day>.~<month=month_figure>.",
        ),
        "weekday and day": (
            "{the}?~<weekday>,?~{the}?~<nth_day>",
            "{the}?~<weekday>,?~{the}~<nth_day=day>",
        ),
        "day of a known month": ("(am|{the})~<nth_day> (im|des|dieses)?~<a_month=of_month>",),
        "century": ("{the}?~<ordinal=century_nth> ({century_unit}|jh.?)",),
        "century BC": ("{the}?~<ordinal=century_nth> ({century_unit}|jh.?) {bc}",),
        "in a season": ("im [<season>]",),
        "the unit": ("(diesem|das|dem|des|dieses) <unit>",),
        "earlier or later in a unit": ("<later=soon> {in_}?~(dieser|diesem|dieses)~<unit>",),
        "clock in a part of the day": (
            "<half_of_day> {at}~<clock>",
            "<half_of_day> {at}~<clock=clock_bare>",
        ),
        "part of a day": ("<a_day> am? <day_part>", "(am|in der) [<day_part> <a_day>]"),
        "part of today": ("(diesen|dieser|diesem|heutigen|heutige)~<day_part>",),
        "part of the day": ("(am|in der|gegen) [<day_part>]",),
        "from to in figures": (
            "({from_}|{between})~dem?~[<d=day>.~<m=month_figure>.?] ({to}|{and_}|-)~"
            "[<nth_day=day>.~<month=month_figure>.~<year=year4>?]",
        ),
    },
    more={
        "a_date": (
            Rule(
                "day and nth month",
                "({day_name},?)? {the}? <nth_day> <month=month_nth> <year=year4>",
                phrases.whole_date,
            ),
        ),
        "rule": (
            Rule(
                "earlier or later in a unit",
                "{the}? <away=away_before> <unit> <later=soon>",
                phrases.rest_of_away,
            ),
            Rule(
                "night of two days",
                "(in der)? [<day_part> (vom|von) <first=nth_day> <month>? auf den? <last=a_date>]",
                phrases.night_of_two_days,
            ),
            Rule(
                "night before a day",
                "(in der)? [<day_part> (zum|zu|auf) den? <a_day>]",
                phrases.night_before,
            ),
        ),
    },
    holes={
        "this month by name": "“dieser” is a word of how far away",
        "month and day": "the day stands before the month",
        "the year in two figures": "written with four",
    },
    names={"month": _may_be_a_name},
    counted_nouns=r"[A-ZÄÖÜ][a-zäöüß]{2,}",
)

LANGUAGE = language_of(WORDS, SHAPING)
