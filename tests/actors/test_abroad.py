"""Names that everybody knows, in other languages, scripts and cases."""

import pytest

from dateline.lexicon import gazetteer


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Deutschland", "Germany"),
        ("Pays-Bas", "Netherlands"),
        ("Reino Unido", "United Kingdom"),
        ("Oekraïne", "Ukraine"),
        ("Россией", "Russia"),
        ("Южной Корее", "South Korea"),
        ("Соединённых Штатов", "United States"),
        ("莫斯科", "Moscow"),
        ("Vereinten Nationen", "United Nations"),
        ("Европейского союза", "European Union"),
        ("北约", "North Atlantic Treaty Organization"),
    ],
)
def test_a_name_in_another_language(spelling: str, name: str) -> None:
    assert gazetteer.known()[spelling].name == name


def test_every_row_is_a_name_of_the_gazetteer() -> None:
    names = {row["name"] for row in gazetteer.rows("abroad.tsv")}
    assert names <= gazetteer.known().keys()


@pytest.mark.parametrize("word", ["Granada", "Dominique", "Island", "Того", "Argentine"])
def test_a_word_that_is_something_else_too_stays_what_it_is(word: str) -> None:
    assert word not in gazetteer.abroad()


def test_no_spelling_takes_a_name_from_the_tables_in_english() -> None:
    own = {
        row["name"] for table in ("countries.tsv", "places.tsv") for row in gazetteer.rows(table)
    }
    assert all(gazetteer.known()[name].name == name for name in own & gazetteer.abroad().keys())
