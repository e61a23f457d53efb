"""Two accounts: where they agree, contradict one another, or one is silent."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from tests.project.making import Case, Told, write

from dateline.core.event import Status
from dateline.core.period import Period
from dateline.project.store import Project
from dateline.query.accounts import By, Standing, compared, table, with_authors
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

BOTH = Told("A treaty is signed", Period.of_day(1998, 5, 1), docs=("one", "two"))
LONE = Told("A bridge opens", Period.of_year(1998), docs=("two",))
ELSE = Told("A mill burns", Period.of_year(1999), docs=("three",))


@pytest.fixture
def mentions(tmp_path: Path) -> pd.DataFrame:
    project = Project.create(tmp_path / "case")
    sources = {"one": "The Herald", "two": "The Post", "three": "The Mail"}
    write(project, Case((BOTH, LONE, ELSE), sources))
    return open_reader(project).mentions(Filter())


def standings(mentions: pd.DataFrame, other: str = "The Post") -> dict[str, Standing]:
    found = compared(mentions, By.SOURCE, "The Herald", other)
    return {each.event: each.standing for each in found}


def test_they_agree_or_one_is_silent(mentions: pd.DataFrame) -> None:
    wanted = {BOTH.id: Standing.AGREE, LONE.id: Standing.OTHER_ALONE}
    assert standings(mentions) == wanted
    assert standings(mentions, "") == {**wanted, ELSE.id: Standing.OTHER_ALONE}
    marked = mentions.assign(quote="**History.** " + mentions["quote"])
    said = {each.event: each.one for each in compared(marked, By.SOURCE, "The Herald", "")}
    assert [each.quote for each in said[BOTH.id]] == [f"History. {BOTH.quote}"]
    turned = compared(mentions, By.DOCUMENT, "two", "one")
    assert [each.standing for each in turned] == [Standing.ONE_ALONE, Standing.AGREE]
    documents = mentions.drop_duplicates("document")
    authors = {"one": "Ann", "two": "Ann", "three": "Bob"}
    signed = documents[["document"]].assign(author=documents["doc"].map(authors))
    told = with_authors(mentions, signed.rename(columns={"document": "id"}))
    found = compared(told, By.AUTHOR, "Bob", "Ann")
    assert [each.standing for each in found].count(Standing.ONE_ALONE) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"start_minute": 0, "end_minute": 1440, "grain": "day"},
        {"status": str(Status.DENIED)},
    ],
)
def test_another_date_or_a_denial_contradicts(
    mentions: pd.DataFrame, said: dict[str, object]
) -> None:
    posts = (mentions["source"] == "The Post") & (mentions["event"] == BOTH.id)
    for name, value in said.items():
        mentions.loc[posts, name] = value
    assert standings(mentions)[BOTH.id] is Standing.CONTRADICT


def test_a_table_to_take_away(mentions: pd.DataFrame) -> None:
    found = compared(mentions, By.SOURCE, "The Herald", "The Post")
    rows = table(found, {BOTH.id: BOTH.headline}).set_index("event")
    assert rows.loc[BOTH.id, "first"] == f"1 May 1998: {BOTH.quote} (one)"
    assert rows.loc[LONE.id, "first"] == "" and LONE.quote in rows.loc[LONE.id, "second"]
