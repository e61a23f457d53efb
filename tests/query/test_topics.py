"""Topics as people called and joined them."""

from pathlib import Path

import pytest
from tests.project.making import Told, made

from dateline.core.event import stable_id
from dateline.core.period import Period
from dateline.project.decisions import (
    describe,
    event_topic_value,
    same_topic_value,
    story_name_value,
    topic_name_value,
)
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader
from dateline.query.topics import slices_of

FIRE, BLAST, STRIKE = "Mill: fire", "Boiler: blast", "Weavers: strike"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    told = [
        Told("The mill burned down", Period.of_day(1871, 2, 3), topic=FIRE),
        Told("An inquest was held", Period.of_day(1871, 2, 9), docs=("two",), topic=FIRE),
        Told("The boiler burst", Period.of_day(1869, 5, 1), docs=("two",), topic=BLAST),
        Told("The weavers struck", Period.of_day(1880, 1, 1), topic=STRIKE),
        Told("A fair was held", Period.of_day(1880, 6, 1)),
    ]
    return made(tmp_path / "case", told)


def id_of(name: str) -> str:
    return stable_id("topic", name)


def rename(project: Project, name: str, shown: str) -> int:
    value = topic_name_value(name, shown)
    return project.journal.record("topic_name", id_of(name), value, author="Ann", at="now").id


def put_into(project: Project, name: str, other: str) -> int:
    value = same_topic_value(name, id_of(other), other)
    return project.journal.record("same_topic", id_of(name), value, author="Ann", at="now").id


def names(project: Project) -> dict[str, int]:
    frame = open_reader(project).topics()
    return dict(zip(frame["name"], frame["events"], strict=True))


def test_a_topic_is_called_as_people_say_and_found_by_its_former_name(project: Project) -> None:
    rename(project, FIRE, "  The great   fire ")
    reader = open_reader(project)
    assert names(project) == {"The great fire": 2, BLAST: 1, STRIKE: 1}
    assert set(reader.events(Filter(topics=("The great fire",)))["topic"]) == {"The great fire"}
    assert reader.count(Filter(topics=(FIRE,))) == 2
    assert set(reader.mentions(Filter(topics=(FIRE,)))["topic"]) == {"The great fire"}
    assert reader.topic_called(FIRE) == reader.topic_called(id_of(FIRE)) == "The great fire"
    values = [facet.value for facet in reader.facet(Filter(), "topics")]
    assert "The great fire" in values and FIRE not in values


def test_topics_that_people_joined_are_one(project: Project) -> None:
    put_into(project, BLAST, FIRE)
    reader = open_reader(project)
    assert names(project) == {FIRE: 3, STRIKE: 1}
    row = reader.topics().iloc[0]
    assert (row["documents"], row["from"], row["to"]) == (2, "1869-05-01", "1871-02-09")
    detail = reader.topic(FIRE)
    assert detail is not None and len(detail.chronology) == 3
    rename(project, FIRE, "Fire and blast")
    assert names(project) == {"Fire and blast": 3, STRIKE: 1}


def test_what_was_said_of_topics_can_be_taken_back(project: Project) -> None:
    decision = put_into(project, BLAST, FIRE)
    project.journal.undo(decision, author="Ann", at="later")
    assert names(project) == {FIRE: 2, BLAST: 1, STRIKE: 1}


def test_the_strength_of_topics_counts_what_touches_each_slice_of_time(tmp_path: Path) -> None:
    told = [
        Told("The mill burned down", Period.of_day(1871, 2, 3), topic=FIRE),
        Told("It was rebuilt", Period.of_year(1871), topic=FIRE),
        Told("The weavers struck", Period.of_month(1871, 4), topic=STRIKE),
    ]
    found = open_reader(made(tmp_path / "year", told)).strengths(most=12)
    assert [str(one) for one in found.slices] == [f"1871-{month:02}" for month in range(1, 13)]
    assert dict(found.topics) == {
        FIRE: (1, 2, *[1] * 10),
        STRIKE: (0, 0, 0, 1, *[0] * 8),
    }
    coarse = open_reader(made(tmp_path / "quarters", told)).strengths(most=11)
    assert [str(one) for one in coarse.slices][:2] == ["1871-01/1871-03", "1871-04/1871-06"]
    assert dict(coarse.topics)[FIRE] == (2, 1, 1, 1)


@pytest.mark.parametrize("years", [1, 50, 500, 5000])
def test_slices_hold_all_of_a_time_whole(years: int) -> None:
    first, last = 700_000, 700_000 + years * 525_600
    found = slices_of(first, last, 72)
    assert 1 <= len(found) <= 72
    assert found[0].start <= first and found[-1].end >= last
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]


def put_under(project: Project, headline: str, topic: str, name: str) -> int:
    """``topic`` is an id; without one the topic is a new one, and without a name it is none."""
    frame = open_reader(project).events(Filter(words=headline))
    (event,) = frame["id"]
    mentions = open_reader(project).mention_ids([event])[event]
    value = event_topic_value(topic, name, mentions)
    return project.journal.record("event_topic", event, value, author="Ann", at="now").id


def test_an_event_is_put_under_another_topic_or_under_none(project: Project) -> None:
    put_under(project, "inquest", id_of(STRIKE), STRIKE)
    put_under(project, "boiler", "", "")
    reader = open_reader(project)
    assert names(project) == {STRIKE: 2, FIRE: 1}  # the blast has no event left
    inquest = Filter(words="inquest")
    assert reader.events(inquest)["topic"].tolist() == [STRIKE]
    assert reader.mentions(inquest)["topic"].tolist() == [STRIKE]
    assert reader.events(Filter(words="boiler"))["topic"].tolist() == [""]
    counts = {facet.value: facet.count for facet in reader.facet(Filter(), "topics")}
    assert counts == {STRIKE: 2, FIRE: 1, "(none)": 2}
    detail = reader.topic(STRIKE)
    assert detail is not None
    assert [told.headline for told in detail.chronology] == [
        "An inquest was held",
        "The weavers struck",
    ]
    assert detail.why[-1] == "People put 1 of the events here."


def test_a_part_of_a_topic_becomes_one_of_its_own_and_is_renamed_and_joined(
    project: Project,
) -> None:
    put_under(project, "inquest", "", " The  inquest ")
    assert names(project) == {FIRE: 1, BLAST: 1, STRIKE: 1, "The inquest": 1}
    frame = open_reader(project).topics().set_index("name")
    assert frame.loc["The inquest", "from"] == frame.loc["The inquest", "to"] == "1871-02-09"
    own = frame.loc["The inquest", "topic"]
    value = topic_name_value("The inquest", "The coroner")
    project.journal.record("topic_name", own, value, author="Ann", at="now")
    put_into(project, BLAST, FIRE)
    into = same_topic_value(STRIKE, own, "The coroner")
    project.journal.record("same_topic", id_of(STRIKE), into, author="Ann", at="now")
    assert names(project) == {"The coroner": 2, FIRE: 2}
    assert open_reader(project).topic_called("The coroner") == "The coroner"
    assert not open_reader(project).unmatched()


def test_where_an_event_was_put_follows_the_name_of_the_topic_and_can_be_taken_back(
    project: Project,
) -> None:
    decision = put_under(project, "fair", id_of(FIRE), FIRE)
    rename(project, FIRE, "The great fire")
    assert names(project) == {"The great fire": 3, BLAST: 1, STRIKE: 1}
    said = [describe(d) for d in project.journal.standing()]
    assert f"Ann put it under the topic “{FIRE}”" in said
    project.journal.undo(decision, author="Ann", at="later")
    assert names(project) == {"The great fire": 2, BLAST: 1, STRIKE: 1}


@pytest.mark.parametrize("topic", [None, "x", {"id": "", "name": "x"}, {"id": "x"}])
def test_where_an_event_is_put_is_a_topic_or_none(project: Project, topic: object) -> None:
    value = {"topic": topic, "mentions": []}
    with pytest.raises(ValueError, match="topic"):
        project.journal.record("event_topic", "0" * 16, value, author="Ann", at="now")


def test_a_decision_on_a_topic_that_is_gone_waits(project: Project) -> None:
    value = topic_name_value("Gone: topic", "Lost")
    decision = project.journal.record("topic_name", "0" * 16, value, author="Ann", at="now")
    assert [d.id for d in open_reader(project).unmatched()] == [decision.id]
    put_into(project, FIRE, STRIKE)
    said = [describe(d) for d in project.journal.standing()]
    assert f"Ann put the topic “{FIRE}” into “{STRIKE}”" in said


@pytest.mark.parametrize("value", [None, {"shown": "x"}, {"name": "a", "shown": " "}, "x"])
def test_a_name_is_a_name(project: Project, value: object) -> None:
    with pytest.raises(ValueError, match="topic"):
        project.journal.record("topic_name", id_of(FIRE), value, author="Ann", at="now")


# --- Stories --------------------------------------------------------------------------


@pytest.fixture
def told(tmp_path: Path) -> Project:
    lines = {
        "The mill burned down": (3, "The mill burned down"),
        "An inquest was held": (9, "The mill burned down"),
        "The boiler burst": (14, "The boiler burst"),
        "A fair was held": (20, ""),
    }
    return made(
        tmp_path / "stories",
        [
            Told(line, Period.of_day(1871, 2, day), topic=FIRE, story=story)
            for line, (day, story) in lines.items()
        ],
    )


def call_story(project: Project, headline: str, shown: str) -> int:
    reader = open_reader(project)
    row = reader.events(Filter(words=headline)).iloc[0]
    mentions = reader.mention_ids([row["id"]])[row["id"]]
    value = story_name_value(row["story"], shown, mentions)
    return project.journal.record("story_name", row["id"], value, author="Ann", at="now").id


def test_a_story_is_called_as_people_say_by_any_event_of_it(told: Project) -> None:
    decision = call_story(told, "inquest", "  The great   fire ")
    reader = open_reader(told)
    seen = reader.events(Filter())
    assert dict(zip(seen["headline"], seen["story"], strict=True)) == {
        "The mill burned down": "The great fire",
        "An inquest was held": "The great fire",
        "The boiler burst": "The boiler burst",
        "A fair was held": "",
    }
    for name in ("The great fire", "The mill burned down"):
        assert reader.count(Filter(stories=(name,))) == 2
        assert set(reader.mentions(Filter(stories=(name,)))["story"]) == {"The great fire"}
    detail = reader.topic(FIRE)
    assert detail is not None
    assert ("The great fire", 2) in detail.stories
    assert [line.story for line in detail.chronology][:2] == ["The great fire"] * 2
    told.journal.undo(decision, author="Ann", at="later")
    assert open_reader(told).count(Filter(stories=("The great fire",))) == 0


def test_of_two_names_for_a_story_the_last_stands_and_stories_called_alike_are_one(
    told: Project,
) -> None:
    call_story(told, "burned", "The blaze")
    call_story(told, "inquest", "The fire")
    assert open_reader(told).count(Filter(stories=("The fire",))) == 2
    call_story(told, "burned", "The blaze")
    assert open_reader(told).count(Filter(stories=("The blaze",))) == 2
    call_story(told, "boiler", "The blaze")
    assert open_reader(told).count(Filter(stories=("The blaze",))) == 3


@pytest.mark.parametrize("shown", ["", "  ", "x" * 201])
def test_a_story_has_a_name(told: Project, shown: str) -> None:
    with pytest.raises(ValueError, match="letter"):
        call_story(told, "inquest", shown)
