"""How French says when. How shapes are written: ``temporal/engine/rule.py``."""

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
    "janvier janv.?", "février fevrier févr.? fév.?", "mars", "avril avr.?", "mai", "juin",
    "juillet juil.?", "août aout", "septembre sept.? sep.?", "octobre oct.?", "novembre nov.?",
    "décembre decembre déc.? dec.?",
)  # fmt: skip
WEEKDAYS = numbered(
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", start=0
)
WEEKDAYS_SHORT = numbered("lun", "mar", "mer", "jeu", "ven", "sam", "dim", start=0)
SEASONS = {
    "printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI",
}  # fmt: skip
UNITS = {
    "jour": Grain.DAY, "journée": Grain.DAY, "semaine": Grain.WEEK, "mois": Grain.MONTH,
    "trimestre": Grain.QUARTER, "semestre": Grain.HALF, "année": Grain.YEAR, "an": Grain.YEAR,
    "décennie": Grain.DECADE, "siècle": Grain.CENTURY, "millénaire": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "jours": Grain.DAY, "journées": Grain.DAY, "semaines": Grain.WEEK, "mois": Grain.MONTH,
    "trimestres": Grain.QUARTER, "années": Grain.YEAR, "ans": Grain.YEAR,
    "décennies": Grain.DECADE, "siècles": Grain.CENTURY, "heures": Grain.HOUR,
    "minutes": Grain.MINUTE,
}  # fmt: skip
SHORT_UNITS = {"heure": Grain.HOUR, "minute": Grain.MINUTE}
ORDINALS = numbered(
    "premier première 1er 1ère", "deuxième second seconde", "troisième", "quatrième",
    "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième",
    "douzième", "treizième", "quatorzième", "quinzième", "seizième",
) | {"dernier": -1, "dernière": -1}  # fmt: skip
ONES = {
    **numbered(
        "un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze", "seize",
    ),
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
LARGE = {"cent": 100, "cents": 100, "mille": 1000, "mil": 1000}
AWAY = {
    "dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "précédent": -1,
    "précédente": -1, "derniers": -1, "dernières": -1, "précédents": -1, "précédentes": -1,
    "prochain": 1, "prochaine": 1, "suivant": 1, "suivante": 1, "à venir": 1, "qui vient": 1,
    "prochains": 1, "prochaines": 1, "suivants": 1, "suivantes": 1, "écoulés": -1,
    "écoulées": -1, "en cours": 0, "courant": 0, "actuel": 0, "actuelle": 0,
}  # fmt: skip
WAYS_THEN = {
    "précédent": -1, "précédente": -1, "d'avant": -1, "suivant": 1, "suivante": 1, "d'après": 1,
}  # fmt: skip
DAYS_AWAY = {
    "hier": -1, "demain": 1, "avant-hier": -2, "avant hier": -2,
    "après-demain": 2, "après demain": 2,
}  # fmt: skip
DAYS_THEN = {
    "la veille": -1, "l'avant-veille": -2, "le lendemain": 1, "lendemain": 1,
    "le surlendemain": 2, "le jour même": 0, "ce jour-là": 0, "le même jour": 0,
    "le jour suivant": 1, "le jour d'après": 1, "le jour précédent": -1, "le jour d'avant": -1,
}  # fmt: skip
PARTS = {
    "début": "START", "fin": "END", "mi": "MID", "milieu": "MID", "commencement": "START",
}  # fmt: skip
DAY_PARTS = {
    "matin": "MO", "matinée": "MO", "après-midi": "AF", "après midi": "AF", "apres-midi": "AF",
    "soir": "EV", "soirée": "EV", "soiree": "EV", "nuit": "NI",
}  # fmt: skip
FEASTS = {
    "noël": "christmas", "noel": "christmas", "la noël": "christmas",
    "veille de noël": "christmas eve", "réveillon de noël": "christmas eve",
    "jour de l'an": "new year", "nouvel an": "new year", "saint-sylvestre": "new year eve",
    "saint sylvestre": "new year eve", "épiphanie": "epiphany", "pâques": "easter",
    "dimanche de pâques": "easter", "lundi de pâques": "easter monday",
    "vendredi saint": "good friday", "jeudi saint": "maundy thursday",
    "dimanche des rameaux": "palm sunday", "ascension": "ascension",
    "jeudi de l'ascension": "ascension", "pentecôte": "pentecost",
    "lundi de pentecôte": "whit monday", "mardi gras": "shrove tuesday",
    "mercredi des cendres": "ash wednesday", "fête-dieu": "corpus christi",
    "fête du travail": "may day", "fête nationale": "bastille day",
    "assomption": "assumption", "toussaint": "all saints", "halloween": "halloween",
    "armistice": "armistice", "saint-valentin": "valentine", "saint valentin": "valentine",
    "saint-nicolas": "st nicholas", "saint patrick": "st patrick",
    "saint-patrick": "st patrick", "vendredi noir": "black friday",
    "poisson d'avril": "april fool",
}  # fmt: skip
WAYS = {
    "avant": -1, "après": 1, "à partir": 1, "à compter": 1, "depuis": 1, "suivant": 1,
    "précédant": -1,
}  # fmt: skip
REFS = {
    "maintenant": "PRESENT_REF", "actuellement": "PRESENT_REF", "à l'heure actuelle": "PRESENT_REF",
    "récemment": "PAST_REF", "autrefois": "PAST_REF", "jadis": "PAST_REF",
    "prochainement": "FUTURE_REF", "bientôt": "FUTURE_REF",
}  # fmt: skip
SOON = {"plus tôt": False, "plus tard": True}

ROMANS = {
    f"{numeral}{ending}": n
    for numeral, n in phrases.ROMANS.items()
    for ending in ("", "e", "er", "è", "ème", "ᵉ")
}

WORDS = phrases.unaccented(
    {
        "month": Words(MONTHS, signals=True),
        "weekday": Words(WEEKDAYS, signals=True),
        "weekday_short": Words(WEEKDAYS_SHORT),
        "season": Words(SEASONS, signals=True),
        "unit": Words(UNITS, signals=True),
        "units_many": Words(UNITS_MANY, signals=True),
        "short_unit": Words(SHORT_UNITS, signals=True),
        "ordinal_word": Words(ORDINALS),
        "ones": Words(ONES),
        "large": Words(LARGE),
        "away": Words(AWAY),
        "way_then": Words(WAYS_THEN),
        "day_away": Words(DAYS_AWAY, signals=True),
        "today_word": Words({"aujourd'hui": 0, "ce jour": 0}, signals=True),
        "day_then": Words(DAYS_THEN, signals=True),
        "part": Words(PARTS),
        "day_part": Words(DAY_PARTS, signals=True),
        "feast": Words(FEASTS, signals=True),
        "way": Words(WAYS),
        "ref": Words(REFS, signals=True),
        "soon": Words(SOON),
        "roman": Words(ROMANS, cased=True),
        "hours": Words({"h": 0, "heures": 0, "heure": 0}, signals=True),
        "noon": Words({"midi": 12, "minuit": 0}, signals=True),
        "half": Words({"am": 0, "pm": 12, "a.m.?": 0, "p.m.?": 12}, signals=True),
    }
)

# --- Pieces: made of words and figures -----------------------------------------------------

_NUMBERS = {**ONES, **LARGE}


def number_of(words: str) -> int:
    """
    >>> number_of("vingt et un"), number_of("soixante-douze"), number_of("deux mille vingt")
    (21, 72, 2020)
    """
    return phrases.spelled_number(words.replace("quatre-vingt", "soixante vingt"), _NUMBERS, "et")


def day_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    day = int(figure) if figure else 1 if words.startswith("premier") else number_of(words)
    if not 1 <= day <= 31:
        raise ValueError(f"there is no day {day}")
    return day


def ordinal_of(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    return int(figure) if figure else ORDINALS[words]


_CLOCK = re.compile(
    r"(?P<hour>\d+|[^\W\d]+(?: et un|-[^\W\d]+)?)\s?(?:h|:|\.|heures?|heure)?\s?(?:et\s)?"
    r"(?P<minute>\d\d?)?(?:\s?(?::|minutes?)\s?(?P<second>\d\d)?)?\s?"
    r"(?P<words>et demie?|et quart|moins le quart)?\s?(?P<half>[^\d]*)"
)
_HALF = {"matin": 0, "am": 0, "a.m": 0, "midi": 12, "soir": 12, "soiree": 12, "pm": 12, "p.m": 12}


def clock_of(words: str) -> phrases.Time:
    """
    >>> clock_of("14h30")[:2], clock_of("7 heures du soir")[:2]
    ((14, 30), (19, None))
    """
    if words in ("midi", "minuit"):
        return phrases.Time(12 if words == "midi" else 0)
    match = _CLOCK.fullmatch(words)
    if match is None:
        raise ValueError(f"{words} is no time of day")
    half = next((h for word, h in _HALF.items() if word in match["half"]), None)
    hour = phrases.twelve_hours(number_of(match["hour"]), half)
    minute = int(match["minute"]) if match["minute"] else None
    if match["words"]:
        minute = 30 if "demi" in match["words"] else 15
        if match["words"].startswith("moins"):
            hour, minute = hour - 1, 45
    second = int(match["second"]) if match["second"] else None
    return phrases.Time(hour, minute, second, half is not None)


_LESS_HUNDRED = "{ones}(_(et_)?{ones}(_{ones})?)?"
PIECES = {
    "number": Piece(f"{{figure}}|{_LESS_HUNDRED}", number_of),
    "year": Piece(
        f"{{year4}}|{{ones}}? mille {_LESS_HUNDRED}|mille neuf cent {_LESS_HUNDRED}", number_of
    ),
    "units": Piece(
        "{units_many}|{unit}|{short_unit}",
        lambda words: {**SHORT_UNITS, **UNITS, **UNITS_MANY}[words],
    ),
    "any_unit": Piece("{unit}|{short_unit}", lambda words: {**SHORT_UNITS, **UNITS}[words]),
    "nth_day": Piece("{day}(er|ième|e)?|premier|{ones}(_(et_)?{ones})?", day_of),
    "ordinal": Piece("{ordinal_word}|{figure}(er|ère|ère|ème|ième|e|è|nd|nde)", ordinal_of),
    "century_nth": Piece(
        "{roman}|{ordinal_word}|{figure}(er|ème|ième|e|è)",
        lambda words: _century_number(words),
    ),
    "clock": Piece(
        "{hour}~h(~{sixty})?|{hour}:{sixty}(:{sixty})?(~{half})?|{hour}~{half}"
        "|({hour}|{ones}(_(et_)?{ones})?) (heures|heure) (et demie|et quart|moins le quart)?"
        " (et? {sixty} minutes)?"
        "|{hour} (et quart|et demie)|{noon}",
        clock_of,
    ),
    "clock_half": Piece(
        "(du|ce) matin|(du|ce) soir|(de l'après-midi|"
        "cet après-midi)|dans la soirée|dans la matinée",
        lambda words: 0 if "matin" in words else 12,
    ),
    "bare_clock": Piece("{hour}|{ones}", lambda words: phrases.Time(number_of(words))),
}


def _century_number(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    if figure or words in ORDINALS:
        return int(figure) if figure else ORDINALS[words]
    return phrases.roman(re.sub(r"[^ivxl].*$", "", words).upper())


counted = phrases.counted(
    "euros francs dollars livres personnes hommes femmes soldats morts blessés mètres km kilomètres"
    " habitants exemplaires pages fois jours heures ans voix élèves salariés emplois tonnes"
)
no_year = phrases.no_year(
    "en an année depuis dès avant après vers début fin jusqu été hiver automne printemps",
    counted,
    nouns=r"(?!(?:les|des|ses|ces|mes|tes|nos|vos|dans|mais|puis|sous|plus|sans|après|très|vers"
    r"|nous|vous|ils|elles|lors|pas|alors|depuis|toutes|"
    r"tous|plusieurs|jusqu|suis|es|fus)$)[a-zà-ÿ]+s$",
    about="quelque environ soit contre",
)

# --- Phrases -------------------------------------------------------------------------------

BC = "(avant|av.?) (notre ère|J.?-?~C.?|Jésus-Christ)"
OF = "(de la|de l'|de|du|des|d')"  # and after it: ~
DAY_NAME = "({weekday}|{weekday_short}.?)"


def this(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.unit_away(0, unit)


def same(unit: Grain) -> Callable[[], Meaning]:
    return lambda: phrases.that_unit(unit)


A_YEAR = (
    Rule("year BC", f"(l'an)? <year3=figure> {BC}", phrases.year_bc),
    Rule("the year", "(l'année|année|l'an) <year>", phrases.in_year),
    Rule("year", "<year>", phrases.in_year),
    Rule("this year", "cette année", this(Grain.YEAR)),
    Rule(
        "last or next year", "(an|année) <away>", lambda away: phrases.unit_away(away, Grain.YEAR)
    ),
    Rule("that year", "(la même année|même année|cette année-là)", same(Grain.YEAR)),
)
A_MONTH = (
    Rule("month and year", f"<month>,?~({OF}|-|/)?~(<year>|<yy>)", phrases.some_month),
    Rule("month of a known year", f"<month> {OF}?~<a_year>", phrases.some_month),
    Rule("last or next month by name", "<month> <away>", phrases.month_away),
    Rule(
        "this month by name",
        "(ce|cette|cet) (mois (de|d'))?~<month>",
        lambda month: phrases.month_away(month, 0),
    ),
    Rule("month", "<month>", phrases.some_month),
    Rule("nth month", f"le? <ordinal> mois {OF}~<a_year>", phrases.nth_month),
    Rule("this month", "ce mois(-ci)?", this(Grain.MONTH)),
    Rule(
        "last or next month", "le? mois <away>", lambda away: phrases.unit_away(away, Grain.MONTH)
    ),
    Rule("the same month", "(le? même mois|ce mois-là)", same(Grain.MONTH)),
)
THE_MONTH = (
    Rule("the month", "(le|du|ce)? mois(-ci)?", lambda: phrases.the_unit(Grain.MONTH)),
    *A_MONTH,
)
A_WEEK = (
    Rule("this week", "cette semaine", this(Grain.WEEK)),
    Rule(
        "last or next week", "la? semaine <away>", lambda away: phrases.unit_away(away, Grain.WEEK)
    ),
    Rule("the same week", "(la? même semaine|cette semaine-là)", same(Grain.WEEK)),
    Rule("week by number", "la? semaine <week_number=day>", phrases.numbered_week),
    Rule(
        "week by number", "la? semaine <week_number=day> (de|en)? <a_year>", phrases.numbered_week
    ),
    Rule("nth week", f"la? <ordinal> semaine {OF}~<a_month>", phrases.nth_week),
    Rule("nth week", f"la? <ordinal> semaine {OF}~<a_year>", phrases.nth_week),
    Rule("weekend", "(le|ce) week-end(-là)?", phrases.weekend),
    Rule("last or next weekend", "le? week-end <away>", phrases.weekend),
)
A_DATE = (
    Rule("day BC", f"le? <nth_day> <month> <year3=figure> {BC}", phrases.date_bc),
    Rule(
        "day month year",
        f"(le|ce)? ({DAY_NAME},?)? (le)? <nth_day>~(-|/|,|jour "
        f"de|de)?~<month>~(-|/|,)?~(de|d')?~(<year>|<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day in figures with weekday",
        f"((le|ce)? {DAY_NAME}|le) <nth_day=day>(/|.)<month=month_figure>(/|.)(<year=year4>|<yy>)",
        phrases.whole_date,
    ),
    Rule(
        "day and month of a year", f"(le|ce)? <nth_day> <month> {OF}?~<a_year>", phrases.whole_date
    ),
    Rule("year month day", "<year=year4>(-|/)<month>(-|/)<nth_day=day>", phrases.whole_date),
    Rule(
        "month day year", "<month>(-|~)<nth_day=day>(-|,|~)(de)?~<year=year4>", phrases.whole_date
    ),
    Rule("day with spaces", "<nth_day=day> <month=month_figure> <year=year4>", phrases.whole_date),
    Rule(
        "day and month, the next",
        "(le|ce)? <away> {weekday}? (le)? <nth_day> (du mois)? (de|d')?~<month>",
        phrases.date_away,
    ),
    Rule("day and month, the last", "le? <nth_day> <month> <away>", phrases.date_away),
    Rule("day and month", f"(le|ce)? ({DAY_NAME},?)? (le)? <nth_day> <month>", phrases.whole_date),
)
A_DAY = (
    *A_DATE,
    Rule(
        "day and month in figures",
        f"(le|ce) {DAY_NAME}? <nth_day=day>(/|.)<month=month_figure>",
        phrases.whole_date,
        figures.longer_figure,
    ),
    Rule("weekday and day", "(le|ce)? <weekday> le? <nth_day=day>", phrases.numbered_day),
    Rule("day and weekday", "le <nth_day> <weekday>", phrases.numbered_day),
    Rule(
        "day of a known month",
        "(le|au) <nth_day> (jour)? (du|de ce|ce) <a_month=of_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth day of a known month",
        "le? <nth_day=ordinal> jour (du|de) <a_month=the_month>",
        phrases.day_of_that_month,
    ),
    Rule(
        "nth weekday of a month",
        f"le? <ordinal> <weekday> {OF}~<a_month=the_month>",
        phrases.nth_weekday,
    ),
    Rule("weekday of a week", "<weekday> de? <a_week>", phrases.weekday_of_week),
    Rule("week and weekday", "<a_week>~-?~<weekday>", phrases.weekday_of_week),
    Rule("last or next weekday", "(le|ce)? <weekday> <away>", phrases.weekday_away),
    Rule("the last weekday", "(le|ce)? <away> <weekday>", phrases.weekday_away),
    Rule("this weekday", "(ce|cette) <weekday>", lambda weekday: phrases.weekday_away(weekday, 0)),
    Rule("weekday", "le? <weekday>", phrases.some_weekday),
    Rule("feast of a year", f"(le|la)? <feast> (en|{OF})?~<a_year>", phrases.some_feast),
    Rule("last or next feast", "(le|la)? (<away> <feast>|<feast> <away>)", phrases.feast_away),
    Rule("feast", "(le|la)? <feast>", phrases.some_feast),
    Rule("today", "{today_word}", readings.today),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule("the day before or after", "<day_then>", phrases.day_then),
)
ANY_DAY = (*A_DAY, *phrases.DATES_IN_FIGURES)
OF_MONTH = (
    Rule("the month", "mois(-ci)?", lambda: phrases.the_unit(Grain.MONTH)),
    Rule("last or next month", "mois <away>", lambda away: phrases.unit_away(away, Grain.MONTH)),
)
A_PART = (
    Rule("quarter", "le? <ordinal> trimestre", phrases.quarter_of),
    Rule("quarter of a year", f"le? <ordinal> trimestre {OF}?~<a_year>", phrases.quarter_of),
    Rule(
        "quarter by letter", "(T|trimestre)~<ordinal=month_figure>(-|~)<a_year>", phrases.quarter_of
    ),
    Rule(
        "quarter by letter", "<a_year>(-|~)(T|trimestre)~<ordinal=month_figure>", phrases.quarter_of
    ),
    Rule("half-year", "le? <ordinal> semestre", phrases.half_of),
    Rule("half of a year", f"le? <ordinal> semestre {OF}?~<a_year>", phrases.half_of),
    Rule(
        "winter of two years",
        f"(le|cet|ce)? <season> {OF}?~<year=year4>~(-|/)~({{year4}}|{{yy}})",
        phrases.season_over,
    ),
    Rule("season of a year", f"(le|cet|ce)? <season> {OF}?~<a_year>", phrases.some_season),
    Rule("last or next season", "le? <season> <away>", phrases.season_away),
    Rule("this season", "(cet|ce) <season>", lambda season: phrases.season_away(season, 0)),
    Rule("decade", "les? années~'?~(<year4>|<yy>)", phrases.some_decade),
    Rule("century BC", f"le? <ordinal=century_nth> siècle {BC}", phrases.century_bc),
    Rule("century", "le? <ordinal=century_nth> siècle", phrases.century),
    Rule("millennium", "le? <ordinal=century_nth> millénaire", phrases.millennium),
    Rule("this unit", "(ce|cette) <unit>", lambda unit: phrases.unit_away(0, unit)),
    Rule("last or next unit", "(le|la)? <unit> <away>", phrases.unit_away),
    Rule("the last unit", "(le|la)? <away> <unit>", phrases.unit_away),
)
PART_OF = f"(la|le)? <part>~({OF}|-)?~"
PLAIN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself)
    for kind in ("a_day", "the_month", "a_week", "a_part", "a_year")
)
PARTED = (
    Rule("part", f"{PART_OF}<when=plain>", phrases.part_of, counted),
    Rule("part of the unit", f"{PART_OF}<unit>", phrases.part_of_unit),
)
TIMED = (Rule("clock on a day", "<a_day>,? (à|vers)? <clock>", phrases.at_clock),)
WHEN = (*PARTED, *TIMED, *PLAIN)
PHRASES = {
    "a_year": A_YEAR, "a_month": A_MONTH, "the_month": THE_MONTH, "of_month": OF_MONTH,
    "a_week": A_WEEK, "a_date": (*A_DATE, *phrases.DATES_IN_FIGURES), "a_day": ANY_DAY,
    "a_part": A_PART, "plain": PLAIN,
    "when": WHEN,
}  # fmt: skip


def clock_of_half(
    clock: phrases.Time, half_of_day: int | None = None, a_day: Meaning | None = None
) -> Meaning:
    return phrases.at_clock(clock.in_half(half_of_day), a_day)


def clocks_of_half(
    first: phrases.Time,
    last: phrases.Time,
    half_of_day: int | None = None,
    a_day: Meaning | None = None,
) -> phrases.Two:
    return phrases.clocks(first, last.in_half(half_of_day), a_day)


def clock_in_part(day_part: str, clock: phrases.Time) -> Meaning:
    return clock_of_half(clock, 0 if day_part == "MO" else 12)


CLOCK = "<clock> <half_of_day=clock_half>?"
CLOCKS = "[<first=clock>] (à|et|a|jusqu'à|-) [<last=clock> <half_of_day=clock_half>?]"
BARE_CLOCKS = CLOCKS.replace("first=clock", "first=bare_clock")
RULES = (
    *figures.RULES,
    *phrases.OTHER_FIGURES,
    *A_DAY,
    *phrases.unless_a_name(A_MONTH, phrases.capital_for_small),
    *A_WEEK,
    *A_PART,
    *(rule for rule in A_YEAR if rule.name != "year"),
    Rule("year", "<year4>", readings.some_year, no_year),
    Rule("years", "[<year4>]--[<yy>]", phrases.years_to, no_year),
    # Parts and stretches
    *PARTED,
    Rule(
        "earlier or later in a unit",
        "<later=soon> (ce|cette|dans la|dans le|dans l')~<unit>(-ci)?",
        phrases.rest_of,
    ),
    Rule(
        "first units",
        f"les? <number>? (premiers|premières) <number>? <units> {OF}~<when>",
        phrases.first_units,
    ),
    Rule(
        "last units of",
        f"les? <number>? (derniers|dernières) <number>? <units> {OF}~<when>",
        phrases.last_units_of,
    ),
    Rule(
        "so many units",
        "((dans|durant|pendant|au cours)? (les|ces|des))? <number> <away> <units>",
        phrases.counted_units,
    ),
    Rule(
        "so many units",
        "((dans|durant|pendant|au cours)? (les|ces|des))? <away> <number> <units>",
        phrases.counted_units,
    ),
    Rule("so many units", "(les|ces|des)? <number> <units> <away>", phrases.counted_units),
    Rule(
        "the last hour",
        "(la|dans la)? (<away> <short_unit>|<short_unit> <away>)",
        phrases.one_unit_away,
    ),
    Rule(
        "units ago",
        "il~(y~a|ya) (environ|à peu près|près de|plus de)? <number> <units>",
        phrases.units_ago,
    ),
    Rule("in so many units", "dans <number> <units>", phrases.units_ahead),
    Rule("within so many units", "(d'ici|dans les|sous) <number> <units>", phrases.within_units),
    Rule(
        "units after",
        "<number> <units> (plus tard|après)",
        lambda number, units: phrases.units_then(number, units, 1),
    ),
    Rule(
        "units before",
        "<number> <units> (plus tôt|auparavant|avant)",
        lambda number, units: phrases.units_then(number, units, -1),
    ),
    Rule(
        "units from a date",
        f"(en|dans)? <number> <units> <way> {OF}?~(le|la|les|l')?~<when>",
        phrases.units_from,
    ),
    # Ranges whose first end is a bare figure; the others are joined by the words between
    Rule(
        "days of a month",
        "(du|entre le|de|les)? [<first=nth_day>] (au|à|et|et le) [<last=a_date>]",
        phrases.days_of_month,
    ),
    Rule("days of a month", "(du|les|de)? [<first=day>]--[<last=a_date>]", phrases.days_of_month),
    Rule(
        "days of a known month",
        "(du|les|de)? [<first=nth_day>] (au|-) [<nth_day> (du|de)? <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "days of a known month",
        "[<first=day>]--[<nth_day=day> (du|de)? <a_month=of_month>]",
        phrases.days_of_known_month,
    ),
    Rule(
        "from to in figures",
        "(du|de|entre) le? [<d=day>/<m=month_figure>] (au|à|et|-) le? "
        "[<nth_day=day>/<month=month_figure>((,|/)~<year=year4>)?]",
        phrases.two_dates,
    ),
    # Bounds
    Rule(
        "before",
        "(avant|antérieurement à) (la|les|l')?~[<when>]",
        phrases.bounded("before"),
        counted,
    ),
    Rule(
        "after",
        "(après|postérieurement à) (la|les|l')?~[<when>]",
        phrases.bounded("after"),
        counted,
    ),
    Rule(
        "since",
        f"(depuis|dès|à partir {OF}|à compter {OF})~(la|les|l')?~[<when>]",
        phrases.bounded("since"),
        counted,
    ),
    Rule(
        "until",
        "(jusqu'à|jusqu'au|jusqu'en|d'ici) (à|au|la|l')?~[<when>]",
        phrases.bounded("until"),
        counted,
    ),
    Rule(
        "or later",
        "[<when>] (ou plus tard|et après|et plus|ou après)",
        phrases.bounded("since"),
        phrases.not_its_end,
    ),
    Rule(
        "around",
        f"(vers|autour {OF}|aux alentours {OF}|aux environs {OF})~(la|l')?~<when>",
        phrases.roughly,
        counted,
    ),
    # Times of day
    Rule("clock", f"(à|vers|environ)? [{CLOCK}]", clock_of_half),
    Rule("clock on a day", f"<a_day>,? (à|vers|dès)? environ? {CLOCK}", clock_of_half),
    Rule("clock on a day", f"à? [{CLOCK},? <a_day>]", clock_of_half),
    Rule("before a clock", "avant environ? [<clock>]", phrases.bounded_clock("before")),
    Rule(
        "after a clock",
        "(après|à partir de|dès) environ? [<clock>]",
        phrases.bounded_clock("since"),
    ),
    Rule("until a clock", "jusqu'à [<clock>]", phrases.bounded_clock("before")),
    Rule("a clock or later", "[<clock>] ou plus tard", phrases.bounded_clock("since")),
    Rule("before a clock on a day", "<a_day> avant <clock>", phrases.bounded_clock("before")),
    Rule(
        "before a clock on a day", "avant environ? <clock> <a_day>", phrases.bounded_clock("before")
    ),
    Rule("after a clock on a day", "<a_day> après <clock>", phrases.bounded_clock("since")),
    Rule("clocks", f"(de|entre)? {CLOCKS}", clocks_of_half),
    Rule("clocks", f"(de|entre) {BARE_CLOCKS}", clocks_of_half),
    Rule("clocks on a day", f"(de|entre)? {CLOCKS} <a_day>", clocks_of_half),
    Rule("clocks on a day", f"(de|entre) {BARE_CLOCKS} <a_day>", clocks_of_half),
    Rule("clocks on a day", f"<a_day>,? (de|entre) {CLOCKS}", clocks_of_half),
    Rule("part of a day", "<a_day> (au|à l'|dans la|en)?~<day_part>", phrases.part_of_day),
    Rule("part of a day", "(le|la|l')?~[<day_part> du <a_day>]", phrases.part_of_day),
    Rule("part of today", "(ce|cet|cette) <day_part>", phrases.part_of_today),
    Rule("part of the day", "(dans (la|le|l')|en)~<day_part>", phrases.part_of_day),
    Rule(
        "clock in a part of the day",
        "(dans|le|ce|la) (la|le|l')?~<day_part> à <clock>",
        clock_in_part,
    ),
    # Without a place on a calendar
    Rule("duration", "<number>~<unit=units>", readings.duration),
    Rule(
        "every unit",
        "(chaque|tous les|toutes les) (<unit=any_unit>|<unit=units>)",
        readings.every_unit,
    ),
    Rule("every weekday", "(chaque|tous les) <weekday>", readings.every_weekday),
    Rule("reference", "<ref>", readings.reference),
)

RANGES = {
    **dict.fromkeys(("à", "a", "au", "jusqu'à", "jusqu'au", "jusqu'en", "-", "à la", "~"), ""),
    **dict.fromkeys(("et", "et la", "et l'"), "entre"),
}
"""The words between the ends of a range, and the word that must stand before the first."""

tense = phrases.nearest_tense(
    r"(?:va|vont|vais|allons|allez|sera|seront|aura|auront|devra|devront|pourra|pourront|prévue?s?"
    r"|prévoit|demain)|\w{2,}(?:era|eront|irai?t?|irons)",
    r"(?:a|ont|avait|avaient|fut|furent|était|étaient|"
    r"est|sont) (?:\w+ )?\w+(?:é|ée|és|ées|i|is|it|u|us)"
    r"|\w+(?:èrent|irent|urent|ait|aient)",
)

LANGUAGE = Language(
    "fr", WORDS, PIECES, PHRASES, RULES, between=RANGES, tense=tense, day_first=True
)
