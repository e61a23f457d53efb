"""Whom a text goes on telling of, through rows of "he" and "she" and as a whole."""

import pytest

from dateline.core.event import stable_id
from dateline.core.text import Document
from dateline.extract.document import read_whole

# A text, and who takes part in what it tells, in order.
ROWS = {
    "Daniel Holm was born in Alder. He took a degree. He did all that Inspector Carla Dunn asked "
    "of him. He answered her letters. He flew to Lisbon on 7 April 2016.": [["Daniel Holm"]],
    "Marta Lund was a nurse. She met the surgeon Carl Dahl at the hospital. She was kind. She left "
    "for Oslo in May 1998. The clinic sued her in 2001.": [["Marta Lund"], ["Marta Lund"]],
    "Eva Moss trained as a clerk. She moved to Bergen. It was cold there. She sang. The council "
    "honoured her in 1931.": [["the council", "Eva Moss"]],
    # the sentence before names somebody else first
    "Daniel Holm was born in Alder. He wrote letters. Carl Dahl read them. He flew to Lisbon on 7 "
    "April 2016.": [["Carl Dahl"]],
}


@pytest.mark.parametrize("text", ROWS)
def test_he_and_she_go_on_from_the_one_of_whom_was_told(text: str) -> None:
    told = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [[p.actor for p in m.actors] for m in told] == ROWS[text]


LIVES = {
    (
        "BERG, Anna",
        "Chemist. Naturalised 2005. It was in Alder in May 2006 that B. met Carl Dahl. In June "
        "2008 she spent nine days in Oslo. Retired in 2015.",
    ): [
        "Anna Berg: naturalised",
        "Anna Berg spent nine days in Oslo",
        "Anna Berg: retired",
    ],
    ("Anna Berg (1911–1999)", "Sang at the opera from 1931. In 1950 she met Carl Dahl."): [
        "Anna Berg: sang at the opera",
        "Anna Berg met Carl Dahl",
    ],
    (
        "Obituary: Anna Berg",
        "Moved to Holm in 1931. Her brother Carl Dahl painted. He died in 1950.",
    ): [
        "Anna Berg: moved to Holm",
        "Carl Dahl died",
    ],
    ("Holm Mill", "The Holm Mill was founded in 1911. Sold in 1951."): [
        "The Holm Mill was founded",
        "Holm Mill: sold",
    ],
    # a title that tells something is no name alone
    ("Anna Berg leaves Holm Mill", "Sold in 1951."): ["Sold"],
}


@pytest.mark.parametrize(("title", "text"), LIVES)
def test_a_text_whose_title_is_a_name_tells_of_it(title: str, text: str) -> None:
    told = read_whole(Document(stable_id(text), "a", "a.txt", title, text)).mentions
    headlines = [m.headline for m in told]
    assert [line for line in LIVES[title, text] if line not in headlines] == []
