"""How Dutch says when. How shapes are written: ``temporal/engine/rule.py``."""

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
    "januari jan.?", "februari feb.? febr.?", "maart mrt.?", "april apr.?", "mei",
    "juni jun.?", "juli jul.?", "augustus aug.?", "september sept.? sep.?", "oktober okt.?",
    "november nov.?", "december dec.?",
)  # fmt: skip
WEEKDAYS = numbered(
    "maandag", "dinsdag dinsd.?", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    start=0,
)  # fmt: skip
WEEKDAYS_SHORT = numbered("ma.?", "di.?", "wo.?", "do.?", "vr.?", "za.?", "zo.?", start=0)
SEASONS = {
    "lente": "SP", "voorjaar": "SP", "zomer": "SU", "herfst": "FA", "najaar": "FA",
    "winter": "WI",
}  # fmt: skip
UNITS = {
    "dag": Grain.DAY, "week": Grain.WEEK, "maand": Grain.MONTH, "kwartaal": Grain.QUARTER,
    "halfjaar": Grain.HALF, "jaar": Grain.YEAR, "kalenderjaar": Grain.YEAR,
    "decennium": Grain.DECADE, "eeuw": Grain.CENTURY, "millennium": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "dagen": Grain.DAY, "weken": Grain.WEEK, "maanden": Grain.MONTH,
    "kwartalen": Grain.QUARTER, "jaren": Grain.YEAR, "decennia": Grain.DECADE,
    "eeuwen": Grain.CENTURY, "uren": Grain.HOUR, "minuten": Grain.MINUTE, "min": Grain.MINUTE,
}  # fmt: skip
SHORT_UNITS = {"uur": Grain.HOUR, "minuut": Grain.MINUTE}
AWAY = {
    "vorig": -1, "vorige": -1, "afgelopen": -1, "laatste": -1, "voorbije": -1, "verleden": -1,
    "voorgaand": -1, "voorgaande": -1, "voorafgaande": -1, "volgend": 1, "volgende": 1,
    "komend": 1, "komende": 1, "aanstaand": 1, "aanstaande": 1, "aankomend": 1,
    "aankomende": 1, "eerstvolgende": 1, "eropvolgende": 1, "dit": 0, "deze": 0, "huidig": 0,
    "huidige": 0, "het huidige": 0,
}  # fmt: skip
DAYS_AWAY = {
    "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2,
}  # fmt: skip
DAYS_THEN = {
    "de dag ervoor": -1, "de dag daarvoor": -1, "de vorige dag": -1, "een dag eerder": -1,
    "de dag erna": 1, "de dag daarna": 1, "de volgende dag": 1, "een dag later": 1,
    "dezelfde dag": 0, "diezelfde dag": 0, "die dag": 0,
}  # fmt: skip
PARTS = {
    "begin": "START", "start": "START", "midden": "MID", "medio": "MID", "halverwege": "MID",
    "half": "MID", "eind": "END", "einde": "END",
}  # fmt: skip
DAY_PARTS = {
    "ochtend": "MO", "morgen": "MO", "voormiddag": "MO", "middag": "AF", "namiddag": "AF",
    "avond": "EV", "nacht": "NI",
}  # fmt: skip
OFTEN = {"ochtends": 0, "morgens": 0, "nachts": 0, "middags": 12, "namiddags": 12, "avonds": 12}
TONIGHT = {
    "vanochtend": (0, "MO"), "vanmorgen": (0, "MO"), "vanmiddag": (0, "AF"),
    "vanavond": (0, "EV"), "vannacht": (0, "NI"),
    **{
        f"{day}{part}": (away, code)
        for day, away in {"morgen": 1, "gisteren": -1, "gister": -1}.items()
        for part, code in DAY_PARTS.items()
    },
}  # fmt: skip
WEEKDAY_PARTS = {
    f"{day}{part}": (number, code)
    for day, number in WEEKDAYS.items()
    if not day.endswith("?")
    for part, code in DAY_PARTS.items()
}
FEASTS = {
    "nieuwjaar": "new year", "nieuwjaarsdag": "new year", "oudejaarsavond": "new year eve",
    "oudjaar": "new year eve", "driekoningen": "epiphany", "pasen": "easter",
    "eerste paasdag": "easter", "tweede paasdag": "easter monday",
    "goede vrijdag": "good friday", "palmzondag": "palm sunday",
    "witte donderdag": "maundy thursday", "aswoensdag": "ash wednesday",
    "hemelvaartsdag": "ascension", "hemelvaart": "ascension", "pinksteren": "pentecost",
    "eerste pinksterdag": "pentecost", "tweede pinksterdag": "whit monday",
    "koningsdag": "king day", "dag van de arbeid": "may day",
    "bevrijdingsdag": "liberation of the netherlands", "sinterklaas": "st nicholas eve",
    "sinterklaasavond": "st nicholas eve", "kerst": "christmas", "kerstmis": "christmas",
    "eerste kerstdag": "christmas", "tweede kerstdag": "boxing day",
    "kerstavond": "christmas eve", "allerheiligen": "all saints", "allerzielen": "all souls",
    "halloween": "halloween", "valentijnsdag": "valentine", "moederdag": "mother day",
    "black friday": "black friday", "dag van de aarde": "earth day",
    "onafhankelijkheidsdag": "us independence", "st. patrick's day": "st patrick",
}  # fmt: skip
REFS = {
    "nu": "PRESENT_REF", "momenteel": "PRESENT_REF", "op dit moment": "PRESENT_REF",
    "tegenwoordig": "PRESENT_REF", "onlangs": "PAST_REF", "destijds": "PAST_REF",
    "vroeger": "PAST_REF", "binnenkort": "FUTURE_REF", "weldra": "FUTURE_REF",
}  # fmt: skip
SOON = {"eerder": False, "later": True}

_ONES = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien",
    "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def _below_hundred() -> dict[str, int]:
    """
    >>> _below_hundred()["tweeëntwintig"], _below_hundred()["zesennegentig"]
    (22, 96)
    """
    small = {word: n for n, word in enumerate((*_ONES, *_TEENS), 1)}
    for tens, word in enumerate(_TENS, 2):
        small[word] = 10 * tens
        for n, one in enumerate(_ONES, 1):
            small[f"{one}{'ën' if one.endswith('e') else 'en'}{word}"] = 10 * tens + n
    return small


_SMALL = _below_hundred()
CARDINALS = {**_SMALL, "één": 1, "paar": 2}
HUNDREDS = {f"{_TEENS[n - 10]}honderd": 100 * n for n in range(11, 20)} | {"tweeduizend": 2000}
YEARS = {
    f"{word}{small}": hundreds + n
    for word, hundreds in HUNDREDS.items()
    for small, n in {"": 0, **_SMALL}.items()
}
ORDINALS = {
    **{
        f"{word}{'de' if n < 20 and n not in (1, 8) else 'ste'}": n
        for word, n in _SMALL.items()
        if n <= 31
    },
    "eerste": 1, "derde": 3, "laatste": -1,
}  # fmt: skip

WORDS = {
    "month": Words(MONTHS, signals=True),
    "weekday": Words(WEEKDAYS, signals=True),
    "weekday_short": Words(WEEKDAYS_SHORT),
    "season": Words(SEASONS, signals=True),
    "unit": Words(UNITS, signals=True),
    "units_many": Words(UNITS_MANY, signals=True),
    "short_unit": Words(SHORT_UNITS, signals=True),
    "away": Words(AWAY),
    "day_away": Words(DAYS_AWAY, signals=True),
    "today_word": Words({"vandaag": 0, "heden": 0, "deze dag": 0}, signals=True),
    "day_then": Words(DAYS_THEN, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "often": Words(OFTEN, signals=True),
    "tonight": Words(TONIGHT, signals=True),
    "weekday_part": Words(WEEKDAY_PARTS, signals=True),
    "feast": Words(FEASTS, signals=True),
    "ref": Words(REFS, signals=True),
    "soon": Words(SOON),
    "cardinal": Words(CARDINALS),
    "hundreds": Words(HUNDREDS, signals=True),
    "year_word": Words(YEARS, signals=True),
    "ordinal_word": Words(ORDINALS),
    "clock_sign": Words({"uur": 0, "u": 0, "u.?": 0}, signals=True),
    "at": Words({"om": 0, "rond": 0, "omstreeks": 0, "tegen": 0, "vanaf": 0}, signals=True),
    "between_word": Words({"tussen": 0}, signals=True),
    "noon": Words({"middaguur": 12, "middernacht": 0}, signals=True),
    "weekend_word": Words({"weekend": 0, "weekeinde": 0}, signals=True),
    "decade_word": Words({word: 10 * n for n, word in enumerate(_TENS, 2)}),
}
WORDS = phrases.unaccented(WORDS)

# --- Pieces: made of words and figures -----------------------------------------------------


def number_of(words: str) -> int:
    return int(words) if words.isdigit() else CARDINALS[words.removeprefix("een ")]


def year_of(words: str) -> int:
    """
    >>> year_of("negentienhonderd zesennegentig"), year_of("tweeduizend en twintig")
    (1996, 2020)
    """
    if words.isdigit():
        return int(words)
    if words in YEARS:
        return YEARS[words]
    hundreds, _, rest = words.replace(" en ", " ").partition(" ")
    return HUNDREDS[hundreds] + CARDINALS[rest]


def ordinal_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    return int(figure) if figure else ORDINALS[words]


def day_of(words: str) -> int:
    day = ordinal_of(words)
    if not 1 <= day <= 31:
        raise ValueError(f"there is no day {day}")
    return day


_CLOCK = re.compile(
    r"(?P<hour>\w+?)(?:[.:](?P<minute>\d\d))?(?::(?P<second>\d\d))?\s?(?:uur|u)?"
    r"(?: ?(?:'s|in de) (?P<half>\w+))?"
)
_TURNS = {"half": (-1, 30), "kwart over": (0, 15), "kwart voor": (-1, 45)}
_HALVES = {
    **OFTEN,
    "ochtend": 0,
    "morgen": 0,
    "middag": 12,
    "namiddag": 12,
    "avond": 12,
    "nacht": 0,
}


def clock_of(words: str) -> phrases.Time:
    """
    >>> clock_of("half zes")[:2], clock_of("7 uur 's avonds")[:2]
    ((5, 30), (19, None))
    """
    if words in ("middaguur", "middernacht"):
        return phrases.Time(12 if words == "middaguur" else 0)
    hours, minute = 0, None
    for turn, (hours_of, minutes_of) in _TURNS.items():
        if words.startswith(turn):
            words, hours, minute = words[len(turn) + 1 :], hours_of, minutes_of
    match = _CLOCK.fullmatch(words)
    if match is None:
        raise ValueError(f"{words} is no time of day")
    half = _HALVES.get(match["half"] or "")
    hour = phrases.twelve_hours(number_of(match["hour"]) + hours, half)
    minute = int(match["minute"]) if match["minute"] else minute
    second = int(match["second"]) if match["second"] else None
    return phrases.Time(hour, minute, second, half is not None)


_HOUR = "({hour}|{cardinal})"
_IN = "('s {often}|in de {day_part})"
PIECES = {
    "number": Piece("{figure}|een? {cardinal}", number_of),
    "year": Piece("{year4}|{hundreds} en? {cardinal}|{year_word}", year_of),
    "units": Piece(
        "{units_many}|{unit}|{short_unit}",
        lambda words: {**SHORT_UNITS, **UNITS, **UNITS_MANY}[words],
    ),
    "any_unit": Piece("{unit}|{short_unit}", lambda words: {**SHORT_UNITS, **UNITS}[words]),
    "nth_day": Piece("{day}~(e|ste|de)?|{ordinal_word}", day_of),
    "nth_sure": Piece("{day}~(e|ste|de)|{ordinal_word}", day_of),
    "ordinal": Piece("{ordinal_word}|{figure}(e|ste|de)", ordinal_of),
    "clock": Piece(
        f"{_HOUR}~{{clock_sign}}( ~{_IN})?".replace("( ~", "(~")
        + f"|{{hour}}(:|.){{sixty}}~{{clock_sign}}(~{_IN})?"
        f"|{{hour}}:{{sixty}}(:{{sixty}})?(~{_IN})?|{_HOUR} {_IN}"
        f"|(half|kwart over|kwart voor) {_HOUR} {_IN}?|{{noon}}",
        clock_of,
    ),
    "dot_clock": Piece("{hour}.{sixty}|{hour}", lambda words: clock_of(words)),
    "half_of_day": Piece(_IN, lambda words: _HALVES[words.split()[-1]]),
}

counted = phrases.counted(
    "euro gulden dollar frank mensen personen soldaten doden ton meter kilometer km inwoners"
    " exemplaren pagina keer stuks uur woorden vrouwen "
    "mannen kinderen banen werknemers leden huizen"
    " schepen vliegtuigen soldaten gevallen stemmen studenten"
)
no_year = phrases.no_year(
    "in jaar sinds vanaf tot voor na rond begin midden eind einde van zomer winter herfst lente"
    " voorjaar najaar tussen",
    counted,
    about="ruim bijna ongeveer zo'n n dan circa",
)

# --- Phrases -------------------------------------------------------------------------------

BC = "(v.~Chr.?|voor Christus)"
THE = "(de|het|den)"
OF = "(van|in|uit)"
DAY_NAME = "({weekday}|{weekday_short})"


def away_of(unit: Grain) -> Callable[[int], Meaning]:
    return lambda away: phrases.unit_away(away, unit)


def same(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.that_unit(unit)


A_YEAR = (
    Rule("year BC", f"(het jaar)? <year3=figure> {BC}", phrases.year_bc),
    Rule("the year", f"{THE}? (jaar|kalenderjaar) <year>", phrases.in_year),
    Rule(
        "this year by number",
        f"{THE}? (huidige|huidig) jaar (<year>|'?<year_short=yy>)",
        phrases.in_year,
    ),
    Rule("last or next year", f"{THE}? <away> (jaar|kalenderjaar)", away_of(Grain.YEAR)),
    Rule("that year", "(hetzelfde|datzelfde|dat) jaar", same(Grain.YEAR)),
    Rule("year", "<year>", phrases.in_year),
)
A_MONTH = (
    Rule("month and year", f"<month>,?~(/|-|{OF})?~(<year>|'?<yy>)", phrases.some_month),
    Rule("year and month", "<year=year4> <month>", phrases.some_month),
    Rule("month of a known year", f"<month> {OF}? <a_year>", phrases.some_month),
    Rule("last or next month by name", f"{THE}? <away> <month>", phrases.month_away),
    Rule("month", "<month>", phrases.some_month),
    Rule("nth month", f"{THE}? <ordinal> maand {OF} <a_year>", phrases.nth_month),
    Rule("last or next month", f"{THE}? <away> maand", away_of(Grain.MONTH)),
    Rule("that month", "(dezelfde|diezelfde|die) maand", same(Grain.MONTH)),
)
THE_MONTH = (
    Rule("the month", "(de|deze)? maand", lambda: phrases.the_unit(Grain.MONTH)),
    *A_MONTH,
)
A_WEEK = (
    Rule("last or next week", f"{THE}? <away> week", away_of(Grain.WEEK)),
    Rule(
        "the week after next",
        "(de week na volgende|over twee weken)",
        lambda: phrases.unit_away(2, Grain.WEEK),
    ),
    Rule("that week", "(dezelfde|diezelfde|die) week", same(Grain.WEEK)),
    Rule("week by number", f"{THE}? week <week_number=day>", phrases.numbered_week),
    Rule(
        "week by number of a year",
        f"{THE}? week <week_number=day> {OF}? <a_year>",
        phrases.numbered_week,
    ),
    Rule("nth week", f"{THE}? <ordinal> week {OF} <a_month>", phrases.nth_week),
    Rule("nth week", f"{THE}? <ordinal> week {OF} <a_year>", phrases.nth_week),
    Rule("weekend", f"({THE}|dit|dat)? {{weekend_word}}", phrases.weekend),
    Rule("last or next weekend", f"{THE}? <away> {{weekend_word}}", phrases.weekend),
)
A_DATE = (
    Rule("day BC", f"{THE}? <nth_day> <month> <year3=figure> {BC}", phrases.date_bc),
    Rule(
        "day month year",
        f"{THE}? ({DAY_NAME},?)? {THE}? <nth_day>~(-|/|van)?~<month>~(-|/|,|{OF})?~(<year>|'<yy>)",
        phrases.whole_date,
    ),
    Rule("month and nth day", "<month> de <nth_day=nth_sure>,? <year>", phrases.whole_date),
    Rule("month and nth day", "<month> de <nth_day=nth_sure>", phrases.whole_date),
    Rule(
        "day in figures with weekday",
        f"{THE}? {DAY_NAME},? <nth_day=day>(/|.|-)<month=month_figure>(/|.|-)(<year=year4>|'?<yy>)",
        phrases.whole_date,
    ),
    Rule("day and month of a year", f"{THE}? <nth_day> <month> {OF}? <a_year>", phrases.whole_date),
    Rule("year month day", "<year=year4>(-|/)<month>(-|/)<nth_day=day>", phrases.whole_date),
    Rule("month day year", "<month>(-|~)<nth_day=day>(-|,|~)<year=year4>", phrases.whole_date),
    Rule(
        "day and month, the next",
        f"{THE}? <away> {{weekday}}? <nth_day> <month>",
        phrases.date_away,
    ),
    Rule(
        "day and month",
        f"{THE}? ({DAY_NAME},?)? {THE}? <nth_day> (van)? <month>",
        phrases.whole_date,
    ),
)
DAYS = (
    *A_DATE,
    Rule(
        "day and month in figures",
        f"(deze|{THE}) {DAY_NAME}? <nth_day=day>(/|.|-)<month=month_figure>",
        phrases.whole_date,
        figures.longer_figure,
    ),
    Rule(
        "day and month in figures, the next",
        "<away> <nth_day=day>(/|-)<month=month_figure>",
        phrases.date_away,
    ),
    Rule("weekday and day", f"{THE}? <weekday> {THE}? <nth_day=nth_sure>", phrases.numbered_day),
    Rule(
        "day of a known month",
        f"{THE}? <nth_day=nth_sure> (dag)? van <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth weekday of a month",
        f"{THE}? <ordinal> <weekday> {OF} <a_month=the_month>",
        phrases.nth_weekday,
    ),
    Rule("weekday of a week", f"{THE}? <weekday> {OF}? <a_week>", phrases.weekday_of_week),
    Rule("week and weekday", "<a_week>,? (op|-)? <weekday>", phrases.weekday_of_week),
    Rule("last or next weekday", f"{THE}? (deze)? <away> <weekday>", phrases.weekday_away),
    Rule("weekday", f"{THE}? <weekday>", phrases.some_weekday),
    Rule("feast of a year", f"{THE}? <feast> {OF}? <a_year>", phrases.some_feast),
    Rule("last or next feast", f"{THE}? <away> <feast>", phrases.feast_away),
    Rule("feast", "<feast>", phrases.some_feast),
    Rule("today", "{today_word}", readings.today),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule("the day before or after", "<day_then>", phrases.day_then),
)
A_DAY = (*DAYS, *phrases.DATES_IN_FIGURES)
OF_MONTH = (
    Rule("the month", "(de|deze)? maand", lambda: phrases.the_unit(Grain.MONTH)),
    Rule("last or next month", f"{THE}? <away> maand", away_of(Grain.MONTH)),
)
A_PART = (
    Rule("quarter", f"{THE}? <ordinal> kwartaal", phrases.quarter_of),
    Rule("quarter of a year", f"{THE}? <ordinal> kwartaal {OF}? <a_year>", phrases.quarter_of),
    Rule("quarter by letter", "Q<ordinal=month_figure>(-|/|~)van?~<a_year>", phrases.quarter_of),
    Rule("quarter by letter", "<a_year>(-|/|~)Q<ordinal=month_figure>", phrases.quarter_of),
    Rule("half by letter", "H<ordinal=month_figure>(-|/|~)<a_year>", phrases.half_of),
    Rule("half by letter", "<a_year>(-|/|~)H<ordinal=month_figure>", phrases.half_of),
    Rule("half-year", f"{THE}? <ordinal> (halfjaar|helft van het jaar)", phrases.half_of),
    Rule("half of a year", f"{THE}? <ordinal> (halfjaar|helft) {OF}? <a_year>", phrases.half_of),
    Rule(
        "winter of two years",
        f"{THE}? <season> {OF}? <year=year4>~(-|/)~({{year4}}|{{yy}})",
        phrases.season_over,
    ),
    Rule("season of a year", f"{THE}? <season> {OF}? <a_year>", phrases.some_season),
    Rule("last or next season", f"{THE}? <away> <season>", phrases.season_away),
    Rule("season", f"{THE} <season>", phrases.some_season),
    Rule("decade", f"{THE}? jaren~'?~(<year4>|<yy>)", phrases.some_decade),
    Rule("decade in words", f"{THE}? jaren <decade_word>", readings.decade_in_words),
    Rule("century BC", f"{THE}? <ordinal> eeuw {BC}", phrases.century_bc),
    Rule("century", f"{THE}? <ordinal> eeuw", phrases.century),
    Rule("millennium", f"{THE}? <ordinal> millennium", phrases.millennium),
    Rule("last or next unit", f"{THE}? <away> <unit>", phrases.unit_away),
)
PART_OF = f"{THE}? <part>~-?~(van|in)?~(de|het|)?~".replace("(de|het|)", "(de|het)")
PLAIN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself)
    for kind in ("a_day", "the_month", "a_week", "a_part", "a_year")
)
PARTED = (
    Rule("part", f"{PART_OF}<when=plain>", phrases.part_of, counted),
    Rule("part of the unit", f"{THE}? <part> van (de|het) <unit>", phrases.part_of_unit),
)
DATED = (
    *A_DATE,
    *phrases.DATES_IN_FIGURES,
    Rule("last or next weekday", "<away> <weekday>", phrases.weekday_away),
    Rule("month and year", f"<month>,?~(/|-|{OF})?~<year>", phrases.some_month),
    Rule("part of this year", f"{THE}? <part> (van)? <when=a_year>", phrases.part_of),
    Rule("the year", f"{THE}? (jaar)? <year=year4>", phrases.in_year),
)
"""What "voor" can stand before and mean "before": else it is "for"."""
TIMED = (Rule("clock on a day", "<a_day>,? (om|rond|tegen)? <clock>", phrases.at_clock),)
WHEN = (*PARTED, *TIMED, *PLAIN)
PHRASES = {
    "a_year": A_YEAR, "a_month": A_MONTH, "the_month": THE_MONTH, "of_month": OF_MONTH,
    "a_week": A_WEEK, "a_date": (*A_DATE, *phrases.DATES_IN_FIGURES), "a_day": A_DAY,
    "a_part": A_PART, "plain": PLAIN, "when": WHEN, "dated": DATED,
}  # fmt: skip


def weekday_and_part(weekday_part: tuple[int, str], away: int | None = None) -> Meaning:
    weekday, part = weekday_part
    day = phrases.some_weekday(weekday) if away is None else phrases.weekday_away(weekday, away)
    return phrases.part_of_day(part, day)


def part_of_day_away(away: int, day_part: str) -> Meaning:
    return phrases.part_of_day(day_part, phrases.day_away(away))


def clock_in_part(half_of_day: int, clock: phrases.Time) -> Meaning:
    return phrases.at_clock(clock.in_half(half_of_day))


def clock_tonight(tonight: tuple[int, str], clock: phrases.Time) -> Meaning:
    days, part = tonight
    return phrases.at_clock(clock.in_half(_half_of(part, clock)), phrases.day_away(days))


def _half_of(part: str, clock: phrases.Time) -> int | None:
    if part == "MO":
        return 0
    return None if part == "NI" or clock.hour < 5 else 12


def clocks_tonight(
    first: phrases.Time, last: phrases.Time, tonight: tuple[int, str]
) -> phrases.Two:
    days, part = tonight
    first, last = (clock.in_half(_half_of(part, clock)) for clock in (first, last))
    return phrases.clocks(first, last, phrases.day_away(days))


TO_CLOCK = "(tot|en|-)"
RULES = (
    *figures.RULES,
    *phrases.OTHER_FIGURES,
    *phrases.unless_a_name(DAYS, phrases.capital_for_small),
    *phrases.unless_a_name(A_MONTH, phrases.capital_for_small),
    *A_WEEK,
    *A_PART,
    *(rule for rule in A_YEAR if rule.name != "year"),
    Rule("year", "<year4>", readings.some_year, no_year),
    Rule(
        "year in words",
        "(in|sinds|voor|na|tot) [(<year=year_spelled>|<year=year_word>)]",
        phrases.in_year,
    ),
    Rule("years", "[<year4>]--[<yy>]", phrases.years_to, no_year),
    Rule("the unit", "(de|het) <unit>", phrases.the_unit),
    # Parts and stretches
    *PARTED,
    Rule(
        "earlier or later in a unit",
        "<later=soon> (in|op)? (de|het|deze|dit) <unit>",
        phrases.rest_of,
    ),
    Rule(
        "rest of a unit",
        "(de)? rest van (de|het|deze|dit) <unit>",
        lambda unit: phrases.rest_of(True, unit),
    ),
    Rule(
        "earlier in a week",
        "<later=soon> (in|op)? <when=a_week>",
        lambda later, when: phrases.part_of("END" if later else "START", when),
    ),
    Rule("first units", f"{THE}? eerste <number> <units> {OF} <when>", phrases.first_units),
    Rule("last units of", f"{THE}? laatste <number> <units> {OF} <when>", phrases.last_units_of),
    Rule("so many units", f"{THE}? <away> <number> <units>", phrases.counted_units),
    Rule("so many units", "<number> <away> <units>", phrases.counted_units),
    Rule("the last hour", f"{THE}? <away> (een|één)? <short_unit>", phrases.one_unit_away),
    Rule(
        "units ago",
        "(ongeveer|zo'n|ruim|bijna|meer dan)? <number> <units> geleden",
        phrases.units_ago,
    ),
    Rule("in so many units", "over <number> <units>", phrases.units_ahead),
    Rule("within so many units", "binnen <number> <units>", phrases.within_units),
    Rule(
        "units after",
        "<number> <units> (later|erna|daarna|nadien)",
        lambda number, units: phrases.units_then(number, units, 1),
    ),
    Rule(
        "units before",
        "<number> <units> (eerder|ervoor|daarvoor|tevoren)",
        lambda number, units: phrases.units_then(number, units, -1),
    ),
    Rule(
        "units after a date",
        f"(tijdens)? <number> <units> (gerekend)? (na|vanaf|sinds) {THE}? <when>",
        lambda number, units, when: phrases.units_from(number, units, 1, when),
    ),
    Rule(
        "units before a date",
        f"<number> <units> (voor|vóór) {THE}? <when>",
        lambda number, units, when: phrases.units_from(number, units, -1, when),
    ),
    # Ranges whose first end is a bare figure; the others are joined by the words between
    Rule(
        "days of a month",
        f"[<first=nth_day>] (tot en met|tot|t/m|en|-) {THE}? [<last=a_date>]",
        phrases.days_of_month,
    ),
    Rule(
        "days of a known month",
        "[<first=nth_day>] (tot en met|tot|t/m|en|-) [<nth_day> van <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "month and its days",
        "[<a_month=of_month> van <first=day>]--[<nth_day=day>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "from to in figures",
        "(van|tussen) [<d=day>(/|-)<m=month_figure>] (tot|en|-) "
        "[<nth_day=day>(/|-)<month=month_figure>((,|/|-)~<year=year4>)?]",
        phrases.two_dates,
    ),
    # Bounds
    Rule(
        "before",
        f"(vóór|voorafgaand aan|eerder dan) {THE}? [<when>]",
        phrases.bounded("before"),
        counted,
    ),
    Rule("before", f"voor {THE}? [<when=dated>]", phrases.bounded("before"), counted),
    Rule("no later", f"niet later dan {THE}? [<when>]", phrases.bounded("until"), counted),
    Rule("after", f"(na|later dan) {THE}? [<when>]", phrases.bounded("after"), counted),
    Rule("since", f"(sinds|vanaf|sedert) {THE}? [<when>]", phrases.bounded("since"), counted),
    Rule(
        "until",
        f"(tot en met|tot|t/m|uiterlijk) {THE}? [<when>]",
        phrases.bounded("until"),
        counted,
    ),
    Rule(
        "or later",
        "[<when>] (of later|en later|en daarna|en hoger)",
        phrases.bounded("since"),
        phrases.not_its_end,
    ),
    Rule("around", f"(rond|omstreeks|circa|ca.?) {THE}? <when>", phrases.roughly, counted),
    # Times of day
    Rule("clock", "(om|rond|tegen|omstreeks)? [<clock>]", phrases.at_clock),
    Rule("clock", "{at} [<clock=dot_clock>]", phrases.at_clock),
    Rule("clock on a day", "<a_day>,? (om|rond|tegen)? <clock>", phrases.at_clock),
    Rule("clock on a day", "<a_day>,? (om|rond|tegen) <clock=dot_clock>", phrases.at_clock),
    Rule("clock on a day", "(om|rond)? [<clock>,? (op)? <a_day>]", phrases.at_clock),
    Rule("clock on a day", "om? [<clock=dot_clock> <a_day>]", phrases.at_clock),
    Rule("clock in a part of the day", "<half_of_day> om <clock>", clock_in_part),
    Rule("clock in a part of the day", "<half_of_day> om <clock=dot_clock>", clock_in_part),
    Rule("clock tonight", "<tonight> (om|rond)? (<clock>|<clock=dot_clock>)", clock_tonight),
    Rule("clock tonight", "(<clock>|<clock=dot_clock>),? <tonight>", clock_tonight),
    Rule(
        "before a clock",
        "(voor|vóór) (rond)? [(<clock>|<clock=dot_clock>)]",
        phrases.bounded_clock("before"),
    ),
    Rule(
        "after a clock",
        "(na|vanaf) (rond)? [(<clock>|<clock=dot_clock>)]",
        phrases.bounded_clock("since"),
    ),
    Rule("until a clock", "tot [(<clock>|<clock=dot_clock>)]", phrases.bounded_clock("before")),
    Rule("clocks", f"(van|tussen)? [<first=clock>] {TO_CLOCK} [<last=clock>]", phrases.clocks),
    Rule(
        "clocks",
        f"(van|tussen) [<first=dot_clock>] {TO_CLOCK} [(<last=clock>|<last=dot_clock>)]",
        phrases.clocks,
    ),
    Rule("clocks", f"[<first=dot_clock>] {TO_CLOCK} [<last=clock>]", phrases.clocks),
    Rule(
        "clocks tonight",
        f"(van|tussen) [(<first=clock>|<first=dot_clock>)] "
        f"{TO_CLOCK} [(<last=clock>|<last=dot_clock>) <tonight>]",
        clocks_tonight,
    ),
    Rule(
        "clocks on a day",
        f"(van|tussen)? [<first=clock>] {TO_CLOCK} [<last=clock> (op)? <a_day>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        f"(van|tussen) [<first=dot_clock>] {TO_CLOCK} "
        f"[(<last=clock>|<last=dot_clock>) (op)? <a_day>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        f"[<a_day>,? (van|tussen)? <first=clock>] {TO_CLOCK} [<last=clock>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        f"[<a_day>,? (van|tussen) <first=dot_clock>] {TO_CLOCK} [(<last=clock>|<last=dot_clock>)]",
        phrases.clocks,
    ),
    Rule("part of a day", "<a_day> (in de)? <day_part>", phrases.part_of_day),
    Rule("part of a day", "<day_part> (van)? <a_day>", phrases.part_of_day),
    Rule("part of a weekday", "<away>? <weekday_part>", weekday_and_part),
    Rule("part of today", "<tonight>", phrases.part_of_day_away),
    Rule("part of today", "<away> <day_part>", part_of_day_away),
    Rule("part of the day", "(in de|'s) (<day_part>|<day_part=often_part>)", phrases.part_of_day),
    # Without a place on a calendar
    Rule("duration", "<number> <unit=units>", readings.duration),
    Rule(
        "every unit",
        "(elke|elk|iedere|ieder|alle) (<unit=any_unit>|<unit=units>)",
        readings.every_unit,
    ),
    Rule("every weekday", "(elke|iedere) <weekday>", readings.every_weekday),
    Rule("reference", "<ref>", readings.reference),
)
PIECES["year_spelled"] = Piece("{hundreds} en? {cardinal}", year_of)
PIECES["often_part"] = Piece("{often}", lambda words: DAY_PARTS[words.removesuffix("s")])

RANGES = {
    **dict.fromkeys(("tot", "tot en met", "t/m", "-", "tot de", "tot het", "~"), ""),
    **dict.fromkeys(("en", "en de", "en het"), "tussen"),
}
"""The words between the ends of a range, and the word that must stand before the first."""

tense = phrases.nearest_tense(
    r"zal|zullen|wordt verwacht|gaat|gaan|wil|willen|gepland|verwacht|binnenkort",
    r"was|waren|werd|werden|had|hadden|heeft|hebben|kwam|kwamen|ging|gingen|zei|zeiden"
    r"|\w{3,}(?:de|te)n?",
)

LANGUAGE = Language(
    "nl", WORDS, PIECES, PHRASES, RULES, between=RANGES, tense=tense, day_first=True
)
