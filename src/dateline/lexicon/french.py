"""The words by which French says when; their order: ``temporal/languages``."""

from __future__ import annotations

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, numbered

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
    "quatre-vingt": 80, "quatre-vingts": 80,
}  # fmt: skip
LARGE = {"cent": 100, "cents": 100, "mille": 1000, "mil": 1000}
AWAY = {
    "dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "précédent": -1,
    "précédente": -1, "derniers": -1, "dernières": -1, "précédents": -1, "précédentes": -1,
    "prochain": 1, "prochaine": 1, "suivant": 1, "suivante": 1, "à venir": 1, "qui vient": 1,
    "prochains": 1, "prochaines": 1, "suivants": 1, "suivantes": 1, "écoulés": -1,
    "écoulées": -1, "en cours": 0, "courant": 0, "actuel": 0, "actuelle": 0,
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
REFS = {
    "maintenant": "PRESENT_REF", "actuellement": "PRESENT_REF", "à l'heure actuelle": "PRESENT_REF",
    "récemment": "PAST_REF", "autrefois": "PAST_REF", "jadis": "PAST_REF",
    "prochainement": "FUTURE_REF", "bientôt": "FUTURE_REF",
}  # fmt: skip
SOON = {"plus tôt": False, "plus tard": True}


WORDS = TimeWords(
    code="fr",
    month_full=MONTHS,
    weekday_full=WEEKDAYS,
    weekday_short=WEEKDAYS_SHORT,
    season=SEASONS,
    feast=FEASTS,
    unit=UNITS,
    units_many=UNITS_MANY,
    short_unit=SHORT_UNITS,
    cardinal=ONES,
    large=LARGE,
    ordinal_word=ORDINALS,
    day_away=DAYS_AWAY,
    day_then=DAYS_THEN,
    soon=SOON,
    ref=REFS,
    part=PARTS,
    day_part=DAY_PARTS,
    away_before=AWAY,
    away_after=AWAY,
    away_many=AWAY,
    # --- Units and numbers
    weekend="week-end|weekend",
    quarter_letter="T|trimestre",
    roman_endings="e er è ème ᵉ",
    glue="et",
    article_one="un une",
    # --- How far away
    today="aujourd'hui|ce jour",
    this="ce|cet|cette",
    that="même",
    ago_before="il y a|il ya|il~y~a",
    about="environ|à peu près|près de|plus de",
    ahead="dans|en",
    within="d'ici|dans les|sous",
    later="plus tard|après",
    earlier="plus tôt|auparavant|avant",
    after_date="après|à partir de|à partir du|à partir de la|à partir des|à partir d'"
    "|à compter de|à compter du|à compter d'|depuis|suivant",
    before_date="avant|précédant",
    first_many="premiers|premières",
    last_many="derniers|dernières",
    decade_lead="années|décennie",
    # --- Times of day
    noon={"midi": 12, "minuit": 0},
    half_sign={"am": 0, "pm": 12, "a.m.?": 0, "p.m.?": 12},
    hour_sign="h|heure|heures",
    turn={"et demie": (0, 30), "et demi": (0, 30), "et quart": (0, 15), "moins le quart": (-1, 45)},
    at="à|vers|environ|à environ|vers environ|dès|dès environ",
    before_clock="avant|avant environ",
    after_clock="après|à partir de|dès|après environ",
    until_clock="jusqu'à",
    between_clock="de|entre",
    to_clock="à|et|a|jusqu'à",
    # --- Small words
    the="le|la|les",
    of="de|du|de la|de l'|des|d'|du mois de|du mois d'",
    of_year="de|du|de la|de l'|des|d'|en",
    on_day="le|ce",
    in_="dans",
    in_part="au|à|à l'|dans la|dans l'|en|du|de la|de l'",
    some_day=r"un",
    every="chaque|tous les|toutes les",
    # --- Bounds and ranges
    bc="avant notre ère|av. notre ère|avant J.?-?~C.?|av.?~J.?-?~C.?|avant Jésus-Christ",
    before="avant|avant la|avant les|avant l'|antérieurement à",
    after="après|après la|après les|après l'|postérieurement à",
    since="depuis|dès|à partir de|à partir du|à partir des|à partir de la|à partir de l'"
    "|à partir d'|à compter de|à compter du|à compter de la|à compter d'",
    until="jusqu'à|jusqu'au|jusqu'en|jusqu'à la|jusqu'à l'|d'ici|d'ici à|d'ici au|d'ici la",
    or_later="ou plus tard|et après|et plus|ou après",
    or_earlier="ou plus tôt|et avant|ou avant",
    not_before="au plus tôt|au plus tôt le|au plus tôt en|pas plus tôt que|au plus tôt à partir de",
    not_after="au plus tard|au plus tard le|au plus tard en|pas plus tard que|au plus tard fin",
    half_word="moitié",
    deferred=r"report(?:ée?s?|er|e)|ajourn(?:ée?s?|er|e)|différée?s?",
    decade_word={
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "soixante-dix": 70,
        "quatre-vingt": 80,
        "quatre-vingts": 80,
        "quatre-vingt-dix": 90,
    },
    negation=r"ne|n['’]\w*|pas|jamais|aucune?|personne|sans",
    before_words="en|l'an|de l'an|depuis|avant|après|vers|dès|de|jusqu'en",
    around="vers|autour de|autour du|autour de la|aux alentours de|aux alentours du"
    "|aux environs de|aux environs du",
    from_="du|de|entre",
    to="à|a|au|jusqu'à|jusqu'au|jusqu'en|à la",
    and_="et|et le|et la|et l'",
    between="entre",
    goes_on="à|au|de|du|des|qu|que",
    # --- What is no year, and verbs
    counted="euros francs dollars livres personnes hommes femmes soldats morts blessés mètres km"
    " kilomètres habitants exemplaires pages fois jours heures ans voix élèves salariés emplois"
    " tonnes ouvriers enfants familles maisons places"
    " visiteurs spectateurs membres navires billets",
    before_year="en an année depuis dès avant après vers début fin jusqu été hiver automne"
    " printemps",
    before_number="quelque environ soit contre",
    future=r"(?:va|vont|vais|allons|allez|sera|seront|aura|auront|devra|devront|pourra|pourront"
    r"|prévue?s?|prévoit|demain)|\w{2,}(?:era|eront|irai?t?|irons)",
    past=r"(?:a|ont|avait|avaient|fut|furent|était|étaient|est|sont) (?:\w+ )?\w+"
    r"(?:é|ée|és|ées|i|is|it|u|us)|\w+(?:èrent|irent|urent|ait|aient)",
)
