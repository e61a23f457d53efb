"""The words by which French says who did what."""

from __future__ import annotations

import re

from dateline.core.sentence import Tense
from dateline.lexicon.clauses.words import ClauseWords, by_sense, nouns, phrases, verbs
from dateline.lexicon.english.verbs import words

VERBS = {
    "be": "est sont était étaient fut furent sera seront serait seraient soit être été suis",
    "have": "a ont avait avaient eut eurent aura auront aurait auraient ai avoir eu",
    "become": "devenir devient deviennent devint devenu devenue devinrent",
    "say": "dit dire disent disait disaient dirent",
    "tell": "racont* inform*",
    "report": "rapport* signal* relat*",
    "announce": "annonc*",
    "state": "déclar* affirm* indiqu* précis*",
    "add": "ajout*",
    "claim": "prétend* revendiqu*",
    "insist": "insist* soulign*",
    "warn": "avert* alert*",
    "argue": "argu* soutenir soutient soutenu estim*",
    "believe": "croit croient croire croyait croyaient",
    "think": "pens* jug*",
    "admit": "admet* admis reconnaît reconnu reconnaître reconnaissait avou*",
    "deny": "nie nient nier nié nia niait dément* démenti",
    "confirm": "confirm*",
    "reveal": "révél*",
    "explain": "expliqu*",
    "write": "écri*",
    "accuse": "accus* reproch* inculp*",
    "suspect": "soupçonn*",
    "plan": "prévoit prévoient prévoyait prévu prévue prévus prévues planifi*",
    "intend": "entend entendent envisag* compt*",
    "hope": "espèr* espér*",
    "expect": "attend* attendu*",
    "want": "veut veulent voulait voulaient voulu souhait*",
    "try": "tent* essa*",
    "threaten": "menac*",
    "promise": "promet* promis engage",
    "propose": "propos*",
    "refuse": "refus*",
    "reject": "rejet*",
    "demand": "exig* réclam*",
    "order": "ordonn* enjoint*",
    "ask": "demand* prie prient prié priait",
    "agree": "accept* convenu conviennent",
    "decide": "décid*",
    "prepare": "prépar*",
    "seem": "semble* semblait sembler paraît",
    "remain": "rest* demeur*",
    "consist": "consist* compos*",
    "contain": "contien* contenait",
    "include": "compren* comprenait",
    "belong": "appartien* appartenait",
    "know": "sait savent savait savaient connaît connu",
    "mean": "signifi*",
    "live": "vit vivent vivait vivaient habit*",
    "cost": "coût*",
    "stand": "situ* trouve trouvent trouvait représent* constitu*",
    "rain": "pleu*",
    "snow": "neig*",
}
NOUNS = {
    "election": "élection élections",
    "meeting": "réunion réunions rencontre",
    "attack": "attaque attaques attentat attentats",
    "explosion": "explosion explosions",
    "arrest": "arrestation arrestations",
    "death": "mort décès",
    "fire": "incendie incendies",
    "accident": "accident accidents",
    "strike": "grève grèves",
    "protest": "manifestation manifestations",
    "trial": "procès",
    "hearing": "audience",
    "summit": "sommet",
    "visit": "visite visites",
    "war": "guerre",
    "flood": "inondation inondations crue",
    "earthquake": "séisme tremblement",
    "collapse": "effondrement",
    "opening": "ouverture inauguration",
    "closure": "fermeture",
    "founding": "fondation",
    "resignation": "démission",
    "vote": "vote scrutin",
    "referendum": "référendum",
    "signing": "signature",
    "merger": "fusion",
    "takeover": "rachat",
    "sale": "vente",
    "ceasefire": "cessez-le-feu trêve armistice",
    "invasion": "invasion",
    "conference": "conférence",
    "storm": "tempête",
}
WORDS = ClauseWords(
    language="fr",
    lemma=verbs(VERBS),
    happening=nouns(NOUNS),
    adjective_follows=True,
    bare_infinitive=True,
    endings=(
        (re.compile(r"r(?:ai|as|a|ons|ez|ont)$"), Tense.FUTURE),
        (re.compile(r"."), Tense.PAST),
    ),
    will=re.compile(r"(?:er|dr)a$|ront$"),
    would=re.compile(r"(?:[edv]|tt|r)rai(?:s|t|ent)$"),
    future=words("sera seront aura auront va vont"),
    going=words("va vont vais"),
    past=words("était étaient fut furent avait avaient eut eurent"),
    have=words("a ont ai avons est sont ayant aurait auraient serait seraient"),
    modals=by_sense(
        {
            "can": "peut peuvent",
            "could": "pourrait pourraient",
            "planned": "doit doivent devrait devraient",
            "reportedly": "aurait auraient",
            "would": "serait seraient",
        }
    ),
    exist=words("a avait aura"),
    doubt=words("peut-être probablement apparemment prétendument vraisemblablement"),
    able=words("pu put purent"),
    negation=words("pas jamais point guère aucun aucune ni"),
    half_negation=words("ne n' que qu' plus"),
    nobody=words("personne rien nul aucun aucune"),
    no=words("aucun aucune nul nulle"),
    without=words("sans"),
    to=words("à de d' pour"),
    that=words("que qu'"),
    of=words("de du des d'"),
    by=words("par"),
    with_=words("avec"),
    as_=words("comme"),
    in_=words("en"),
    if_=words("si s'"),
    when=words("quand où lorsque lorsqu' pourquoi comment"),
    asking=words("quand où pourquoi comment quel quelle"),
    relative=words("qui que qu' dont lequel laquelle lesquels lesquelles"),
    holding=words("de du des d' pour"),
    patient=words("de du des d' contre entre avec sur"),
    leading=words(", et"),
    and_=words("et"),
    according=phrases("selon", "d'après", "d' après"),
    said_nouns=words("allégation allégations accusation accusations rumeur rumeurs"),
    pronouns={
        "il": "he",
        "elle": "she",
        "c'": "it",
        "ce": "it",
        "je": "i",
        "j'": "i",
        "nous": "we",
    },
    articles=words("le la les l' un une des du de d'"),
    persons=words(
        """président présidente ministre maire juge avocat avocate procureur roi reine
        général colonel entraîneur entraîneuse professeur professeure écrivain
        écrivaine peintre banquier banquière patron patronne porte-parole directeur
        directrice médecin évêque pape député députée sénateur sénatrice préfet
        préfète chercheur chercheuse"""
    ),
    bodies=words(
        """groupe société entreprise banque syndicat parti association journal
        quotidien compagnie fondation club firme"""
    ),
    there=words("à au aux en dans chez près devant sur vers de depuis jusqu'à"),
    company=words("avec"),
    to_whom=words("contre à au aux"),
    had=words("avait avaient était étaient"),
    otherwhen=words(
        """auparavant jadis autrefois alors précédemment initialement tôt antérieurement"""
    ),
    under=words(
        """que qu' parce lorsque lorsqu' quand si comme puisque tandis pendant bien après avant
        dès depuis afin"""
    ),
    habits=words("généralement souvent toujours habituellement régulièrement parfois rarement"),
    telling=words(
        """ancien ancienne anciens anciennes présumé présumée présumés premier première deuxième
        second seconde troisième dernier dernière nouveau nouvelle nouveaux plusieurs adjoint vice
        autre même"""
    ),
    lasting=words("ancien ancienne futur future actuel actuelle"),
    links=words(
        """aussi cependant toutefois donc puis ensuite enfin ainsi alors également
        néanmoins pourtant désormais déjà encore actuellement finalement auparavant notamment"""
    ),
    needed=words("pas jamais ne n' plus ni presque seulement partiellement apparemment peut-être"),
    counts=words(
        """dizaines centaines milliers millions nombre série partie groupe majorité membres"""
    ),
    places=words("à au aux en dans"),
)
