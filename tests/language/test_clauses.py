"""Who did what: sentences and the clause that their trigger should open."""

from collections.abc import Callable

import pytest

from dateline.core.sentence import Clause, Tense
from dateline.core.text import Span
from dateline.language.clauses import analyse
from dateline.language.readers import read_sentences
from dateline.language.sentences import split_sentences

Reading = Callable[[str], dict[str, Clause]]


@pytest.fixture
def clauses() -> Reading:
    """Reads the clauses of a text by their triggers: by the model's trees."""

    def read(text: str) -> dict[str, Clause]:
        sentences = split_sentences(text)
        reads = read_sentences(text, sentences)
        return {
            clause.trigger.of(text): clause
            for sentence in analyse(text, sentences, reads=reads)
            for clause in sentence.clauses
        }

    return read


def words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


WHO_DID_WHAT = [
    ("The council signed the treaty in 1994.", "signed", "The council", "the treaty"),
    ("In 2010 the bank bought a mill.", "bought", "the bank", "a mill"),
    ("On 5 May 1945 the war ended.", "ended", "the war", ""),
    (
        "The head of the office in Rome left the country.",
        "left",
        "The head of the office",
        "the country",
    ),
    ("Alder, who was born in 1950, led the party.", "led", "Alder", "the party"),
    ("She came and closed the mill.", "closed", "She", "the mill"),
    ("The miners (about 200) left the pit.", "left", "The miners", "the pit"),
    ("They met on Monday.", "met", "They", ""),
    ("The report published in March blamed the mayor.", "blamed", "The report", "the mayor"),
]


@pytest.mark.parametrize(("text", "trigger", "subject", "object_"), WHO_DID_WHAT)
def test_finds_subject_and_object(
    clauses: Reading, text: str, trigger: str, subject: str, object_: str
) -> None:
    clause = clauses(text)[trigger]
    assert (words(text, clause.subject), words(text, clause.object)) == (subject, object_)


HOW = [
    ("The treaty was signed in 1994.", "signed", Tense.PAST, True, False, ""),
    ("Formed in 1983, it is small.", "Formed", Tense.PAST, True, False, ""),
    ("The court will hear the case.", "hear", Tense.FUTURE, False, False, ""),
    ("He did not sign it.", "sign", Tense.PAST, False, True, ""),
    ("The firm plans to sell its stake.", "sell", Tense.PRESENT, False, False, "plans to"),
    ("They may have stolen it.", "stolen", Tense.PAST, False, False, "may"),
    ("They were allegedly paid.", "paid", Tense.PAST, True, False, "allegedly"),
    ("The bridge has been closed.", "closed", Tense.PAST, True, False, ""),
    ("The bridges have all been closed.", "closed", Tense.PAST, True, False, ""),
    ("It would buy the mill.", "buy", Tense.PRESENT, False, False, "would"),
]


@pytest.mark.parametrize(("text", "trigger", "tense", "passive", "negated", "modality"), HOW)
def test_tense_voice_negation_and_modality(
    clauses: Reading,
    text: str,
    trigger: str,
    tense: Tense,
    passive: bool,
    negated: bool,
    modality: str,
) -> None:
    clause = clauses(text)[trigger]
    assert clause.tense is tense
    assert (clause.passive, clause.negated, clause.modality) == (passive, negated, modality)


@pytest.mark.parametrize(
    ("text", "trigger", "describes"),
    [
        ("The man who left the ship was arrested.", "left", True),
        ("The man who left the ship was arrested.", "arrested", False),
        ("Two men arrested at sea were charged.", "arrested", True),
        ("The mine was closed and sold.", "sold", False),
    ],
)
def test_what_only_says_which_is_meant(
    clauses: Reading, text: str, trigger: str, describes: bool
) -> None:
    assert clauses(text)[trigger].describes is describes


def test_the_doer_of_a_passive(clauses: Reading) -> None:
    text = "The mine was closed by the new owner in 1994."
    assert words(text, clauses(text)["closed"].agent) == "the new owner"


@pytest.mark.parametrize(
    ("text", "trigger", "speech", "speaker"),
    [
        ("Police said that the men had left.", "left", "said", "Police"),
        ("“We shall leave,” Moss said.", "leave", "said", "Moss"),
        ("According to the mayor, the bridge fell.", "fell", "According", "the mayor"),
        ("The firm denied that it sold arms.", "sold", "denied", "The firm"),
    ],
)
def test_who_says_so(clauses: Reading, text: str, trigger: str, speech: str, speaker: str) -> None:
    clause = clauses(text)[trigger]
    assert (words(text, clause.speech), words(text, clause.speaker)) == (speech, speaker)


@pytest.mark.parametrize(
    ("text", "not_a_verb"),
    [
        ("The interested parties left.", "interested"),
        ("A retired judge spoke.", "retired"),
        ("The meeting was short.", "meeting was"),
        ("He sold the used car.", "used"),
    ],
)
def test_an_adjective_that_ends_like_a_verb_is_none(
    clauses: Reading, text: str, not_a_verb: str
) -> None:
    assert not_a_verb not in clauses(text)


def test_an_event_may_be_a_noun(clauses: Reading) -> None:
    text = "After the dissolution of the senate in 1848, calm."
    clause = clauses(text)["dissolution"]
    assert clause.tense is Tense.NONE
    assert words(text, clause.object) == "the senate"


def test_every_span_lies_in_its_sentence() -> None:
    text = "Rain fell. The dam, built in 1950, broke and killed ten, officials said. No one left."
    sentences = split_sentences(text)
    for sentence in analyse(text, sentences, reads=read_sentences(text, sentences)):
        assert sentence.clauses
        for clause in sentence.clauses:
            for span in (clause.span, clause.subject, clause.object, clause.agent):
                assert span is None or sentence.span.contains(span)
