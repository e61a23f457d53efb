"""The words by which Portuguese says when; their order: ``temporal/languages``."""

from __future__ import annotations

from dateline.core.period import Grain
from dateline.lexicon.timewords import TimeWords, numbered

MONTHS = numbered(
    "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
    "outubro", "novembro", "dezembro",
)  # fmt: skip
MONTHS_SHORT = numbered(
    "jan.?", "fev.?", "mar.?", "abr.?", "mai.?", "jun.?", "jul.?", "ago.?", "set.?", "out.?",
    "nov.?", "dez.?",
)  # fmt: skip
WEEKDAYS = {
    **numbered(
        "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado",
        "domingo", start=0,
    ),
    "segunda feira": 0, "terça feira": 1, "quarta feira": 2, "quinta feira": 3, "sexta feira": 4,
}  # fmt: skip
WEEKDAYS_SHORT = numbered(
    "seg.?", "ter.?", "qua.?", "qui.?", "sex.?", "sáb.?", "dom.?", start=0
) | numbered("segunda", "terça", "quarta", "quinta", "sexta", start=0)
SEASONS = {"primavera": "SP", "verão": "SU", "outono": "FA", "inverno": "WI"}
UNITS = {
    "dia": Grain.DAY, "semana": Grain.WEEK, "mês": Grain.MONTH, "trimestre": Grain.QUARTER,
    "semestre": Grain.HALF, "ano": Grain.YEAR, "década": Grain.DECADE,
    "século": Grain.CENTURY, "milênio": Grain.MILLENNIUM, "milénio": Grain.MILLENNIUM,
}  # fmt: skip
UNITS_MANY = {
    "dias": Grain.DAY, "semanas": Grain.WEEK, "meses": Grain.MONTH,
    "trimestres": Grain.QUARTER, "anos": Grain.YEAR, "décadas": Grain.DECADE,
    "séculos": Grain.CENTURY, "horas": Grain.HOUR, "minutos": Grain.MINUTE,
}  # fmt: skip
SHORT_UNITS = {"hora": Grain.HOUR, "minuto": Grain.MINUTE}
AWAY_BEFORE = {
    "último": -1, "última": -1, "passado": -1, "passada": -1, "próximo": 1, "próxima": 1,
}  # fmt: skip
AWAY_AFTER = {
    "passado": -1, "passada": -1, "anterior": -1, "próximo": 1, "próxima": 1, "seguinte": 1,
    "que vem": 1, "corrente": 0, "atual": 0,
}  # fmt: skip
AWAY_MANY = {
    "passados": -1, "passadas": -1, "últimos": -1, "últimas": -1, "anteriores": -1,
    "próximos": 1, "próximas": 1, "seguintes": 1,
}  # fmt: skip
DAYS_AWAY = {"ontem": -1, "anteontem": -2, "amanhã": 1, "depois de amanhã": 2}
DAYS_THEN = {
    "o dia anterior": -1, "no dia anterior": -1, "na véspera": -1, "a véspera": -1,
    "o dia seguinte": 1, "no dia seguinte": 1, "o mesmo dia": 0, "no mesmo dia": 0,
    "nesse dia": 0, "naquele dia": 0,
}  # fmt: skip
PARTS = {
    "princípio": "START", "princípios": "START", "início": "START", "inícios": "START",
    "começo": "START", "começos": "START", "meados": "MID", "fim": "END", "fins": "END",
    "final": "END", "finais": "END",
}  # fmt: skip
DAY_PARTS = {"manhã": "MO", "tarde": "AF", "noite": "NI"}
FEASTS = {
    "natal": "christmas", "véspera de natal": "christmas eve",
    "na véspera de natal": "christmas eve", "ano novo": "new year",
    "ano-novo": "new year", "dia de ano novo": "new year", "véspera de ano novo": "new year eve",
    "réveillon": "new year eve", "dia de reis": "epiphany", "carnaval": "shrove tuesday",
    "terça-feira de carnaval": "shrove tuesday", "quarta-feira de cinzas": "ash wednesday",
    "domingo de ramos": "palm sunday", "quinta-feira santa": "maundy thursday",
    "sexta-feira santa": "good friday", "sábado de aleluia": "easter saturday",
    "páscoa": "easter", "domingo de páscoa": "easter", "pentecostes": "pentecost",
    "corpus christi": "corpus christi", "corpo de deus": "corpus christi",
    "dia do trabalho": "may day", "dia do trabalhador": "may day",
    "dia da liberdade": "carnation revolution", "dia de portugal": "portugal day",
    "dia de todos os santos": "all saints", "finados": "all souls", "dia das mães": "mother day",
    "halloween": "halloween", "dia dos namorados": "valentine", "black friday": "black friday",
    "dia da terra": "earth day", "noite de são joão": "st john",
}  # fmt: skip
REFS = {
    "agora": "PRESENT_REF", "atualmente": "PRESENT_REF", "hoje em dia": "PRESENT_REF",
    "neste momento": "PRESENT_REF", "recentemente": "PAST_REF", "outrora": "PAST_REF",
    "antigamente": "PAST_REF", "brevemente": "FUTURE_REF", "em breve": "FUTURE_REF",
}  # fmt: skip
SOON = {"mais cedo": False, "mais tarde": True}
ONES = {
    **numbered(
        "um uma", "dois duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez",
        "onze", "doze", "treze", "quatorze catorze", "quinze", "dezesseis dezasseis",
        "dezessete dezassete", "dezoito", "dezenove dezanove", "vinte",
    ),
    "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80,
    "noventa": 90,
}  # fmt: skip
LARGE = {
    "cem": 100, "cento": 100, "mil": 1000, "duzentos": 200, "trezentos": 300, "quatrocentos": 400,
    "quinhentos": 500, "seiscentos": 600, "setecentos": 700, "oitocentos": 800, "novecentos": 900,
}  # fmt: skip
ORDINALS = numbered(
    "primeiro primeira", "segundo segunda", "terceiro terceira", "quarto quarta",
    "quinto quinta", "sexto sexta", "sétimo sétima", "oitavo oitava", "nono nona",
    "décimo décima",
) | {"último": -1, "última": -1}  # fmt: skip
DECADES = {
    "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70,
    "oitenta": 80, "noventa": 90,
}  # fmt: skip
HALVES = {"am": 0, "pm": 12, "a.m.?": 0, "p.m.?": 12}

WORDS = TimeWords(
    code="pt",
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
    weekend="fim de semana",
    week_after_next="a semana depois da próxima",
    quarter_letter="T|Q",
    calendar_year="civil",
    glue="e",
    article_one="um uma",
    # --- How far away
    today="hoje",
    this="este|esta|neste|nesta|deste|desta",
    that="mesmo|mesma|aquele|aquela|naquele|naquela|nesse|nessa",
    tonight={"esta noite": (0, "NI"), "ontem à noite": (-1, "NI")},
    ago_before="há",
    ago_after="atrás",
    about="cerca de|quase|mais de",
    ahead="em|daqui a",
    within="dentro de|dentro dos|dentro das",
    later="depois|mais tarde",
    earlier="antes",
    after_date="depois de|depois do|depois da|depois|após|a partir de|a partir do|a partir da"
    "|desde",
    before_date="antes de|antes do|antes da|antes",
    first_many="primeiros|primeiras",
    last_many="últimos|últimas",
    rest="resto",
    to_date="até à data|até hoje|até o momento",
    decade_lead="década|década de|anos|década dos anos",
    # --- Times of day
    noon={"meio-dia": 12, "meio dia": 12, "meia-noite": 0, "meia noite": 0},
    hour_sign="h|hs|hrs|horas",
    turn={"e meia": (0, 30), "e um quarto": (0, 15), "menos um quarto": (-1, 45)},
    minute_glue="e",
    at="das|cerca das",
    at_sure="às|as|pelas|por volta das|perto das",
    before_clock="antes das",
    after_clock="depois das|a partir das",
    until_clock="até às|até as",
    between_clock="de|das|desde|entre|desde as|entre as|as",
    to_clock="a|e|até|a às|às|e as|até as|até às",
    # --- Small words
    the="o|a|os|as",
    of="de|do|da|dos|das",
    of_year="de|do|da|dos|das|em|deste|desta|,",
    on_day="o|este|no dia|dia|em",
    in_="no|na",
    in_part="à|a|de|da|pela",
    some_day=r"n?uma?",
    every="cada|todos os|todas as",
    # --- Bounds and ranges
    bc="a.~C.?|antes de Cristo",
    before="antes de|antes do|antes da|anterior a|anterior ao",
    after="depois|depois de|depois do|depois da|posterior a|posterior ao|após",
    since="desde|a partir de|a partir do|a partir da",
    until="até|até ao|ateh",
    or_earlier="ou antes|e antes|ou anterior",
    not_before="o mais cedo|o mais cedo em|no mínimo a partir de",
    not_after="o mais tardar|o mais tardar em|o mais tardar a|no máximo até|não mais tarde que",
    half_word="metade",
    deferred=r"adi(?:ada|ado|adas|ados|ou|aram)|transferid[ao]s?|postergad[ao]s?",
    negation=r"não|nunca|jamais|ninguém|nenhuma?|sem",
    before_words="em|no ano de|no ano|desde|até|de|antes de|depois de",
    or_later="ou mais tarde|e mais tarde|ou depois|e depois|ou posterior|em diante",
    around="por volta de|por volta do|por volta da|cerca de|cerca do|cerca da",
    from_="de|do|desde",
    to="a|ao|até|até o|até ao|à",
    and_="e|e o|e a",
    between="entre",
    goes_on="a|à|ao|de|do|da|que",
    # --- What is no year, and verbs
    counted="euros reais escudos dólares libras pessoas homens mulheres soldados mortos feridos"
    " metros km quilômetros quilómetros habitantes exemplares páginas vezes dias horas anos votos"
    " toneladas funcionários trabalhadores operários alunos famílias casas lugares visitantes"
    " espectadores crianças membros navios bilhetes",
    before_year="em ano desde até antes depois início meados fim final princípio verão inverno"
    " outono primavera entre do",
    before_number="quase aproximadamente uns umas",
    future=r"vai|vão|será|serão|haverá|terá|terão|planeja|prevê|previsto|prevista"
    r"|\w{2,}(?:ará|erá|irá|arão|erão|irão|arei|erei|irei)",
    past=r"(?:foi|foram|era|eram|estava|tinha|havia)"
    r"|\w{2,}(?:ou|aram|eram|iram|ava|avam|ia|iam|eu|iu)",
)
