"""How Italian says when. How shapes are written: ``temporal/engine/rule.py``."""

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
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
    "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip
MONTHS_SHORT = numbered(
    "gen.? genn.?", "feb.? febb.?", "mar.?", "apr.?", "mag.? magg.?", "giu.?", "lug.?", "ago.?",
    "set.? sett.?", "ott.?", "nov.?", "dic.?",
)  # fmt: skip
WEEKDAYS = numbered(
    "lunedì lunedi", "martedì martedi", "mercoledì mercoledi", "giovedì giovedi",
    "venerdì venerdi", "sabato", "domenica", start=0,
)  # fmt: skip
WEEKDAYS_SHORT = numbered("lun.?", "mar.?", "mer.?", "gio.?", "ven.?", "sab.?", "dom.?", start=0)
SEASONS = {"primavera": "SP", "estate": "SU", "autunno": "FA", "inverno": "WI"}
UNITS = {
    "giorno": Grain.DAY, "settimana": Grain.WEEK, "mese": Grain.MONTH,
    "trimestre": Grain.QUARTER, "semestre": Grain.HALF, "anno": Grain.YEAR,
    "decennio": Grain.DECADE, "secolo": Grain.CENTURY, "millennio": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "giorni": Grain.DAY, "settimane": Grain.WEEK, "mesi": Grain.MONTH,
    "trimestri": Grain.QUARTER, "anni": Grain.YEAR, "decenni": Grain.DECADE,
    "secoli": Grain.CENTURY, "ore": Grain.HOUR, "minuti": Grain.MINUTE,
}  # fmt: skip
SHORT_UNITS = {"ora": Grain.HOUR, "minuto": Grain.MINUTE}
AWAY_BEFORE = {
    "ultimo": -1, "ultima": -1, "scorso": -1, "scorsa": -1, "prossimo": 1, "prossima": 1,
    "precedente": -1, "seguente": 1,
}  # fmt: skip
AWAY_AFTER = {
    "scorso": -1, "scorsa": -1, "passato": -1, "passata": -1, "precedente": -1,
    "prossimo": 1, "prossima": 1, "seguente": 1, "successivo": 1, "successiva": 1,
    "in corso": 0, "corrente": 0,
}  # fmt: skip
AWAY_MANY = {
    "scorsi": -1, "scorse": -1, "ultimi": -1, "ultime": -1, "passati": -1, "prossimi": 1,
    "prossime": 1, "successivi": 1, "successive": 1,
}  # fmt: skip
DAYS_AWAY = {"ieri": -1, "l'altro ieri": -2, "altroieri": -2, "domani": 1, "dopodomani": 2}
DAYS_THEN = {
    "il giorno prima": -1, "il giorno precedente": -1, "la vigilia": -1, "il giorno dopo": 1,
    "il giorno seguente": 1, "il giorno successivo": 1, "l'indomani": 1, "lo stesso giorno": 0,
    "quel giorno": 0,
}  # fmt: skip
PARTS = {
    "inizio": "START", "inizi": "START", "principio": "START", "metà": "MID", "fine": "END",
}  # fmt: skip
DAY_PARTS = {
    "mattina": "MO", "mattino": "MO", "mattinata": "MO", "pomeriggio": "AF", "sera": "EV",
    "serata": "EV", "notte": "NI",
}  # fmt: skip
FEASTS = {
    "natale": "christmas", "vigilia di natale": "christmas eve", "santo stefano": "boxing day",
    "capodanno": "new year", "san silvestro": "new year eve", "epifania": "epiphany",
    "befana": "epiphany", "martedì grasso": "shrove tuesday",
    "mercoledì delle ceneri": "ash wednesday", "domenica delle palme": "palm sunday",
    "giovedì santo": "maundy thursday", "venerdì santo": "good friday",
    "sabato santo": "easter saturday", "pasqua": "easter", "domenica di pasqua": "easter",
    "pasquetta": "easter monday", "lunedì dell'angelo": "easter monday",
    "pentecoste": "pentecost", "corpus domini": "corpus christi",
    "festa della liberazione": "liberation of italy", "festa del lavoro": "may day",
    "festa dei lavoratori": "may day", "festa della repubblica": "italian republic",
    "ferragosto": "assumption", "ognissanti": "all saints", "immacolata": "immaculate conception",
    "san valentino": "valentine", "san patrizio": "st patrick", "halloween": "halloween",
    "festa della mamma": "mother day", "san giuseppe": "st joseph",
}  # fmt: skip
REFS = {
    "ora": "PRESENT_REF", "adesso": "PRESENT_REF", "attualmente": "PRESENT_REF",
    "al momento": "PRESENT_REF", "recentemente": "PAST_REF", "di recente": "PAST_REF",
    "un tempo": "PAST_REF", "allora": "PAST_REF", "prossimamente": "FUTURE_REF",
    "presto": "FUTURE_REF",
}  # fmt: skip
SOON = {"prima": False, "più tardi": True}
ONES = {
    **numbered(
        "un uno una", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
        "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette",
        "diciotto", "diciannove", "venti", "ventuno", "ventidue", "ventitré", "ventiquattro",
        "venticinque", "ventisei", "ventisette", "ventotto", "ventinove", "trenta", "trentuno",
    ),
    "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80,
    "novanta": 90,
}  # fmt: skip
LARGE = {"cento": 100, "mille": 1000}
ORDINALS = numbered(
    "primo prima", "secondo seconda", "terzo terza", "quarto quarta", "quinto quinta",
    "sesto sesta", "settimo settima", "ottavo ottava", "nono nona", "decimo decima",
    "undicesimo", "dodicesimo", "tredicesimo", "quattordicesimo", "quindicesimo",
    "sedicesimo", "diciassettesimo", "diciottesimo", "diciannovesimo", "ventesimo",
    "ventunesimo",
) | {"ultimo": -1, "ultima": -1}  # fmt: skip
DECADES = {
    "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70,
    "ottanta": 80, "novanta": 90,
}  # fmt: skip
CENTURIES = {
    "Duecento": 13, "Trecento": 14, "Quattrocento": 15, "Cinquecento": 16, "Seicento": 17,
    "Settecento": 18, "Ottocento": 19, "Novecento": 20,
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
    "today_word": Words({"oggi": 0}, signals=True),
    "day_then": Words(DAYS_THEN, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "tonight": Words(
        {
            "stasera": (0, "EV"),
            "stamattina": (0, "MO"),
            "stamani": (0, "MO"),
            "stanotte": (0, "NI"),
            "iersera": (-1, "EV"),
        },
        signals=True,
    ),
    "feast": Words(FEASTS, signals=True),
    "ref": Words(REFS, signals=True),
    "soon": Words(SOON),
    "ones": Words(ONES),
    "large": Words(LARGE),
    "ordinal_word": Words(ORDINALS),
    "decade_word": Words(DECADES),
    "century_word": Words(CENTURIES, signals=True, cased=True),
    "roman": Words(phrases.ROMANS, cased=True),
    "noon": Words({"mezzogiorno": 12, "mezzanotte": 0}, signals=True),
    "half": Words(HALVES, signals=True),
    "hour_sign": Words({"h": 0}, signals=True),
    "at": Words({"alle": 0, "dalle": 0, "all'": 0}, signals=True),
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
    "euro lire dollari sterline persone uomini donne soldati morti feriti metri km chilometri"
    " abitanti copie pagine volte giorni ore anni voti tonnellate posti studenti casi famiglie"
)
no_year = phrases.no_year(
    "nel del dal al il anno prima dopo inizio metà fine estate inverno autunno primavera fino"
    " entro tra fra dell nell",
    counted,
    about="circa quasi oltre",
)

_NUMBERS = {**WORDS["ones"].table, **LARGE}


def number_of(words: str) -> int:
    """
    >>> number_of("trentuno"), number_of("12")
    (31, 12)
    """
    return phrases.spelled_number(words, _NUMBERS, "e")


def ordinal_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    return int(figure) if figure else WORDS["ordinal_word"].table[words]


def day_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    day = int(figure) if figure else 1 if words.startswith("prim") else number_of(words)
    if not 1 <= day <= 31:
        raise ValueError(f"there is no day {day}")
    return day


_CLOCK = re.compile(
    r"(?P<hour>\d+|"
    r"[^\W\d]+)(?:[:.]\s?(?P<minute>\d\d))?(?::(?P<second>\d\d))?(?:\s?(?:horas?|hs|hrs|h))?"
    r"(?: (?P<turn>e mezza|e mezzo|e un quarto|e tre quarti|meno "
    r"un quarto|e [^\W\d]+|e \d\d))?(?: in punto)?\s?(?P<half>\D*)"
)
_HALVES = {"mattina": 0, "mattino": 0, "notte": 0, "pomeriggio": 12, "sera": 12}


def clock_of(words: str) -> phrases.Time:
    """
    >>> clock_of("8:45 a.m")[:2], clock_of("otto e 20 di sera")[:2]
    ((8, 45), (20, 20))
    """
    if words.startswith("mezz"):
        return phrases.Time(12 if words.startswith("mezzog") else 0)
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
    if turn == "meno un quarto":
        return hour - 1, 45
    return hour, {"e mezza": 30, "e mezzo": 30, "e un quarto": 15, "e tre quarti": 45}.get(
        turn
    ) or number_of(turn[2:])


_SMALL = "{ones}"
_HALF_OF_DAY = "(di|del|della|al) {day_part}"
_HALF = "({half}|" + _HALF_OF_DAY + ")"
PIECES = {
    "month": Piece("{month_full}|{month_short}", lambda words: _MONTHS[words]),
    "number": Piece(f"{{figure}}|{_SMALL}|{{large}} {_SMALL}", number_of),
    "year": Piece(
        "{year4}",
        number_of,
    ),
    "units": Piece("{units_many}|{unit}|{short_unit}", lambda words: _UNITS[words]),
    "any_unit": Piece("{unit}|{short_unit}", lambda words: _UNITS[words]),
    "away": Piece("{away_after}|{away_before}|{away_many}", lambda words: _AWAY[words]),
    "nth_day": Piece(f"{{day}}(°|º)?|primo|{_SMALL}", day_of),
    "ordinal": Piece("{ordinal_word}|{figure}(º|°|ª|o|a)", ordinal_of),
    "century_nth": Piece("{roman}", lambda words: phrases.roman(words.upper())),
    "clock": Piece(
        f"{{hour}}:~{{sixty}}(:{{sixty}})?(~{{hour_sign}})?(~{_HALF})?|"
        f"{{hour}}~({{hour_sign}}|{{half}})"
        f"|({{hour}}|{{ones}}) (e mezza|e mezzo|e un quarto|e tre quarti|"
        f"meno un quarto|e {{sixty}}|e {{ones}})? (in punto)? {_HALF}"
        f"|{{hour}}~{{half}} (e mezza|e tre quarti|e un quarto)|{{noon}}",
        clock_of,
    ),
    "at_clock": Piece(
        "({hour}|{ones}) (e mezza|e mezzo|e un quarto|e tre quarti|meno "
        "un quarto|e {sixty}|e {ones})? (in punto)?|{hour}.{sixty}",
        clock_of,
    ),
    "half_of_day": Piece(
        "(di|la|il|al|del|della|in) {day_part}",
        lambda words: 0 if words.split()[-1] in ("mattina", "mattino", "mattinata") else 12,
    ),
}

# --- Phrases -------------------------------------------------------------------------------

BC = "(a.~C.?|avanti Cristo)"
THE = "(il|lo|la|i|gli|le)"
OF = "(del|dello|della|dell'|dei|degli|delle|di|nel|nella|nell'|,)"
DAY_NAME = "({weekday}|{weekday_short})"
THIS = "(questo|questa|quest'|di questo)"


def this(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.unit_away(0, unit)


def away_of(unit: Grain) -> Callable[[int], Meaning]:
    return lambda away: phrases.unit_away(away, unit)


def same(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.that_unit(unit)


def units_named(name: str, word: str, unit: Grain) -> tuple[Rule, ...]:
    """This, last, next and that one of a unit."""
    return (
        Rule(f"this {name}", f"(questo|questa|quest')~{word}", this(unit)),
        Rule(
            f"last or next {name}",
            f"{THE}? (<away=away_before> {word}|{word} <away=away_after>)",
            away_of(unit),
            phrases.not_its_end,
        ),
        Rule(
            f"that {name}",
            f"({THE}? (stesso|stessa)|quel|quella|quello stesso|quello) {word}",
            same(unit),
        ),
    )


YEAR = "anno"
A_YEAR = (
    Rule("year BC", f"(anno)? <year3=figure> {BC}", phrases.year_bc),
    Rule(
        "the year",
        f"{THE}? {YEAR} (<year>|<year_short=yy>)",
        phrases.in_year,
    ),
    *units_named("year", YEAR, Grain.YEAR),
    Rule("this calendar year", f"quest'~{YEAR} solare", this(Grain.YEAR)),
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
        "(questo|mese di|questo mese di) <month=month_full>",
        lambda month: phrases.month_away(month, 0),
    ),
    Rule("month", "<month=month_full>", phrases.some_month),
    Rule("nth month", f"{THE}? <ordinal> mese {OF} <a_year>", phrases.nth_month),
    *units_named("month", "mese", Grain.MONTH),
)
THE_MONTH = (
    Rule("the month", "il? mese", lambda: phrases.the_unit(Grain.MONTH)),
    *A_MONTH,
)
A_WEEK = (
    *units_named("week", "settimana", Grain.WEEK),
    Rule(
        "the week after next",
        "la settimana dopo la prossima",
        lambda: phrases.unit_away(2, Grain.WEEK),
    ),
    Rule(
        "week by number",
        "la? settimana (<week_number=day>|<week_number=number>)",
        phrases.numbered_week,
    ),
    Rule(
        "week by number of a year",
        f"la? settimana (<week_number=day>|<week_number=number>) {OF} <a_year>",
        phrases.numbered_week,
    ),
    Rule("nth week", "la? <ordinal> settimana", phrases.nth_week),
    Rule("nth week of a month", f"la? <ordinal> settimana {OF} <a_month>", phrases.nth_week),
    Rule("nth week of a year", f"la? <ordinal> settimana {OF} <a_year>", phrases.nth_week),
    Rule("weekend", "(il|questo)? (fine settimana|weekend)", phrases.weekend),
    Rule(
        "last or next weekend",
        f"{THE}? (<away=away_before> (fine settimana|weekend)|"
        f"(fine settimana|weekend) <away=away_after>)",
        phrases.weekend,
    ),
)
A_DATE = (
    Rule("day BC", f"(il|l')? <nth_day> <month> {OF}? <year3=figure> {BC}", phrases.date_bc),
    Rule(
        "day month year",
        f"(il|questo)? ({DAY_NAME},?)? (il|l')? <nth_day>~(-|"
        f"/|di)?~<month>~(-|/|,|{OF})?~(<year>|<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day in figures with weekday",
        f"(il|questo)? {DAY_NAME},? <nth_day=day>(/|.|"
        f"-)<month=month_figure>(/|.|-)(<year=year4>|<yy>)",
        phrases.whole_date,
    ),
    Rule("day and month of a year", f"(il)? <nth_day> <month> {OF}? <a_year>", phrases.whole_date),
    Rule("year month day", "<year=year4>(-|/)<month>(-|/)<nth_day=day>", phrases.whole_date),
    Rule(
        "month day year", "<month>(-|~)<nth_day=day>(-|,|~)(del)?~<year=year4>", phrases.whole_date
    ),
    Rule(
        "day and month, the next",
        "(il|questo)? <away=away_before> {weekday}? <nth_day> di? <month>",
        phrases.date_away,
    ),
    Rule("day and month, the last", "(il)? <nth_day> <month> <away=away_after>", phrases.date_away),
    Rule(
        "day and month",
        f"(il|questo)? ({DAY_NAME},?)? (il|l')? <nth_day> di <month>",
        phrases.whole_date,
    ),
    Rule(
        "day and month",
        f"(il|questo)? ({DAY_NAME},?)? (il|l')? <nth_day=day> <month>",
        phrases.whole_date,
    ),
    Rule("month and day", "<month=month_full> <nth_day=day>", phrases.whole_date),
    Rule(
        "day of a month in figures",
        "<nth_day=day> del <month=month_figure> del <year=year4>",
        phrases.whole_date,
    ),
)
DAYS = (
    *A_DATE,
    Rule(
        "day and month in figures",
        f"(il|questo|dal|al) {DAY_NAME}? <nth_day=day>(/|.)<month=month_figure>",
        phrases.whole_date,
        figures.longer_figure,
    ),
    Rule(
        "day and month in figures, the next",
        "<away=away_before> {weekday}? <nth_day=day>/<month=month_figure>",
        phrases.date_away,
        figures.longer_figure,
    ),
    Rule("weekday and day", "(il)? <weekday> (il)? <nth_day>", phrases.numbered_day),
    Rule(
        "day of a known month",
        f"(il|{THIS})? <nth_day> (del|di questo|nel) <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth day of a known month",
        "il? <nth_day=ordinal> giorno del <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth weekday of a month",
        f"(il|la)? <ordinal> <weekday> {OF} <a_month=the_month>",
        phrases.nth_weekday,
    ),
    Rule("weekday of a week", f"(il|la)? <weekday> {OF}? <a_week>", phrases.weekday_of_week),
    Rule(
        "week and weekday",
        "<a_week>,? (di|-)? (<weekday>|<weekday=weekday_short>)",
        phrases.weekday_of_week,
    ),
    Rule(
        "last or next weekday",
        "(il|lo|la)? (<away=away_before> <weekday>|<weekday> <away=away_after>)",
        phrases.weekday_away,
    ),
    Rule(
        "this weekday",
        "(questo|questa) <weekday>",
        lambda weekday: phrases.weekday_away(weekday, 0),
    ),
    Rule("weekday", "(il|la)? <weekday>", phrases.some_weekday),
    Rule("feast of a year", f"(il|la)? <feast> {OF}? <a_year>", phrases.some_feast),
    Rule(
        "last or next feast",
        "(il|la)? (<away=away_before> <feast>|<feast> <away=away_after>)",
        phrases.feast_away,
    ),
    Rule("feast", "(il|la)? <feast>", phrases.some_feast),
    Rule("today", "{today_word}", readings.today),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule("the day before or after", "<day_then>", phrases.day_then),
)
A_DAY = (*DAYS, *phrases.DATES_IN_FIGURES)
OF_MONTH = (
    Rule("the month", "mese", lambda: phrases.the_unit(Grain.MONTH)),
    Rule(
        "last or next month",
        "(<away=away_before> mese|mese <away=away_after>)",
        away_of(Grain.MONTH),
    ),
)
A_PART = (
    Rule("quarter", "il? <ordinal> trimestre", phrases.quarter_of),
    Rule("quarter of a year", f"il? <ordinal> trimestre~({OF}|-)?~<a_year>", phrases.quarter_of),
    Rule(
        "quarter by letter", f"(T|Q)<ordinal=month_figure>(-|~){OF}?~<a_year>", phrases.quarter_of
    ),
    Rule("quarter by letter", "<a_year>(-|~)(T|Q)<ordinal=month_figure>", phrases.quarter_of),
    Rule("half-year", "il? <ordinal> semestre", phrases.half_of),
    Rule("half of a year", f"il? <ordinal> semestre {OF}? <a_year>", phrases.half_of),
    Rule(
        "winter of two years",
        f"(la)? <season> {OF}? <year=year4>~(-|/)~({{year4}}|{{yy}})",
        phrases.season_over,
    ),
    Rule("season of a year", f"(la)? <season> {OF}? <a_year>", phrases.some_season),
    Rule(
        "last or next season",
        "(la|lo)? (<away=away_before> <season>|<season> <away=away_after>)",
        phrases.season_away,
    ),
    Rule(
        "this season",
        "(questa|questo|quest')~<season>",
        lambda season: phrases.season_away(season, 0),
    ),
    Rule("season", "la <season>", phrases.some_season),
    Rule("decade", "(gli)? anni~'?~(<year4>|<yy>)", phrases.some_decade),
    Rule("decade in words", "(gli)? anni~'?~<decade_word>", readings.decade_in_words),
    Rule("century by name", "<ordinal=century_word>", phrases.century),
    Rule(
        "century BC",
        f"(il|lo)? (secolo <ordinal=century_nth>|<ordinal=century_nth> secolo) {BC}",
        phrases.century_bc,
    ),
    Rule(
        "century",
        "(il|lo)? (secolo <ordinal=century_nth>|<ordinal=century_nth> secolo|<ordinal> secolo)",
        phrases.century,
    ),
    Rule(
        "millennium",
        "il? (<ordinal> millennio|<ordinal=century_nth> millennio)",
        phrases.millennium,
    ),
    *(
        rule
        for name, unit in (
            ("trimestre", Grain.QUARTER),
            ("semestre", Grain.HALF),
            ("decennio", Grain.DECADE),
            ("secolo", Grain.CENTURY),
        )
        for rule in units_named(unit.value, name, unit)
    ),
)
PART_OF = f"(la|gli)? <part> {OF}?~"
PLAIN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself)
    for kind in ("a_day", "the_month", "a_week", "a_part", "a_year")
)
PARTED = (
    Rule("part", f"{PART_OF}<when=plain>", phrases.part_of, counted),
    Rule("part of the unit", "la? <part> (del|della|dell')~<unit>", phrases.part_of_unit),
)
TIMED = (Rule("clock on a day", "<a_day>,? (alle|verso le)? <clock>", phrases.at_clock),)
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


AT = "(alle|all'|verso le|verso|intorno alle|dalle|le|circa alle)"
ANY_CLOCK = "(<clock>|<clock=at_clock>)"
CLOCKS = "[(<first=clock>|<first=at_clock>)] (alle|all'|e|fino alle|-) (le)? [<last=clock>]"
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
    Rule("the unit", "(il|la) <unit>", phrases.the_unit),
    # Parts and stretches
    *PARTED,
    Rule(
        "earlier or later in a unit",
        "<later=soon> (questo|questa|quest'|nel|nella|nell')~<unit>",
        phrases.rest_of,
    ),
    Rule(
        "rest of a unit",
        "(il)? resto (del|della|dell')~<unit>",
        lambda unit: phrases.rest_of(True, unit),
    ),
    Rule("year to date", "<unit> ad oggi", lambda unit: phrases.rest_of(False, unit)),
    Rule("first units", f"(i|le)? (primi|prime) <number> <units> {OF} <when>", phrases.first_units),
    Rule(
        "last units of",
        f"(gli|le)? (ultimi|ultime) <number> <units> {OF} <when>",
        phrases.last_units_of,
    ),
    Rule(
        "so many units",
        "(i|gli|le|questi|queste)? (<away=away_many> <number> <units>|"
        "<number> <away=away_many> <units>|<number> <units> <away=away_many>)",
        phrases.counted_units,
    ),
    Rule(
        "the last hour",
        "la? (<away=away_before> <short_unit>|<short_unit> <away=away_after>)",
        phrases.one_unit_away,
    ),
    Rule("units ago", "<number> <units> fa", phrases.units_ago),
    Rule("units ago", "(circa|quasi|oltre) <number> <units> fa", phrases.units_ago),
    Rule("in so many units", "(tra|fra|in) <number>'?~<units>", phrases.units_ahead),
    Rule("within so many units", "entro <number> <units>", phrases.within_units),
    Rule(
        "within so many units",
        "entro (i|le) <away=away_many> <number> <units>",
        lambda away, number, units: phrases.within_units(number, units),
    ),
    Rule(
        "units after",
        "<number> <units> (dopo|più tardi)",
        lambda number, units: phrases.units_then(number, units, 1),
    ),
    Rule(
        "units before",
        "<number> <units> prima",
        lambda number, units: phrases.units_then(number, units, -1),
    ),
    Rule(
        "units after a date",
        f"<number> <units> (dopo|a partire da|da) {THE}?~ <when>",
        lambda number, units, when: phrases.units_from(number, units, 1, when),
    ),
    Rule(
        "units before a date",
        f"<number> <units> prima (di)? {THE}?~ <when>",
        lambda number, units, when: phrases.units_from(number, units, -1, when),
    ),
    # Ranges whose first end is a bare figure; the others are joined by the words between
    Rule(
        "days of a month",
        "[<first=nth_day>] (al|all'|a|e|e il|fino al) [<last=a_date>]",
        phrases.days_of_month,
    ),
    Rule("days of a month", "[<first=day>]--[<last=a_date>]", phrases.days_of_month),
    Rule(
        "days of a known month",
        "[<first=nth_day>] (al|-) [<nth_day> (del|nel) <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "days of a known month",
        "[<first=day>]--[<nth_day=day> (del|nel) <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "from to in figures",
        "(dal|tra|fra) (il)? [<d=day>/<m=month_figure>] (al|e il|-) "
        "[<nth_day=day>/<month=month_figure>((,|/)~<year=year4>)?]",
        phrases.two_dates,
    ),
    # Bounds
    Rule("before", "prima (di|del|della|dell')~[<when>]", phrases.bounded("before"), counted),
    Rule("after", "dopo (il|la|l')?~[<when>]", phrases.bounded("after"), counted),
    Rule(
        "since",
        "(da|dal|dalla|dall'|a partire (da|dal|dalla))~[<when>]",
        phrases.bounded("since"),
        counted,
    ),
    Rule(
        "until", "(fino|entro) (a|al|alla|all'|il|la)?~[<when>]", phrases.bounded("until"), counted
    ),
    Rule(
        "or later",
        "[<when>] (o|e) (più tardi|dopo|oltre)",
        phrases.bounded("since"),
        phrases.not_its_end,
    ),
    Rule("around", "(verso|intorno) (il|la|al|alla)? <when>", phrases.roughly, counted),
    # Times of day
    Rule("clock", f"({AT})? [<clock>]", phrases.at_clock),
    Rule("clock", "(verso le|{at}|intorno alle)~[<clock=at_clock>]", phrases.at_clock),
    Rule("clock on a day", f"<a_day>,? ({AT})? <clock>", phrases.at_clock),
    Rule("clock on a day", "<a_day>,? alle <clock=at_clock>", phrases.at_clock),
    Rule("clock on a day", f"({AT})? [<clock>,? (di|del)? <a_day>]", phrases.at_clock),
    Rule(
        "clock in a part of a day",
        f"({AT})? [<clock=at_clock> <a_day> <half_of_day>]",
        clock_in_half,
    ),
    Rule("clock in a part of the day", f"<half_of_day> alle {ANY_CLOCK}", clock_in_half),
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
    Rule("before a clock", f"prima delle [{ANY_CLOCK}]", phrases.bounded_clock("before")),
    Rule(
        "after a clock", f"(dopo le|a partire dalle) [{ANY_CLOCK}]", phrases.bounded_clock("since")
    ),
    Rule("until a clock", f"fino alle [{ANY_CLOCK}]", phrases.bounded_clock("before")),
    Rule("a clock or later", "[<clock>] o più tardi", phrases.bounded_clock("since")),
    Rule(
        "before a clock on a day",
        f"<a_day> prima delle {ANY_CLOCK}",
        phrases.bounded_clock("before"),
    ),
    Rule("clocks", f"(dalle|tra le|fra le)? {CLOCKS}", phrases.clocks),
    Rule("clocks", "[(<first=clock>|<first=at_clock>)]--[<last=clock>]", phrases.clocks),
    Rule(
        "clocks on a day",
        "[<a_day> (<first=clock>|<first=at_clock>)]--[<last=clock>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        "(dalle|tra le|fra le)? [(<first=clock>|<first=at_clock>)] "
        "(alle|all'|e|fino alle|-) (le)? [<last=clock> (de|do)? <a_day>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        "[<a_day>,? (dalle|tra le|fra le)? (<first=clock>|"
        "<first=at_clock>)] (alle|all'|e|fino alle|-) (le)? [<last=clock>]",
        phrases.clocks,
    ),
    Rule("part of a day", "<a_day> (di|al|alla)? <day_part>", phrases.part_of_day),
    Rule("part of a day", "la? <day_part> (del|dell')~<a_day>", phrases.part_of_day),
    Rule("part of today", "(questo|questa) <day_part>", phrases.part_of_today),
    Rule("part of today", "<tonight>", phrases.part_of_day_away),
    Rule("clock tonight", f"<tonight> alle {ANY_CLOCK}", clock_tonight),
    Rule("part of the day", "(in|al|di|la|il|nel|nella) <day_part>", phrases.part_of_day),
    # Without a place on a calendar
    Rule("duration", "<number> <unit=units>", readings.duration),
    Rule(
        "every unit", "(ogni|tutti i|tutte le) (<unit=any_unit>|<unit=units>)", readings.every_unit
    ),
    Rule("every weekday", "(ogni|tutti i) <weekday>", readings.every_weekday),
    Rule("reference", "<ref>", readings.reference),
)
PIECES["this_part"] = Piece(
    "(questo|questa) {day_part}",
    lambda words: 0 if words.split()[-1] in ("mattina", "mattino", "mattinata") else 12,
)

RANGES = {
    **dict.fromkeys(
        ("a", "ad", "al", "all'", "alla", "fino a", "fino al", "fino alla", "-", "~"), ""
    ),
    **dict.fromkeys(("e", "e il", "e la", "e l'"), "tra|fra"),
}
"""The words between the ends of a range, and the word that must stand before the first."""

tense = phrases.nearest_tense(
    r"sarà|saranno|verrà|verranno|dovrà|prevede|previsto|"
    r"prevista|\w{2,}(?:erà|irà|eranno|iranno|erò"
    r"|irò)",
    r"(?:ha|hanno|è|sono|era|erano|fu|furono|aveva|avevano) \w+[ai]?t[oaie]|era|erano|fu|furono"
    r"|\w{2,}(?:ò|arono|erono|irono|ava|avano|eva|evano|iva|ivano)",
)

LANGUAGE = Language(
    "it", WORDS, PIECES, PHRASES, RULES, between=RANGES, tense=tense, day_first=True
)
