"""The words by which Spanish says who did what."""

from __future__ import annotations

import re

from dateline.core.sentence import Tense
from dateline.lexicon.clauses.words import ClauseWords, by_sense, nouns, phrases, verbs
from dateline.lexicon.english.verbs import words

VERBS = {
    "be": """es son era eran fue fueron será serán sería serían sea ser sido soy está están estaba
        estaban estuvo estuvieron estará estarán estar estado hay hubo había habrá""",
    "have": """ha han había habían habrá habrán haya he haber tiene tienen tenía tenían tuvo
        tuvieron""",
    "become": "convirt* convertir*",
    "say": "dijo dijeron dice dicen decía dicho decir",
    "tell": "cont* relat*",
    "report": "inform* report*",
    "announce": "anunci*",
    "state": "declar* manifest* señal* indic* afirm* precis*",
    "add": "añad* agreg*",
    "claim": "aleg* sostiene* sostuv* sostien*",
    "insist": "insist* subray*",
    "warn": "advirt* adviert* alert*",
    "believe": "cree creen creía creían creyó",
    "think": "piensa* pens* opin* consider*",
    "admit": "admit* reconoc*",
    "deny": "negó negaron niega* negado negar desmint* desmient*",
    "confirm": "confirm*",
    "reveal": "revel*",
    "explain": "explic*",
    "write": "escrib* escrito",
    "estimate": "estim* calcul*",
    "accuse": "acus* imput*",
    "suspect": "sospech*",
    "plan": "plane* prevé prevén preveía previsto prevista proyect*",
    "intend": "pretend*",
    "hope": "esper*",
    "want": "quier* quería querían quiso",
    "try": "intent* trat*",
    "threaten": "amenaz*",
    "promise": "promet* comprometi*",
    "propose": "propon* propus* propuest*",
    "offer": "ofrec*",
    "refuse": "rehus*",
    "reject": "rechaz*",
    "demand": "exig* reclam*",
    "order": "orden*",
    "ask": "pidió pidieron pide piden pedir pedido solicit*",
    "agree": "acord* acuerd* acept*",
    "decide": "decid*",
    "prepare": "prepar*",
    "seem": "parec*",
    "remain": "permanec* qued*",
    "consist": "consist*",
    "contain": "contien* contenía",
    "include": "incluy*",
    "belong": "pertenec*",
    "know": "sabe saben sabía sabían conoc*",
    "mean": "signific*",
    "live": "vive viven vivía vivían",
    "cost": "cuesta* costó costaba",
    "stand": "ubica encuentra encuentran constituy* represent*",
    "rain": "lluev* llov*",
    "snow": "niev* nev*",
}
NOUNS = {
    "election": "elección elecciones comicios",
    "meeting": "reunión reuniones encuentro",
    "attack": "ataque ataques atentado atentados",
    "explosion": "explosión explosiones",
    "arrest": "detención detenciones arresto arrestos",
    "death": "muerte fallecimiento",
    "fire": "incendio incendios",
    "accident": "accidente accidentes",
    "strike": "huelga huelgas",
    "protest": "protesta protestas manifestación manifestaciones",
    "trial": "juicio juicios",
    "hearing": "audiencia vista",
    "summit": "cumbre",
    "visit": "visita visitas",
    "war": "guerra",
    "flood": "inundación inundaciones",
    "earthquake": "terremoto sismo seísmo",
    "collapse": "derrumbe colapso",
    "opening": "apertura inauguración",
    "closure": "cierre",
    "founding": "fundación",
    "resignation": "dimisión renuncia",
    "vote": "votación",
    "referendum": "referéndum",
    "signing": "firma",
    "merger": "fusión",
    "takeover": "adquisición",
    "sale": "venta",
    "ceasefire": "tregua armisticio",
    "invasion": "invasión",
    "conference": "conferencia",
    "storm": "tormenta",
}
WORDS = ClauseWords(
    language="es",
    lemma=verbs(VERBS),
    happening=nouns(NOUNS),
    adjective_follows=True,
    bare_infinitive=True,
    endings=(
        (re.compile(r"r(?:é|ás|á|emos|án)$"), Tense.FUTURE),
        (re.compile(r"."), Tense.PAST),
    ),
    will=re.compile(r"r(?:á|án)$"),
    would=re.compile(r"[aei]ría[ns]?$(?<!quería)(?<!querían)(?<!refería)"),
    future=words("será serán habrá habrán estará estarán va van"),
    going=words("va van voy"),
    past=words(
        """era eran fue fueron estaba estaban estuvo estuvieron había habían hubo pudo pudieron
        podía podían debía debían"""
    ),
    have=words("ha han he haya habría habrían"),
    modals=by_sense(
        {
            "can": "puede pueden",
            "could": "podría podrían",
            "must": "debe deben",
            "should": "debería deberían",
            "reportedly": "habría habrían",
            "would": "sería serían",
        }
    ),
    exist=words("hay hubo había habrá"),
    doubt=words("presuntamente supuestamente posiblemente quizá quizás probablemente"),
    negation=words("no nunca jamás tampoco ni"),
    nobody=words("nadie nada ninguno ninguna"),
    no=words("ningún ninguna"),
    without=words("sin"),
    to=words("a de para en"),
    that=words("que"),
    of=words("de del"),
    by=words("por"),
    with_=words("con"),
    as_=words("como"),
    if_=words("si"),
    when=words("cuando donde mientras cómo cuándo dónde"),
    asking=words("cuándo dónde cómo qué cuál"),
    relative=words("que quien quienes cual cuales cuyo cuya"),
    holding=words("de del para"),
    patient=words("de del contra entre con sobre a al"),
    leading=words(", y"),
    and_=words("y e"),
    according=phrases("según", "de acuerdo con"),
    said_nouns=words("acusación acusaciones alegación alegaciones rumor rumores"),
    pronouns={"él": "he", "ella": "she", "yo": "i", "nosotros": "we"},
    articles=words("el la los las un una unos unas"),
    persons=words(
        """presidente presidenta ministro ministra alcalde alcaldesa exalcalde juez
        jueza abogado abogada fiscal rey reina general coronel entrenador
        entrenadora profesor profesora escritor escritora pintor pintora banquero
        banquera portavoz director directora médico médica obispo papa diputado
        diputada senador senadora científico científica"""
    ),
    bodies=words(
        """grupo empresa sociedad banco sindicato partido asociación diario periódico
        compañía fundación club firma"""
    ),
    alone=re.compile(r"(?:ó|zo|jo|vo|so|no|fue|dio|vio)$"),
    many=re.compile(r"(?:ron|[aeí]n)$"),
    there=words("en a desde hacia cerca ante hasta"),
    company=words("con junto"),
    to_whom=words("contra a al"),
    had=words("había habían hubo"),
    otherwhen=words("antes anteriormente entonces antaño originalmente inicialmente previamente"),
    under=words("que porque cuando mientras si aunque tras después antes pues como desde hasta"),
    habits=words("generalmente siempre frecuentemente habitualmente regularmente raramente"),
    telling=words(
        """antiguo antigua exministro presunto presunta presuntos primer primera primero segundo
        segunda tercer tercera último última nuevo nueva nuevos varios varias otro otra mismo"""
    ),
    lasting=words("antiguo antigua futuro futura actual entonces"),
    links=words(
        """también además luego después entonces así finalmente asimismo igualmente
        ahora ya aún todavía actualmente posteriormente previamente incluso"""
    ),
    needed=words("no nunca jamás ni casi sólo solo apenas presuntamente supuestamente"),
    counts=words("decenas cientos miles millones número serie parte grupo mayoría miembros"),
    places=words("en"),
)
