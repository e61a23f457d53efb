"""The words by which Dutch says when; their order: ``temporal/languages``."""

from __future__ import annotations

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, numbered

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
OFTEN = {f"{part}s": code for part, code in DAY_PARTS.items()}
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
CARDINALS = {**_SMALL, "één": 1, "paar": 2, "een paar": 2}
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

DECADES = {word: 10 * n for n, word in enumerate(_TENS, 2)}

WORDS = TimeWords(
    code="nl",
    month_full=MONTHS,
    weekday_full=WEEKDAYS,
    weekday_short=WEEKDAYS_SHORT,
    weekday_part=WEEKDAY_PARTS,
    season=SEASONS,
    feast=FEASTS,
    unit=UNITS,
    units_many=UNITS_MANY,
    short_unit=SHORT_UNITS,
    cardinal=CARDINALS,
    ordinal_word=ORDINALS,
    day_away=DAYS_AWAY,
    day_then=DAYS_THEN,
    soon=SOON,
    ref=REFS,
    part=PARTS,
    day_part=DAY_PARTS,
    tonight=TONIGHT,
    away_before=AWAY,
    away_many=AWAY,
    often=OFTEN,
    year_name={**HUNDREDS, **YEARS},
    decade_word=DECADES,
    # --- Units and numbers
    weekend="weekend|weekeinde",
    week_after_next="de week na volgende|over twee weken",
    quarter_letter="Q",
    half_letter="H",
    glue="en",
    article_one="een",
    # --- How far away
    today="vandaag|heden|deze dag",
    that="dezelfde|diezelfde|hetzelfde|datzelfde|die|dat",
    ago_after="geleden",
    about="ongeveer|zo'n|ruim|bijna|meer dan",
    ahead="over",
    within="binnen",
    later="later|erna|daarna|nadien",
    earlier="eerder|ervoor|daarvoor|tevoren",
    after_date="na|vanaf|sinds|gerekend vanaf",
    before_date="voor|vóór",
    first_many="eerste",
    last_many="laatste",
    rest="rest",
    decade_lead="jaren",
    # --- Times of day
    noon={"middaguur": 12, "middernacht": 0},
    hour_sign="uur|u",
    turn={"half": (-1, 30), "kwart over": (0, 15), "kwart voor": (-1, 45)},
    at_sure="om|rond|omstreeks|tegen",
    before_clock="voor|vóór|voor rond",
    after_clock="na|vanaf|na rond|vanaf rond",
    until_clock="tot",
    between_clock="van|tussen",
    to_clock="tot|en",
    # --- Small words
    the="de|het|den",
    of="van",
    of_year="van|in|uit",
    on="op",
    on_day="deze|de|het",
    in_="in|op",
    in_part="in de",
    some_day=r"een",
    every="elke|elk|iedere|ieder|alle",
    # --- Bounds and ranges
    bc="v.~Chr.?|voor Christus",
    before="vóór|voorafgaand aan|eerder dan",
    after="na|later dan",
    since="sinds|vanaf|sedert",
    until="tot|tot en met|t/m",
    half_word="helft",
    deferred=r"uitgesteld|verschoven|verplaatst|verdaagd",
    not_before="niet eerder dan|niet ouder dan|op zijn vroegst|op zijn vroegst in"
    "|op zijn vroegst op|op z'n vroegst|ten vroegste|niet voor",
    not_after="niet later dan|uiterlijk|uiterlijk op|uiterlijk in|op zijn laatst|op zijn laatst in"
    "|op zijn laatst op|ten laatste|ten laatste op",
    or_earlier="of eerder|en eerder|of daarvoor",
    negation=r"niet|geen|nooit|niemand|zonder",
    or_later="of later|en later|en daarna|en hoger",
    around="rond|omstreeks|circa|ca.?",
    from_="van",
    to="tot|tot en met|t/m|tot de|tot het",
    and_="en|en de|en het",
    between="tussen",
    # --- What is no year, and verbs
    counted="euro gulden dollar frank mensen personen soldaten doden ton meter kilometer km"
    " inwoners exemplaren pagina keer stuks uur woorden vrouwen mannen kinderen banen werknemers"
    " leden huizen schepen vliegtuigen gevallen stemmen studenten",
    before_year="in jaar sinds vanaf tot voor na rond begin midden eind einde van zomer winter"
    " herfst lente voorjaar najaar tussen",
    before_number="ruim bijna ongeveer zo'n n dan circa",
    future=r"zal|zullen|wordt verwacht|gaat|gaan|wil|willen|gepland|verwacht|binnenkort",
    past=r"was|waren|werd|werden|had|hadden|heeft|hebben|kwam|kwamen|ging|gingen|zei|zeiden"
    r"|\w{3,}(?:de|te)n?",
)
