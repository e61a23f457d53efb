"""Events of other languages, from trees written by hand: who did what, how it is told, whether it
came about. Every case is one thing that sets its language apart."""

from collections.abc import Mapping, Sequence

import pytest
from tests.language.trees import known_reads, read_tree

from dateline.core.event import EventMention
from dateline.core.sentence import Sentence
from dateline.core.text import Document, Span
from dateline.extract import document
from dateline.extract.snapshot import join
from dateline.language.reading import Read

VERB_SECOND = """
Am ADP _ 2 case
3. ADJ _ 11 obl
Mai NOUN _ 2 nmod
2011 NUM _ 2 nmod
hat AUX Pres.Fin.Ind 11 aux
die DET _ 7 det
Stadtwache NOUN _ 11 nsubj
den DET _ 9 det
Bankier NOUN _ 11 obj
Wolter PROPN _ 9 flat:name PER
verhaftet VERB Part.Past 0 root
. PUNCT _ 11 punct
"""
FIRM_OF_A_NAME = """
Die DET _ 2 det
Reederei NOUN _ 4 nsubj
Berg PROPN _ 2 appos PER
kaufte VERB Past.Fin.Ind 0 root
im ADP _ 6 case
Mai NOUN _ 4 obl
2011 NUM _ 6 nmod
Schiffe NOUN _ 4 obj
. PUNCT _ 4 punct
"""
VERB_LAST = """
Berg PROPN _ 2 nsubj PER
sagte VERB Past.Fin.Ind 0 root
, PUNCT _ 10 punct
dass SCONJ _ 10 mark
Norvik PROPN _ 10 nsubj ORG
im ADP _ 7 case
Mai NOUN _ 10 obl
2011 NUM _ 7 nmod
Schiffe NOUN _ 10 obj
gekauft VERB Part.Past 2 ccomp
habe AUX Pres.Fin.Sub 10 aux
. PUNCT _ 2 punct
"""
QUOTED = """
„ PUNCT _ 6 punct
+Wir PRON _ 5 nsubj
bestellen VERB Pres.Fin.Ind 8 ccomp
neue ADJ _ 6 amod
Schiffe NOUN _ 3 obj
+“ PUNCT _ 3 punct
, PUNCT _ 3 punct
sagte VERB Past.Fin.Ind 0 root
Berg PROPN _ 8 nsubj PER
am ADP _ 11 case
3. ADJ _ 8 obl
Mai NOUN _ 11 nmod
2011 NUM _ 11 nmod
. PUNCT _ 8 punct
"""
OBJECT_FIRST = """
Den DET _ 2 det
Hafen NOUN _ 3 obj
kaufte VERB Past.Fin.Ind 0 root
Norvik PROPN _ 3 nsubj ORG
im ADP _ 6 case
Mai NOUN _ 3 obl
2011 NUM _ 6 nmod
. PUNCT _ 3 punct
"""
HEARSAY = """
Norvik PROPN _ 7 nsubj ORG
soll AUX Pres.Fin.Ind 7 aux
im ADP _ 4 case
Mai NOUN _ 7 obl
2011 NUM _ 4 nmod
Akten NOUN _ 7 obj
vernichtet VERB Part.Past 0 root
haben AUX Inf 7 aux
. PUNCT _ 7 punct
"""
FRENCH_FUTURE = """
Norvik PROPN _ 2 nsubj ORG
ouvrira VERB Fin.Ind 0 root
le DET _ 4 det
port NOUN _ 2 obj
en ADP _ 6 case
mai NOUN _ 2 obl:mod
2031 NUM _ 6 nmod
. PUNCT _ 2 punct
"""
FRENCH_CLEFT = """
C' PRON _ 9 nsubj
+est AUX Pres.Fin.Ind 9 cop
en ADP _ 4 case
mai NOUN _ 9 obl
2011 NUM _ 4 nmod
que SCONJ _ 9 mark
Berg PROPN _ 9 nsubj PER
a AUX Pres.Fin.Ind 9 aux:tense
quitté VERB Part.Past 0 root
Norvik PROPN _ 9 obj ORG
. PUNCT _ 9 punct
"""
FRENCH_PASSIVE = """
Le DET _ 2 det
3 NUM _ 8 obl:mod
mai NOUN _ 2 nmod
2011 NUM _ 2 nmod
, PUNCT _ 2 punct
Dahl PROPN _ 8 nsubj:pass PER
fut AUX Past.Fin.Ind 8 aux:pass
arrêté VERB Part.Past.Pass 0 root
par ADP _ 10 case
Norvik PROPN _ 8 obl:agent ORG
. PUNCT _ 8 punct
"""
FRENCH_REPORTED = """
Norvik PROPN _ 3 nsubj ORG
aurait AUX Pres.Fin 3 aux:tense
vendu VERB Part.Past 0 root
le DET _ 5 det
port NOUN _ 3 obj
en ADP _ 7 case
mai NOUN _ 3 obl:mod
2011 NUM _ 7 nmod
. PUNCT _ 3 punct
"""
SPANISH_DROPPED = """
En ADP _ 2 case
mayo NOUN _ 5 obl
de ADP _ 4 case
2011 NUM _ 2 nmod
vendió VERB Past.Fin.Ind 0 root
el DET _ 7 det
puerto NOUN _ 5 obj
. PUNCT _ 5 punct
"""
SPANISH_NEGATED = """
Norvik PROPN _ 3 nsubj ORG
no ADV Neg 3 advmod
vendió VERB Past.Fin.Ind 0 root
el DET _ 5 det
puerto NOUN _ 3 obj
en ADP _ 7 case
mayo NOUN _ 3 obl
de ADP _ 9 case
2011 NUM _ 7 nmod
. PUNCT _ 3 punct
"""
SPANISH_THERE_WAS = """
En ADP _ 2 case
mayo NOUN _ 5 obl
de ADP _ 4 case
2011 NUM _ 2 nmod
hubo VERB Past.Fin.Ind 0 root
una DET _ 7 det
explosión NOUN _ 5 obj
en ADP _ 9 case
Harl PROPN _ 5 obl LOC
. PUNCT _ 5 punct
"""
ITALIAN_PERFECT = """
Norvik PROPN _ 3 nsubj ORG
ha AUX Pres.Fin.Ind 3 aux
venduto VERB Part.Past 0 root
il DET _ 6 det
vecchio ADJ _ 6 amod
porto NOUN _ 3 obj
nel ADP _ 8 case
maggio NOUN _ 3 obl
2011 NUM _ 8 nmod
. PUNCT _ 3 punct
"""
PORTUGUESE_GOING = """
Norvik PROPN _ 3 nsubj ORG
vai AUX Pres.Fin.Ind 3 aux
vender VERB Inf 0 root
o DET _ 5 det
porto NOUN _ 3 obj
em ADP _ 7 case
maio NOUN _ 3 obl
de ADP _ 9 case
2031 NUM _ 7 nmod
. PUNCT _ 3 punct
"""
DUTCH_SUBORDINATE = """
Berg PROPN _ 2 nsubj PER
zei VERB Past.Fin 0 root
dat SCONJ _ 9 mark
Norvik PROPN _ 9 nsubj ORG
in ADP _ 6 case
mei PROPN _ 9 obl
2011 NUM _ 6 flat
schepen NOUN _ 9 obj
kocht VERB Past.Fin 2 ccomp
. PUNCT _ 2 punct
"""
RUSSIAN_ORDER = """
В ADP _ 2 case
мае NOUN _ 5 obl
2011 ADJ _ 4 amod
года NOUN _ 2 nmod
купил VERB Past.Fin.Ind 0 root
порт NOUN _ 5 obj
Норвик PROPN _ 5 nsubj ORG
. PUNCT _ 5 punct
"""
CHINESE = """
2011年5月3日 NOUN _ 5 nmod:tmod
， PUNCT _ 5 punct
海王公司 PROPN _ 5 nsubj ORG
已 ADV _ 5 advmod
收购 VERB _ 0 root
了 AUX _ 5 aux
旧 ADJ _ 8 amod
港口 NOUN _ 5 obj
。 PUNCT _ 5 punct
"""

# The tree takes both nouns for subjects; the article of the first says that it is none.
TWO_SUBJECTS = OBJECT_FIRST.replace("3 obj\n", "3 nsubj\n", 1)
FRENCH_SMALL_ENDING = """
Le DET _ 2 det
3 NUM _ 10 obl:mod
mai NOUN _ 2 nmod
2011 NUM _ 2 nmod
, PUNCT _ 2 punct
l' DET _ 7 det
+Union PROPN _ 10 nsubj ORG:2
européenne ADJ _ 7 amod
a AUX Pres.Fin.Ind 10 aux:tense
aidé VERB Part.Past 0 root
Norvik PROPN _ 10 obj ORG
. PUNCT _ 10 punct
"""
SPANISH_RECIPIENT = """
Norvik PROPN _ 2 nsubj ORG
vendió VERB Past.Fin.Ind 0 root
barcos NOUN _ 2 obj
a ADP _ 5 case
Ucrania PROPN _ 2 obl:arg LOC
en ADP _ 7 case
mayo NOUN _ 2 obl
de ADP _ 9 case
2011 NUM _ 7 nmod
. PUNCT _ 2 punct
"""
ITALIAN_ELECTED = """
Anna PROPN _ 4 nsubj PER:2
Berg PROPN _ 1 flat:name
fu AUX Past.Fin.Ind 4 cop
eletta VERB Part.Past 0 root
sindaca NOUN _ 4 xcomp
nel ADP _ 7 case
maggio NOUN _ 4 obl
2011 NUM _ 7 nmod
. PUNCT _ 4 punct
"""
RUSSIAN_QUOTED = """
В ADP _ 2 case
мае NOUN _ 8 obl
2011 ADJ _ 4 amod
года NOUN _ 2 nmod
« PUNCT _ 6 punct
+Хелвар PROPN _ 8 nsubj PER
+» PUNCT _ 6 punct
продал VERB Past.Fin.Ind 0 root
порт NOUN _ 8 obj
. PUNCT _ 8 punct
"""
CHINESE_KNOWN = """
以 ADP _ 2 case
+色列 PROPN _ 6 nsubj LOC
于 ADP _ 4 case
2011年5月3日 NOUN _ 6 obl
已 ADV _ 6 advmod
关闭 VERB _ 0 root
港口 NOUN _ 6 obj
。 PUNCT _ 6 punct
"""

# A slip of the tree makes "wees" (af) the copula of what was turned down.
DUTCH_FALSE_COPULA = """
Rechter NOUN _ 5 nsubj
Berg PROPN _ 1 flat PER
wees AUX Past.Fin 5 cop
de DET _ 5 det
eis NOUN _ 0 root
in ADP _ 7 case
mei PROPN _ 5 obl
2011 NUM _ 7 flat
af ADP _ 3 compound:prt
. PUNCT _ 5 punct
"""
# No name was read in "Anna Berg"; "ministre" says that it is one.
FRENCH_UNREAD_NAME = """
Le DET _ 2 det
ministre NOUN _ 5 nsubj
Anna PROPN _ 2 appos
Berg PROPN _ 3 flat:name
signa VERB Past.Fin.Ind 0 root
le DET _ 7 det
traité NOUN _ 5 obj
en ADP _ 9 case
mai NOUN _ 5 obl:mod
2011 NUM _ 9 nmod
. PUNCT _ 5 punct
"""
# No name was read in the sentence; its proper nouns are names all the same.
FRENCH_NO_NAMES = """
Luc PROPN _ 4 nsubj
Perrin PROPN _ 1 flat:name
a AUX Pres.Fin.Ind 4 aux:tense
attaqué VERB Part.Past 0 root
Norvik PROPN _ 4 obj ORG
en ADP _ 7 case
mai NOUN _ 4 obl:mod
2011 NUM _ 7 nmod
. PUNCT _ 4 punct
"""
# The tree takes the one who was arrested for the subject; the verb is of many.
ITALIAN_OF_MANY = """
Arrestarono VERB Past.Fin.Ind 0 root
Dahl PROPN _ 1 nsubj PER
nel ADP _ 4 case
maggio NOUN _ 1 obl
2011 NUM _ 4 nmod
. PUNCT _ 1 punct
"""
CHINESE_COVERB = """
海王公司 PROPN _ 6 nsubj ORG
于 ADP _ 3 case
2011年5月3日 NOUN _ 6 obl
在 VERB _ 6 advcl
旧港 NOUN _ 4 obj
开会 VERB _ 0 root
。 PUNCT _ 6 punct
"""

# language, tree, then of each event its date, headline, status and who takes part as what
DUTCH_TWO_SUBJECTS = """
Op ADP _ 2 case
3 NUM _ 5 obl
mei NOUN _ 2 flat
2011 NUM _ 2 nmod
arresteerde VERB Past.Fin.Ind 0 root
de DET _ 7 det
wacht NOUN _ 5 nsubj
Joost PROPN _ 5 nsubj PER:2
Wolters PROPN _ 8 flat
. PUNCT _ 5 punct
"""
RUSSIAN_TWO_SUBJECTS = """
Суд NOUN _ 2 nsubj
оправдал VERB Past.Fin.Ind 0 root
Льва PROPN _ 2 nsubj PER:2
Перова PROPN _ 3 flat:name
3 ADJ _ 2 obl
мая NOUN _ 5 flat
2011 ADJ _ 8 amod
года NOUN _ 5 nmod
. PUNCT _ 2 punct
"""
FIRM_OF_ITS_FOUNDER = """
Die DET _ 2 det
Firma NOUN _ 9 nsubj:pass
Kolbe PROPN _ 2 appos ORG
wurde AUX Past.Fin.Ind 9 aux:pass
1921 NUM _ 9 obl
von ADP _ 7 case
Otto PROPN _ 9 obl:agent PER:2
Kolbe PROPN _ 7 flat
gegründet VERB Part.Past.Pass 0 root
. PUNCT _ 9 punct
"""
CHINESE_PLANNED = """
新港 NOUN _ 5 nsubj
将 ADV _ 4 case
于 ADP _ 4 case
2031年5月3日 NOUN _ 5 obl
启用 VERB _ 0 root
。 PUNCT _ 5 punct
"""
CHINESE_DONE = """
2011年5月3日 NOUN _ 4 nmod:tmod
海王公司 PROPN _ 4 nsubj ORG
会 VERB _ 4 aux
见 VERB _ 0 root
了 AUX _ 4 aux
王立群 PROPN _ 4 obj PER
。 PUNCT _ 4 punct
"""
RUSSIAN_AHEAD = """
Музей NOUN _ 2 nsubj
откроется VERB Pres.Fin.Ind 0 root
3 ADJ _ 2 obl
мая NOUN _ 3 flat
2031 ADJ _ 6 amod
года NOUN _ 3 nmod
. PUNCT _ 2 punct
"""
CHINESE_IN_PLACE = """
2011年5月3日 NOUN _ 4 nmod:tmod
法院 NOUN _ 4 nsubj
已 ADV _ 4 advmod
释放 VERB _ 0 root
王立群 PROPN _ 4 nsubj PER
。 PUNCT _ 4 punct
"""
CASES = (
    (
        "de",
        VERB_SECOND,
        "2011-05-03 | Die Stadtwache hat den Bankier Wolter verhaftet | happened | Wolter affected",
    ),
    (
        "de",
        FIRM_OF_A_NAME,
        "2011-05 | Die Reederei Berg kaufte Schiffe | happened | Reederei Berg doer",
    ),
    ("de", VERB_LAST, "2011-05 | Norvik habe Schiffe gekauft | happened | Norvik doer"),
    (
        "de",
        QUOTED,
        "2011-05-03 | Berg sagte: „Wir bestellen neue Schiffe“ | happened | Berg doer",
    ),
    ("de", OBJECT_FIRST, "2011-05 | Norvik kaufte den Hafen | happened | Norvik doer"),
    ("de", TWO_SUBJECTS, "2011-05 | Norvik kaufte den Hafen | happened | Norvik doer"),
    ("de", HEARSAY, "2011-05 | Norvik soll Akten vernichtet haben | alleged | Norvik doer"),
    ("fr", FRENCH_FUTURE, "2031-05 | Norvik ouvrira le port | planned | Norvik doer"),
    (
        "fr",
        FRENCH_PASSIVE,
        "2011-05-03 | Dahl fut arrêté par Norvik | happened | Dahl affected, Norvik doer",
    ),
    (
        "fr",
        FRENCH_SMALL_ENDING,
        "2011-05-03 | L'Union européenne a aidé Norvik | happened | European Union doer, "
        "Norvik affected",
    ),
    (
        "fr",
        FRENCH_UNREAD_NAME,
        "2011-05 | Le ministre Anna Berg signa le traité | happened | Anna Berg doer",
    ),
    (
        "fr",
        FRENCH_NO_NAMES,
        "2011-05 | Luc Perrin a attaqué Norvik | happened | Luc Perrin doer, Norvik affected",
    ),
    (
        "fr",
        FRENCH_CLEFT,
        "2011-05 | Berg a quitté Norvik | happened | Berg doer, Norvik affected",
    ),
    ("fr", FRENCH_REPORTED, "2011-05 | Norvik aurait vendu le port | alleged | Norvik doer"),
    ("es", SPANISH_DROPPED, "2011-05 | Vendió el puerto | happened | "),
    ("es", SPANISH_NEGATED, ""),
    (
        "es",
        SPANISH_RECIPIENT,
        "2011-05 | Norvik vendió barcos a Ucrania | happened | Norvik doer, Ukraine named",
    ),
    ("es", SPANISH_THERE_WAS, "2011-05 | Hubo una explosión en Harl | happened | "),
    (
        "it",
        ITALIAN_PERFECT,
        "2011-05 | Norvik ha venduto il vecchio porto | happened | Norvik doer",
    ),
    (
        "it",
        ITALIAN_ELECTED,
        "2011-05 | Anna Berg fu eletta sindaca | happened | Anna Berg affected",
    ),
    ("pt", PORTUGUESE_GOING, "2031-05 | Norvik vai vender o porto | planned | Norvik doer"),
    ("nl", DUTCH_FALSE_COPULA, "2011-05 | Rechter Berg wees de eis af | happened | Berg doer"),
    ("nl", DUTCH_SUBORDINATE, "2011-05 | Norvik kocht schepen | happened | Norvik doer"),
    ("ru", RUSSIAN_ORDER, "2011-05 | Норвик купил порт | happened | Норвик doer"),
    ("ru", RUSSIAN_QUOTED, "2011-05 | «Хелвар» продал порт | happened | Хелвар doer"),
    (
        "nl",
        DUTCH_TWO_SUBJECTS,
        "2011-05-03 | De wacht arresteerde Joost Wolters | happened | Joost Wolters affected",
    ),
    (
        "ru",
        RUSSIAN_TWO_SUBJECTS,
        "2011-05-03 | Суд оправдал Льва Перова | happened | Льва Перова affected",
    ),
    (
        "de",
        FIRM_OF_ITS_FOUNDER,
        "1921 | Die Firma Kolbe wurde von Otto Kolbe gegründet | happened"
        " | Kolbe affected, Otto Kolbe doer",
    ),
    ("ru", RUSSIAN_AHEAD, "2031-05-03 | Музей откроется | planned | "),
    ("zh", CHINESE_PLANNED, "2031-05-03 | 新港启用 | planned | "),
    (
        "zh",
        CHINESE_DONE,
        "2011-05-03 | 海王公司会见了王立群 | happened | 海王公司 doer, 王立群 affected",
    ),
    ("zh", CHINESE_IN_PLACE, "2011-05-03 | 法院已释放王立群 | happened | 王立群 affected"),
    ("zh", CHINESE_KNOWN, "2011-05-03 | 以色列已关闭港口 | happened | Israel doer"),
    ("zh", CHINESE_COVERB, "2011-05-03 | 海王公司在旧港开会 | happened | 海王公司 doer"),
    ("zh", CHINESE, "2011-05-03 | 海王公司已收购了旧港口 | happened | 海王公司 doer"),
)


def told(language: str, tree: str, monkeypatch: pytest.MonkeyPatch) -> Sequence[EventMention]:
    text, read = read_tree(tree, spaced=language != "zh")
    monkeypatch.setattr(
        document,
        "read_sentences",
        lambda text, sentences, **_: known_reads(text, sentences, [(read_text, read)]),
    )
    read_text = text
    return document.read_whole(Document("a", "a", "a.txt", "", text, language=language)).mentions


@pytest.mark.parametrize(("language", "tree", "wanted"), CASES)
def test_an_event_of_another_language(
    language: str, tree: str, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        " | ".join(
            (
                str(mention.period),
                mention.headline,
                mention.status,
                ", ".join(f"{p.actor} {p.role}" for p in mention.actors),
            )
        )
        for mention in told(language, tree, monkeypatch)
    ]
    assert found == ([wanted] if wanted else [])


def test_each_passage_is_told_in_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    english = "The council sold the yard in May 1990, and the town was glad of it for years."
    russian, tree = read_tree(RUSSIAN_ORDER)
    asked: list[tuple[str, str]] = []

    def fake(
        text: str, sentences: Sequence[Sentence], *, language: str, **_: object
    ) -> Mapping[Span, Read]:
        asked.extend((language, sentence.span.of(text)) for sentence in sentences)
        return known_reads(text, sentences, [(russian, tree)])

    monkeypatch.setattr(document, "read_sentences", fake)
    text = f"{english}\n\n{russian}"
    told = document.read_whole(Document("a", "a", "a.txt", "", text, language="en")).mentions
    assert asked == [("en", english), ("ru", russian)]
    assert [(str(m.period), m.headline) for m in told] == [("2011-05", "Норвик купил порт")]


NAMED = """
Ana PROPN _ 3 nsubj PER:2
Morales PROPN _ 1 flat
nació VERB Past.Fin.Ind 0 root
en ADP _ 5 case
1958 NUM _ 3 obl
. PUNCT _ 3 punct
"""
UNNAMED = """
{verb} VERB Past.Fin.Ind 0 root
el DET _ 3 det
puerto NOUN _ 1 obj
en ADP _ 5 case
1990 NUM _ 1 obl
. PUNCT _ 1 punct
"""


@pytest.mark.parametrize(
    ("verb", "headline", "actors"),
    [
        ("Vendió", "Ana Morales vendió el puerto", ["Ana Morales"]),
        ("Vendieron", "Vendieron el puerto", []),
    ],
)
def test_a_verb_of_one_alone_goes_on_with_the_one_just_named(
    verb: str, headline: str, actors: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    trees = [read_tree(NAMED), read_tree(UNNAMED.format(verb=verb))]
    monkeypatch.setattr(
        document, "read_sentences", lambda text, sentences, **_: known_reads(text, sentences, trees)
    )
    text = " ".join(words for words, _ in trees)
    told = document.read_whole(Document("a", "a", "a.txt", "", text, language="es")).mentions
    assert told[1].headline == headline
    assert [participant.actor for participant in told[1].actors] == actors


ARRESTED = """
Am ADP _ 2 case
3. ADJ _ 5 obl
Mai NOUN _ 2 nmod
2011 NUM _ 2 nmod
wurde AUX Past.Fin.Ind 8 aux:pass
Anna PROPN _ 8 nsubj:pass PER:2
Berg PROPN _ 6 flat
{verb} VERB Part.Past 0 root
. PUNCT _ 8 punct
""".replace("5 obl", "8 obl")


@pytest.mark.parametrize(("verb", "events"), [("verhaftet", 1), ("gewählt", 2)])
def test_told_in_two_languages_it_is_one_event(
    verb: str, events: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    german, tree = read_tree(ARRESTED.format(verb=verb))
    english = "Police arrested Anna Berg in Harl on 3 May 2011."
    documents = [
        Document("a", "a", "a.txt", "", english, source="Herald"),
        Document("b", "b", "b.txt", "", german, source="Blatt", language="de"),
    ]
    [first] = document.read_whole(documents[0]).mentions
    monkeypatch.setattr(
        document,
        "read_sentences",
        lambda text, sentences, **_: known_reads(text, sentences, [(german, tree)]),
    )
    [second] = document.read_whole(documents[1]).mentions
    assert second.headline == f"Anna Berg wurde {verb}"
    joined = join([first, second], {one.id: one for one in documents})
    assert len(joined) == events


SPANISH_JOINED = """
En ADP _ 2 case
2011 NUM _ 4 obl
Berg PROPN _ 4 nsubj PER
dejó VERB Past.Fin.Ind 0 root
Norvik PROPN _ 4 obj ORG
y CCONJ _ 7 cc
fundó VERB Past.Fin.Ind 4 conj
una DET _ 9 det
escuela NOUN _ 7 obj
. PUNCT _ 4 punct
"""


def test_two_verbs_of_one_subject_share_the_date_that_opens_the_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [(str(m.period), m.headline) for m in told("es", SPANISH_JOINED, monkeypatch)]
    assert found == [("2011", "Berg dejó Norvik"), ("2011", "Berg fundó una escuela")]


def test_a_chain_of_verbs_without_subjects_goes_back_to_the_last_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    later = UNNAMED.replace("1990", "1995")
    trees = [read_tree(NAMED), read_tree(UNNAMED.format(verb="Vendió"))]
    trees += [read_tree(later.format(verb="Compró"))]
    monkeypatch.setattr(
        document, "read_sentences", lambda text, sentences, **_: known_reads(text, sentences, trees)
    )
    text = " ".join(words for words, _ in trees) + " Luis Perea calla."
    told = document.read_whole(Document("a", "a", "a.txt", "", text, language="es")).mentions
    assert [m.headline for m in told][1:] == [
        "Ana Morales vendió el puerto",
        "Ana Morales compró el puerto",
    ]
