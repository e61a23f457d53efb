from itertools import pairwise

import pytest
from tests.timeline.windows import span

from dateline.core.calendar import MINUTES_PER_DAY as DAY
from dateline.core.calendar import day_number
from dateline.timeline.axis import FIRST_MINUTE, LAST_MINUTE, clamp, range_words, ticks


def seen(start: int, end: int, width: int) -> list[tuple[str, str]]:
    return [(t.text, t.context) for t in ticks(start, end, width) if start <= t.minute <= end]


@pytest.mark.parametrize(
    ("dates", "width", "first", "last"),
    [
        ("2006/2008", 700, ("Jan", "2006"), ("Jan", "2009")),
        ("2008-08", 1000, ("1", "Aug 2008"), ("1", "Sep 2008")),
        ("2008-08", 400, ("1", "Aug 2008"), ("1", "Sep 2008")),
        ("2008-08-07", 1000, ("00:00", "7 Aug 2008"), ("00:00", "8 Aug 2008")),
        ("1900/1999", 800, ("1900", ""), ("2000", "")),
        ("-0499/0500", 800, ("500 BC", ""), ("500", "")),
    ],
)
def test_says_the_unit_and_the_larger_one_where_it_begins(
    dates: str, width: int, first: tuple[str, str], last: tuple[str, str]
) -> None:
    found = seen(*span(dates), width)
    assert (found[0], found[-1]) == (first, last)


def test_the_year_of_christ_stands_between_the_eras() -> None:
    texts = [text for text, _ in seen(*span("-0199/0200"), 400)]
    assert texts == ["200 BC", "100 BC", "AD 1", "100", "200"]


@pytest.mark.parametrize("width", [280, 390, 1000, 3000])
@pytest.mark.parametrize(
    "length", [10, 60, 700, *(days * DAY for days in (1, 9, 40, 400, 4000, 7_000_000))]
)
def test_ticks_never_crowd_nor_vanish(length: int, width: int) -> None:
    start, end = clamp(day_number(1987, 3, 11) * DAY, day_number(1987, 3, 11) * DAY + length)
    found = [t.minute for t in ticks(start, end, width) if start <= t.minute <= end]
    assert 1 <= len(found) <= width / 30
    gaps = [(b - a) * width / (end - start) for a, b in pairwise(found)]
    assert all(gap > 34 for gap in gaps)


def test_ticks_reach_beyond_the_window_but_not_beyond_the_calendar() -> None:
    start, end = span("2006/2008")
    minutes = [t.minute for t in ticks(start, end, 700)]
    assert minutes[0] < start and minutes[-1] > end
    whole = [t.minute for t in ticks(FIRST_MINUTE, LAST_MINUTE, 700)]
    assert min(whole) >= FIRST_MINUTE and max(whole) < LAST_MINUTE


@pytest.mark.parametrize(
    ("window", "clamped"),
    [
        ((FIRST_MINUTE - 5000, FIRST_MINUTE), (FIRST_MINUTE, FIRST_MINUTE + 5000)),
        ((LAST_MINUTE, LAST_MINUTE + 5000), (LAST_MINUTE - 5000, LAST_MINUTE)),
        ((FIRST_MINUTE - 10, LAST_MINUTE + 10), (FIRST_MINUTE, LAST_MINUTE)),
        ((7, 3), (7, 17)),
    ],
)
def test_a_window_outside_the_calendar_is_moved_inside(
    window: tuple[int, int], clamped: tuple[int, int]
) -> None:
    assert clamp(*window) == clamped


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ("2007/2009", "January 2007 to December 2009"),
        ("1950/2009", "1950 to 2009"),
        ("2007-03", "1 Mar 2007 to 31 Mar 2007"),
        ("2007-03-02", "2 Mar 2007, 00:00 to 2 Mar 2007, 23:59"),
        ("-0099/0100", "100 BC to 100"),
    ],
)
def test_says_the_window_no_finer_than_it_is_long(dates: str, words: str) -> None:
    assert range_words(*span(dates)) == words


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_has_its_name_in_the_words_of_a_window(number: int) -> None:
    names = "January February March April May June July August September October November December"
    start, end = day_number(2007, number, 1) * DAY, day_number(2008, number, 2) * DAY
    name = names.split()[number - 1]
    assert range_words(start, end) == f"{name} 2007 to {name} 2008"
