"""The words by which Russian says when; their order: ``temporal/languages``."""

from __future__ import annotations

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, declined, numbered

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
    "годы": Grain.YEAR, "годов": Grain.YEAR, "годах": Grain.YEAR, "годам": Grain.YEAR,
}  # fmt: skip

ENDINGS = (
    "ый", "ого", "ому", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ий", "его", "ем", "ей", "ее",
    "ие", "их",
)  # fmt: skip

AWAY = {
    **declined({"прошл": -1, "минувш": -1, "предыдущ": -1, "последн": -1, "следующ": 1,
                "будущ": 1, "ближайш": 1, "нынешн": 0, "текущ": 0}, ENDINGS),
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
}, ENDINGS) | {"третий": 3, "третьего": 3, "третьем": 3}  # fmt: skip
DECADES = {
    word + ending: n
    for word, n in {
        "двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60,
        "семидесят": 70, "восьмидесят": 80, "девяност": 90,
    }.items()
    for ending in ("ые", "ых")
}  # fmt: skip

WORDS = TimeWords(
    code="ru",
    month_full=MONTHS,
    weekday_full=WEEKDAYS,
    season=SEASONS,
    unit=UNITS,
    units_many=UNITS_MANY,
    cardinal=NUMBERS,
    ordinal_word=ORDINALS,
    decade_word=DECADES,
    day_away=DAYS_AWAY,
    day_then=DAYS_THEN,
    ref=REFS,
    part=PARTS,
    day_part=DAY_PARTS,
    away_before=AWAY,
    away_many=AWAY,
    short_unit={"час": Grain.HOUR, "минуту": Grain.MINUTE},
    year_sign="год|года|году|годом|г.?",
    century_sign="в.?",
    # --- How far away
    today="сегодня",
    that="тот же|том же|того же|ту же|той же",
    ago_after="назад",
    about="около|почти|более",
    ahead="через",
    later="спустя|после этого",
    after_date="после|с",
    before_date="до|перед",
    decade_end="е|х|-е|-х",
    # --- Times of day
    at="в",
    # --- Small words
    on_day="до|с|по|от",
    every="каждый|каждую|каждое|каждая",
    # --- Bounds and ranges
    bc="до~н.?~э.?|до нашей эры",
    before="до|перед",
    after="после",
    since="с|со",
    not_before="не раньше|не ранее|самое раннее",
    not_after="не позднее|не позже|самое позднее",
    or_later="или позже|и позже|или позднее|и позднее",
    or_earlier="или раньше|и раньше|или ранее",
    negation=r"не|никогда|никто|без",
    around="около|примерно в",
    from_="с|со",
    to="по|до",
    and_="и",
    between="между",
    # --- What is no year, and verbs
    counted="рублей рубля долларов евро человек людей солдат тонн метров км километров страниц раз"
    " часов штук жителей домов",
    before_year="с до по после перед около",
    future=r"будет|будут|планирует|планируется|ожидается|собирается",
    past=r"был|была|было|были"
    r"|[а-яё]{2,}(?:ал|ил|ел|ала|ила|ела|али|или|ели|ало|ило|ался|илась|ались)",
)
