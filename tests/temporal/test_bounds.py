"""What the words around a date make of it: open ends, negations, ranges read as one."""

import pytest

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times

NEWS = Anchor(Period.parse("2024-01-10"), "publication date")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The spire was not built before 1701.", "1701/.."),
        ("The panel cannot be earlier than 1512.", "1512/.."),
        ("The panel can hardly be later than 1512.", "../1512"),
        ("It was written no earlier than 3 May 1918.", "1918-05-03/.."),
        ("It was filed on or before 3 May 1901.", "../1901-05-03"),
        ("It was filed on or after 3 May 1901.", "1901-05-03/.."),
        ("Pay not later than 30 June 2019.", "../2019-06-30"),
        ("She did not come home until June 1946.", "1946-06"),
        ("Nothing was heard of it until 1950.", "1950"),
        # controls: nothing is turned around
        ("The spire was built before 1701.", "../1700"),
        ("It was valid until 5 May 2011.", "../2011-05-05"),
        ("It was not a success, and he left before 1701.", "../1700"),
        ("He was not seen after 1701.", "1702/.."),
    ],
)
def test_a_bound_says_what_the_sentence_says(text: str, edtf: str) -> None:
    (mention,) = find_times(text, published=NEWS)
    assert str(mention.period) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The fair runs from 4 to 29 February.", "2024-02-04/2024-02-29"),
        ("The fair runs from February 4 to February 29.", "2024-02-04/2024-02-29"),
        ("The famine of 1921-2.", "1921/1922"),
        ("The season of 2014/15.", "2014/2015"),
        ("Shut 11.05.2020-15.05.2020.", "2020-05-11/2020-05-15"),
        ("Either 1998 or 1999.", "1998/1999"),
        ("The dig of 6/2018-9/2018.", "2018-06/2018-09"),
        ("Kept 2020-05-11/2020-05-15.", "2020-05-11/2020-05-15"),
        ("Kept 2021-05-03/..", "2021-05-03/.."),
    ],
)
def test_a_range_is_one_period(text: str, edtf: str) -> None:
    assert {str(mention.period) for mention in find_times(text, published=NEWS)} == {edtf}


@pytest.mark.parametrize(
    "edtf",
    ["2020-05-11/2020-05-15", "1998-04/1998-06", "1921~/1970~", "../1975-03", "2021-05/..", "198X"],
)
def test_reads_back_what_it_writes(edtf: str) -> None:
    (mention,) = find_times(f"Dated {edtf}, says the list.")
    assert str(mention.period) == edtf
