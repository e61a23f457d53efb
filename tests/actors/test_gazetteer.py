"""The tables that actors are looked up in."""

import pytest

from dateline.core.mention import ActorKind
from dateline.lexicon import gazetteer

TABLES = (*gazetteer.BODIES, "countries", "places", "heads", "titles", "short_names")


@pytest.mark.parametrize("table", TABLES)
def test_every_row_names_its_source(table: str) -> None:
    rows = list(gazetteer.rows(f"{table}.tsv"))
    assert rows
    assert all(row["source"].strip() for row in rows)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str) -> None:
    columns = ("name", "country") if table in gazetteer.BODIES else ()
    rows = [
        tuple(row[column] for column in columns) or tuple(row.values())[:2]
        for row in gazetteer.rows(f"{table}.tsv")
    ]
    assert len(rows) == len(set(rows))


def test_the_country_of_a_body_is_a_country_or_a_union_of_them() -> None:
    names = {row["name"] for row in gazetteer.rows("countries.tsv")}
    unions = {"European Union", "United Nations"}
    tables = [gazetteer.rows(f"{table}.tsv") for table in gazetteer.BODIES]
    owners = {row["country"] for rows in tables for row in rows} - {""}
    assert owners <= names | unions


def test_a_short_form_with_two_meanings_means_neither() -> None:
    names = {"PTI", "RAF", "PAP"}
    assert not names & gazetteer.known().keys()


def test_every_state_has_a_people_or_is_a_small_island() -> None:
    without = {row["name"] for row in gazetteer.rows("countries.tsv") if not row["people"]}
    assert len(without) < 8
    assert gazetteer.known()["Norway"].kind is ActorKind.COUNTRY
