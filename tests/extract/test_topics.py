"""What a corpus is about, from a folder to the table and the filter."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli import KEY_DATE_FIELDS, app
from dateline.core.period import Period
from dateline.extract.run import extract
from dateline.extract.topics import days_in, former_topics
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import Reader, open_reader
from dateline.query.topics import TopicDetail

DAM = (
    "The dam at Merrow leaked on 3 {0} 2015.",
    "Engineers of Orlan Water measured the leak in the dam on 3 {0} 2015.",
    "Orlan Water closed the spillway of the dam on 3 {0} 2015.",
)
STRIKE = (
    "The dockers began a strike in the harbour of Selby on 3 {0} 2018.",
    "Pickets of the Dockers' Union blocked the quay on 3 {0} 2018.",
    "The Dockers' Union ended the strike at the harbour on 3 {0} 2018.",
)
TRIAL = (
    "The trial of the banker opened at Dorn on 3 {0} 2021.",
    "The jury heard a witness against the banker on 3 {0} 2021.",
    "The judge at Dorn sentenced the banker for fraud on 3 {0} 2021.",
)
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
AFFAIRS = {"dam": DAM, "strike": STRIKE, "trial": TRIAL}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    base = tmp_path_factory.mktemp("topics")
    folder = base / "corpus"
    folder.mkdir()
    for name, lines in AFFAIRS.items():
        for number in range(1, 4):
            head = f"---\ndate: 2022-0{number}-02\n---\n\n"
            months = MONTHS[3 * number - 3 : 3 * number]
            text = "\n".join(map(str.format, lines, months))
            (folder / f"{name}-{number}.md").write_text(head + text + "\n", encoding="utf-8")
    project = Project.create(base / "project")
    extract(folder, project)
    return project


@pytest.fixture(scope="module")
def reader(project: Project) -> Reader:
    return open_reader(project)


def test_events_of_an_affair_that_several_documents_tell_are_of_one_story(reader: Reader) -> None:
    events = reader.events(Filter())
    documents = events.assign(affair=events["docs"].str[0].str.split("-").str[0])
    assert documents.groupby("affair")["story"].nunique().to_dict() == dict.fromkeys(AFFAIRS, 1)
    name = documents.loc[documents["affair"] == "dam", "story"].iloc[0]
    assert name in set(documents.loc[documents["affair"] == "dam", "headline"])
    chosen = Filter(stories=(name,))
    assert set(reader.mentions(chosen)["story"]) == {name}
    counts = {facet.value: facet.count for facet in reader.facet(Filter(), "stories")}
    assert counts[name] == len(reader.events(chosen)) > 3
    topic = reader.events(chosen)["topic"].iloc[0]
    assert name in dict(_detail(reader, topic).stories)


def _detail(reader: Reader, topic: str) -> TopicDetail:
    found = reader.topic(topic)
    assert found is not None
    return found


def test_the_topics_of_a_corpus_are_listed(reader: Reader) -> None:
    frame = reader.topics()
    names = ["topic", "name", "phrases", "events", "documents", "from", "to", "why"]
    assert list(frame.columns) == names
    assert frame["name"].is_unique and frame["topic"].is_unique
    assert frame["events"].is_monotonic_decreasing
    assert all(row["from"] <= row["to"] for _, row in frame.iterrows())


def test_no_topic_mixes_affairs(reader: Reader) -> None:
    events = reader.events(Filter())
    assert len(events) >= 20
    for _, rows in events[events["topic"] != ""].groupby("topic"):
        assert len({doc.split("-")[0] for docs in rows["docs"] for doc in docs}) == 1


def test_a_topic_filters_events_and_sentences(reader: Reader) -> None:
    name = reader.topics()["name"].iloc[0]
    chosen = Filter(topics=(name,))
    assert set(reader.events(chosen)["topic"]) == {name}
    assert set(reader.mentions(chosen)["topic"]) == {name}
    assert reader.count(chosen) == reader.topics()["events"].iloc[0]
    counts = {facet.value: facet.count for facet in reader.facet(Filter(), "topics")}
    assert sum(counts.values()) == reader.count(Filter())


def test_a_topic_is_called_by_its_name_its_id_or_words_of_it(reader: Reader) -> None:
    row = reader.topics().iloc[0]
    assert reader.topic_called(row["topic"]) == row["name"]
    assert reader.topic_called(row["name"]) == row["name"]
    assert reader.topic_called(row["name"].upper()) == row["name"]
    assert reader.topic_called("nothing of the kind") == "nothing of the kind"


def test_a_corpus_read_again_has_the_same_topics(project: Project) -> None:
    first = project.snapshot()
    assert first is not None and former_topics(project)
    corpus = project.folder.parent / "corpus"
    extract(corpus, project)
    assert project.snapshot() == first


def test_the_command_line_lists_topics_and_filters_by_them(project: Project) -> None:
    run = CliRunner().invoke
    table = run(app, ["topics", str(project.folder)])
    lines = run(app, ["topics", str(project.folder), "--format", "jsonl"]).stdout.splitlines()
    assert (table.exit_code, len(lines)) == (0, len(open_reader(project).topics()))
    name = open_reader(project).topics()["name"].iloc[0]
    found = run(app, ["mentions", str(project.folder), "--topic", name]).stdout
    assert found and all(f'"topic": "{name}"' in line for line in found.splitlines())


def test_the_command_line_lists_the_days_that_matter(project: Project) -> None:
    run = CliRunner().invoke
    found = run(app, ["key-dates", str(project.folder), "--days", "3", "--format", "jsonl"])
    rows = [json.loads(line) for line in found.stdout.splitlines()]
    assert len(rows) == 3
    assert all(tuple(row) == KEY_DATE_FIELDS for row in rows)
    assert rows == sorted(rows, key=lambda row: (-row["weight"], row["date"]))
    assert all(row["documents"] == row["days"] == 1 for row in rows)
    head = run(app, ["key-dates", str(project.folder), "--format", "csv"]).stdout.splitlines()[0]
    assert head.replace('"', "") == ",".join(KEY_DATE_FIELDS)
    assert run(app, ["key-dates", str(project.folder), "--text", "banker"]).exit_code == 0


def test_what_later_documents_name_weighs_more(reader: Reader) -> None:
    weights = reader.events(Filter())["weight"]
    assert (weights > 0).all()


def test_only_what_is_known_to_the_day_has_days() -> None:
    assert list(days_in(Period.of_day(1970, 1, 3))) == [2]
    assert list(days_in(Period.between(Period.of_day(1970, 1, 1), Period.of_day(1970, 1, 2)))) == [
        0,
        1,
    ]
    assert list(days_in(Period.of_month(1970, 1))) == []
    assert list(days_in(Period.of_day(1970, 1, 3).since())) == []


def test_a_person_may_say_how_many_topics_there_are(project: Project, tmp_path: Path) -> None:
    wanted = Project.create(tmp_path / "few", settings=Settings(topics=5))
    extract(project.folder.parent / "corpus", wanted)
    assert len(open_reader(wanted).topics()) == 5
