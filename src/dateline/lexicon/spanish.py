"""The words by which Spanish says when; their order: ``temporal/languages``."""

from __future__ import annotations

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, numbered

MONTHS = numbered(
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
    "septiembre setiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
MONTHS_SHORT = numbered(
    "ene.?", "feb.?", "mar.?", "abr.?", "may.?", "jun.?", "jul.?", "ago.?", "sept.? sep.? set.?",
    "oct.?", "nov.?", "dic.?",
)  # fmt: skip
WEEKDAYS = numbered(
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", start=0
)
WEEKDAYS_SHORT = numbered("lun.?", "mar.?", "mié.?", "jue.?", "vie.?", "sáb.?", "dom.?", start=0)
SEASONS = {"primavera": "SP", "verano": "SU", "otoño": "FA", "invierno": "WI"}
UNITS = {
    "día": Grain.DAY, "semana": Grain.WEEK, "mes": Grain.MONTH, "trimestre": Grain.QUARTER,
    "semestre": Grain.HALF, "año": Grain.YEAR, "década": Grain.DECADE, "decenio": Grain.DECADE,
    "siglo": Grain.CENTURY, "milenio": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "días": Grain.DAY, "semanas": Grain.WEEK, "meses": Grain.MONTH,
    "trimestres": Grain.QUARTER, "años": Grain.YEAR, "décadas": Grain.DECADE,
    "siglos": Grain.CENTURY, "horas": Grain.HOUR, "minutos": Grain.MINUTE,
    "mins": Grain.MINUTE, "min": Grain.MINUTE,
}  # fmt: skip
SHORT_UNITS = {"hora": Grain.HOUR, "minuto": Grain.MINUTE}
AWAY_BEFORE = {
    "último": -1, "última": -1, "próximo": 1, "próxima": 1, "siguiente": 1, "este próximo": 1,
    "pasado": -1, "pasada": -1, "anterior": -1,
}  # fmt: skip
AWAY_AFTER = {
    "pasado": -1, "pasada": -1, "anterior": -1, "próximo": 1, "próxima": 1, "siguiente": 1,
    "que viene": 1, "entrante": 1, "actual": 0, "en curso": 0,
}  # fmt: skip
AWAY_MANY = {
    "pasados": -1, "pasadas": -1, "últimos": -1, "últimas": -1, "anteriores": -1,
    "próximos": 1, "próximas": 1, "siguientes": 1,
}  # fmt: skip
DAYS_AWAY = {"ayer": -1, "anteayer": -2, "antes de ayer": -2, "mañana": 1, "pasado mañana": 2}
DAYS_THEN = {
    "el día anterior": -1, "el día antes": -1, "la víspera": -1, "el día siguiente": 1,
    "al día siguiente": 1, "al otro día": 1, "el mismo día": 0, "ese mismo día": 0,
    "ese día": 0, "aquel día": 0,
}  # fmt: skip
PARTS = {
    "principio": "START", "principios": "START", "inicio": "START", "inicios": "START",
    "comienzo": "START", "comienzos": "START", "mediados": "MID", "fin": "END", "fines": "END",
    "final": "END", "finales": "END",
}  # fmt: skip
DAY_PARTS = {"mañana": "MO", "tarde": "AF", "noche": "NI"}
FEASTS = {
    "navidad": "christmas", "nochebuena": "christmas eve", "nochevieja": "new year eve",
    "año nuevo": "new year", "día de año nuevo": "new year", "día de reyes": "epiphany",
    "reyes magos": "epiphany", "miércoles de ceniza": "ash wednesday",
    "domingo de ramos": "palm sunday", "jueves santo": "maundy thursday",
    "viernes santo": "good friday", "sábado santo": "easter saturday",
    "domingo de resurrección": "easter", "pascua": "easter", "domingo de pascua": "easter",
    "lunes de pascua": "easter monday", "pentecostés": "pentecost",
    "corpus christi": "corpus christi",
    "día del trabajo": "may day", "día del trabajador": "may day",
    "fiesta nacional": "spanish national day", "día de la hispanidad": "spanish national day",
    "día de la constitución": "spanish constitution", "día de todos los santos": "all saints",
    "todos los santos": "all saints", "día de los difuntos": "all souls",
    "día de muertos": "all souls", "inmaculada concepción": "immaculate conception",
    "san valentín": "valentine", "día de san patricio": "st patrick",
    "día de la tierra": "earth day", "viernes negro": "black friday", "halloween": "halloween",
    "noche de san juan": "st john", "semana santa": "easter",
    "día de la independencia": "us independence",
}  # fmt: skip
REFS = {
    "ahora": "PRESENT_REF", "ahora mismo": "PRESENT_REF", "actualmente": "PRESENT_REF",
    "hoy en día": "PRESENT_REF", "recientemente": "PAST_REF", "antaño": "PAST_REF",
    "antiguamente": "PAST_REF", "próximamente": "FUTURE_REF", "pronto": "FUTURE_REF",
}  # fmt: skip
SOON = {"más temprano": False, "más tarde": True, "mas temprano": False, "mas tarde": True}
ONES = {
    **numbered(
        "un uno una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
        "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
        "diecinueve", "veinte", "veintiuno veintiún", "veintidós", "veintitrés",
        "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
        "treinta",
    ),
    "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
LARGE = {
    "cien": 100, "ciento": 100, "mil": 1000, "doscientos": 200, "trescientos": 300,
    "cuatrocientos": 400, "quinientos": 500, "seiscientos": 600, "setecientos": 700,
    "ochocientos": 800, "novecientos": 900,
}  # fmt: skip
ORDINALS = numbered(
    "primer primero primera", "segundo segunda", "tercer tercero tercera", "cuarto cuarta",
    "quinto quinta", "sexto sexta", "séptimo séptima", "octavo octava", "noveno novena",
    "décimo décima", "undécimo", "duodécimo",
) | {"último": -1, "última": -1}  # fmt: skip
DECADES = {
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
    "ochenta": 80, "noventa": 90,
}  # fmt: skip
HALVES = {"am": 0, "pm": 12, "a.m.?": 0, "p.m.?": 12, "a. m.?": 0, "p. m.?": 12}

WORDS = TimeWords(
    code="es",
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
    # --- Units and numbers
    weekend="fin de semana",
    week_after_next="la semana después de la próxima",
    quarter_letter="T|Q",
    calendar_year="calendario|natural",
    glue="y",
    article_one="un una",
    # --- How far away
    today="hoy",
    this="este|esta",
    that="mismo|misma|aquel|aquella|ese|esa|ese mismo|esa misma",
    tonight={"anoche": (-1, "NI"), "anteanoche": (-2, "NI")},
    ago_before="hace",
    ago_after="atrás",
    about="unos|unas|casi|más de|cerca de",
    ahead="en",
    within="dentro de",
    later="después|más tarde|luego",
    earlier="antes",
    after_date="después de|después del|a partir de|a partir del|desde|tras|posteriores a"
    "|posteriores de",
    before_date="antes de|antes del|anteriores a|anteriores al|anteriores de",
    first_many="primeros|primeras",
    last_many="últimos|últimas",
    rest="resto",
    to_date="hasta la fecha",
    decade_lead="años|década|década de|década de los|década de los años|decenio de",
    # --- Times of day
    noon={"mediodía": 12, "medianoche": 0},
    hour_sign="h|hs|hrs|horas",
    turn={"y media": (0, 30), "y cuarto": (0, 15), "menos cuarto": (-1, 45)},
    minute_glue="y",
    at="las|la|para las|para la|de las|de la",
    at_sure="a las|a la|sobre las|sobre la|hacia las|hacia la|alrededor de las|cerca de las",
    before_clock="antes de las|antes de la",
    after_clock="después de las|después de la|a partir de las|a partir de la|más tarde de las"
    "|tan temprano como a las",
    until_clock="hasta las|hasta la|tan tarde como las|tan tarde como",
    between_clock="de|desde|entre|de las|desde las|entre las|las|de la|desde la|entre la",
    to_clock="a|y|hasta|a las|y las|hasta las|a la|y la|hasta la",
    # --- Small words
    the="el|la|los|las",
    of="de|del|de la|de los|de las",
    of_year="de|del|de la|de los|de las|en|,",
    on_day="el|este|al",
    in_="en|de",
    in_part="por la|en la|a la|por el|al",
    some_day=r"un",
    every="cada|todos los|todas las",
    # --- Bounds and ranges
    bc="a.~C.?|antes de Cristo|antes de nuestra era",
    before="antes de|antes del|anterior a|anterior al|anteriormente a|anteriormente al"
    "|anterior de|anterior del",
    after="después|después de|después del|posterior a|posterior al|posterior de|posterior del|tras",
    since="desde|a partir de|a partir del|tan pronto como",
    until="hasta|tan tarde como",
    or_earlier="o antes|y antes|o anterior",
    half_word="mitad",
    deferred=r"aplaz(?:ó|ada|ado|aron|adas|ados)|pospuso|pospuest[ao]s?|posterg(?:ó|ada|ado)|retras(?:ó|ada|ado)",
    not_before="como muy pronto|como muy pronto el|como muy pronto en|lo más pronto",
    not_after="a más tardar|a más tardar el|a más tardar en|como muy tarde|como muy tarde el"
    "|como muy tarde en|no más tarde de|no más tarde del",
    negation=r"no|nunca|jamás|nadie|ningun[oa]?|ningún|sin",
    before_words="en|el año|del año|en el año|desde|hasta|de|hacia|antes de|después de",
    or_later="o más tarde|y más tarde|o después|y después|o posterior|o en adelante|y en adelante"
    "|en adelante",
    around="hacia|alrededor de|alrededor del|en torno a|en torno al|cerca de|cerca del",
    from_="de|del|desde",
    to="a|al|hasta|hasta el|a la|a los",
    and_="y|y el|y la",
    between="entre",
    goes_on="a|al|de|del|que",
    # --- What is no year, and verbs
    counted="euros pesetas pesos dólares libras personas hombres mujeres soldados muertos heridos"
    " metros km kilómetros habitantes ejemplares páginas veces días horas años votos toneladas"
    " empleados trabajadores obreros alumnos familias casas plazas visitantes espectadores niños"
    " miembros barcos entradas",
    before_year="en año ano desde hasta antes después hacia principios mediados finales fines"
    " comienzos verano invierno otoño primavera entre del",
    before_number="unas unos casi aproximadamente",
    future=r"va|van|será|serán|habrá|tendrá|tendrán|planea|prevé|previsto|prevista"
    r"|\w{2,}(?:ará|erá|irá|arán|erán|irán|aré|eré|iré|aremos|eremos|iremos)",
    past=r"(?:ha|han|había|habían|fue|fueron|era|eran|estaba)"
    r"|\w{2,}(?:ó|aron|ieron|aba|aban|ía|ían|é|í)",
)
