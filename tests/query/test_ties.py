"""What no source puts in order is tied; a person says what came first, and no date is overruled."""

from pathlib import Path

import pytest
from tests.project.making import Told, made

from dateline.core.period import Period
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import Reader, open_reader
from dateline.ui import deciding

TOLD = tuple(
    Told(name, Period.parse(date))
    for name, date in (
        ("Frost", "2021"),
        ("March", "2021-03-01"),
        ("May", "2021-05"),
        ("Third", "2021-05-03"),
        ("Same", "2021-05-03"),
        ("Later", "2021-06-09"),
        ("Siege", "2020-02/2022-07"),
        ("Ferry", "../2020"),
        ("Year", "2020"),
    )
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return made(tmp_path, TOLD)


def order(reader: Reader) -> list[str]:
    return list(reader.events(Filter())["headline"])


def tied(reader: Reader) -> list[str]:
    names = order(reader)
    found = reader.ties(Filter(), limit=50, offset=0)
    apart = [tie for at in range(len(names)) for tie in reader.ties(Filter(), limit=1, offset=at)]
    assert found == apart
    return [name for name, tie in zip(names, found, strict=True) if tie]


def say(project: Project, first: str, then: str) -> None:
    reader = open_reader(project)
    ids = dict(zip(order(reader), reader.events(Filter())["id"], strict=True))
    one, other = (reader.event(ids[name]) for name in (first, then))
    deciding.set_order(project, one, other, "ann")


def test_a_month_and_a_day_in_it_are_tied_and_a_stretch_of_time_is_not(project: Project) -> None:
    reader = open_reader(project)
    names = order(reader)
    assert names[:3] == ["Year", "Siege", "Ferry"]  # "before 2021" stands at the end of 2020
    assert names[3:6] == ["Frost", "March", "May"]
    assert set(names[6:8]) == {"Third", "Same"} and names[8] == "Later"
    assert tied(reader) == ["March", *names[6:8]]


def test_a_person_turns_two_of_one_day_round_and_takes_it_back(project: Project) -> None:
    names = order(open_reader(project))
    first, then = names[7], names[6]
    say(project, first, then)
    reader = open_reader(project)
    assert order(reader)[6:8] == [first, then]
    assert then not in tied(reader)
    (decision,) = project.journal.standing()
    assert decision in reader.event(reader.events(Filter())["id"].iloc[7]).decisions
    assert [place.quote for place in decision.places]
    assert reader.position(Filter(), reader.events(Filter())["id"].iloc[6]) == 6
    deciding.take_back(project, decision.id, "ann")
    assert order(open_reader(project)) == names


def test_the_coarser_of_two_moves_past_what_it_is_tied_with(project: Project) -> None:
    say(project, "May", "Frost")
    names = order(open_reader(project))
    assert names.index("May") < names.index("Frost") and names.index("March") < names.index("May")


def test_no_date_is_overruled(project: Project) -> None:
    names = order(open_reader(project))
    say(project, "Later", "March")
    assert order(open_reader(project)) == names


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"first": ["a"], "then": [], "told": ["A", "B"]},
        {"first": ["a"], "then": ["a"], "told": ["A", "B"]},
        {"first": ["a"], "then": ["b"], "told": ["A"]},
    ],
)
def test_an_order_is_of_two_events(project: Project, value: object) -> None:
    with pytest.raises(ValueError, match=r"event|order"):
        project.journal.record("order", "a", value, author="ann", at="now")
