"""The lemma of an English word, and the forms of a verb."""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon.english.usage import lexicon

# Past and participle of each verb that does not form them with "-ed"; its other forms are regular.
_IRREGULAR = """
arise arose arisen; awake awoke awoken; be am is are was were been being; bear bore borne born;
beat beaten; become became; befall befell befallen; begin began begun; behold beheld; bend bent;
beset; bet; bid bade bidden; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke
broken; breed bred; bring brought; broadcast; build built; burn burnt; burst; buy bought; cast;
catch caught; choose chose chosen; cling clung; come came; cost; creep crept; cut; deal dealt; die
dying; dig dug; do does did done; draw drew drawn; dream dreamt; drink drank drunk; drive drove
driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find
found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast; foresee foresaw
foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake
forsook forsaken; freeze froze frozen; get got gotten; give gave given; go goes went gone; grind
ground; grow grew grown; hang hung; have has had; hear heard; hide hid hidden; hit; hold held;
hurt; input; keep kept; kneel knelt; know knew known; lay laid; lead led; leap leapt; learn
learnt; leave left; lend lent; let; lie lying lain; light lit; lose lost; make made; mean meant;
meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; mow mown; offset;
outdo outdid outdone; outgrow outgrew outgrown; overcome overcame; overhear overheard; oversee
oversaw overseen; override overrode overridden; overrun overran; overtake overtook overtaken;
overthrow overthrew overthrown; partake partook partaken; pay paid; plead pled; prove proven; put;
quit; read; rebuild rebuilt; redo redid redone; repay repaid; reset; resell resold; rethink
rethought; retell retold; rewrite rewrote rewritten; rid; ride rode ridden; ring rang rung; rise
rose risen; run ran; saw sawn; say said; see saw seen; seek sought; sell sold; send sent; set; sew
sewn; shake shook shaken; shed; shine shone; shoot shot; show shown; shrink shrank shrunk; shut;
sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; sling slung;
slit; smell smelt; sow sown; speak spoke spoken; speed sped; spell spelt; spend spent; spill
spilt; spin spun; spit spat; split; spoil spoilt; spread; spring sprang sprung; stand stood; steal
stole stolen; stick stuck; sting stung; stink stank stunk; stride strode stridden; strike struck
stricken; string strung; strive strove striven; swear swore sworn; sweep swept; swell swollen;
swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think
thought; throw threw thrown; thrust; tie tying; tread trod trodden; undercut; undergo undergoes
underwent undergone; underlie underlying underlay underlain; understand understood; undertake
undertook undertaken; undo undoes undid undone; uphold upheld; upset; wake woke woken; wear wore
worn; weave wove woven; wed; weep wept; wet; win won; wind wound; withdraw withdrew withdrawn;
withhold withheld; withstand withstood; wring wrung; write wrote written
"""
# Short forms, and what the word-cutting of Universal Dependencies leaves of them.
_SHORT = {
    "'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'d": "have", "'ll": "will", "wo": "will",
    "ca": "can", "sha": "shall", "ai": "be", "would": "would",
}  # fmt: skip
# Stems that have lost an "e" to their ending, and stems that have doubled their last letter.
_LOST_E = re.compile(
    r"""^[^aeiou]*[aeiou][bdfgklmnprstv]$            # "fin-ed": a short vowel would have doubled
    | (?:[^aeiou]|^)[aeiou]?(?:at|iz|is|uc|ov|iv|uir|ur|ut|id|as|os|us|um|ag|ang|scrib|ieg|xil)$
    | (?:[cvzu]|[^aeiouln]l|[dr]g|eng|rs|ns)$""",
    re.VERBOSE,
)
_DOUBLED = re.compile(r"(?:([bdgmnprt])\1|[aeiou][^aeiou]+[aeo]ll)$")
_ENDINGS = re.compile(r"(?:ing|ed|es|s)$")


def verb_lemma(word: str) -> str:
    """
    >>> [verb_lemma(word) for word in ("Signed", "ratified", "fled", "holding", "arises", "lies")]
    ['sign', 'ratify', 'flee', 'hold', 'arise', 'lie']
    >>> [verb_lemma(word) for word in ("quashed", "annexing", "rigged", "deposes", "torpedoed")]
    ['quash', 'annex', 'rig', 'depose', 'torpedo']
    """
    low = word.lower().replace("’", "'")
    if low in _SHORT:
        return _SHORT[low]
    if low in _irregular():
        return _irregular()[low]
    known = lexicon().get(low)
    if known is not None and known.lemma:
        return known.lemma
    return _regular(low)


def past_form(word: str) -> str:
    """The past tense of a verb, from any of its forms.

    >>> [past_form(word) for word in ("taken", "risen", "praised", "built", "set", "carried")]
    ['took', 'rose', 'praised', 'built', 'set', 'carried']
    >>> [past_form(word) for word in ("start", "close", "carry", "stop", "open", "stay")]
    ['started', 'closed', 'carried', 'stopped', 'opened', 'stayed']
    """
    lemma, low = verb_lemma(word), word.lower()
    past = _pasts().get(lemma)
    if past is not None or low != lemma:
        return past if past is not None else low
    if low.endswith("e"):
        return f"{low}d"
    if re.search(r"[^aeiou]y$", low):
        return f"{low[:-1]}ied"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgkmnprt]", low) is not None
    return f"{low}{low[-1]}ed" if doubled else f"{low}ed"


@cache
def past_forms() -> frozenset[str]:
    """Every irregular form of a past or a participle.

    >>> {"sang", "sung", "set"} <= past_forms(), "singing" in past_forms()
    (True, False)
    """
    rows = (row.split() for row in _IRREGULAR.split(";"))
    told = {form for row in rows for form in (row[1:] or row)}
    return (
        frozenset(told)
        - {"am", "is", "are", "does", "goes", "has"}
        - {form for form in told if form.endswith(("ing", "goes", "does"))}
    )


def present_form(word: str, *, one: bool = True) -> str:
    """The present tense of a verb, of one who does it or of several.

    >>> present_form("carried"), present_form("taken"), present_form("watched"), present_form("had")
    ('carries', 'takes', 'watches', 'has')
    """
    lemma = verb_lemma(word)
    if not one:
        return lemma
    if lemma in ("have", "be", "do", "go"):
        return {"have": "has", "be": "is", "do": "does", "go": "goes"}[lemma]
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else f"{lemma}s"


@cache
def _pasts() -> dict[str, str]:
    """The past of each irregular verb: the form after the lemma, the lemma where it has none."""
    rows = (row.split() for row in _IRREGULAR.split(";"))
    pasts = {
        row[0]: [f for f in row[1:] if not f.endswith(("ing", "goes", "does"))] for row in rows
    }
    return {lemma: forms[0] if forms else lemma for lemma, forms in pasts.items()}


@cache
def _irregular() -> dict[str, str]:
    rows = (row.split() for row in _IRREGULAR.split(";"))
    return {form: row[0] for row in rows for form in reversed(row)}


@cache
def _verbs() -> frozenset[str]:
    """Every verb the tables know, by its lemma."""
    return frozenset(known.lemma for known in lexicon().values() if known.lemma) | frozenset(
        _irregular().values()
    )


def _regular(low: str) -> str:
    if low.endswith(("ies", "ied")) and len(low) > 4:
        return low[:-3] + "y"
    ending = _ENDINGS.search(low)
    if ending is None or low.endswith("ss") or ending.start() < 2:
        return low
    stem = low[: ending.start()]
    if ending.group() == "s":
        return stem
    undoubled = stem[:-1] if _DOUBLED.search(stem) else stem
    for candidate in (stem, stem + "e", undoubled):
        if candidate in _verbs():
            return candidate
    if ending.group() == "es" and not stem.endswith(("s", "x", "z", "ch", "sh", "o")):
        return stem + "e"
    if undoubled != stem:
        return undoubled
    return stem + "e" if _LOST_E.search(stem) else stem


def singular(noun: str) -> str:
    """The singular of a noun, in small letters.

    >>> [singular(word) for word in ("Reports", "studies", "congress", "clashes", "crisis")]
    ['report', 'study', 'congress', 'clash', 'crisis']
    """
    lower = noun.lower()
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith(("shes", "ches", "sses", "xes")):
        return lower[:-2]
    return lower[:-1] if lower.endswith("s") and not lower.endswith(("ss", "is", "us")) else lower
