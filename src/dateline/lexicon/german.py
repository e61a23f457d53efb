"""The words by which German says when; their order: ``temporal/languages``."""

from __future__ import annotations

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, declined, numbered

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

ENDINGS = ("e", "en", "em", "er", "es")

AWAY = declined({
    "letzt": -1, "vergangen": -1, "vorig": -1, "vorletzt": -2, "nächst": 1, "naechst": 1,
    "kommend": 1, "übernächst": 2, "dies": 0, "laufend": 0, "aktuell": 0, "jetzig": 0,
    "heutig": 0, "diesjährig": 0,
}, ENDINGS)  # fmt: skip
DAYS_AWAY = {
    "gestern": -1, "vorgestern": -2, "übermorgen": 2,
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
    "frühmorgens": "MO", "mittags": "AF", "früh": "MO",
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
ORDINALS = declined(_ORDINAL_STEMS, ENDINGS)

DECADES = {f"{word}er": 10 * n for n, word in enumerate(_TENS, 2)} | {"dreissiger": 30}

WORDS = TimeWords(
    code="de",
    weekday_full=WEEKDAYS,
    weekday_short=WEEKDAYS_SHORT,
    weekday_part=WEEKDAY_PARTS,
    season=SEASONS,
    feast=FEASTS,
    unit=UNITS,
    units_many=UNITS_MANY,
    short_unit=SHORT_UNITS,
    unit_before=UNITS_BEFORE,
    cardinal=CARDINALS,
    year_name=YEARS,
    ordinal_word=ORDINALS,
    day_away=DAYS_AWAY,
    day_then=DAYS_THEN,
    day_away_cased=TOMORROW,
    soon=SOON,
    ref=REFS,
    part=PARTS,
    day_part=DAY_PARTS,
    often=DAY_PARTS_OFTEN,
    month_full={**MONTHS, **MONTHS_LOWER},
    cased=frozenset({"month_full", "weekday_short", "day_away_cased"}),
    weekday_of=WEEKDAYS_OF,
    away_before=AWAY,
    away_many=AWAY,
    decade_word=DECADES,
    # --- Units
    weekend="wochenende|wochenendes|wochenenden",
    week_sign="kw",
    quarter_letter="Q",
    # --- How far away
    today="heute",
    that="selbe|selben|jene|jenem|jenen|jener|jenes|gleichen|demselben|desselben",
    tonight=DAYS_AWAY_PARTS,
    ago_before="vor",
    about="etwa|rund|über|fast|knapp|gut|mehr als",
    ahead="in",
    within="binnen|innerhalb von",
    later="später|danach|darauf",
    earlier="zuvor|vorher|davor|früher",
    after_date="nach|ab",
    before_date="vor",
    first_many="ersten",
    last_many="letzten",
    decade_end="er|ern",
    # --- Times of day
    noon={"mittag": 12, "mittags": 12, "mitternacht": 0, "mitternachts": 0},
    hour_sign="uhr|h",
    turn={"halb": (-1, 30), "viertel nach": (0, 15), "viertel vor": (-1, 45)},
    at="um|gegen",
    before_clock="vor",
    after_clock="nach|ab",
    until_clock="bis",
    between_clock="von|zwischen",
    to_clock="bis|und",
    # --- Small words
    the="der|die|das|den|dem|des",
    of="des|der|vom",
    of_year="des|im|in|von|im Jahr|im Jahre|des Jahres",
    on="am",
    in_="im|in",
    some_day=r"eine[mrs](?:\s(?-i:[a-zäöüß]+en))?",
    every="jeder|jede|jedes|jeden|alle",
    # --- Bounds and ranges
    bc="v.~Chr.?|vor Christus|vor Christi Geburt|v.~u.~Z.?",
    before="vor",
    after="nach",
    since="seit|ab",
    until="bis|bis zum|bis zur|bis in|bis ins|bis einschließlich|bis einschließlich zum"
    "|bis inklusive|bis und mit|bis und mit dem",
    not_before="frühestens|frühestens am|frühestens im|nicht vor dem|nicht früher als"
    "|nicht eher als|nicht früher als im|nicht früher als am",
    not_after="spätestens|spätestens am|spätestens im|spätestens bis|spätestens bis zum"
    "|bis spätestens|bis spätestens am|bis spätestens zum|nicht später als|nicht später als am"
    "|nicht später als im|längstens bis",
    or_later="oder später|und später|oder danach",
    or_earlier="oder früher|und früher|oder davor",
    half_word="hälfte",
    deferred=r"verschoben|vertagt|verlegt|verschiebt|vertagt\w*|aufgeschoben",
    negation=r"nicht|kein\w*|nie|niemals|niemand|ohne",
    before_words="in|im Jahr|im Jahre|seit|bis|vor|nach|um|von",
    around="um|circa|ca.?|etwa",
    from_="vom|von",
    to="bis|bis zum|bis zur|bis in|bis ins|bis einschließlich",
    and_="und|und dem|und der",
    between="zwischen",
    # --- What is no year, and verbs
    counted="euro mark dollar franken menschen personen soldaten tote tonnen meter metern kilometer"
    " einwohner exemplare seiten mal stück stunden",
    before_year="jahr jahre jahres seit anfang mitte ende sommer winter herbst frühjahr frühling"
    " zwischen",
    before_number="rund etwa knapp fast über als circa ca",
    future=r"wird|werden|soll|sollen|will|wollen|plant|planen|geplant|erwartet|morgen",
    past=r"war|waren|wurde|wurden|hatte|hatten|hat|haben|ist|sind|kam|kamen|ging|gingen|sagte"
    r"|sagten|\w{3,}te(?:n)?",
)
