"""The examples are the specification; these tests only hold them up to the road."""

from dataclasses import replace

import pytest
from tests.events.examples import EXAMPLES, PUBLISHED, ROLES

from dateline.core.event import Basis, stable_id
from dateline.core.period import Period
from dateline.core.text import (
    Document,
    ProblemKind,
    Publication,
    PublicationBasis,
    SourceBasis,
    Span,
)
from dateline.events.headline import LIMIT
from dateline.extract.document import Reading, read_whole


def read(text: str, published: str | None = PUBLISHED, title: str = "") -> Reading:
    date = Period.parse(published) if published else None
    given = date and Publication(date, PublicationBasis.GIVEN, "documents.csv")
    return read_whole(Document(stable_id(text), "a", "a.txt", title, text, published=given))


@pytest.mark.parametrize("text", EXAMPLES)
def test_tells_these_events(text: str) -> None:
    told = read(text).mentions
    expected = EXAMPLES[text]
    assert [(str(m.period), m.headline, str(m.status)) for m in told] == [e[:3] for e in expected]
    for mention, (*_, people) in zip(told, expected, strict=True):
        if people:
            assert "; ".join(f"{p.actor}: {p.role}" for p in mention.actors) == people


@pytest.mark.parametrize("text", ROLES)
def test_tells_who_takes_part_and_as_what(text: str) -> None:
    (mention,) = read(text).mentions
    assert "; ".join(f"{p.actor}: {p.role}" for p in mention.actors) == ROLES[text]


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_step_can_be_pointed_at(text: str) -> None:
    for mention in read(text).mentions:
        assert mention.sentence.of(text)
        assert mention.sentence.contains(mention.trigger)
        assert mention.sentence.contains(mention.time.span)
        assert len(mention.headline) <= LIMIT
        assert mention.why


def test_nothing_is_carried_on_without_a_day_of_publication() -> None:
    text = "Police in Bergen arrested two men on 29 May 2023. They found a radio."
    assert [m.headline for m in read(text, None).mentions] == ["Police in Bergen arrested two men"]
    assert len(read(text).mentions) == 2


def test_the_basis_says_how_the_date_was_come_by() -> None:
    text = "The mayor resigned on Monday. He thanked the crew. He took office on 1 May 2010."
    bases = [m.basis for m in read(text).mentions]
    assert bases == [Basis.RELATIVE, Basis.INHERITED, Basis.STATED]


def test_confidence_falls_with_the_distance_to_the_words() -> None:
    text = (
        "The mayor resigned on 29 May 2023. He thanked the crew. The council elected Anna Berg. "
        "The harbour opened yesterday."
    )
    told = [(str(m.confidence), m.distance) for m in read(text).mentions]
    assert told == [("firm", 0), ("fair", 1), ("fair", 2), ("good", 0)]
    (alone,) = read("The council in Bergen elected Anna Berg.").mentions
    assert (str(alone.confidence), alone.distance) == ("weak", 1)
    assert "How sure: weak, 1 sentence into the report." in alone.why


def test_a_title_takes_the_week_that_its_lead_names() -> None:
    title = "Mayor of Bergen resigns"
    mentions = read(f"{title}\n\nThe mayor resigned this week.", title=title).mentions
    assert [str(m.period) for m in mentions] == ["2023-05-29/2023-06-01"] * 2


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Nurses return to work", "Nurses in Bergen went back to work on Monday."),
        ("Striking pilots defy court", "Pilots stayed away on Monday, though a court had met."),
    ],
)
def test_a_title_in_the_present_tells_what_its_lead_tells(title: str, lead: str) -> None:
    told = read(f"{title}\n\n{lead}", title=title).mentions
    assert [str(m.period) for m in told] == ["2023-05-29"] * 2


@pytest.mark.parametrize(
    "title",
    [
        "Bergen to sell its ships",
        "Bergen may sell its ships",
        "Bergen is an old harbour",
        "The ship that sank",
        "Interview with Anna Berg, mayor",
    ],
)
def test_a_title_of_what_is_to_come_or_of_how_things_are_tells_nothing(title: str) -> None:
    mentions = read(f"{title}\n\nThe mayor resigned on Monday.", title=title).mentions
    assert [m.headline for m in mentions] == ["The mayor resigned"]


def test_a_title_takes_the_date_of_a_lead_that_looks_back_a_little() -> None:
    title = "Mayor of Bergen resigns"
    for lead, days in (("last week", ["2023-05-22/2023-05-28"] * 2), ("in 2015", ["2015"])):
        told = read(f"{title}\n\nThe mayor resigned {lead}.", title=title).mentions
        assert [str(m.period) for m in told] == days


def test_a_title_tells_what_its_lead_tells() -> None:
    title = "Mayor of Bergen resigns"
    mentions = read(f"{title}\n\nThe mayor resigned on Monday.", title=title).mentions
    assert [(m.headline, str(m.period)) for m in mentions] == [
        ("Mayor of Bergen resigns", "2023-05-29"),
        ("The mayor resigned", "2023-05-29"),
    ]


def test_what_waits_for_a_date_says_what_it_needs() -> None:
    (problem,) = read("Two men were arrested last Thursday.", None).problems
    assert (problem.kind, problem.words) == (ProblemKind.UNRESOLVED, "last Thursday")
    assert problem.reason.startswith("needs ")


def test_the_line_that_says_when_it_was_published_dates_no_event() -> None:
    text = "BERGEN, 4 June 2020 - The mayor resigned on Monday."
    line = Publication(
        Period.of_day(2020, 6, 4), PublicationBasis.DATELINE, "line 1", span=Span(8, 19)
    )
    document = Document(stable_id(text), "a", "a.txt", "", text, published=line)
    assert {str(m.period) for m in read_whole(document).mentions} == {"2020-06-01"}


def test_page_furniture_tells_nothing() -> None:
    text = "Norland left the union on 1 May 2020.\n\nThe mayor resigned on 2 May 2020."
    document = Document(stable_id(text), "a", "a.txt", "", text, furniture=(Span(39, len(text)),))
    assert [str(m.period) for m in read_whole(document).mentions] == ["2020-05-01"]


def test_minutes_tell_of_their_own_day_whatever_day_they_name() -> None:
    text = (
        "Harbour board\n\nPresent: Anna Berg, Carl Dahl\n\n"
        "1. Mrs Berg reported that the crane was mended on Tuesday. The board approved a budget.\n"
        "2. The pier was inspected on 28 May. Mr Dahl handed over the keys at 19:05."
    )
    told = [(m.headline, str(m.period)) for m in read(text).mentions]
    assert told == [
        ("Mrs Anna Berg reported that the crane was mended", "2023-06-01"),
        ("The crane was mended", "2023-05-30"),
        ("The board approved a budget", "2023-06-01"),
        ("The pier was inspected", "2023-05-28"),
        ("Mr Carl Dahl handed over the keys", "2023-06-01T19:05:00"),
    ]


def test_a_witness_tells_nothing_of_the_day_on_which_he_speaks() -> None:
    text = (
        "I asked Mr Dahl again. He said: “It has stood for years.”\n\nThe clerk signed the paper."
    )
    assert [m.headline for m in read(text).mentions] == ["The clerk signed the paper"]


def test_what_is_said_in_the_present_is_said_on_the_day_of_the_paper() -> None:
    text = "The mayor resigned on Monday. Carl Dahl calls it a disgrace."
    assert [str(m.period) for m in read(text).mentions] == ["2023-05-29", "2023-06-01"]


def test_a_line_that_says_what_was_done_tells_it_though_the_text_bears_its_date() -> None:
    text = "COMPLAINT\n\nFiled: 4 June 2020\n\nThe plaintiff lives in Bergen."
    line = Publication(
        Period.of_day(2020, 6, 4), PublicationBasis.DATELINE, "line 3", span=Span(18, 29)
    )
    document = Document(stable_id(text), "a", "a.txt", "COMPLAINT", text, published=line)
    assert [m.headline for m in read_whole(document).mentions] == ["Filed: COMPLAINT"]


def test_a_numbered_line_says_what_was_done() -> None:
    text = "PATENT\n\n(22) Filed: 6 November 2018\n(45) Granted: 16 February 2021"
    assert [str(m.period) for m in read(text, None).mentions] == ["2018-11-06", "2021-02-16"]


def test_an_answer_tells_what_the_question_asks_the_time_of() -> None:
    text = (
        "Interview with Alice Pike, engineer\n\n"
        "Q: When did you first see the mill?\nA: In June 2017, just before the fire.\n\n"
        "Q: When was it built?\nA: I do not know. In May I left.\n\n"
        "Q: Will it be pulled down?\nA: Yes, in May 2024."
    )
    told = [(m.headline, str(m.period), str(m.status)) for m in read(text).mentions]
    assert ("Alice Pike first saw the mill", "2017-06", "happened") in told
    assert ("It will be pulled down", "2024-05", "planned") in told
    assert not any("built" in line for line, *_ in told)


def test_the_days_of_a_week_head_the_entries_of_a_diary_that_has_its_days_in_full() -> None:
    text = (
        "Diary of Thomas Lind, 1842\n\nMonday 8 August. We walked to Oran.\n\n"
        "Thursday. Holt was arrested at night.\n\nSunday. Holt came home.\n\n"
        "Tuesday 16 August. We sold the cow."
    )
    told = [(m.headline, str(m.period)) for m in read(text, None).mentions]
    assert told[1:3] == [
        ("Holt was arrested at night", "1842-08-11"),
        ("Holt came home", "1842-08-14"),
    ]


def test_a_report_begins_with_the_day_whose_state_it_tells() -> None:
    text = "Bergen was the hottest town on Monday. The council opened its pools."
    assert [str(m.period) for m in read(text).mentions] == ["2023-05-29"]


def test_a_title_of_what_is_to_come_takes_the_time_that_its_lead_names() -> None:
    for title in ("Bergen to sell its ships", "Bergen to sell its ferries and its tugs"):
        mentions = read(f"{title}\n\nBergen will sell its ships in July.", title=title).mentions
        first = mentions[0]
        assert (first.headline, str(first.period), str(first.status)) == (
            title,
            "2023-07",
            "planned",
        )


def test_a_year_that_ends_in_march_has_its_own_quarters() -> None:
    text = (
        "Accounts for the year ended 31 March 2022\n\nIn the second quarter we sold the mill. The "
        "yard will open in the first quarter of fiscal 2023. In 2021 the crane fell. At the year "
        "end the harbour was shut."
    )
    assert [(m.headline, str(m.period)) for m in read(text).mentions] == [
        ("We sold the mill", "2021-07-01/2021-09-30"),
        ("The yard will open", "2022-04-01/2022-06-30"),
        ("The crane fell", "2021"),
        ("The harbour was shut", "2022-03-31"),
    ]


def test_the_only_person_of_a_text_is_he_however_far_above_he_is_named() -> None:
    between = "The plan foresees three locks and a canal through the marshes of the county. " * 7
    text = f"Fritz Olsen spoke to the press on Tuesday. {between}He said that the yard would stay."
    assert read(text).mentions[-1].headline == "Fritz Olsen said that the yard would stay"


def test_a_note_of_one_line_is_no_heading() -> None:
    (told,) = read("went to the bank on 3 may 2018 and lost my keys", None).mentions
    assert str(told.period) == "2018-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "<FN22> See, e.g., Anna Berg, The Man Behind the Quay, Valley Herald (Feb. 16, 2018).",
        "<FN81> Harbour Office, “How We Reviewed the 2016 Sale” (updated Jan. 31, 2018).",
        "[12] Port Board, The Quay Was Sold (last visited on 4 May 2018).",
        "[14] Harbour Office, Review of the Northern Quay Contract (31 January 2018).",
        "9 See Lund v. Berg, 88 T.C. 63, 75 (1987).",
        "<FN56> Port Security in the 2016 Election, Hearing Before the Harbour Committee.",
        "[7] Ann Lowe, The Crane Fell Twice: A Study, Dover Echo (Mar. 8, 2018); see also Lund.",
        "Some Signs Show the Quay Was Sold, Valley Herald (Jan. 19, 2018).",
        "Id. at 12 (the witness resigned on May 3, 2018).",
        "Berg v. Kestrel Holdings Ltd, 12 F.3d 99 (1999).",
        "Vgl. Lund, Der Hafen wurde 1998 verkauft, Kiel.",
    ],
)
def test_what_sends_to_another_text_tells_nothing(text: str) -> None:
    assert read(text).mentions == ()


@pytest.mark.parametrize(
    "text",
    [
        "[12] The mayor resigned on 3 May 2018.",
        "See that the crew left on 3 May 2018.",
        "In Berg v. Lund the court fined the port on 3 May 2018.",
        "<FN3> On 3 May 2018 the port sold two cranes.",
        "The port sold two cranes, one of them in ruins (3 May 2018).",
    ],
)
def test_what_only_looks_like_a_reference_tells_its_event(text: str) -> None:
    assert [str(m.period) for m in read(text).mentions] == ["2018-05-03"]


@pytest.mark.parametrize("words", ["Sent to:", "Copies for:", "13:33:39 13:33:39", "-- 7 --"])
def test_what_holds_no_words_that_tell_takes_no_date_from_elsewhere(words: str) -> None:
    text = f"Anna Berg signed the treaty on 3 May 2018.\n\n{words}\n"
    assert [m.headline for m in read(text).mentions] == ["Anna Berg signed the treaty"]


OPINION = (
    "The tenant filed a claim for damages. The county court denied the claim. "
    "The landlord has appealed. We affirm the judgment of the county court."
)


def test_an_opinion_tells_the_story_of_a_case_and_not_of_its_day() -> None:
    published = Publication(Period.of_day(2018, 5, 3), PublicationBasis.DATELINE, "line 4")
    document = Document("d", "a", "a.txt", "Lund v. Berg", OPINION, published=published)
    told = read_whole(replace(document, source="Court of Holm", source_basis=SourceBasis.COURT))
    assert [m.headline for m in told.mentions] == ["We affirm the judgment of the county court"]
    report = read_whole(replace(document, source="Valley Herald"))
    assert "The county court denied the claim" in [m.headline for m in report.mentions]


def test_what_can_be_told_in_no_words_is_no_event() -> None:
    text = "06/14/2012\t1\tCOMPLAINT filed by Moe. (Bell, A) (Entered: 06/15/2012)\n"
    text += "06/18/2012\t2\tORDER signed.\n"
    found = read_whole(Document(stable_id(text), "a", "a.txt", "A", text))
    assert all(mention.headline for mention in found.mentions)
    assert [p.words for p in found.problems] == ["06/15/2012"]
