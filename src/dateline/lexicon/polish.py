"""The words by which Polish says when, in the cases that dates have; their order:
``temporal/languages``."""

from __future__ import annotations

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, declined, numbered

MONTHS = numbered(
    "styczeń stycznia styczniu styczniem", "luty lutego lutym lutemu",
    "marzec marca marcu marcem", "kwiecień kwietnia kwietniu kwietniem", "maj maja maju majem",
    "czerwiec czerwca czerwcu czerwcem", "lipiec lipca lipcu lipcem",
    "sierpień sierpnia sierpniu sierpniem", "wrzesień września wrześniu wrześniem",
    "październik października październiku październikiem",
    "listopad listopada listopadzie listopadem", "grudzień grudnia grudniu grudniem",
)  # fmt: skip
MONTHS_SHORT = numbered(
    "sty.? stycz.?", "lut.?", "mar.?", "kwi.? kwiec.?", "", "cze.? czerw.?", "lip.?",
    "sie.? sierp.?", "wrz.? wrześ.?", "paź.? paźdz.?", "lis.? listop.?", "gru.? grudz.?",
)  # fmt: skip
WEEKDAYS = numbered(
    "poniedziałek poniedziałku", "wtorek wtorku", "środę środa", "czwartek czwartku",
    "piątek piątku", "sobotę sobota", "niedzielę niedziela", start=0,
)  # fmt: skip
WEEKDAYS_OF = numbered(
    "poniedziałkowy", "wtorkowy", "środy środzie", "czwartkowy", "piątkowy", "soboty sobocie",
    "niedzieli", start=0,
)  # fmt: skip
WEEKDAYS_SHORT = numbered("pn.? pon.?", "wt.?", "śr.?", "czw.?", "pt.?", "sob.?", "ndz.?", start=0)
SEASONS = {
    "wiosna": "SP", "wiosną": "SP", "wiosny": "SP", "wiosnę": "SP", "latem": "SU", "lato": "SU",
    "jesień": "FA", "jesienią": "FA", "jesieni": "FA", "zima": "WI", "zimą": "WI", "zimy": "WI",
    "zimę": "WI",
}  # fmt: skip
UNITS = {
    "dzień": Grain.DAY, "dnia": Grain.DAY, "dniu": Grain.DAY, "tydzień": Grain.WEEK,
    "tygodnia": Grain.WEEK, "tygodniu": Grain.WEEK, "miesiąc": Grain.MONTH,
    "miesiąca": Grain.MONTH, "miesiącu": Grain.MONTH, "kwartał": Grain.QUARTER,
    "kwartału": Grain.QUARTER, "kwartale": Grain.QUARTER, "półrocze": Grain.HALF,
    "półrocza": Grain.HALF, "półroczu": Grain.HALF, "rok": Grain.YEAR, "roku": Grain.YEAR,
    "rokiem": Grain.YEAR, "dekada": Grain.DECADE, "dekady": Grain.DECADE,
    "dekadzie": Grain.DECADE, "wiek": Grain.CENTURY, "wieku": Grain.CENTURY,
    "stulecie": Grain.CENTURY, "stulecia": Grain.CENTURY, "stuleciu": Grain.CENTURY,
    "tysiąclecie": Grain.MILLENNIUM, "tysiąclecia": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "dni": Grain.DAY, "tygodnie": Grain.WEEK, "tygodni": Grain.WEEK, "miesiące": Grain.MONTH,
    "miesięcy": Grain.MONTH, "kwartały": Grain.QUARTER, "lata": Grain.YEAR, "lat": Grain.YEAR,
    "latach": Grain.YEAR, "dekad": Grain.DECADE, "wieków": Grain.CENTURY, "godzin": Grain.HOUR,
    "godziny": Grain.HOUR, "minut": Grain.MINUTE, "minuty": Grain.MINUTE,
}  # fmt: skip
ENDINGS = ("y", "i", "ego", "iego", "emu", "ym", "im", "a", "ia", "ej", "iej", "ą", "ią", "e",
           "ie", "ych", "ich")  # fmt: skip
AWAY = declined(
    {"zeszł": -1, "ubiegł": -1, "miniony": -1, "minion": -1, "poprzedn": -1, "ostatn": -1,
     "przyszł": 1, "następn": 1, "najbliższ": 1, "kolejn": 1, "bieżąc": 0, "obecn": 0},
    ENDINGS,
)  # fmt: skip
DAYS_AWAY = {"wczoraj": -1, "przedwczoraj": -2, "jutro": 1, "pojutrze": 2}
DAYS_THEN = {
    "dzień wcześniej": -1, "poprzedniego dnia": -1, "następnego dnia": 1, "nazajutrz": 1,
    "dzień później": 1, "tego samego dnia": 0, "tego dnia": 0,
}  # fmt: skip
PARTS = {
    "początek": "START", "początku": "START", "początkiem": "START", "połowa": "MID",
    "połowie": "MID", "połowy": "MID", "koniec": "END", "końca": "END", "końcu": "END",
    "schyłku": "END",
}  # fmt: skip
DAY_PARTS = {
    "rano": "MO", "rankiem": "MO", "przed południem": "MO", "po południu": "AF",
    "wieczorem": "EV", "nocą": "NI", "w nocy": "NI",
}  # fmt: skip
FEASTS = {
    "boże narodzenie": "christmas", "bożego narodzenia": "christmas", "wigilia": "christmas eve",
    "wigilię": "christmas eve", "wigilii": "christmas eve", "nowy rok": "new year",
    "sylwester": "new year eve", "trzech króli": "epiphany", "wielkanoc": "easter",
    "wielkanocy": "easter", "poniedziałek wielkanocny": "easter monday",
    "wielki piątek": "good friday", "wielki czwartek": "maundy thursday",
    "niedziela palmowa": "palm sunday", "środa popielcowa": "ash wednesday",
    "zielone świątki": "pentecost", "boże ciało": "corpus christi", "święto pracy": "may day",
    "wszystkich świętych": "all saints", "zaduszki": "all souls",
    "wniebowzięcie": "assumption",
}  # fmt: skip
REFS = {
    "teraz": "PRESENT_REF", "obecnie": "PRESENT_REF", "niedawno": "PAST_REF",
    "ostatnio": "PAST_REF", "dawniej": "PAST_REF", "wkrótce": "FUTURE_REF",
    "niebawem": "FUTURE_REF",
}  # fmt: skip
CARDINALS = {
    **numbered(
        "jeden jedna jedno jedną jednego", "dwa dwie dwóch", "trzy trzech", "cztery czterech",
        "pięć pięciu", "sześć sześciu", "siedem siedmiu", "osiem ośmiu", "dziewięć dziewięciu",
        "dziesięć dziesięciu", "jedenaście", "dwanaście", "trzynaście", "czternaście",
        "piętnaście", "szesnaście", "siedemnaście", "osiemnaście", "dziewiętnaście",
    ),
    "dwadzieścia": 20, "trzydzieści": 30, "czterdzieści": 40, "pięćdziesiąt": 50,
    "sześćdziesiąt": 60, "sto": 100,
}  # fmt: skip
ORDINALS = declined(
    {"pierwsz": 1, "drug": 2, "trzec": 3, "czwart": 4, "piąt": 5, "szóst": 6, "siódm": 7, "ósm": 8,
     "dziewiąt": 9, "dziesiąt": 10, "jedenast": 11, "dwunast": 12, "trzynast": 13,
     "czternast": 14, "piętnast": 15, "szesnast": 16, "siedemnast": 17, "osiemnast": 18,
     "dziewiętnast": 19, "dwudziest": 20},
    ENDINGS,
)  # fmt: skip
DECADES = declined(
    {"dwudziest": 20, "trzydziest": 30, "czterdziest": 40, "pięćdziesiąt": 50,
     "sześćdziesiąt": 60, "siedemdziesiąt": 70, "osiemdziesiąt": 80, "dziewięćdziesiąt": 90},
    ("e", "ych"),
)  # fmt: skip

WORDS = TimeWords(
    code="pl",
    month_full=MONTHS,
    month_short=MONTHS_SHORT,
    weekday_full=WEEKDAYS,
    weekday_of=WEEKDAYS_OF,
    weekday_short=WEEKDAYS_SHORT,
    season=SEASONS,
    feast=FEASTS,
    # --- Units and numbers
    unit=UNITS,
    units_many=UNITS_MANY,
    short_unit={"godzina": Grain.HOUR, "godzinę": Grain.HOUR, "minuta": Grain.MINUTE},
    weekend="weekend|weekendu|weekendzie",
    half_word="połowa|połowie|połowę|połowy",
    deferred=r"przełożon\w+|przesunięt\w+|odroczon\w+|odłożon\w+|przeniesion\w+",
    year_sign="rok|roku|rokiem|r.?",
    century_sign="w.?",
    quarter_letter="Q",
    cardinal=CARDINALS,
    ordinal_word=ORDINALS,
    decade_word=DECADES,
    # --- How far away
    today="dziś|dzisiaj",
    day_away=DAYS_AWAY,
    day_then=DAYS_THEN,
    away_before=AWAY,
    away_many=AWAY,
    this="ten|tego|tym|ta|tej|tę|to",
    that="sam|sama|samo|samego|samym|samej",
    soon={"wcześniej": False, "później": True},
    ago_after="temu",
    about="około|prawie|niemal|ponad",
    ahead="za",
    within="w ciągu",
    later="później|potem",
    earlier="wcześniej|przedtem",
    after_date="po|od",
    before_date="przed",
    first_many="pierwsze|pierwszych|pierwszym",
    last_many="ostatnie|ostatnich",
    ref=REFS,
    part=PARTS,
    day_part=DAY_PARTS,
    decade_lead="lata|latach|lat",
    # --- Times of day
    noon={"południe": 12, "północ": 0},
    hour_sign="godz.?",
    at="o godz.?|o godzinie|godz.?|godzina",
    at_sure="o godz.?|o godzinie|około godz.?|około godziny",
    before_clock="przed godz.?|przed godziną",
    after_clock="po godz.?|po godzinie|od godz.?|od godziny",
    until_clock="do godz.?|do godziny",
    between_clock="od|między|od godz.?|od godziny",
    to_clock="do|a|do godz.?|do godziny",
    # --- Small words
    on="w|we",
    on_day="do|od|z|dnia",
    some_day=r"pewn(?:ego|ej|ą|y)",
    every="każdy|każdego|każda|każdej|co",
    # --- Bounds and ranges
    bc="p.~n.~e.?|przed naszą erą",
    before="przed|do przed",
    after="po",
    since="od|począwszy od|poczynając od",
    until="do|aż do",
    or_later="lub później|i później|albo później",
    or_earlier="lub wcześniej|i wcześniej",
    negation=r"nie|nigdy|nikt|bez",
    not_before="nie wcześniej niż|nie wcześniej niż w|najwcześniej|najwcześniej w",
    not_after="nie później niż|nie później niż w|najpóźniej|najpóźniej w",
    around="około|ok.?",
    from_="od",
    to="do|aż do|po",
    and_="a|i",
    between="między|pomiędzy",
    goes_on="od|niż",
    # --- What is no year, and verbs
    counted="złotych zł euro dolarów osób ludzi żołnierzy ton metrów km kilometrów mieszkańców"
    " egzemplarzy stron razy godzin sztuk głosów kobiet mężczyzn pracowników robotników"
    " uczniów studentów rodzin domów"
    " miejsc widzów dzieci członków biletów rannych zabitych",
    before_year="w roku rok od do po przed około lat latach wiosną latem jesienią zimą",
    before_number="niemal prawie ponad",
    future=r"będzie|będą|zdecyduje|odbędzie|odbędą|spotka|ogłosi|rozpocznie|zakończy|podejmie|zagra"
    r"|wystąpi|przedstawi|otworzy|zamknie|przyjedzie|wyjedzie|wróci|podpisze|wyda|ruszy|poda"
    r"|zamierza|planuje|planowany|planowana|ma zostać|zostanie|zostaną",
    past=r"był|była|było|były|byli|został|została|zostało|zostały"
    r"|\w{2,}(?:ał|ała|ało|ały|ali|ił|iła|iło|iły|ili|ył|yła|ęła|ął|ęli|ło|ły|li)",
)
