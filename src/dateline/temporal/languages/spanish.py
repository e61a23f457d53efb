"""How Spanish says when. How shapes are written: ``temporal/engine/rule.py``."""

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
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
    "septiembre setiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
MONTHS_SHORT = numbered(
    "ene.?", "feb.?", "mar.?", "abr.?", "may.?", "jun.?", "jul.?", "ago.?", "sept.? sep.? set.?",
    "oct.?", "nov.?", "dic.?",
)  # fmt: skip
WEEKDAYS = numbered(
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", start=0
)
WEEKDAYS_SHORT = numbered("lun.?", "mar.?", "mié.?", "jue.?", "vie.?", "sáb.?", "dom.?", start=0)
SEASONS = {"primavera": "SP", "verano": "SU", "otoño": "FA", "invierno": "WI"}
UNITS = {
    "día": Grain.DAY, "semana": Grain.WEEK, "mes": Grain.MONTH, "trimestre": Grain.QUARTER,
    "semestre": Grain.HALF, "año": Grain.YEAR, "década": Grain.DECADE, "decenio": Grain.DECADE,
    "siglo": Grain.CENTURY, "milenio": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "días": Grain.DAY, "semanas": Grain.WEEK, "meses": Grain.MONTH,
    "trimestres": Grain.QUARTER, "años": Grain.YEAR, "décadas": Grain.DECADE,
    "siglos": Grain.CENTURY, "horas": Grain.HOUR, "minutos": Grain.MINUTE,
    "mins": Grain.MINUTE, "min": Grain.MINUTE,
}  # fmt: skip
SHORT_UNITS = {"hora": Grain.HOUR, "minuto": Grain.MINUTE}
AWAY_BEFORE = {
    "último": -1, "última": -1, "próximo": 1, "próxima": 1, "siguiente": 1, "este próximo": 1,
    "pasado": -1, "pasada": -1, "anterior": -1,
}  # fmt: skip
AWAY_AFTER = {
    "pasado": -1, "pasada": -1, "anterior": -1, "próximo": 1, "próxima": 1, "siguiente": 1,
    "que viene": 1, "entrante": 1, "actual": 0, "en curso": 0,
}  # fmt: skip
AWAY_MANY = {
    "pasados": -1, "pasadas": -1, "últimos": -1, "últimas": -1, "anteriores": -1,
    "próximos": 1, "próximas": 1, "siguientes": 1,
}  # fmt: skip
DAYS_AWAY = {"ayer": -1, "anteayer": -2, "antes de ayer": -2, "mañana": 1, "pasado mañana": 2}
DAYS_THEN = {
    "el día anterior": -1, "el día antes": -1, "la víspera": -1, "el día siguiente": 1,
    "al día siguiente": 1, "al otro día": 1, "el mismo día": 0, "ese mismo día": 0,
    "ese día": 0, "aquel día": 0,
}  # fmt: skip
PARTS = {
    "principio": "START", "principios": "START", "inicio": "START", "inicios": "START",
    "comienzo": "START", "comienzos": "START", "mediados": "MID", "fin": "END", "fines": "END",
    "final": "END", "finales": "END",
}  # fmt: skip
DAY_PARTS = {"mañana": "MO", "tarde": "AF", "noche": "NI"}
FEASTS = {
    "navidad": "christmas", "nochebuena": "christmas eve", "nochevieja": "new year eve",
    "año nuevo": "new year", "día de año nuevo": "new year", "día de reyes": "epiphany",
    "reyes magos": "epiphany", "miércoles de ceniza": "ash wednesday",
    "domingo de ramos": "palm sunday", "jueves santo": "maundy thursday",
    "viernes santo": "good friday", "sábado santo": "easter saturday",
    "domingo de resurrección": "easter", "pascua": "easter", "domingo de pascua": "easter",
    "lunes de pascua": "easter monday", "pentecostés": "pentecost",
    "corpus christi": "corpus christi",
    "día del trabajo": "may day", "día del trabajador": "may day",
    "fiesta nacional": "spanish national day", "día de la hispanidad": "spanish national day",
    "día de la constitución": "spanish constitution", "día de todos los santos": "all saints",
    "todos los santos": "all saints", "día de los difuntos": "all souls",
    "día de muertos": "all souls", "inmaculada concepción": "immaculate conception",
    "san valentín": "valentine", "día de san patricio": "st patrick",
    "día de la tierra": "earth day", "viernes negro": "black friday", "halloween": "halloween",
    "noche de san juan": "st john", "semana santa": "easter",
    "día de la independencia": "us independence",
}  # fmt: skip
REFS = {
    "ahora": "PRESENT_REF", "ahora mismo": "PRESENT_REF", "actualmente": "PRESENT_REF",
    "hoy en día": "PRESENT_REF", "recientemente": "PAST_REF", "antaño": "PAST_REF",
    "antiguamente": "PAST_REF", "próximamente": "FUTURE_REF", "pronto": "FUTURE_REF",
}  # fmt: skip
SOON = {"más temprano": False, "más tarde": True, "mas temprano": False, "mas tarde": True}
ONES = {
    **numbered(
        "un uno una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
        "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
        "diecinueve", "veinte", "veintiuno veintiún", "veintidós", "veintitrés",
        "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
        "treinta",
    ),
    "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
LARGE = {"cien": 100, "ciento": 100, "mil": 1000, "novecientos": 900, "ochocientos": 800}
ORDINALS = numbered(
    "primer primero primera", "segundo segunda", "tercer tercero tercera", "cuarto cuarta",
    "quinto quinta", "sexto sexta", "séptimo séptima", "octavo octava", "noveno novena",
    "décimo décima", "undécimo", "duodécimo",
) | {"último": -1, "última": -1}  # fmt: skip
DECADES = {
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
    "ochenta": 80, "noventa": 90,
}  # fmt: skip
HALVES = {"am": 0, "pm": 12, "a.m.?": 0, "p.m.?": 12, "a. m.?": 0, "p. m.?": 12}

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
    "today_word": Words({"hoy": 0}, signals=True),
    "day_then": Words(DAYS_THEN, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "tonight": Words({"anoche": (-1, "NI"), "anteanoche": (-2, "NI")}, signals=True),
    "feast": Words(FEASTS, signals=True),
    "ref": Words(REFS, signals=True),
    "soon": Words(SOON),
    "ones": Words(ONES),
    "large": Words(LARGE),
    "ordinal_word": Words(ORDINALS),
    "decade_word": Words(DECADES),
    "roman": Words(phrases.ROMANS, cased=True),
    "noon": Words({"mediodía": 12, "medianoche": 0}, signals=True),
    "half": Words(HALVES, signals=True),
    "hour_sign": Words({"h": 0, "hs": 0, "hrs": 0}, signals=True),
    "at": Words({"las": 0}, signals=True),
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
    "euros pesetas pesos dólares libras personas hombres mujeres soldados muertos heridos metros"
    " km kilómetros habitantes ejemplares páginas veces días horas años votos toneladas"
)
no_year = phrases.no_year(
    "en año ano desde hasta antes después hacia principios mediados finales fines comienzos"
    " verano invierno otoño primavera entre del",
    counted,
    nouns=r"(?!(?:los|las|sus|dos|tres|tras|mientras|es|más|mas|nos|varios|varias|otros|otras"
    r"|todos|todas|algunos|algunas|muchos|muchas|ambos|ambas|"
    r"estos|estas|esos|esas|antes|después|además)$)[a-zá-ÿ]+s$",
    about="unas unos casi aproximadamente",
)

_NUMBERS = {**WORDS["ones"].table, **LARGE}


def number_of(words: str) -> int:
    """
    >>> number_of("treinta y uno"), number_of("dos mil dieciocho")
    (31, 2018)
    """
    return phrases.spelled_number(words, _NUMBERS, "y")


def ordinal_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    return int(figure) if figure else WORDS["ordinal_word"].table[words]


def day_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    day = int(figure) if figure else 1 if words.startswith("primer") else number_of(words)
    if not 1 <= day <= 31:
        raise ValueError(f"there is no day {day}")
    return day


_CLOCK = re.compile(
    r"(?P<hour>\d+|"
    r"[^\W\d]+)(?:[:.]\s?(?P<minute>\d\d))?(?::(?P<second>\d\d))?(?:\s?(?:horas?|hs|hrs|h))?"
    r"(?: (?P<turn>y media|y cuarto|menos cuarto|y [^\W\d]+))?(?: en punto)?\s?(?P<half>\D*)"
)
_HALVES = {"mañana": 0, "manana": 0, "madrugada": 0, "tarde": 12, "noche": 12, "mediodía": 12}


def clock_of(words: str) -> phrases.Time:
    """
    >>> clock_of("8:45 a.m")[:2], clock_of("ocho y veinte de la noche")[:2]
    ((8, 45), (20, 20))
    """
    if words.startswith(("mediod", "medianoche")):
        return phrases.Time(12 if words.startswith("mediod") else 0)
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
    if turn == "menos cuarto":
        return hour - 1, 45
    return hour, {"y media": 30, "y cuarto": 15}.get(turn) or number_of(turn[2:])


_SMALL = "{ones}( y {ones})?".replace("( y", "(~y")
_HALF_OF_DAY = "(de la|por la|en la|del|de) ({day_part}|{noon}|madrugada)"
_HALF = "({half}|" + _HALF_OF_DAY + ")"
PIECES = {
    "month": Piece("{month_full}|{month_short}", lambda words: _MONTHS[words]),
    "number": Piece(f"{{figure}}|{_SMALL}|{{large}} {_SMALL}", number_of),
    "year": Piece(
        f"{{year4}}|{{ones}} mil {_SMALL}|dos mil|mil "
        f"novecientos {_SMALL}|mil ochocientos {_SMALL}",
        number_of,
    ),
    "units": Piece("{units_many}|{unit}|{short_unit}", lambda words: _UNITS[words]),
    "any_unit": Piece("{unit}|{short_unit}", lambda words: _UNITS[words]),
    "away": Piece("{away_after}|{away_before}|{away_many}", lambda words: _AWAY[words]),
    "nth_day": Piece(f"{{day}}(.?(º|°|ª)|ro|er|do|to|vo|mo|o)?|primero|{_SMALL}", day_of),
    "ordinal": Piece(
        "{ordinal_word}|{figure}.?(º|°|ª|er|ro|ra|do|da|to|ta|mo|ma|vo|va|o|a)", ordinal_of
    ),
    "century_nth": Piece("{roman}", lambda words: phrases.roman(words.upper())),
    "clock": Piece(
        f"{{hour}}:~{{sixty}}(:{{sixty}})?(~{{hour_sign}})?(~{_HALF})?|"
        f"{{hour}}~({{hour_sign}}|{{half}})"
        f"|({{hour}}|{{ones}}) (y media|y cuarto|menos cuarto|y {{ones}})? (en punto)? {_HALF}"
        f"|{{hour}} horas {_HALF}?|{{noon}}",
        clock_of,
    ),
    "at_clock": Piece(
        "({hour}|{ones}) (y media|y cuarto|menos cuarto|y {ones})? (en punto)?|{hour}.{sixty}",
        clock_of,
    ),
    "half_of_day": Piece(
        "por la {day_part}|en la {day_part}",
        lambda words: 0 if words.split()[-1] in ("mañana", "manana") else 12,
    ),
}

# --- Phrases -------------------------------------------------------------------------------

BC = "(a.~C.?|antes de Cristo|antes de nuestra era)"
THE = "(el|la|los|las)"
OF = "(del|de la|de los|de las|de|en|,)"
DAY_NAME = "({weekday}|{weekday_short})"
THIS = "(este|esta|ese|esa)"


def this(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.unit_away(0, unit)


def away_of(unit: Grain) -> Callable[[int], Meaning]:
    return lambda away: phrases.unit_away(away, unit)


def same(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.that_unit(unit)


def units_named(name: str, word: str, unit: Grain) -> tuple[Rule, ...]:
    """This, last, next and that one of a unit."""
    return (
        Rule(f"this {name}", f"(este|esta) {word}", this(unit)),
        Rule(
            f"last or next {name}",
            f"(este|esta|{THE})? (<away=away_before> {word}|{word} <away=away_after>)",
            away_of(unit),
            phrases.not_its_end,
        ),
        Rule(
            f"that {name}", f"({THE}? (mismo|misma)|aquel|aquella|ese|ese mismo) {word}", same(unit)
        ),
    )


YEAR = "(año|ano)"
A_YEAR = (
    Rule("year BC", f"(año)? <year3=figure> {BC}", phrases.year_bc),
    Rule(
        "the year",
        f"{THE}? {YEAR} (calendario)? (<year>|<year_short=yy>)",
        phrases.in_year,
    ),
    *units_named(
        "year", f"{YEAR} (calendario|natural)?".replace(" (calendario|natural)?", ""), Grain.YEAR
    ),
    Rule("this calendar year", f"este {YEAR} (calendario|natural)", this(Grain.YEAR)),
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
        "(este|mes de|este mes de) <month=month_full>",
        lambda month: phrases.month_away(month, 0),
    ),
    Rule("month", "<month=month_full>", phrases.some_month),
    Rule("nth month", f"{THE}? <ordinal> mes {OF} <a_year>", phrases.nth_month),
    *units_named("month", "mes", Grain.MONTH),
)
THE_MONTH = (
    Rule("the month", "(el|del)? mes", lambda: phrases.the_unit(Grain.MONTH)),
    *A_MONTH,
)
A_WEEK = (
    *units_named("week", "semana", Grain.WEEK),
    Rule(
        "the week after next",
        "la semana después de la próxima",
        lambda: phrases.unit_away(2, Grain.WEEK),
    ),
    Rule(
        "week by number",
        "la? semana (<week_number=day>|<week_number=number>)",
        phrases.numbered_week,
    ),
    Rule(
        "week by number of a year",
        f"la? semana (<week_number=day>|<week_number=number>) {OF} <a_year>",
        phrases.numbered_week,
    ),
    Rule("nth week", "la? <ordinal> semana", phrases.nth_week),
    Rule("nth week of a month", f"la? <ordinal> semana {OF} <a_month>", phrases.nth_week),
    Rule("nth week of a year", f"la? <ordinal> semana {OF} <a_year>", phrases.nth_week),
    Rule("weekend", "(el|este|ese) fin de semana", phrases.weekend),
    Rule(
        "last or next weekend",
        f"{THE}? (<away=away_before> fin de semana|fin de semana <away=away_after>)",
        phrases.weekend,
    ),
)
A_DATE = (
    Rule("day BC", f"(el|día)? <nth_day> de <month> {OF}? <year3=figure> {BC}", phrases.date_bc),
    Rule(
        "day month year",
        f"(el|este)? ({DAY_NAME},?)? (el)? <nth_day>~(-|/|"
        f"de)?~<month>~(-|/|,|{OF})?~(año)?~(<year>|<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day in figures with weekday",
        f"(el|este)? {DAY_NAME},? <nth_day=day>(/|.|"
        f"-)<month=month_figure>(/|.|-)(<year=year4>|<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day and month of a year", f"el? <nth_day> de? <month> {OF}? <a_year>", phrases.whole_date
    ),
    Rule("year month day", "<year=year4>(-|/)<month>(-|/)<nth_day=day>", phrases.whole_date),
    Rule(
        "month day year", "<month>(-|~)<nth_day=day>(-|,|~)(de)?~<year=year4>", phrases.whole_date
    ),
    Rule(
        "day and month, the next",
        "(este|el)? <away=away_before> {weekday}? <nth_day> de? <month>",
        phrases.date_away,
    ),
    Rule(
        "day and month, the last", "el? <nth_day> de <month> <away=away_after>", phrases.date_away
    ),
    Rule(
        "day and month",
        f"(el|este)? ({DAY_NAME},?)? (el)? <nth_day> de <month>",
        phrases.whole_date,
    ),
    Rule(
        "day and month",
        f"(el|este)? ({DAY_NAME},?)? (el)? <nth_day=day> <month>",
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
        f"(el|este|al) {DAY_NAME}? <nth_day=day>(/|.)<month=month_figure>",
        phrases.whole_date,
        figures.longer_figure,
    ),
    Rule(
        "day and month in figures, the next",
        "<away=away_before> {weekday}? <nth_day=day>/<month=month_figure>",
        phrases.date_away,
        figures.longer_figure,
    ),
    Rule("weekday and day", "(el|este)? <weekday> (el)? (día)? <nth_day>", phrases.numbered_day),
    Rule(
        "day of a known month",
        f"(el|{THIS})? (día)? <nth_day> (del|de este|este|de) <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth day of a known month",
        "el? <nth_day=ordinal> día del <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth weekday of a month",
        f"(el)? <ordinal> <weekday> {OF} <a_month=the_month>",
        phrases.nth_weekday,
    ),
    Rule("weekday of a week", f"(el)? <weekday> {OF}? <a_week>", phrases.weekday_of_week),
    Rule("week and weekday", "<a_week>,? (el|-)? <weekday>", phrases.weekday_of_week),
    Rule(
        "last or next weekday",
        "(el|este)? (<away=away_before> <weekday>|<weekday> <away=away_after>)",
        phrases.weekday_away,
    ),
    Rule("this weekday", "(este|esta) <weekday>", lambda weekday: phrases.weekday_away(weekday, 0)),
    Rule("weekday", "(el)? <weekday>", phrases.some_weekday),
    Rule("feast of a year", f"(el|la)? <feast> {OF}? <a_year>", phrases.some_feast),
    Rule(
        "last or next feast",
        "(el|la)? (<away=away_before> <feast>|<feast> <away=away_after>)",
        phrases.feast_away,
    ),
    Rule("feast", "(el|la)? <feast>", phrases.some_feast),
    Rule("today", "{today_word}", readings.today),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule("the day before or after", "<day_then>", phrases.day_then),
)
A_DAY = (*DAYS, *phrases.DATES_IN_FIGURES)
OF_MONTH = (
    Rule("the month", "mes", lambda: phrases.the_unit(Grain.MONTH)),
    Rule(
        "last or next month", "(<away=away_before> mes|mes <away=away_after>)", away_of(Grain.MONTH)
    ),
)
A_PART = (
    Rule("quarter", "el? <ordinal> trimestre", phrases.quarter_of),
    Rule("quarter of a year", f"el? <ordinal> trimestre~({OF}|-)?~<a_year>", phrases.quarter_of),
    Rule(
        "quarter by letter", f"(T|Q)<ordinal=month_figure>(-|~){OF}?~<a_year>", phrases.quarter_of
    ),
    Rule("quarter by letter", "<a_year>(-|~)(T|Q)<ordinal=month_figure>", phrases.quarter_of),
    Rule("half-year", "el? <ordinal> semestre", phrases.half_of),
    Rule("half of a year", f"el? <ordinal> semestre {OF}? <a_year>", phrases.half_of),
    Rule(
        "winter of two years",
        f"(el|la|este|esta)? <season> {OF}? <year=year4>~(-|/)~({{year4}}|{{yy}})",
        phrases.season_over,
    ),
    Rule("season of a year", f"(el|la|este|esta)? <season> {OF}? <a_year>", phrases.some_season),
    Rule(
        "last or next season",
        "(el|la)? (<away=away_before> <season>|<season> <away=away_after>)",
        phrases.season_away,
    ),
    Rule("this season", "(este|esta) <season>", lambda season: phrases.season_away(season, 0)),
    Rule("season", "(el|la) <season>", phrases.some_season),
    Rule(
        "decade",
        "(la|los)? (década|decenio|años) (de|de los|de los años)?~'?~(<year4>|<yy>)",
        phrases.some_decade,
    ),
    Rule(
        "decade in words",
        "(la|los)? (década de los|años|década de los años) <decade_word>",
        readings.decade_in_words,
    ),
    Rule("century BC", f"el? siglo <ordinal=century_nth> {BC}", phrases.century_bc),
    Rule("century", "el? siglo (<ordinal=century_nth>|<ordinal=number>)", phrases.century),
    Rule("millennium", "el? (<ordinal> milenio|milenio <ordinal=century_nth>)", phrases.millennium),
    *(
        rule
        for name, unit in (
            ("trimestre", Grain.QUARTER),
            ("semestre", Grain.HALF),
            ("década", Grain.DECADE),
            ("siglo", Grain.CENTURY),
        )
        for rule in units_named(unit.value, name, unit)
    ),
)
PART_OF = f"(el|la)? <part> {OF}?~"
PLAIN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself)
    for kind in ("a_day", "the_month", "a_week", "a_part", "a_year")
)
PARTED = (
    Rule("part", f"{PART_OF}<when=plain>", phrases.part_of, counted),
    Rule("part of the unit", "(el|la)? <part> (de|del|de la) <unit>", phrases.part_of_unit),
)
TIMED = (Rule("clock on a day", "<a_day>,? (a las|sobre las|a la)? <clock>", phrases.at_clock),)
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


AT = "(a|sobre|hacia|para|de|alrededor de|cerca de)? (las|la)"
ANY_CLOCK = "(<clock>|<clock=at_clock>)"
CLOCKS = "[(<first=clock>|<first=at_clock>)] (a|y|hasta|-) (las|la)? [<last=clock>]"
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
    Rule("the unit", "(el|la) <unit>", phrases.the_unit),
    # Parts and stretches
    *PARTED,
    Rule(
        "earlier or later in a unit",
        "<later=soon> (de|en)? (este|esta|el|la) <unit>",
        phrases.rest_of,
    ),
    Rule(
        "rest of a unit",
        "(el)? resto (de|del|de la|de este|de esta) <unit>",
        lambda unit: phrases.rest_of(True, unit),
    ),
    Rule("year to date", "el? <unit> hasta la fecha", lambda unit: phrases.rest_of(False, unit)),
    Rule(
        "first units",
        f"(los|las)? (primeros|primeras) <number> <units> {OF} <when>",
        phrases.first_units,
    ),
    Rule(
        "last units of",
        f"(los|las)? (últimos|últimas) <number> <units> {OF} <when>",
        phrases.last_units_of,
    ),
    Rule(
        "so many units",
        "(los|las|estos|estas)? (<away=away_many> <number> <units>|<number> "
        "<away=away_many> <units>|<number> <units> <away=away_many>)",
        phrases.counted_units,
    ),
    Rule(
        "the last hour",
        "(la|el)? (<away=away_before> <short_unit>|<short_unit> <away=away_after>)",
        phrases.one_unit_away,
    ),
    Rule("units ago", "hace (unos|unas|casi|más de)? <number> <units>", phrases.units_ago),
    Rule("units ago", "<number> <units> atrás", phrases.units_ago),
    Rule("in so many units", "en <number> <units>", phrases.units_ahead),
    Rule("within so many units", "dentro de (los|las)? <number> <units>", phrases.within_units),
    Rule(
        "within so many units",
        "dentro de (los|las)? <away=away_many> <number> <units>",
        lambda away, number, units: phrases.within_units(number, units),
    ),
    Rule(
        "units after",
        "<number> <units> (después|más tarde|luego)",
        lambda number, units: phrases.units_then(number, units, 1),
    ),
    Rule(
        "units before",
        "<number> <units> antes",
        lambda number, units: phrases.units_then(number, units, -1),
    ),
    Rule(
        "units after a date",
        f"(en|dentro de)? <number> <units> (después de|a "
        f"partir de|desde|tras|posteriores de) {THE}? <when>",
        lambda number, units, when: phrases.units_from(number, units, 1, when),
    ),
    Rule(
        "units before a date",
        f"<number> <units> (antes de|anteriores de|anteriores a) {THE}? <when>",
        lambda number, units, when: phrases.units_from(number, units, -1, when),
    ),
    # Ranges whose first end is a bare figure; the others are joined by the words between
    Rule(
        "days of a month",
        "[<first=nth_day>] (a|al|hasta|hasta el|y|y el) [<last=a_date>]",
        phrases.days_of_month,
    ),
    Rule("days of a month", "[<first=day>]--[<last=a_date>]", phrases.days_of_month),
    Rule(
        "days of a known month",
        "[<first=nth_day>] (a|al|-) [<nth_day> (del|de) <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "days of a known month",
        "[<first=day>]--[<nth_day=day> (del|de) <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "from to in figures",
        "(de|del|desde|entre) (el)? [<d=day>/<m=month_figure>] (a|al|y|y el|"
        "hasta|-) [<nth_day=day>/<month=month_figure>((,|/)~<year=year4>)?]",
        phrases.two_dates,
    ),
    # Bounds
    Rule(
        "before",
        "(antes|anterior|anteriormente) (de|del|a|al) (la|los|las)? [<when>]",
        phrases.bounded("before"),
        counted,
    ),
    Rule(
        "after",
        "(después|posterior|tras) (de|del|a|al)? (la|los|las)? [<when>]",
        phrases.bounded("after"),
        counted,
    ),
    Rule(
        "since",
        "(desde|a partir de|a partir del|tan pronto como) (la|los|las)? [<when>]",
        phrases.bounded("since"),
        counted,
    ),
    Rule(
        "until", "(hasta|tan tarde como) (la|los|las)? [<when>]", phrases.bounded("until"), counted
    ),
    Rule(
        "or later",
        "[<when>] (o|y) (más tarde|después|posterior|en adelante)",
        phrases.bounded("since"),
        phrases.not_its_end,
    ),
    Rule(
        "around",
        "(hacia|alrededor de|alrededor del|en torno a|cerca de) (la|los|las)? <when>",
        phrases.roughly,
        counted,
    ),
    # Times of day
    Rule("clock", f"({AT})? [<clock>]", phrases.at_clock),
    Rule(
        "clock", "(a|sobre|hacia|alrededor de|cerca de) {at} [<clock=at_clock>]", phrases.at_clock
    ),
    Rule("clock on a day", f"<a_day>,? ({AT})? <clock>", phrases.at_clock),
    Rule("clock on a day", "<a_day>,? a las <clock=at_clock>", phrases.at_clock),
    Rule("clock on a day", f"({AT})? [<clock>,? (del|de)? <a_day>]", phrases.at_clock),
    Rule(
        "clock in a part of a day",
        f"({AT})? [<clock=at_clock> <a_day> <half_of_day>]",
        clock_in_half,
    ),
    Rule("clock in a part of the day", f"<half_of_day> a las {ANY_CLOCK}", clock_in_half),
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
    Rule("before a clock", f"antes de (las|la) [{ANY_CLOCK}]", phrases.bounded_clock("before")),
    Rule(
        "after a clock",
        f"(después de|a partir de|más tarde de|tan temprano como a) (las|la) [{ANY_CLOCK}]",
        phrases.bounded_clock("since"),
    ),
    Rule(
        "until a clock",
        f"(hasta|tan tarde como) (las|la)? [{ANY_CLOCK}]",
        phrases.bounded_clock("before"),
    ),
    Rule("a clock or later", "[<clock>] o más tarde", phrases.bounded_clock("since")),
    Rule(
        "before a clock on a day",
        f"<a_day> antes de (las|la) {ANY_CLOCK}",
        phrases.bounded_clock("before"),
    ),
    Rule("clocks", f"(de|desde|entre)? (las|la)? {CLOCKS}", phrases.clocks),
    Rule("clocks", "[(<first=clock>|<first=at_clock>)]--[<last=clock>]", phrases.clocks),
    Rule(
        "clocks on a day",
        "[<a_day> (<first=clock>|<first=at_clock>)]--[<last=clock>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        "(de|desde|entre)? (las|la)? [(<first=clock>|<first=at_clock>)] "
        "(a|y|hasta|-) (las|la)? [<last=clock> (de|del)? <a_day>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        "[<a_day>,? (de|desde|entre)? (las|la)? (<first=clock>|"
        "<first=at_clock>)] (a|y|hasta|-) (las|la)? [<last=clock>]",
        phrases.clocks,
    ),
    Rule("part of a day", "<a_day> (por|en|a) la <day_part>", phrases.part_of_day),
    Rule("part of a day", "la? <day_part> del <a_day>", phrases.part_of_day),
    Rule("part of today", "esta <day_part>", phrases.part_of_today),
    Rule("part of today", "<tonight>", phrases.part_of_day_away),
    Rule("clock tonight", f"<tonight> a las {ANY_CLOCK}", clock_tonight),
    Rule("part of the day", "(por|en|a)? la <day_part>", phrases.part_of_day),
    # Without a place on a calendar
    Rule("duration", "<number> <unit=units>", readings.duration),
    Rule(
        "every unit",
        "(cada|todos los|todas las) (<unit=any_unit>|<unit=units>)",
        readings.every_unit,
    ),
    Rule("every weekday", "(cada|todos los) <weekday>", readings.every_weekday),
    Rule("reference", "<ref>", readings.reference),
)
PIECES["this_part"] = Piece(
    "esta {day_part}", lambda words: 0 if words.split()[-1] in ("mañana", "manana") else 12
)

RANGES = {
    **dict.fromkeys(("a", "al", "hasta", "hasta el", "-", "a la", "a los", "~"), ""),
    **dict.fromkeys(("y", "y el", "y la"), "entre"),
    "hacia": "entre",
}
"""The words between the ends of a range, and the word that must stand before the first."""

tense = phrases.nearest_tense(
    r"va|van|será|serán|habrá|tendrá|tendrán|planea|prevé|previsto|prevista|\w{2,}(?:ará|erá|irá"
    r"|arán|erán|irán|aré|eré|iré|aremos|eremos|iremos)",
    r"(?:ha|han|había|habían|fue|fueron|era|eran|"
    r"estaba)|\w{2,}(?:ó|aron|ieron|aba|aban|ía|ían|é|í)",
)

LANGUAGE = Language(
    "es", WORDS, PIECES, PHRASES, RULES, between=RANGES, tense=tense, day_first=True
)
