"""CSV that a spreadsheet cannot harm, and that harms no spreadsheet."""

from __future__ import annotations

import csv
import io
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.period import Period
from dateline.export.csv import events_csv, mentions_csv, read_events_csv

PERIODS = [
    Period.of_year(-43),
    Period.of_day(-43, 3, 15),
    Period.of_year(9999),
    Period.of_year(1976).before(),
    Period.of_day(2008, 8, 7).since(),
    Period.of_year(1998).roughly(),
    Period.of_week(2013, 12),
    Period.of_minute(2008, 8, 7, 14, 30),
]
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


def rows(*periods: Period, headline: str = "A treaty is signed", actors: tuple[str, ...] = ()):
    records = [
        {
            "id": f"{number:016x}",
            "headline": headline,
            "from": period.from_day,
            "to": period.to_day,
            "edtf": str(period),
            "label": period.label(),
            "grain": str(period.grain),
            "start_minute": period.start,
            "end_minute": period.end,
            "approximate": period.approximate,
            "uncertain": period.uncertain,
            "actors": list(actors),
            "mentions": 1,
        }
        for number, period in enumerate(periods)
    ]
    return pd.DataFrame(records, dtype=object).astype(
        {"start_minute": "Int64", "end_minute": "Int64", "mentions": "Int64"}
    )


def cells(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_dates_come_back_exactly() -> None:
    frame = rows(*PERIODS)
    pd.testing.assert_frame_equal(read_events_csv(events_csv(frame)), frame, check_dtype=False)


def test_dates_come_back_after_a_spreadsheet_has_rewritten_them() -> None:
    frame = rows(*PERIODS)
    table = list(csv.reader(io.StringIO(events_csv(frame).decode(), newline="")))
    for column in ("from", "to", "edtf", "label"):
        place = table[0].index(column)
        for row in table[1:]:
            row[place] = "07/08/08"
    truth = table[0].index("approximate")
    for row in table[1:]:
        row[truth] = row[truth].upper()
    saved = "\r\n".join(";".join(row) for row in table).encode("cp1252")
    back = read_events_csv(saved)
    assert back["edtf"].tolist() == [str(period) for period in PERIODS]
    assert back["from"].tolist() == [period.from_day for period in PERIODS]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    evil = f"{start}HYPERLINK('x')"
    content = events_csv(rows(Period.of_year(-43), headline=evil, actors=(evil,)))
    row = next(csv.reader(io.StringIO(content.decode().split("\n", 1)[1], newline="")))
    assert [cell for cell in row if cell.startswith(start) and not cell[1:].isdigit()] == []
    assert read_events_csv(content)["headline"].tolist() == [evil]
    assert read_events_csv(content)["actors"].tolist() == [[evil]]


@pytest.mark.parametrize("evil", ["＝1+1", "a;=1+1", "a,=1+1", "a\t@SUM(A1)", "a\n-1", 'a"=1'])
def test_no_cell_begins_like_a_formula_after_any_delimiter_or_in_full_width(evil: str) -> None:
    content = events_csv(rows(Period.of_year(1998), headline=evil)).decode()
    assert not re.search(r"[,;\t\n\"][=＝@](1|S)", content)
    assert read_events_csv(content.encode())["headline"].tolist() == [evil]


def test_every_text_stands_in_quotes_and_no_number_does() -> None:
    _, row = events_csv(rows(Period.of_year(1998), headline="plain")).decode().splitlines()
    assert '"plain"' in row and f",{Period.of_year(1998).start}," in row


def test_minutes_before_1970_stay_numbers() -> None:
    (row,) = cells(events_csv(rows(Period.of_year(1900))))
    assert int(row["start_minute"]) == Period.of_year(1900).start


def test_a_year_before_christ_is_no_number_for_a_spreadsheet() -> None:
    (row,) = cells(events_csv(rows(Period.of_year(-43))))
    assert row["edtf"] == "'-0043"


def test_the_year_alone_says_no_first_of_january_in_its_date() -> None:
    (row,) = cells(events_csv(rows(Period.of_year(1998))))
    assert (row["edtf"], row["label"]) == ("1998", "1998")


def test_the_mark_of_utf_8_stands_only_where_it_is_asked_for() -> None:
    frame = rows(Period.of_year(1998), headline="Ġgantija – 北京")
    assert not events_csv(frame).startswith(b"\xef\xbb\xbf")
    assert mentions_csv(frame, bom=True).startswith(b"\xef\xbb\xbf")
    assert read_events_csv(events_csv(frame, bom=True))["headline"].tolist() == ["Ġgantija – 北京"]


def test_an_empty_table_keeps_its_columns() -> None:
    frame = rows(Period.of_year(1998)).iloc[:0]
    assert list(read_events_csv(events_csv(frame)).columns) == list(frame.columns)


def test_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="no column id"):
        read_events_csv(b"a,b\n1,2\n")


@given(TEXTS, st.lists(TEXTS.filter(bool), max_size=4))
def test_any_text_comes_back(headline: str, actors: list[str]) -> None:
    frame = rows(Period.of_year(1998), headline=headline, actors=tuple(actors))
    back = read_events_csv(events_csv(frame))
    assert back["headline"].tolist() == [headline]
    assert back["actors"].tolist() == [actors]
