"""Who did what, read from trees: each sentence with its tree, and the clauses it should give.

A line of a tree is a word, its part of speech, its features, the number of its head (0 for the
root) and its relation, as Universal Dependencies writes them.
"""

import pytest

from dateline.core.sentence import Clause
from dateline.core.text import Span
from dateline.language.grammar import clauses
from dateline.language.reading import Read, Token

_FEATURES = {
    "tense": ("Past", "Pres"),
    "form": ("Fin", "Inf", "Part", "Ger"),
    "mood": ("Ind", "Imp", "Sub"),
    "voice": ("Pass",),
    "polarity": ("Neg",),
}


def read(tree: str) -> tuple[str, Read]:
    text, tokens = "", []
    for line in tree.strip().splitlines():
        word, pos, features, head, relation = line.split()
        glued = word in {",", ".", "”"} or word.startswith(("’", "'"))
        text += word if glued or not text else f" {word}"
        span = Span(len(text) - len(word), len(text))
        marks = set(features.split("."))
        values = (next((v for v in kind if v in marks), "") for kind in _FEATURES.values())
        tokens.append(Token(span, pos, *values, int(head) - 1, relation))
    return text, Read(Span(0, len(text)), tuple(tokens), ())


def said(text: str, clause: Clause) -> str:
    """A clause in one line: who, how, what, whom, by whom, told by whom."""
    parts = [
        clause.subject.of(text) if clause.subject else "-",
        "not" if clause.negated else "",
        clause.modality,
        f"[{clause.lemma} {clause.tense}{' passive' if clause.passive else ''}]",
        clause.object.of(text) if clause.object else "-",
        f"by {clause.agent.of(text)}" if clause.agent else "",
        f"< {clause.speech.of(text)}" if clause.speech else "",
        clause.speaker.of(text) if clause.speaker else "",
    ]
    return " ".join(part for part in parts if part)


RELATIVE = """
Alder PROPN _ 7 nsubj
, PUNCT _ 4 punct
who PRON _ 4 nsubj
sold VERB Past.Fin.Ind 1 acl:relcl
ships NOUN _ 4 obj
, PUNCT _ 4 punct
left VERB Past.Fin.Ind 0 root
the DET _ 9 det
port NOUN _ 7 obj
that PRON _ 13 obj
Birch PROPN _ 13 nsubj
had AUX Past.Fin 13 aux
built VERB Past.Part 9 acl:relcl
. PUNCT _ 7 punct
"""
SHARED = """
The DET _ 2 det
men NOUN _ 4 nsubj:pass
were AUX Past.Fin 4 aux:pass
arrested VERB Past.Part.Pass 0 root
by ADP _ 7 case
the DET _ 7 det
police NOUN _ 4 obl:agent
and CCONJ _ 9 cc
sentenced VERB Past.Part.Pass 4 conj
, PUNCT _ 11 punct
losing VERB Ger 9 advcl
their PRON _ 13 nmod:poss
posts NOUN _ 11 obj
"""
AHEAD = """
The DET _ 2 det
firm NOUN _ 4 nsubj:pass
is AUX Pres.Fin 4 aux:pass
expected VERB Past.Part.Pass 0 root
not PART Neg 7 advmod
to PART _ 7 mark
sell VERB Inf 4 xcomp
its PRON _ 9 nmod:poss
stake NOUN _ 7 obj
or CCONJ _ 11 cc
move VERB Inf 7 conj
"""
CONTROL = """
She PRON _ 2 nsubj
ordered VERB Past.Fin.Ind 0 root
the DET _ 4 det
army NOUN _ 2 obj
to PART _ 6 mark
leave VERB Inf 2 xcomp
the DET _ 8 det
town NOUN _ 6 obj
"""
QUOTED = """
“ PUNCT _ 4 punct
We PRON _ 4 nsubj
may AUX Fin 4 aux
leave VERB Inf 7 ccomp
, PUNCT _ 4 punct
” PUNCT _ 4 punct
said VERB Past.Fin.Ind 0 root
Anna PROPN _ 7 nsubj
Moss PROPN _ 8 flat
"""
PARENTHESIS = """
The DET _ 2 det
bridge NOUN _ 3 nsubj
fell VERB Past.Fin.Ind 0 root
, PUNCT _ 6 punct
Moss PROPN _ 6 nsubj
said VERB Past.Fin.Ind 3 parataxis
"""
ACCUSED = """
Birch PROPN _ 3 nsubj:pass
was AUX Past.Fin 3 aux:pass
accused VERB Past.Part.Pass 0 root
by ADP _ 5 case
prosecutors NOUN _ 3 obl:agent
of SCONJ _ 7 mark
selling VERB Ger 3 advcl
secrets NOUN _ 7 obj
"""
ALLEGATION = """
He PRON _ 2 nsubj
rejected VERB Past.Fin.Ind 0 root
claims NOUN _ 2 obj
that SCONJ _ 6 mark
he PRON _ 6 nsubj
lied VERB Past.Fin.Ind 3 acl
"""
THERE_WAS = """
There PRON _ 2 expl
was VERB Past.Fin.Ind 0 root
an DET _ 4 det
explosion NOUN _ 2 nsubj
in ADP _ 6 case
Alderton PROPN _ 4 nmod
"""
NOUN_PREDICATE = """
Moss PROPN _ 5 nsubj
was AUX Past.Fin 5 cop
not PART Neg 5 advmod
a DET _ 5 det
member NOUN _ 0 root
of ADP _ 8 case
the DET _ 8 det
board NOUN _ 5 nmod
"""
NEWS_IS = """
The DET _ 2 det
news NOUN _ 6 nsubj:outer
is AUX Pres.Fin 6 cop
that SCONJ _ 6 mark
he PRON _ 6 nsubj
left VERB Past.Fin.Ind 0 root
"""
PARTICIPLES = """
Founded VERB Past.Part.Pass 6 advcl
in ADP _ 3 case
1990 NUM _ 1 obl
, PUNCT _ 1 punct
it PRON _ 6 nsubj
runs VERB Pres.Fin.Ind 0 root
a DET _ 8 det
mill NOUN _ 6 obj
closed VERB Past.Part.Pass 8 acl
since ADP _ 11 case
May PROPN _ 9 obl
"""
NO_VERB = """
Meeting NOUN _ 0 root
of ADP _ 3 case
Alder PROPN _ 1 nmod
and CCONJ _ 5 cc
Birch PROPN _ 3 conj
in ADP _ 7 case
Rome PROPN _ 1 nmod
"""
BESIDE = """
The DET _ 2 det
minister NOUN _ 4 nsubj
Moss PROPN _ 2 appos
met VERB Past.Fin.Ind 0 root
with ADP _ 6 case
Birch PROPN _ 4 obl
"""
LIKELY = """
If SCONJ _ 3 mark
they PRON _ 3 nsubj
agree VERB Pres.Fin.Ind 7 advcl
, PUNCT _ 3 punct
it PRON _ 7 nsubj
is AUX Pres.Fin 7 cop
likely ADJ _ 0 root
to PART _ 9 mark
close VERB Inf 7 xcomp
"""

TREES = [
    (
        RELATIVE,
        [
            "Alder [sell past] ships",
            "Alder [leave past] the port",
            "Birch [build past] the port",
        ],
    ),
    (
        SHARED,
        [
            "The men [arrest past passive] - by the police",
            "The men [sentence past passive] -",
            "The men [lose none] their posts",
        ],
    ),
    (
        AHEAD,
        [
            "The firm not expected to [sell present] its stake",
            "The firm not expected to [move present] -",
        ],
    ),
    (CONTROL, ["She [order past] the army", "the army ordered to [leave none] the town"]),
    (QUOTED, ["We may [leave present] - < said Anna Moss", "Anna Moss [say past] -"]),
    (PARENTHESIS, ["The bridge [fall past] - < said Moss", "Moss [say past] -"]),
    (
        ACCUSED,
        [
            "Birch [accuse past passive] - by prosecutors",
            "Birch [sell none] secrets < accused prosecutors",
        ],
    ),
    (ALLEGATION, ["He [reject past] claims", "he [lie past] - < claims"]),
    (THERE_WAS, ["- [explosion past] -"]),
    (NOUN_PREDICATE, ["Moss not [be past] a member of the board"]),
    (NEWS_IS, ["he [leave past] -"]),
    (
        PARTICIPLES,
        [
            "it [found past passive] -",
            "it [run present] a mill",
            "a mill [close past passive] -",
        ],
    ),
    (NO_VERB, ["- [meeting none] Alder and Birch"]),
    (BESIDE, ["The minister Moss [meet past] Birch"]),
    (LIKELY, ["they if [agree present] -", "it likely to [close present] -"]),
]


@pytest.mark.parametrize(("tree", "expected"), TREES, ids=[read(tree)[0] for tree, _ in TREES])
def test_reads_the_clauses_of_a_tree(tree: str, expected: list[str]) -> None:
    text, sentence = read(tree)
    assert [said(text, clause) for clause in clauses(text, sentence)] == expected


def test_a_date_hangs_on_its_verb_and_is_nobody() -> None:
    text, sentence = read(PARTICIPLES)
    dates = [Span(text.index(date), text.index(date) + len(date)) for date in ("1990", "May")]
    found = {clause.trigger.of(text): clause for clause in clauses(text, sentence, times=dates)}
    assert found["Founded"].dates == (dates[0],)
    assert found["closed"].dates == (dates[1],)
    assert not found["runs"].dates


def test_a_sentence_without_a_tree_gives_nothing() -> None:
    assert clauses("Rain.", Read(Span(0, 5), (), ())) == ()
