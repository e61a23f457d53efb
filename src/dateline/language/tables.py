"""Words by which a clause is read, whoever reads it: one idea a table, lower-case lemmas."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BE = words("be am is are was were been being 's 're 'm")
HAVE = words("have has had having 've 'd")
MODALS = {
    "will": "",
    "shall": "",
    "'ll": "",
    "wo": "",
    "won't": "",
    "may": "may",
    "might": "might",
    "can": "can",
    "can't": "can",
    "cannot": "can",
    "could": "could",
    "couldn't": "could",
    "would": "would",
    "wouldn't": "would",
    "should": "should",
    "shouldn't": "should",
    "must": "must",
}
# Verbs that put the verb after their "to" in the future or in doubt; the words kept as modality.
AHEAD = words(
    """plan hope intend want aim seek expect try attempt threaten promise vow pledge agree decide
    propose offer refuse decline fail schedule set order urge ask demand instruct require prepare
    consider"""
)
SAY = words(
    """say tell announce report claim state add warn argue insist believe think suggest declare
    admit deny confirm reveal allege assert note explain write predict estimate acknowledge
    conclude maintain contend testify recall describe accuse opine affirm"""
)
DOUBT = words(
    "allegedly reportedly supposedly purportedly apparently possibly perhaps probably likely"
)
NOT = words("not n't never no neither nor without")
EVENT_NOUNS = words(
    """meeting summit talks conference visit trip attack raid bombing strike strikes airstrike
    shooting assault ambush killing murder assassination massacre explosion blast crash fire
    earthquake flood storm hurricane accident war invasion battle siege offensive ceasefire truce
    uprising revolt rebellion revolution coup protest protests demonstration riot riots clash
    clashes election elections referendum vote ballot inauguration appointment resignation
    dismissal ousting arrest detention trial conviction sentencing execution release extradition
    verdict ruling lawsuit indictment agreement treaty deal pact accord signing ratification
    merger acquisition takeover sale purchase launch opening closure founding establishment
    creation formation dissolution collapse fall independence annexation occupation liberation
    withdrawal deployment evacuation surrender capture defeat victory death birth funeral
    marriage wedding divorce speech address announcement statement publication report
    investigation inquiry purge crackdown sanctions embargo ban boycott blockade outbreak epidemic
    pandemic hack breach leak test parade ceremony celebration anniversary festival tournament
    match game race final transfer reform dispute crisis scandal expulsion defection handover
    landing flight mission exercise drill drills briefing interview hearing session congress""",
)
