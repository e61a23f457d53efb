"""The words by which Italian says who did what."""

from __future__ import annotations

import re

from dateline.core.sentence import Tense
from dateline.lexicon.clauses.words import ClauseWords, by_sense, nouns, phrases, verbs
from dateline.lexicon.english.verbs import words

VERBS = {
    "be": """è sono era erano fu furono sarà saranno sarebbe sarebbero sia siano essere stato stata
        stati state c'è""",
    "have": "ha hanno aveva avevano ebbe ebbero avrà avranno avrebbe avrebbero abbia avere",
    "become": "diventa* diventò divenne divenuto",
    "say": "disse dissero dice dicono detto dire diceva",
    "tell": "raccont* inform*",
    "report": "rifer* riport* segnal*",
    "announce": "annunci*",
    "state": "dichiar* afferm* precis*",
    "add": "aggiun* aggiung*",
    "claim": "sostien* sosten* rivendic*",
    "insist": "insist* sottoline*",
    "warn": "avvert* ammon*",
    "believe": "cred*",
    "think": "pens* ritien* riten*",
    "admit": "ammett* ammesso ammise riconosc* riconobbe confess*",
    "deny": "nega negano negò negarono negato smentisc* smentì smentito smentirono",
    "confirm": "conferm*",
    "reveal": "rivel* svel*",
    "explain": "spieg*",
    "write": "scriv* scrisse scritto",
    "estimate": "stim*",
    "accuse": "accus* incrimin*",
    "suspect": "sospett*",
    "plan": "pianific* prevede prevedono prevedeva previsto prevista progett*",
    "intend": "intend*",
    "hope": "sper*",
    "want": "vuole vogliono voleva volevano voluto",
    "try": "tent* cerc* prov*",
    "threaten": "minacci*",
    "promise": "promett* promesso promise",
    "propose": "propon* propost* propose",
    "offer": "offr* offerto",
    "refuse": "rifiut*",
    "reject": "resping* respinse respinto respinta",
    "demand": "pretend* esig*",
    "order": "ordin*",
    "ask": "chied* chiese chiesto",
    "agree": "concord* accett* accord*",
    "decide": "decid* deciso decise",
    "prepare": "prepar*",
    "seem": "sembr* pare",
    "remain": "riman* rimase rimasto rest*",
    "consist": "consist*",
    "contain": "contien* contenev*",
    "include": "comprend*",
    "belong": "appartien* appartenev*",
    "know": "sa sanno sapeva sapevano conosc*",
    "mean": "signific*",
    "live": "vive vivono viveva vivevano abit*",
    "cost": "cost*",
    "stand": "trova trovano trovava costituisc* rappresent*",
    "rain": "piov*",
    "snow": "nevic*",
}
NOUNS = {
    "election": "elezione elezioni",
    "meeting": "riunione riunioni incontro",
    "attack": "attacco attacchi attentato attentati",
    "explosion": "esplosione esplosioni",
    "arrest": "arresto arresti",
    "death": "morte decesso",
    "fire": "incendio incendi",
    "accident": "incidente incidenti",
    "strike": "sciopero scioperi",
    "protest": "protesta proteste manifestazione manifestazioni",
    "trial": "processo",
    "hearing": "udienza",
    "summit": "vertice",
    "visit": "visita",
    "war": "guerra",
    "flood": "alluvione alluvioni inondazione",
    "earthquake": "terremoto sisma",
    "collapse": "crollo",
    "opening": "apertura inaugurazione",
    "closure": "chiusura",
    "founding": "fondazione",
    "resignation": "dimissioni",
    "vote": "votazione",
    "referendum": "referendum",
    "signing": "firma",
    "merger": "fusione",
    "takeover": "acquisizione",
    "sale": "vendita",
    "ceasefire": "tregua armistizio",
    "invasion": "invasione",
    "conference": "conferenza",
    "storm": "tempesta",
}
WORDS = ClauseWords(
    language="it",
    lemma=verbs(VERBS),
    happening=nouns(NOUNS),
    adjective_follows=True,
    bare_infinitive=True,
    endings=(
        (re.compile(r"r(?:ò|ai|à|emo|ete|anno)$"), Tense.FUTURE),
        (re.compile(r"."), Tense.PAST),
    ),
    will=re.compile(r"r(?:à|anno)$"),
    would=re.compile(r"rebb(?:e|ero)$"),
    future=words("sarà saranno avrà avranno verrà verranno"),
    past=words(
        """era erano fu furono aveva avevano ebbe ebbero venne vennero veniva venivano poteva
        potevano doveva dovevano"""
    ),
    have=words("ha hanno ho è sono avrebbe avrebbero sarebbe sarebbero"),
    modals=by_sense(
        {
            "can": "può possono",
            "could": "potrebbe potrebbero",
            "must": "deve devono",
            "planned": "dovrebbe dovrebbero",
            "reportedly": "avrebbe avrebbero",
            "would": "sarebbe sarebbero",
            "want": "vuole vogliono",
        }
    ),
    doubt=words("presumibilmente probabilmente forse apparentemente presuntamente"),
    negation=words("non mai né neanche nemmeno"),
    nobody=words("nessuno nulla niente nessuna"),
    no=words("nessun nessuno nessuna"),
    without=words("senza"),
    to=words("a ad di per da"),
    that=words("che"),
    of=words("di del dello della dei degli delle dell' d'"),
    by=words("da dal dallo dalla dai dagli dalle dall'"),
    with_=words("con col"),
    as_=words("come"),
    if_=words("se"),
    when=words("quando dove mentre come perché"),
    asking=words("quando dove come quale che"),
    relative=words("che cui quale quali chi"),
    holding=words("di del dello della dei degli delle dell' d' per"),
    patient=words("di del dello della dei degli delle dell' contro tra fra con su"),
    leading=words(", e"),
    and_=words("e ed"),
    according=phrases("secondo", "stando a", "stando alla", "stando al", "stando ai"),
    said_nouns=words("accusa accuse voce voci"),
    pronouns={"egli": "he", "lui": "he", "ella": "she", "lei": "she", "io": "i", "noi": "we"},
    articles=words("il lo la i gli le l' un uno una un'"),
    persons=words(
        """presidente ministro ministra sindaco sindaca giudice avvocato avvocata
        procuratore re regina generale colonnello allenatore allenatrice professore
        professoressa scrittore scrittrice pittore pittrice banchiere portavoce
        direttore direttrice medico vescovo papa deputato deputata senatore
        senatrice scienziato scienziata"""
    ),
    bodies=words(
        """gruppo società azienda ditta banca sindacato partito associazione quotidiano
        giornale compagnia fondazione club"""
    ),
    alone=re.compile(r"(?:ò|ì|é|sse|ese|nne|cque|lle|bbe|ise|ose|nse|rse|fu)$"),
    many=re.compile(r"(?:rono|anno|avano|evano|ivano)$"),
    there=words(
        """a ad al allo alla ai agli alle all' in nel nello nella nei negli nelle nell' da dal
        dalla presso verso"""
    ),
    company=words("con col insieme"),
    to_whom=words("contro a ad al allo alla alle ai agli all'"),
    had=words("aveva avevano era erano"),
    otherwhen=words("prima precedentemente allora originariamente inizialmente anteriormente"),
    under=words("che perché quando mentre se sebbene dopo prima poiché siccome affinché benché"),
    habits=words("generalmente spesso sempre solitamente regolarmente talvolta raramente"),
    telling=words(
        """ex presunto presunta presunti primo prima secondo seconda terzo terza ultimo ultima
        nuovo nuova nuovi vecchio vecchia molti diversi altro altra stesso vice"""
    ),
    lasting=words("ex futuro futura attuale allora"),
    links=words(
        """anche inoltre tuttavia però poi quindi dopo infine così dunque intanto ormai già ancora
        attualmente successivamente precedentemente"""
    ),
    needed=words("non mai né quasi solo soltanto appena presumibilmente forse"),
    counts=words("decine centinaia migliaia milioni numero serie parte gruppo maggioranza membri"),
    places=words("a ad al alla in nel nella"),
)
