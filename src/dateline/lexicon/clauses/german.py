"""The words by which German says who did what."""

from __future__ import annotations

import re

from dateline.core.sentence import Tense
from dateline.lexicon.clauses.words import ClauseWords, by_sense, nouns, phrases, verbs
from dateline.lexicon.english.verbs import words

VERBS = {
    "be": "ist sind war waren sei seien wäre wären bin gewesen",
    "have": "hat haben hatte hatten habe hätte hätten gehabt",
    "become": "wird werden wurde wurden geworden",
    "say": "sag* gesagt äußert* geäußert hieß",
    "tell": "erzähl* mitteil* mitgeteilt mitzuteilen informier*",
    "report": "bericht* meldet* melden gemeldet",
    "announce": "ankündig* angekündigt verkünde* bekanntg* bekanntgegeben",
    "state": "erklär* feststell* festgestellt",
    "add": "hinzufüg* hinzugefügt ergänz*",
    "claim": "behaupt* beteuer*",
    "insist": "beton* bestand beharr*",
    "warn": "warn* gewarnt",
    "argue": "argumentier*",
    "believe": "glaub* geglaubt",
    "think": "meint* meinen gemeint denkt denken dachte* gedacht",
    "suggest": "andeut* angedeutet",
    "admit": "zugab zugibt zugegeben einräum* eingeräumt gestand gestanden gesteht",
    "deny": "bestritt* bestreit* leugn* dementier* zurückwies zurückwiesen",
    "confirm": "bestätig*",
    "reveal": "enthüll* offenbar* offenleg* offengelegt",
    "write": "schreib* schrieb* geschrieben",
    "estimate": "schätz* geschätzt",
    "accuse": "beschuldig* vorwarf vorwirft vorwerfen vorgeworfen anklag* angeklagt bezichtig*",
    "suspect": "verdächtig*",
    "plan": "plan* geplant",
    "intend": "beabsichtig* vorhat",
    "hope": "hoff* gehofft",
    "expect": "erwart*",
    "try": "versuch*",
    "threaten": "droh* gedroht",
    "promise": "versprach* versprochen versprich* verspreche* zusag* zugesagt",
    "propose": "vorschlug* vorschlag* vorgeschlagen",
    "offer": "anbot anbiet* angeboten",
    "refuse": "weiger* geweigert",
    "reject": "ablehn* abgelehnt zurückweis* zurückgewiesen",
    "demand": "forder* gefordert verlang*",
    "order": "befahl befehl* befohlen anordn* angeordnet anwies angewiesen verfüg*",
    "ask": "bat baten bitte* gebeten ersuch* aufforder* aufgefordert",
    "agree": "vereinbar* einig* geeinigt zustimm* zugestimmt",
    "decide": "entschied* entscheid* entschlossen beschloss* beschließ* beschlossen",
    "prepare": "vorbereit*",
    "seem": "scheint scheinen schien schienen",
    "remain": "bleib* blieb* geblieben",
    "consist": "besteht bestehen",
    "contain": "enthält enthalten enthielt*",
    "include": "umfass*",
    "belong": "gehör*",
    "know": "weiß wissen wusste* kennt kennen kannte*",
    "mean": "bedeut* heißt",
    "live": "lebt lebte lebten leben wohnt* wohnen",
    "cost": "kostet* kosten",
    "stand": "liegt liegen lag lagen gilt gelten galt galten steht stehen",
    "rain": "regnet*",
    "snow": "schneit*",
}
NOUNS = {
    "election": "wahl wahlen",
    "meeting": "treffen sitzung sitzungen tagung",
    "attack": "angriff angriffe anschlag anschläge überfall",
    "explosion": "explosion explosionen",
    "arrest": "festnahme festnahmen verhaftung verhaftungen",
    "death": "tod todesfall",
    "fire": "brand brände feuer",
    "accident": "unfall unfälle unglück",
    "strike": "streik streiks",
    "protest": "protest proteste kundgebung demonstration demonstrationen",
    "trial": "prozess prozesse",
    "hearing": "anhörung",
    "summit": "gipfel gipfeltreffen",
    "visit": "besuch besuche",
    "war": "krieg kriege",
    "flood": "hochwasser überschwemmung überschwemmungen",
    "earthquake": "erdbeben",
    "collapse": "einsturz zusammenbruch",
    "opening": "eröffnung",
    "closure": "schließung",
    "founding": "gründung",
    "resignation": "rücktritt",
    "vote": "abstimmung abstimmungen",
    "referendum": "volksabstimmung referendum",
    "signing": "unterzeichnung",
    "merger": "fusion",
    "takeover": "übernahme",
    "sale": "verkauf",
    "ceasefire": "waffenruhe waffenstillstand",
    "invasion": "einmarsch invasion",
    "conference": "konferenz konferenzen",
    "storm": "sturm unwetter",
}
WORDS = ClauseWords(
    language="de",
    lemma=verbs(VERBS),
    happening=nouns(NOUNS),
    dates_anywhere=True,
    verb_second=True,
    genitive=True,
    bare_infinitive=True,
    endings=((re.compile(r"(?:te|ten|test)$"), Tense.PAST),),
    parted=re.compile(
        r"(?:ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|vor|weg|zu)[a-zäöü]"
    ),
    becoming=words("wird werden werde wirst"),
    past=words("war waren hatte hatten wurde wurden konnte konnten musste mussten durfte durften"),
    have=words("hat haben habe ist sind bin sei seien worden"),
    modals=by_sense(
        {
            "can": "kann können könne",
            "could": "könnte könnten",
            "would": "würde würden wäre wären hätte hätten",
            "must": "muss müssen müsse",
            "planned": "soll sollen solle sollte sollten",
            "want": "will wollen wolle wollte wollten",
            "may": "darf dürfen dürfte dürften",
        }
    ),
    hearsay=words("soll sollen"),
    exist=words("gibt gab gäbe"),
    doubt=words("angeblich mutmaßlich vermutlich möglicherweise wohl offenbar wahrscheinlich"),
    negation=words("nicht nie niemals weder keineswegs kaum"),
    nobody=words("niemand nichts keiner keine"),
    no=words("kein keine keinen keinem keiner keines"),
    without=words("ohne"),
    to=words("zu um"),
    that=words("dass daß"),
    of=words("von vom der des"),
    by=words("von vom durch"),
    with_=words("mit"),
    as_=words("als"),
    if_=words("wenn falls sofern ob"),
    when=words("als wenn wo während warum wie"),
    asking=words("wann wo warum wie was welche welcher welches"),
    relative_there=words("der die das den dem dessen deren welcher welche welches welchen was wer"),
    holding=words("von vom für"),
    patient=words("von vom auf mit zwischen gegen an"),
    leading=words(", und sowohl"),
    and_=words("und"),
    according=phrases(
        "laut", "zufolge", "nach angaben", "nach worten", "nach aussage", "nach darstellung"
    ),
    said_nouns=words("behauptung behauptungen vorwurf vorwürfe gerücht gerüchte anschuldigungen"),
    pronouns={"er": "he", "sie": "she", "es": "it", "ich": "i", "wir": "we"},
    articles=words("der die das den dem des ein eine einen einem einer eines"),
    oblique=words("den dem des einen einem eines"),
    persons=words(
        """präsident präsidentin kanzler kanzlerin bundeskanzler minister ministerin
        bürgermeister bürgermeisterin richter richterin anwalt anwältin staatsanwalt
        könig königin fürst general oberst trainer trainerin professor professorin
        doktor schriftsteller schriftstellerin maler bankier unternehmer
        unternehmerin sprecher sprecherin direktor direktorin ärztin arzt bischof
        papst abgeordnete abgeordneter senator chef chefin"""
    ),
    bodies=words(
        """konzern firma gesellschaft bank gewerkschaft partei verein zeitung reederei
        behörde unternehmen stiftung verband"""
    ),
    there=words("in im bei am an nahe vor auf aus nach bis über"),
    company=words("mit gemeinsam samt"),
    to_whom=words("gegen an von"),
    had=words("hatte hatten war waren"),
    otherwhen=words(
        """zuvor früher damals später seinerzeit einst ursprünglich anfangs bereits vorher"""
    ),
    under=words(
        "dass daß weil nachdem bevor während als wenn ob obwohl damit sobald solange bis seit da"
    ),
    habits=words("meist meistens gewöhnlich oft häufig immer stets regelmäßig manchmal selten"),
    telling=words(
        """ehemalige ehemaliger ehemaligen frühere früherer früheren mutmaßliche mutmaßlicher
        mutmaßlichen angebliche erste ersten zweite zweiten dritte letzte letzten neue neuen neuer
        alte alten viele mehrere wenige stellvertretende stellvertretender"""
    ),
    lasting=words("ehemalige früheren künftige damalige"),
    links=words(
        """auch jedoch aber dann danach zudem außerdem ferner schließlich daher deshalb somit
        inzwischen unterdessen dagegen allerdings später früher zuvor bereits schon noch derzeit
        dabei daraufhin zugleich ebenfalls hingegen so"""
    ),
    needed=words(
        """nicht nie niemals weder nur fast beinahe kaum teilweise angeblich mutmaßlich
        vermutlich wieder nieder zurück"""
    ),
    counts=words("dutzende hunderte tausende millionen zahl reihe teil gruppe mehrheit mitglieder"),
    places=words("in im bei nahe"),
)
