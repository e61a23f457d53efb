"""How Italian orders the words of ``lexicon/italian.py``."""

from __future__ import annotations

from dateline.lexicon.italian import WORDS
from dateline.temporal.languages.standard import SAME, Shaping, language_of
from dateline.temporal.meaning.phrases import beside_a_capital

SHAPING = Shaping(
    pieces={
        "ordinal": "{ordinal_word}|{figure}(º|°|ª|o|a)",
        "nth_day": "{day}(°|º)?|primo|{small}",
        "sure_day": "{day}(°|º)?",
        "half_of_day": "({in_part}|del|della|la|il) {day_part}",
        "clock_told": "{hour}:~{sixty}(:{sixty})?(~{hour_sign})?|{hour}~{hour_sign}"
        "|{hour}~{half_sign} {turn}",
        "clock_bare": "({hour}|{cardinal}) ({turn}|e {sixty}|e {cardinal})? (in punto)?"
        "|{hour}.{sixty}",
    },
    shapes={
        "nth week": ("{the}?~<ordinal> {week_unit}",),
        "month and day": ("<month=month_full> <nth_day=day>",),
        "week and weekday": ("<a_week>,? (di|-)? (<weekday>|<weekday=weekday_short>)",),
        "part of a day": (SAME, "<a_day> <day_part>"),
        "clocks": (SAME, "[<first=clock_bare>] {to_clock}~[<last=clock>]"),
        "clocks on a day": (
            SAME,
            "[<first=clock_bare>] {to_clock}~[<last=clock>,?~({on}|{of})?~<a_day>]",
            "{between_clock}~[<first=any_clock>] ({to_clock}|-)~"
            "[<last=any_clock>,?~({on}|{of})?~<a_day>]",
        ),
    },
    names={"month": beside_a_capital, "weekday": beside_a_capital},
)

LANGUAGE = language_of(WORDS, SHAPING)
