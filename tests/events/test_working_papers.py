"""Papers of today, as they are written: charges, dockets, logs, chats, notes, statements."""

import pytest

from dateline.core.event import Role, stable_id
from dateline.core.period import Period
from dateline.core.text import Document, Publication, PublicationBasis, SourceBasis
from dateline.extract.document import read_whole

CHARGES = "The Grand Jury charges:\n1. On 3 May 2011 Carl Dahl took it.\nA TRUE BILL.\n"
DOCKET = (
    "05/13/2018   12   ORDER setting trial for 06/11/2019.\n"
    "05/14/2018   13   MOTION to strike by Carl Dahl.\n"
)
CHAT = (
    "[2011-05-03 14:05] anna.berg: what did she say\n[2011-05-03 14:06] tom: oh no. so sorry\n"
    "[2011-05-03 14:07] anna.berg: the roof was torn off\n"
)
LOG = "Log of 16 May 2011\n\n0740  Probe no. 2 fails\n0800  Quiet\n0810  Nothing to report\n"
NOTE = "saw tom on 3 may 2011, at the quay\ncarl sold the boat in may 2010\nask for the deed\n"
# A text, and the headlines it tells with their dates and status.
PAPERS = {
    CHARGES: ["2011-05-03 alleged Carl Dahl took it"],
    f"{CHARGES}In 2012 Carl Dahl fled.": [
        "2011-05-03 alleged Carl Dahl took it",
        "2012 happened Carl Dahl fled",
    ],
    # a column at the right of the line that charges, and titles and prose that only end so
    CHARGES.replace("charges:", "charges:             Filed: 5 May 2012"): [
        "2011-05-03 alleged Carl Dahl took it"
    ],
    "Captain to Face Fraud Charges\n\nCarl Dahl was held on 3 May 2011.": [
        "2011-05-03 happened Carl Dahl was held"
    ],
    "The paper alleges that\nhe lied. Carl Dahl was held on 3 May 2011.": [
        "2011-05-03 happened Carl Dahl was held"
    ],
    DOCKET: [
        "2019-06-11 planned 12 ORDER setting trial",
        "2018-05-14 happened MOTION to strike by Carl Dahl",
    ],
    CHAT: ["2011-05-03T14:07:00 happened The roof was torn off"],
    LOG: ["2011-05-16T07:40:00 happened Probe no. 2 fails"],
    NOTE: [
        "2011-05-03 happened Saw tom, at the quay",
        "2010-05 happened Carl sold the boat",
    ],
    "Carl Dahl, 58, was held on 3 May 2011 and is due to appear in court on 5 May 2011.": [
        "2011-05-03 happened Carl Dahl was held",
        "2011-05-05 planned Carl Dahl is due to appear in court",
    ],
    "“I looked twice. It leaked,” Anna Berg said on 3 May 2011.": [
        "2011-05-03 happened Anna Berg said “It leaked”"
    ],
    "My office was informed by the Alder Agency on 3 May 2011.": [
        "2011-05-03 happened The Alder Agency informed my office"
    ],
    "The police searched the mill on 3rd and 4th May 2011, and froze it.": [
        "2011-05-03/2011-05-04 happened The police searched the mill"
    ],
    "The police searched the mill on 3 and 5 May 2011.": [
        "2011-05-03 happened The police searched the mill",
        "2011-05-05 happened The police searched the mill",
    ],
    "The town should reply by 3 May 2031.": ["../2031-05-03 ordered The town should reply"],
}


@pytest.mark.parametrize("text", PAPERS)
def test_papers_of_today(text: str) -> None:
    told = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [f"{m.period} {m.status} {m.headline}" for m in told] == PAPERS[text]


def test_a_double_name_is_one_name() -> None:
    text = "Osei Berg-Lind told him on 3 May 2011."
    (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [p.actor for p in told.actors] == ["Osei Berg-Lind"]


def test_we_are_the_body_whose_paper_it_is_and_not_the_one_that_is_asked() -> None:
    said = "We wrote to the mill on 3 May 2011."
    for text, who in ((said, ["Office of the Auditor"]), (f"ANSWER: {said}", [])):
        paper = Document(
            stable_id(text),
            "a",
            "a.txt",
            "",
            text,
            source="Office of the Auditor",
            source_basis=SourceBasis.LETTERHEAD,
        )
        (told,) = read_whole(paper).mentions
        assert [p.actor for p in told.actors] == who


SMALL = {
    "i met anna berg in holm on 4 november 2008": ["Anna Berg"],
    "the mill was sold to microsoft in may 2010": ["Microsoft"],
    "went to the bank on 3 may 2018 and lost my keys": [],
}


@pytest.mark.parametrize("text", SMALL)
def test_names_in_small_letters_are_those_of_their_actors(text: str) -> None:
    (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [p.actor for p in told.actors] == SMALL[text]


def test_i_is_the_one_who_swears_and_a_title_is_no_name() -> None:
    for text, who in (
        (
            "I, Anna Berg, 34, teacher, state under oath:\n\n1. I sold it on 3 May 2011.",
            "Anna Berg",
        ),
        ("Shri V. Lind left on 3 May 2011.", "V. Lind"),
    ):
        (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
        assert [p.actor for p in told.actors] == [who]


def test_me_is_the_one_who_writes() -> None:
    text = "Diary of Anna Berg\n\n3 May 1918\nThe mill called me in the evening."
    (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [(p.actor, p.role) for p in told.actors] == [("Anna Berg", Role.AFFECTED)]


@pytest.mark.parametrize(
    ("title", "where", "headlines"),
    [
        ("Dam", "line 1", ["The valley was flooded", "The mill opened"]),
        ("Dam", "line 1, edited", ["The mill opened"]),
        ("Interview with Anna Berg", "line 1", ["The mill opened"]),
    ],
)
def test_neither_an_edited_page_nor_what_is_recalled_hands_down_its_day(
    title: str, where: str, headlines: list[str]
) -> None:
    day = Publication(Period.of_day(2022, 1, 10), PublicationBasis.DATELINE, where, "10 Jan 2022")
    text = "The valley was flooded. The mill opened in 2004."
    paper = Document(stable_id(text), "a", "a.txt", title, text, published=day)
    assert [m.headline for m in read_whole(paper).mentions] == headlines


def test_what_is_asked_for_is_not_done() -> None:
    text = (
        "I want the crates moved tonight. Please get the keys copied tomorrow. "
        "I had the gate repaired yesterday. She saw the boat sunk on 2 March 2011. "
        "He liked the house built in 1990."
    )
    day = Publication(Period.of_day(2011, 3, 4), PublicationBasis.GIVEN, "")
    document = Document(stable_id(text), "a", "a.txt", "", text, published=day)
    told = [(m.headline, str(m.status)) for m in read_whole(document).mentions]
    assert ("The crates to be moved", "planned") in told
    assert ("The keys to be copied", "planned") in told
    assert {status for headline, status in told if "to be" not in headline} == {"happened"}


def test_a_message_is_dated_by_what_it_says_and_not_by_its_stamp() -> None:
    text = (
        "[2019-05-04 01:40] Layla: they arrested my cousin last night\n"
        "[2019-05-04 10:15] Sami: meeting with the miners tomorrow at the mill\n"
        "[2019-05-04 10:20] Sami: send me the pictures now\n"
        "[2019-05-05 09:00] Layla: they left the mill an hour ago\n"
        "[2019-05-05 09:52] Sami: the pump is down since 09:50\n"
    )
    document = Document(stable_id(text), "a", "a.txt", "", text)
    told = {m.headline: (str(m.period), str(m.status)) for m in read_whole(document).mentions}
    assert not any("pictures" in headline for headline in told)
    assert told["They arrested my cousin"] == ("2019-05-03/2019-05-04", "happened")
    assert next(told[h] for h in told if "meeting" in h) == ("2019-05-05", "planned")
