"""How far apart two events are, in words."""

import pytest

from dateline.core.apart import Apart, apart
from dateline.core.period import Period
from dateline.ui.intervals import how_far


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("2021-05-03", "2021-05-04", "1 day apart"),
        ("2021-05-03", "2021-05-03", "on the same day; no source says which came first"),
        ("2021-03-20", "2021-04", "between 12 and 41 days apart"),
        ("2021-03-31", "2021-04", "between 1 and 30 days apart"),
        ("2021-03", "2021-04", "between 1 and 60 days apart"),
        ("1998", "1999", "at most 24 months apart (1 to 729 days)"),
        ("1998", "2003", "between 4 and 6 years apart"),
        ("2019-01-31", "2021-03-01", "2 years, 1 month and 1 day apart (760 days)"),
        ("2021-05", "2021-05-11", "at most 20 days apart; no source says which came first"),
        ("2010/2012", "2011-03-04", "one lies in the time that the other lasts"),
        ("2021-05-03~", "2021-05-09", "about 6 days apart"),
    ],
)
def test_the_words_claim_no_more_than_the_dates(one: str, other: str, said: str) -> None:
    assert how_far(apart(Period.parse(one), Period.parse(other))) == said


def test_an_open_end_leaves_one_bound() -> None:
    early = Period.of_year(1976).before()
    assert how_far(apart(early, Period.of_day(1980, 1, 1))) == "at least 4 years apart"
    words = "how far apart is not known; no source says which came first"
    assert how_far(apart(early, Period.of_year(1970))) == words


def test_clocks_are_told_in_hours_and_minutes() -> None:
    assert how_far(Apart(200, 200, clock=True)) == "3 hours and 20 minutes apart"
    assert (
        how_far(Apart(20, 79, clock=True)) == "between 20 minutes and 1 hour and 19 minutes apart"
    )


def test_an_order_that_a_person_set_is_said() -> None:
    same = apart(Period.of_day(2021, 5, 3), Period.of_day(2021, 5, 3))
    assert how_far(same, ordered=True) == "on the same day; a person said which came first"
