"""The words by which English says who did what."""

from __future__ import annotations

from dateline.lexicon.clauses.words import ClauseWords
from dateline.lexicon.english.lemmas import verb_lemma
from dateline.lexicon.english.nouns import happens
from dateline.lexicon.english.verbs import DOUBT, MODALS, words


def _happening(noun: str) -> str:
    return noun if happens(noun) else ""


WORDS = ClauseWords(
    language="en",
    lemma=verb_lemma,
    happening=_happening,
    subject_first=True,
    inflects=True,
    future=words("will shall 'll wo won't"),
    past=words("was were had did got"),
    present=words("is are am 's 're 'm do does gets ca sha 'd") | frozenset(MODALS),
    have=words("have has having 've"),
    having=words("having"),
    is_or_has=words("'s"),
    had_or_would=words("'d"),
    bare=words("be"),
    going=words("going"),
    modals={**MODALS, "ca": "can"},
    doubt=DOUBT,
    ahead=words("likely due set about supposed ready unlikely bound"),
    able=words("able pleased"),
    negation=words("not n't never neither nor"),
    nobody=words("none nobody nothing neither no-one"),
    no=words("no"),
    without=words("without"),
    to=words("to"),
    that=words("that"),
    of=words("of"),
    by=words("by"),
    with_=words("with"),
    as_=words("as"),
    in_=words("in"),
    on=words("on"),
    if_=words("if unless whether"),
    when=words("when where while why how"),
    asking=words("when where why how what which"),
    relative=words("who whom which that"),
    holding=words("of for"),
    patient=words("of on with between against"),
    leading=words("'s , and both"),
    according=(("according", "to"),),
    said_nouns=words(
        "allegation allegations claim claims accusation accusations rumour rumours rumor"
    ),
    telling=words(
        """former alleged suspected fake false so-called acting first second third last next only
        own new old other another same no few many several more most least such possible potential
        attempted would-be deputy vice chief small large"""
    ),
    lasting=words("former current future previous late then"),
    links=words(
        """also however furthermore moreover meanwhile additionally therefore thus then later soon
        earlier finally eventually subsequently afterwards consequently instead indeed similarly
        likewise nevertheless nonetheless secondly thirdly lastly too when where why how
        simultaneously so yet still once already since previously recently currently now formerly
        here"""
    ),
    needed=words(
        """not n't never no neither nor only almost nearly barely hardly partly out off back up down
        away together apart over under forward abroad in on ahead around aside along hand"""
    )
    | DOUBT,
    counts=words(
        """dozens hundreds thousands millions billions scores lot lots number numbers series
        majority minority percentage share part parts group kind type sort pair couple piece pieces
        handful variety range member members version versions copy copies"""
    ),
    turns=words(
        """response accordance addition charge favour favor front behalf case terms spite regard
        view light line connection exchange return search support honour honor need reference
        relation opposition protest pursuit defiance violation breach possession control command"""
    ),
    places=words("in at near"),
    spans=words("hours days weeks months years decades time"),
    starting=words("starting beginning ending running dating"),
    never_doers=words(
        """percent % margin vote votes majority means factor way mistake chance accident default law
        nature phone email mail post letter telephone name sea land air consent agreement order
        decree force hand birth marriage reason virtue method methods ways procedure procedures
        manner route rail road fax wire cable telegram cheque check cash return"""
    ),
)
