"""Promise 3: a date is read whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.promises.telling import read

from dateline.query.filters import Filter
from dateline.query.reader import open_reader

PUBLISHED = "2020-05-02"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("On 3 May", "2020-05-03"),  # the writer wrote no year
        ("On 3 May '98", "1998-05-03"),
        ("On 12.X.51", "1951-10-12"),
        ("On 3 May 1998/99", "1998-05-03"),
        ("On 3 May two thousand and one", "2001-05-03"),
        ("On 3 May 44 BC", "-0043-05-03"),
        ("On 31 April 2015", "2015-04?"),
    ],
)
def test_the_year_of_the_writer_is_the_year(tmp_path: Path, words: str, edtf: str) -> None:
    project = read(tmp_path, {"a": f"{words} Norland sold a ship."}, {"a": PUBLISHED})
    assert list(open_reader(project).events(Filter())["edtf"]) == [edtf]


@pytest.mark.parametrize("words", ["31/31/2015", "2015-13-45", "the 45th of May 2015"])
def test_what_cannot_be_is_no_day(tmp_path: Path, words: str) -> None:
    events = open_reader(read(tmp_path, {"a": f"Norland sold a ship on {words}."})).events(Filter())
    assert not set(events["grain"]) & {"day", "minute"}
