"""The words by which Portuguese says who did what."""

from __future__ import annotations

import re

from dateline.core.sentence import Tense
from dateline.lexicon.clauses.words import ClauseWords, by_sense, nouns, phrases, verbs
from dateline.lexicon.english.verbs import words

VERBS = {
    "be": """é são era eram foi foram será serão seria seriam seja ser sido está estão estava
        estavam esteve estiveram estará estarão estar houve há""",
    "have": "tem têm tinha tinham teve tiveram terá terão teria teriam tenha ter tido havia haviam",
    "become": "torn*",
    "say": "disse disseram diz dizem dizia dito dizer",
    "tell": "cont* relat*",
    "report": "inform* noticia* report*",
    "announce": "anunci*",
    "state": "declar* afirm* indic*",
    "add": "acrescent*",
    "claim": "aleg* sustent* reivindic*",
    "insist": "insist* sublinh* salient*",
    "warn": "advert* alert* avis*",
    "believe": "acredit*",
    "think": "pens* ach* consider*",
    "admit": "admit* reconhec*",
    "deny": "negou negaram nega negam negar negado desment*",
    "confirm": "confirm*",
    "reveal": "revel*",
    "explain": "explic*",
    "write": "escrev* escrito",
    "estimate": "estim* calcul*",
    "accuse": "acus* indici*",
    "suspect": "suspeit*",
    "plan": "planej* planei* prevê preveem previa previu previsto prevista",
    "intend": "pretend* tenciona*",
    "hope": "esper*",
    "want": "quer querem queria queriam quis",
    "try": "tent* procur*",
    "threaten": "ameaç*",
    "promise": "promet*",
    "propose": "propô* propor propost* propus* propõe*",
    "offer": "oferec*",
    "refuse": "recus*",
    "reject": "rejeit*",
    "demand": "exig* reivindic*",
    "order": "orden* mand* determin*",
    "ask": "pede pedem pediu pediram pedir pedido solicit*",
    "agree": "concord* aceit* acord*",
    "decide": "decid*",
    "prepare": "prepar*",
    "seem": "parec*",
    "remain": "permanec* continu* fica ficam ficava",
    "consist": "consist*",
    "contain": "contém continha*",
    "include": "inclui*",
    "belong": "pertenc*",
    "know": "sabe sabem sabia sabiam conhec*",
    "mean": "signific*",
    "live": "vive vivem vivia viviam mora*",
    "cost": "cust*",
    "stand": "situa represent* constitu*",
    "rain": "chov*",
    "snow": "nev*",
}
NOUNS = {
    "election": "eleição eleições",
    "meeting": "reunião reuniões encontro",
    "attack": "ataque ataques atentado atentados",
    "explosion": "explosão explosões",
    "arrest": "detenção detenções prisão",
    "death": "morte falecimento",
    "fire": "incêndio incêndios",
    "accident": "acidente acidentes",
    "strike": "greve greves",
    "protest": "protesto protestos manifestação manifestações",
    "trial": "julgamento",
    "hearing": "audiência",
    "summit": "cimeira cúpula",
    "visit": "visita",
    "war": "guerra",
    "flood": "inundação inundações cheia cheias enchente",
    "earthquake": "terremoto terramoto sismo",
    "collapse": "colapso desabamento",
    "opening": "abertura inauguração",
    "closure": "encerramento fechamento",
    "founding": "fundação",
    "resignation": "demissão renúncia",
    "vote": "votação",
    "referendum": "referendo",
    "signing": "assinatura",
    "merger": "fusão",
    "takeover": "aquisição",
    "sale": "venda",
    "ceasefire": "trégua cessar-fogo armistício",
    "invasion": "invasão",
    "conference": "conferência",
    "storm": "tempestade",
}
WORDS = ClauseWords(
    language="pt",
    lemma=verbs(VERBS),
    happening=nouns(NOUNS),
    adjective_follows=True,
    bare_infinitive=True,
    endings=(
        (re.compile(r"r(?:ei|ás|á|emos|ão)$(?<!foram)"), Tense.FUTURE),
        (re.compile(r"."), Tense.PAST),
    ),
    will=re.compile(r"r(?:á|ão)$"),
    would=re.compile(r"[aei]ria[ms]?$(?<!queria)(?<!queriam)"),
    future=words("será serão terá terão estará estarão vai vão irá irão haverá"),
    going=words("vai vão irá irão vou"),
    past=words(
        """era eram foi foram estava estavam esteve estiveram tinha tinham havia haviam teve
        pôde puderam podia podiam devia deviam"""
    ),
    have=words("tem têm tenha teria teriam"),
    modals=by_sense(
        {
            "can": "pode podem",
            "may": "poderá poderão",
            "could": "poderia poderiam",
            "planned": "deve devem deverá deverão",
            "should": "deveria deveriam",
            "reportedly": "teria teriam",
            "would": "seria seriam",
        }
    ),
    exist=words("há houve havia haverá"),
    doubt=words("alegadamente supostamente possivelmente talvez provavelmente"),
    negation=words("não nunca jamais nem tampouco"),
    nobody=words("ninguém nada nenhum nenhuma"),
    no=words("nenhum nenhuma"),
    without=words("sem"),
    to=words("a de para em"),
    that=words("que"),
    of=words("de do da dos das d'"),
    by=words("por pelo pela pelos pelas"),
    with_=words("com"),
    as_=words("como"),
    if_=words("se caso"),
    when=words("quando onde enquanto como porque"),
    asking=words("quando onde como qual que"),
    relative=words("que quem qual quais cujo cuja"),
    holding=words("de do da dos das para"),
    patient=words("de do da dos das contra entre com sobre a ao à"),
    leading=words(", e"),
    and_=words("e"),
    according=phrases("segundo", "de acordo com", "conforme"),
    said_nouns=words("acusação acusações alegação alegações rumor rumores boato boatos"),
    pronouns={"ele": "he", "ela": "she", "eu": "i", "nós": "we"},
    articles=words("o a os as um uma uns umas"),
    persons=words(
        """presidente presidenta ministro ministra prefeito prefeita juiz juíza
        advogado advogada procurador procuradora rei rainha general coronel
        treinador treinadora professor professora escritor escritora pintor pintora
        banqueiro porta-voz diretor diretora médico médica bispo papa deputado
        deputada senador senadora cientista"""
    ),
    bodies=words(
        """grupo empresa sociedade banco sindicato partido associação jornal diário
        companhia fundação clube firma"""
    ),
    alone=re.compile(r"(?:ou|eu|iu|ez|is|ôs|oi|eio|isse|eve|ube)$"),
    many=re.compile(r"(?:ram|[ae]m)$"),
    there=words("em no na nos nas a ao à desde até perto para de do da"),
    company=words("com junto"),
    to_whom=words("contra a ao à aos às"),
    had=words("tinha tinham havia haviam"),
    otherwhen=words("antes anteriormente então outrora originalmente inicialmente previamente"),
    under=words("que porque quando enquanto se embora após depois antes pois como desde até"),
    habits=words("geralmente sempre frequentemente habitualmente regularmente raramente"),
    telling=words(
        """antigo antiga ex-ministro suposto suposta primeiro primeira segundo segunda terceiro
        terceira último última novo nova novos vários várias outro outra mesmo vice"""
    ),
    lasting=words("antigo antiga futuro futura atual então"),
    links=words(
        """também além porém contudo depois então assim finalmente igualmente agora já ainda
        atualmente posteriormente anteriormente inclusive"""
    ),
    needed=words("não nunca jamais nem quase só apenas alegadamente supostamente"),
    counts=words("dezenas centenas milhares milhões número série parte grupo maioria membros"),
    places=words("em no na"),
)
