"""What a language needs to say when: one form to fill in, one field for each kind of word.

Every language but English fills it in a file beside this one ("spanish.py"); what the words do in a
phrase stands in ``temporal/languages``. A key of a table may be written like a shape of
``temporal/engine/rule.py``: "sept.?" has a dot or none, "v.~Chr.?" a space or none. A field that
is left empty is a hole: the phrases that need it are not read in this language, and
``docs/languages.md`` says so.

Fields of type ``str`` are words without a value, with a bar between them: "del|de la|de".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.core.period import Grain

Table = Mapping[str, Any]
Numbers = Mapping[str, int]
Codes = Mapping[str, str]
Grains = Mapping[str, Grain]
OfDay = Mapping[str, tuple[int, str]]


def numbered(*lines: str, start: int = 1) -> dict[str, int]:
    """Each word, with the number of the line it stands on.

    >>> numbered("lunes", "martes", start=0)
    {'lunes': 0, 'martes': 1}
    """
    return {word: n for n, line in enumerate(lines, start) for word in line.split()}


def declined(stems: Mapping[str, Any], endings: Iterable[str]) -> dict[str, Any]:
    """Every stem with every ending.

    >>> declined({"letzt": -1}, ("e", "en"))
    {'letzte': -1, 'letzten': -1}
    """
    return {stem + ending: value for stem, value in stems.items() for ending in endings}


def listed(words: str) -> dict[str, int]:
    """A field of words without a value, as a table.

    >>> listed("del|de la")
    {'del': 0, 'de la': 0}
    """
    return dict.fromkeys(words.split("|"), 0) if words else {}


def without_accents(word: str) -> str:
    """What hurried writers make of a word.

    >>> without_accents("février"), without_accents("mañana")
    ('fevrier', 'manana')
    """
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@dataclass(frozen=True)
class TimeWords:
    """The words by which one language says when."""

    code: str  # ISO 639-1

    # --- Names of days, months, seasons
    month_full: Numbers = field(default_factory=dict)  # also alone: "in May"
    month_short: Numbers = field(default_factory=dict)  # only beside a day or a year
    weekday_full: Numbers = field(default_factory=dict)  # 0 is Monday
    weekday_of: Numbers = field(default_factory=dict)  # other cases, only beside other words
    weekday_short: Numbers = field(default_factory=dict)
    weekday_part: OfDay = field(default_factory=dict)  # "Montagabend"
    season: Codes = field(default_factory=dict)  # SP SU FA WI
    feast: Codes = field(default_factory=dict)  # to a name in temporal/meaning/feasts.py
    cased: frozenset[str] = frozenset()  # the fields whose words count only as written here

    # --- Units
    unit: Grains = field(default_factory=dict)  # one: "week"
    units_many: Grains = field(default_factory=dict)  # more than one: "weeks"
    short_unit: Grains = field(default_factory=dict)  # "hour", "minute"
    unit_before: Grains = field(default_factory=dict)  # "Vorjahr", "Vormonat"
    weekend: str = ""
    week_sign: str = ""  # only before its number: "KW"
    week_after_next: str = ""
    quarter_letter: str = ""
    half_letter: str = ""
    year_sign: str = ""  # behind the figures of a year: "r.", "года"
    century_sign: str = ""  # a short word for century
    calendar_year: str = ""  # "civil" of "the civil year"

    # --- Numbers
    cardinal: Numbers = field(default_factory=dict)
    large: Numbers = field(default_factory=dict)  # only before another: "mil"
    year_name: Numbers = field(default_factory=dict)  # "neunzehnhundertzwölf"
    ordinal_word: Numbers = field(default_factory=dict)  # -1 for "last"
    century_name: Numbers = field(default_factory=dict)  # "Ottocento"
    decade_word: Numbers = field(default_factory=dict)  # "the sixties"
    roman_endings: str = ""  # of "XIXe"
    glue: str = ""  # between tens and ones
    article_one: str = ""  # "un": one as a number, but no day of a month

    # --- How far away
    today: str = ""
    day_away: Numbers = field(default_factory=dict)
    day_away_cased: Numbers = field(default_factory=dict)
    day_then: Numbers = field(default_factory=dict)  # "the day before", from where the text is
    away_before: Numbers = field(default_factory=dict)  # "last" before its noun
    away_after: Numbers = field(default_factory=dict)
    away_many: Numbers = field(default_factory=dict)  # "the last three weeks"
    this: str = ""
    that: str = ""  # "the same", "that"
    soon: Mapping[str, bool] = field(default_factory=dict)  # earlier and later in a unit
    ago_before: str = ""
    ago_after: str = ""
    about: str = ""  # before a number
    ahead: str = ""
    ahead_after: str = ""
    within: str = ""
    later: str = ""
    earlier: str = ""
    after_date: str = ""  # "two weeks after Easter"
    before_date: str = ""
    first_many: str = ""
    last_many: str = ""
    rest: str = ""
    to_date: str = ""
    ref: Codes = field(default_factory=dict)

    # --- Parts
    part: Codes = field(default_factory=dict)  # START MID END
    day_part: Codes = field(default_factory=dict)  # MO AF EV NI
    often: Codes = field(default_factory=dict)  # "abends"
    tonight: OfDay = field(default_factory=dict)
    decade_lead: str = ""  # before the figures of a decade: "años"
    decade_end: str = ""  # at them: "er" of "90er Jahre"

    # --- Times of day
    noon: Numbers = field(default_factory=dict)
    half_sign: Numbers = field(default_factory=dict)  # am, pm
    hour_sign: str = ""
    turn: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # "half", "a quarter to"
    minute_glue: str = ""  # between hour and minutes in words
    at: str = ""  # before a time of day
    at_sure: str = ""  # before it, and then a bare figure is one too
    before_clock: str = ""
    after_clock: str = ""
    until_clock: str = ""
    between_clock: str = ""  # before the first of two
    to_clock: str = ""  # before the second

    # --- Small words
    the: str = ""
    of: str = ""
    of_year: str = ""  # before a year, a month, a week that says which one: "de", "en"
    on: str = ""  # before a day
    on_day: str = ""  # before a day told in figures without a year: "el 3/4"
    in_: str = ""  # before a unit or a season
    in_part: str = ""  # before a part of the day
    every: str = ""
    some_day: str = ""  # a pattern: before a weekday of which nobody says which, "einem"

    # --- Bounds and ranges
    bc: str = ""
    before: str = ""
    after: str = ""
    since: str = ""
    until: str = ""
    or_later: str = ""
    or_earlier: str = ""
    not_before: str = ""
    not_after: str = ""
    around: str = ""
    before_words: str = ""  # before a year in words: "en mil novecientos"
    from_: str = ""
    to: str = ""
    and_: str = ""
    between: str = ""
    half_word: str = ""  # "half" of a century or of what else has no name for its half
    negation: str = ""  # a pattern: words that turn a bound around, "was not built before 1901"
    goes_on: str = ""  # after which "the year before" goes on: "del", "que"

    # --- What is no year
    counted: str = ""  # things that are counted
    before_year: str = ""  # small words after which four figures are a year
    before_number: str = ""  # and after which they are not

    # --- Verbs, as patterns of regular expressions
    future: str = ""
    deferred: str = ""  # a pattern: words of putting off, whose date lies ahead
    past: str = ""
