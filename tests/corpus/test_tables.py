"""Chronologies: which rows of which tables tell what happened, and where their dates stand."""

import io

import pytest
from tests.corpus.reading import document, read

from dateline.corpus.find import find_sources
from dateline.corpus.tables import find_rows


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
