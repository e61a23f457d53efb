"""The days that matter, and the events that stand for them."""

from pathlib import Path

import pytest
from tests.project.making import Told, made

from dateline.core.event import Status
from dateline.core.period import Period
from dateline.query.filters import Filter
from dateline.query.reader import Reader, open_reader

FLOOD, VOTE = Period.of_day(2014, 2, 3), Period.of_day(2015, 6, 9)


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    told = [
        Told("The river flooded the lower town", FLOOD, docs=("one", "two", "three")),
        Told("A flood was feared by the town council", FLOOD, status=Status.PLANNED, weight=9.0),
        Told("The council voted for a new dyke", VOTE, docs=("two",), topic="Council: vote"),
        Told("The dyke was built at last", Period.of_year(2016), docs=("three",)),
    ]
    return open_reader(made(tmp_path / "case", told))


def test_the_weightiest_day_comes_first_with_what_happened_on_it(reader: Reader) -> None:
    first, second = reader.key_days(Filter(conflicts=False, words="the"))
    assert (first.date, second.date) == ("2014-02-03", "2015-06-09")
    assert first.headline == "The river flooded the lower town"
    assert (first.documents, first.days) == (3, 0)  # none says when it was published
    assert first.weight > second.weight
    assert reader.event(first.event) is not None


def test_a_filter_asks_only_the_sentences_that_it_leaves(reader: Reader) -> None:
    (day,) = reader.key_days(Filter(topics=("Council: vote",)))
    assert (day.date, day.documents) == ("2015-06-09", 1)
    assert reader.key_days(Filter(words="dyke was built")) == []
    assert [day.date for day in reader.key_days(Filter(), 1)] == ["2014-02-03"]
