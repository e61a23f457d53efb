"""The two ends of a life, told by a label or a sign."""

import pytest
from tests.events.test_tell import read

TOLD = {
    "Tom Lind (DOB: 3 March 1956), of 5 Holm Street, was arrested on 7 May 2001.": [
        ("1956-03-03", "Tom Lind was born"),
        ("2001-05-07", "Tom Lind of 5 Holm Street was arrested"),
    ],
    "The tenant is Paul Orme (d.o.b. 12 March 1961).": [("1961-03-12", "Paul Orme was born")],
    "Name: Anna Berg\nDate of birth: 4 May 1970\nDate of death: 3 June 2011": [
        ("1970-05-04", "Anna Berg was born"),
        ("2011-06-03", "Anna Berg died"),
    ],
    "Lars Dahl, b. 3 May 1870, Bergen; d. 7 Nov. 1911": [
        ("1870-05-03", "Lars Dahl was born"),
        ("1911-11-07", "Lars Dahl died"),
    ],
    # of whom is not known; a year beside a name; other dates of a form
    "Patient, DOB 3 March 1956, was seen.": [],
    "James Holt, b. 1852, kept the inn.": [],
}


@pytest.mark.parametrize("text", TOLD)
def test_a_label_or_a_sign_tells_a_life_and_nothing_else_of_its_line(text: str) -> None:
    told = [(str(m.period), m.headline) for m in read(text).mentions]
    assert [one for one in told if "seen" not in one[1]] == TOLD[text]
