from datetime import date

import pytest
from edtf import parse_edtf  # an independent reader of EDTF
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.calendar import civil, day_number, monday_of_week, week_of, weekday
from dateline.core.period import Grain, Period

YEARS = st.integers(-9998, 9998)
MONTHS = st.integers(1, 12)


@st.composite
def units(draw: st.DrawFn) -> Period:
    year, month = draw(YEARS), draw(MONTHS)
    make = draw(
        st.sampled_from(
            [
                lambda: Period.of_day(year, month, 28),
                lambda: Period.of_month(year, month),
                lambda: Period.of_quarter(year, (month + 2) // 3),
                lambda: Period.of_half(year, (month + 5) // 6),
                lambda: Period.of_season(min(year, 9990), ["SP", "SU", "AU", "WI"][month % 4]),
                lambda: Period.of_year(year),
                lambda: Period.of_decade(abs(year) % 9900),
                lambda: Period.of_century(abs(year) % 9900),
                lambda: Period.of_minute(year, month, 1, month, 5),
            ]
        )
    )
    period = make()
    return period.roughly() if draw(st.booleans()) else period


@st.composite
def periods(draw: st.DrawFn) -> Period:
    period = draw(units())
    how = draw(st.sampled_from(["unit", "range", "before", "since"]))
    if how == "range":
        other = draw(units())
        first, last = sorted((period, other), key=lambda p: p.sort_key)
        if first.sort_key[1] <= last.sort_key[1]:
            return Period.between(first, last)
    if how == "before":
        return period.before()
    return period.since() if how == "since" else period


@pytest.mark.parametrize(
    ("period", "first", "last", "edtf"),
    [
        (Period.of_day(2024, 2, 29), "2024-02-29", "2024-02-29", "2024-02-29"),
        (Period.of_month(2023, 2), "2023-02-01", "2023-02-28", "2023-02"),
        (Period.of_month(2021, 12), "2021-12-01", "2021-12-31", "2021-12"),
        (Period.of_quarter(2021, 4), "2021-10-01", "2021-12-31", "2021-10/2021-12"),
        (Period.of_half(2021, 1), "2021-01-01", "2021-06-30", "2021-01/2021-06"),
        (Period.of_season(2012, "WI"), "2012-12-01", "2013-02-28", "2012-24"),
        (Period.of_week(2013, 12), "2013-03-18", "2013-03-24", "2013-03-18/2013-03-24"),
        (Period.of_year(1998), "1998-01-01", "1998-12-31", "1998"),
        (Period.of_decade(1994), "1990-01-01", "1999-12-31", "199X"),
        (Period.of_century(1899), "1800-01-01", "1899-12-31", "18XX"),
        (Period.of_year(-498), "-0498-01-01", "-0498-12-31", "-0498"),
        (Period.of_year(9999), "9999-01-01", "9999-12-31", "9999"),
        (Period.of_millennium(2024), "2000-01-01", "2999-12-31", "2000/2999"),
        (Period.of_year(1976).before(), None, "1975-12-31", "../1975"),
        (Period.of_year(1976).since(), "1976-01-01", None, "1976/.."),
        (
            Period.of_minute(2008, 8, 7, 14, 30),
            "2008-08-07",
            "2008-08-07",
            "2008-08-07T14:30:00",
        ),
    ],
)
def test_covers_the_whole_calendar_unit(
    period: Period, first: str | None, last: str | None, edtf: str
) -> None:
    assert (period.from_day, period.to_day, str(period)) == (first, last, edtf)


@given(periods())
def test_an_independent_reader_accepts_what_is_written(period: Period) -> None:
    parse_edtf(str(period))


@given(periods())
def test_what_is_written_is_read_back(period: Period) -> None:
    again = Period.parse(str(period))
    assert (again.from_day, again.to_day) == (period.from_day, period.to_day)
    assert (again.approximate, again.uncertain) == (period.approximate, period.uncertain)


@given(periods())
def test_every_period_can_be_said(period: Period) -> None:
    assert period.label()


@given(st.dates())
def test_agrees_with_the_standard_calendar(day: date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert number == (day - date(1970, 1, 1)).days
    assert civil(number) == (day.year, day.month, day.day)
    assert weekday(number) == day.weekday()
    assert week_of(number) == tuple(day.isocalendar())[:2]


@given(YEARS, st.integers(1, 52))
def test_a_week_is_found_again_by_its_days(year: int, week: int) -> None:
    monday = monday_of_week(year, week)
    assert weekday(monday) == 0
    assert week_of(monday) == week_of(monday + 6) == (year, week)


def test_a_year_neither_precedes_nor_follows_its_own_months() -> None:
    year, may = Period.of_year(2021), Period.of_month(2021, 5)
    assert not year.precedes(may)
    assert not may.precedes(year)
    assert year.overlaps(may)
    assert year.contains(may)


def test_neighbours_do_not_overlap() -> None:
    may, june = Period.of_month(2021, 5), Period.of_month(2021, 6)
    assert may.precedes(june)
    assert not may.overlaps(june)


def test_an_open_period_reaches_as_far_as_one_asks() -> None:
    before = Period.of_year(1976).before()
    assert before.overlaps(Period.of_year(-500))
    assert not before.overlaps(Period.of_year(1976))
    assert Period.of_year(1976).since().contains(Period.of_year(9999))


def test_a_range_is_as_coarse_as_its_coarser_end() -> None:
    period = Period.between(Period.of_month(1999, 5), Period.of_year(2001))
    assert (period.grain, str(period)) == (Grain.YEAR, "1999-05/2001")


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2021-13", "2021-02-30", "2021-5", "../..", "12021", "2010/2009", "x/y"],
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Period.parse(text)


def test_cannot_be_empty() -> None:
    with pytest.raises(ValueError, match="ends after it starts"):
        Period(5, 5, Grain.DAY)
