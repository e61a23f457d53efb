"""A row of a chronology is one event, dated as somebody gave it."""

import pytest

from dateline.core.event import Basis, Confidence, EventMention, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.core.text import Document
from dateline.corpus.tables import find_rows
from dateline.extract.document import read_whole
from dateline.extract.rows import dated_rows
from dateline.project.chronology import rows_json, rows_of

TEXT = """\
The Harbour Office kept this list. It was founded on 2 March 1990.

| Date | End | Event | Who | Status |
|---|---|---|---|---|
| 3 May 2021 | | Norland Line sells the quay | Harbour Office | done |
| 2012 | 2014 | Building of the crane | Marit Solberg | |
| between 5 and 8 June 2021 | | The crane is painted | | planned |
| Michaelmas | | The mayor dines | | |
"""


def events(text: str) -> list[EventMention]:
    document = Document("id", "list", "list.md", "List", text, rows=find_rows(text))
    return list(read_whole(document).mentions)


@pytest.fixture(scope="module")
def told() -> list[EventMention]:
    return events(TEXT)


def given(told: list[EventMention]) -> list[EventMention]:
    return [mention for mention in told if mention.basis is Basis.GIVEN]


def test_a_row_is_one_event_and_its_quote(told):
    first = given(told)[0]
    assert first.sentence.of(TEXT).startswith("3 May 2021 | | Norland Line sells the quay")
    assert first.headline == "Norland Line sells the quay"
    assert first.time.span.of(TEXT) == "3 May 2021"
    assert first.confidence is Confidence.FIRM
    assert first.why[0] == "Somebody wrote it down under this date: the row gives “3 May 2021”."
    assert len({mention.sentence for mention in given(told)}) == len(given(told)) == 3


def test_dates_are_read_as_any_date(told):
    assert [str(mention.period) for mention in given(told)][:2] == ["2021-05-03", "2012/2014"]
    days = given(told)[2].period
    assert Period.of_day(2021, 6, 5).start == days.start


def test_status_and_people_come_from_their_columns(told):
    assert [m.status for m in given(told)] == [Status.HAPPENED, Status.HAPPENED, Status.PLANNED]
    assert {p.actor: p.kind for p in given(told)[1].actors} == {"Marit Solberg": ActorKind.PERSON}
    assert "Harbour Office" in {p.actor for p in given(told)[0].actors}


def test_what_stands_around_the_table_is_read_as_ever(told):
    assert [str(m.period) for m in told if m.basis is Basis.STATED] == ["1990-03-02"]


def test_a_date_that_cannot_be_read_is_left_out_with_its_words():
    document = Document("id", "list", "list.md", "List", TEXT, rows=find_rows(TEXT))
    reasons = [problem.reason for problem in read_whole(document).problems]
    assert "the date of a row cannot be read: “Michaelmas”" in reasons


def test_what_is_due_is_planned_until_its_day():
    (mention,) = given(events("| Action | Due |\n|--|--|\n| Paint the crane | 3 May 2021 |\n"))
    assert mention.status is Status.PLANNED
    assert mention.period == Period.of_day(2021, 5, 3).until()


def test_rows_are_kept_without_loss():
    rows = find_rows(TEXT)
    assert rows_of(rows_json(rows)) == rows
    assert rows_of(rows_json(())) == ()


def test_our_own_table_comes_back_with_its_dates():
    head = "| id | headline | from | to | edtf | actors | status |\n"
    rows = (
        ("Norland sold the quay", "", "1975-12-31", "../1975"),
        ("Norland bought it", "1951-01-01", "1951-12-31", "1951?"),
        ("It was painted", "2012-03-01", "2014-05-31", "2012-03/2014-05"),
    )
    text = head + "".join(
        f"| 1 | {w} | {a} | {b} | {e} | Anna Berg | planned |\n" for w, a, b, e in rows
    )
    told = events(text)
    assert [str(mention.period) for mention in told] == [edtf for *_, edtf in rows]
    assert {mention.status for mention in told} == {Status.PLANNED}


def ordered(*dates: str, after: str = "") -> list[str]:
    text = (
        "| Date | Event |\n"
        + "".join(f"| {date} | The quay was sold |\n" for date in dates)
        + after
    )
    document = Document("id", "list", "list.md", "List", text, rows=find_rows(text))
    return [str(row.time.period) for row in dated_rows(document)]


def test_one_date_of_a_column_tells_how_all_are_read():
    assert ordered("5/26/1963", "4/7/1996") == ["1963-05-26", "1996-04-07"]
    assert ordered("26.5.1963", "4.7.1996") == ["1963-05-26", "1996-07-04"]
    assert ordered("26/5/1963", "4/7/1996") == ["1963-05-26", "1996-07-04"]


def test_a_column_that_is_at_odds_with_itself_tells_nothing():
    assert ordered("5/26/1963", "26/5/1963", "4/7/1996")[-1] == "1996-04-07?/1996-07-04?"


def test_where_no_row_tells_the_text_does():
    assert ordered("4/7/1996", after="\nDue by 5/26/1963.\n") == ["1996-04-07"]
    assert ordered("4/7/1996", after="\nVersion 1.5.26.63 of it.\n") == ["1996-04-07?/1996-07-04?"]
