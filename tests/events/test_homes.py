"""Where somebody lives takes no part in what he did."""

import pytest

from dateline.core.event import stable_id
from dateline.core.text import Document
from dateline.corpus.tables import find_rows
from dateline.extract.document import read_whole


@pytest.mark.parametrize(
    ("who", "people"),
    [
        ("Carl Dahl, 61, of Staithe Row, Elsford,", ["Carl Dahl"]),
        ("Carl Dahl, aged 40, of Elsford,", ["Carl Dahl"]),
        ("Anna Berg, of Elm Street, Holm,", ["Anna Berg"]),
        ("Tom Pike, of 4 Quay Lane, Elsford,", ["Tom Pike"]),
        ("Anna Berg, 40, of the Holm Council,", ["Anna Berg", "Holm Council"]),  # whom she serves
    ],
)
def test_a_home_is_no_actor(who: str, people: list[str]) -> None:
    text = f"The Post, 9 July 1996\n\n{who} was fined on 3 July 1996."
    (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [one.actor for one in told.actors] == people


def test_a_table_tells_the_work_done_and_not_the_remarks() -> None:
    text = (
        "| Date | Van | Work done | Remarks |\n|---|---|---|---|\n"
        "| 3 May 2011 | 4 | Replaced brakes | pads worn |\n"
        "| 4 June 2011 | 5 | Fitted new tyres | two spare |\n"
    )
    told = [row.what.of(text) for row in find_rows(text)]
    assert told == ["Replaced brakes", "Fitted new tyres"]
