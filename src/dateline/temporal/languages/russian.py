"""How Russian says when. How shapes are written: ``temporal/engine/rule.py``."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.core.period import Grain
from dateline.temporal.engine.rule import Piece, Rule, Words
from dateline.temporal.languages.language import Language, numbered
from dateline.temporal.meaning import figures, phrases, readings
from dateline.temporal.meaning.meanings import Meaning

# --- Words: every case that stands in a date ---------------------------------------------

MONTHS = numbered(
    "январь января январе январю январём янв.?", "февраль февраля феврале февралю февр.? фев.?",
    "март марта марте марту", "апрель апреля апреле апрелю апр.?", "май мая мае маю",
    "июнь июня июне июню", "июль июля июле июлю", "август августа августе августу авг.?",
    "сентябрь сентября сентябре сентябрю сент.? сен.?", "октябрь октября октябре октябрю окт.?",
    "ноябрь ноября ноябре ноябрю нояб.? ноя.?", "декабрь декабря декабре декабрю дек.?",
)  # fmt: skip
WEEKDAYS = numbered(
    "понедельник понедельника понедельнику", "вторник вторника вторнику",
    "среда среду среды среде", "четверг четверга четвергу", "пятница пятницу пятницы пятнице",
    "суббота субботу субботы субботе", "воскресенье воскресенья воскресенью", start=0,
)  # fmt: skip
SEASONS = {
    "весна": "SP", "весной": "SP", "весны": "SP", "весне": "SP", "весну": "SP", "лето": "SU",
    "летом": "SU", "лета": "SU", "осень": "FA", "осенью": "FA", "осени": "FA", "зима": "WI",
    "зимой": "WI", "зимы": "WI", "зиму": "WI",
}  # fmt: skip
UNITS = {
    "день": Grain.DAY, "дня": Grain.DAY, "неделя": Grain.WEEK, "неделе": Grain.WEEK,
    "недели": Grain.WEEK, "неделю": Grain.WEEK, "месяц": Grain.MONTH, "месяце": Grain.MONTH,
    "месяца": Grain.MONTH, "квартал": Grain.QUARTER, "квартале": Grain.QUARTER,
    "квартала": Grain.QUARTER, "год": Grain.YEAR, "года": Grain.YEAR, "году": Grain.YEAR,
    "годом": Grain.YEAR, "десятилетие": Grain.DECADE, "десятилетии": Grain.DECADE,
    "десятилетия": Grain.DECADE, "век": Grain.CENTURY, "века": Grain.CENTURY,
    "веке": Grain.CENTURY,
}  # fmt: skip
UNITS_MANY = {
    "дней": Grain.DAY, "дня": Grain.DAY, "недель": Grain.WEEK, "недели": Grain.WEEK,
    "месяцев": Grain.MONTH, "месяца": Grain.MONTH, "лет": Grain.YEAR, "года": Grain.YEAR,
    "десятилетий": Grain.DECADE, "веков": Grain.CENTURY, "часов": Grain.HOUR,
    "часа": Grain.HOUR, "минут": Grain.MINUTE, "минуты": Grain.MINUTE,
}  # fmt: skip


def declined(stems: dict[str, int]) -> dict[str, int]:
    """
    >>> declined({"прошл": -1})["прошлого"]
    -1
    """
    endings = ("ый", "ого", "ому", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ий", "его", "ем",
               "ей", "ую", "ее", "ие", "их")  # fmt: skip
    return {stem + ending: value for stem, value in stems.items() for ending in endings}


AWAY = {
    **declined({"прошл": -1, "минувш": -1, "предыдущ": -1, "последн": -1, "следующ": 1,
                "будущ": 1, "ближайш": 1, "нынешн": 0, "текущ": 0}),
    "этот": 0, "этого": 0, "этом": 0, "эта": 0, "этой": 0, "эту": 0, "это": 0,
}  # fmt: skip
DAYS_AWAY = {"вчера": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2}
DAYS_THEN = {
    "накануне": -1, "на следующий день": 1, "в тот же день": 0, "днём ранее": -1, "днем ранее": -1,
}  # fmt: skip
PARTS = {
    "начало": "START", "начале": "START", "начала": "START", "середина": "MID",
    "середине": "MID", "середины": "MID", "конец": "END", "конце": "END", "конца": "END",
}  # fmt: skip
DAY_PARTS = {
    "утром": "MO", "днём": "AF", "днем": "AF", "вечером": "EV", "ночью": "NI",
}  # fmt: skip
REFS = {
    "сейчас": "PRESENT_REF", "ныне": "PRESENT_REF", "теперь": "PRESENT_REF",
    "недавно": "PAST_REF", "некогда": "PAST_REF", "вскоре": "FUTURE_REF", "скоро": "FUTURE_REF",
}  # fmt: skip
NUMBERS = {
    **numbered(
        "один одна одно одну", "два две двух", "три трёх трех", "четыре четырёх", "пять пяти",
        "шесть шести", "семь семи", "восемь восьми", "девять девяти", "десять десяти",
        "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать",
    ),
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "сто": 100,
}  # fmt: skip
ORDINALS = declined({
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "четвёрт": 4, "пят": 5, "шест": 6,
    "седьм": 7, "восьм": 8, "девят": 9, "десят": 10, "девятнадцат": 19, "двадцат": 20,
}) | {"третий": 3, "третьего": 3, "третьем": 3}  # fmt: skip
DECADES = {
    word + ending: n
    for word, n in {
        "двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60,
        "семидесят": 70, "восьмидесят": 80, "девяност": 90,
    }.items()
    for ending in ("ые", "ых")
}  # fmt: skip

WORDS = {
    "month": Words(MONTHS, signals=True),
    "weekday": Words(WEEKDAYS, signals=True),
    "season": Words(SEASONS, signals=True),
    "unit": Words(UNITS, signals=True),
    "units_many": Words(UNITS_MANY, signals=True),
    "short_unit": Words({"час": Grain.HOUR, "минуту": Grain.MINUTE}, signals=True),
    "year_word": Words({"год": 0, "года": 0, "году": 0, "годом": 0, "г.?": 0}, signals=True),
    "years_word": Words({"годы": 0, "годов": 0, "годах": 0, "гг.?": 0}, signals=True),
    "century_word": Words({"век": 0, "века": 0, "веке": 0, "в.?": 0, "столетия": 0}, signals=True),
    "away": Words(AWAY),
    "today_word": Words({"сегодня": 0}, signals=True),
    "day_away": Words(DAYS_AWAY, signals=True),
    "day_then": Words(DAYS_THEN, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "ref": Words(REFS, signals=True),
    "number_word": Words(NUMBERS),
    "ordinal_word": Words(ORDINALS),
    "decade_word": Words(DECADES),
    "roman": Words(phrases.ROMANS, cased=True),
}

# --- Pieces -----------------------------------------------------------------------------


def number_of(words: str) -> int:
    return phrases.spelled_number(words, NUMBERS)


def ordinal_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    return int(figure) if figure else ORDINALS[words]


def clock_of(words: str) -> phrases.Time:
    """
    >>> clock_of("18:30")[:2]
    (18, 30)
    """
    hour, minute, *second = map(int, words.split(":"))
    return phrases.Time(hour, minute, second[0] if second else None)


PIECES = {
    "number": Piece("{figure}|{number_word} {number_word}?", number_of),
    "units": Piece(
        "{units_many}|{unit}|{short_unit}",
        lambda words: {**UNITS, **UNITS_MANY, "час": Grain.HOUR, "минуту": Grain.MINUTE}[words],
    ),
    "nth_day": Piece("{day}(-?(го|е))?", ordinal_of),
    "ordinal": Piece("{ordinal_word}|{figure}-?(й|го|м|я|е|ой)", ordinal_of),
    "century_nth": Piece(
        "{roman}|{ordinal_word}|{day}(-?(й|го|м|ом))?",
        lambda words: (
            phrases.roman(words.upper())
            if words.isascii() and words.isalpha()
            else ordinal_of(words)
        ),
    ),
    "clock": Piece(
        "{hour}:{sixty}(:{sixty})?",
        clock_of,
    ),
}

# --- Phrases ----------------------------------------------------------------------------

BC = "(до~н.?~э.?|до нашей эры)"


def away_of(unit: Grain) -> Callable[[int], Meaning]:
    return lambda away: phrases.unit_away(away, unit)


A_YEAR = (
    Rule("year BC", f"<year3=figure> ({{year_word}})? {BC}", phrases.year_bc),
    Rule("the year", "<year4>(-?(й|го|м|ом))? {year_word}", readings.some_year),
    Rule("last or next year", "<away> (год|года|году)", away_of(Grain.YEAR)),
    Rule("year", "<year4>", readings.some_year),
)
A_MONTH = (
    Rule("month and year", "<month>,? <year=year4> {year_word}?", phrases.some_month),
    Rule("month of a known year", "<month> <a_year>", phrases.some_month),
    Rule("last or next month by name", "<away> <month>", phrases.month_away),
    Rule("month", "<month>", phrases.some_month),
    Rule("last or next month", "<away> (месяц|месяца|месяце)", away_of(Grain.MONTH)),
)
A_WEEK = (Rule("last or next week", "<away> (неделя|неделе|недели|неделю)", away_of(Grain.WEEK)),)
A_DATE = (
    Rule("day BC", f"<nth_day> <month> <year3=figure> ({{year_word}})? {BC}", phrases.date_bc),
    Rule(
        "day month year",
        "({weekday},?)? <nth_day> <month>,? <year=year4> {year_word}?",
        phrases.whole_date,
    ),
    Rule("day and month of a year", "<nth_day> <month> <a_year>", phrases.whole_date),
    Rule("day and month", "({weekday},?)? <nth_day> <month>", phrases.whole_date),
)
DAYS = (
    *A_DATE,
    Rule("nth weekday of a month", "<ordinal> <weekday> <a_month>", phrases.nth_weekday),
    Rule("weekday of a week", "<weekday> (на)? <a_week>", phrases.weekday_of_week),
    Rule("last or next weekday", "<away> <weekday>", phrases.weekday_away),
    Rule("weekday", "<weekday>", phrases.some_weekday),
    Rule("today", "{today_word}", readings.today),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule("the day before or after", "<day_then>", phrases.day_then),
)
A_DAY = (*DAYS, *phrases.DATES_IN_FIGURES)
QUARTER = "(квартал|квартале|квартала|кварталом)"
A_PART = (
    Rule("quarter", f"(<ordinal>|<ordinal=roman>) {QUARTER}", phrases.quarter_of),
    Rule(
        "quarter of a year", f"(<ordinal>|<ordinal=roman>) {QUARTER} <a_year>", phrases.quarter_of
    ),
    Rule("half of a year", "<ordinal> (полугодие|полугодии|полугодия) <a_year>", phrases.half_of),
    Rule("season of a year", "<season> <a_year>", phrases.some_season),
    Rule("decade", "(<year4>|<yy>)-?(е|х) {years_word}", phrases.some_decade),
    Rule("decade in words", "<decade_word> {years_word}", readings.decade_in_words),
    Rule("century BC", f"<ordinal=century_nth> {{century_word}} {BC}", phrases.century_bc),
    Rule("century", "<ordinal=century_nth> {century_word}", phrases.century),
    Rule("last or next unit", "<away> <unit>", phrases.unit_away),
)
PLAIN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself)
    for kind in ("a_day", "a_month", "a_week", "a_part", "a_year")
)
PHRASES = {
    "a_year": A_YEAR, "a_month": A_MONTH, "a_week": A_WEEK, "a_date": A_DATE, "a_day": A_DAY,
    "a_part": A_PART, "when": PLAIN,
}  # fmt: skip

counted = phrases.counted(
    "рублей рубля долларов евро человек людей солдат тонн метров км километров страниц раз часов"
    " штук жителей домов"
)
no_year = phrases.no_year("с до по после перед около", counted, nouns=r"[а-яё]{3,}(?:ов|ей|ек)$")

RULES = (
    *figures.RULES,
    *phrases.OTHER_FIGURES,
    *DAYS,
    *A_MONTH,
    *A_WEEK,
    *A_PART,
    *(rule for rule in A_YEAR if rule.name != "year"),
    Rule("year", "<year4>", readings.some_year, no_year),
    Rule("years", "[<year4>]--[<yy>] {years_word}?", phrases.years_to, no_year),
    Rule("part", "<part> <when>", phrases.part_of, counted),
    Rule("units ago", "<number> <units> назад", phrases.units_ago),
    Rule("in so many units", "через <number> <units>", phrases.units_ahead),
    Rule(
        "units after",
        "(через <number> <units> после этого|<number> <units> спустя|спустя <number> <units>)",
        lambda number, units: phrases.units_then(number, units, 1),
    ),
    Rule("so many units", "<away> <number> <units>", phrases.counted_units),
    Rule("days of a month", "[<first=day>] (по|до|-) [<last=a_date>]", phrases.days_of_month),
    Rule("days of a month", "[<first=day>]--[<last=a_date>]", phrases.days_of_month),
    Rule("before", "(до|перед) [<when>]", phrases.bounded("before"), counted),
    Rule("after", "после [<when>]", phrases.bounded("after"), counted),
    Rule("since", "(с|со) [<when>]", phrases.bounded("since"), counted),
    Rule("around", "(около|примерно в) <when>", phrases.roughly, counted),
    Rule("clock", "в? [<clock>]", phrases.at_clock),
    Rule("clock on a day", "<a_day>,? в? <clock>", phrases.at_clock),
    Rule("part of a day", "<a_day> <day_part>", phrases.part_of_day),
    Rule("duration", "<number> <unit=units>", readings.duration),
    Rule("every unit", "(каждый|каждую|каждое) <unit>", readings.every_unit),
    Rule("reference", "<ref>", readings.reference),
)

RANGES = {
    **dict.fromkeys(("по", "до", "-", "~"), ""),
    "и": "между",
}

tense = phrases.nearest_tense(
    r"будет|будут|планирует|планируется|ожидается|собирается",
    r"был|была|было|были|[а-яё]{2,}(?:ал|ил|ел|ала|ила|ела|али|или|ели|ало|ило|ался|илась|ались)",
)

LANGUAGE = Language(
    "ru", WORDS, PIECES, PHRASES, RULES, between=RANGES, tense=tense, day_first=True
)
