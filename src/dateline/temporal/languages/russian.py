"""How Russian orders the words of ``lexicon/russian.py``; cases do much of their work."""

from __future__ import annotations

from dateline.lexicon.russian import WORDS
from dateline.temporal.languages.standard import Shaping, language_of

SHAPING = Shaping(
    pieces={
        "small": "{cardinal} {cardinal}?",
        "ordinal": "{ordinal_word}|{roman}|{figure}-?(й|го|м|я|е|ой)",
        "nth_day": "{day}(-?(го|е))?",
        "century_nth": "{roman}|{ordinal_word}|{day}(-?(й|го|м|ом))?",
        "years_sign": "({years_unit}|гг.?)",
    },
    shapes={
        "the year": ("<year=year4>(-?(й|го|м|ом))? {year_sign}",),
        "weekday of a week": ("<weekday> на? <a_week>",),
        "decade": ("(<year4>|<yy>){decade_end}~{years_sign}",),
        "decade in words": ("<decade_word> {years_sign}",),
        "years": ("[<year4>]--[<yy>] {years_sign}?",),
        "part": ("<part> <when=plain>",),
        "part of the unit": ("<part> <unit>",),
        "units after": ("<number> <units> {later}", "спустя <number> <units>"),
        "days of a month": (
            "[<first=day>] ({to}|-)~[<last=a_date>]",
            "[<first=day>]--[<last=a_date>]",
        ),
        "clock": ("{at}?~[<clock>]",),
        "part of a day": ("<a_day> <day_part>",),
    },
    holes={"season": "“летом” is any summer"},
    counted_nouns=r"[а-яё]{3,}(?:ов|ей|ек)$",
)

LANGUAGE = language_of(WORDS, SHAPING)
