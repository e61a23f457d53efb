"""Chronologies: which rows of which tables tell what happened, and where their dates stand."""

import io

import pytest
from tests.corpus.reading import document, read

from dateline.corpus.find import COLUMN, find_sources
from dateline.corpus.tables import find_rows, first_grid


def told(text: str, name: str = "") -> list[tuple[str, str]]:
    return [(row.when, row.what.of(text)) for row in find_rows(text, name=name)]


MARKDOWN = """\
# The quay

| When | What happened | Who |
|---|:---:|---|
| 3 May 2021 | The quay is sold | Harbour Office; Anna Berg |
| 1999? | The crane is built | |
"""


def test_columns_are_known_by_their_heads():
    assert told(MARKDOWN) == [("3 May 2021", "The quay is sold"), ("1999?", "The crane is built")]
    first, second = find_rows(MARKDOWN)
    assert [name.of(MARKDOWN) for name in first.who] == ["Harbour Office", "Anna Berg"]
    assert first.span.of(MARKDOWN) == "3 May 2021 | The quay is sold | Harbour Office; Anna Berg"
    assert second.who == ()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # the year of a line across the table
            "| Datum | Was |\n| 2013 | |\n| Nov. 10 | Der Kran fällt |\n| 12.11. | Es regnet |",
            [("Nov. 10, 2013", "Der Kran fällt"), ("12.11.2013", "Es regnet")],
        ),
        (  # the year of the heading above
            "## 1907\n\n| Date | Event |\n| 3 May | The quay opens |\n| June | It rains |",
            [("3 May 1907", "The quay opens"), ("June 1907", "It rains")],
        ),
        (  # no date: that of the row above
            "| Date | Event |\n| 3 May 1907 | The quay opens |\n| | The mayor speaks |",
            [("3 May 1907", "The quay opens"), ("3 May 1907", "The mayor speaks")],
        ),
        (  # heads that say nothing
            "| x | y |\n| 3 May 1907 | The quay opens |\n| 4 May 1907 | It rains |\n"
            "| June 1907 | The crane falls |",
            [
                ("3 May 1907", "The quay opens"),
                ("4 May 1907", "It rains"),
                ("June 1907", "The crane falls"),
            ],
        ),
        (  # as TimelineJS wants it
            "| Year | Month | Day | End Year | Headline | Text |\n"
            "| 1907 | 5 | 3 | 1909 | The quay opens | Words |\n| 1910 | | | | It rains | Words |",
            [("1907-05-03", "The quay opens"), ("1910", "It rains")],
        ),
    ],
)
def test_dates_are_read_with_the_year_that_stands_elsewhere(text, rows):
    assert told(text) == rows


def test_two_figures_take_the_century_of_the_file():
    text = "| Tenant | Entry | Date |\n| James Oak | Took the house | 25 Mar 38 |\n"
    assert told(text, "rents 1831-50") == [("25 Mar 1838", "Took the house")]
    assert told(text, "rents") == [("25 Mar 38", "Took the house")]


def test_a_column_of_names_is_one_whatever_stands_above():
    text = (
        "| Tenant | Entry | Date |\n| James Oak | Took the house | 25 Mar 1838 |\n"
        "| Ann Lind | Left the house | 26 Mar 1839 |\n"
    )
    assert [[name.of(text) for name in row.who] for row in find_rows(text)] == [
        ["James Oak"],
        ["Ann Lind"],
    ]


def test_a_day_by_which_something_is_due():
    text = "| Action | Owner | Due |\n| Paint the crane | Ann | 3 May 2021 |\n"
    (row,) = find_rows(text)
    assert row.due
    assert row.when == "3 May 2021"


@pytest.mark.parametrize(
    "text",
    [
        "| Name | Price |\n| Rope | 12 |\n| Tar | 14 |\n",
        "| Date | Wind | Rain |\n| 3 May 2021 | 4 | 12 |\n| 4 May 2021 | 5 | 11 |\n",
        "Home | News | Sport\n",
        "| 3 May 2021 |\n| 4 May 2021 |\n",
    ],
)
def test_other_tables_tell_nothing(text):
    assert find_rows(text) == ()


def test_the_register_of_a_court_is_a_chronology():
    text = """\
| Date Filed | # | Docket Text |
| 09/06/2023 | 1 | COMPLAINT against Kestrel Ltd. filed by Anna Berg |
| 09/20/2023 | 2 | ORDER granting leave to appear |
"""
    assert told(text) == [
        ("09/06/2023", "COMPLAINT against Kestrel Ltd. filed by Anna Berg"),
        ("09/20/2023", "ORDER granting leave to appear"),
    ]


def test_rows_may_be_parted_by_empty_lines_as_on_pages_of_the_web():
    text = (
        "| Date | Event |\n\n|---|---|\n\n| 3 May 2021 | Quay sold |\n\n| 9 May 2021 | Quay let |\n"
    )
    assert told(text) == [("3 May 2021", "Quay sold"), ("9 May 2021", "Quay let")]


def test_tables_of_different_width_are_two():
    text = "| Rope | 12 | m |\n| Tar | 14 | l |\n\n| Date | Event |\n| 3 May 2021 | Quay sold |\n"
    assert told(text) == [("3 May 2021", "Quay sold")]


# --- Columns that a person names ------------------------------------------------------

REGISTER = """\
| No. | Lodged | Minute | Bench |
| 1 | 3 May 2021 | Leave to appeal refused | Lund |
| 2 | 9 May 2021 | Stay lifted by consent | Berg |
"""
BARE = "| x | 3.5.2021 | Quay sold |\n| y | 9.5.2021 | Crane painted |\n"
TWO_DATES = """\
| Date | Sworn | What |
| 3 May 2021 | 9 May 2021 | The writ |
"""


def said(text: str, **columns: str) -> list[tuple[str, str, list[str]]]:
    rows = find_rows(text, said=columns)
    return [(r.when, r.what.of(text), [name.of(text) for name in r.who]) for r in rows]


def test_columns_are_what_a_person_says_by_their_heads():
    assert said(REGISTER, date="lodged", event="Minute ", who="Bench") == [
        ("3 May 2021", "Leave to appeal refused", ["Lund"]),
        ("9 May 2021", "Stay lifted by consent", ["Berg"]),
    ]


def test_columns_are_what_a_person_says_by_their_numbers():
    assert said(BARE, date="2", event="3") == [
        ("3.5.2021", "Quay sold", []),
        ("9.5.2021", "Crane painted", []),
    ]


def test_what_a_person_says_goes_before_what_is_recognised():
    assert [when for when, *_ in said(TWO_DATES)] == ["3 May 2021"]
    assert [when for when, *_ in said(TWO_DATES, date="Sworn")] == ["9 May 2021"]


@pytest.mark.parametrize("columns", [{"date": "Heard"}, {"date": "7"}, {"day": "Lodged"}])
def test_columns_that_are_not_there_change_nothing(columns):
    assert find_rows(TWO_DATES, said=columns) == find_rows(TWO_DATES)


def test_a_table_is_shown_with_its_heads_and_what_is_recognised():
    grid = first_grid(TWO_DATES)
    assert grid.heads == ("Date", "Sworn", "What")
    assert grid.sample == (("3 May 2021", "9 May 2021", "The writ"),)
    assert grid.columns == {"date": 0, "event": 2}
    assert first_grid(REGISTER).columns == {}
    assert first_grid("no table") is None


def test_columns_given_of_a_file_make_its_rows(tmp_path):
    csv = "ref,lodged,minute\n1,3 May 2021,Leave refused\n2,9 May 2021,Stay lifted\n"
    given = {f"{COLUMN}date": "lodged", f"{COLUMN}event": "minute"}
    found = document(csv, tmp_path, "register.csv", **given)
    assert [row.what.of(found.text) for row in found.rows] == ["Leave refused", "Stay lifted"]


# --- Files ------------------------------------------------------------------------------

TABLE = [
    ["Date", "Milestone", "Status"],
    ["2021-05-03", "Quay sold, at last", "done"],
    ["2021-06-01", "Crane painted", "planned"],
]


@pytest.mark.parametrize(("ending", "sign"), [("csv", ","), ("csv", ";"), ("tsv", "\t")])
def test_tables_in_text(ending, sign, tmp_path):
    raw = "\n".join(sign.join(f'"{c}"' if sign in c else c for c in cells) for cells in TABLE)
    found = document(raw, tmp_path, f"milestones.{ending}")
    assert found.title == "milestones"
    assert [(r.when, r.what.of(found.text), r.status) for r in found.rows] == [
        ("2021-05-03", "Quay sold, at last", "done"),
        ("2021-06-01", "Crane painted", "planned"),
    ]


def test_excel_with_a_title_above_and_true_dates(tmp_path):
    from datetime import datetime

    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Chronology of the quay"])
    sheet.append(["Date", "Event", "Who"])
    day, hour = (datetime.fromisoformat(words) for words in ("2021-05-03", "2021-05-04T14:30"))
    sheet.append([day, "The quay is sold", "Anna Berg"])
    sheet.append([hour, "The crane falls", None])
    sheet.append([1999, "The quay is built", None])
    raw = io.BytesIO()
    book.save(raw)
    found = document(raw.getvalue(), tmp_path, "a.xlsx")
    assert [(r.when, r.what.of(found.text)) for r in found.rows] == [
        ("2021-05-03", "The quay is sold"),
        ("2021-05-04 14:30", "The crane falls"),
        ("1999", "The quay is built"),
    ]


def test_a_table_without_events_is_named(tmp_path):
    found = read("a,b\n1,2\n", tmp_path, "a.csv")
    assert [p.reason for p in found.problems] == [
        "no column of dates was found beside one that tells what happened"
    ]
    data = "name,value\n" + "rope,12\n" * 40_000
    (problem,) = read(data, tmp_path, "b.csv").problems
    assert problem.reason.startswith("is a table of data")


def test_a_listing_of_documents_is_no_document(tmp_path):
    (tmp_path / "a.txt").write_text("The quay was sold.", encoding="utf-8")
    (tmp_path / "documents.csv").write_text("file,published\na.txt,2021\n", encoding="utf-8")
    assert [source.relative for source in find_sources(tmp_path).sources] == ["a.txt"]


BANK = """\
Booking date;Value date;Description;Debit;Balance
02/01/2019;02/01/2019;TRANSFER TO AAS LTD;12000,00;34000,00
31/01/2019;31/01/2019;SALARY MOE PLC;;38289,50
"""


@pytest.mark.parametrize("name", ["a.csv", "a.xls"])
def test_a_statement_of_a_bank_is_a_chronology(name, tmp_path):
    found = document(BANK, tmp_path, name)
    assert [(row.when, row.what.of(found.text)) for row in found.rows] == [
        ("02/01/2019", "TRANSFER TO AAS LTD"),
        ("31/01/2019", "SALARY MOE PLC"),
    ]


def test_an_old_sheet_is_named(tmp_path):
    (problem,) = read(b"\xd0\xcf\x11\xe0\xa1\xb1", tmp_path, "a.xls").problems
    assert problem.reason == "is of an old form that cannot be read: save it as .xlsx"


@pytest.mark.parametrize("head", ["date_utc", "Date (UTC)", "Local date", "Date (dd/mm/yyyy)"])
def test_a_head_may_say_how_its_dates_are_written(head):
    rows = ["5N-QTA | 2013-05-02 | took off", "5N-QTA | 2013-05-04 | seized"]
    table = "\n".join(f"| {row} |" for row in (f"tail | {head} | event", "--- | --- | ---", *rows))
    assert [when for when, _ in told(table)] == ["2013-05-02", "2013-05-04"]


def test_a_date_that_says_who_somebody_is_dates_no_row():
    rows = ["name | date of birth | office", "--- | --- | ---", "Ida Reis | 1990-01-06 | cook here"]
    assert told("\n".join(f"| {row} |" for row in rows)) == []
