"""How German says when. How shapes are written: ``temporal/engine/rule.py``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from dateline.core.period import Grain
from dateline.temporal.engine.rule import Around, Piece, Rule, Words
from dateline.temporal.languages.language import Language, numbered
from dateline.temporal.meaning import figures, phrases, readings
from dateline.temporal.meaning.meanings import Meaning

# --- Words ------------------------------------------------------------------------------

MONTHS = numbered(
    "Januar Jänner Jan.?", "Februar Feber Feb.? Febr.?", "März Maerz Mrz.? Mär.?",
    "April Apr.?", "Mai", "Juni Jun.?", "Juli Jul.?", "August Aug.?",
    "September Sept.? Sep.?", "Oktober Okt.?", "November Nov.?", "Dezember Dez.?",
)  # fmt: skip
MONTHS_LOWER = numbered(
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november", "dezember",
)  # fmt: skip
WEEKDAYS = numbered(
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag",
    start=0,
)  # fmt: skip
WEEKDAYS_OF = {f"{word}s": n for word, n in WEEKDAYS.items()}
WEEKDAYS_SHORT = numbered("Mo.?", "Di.?", "Mi.?", "Do.?", "Fr.?", "Sa.?", "So.?", start=0)
SEASONS = {
    "frühling": "SP", "frühjahr": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI",
    "frühlings": "SP", "frühjahrs": "SP", "sommers": "SU", "herbstes": "FA", "winters": "WI",
}  # fmt: skip
UNITS = {
    "tag": Grain.DAY, "tages": Grain.DAY, "woche": Grain.WEEK, "monat": Grain.MONTH,
    "monats": Grain.MONTH, "quartal": Grain.QUARTER, "quartals": Grain.QUARTER,
    "halbjahr": Grain.HALF, "halbjahres": Grain.HALF, "jahr": Grain.YEAR, "jahres": Grain.YEAR,
    "jahrs": Grain.YEAR, "jahrzehnt": Grain.DECADE, "jahrzehnts": Grain.DECADE,
    "jahrhundert": Grain.CENTURY, "jahrhunderts": Grain.CENTURY,
    "jahrtausend": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "tage": Grain.DAY, "tagen": Grain.DAY, "tg": Grain.DAY, "wochen": Grain.WEEK,
    "monate": Grain.MONTH, "monaten": Grain.MONTH, "quartale": Grain.QUARTER,
    "jahre": Grain.YEAR, "jahren": Grain.YEAR, "jahrzehnte": Grain.DECADE,
    "jahrzehnten": Grain.DECADE, "jahrhunderte": Grain.CENTURY, "jahrhunderten": Grain.CENTURY,
    "stunden": Grain.HOUR, "minuten": Grain.MINUTE, "min": Grain.MINUTE,
}  # fmt: skip
SHORT_UNITS = {"stunde": Grain.HOUR, "minute": Grain.MINUTE}
UNITS_BEFORE = {
    "vorjahr": Grain.YEAR, "vorjahres": Grain.YEAR, "vormonat": Grain.MONTH,
    "vormonats": Grain.MONTH, "vorwoche": Grain.WEEK, "vorquartal": Grain.QUARTER,
}  # fmt: skip


def declined(stems: Mapping[str, int]) -> dict[str, int]:
    """
    >>> declined({"letzt": -1})["letzten"]
    -1
    """
    endings = ("e", "en", "em", "er", "es")
    return {stem + ending: value for stem, value in stems.items() for ending in endings}


AWAY = declined({
    "letzt": -1, "vergangen": -1, "vorig": -1, "vorletzt": -2, "nächst": 1, "naechst": 1,
    "kommend": 1, "übernächst": 2, "dies": 0, "laufend": 0, "aktuell": 0, "jetzig": 0,
}) | {"diesjährigen": 0}  # fmt: skip
WAY_THEN = declined({"folgend": 1, "darauffolgend": 1, "vorhergehend": -1, "vorangegangen": -1})
SAME = declined({"selb": 0, "jen": 0})
DAYS_AWAY = {
    "heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2,
}  # fmt: skip
TOMORROW = {"morgen": 1}
DAYS_THEN = {
    "am vortag": -1, "am tag zuvor": -1, "am tag davor": -1, "tags zuvor": -1,
    "am folgetag": 1, "am nächsten tag": 1, "am folgenden tag": 1, "am tag darauf": 1,
    "tags darauf": 1, "am selben tag": 0, "am gleichen tag": 0, "an diesem tag": 0,
    "an jenem tag": 0,
}  # fmt: skip
PARTS = {
    "anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END", "früh": "START",
    "spät": "END",
}  # fmt: skip
DAY_PARTS = {
    "morgen": "MO", "vormittag": "MO", "früh": "MO", "nachmittag": "AF", "abend": "EV",
    "nacht": "NI",
}  # fmt: skip
DAY_PARTS_OFTEN = {
    "morgens": "MO", "vormittags": "MO", "nachmittags": "AF", "abends": "EV", "nachts": "NI",
}  # fmt: skip
WEEKDAY_PARTS = {
    day + part + s: (number, code)
    for day, number in WEEKDAYS.items()
    for part, code in DAY_PARTS.items()
    for s in ("", "s")
}
DAYS_AWAY_PARTS = {f"heute{part}": (0, code) for part, code in DAY_PARTS.items()}
FEASTS = {
    "neujahr": "new year", "neujahrstag": "new year", "silvester": "new year eve",
    "heilige drei könige": "epiphany", "dreikönigstag": "epiphany",
    "rosenmontag": "carnival monday", "fastnachtssonntag": "carnival sunday",
    "faschingsdienstag": "shrove tuesday", "aschermittwoch": "ash wednesday",
    "palmsonntag": "palm sunday", "gründonnerstag": "maundy thursday",
    "karfreitag": "good friday", "karsamstag": "easter saturday", "ostern": "easter",
    "ostersonntag": "easter", "ostermontag": "easter monday",
    "christi himmelfahrt": "ascension", "pfingsten": "pentecost",
    "pfingstsonntag": "pentecost", "pfingstmontag": "whit monday",
    "fronleichnam": "corpus christi", "tag der arbeit": "may day",
    "mariä himmelfahrt": "assumption", "tag der deutschen einheit": "german unity",
    "reformationstag": "reformation day", "halloween": "halloween",
    "allerheiligen": "all saints", "allerseelen": "all souls", "nikolaustag": "st nicholas",
    "heiligabend": "christmas eve", "heiliger abend": "christmas eve",
    "weihnachten": "christmas", "erster weihnachtstag": "christmas",
    "zweiter weihnachtstag": "boxing day", "valentinstag": "valentine",
    "muttertag": "mother day", "weltkindertag": "children day",
    "augsburger friedensfest": "augsburg peace", "nikolausabend": "st nicholas eve",
}  # fmt: skip
REFS = {
    "jetzt": "PRESENT_REF", "derzeit": "PRESENT_REF", "gegenwärtig": "PRESENT_REF",
    "momentan": "PRESENT_REF", "zurzeit": "PRESENT_REF", "kürzlich": "PAST_REF",
    "neulich": "PAST_REF", "unlängst": "PAST_REF", "einst": "PAST_REF",
    "früher": "PAST_REF", "damals": "PAST_REF", "bald": "FUTURE_REF", "demnächst": "FUTURE_REF",
}  # fmt: skip
SOON = {"früher": False, "später": True}

_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = (
    "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
    "achtzehn", "neunzehn",
)  # fmt: skip
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


def _below_hundred() -> dict[str, int]:
    """
    >>> _below_hundred()["zweiundneunzig"]
    92
    """
    small = {word: n for n, word in enumerate((*_ONES, *_TEENS), 1)}
    for tens, word in enumerate(_TENS, 2):
        small[word] = 10 * tens
        small |= {f"{one}und{word}": 10 * tens + n for n, one in enumerate(_ONES, 1)}
    return small


_SMALL = _below_hundred()
CARDINALS = {
    **_SMALL, "eins": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "eines": 1, "zwo": 2,
    "beiden": 2, "dreissig": 30,
}  # fmt: skip
YEARS = {
    **{
        f"{_TEENS[century - 10]}hundert{word}": 100 * century + n
        for century in range(11, 20)
        for word, n in {"": 0, **_SMALL}.items()
    },
    **{f"zweitausend{glue}{word}": 2000 + n for glue in ("", "und") for word, n in _SMALL.items()},
    "zweitausend": 2000,
}
_ORDINAL_STEMS = {
    **{f"{word}t": n for word, n in _SMALL.items() if n < 20},
    **{f"{word}st": n for word, n in _SMALL.items() if 20 <= n <= 31},
    "erst": 1, "dritt": 3, "siebt": 7, "acht": 8, "letzt": -1,
}  # fmt: skip
ORDINALS = declined(_ORDINAL_STEMS)

WORDS = {
    "month_cased": Words(MONTHS, signals=True, cased=True),
    "month_lower": Words(MONTHS_LOWER, signals=True, cased=True),
    "weekday_one": Words(WEEKDAYS, signals=True),
    "weekday_of": Words(WEEKDAYS_OF, signals=True),
    "weekday_short": Words(WEEKDAYS_SHORT, cased=True),
    "weekday_part": Words(WEEKDAY_PARTS, signals=True),
    "season": Words(SEASONS, signals=True),
    "unit": Words(UNITS, signals=True),
    "units_many": Words(UNITS_MANY, signals=True),
    "short_unit": Words(SHORT_UNITS, signals=True),
    "unit_before": Words(UNITS_BEFORE, signals=True),
    "away": Words(AWAY),
    "way_then": Words(WAY_THEN),
    "same": Words(SAME),
    "day_away_word": Words(DAYS_AWAY, signals=True),
    "tomorrow": Words(TOMORROW, signals=True, cased=True),
    "day_then": Words(DAYS_THEN, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "often": Words(DAY_PARTS_OFTEN, signals=True),
    "today_part": Words(DAYS_AWAY_PARTS, signals=True),
    "feast": Words(FEASTS, signals=True),
    "ref": Words(REFS, signals=True),
    "soon": Words(SOON),
    "cardinal": Words(CARDINALS),
    "year_word": Words(YEARS, signals=True),
    "ordinal_word": Words(ORDINALS),
    "clock_sign": Words({"uhr": 0, "h": 0}, signals=True),
    "noon": Words({"mittag": 12, "mittags": 12, "mitternacht": 0, "mitternachts": 0}, signals=True),
    "weekend_word": Words({"wochenende": 0, "wochenendes": 0, "wochenenden": 0}, signals=True),
}

# --- Pieces: made of words and figures -----------------------------------------------------


def number_of(words: str) -> int:
    return int(words) if words.isdigit() else CARDINALS[words]


def year_of(words: str) -> int:
    return int(words) if words.isdigit() else YEARS[words]


def ordinal_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    return int(figure) if figure else ORDINALS[words]


def day_of(words: str) -> int:
    day = ordinal_of(words)
    if not 1 <= day <= 31:
        raise ValueError(f"there is no day {day}")
    return day


_CLOCK = re.compile(
    r"(?P<hour>\w+?)(?:[.:](?P<minute>\d\d))?(?::(?P<second>\d\d))?(?: (?:uhr|h))?(?: und)?"
    r"(?: (?P<late>\d\d))?(?: (?P<half>\w+))?"
)
_HALVES = {
    "morgens": 0, "vormittags": 0, "früh": 0, "frühmorgens": 0, "nachts": 0, "mittags": 12,
    "nachmittags": 12, "abends": 12,
}  # fmt: skip
_TURNS = {"halb": (-1, 30), "viertel nach": (0, 15), "viertel vor": (-1, 45)}


def clock_of(words: str) -> phrases.Time:
    """
    >>> clock_of("halb acht")[:2], clock_of("8 uhr abends")[:2]
    ((7, 30), (20, None))
    """
    if words in ("mittag", "mittags"):
        return phrases.Time(12)
    if words.startswith("mitternacht"):
        return phrases.Time(0)
    minute = None
    hours = 0
    for turn, (hours_of, minutes_of) in _TURNS.items():
        if words.startswith(turn):
            words, hours, minute = words[len(turn) + 1 :], hours_of, minutes_of
    match = _CLOCK.fullmatch(words)
    if match is None:
        raise ValueError(f"{words} is no time of day")
    half = _HALVES.get(match["half"] or "")
    hour = number_of(match["hour"])
    if match["half"] in ("nachts", "abends") and hour == 12:
        hour = 0
    else:
        hour = phrases.twelve_hours(hour, half)
    if match["minute"] or match["late"]:
        minute = int(match["minute"] or match["late"])
    second = int(match["second"]) if match["second"] else None
    return phrases.Time(hour + hours, minute, second, half is not None)


_HOUR = "({hour}|{cardinal})"
_OFTEN = "({often}|frühmorgens|mittags|früh)"
PIECES = {
    "month": Piece(
        "{month_cased}|{month_lower}",
        lambda words: {k.lower().rstrip("?."): n for k, n in {**MONTHS, **MONTHS_LOWER}.items()}[
            words
        ],
    ),
    "weekday": Piece(
        "{weekday_one}|{weekday_of}", lambda words: {**WEEKDAYS, **WEEKDAYS_OF}[words]
    ),
    "number": Piece("{figure}|{cardinal}", number_of),
    "year": Piece("{year4}|{year_word}", year_of),
    "units": Piece(
        "{units_many}|{unit}|{short_unit}",
        lambda words: {**SHORT_UNITS, **UNITS, **UNITS_MANY}[words],
    ),
    "any_unit": Piece("{unit}|{short_unit}", lambda words: {**SHORT_UNITS, **UNITS}[words]),
    "day_away": Piece("{day_away_word}|{tomorrow}", lambda words: {**DAYS_AWAY, **TOMORROW}[words]),
    "nth_day": Piece("{day}.|{ordinal_word}", day_of),
    "loose_day": Piece("{day}.?|{ordinal_word}", day_of),
    "ordinal": Piece("{ordinal_word}|{figure}.", ordinal_of),
    "month_nth": Piece("{ordinal_word}", ordinal_of),
    "clock": Piece(
        f"{_HOUR} {{clock_sign}} (und? {{sixty}})? {_OFTEN}?"
        f"|{{hour}}(:|.){{sixty}}(:{{sixty}})? {{clock_sign}} {_OFTEN}?"
        f"|{{hour}}:{{sixty}}(:{{sixty}})? {_OFTEN}?|{_HOUR} {_OFTEN}"
        f"|(halb|viertel nach|viertel vor) {_HOUR} {{clock_sign}}? {_OFTEN}?|{{noon}}",
        clock_of,
    ),
    "bare_clock": Piece("{hour}|{cardinal}", lambda words: phrases.Time(number_of(words))),
    "half_of_day": Piece(_OFTEN, lambda words: _HALVES[words]),
}

counted = phrases.counted(
    "euro mark dollar franken menschen personen soldaten tote tonnen meter metern kilometer"
    " einwohner exemplare seiten mal stück stunden"
)
no_year = phrases.no_year(
    "jahr jahre jahres seit anfang mitte ende sommer winter herbst frühjahr frühling zwischen",
    counted,
    nouns=r"[A-ZÄÖÜ][a-zäöüß]{2,}",
    about="rund etwa knapp fast über als circa ca",
)

# --- Phrases -------------------------------------------------------------------------------

BC = "(v.~Chr.?|vor Christus|vor Christi Geburt|v.~u.~Z.?)"
THE = "(der|die|das|den|dem|des)"
DAY_NAME = "({weekday}|{weekday_short})"


def this(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.unit_away(0, unit)


def away_of(unit: Grain) -> Callable[[int], Meaning]:
    return lambda away: phrases.unit_away(away, unit)


YEAR, MONTH, WEEK = "(jahr|jahres|jahrs)", "(monat|monats)", "woche"
A_YEAR = (
    Rule("year BC", f"(Jahre?)? <year3=figure> {BC}", phrases.year_bc),
    Rule("the year", f"{THE}? (jahr|jahre|jahres) <year>", phrases.in_year),
    Rule("last or next year", f"{THE}? <away> {YEAR}", away_of(Grain.YEAR)),
    Rule(
        "the year before",
        "(im|des) (vorjahr|vorjahres)",
        lambda: readings.unit_beside_then(Grain.YEAR, -1),
    ),
    Rule(
        "that year",
        f"(im|{THE}) (<same>|gleichen|demselben|desselben) {YEAR}",
        lambda same=0: phrases.that_unit(Grain.YEAR),
    ),
    Rule("year", "<year>", phrases.in_year),
)
A_MONTH = (
    Rule(
        "month and year",
        "<month>,?(_|/)(im Jahre?|des Jahres)? (<year>|'?<yy>)",
        phrases.some_month,
    ),
    Rule("month and year", "<month>(-|/)<year=year4>", phrases.some_month),
    Rule("month of a known year", "<month> (im|des|in)? <a_year>", phrases.some_month),
    Rule("last or next month by name", f"{THE}? <away> <month>", phrases.month_away),
    Rule("month", "<month>", phrases.some_month),
    Rule("nth month", f"{THE}? <ordinal> {MONTH} (im|in|des|von)? <a_year>", phrases.nth_month),
    Rule("last or next month", f"{THE}? <away> {MONTH}", away_of(Grain.MONTH)),
    Rule(
        "the month before",
        "(im|des) (vormonat|vormonats)",
        lambda: readings.unit_beside_then(Grain.MONTH, -1),
    ),
    Rule(
        "that month",
        f"(im|{THE}) (<same>|gleichen) {MONTH}",
        lambda same=0: phrases.that_unit(Grain.MONTH),
    ),
)
THE_MONTH = (
    Rule("the month", f"(im|{THE}) {MONTH}", lambda: phrases.the_unit(Grain.MONTH)),
    *A_MONTH,
)
A_WEEK = (
    Rule("last or next week", f"{THE}? <away> {WEEK}", away_of(Grain.WEEK)),
    Rule(
        "that week", f"{THE} (<same>|gleichen) {WEEK}", lambda same=0: phrases.that_unit(Grain.WEEK)
    ),
    Rule(
        "week by number", "der? (kw|kalenderwoche|woche)~<week_number=day>", phrases.numbered_week
    ),
    Rule(
        "week by number of a year",
        "der? (kw|kalenderwoche|woche)~<week_number=day>(/|~)(des|im|in)?~<a_year>",
        phrases.numbered_week,
    ),
    Rule(
        "nth week",
        f"{THE}? <ordinal> (woche|kalenderwoche) (im|des|von|in)? <a_month>",
        phrases.nth_week,
    ),
    Rule(
        "nth week",
        f"{THE}? <ordinal> (woche|kalenderwoche) (im|des|von|in)? <a_year>",
        phrases.nth_week,
    ),
    Rule("weekend", f"{THE}? {{weekend_word}}", phrases.weekend),
    Rule("last or next weekend", f"{THE}? <away> {{weekend_word}}", phrases.weekend),
)
A_DATE = (
    Rule("day BC", f"{THE}? <nth_day> <month> <year3=figure> {BC}", phrases.date_bc),
    Rule(
        "day month year",
        f"{THE}? ({DAY_NAME},?)? {THE}? <loose_day>~(-|"
        f"/)?~<month>~(-|/|,|des Jahres)?~(<year>|'?<yy>)",
        lambda loose_day, month, year=None, yy=None: phrases.whole_date(loose_day, month, year, yy),
    ),
    Rule(
        "day in figures with weekday",
        f"{THE}? {DAY_NAME},? {THE}? <nth_day=day>(/|"
        f".)~<month=month_figure>(/|.)~(<year=year4>|<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day in figures with spaces",
        "<nth_day=day>. <month=month_figure>.~<year=year4>",
        phrases.whole_date,
    ),
    Rule(
        "day and month of a year", f"{THE}? <nth_day> <month> (des)? <a_year>", phrases.whole_date
    ),
    Rule("year month day", "<year=year4>(-|/)<month>(-|/)<nth_day=day>", phrases.whole_date),
    Rule("month day year", "<month>(-|~)<nth_day=day>(-|,|~)<year=year4>", phrases.whole_date),
    Rule(
        "day and nth month",
        f"({DAY_NAME},?)? {THE}? <nth_day> <month=month_nth> <year=year4>",
        phrases.whole_date,
    ),
    Rule(
        "day and month, the next",
        f"{THE}? <away> {{weekday}}?,? {THE}? <nth_day> <month>",
        phrases.date_away,
    ),
    Rule("day and month", f"{THE}? ({DAY_NAME},?)? {THE}? <nth_day> <month>", phrases.whole_date),
    *phrases.DATES_IN_FIGURES,
)
DAYS = (
    *A_DATE[: -len(phrases.DATES_IN_FIGURES)],
    Rule(
        "day and month in figures",
        f"({THE}|am|vom|zum|ab|bis) ({DAY_NAME},?)? <nth_day=day>.~<month=month_figure>.",
        phrases.whole_date,
        figures.longer_figure,
    ),
    Rule("weekday and day", f"{THE}? <weekday>,? {THE}? <nth_day>", phrases.numbered_day),
    Rule("weekday and day", f"{THE}? <weekday>,? {THE} <nth_day=day>", phrases.numbered_day),
    Rule(
        "day of a known month",
        f"(am|{THE}) <nth_day> (im|des)? <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth weekday of a month",
        f"{THE}? <ordinal> <weekday> (im|des|in) <a_month=the_month>",
        phrases.nth_weekday,
    ),
    Rule("weekday of a week", f"{THE}? <weekday> (in)? <a_week>", phrases.weekday_of_week),
    Rule("week and weekday", "<a_week>,? (am)? <weekday>", phrases.weekday_of_week),
    Rule("last or next weekday", f"{THE}? <away> <weekday>", phrases.weekday_away),
    Rule("weekday", f"{THE}? <weekday=weekday_one>", phrases.some_weekday),
    Rule("feast of a year", f"{THE}? <feast> (im|des|in)? <a_year>", phrases.some_feast),
    Rule("last or next feast", f"{THE}? <away> <feast>", phrases.feast_away),
    Rule("feast", f"{THE}? <feast>", phrases.some_feast),
    Rule("today", "heute", readings.today),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule("the day before or after", "<day_then>", phrases.day_then),
)
A_DAY = (*DAYS, *phrases.DATES_IN_FIGURES)
OF_MONTH = (
    Rule("the month", "(monats|dieses monats|monat)", lambda: phrases.the_unit(Grain.MONTH)),
    Rule("last or next month", f"<away> {MONTH}", away_of(Grain.MONTH)),
)
A_PART = (
    Rule(
        "quarter",
        f"{THE}? <ordinal> quartals?".replace("quartals?", "(quartal|quartals)"),
        phrases.quarter_of,
    ),
    Rule(
        "quarter of a year",
        f"{THE}? <ordinal> (quartal|quartals) (des|im|von)? <a_year>",
        phrases.quarter_of,
    ),
    Rule("quarter by letter", "Q<ordinal=month_figure>(-|/|~)<a_year>", phrases.quarter_of),
    Rule("quarter by letter", "<a_year>(-|/|~)Q<ordinal=month_figure>", phrases.quarter_of),
    Rule("half-year", f"{THE}? <ordinal> (halbjahr|halbjahres)", phrases.half_of),
    Rule(
        "half of a year",
        f"{THE}? <ordinal> (halbjahr|halbjahres) (des|im|von)? <a_year>",
        phrases.half_of,
    ),
    Rule(
        "winter of two years",
        f"{THE}? <season> <year=year4>~(-|/)~({{year4}}|{{yy}})",
        phrases.season_over,
    ),
    Rule("season of a year", f"{THE}? <season> (des|im)? <a_year>", phrases.some_season),
    Rule("last or next season", f"{THE}? <away> <season>", phrases.season_away),
    Rule("season", f"{THE} <season>", phrases.some_season),
    Rule(
        "decade",
        f"{THE}? (<year4>|<yy>)(er|ern) jahren?".replace("jahren?", "(jahre|jahren)"),
        phrases.some_decade,
    ),
    Rule("decade", "<year4>(er|ern)", phrases.some_decade),
    Rule("decade in words", f"{THE}? <decade_word>~(jahre|jahren)", readings.decade_in_words),
    Rule(
        "century BC", f"{THE}? <ordinal> (jahrhundert|jahrhunderts|jh.?) {BC}", phrases.century_bc
    ),
    Rule("century", f"{THE}? <ordinal> (jahrhundert|jahrhunderts|jh.?)", phrases.century),
    Rule("millennium", f"{THE}? <ordinal> (jahrtausend|jahrtausends)", phrases.millennium),
    Rule("last or next unit", f"{THE}? <away> <unit>", phrases.unit_away),
    Rule(
        "the unit before",
        f"{THE}? <unit=unit_before>",
        lambda unit: readings.unit_beside_then(unit, -1),
    ),
)
WORDS["decade_word"] = Words(
    {
        f"{word}er": n
        for word, n in (("zwanzig", 20), ("dreißig", 30), ("vierzig", 40), ("fünfzig", 50),
                        ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90))
    }
    | {"dreissiger": 30},
    signals=True,
)  # fmt: skip
WORDS = phrases.unaccented(WORDS)
PART_OF = f"{THE}? <part> (des|der)?~-?~"
PLAIN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself)
    for kind in ("a_day", "the_month", "a_week", "a_part", "a_year")
)
PARTED = (
    Rule("part", f"{PART_OF}<when=plain>", phrases.part_of, counted),
    Rule("part of the unit", f"{THE}? <part> (des|der) <unit>", phrases.part_of_unit),
)
TIMED = (Rule("clock on a day", "<a_day>,? (um|gegen)? <clock>", phrases.at_clock),)
WHEN = (*PARTED, *TIMED, *PLAIN)
PHRASES = {
    "a_year": A_YEAR, "a_month": A_MONTH, "the_month": THE_MONTH, "of_month": OF_MONTH,
    "a_week": A_WEEK, "a_date": A_DATE, "a_day": A_DAY, "a_part": A_PART, "plain": PLAIN,
    "when": WHEN,
}  # fmt: skip

# --- What is not a date --------------------------------------------------------------------

_NAMES = {"Jan", "März", "Mai", "August", "April", "Juli", "Juni"}
_BEFORE_A_MONTH = re.compile(
    r"(?:\b(?:im|Anfang|Mitte|Ende|seit|bis|ab|vom|von|zum|und|oder|dem|des|Monats?|in|für|gegen"
    r"|nach|vor|zwischen|letzten|nächsten|diesen)|[\d.,(–-])\s?$",
    re.I,
)


def may_be_a_name(around: Around) -> bool:
    """ "August Bebel", "Frau März": a capital beside a month without a preposition."""
    if around.words not in _NAMES or _BEFORE_A_MONTH.search(around.before):
        return False
    name_before = re.search(r"[A-ZÄÖÜ][a-zäöüß]+\.?\s$", around.before)
    return bool(name_before or re.match(r"\s[A-ZÄÖÜ][a-zäöüß]+", around.after))


def clocks_often(
    first: phrases.Time,
    last: phrases.Time,
    half_of_day: int | None = None,
    a_day: Meaning | None = None,
) -> phrases.Two:
    if half_of_day is not None:
        first, last = first.in_half(half_of_day), last.in_half(half_of_day)
    return phrases.clocks(first, last, a_day)


def clock_often(
    clock: phrases.Time, half_of_day: int | None = None, a_day: Meaning | None = None
) -> Meaning:
    return phrases.at_clock(clock.in_half(half_of_day), a_day)


def weekday_and_part(weekday_part: tuple[int, str]) -> Meaning:
    weekday, part = weekday_part
    return phrases.part_of_day(part, phrases.some_weekday(weekday))


def weekday_away_and_part(away: int, weekday_part: tuple[int, str]) -> Meaning:
    weekday, part = weekday_part
    return phrases.part_of_day(part, phrases.weekday_away(weekday, away))


TO_CLOCK = "(bis|und|-)"
RULES = (
    *figures.RULES,
    *phrases.OTHER_FIGURES,
    *DAYS,
    *phrases.unless_a_name(A_MONTH, may_be_a_name),
    *A_WEEK,
    *A_PART,
    *(rule for rule in A_YEAR if rule.name != "year"),
    Rule("year", "<year4>", readings.some_year, no_year),
    Rule("years", "[<year4>]--[<yy>]", phrases.years_to, no_year),
    Rule("season", "im [<season>]", phrases.some_season, phrases.year_follows),
    Rule("the unit", "(diesem|das|dem|des|dieses) <unit>", phrases.the_unit),
    # Parts and stretches
    *PARTED,
    Rule("earlier or later in a unit", f"{THE}? <away> <unit> <later=soon>", phrases.rest_of_away),
    Rule(
        "earlier or later in a unit",
        "<later=soon> (in|im)? (dieser|diesem|dieses) <unit>",
        phrases.rest_of,
    ),
    Rule(
        "first units",
        f"{THE}? ersten <number>? <units> (des|der|von|im|in)? <when>",
        phrases.first_units,
    ),
    Rule(
        "last units of",
        f"{THE}? letzten <number> <units> (des|der|von|im|in) <when>",
        phrases.last_units_of,
    ),
    Rule("so many units", f"{THE}? <away> <number> <units>", phrases.counted_units),
    Rule("the last hour", f"{THE}? <away> <short_unit>", phrases.one_unit_away),
    Rule(
        "units ago",
        "vor (etwa|rund|über|fast|knapp|gut|mehr als)? <number> <units>",
        phrases.units_ago,
    ),
    Rule("in so many units", "in <number> <units>", phrases.units_ahead),
    Rule("within so many units", "(binnen|innerhalb von) <number> <units>", phrases.within_units),
    Rule(
        "units after",
        "<number> <units> (später|danach|darauf)",
        lambda number, units: phrases.units_then(number, units, 1),
    ),
    Rule(
        "units before",
        "<number> <units> (zuvor|vorher|davor|früher)",
        lambda number, units: phrases.units_then(number, units, -1),
    ),
    Rule(
        "units after a date",
        f"<number> <units> (nach|ab) {THE}? <when>",
        lambda number, units, when: phrases.units_from(number, units, 1, when),
    ),
    Rule(
        "units before a date",
        f"<number> <units> vor {THE}? <when>",
        lambda number, units, when: phrases.units_from(number, units, -1, when),
    ),
    # Ranges whose first end is a bare figure; the others are joined by the words between
    Rule(
        "days of a month",
        "[<first=nth_day>] (bis zum|bis|und dem|und|-|/) [<last=a_date>]",
        phrases.days_of_month,
    ),
    Rule("days of a month", "[<first=day>.?]--[<last=a_date>]", phrases.days_of_month),
    Rule(
        "days of a known month",
        "[<first=nth_day>] (bis zum|bis|-) [<nth_day> (im|des)? <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "month and its days",
        "[<a_month=of_month> (vom|von) <first=nth_day>] (bis|bis zum) [<nth_day>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "from to in figures",
        "(vom|von|zwischen) (dem)? [<d=day>.~<m=month_figure>.?] (bis zum|bis|"
        "und dem|und|-) [<nth_day=day>.~<month=month_figure>.~<year=year4>?]",
        phrases.two_dates,
    ),
    # Bounds
    Rule("before", f"vor {THE}? [<when>]", phrases.bounded("before"), counted),
    Rule("after", f"nach {THE}? [<when>]", phrases.bounded("after"), counted),
    Rule("since", f"(seit|ab) {THE}? [<when>]", phrases.bounded("since"), counted),
    Rule("until", "bis (zum|zur|in|ins)? [<when>]", phrases.bounded("until"), counted),
    Rule("around", "(um|circa|ca.?|etwa) (das|den|die)? <when>", phrases.roughly, counted),
    # Times of day
    Rule("clock", "(um|gegen)? [<clock>]", phrases.at_clock),
    Rule("clock on a day", "<a_day>,? (um|gegen)? <clock>", phrases.at_clock),
    Rule("clock on a day", "(um|gegen)? [<clock>,? (am)? <a_day>]", phrases.at_clock),
    Rule("clock in a part of the day", "<half_of_day> (um|gegen) <clock>", clock_often),
    Rule("clock in a part of the day", "<half_of_day> (um|gegen) <clock=bare_clock>", clock_often),
    Rule("before a clock", "vor [<clock>]", phrases.bounded_clock("before")),
    Rule("after a clock", "(nach|ab) [<clock>]", phrases.bounded_clock("since")),
    Rule("until a clock", "bis [<clock>]", phrases.bounded_clock("before")),
    Rule("clocks", f"(von|zwischen)? [<first=clock>] {TO_CLOCK} [<last=clock>]", phrases.clocks),
    Rule(
        "clocks", f"(von|zwischen) [<first=bare_clock>] {TO_CLOCK} [<last=clock>]", phrases.clocks
    ),
    Rule("clocks", "[<first=bare_clock>]--[<last=clock>]", phrases.clocks),
    Rule(
        "clocks in a part of the day",
        "<half_of_day> von [<first=bare_clock>] bis [<last=bare_clock>]",
        clocks_often,
    ),
    Rule(
        "clocks on a day",
        f"<a_day>,? (von|zwischen) [<first=clock>] {TO_CLOCK} [<last=clock>]",
        phrases.clocks,
    ),
    Rule(
        "clocks on a day",
        f"<a_day>,? (von|zwischen) [<first=bare_clock>] {TO_CLOCK} [<last=clock>]",
        phrases.clocks,
    ),
    Rule("part of a day", "<a_day> (am)? <day_part>", phrases.part_of_day),
    Rule("part of a day", "(am|in der) [<day_part> <a_day>]", phrases.part_of_day),
    Rule("part of a weekday", "<weekday_part>", weekday_and_part),
    Rule("part of a weekday", "<away> <weekday_part>", weekday_away_and_part),
    Rule(
        "part of today", "(diesen|dieser|diesem|heutigen|heutige) <day_part>", phrases.part_of_today
    ),
    Rule("part of today", "<tonight=today_part>", phrases.part_of_day_away),
    Rule("part of the day", "(am|in der|gegen) [<day_part>]", phrases.part_of_day),
    # Without a place on a calendar
    Rule("duration", "<number> <unit=units>", readings.duration),
    Rule(
        "every unit",
        "(jeder|jede|jedes|jeden|alle) (<unit=any_unit>|<unit=units>)",
        readings.every_unit,
    ),
    Rule("every weekday", "(jeden|jeder) <weekday>", readings.every_weekday),
    Rule("reference", "<ref>", readings.reference),
)

RANGES = {
    **dict.fromkeys(
        ("bis", "bis zum", "bis zur", "-", "bis in", "bis ins", "~", "bis einschließlich"), ""
    ),
    **dict.fromkeys(("und", "und dem", "und der"), "zwischen"),
}
"""The words between the ends of a range, and the word that must stand before the first."""

tense = phrases.nearest_tense(
    r"wird|werden|soll|sollen|will|wollen|plant|planen|geplant|erwartet|morgen",
    r"war|waren|wurde|wurden|hatte|hatten|hat|haben|ist|sind|kam|kamen|ging|gingen|sagte|sagten"
    r"|\w{3,}te(?:n)?",
)

LANGUAGE = Language(
    "de", WORDS, PIECES, PHRASES, RULES, between=RANGES, tense=tense, day_first=True
)
