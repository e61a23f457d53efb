"""How Polish orders the words of ``lexicon/polish.py``; cases do much of their work."""

from __future__ import annotations

from dateline.lexicon.polish import WORDS
from dateline.temporal.engine.rule import Rule
from dateline.temporal.languages.standard import SAME, Shaping, language_of
from dateline.temporal.meaning import phrases
from dateline.temporal.meaning.phrases import capital_for_small

SHAPING = Shaping(
    pieces={
        "small": "{cardinal} {cardinal}?",
        "ordinal": "{ordinal_word}|{roman}|{figure}.",
        "nth_day": "{day}(-?(go|ego))?",
        "half_of_day": "{day_part}",
    },
    shapes={
        "that year": ("{this}~{that}~<unit=year_unit>",),
        "that month": ("{this}~{that}~<unit=month_unit>",),
        "that week": ("{this}~{that}~<unit=week_unit>",),
        "decade": (SAME, "{decade_lead} <yy>."),
        "part": ("<part>~<when=plain>",),
        "part of the unit": ("<part> <unit>",),
        "days of a known month": ("[<first=nth_day>] ({to}|-)~[<nth_day> <a_month=of_month>]",),
        "part of a day": ("<a_day> <day_part>",),
        "part of the day": ("<day_part>",),
    },
    more={
        "a_date": (
            Rule(
                "day and month in Roman figures",
                "{day_name}?,? <nth_day=day>(.|~)<month=roman>(.|~)<year>",
                phrases.whole_date,
            ),
        ),
    },
    holes={"season": "“latem” is any summer"},
    names={"month": capital_for_small, "weekday": capital_for_small},
    counted_nouns=r"[a-ząćęłńóśźż]{3,}(?:ów|ek|ych)$",
)

LANGUAGE = language_of(WORDS, SHAPING)
