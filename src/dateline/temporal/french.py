"""How French says when. How shapes are written: ``temporal/rule.py``."""

from __future__ import annotations

import re

from dateline.core.period import Grain
from dateline.temporal import figures, phrases, readings
from dateline.temporal.language import Language, numbered
from dateline.temporal.rule import Piece, Rule, Words

# --- Words ------------------------------------------------------------------------------

MONTHS = numbered(
    "janvier janv.?", "février fevrier févr.? fév.?", "mars", "avril avr.?", "mai", "juin",
    "juillet juil.?", "août aout", "septembre sept.?", "octobre oct.?", "novembre nov.?",
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
    "aujourd'hui": 0, "hier": -1, "demain": 1, "avant-hier": -2, "avant hier": -2,
    "après-demain": 2, "après demain": 2,
}  # fmt: skip
DAYS_THEN = {
    "la veille": -1, "l'avant-veille": -2, "le lendemain": 1, "lendemain": 1,
    "le surlendemain": 2, "le jour même": 0, "ce jour-là": 0, "le même jour": 0,
    "le jour suivant": 1, "le jour d'après": 1, "le jour précédent": -1, "le jour d'avant": -1,
}  # fmt: skip
PARTS = {
    "début": "START", "au début de": "START", "au début du": "START", "début de": "START",
    "au début d'": "START", "le début de": "START", "fin": "END", "fin de": "END",
    "la fin de": "END", "à la fin de": "END", "à la fin du": "END", "la fin du": "END",
    "au milieu de": "MID", "milieu de": "MID", "au milieu du": "MID", "le début du": "START",
    "à la fin d'": "END", "la fin d'": "END", "mi": "MID", "à la mi": "MID", "milieu": "MID",
    "fin d'": "END", "début d'": "START", "courant": "", "au cours de": "", "au cours du": "",
    "début du": "START", "fin du": "END", "milieu du": "MID",
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
    "avant": -1, "après": 1, "à partir de": 1, "à partir du": 1, "à compter de": 1,
    "à compter du": 1, "à partir d'": 1, "après la": 1, "avant la": -1, "depuis": 1,
}  # fmt: skip
REFS = {
    "maintenant": "PRESENT_REF", "actuellement": "PRESENT_REF", "à l'heure actuelle": "PRESENT_REF",
    "récemment": "PAST_REF", "autrefois": "PAST_REF", "jadis": "PAST_REF",
    "prochainement": "FUTURE_REF", "bientôt": "FUTURE_REF",
}  # fmt: skip
SOON = {"plus tôt": False, "plus tard": True}

WORDS = {
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
    "day_then": Words(DAYS_THEN, signals=True),
    "part": Words(PARTS),
    "day_part": Words(DAY_PARTS, signals=True),
    "feast": Words(FEASTS, signals=True),
    "way": Words(WAYS),
    "ref": Words(REFS, signals=True),
    "soon": Words(SOON),
    "roman": Words(phrases.ROMANS, cased=True),
    "hours": Words({"h": 0, "heures": 0, "heure": 0}, signals=True),
    "noon": Words({"midi": 12, "minuit": 0}, signals=True),
    "half": Words({"am": 0, "pm": 12, "a.m.?": 0, "p.m.?": 12}, signals=True),
}

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
    >>> clock_of("14h30"), clock_of("7 heures du soir"), clock_of("midi")
    ((14, 30, None), (19, None, None), (12, None, None))
    """
    if words in ("midi", "minuit"):
        return (12 if words == "midi" else 0), None, None
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
    return hour, minute, int(match["second"]) if match["second"] else None


_LESS_HUNDRED = "{ones}( et {ones}|-{ones}(-{ones})?| {ones})?"
PIECES = {
    "number": Piece(f"{{figure}}|{_LESS_HUNDRED}", number_of),
    "year": Piece(
        f"{{year4}}|{{ones}}? mille {_LESS_HUNDRED}|mille neuf cent {_LESS_HUNDRED}|"
        f"dix-?neuf cent {_LESS_HUNDRED}",
        number_of,
    ),
    "units": Piece(
        "{units_many}|{unit}|{short_unit}",
        lambda words: {**SHORT_UNITS, **UNITS, **UNITS_MANY}[words],
    ),
    "any_unit": Piece("{unit}|{short_unit}", lambda words: {**SHORT_UNITS, **UNITS}[words]),
    "nth_day": Piece("{day}(er|ième|e)?|premier|{ones}(-{ones}| et un)?", day_of),
    "nth_sure": Piece("{day}(er)?|premier|{ones}(-{ones}| et un)?", day_of),
    "ordinal": Piece("{ordinal_word}|{figure}(er|ère|ème|ième|e|è|nd|nde)", ordinal_of),
    "century_nth": Piece(
        "{roman}(e|er|è|ème)?|{ordinal_word}|{figure}(er|ème|ième|e|è)",
        lambda words: _century_number(words),
    ),
    "clock": Piece(
        "({hour}~h~{sixty}?|{hour}:{sixty}(:{sixty})?|{hour} heures {sixty}?|{ones}(-{ones}| et un)? heures?"
        "|{hour} heure|{hour} (et quart|et demie)|{hour}~{half}|{hour}:{sixty}~{half})"
        "( et demie| et quart| et {sixty}| {sixty} minutes)?"
        "( du matin| du soir| de l'après-midi|~{half})?|{noon}",
        clock_of,
    ),
    "bare_clock": Piece("{hour}|{ones}", lambda words: (number_of(words), None, None)),
    "the_day_part": Piece("{day_part}", DAY_PARTS.__getitem__),
}


def _century_number(words: str) -> int:
    figure = re.sub(r"\D", "", words)
    if figure or words in ORDINALS:
        return int(figure) if figure else ORDINALS[words]
    return phrases.roman(re.sub(r"(?:er|ème|e|è)$", "", words).upper())


# --- Phrases -------------------------------------------------------------------------------

A_YEAR = (
    Rule("year BC", "(l'an|en)? <year3> (avant|av.?) (notre ère|J.?-?~C.?|Jésus-Christ)", phrases.year_bc),
    Rule("the year", "(l'année|l'an|année) <year>", phrases.in_year),
    Rule("year", "<year4>", readings.some_year),
    Rule("this year", "cette année", lambda: phrases.unit_away(0, Grain.YEAR)),
    Rule("last or next year", "l'?(an|année) <away>", lambda away: phrases.unit_away(away, Grain.YEAR)),
    Rule("that year", "(la même année|cette année-là)", lambda: phrases.that_unit(Grain.YEAR)),
)
A_MONTH = (
    Rule("month and year", "<month>,?( de l'année| de| d'|-|/)? (<year>|<yy>)", phrases.some_month),
    Rule("month of a known year", "<month> (de|d') <a_year>", phrases.some_month),
    Rule("last or next month by name", "<month> <away>", phrases.month_away),
    Rule("this month by name", "(ce|cette|cet) (mois (de|d'))? <month>", lambda month: phrases.month_away(month, 0)),
    Rule("month", "<month>", phrases.some_month),
    Rule("nth month", "le? <ordinal> mois de <a_year>", phrases.nth_month),
    Rule("this month", "ce mois(-ci)?", lambda: phrases.unit_away(0, Grain.MONTH)),
    Rule("last or next month", "(le|du)? mois <away>", lambda away: phrases.unit_away(away, Grain.MONTH)),
    Rule("the same month", "(le|du)? même mois|ce mois-là", lambda: phrases.that_unit(Grain.MONTH)),
    Rule("the month", "(le|du) mois", lambda: phrases.the_unit(Grain.MONTH)),
)
A_WEEK = (
    Rule("this week", "cette semaine", lambda: phrases.unit_away(0, Grain.WEEK)),
    Rule("last or next week", "la? semaine <away>", lambda away: phrases.unit_away(away, Grain.WEEK)),
    Rule("the same week", "la? même semaine|cette semaine-là", lambda: phrases.that_unit(Grain.WEEK)),
    Rule("week by number", "(la|en)? semaine <week_number=day> ((de|en) <a_year>|{year4})?", phrases.numbered_week),
    Rule("nth week", "la? <ordinal> semaine (de|du|d') (<a_month>|<a_year>)", phrases.nth_week),
    Rule("weekend", "(le|ce) week-end(-là)?", phrases.weekend),
    Rule("last or next weekend", "(le|du)? week-end <away>", phrases.weekend),
)
A_DAY = (
    Rule("day BC", "le? <nth_day> <month> <year3> (avant|av.?) (notre ère|J.?-?~C.?|Jésus-Christ)", phrases.date_bc),
    Rule(
        "day month year",
        "(le|ce)? ({weekday}|{weekday_short}.?)?,?~(le|ce)?~<nth_day>( |-|/)?(jour de)?~<month>( |-|/)?(de~|d'|,~)?(<year>|<yy>)",
        phrases.whole_date,
    ),
    Rule("day in figures with weekday", "(le|ce)? ({weekday}|{weekday_short}.?) (le|ce)? <nth_day=day>(/|.)<month=month_figure>(/|.)(<year=year4>|<yy>)", phrases.whole_date),
    Rule("day and month of a year", "(le|ce)? {weekday}? (le|ce)? <nth_day> <month> (de|d') <a_year>", phrases.whole_date),
    Rule("year month day", "<year4>(-|/)<month>(-|/)<nth_day=day>", lambda year4, month, nth_day: phrases.whole_date(nth_day, month, year4)),
    Rule("month day year", "<month>(-| )<nth_day=day>(-|,? )(de )?<year4>", lambda year4, month, nth_day: phrases.whole_date(nth_day, month, year4)),
    Rule("day with spaces", "<nth_day=day> <month=month_figure> <year=year4>", phrases.whole_date),
    Rule("day and month, the next", "(le|ce)? <away> {weekday}? (le)? <nth_day> ((du mois)? (de|d'))? <month>", phrases.date_away),
    Rule("day and month", "(le|ce)? ({weekday}|{weekday_short}.?)? \\(?(le|ce)?~<nth_day> <month>\\)?".replace("\\(?", "").replace("\\)?", ""), phrases.whole_date),
    Rule("day and month in figures", "(le|ce|prochain) ({weekday}|{weekday_short}.?)? <nth_day=day>(/|.)<month=month_figure>", phrases.whole_date),
    Rule("weekday and day", "(le|ce)? <weekday> (le)? <nth_day=day>", phrases.numbered_day),
    Rule("day and weekday", "le <nth_day> <weekday>", phrases.numbered_day),
    Rule("day of a known month", "(le|du|au) <nth_sure=nth_day> (du|de ce|ce|de) <a_month=known_month>", lambda nth_sure, a_month: phrases.day_of_that_month(nth_sure, a_month)),
    Rule("nth day of a known month", "le <nth_day=ordinal> jour (du|de) <a_month>", phrases.day_of_that_month),
    Rule("nth weekday of a month", "le? <ordinal> <weekday> (du|de|d') <a_month>", phrases.nth_weekday),
    Rule("weekday of a week", "<weekday> (de )?<a_week>", phrases.weekday_of_week),
    Rule("week and weekday", "<a_week>~-?~<weekday>", phrases.weekday_of_week),
    Rule("last or next weekday", "(le|ce)? <weekday> <away>", phrases.weekday_away),
    Rule("the last weekday", "(le|ce)? <away> <weekday>", phrases.weekday_away),
    Rule("this weekday", "(ce|cette) <weekday>", lambda weekday: phrases.weekday_away(weekday, 0)),
    Rule("weekday", "<weekday>", phrases.some_weekday),
    Rule("feast of a year", "(le|la|l')?~<feast> (en|de)? <a_year>", phrases.some_feast),
    Rule("last or next feast", "(le|la|l')?~<away> <feast>", phrases.feast_away),
    Rule("last or next feast", "(le|la|l')?~<feast> <away>", phrases.feast_away),
    Rule("feast", "(le|la|l')?~<feast>", phrases.some_feast),
    Rule("day away", "<day_away>", phrases.day_away),
    Rule("the day before or after", "<day_then>", phrases.day_then),
)
A_PART = (
    Rule("quarter", "(le|du|au)? <ordinal> trimestre ((de|d') <a_year>|<a_year>)?", phrases.quarter_of),
    Rule("quarter by letter", "T<ordinal=quarter> (de)? <a_year>", phrases.quarter_of),
    Rule("quarter by letter", "<a_year>( |-)T<ordinal=quarter>", phrases.quarter_of),
    Rule("half-year", "(le|du|au)? <ordinal> semestre ((de|d') <a_year>|<a_year>)?", phrases.half_of),
    Rule("season of a year", "(l'|le |cet |à l'|au |en )?<season> (de )?<a_year>", phrases.some_season),
    Rule("last or next season", "(l'|le |à l'|au )?<season> <away>", phrases.season_away),
    Rule("this season", "(cet|ce) <season>", lambda season: phrases.season_away(season, 0)),
    Rule("decade", "les? années <year4>", phrases.decade),
    Rule("short decade", "les? années <yy>", phrases.short_decade),
    Rule("century", "(le|au|du)? <ordinal=century_nth> siècle", phrases.century),
    Rule("century BC", "(le|au|du)? <ordinal=century_nth> siècle (avant|av.?) (notre ère|J.?-?~C.?|Jésus-Christ)", phrases.century_bc),
    Rule("millennium", "(le|au|du)? <ordinal=century_nth> millénaire", phrases.millennium),
    Rule("this unit", "(ce|cette) <unit>", lambda unit: phrases.unit_away(0, unit)),
    Rule("last or next unit", "(le|la|l'|au|du)?~<unit> <away>", phrases.unit_away),
    Rule("the last unit", "(le|la|au|du) <away> <unit>", phrases.unit_away),
)
KNOWN_MONTH = (
    Rule("this month", "ce? mois(-ci)?", lambda: phrases.the_unit(Grain.MONTH)),
    Rule("last or next month", "mois <away>", lambda away: phrases.unit_away(away, Grain.MONTH)),
)
WHEN = tuple(
    Rule(kind, f"<it={kind}>", phrases.itself)
    for kind in ("a_day", "a_month", "a_week", "a_part", "a_year")
)
WHEN_PARTED = (
    Rule("part", "<part>( |-)?<when>", phrases.part_of),
    Rule("when", "(le |l'|la )?<it=when>", phrases.itself),
)
PHRASES = {
    "a_year": A_YEAR, "known_month": KNOWN_MONTH, "a_month": A_MONTH, "a_week": A_WEEK,
    "a_day": A_DAY, "a_part": A_PART, "when": WHEN, "whole": WHEN_PARTED,
}  # fmt: skip

no_year = phrases.no_year(
    "en an année depuis dès avant après vers début fin jusqu été hiver automne printemps",
    "euros francs dollars livres personnes hommes femmes soldats morts blessés mètres km kilomètres"
    " habitants exemplaires pages fois jours heures ans voix élèves salariés emplois tonnes",
    nouns=r"(?!(?:les|des|ses|ces|mes|tes|nos|vos|dans|mais|puis|sous|plus|sans|après|très|vers"
    r"|nous|vous|ils|elles|lors|pas|alors|depuis|toutes|tous|plusieurs|jusqu|suis|es|fus)$)[a-zà-ÿ]+s$",
)

RULES = (
    *figures.RULES,
    *A_DAY,
    *(rule for rule in A_MONTH if rule.name != "the month"),
    *A_WEEK,
    *A_PART,
    *(rule for rule in A_YEAR if rule.name != "year"),
    Rule("year", "<year4>", readings.some_year, no_year),
    Rule("years", "<year4>--<yy>", phrases.years_to, no_year),
    # Parts and stretches
    Rule("part", "<part>( |-)?(le |l'|la |les )?<when>", phrases.part_of),
    Rule("earlier or later in a unit", "<later=soon> (ce|cette|dans|dans l'|dans la|dans le) ?<unit>(-ci)?", phrases.rest_of),
    Rule("first units", "les? (<number> )?premi(ers|ères) <number>? <units> (de|du|d') <when>".replace("premi(ers|ères)", "(premiers|premières)"), phrases.first_units),
    Rule("last units of", "les (<number> )?(derniers|dernières) <number>? <units> (de|du|d') <when>", phrases.last_units_of),
    Rule("so many units", "(les|ces|dans les|au cours des|durant les|pendant les)? <number> <away> <units>", phrases.counted_units),
    Rule("so many units", "(les|ces|dans les)? <away> <number> <units>", phrases.counted_units),
    Rule("so many units", "<number> <units> <away>", phrases.counted_units),
    Rule("the last hour", "(la|dans la|l')?~<away> <short_unit>", phrases.one_unit_away),
    Rule("the last hour", "(la|dans la|l')?~<short_unit> <away>", phrases.one_unit_away),
    Rule("units ago", "il~y a (environ|à peu près|près de|plus de)? <number> <units>", phrases.units_ago),
    Rule("in so many units", "(dans|d'ici) <number> <units>", phrases.units_ahead),
    Rule("units after or before", "<number> <units> (plus tard|après)", lambda number, units: phrases.units_then(number, units, 1)),
    Rule("units after or before", "<number> <units> (plus tôt|auparavant|avant)", lambda number, units: phrases.units_then(number, units, -1)),
    Rule("units from a date", "(en |dans )?<number> <units> <way>( |~)(le |la |l'|les )?<when>", phrases.units_from),
    # Ranges
    Rule("from to", "(de |du |d'|depuis |entre )?(le |la |l')?[<first=whole>] (à|a|au|et|jusqu'à|jusqu'au|jusqu'en|jusqu'à la) [<last=whole>]", phrases.from_to, no_year),
    Rule("from to", "(de |du |d'|entre )?[<first=whole>]--[<last=whole>]", phrases.from_to, no_year),
    Rule("days of a month", "(du|entre le|de|les)? [<first=nth_sure>] (au|à|et|et le) [<last=a_day>]", phrases.days_of_month),
    Rule("days of a month", "(du|les|de)? [<first=nth_sure>]--[<last=a_day>]", phrases.days_of_month),
    Rule("days of a known month", "(du|les|de)? [<first=nth_sure>]( au |--)[<nth_day=nth_sure> (du)? <a_month=known_month>]",
         lambda first, nth_day, a_month: phrases.days_of_month(first, phrases.day_of_that_month(nth_day, a_month))),
    Rule("from to in figures", "(du|de|entre le) [<d=day>/<m=month_figure>] (au|à|et le) [<nth_day=day>/<month=month_figure>((,? |/)<year=year4>)?]",
         lambda d, m, nth_day, month, year=None: phrases.from_to(phrases.whole_date(d, m, year), phrases.whole_date(nth_day, month, year))),
    # Bounds
    Rule("before", "(avant|antérieurement à) (le |la |l'|les )?[<when=whole>]", phrases.bounded("before")),
    Rule("after", "(après|postérieurement à) (le |la |l'|les )?[<when=whole>]", phrases.bounded("after")),
    Rule("since", "(depuis|dès|à partir de|à partir du|à compter du|à compter de|à partir d') ?(le |la |l'|les )?[<when=whole>]", phrases.bounded("since")),
    Rule("until", "(jusqu'à|jusqu'au|jusqu'en|jusqu'à la|d'ici|d'ici à) (le |la |l'|les )?[<when=whole>]", phrases.bounded("until")),
    Rule("or later", "[<when>] (ou plus tard|et après|et plus|ou après)", phrases.bounded("since")),
    Rule("around", "(vers|autour de|autour du|aux alentours de|aux environs de) (le |la |l')?<when>", phrases.roughly),
    # Times of day
    Rule("clock", "(à|vers|dès|environ)? <clock>", phrases.at_clock),
    Rule("clock on a day", "<a_day>,?( à| vers| dès)?( environ)? <clock>", phrases.at_clock),
    Rule("clock on a day", "(à )?<clock>,? (le )?<a_day>", phrases.at_clock),
    Rule("clocks", "(de|entre)? [<first=clock>] (à|et|a|jusqu'à) [<last=clock>]( (le )?<a_day>)?", phrases.clocks),
    Rule("clocks", "[<first=clock>]--[<last=clock>]", phrases.clocks),
    Rule("clocks", "(de|entre) [<first=bare_clock>] (à|et|a) [<last=clock>]", phrases.clocks),
    Rule("clocks on a day", "[<a_day>,? (de|entre) <first=clock>] (à|et) [<last=clock>]", phrases.clocks),
    Rule("part of a day", "<a_day>( au| à l'| dans la| en)? ?<day_part>", phrases.part_of_day),
    Rule("part of today", "(ce|cet|cette) <day_part>", phrases.part_of_today),
    Rule("part of the day", "(dans (la|le|l')|en) ?<day_part>", phrases.part_of_day),
    # Without a place on a calendar
    Rule("duration", "<number>~<units>", readings.duration),
    Rule("every unit", "(chaque|tous les|toutes les) (<unit=any_unit>|<unit=units>)", readings.every_unit),
    Rule("every weekday", "(chaque|tous les) <weekday>s?", readings.every_weekday),
    Rule("reference", "<ref>", readings.reference),
)  # fmt: skip

tense = phrases.nearest_tense(
    r"(?:va|vont|vais|allons|allez|sera|seront|aura|auront|devra|devront|pourra|pourront|prévue?s?"
    r"|prévoit|demain)|\w{2,}(?:era|eront|irai?t?|irons)",
    r"(?:a|ont|avait|avaient|fut|furent|était|étaient|est|sont) (?:\w+ )?\w+(?:é|ée|és|ées|i|is|it|u|us)"
    r"|\w+(?:èrent|irent|urent|ait|aient)",
)

LANGUAGE = Language("fr", WORDS, PIECES, PHRASES, RULES, tense=tense, day_first=True)
