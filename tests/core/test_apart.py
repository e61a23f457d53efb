import pytest

from dateline.core.apart import Apart, apart
from dateline.core.period import Period


def day(text: str) -> Period:
    return Period.parse(text)


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("2021-05-03", "2021-05-04", 1, 1),
        ("2021-05-04", "2021-05-03", 1, 1),  # in whichever order they were chosen
        ("2021-03-20", "2021-04", 12, 41),
        ("2021-02", "2021-04", 32, 88),  # 28 February to 1 April, 1 February to 30 April
        ("1998", "2003", 1462, 2190),
        ("2010/2012", "2014-01-01", 366, 731),  # it ended somewhere in 2012
        ("2014-01-01", "2015/2016", 365, 729),  # it began somewhere in 2015
        ("2021-03-03/2021-03-09", "2021-03-10", 1, 1),
        ("-0043-03-15", "0001-01-01", 15998, 15998),
    ],
)
def test_days_between_two_dates_have_the_bounds_of_both(
    one: str, other: str, least: int, most: int
) -> None:
    found = apart(day(one), day(other))
    assert (found.least, found.most) == (least, most)
    assert found.exact == (least == most)


def test_a_month_and_a_day_in_it_are_tied() -> None:
    found = apart(Period.of_month(2021, 5), Period.of_day(2021, 5, 11))
    assert (found.least, found.most, found.tied) == (0, 20, True)
    assert apart(Period.of_day(2021, 5, 3), Period.of_day(2021, 5, 3)).most == 0


def test_an_open_end_bounds_one_side_only() -> None:
    assert apart(Period.of_year(1976).before(), Period.of_day(1980, 1, 1)) == Apart(1462, None)
    assert apart(Period.of_day(1970, 12, 31), Period.of_year(1976).after()) == Apart(2193, None)
    assert apart(Period.of_year(1976).before(), Period.of_year(1970)) == Apart(0, None, tied=True)


def test_what_happens_while_something_lasts_is_within_it() -> None:
    found = apart(Period.parse("2010/2012"), Period.of_day(2011, 5, 3))
    assert (found.within, found.tied, found.most) == (True, False, None)


def test_two_clocks_are_minutes_apart_a_clock_and_a_day_are_days() -> None:
    early, late = Period.of_minute(2021, 5, 3, 23, 40), Period.of_minute(2021, 5, 4, 0, 15)
    assert (apart(early, late).least, apart(early, late).clock) == (35, True)
    assert apart(early, Period.of_hour(2021, 5, 4, 0)) == Apart(20, 79, clock=True)
    assert apart(early, Period.of_day(2021, 5, 5)) == Apart(2, 2, (0, 0, 2))


def test_exact_days_are_counted_by_the_calendar_too() -> None:
    assert apart(day("2019-01-31"), day("2021-03-01")).calendar == (2, 1, 1)
    assert apart(day("2020-02-29"), day("2021-02-28")).calendar == (0, 11, 30)
    assert apart(day("2019-01-31"), day("2021-03")).calendar is None


def test_about_a_day_is_about_so_far() -> None:
    found = apart(Period.of_day(2021, 5, 3).roughly(), Period.of_day(2021, 5, 9))
    assert (found.least, found.about, found.exact) == (6, True, False)
