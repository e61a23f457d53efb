"""How Spanish orders the words of ``lexicon/spanish.py``."""

from __future__ import annotations

from dateline.lexicon.spanish import WORDS
from dateline.temporal.languages.standard import SAME, Shaping, language_of
from dateline.temporal.meaning.phrases import beside_a_capital

SHAPING = Shaping(
    pieces={
        "small": "{cardinal}(~y {cardinal})?",
        "spelled_year": "{cardinal} mil {small}|dos mil|mil {large} {small}?",
        "ordinal": "{ordinal_word}|{figure}.?(º|°|ª|er|ro|ra|do|da|to|ta|mo|ma|vo|va|o|a)",
        "nth_day": "{day}(.?(º|°|ª)|ro|er|do|to|vo|mo|o)?|primero|{small}",
        "sure_day": "{day}",
        "century_nth": "{roman}",
        "half_of_day": "({in_part}|de la|del|de) ({day_part}|{noon})",
        "clock_told": "{hour}:~{sixty}(:{sixty})?(~{hour_sign})?|{hour}~{hour_sign}",
        "clock_bare": "({hour}|{cardinal}) ({turn}|y {cardinal})? (en punto)?|{hour}.{sixty}",
    },
    shapes={
        "nth week": ("{the}?~<ordinal> {week_unit}",),
        "month and day": ("<month=month_full> <nth_day=day>",),
        "the unit": ("(el|la) <unit>",),
        "clocks": (SAME, "[<first=clock_bare>] {to_clock}~[<last=clock>]"),
        "clocks on a day": (
            SAME,
            "[<first=clock_bare>] {to_clock}~[<last=clock>,?~({on}|{of})?~<a_day>]",
        ),
    },
    holes={
        "in a season": "“en verano” is any summer",
    },
    names={"month": beside_a_capital, "weekday": beside_a_capital},
    counted_nouns=r"(?!(?:los|las|sus|dos|tres|tras|mientras|es|más|mas|nos|varios|varias|otros"
    r"|otras|todos|todas|algunos|algunas|muchos|muchas|ambos|ambas|estos|estas|esos|esas|antes"
    r"|después|además)$)[a-zá-ÿ]+s$",
)

LANGUAGE = language_of(WORDS, SHAPING)
