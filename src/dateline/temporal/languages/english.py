"""How English says when.

Read from top to bottom: the words, the pieces a phrase is made of, the phrases that stand
inside others, and the rules. To teach Dateline a new phrase, add a line to a table and a
sentence to ``tests/temporal/corpus_english.py``. How shapes are written:
``temporal/engine/rule.py``; what they come to: ``temporal/meaning/readings.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from dateline.core.period import Grain, Period
from dateline.lexicon.english.usage import lexicon
from dateline.lexicon.gazetteer import given_names, titles
from dateline.lexicon.timewords import numbered
from dateline.temporal.context import Tense
from dateline.temporal.engine.rule import Around, Piece, Rule, Words, normal
from dateline.temporal.fiscal import QUARTER, QUARTER_IN_FIGURES, YEAR_END
from dateline.temporal.languages.english_tense import is_habit, is_past, tense
from dateline.temporal.languages.language import Language
from dateline.temporal.meaning import figures
from dateline.temporal.meaning import readings as r
from dateline.temporal.meaning.meanings import Meaning, Shift, ShortYear
from dateline.temporal.meaning.named import named_periods
from dateline.temporal.meaning.phrases import (
    ROMANS,
    counted_units,
    feast_away,
    numbered_day,
    numbered_week,
    within_units,
)
from dateline.temporal.meaning.recurring import RepublicanDay, WeekendOf

T = TypeVar("T")

# --- Words ------------------------------------------------------------------------------

MONTHS = numbered(
    "january jan.? jany.?", "february feb.? feby.? febr.?", "", "april apr.? aprl.?", "",
    "june jun.?", "july jul.?", "aug.? augt.?", "september sept.? sep.? septr.? 7ber",
    "october oct.? octr.? 8ber", "november nov.? novr.? 9ber", "december dec.? decr.? 10ber",
)  # fmt: skip
MONTHS_CASED = {"March": 3, "Mar.?": 3, "May": 5, "August": 8}
MONTHS_SMALL = {"march": 3, "may": 5, "august": 8}  # months only beside other words of a date
WEEKDAYS = numbered(
    "monday",
    "tuesday tues.? tuesd.?",
    "wednesday weds.? wednesd.?",
    "thursday thurs.? thursd.?",
    "friday frid.?",
    "saturday saturd.?",
    "sunday",
    start=0,
)
WEEKDAYS_SHORT = numbered(
    "Mon.? Mond.?", "Tue.? Tues.?", "Wed.? Weds.?", "Thu.? Thur.? Thurs.?", "Fri.?", "Sat.?",
    "Sun.? Sund.?",
    start=0,
)  # fmt: skip
WEEKDAYS_MANY = {f"{day}s": number for day, number in WEEKDAYS.items() if day.endswith("day")}
SEASONS = {
    "spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA",
    "winter": "WI", "wintertime": "WI",
}  # fmt: skip
SEASONS_MANY = {"springs": "SP", "summers": "SU", "autumns": "FA", "winters": "WI"}
REPUBLICAN = numbered(
    "vendémiaire vendemiaire", "brumaire", "frimaire", "nivôse nivose", "pluviôse pluviose",
    "ventôse ventose", "germinal", "floréal floreal", "prairial", "messidor", "thermidor",
    "fructidor",
)  # fmt: skip
FALL = {"fall": "FA"}
UNITS = {
    "minute": Grain.MINUTE, "min.?": Grain.MINUTE, "hour": Grain.HOUR, "hr.?": Grain.HOUR,
    "yr.?": Grain.YEAR, "day": Grain.DAY, "week": Grain.WEEK,
    "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR,
    "decade": Grain.DECADE, "century": Grain.CENTURY, "millennium": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "minutes": Grain.MINUTE, "mins": Grain.MINUTE, "hours": Grain.HOUR, "hrs": Grain.HOUR,
    "yrs": Grain.YEAR, "days": Grain.DAY, "weeks": Grain.WEEK,
    "months": Grain.MONTH, "quarters": Grain.QUARTER, "years": Grain.YEAR,
    "decades": Grain.DECADE, "centuries": Grain.CENTURY, "millennia": Grain.MILLENNIUM,
}  # fmt: skip
ORDINALS = numbered(
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS |= {"thirtieth": 30}
ORDINALS |= {
    f"{ten}{joint}{unit}": tens + number
    for ten, tens in (("twenty", 20), ("thirty", 30))
    for joint in ("-", " ")
    for unit, number in list(ORDINALS.items())[:9]
}
FROM_THE_END = {"last": -1, "final": -1, "closing": -1, "penultimate": -2}
CARDINALS = numbered(
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
CENTURY_WORDS = {
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
TEENS = {word: number for word, number in CARDINALS.items() if number > 9}
PAST_HOUR = {
    "half past": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15,
    "a quarter to": -15,
    **{
        f"{words}{by}": way * minutes
        for words, minutes in {
            "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "twenty five": 25,
            "five and twenty": 25, "five-and-twenty": 25,
        }.items()
        for by, way in {
            " past": 1, " minutes past": 1, " minutes after": 1, " minutes to": -1,
            " minutes before": -1,
        }.items()
    },
}  # fmt: skip
LARGE = {"hundred": 100, "thousand": 1000, "dozen": 12}
VAGUE = dict.fromkeys(
    (
        "a few", "several", "many", "a couple of", "a couple", "some", "a number of", "numerous",
        "countless", "various", "few", "couple of", "couple",
        "a good many", "a great many", "quite a few",
        "hundreds of", "thousands of", "dozens of", "many more", "a few more", "several more",
    ),
    "X",
)  # fmt: skip
ABOUT = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
    "some": "APPROX", "circa": "APPROX", "c.?": "APPROX", "ca.?": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN",
    "less than": "LESS_THAN", "fewer than": "LESS_THAN", "close to": "LESS_THAN",
    "just under": "LESS_THAN", "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS", "over": "MORE_THAN", "more than": "MORE_THAN",
    "well over": "MORE_THAN", "just over": "MORE_THAN", "a little over": "MORE_THAN",
    "a little more than": "MORE_THAN", "little more than": "MORE_THAN",
    "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "only": "", "just": "",
    "a mere": "", "another": "", "exactly": "", "barely": "LESS_THAN", "a full": "",
    "a further": "",
}  # fmt: skip
CIRCA = dict.fromkeys(
    ("about", "around", "approximately", "roughly", "circa", "c.?", "ca.?", "abt.?"), "APPROX"
)
STEPS = {
    "last": -1, "this past": -1, "next": 1, "this coming": 1, "this": 0, "this very": 0,
    "the current": 0, "the present": 0, "the latest": -1, "the most recent": -1,
    "the coming": 1, "the upcoming": 1, "coming": 1, "upcoming": 1, "current": 0,
    "previous": -1, "following": 1,
}  # fmt: skip
STEPS_THEN = {
    "the next": 1, "the following": 1, "the very next": 1, "the subsequent": 1,
    "the ensuing": 1, "the succeeding": 1, "the previous": -1, "the preceding": -1,
    "the prior": -1, "the same": 0, "the very same": 0, "that": 0, "that same": 0,
    "that very": 0, "this same": 0,
}  # fmt: skip
STEPS_AFTER = {
    "last": -1, "last past": -1, "next": 1, "next ensuing": 1, "next following": 1,
    "now next ensuing": 1,
}  # fmt: skip
STEPS_THEN_AFTER = {
    "following": 1, "then next": 1, "then following": 1, "then next following": 1,
    "then next ensuing": 1, "next after": 1, "ensuing": 1, "preceding": -1,
}  # fmt: skip
DAYS_AWAY = {
    "yesterday": -1, "tomorrow": 1, "to-morrow": 1, "the day before yesterday": -2,
    "the day after tomorrow": 2, "the day after to-morrow": 2, "tmrw": 1,
}  # fmt: skip
PARTS = {
    "early": "START", "very early": "START", "mid": "MID", "late": "END", "very late": "END",
    "early to mid": "START", "early-to-mid": "START", "mid to late": "END", "mid-to-late": "END",
    "end": "END",
}  # fmt: skip
PARTS_OF = {
    "early in": "START", "late in": "END", "midway through": "MID",
    "the beginning of": "START", "the start of": "START", "the opening of": "START",
    "the onset of": "START", "the early part of": "START", "the first part of": "START",
    "the middle of": "MID", "the midst of": "MID", "the end of": "END", "the close of": "END",
    "the latter part of": "END", "the later part of": "END", "the last part of": "END",
    "the early days of": "START", "the early months of": "START",
    "the early years of": "START", "the early weeks of": "START",
    "the opening days of": "START", "the opening months of": "START",
    "the opening weeks of": "START", "the first days of": "START",
    "the first weeks of": "START", "the first months of": "START",
    "the first years of": "START", "the last days of": "END", "the last weeks of": "END",
    "the last months of": "END", "the last years of": "END", "the final days of": "END",
    "the final weeks of": "END", "the final months of": "END", "the final years of": "END",
    "the closing days of": "END", "the closing weeks of": "END",
    "the closing months of": "END", "the closing years of": "END", "beginning of": "START",
    "start of": "START", "middle of": "MID", "end of": "END", "early part of": "START",
}  # fmt: skip
SIDES = {"earlier": False, "later": True, "late": True, "early": False}
DAY_PARTS = {
    "morning": "MO", "early hours": "MO", "small hours": "MO", "afternoon": "AF",
    "evening": "EV", "night": "NI", "midday": "MI",
    "lunchtime": "MI", "daytime": "DT", "morning hours": "MO", "afternoon hours": "AF",
    "evening hours": "EV",
}  # fmt: skip
DAY_PARTS_MANY = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
HAPPENINGS = (
    "war", "battle", "rebellion", "revolt", "uprising", "revolution", "siege", "invasion",
    "attack", "offensive", "campaign", "conflict", "assault", "fighting", "occupation",
    "armistice", "bombing", "massacre", "election", "elections", "coup", "crisis", "strike",
    "landing", "landings", "operation", "trial", "talks", "earthquake", "flood", "raid",
    "crash", "explosion", "funeral", "wedding", "conference", "summit", "surrender", "killing",
    "murder", "storm", "hurricane", "protest", "protests", "vote", "hearing", "ceremony",
    "admission", "discharge", "surgery", "birth", "death", "accident", "arrest", "arrival",
    "departure", "launch", "meeting", "opening", "closure", "delivery", "signing", "collapse",
)  # fmt: skip
CAMPAIGNS = ("campaign", "offensive", "harvest", "semester", "term", "election", "elections")
SUPERLATIVES = (
    "bloodiest", "deadliest", "worst", "costliest", "darkest", "busiest", "hottest", "coldest",
    "wettest", "driest", "longest", "shortest", "biggest", "most violent", "most successful",
)  # fmt: skip
TWILIGHT = {
    "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "first light": "MO", "dusk": "EV",
    "sunset": "EV", "nightfall": "NI", "midday": "MI",
}  # fmt: skip
CLOCK_WORDS = {"noon": 12, "midnight": 0, "mid night": 0, "noonish": 12}
HALVES = {"a . m .?": 0, "p . m .?": 12, "am": 0, "a.m.?": 0, "pm": 12, "p.m.?": 12}
ZONES = {
    zone: zone
    for zone in (
        "GMT", "UTC", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST",
        "PDT", "PT", "BST", "CET", "CEST", "MSK", "IST", "JST", "AEST",
        "Eastern time", "Pacific time", "Central time", "Mountain time", "Eastern",
        "Greenwich Mean Time", "Eastern Standard Time", "Eastern Daylight Time", "Moscow time",
        "Pacific Standard Time", "Pacific Daylight Time", "Beijing time", "Z",
    )
}  # fmt: skip
ERAS = {
    "BC": -1, "BCE": -1, "B.C.?": -1, "B.C.E.?": -1, "AD": 1, "A.D.?": 1, "CE": 1, "C.E.?": 1,
}  # fmt: skip
ERAS_BEFORE = {"AD": 1, "A.D.?": 1}
DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90, "noughties": 2000, "aughts": 2000,
}  # fmt: skip
FEAST_NAMES = {
    "new year's day": "new year", "new years day": "new year", "new year's eve": "new year eve",
    "epiphany": "epiphany", "martin luther king day": "martin luther king day",
    "martin luther king jr. day": "martin luther king day", "australia day": "australia day",
    "groundhog day": "groundhog day", "valentine's day": "valentine",
    "presidents' day": "presidents day", "presidents day": "presidents day",
    "ash wednesday": "ash wednesday", "shrove tuesday": "shrove tuesday",
    "mardi gras": "shrove tuesday", "st. patrick's day": "st patrick",
    "st patrick's day": "st patrick", "palm sunday": "palm sunday",
    "maundy thursday": "maundy thursday", "good friday": "good friday",
    "holy saturday": "easter saturday", "easter": "easter", "easter sunday": "easter",
    "easter monday": "easter monday", "april fools' day": "april fool",
    "april fool's day": "april fool", "anzac day": "anzac day", "may day": "may day",
    "ascension day": "ascension", "pentecost": "pentecost", "whit sunday": "pentecost",
    "whit monday": "whit monday", "corpus christi": "corpus christi",
    "mother's day": "mother day", "memorial day": "memorial day", "father's day": "father day",
    "juneteenth": "juneteenth", "canada day": "canada day",
    "independence day": "us independence", "the fourth of july": "us independence",
    "bastille day": "bastille day", "labor day": "labor day", "labour day": "labor day",
    "columbus day": "columbus day", "halloween": "halloween",
    "black friday": "black friday", "earth day": "earth day", "new year": "new year",
    "saint patrick's day": "st patrick", "saint patrick": "st patrick",
    "all saints' day": "all saints",
    "all souls' day": "all souls",
    "guy fawkes night": "guy fawkes", "election day": "us election",
    "veterans day": "armistice", "veterans' day": "armistice", "armistice day": "armistice",
    "remembrance day": "armistice", "remembrance sunday": "remembrance sunday",
    "mothering sunday": "mothering sunday", "passion sunday": "passion sunday",
    "rogation sunday": "rogation sunday", "thanksgiving": "thanksgiving",
    "thanksgiving day": "thanksgiving", "christmas": "christmas",
    "twelfth night": "twelfth night", "whitsun": "pentecost", "whitsunday": "pentecost",
    "whit tuesday": "whit tuesday", "trinity sunday": "trinity sunday", "low sunday": "low sunday",
    "bonfire night": "guy fawkes", "guy fawkes day": "guy fawkes", "hogmanay": "new year eve",
    "whitsuntide": "pentecost", "candlemas": "candlemas", "candlemas day": "candlemas",
    "lammas day": "lammas", "martinmas day": "martinmas", "michaelmas day": "michaelmas",
    "lady day": "lady day", "the annunciation": "lady day",
    "the feast of the annunciation": "lady day",
    "the feast of st. michael": "michaelmas", "st. michael's day": "michaelmas",
    "the feast of st. michael the archangel": "michaelmas",
    "the feast of st. john the baptist": "st john",
    "the feast of the nativity of st. john the baptist": "st john",
    "the nativity of st. john the baptist": "st john", "st. martin's day": "martinmas",
    "the feast of st. martin": "martinmas", "the feast of all saints": "all saints",
    "the feast of st. andrew": "st andrew", "st. luke's day": "st luke",
    "st. thomas's day": "st thomas", "st. james's day": "st james",
    "st. barnabas's day": "st barnabas", "st. mark's day": "st mark", "michaelmas": "michaelmas",
    "martinmas": "martinmas", "lammas": "lammas", "all hallows' eve": "halloween",
    "st. david's day": "st david", "st david's day": "st david", "st. george's day": "st george",
    "st george's day": "st george", "st. andrew's day": "st andrew",
    "st andrew's day": "st andrew", "st. john's day": "st john", "st john's day": "st john",
    "midsummer day": "st john", "midsummer's day": "st john", "st. stephen's day": "boxing day",
    "st stephen's day": "boxing day", "st. swithin's day": "st swithin",
    "st swithin's day": "st swithin", "st. bartholomew's day": "st bartholomew",
    "st bartholomew's day": "st bartholomew", "holy innocents' day": "holy innocents",
    "shrovetide": "shrove tuesday", "pancake day": "shrove tuesday",
    "christmas day": "christmas", "christmas eve": "christmas eve", "boxing day": "boxing day",
}  # fmt: skip
EXPIRY = (
    "expiry",
    "expires",
    "expires end",
    "exp",
    "exp.?",
    "valid thru",
    "valid through",
    "valid until",
    "best before",
    "use by",
    "valid to",
)
STYLES = {
    "O.S.?": -1, "OS": -1, "old style": -1, "julian": -1, "N.S.?": 1, "NS": 1, "new style": 1,
    "gregorian": 1,
}  # fmt: skip
ERAS_OF_JAPAN = {
    "Reiwa": 2018, "Heisei": 1988, "Showa": 1925, "Shōwa": 1925, "Shôwa": 1925, "Taisho": 1911,
    "Taishō": 1911, "Taishô": 1911,
}  # fmt: skip
MONTHS_OF_STAMPS = {  # in the two letters of a postmark or a stamp: "18 DE 93"
    "JA": 1, "FE": 2, "MR": 3, "AP": 4, "MY": 5, "JU": 6, "JN": 6, "JY": 7, "JL": 7, "AU": 8,
    "SE": 9, "SP": 9, "OC": 10, "NO": 11, "DE": 12,
}  # fmt: skip
MONTHS_OF_LETTERS = {
    "instant": 0, "inst.?": 0, "ultimo": -1, "ult.?": -1, "ulto.?": -1, "proximo": 1,
    "prox.?": 1, "proxo.?": 1, "instt.?": 0, "curt.?": 0,
}  # fmt: skip
REFS = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "just now": "PRESENT_REF",
    "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "at present": "PRESENT_REF", "at the moment": "PRESENT_REF", "these days": "PRESENT_REF",
    "the present": "PRESENT_REF", "the present day": "PRESENT_REF",
    "modern day": "PRESENT_REF", "modern-day": "PRESENT_REF", "present-day": "PRESENT_REF",
    "the present time": "PRESENT_REF", "at this time": "PRESENT_REF",
    "current date": "PRESENT_REF", "the current date": "PRESENT_REF",
    "this time": "PRESENT_REF", "this moment": "PRESENT_REF",
    "recently": "PAST_REF", "more recently": "PAST_REF", "lately": "PAST_REF",
    "recent years": "PAST_REF", "recent months": "PAST_REF", "recent weeks": "PAST_REF",
    "recent days": "PAST_REF", "the recent past": "PAST_REF", "the past": "PAST_REF",
    "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF", "the coming years": "FUTURE_REF",
    "the coming months": "FUTURE_REF", "the coming weeks": "FUTURE_REF",
    "the coming days": "FUTURE_REF", "coming years": "FUTURE_REF",
    "the years ahead": "FUTURE_REF", "the months ahead": "FUTURE_REF",
    "the weeks ahead": "FUTURE_REF", "the days ahead": "FUTURE_REF",
    "that time": "PAST_REF", "coming months": "FUTURE_REF", "coming weeks": "FUTURE_REF",
    "coming days": "FUTURE_REF",
}  # fmt: skip
TOLD = {
    "former": "PAST_REF", "recent": "PAST_REF", "current": "PRESENT_REF",
    "future": "FUTURE_REF",
    # a time, but no word of which
    "this period": "", "that period": "", "the same period": "", "the same time": "",
    "the time": "", "dry season": "", "the dry season": "", "rainy season": "",
    "previous period": "", "the previous period": "", "the following period": "",
    "the entire period": "", "the whole period": "", "this era": "", "that era": "",
    "the rainy season": "", "monsoon season": "", "the monsoon season": "",
    "ramadan": "", "any one time": "", "any given time": "",
    "a short time": "", "a very short time": "", "a long time": "", "a very long time": "",
    "a brief time": "", "a short period of time": "", "a short period": "",
    "a brief period": "", "a long period": "", "a long period of time": "",
    "a short amount of time": "",
}  # fmt: skip
LONG_AGO = {
    "some time ago": "PAST_REF", "a while ago": "PAST_REF", "long ago": "PAST_REF",
    "not long ago": "PAST_REF", "a long time ago": "PAST_REF", "a short time ago": "PAST_REF",
    "moments ago": "PAST_REF", "moments later": "FUTURE_REF", "some time later": "FUTURE_REF",
    "a short time later": "FUTURE_REF", "a short while later": "FUTURE_REF",
}  # fmt: skip
REGULAR = {
    "hourly": Grain.HOUR, "daily": Grain.DAY, "nightly": "XXXX-XX-XXTNI", "weekly": Grain.WEEK,
    "fortnightly": "P2W", "monthly": Grain.MONTH, "quarterly": Grain.QUARTER,
    "annual": Grain.YEAR, "annually": Grain.YEAR, "yearly": Grain.YEAR,
    "biennial": "P2Y", "weekends": "XXXX-WXX-WE",
    "weekdays": "XXXX-WXX-WD",
}  # fmt: skip


def _is_a_day(period: Period) -> bool:
    return period.first_day == period.last_day


WORDS = {
    "month_word": Words(MONTHS, signals=True),
    "month_cased": Words(MONTHS_CASED, signals=True, cased=True),
    "month_small": Words(MONTHS_SMALL, signals=True, cased=True),
    "weekday": Words(WEEKDAYS, signals=True),
    "weekday_short": Words(WEEKDAYS_SHORT, signals=True, cased=True),
    "weekdays": Words(WEEKDAYS_MANY, signals=True),
    "season": Words(SEASONS, signals=True),
    "seasons": Words(SEASONS_MANY, signals=True),
    "fall": Words(FALL, signals=True),
    "unit_one": Words(UNITS, signals=True),
    "unit_many": Words(UNITS_MANY, signals=True),
    "ordinal_word": Words(ORDINALS),
    "from_end": Words(FROM_THE_END),
    "cardinal": Words(CARDINALS),
    "tens": Words(TENS),
    "large": Words(LARGE),
    "vague": Words(VAGUE),
    "about": Words(ABOUT),
    "step": Words(STEPS),
    "step_then": Words(STEPS_THEN),
    "step_after": Words(STEPS_AFTER),
    "step_then_after": Words(STEPS_THEN_AFTER),
    "day_away": Words(DAYS_AWAY, signals=True),
    "part": Words(PARTS),
    "part_of": Words(PARTS_OF),
    "side": Words(SIDES),
    "day_part": Words(DAY_PARTS, signals=True),
    "day_parts": Words(DAY_PARTS_MANY, signals=True),
    "clock_word": Words(CLOCK_WORDS, signals=True),
    "twilight": Words(TWILIGHT, signals=True),
    "at_night": Words({"night": "NI"}, signals=True),
    "midsummer": Words({"Midsummer": "st john"}, signals=True, cased=True),
    "mid_season": Words({"midsummer": "SU", "midwinter": "WI"}, signals=True),
    "mid_year": Words({"midyear": 0}, signals=True),
    "happening": Words(dict.fromkeys(HAPPENINGS, 0)),
    "superlative": Words(dict.fromkeys(SUPERLATIVES, 0)),
    "anniversary": Words({"anniversary": 0}, signals=True),
    "duration_word": Words({"duration": 0}, signals=True),
    "long_ago": Words(LONG_AGO, signals=True),
    "quarter_sign": Words(
        {f"{sign}": n for n in range(1, 5) for sign in (f"Q{n}", f"{n}Q")}, signals=True, cased=True
    ),
    "sure_zone": Words(
        dict.fromkeys(("GMT", "UTC", "EST", "EDT", "PST", "PDT", "CET")), signals=True, cased=True
    ),
    "past_hour": Words(PAST_HOUR, signals=True),
    "century_word": Words(CENTURY_WORDS, signals=True),
    "teen": Words(TEENS),
    "period_word": Words({"period": 0}, signals=True),
    "era_word": Words({"era": 0}, signals=True),
    "campaign": Words(dict.fromkeys(CAMPAIGNS, 0)),
    "age": Words({"age": 0}, signals=True),
    "style": Words(STYLES),
    "of_month": Words(MONTHS_OF_LETTERS, signals=True),
    "japanese": Words(ERAS_OF_JAPAN, signals=True, cased=True),
    "stamped": Words(MONTHS_OF_STAMPS, signals=True, cased=True),
    "roman_day": Words({"ides": "ides", "nones": "nones", "kalends": "kalends"}, signals=True),
    "calendar_sign": Words({"cy": 0}, signals=True),
    "fiscal_sign": Words({"FY": 0}, signals=True, cased=True),
    "again": Words({"each": 0, "every": 0}),
    "after_surgery": Words({"POD": 0}, signals=True, cased=True),
    "near_side": Words({"after": 1, "following": 1, "before": -1, "preceding": -1}),
    "expiry": Words(dict.fromkeys(EXPIRY, 0)),
    "republican": Words(REPUBLICAN, signals=True),
    "roman": Words(ROMANS, cased=True),
    "followed": Words({"followed": 0}),
    "half_word": Words({"half": 0}, signals=True),
    "half_letter": Words({"a": 0, "p": 12}),
    "long_stretch": Words(
        {
            "quarter": Grain.QUARTER,
            "half-year": Grain.HALF,
            "half year": Grain.HALF,
            "half": Grain.HALF,
            "year": Grain.YEAR,
            "month": Grain.MONTH,
        }
    ),
    "long_unit": Words({"week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}),
    "short_unit": Words(
        {"hour": Grain.HOUR, "hr": Grain.HOUR, "minute": Grain.MINUTE, "min": Grain.MINUTE}
    ),
    "half_day": Words(HALVES, signals=True),
    "zone": Words(ZONES, cased=True),
    "era": Words(ERAS, signals=True, cased=True),
    "era_before": Words(ERAS_BEFORE, signals=True, cased=True),
    "decade_word": Words(DECADE_WORDS, signals=True),
    "feast": Words(FEAST_NAMES, signals=True),
    "ref": Words(REFS, signals=True),
    "told": Words(TOLD, signals=True),
    "regular": Words(REGULAR, signals=True),
    "weekend_word": Words({"weekend": 0}, signals=True),
    "today_word": Words({"today": "", "to-day": ""}, signals=True),
    "tonight_word": Words({"tonight": "NI", "to-night": "NI"}, signals=True),
    "circa": Words(CIRCA),
    "named": Words(named_periods(), signals=True),
    "named_day": Words(
        {name: known for name, known in named_periods().items() if _is_a_day(known.period)},
        signals=True,
    ),
    "date_word": Words({"date": 0}, signals=True),
    "second_unit": Words({"seconds": 0, "secs": 0}, signals=True),
    "fortnight": Words({"fortnight": 2, "fortnights": 2}, signals=True),
    "sevennight": Words(
        dict.fromkeys(("se'nnight", "sennight", "sen'night", "se'ennight"), 0), signals=True
    ),
    "overnight": Words({"overnight": 0}, signals=True),
    "times": Words(
        dict.fromkeys(
            (
                "once",
                "twice",
                "thrice",
                "two times",
                "three times",
                "four times",
                "five times",
                "several times",
                "many times",
            )
        )
    ),
    "quality": Words(
        dict.fromkeys(
            (
                "consecutive",
                "straight",
                "full",
                "whole",
                "more",
                "further",
                "additional",
                "long",
                "short",
                "calendar",
                "solid",
                "entire",
                "previous",
                "last",
                "past",
                "following",
                "next",
                "remaining",
                "final",
                "working",
                "business",
                "successive",
                "bloody",
                "brutal",
                "extra",
                "other",
                "first",
                "crucial",
                "critical",
                "good",
            )
        )
    ),
    "run": Words(
        {
            "last": -1,
            "past": -1,
            "previous": -1,
            "preceding": -1,
            "latest": -1,
            "most recent": -1,
            "next": 1,
            "coming": 1,
            "upcoming": 1,
            "following": 1,
            "ensuing": 1,
            "first": 0,
            "final": 0,
            "same": 0,
            "intervening": 0,
        }
    ),
    "clock_unit": Words({"o'clock": 0, "hours": 0, "hrs": 0, "h": 0}, signals=True),
}

# --- Pieces: made of words and figures -----------------------------------------------------


def spelled(*tables: dict[str, T]) -> dict[str, T]:
    """Tables together, as ``normal`` spells their words."""
    return {normal(k.replace("?", "")): n for table in tables for k, n in table.items()}


ALL_MONTHS = spelled(MONTHS, MONTHS_CASED)
ALL_WEEKDAYS = spelled(WEEKDAYS, WEEKDAYS_SHORT)
ALL_ORDINALS = {**ORDINALS, **FROM_THE_END}
ALL_UNITS = spelled(UNITS, UNITS_MANY)


def number_of(words: str) -> int | float | str:
    """
    >>> number_of("twenty-one"), number_of("two and a half"), number_of("a few")
    (21, 2.5, 'X')
    """
    if words in VAGUE:
        return "X"
    plain = words.replace("-", " ").replace(",", "").replace("1/2", "half")
    if re.fullmatch(r"\d+\.\d+", plain):
        return float(plain)
    total: float = 0
    for word in plain.split():
        if word == "half":
            total += 0.5
        elif word in LARGE:
            total = (total or 1) * LARGE[word]
        elif word.isdigit():
            total += int(word)
        elif word in CARDINALS or word in TENS:
            total += CARDINALS.get(word) or TENS[word]
    if plain in ("a", "an"):
        total = 1
    return int(total) if total == int(total) else total


def figures_in(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def ordinal_of(words: str) -> int:
    return ALL_ORDINALS[words] if words in ALL_ORDINALS else figures_in(words)


def year_in_words(words: str) -> int:
    """
    >>> year_in_words("nineteen ninety-eight"), year_in_words("two thousand and five")
    (1998, 2005)
    >>> year_in_words("eighteen hundred and twelve"), year_in_words("nineteen oh five")
    (1812, 1905)
    >>> year_in_words("one thousand seven hundred and forty-two")
    1742
    """
    first, *rest = words.replace("-", " ").split()
    ends = number_of(" ".join(word for word in rest if word != "thousand")) if rest else 0
    if first == "two":
        return 2000 + int(ends)
    if first in ("one", "a"):
        hundreds, _, rest_of_it = " ".join(rest[1:]).partition("hundred")
        return 1000 + 100 * int(number_of(hundreds)) + int(number_of(rest_of_it))
    return 100 * CENTURY_WORDS[first] + int(number_of(" ".join(w for w in rest if w != "hundred")))


def fiscal_in(words: str) -> tuple[r.Year, bool]:
    """The year of "FY18" or "FY2023/24", and whether it is told over two."""
    first, *rest = re.findall(r"\d+", words)
    return r.year_in(first), bool(rest)


PIECES = {
    "month": Piece("{month_word}|{month_cased}", lambda words: ALL_MONTHS[words]),
    "any_weekday": Piece("{weekday}|{weekday_short}", lambda words: ALL_WEEKDAYS[words]),
    "unit": Piece("{unit_one}|{unit_many}", lambda words: ALL_UNITS[words]),
    "small": Piece("{tens}_{cardinal}|{tens}|{cardinal}", number_of),
    "plain": Piece(
        "{figure},{three}|{figure}.{figure}|{figure} and a half|{figure} 1/2|{figure}"
        "|a hundred|{small} hundred|hundred|a dozen|{small}_and_a_half|{small} and half|half"
        "|{small}",
        number_of,
    ),
    "number": Piece("half an|half a|a half|{plain}|{vague}|a|an", number_of),
    "so_many": Piece("{small}|{figure}|a|an", number_of),
    "count": Piece(
        "{figure},{three}|{figure}|a hundred|{small} hundred|a dozen|{small}|a few|few|several"
        "|couple of|couple",
        number_of,
    ),
    "year_words": Piece(
        "{century_word}_{tens}_{cardinal}|{century_word}_{tens}|{century_word}_{teen}"
        "|{century_word}_(oh|o)_{cardinal}|{century_word} hundred (and? {small})?"
        "|two thousand (and? {small})?|(one|a) thousand {small} hundred (and? {small})?",
        year_in_words,
    ),
    "o_hour": Piece("{hour}|{cardinal}", number_of),
    "nth_day": Piece("{day}(st|nd|rd|th|d)?|{ordinal_word}", ordinal_of),
    "nth_figure": Piece("{day}(st|nd|rd|th|d)", figures_in),
    "fiscal": Piece(
        "{fiscal_sign}~'?({year4}|{yy})(/({yy}|{year4}))?|(fiscal|financial) year? ({year4}|'{yy})"
        "(/({yy}|{year4}))?",
        fiscal_in,
    ),
    "ordinal": Piece("{ordinal_word}|{figure}(st|nd|rd|th)", ordinal_of),
    "year": Piece("{year4}|{far_year}|'{yy}|{opening}({year4}|'{yy}){closing}", r.year_in),
    "which": Piece("{ordinal}|{from_end}", ordinal_of),
    "thousands": Piece("{figure},{three}", figures_in),
    "half": Piece("first|second|latter|other", lambda words: 1 if words == "first" else 2),
    "short_figure": Piece("{yy}", r.year_in),
    "quarter_figure": Piece("Q{day}|{day}Q", figures_in),
    "half_figure": Piece("H{day}|{day}H", figures_in),
}

# --- What is not a date -------------------------------------------------------------------------

_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|of|aft|bef|abt|est|cal|since|until|till|by|during|before|after|from|to|through|throughout|between|and"
    r"|or|for|late|early|mid|last|this|next|on|around|about|per|every|each|that|previous"
    r"|following|as|than)[\s-]+(?:the\s+)?[\"'(]?$",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:[$€£¥#№@&=+*/_~§]|\d\s|[\d.,:]\d*[.,:/-]|\b(?:room|rooms|no|nos|number|page|pages|pp|p|flight"
    r"|route|highway|version|v|resolution|article|section|chapter|act|bill|bus|boeing|channel"
    r"|model|windows|paragraphs?|paras?|§+|sec|sections|subsection|clause|schedule|recital|footnote|note"
    r"|notes|appendix|annex|exhibit|invoice|ticket|issue|badge|licence|license|serial|cap|code|error"
    r"|psi|order|directive|regulation|case|docket|lot|box|suite|apartment|apt|unit"
    r"|line|verse|psalm|hymn|opus|op|class|type|mark|mk|area|code|extension|ext|tel|phone|fax"
    r"|flat|flats|port|job|node|pid|uid|gid|process|thread|worker|build|batch|commit|revision|rev|errno"
    r"|status|patch|firmware|drawing|figure|cfr|wl|bgb|stat|pr|train|tram|rule|form|office|rfc|usd|us|eur|gbp|rs|iso|sn|ngc|psi|postcode|zip|pin|id|isbn|ref|item|gate|seat|lots|seats|gates"
    r"|units|boxes|routes|channels|flights|trains|buses|houses|chapters|articles|cases|tickets"
    r"|invoices|items|verses|plots?|berths?|graves?|cells?|cabins?|lockers?)\.?)\s?$",
    re.I,
)
_COUNTED = re.compile(
    r"\s?[%€£°]|[.,:/]\d|-?\d|-[A-Z]\b|-(?!(?:present|today|now|date|ongoing)\b)[a-z]|\s(?:(?:[a-z]+\s)?(?:people|men|women|children|troops"
    r"|soldiers|dead|deaths|civilians|km|kilometers|kilometres|miles|metres|meters|feet|ft"
    r"|tons|tonnes|kg|pounds|dollars|euros|percent|per\scent|times|points|votes|seats|ships"
    r"|aircraft|planes|tanks|prisoners|casualties|employees|workers|jobs|shares|pieces|cases"
    r"|copies|others|members|students|families|houses|homes|units|words|hp|rpm|mm|cm|m|hz"
    r"|mhz|million|billion|thousand|hundred|passengers|visitors|users|households|voters|customers"
    r"|residents|inhabitants|guests|delegates|protesters|demonstrators|refugees|migrants|fighters"
    r"|head\sof|ounces|grams|grammes|yards|inches|gallons|barrels|bottles|sheep|cattle|horses|acts|pages|entries"
    r"|calories|kilos|litres|liters|ml|g|cc|watts|acres|hectares|rounds)|USD|EUR|GBP"
    r"|[A-Z][a-z]+\s(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive))\b",
)


_MEASURED = re.compile(  # signs of units: nothing but a figure stands before them
    r"\s?(?:[mµn]s|k[gmBWV]|[cm]m|[kKMGT]i?B|[kMG]?Hz|[kMG]?Wh?|[kmM]?[VAJ]|mAh|d[BlL]|m[lL]|hPa|[kM]?Pa|psi"
    r"|bar|ppm|fps|dpi|px|rpm|lbs?|oz|mph|km/h|kph|bytes|bits|rows|records|files|requests)\b"
)
_IN_LIST = re.compile(r"[ \t]*(?:#{1,6}[ \t]+|\(?\d{1,3}[.)][ \t]+|[*_-]{1,3}[ \t]*)+")
_AFTER_YEAR = re.compile(r"\b(?:\d{4}\s?~\s?|(?:1[5-9]|20)\d\d[.,;:] )$")
_AT_A_TIME = re.compile(r"\b(?:in|since|until|by|during|before|after)\s$", re.I)


def no_year(around: Around) -> bool:
    """A figure of four digits that counts, prices, numbers or names something else."""
    if _is_numbered(around) and not _AFTER_YEAR.search(around.before):
        return True
    if around.follows(_SHOWN, 12):
        return True
    joined = around.before[-1:] in ("[", "-") and around.after[:1] not in "-–"
    if joined and _IN_AN_IDENTIFIER.search(around.before):
        return True
    year = int(around.words[-4:])
    told = around.follows(_NAMED_AS_YEAR, 8) or around.follows(_AFTER_PREPOSITION, 24)
    if in_a_title(around) or _counts_part(around) or _MEASURED.match(around.after):
        return True
    if not told and _in_a_log(around):
        return True
    if _COUNTED.match(around.after):
        known = _AT_A_TIME.search(around.before) is not None
        return not (known and re.match(r"\s[a-z]", around.after) and 1500 <= year <= 2050)
    if 1700 <= year <= 2050:
        return not no_log(around)
    return (not told and not _heads_a_chronicle(around, year)) or year > 2200


_LONE_YEAR = re.compile(r"^#*[ \t]*(1[0-6]\d\d)[.:]?[ \t]*$", re.MULTILINE)
_CHRONICLE = 1200  # characters around the heading of a year in which another one stands


def _heads_a_chronicle(around: Around, year: int) -> bool:
    """A year on a line of its own, with one before or after it, on theirs."""
    line = around.text[max(0, around.start - 5) : around.start].rpartition("\n")[2]
    if line.strip("# \t") or _LONE_YEAR.match(around.text, around.start - len(line)) is None:
        return False
    near = around.text[max(0, around.start - _CHRONICLE) : around.end + _CHRONICLE]
    years = [int(match[1]) for match in _LONE_YEAR.finditer(near)]
    return len(years) > 1 and years == sorted(set(years)) and year in years


_LOGGED = re.compile(r"\W?\d{4}-\d\d-\d\d[ T]\d\d:\d\d|\W?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d ")


def _in_a_log(around: Around) -> bool:
    """The line begins with the time at which a machine wrote it: its figures are numbers."""
    start = around.text.rfind("\n", max(0, around.start - 400), around.start) + 1
    return _LOGGED.match(around.text, start, around.start) is not None


_NAMED_AS_YEAR = re.compile(r"\byears?\s\Z|\bA\.?D\.?\s\Z", re.I)
_SHOWN = re.compile(  # "the display showed 1970"
    r"\b(?:show(?:s|ed|n)?|display(?:s|ed)|reads?|typed|entered|equals?)\s\Z"
)
# "rsync[2020]", "the dump lantern-2019"; not "mid-2019", "Expo-2015"
_IN_AN_IDENTIFIER = re.compile(
    r"\w\[\Z"
    r"|(?<![\w-])(?!(?:mid|early|late|pre|post|circa|since|until|from|end|autumn|spring|summer|winter)-)"
    r"[a-z][a-z_]*-\Z"
)


def _counts_part(around: Around) -> bool:
    """ "1812 of its men", "of its 2004 men", "about 2000 remained", "a Peugeot 2008"."""
    after, before = around.after, around.before
    if re.match(r"\sof\s(?:its|their|his|her|our|the|these|those|them|us|which|whom)\b", after):
        return _AT_A_TIME.search(before) is None
    if _AT_LEAST.search(before) and (noun := re.match(r"\s([a-z]{3,}s)\b", after)) is not None:
        counted = lexicon().get(noun[1])
        acts = counted is not None and counted.share("VBZ", "VERB") > 0.5
        return not acts and noun[1] not in _COMPARED_WITH
    if _SO_MANY.search(before) and (verb := re.match(r"\s([a-z]+)\b", after)) is not None:
        known = lexicon().get(verb[1])
        acts = known is not None and known.share("VB", "VBP") > 0.4
        return acts or is_past(verb[1]) or verb[1] in ("are", "have", "were", "was", "had", "will")
    if _MANY_THINGS.match(after) and (_HAS_SO_MANY.search(before) or _did_so_many(before)):
        return True
    if _SO_MANY.search(before) and _holds(before) and _ENDS_PHRASE.match(after):
        return True
    if (second := _TO_SO_MANY.match(around.text, around.end)) is not None:
        return _COUNTED.match(around.text, second.end()) is not None
    if re.match(r"\s(?:who|whom)\b", after):
        return True
    return _OF_A_MAKE.search(before) is not None


_MANY_THINGS = re.compile(
    r"\s(?:(?!and|or|in|on|by|for|with|but|as|at|the|to|from|of|when|where)[a-z]+\s)?"
    r"(?!is\b|its\b|his\b|was\b|has\b|does\b)[a-z]{3,}s\b"
)
_TO_SO_MANY = re.compile(r"\s?(?:to|and|or|[-–])\s?\d[\d.,]*(?<=\d)(?=\s[a-z])")
_LAST_WORD = re.compile(r"\b([a-z]+)\s\Z")
_BEFORE_ABOUT = re.compile(r"\b([a-z]+)\s(?:only\s|just\s)?[a-z]+(?:\s(?:than|to|least|most))?\s\Z")
_OF_WHEN = frozenset({"dates", "begins", "ends", "starts", "dies", "appears", "is", "was", "does"})


def _did_so_many(before: str) -> bool:
    """ "Wrote 2012 buffers", "paid 1900 guilders": a verb takes what it counts."""
    verb = _LAST_WORD.search(before)
    return verb is not None and is_past(verb[1])


def _holds(before: str) -> bool:
    """ "It seats about 2000"."""
    verb = _BEFORE_ABOUT.search(before)
    if verb is None or verb[1] in _OF_WHEN:
        return False
    known = lexicon().get(verb[1])
    return verb[1] in _HOLDS or (known is not None and known.share("VBZ") > 0.5)


_HOLDS = frozenset({"seats", "sleeps", "houses", "numbers", "costs"})
_HAS_SO_MANY = re.compile(
    r"\b(?:has|have|had|with|holds?|seats|sold|bought|scored|killed|carried|lost)\s\Z"
    r"|\b\d[\d,.]*\s[a-z]+s\sand\s\Z"
)
_SO_MANY = re.compile(
    r"\b(?:about|around|some|over|nearly|almost|roughly|approximately|(?:more|less|fewer) than"
    r"|at (?:least|most)|up to|only|just|another|the other|all)\s\Z",
    re.I,
)
_AT_LEAST = re.compile(  # no date is more or fewer than another
    r"\b(?:over|nearly|almost|some|(?:more|less|fewer) than|at (?:least|most)|up to|only|just"
    r"|another|a total of|all)\s\Z",
    re.I,
)
_COMPARED_WITH = ("levels", "figures", "prices", "rates", "values", "results", "sales", "standards")
_OF_A_MAKE = re.compile(r"\b(?:a|an|his|her|their|its|my|our|your|new|used|old)\s[A-Z][\w-]+\s\Z")
_TITLE_BEFORE = re.compile(r"[\"“‘«]\s?(?:[A-Z][\w'’.-]*\s|(?:of|the|and|in|a|to|for|on)\s){0,6}\Z")
_TITLE_AFTER = re.compile(
    r"(?:['’]s)?(?:\s[A-Z][\w'’.-]*|\s(?:of|the|and|in|a|to|for|on)){0,6}[\"”’»](?!\w)"
)


def in_a_title(around: Around) -> bool:
    """ "The film “1984”", "the strategy “Europe 2020”": words with capitals between quotes."""
    if around.words[:1].islower() or _A_HAPPENING.match(around.after):
        return False
    return bool(_TITLE_BEFORE.search(around.before) and _TITLE_AFTER.match(around.after))


_IN_QUOTES = re.compile(r"[\"“‘«]([^\"“”‘«»\n]{0,60})\Z")
_TO_THE_QUOTE = re.compile(r"([^\"“”«»\n]{0,60}?)[\"”’»](?!\w)")
_TITLE_WORDS = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "is", "it", "of", "on", "or",
    "the", "to", "with",
})  # fmt: skip


def _in_quoted_capitals(around: Around) -> bool:
    """ "The play “Tomorrow, and Tomorrow”": more than one word, each with a capital but the small
    ones, and no comma or full stop at the end, as what is said has."""
    before, after = _IN_QUOTES.search(around.before), _TO_THE_QUOTE.match(around.after)
    if before is None or after is None or around.words[:1].islower():
        return False
    title = f"{before[1]}{around.words}{after[1]}"
    words = re.findall(r"[^\W\d_]+", title)
    if len(words) < 2 or title.rstrip()[-1:] in ",.":
        return False
    return all(word[0].isupper() or word in _TITLE_WORDS for word in words if len(word) > 1)


def _named_in_passing(around: Around) -> bool:
    """ "He reads Today", "USA Today": a capital in the middle of a sentence in small letters."""
    if around.words not in ("Today", "Yesterday", "Tomorrow", "Tonight"):
        return False
    return re.search(r"\b[a-z]{2,}\s(?:[A-Z]\w+\s)?\Z", around.before) is not None


def part_of_a_title(around: Around) -> bool:
    """The same for words of time: "“The Winter's Tale”", "the 26th of July Movement"."""
    if in_a_title(around) or _in_quoted_capitals(around) or _named_in_passing(around):
        return True
    if _OF_A_TOWN.match(around.after) and not around.words[:1].islower():
        return True
    if _is_called_so(around):
        return True
    named = around.words[:4].lower() == "the " or _NAMES.search(around.before)
    return bool(named) and _HEAD_AFTER.match(around.after) is not None


_WORD_BEFORE = re.compile(r"(?:\b(the|a|an|its|their|this)\s)?\b([A-Z][\w’'-]*\.?)[ \t]\Z")
_ARTICLE_BEFORE = re.compile(r"\b[Tt]he\s\Z")
_CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]{2,}")
_OF_A_SEASON = re.compile(
    r"\b(?:in|during|this|that|last|next|since|until|till|by|from|to|through|every|each|early|late|mid"
    r"|the|and|or|between|before|after|following|previous)[\s-]\Z",
    re.I,
)
_COLOURS = re.compile(r"\b(?:Black|Red|White|Bloody|Green|Blue|Merry|Happy)\s\Z")


def _is_called_so(around: Around) -> bool:
    """ "Sergeant March", "Ada Spring", "the ship Winter Queen", "Black September", "the Friday
    Tavern": capitals in a sentence that belong to a name."""
    words, before = around.words, around.before
    if not words[:1].isupper() or not words.isalpha() or words.isupper():
        return False
    day = words in _DAYS_OF_WEEK
    if day:
        if _ARTICLE_BEFORE.search(before) and _CAPITAL_AFTER.match(around.after):
            return _NEWS_AFTER.match(around.after) is None
    elif _COLOURS.search(before):
        return True
    beside = _WORD_BEFORE.search(before)
    if beside is not None:
        called = beside[2] in titles() and not (day and beside[1])
        if called or (not day and beside[2] in given_names()):
            return True
    if words.lower() not in SEASONS or _BEGINS.search(before) or "\n" in before[-2:]:
        return False
    if _A_HAPPENING.match(around.after) or _A_FIGHT.match(around.after):
        return False
    return _CAPITAL_AFTER.match(around.after) is not None or not _OF_A_SEASON.search(before)


_DAYS_OF_WEEK = frozenset(day.capitalize() for day in WEEKDAYS if day.endswith("day"))
_NEWS_AFTER = re.compile(r"\s(?:Morning|Afternoon|Evening|Night)\b")


_NAMES = re.compile(r"(?:\b(?:the|a|an|this|its|his|her)|[A-Z][a-z]+)\s\Z")


def unless_named(rule: Rule) -> Rule:
    """A rule of words that titles and names are made of, with a look at what stands around."""
    return replace(rule, closed=part_of_a_title) if rule.name in _IN_NAMES else rule


_IN_NAMES = frozenset({
    "day of a month", "day and month", "month and day", "month", "weekday", "today", "yesterday",
    "the season", "season", "the part of the day", "week beside", "feast", "tonight", "the fall",
    "this month", "weekend beside", "the weekend", "year beside", "this part of the day",
    "season beside", "about a day", "noon", "day and its part", "middle of a season in a word",
})  # fmt: skip

_HEAD_AFTER = re.compile(
    r"(?:['’]s)?\s(?:[A-Z][\w'’-]+\s){0,2}(?:Movement|Committee|Commission|Party|Brigades?|Group|Front|Army"
    r"|Organi[sz]ation|Society|Foundation|Association|Club|League|University|College|Institute|School"
    r"|Square|Street|Avenue|Road|Bridge|Airport|Stadium|Hospital|Palace|Museum|Prize|Award|Company"
    r"|Standard|Post|Times|Telegraph|Herald|Mail|Express|Mirror|Gazette|Chronicle|Star|News|Journal"
    r"|Observer|Tribune|Review|Magazine|War|Soldiers?|Martyrs|Coalition|Alliance|Collective"
    r"|Rising|Uprising|Massacre|Agreement|Accords?|Treaty|Games"
    r"|Olympics|Gardens?|Lane|Fair|Live|Show|Edition|Island|Hill|Guard|House|Sales?|Club|Band)\b"
    r"|\s(?:organi[sz]ation|movement|group|brigades?|faction)\b"
    r"|\sTime\b(?!\s\d)"
)


# "ACME-1946", "18 U.S.C. § 1956": a mark of letters, and a shelf or a statute
_IDENTIFIER = re.compile(r"(?:\b[A-Z][A-Z\d]*-|\b[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?\s(?:§+\s?)?)\Z")
_MEASURE_BEFORE = re.compile(
    r"\b(?:population|altitude|elevation|total|costs?|price|weight|length):?\s\Z", re.I
)
_NUMBERED_RANGE = re.compile(
    r"\b(?:paragraphs?|paras?|sections?|articles?|pages?|lines?|nos|numbers|rooms?|houses|plots?|lots?"
    r"|seats?|gates?|units?|verses?|items?|boxes|routes?|channels?|flights?|buses|trains?|chapters?|flats?"
    r"|apartments?|invoices?|tickets?|cases|bays?|berths?|cabins?|cells?|graves?|lockers?|tables?)"
    r"\.?\s\d+\s?(?:to|and|or|-|–|,)\s?\Z",
    re.I,
)
_REPORTED = (
    re.compile(  # "88 T.C. 63, 75 (1987)", "568 U. S. ___ (2013)", "12 F.3d 99 (2d Cir. 1999)"
        r"\b\d{1,4}\s(?:[A-Z][A-Za-z]{0,5}\.?\s?){1,4}(?:\d[a-z]{1,2}\s)?(?:_{2,4}|\d{1,5})"
        r"(?:,\s\d{1,4}(?:[-–]\d{1,4})?)*(?:,?\sn\.\s?\d{1,3})?\s\((?:[A-Z0-9][\w. ]{0,28}\s)?\Z"
    )
)
_CARRIER = re.compile(  # "flight BA 1905", "train IC 2021"
    r"\b(?i:flights?|trains?|bus|buses|ferry|sailing|service|voyage)\s[A-Z]{1,3}\s\Z"
)
_PLANNED_BY_NAME = re.compile(  # "Agenda 2030", "Vision 2030 and Horizon 2020"
    r"(?:\bthe\s)?\b(?:Agenda|Vision|Horizon|Strategy|Plan|Goals|Roadmap|Compact|Initiative)\s\Z"
)
# "the index fell to 1990", but "fell to 1990 levels"
_LEVEL = re.compile(
    r"\b(?:fell|rose|dropp?\w*|climb\w*|slid|slipp?\w*|gain\w*|advanc\w*|declin\w*|eas\w*|jump\w*|surg\w*"
    r"|plung\w*|soar\w*|tumbl\w*|clos\w*|ended|points?|percent|%)\b[^.;:]{0,30}\b(?:to|at)\s\Z"
)


def _is_numbered(around: Around) -> bool:
    """ "Page 1994", "€1900"; not "5. 1994: …", the fifth line of a list."""
    begin = around.text.rfind("\n", max(0, around.start - 20), around.start) + 1
    if _IN_LIST.fullmatch(around.text, begin, around.start):
        return False
    before = around.before
    last = before.rstrip()
    if last[-1:] in ("-", ".", "§") and _IDENTIFIER.search(before):
        return True
    if around.follows(_MEASURE_BEFORE, 14) or ("(" in before and _REPORTED.search(before)):
        return True
    if last.endswith(("to", "and", "or", "-", "–", ",")) and _NUMBERED_RANGE.search(before):
        return True
    if last[-1:].isupper() and _CARRIER.search(before):
        return True
    if around.follows(_PLANNED_BY_NAME, 16) and around.words.isdigit():
        return True
    is_level = last.endswith(("to", "at")) and _LEVEL.search(before)
    if is_level and not re.match(r"[\s-](?:levels?|[A-Z])", around.after):
        return _of_a_market(around)
    return around.follows(_NUMBERED, 16)


_MARKET = re.compile(
    r"\b(?:index|shares?|stocks?|average|Dow|Nasdaq|FTSE|DAX|Nikkei|points?|ounce|barrel)\b"
)


def _of_a_market(around: Around) -> bool:
    """Something is measured in the sentence, and not dated."""
    return _MARKET.search(around.text, max(0, around.start - 90), around.start) is not None


def no_year_in_words(around: Around) -> bool:
    """ "Twenty twenty-pound notes", "two thousand and five men".

    Words that count need a noun after them; a year is followed by a verb or by nothing.
    """
    if around.after[:1] == "-":
        return True
    if around.before.endswith("year "):
        return False
    ends = _GOES_ON.match(around.after) is not None
    if _AFTER_PREPOSITION.search(around.before):
        return (
            not ends and re.match(r"\s(?:took|came|brought|began|[a-z]+ed)\b", around.after) is None
        )
    in_tens = re.search(r"\bthousand\b|\bhundred\b", around.words) is None
    alone = re.search(r"(?:^|[.,;:(—–-]\s?)\Z", around.before) is not None
    return not (in_tens and alone and ends)


def about_number(around: Around) -> bool:
    """ "About 1500 men", "about 2000 remained"."""
    if around.words[-1:].isdigit() and (_DID.match(around.after) or _holds(f"{around.before}so ")):
        return True
    if re.search(
        r"\b(?:last|next|this|that|following|previous|same|early|late|mid)\b", around.words
    ):
        return True
    return around.words[-1:].isdigit() and _COUNTED.match(around.after) is not None


_DID = re.compile(r"\s(?:were|are|had|have|came|went|left|fled|lost|took|(?!the)[a-z]+ed)\b")


def no_range(around: Around) -> bool:
    """ "1914-18" may still be a score, a number of pages, a telephone number."""
    return bool(_is_numbered(around) or re.match(r"[-/.:]?\d|%", around.after))


def heads_its_lines(around: Around) -> bool:
    """A year on a line of its own stands over its months: it is not of the first of them."""
    if "\n" not in around.words:
        return False
    return around.text[: around.start].rpartition("\n")[2].strip() == ""


_OF_A_TOWN = re.compile(
    r"\s(?:Street|Avenue|Road|Lane|Square|Close|Terrace|Crescent|Fair|Hill|Gardens|Park|School|Club"
    r"|Brunch)\b"
)
_STORM = re.compile(r"\b(?:[Hh]urricane|[Ss]torm|[Tt]yphoon|[Cc]yclone)\s\Z")


def no_month(around: Around) -> bool:
    """ "May I", "march on", "April Smith", "the October Revolution"."""
    before, after = around.before, around.after
    if _OF_A_TOWN.match(after) or _STORM.search(before):
        return True
    if _TITLE.search(before) or (_ARTICLE.search(before) and _NAME_FOLLOWS.match(after)):
        return True
    if (
        around.words in _GIVEN_NAMES
        and _BESIDE_A_NAME.search(before)
        and _NAME_FOLLOWS.match(after)
    ):
        return not _MONTHS_FOLLOW.match(after)
    if around.words in _GIVEN_NAMES and _NO_TIME.search(before) and _SPEAKS.match(after):
        return True
    if around.words in _GIVEN_NAMES and _NO_TIME.search(before) and _SURNAME.match(after):
        return not _MONTHS_FOLLOW.match(after)
    if _AFTER_PREPOSITION.search(before):
        return False
    if _ARTICLE.search(before):
        return re.match(r"[ \t](?:on|to|for|of|from|by|through|in)\b|[.,;]", after) is not None
    if _MONTHS_FOLLOW.match(after):
        return False
    if around.words == "May" and _NO_MODAL.match(after):
        return False
    if re.match(r"[ \t]+(?:[A-Z]|I\b|[a-z]+\b)", after) and around.words in ("May", "March"):
        return around.words == "May" or not _AFTER_SMALL_WORD.search(before)
    if around.words in _GIVEN_NAMES and re.search(r"[A-Z][a-z]+\s$", before):
        return True
    if around.words in _GIVEN_NAMES and (_SPEAKS.match(after) or len(around.words) == 3):
        return True
    return re.match(r"[ \t][A-Z](?:[a-z]|['’][A-Z])", after) is not None


_NO_MODAL = re.compile(
    r"\s(?:had|was|has|is|saw|brought|came|went|will|would|began|ended|turned)\b"
)
_NO_TIME = re.compile(r"(?:\b(?:after|by|with|to|from|and|or|than|as|for)\s|,\s)\Z")
_SURNAME = re.compile(r"\s[A-Z](?:[a-z]|['’][A-Z])[\w'’-]+(?=[\s.,;:]|$)")


def no_small_month(around: Around) -> bool:
    """ "In march order", "of august birth"; texts that write no capitals mean the month."""
    return re.match(r"\s[a-z]", around.after) is not None and not re.match(
        r"\s(?:and|or|to|until|the|he|she|they|we|i|it|when|after|before)\b", around.after
    )


def follows_subject(around: Around) -> bool:
    """ "They may 12 times": a day only after a word that leads to dates."""
    return not _AFTER_PREPOSITION.search(around.before)


def goes_on_as_verb(around: Around) -> bool:
    """ "Boys aged 5-12 may enter"."""
    if not around.words.endswith(("may", "march")):
        return False
    ranged = around.before[-1:] in ("-", "–") and around.before[-2:-1].isdigit()
    return ranged or re.match(r"\s(?:be|have|not|also)\b", around.after) is not None


_MONTHS_FOLLOW = re.compile(
    r"(?:\s?[-–]\s?|\sto\s|\sthrough\s|\suntil\s)(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec)[a-z]*\b"
)
_AFTER_SMALL_WORD = re.compile(
    r"(?:\b[^\W\d_A-Z][^\W\d_]*|\d),?\s$"
)  # no name, no sentence's start
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Judge|Sen|Rep|Gov|Pope|St)\.?\s$")
_ARTICLE = re.compile(r"\b(?:a|an|the|its|his|her|their|our|'s)\s$", re.I)
_SPEAKS = re.compile(
    r"\s(?:said|says|told|asked|replied|added|smiled|laughed|thinks|wrote|sang|cried|danced|nodded"
    r"|shrugged|sighed|agreed|insisted|argued|explained|resigned|married)\b"
)
_NAME_FOLLOWS = re.compile(r"[ \t][A-Z][a-z]")
_BESIDE_A_NAME = re.compile(r"[A-Z][\w'’-]+,?\s(?:and|or|with)\s\Z")
_GIVEN_NAMES = frozenset({"April", "May", "June", "August", "March", "Jan", "Mar", "Jun"})


def names_no_happening(around: Around) -> bool:
    """ "The February Revolution", "a pre-war February Peace Conference" are named after a month."""
    return _A_HAPPENING.match(around.after) is None


_A_HAPPENING = re.compile(
    r"\s(?:[A-Z]\w+\s){0,2}(?:Revolution|Uprising|Rising|Revolt|Rebellion|Insurrection|Offensive|Coup"
    r"|Crisis|Massacres?|Days|Conference|Congress|Convention|Agreement|Accords?|Decrees?|Theses"
    r"|Manifesto|Movement|Campaign|Raids?|Battles?|Truce|Armistice|Mutiny|Laws|Plot)\b"
)


def names_no_war(around: Around) -> bool:
    """ "The first year of the American invasion"."""
    return _A_WAR.match(around.after) is None


_A_FIGHT = re.compile(rf"\s(?:[\w'-]+\s){{0,2}}?(?:{'|'.join(HAPPENINGS)})\b", re.I)
_A_WAR = re.compile(rf"\s(?:[\w'-]+\s){{1,3}}?(?:{'|'.join(HAPPENINGS)})\b", re.I)


def no_age(around: Around) -> bool:
    """ "At age seventy-nine", "the age of 65"; "the age of 19th-century steam" is none."""
    return (
        re.match(r"[.,;:)]|$|\s(?:and|or|in|on|to|he|she|by|after|of|who|the)\b", around.after)
        is None
    )


def no_era(around: Around) -> bool:
    """ "The Gandhian Era", "a Vietnam-era general"; "a new era" has no name."""
    return re.search(r"\b[A-Z]\w+[\s-]$", around.before) is None


_BEGINS = re.compile(r"(?:\A|[.!?][\"”’)]?\s+|\n\s*)\Z")
_A_PERSON_DOES = re.compile(
    r"\s(?!President|Prime|Senator|Minister|King|Queen|Pope|General)[A-Z][a-z'’-]+"
    r"(?:\s(?:and|or)\s(?:[A-Z]|his\b|her\b|their\b)|\s(?!and|or|in|on|at|of|to|for|from|by|with)[a-z]+\b)"
)


def is_a_person(around: Around) -> bool:
    """ "Autumn Phillips and Tuesday Weld arrived": two capitals at the head of a sentence."""
    return bool(_BEGINS.search(around.before) and _A_PERSON_DOES.match(around.after))


def no_day_after_year(around: Around) -> bool:
    """ "1826, Sept. 4." heads an entry; "in 1826, September 4 men died"."""
    return "\n" in around.words or re.match(r"\s*(?:[.,:;)—–|]|$|\n|\s\s|\t)", around.after) is None


_IN_FULL = (
    *(month for month in MONTHS if month.isalpha()),
    *(*MONTHS_SMALL, "christmas", "easter"),
)
_BESIDE_GOES_ON = re.compile(
    r"\s(?:to|door|minute|ditch|round|orders?|rites|night|day|week|weekend|month|quarter|year"
    r"|season|spring|summer|autumn|winter|time|long|longer)\b"
    rf"|\s(?:early\s|mid-?|late\s)?(?:{'|'.join(word.capitalize() for word in _IN_FULL)})\b"
)


def goes_on_beside(around: Around) -> bool:
    """ "Sat on Monday next to the door", "Monday next week", "in March last orders came", "a
    Saturday night last November"."""
    return _BESIDE_GOES_ON.match(around.after) is not None


def no_paper(around: Around) -> bool:
    """ "The latest Sun"; not "last Sun"."""
    return around.words.endswith("Sun") and around.words.startswith("the ")


def names_a_thing(around: Around) -> bool:
    """ "On a Sunday"; not "on a Tuesday visit", nor "on a Friday in 1911"."""
    return _ENDS_PHRASE.match(around.after) is None


_ENDS_PHRASE = re.compile(
    r"[.,;:!?)]|\Z|\s(?:and|or|but|when|as|that|the|he|she|it|they|we|to|because|with|at|for|by)\b"
)


def no_own_weekday(around: Around) -> bool:
    """ "On the Monday after", "on the Monday morning of the strike": told by what follows."""
    if re.match(r"\s(?:after|before|of|when|that|in|next)\b", around.after):
        return True
    return re.match(r"\s[A-Z]", around.after) is not None


def no_weekday(around: Around) -> bool:
    """ "Bloody Sunday", "the Sunday Times", "Ann Lee and Tuesday Weld"."""
    if is_a_person(around) or _TITLE.search(around.before):
        return True
    if _BESIDE_A_NAME.search(around.before) and _NAME_FOLLOWS.match(around.after):
        return not _BESIDE_A_DAY.search(around.before)
    if re.match(
        r"\s(?:best|blues|Times|Telegraph|Mail|Express|Mirror|Herald|Post|Night Live|School)\b",
        around.after,
    ):
        return True
    return (
        re.search(
            r"\b(?:Bloody|Black|Red|Ruby|Super|Cyber|Fat|Man|Sheffield|Blue|Manic|Stormy)\s$",
            around.before,
        )
        is not None
    )


_BESIDE_A_DAY = re.compile(
    r"(?:day|January|February|March|April|May|June|July|August|ber),?\s\w+\s\Z"
)
_SPRINGS = re.compile(
    r"\s(?:water|waters|onions?|rolls?|chicken|cleaning|into|from|up|back|forward|to)\b"
)


def of_games(around: Around) -> bool:
    return _GAMES.match(around.after) is not None


_GAMES = re.compile(r"\s(?:Olympic|Olympics|Paralympics|Games|Palace|Universiade)\b")


def no_season(around: Around) -> bool:
    """ "To spring", "the Summer Olympics", "Prague Spring", "Summer Lane and Ann Lee"."""
    if of_games(around) or is_a_person(around):
        return True
    if around.before.endswith("in ") and _HABIT.search(around.before):
        return True
    if normal(around.words) == "spring" and _SPRINGS.match(around.after):
        return True
    if around.after[:4] == " of " and not _AT_A_TIME.search(around.before):
        return True
    return re.search(r"\b(?:to|Prague|Arab|hot)\s$", around.before) is not None


_HABIT = re.compile(
    r"\b(?:every|each|even|always|usually|often|only|except|mostly)\b[^.;]*\Z", re.I
)


def beside_noun(around: Around) -> bool:
    """ "The summer offensive": the article belongs to the noun."""
    follows = re.match(r"[ \t\n]([A-Za-z]+)", around.after)
    return no_season(around) or (follows is not None and follows[1].lower() not in _SMALL_WORDS)


_SMALL = (
    "of and or in on at by to from when as that which who but the a an he she it they we was were"
    " is are had has have after before with for while until though although because so if"
    " would will could may might did than then also there this these his her its their our i"
    " you not be been being did does do must should shall can into over under about against"
    " during without following"
)
_SMALL_WORDS = frozenset(_SMALL.split())


def bare_unit(around: Around) -> bool:
    """ "The year", unless a preposition makes it a time: "by the end of", "during the year"."""
    if around.before.endswith("turn of "):
        return True
    if re.match(r"\s(?:of|when|that|which|in which|to|before|after|\d+|[IVX]+)\b|-", around.after):
        return True
    return not re.search(r"\b(?:in|during|for|throughout|of|through)\s$", around.before, re.I)


def no_quarter(around: Around) -> bool:
    """ "In the quarter" is one of business, "the quarter of the town" is not."""
    return not re.search(r"\b(?:in|for|during|of)\s$", around.before, re.I) or not re.match(
        r"[.,;:)]|$|\n|\s(?:ended|ending|and|to|from|on|the|were|was|rose|fell|it|which|but|as|by"
        r"|compared|with|totaled|totalled)\b",
        around.after,
    )


def no_half(around: Around) -> bool:
    """ "In the first half" is one of a year where business is told, else one of a game."""
    near = around.text[max(0, around.start - 400) : around.end + 400]
    return _BUSINESS.search(near) is None or around.after.startswith((" of ", "-"))


_BUSINESS = re.compile(
    r"\b(?:profits?|earnings|sales|revenues?|premiums|turnover|margins?|bookings|orders|dividends?|"
    r"net income|quarter|fiscal|economy|economic|gdp"
    r"|inflation|exports?|imports?|output|shares?|billion|percent)\b",
    re.I,
)


_TO_A_YEAR_BC = re.compile(r"\s?(?:to|and|or|until|[-–/])\s?\d+\s?(?:BC|B\.C)")


def no_year_bc(around: Around) -> bool:
    """ "In 300 ships" counts; "in 480" is a year where years before Christ stand near."""
    if not _near_bc(around):
        return True
    return (
        re.match(r"\s[a-z]+s\b(?<!was)(?<!his)(?<!this)|[-,.]?\d|%|\s?(?:BC|AD|B\.C)", around.after)
        is not None
        or _TO_A_YEAR_BC.match(around.after) is not None
        or _COUNTED.match(around.after) is not None
    )


def _near_bc(around: Around) -> bool:
    first, last = max(0, around.start - 12_000), around.end + 300
    return any(around.text.find(era, first, last) >= 0 for era in ("BC", "B.C"))


def no_later_year(around: Around) -> bool:
    """ "From 48 BC until 45 men were left": what is counted is no year."""
    return _GOES_ON.match(around.after) is None


def no_ordinal_day(around: Around) -> bool:
    """ "On the 20th": a day where nothing is counted by it ("the 20th floor")."""
    if not re.search(
        r"\b(?:on|by|until|till|since|from|to|of|before|after|and|through)\s$",
        around.before,
        re.I,
    ):
        return True
    return _AFTER_ORDINAL.match(around.after) is None


_AFTER_ORDINAL = re.compile(
    r"[.,;:)]|$|\n|\s(?:and|the|he|she|it|they|we|I|a|an|at|in|with|by|to|but|when|there|as|was"
    r"|were|his|her|its|their|for|from|that|after|before)\b"
)


def no_ordinal_part(around: Around) -> bool:
    """ "The evening of the 3rd concert"."""
    return _AFTER_ORDINAL.match(around.after) is None


_CLOCK_AFTER = re.compile(r"\s?[-–—]\s?\d\d?:\d[05](?![\d:])")
_CLOCK_BEFORE = re.compile(r"(?<![\d:])\d\d?:\d[05]\s?[-–—]\s?\Z")


def no_clock(around: Around) -> bool:
    """ "2:15" as a verse, a score or a ratio."""
    if _CLOCK_AFTER.match(around.after) or _CLOCK_BEFORE.search(around.before):
        return around.words[-1] not in "05"
    to_the_second = around.words.count(":") == 2 and re.match(r"\.\d+\b", around.after)
    if re.match(r"[:.]\d|-\d", around.after) and not to_the_second:
        return True
    if re.search(r"[\d:.,/-]\Z", around.before):
        return True
    return not re.search(
        r"(?:@ |\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s"
        r"|\d(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? "
        r"|\b(?:at|by|around|about|until|till|from|to|before|after|between|since|and|on"
        r"|approximately"
        r"|just|exactly|[AaPp]\.?[Mm]\.?),?\s|\d,?\s|\(|^|\n|(?:^|\n)[*_#>• \t-]{1,6})$",
        around.before,
        re.I,
    )


_LOG_LINE = re.compile(r"^[ \t]*(\d{4})[ \t:.–-]+\S", re.MULTILINE)


def no_log(around: Around) -> bool:
    """ "0600 Wind SW": only among lines that begin with four figures, some before ten o'clock."""
    begin = around.text.rfind("\n", max(0, around.start - 8), around.start) + 1
    if around.text[begin : around.start].strip() or (begin == 0 and around.start > 8):
        return True
    if _LOG_LINE.match(around.text, begin) is None:
        return True
    near = around.text[max(0, begin - 600) : around.end + 600]
    figures = [int(each[1]) for each in _LOG_LINE.finditer(near)]
    early = any(each[1][0] == "0" for each in _LOG_LINE.finditer(near))
    return not early or len(figures) < 2 or any(f % 100 > 59 or f > 2400 for f in figures)


def no_rate(around: Around) -> bool:
    """ "A day" is a rate only after a number: "30 a day", "two million barrels a day"."""
    return not re.search(
        r"(?:[$€£]?\d[\d,.]*|\b(?:million|billion|trillion|hundred|thousand|once|twice|times|percent"
        r"|cent|%|one|two|three|four|five|six|seven|eight|nine|ten|several|cents))(?:\s[a-z]+){0,2}\s$",
        around.before,
        re.I,
    )


def bare_units(around: Around) -> bool:
    """ "For years", "within weeks": units without a number, where a preposition spans them."""
    if around.words in ("hours", "minutes") and not re.search(
        r"\b(?:for|within)\s$", around.before
    ):
        return True
    return (
        not re.search(
            r"\b(?:for|within|over|after|took|take|takes|lasted|last|spent|and|or|in|of|by)\s$",
            around.before,
            re.I,
        )
        or re.match(r"-|\s(?:ago|later|earlier)", around.after) is not None
    )


def begins_ago(around: Around) -> bool:
    return re.match(r"-|\s(?:ago|later|earlier|of|when|that|to)\b", around.after) is not None


def many_years_of(around: Around) -> bool:
    """ "The last days of the war": the noun after it would tell."""
    return re.match(r"-|\s(?:ago|later|earlier)\b", around.after) is not None


_LATTER = re.compile(r"\s(?:an?|the|was|were|is|and|of|had|,)\b|[.,;]|[^.\n]{0,160}\blatter\b")


def no_reference(around: Around) -> bool:
    words = normal(around.words)
    if words in ("this time", "this moment", "that time"):
        return not re.search(
            r"\b(?:at|by|during|around|throughout|since|until|from|about)\s$", around.before, re.I
        )
    if words == "former":  # and the latter
        return _LATTER.match(around.text, around.end) is not None
    if words == "ramadan":
        return around.before.endswith("Operation ")
    if words == "recently":
        return around.before.endswith("as ") and around.after.startswith(" as ")
    if words == "the time":
        return not around.before.lower().endswith(("at ", "by ", "since ", "until "))
    if words == "the past":
        return not around.before.endswith(("in ", "In ")) and (
            re.match(
                r"[.,;:)]|$|\n|\s(?:and|is|was|has|had|as|that|when|or|but|were)\b", around.after
            )
            is None
        )
    return False


def not_over(around: Around) -> bool:
    """ "Two years before" needs nothing after it; "two years before the war" does."""
    if opens_a_sentence(around) and _HAD.match(around.after):
        return False  # "The day before the bishop had blessed it"
    return re.match(r"[.,;:)?!\"]|$|\n", around.after) is None


def names_it(around: Around) -> bool:
    """ "A week after that, he left", "a week after that the ship sailed"; not "that meeting"."""
    return _A_CLAUSE_AFTER.match(around.after) is None


def on_something(around: Around) -> bool:
    """ "Ten years on, it had four hundred"; not "ten years on the road", "two days on it"."""
    if _A_CLAUSE_BEFORE.search(around.before) is None:
        return True
    return re.match(r",|\s(?:he|she|they|we|I|there)\b", around.after) is None


_A_CLAUSE_BEFORE = re.compile(r"(?:^|[.;:!?][\"”’)]*\s|\n)(?:(?:[Aa]nd|[Bb]ut),?\s)?(?:\w+\s)?\Z")
_A_CLAUSE_AFTER = re.compile(
    r"[.,;:)?!\"”’]|$|\n|\s(?:he|she|it|they|we|I|you|there|the|a|an|his|her|its|their|our|my|this"
    r"|and|but|[A-Z][\w'’-]+)\b"
)


def unless_compared(rule: Rule) -> Rule:
    """ "A year later than planned": no time, but how far two are apart."""

    def unless(around: Around) -> bool:
        compared = re.match(r"\s+than\b", around.after) is not None
        return compared or (rule.unless is not None and rule.unless(around))

    return replace(rule, unless=unless)


_HAD = re.compile(r"\s(?:[\w'’-]+\s){1,4}?had\s(?!to\b)")


def begins_more(around: Around) -> bool:
    """ "A year before the war"."""
    return normal(around.words).endswith("before") and not_over(around)


_A_NOUN = re.compile(r"\s(?:the|his|her|its|their|this|these|a|an|[A-Z][\w'-]+|[a-z]+ing)\b")


def names_nothing(around: Around) -> bool:
    """ "The years following the war"; "the day following" needs no noun."""
    return _A_NOUN.match(around.after) is None


def names_one(around: Around) -> bool:
    """ "The Monday following the vote" has its day from a noun; "the Monday following" has not."""
    return not names_nothing(around)


def year_of_noun(around: Around) -> bool:
    """ "On 4 May of the year following the war": that year hangs on the war."""
    if re.match(r"\s(?:following|preceding|before|after)\b", around.after):
        return around.words.endswith("year")
    hung = re.search(r"\byear (?:following|preceding|ensuing)$", around.words)
    return hung is not None and names_one(around)


def opens_a_sentence(around: Around) -> bool:
    return re.search(r"(?:^|\n|[.!?:;][\"”’)]*\s+)$", around.before) is not None


def lasts_or_is_over(around: Around) -> bool:
    """ "For two days after the siege" is a length, "two days after the siege" a date."""
    return names_nothing(around) or lasts(around)


def so_long(around: Around) -> bool:
    """ "Slept there for a week after": how long, and no week that came after."""
    return re.search(r"\bfor\s$", around.before, re.I) is not None


def lasts(around: Around) -> bool:
    return _LASTING.search(around.before) is not None


_LASTING = re.compile(
    r"\b(?:for|within|of|the|in|over|during|spent|spend|took|take|takes|lasted|lasting|last|lasts"
    r"|every|than|be|and|or|to|up to)\s$",
    re.I,
)


def not_ahead(around: Around) -> bool:
    """ "In two weeks": from now on, unless the verb tells what took so long."""
    told = tense(around.text, around.start, around.end)
    short = re.search(r"\b(?:hours?|hrs?|minutes?|mins?)$", around.words.lower()) is not None
    return told is Tense.PAST or (told is Tense.NONE and not short)


def not_from_now(around: Around) -> bool:
    """ "Within 30 days of delivery" counts from the delivery."""
    return not_ahead(around) or re.match(r"\s(?:of|after|from|before)\b", around.after) is not None


def no_length(around: Around) -> bool:
    """ "A month-long siege" is a month long, not "a month" and something else."""
    words = around.words.lower()
    some_one = words.startswith(_VAGUE_MANY) and not words.endswith(("s", "a"))
    if words == "a minute" and _MINUTE_THINGS.match(around.after):
        return True
    as_many = words.startswith("many") and around.before.endswith("as ")
    return around.after[:1] == "-" or some_one or as_many or part_of_name(around)


_MINUTE_THINGS = re.compile(
    r"\s(?:amounts?|details?|quantit|fraction|traces?|particles?|changes?|differences?|size|part)"
)
_VAGUE_MANY = ("some ", "several ", "many ", "few ", "various ", "numerous ")


def part_of_name(around: Around) -> bool:
    """ "The Hundred Years' War", "Six-Day War", "60 Minutes": a name, not a measure."""
    if re.search(r"[A-Z]", around.words) and re.match(r"'?\s[A-Z]", around.after):
        return not re.search(r"(?:^|[.!?]\s|\n)$", around.before)
    return False


def no_name(around: Around) -> bool:
    return not part_of_name(around)


def no_short_year(around: Around) -> bool:
    """ "April of 87" names a year, "the April of 87 men" does not."""
    short = int(around.words[-2:])
    goes_on = re.match(
        r"[.,;:)?!]\D|[.,;:)?!]?$|\n|\s(?:and|the|he|she|it|to|when|in)\b", around.after
    )
    return short <= 31 or goes_on is None


def no_short_year_after(around: Around) -> bool:
    """ "On 5 May 12 people died": the figures after a day and a month count what follows."""
    words = around.words
    figures = re.search(r"\d+\Z", words)
    if re.match(r"[-./:'’]?\d|\s?[%°]|\s?:\s?\d|\s?[ap]\.?m\b", around.after):
        return True
    if figures is None or len(figures[0]) > 3 or not words[: figures.start()][-1:].isspace():
        return False
    if words[: figures.start()].endswith(", "):  # "Sept. 10, 95", not "Sept. 10, 11 and 12"
        ends = re.match(r"\s?(?:[.,;:)\]]|\Z|\n)", around.after)
        return ends is None or int(figures[0]) <= 31
    return _GOES_ON.match(around.after) is None


def begins_a_range(around: Around) -> bool:
    """ "5 March 1701-2 April": the last figure is the day of a month."""
    month = re.match(r"\s(?:of\s)?([A-Z][a-z]{2,8})\b", around.after)
    named = month is not None and month[1].lower() in MONTHS
    return named or figures.longer_figure(around)


def no_old_year(around: Around) -> bool:
    """ "On 3 May 476" is a year, and one before Christ where such years stand near."""
    return no_short_year_after(around) or _near_bc(around)


_GOES_ON = re.compile(
    r"\s?[.,;:)\]?!\"”’—–]|\s?\Z|\s*\n|\s(?:and|or|but|the|a|an|in|on|at|of|by|for|from|to|with|when|where"
    r"|who|which|that|as|after|before|until|he|she|it|they|we|I|his|her|its|their|was|were|is|had"
    r"|has|did|near|under|over|aboard|during)\b"
)


def no_apostrophe_year(around: Around) -> bool:
    """ "In '68", "the class of '45": nothing is quoted or counted by it."""
    if re.match(r"['’]?s\b|\d|-?\d|['’]\w|\s?%", around.after):
        return True
    return not _AFTER_PREPOSITION.search(around.before) and not _YEAR_OF.search(around.before)


_YEAR_OF = re.compile(
    r"(?:\b(?:class|summer|spring|autumn|fall|winter|vintage|revolution)|[(,])\s?\Z"
)


def year_apart(around: Around) -> bool:
    """ "On 30 September, in the year that followed"."""
    return re.search(r",\s+(?:of|in)\b", around.words) is not None or says_the_year(around)


def says_the_year(around: Around) -> bool:
    """ "One night in June, the year was 1932": which year it was is said after it."""
    return re.search(r"[,;]\sthe\syear\Z", around.words) is not None and (
        re.match(r",?\s(?:was|is|being|\d{4})\b", around.after) is not None
    )


def heads_no_entry(around: Around) -> bool:
    """ "Thurs. 14" by itself, "Mon 3: rain all day"; "Monday 12 men came" counts something."""
    begin = around.text.rfind("\n", 0, around.start) + 1
    if around.text[begin : around.start].strip(" \t*_#-"):
        return True
    return (
        re.match(
            r"\.?[ \t*_]*(?:\n|$)|[.:]?[*_]{1,2}[.:]?[ \t]|\s?[:–—|]|\.?[ \t]{2,}"
            r"|\.[ \t][A-Z]|[ \t]-",
            around.after,
        )
        is None
    )


def below_its_day(around: Around) -> bool:
    """ "Sund. 17" and under it "Noon  Sounded the well": the hour is that of the first row."""
    begin = around.text.rfind("\n", 0, around.start) + 1
    return "\n" in around.words and not around.text[begin : around.start].strip()


def counts_a_noun(around: Around) -> bool:
    """ "On Tuesday the first trains ran"."""
    in_words = not re.search(r"\d", around.words)
    return in_words and re.match(r"\s(?!at\b|and\b|in\b)[A-Za-z]", around.after) is not None


def counts_in_words(around: Around) -> bool:
    """ "In June the first train crossed it"."""
    if " the " not in around.words or not counts_a_noun(around):
        return False
    return _GOES_ON_AFTER_DAY.match(around.after) is None


_GOES_ON_AFTER_DAY = re.compile(
    r"\s(?:till|until|to|through|of|on|for|by|from|with|the|he|she|they|we|it|you|who|when|as)\b"
    r"|\s[A-Z]"
)


def no_span_to_a_day(around: Around) -> bool:
    """ "It is six weeks to-day since he left", "I have been here a month today": up to the day, and
    unlike "It takes two hours today"."""
    if re.match(r",?\s+(?:that|since|come)\b", around.after):
        return False
    return _HAS_BEEN.search(around.before) is None


_HAS_BEEN = re.compile(
    r"\b(?:ha(?:ve|s|d)|['’](?:ve|s|d))\s+(?:\w+\s+){0,2}?(?:been|lain|lived|stood)\b[^.;!?]*$"
)


def units_of_a_clinic(
    months: int = 0,
    weeks: int = 0,
    days: int = 0,
    read: Callable[[r.Number, Grain], Meaning] = r.units_ago,
) -> Meaning:
    """ "Fell 3/12 ago": three months; "see in 2/52": two weeks."""
    if months:
        return read(months, Grain.MONTH)
    return read(weeks, Grain.WEEK) if weeks else read(days, Grain.DAY)


def day_from_beginning(which: int, whole: Meaning) -> tuple[Meaning, Meaning]:
    """ "The second day of the strike, which began Thursday"."""
    if which < 1:
        raise ValueError("nobody says when it ended")
    return Shift(Grain.DAY, which - 1, whole, Grain.DAY), whole


def day_over_twelve(nth_day: int, month: int) -> Meaning:
    """ "On 19/2": the first can be no month."""
    if nth_day <= 12:
        raise ValueError("it may be either")
    return r.whole_date(nth_day, month)


def about_clock(hour: int) -> Meaning:
    """ "11ish"."""
    return r.part_of("APPROX", r.clock(hour, 0))


def short_unit_away(run: int, unit: Grain) -> Meaning:
    """ "The next hour": not one of the clock, but sixty minutes."""
    return counted_units(run, 1, unit)


def is_to_last(around: Around) -> bool:
    """ "The trial is expected to last six weeks"."""
    return around.words.startswith("last ") and re.search(_TO_LAST, around.before) is not None


_TO_LAST = r"\b(?:to|will|would|can|could|may|might|should|must|not|did|does|do|'ll)\s$"


def not_at_once(around: Around) -> bool:
    """ "The final hour", "a last-minute goal": no hour of a calendar."""
    words = normal(around.words)
    if around.after[:1] == "-" or words.startswith(("same", "first", "final", "intervening")):
        return True
    within = re.search(r"\b(?:in|within|over|during) the $", around.before)
    return "last" in words or (around.before.endswith("the ") and within is None)


def no_clock_in_words(around: Around) -> bool:
    """ "Which of the seven am I"."""
    return (
        normal(around.words).endswith(" am") and re.match(r"\s[A-Za-z]", around.after) is not None
    )


def hour_goes_on(around: Around) -> bool:
    """ "Tonight at 7 theatres": what is counted is no hour."""
    return (
        re.match(
            r"\s?[.,;:!?)]\W|\s?[.,;:!?)]?$|\n|\s[A-Z]"
            r"|\s(?:and|in|at|on|the|he|she|it|they|we|to|with|for|by|as|when|but)\b",
            around.after,
        )
        is None
    )


_FRACTION = re.compile(r"(?<!\d)(?:1/[2-9]|[23]/[34]|[2-4]/5|[357]/8|\d+/1[06]|9/11|24/7)(?!\d)")


def no_figure_date(around: Around) -> bool:
    """ "From 1/2 to 3/4 of an inch"."""
    return goes_on_in_figures(around) or _FRACTION.search(around.words) is not None


def goes_on_in_figures(around: Around) -> bool:
    return re.match(r"[/.-]?\d|\s(?:of|inch|cup|mile|point)", around.after) is not None


def within(number: r.Number, unit: Grain) -> Meaning:
    """ "Within two weeks": from the day of writing on."""
    if not isinstance(number, int):
        return r.duration(number, unit)
    return within_units(number, unit)


def fiscal_or_tax(fiscal: tuple[r.Year, bool] | None = None, year4: int = 0) -> Meaning:
    return r.fiscal_year_in(fiscal or (year4, False))


def no_hour_of_day(around: Around) -> bool:
    """ "Tuesdays 12 of them"."""
    return re.search(r"[:.]\d\d|[ap]\.?m|\bat\s", around.words, re.I) is None


def no_week_of(around: Around) -> bool:
    """ "Thursday week" is a week after Thursday, "Friday week nights" are not."""
    return _GOES_ON.match(around.after) is None


def of_something_else(around: Around) -> bool:
    """ "The morning of the funeral": the day of something told elsewhere."""
    return (
        re.match(r"\s(?:of|after|before)\s(?:the|his|her|their|our|my|a)\b", around.after)
        is not None
    ) or (around.words.lower().startswith("one ") and _OF_SOME_TIME.match(around.after) is not None)


_OF_SOME_TIME = re.compile(  # "one night in June", "one evening last May"
    rf"\s(?:in|of|last|early|late)\s(?:\w+\s){{0,2}}?"
    rf"(?:{'|'.join(word.capitalize() for word in _IN_FULL)}|{'|'.join(SEASONS)}|\d{{4}})\b"
)


def no_own_weekend(around: Around) -> bool:
    """ "The weekend of the coup" is that of something told elsewhere."""
    return re.match(r"\s(?:of|when|that|after|before)\s(?!\d)", around.after) is not None


# --- Phrases that stand inside others ---------------------------------------------------------

YEARS = (
    Rule("year of an era", "<figure>~<era>|<era=era_before>~<figure>", r.year_of_era),
    Rule("far year of an era", "<figure=thousands>~<era>", r.year_of_era),
    Rule("the year", "(the (year|years))? <year4>", r.some_year, no_year),
    Rule("short year", "'<yy>", r.short_year, no_apostrophe_year),
    Rule("year in words", "<year4=year_words>", r.some_year, no_year_in_words),
    Rule(
        "year of our lord",
        "the? year (of our lord|of grace|of salvation) (<year4=year>|<year4=year_words>)"
        "|the year <year4=year_words>",
        r.some_year,
    ),
    Rule(
        "year beside",
        "<step> (calendar|fiscal|financial|school|academic)? year",
        lambda step: r.unit_beside(Grain.YEAR, step),
    ),
    Rule(
        "year beside the last",
        "<step_then> calendar? year",
        lambda step_then: r.unit_beside_then(Grain.YEAR, step_then),
    ),
    Rule(
        "year that followed",
        "the year <step_then=step_then_after>",
        lambda step_then: r.unit_beside_then(Grain.YEAR, step_then),
        names_one,
    ),
    Rule("the year we are in", "the year", lambda: r.the_unit(Grain.YEAR), bare_unit),
)
MONTHS_IN = (
    Rule(
        "month and year",
        "<month>,? of? (the year)? <year4=year>|<month>(-|/)<year4>|that <month> of <year4=year>",
        r.some_month,
    ),
    Rule("year and month", "<year4>,? <month>", r.some_month, heads_its_lines),
    Rule(
        "month of a year",
        "<month>,? (of|in|,)? <in_year=a_year>",
        r.some_month,
        lambda a: says_the_year(a) or year_of_noun(a),
    ),
    Rule(
        "month of the year told again",
        "<month>,? (of|in) (the same|that) year,? <year4>",
        r.some_month,
    ),
    Rule("month beside", "<step> <month>", r.month_beside),
    Rule("month beside the last", "<step_then> <month>", r.month_beside_then),
    Rule("month last", "<month>,? <step=step_after>", r.month_beside, goes_on_beside),
    Rule(
        "month that followed",
        "the <month> <step_then=step_then_after>",
        r.month_beside_then,
        names_one,
    ),
    Rule("month", "<month>", r.some_month, no_month),
    Rule("this month", "<step> month", lambda step: r.unit_beside(Grain.MONTH, step)),
    Rule(
        "that month",
        "<step_then> month",
        lambda step_then: r.unit_beside_then(Grain.MONTH, step_then),
    ),
    Rule("the month we are in", "the month", lambda: r.the_unit(Grain.MONTH), bare_unit),
)
FEAST_DAYS = (
    Rule("feast of a year", "<feast>,? of? <in_year=a_year>", r.feast),
    Rule("Midsummer", "(at|by|from|until|till|before|after|since) [<feast=midsummer>]", r.feast),
    Rule(
        "Midsummer of a year",
        "(at|by|from|until|till|before|after|since) [<feast=midsummer>,? of? <in_year=a_year>]",
        r.feast,
    ),
    Rule(
        "Midsummer last",
        "(at|by|from|until|till|before|after|since) [<feast=midsummer>,? <away=step_after>]",
        feast_away,
    ),
    Rule("feast last", "<feast>,? <away=step_after>", feast_away, goes_on_beside),
    Rule(
        "feast that followed",
        "the? <feast> <step_then=step_then_after>",
        lambda feast, step_then: r.feast_beside_then(feast, step_then),
        names_one,
    ),
    Rule(
        "eve of a feast", "the (eve|vigil) of the? <feast>", lambda feast: r.day_by_feast(feast, -1)
    ),
    Rule(
        "eve of a feast of a year",
        "the (eve|vigil) of the? <feast>,? of? <in_year=a_year>",
        lambda feast, in_year: r.day_by_feast(feast, -1, in_year),
    ),
    Rule("morrow of a feast", "the morrow of the? <feast>", lambda feast: r.day_by_feast(feast, 1)),
    Rule("feast", "<feast>", r.feast),
)
DAYS = (
    Rule(
        "day, month and year",
        "(<weekday=any_weekday>,?)? the? <nth_day> day? of? <month>,? (of|in)? <year4=year>",
        r.whole_date,
    ),
    Rule(
        "month, day and year",
        "(<weekday=any_weekday>,?)? <month> the? <nth_day>,? (of|in)? <year4=year>",
        r.whole_date,
    ),
    Rule(
        "day in both styles",
        "the? <nth_day> of? <month>~{opening}(<style>,?)?~<second=nth_day> of?"
        " <second_month=month>,?"
        " <style>?{closing},? <year4>"
        "|<month> <nth_day>~{opening}(<style>,?)?~<second_month=month> <second=nth_day>,? <style>?"
        "{closing},? <year4>"
        "|<nth_day> <month>/<second=nth_day> <second_month=month>,? <year4>"
        "|<month> <nth_day>/<second_month=month> <second=nth_day>,? <year4>"
        "|<nth_day>~{opening}<second=nth_day>{closing} of? <month>,? <year4>"
        "|<month> <nth_day>~{opening}<second=nth_day>{closing},? <year4>",
        r.day_in_both_styles,
    ),
    Rule(
        "day in both styles after its year",
        "the? <nth_day> of? <month>,? <year4>,?~{opening}(<style>,?)?~<second=nth_day> of?"
        " <second_month=month>,? (<second_year=year4>,?)? <style>?{closing}"
        "|<month> <nth_day>,? <year4>,?~{opening}(<style>,?)?~<second_month=month>"
        " <second=nth_day>,?"
        " (<second_year=year4>,?)? <style>?{closing}",
        r.day_in_both_styles,
    ),
    Rule(
        "day in both styles, the first marked",
        "<nth_day> of? <month>,?"
        " {opening}?<first_style=style>{closing}?~{opening}<second=nth_day> of?"
        " <second_month=month>,? <style>?{closing},? <year4>",
        r.day_in_both_styles,
    ),
    Rule(
        "day of the Old Style",
        "(the? <nth_day> of? <month>,? <year4>|<month> <nth_day>,? <year4>),?~"
        "({opening}(O.S.?|OS|old style|julian calendar?){closing}|O.S.?|old style)"
        "|(the? <nth_day> of? <month>|<month> <nth_day>),?~"
        "({opening}(O.S.?|OS|old style|julian calendar?){closing}|O.S.?|old style)(,?~<year4>)?",
        r.old_style,
    ),
    Rule(
        "day of a year with two numbers",
        "the? <nth_day> of? <month>,? <year4>(/|-)(<short=yy>|<short=digit>|<short=year4>)"
        "|<month> <nth_day>,? <year4>(/|-)(<short=yy>|<short=digit>|<short=year4>)",
        r.day_of_dual_year,
        begins_a_range,
    ),
    Rule(
        "month of a year with two numbers",
        "<month>,? <year4>/(<short=yy>|<short=digit>)",
        r.month_of_dual_year,
    ),
    Rule(
        "two days of the month of a letter",
        "[the? <nth_day=nth_figure>],?~(--|to|until|till|through|and|or|&)?~"
        "[the? <second=nth_figure> (of the)? <of_month>]",
        r.days_of_month_beside,
    ),
    Rule(
        "three days of the month of a letter",
        "[the? <third=nth_figure>],? [the? <nth_day=nth_figure>],? (and|or|&) "
        "[the? <second=nth_figure> (of the)? <of_month>]",
        r.days_of_month_beside,
    ),
    Rule(
        "day of a year of Japan",
        "the? <nth_day> of? <month>,? of? <era=japanese> (<number=yy>|<number=digit>)"
        "|<month> <nth_day>,? of? <era=japanese> (<number=yy>|<number=digit>)",
        lambda nth_day, month, era, number: r.whole_date(nth_day, month, era + number),
    ),
    Rule(
        "month of a year of Japan",
        "<month>,? of? <era=japanese> (<number=yy>|<number=digit>)",
        lambda month, era, number: r.some_month(month, era + number),
    ),
    Rule(
        "day of a stamp",
        "<nth_day=day> <month=stamped> (<year4>|<year4=short_figure>)",
        r.whole_date,
        figures.longer_figure,
    ),
    Rule("Roman day", "the? <roman_day> of <month>,? <year4=year>?", r.roman_day_of),
    Rule(
        "Roman day of a year",
        "the? <roman_day> of <month>,? (of|in)? <in_year=a_year>",
        r.roman_day_of,
    ),
    Rule(
        "day of the month of a letter",
        "({any_weekday},?)? the? (<nth_day=nth_figure>|<nth_day=ordinal_word>) (of the)?"
        " <of_month>",
        r.day_of_month_beside,
    ),
    Rule(
        "day, month and year in words",
        "<month> <nth_day=small>,? <year4=year_words>"
        "|<nth_day=small> of? <month>,? <year4=year_words>",
        r.whole_date,
    ),
    Rule(
        "day and month in the year",
        "the? <nth_day> day? of? <month>,? (of|in)? the year (of our lord|of grace)?"
        " (<year4=year>|<year4=year_words>)"
        "|<month> the? <nth_day>,? (of|in)? the year (of our lord|of grace)?"
        " (<year4=year>|<year4=year_words>)",
        r.whole_date,
    ),
    Rule(
        "day and month of a year",
        "(<weekday=any_weekday>,?)? the? <nth_day> day? of? <month>,? (of|in)? <in_year=a_year>",
        r.whole_date,
        lambda a: year_apart(a) or year_of_noun(a),
    ),
    Rule(
        "month and day of a year",
        "(<weekday=any_weekday>,?)? <month> the? <nth_day>,? (of|in)? <in_year=a_year>",
        r.whole_date,
        lambda a: year_apart(a) or year_of_noun(a),
    ),
    Rule(
        "day and month",
        "(<weekday=any_weekday>,?)? the? <nth_day> day? of? <month>",
        r.whole_date,
    ),
    Rule("day beside", "<step> <month> <nth_day>|<step> <nth_day> of <month>", r.day_beside),
    Rule(
        "day and month last",
        "(<weekday=any_weekday>,?)? the? <nth_day> day? of? <month>,? <step=step_after>"
        "|(<weekday=any_weekday>,?)? <month> the? <nth_day>,? <step=step_after>",
        lambda nth_day, month, step, weekday=None: r.day_beside(step, month, nth_day),
        goes_on_beside,
    ),
    Rule(
        "month and day",
        "(<weekday=any_weekday>,?)? <month> the? <nth_day>",
        r.whole_date,
        counts_in_words,
    ),
    Rule(
        "day-month-year",
        "<nth_day=day>-<month>-(<year4=year>|<year4=short_figure>)"
        "|<nth_day=day>/<month>/(<year4=year>|<year4=short_figure>)"
        "|<nth_day=day>.<month>.(<year4=year>|<year4=short_figure>)"
        "|(<weekday=any_weekday>,?)? <nth_day>~<month>~(<year4=year>|<year4=short_figure>)"
        "|(<weekday=any_weekday>,?)? <month> <nth_day=day>, <year4=short_figure>",
        r.whole_date,
        no_short_year_after,
    ),
    Rule(
        "day and month and old year",
        "<nth_day> of? <month>,? <year4=three>",
        r.whole_date,
        no_old_year,
    ),
    Rule(
        "month and day and old year",
        "<month> <nth_day>, <year4=three>",
        r.whole_date,
        no_old_year,
    ),
    Rule("year, month and day", "<year4>,? <month> <nth_day>", r.whole_date, no_day_after_year),
    Rule("year-month-day by name", "<year4>(-|/)<month>(-|/)<nth_day=day>", r.whole_date),
    Rule("month-day-year", "<month>(-|/|~)<nth_day=day>(-|/|~,~)<year4=year>", r.whole_date),
    Rule("month-day", "<month>-<nth_day=day>", r.whole_date),
    Rule("yesterday", "<day_away>", r.days_away),
    Rule("today", "{today_word}", r.today, lambda around: around.before.endswith("-")),
    Rule("weekday beside", "<step> <weekday=any_weekday>", r.weekday_beside, no_paper),
    Rule(
        "weekday and a week",
        "a week (on|from) <weekday>",
        lambda weekday: r.weekday_and_weeks(weekday, 1),
        no_week_of,
    ),
    Rule(
        "weekday week",
        "<weekday> (week|{sevennight})",
        r.weekday_a_week_off,
        no_week_of,
    ),
    Rule(
        "weekday fortnight",
        "<weekday> {fortnight}",
        lambda weekday: r.weekday_a_week_off(weekday, 2),
    ),
    Rule(
        "this day week",
        "this day (<number=count> <unit>|<unit=unit_one>)",
        r.this_day_and,
    ),
    Rule("this day se'nnight", "this day {sevennight}", lambda: r.this_day_and(Grain.WEEK)),
    Rule("this day fortnight", "this day {fortnight}", lambda: r.this_day_and(Grain.WEEK, 2)),
    Rule(
        "a near day and weeks",
        "(<day_away>|{today_word}) (week|{sevennight}|<weeks=fortnight>)",
        r.near_day_and_weeks,
        no_week_of,
    ),
    Rule(
        "weekday and a week ago",
        "last <weekday> week|a week (ago|last) on? <weekday>",
        lambda weekday: r.weekday_and_weeks(weekday, -1),
        no_week_of,
    ),
    Rule("weekdays ago", "<number=count> <weekday=weekdays> ago", r.weekdays_ago),
    Rule(
        "weekday near a day", "the <weekday> <side=near_side> <whole=a_fixed_day>", r.weekday_near
    ),
    Rule("weekday beside the last", "<step_then> <weekday>", r.weekday_beside_then),
    Rule("weekday last", "<weekday> <step=step_after>", r.weekday_beside, goes_on_beside),
    Rule(
        "weekday that followed",
        "on? [the <weekday> <step_then=step_then_after>]",
        r.weekday_beside_then,
        names_one,
    ),
    Rule(
        "the weekday after",
        "on? [the <weekday> (after|following|thereafter)]",
        lambda weekday: r.weekday_beside_then(weekday, 1),
        not_over,
    ),
    Rule(
        "the weekday before",
        "on? [the <weekday> before]",
        lambda weekday: r.weekday_beside_then(weekday, -1),
        not_over,
    ),
    Rule("weekday of a week", "<weekday> (of|in)? <a_week>", r.weekday_of),
    Rule("week and weekday", "<a_week>,? on? <weekday=any_weekday>", r.weekday_of),
    Rule("week, dash, weekday", "<a_week>--<weekday=any_weekday>", r.weekday_of),
    Rule(
        "weekday and day",
        "<weekday=any_weekday>,? (the <nth_day>|<nth_day=nth_figure>)",
        numbered_day,
        counts_a_noun,
    ),
    Rule(
        "weekday and day at the head of an entry",
        "<weekday=any_weekday>,? <nth_day=day>",
        numbered_day,
        heads_no_entry,
    ),
    Rule("weekday", "<weekday>", r.some_weekday, no_weekday),
    Rule("the weekday", "on the [<weekday>]", r.the_weekday, no_own_weekday),
    Rule(
        "day beside the last",
        "<step_then> day|next day",
        lambda step_then=1: r.unit_beside_then(Grain.DAY, step_then),
    ),
    *FEAST_DAYS,
)
WEEKS = (
    Rule("week beside", "<step> week", lambda step: r.unit_beside(Grain.WEEK, step)),
    Rule(
        "week beside the last",
        "<step_then> week",
        lambda step_then: r.unit_beside_then(Grain.WEEK, step_then),
    ),
    Rule("the week we are in", "the week", lambda: r.the_unit(Grain.WEEK), bare_unit),
    Rule("weekend beside", "<step> weekend", r.weekend_beside),
    Rule("weekend beside the last", "<step_then> weekend", r.weekend_beside_then),
    Rule("the past weekend", "the (past|last) weekend", lambda: r.weekend_beside(-1)),
    Rule("the weekend", "the? weekend", r.the_weekend, no_own_weekend),
)
SEASONS_IN = (
    Rule("season and year", "(the|that)? <season>,? of? (the year)? <year4=year>", r.some_season),
    Rule(
        "season of sport", "the? <season> season,? of? <year4>((-|/)({yy}|{day}))?", r.some_season
    ),
    Rule("fall and year", "the? <season=fall> of? (the year)? <year4=year>", r.some_season),
    Rule(
        "season and year of an era",
        "the? <season> <figure>~<era>",
        lambda season, figure, era: r.some_season(season, in_year=r.year_of_era(figure, era)),
    ),
    Rule("season of a year", "the? (<season>|<season=fall>) of <in_year=a_year>", r.some_season),
    Rule("year and season", "<year4> (<season>|<season=fall>)", r.some_season, of_games),
    Rule("season beside", "<step> (<season>|<season=fall>)", r.season_beside),
    Rule("season beside the last", "<step_then> (<season>|<season=fall>)", r.season_beside_then),
    Rule("the fall", "in [the fall]", lambda: r.some_season("FA"), lambda a: a.after[:4] == " of "),
    Rule("the season", "the <season>", r.some_season, beside_noun),
    Rule("season", "<season>", r.some_season, no_season),
)
QUARTERS = (
    Rule(
        "quarter and year in figures",
        "the? <ordinal=quarter_figure>,? of? <year4=year>|the? <ordinal=quarter_figure>(-|/"
        "|~)<year4=year>"
        "|<ordinal=quarter_figure>(/|-)?<year4=short_figure>|<year4>(_|/"
        "|~)<ordinal=quarter_figure>",
        r.some_quarter,
    ),
    Rule(
        "quarter and year",
        "the? <ordinal=which>_quarter (of|in|,)? fiscal? <year4>",
        r.some_quarter,
    ),
    Rule("year and quarter", "the? <year4>('s)? fiscal? <ordinal=which>_quarter", r.some_quarter),
    Rule("year and half", "the? <year4>('s)? <ordinal=half>_half", r.some_half),
    Rule("half of a year before it", "<ordinal=half>_half,? <year4>", r.some_half),
    Rule(
        "quarter of a year",
        "the? <ordinal=which>_quarter (of|in)? <in_year=a_year>",
        r.some_quarter,
    ),
    Rule(
        "quarter of a year's",
        "<in_year=a_year>'s (fiscal|financial)? <ordinal=which>_quarter",
        r.some_quarter,
    ),
    Rule("half of a year's", "<in_year=a_year>'s <ordinal=half>_half", r.some_half),
    Rule(
        QUARTER,
        "the? (fiscal|financial)? <ordinal>_quarter|the? <ordinal> (fiscal|financial) quarter",
        r.some_quarter,
    ),
    Rule(QUARTER_IN_FIGURES, "the? <ordinal=quarter_sign>", r.some_quarter),
    Rule(
        "quarter named by its last month",
        "the? <month>_quarter,? (of|in)? fiscal? <year4=year>|the? <year4> <month>_quarter"
        "|the? <month>_quarter,? (of|in)? <in_year=a_year>|the? <month>_quarter",
        r.quarter_ending,
    ),
    Rule(
        "quarter a year ago",
        "the? (year_ago|year_earlier|prior_year|previous_year) quarter",
        r.quarter_a_year_before,
    ),
    Rule(
        "same quarter a year ago",
        "the? (same|like|comparable|corresponding) quarter ((a year|one year) (ago|earlier|before)"
        "|(of|in)? (last year|the previous year|the year before))",
        r.quarter_a_year_before,
    ),
    Rule(
        "nth quarter a year ago",
        "the? (year-ago|year-earlier) <ordinal>_quarter",
        lambda ordinal: r.some_quarter(ordinal, in_year=r.unit_beside(Grain.YEAR, -1)),
    ),
    Rule("the quarter told of", "the quarter", r.the_quarter, no_quarter),
    Rule(
        "quarter beside",
        "<step> (fiscal|financial)? quarter",
        lambda step: r.unit_beside(Grain.QUARTER, step),
    ),
    Rule(
        "quarter beside the last",
        "<step_then> quarter",
        lambda step_then: r.unit_beside_then(Grain.QUARTER, step_then),
    ),
    Rule(
        "half of the year",
        "(in|for|during|of) [the <ordinal=half>_{half_word}]",
        r.some_half,
        no_half,
    ),
    Rule("half and year", "the? <ordinal=half>_half of (the year)? <year4>", r.some_half),
    Rule("half of a year", "the? <ordinal=half>_half of <in_year=a_year>", r.some_half),
    Rule(
        "half and year in figures",
        "the? <ordinal=half_figure>,? of? <year4=year>|<ordinal=half_figure>(-|/|~)<year4=year>"
        "|<ordinal=half_figure>(/|-)?<year4=short_figure>|<year4>(_|/|~)<ordinal=half_figure>",
        r.some_half,
    ),
    Rule(
        "fiscal quarter",
        "the? <ordinal=quarter_figure>,?(~|-|/)(of|in)? <fiscal>|the? <ordinal=which>_quarter"
        " (of|in)? <fiscal>"
        "|<fiscal>,?(~|-|/)<ordinal=quarter_figure>",
        r.fiscal_quarter,
    ),
    Rule(
        "fiscal half",
        "the? <ordinal=half_figure>,?(~|-|/)(of|in)? <fiscal>|<fiscal>,?(~|-"
        "|/)<ordinal=half_figure>",
        r.fiscal_half,
    ),
)
LONG = (
    Rule("decade", "the? <year4>~'?s", r.decade),
    Rule("decade of an era", "the? <figure>~s <era>", r.decade_of_era),
    Rule("decade in short", "the? '<decade_word=yy>s", r.decade_in_words),
    Rule("decade in words", "the <decade_word>", r.decade_in_words),
    Rule("decade and century in words", "the? <century_word>_<decade_word>", r.decade_in_words),
    Rule("part of a decade in words", "the? <part>_<decade_word>", r.decade_in_words),
    Rule("decade of a century", "the? <yy>~s of the <ordinal>_century", r.decade_of_century),
    Rule("century", "the? <ordinal>_century <era>?", r.century),
    Rule("turn of a century", "the turn of the <ordinal>_century", r.turn_of_century),
    Rule("millennium", "the? <ordinal>_millennium <era>?", r.millennium),
    Rule("decade beside", "<step> decade", lambda step: r.unit_beside(Grain.DECADE, step)),
    Rule("century beside", "<step> century", lambda step: r.unit_beside(Grain.CENTURY, step)),
    Rule(
        "decade beside the last",
        "<step_then> decade",
        lambda step_then: r.unit_beside_then(Grain.DECADE, step_then),
    ),
    Rule(
        "century beside the last",
        "<step_then> century",
        lambda step_then: r.unit_beside_then(Grain.CENTURY, step_then),
    ),
    Rule("the decade we are in", "the decade", lambda: r.the_unit(Grain.DECADE), bare_unit),
    Rule("the century we are in", "the century", lambda: r.the_unit(Grain.CENTURY), bare_unit),
)

NTH_WEEKDAY = Rule(
    "nth weekday of", "the? <ordinal=which> <weekday> (of|in) <whole=a_whole>", r.nth_weekday
)
_FULL = frozenset({
    "month and year", "month of a year", "month", "day, month and year", "month, day and year",
    "day and month", "month and day", "day-month-year", "year-month-day", "day.month.year",
    "day and month of a year", "month and day of a year",
})  # fmt: skip
WHOLES = (*MONTHS_IN, *SEASONS_IN, *QUARTERS, *LONG, *WEEKS, *YEARS)
PHRASES = {
    "a_year": YEARS,
    "a_month": MONTHS_IN,
    "a_week": WEEKS,
    "a_feast": FEAST_DAYS,
    "a_day": (*DAYS, *figures.RULES),
    "a_whole": WHOLES,
    "a_full_month": tuple(rule for rule in MONTHS_IN if rule.name in _FULL),
    "a_full_day": tuple(rule for rule in (*DAYS, *figures.RULES) if rule.name in _FULL),
    "a_nth_day": (NTH_WEEKDAY,),
    "a_fixed_day": (
        NTH_WEEKDAY,
        *(rule for rule in (*DAYS, *figures.RULES) if rule.name in _FULL),
        *FEAST_DAYS,
    ),
    "a_near_day": tuple(rule for rule in DAYS if rule.name in ("yesterday", "today", "weekday")),
}

# --- Rules --------------------------------------------------------------------------------------

TWO_AT_ONCE = (
    Rule(
        "day with a stroke in both styles",
        "<nth_day=day>/<second=day> of? <month>,? <year4>|<month> <nth_day=day>/<second=day>,?"
        " <year4>",
        r.day_of_two_styles,
    ),
    Rule(
        "two days with a stroke",
        "[<nth_day=day>]/[<second=day> <month>,? <year4=year>?]",
        r.two_days,
    ),
    Rule(
        "three days of a month",
        "[the? <third=nth_day>], [the? <nth_day>],? (and|or) [the? <second=nth_day> of? <month>,?"
        " <year4=year>]",
        r.three_days,
    ),
    Rule(
        "three days of a month without a year",
        "[the? <third=nth_day>], [the? <nth_day>],? (and|or) [the? <second=nth_day> of? <month>]",
        r.three_days,
    ),
    Rule(
        "a month and three of its days",
        "[<month> <third=nth_day>], [<nth_day>],? (and|or) [<second=nth_day>]",
        r.three_days,
    ),
    Rule(
        "two decades of a century",
        "[the? <yy>~s]~(--|and|or|to)~[<second=yy>~s of the <ordinal>_century]",
        r.two_decades_of_century,
    ),
    Rule(
        "two centuries",
        "[the? <ordinal>]~(--|and|or|to|through)~"
        "[the? <second=ordinal>_(centuries|century) <era>?]",
        r.two_centuries,
    ),
    Rule(
        "season over the turn of a year",
        "the? <season> of? <year4>~(-|/)~(<short=yy>|<second=year4>)"
        "|the? <season> of? <year4> (into|to) (<short=yy>|<second=year4>)",
        r.season_over,
    ),
    Rule(
        "season over the turn of a year BC",
        "the? <season> of? <figure=three>~(-|/)~(<second=three>|<short=yy>|<short=day>) <era>",
        r.season_over_bc,
    ),
    Rule(
        "night of two days",
        "the <day_part> (of|from) (the? <nth_day>(~(--|/|and|to|into)~<second=nth_day>"
        "|~(and|to|into) the <second=nth_day>) of? <month>"
        "|<month> <nth_day>~(--|/|and|to|into)~<second=nth_day>),? <year4=year>?",
        r.night_of_two_days,
    ),
    Rule(
        "night of two days of two months",
        "the <day_part> (of|from) <nth_day> <month> <first_year=year4>?~(--|/|and|to|into)~"
        "<second=nth_day> <next_month=month>,? <year4=year>?"
        "|the <day_part> (of|from) <month> <nth_day>,? <first_year=year4>?~(--|/|and|to|into)~"
        "<next_month=month> <second=nth_day>,? <year4=year>?",
        r.night_of_two_months,
    ),
    Rule(
        "night of two days without a month",
        "the <day_part> (of|from) the <nth_day=nth_figure>(~(--|/|and|to|into)~<second=nth_figure>"
        "|~(and|to|into) the <second=nth_figure>)",
        r.night_of_two_days,
    ),
    Rule(
        "two dates in figures",
        "[<first=day>/<second=day>/<year4>]~(--|to|until|through)~"
        "[<third=day>/<fourth=day>/<last_year=year4>]",
        figures.two_dates,
    ),
    Rule(
        "two dates in figures with hyphens",
        "[<first=day>-<second=day>-<year4>]~(--|to|until|through)~"
        "[<third=day>-<fourth=day>-<last_year=year4>]",
        figures.two_dates,
    ),
    Rule(
        "two dates in figures of a year",
        "(from|between)? [<first=day>/<second=day>]~(--|to|until|through)~"
        "[<third=day>/<fourth=day>(/<last_year=year4>|,~<last_year=year4>)]",
        figures.two_dates,
    ),
    Rule(
        "two dates in figures without a year",
        "(from|between) [<first=day>/<second=day>]~(--|to|and|until|through)~"
        "[<third=day>/<fourth=day>]",
        figures.two_dates,
        no_figure_date,
    ),
    Rule(
        "weekday and date in figures",
        "<step>? {any_weekday},? <first=day>/<second=day>",
        figures.weekday_and_date,
        goes_on_in_figures,
    ),
    Rule(
        "date in figures beside",
        "<step> <first=day>/<second=day>",
        figures.date_beside,
        no_figure_date,
    ),
    Rule(
        "two days of a month and year",
        "[the? <nth_day>]~(--|and|to|or|through|until|till)~"
        "[the? <second=nth_day> of? <month>,? <year4=year>]",
        r.two_days,
    ),
    Rule(
        "two days of a month",
        "[the? <nth_day>]~(--|and|to|or|through|until|till)~[the? <second=nth_day> of? <month>]",
        r.two_days,
    ),
    Rule(
        "a month and two of its days",
        "[<month> <nth_day>]~(--|and|to|or|through|until|till)~"
        "[the? <second=nth_day>,? <year4=year>]",
        r.two_days,
    ),
    Rule(
        "a month and two of its days, no year",
        "[<month> <nth_day>]~(--|and|to|or|through|until|till)~[the? <second=nth_day>]",
        r.two_days,
    ),
    Rule(
        "years, one of them about",
        "[(<part=circa>~)?<year4>]--[(<last_part=circa>~)?<second=year4>]",
        r.year_to_about,
    ),
    Rule(
        "two months in figures",
        "[<month=month_figure>/<year4>]--[<second=month_figure>/<last_year=year4>]",
        r.two_months,
    ),
    Rule("two years", "[(the (year|years))? <year4>]--[<second=year4>]", r.two_years, no_range),
    Rule(
        "years in short",
        "[(the (year|years))? <year4>]--[(<short=yy>|<short=digit>)]",
        r.year_and_short,
        no_range,
    ),
    Rule(
        "years with a stroke", "[<year4>]/[(<short=yy>|<short=digit>)]", r.year_and_short, no_range
    ),
    Rule(
        "year BC with a stroke",
        "[<figure>]/[(<short=yy>|<short=day>)~<era>]",
        r.year_of_era_and_short,
    ),
    Rule(
        "years of an era",
        "[<figure>]~(--|to|and|or|until|/)~[<second=figure>~<era>]",
        r.two_years_of_era,
    ),
    Rule(
        "years of an era, told with the first",
        "[<figure>~<era>]~(--|to|until|till)~[(<second=three>|<second=yy>)]",
        r.two_years_from_era,
        no_later_year,
    ),
    Rule(
        "two lengths with and",
        "between [<number=count>] and [<second=count>_<unit>]",
        r.two_durations,
    ),
    Rule(
        "two lengths",
        "[<number=count>]~(or|to|--)~[<second=count>_<unit>]",
        r.two_durations,
    ),
)
PARTS_OF_WHOLES = (
    Rule(
        "middle of the year in a word",
        "(midyear|mid-year)",
        lambda: r.part_of("MID", r.the_unit(Grain.YEAR)),
    ),
    Rule(
        "middle of a season in a word",
        "<season=mid_season>",
        lambda season: r.part_of("MID", r.some_season(season)),
    ),
    Rule(
        "weekend of two days",
        "the? weekend of the? <nth_day>~(--|and|to|/)~<second=nth_day> of? <month>,?"
        " <year4=year>?"
        "|the? weekend of <month> <nth_day>~(--|and|to|/)~<second=nth_day>,? <year4=year>?",
        r.weekend_of_days,
    ),
    Rule(
        "nth weekend of",
        "the? (<ordinal=which>) weekend (of|in) <whole=a_whole>",
        r.nth_weekend,
    ),
    Rule("weekend of a day", "the? weekend of <whole=a_day>", WeekendOf),
    Rule("weekend of a feast", "the? <whole=a_feast> weekend", WeekendOf),
    Rule(
        "weekend of a feast of a year",
        "the? <feast> weekend (of|in)? <in_year=a_year>",
        lambda feast, in_year: WeekendOf(r.feast(feast, in_year=in_year)),
    ),
    Rule("early or late", "the? <part>_<whole=a_whole>", r.part_of),
    Rule("beginning or end of", "<part=part_of> <whole=a_whole>", r.part_of),
    Rule("about a date", "<part=circa> <whole=a_whole>", r.part_of, about_number),
    Rule("about a day", "<part=circa> <whole=a_day>", r.part_of, about_number),
    Rule("half of", "the? <ordinal=half> half of <whole=a_whole>", r.half_of),
    Rule("nth unit of", "the? <ordinal=which> <unit=unit_one> (of|in) <whole=a_whole>", r.nth_unit),
    NTH_WEEKDAY,
    Rule(
        "first units of",
        "the? first <number=count> <unit=unit_many> of <whole=a_whole>",
        r.stretch,
    ),
    Rule(
        "last units of",
        "the (last|final) <number=count> <unit=unit_many> of <whole=a_whole>",
        lambda number, unit, whole: r.stretch(number, unit, whole, from_end=True),
    ),
    Rule(YEAR_END, "the? (year|year's)_end", lambda: r.end_of_the(Grain.YEAR)),
    Rule("end of a year in a word", "(year|year's)_end <whole=a_year>", partial(r.part_of, "END")),
    Rule(
        "end of the month in a word", "the? (month|month's)_end", lambda: r.end_of_the(Grain.MONTH)
    ),
    Rule("end of a unit", "(the end|end) of <unit=unit_one>", r.end_of_the),
    Rule("week by number", "the? week <week_number=day>", numbered_week),
    Rule(
        "week by number of a year", "the? week <week_number=day>,? (of|in)? <a_year>", numbered_week
    ),
    Rule("feast beside", "<away=step> <feast>", feast_away),
    Rule("later on a day", "(later|earlier) <whole=a_near_day>", lambda whole: whole),
    Rule("rest of a unit", "<part_side=side> this <unit=unit_one>", r.rest_of_unit),
    Rule(
        "rest of that unit",
        "<part_side=side> (that|in the|in that|the same) <unit=unit_one>",
        r.rest_of_unit_then,
    ),
    Rule(
        "week that begins with a day",
        "((the|a)? week (commencing|beginning|starting)|w/c)~(on|from)? <whole=a_day>",
        r.week_from,
    ),
    Rule(
        "week that ends with a day",
        "(the? week (ending|ended|to)|w/e)~on? <whole=a_day>",
        r.week_until,
    ),
    Rule(
        "units up to a month",
        "the? <number=count>_<unit> (to|that ended|which ended|ended|ending|through)~in?"
        " the? (end~of?)?"
        "~<whole=a_full_month>",
        r.units_up_to,
    ),
    Rule(
        "units up to a day",
        "the? <number=count>_<unit> (to|that ended|which ended|ended|ending|through)~on?"
        " <whole=a_full_day>",
        r.units_up_to,
    ),
    Rule(
        "nth quarter or half up to a day",
        "the? (fiscal|financial)? <ordinal=which>_<unit=long_stretch>"
        " (that ended|which ended|ended|ending)~on? <whole=a_full_day>",
        lambda ordinal, unit, whole: r.units_up_to(whole, unit),
    ),
    Rule(
        "unit up to a month",
        "the? <unit=long_stretch> (to|that ended|which ended|ended|ending)~in?"
        " the? (end~of?)?~<whole=a_full_month>",
        r.units_up_to,
    ),
    Rule(
        "unit up to a day",
        "the? <unit=long_stretch> (to|that ended|which ended|ended|ending)~on? <whole=a_full_day>",
        r.units_up_to,
    ),
    Rule(
        "week of a day",
        "the week of <whole=a_day>",
        lambda whole: r.counted_from(0, Grain.WEEK, 1, whole),
    ),
    Rule("day of a month", "the <nth_day=nth_figure> of <a_month>", r.day_of_month),
    Rule(
        "day of this month",
        "the <nth_day=nth_figure> of? <step> month",
        lambda nth_day, step: r.day_of_month(nth_day, r.unit_beside(Grain.MONTH, step)),
    ),
    Rule("day of the month", "the <nth_day=nth_figure>", r.day_of_month, no_ordinal_day),
    Rule("early or late on a day", "<part> <whole=a_day>", r.part_of),
)
COMPARED = (
    Rule(
        "period a year ago",
        "the? (year_ago|year_earlier|prior_year|previous_year|last year's) (period|half)"
        "|the? (same|like|comparable|corresponding|equivalent) (period|half|month) ((of|in)?"
        " (a year|one year) (ago|earlier|before|previously)|(of|in)? (last year|the previous year"
        "|the prior year|the year before))",
        lambda: r.same_period(1),
    ),
    Rule(
        "period of a year",
        "the <year4> (period|quarter|half)|the? (same|like|comparable|corresponding|equivalent)"
        " (period|quarter|half|month) (of|in|a)? <year4>",
        r.same_period,
    ),
    Rule("the period told of", "(the latest|the current|that|the same) period", r.same_period),
)
COUNTED = (
    Rule(
        "a year ago",
        "(a|one) year ago|year-ago",
        lambda: r.a_year_before((Grain.QUARTER, Grain.HALF), across=False),
    ),
    Rule(
        "a year earlier",
        "(a|one) year (earlier|before|previously)|year-earlier",
        lambda: r.a_year_before((Grain.QUARTER, Grain.HALF, Grain.MONTH, Grain.YEAR)),
        begins_more,
    ),
    Rule("units ago", "<about>? <number>_<unit> ago", r.units_ago),
    Rule(
        "so long ago to a day",
        "<number=so_many> <unit> ago (<day_away>|{today_word}|tonight)",
        r.to_a_day,
    ),
    Rule(
        "fortnights ago to a day",
        "<number=so_many> {fortnight} ago (<day_away>|{today_word})",
        r.fortnights_to_a_day,
    ),
    Rule(
        "so long to a day",
        "<number=so_many> <unit> (<day_away>|{today_word})",
        r.to_a_day,
        no_span_to_a_day,
    ),
    Rule(
        "fortnights to a day",
        "<number=so_many> {fortnight} (<day_away>|{today_word})",
        r.fortnights_to_a_day,
        no_span_to_a_day,
    ),
    Rule(  # as clinics write them
        "months, weeks or days ago",
        "<months=day>/12 ago|<weeks=day>/52 ago|<days=day>/7 ago",
        units_of_a_clinic,
    ),
    Rule(
        "in months, weeks or days",
        "in [(<months=day>/12|<weeks=day>/52|<days=day>/7)]",
        partial(units_of_a_clinic, read=r.units_ahead),
        goes_on_in_figures,
    ),
    Rule(
        "day after an operation",
        "the? <ordinal> (postoperative|post_op|postop) day|(postoperative|post_op|postop) day"
        " <ordinal=day>|{after_surgery}~<ordinal=day>"
        "|day <ordinal=day> (postoperative|post_op|postop)(ly|eratively)?",
        lambda ordinal: r.units_later(ordinal, Grain.DAY),
    ),
    Rule("seasons ago", "<number=count> <season=seasons> ago", r.seasons_ago),
    Rule("units from now", "<about>? <number>_<unit> (from now|hence)", r.units_from_now),
    Rule(
        "units later",
        "<about>? <number>_<unit> (later|afterwards|afterward)",
        r.units_later,
        so_long,
    ),
    Rule(
        "units after",
        "<about>? <number>_<unit> after",
        r.units_later,
        lambda a: so_long(a) or not_over(a),
    ),
    Rule("units after that", "<about>? <number>_<unit> after (that|this)", r.units_later, names_it),
    Rule("units on", "<about>? <number>_<unit> on", r.units_later, on_something),
    Rule(
        "units after a happening",
        "[<about>? <number>_<unit>] (after|following)",
        r.units_after_happening,
        lambda a: names_nothing(a) or not opens_a_sentence(a),
    ),
    Rule(
        "so long after a happening",
        "[<about>? <number>_<unit>] (after|following)",
        r.so_long_after_happening,
        lasts_or_is_over,
    ),
    Rule(
        "units earlier", "<about>? <number>_<unit> (earlier|previously|beforehand)", r.units_earlier
    ),
    Rule("units before", "<about>? <number>_<unit> before", r.units_earlier, not_over),
    Rule(
        "units from a day",
        "<number> <unit> from <whole=a_near_day>",
        lambda number, unit, whole: r.counted_from(number, unit, 1, whole, Grain.DAY),
    ),
    Rule(
        "units from a day on",
        "for [<number>_<unit>],? (starting from|starting on|beginning on|from|starting|beginning)"
        " [<whole=a_day>]",
        r.lasting,
    ),
    Rule(
        "units that start",
        "[<number>_<unit>],? (starting from|starting on|beginning on|starting|beginning)"
        " [<whole=a_day>]",
        r.lasting,
    ),
    Rule(
        "unit after the next",
        "the <unit=unit_one> after next",
        lambda unit: r.unit_beside(unit, 2),
    ),
    Rule(
        "unit before the last",
        "the <unit=unit_one> before last",
        lambda unit: r.unit_beside(unit, -2),
    ),
    Rule(
        "weekday after the next",
        "the? <weekday> after next",
        lambda weekday: r.weekday_beyond(weekday, 1),
    ),
    Rule(
        "weekday before the last",
        "the? <weekday> before last",
        lambda weekday: r.weekday_beyond(weekday, -1),
    ),
    Rule(
        "weekend ahead", "(ahead of|in time for) [the {weekend_word}]", lambda: r.weekend_beside(0)
    ),
    Rule("weekend before the last", "the {weekend_word} before last", lambda: r.weekend_beside(-2)),
    Rule("weekend after the next", "the {weekend_word} after next", lambda: r.weekend_beside(2)),
    Rule("within so many units", "within [(the? next)? <number> <unit>]", within, not_from_now),
    Rule("fortnights ago", "<about>? <number> {fortnight} ago", r.fortnights_ago),
    Rule(
        "fortnights later", "<about>? <number> {fortnight} (later|afterwards)", r.fortnights_later
    ),
    Rule(
        "units after a day, told as a date",
        "[<about>? <number>_<unit>] (after|following) the? [<whole=a_day>]",
        lambda number, unit, whole, about="": r.dated_apart(number, unit, 1, whole, about),
        lasts,
    ),
    Rule(
        "units before a day, told as a date",
        "[<about>? <number>_<unit>] before the? [<whole=a_day>]",
        lambda number, unit, whole, about="": r.dated_apart(number, unit, -1, whole, about),
        lasts,
    ),
    Rule(
        "units after a day",
        "[<about>? <number>_<unit>] (after|from|since) [<whole=a_day>]",
        lambda number, unit, whole, about="": r.apart(number, unit, 1, whole, about),
    ),
    Rule(
        "units before a day",
        "[<about>? <number>_<unit>] before [<whole=a_day>]",
        lambda number, unit, whole, about="": r.apart(number, unit, -1, whole, about),
    ),
    Rule(
        "units before a happening of a day",
        "[<number=count>_<unit>] (before|prior to) (the|his|her|their|its)? {happening} (on|of)"
        " [<whole=a_day>]",
        lambda number, unit, whole: r.apart(number, unit, -1, whole),
    ),
    Rule(
        "units after a happening of a day",
        "[<number=count>_<unit>] (after|following) (the|his|her|their|its)? {happening} (on|of)"
        " [<whole=a_day>]",
        lambda number, unit, whole: r.apart(number, unit, 1, whole),
    ),
    Rule(
        "quarter of a century ago",
        "a? quarter_century ago|a quarter of a century ago",
        lambda: r.units_ago(25, Grain.YEAR),
    ),
    Rule("some time ago", "<ref=long_ago>", r.reference),
    Rule("in so many units", "in [<about>? <number> <unit>]", r.units_ahead, not_ahead),
    Rule(
        "two kinds of units ago",
        "<more=number> <longer=unit>,? and? <number> <unit> ago",
        lambda more, longer, number, unit: r.two_counts(more, longer, number, unit, -1, "now"),
    ),
    Rule(
        "two kinds of units later",
        "<more=number> <longer=unit>,? and? <number> <unit> later",
        lambda more, longer, number, unit: r.two_counts(more, longer, number, unit, 1, "then"),
    ),
    Rule(
        "long after a happening",
        "[<unit=unit_many>] (after|following)",
        r.units_away_from_happening,
        lasts_or_is_over,
    ),
    Rule("long ago", "<unit=unit_many> ago", lambda unit: r.units_ago("X", unit)),
    Rule("long before", "<unit=unit_many> earlier", lambda unit: r.units_earlier("X", unit)),
    Rule("long after", "<unit=unit_many> later", lambda unit: r.units_later("X", unit)),
    Rule(
        "the day after",
        "the day (after|following|afterwards)",
        lambda: r.unit_beside_then(Grain.DAY, 1),
        not_over,
    ),
    Rule(
        "the day before",
        "the day before|the previous day",
        lambda: r.unit_beside_then(Grain.DAY, -1),
        not_over,
    ),
    Rule(
        "the unit after",
        "the <unit=unit_one> (after (that|this)?|following|afterwards)",
        lambda unit: r.unit_beside_then(unit, 1),
        not_over,
    ),
    Rule("units that followed", "the <unit=unit_many> (that|which) {followed}", r.some_units),
    Rule(
        "unit that followed",
        "the <unit=unit_one> (that|which) {followed}",
        lambda unit: r.unit_beside_then(unit, 1),
    ),
    Rule(
        "the unit that follows",
        "the <unit=unit_one> following",
        lambda unit: r.unit_beside_then(unit, 1),
        lambda a: not names_nothing(a),
    ),
    Rule(
        "the unit before",
        "the <unit=unit_one> before (that|this)?",
        lambda unit: r.unit_beside_then(unit, -1),
        not_over,
    ),
    Rule(
        "the night before",
        "the <day_part> before",
        lambda day_part: r.day_part_then(day_part, -1),
        not_over,
    ),
    Rule(
        "the night after",
        "the <day_part> (after|following)",
        lambda day_part: r.day_part_then(day_part, 1),
        not_over,
    ),
    Rule(
        "this day",
        "this day|(this|that|the same) {date_word}",
        lambda: r.unit_beside_then(Grain.DAY, 0),
    ),
)
TIMES_OF_DAY = (
    Rule(
        "clock",
        "<hour>(:<minute=sixty>(:<second=sixty>)?)?~<half_day> <zone>?",
        r.clock,
    ),
    Rule(
        "clock with a dot",
        "<hour>.<minute=sixty>~<half_day>|<hour>.<minute=one_figure>~<half_day>|<hour>.<half_day>",
        r.clock,
    ),
    Rule("clock, about", "(at|around|by|until|back)? [<hour>ish]", about_clock),
    Rule("clock in words", "<hour=cardinal> <half_day>", r.clock, no_clock_in_words),
    Rule(
        "clock without a sign",
        "(<hhmm>|<hhmm=three>)~<half_day>",
        lambda hhmm, half_day: r.clock(hhmm // 100, hhmm % 100, half_day),
    ),
    Rule("clock with a letter", "at [<hour>(:<minute=sixty>)?<half_day=half_letter>]", r.clock),
    Rule(
        "clock to the minute with a letter", "<hour>:<minute=sixty><half_day=half_letter>", r.clock
    ),
    Rule(
        "past the hour",
        "<minute=past_hour> <hour=o_hour> ((in the|at) <day_part>|<half_day>)?",
        r.past_hour,
    ),
    Rule("past noon or midnight", "<minute=past_hour> <hour=clock_word>", r.past_whole_hour),
    Rule(
        "minutes past the hour",
        "(<minute=figure>|<minute=small>) (minutes|mins|min)? (past|after) <hour=o_hour>"
        " (in the <day_part>|<half_day>|o'clock)",
        r.past_hour,
    ),
    Rule(
        "minutes to the hour",
        "(<minute=figure> (minutes|mins|min)|<minute=small> (minutes|mins|min)?) to <hour=o_hour>"
        " (in the <day_part>|<half_day>|o'clock)",
        lambda minute, hour, day_part="", half_day=None: r.past_hour(
            -minute, hour, day_part, half_day
        ),
    ),
    Rule(
        "hour at a part of the day",
        "(in the <day_part>|<day_away=step> <day_part>|<day_part=tonight_word>)"
        " (at|around|about|by) <hour=o_hour>(:<minute=sixty>)?",
        r.hour_of_part,
        hour_goes_on,
    ),
    Rule(
        "hour of a part of the day",
        "(at|around|about|by) [<hour=o_hour>(:<minute=sixty>)?"
        " (<day_away=step> <day_part>|<day_part=tonight_word>)]",
        r.hour_of_part,
    ),
    Rule(
        "o'clock of a part of the day",
        "<hour=o_hour> o'clock (<day_away=step> <day_part>|<day_part=tonight_word>)",
        r.hour_of_part,
    ),
    Rule(
        "hour of a day in a part of it",
        "(at|around|about|by) "
        "[<hour=o_hour>(:<minute=sixty>|_<minute=small>)? <day=a_day> <day_part>]",
        r.hour_of_part,
    ),
    Rule(
        "two hours in a part of the day",
        "[<hour=o_hour>(:<minute=sixty>)?]~(--|to|and|until|till)~"
        "[<second=o_hour>(:<second_minute=sixty>)? in the <day_part>]",
        r.two_hours,
    ),
    Rule(
        "a day with its part and two hours",
        "[<day=a_day> <day_part>],? (from|between)? [<hour=o_hour>(:<minute=sixty>)?]--"
        "[<second=o_hour>(:<second_minute=sixty>)?]",
        r.day_and_two_hours,
        hour_goes_on,
    ),
    Rule(
        "two hours of a part of a day",
        "(from|between) [<hour=o_hour>(:<minute=sixty>)?]~(--|to|and|until|till)~"
        "[<second=o_hour>(:<second_minute=sixty>)?] "
        "(<day_away=step> <day_part>|<day_part=tonight_word>)",
        r.two_hours,
    ),
    Rule(
        "a part of a day and two hours",
        "[(<day_away=step> <day_part>|<day_part=tonight_word>)] (from|between) "
        "[<hour=o_hour>(:<minute=sixty>)?]~(--|to|and|until|till)~"
        "[<second=o_hour>(:<second_minute=sixty>)?]",
        r.part_and_two_hours,
        hour_goes_on,
    ),
    Rule(
        "clock and its length",
        "[<hour>(:<minute=sixty>)?~<half_day>] for [<number> <unit>]",
        r.clock_lasting,
    ),
    Rule(
        "hour and its length",
        "from [<hour>(:<minute=sixty>)?] for [<number> <unit>]",
        r.clock_lasting,
    ),
    Rule(
        "length and its hour",
        "for [<number> <unit>] from [<hour>(:<minute=sixty>)?]",
        r.length_from_clock,
        hour_goes_on,
    ),
    Rule(
        "length and its clock",
        "[<number> <unit>] from [<hour>(:<minute=sixty>)?~<half_day>]",
        r.length_from_clock,
    ),
    Rule(
        "two clocks",
        "[<hour>(:<minute=sixty>)?]~(--|to|and|until"
        "|till)~[<second=hour>(:<second_minute=sixty>)?~<half_day>]",
        r.two_clocks,
    ),
    Rule(
        "clock of a day",
        "<hour>(:<minute=sixty>)?~<half_day> <zone>?,? <day=a_day> <zone>?",
        r.clock,
    ),
    Rule("clock in figures", "<hour>:<minute=sixty>(:<second=sixty>)?", r.clock, no_clock),
    Rule(
        "clock in a part of a day",
        "(at|around|about|by) [<hour=o_hour>((:|.)<minute=sixty>)? (on|in) the <day_part> of"
        " <day=a_day>]",
        r.hour_of_part,
    ),
    Rule("clock in figures and hours", "<hour>:<minute=sixty>(_|~){clock_unit}", r.clock),
    Rule(
        "clock in figures to an hour",
        "(from|between) [<hour>:<minute=sixty>]~(--|to|and|until|till)~[<second=hour>]",
        r.clock_to_hour,
        hour_goes_on,
    ),
    Rule("clock in figures with a zone", "<hour>:<minute=sixty>(:<second=sixty>)?~<zone>", r.clock),
    Rule("clock of a log", "<hhmm>", lambda hhmm: r.clock(hhmm // 100, hhmm % 100), no_log),
    Rule(
        "clock in four figures",
        "<hhmm>~(<zone>|{clock_unit})",
        lambda hhmm, zone="": r.clock(hhmm // 100, hhmm % 100, zone=zone),
    ),
    Rule(
        "clock in four figures from midnight on",
        "(at|by|until|till|from|to|before|after|around|about|since) [<hhmm=early>(~{clock_unit})?]",
        lambda hhmm: r.clock(hhmm // 100, hhmm % 100),
        lambda a: re.match(r"[-/.:]?\d|\s?%", a.after) is not None,
    ),
    Rule(
        "o'clock",
        "<hour=number> o'clock (in the <day_part>)?",
        lambda hour, day_part="": r.o_clock(hour, day_part),
    ),
    Rule(
        "day and clock",
        "<day=a_day>,? <hour>(:<minute=sixty>)?~<half_day> <zone>?",
        r.led_clock,
        below_its_day,
    ),
    Rule("at night", "(at|by) [night]", r.at_night),
    Rule("hour of the night", "<hour=o_hour> (o'clock)? at <day_part=at_night>", r.hour_of_part),
    Rule(
        "night raid",
        "[night] (attack|attacks|raid|raids|march|marches|battle|fighting|operation|operations"
        "|bombing|assault|assaults|patrol|patrols)",
        lambda: r.told_reference("XXXX-XX-XXTNI", r.TIME),
    ),
    Rule("hour in a part of the day", "<hour=o_hour> in the <day_part>", r.o_clock),
    Rule("time in a part of the day", "<hour>:<minute=sixty> in the <day_part>", r.hour_of_part),
    Rule("noon", "12? <clock_word>", r.named_clock),
    Rule("day and noon", "<day=a_day>,? (at)? 12? <clock_word>", r.named_clock, below_its_day),
    Rule("noon of a day", "<clock_word>,? (on|of)? <day=a_day>", r.named_clock),
    Rule(
        "part of a day", "(<part> (in|on)?)? the? <part>?_?<day_part> of <day=a_day>", r.day_part_of
    ),
    Rule(
        "part of a day of the month",
        "the? <part>?_?<day_part> of the <nth_day=nth_figure>",
        lambda nth_day, day_part, part="": r.day_part_of(day_part, r.day_of_month(nth_day), part),
        no_ordinal_part,
    ),
    Rule("day and its part", "<day=a_day> <day_part>", r.day_part_of),
    Rule(
        "part of a weekday last",
        "<weekday> <day_part> <step=step_after>",
        lambda weekday, day_part, step: r.day_part_of(day_part, r.weekday_beside(weekday, step)),
        goes_on_beside,
    ),
    Rule("early part of a day", "<part> <day=a_day> <day_part>", r.day_part_of),
    Rule(
        "dawn or dusk",
        "(at|by|before|until|till|after|since|around|from|to) [<day_part=twilight>]",
        r.day_part_then,
        lambda a: a.after[:4] == " of ",
    ),
    Rule(
        "dawn or dusk of a day",
        "(at|by|before|until|till|after|since|around|from|to)?"
        " [<day_part=twilight>,? (on|of)? <day=a_day>]",
        r.day_part_of,
    ),
    Rule(
        "middle of a part of the day",
        "(in|by|at|until|till|around|since|from|to) [<part>_<day_part>]",
        r.day_part_then,
        lambda a: a.words.endswith("mid night"),
    ),
    Rule("overnight", "{overnight}", lambda: r.day_part_of("NI", r.the_unit(Grain.DAY))),
    Rule(
        "next part of the day", "(next|following) <day_part>", partial(r.day_part_then, step_then=1)
    ),
    Rule("this part of the day", "<part>? <day_away=step> <day_part>", r.day_part_away),
    Rule(
        "that part of the day",
        "(<part> (in|on)?)? <step_then> <part>?_?<day_part>",
        r.day_part_then,
    ),
    Rule(
        "the part of the day", "the <day_part>|one <day_part>", r.day_part_then, of_something_else
    ),
    Rule("tonight", "<day_part=tonight_word>", r.today),
)
MEASURES = (
    Rule("rate", "(a|an|per|each) <unit=unit_one>", r.every_unit, no_rate),
    Rule("times a unit", "{times} (a|an|per|each|every) <unit=unit_one>", r.every_unit),
    Rule("per unit", "per <unit=unit_one>", r.every_unit),
    Rule("length in seconds", "<about>? <number>_{second_unit}", r.seconds),
    Rule("length in fortnights", "<about>? <number> {fortnight}", r.fortnights),
    Rule("unit and a half", "<about>? (a|an|one) <unit=unit_one> and a half", r.one_and_a_half),
    Rule("length", "<about>? <number> <unit> (long|old)?", r.duration, no_length),
    Rule("the length", "the <number=count> <unit=unit_many>", r.duration, no_length),
    Rule(
        "length in a word", "<about>? <number=plain>-<unit>(_long|_old)?", r.duration, part_of_name
    ),
    Rule(
        "length before a length",
        "the? <number=count> <run> <unit=unit_many>",
        r.run_of_units,
    ),
    Rule("length in a name", "<number=plain>_<unit>", r.length_in_name, no_name),
    Rule("length with a word", "<about>? <number> {quality} <unit=unit_many>", r.duration),
    Rule("age", "<number> years of age", lambda number: r.duration(number, Grain.YEAR)),
    Rule("one unit long", "<unit=unit_one>-(long|old)", r.one_unit),
    Rule(
        "the past units",
        "(the|this)? <run> <number=count> {quality}? <unit>",
        r.run_of_units,
        is_to_last,
    ),
    Rule(
        "over the next unit",
        "(for|over|within) [the (next|following|coming) <unit=long_unit>]",
        lambda unit: counted_units(1, 1, unit),
    ),
    Rule("the last short unit", "<run> (<unit=short_unit>)", short_unit_away, not_at_once),
    Rule("the last quarter", "the? (last|past) quarter", lambda: r.unit_beside(Grain.QUARTER, -1)),
    Rule("the past unit", "the (last|past) <unit=unit_one>", r.one_unit),
    Rule(
        "a whole unit",
        "(the|a) (entire|whole|full) <unit=unit_one>|all <unit=unit_one>",
        r.one_unit,
    ),
    Rule("some units", "<unit=unit_many>", r.some_units, bare_units),
    Rule("over the units", "over [the <unit=unit_many>]", r.some_units, begins_ago),
    Rule("some units long", "<unit=unit_many>-(long|old)", r.some_units),
    Rule(
        "quarter of a century",
        "a? quarter_century|a quarter of a century",
        lambda: r.duration(25, Grain.YEAR),
    ),
    Rule("every unit", "(every|each) single? <unit=unit_one>", r.each_unit),
    Rule("every other unit", "every other <unit=unit_one>", lambda unit: r.every_unit(unit, 2)),
    Rule("every few units", "every <number=count> <unit=unit_many>", r.every_unit),
    Rule(
        "day of every month",
        "the? (<which> <weekday>|<which> {unit_one}|<nth_day=nth_figure>) (of|in) {again} (month"
        "|year|quarter|week)",
        r.again_in_month,
    ),
    Rule("day of every year", "{again} year,? (on|in|at)? <whole=a_fixed_day>", r.again),
    Rule("month of every year", "{again} year,? in <whole=a_month>", r.again),
    Rule("a day every year", "<whole=a_fixed_day>,? (of|in)? {again} year", r.again),
    Rule("a month every year", "<whole=a_month>,? (of|in)? {again} year", r.again),
    Rule(
        "every weekday at a time",
        "({again} <weekday>|<weekday=weekdays>),? (at|from)? <hour>((:"
        "|.)<minute=sixty>)?~{half_day}?"
        "(~(--|to|until|till)~<second=hour>((:|.)<second_minute=sixty>)?~{half_day}?)?",
        r.every_weekday_at,
        no_hour_of_day,
    ),
    Rule(
        "weekdays of every week at a time",
        "<weekday=any_weekday>--{any_weekday},?:? (at|from)? <hour>((:"
        "|.)<minute=sixty>)?~{half_day}?~"
        "(--|to|until|till)~<second=hour>((:|.)<second_minute=sixty>)?~{half_day}?",
        r.every_weekday_at,
    ),
    Rule("every part of a weekday", "<weekday> {day_parts}", r.every_weekday),
    Rule("every weekday", "(every|each) <weekday>|<weekday=weekdays>", r.every_weekday),
    Rule("every other weekday", "every (other|second|third|fourth) <weekday>", r.every_weekday),
    Rule("some weekday", "(on|of) (a|some) [<weekday>]", r.every_weekday, names_a_thing),
    Rule("every month", "(every|each) <month>", r.every_month),
    Rule("every feast", "(every|each) <feast>", lambda feast: r.again(r.feast(feast))),
    Rule("every season", "(every|each) (<season>|<season=fall>)", r.every_season),
    Rule("every part of the day", "(every|each) <day_part>|<day_part=day_parts>", r.every_day_part),
    Rule("regularly", "<regular>", r.regularly),
    Rule("reference", "<ref>", r.reference, no_reference),
    Rule(
        "to date",
        "to [{date_word}]",
        lambda: r.reference("PRESENT_REF"),
        lambda a: a.before.endswith("up "),
    ),
    Rule("run of some units", "the <run> <unit=unit_many>", r.some_run, many_years_of),
    Rule("a period of", "[a {period_word}] of", lambda: r.told_reference("")),
    Rule("era with a name", "{era_word}", lambda: r.told_reference(""), no_era),
    Rule("month in a name", "<month>", r.month_in_name, names_no_happening),
    Rule("fall of a campaign", "[<season=fall>] {campaign}", r.some_season),
    Rule("word of a history", "<ref=told>", r.told_reference, no_reference),
    Rule(
        "day of a happening that began",
        "[the <which> day of (the|this|that|his|her|their) {happening}],? (which|that)"
        " (began|opened|started) on? [<whole=a_day>]",
        day_from_beginning,
    ),
    Rule(
        "day of a happening",
        "the <which> day of (the|this|that|his|her|their) {happening}",
        lambda which: r.other_words_for(Grain.DAY),
    ),
    Rule(
        "worst of its kind",
        "[the? {superlative} single? <unit=unit_one>] (in|of|since|for)",
        r.other_words_for,
    ),
    Rule(
        "anniversary", "the <ordinal> {anniversary}", lambda ordinal: r.other_words_for(Grain.DAY)
    ),
    Rule(
        "day after a happening",
        "the day (after|following) (the|this|that|his|her|their) {happening}",
        r.day_after_happening,
    ),
    Rule(
        "day beside a happening",
        "the day (before|of) (the|this|that|his|her|their) {happening}",
        lambda: r.other_words_for(Grain.DAY),
    ),
    Rule(
        "unit of a happening",
        "the <which> <unit=unit_one> of (the|this|that|his|her|their) {happening}",
        lambda which, unit: r.one_unit(unit),
    ),
    Rule(
        "unit of a happening with a name",
        "[the <which> <unit=unit_one>] of (the|this|that|his|her|their)",
        r.unit_of_happening,
        names_no_war,
    ),
    Rule("age in years", "(at|the) {age} of? [<number=plain>]", r.age, no_age),
    Rule(
        "units beside a happening",
        "the <unit=unit_many> (after|before|following|preceding|since) (the|this|that) {happening}",
        r.some_units,
    ),
    Rule(
        "units beside something",
        "[the <unit=unit_many>] (after|before|following|preceding|since)",
        r.some_units,
        names_nothing,
    ),
    Rule(
        "duration of a happening",
        "the duration of ((the|this|that|his|her|their) {happening}|the? {named})",
        lambda: r.told_reference("", r.DURATION),
    ),
)
YEARS_ALONE = (
    Rule(
        "day of the republican calendar",
        "<day> <month=republican>,? (of the)? (year|an)? <year=roman>|<day> <month=republican>",
        RepublicanDay,
    ),
    Rule(
        "month in small letters",
        "(in|of|since|until|from|between|by|during|late|early) [<month=month_small> <year4>?]",
        r.some_month,
        no_small_month,
    ),
    Rule(
        "day and month in small letters",
        "<nth_day> of? <month=month_small>",
        r.whole_date,
        goes_on_as_verb,
    ),
    Rule(
        "month and day in small letters",
        "<month=month_small> <nth_day>",
        r.whole_date,
        follows_subject,
    ),
    Rule("month and year in small letters", "<month=month_small> <year4>", r.some_month),
    Rule(
        "whole date in small letters",
        "<nth_day> of? <month=month_small>,? <year4>|<month=month_small> <nth_day>,? <year4>",
        r.whole_date,
    ),
    Rule(
        "period with a name",
        "(during|throughout|since|before|after|until|under) [the? <named>]",
        lambda named: named,
    ),
    Rule("day with a name", "<named_day>", lambda named_day: named_day),
    Rule("calendar year", "{calendar_sign}~'?(<year4>|<year4=short_figure>)", r.some_year),
    Rule("fiscal year", "the? <fiscal>|the? (tax|fiscal) <year4>", fiscal_or_tax),
    Rule(
        "year of business over two",
        "[the? (financial|fiscal|tax|accounting|reporting) year <year4>]~(--|/)~[<short=yy>]",
        r.year_and_short,
    ),
    Rule(
        "month and year of expiry",
        "{expiry} date?:? [<month=month_figure>/(<year4>|<year4=short_figure>)]",
        r.some_month,
    ),
    Rule(
        "day and month without a year in figures",
        "(on|by|until|till|since|from|before|after) [<nth_day=day>/<month=month_figure>]",
        day_over_twelve,
        no_figure_date,
    ),
    Rule(
        "year-month",
        "<year4>-<month_figure>|<month_figure>(-|/)<year4>",
        figures.year_month,
        no_range,
    ),
    Rule(
        "month of a short year",
        "<month> of <yy>",
        lambda month, yy: r.some_month(month, ShortYear(yy)),
        no_short_year,
    ),
    Rule(
        "day of a short year",
        "the? <nth_day> of? <month> of <yy>",
        lambda nth_day, month, yy: r.whole_date(nth_day, month, ShortYear(yy)),
        no_short_year,
    ),
    Rule(
        "year among years BC",
        "(in|by|from|until|since|after|before|between|of|around|about|circa) [(the year)? <three>]",
        r.bare_year_bc,
        no_year_bc,
    ),
    Rule(
        "two years among years BC",
        "(in|of|from|during|the|between) [<three>](--|~to~|~and~|~until~)[<second=three>]",
        r.two_years_bc,
        no_year_bc,
    ),
    Rule(
        "year among years BC with a stroke",
        "(in|by|from|until|since|after|before|of) [<three>]/[(<short=yy>|<short=day>)]",
        r.year_bc_and_short,
        no_year_bc,
    ),
    Rule(
        "season among years BC",
        "the? <season> of? <three>(/(<short=yy>|<short=day>))?",
        r.season_bc,
        no_year_bc,
    ),
    Rule("about a year among years BC", "<part=circa>~<three>", r.part_bc, no_year_bc),
    Rule("end of a year among years BC", "<part=part_of> <three>", r.part_bc, no_year_bc),
    Rule("month among years BC", "<part>?_?<month>,? of? <three>", r.month_bc, no_year_bc),
    Rule("decade among years BC", "the? <part>?_?<three>~s", r.decade_bc, no_year_bc),
    Rule("day among years BC", "<nth_day> of? <month>,? <three>", r.day_bc, no_year_bc),
    Rule("part of a year among years BC", "<part>_<three>", r.part_bc, no_year_bc),
)
RULES = tuple(map(unless_named, (
    *figures.RULES, *TWO_AT_ONCE, *DAYS, *WHOLES, *PARTS_OF_WHOLES,
    *COMPARED, *map(unless_compared, COUNTED), *TIMES_OF_DAY,
    *YEARS_ALONE, *MEASURES,
)))  # fmt: skip

# --- Habits -------------------------------------------------------------------------------------

BOUNDS = {
    "on or before": "until", "at or before": "until", "on or after": "since",
    "in or after": "since",
    "in or before": "until", "at or after": "since", "not later than": "until",
    "not earlier than": "since", "no earlier than": "since", "no sooner than": "since",
    "not after": "until", "at the latest on": "until", "at the earliest on": "since",
    "bef": "before", "aft": "after",
    "since": "since", "until": "until", "till": "until", "before": "before", "after": "after",
    "by": "until", "shortly before": "roughly", "just before": "roughly",
    "shortly after": "roughly", "just after": "roughly", "soon after": "roughly",
    "a little before": "roughly", "a little after": "roughly",
    "a little past": "roughly", "little before": "roughly", "little after": "roughly",
    "immediately after": "roughly", "right after": "roughly", "prior to": "before",
    "later than": "after", "earlier than": "before",
    "no later than": "until", "up to": "until", "up to and including": "until",
    "to and including": "until", "until and including": "until", "through and including": "until",
    "from and including": "since", "on and after": "since", "from and after": "since",
    "on and before": "until", "starting": "since",
    "starting in": "since", "starting on": "since", "beginning": "since",
    "beginning in": "since", "beginning on": "since", "effective": "since",
    "or later": "since", "and later": "since", "or after": "since", "and after": "since",
    "before about": "before", "before around": "before", "after about": "after",
    "after around": "after", "since about": "since", "since around": "since",
    "until about": "until", "until around": "until", "by about": "until", "by around": "until",
    "greater than": "after", "and greater": "since",
    "onwards": "since", "onward": "since", "or earlier": "until", "or before": "until",
    "and earlier": "until", "and before": "until",
}  # fmt: skip
NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|hardly|scarcely|no one"
    r"|\w+n['’]t)\b",
    re.I,
)
DEFERRED = re.compile(
    r"\b(?:postpon|adjourn|deferr|delay|reschedul|shelv|put (?:off|back)|held over|carried over)\w*"
)
BETWEEN = {
    "-": "", "~": "", "to": "", "into": "", "until": "", "till": "", "through": "", "up to": "",
    "to on or": "", "through on or": "", "until on or": "", "to in or": "", "through in or": "",
    "until in or": "",  # "from in or about March through on or about 30 August", of indictments
    "up to and including": "", "up to and including in or": "", "up to and including on or": "",
    "up to in or": "", "up to on or": "", "and": "between|bet", "and in or": "between|bet",
    "and on or": "between|bet", "or": "either",
}  # fmt: skip
LISTS = frozenset({"-", "to", "and", "or", "until", "through", "till", ",", "and the", "to the"})

LANGUAGE = Language(
    "en",
    WORDS,
    PIECES,
    PHRASES,
    RULES,
    bounds=BOUNDS,
    between=BETWEEN,
    negation=NEGATION,
    deferred=DEFERRED,
    lists=LISTS,
    beyond=figures.with_compact_dates,
    tense=tense,
    habit=is_habit,
)
