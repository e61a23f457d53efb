"""Nouns by what they name; a word is looked up in the singular."""

from __future__ import annotations

from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.verbs import words

# Nouns that are happenings themselves: "the August 2008 meeting", "after the collapse".
HAPPENINGS = words(
    "accident accord acquisition acquittal agreement airstrike ambush annexation anniversary",
    "announcement appointment armistice arrest assassination assault attack ballot ban",
    "bankruptcy battle birth blast blockade bombing boycott breach campaign capture ceasefire",
    "celebration ceremony clash closure collapse conference conflict congress conviction coup",
    "crackdown crash creation crisis deadline deal death defeat defection demonstration deployment",
    "detention dismissal dispute dissolution divorce drill earthquake election embargo",
    "epidemic establishment evacuation execution exercise explosion expulsion extradition",
    "fall festival fighting final fire flight flood formation founding funeral game hack",
    "handover hearing hurricane inauguration independence indictment inquiry intrusion",
    "invasion investigation killing landing launch leak liberation marriage massacre match",
    "meeting merger mission murder occupation offensive opening operation ousting outbreak",
    "pact pandemic parade partition promotion protest purchase purge race raid ratification",
    "rebellion referendum reform release reorganisation reorganization rescue resignation",
    "revolt revolution riot sale sanction scandal sentencing session settlement shooting",
    "siege signing storm strike summit surrender takeover talk test tournament transfer",
    "collision derailment sinking shipwreck avalanche landslide drought famine blackout outage",
    "eruption tornado blizzard robbery burglary kidnapping poisoning stabbing bombardment walkout",
    "lockout coronation christening burial eviction blaze wreck decease demise interment baptism",
    "conflagration affray mutiny ordination consecration abdication skirmish inquest reprieve",
    "auction seizure demolition quake tremor aftershock typhoon cyclone tsunami mudslide landslip",
    "wildfire stampede",
    "treaty trial trip truce uprising victory visit vote war wedding withdrawal",
)

# What is said or made known, which happens when it is: "its report in May".
TELLINGS = words(
    "address briefing interview lawsuit publication report ruling speech statement verdict",
)

# Nouns for what is written and issued: "its 2011 report" is a report issued in 2011.
WRITINGS = words(
    "report paper study article book memo memorandum statement document email interview",
    "survey analysis essay letter indictment judgment judgement ruling decree law act bill",
    "resolution communique dispatch cable editorial speech review briefing filing complaint",
    "affidavit verdict order directive paper pamphlet monograph thesis assessment edition",
)

# Nouns for those who act together, where no name stands: "the agency".
COLLECTIVES = words(
    "agency airline alliance army association authority automaker bank board body bureau business",
    "cabinet carmaker chain club coalition commission committee company conglomerate consortium",
    "corporation council country court department division firm force foundation fund giant",
    "government group insurer institute lender maker manufacturer ministry navy network newspaper",
    "office operator organisation organization panel parliament parent partnership party police",
    "producer publisher regulator retailer school service state station subsidiary supplier team",
    "tribunal union unit university",
)

# Nouns for one human being, by office, trade, kin or fate: "he" and "she" take them up.
PERSONS = words(
    "man woman boy girl child youth teenager pensioner widow widower mother father son daughter",
    "brother sister husband wife uncle aunt cousin nephew niece grandmother grandfather baby",
    "king queen prince princess emperor empress president premier minister chancellor governor",
    "mayor councillor senator deputy delegate envoy ambassador consul judge prosecutor lawyer",
    "solicitor barrister clerk sheriff constable inspector detective officer sergeant captain",
    "lieutenant colonel general admiral soldier sailor pilot guard gunman sniper spy thief burglar",
    "robber murderer killer hacker suspect defendant accused plaintiff witness victim prisoner",
    "hostage passenger driver cyclist pedestrian tourist neighbour neighbor owner landlord tenant",
    "farmer fisherman miner baker butcher brewer carpenter blacksmith mason weaver tailor sculptor",
    "painter poet writer novelist author composer singer actor actress dancer director journalist",
    "reporter editor photographer teacher professor student pupil headmaster scientist engineer",
    "keeper pastor rector curate superintendent matron postmaster schoolmaster chaplain overseer",
    "steward missionary bailiff alderman churchwarden warden magistrate boatswain shoemaker",
    "innkeeper publican shepherd gardener headmistress schoolmistress",
    "architect doctor surgeon nurse midwife patient chemist priest bishop archbishop pope vicar",
    "monk nun rabbi imam boss chairman chairwoman manager banker merchant trader broker accountant",
    "secretary treasurer spokesman spokeswoman worker labourer laborer foreman apprentice servant",
    "refugee migrant player footballer striker goalkeeper coach referee champion runner swimmer",
    "candidate activist rebel deserter fugitive intruder stranger visitor guest heir founder",
)

# Those who stand before a court or a board, whoever they are.
PARTIES = words(
    "respondent defendant plaintiff claimant appellant applicant petitioner accused company firm",
    "tenant landlord owner operator licensee contractor supplier buyer seller borrower party",
    "council authority board employer employee",
)


def happens(noun: str) -> bool:
    """Whether the noun can stand for a verb that tells what happened.

    >>> happens("Clashes"), happens("crisis"), happens("report"), happens("bridge")
    (True, True, True, False)
    """
    one = singular(noun)
    return one in HAPPENINGS or one in TELLINGS
