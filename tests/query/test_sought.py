"""What is looked for, in words, phrases, alternatives and what must not be there."""

import duckdb
import pytest

from dateline.project.rows import searchable
from dateline.query.sought import Sought, Term, sought

FOUND = {
    "": ("Anna Berg opened the quay.",),
    "quay berg": ("Anna Berg opened the quay.", "The QUAYSIDE at Bergen"),
    '"anna berg"': ("Anna Berg opened the quay.", "… by ANNA BERG", "anna berg’s quay"),
    "„die Brücke“ «le pont» ”el puente”": ("die Brücke, le pont, el puente",),
    "treaty OR accord OR pact": ("The pact held.", "an accord"),
    '"first reading" OR vote -"second reading"': ("The vote was close.", "At the first reading"),
    "berg -bergen": ("Anna Berg",),
    "“公安部”": ("中国公安部宣布",),
    "twenty-one": ("twenty-one ships",),
    'said "we lost': ("They said we lost it.",),
    "Größe": ("GRÖSSE",),
    "--": ("a -- b",),
    "OR berg OR": ("Berg",),
    "c++ 50% [a-z]": ("c++ by 50% in [a-z]",),
    '"50%"': ("rose by 50%.", "50% rose"),
    "x | y": ("only y",),
}
MISSED = {
    "quay berg": ("Anna Berg opened it.",),
    '"anna berg"': ("Anna and Berg", "Joanna Berg", "Anna Bergen", "Anna  and then Berg"),
    '"first reading" OR vote -"second reading"': ("A vote at the second reading", "Nothing"),
    "berg -bergen": ("Berg went to Bergen",),
    "treaty OR accord OR pact": ("an agreement",),
    '-"quay"': ("the quay",),
    "“公安部”": ("公 安部",),
    '"a.b"': ("axb",),
}


def in_database(wanted: Sought, text: str) -> bool:
    """As the tables are asked: each term by itself."""

    def has(term: Term) -> bool:
        if term.text not in text:
            return False
        sql = "SELECT regexp_matches(?, ?)"
        (found,) = duckdb.execute(sql, [text, term.pattern]).fetchone() if term.whole else (True,)
        return bool(found)

    some = all(any(map(has, group)) for group in wanted.some)
    return some and not any(map(has, wanted.none))


@pytest.mark.parametrize("words", FOUND)
def test_is_found(words: str) -> None:
    wanted = sought(words)
    for text in map(searchable, FOUND[words]):
        assert wanted.is_in(text) and in_database(wanted, text), text


@pytest.mark.parametrize("words", MISSED)
def test_is_not_found(words: str) -> None:
    wanted = sought(words)
    for text in map(searchable, MISSED[words]):
        assert not wanted.is_in(text) and not in_database(wanted, text), text


def test_nothing_is_looked_for_where_nothing_is_said() -> None:
    assert not any(map(sought, ("", "  ", "OR", '""', "“ ”", "OR OR")))
