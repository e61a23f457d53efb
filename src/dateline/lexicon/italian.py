"""The words by which Italian says when; their order: ``temporal/languages``."""

from __future__ import annotations

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, numbered

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
_HUNDREDS = ("", "cento", *(f"{each}cento" for each in (
    "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")))  # fmt: skip
_UNITS = ("", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
_TENS = {
    20: "venti", 30: "trenta", 40: "quaranta", 50: "cinquanta", 60: "sessanta", 70: "settanta",
    80: "ottanta", 90: "novanta",
}  # fmt: skip


def _below_hundred(number: int) -> str:
    """
    >>> _below_hundred(14), _below_hundred(38), _below_hundred(43)
    ('quattordici', 'trentotto', 'quarantatré')
    """
    if number < 20:
        return next((word for word, told in ONES.items() if told == number), "")
    tens, one = _TENS[number - number % 10], number % 10
    stem = tens[:-1] if one in (1, 8) else tens
    return stem + ("tré" if one == 3 else _UNITS[one])


YEARS = {
    f"mille{_HUNDREDS[number // 100]}{_below_hundred(number % 100)}": 1000 + number
    for number in range(100, 1000)
} | {f"duemila{_below_hundred(number)}": 2000 + number for number in range(100)}
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

WORDS = TimeWords(
    code="it",
    month_full=MONTHS,
    month_short=MONTHS_SHORT,
    weekday_full=WEEKDAYS,
    weekday_short=WEEKDAYS_SHORT,
    season=SEASONS,
    feast=FEASTS,
    unit=UNITS,
    units_many=UNITS_MANY,
    short_unit=SHORT_UNITS,
    cardinal=ONES,
    year_name=YEARS,
    large=LARGE,
    ordinal_word=ORDINALS,
    decade_word=DECADES,
    day_away=DAYS_AWAY,
    day_then=DAYS_THEN,
    away_before=AWAY_BEFORE,
    away_after=AWAY_AFTER,
    away_many=AWAY_MANY,
    soon=SOON,
    ref=REFS,
    part=PARTS,
    day_part=DAY_PARTS,
    half_sign=HALVES,
    century_name=CENTURIES,
    # --- Units and numbers
    weekend="fine settimana|weekend",
    week_after_next="la settimana dopo la prossima",
    quarter_letter="T|Q",
    calendar_year="solare",
    glue="e",
    article_one="un una",
    # --- How far away
    today="oggi",
    this="questo|questa|quest'",
    that="stesso|stessa|quel|quella|quello|quello stesso",
    tonight={
        "stasera": (0, "EV"),
        "stamattina": (0, "MO"),
        "stamani": (0, "MO"),
        "stanotte": (0, "NI"),
        "iersera": (-1, "EV"),
    },
    ago_after="fa",
    about="circa|quasi|oltre",
    ahead="tra|fra|in",
    within="entro",
    later="dopo|più tardi",
    earlier="prima",
    after_date="dopo|a partire da|a partire dal|a partire dalla|da|dal|dalla",
    before_date="prima di|prima del|prima della|prima dell'|prima",
    first_many="primi|prime",
    last_many="ultimi|ultime",
    rest="resto",
    to_date="ad oggi",
    decade_lead="anni",
    # --- Times of day
    noon={"mezzogiorno": 12, "mezzanotte": 0},
    hour_sign="h",
    turn={
        "e mezza": (0, 30),
        "e mezzo": (0, 30),
        "e un quarto": (0, 15),
        "e tre quarti": (0, 45),
        "meno un quarto": (-1, 45),
    },
    minute_glue="e",
    at="verso|le|circa alle",
    at_sure="alle|all'|dalle|verso le|intorno alle",
    before_clock="prima delle",
    after_clock="dopo le|a partire dalle",
    until_clock="fino alle",
    between_clock="dalle|dall'|tra le|fra le",
    to_clock="alle|all'|e|fino alle|e le",
    # --- Small words
    the="il|lo|la|i|gli|le",
    of="di|del|dello|della|dell'|dei|degli|delle",
    of_year="di|del|dello|della|dell'|dei|degli|delle|nel|nella|nell'|,",
    on_day="il|questo|dal|al",
    in_="nel|nella|nell'",
    in_part="in|al|di|alla|nel|nella|di prima",
    some_day=r"un[ao]?",
    every="ogni|tutti i|tutte le",
    # --- Bounds and ranges
    bc="a.~C.?|avanti Cristo",
    half_word="metà",
    deferred=r"rinvi(?:ò|at[aoie]|a)|spostat[aoie]|posticipat[aoie]|slittat[aoie]|slitta",
    before="prima di|prima del|prima della|prima dell'|anteriore a|anteriore al|anteriore alla",
    after="dopo|dopo l'|dopo il|dopo la",
    since="da|dal|dalla|dall'|a partire da|a partire dal|a partire dalla|a partire dall'",
    until="fino|fino a|fino al|fino alla|fino all'|entro",
    or_earlier="o prima|e prima",
    not_before="al più presto|al più presto il|al più presto nel|non prima di|non prima del",
    not_after="al più tardi|al più tardi il|al più tardi nel|non oltre|non oltre il"
    "|non più tardi di|non più tardi del|entro e non oltre|entro e non oltre il",
    negation=r"non|mai|nessun[oa]?|senza",
    before_words="nel|nell'anno|dal|del|fino al|verso il|prima del|dopo il|l'anno",
    or_later="o più tardi|e più tardi|o dopo|e dopo|o oltre|e oltre",
    around="verso|intorno|intorno al|intorno alla",
    from_="dal|dall'|tra|fra",
    to="a|ad|al|all'|alla|fino a|fino al|fino alla",
    and_="e|e il|e la|e l'",
    between="tra|fra",
    goes_on="a|al|di|del|della|che",
    # --- What is no year, and verbs
    counted="euro lire dollari sterline persone uomini donne soldati morti feriti metri km"
    " chilometri abitanti copie pagine volte giorni ore anni voti tonnellate posti studenti casi"
    " famiglie dipendenti operai lavoratori case navi posti biglietti visitatori spettatori bambini"
    " membri iscritti",
    before_year="nel del dal al il anno prima dopo inizio metà fine estate inverno autunno"
    " primavera fino entro tra fra dell nell",
    before_number="circa quasi oltre",
    future=r"sarà|saranno|verrà|verranno|dovrà|prevede|previsto|prevista"
    r"|\w{2,}(?:erà|irà|eranno|iranno|erò|irò)",
    past=r"(?:ha|hanno|è|sono|era|erano|fu|furono|aveva|avevano) \w+[ai]?t[oaie]|era|erano|fu"
    r"|furono|\w{2,}(?:ò|arono|erono|irono|ava|avano|eva|evano|iva|ivano)",
)
