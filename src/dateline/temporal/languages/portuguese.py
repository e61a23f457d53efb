"""How Portuguese says when. How shapes are written: ``temporal/engine/rule.py``."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.core.period import Grain
from dateline.temporal.engine.rule import Piece, Rule, Words
from dateline.temporal.languages.language import Language, numbered
from dateline.temporal.meaning import figures, phrases, readings
from dateline.temporal.meaning.meanings import Meaning

# --- Words ------------------------------------------------------------------------------

MONTHS = numbered(
    "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
    "outubro", "novembro", "dezembro",
)  # fmt: skip
MONTHS_SHORT = numbered(
    "jan.?", "fev.?", "mar.?", "abr.?", "mai.?", "jun.?", "jul.?", "ago.?", "set.?", "out.?",
    "nov.?", "dez.?",
)  # fmt: skip
WEEKDAYS = {
    **numbered(
        "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado",
        "domingo", start=0,
    ),
    "segunda feira": 0, "terça feira": 1, "quarta feira": 2, "quinta feira": 3, "sexta feira": 4,
}  # fmt: skip
WEEKDAYS_SHORT = numbered(
    "seg.?", "ter.?", "qua.?", "qui.?", "sex.?", "sáb.?", "dom.?", start=0
) | numbered("segunda", "terça", "quarta", "quinta", "sexta", start=0)
SEASONS = {"primavera": "SP", "verão": "SU", "outono": "FA", "inverno": "WI"}
UNITS = {
    "dia": Grain.DAY, "semana": Grain.WEEK, "mês": Grain.MONTH, "trimestre": Grain.QUARTER,
    "semestre": Grain.HALF, "ano": Grain.YEAR, "década": Grain.DECADE,
    "século": Grain.CENTURY, "milênio": Grain.MILLENNIUM, "milénio": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "dias": Grain.DAY, "semanas": Grain.WEEK, "meses": Grain.MONTH,
    "trimestres": Grain.QUARTER, "anos": Grain.YEAR, "décadas": Grain.DECADE,
    "séculos": Grain.CENTURY, "horas": Grain.HOUR, "minutos": Grain.MINUTE,
}  # fmt: skip
SHORT_UNITS = {"hora": Grain.HOUR, "minuto": Grain.MINUTE}
AWAY_BEFORE = {
    "último": -1, "última": -1, "passado": -1, "passada": -1, "próximo": 1, "próxima": 1,
}  # fmt: skip
AWAY_AFTER = {
    "passado": -1, "passada": -1, "anterior": -1, "próximo": 1, "próxima": 1, "seguinte": 1,
    "que vem": 1, "corrente": 0, "atual": 0,
}  # fmt: skip
AWAY_MANY = {
    "passados": -1, "passadas": -1, "últimos": -1, "últimas": -1, "anteriores": -1,
    "próximos": 1, "próximas": 1, "seguintes": 1,
}  # fmt: skip
DAYS_AWAY = {"ontem": -1, "anteontem": -2, "amanhã": 1, "depois de amanhã": 2}
DAYS_THEN = {
    "o dia anterior": -1, "no dia anterior": -1, "na véspera": -1, "a véspera": -1,
    "o dia seguinte": 1, "no dia seguinte": 1, "o mesmo dia": 0, "no mesmo dia": 0,
    "nesse dia": 0, "naquele dia": 0,
}  # fmt: skip
PARTS = {
    "princípio": "START", "princípios": "START", "início": "START", "inícios": "START",
    "começo": "START", "começos": "START", "meados": "MID", "fim": "END", "fins": "END",
    "final": "END", "finais": "END",
}  # fmt: skip
DAY_PARTS = {"manhã": "MO", "tarde": "AF", "noite": "NI"}
FEASTS = {
    "natal": "christmas", "véspera de natal": "christmas eve", "ano novo": "new year",
    "ano-novo": "new year", "dia de ano novo": "new year", "véspera de ano novo": "new year eve",
    "réveillon": "new year eve", "dia de reis": "epiphany", "carnaval": "shrove tuesday",
    "terça-feira de carnaval": "shrove tuesday", "quarta-feira de cinzas": "ash wednesday",
    "domingo de ramos": "palm sunday", "quinta-feira santa": "maundy thursday",
    "sexta-feira santa": "good friday", "sábado de aleluia": "easter saturday",
    "páscoa": "easter", "domingo de páscoa": "easter", "pentecostes": "pentecost",
    "corpus christi": "corpus christi", "corpo de deus": "corpus christi",
    "dia do trabalho": "may day", "dia do trabalhador": "may day",
    "dia da liberdade": "carnation revolution", "dia de portugal": "portugal day",
    "dia de todos os santos": "all saints", "finados": "all souls", "dia das mães": "mother day",
    "halloween": "halloween", "dia dos namorados": "valentine", "black friday": "black friday",
    "dia da terra": "earth day", "noite de são joão": "st john",
}  # fmt: skip
REFS = {
    "agora": "PRESENT_REF", "atualmente": "PRESENT_REF", "hoje em dia": "PRESENT_REF",
    "neste momento": "PRESENT_REF", "recentemente": "PAST_REF", "outrora": "PAST_REF",
    "antigamente": "PAST_REF", "brevemente": "FUTURE_REF", "em breve": "FUTURE_REF",
}  # fmt: skip
SOON = {"mais cedo": False, "mais tarde": True}
ONES = {
    **numbered(
        "um uma", "dois duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez",
        "onze", "doze", "treze", "quatorze catorze", "quinze", "dezesseis dezasseis",
        "dezessete dezassete", "dezoito", "dezenove dezanove", "vinte",
    ),
    "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80,
    "noventa": 90,
}  # fmt: skip
LARGE = {"cem": 100, "cento": 100, "mil": 1000, "novecentos": 900, "oitocentos": 800}
ORDINALS = numbered(
    "primeiro primeira", "segundo segunda", "terceiro terceira", "quarto quarta",
    "quinto quinta", "sexto sexta", "sétimo sétima", "oitavo oitava", "nono nona",
    "décimo décima",
) | {"último": -1, "última": -1}  # fmt: skip
DECADES = {
    "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70,
    "oitenta": 80, "noventa": 90,
}  # fmt: skip
HALVES = {"am": 0, "pm": 12, "a.m.?": 0, "p.m.?": 12}

WORDS = {
    "month_full": Words(MONTHS, signals=True),
    "month_short": Words(MONTHS_SHORT, signals=True),
    "weekday": Words(WEEKDAYS, signals=True),
    "weekday_short": Words(WEEKDAYS_SHORT),
    "season": Words(SEASONS, signals=True),
    "unit": Words(UNITS, signals=True),
    "units_many": Words(UNITS_MANY, signals=True),
    "short_unit": Words(SHORT_UNITS, signals=True),
    "away_before": Words(AWAY_BEFORE),
    "away_after": Words(AWAY_AFTER),
    "away_many": Words(AWAY_MANY),
    "day_away": Words(DAYS_AWAY, signals=True),
    "today_word": Words({"hoje": 0}, signals=True),
    "day_then": Words(DAYS_THEN, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "tonight": Words({"esta noite": (0, "NI")}, signals=True),
    "feast": Words(FEASTS, signals=True),
    "ref": Words(REFS, signals=True),
    "soon": Words(SOON),
    "ones": Words(ONES),
    "large": Words(LARGE),
    "ordinal_word": Words(ORDINALS),
    "decade_word": Words(DECADES),
    "roman": Words(phrases.ROMANS, cased=True),
    "noon": Words({"meio-dia": 12, "meio dia": 12, "meia-noite": 0, "meia noite": 0}, signals=True),
    "half": Words(HALVES, signals=True),
    "hour_sign": Words({"h": 0, "hs": 0, "hrs": 0}, signals=True),
    "at": Words({"às": 0, "as": 0}, signals=True),
}
WORDS = phrases.unaccented(WORDS)

# --- Pieces: made of words and figures -----------------------------------------------------

_MONTHS = {
    key.replace(".?", ""): n
    for name in ("month_full", "month_short")
    for key, n in WORDS[name].table.items()
}
_UNITS = {k: g for n in ("short_unit", "unit", "units_many") for k, g in WORDS[n].table.items()}
_AWAY = {
    k: w for n in ("away_before", "away_after", "away_many") for k, w in WORDS[n].table.items()
}

counted = phrases.counted(
    "euros reais escudos dólares libras pessoas homens mulheres soldados mortos feridos metros km"
    " quilômetros quilómetros habitantes exemplares páginas vezes dias horas anos votos toneladas"
)
no_year = phrases.no_year(
    "em ano desde até antes depois início meados fim final princípio verão inverno outono"
    " primavera entre do",
    counted,
    nouns=r"(?!(?:os|as|dos|das|nos|nas|aos|às|seus|suas|três|mas|mais|após|pelos|pelas|vários|várias"
    r"|outros|outras|todos|todas|alguns|muitos|ambos|estes|estas|esses|antes|depois)$)[a-zá-ÿ]+s$",
    about="quase aproximadamente uns umas",
)

_NUMBERS = {**WORDS["ones"].table, **LARGE}


def number_of(words: str) -> int:
    """
    >>> number_of("trinta e um"), number_of("dois mil e dezoito")
    (31, 2018)
    """
    return phrases.spelled_number(words, _NUMBERS, "e")


def ordinal_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    return int(figure) if figure else WORDS["ordinal_word"].table[words]


def day_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    day = int(figure) if figure else 1 if words.startswith("primeir") else number_of(words)
    if not 1 <= day <= 31:
        raise ValueError(f"there is no day {day}")
    return day


_CLOCK = re.compile(
    r"(?P<hour>\d+|"
    r"[^\W\d]+)(?:[:.]\s?(?P<minute>\d\d))?(?::(?P<second>\d\d))?(?:\s?(?:horas?|hs|hrs|h))?"
    r"(?: (?P<turn>e meia|e um quarto|menos um quarto|e [^\W\d]+))?(?: em ponto)?\s?(?P<half>\D*)"
)
_HALVES = {"manhã": 0, "manha": 0, "madrugada": 0, "tarde": 12, "noite": 12}


def clock_of(words: str) -> phrases.Time:
    """
    >>> clock_of("8:45 a.m")[:2], clock_of("oito e vinte da noite")[:2]
    ((8, 45), (20, 20))
    """
    if words.startswith(("meio", "meia")):
        return phrases.Time(12 if words.startswith("meio") else 0)
    match = _CLOCK.fullmatch(words)
    if match is None:
        raise ValueError(f"{words} is no time of day")
    last = match["half"].split()[-1] if match["half"].split() else ""
    half = _HALVES.get(last, 0 if "a" in last[:1] else 12 if "p" in last[:1] else None)
    half = half if last else None
    hour = phrases.twelve_hours(number_of(match["hour"]), half)
    minute = int(match["minute"]) if match["minute"] else None
    if match["turn"]:
        hour, minute = _turned(hour, match["turn"])
    second = int(match["second"]) if match["second"] else None
    return phrases.Time(hour, minute, second, half is not None)


def _turned(hour: int, turn: str) -> tuple[int, int]:
    if turn == "menos um quarto":
        return hour - 1, 45
    return hour, {"e meia": 30, "e um quarto": 15}.get(turn) or number_of(turn[2:])


_SMALL = "{ones}(~e {ones})?"
_HALF_OF_DAY = "(da|pela|de|à) ({day_part}|madrugada)"
_HALF = "({half}|" + _HALF_OF_DAY + ")"
PIECES = {
    "month": Piece("{month_full}|{month_short}", lambda words: _MONTHS[words]),
    "number": Piece(f"{{figure}}|{_SMALL}|{{large}} {_SMALL}", number_of),
    "year": Piece(
        f"{{year4}}|{{ones}} mil e? {_SMALL}|dois mil|mil "
        f"novecentos e {_SMALL}|mil oitocentos e {_SMALL}",
        number_of,
    ),
    "units": Piece("{units_many}|{unit}|{short_unit}", lambda words: _UNITS[words]),
    "any_unit": Piece("{unit}|{short_unit}", lambda words: _UNITS[words]),
    "away": Piece("{away_after}|{away_before}|{away_many}", lambda words: _AWAY[words]),
    "nth_day": Piece(f"{{day}}(.?(º|°|ª)|o)?|primeiro|{_SMALL}", day_of),
    "ordinal": Piece("{ordinal_word}|{figure}.?(º|°|ª|o|a)", ordinal_of),
    "century_nth": Piece("{roman}", lambda words: phrases.roman(words.upper())),
    "clock": Piece(
        f"{{hour}}:~{{sixty}}(:{{sixty}})?(~{{hour_sign}})?(~{_HALF})?|"
        f"{{hour}}~({{hour_sign}}|{{half}})"
        f"|({{hour}}|{{ones}}) (e meia|e um quarto|menos um quarto|e {{ones}})? (em ponto)? {_HALF}"
        f"|{{hour}} horas {_HALF}?|{{ones}} horas {_HALF}?|{{hour}}~{{half}} e meia|{{noon}}",
        clock_of,
    ),
    "at_clock": Piece(
        "({hour}|{ones}) (e meia|e um quarto|menos um quarto|e {ones})? (em ponto)?|{hour}.{sixty}",
        clock_of,
    ),
    "half_of_day": Piece(
        "(pela|de|à|da) {day_part}",
        lambda words: 0 if words.split()[-1] in ("manhã", "manha") else 12,
    ),
}

# --- Phrases -------------------------------------------------------------------------------

BC = "(a.~C.?|antes de Cristo)"
THE = "(o|a|os|as)"
OF = "(do|da|dos|das|de|em|deste|desta|,)"
DAY_NAME = "({weekday}|{weekday_short})"
THIS = "(este|esta|esse|essa|neste|nesta)"


def this(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.unit_away(0, unit)


def away_of(unit: Grain) -> Callable[[int], Meaning]:
    return lambda away: phrases.unit_away(away, unit)


def same(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.that_unit(unit)


def units_named(name: str, word: str, unit: Grain) -> tuple[Rule, ...]:
    """This, last, next and that one of a unit."""
    return (
        Rule(f"this {name}", f"(este|esta|neste|nesta|deste|desta) {word}", this(unit)),
        Rule(
            f"last or next {name}",
            f"(este|esta|{THE})? (<away=away_before> {word}|{word} <away=away_after>)",
            away_of(unit),
            phrases.not_its_end,
        ),
        Rule(
            f"that {name}",
            f"({THE}? (mesmo|mesma)|aquele|aquela|naquele|naquela|nesse|nessa) {word}",
            same(unit),
        ),
    )


YEAR = "ano"
A_YEAR = (
    Rule("year BC", f"(ano)? <year3=figure> {BC}", phrases.year_bc),
    Rule(
        "the year",
        f"{THE}? {YEAR} (civil)? (<year>|<year_short=yy>)",
        phrases.in_year,
    ),
    *units_named("year", YEAR, Grain.YEAR),
    Rule("this calendar year", f"(este|neste) {YEAR} civil", this(Grain.YEAR)),
    Rule("year", "<year>", phrases.in_year),
)
A_MONTH = (
    Rule("month and year", f"<month>,?~({OF}|-|/)?~(<year>|<yy>)", phrases.some_month),
    Rule("month of a known year", f"<month=month_full> {OF}? <a_year>", phrases.some_month),
    Rule(
        "last or next month by name",
        "(<away=away_before> <month=month_full>|<month=month_full> <away=away_after>)",
        phrases.month_away,
    ),
    Rule(
        "this month by name",
        "(este|neste|mês de|este mês de) <month=month_full>",
        lambda month: phrases.month_away(month, 0),
    ),
    Rule("month", "<month=month_full>", phrases.some_month),
    Rule("nth month", f"{THE}? <ordinal> (mês|mes) {OF} <a_year>", phrases.nth_month),
    *units_named("month", "(mês|mes)", Grain.MONTH),
)
THE_MONTH = (
    Rule("the month", "o? (mês|mes)", lambda: phrases.the_unit(Grain.MONTH)),
    *A_MONTH,
)
A_WEEK = (
    *units_named("week", "semana", Grain.WEEK),
    Rule(
        "the week after next",
        "a semana depois da próxima",
        lambda: phrases.unit_away(2, Grain.WEEK),
    ),
    Rule(
        "week by number",
        "a? semana (<week_number=day>|<week_number=number>)",
        phrases.numbered_week,
    ),
    Rule(
        "week by number of a year",
        f"a? semana (<week_number=day>|<week_number=number>) {OF} <a_year>",
        phrases.numbered_week,
    ),
    Rule("nth week", "a? <ordinal> semana", phrases.nth_week),
    Rule("nth week of a month", f"a? <ordinal> semana {OF} <a_month>", phrases.nth_week),
    Rule("nth week of a year", f"a? <ordinal> semana {OF} <a_year>", phrases.nth_week),
    Rule("weekend", "(o|este|esse|no|neste)? fim de semana", phrases.weekend),
    Rule(
        "last or next weekend",
        f"{THE}? (<away=away_before> fim de semana|fim de semana <away=away_after>)",
        phrases.weekend,
    ),
)
A_DATE = (
    Rule("day BC", f"(o|dia)? <nth_day> de <month> {OF}? <year3=figure> {BC}", phrases.date_bc),
    Rule(
        "day month year",
        f"(o|este)? ({DAY_NAME},?)? (o|dia|o dia)? <nth_day>~(-|"
        f"/|de)?~<month>~(-|/|,|{OF})?~(<year>|<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day in figures with weekday",
        f"(o|este)? {DAY_NAME},? <nth_day=day>(/|.|"
        f"-)<month=month_figure>(/|.|-)(<year=year4>|<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day and month of a year",
        f"(o|dia)? <nth_day> de? <month> {OF}? <a_year>",
        phrases.whole_date,
    ),
    Rule("year month day", "<year=year4>(-|/)<month>(-|/)<nth_day=day>", phrases.whole_date),
    Rule(
        "month day year", "<month>(-|~)<nth_day=day>(-|,|~)(de)?~<year=year4>", phrases.whole_date
    ),
    Rule(
        "day and month, the next",
        "(este|o)? <away=away_before> {weekday}? <nth_day> de? <month>",
        phrases.date_away,
    ),
    Rule(
        "day and month, the last",
        "(o|dia)? <nth_day> de <month> <away=away_after>",
        phrases.date_away,
    ),
    Rule(
        "day and month",
        f"(o|este)? ({DAY_NAME},?)? (o|dia|o dia)? <nth_day> de <month>",
        phrases.whole_date,
    ),
    Rule(
        "day and month",
        f"(o|este)? ({DAY_NAME},?)? (o|dia|o dia)? <nth_day=day> <month>",
        phrases.whole_date,
    ),
    Rule("month and day", "<month=month_full> <nth_day=day>", phrases.whole_date),
    Rule(
        "day of a month in figures",
        "<nth_day=day> de <month=month_figure> de <year=year4>",
        phrases.whole_date,
    ),
)
DAYS = (
    *A_DATE,
    Rule(
        "day and month in figures",
        f"(o|este|no dia|dia|em) {DAY_NAME}? <nth_day=day>(/|.)<month=month_figure>",
        phrases.whole_date,
        figures.longer_figure,
    ),
    Rule(
        "day and month in figures, the next",
        "<away=away_before> {weekday}? <nth_day=day>/<month=month_figure>",
        phrases.date_away,
        figures.longer_figure,
    ),
    Rule(
        "weekday and day",
        "(o|na|no)? (<weekday>|<weekday=weekday_short>) (o)? dia <nth_day>",
        phrases.numbered_day,
    ),
    Rule(
        "day of a known month",
        f"(o|{THIS})? (dia)? <nth_day> (do|deste|de) <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth day of a known month",
        "o? <nth_day=ordinal> dia do <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth weekday of a month",
        f"(o|a)? <ordinal> <weekday> {OF} <a_month=the_month>",
        phrases.nth_weekday,
    ),
    Rule("weekday of a week", f"(o|a)? <weekday> {OF}? <a_week>", phrases.weekday_of_week),
    Rule("week and weekday", "<a_week>,? (na|no|-)? <weekday>", phrases.weekday_of_week),
    Rule(
        "last or next weekday",
        "(o|a|esta)? (<away=away_before> <weekday>|<weekday> <away=away_after>)",
        phrases.weekday_away,
    ),
    Rule(
        "this weekday",
        "(este|esta|neste|nesta) <weekday>",
        lambda weekday: phrases.weekday_away(weekday, 0),
    ),
    Rule("weekday", "(o|a)? <weekday>", phrases.some_weekday),
    Rule("feast of a year", f"(o|a)? <feast> {OF}? <a_year>", phrases.some_feast),
    Rule(
        "last or next feast",
        "(o|a)? (<away=away_before> <feast>|<feast> <away=away_after>)",
        phrases.feast_away,
    ),
    Rule("feast", "(o|a)? <feast>", phrases.some_feast),
    Rule("today", "{today_word}", readings.today),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule("the day before or after", "<day_then>", phrases.day_then),
)
A_DAY = (*DAYS, *phrases.DATES_IN_FIGURES)
OF_MONTH = (
    Rule("the month", "(mês|mes)", lambda: phrases.the_unit(Grain.MONTH)),
    Rule(
        "last or next month", "(<away=away_before> mês|mês <away=away_after>)", away_of(Grain.MONTH)
    ),
)
A_PART = (
    Rule("quarter", "o? <ordinal> trimestre", phrases.quarter_of),
    Rule("quarter of a year", f"o? <ordinal> trimestre~({OF}|-)?~<a_year>", phrases.quarter_of),
    Rule(
        "quarter by letter", f"(T|Q)<ordinal=month_figure>(-|~){OF}?~<a_year>", phrases.quarter_of
    ),
    Rule("quarter by letter", "<a_year>(-|~)(T|Q)<ordinal=month_figure>", phrases.quarter_of),
    Rule("half-year", "o? <ordinal> semestre", phrases.half_of),
    Rule("half of a year", f"o? <ordinal> semestre {OF}? <a_year>", phrases.half_of),
    Rule(
        "winter of two years",
        f"(o|a|este|esta)? <season> {OF}? <year=year4>~(-|/)~({{year4}}|{{yy}})",
        phrases.season_over,
    ),
    Rule("season of a year", f"(o|a|este|esta)? <season> {OF}? <a_year>", phrases.some_season),
    Rule(
        "last or next season",
        "(o|a)? (<away=away_before> <season>|<season> <away=away_after>)",
        phrases.season_away,
    ),
    Rule(
        "this season",
        "(este|esta|neste|nesta) <season>",
        lambda season: phrases.season_away(season, 0),
    ),
    Rule("season", "(o|a) <season>", phrases.some_season),
    Rule("decade", "(a|os)? (década|anos) (de|dos anos)?~'?~(<year4>|<yy>)", phrases.some_decade),
    Rule("decade in words", "(a|os)? (década de|anos) <decade_word>", readings.decade_in_words),
    Rule("century BC", f"o? século <ordinal=century_nth> {BC}", phrases.century_bc),
    Rule("century", "o? século (<ordinal=century_nth>|<ordinal=number>)", phrases.century),
    Rule("millennium", "o? <ordinal> (milênio|milénio)", phrases.millennium),
    *(
        rule
        for name, unit in (
            ("trimestre", Grain.QUARTER),
            ("semestre", Grain.HALF),
            ("década", Grain.DECADE),
            ("século", Grain.CENTURY),
        )
        for rule in units_named(unit.value, name, unit)
    ),
)
PART_OF = f"(o|a)? <part> {OF}?~"
PLAIN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself)
    for kind in ("a_day", "the_month", "a_week", "a_part", "a_year")
)
PARTED = (
    Rule("part", f"{PART_OF}<when=plain>", phrases.part_of, counted),
    Rule("part of the unit", "(o|a)? <part> (de|do|da) <unit>", phrases.part_of_unit),
)
TIMED = (Rule("clock on a day", "<a_day>,? (às|as|pelas)? <clock>", phrases.at_clock),)
WHEN = (*PARTED, *TIMED, *PLAIN)
PHRASES = {
    "a_year": A_YEAR, "a_month": A_MONTH, "the_month": THE_MONTH, "of_month": OF_MONTH,
    "a_week": A_WEEK, "a_date": (*A_DATE, *phrases.DATES_IN_FIGURES), "a_day": A_DAY,
    "a_part": A_PART, "plain": PLAIN, "when": WHEN,
}  # fmt: skip


def clock_in_half(half_of_day: int, clock: phrases.Time, a_day: Meaning | None = None) -> Meaning:
    return phrases.at_clock(clock.in_half(half_of_day), a_day)


def clock_tonight(tonight: tuple[int, str], clock: phrases.Time) -> Meaning:
    half = 12 if 6 <= clock.hour < 12 else None
    return phrases.at_clock(clock.in_half(half), phrases.day_away(tonight[0]))


AT = "(por volta das|perto das|às|as|pelas|das|cerca das)"
ANY_CLOCK = "(<clock>|<clock=at_clock>)"
CLOCKS = "[(<first=clock>|<first=at_clock>)] (a|e|até|ate|-) (as|às)? [<last=clock>]"
RULES = (
    *figures.RULES,
    *phrases.OTHER_FIGURES,
    *phrases.unless_a_name(DAYS),
    *phrases.unless_a_name(A_MONTH),
    *A_WEEK,
    *A_PART,
    *(rule for rule in A_YEAR if rule.name != "year"),
    Rule("year", "<year4>", readings.some_year, no_year),
    Rule("years", "[<year4>]--[<yy>]", phrases.years_to, no_year),
    Rule("season", "(no|na) [<season>]", phrases.some_season, phrases.year_follows),
    Rule("the unit", "(o|a) <unit>", phrases.the_unit),
    # Parts and stretches
    *PARTED,
    Rule(
        "earlier or later in a unit",
        "<later=soon> (este|esta|neste|nesta|no|na) <unit>",
        phrases.rest_of,
    ),
    Rule(
        "rest of a unit",
        "(o)? resto (do|da|deste|desta) <unit>",
        lambda unit: phrases.rest_of(True, unit),
    ),
    Rule(
        "year to date",
        "o? <unit> até (à data|hoje|o momento)",
        lambda unit: phrases.rest_of(False, unit),
    ),
    Rule(
        "first units",
        f"(os|as)? (<number>)? (primeiros|primeiras) <number>? <units> {OF} <when>",
        phrases.first_units,
    ),
    Rule(
        "last units of",
        f"(os|as)? (últimos|últimas) <number> <units> {OF} <when>",
        phrases.last_units_of,
    ),
    Rule(
        "so many units",
        "(os|as|estes|estas)? (<away=away_many> <number> <units>|<number> "
        "<away=away_many> <units>|<number> <units> <away=away_many>)",
        phrases.counted_units,
    ),
    Rule(
        "the last hour",
        "(o|a)? (<away=away_before> <short_unit>|<short_unit> <away=away_after>)",
        phrases.one_unit_away,
    ),
    Rule("units ago", "há (cerca de|quase|mais de)? <number> <units>", phrases.units_ago),
    Rule("units ago", "<number> <units> (atrás|atras)", phrases.units_ago),
    Rule("in so many units", "(em|daqui a) <number> <units>", phrases.units_ahead),
    Rule("within so many units", "dentro de <number> <units>", phrases.within_units),
    Rule(
        "within so many units",
        "dentro (dos|das) <away=away_many> <number> <units>",
        lambda away, number, units: phrases.within_units(number, units),
    ),
    Rule(
        "units after",
        "<number> <units> (depois|mais tarde)",
        lambda number, units: phrases.units_then(number, units, 1),
    ),
    Rule(
        "units before",
        "<number> <units> antes",
        lambda number, units: phrases.units_then(number, units, -1),
    ),
    Rule(
        "units after a date",
        f"(em|dentro de)? <number> <units> (depois|após|a "
        f"partir|desde) (do|da|dos|das|de)? {THE}? <when>",
        lambda number, units, when: phrases.units_from(number, units, 1, when),
    ),
    Rule(
        "units before a date",
        f"<number> <units> antes (do|da|dos|das|de)? {THE}? <when>",
        lambda number, units, when: phrases.units_from(number, units, -1, when),
    ),
    # Ranges whose first end is a bare figure; the others are joined by the words between
    Rule(
        "days of a month", "[<first=nth_day>] (a|ao|até|e) [<last=a_date>]", phrases.days_of_month
    ),
    Rule("days of a month", "[<first=day>]--[<last=a_date>]", phrases.days_of_month),
    Rule(
        "days of a known month",
        "[<first=nth_day>] (a|ao|-) [<nth_day> (do|de) <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "days of a known month",
        "[<first=day>]--[<nth_day=day> (do|de) <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "from to in figures",
        "(de|do|desde|entre) (o)? [<d=day>/<m=month_figure>] (a|ao|e|até|"
        "-) [<nth_day=day>/<month=month_figure>((,|/)~<year=year4>)?]",
        phrases.two_dates,
    ),
    # Bounds
    Rule(
        "before",
        "(antes|anterior) (de|do|da|a|ao) (os|as)? [<when>]",
        phrases.bounded("before"),
        counted,
    ),
    Rule(
        "after",
        "(depois|posterior|após) (de|do|da|a|ao)? (o|a|os|as)? [<when>]",
        phrases.bounded("after"),
        counted,
    ),
    Rule(
        "since",
        "(desde|a partir) (de|do|da)? (o|a|os|as)? [<when>]",
        phrases.bounded("since"),
        counted,
    ),
    Rule("until", "(até|ate|ateh) (ao|o|a|os|as)? [<when>]", phrases.bounded("until"), counted),
    Rule(
        "or later",
        "[<when>] (ou|e) (mais tarde|depois|posterior|em diante)",
        phrases.bounded("since"),
        phrases.not_its_end,
    ),
    Rule("around", "(por volta|cerca) (de|do|da) <when>", phrases.roughly, counted),
    # Times of day
    Rule("clock", f"({AT})? [<clock>]", phrases.at_clock),
    Rule("clock", "(por volta das|perto das|{at}|pelas) [<clock=at_clock>]", phrases.at_clock),
    Rule("clock on a day", f"<a_day>,? ({AT})? <clock>", phrases.at_clock),
    Rule("clock on a day", "<a_day>,? (às|as) <clock=at_clock>", phrases.at_clock),
    Rule("clock on a day", f"({AT})? [<clock>,? (de|do|da)? <a_day>]", phrases.at_clock),
    Rule(
        "clock in a part of a day",
        f"({AT})? [<clock=at_clock> <a_day> <half_of_day>]",
        clock_in_half,
    ),
    Rule("clock in a part of the day", f"<half_of_day> (às|as) {ANY_CLOCK}", clock_in_half),
    Rule(
        "clock in a part of today",
        f"({AT})? [<clock=at_clock> (<half_of_day=this_part>|<half_of_day>)]",
        clock_in_half,
    ),
    Rule(
        "clock in a part of today",
        f"({AT})? [<clock> (<half_of_day=this_part>|<half_of_day>)]",
        clock_in_half,
    ),
    Rule("before a clock", f"antes das [{ANY_CLOCK}]", phrases.bounded_clock("before")),
    Rule("after a clock", f"(depois|a partir) das [{ANY_CLOCK}]", phrases.bounded_clock("since")),
    Rule("until a clock", f"(até|ate) (às|as) [{ANY_CLOCK}]", phrases.bounded_clock("before")),
    Rule("a clock or later", "[<clock>] ou mais tarde", phrases.bounded_clock("since")),
    Rule(
        "before a clock on a day", f"<a_day> antes das {ANY_CLOCK}", phrases.bounded_clock("before")
    ),
    Rule("clocks", f"(de|das|desde|entre)? (as)? {CLOCKS}", phrases.clocks),
    Rule("clocks", "[(<first=clock>|<first=at_clock>)]--[<last=clock>]", phrases.clocks),
    Rule(
        "clocks on a day",
        "[<a_day> (<first=clock>|<first=at_clock>)]--[<last=clock>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        "(de|das|desde|entre)? (as)? [(<first=clock>|<first=at_clock>)] "
        "(a|e|até|ate|-) (as|às)? [<last=clock> (de|do)? <a_day>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        "[<a_day>,? (de|das|desde|entre)? (as)? (<first=clock>|"
        "<first=at_clock>)] (a|e|até|ate|-) (as|às)? [<last=clock>]",
        phrases.clocks,
    ),
    Rule("part of a day", "<a_day> (à|a|de|da|pela) <day_part>", phrases.part_of_day),
    Rule("part of a day", "a? <day_part> (de|do dia) <a_day>", phrases.part_of_day),
    Rule("part of today", "(esta|nesta) <day_part>", phrases.part_of_today),
    Rule("part of today", "<tonight>", phrases.part_of_day_away),
    Rule("clock tonight", f"<tonight> (às|as) {ANY_CLOCK}", clock_tonight),
    Rule("part of the day", "(à|a|de|pela|da) <day_part>", phrases.part_of_day),
    # Without a place on a calendar
    Rule("duration", "<number> <unit=units>", readings.duration),
    Rule(
        "every unit", "(cada|todos os|todas as) (<unit=any_unit>|<unit=units>)", readings.every_unit
    ),
    Rule("every weekday", "(cada|todos os|todas as) <weekday>", readings.every_weekday),
    Rule("reference", "<ref>", readings.reference),
)
PIECES["this_part"] = Piece(
    "esta {day_part}", lambda words: 0 if words.split()[-1] in ("manhã", "manha") else 12
)

RANGES = {
    **dict.fromkeys(("a", "ao", "até", "até o", "até ao", "ate", "-", "à", "~"), ""),
    **dict.fromkeys(("e", "e o", "e a"), "entre"),
}
"""The words between the ends of a range, and the word that must stand before the first."""

tense = phrases.nearest_tense(
    r"vai|vão|será|serão|haverá|terá|terão|planeja|prevê|previsto|prevista|\w{2,}(?:ará|erá|irá"
    r"|arão|erão|irão|arei|erei|irei)",
    r"(?:foi|foram|era|eram|estava|tinha|havia)|\w{2,}(?:ou|aram|eram|iram|ava|avam|ia|iam|eu|iu)",
)

LANGUAGE = Language(
    "pt", WORDS, PIECES, PHRASES, RULES, between=RANGES, tense=tense, day_first=True
)
