"""The words by which Dutch says who did what."""

from __future__ import annotations

import re

from dateline.core.sentence import Tense
from dateline.lexicon.clauses.words import ClauseWords, by_sense, nouns, phrases, verbs
from dateline.lexicon.english.verbs import words

VERBS = {
    "be": "is zijn was waren ben bent geweest",
    "have": "heeft hebben had hadden heb gehad",
    "become": "wordt worden werd werden geworden",
    "say": "zei zeiden zegt zeggen gezegd",
    "tell": "vertel* verteld meedeel* meegedeeld informeer*",
    "report": "meld* gemeld bericht* rapporteer* gerapporteerd",
    "announce": "aankondig* aangekondigd bekendma* bekendgemaakt",
    "state": "verklaar* stel stelt stelde stelden gesteld",
    "add": "toevoeg* toegevoegd",
    "claim": "beweer* beweren",
    "insist": "benadruk* volhield",
    "warn": "waarschuw* gewaarschuwd",
    "believe": "geloof* geloven geloofd",
    "think": "denk denkt denken dacht dachten gedacht meen* vind vindt vinden vond vonden",
    "admit": "toegaf toegeeft toegegeven erken* erkend bekende bekenden",
    "deny": "ontken* ontkend",
    "confirm": "bevestig*",
    "reveal": "onthul* onthuld",
    "write": "schrijf* schrijven schreef schreven geschreven",
    "estimate": "schat schatte schatten geschat",
    "accuse": "beschuldig* aanklag* aangeklaagd verwijt* verweet verweten",
    "suspect": "verdenk* verdacht",
    "plan": "plan* gepland",
    "intend": "beoog* voornemens",
    "hope": "hoop* hopen gehoopt",
    "expect": "verwacht*",
    "want": "wil willen wilde wilden gewild",
    "try": "probeer* proberen geprobeerd poog*",
    "threaten": "dreig* gedreigd",
    "promise": "beloof* beloven beloofd toezeg* toegezegd",
    "propose": "voorstel* voorgesteld",
    "refuse": "weiger* geweigerd",
    "reject": "verwerp* verwierp* verworpen afwijs* afwees afgewezen",
    "demand": "eis* geëist",
    "order": "beveel* beval* bevolen gelast*",
    "ask": "vraag vraagt vragen vroeg vroegen gevraagd verzoek* verzocht*",
    "agree": "afsprak* afgesproken instem* ingestemd",
    "decide": "besluit* besloot besloten beslis* beslist",
    "seem": "lijk* leek leken schijn*",
    "remain": "blijf* blijven bleef bleven gebleven",
    "consist": "bestaat bestaan bestond*",
    "contain": "bevat*",
    "belong": "behoort behoorde* behoren",
    "know": "weet weten wist wisten kent kende*",
    "mean": "beteken*",
    "live": "woon* wonen leef* leven leefde*",
    "cost": "kost kosten kostte*",
    "stand": "ligt liggen lag lagen staat staan stond stonden geldt",
}
NOUNS = {
    "election": "verkiezing verkiezingen",
    "meeting": "vergadering bijeenkomst ontmoeting",
    "attack": "aanval aanvallen aanslag aanslagen overval",
    "explosion": "explosie explosies ontploffing",
    "arrest": "arrestatie arrestaties aanhouding",
    "death": "dood overlijden",
    "fire": "brand branden",
    "accident": "ongeluk ongelukken ongeval",
    "strike": "staking stakingen",
    "protest": "protest protesten demonstratie demonstraties betoging",
    "trial": "proces",
    "hearing": "hoorzitting",
    "summit": "top",
    "visit": "bezoek",
    "war": "oorlog",
    "flood": "overstroming overstromingen watersnood",
    "earthquake": "aardbeving",
    "collapse": "instorting",
    "opening": "opening",
    "closure": "sluiting",
    "founding": "oprichting",
    "resignation": "aftreden ontslag",
    "vote": "stemming",
    "referendum": "referendum",
    "merger": "fusie",
    "takeover": "overname",
    "sale": "verkoop",
    "ceasefire": "wapenstilstand bestand",
    "invasion": "inval invasie",
    "conference": "conferentie",
    "storm": "storm",
}
WORDS = ClauseWords(
    language="nl",
    lemma=verbs(VERBS),
    happening=nouns(NOUNS),
    dates_anywhere=True,
    verb_second=True,
    bare_infinitive=True,
    endings=((re.compile(r"(?:de|den|te|ten)$"), Tense.PAST),),
    parted=re.compile(
        r"(?:aan|af|bekend|bij|door|in|mee|na|op|over|terug|toe|uit|vast|voor|weg)[a-z]"
    ),
    future=words("zal zullen"),
    going=words("gaat gaan ga"),
    past=words("was waren had hadden werd werden kon konden moest moesten mocht mochten"),
    have=words("heeft hebben heb is zijn ben"),
    modals=by_sense(
        {
            "can": "kan kunnen",
            "would": "zou zouden",
            "must": "moet moeten",
            "may": "mag mogen",
            "want": "wil willen wilde wilden",
        }
    ),
    hearsay=words("zou zouden"),
    doubt=words("vermoedelijk mogelijk waarschijnlijk misschien kennelijk"),
    negation=words("niet nooit noch geenszins nauwelijks"),
    nobody=words("niemand niets geen"),
    no=words("geen"),
    without=words("zonder"),
    to=words("te om"),
    that=words("dat"),
    of=words("van"),
    by=words("door"),
    with_=words("met"),
    as_=words("als"),
    if_=words("als indien of tenzij"),
    when=words("toen wanneer terwijl waar hoe waarom"),
    asking=words("wanneer waar waarom hoe wat welke welk"),
    relative=words("wie"),
    relative_there=words("die dat wat welke"),
    holding=words("van voor"),
    patient=words("van op met tussen tegen"),
    leading=words(", en zowel"),
    and_=words("en"),
    according=phrases("volgens", "aldus"),
    said_nouns=words("bewering beweringen beschuldiging beschuldigingen gerucht geruchten"),
    pronouns={
        "hij": "he",
        "zij": "she",
        "ze": "she",
        "het": "it",
        "er": "it",
        "ik": "i",
        "wij": "we",
        "we": "we",
    },
    articles=words("de het een"),
    persons=words(
        """president minister premier burgemeester rechter advocaat advocate officier
        koning koningin generaal kolonel trainer professor schrijver schrijfster
        schilder bankier ondernemer woordvoerder woordvoerster directeur arts
        bisschop paus senator wethouder"""
    ),
    bodies=words(
        """concern firma bedrijf bank vakbond partij vereniging krant rederij stichting
        groep club"""
    ),
    there=words("in te bij nabij op uit naar voor"),
    company=words("met samen"),
    to_whom=words("tegen aan van"),
    had=words("had hadden was waren"),
    otherwhen=words("eerder vroeger toen destijds later aanvankelijk ooit tevoren"),
    under=words(
        """dat omdat nadat voordat terwijl toen als wanneer hoewel zodat totdat sinds doordat"""
    ),
    habits=words("meestal gewoonlijk vaak altijd regelmatig soms zelden"),
    telling=words(
        """voormalige voormalig vroegere vermeende eerste tweede derde laatste nieuwe oude veel
        meerdere enkele plaatsvervangend"""
    ),
    lasting=words("voormalige vroegere toenmalige toekomstige"),
    links=words(
        """ook echter maar dan daarna bovendien daarnaast tenslotte uiteindelijk daarom dus
        intussen inmiddels later eerder al nog wel momenteel daarbij daarop tegelijk eveneens zo"""
    ),
    needed=words(
        """niet nooit noch alleen slechts bijna nauwelijks gedeeltelijk vermoedelijk terug weer"""
    ),
    counts=words(
        """tientallen honderden duizenden miljoenen aantal reeks deel groep meerderheid leden"""
    ),
    places=words("in te bij nabij"),
)
