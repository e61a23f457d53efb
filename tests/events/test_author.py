"""Who "I" and "we" are, and whom no pronoun means."""

import pytest

from dateline.core.event import stable_id
from dateline.core.text import Document, SourceBasis
from dateline.extract.document import read_whole

DIARY = "Diary of Anna Berg\n\n3 May 1918\n"
LETTER = "Bergen, 4 June 1862\n\nDear Mother,\n\n{}\n\nYour son,\nCarl Dahl\n"
HEARING = "Examination of Carl Dahl, 9 May 2012\n\nQ. When did you see it?\nA. {}\n"
# A text, its one event's headline, and who takes part.
TEXTS = (
    (f"{DIARY}I slept at the weir.", "Anna Berg slept at the weir", ["Anna Berg"]),
    (f"{DIARY}We went to the weir.", "Anna Berg and others went to the weir", ["Anna Berg"]),
    (f"{DIARY}They found him near the weir.", "They found him near the weir", []),
    (LETTER.format("I was wounded on 31 May."), "Carl Dahl was wounded", ["Carl Dahl"]),
    (
        LETTER.format("I have worked for the king since 2006."),
        "Carl Dahl has worked for the king",
        ["Carl Dahl"],
    ),
    (LETTER.format("He left us yesterday."), "He left us", []),
    (HEARING.format("I sold it on 3 May 2010."), "Carl Dahl sold it", ["Carl Dahl"]),
    ("By Anna Berg\n\nHe broke a vase on 7 June 2014.", "He broke a vase", []),
    (f"{DIARY}> I sold the boat.", "I sold the boat", []),
)


TALK = "ANNA BERG: I closed the gate on 3 May 2011.\nCARL DAHL: And I opened it on 4 May 2011.\n"
LIFE = "CURRICULUM VITAE\nAnna Berg\n\n2007–2016   Director of Research, Alder\n"


@pytest.mark.parametrize(("text", "headline", "people"), TEXTS)
def test_the_author_is_i_and_nobody_else(text: str, headline: str, people: list[str]) -> None:
    (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert (told.headline, [p.actor for p in told.actors]) == (headline, people)


def test_in_a_transcript_each_turn_has_its_speaker() -> None:
    told = read_whole(Document(stable_id(TALK), "a", "a.txt", "", TALK)).mentions
    assert [[p.actor.title() for p in m.actors] for m in told] == [["Anna Berg"], ["Carl Dahl"]]


ASKED = "Deposition of CARL DAHL\n\n 1  Q. What did you do?\n 2  A. I sold it on 3 May 2010.\n"
CHAT = (
    "04/05/2011, 9:10 PM - Anna Berg: I closed the gate on 3 May 2011\n"
    "04/05/2011, 9:12 PM - ropeman: thanks\n"
)
SHORT_TURNS = (
    "CARL DAHL: How did it begin?\n\nANNA BERG: By chance.\n\nDAHL: And then?\n\n"
    "BERG: I closed the gate on 3 May 2011.\n"
)
SWORN = (
    "Carl Dahl, sworn\n\nI closed the gate on 3 May 2011.\n\n"
    "Anna Berg, affirmed. -- I opened it on 4 May 2011.\n"
)
MAIL = (
    "From: Anna Berg\nTo: The Quay\n\n-----Original Message-----\nFrom: The Quay\n\n"
    "I left on 3 May 2011.\n"
)
EXTRACTS = "Extracts from the journal of the Rev. Anna Berg\n\n1911\n\nMay 3. -- Sat in the sun.\n"
FORM = "Location: quay\nOfficer: Sgt. A. Berg, badge 2016\n\nI saw the fire on 3 May 2011.\n"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (SWORN, "Carl Dahl"),
        (EXTRACTS, "Anna Berg"),
        (ASKED, "Carl Dahl"),
        (CHAT, "Anna Berg"),
        (SHORT_TURNS, "Anna Berg"),
    ],
)
def test_numbered_answers_lines_of_a_chat_and_turns_by_family_name_have_a_speaker(
    text: str, who: str
) -> None:
    told = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [p.actor.title() for p in told[0].actors] == [who]


def test_the_head_of_a_mail_is_nobodys_turn() -> None:
    told = read_whole(Document(stable_id(MAIL), "a", "a.txt", "", MAIL)).mentions
    assert "From" not in {p.actor for m in told for p in m.actors}


def test_a_life_in_dates_is_the_life_of_one() -> None:
    for title in ("", "CURRICULUM VITAE"):
        (told,) = read_whole(Document(stable_id(LIFE), "a", "a.txt", title, LIFE)).mentions
        assert "Anna Berg" in [p.actor for p in told.actors]
        assert title not in [p.actor for p in told.actors]


def test_the_reason_says_who_is_meant_by_i() -> None:
    text = f"{DIARY}I slept at the weir."
    (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert "“I” is “Anna Berg”: whose text or turn it is." in told.why


CALL = "Norland Tiles plc – Q1 2020 Earnings Call"
RELEASE = "Norland Tiles plc wins a bridge\n\n"


def of_firm(text: str, title: str = CALL, source: str = "Norland Tiles plc") -> list[list[str]]:
    document = Document(
        stable_id(text),
        "a",
        "a.txt",
        title,
        text,
        source=source,
        source_basis=SourceBasis.LETTERHEAD,
    )
    return [[p.actor for p in m.actors] for m in read_whole(document).mentions]


def test_we_in_a_firms_own_call_is_the_firm() -> None:
    turns = (
        "Anna Berg: We closed the mill on 3 May 2019.\n\nCarl Dahl: We opened it on 4 May 2019.\n"
    )
    assert of_firm(turns) == [["Norland Tiles plc"], ["Norland Tiles plc"]]
    assert of_firm(turns, title="Hearing of the two") == [[], []]


def test_we_of_its_officer_in_a_firms_release() -> None:
    said = RELEASE + "“We have built it since 3 May 2019,” said Anna Berg, {}."
    title = "Norland Tiles plc wins a bridge"
    assert "Norland Tiles plc" in of_firm(said.format("chief executive"), title)[0]
    assert "Norland Tiles plc" in of_firm(said.format("chairwoman of Norland Tiles"), title)[0]
    assert "Norland Tiles plc" not in of_firm(said.format("head nurse of Alder Hospital"), title)[0]


def test_a_firm_by_its_annual_report() -> None:
    text = "We sold the mill on 3 May 2019."
    assert of_firm(text, title="Annual report 2019", source="Norland") == [["Norland"]]
    assert of_firm(text, title="Notes on mills", source="Norland") == [[]]


def test_a_desk_writes_for_its_body() -> None:
    text = "We packed the pumps on 3 May 2019."
    assert of_firm(text, title="Pumps", source="Stores Desk, Alder Hospital") == [
        ["Alder Hospital"]
    ]


def test_in_a_chat_each_line_has_its_speaker() -> None:
    chat = (
        "[2019-05-03 10:12] anna.berg: I called the mill on 2 May 2019\n"
        "[2019-05-03 10:14] carl.dahl: I wrote to it on 1 May 2019\n"
    )
    told = read_whole(Document(stable_id(chat), "a", "a.txt", "", chat)).mentions
    assert {(m.sentence.start > 60, p.actor) for m in told for p in m.actors} == {
        (False, "Anna Berg"),
        (True, "Carl Dahl"),
    }


SENT_ON = """\
From: Ida Moe <ida@moe.example>
Subject: Fwd: boat

I agree.

From: Ann Holt <ann@holt.example>
Date: Wed, May 6, 2020 at 4:05 PM
Subject: boat
To: Ida Moe <ida@moe.example>

I sold the boat on 5 May 2020.

On Mon, May 4, 2020 at 9:12 AM Per Aas <per@aas.example> wrote:

I bought the sail on 1 May 2020.
"""


def test_who_i_am_in_a_mail_that_is_sent_on() -> None:
    document = Document(stable_id(SENT_ON), "a", "a.eml", "Fwd: boat", SENT_ON, author="Ida Moe")
    told = [mention.headline for mention in read_whole(document).mentions]
    assert told == ["Ann Holt sold the boat", "Per Aas bought the sail"]


REPORT = (
    "ALDER FIRE SERVICE\nReport of a visit\n\n1. I am Anna Berg, an inspector of the service. {}\n"
)
FORM = "HOLM POLICE\nIncident report\n\nReporting officer: PC 31 Carl Dahl\n\n{}\n"
NOTE = "HOLM HOSPITAL\nClinic note\n\n{}\n\nC. Dahl\ncc: GP\n"
DEED = "MEMORANDUM\n\n{}\n\nBy: Anna Berg      By: Carl Dahl\n"
SUDDEN = "HOLM POLICE\nREPORT OF SUDDEN DEATH\n\n{}\n"


@pytest.mark.parametrize(
    ("paper", "people"),
    [
        (REPORT, ["Anna Berg"]),
        (FORM, ["Carl Dahl"]),
        (NOTE, ["C. Dahl"]),
        (DEED, []),  # two names say nothing
        (SUDDEN, []),  # of whom no name is
    ],
)
def test_who_presents_himself_fills_in_a_form_or_signs_is_i(paper: str, people: list[str]) -> None:
    text = paper.format("On 3 May 2011 I examined the quay.")
    (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [p.actor for p in told.actors] == people
