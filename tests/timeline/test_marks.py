import pytest
from tests.timeline.windows import mark

from dateline.core.period import Grain, Period
from dateline.timeline.marks import Form, form, sort_key


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2008-08-07", Form.DISC),
        ("2008-08-07T14:05:00", Form.DISC),
        ("2008-08", Form.CAPSULE),
        ("2008", Form.CAPSULE),
        ("200X", Form.CAPSULE),
        ("19XX", Form.CAPSULE),
        ("2008-08-07/2008-08-09", Form.BAR),
        ("2007/2009", Form.BAR),
        ("../1976", Form.ARROW),
        ("2014/..", Form.ARROW),
    ],
)
def test_the_form_tells_what_kind_of_date_it_is(date: str, expected: Form) -> None:
    assert form(mark(date)) is expected


def test_weeks_and_quarters_are_units_too() -> None:
    assert form(mark(Period.of_week(2008, 33))) is Form.CAPSULE
    assert form(mark(Period.of_quarter(2008, 3))) is Form.CAPSULE


def test_every_grain_has_a_form() -> None:
    start = Period.of_day(2000, 1, 1).start
    assert start is not None
    assert all(form(mark(Period(start, start + 1, grain))) for grain in Grain)


def test_order_is_by_the_first_known_moment() -> None:
    dates = ["2008", "../2006", "2007-05-01", "2007-05", "2009/.."]
    marks = sorted((mark(date) for date in dates), key=sort_key)
    assert [one.edtf for one in marks] == ["../2006", "2007-05-01", "2007-05", "2008", "2009/.."]
