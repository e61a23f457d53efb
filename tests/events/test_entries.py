"""Texts that date by lines and headings: diaries, logs, chronologies, lists of posts, minutes."""

import pytest

from dateline.core.event import Basis, EventMention, stable_id
from dateline.core.period import Period
from dateline.core.text import Document, Publication, PublicationBasis
from dateline.extract.document import Reading, read_whole


def read(text: str, published: Publication | None = None) -> Reading:
    return read_whole(Document(stable_id(text), "a", "a.txt", "", text, published=published))


def told(text: str, published: Publication | None = None) -> list[tuple[str, str]]:
    return [(str(m.period), m.headline) for m in read(text, published).mentions]


DIARY = (
    "Monday, 3 August 1914\nCrowds everywhere. Norland declared war on Alder this evening. "
    "Father came home late.\n\nTuesday, 4 August\nYesterday Uncle Otto was arrested. "
    "We packed the trunks. Anna is ill.\n\nFriday, 7 August\nThe regiment leaves on Monday."
)
TEXTS: dict[str, list[tuple[str, str]]] = {
    DIARY: [
        ("1914-08-03", "Norland declared war on Alder"),
        ("1914-08-03", "Father came home late"),
        ("1914-08-03", "Uncle Otto was arrested"),
        ("1914-08-04", "We packed the trunks"),
        ("1914-08-10", "The regiment leaves"),
    ],
    # a wish, a question and what is bidden did not happen
    "Diary of Anna Lind\n\n3 May 1911\nGod help us all. Sold the cow. Why did he go?\n\n"
    "4 May 1911\nLet us pray. May he rest in peace. Mr. Dahl called.": [
        ("1911-05-03", "Sold the cow"),
        ("1911-05-04", "Mr. Dahl called"),
    ],
    # each line in its own words, at its own hour
    "3 May 2019\n06:42 Smoke reported in shed 4.\n09:30 Fire under control. Two men taken home.\n"
    "23:50 Area handed back.\n00:20 Fire rekindles.": [
        ("2019-05-03T06:42:00", "Smoke reported in shed 4"),
        ("2019-05-03T09:30:00", "Fire under control"),
        ("2019-05-03T09:30:00", "Two men were taken home"),
        ("2019-05-03T23:50:00", "Area handed back"),
        ("2019-05-04T00:20:00", "Fire rekindles"),
    ],
    "Anna Holm, born 4 May 1971 in Alderton\n\n2015-present: Director, Baltic Institute\n"
    "2009-2015: Senior analyst, Ministry of Trade\n* 1999 PhD in Hydrology, Lund": [
        ("1971-05-04", "Anna Holm was born in Alderton"),
        ("2015/..", "Director, Baltic Institute"),
        ("2009/2015", "Senior analyst, Ministry of Trade"),
        ("1999", "PhD in Hydrology, Lund"),
    ],
    "1. 3 May 2011 – The board meets. It names Carl Dahl its head.\n"
    "2. 2012–2014 – Arbitration in Bergen.\n3. 11 March 2015: Final award: Norland to pay.": [
        ("2011-05-03", "The board meets"),
        ("2011-05-03", "The board names Carl Dahl its head"),
        ("2012/2014", "Arbitration in Bergen"),
        ("2015-03-11", "Final award: Norland to pay"),
    ],
    "| Date | Event |\n|---|---|\n| 5 Jan 2022 | Norland Steel files for insolvency |\n"
    "| 9 Feb 2022 | Assets sold |": [
        ("2022-01-05", "Norland Steel files for insolvency"),
        ("2022-02-09", "Assets sold"),
    ],
    # a heading and a list under it
    "## 2021-03-02\n\n- Prepared 12 samples of alloy B.\n- Oven set by T. Ito\n\n"
    "## 2021-03-03\n\n- Repeated yesterday's test.": [
        ("2021-03-02", "Prepared 12 samples of alloy B"),
        ("2021-03-02", "Oven set by T. Ito"),
        ("2021-03-03", "Repeated yesterday's test"),
    ],
    # what a line at the head of a record says of its dates
    "IN THE COURT OF ALDER\n\nHearing dates: 5 and 6 February 2018\n\nDate of hire: 3 May 2011": [
        ("2018-02-05", "Hearing"),
        ("2018-02-06", "Hearing"),
    ],
    "Trial: what came after the attack of 3 May 2019\n\nNobody spoke.": [],
    # what a record says was done, in a word and a date
    "Born: 3 May 1871, Oslo\nMarried: 6 June 1899\nDied: 9 July 1944, Bergen": [
        ("1871-05-03", "Born: Oslo"),
        ("1899-06-06", "Married"),
        ("1944-07-09", "Died: Bergen"),
    ],
    # a book of minutes: each meeting has its day at its head, and all that was done there
    "VESTRY BOOK\n\nAt a Vestry holden in the Church of Alder, on Tuesday the 7th of May, 1811, "
    "the Rev. Mr. Berg in the Chair.\n\nCarl Dahl was chosen warden and paid the fee. The bell "
    "being cracked, it was resolved that it be recast. Ordered, That Otto Lind be engaged as "
    "sexton from Martinmas next.\n\n"
    "At a Special Vestry, 2nd December, 1811.\n\nThe roof was on Monday last blown off. The Vestry "
    "having seen the roof, it was agreed to mend it.": [
        ("1811-05-07", "Carl Dahl was chosen warden"),
        ("1811-05-07", "Carl Dahl paid the fee"),
        ("1811-05-07", "It was resolved that it be recast"),
        ("1811-05-07", "Ordered, That Otto Lind be engaged as sexton from Martinmas next"),
        ("1811-11-11", "Otto Lind to be engaged as sexton"),
        ("1811-11-25", "The roof was blown off"),
        ("1811-12-02", "It was agreed to mend it"),
    ],
    # a register: most entries name somebody, and say no more
    "BURIALS in the Year 1834\n\nSept. 3. Margaret Holm, widow, aged 71.\nNovr. 11. Carl Dahl, "
    "from the wreck.\nNovr. 12. Eight persons unknown, from the wreck.\nS. Berg, Vicar": [
        ("1834-09-03", "Margaret Holm, widow, aged 71"),
        ("1834-11-11", "Carl Dahl, from the wreck"),
        ("1834-11-12", "Eight persons unknown, from the wreck"),
    ],
    # an entry tells all that its sentences join, also beside what has a time of its own
    "DIARY\n\n1834\n\nDecember 3d. Mr. Lind called and told me that Dahl was yesterday dismissed. "
    "Lamp put out at 11 at night; relighted at 2 in the morning.\n\n"
    "December 5th. Otto came in the boat and took off fourteen persons.": [
        ("1834-12-03", "Mr. Lind called"),
        ("1834-12-02", "Dahl was dismissed"),
        ("1834-12-03T23:00:00", "Lamp put out"),
        ("1834-12-04T02:00:00", "Lamp was relighted"),
        ("1834-12-05", "Otto came in the boat"),
        ("1834-12-05", "Otto took off fourteen persons"),
    ],
    # telegrams of one file: each has its own day
    "TELEGRAMS\n\nHanded in at Oran 6.40 a.m. 17 January 1897\nTo Dahl Oran\nCREW TAKEN OFF "
    "BY LIFEBOAT. INSPECTOR ARRIVES TOMORROW NOON.": [
        ("1897-01-17", "CREW TAKEN OFF BY LIFEBOAT"),
        ("1897-01-18T12:00:00", "INSPECTOR ARRIVES"),
    ],
    # the years of a history
    "1941\n\nThe army came to the river. It was cold.\n\n1942\n\nIn May it was gone.": [
        ("1941", "The army came to the river"),
    ],
}


@pytest.mark.parametrize("text", TEXTS)
def test_what_stands_under_a_date_is_told_on_that_day(text: str) -> None:
    assert told(text) == TEXTS[text]


def mention(text: str, headline: str) -> EventMention:
    return next(m for m in read(text).mentions if m.headline == headline)


def test_it_is_said_that_the_date_is_that_of_the_entry() -> None:
    late = mention(DIARY, "Father came home late")
    assert late.basis is Basis.INHERITED
    assert late.why[:2] == (
        "The sentence names no date. “came” is told under 3 August 1914.",
        "That day is the date of its entry (“Monday, 3 August 1914”).",
    )
    arrest = mention(DIARY, "Uncle Otto was arrested")
    assert arrest.basis is Basis.RELATIVE
    assert (
        "It is counted from 4 August 1914: the date of its entry (“Tuesday, 4 August”)."
        in arrest.why
    )


def test_every_date_of_a_diary_is_accounted_for() -> None:
    reading = read(DIARY)
    reasons = {(p.words, p.reason) for p in reading.problems}
    assert reasons == {("Friday, 7 August", "heads what stands under it")}
    assert reading.ledger.used == reading.times - 1


def test_a_log_runs_on_into_the_day_after_its_title() -> None:
    text = "INCIDENT LOG - 3 May 2019\n\n23:50 Area handed back.\n00:20 Fire rekindles."
    title = Publication(Period.of_day(2019, 5, 3), PublicationBasis.TITLE, "line 1", "3 May 2019")
    assert [str(m.status) for m in read(text, title).mentions] == ["happened", "happened"]
    assert told(text, title)[-1] == ("2019-05-04T00:20:00", "Fire rekindles")


@pytest.mark.parametrize("title", ["INCIDENT REPORT", "From: Anna Berg"])
def test_a_title_that_names_a_record_tells_no_event(title: str) -> None:
    text = f"{title}\n\nThe council sold the boat."
    day = Publication(Period.of_day(2019, 5, 3), PublicationBasis.GIVEN, "documents.csv")
    document = Document(stable_id(text), "a", "a.txt", title, text, published=day)
    assert [m.headline for m in read_whole(document).mentions] == ["The council sold the boat"]


def test_a_post_held_until_today_is_told_by_its_line() -> None:
    assert told("2016 – today  Professor, Alderton\n1999 – 2016  Engineer, Bergen") == [
        ("2016/..", "Professor, Alderton"),
        ("1999/2016", "Engineer, Bergen"),
    ]


def test_the_title_of_minutes_tells_no_event() -> None:
    text = "Alder Council\n\nThe council resolved to buy a boat."
    day = Period.of_day(2019, 5, 3)
    title = Publication(day, PublicationBasis.TITLE, "line 2")
    document = Document(stable_id(text), "a", "a.txt", "Alder Council", text, published=title)
    assert [m.headline for m in read_whole(document).mentions] == [
        "Alder Council resolved to buy a boat"
    ]


@pytest.mark.parametrize(
    ("said", "headline"),
    [
        ("two of them over there", ""),
        ("Да", ""),
        ("Fire at the quay", "Anna: Fire at the quay"),
        ("The crane fell", "Anna: The crane fell"),
    ],
)
def test_a_line_of_a_chat_without_a_verb_tells_only_what_happens(said: str, headline: str) -> None:
    lines = ["The ship came", said, "The ship left"]
    text = "\n".join(f"[2021-12-0{n} 09:41] Anna: {line}" for n, line in enumerate(lines, 1))
    found = [line for at, line in told(text) if at.startswith("2021-12-02")]
    assert found == ([headline] if headline else [])


def test_a_hearing_hands_its_day_down_to_nothing_that_a_witness_tells() -> None:
    text = (
        "Hearing on the ferry\nPort Ann, Tuesday 14 May 2013\n\n"
        "The CHAIRMAN (Mr. Okoth). Order. When were you told of the leak?\n\n"
        "Captain DUMA. The owner phoned me himself. They sent a boat.\n\n"
        "The CHAIRMAN. So you sailed?\n\nCaptain DUMA. The mate signed.\n\n"
        "Ms. LIND. Who signed the papers?\n\nCaptain DUMA. The inspector signed them.\n"
    )
    day = Publication(Period.of_day(2013, 5, 14), PublicationBasis.GIVEN, "")
    assert told(text, day) == []


def test_what_you_do_is_what_you_are_to_do() -> None:
    chat = "[2017-10-12 08:33] Ray: Yes. You wait for my call\n[2017-10-12 08:40] Bo: we left\n"
    assert [headline for _, headline in told(chat)] == ["Bo: we left"]


def test_a_note_on_the_translation_tells_nothing() -> None:
    day = Publication(Period.of_day(2013, 5, 14), PublicationBasis.GIVEN, "")
    assert told("Translated from Latvian (checked by AV)\n\nThe mill burned on Sunday.", day) == [
        ("2013-05-12", "The mill burned")
    ]


def test_a_feature_on_other_years_tells_nothing_of_the_day_it_appeared() -> None:
    feature = (
        "She sold stamps and kept a ledger.\n\nGrace Adeyemi was born in Jos on 4 May 1970. The "
        "depot opened on 3 June 2004 and burned on 8 March 2011.\n\nThe auditors came back. The "
        "manager burned the files."
    )
    day = Publication(Period.of_day(2019, 3, 9), PublicationBasis.METADATA, "")
    assert not any(date == "2019-03-09" for date, _ in told(feature, day))
    news = f"The depot reopened on Thursday. The manager cut a ribbon.\n\n{feature}"
    assert ("2019-03-07", "The manager cut a ribbon") in told(news, day)
