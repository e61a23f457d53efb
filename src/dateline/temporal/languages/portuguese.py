"""How Portuguese orders the words of ``lexicon/portuguese.py``."""

from __future__ import annotations

from dateline.lexicon.portuguese import WORDS
from dateline.temporal.languages.standard import SAME, Shaping, language_of
from dateline.temporal.meaning.phrases import beside_a_capital

SHAPING = Shaping(
    pieces={
        "small": "{cardinal}(~e {cardinal})?",
        "spelled_year": "{cardinal} mil e? {small}|dois mil|mil e? {large} (e {small})?",
        "ordinal": "{ordinal_word}|{figure}.?(º|°|ª|o|a)",
        "nth_day": "{day}(.?(º|°|ª)|o)?|primeiro|{small}",
        "sure_day": "{day}",
        "century_nth": "{roman}|{ordinal}",
        "half_of_day": "{in_part} {day_part}",
        "clock_told": "{hour}:~{sixty}(:{sixty})?(~{hour_sign})?|{hour}~{hour_sign}"
        "|{cardinal} horas|{hour}~{half_sign} {turn}?",
        "clock_bare": "({hour}|{cardinal}) ({turn}|e {cardinal})? (em ponto)?|{hour}.{sixty}",
    },
    shapes={
        "nth week": ("{the}?~<ordinal> {week_unit}",),
        "month and day": ("<month=month_full> <nth_day=day>",),
        "weekday and day": ("({the}|na|no)?~(<weekday>|<weekday=weekday_short>) o? dia <nth_day>",),
        "week and weekday": ("<a_week>,? (na|no|-)? <weekday>",),
        "part of a day": (SAME, "<a_day> de <day_part>"),
        "clocks": (SAME, "[<first=clock_bare>] {to_clock}~[<last=clock>]"),
        "clocks on a day": (
            SAME,
            "[<first=clock_bare>] {to_clock}~[<last=clock>,?~({on}|{of})?~<a_day>]",
        ),
    },
    names={"month": beside_a_capital, "weekday": beside_a_capital},
    counted_nouns=r"(?!(?:os|as|dos|das|nos|nas|aos|às|seus|suas|três|mas|mais|após|pelos|pelas"
    r"|vários|várias|outros|outras|todos|todas|alguns|muitos|ambos|estes|estas|esses|antes|depois"
    r")$)[a-zá-ÿ]+s$",
)

LANGUAGE = language_of(WORDS, SHAPING)
