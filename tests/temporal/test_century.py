"""Which century a year in two figures belongs to, and what is said where nothing decides."""

import pytest

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times


def read(text: str, written: str | None, language: str = "en") -> list[str]:
    published = Anchor(Period.parse(written), "publication date") if written else None
    found = find_times(text, published=published, language=language)
    return [str(mention.period) for mention in found]


@pytest.mark.parametrize(
    ("text", "written", "language", "edtf"),
    [
        # the verb: never a future for what was
        ("They rebuilt it in '45.", "2024-03-14", "en", ["1945"]),
        (
            "The bond falls due and must be repaid by 30/06/34.",
            "2021-06-17",
            "en",
            ["../2034-06-30"],
        ),
        # words of a life, without a verb
        ("DOB 23/11/30, referred by Dr Lund.", "2024-02-11", "en", ["1930-11-23"]),
        # the text's own years
        (
            "The war of 1866 was short. By '71 all was changed.",
            "2014-06-01",
            "en",
            ["1866", "../1871"],
        ),
        # the nearest to the day of writing
        ("The invoice of 23/11/19.", "2021-06-17", "en", ["2019-11-23"]),
        ("The stamp says 19/08/55.", "2021-06-17", "en", ["1955-08-19"]),
        ("Der Brief vom 2. Februar 43.", "2021-06-17", "de", ["1943-02-02"]),
        ("Il est parti le 22 juin 44.", "2021-06-17", "fr", ["1944-06-22"]),
        # nothing decides
        ("The stamp says 19/08/55.", None, "en", ["1955-08-19?"]),
    ],
)
def test_takes_the_century_that_fits(
    text: str, written: str | None, language: str, edtf: list[str]
) -> None:
    assert read(text, written, language) == edtf


def test_keeps_both_where_one_is_nearly_as_likely() -> None:
    published = Anchor(Period.parse("2024-02-11"), "publication date")
    (mention,) = find_times("Stamped 13/08/34.", published=published)
    assert [str(period) for period in mention.readings] == ["2034-08-13", "1934-08-13"]


@pytest.mark.parametrize(
    ("text", "edtf", "wrong"),
    [
        ("Signed on April 31, 2015.", "2015-04?", "April has no day 31"),
        ("Signed on 29 February 2021.", "2021-02?", "February has no day 29"),
        ("Signed on Monday, 4 May 2021.", "2021-05-04?", "that day was a Tuesday"),
    ],
)
def test_keeps_with_doubt_what_can_be_of_a_day_that_cannot(
    text: str, edtf: str, wrong: str
) -> None:
    (mention,) = find_times(text, published=Anchor(Period.parse("2019-05-04"), "given"))
    assert str(mention.period) == edtf
    assert wrong in mention.choice
