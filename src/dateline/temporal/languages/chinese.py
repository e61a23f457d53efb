"""How Chinese says when, in simplified and traditional characters.

Every character is a piece of its own. How shapes are written: ``temporal/engine/rule.py``.
"""

from __future__ import annotations

import re

from dateline.core.period import Grain, Period
from dateline.temporal.context import Tense
from dateline.temporal.engine.rule import Around, Piece, Rule, Words
from dateline.temporal.fiscal import QUARTER
from dateline.temporal.languages.language import Language
from dateline.temporal.meaning import figures, phrases, readings
from dateline.temporal.meaning.meanings import Doubtful, Known, Meaning, ShortYear

# --- Words ------------------------------------------------------------------------------

DIGITS = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "〇〇": 0, "○○": 0, "元": 1, "两": 2, "兩": 2,
}  # fmt: skip
TEN = {"十": 10, "廿": 20, "卅": 30}
UNITS = {
    "天": Grain.DAY, "日": Grain.DAY, "周": Grain.WEEK, "週": Grain.WEEK, "星期": Grain.WEEK,
    "个星期": Grain.WEEK, "個星期": Grain.WEEK, "个月": Grain.MONTH, "個月": Grain.MONTH,
    "年": Grain.YEAR, "世纪": Grain.CENTURY, "世紀": Grain.CENTURY, "小时": Grain.HOUR,
    "小時": Grain.HOUR, "分钟": Grain.MINUTE, "分鐘": Grain.MINUTE,
}  # fmt: skip
DAYS_AWAY = {
    "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "明日": 1, "后天": 2, "後天": 2,
}  # fmt: skip
YEARS_AWAY = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2, "後年": 2}
MONTHS_AWAY = {
    "本月": 0, "这个月": 0, "這個月": 0, "上月": -1, "上个月": -1, "上個月": -1, "下月": 1,
    "下个月": 1, "下個月": 1,
}  # fmt: skip
WEEKS_AWAY = {
    "本周": 0, "本週": 0, "这周": 0, "這週": 0, "上周": -1, "上週": -1, "上星期": -1, "下周": 1,
    "下週": 1, "下星期": 1,
}  # fmt: skip
WEEKDAYS = {
    **{f"{week}{day}": n for week in ("周", "週", "星期", "礼拜", "禮拜")
       for n, day in enumerate("一二三四五六日")},
    "星期天": 6, "礼拜天": 6, "禮拜天": 6,
}  # fmt: skip
ERAS = {  # with the year before their first
    "民国": 1911, "民國": 1911, "中華民國": 1911, "中华民国": 1911, "明治": 1867, "大正": 1911,
    "昭和": 1925, "平成": 1988, "令和": 2018,
}  # fmt: skip
DAY_OF_WEEK = {day: n for n, day in enumerate("一二三四五六日")}
SEASONS = {
    "春季": "SP", "春天": "SP", "夏季": "SU", "夏天": "SU", "秋季": "FA", "秋天": "FA",
    "冬季": "WI", "冬天": "WI",
}  # fmt: skip
PARTS = {
    "初": "START", "年初": "START", "月初": "START", "中": "MID", "年中": "MID", "中旬": "MID",
    "上旬": "START", "下旬": "END", "底": "END", "末": "END", "年底": "END", "年末": "END",
    "月底": "END", "初期": "START", "中期": "MID", "末期": "END", "晚期": "END", "早期": "START",
}  # fmt: skip
DAY_PARTS = {
    "早上": "MO", "上午": "MO", "早晨": "MO", "下午": "AF", "晚上": "EV", "夜里": "NI",
    "夜裡": "NI", "深夜": "NI",
}  # fmt: skip
HALVES = {"MO": 0, "AF": 12, "EV": 12, "NI": None}
REFS = {
    "现在": "PRESENT_REF", "現在": "PRESENT_REF", "目前": "PRESENT_REF", "最近": "PAST_REF",
    "过去": "PAST_REF", "過去": "PAST_REF", "将来": "FUTURE_REF", "將來": "FUTURE_REF",
}  # fmt: skip

WORDS = {
    "digit": Words(DIGITS),
    "ten": Words(TEN),
    "year_sign": Words({"年": 0}, signals=True),
    "month_sign": Words({"月": 0}, signals=True),
    "day_sign": Words({"日": 0, "号": 0, "號": 0}, signals=True),
    "century_sign": Words({"世纪": 0, "世紀": 0}, signals=True),
    "unit": Words(UNITS, signals=True),
    "today_word": Words({"今天": 0, "今日": 0}, signals=True),
    "day_away": Words(DAYS_AWAY, signals=True),
    "year_away": Words(YEARS_AWAY, signals=True),
    "month_away": Words(MONTHS_AWAY, signals=True),
    "week_away": Words(WEEKS_AWAY, signals=True),
    "weekday": Words(WEEKDAYS, signals=True),
    "day_of_week": Words(DAY_OF_WEEK),
    "season": Words(SEASONS, signals=True),
    "era": Words(ERAS, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "clock_sign": Words({"点": 0, "點": 0, "时": 0, "時": 0}, signals=True),
    "ref": Words(REFS, signals=True),
}

# --- Pieces -----------------------------------------------------------------------------


def number_of(words: str) -> int:
    """
    >>> number_of("二十三"), number_of("二〇〇八"), number_of("12")
    (23, 2008, 12)
    """
    words = words.replace(" ", "")
    if words.isdecimal():
        return int(words)
    if any(sign not in DIGITS and sign not in TEN for sign in words):
        raise ValueError(f"{words} is no number")  # "3廿"
    if not any(ten in words for ten in TEN):
        return int("".join(str(DIGITS[digit]) for digit in words))
    ten = next(ten for ten in TEN if ten in words)
    tens, _, ones = words.partition(ten)
    if any(part and part not in DIGITS for part in (tens, ones)):
        raise ValueError(f"{words} is no number")
    return (DIGITS[tens] if tens else 1) * TEN[ten] + (DIGITS[ones] if ones else 0)


def part_of_day_of(words: str) -> int | None:
    return HALVES[DAY_PARTS[words]]


_SMALL = "({digit}?{ten}{digit}?|{digit})"
PIECES = {
    "year": Piece("{year4}|{digit}{digit}{digit}{digit}|{digit}{digit}{digit}", number_of),
    "month": Piece(f"{{month_figure}}|{_SMALL}", number_of),
    "nth_day": Piece(f"{{day}}|{_SMALL}", number_of),
    "ordinal": Piece(f"{{day}}|{_SMALL}", number_of),
    "number": Piece(f"{{figure}}|{_SMALL}", number_of),
    "tens": Piece("{yy}|{digit}?{ten}", number_of),
    "half": Piece("{day_part}", part_of_day_of),
}

# --- What the phrases mean ---------------------------------------------------------------


def decade_of(ordinal: int, tens: int) -> Meaning:
    """ "二十世纪九十年代": the nineties of the twentieth century."""
    if tens % 10:
        raise ValueError("no decade")
    return phrases.some_decade(100 * (ordinal - 1) + tens)


def clock(
    hour: int,
    half: int | None = None,
    minute: int | None = None,
    a_day: Meaning | None = None,
) -> Meaning:
    return phrases.at_clock(phrases.Time(hour, minute).in_half(half), a_day)


def quarter(ordinal: int, a_year: Meaning | None = None) -> Meaning:
    return phrases.quarter_of(ordinal, a_year)


def year_of_an_era(era: int, number: int) -> Meaning:
    """ "民国三十八年": the first was 1912; "令和3年": 2021."""
    if not 1 <= number <= _LONGEST_ERA:
        raise ValueError("no year of an era")
    return phrases.in_year(era + number)


def fiscal_year_of_an_era(era: int, number: int) -> Meaning:
    """ "令和3年度": from April to the March after."""
    year = era + number
    period = Period.between(Period.of_month(year, 4), Period.of_month(year + 1, 3))
    return Known(f"{year:04d}", period)


def day_by_the_moon(number: int, month: int, nth_day: int | None = None) -> Meaning:
    """ "明治元年1月3日": up to the fifth year months went by the moon."""
    if number > _LAST_BY_THE_MOON:
        raise ValueError("a day of the sun")
    return Doubtful(year_of_an_era(ERAS["明治"], number), "its month is one of the moon")


_LAST_BY_THE_MOON = 5
_LONGEST_ERA = 150  # years


def days_of_month(month: int, first: int, nth_day: int, year: int | None = None) -> phrases.Two:
    return phrases.days_of_month(first, phrases.whole_date(nth_day, month, year))


def before_the_end(when: Meaning, part: str) -> Meaning:
    """ "2018年底前"."""
    return phrases.bounded("before")(phrases.part_of(part, when))


def goes_on_behind(around: Around) -> bool:
    """ "年底前后" is about then."""
    return around.after[:1] in ("后", "後")


_AHEAD = re.compile(
    r"将|將|会于|會於|拟|擬|定于|定於|计划|計劃|预计|預計|推迟|推遲|延期|改期|即将|即將"
)
_STOP = re.compile(r"[。！？；;\n]")
_BACK = re.compile(r"了|曾|已|过(?!去)")


def tense(text: str, start: int, end: int) -> Tense:
    """By the words for what is to come, in the sentence."""
    before = _STOP.split(text[max(0, start - 60) : start])[-1]
    sentence = before + _STOP.split(text[end : end + 60])[0]
    if _AHEAD.search(sentence):
        return Tense.FUTURE
    return Tense.PAST if _BACK.search(sentence) else Tense.NONE


# --- Phrases ----------------------------------------------------------------------------

A_YEAR = (
    Rule("year BC", "公元前~<year3=figure>~年", phrases.year_bc),
    Rule("year AD", "公元~<year>~年", phrases.in_year),
    Rule("year", "<year>~年", phrases.in_year),
    Rule("fiscal year of an era", "<era>~<number>~年度", fiscal_year_of_an_era),
    Rule("year of an era", "<era>~<number>~年", year_of_an_era),
    Rule(
        "last or next year",
        "<year_away>",
        lambda year_away: phrases.unit_away(year_away, Grain.YEAR),
    ),
)
A_MONTH = (
    Rule("month and year", "<year>~年~<month>~月(份)?", phrases.some_month),
    Rule("month of a known year", "<a_year>~<month>~月(份)?", phrases.some_month),
    Rule("month", "<month>~月(份)?", phrases.some_month),
    Rule(
        "last or next month",
        "<month_away>",
        lambda month_away: phrases.unit_away(month_away, Grain.MONTH),
    ),
)
A_DAY = (
    Rule(
        "day of the moon in Japan",
        "明治~<number>~年~<month>~月(~<nth_day>~{day_sign})?",
        day_by_the_moon,
    ),
    Rule("day month year", "<year>~年~<month>~月~<nth_day>~{day_sign}", phrases.whole_date),
    Rule(
        "day in a year of two figures",
        "<yy>~年~<month>~月~<nth_day>~{day_sign}",
        lambda yy, month, nth_day: readings.whole_date(nth_day, month, ShortYear(yy)),
    ),
    Rule("day and month of a year", "<a_year>~<month>~月~<nth_day>~{day_sign}", phrases.whole_date),
    Rule("day and month", "<month>~月~<nth_day>~{day_sign}", phrases.whole_date),
    Rule("day of a known month", "<a_month>~<nth_day>~{day_sign}", phrases.day_of_that_month),
    Rule("today", "{today_word}", readings.today),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule(
        "weekday of a week",
        "<week_away>~<weekday=day_of_week>",
        lambda week_away, weekday: phrases.weekday_of_week(
            weekday, phrases.unit_away(week_away, Grain.WEEK)
        ),
    ),
    Rule("weekday", "<weekday>", phrases.some_weekday),
)
A_PART = (
    Rule(QUARTER, "第?<ordinal>季度", quarter),
    Rule("quarter of a year", "<a_year>~第?~<ordinal>~季度", quarter),
    Rule("season of a year", "<a_year>~<season>", phrases.some_season),
    Rule(
        "last or next week",
        "<week_away>",
        lambda week_away: phrases.unit_away(week_away, Grain.WEEK),
    ),
    Rule("decade", "<year4>~年代", phrases.some_decade),
    Rule(
        "decade of the last century",
        "(上世纪|上世紀|上个世纪|上個世紀)~<tens>~年代",
        lambda tens: decade_of(20, tens),
    ),
    Rule("decade of a century", "<ordinal>~{century_sign}~<tens>~年代", decade_of),
    Rule("century BC", "公元前~<ordinal>~{century_sign}", phrases.century_bc),
    Rule("century", "<ordinal>~{century_sign}", phrases.century),
)
PLAIN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself) for kind in ("a_day", "a_month", "a_part", "a_year")
)
PHRASES = {"a_year": A_YEAR, "a_month": A_MONTH, "a_day": A_DAY, "a_part": A_PART, "when": PLAIN}


_VERB_OF_RISING = re.compile(
    r"起[诉訴草火飞飛义義步源床来來码碼因到身伏用获獲跑运運航薪见見初先重降疑底立价價爆]"
)


def begins_a_verb(around: Around) -> bool:
    """ "2018年7月9日起诉": 起 belongs to what was done that day."""
    if around.words[:1] in "自从從" or not around.words.endswith("起"):
        return False
    return _VERB_OF_RISING.match(around.text, around.end - 1) is not None


def counted(around: Around) -> bool:
    """ "三年级": a grade at school and not years."""
    return bool(re.match(r"[级級制]", around.after))


RULES = (
    *figures.RULES,
    Rule(
        "days of a month",
        "[<year>~年~<month>~月~<first=nth_day>~{day_sign}](至|到|-|—)[<nth_day>~{day_sign}]",
        days_of_month,
    ),
    Rule(
        "days of a month without a year",
        "[<month>~月~<first=nth_day>~{day_sign}](至|到|-|—)[<nth_day>~{day_sign}]",
        days_of_month,
    ),
    Rule(
        "half of a century",
        "<ordinal>~{century_sign}~(上半叶|前半叶|上半葉|前半葉|前半|前期)",
        lambda ordinal: readings.half_of(1, phrases.century(ordinal)),
    ),
    Rule(
        "half of a century",
        "<ordinal>~{century_sign}~(下半叶|后半叶|下半葉|後半葉|后半|後半|后期|後期)",
        lambda ordinal: readings.half_of(2, phrases.century(ordinal)),
    ),
    Rule("before the end", "[<when>~<part>]前", before_the_end, goes_on_behind),
    *A_DAY,
    *A_MONTH,
    *A_PART,
    *(Rule(rule.name, rule.shape, rule.read, counted) for rule in A_YEAR),
    Rule("part", "<when>~<part>", phrases.part_of),
    Rule("units ago", "<number>~<units=unit>~(之)?前", phrases.units_ago),
    Rule("in so many units", "<number>~<units=unit>~(之)?(后|後)", phrases.units_ahead),
    Rule(
        "so many units",
        "(最近|过去|過去)~<number>~<units=unit>",
        lambda number, units: phrases.counted_units(-1, number, units),
    ),
    Rule(
        "so many units",
        "未来~<number>~<units=unit>",
        lambda number, units: phrases.counted_units(1, number, units),
    ),
    Rule("before", "[<when>](之前|以前)", phrases.bounded("before")),
    Rule("after", "[<when>](之后|之後|以后|以後)", phrases.bounded("after")),
    Rule(
        "since",
        "(自|从|從)?[<when>](以来|以來|起)",
        phrases.bounded("since"),
        begins_a_verb,
    ),
    Rule("clock", "<half>?~<hour>~{clock_sign}(~<minute=sixty>~分)?", clock),
    Rule("clock", "<half>?~<hour>:<minute=sixty>", clock),
    Rule("clock on a day", "<a_day>~<half>?~<hour>~{clock_sign}(~<minute=sixty>~分)?", clock),
    Rule("clock on a day", "<a_day>~<half>?~<hour>:<minute=sixty>", clock),
    Rule("part of a day", "<a_day>~<day_part>", phrases.part_of_day),
    Rule("duration", "<number>~<unit>", readings.duration, counted),
    Rule("every unit", "每~<unit>", readings.every_unit),
    Rule("reference", "<ref>", readings.reference),
)

RANGES = dict.fromkeys(("至", "到", "-", "～", "~"), "")

LANGUAGE = Language(
    "zh",
    WORDS,
    PIECES,
    PHRASES,
    RULES,
    between=RANGES,
    tense=tense,
    day_first=False,
    ideographs=True,
)
