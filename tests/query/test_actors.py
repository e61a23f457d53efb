"""Actors as people decided: merged, split off, renamed, and seen everywhere as that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.extract.run import extract
from dateline.project.decisions import pair_subject
from dateline.project.store import Project
from dateline.query.filter import Filter
from dateline.query.reader import Reader, open_reader

AT = "2024-05-01"
CORPUS = {
    "one.txt": (
        "On 3 May 2021 the Norland Port Authority (NPA) closed the quay. "
        "On 5 May 2021 the NPA opened it again. Anna Berg met Karl Lund on 6 May 2021."
    ),
    "two.txt": (
        "On 9 June 2021 the Norland Harbour Office sold the quay. "
        "On 10 June 2021 Berg resigned. On 11 June 2021 Anna Berg left."
    ),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("actors")
    (folder / "corpus").mkdir()
    for name, text in CORPUS.items():
        (folder / "corpus" / name).write_text(text, encoding="utf-8")
    extract(folder / "corpus", Project.create(folder / "project"))
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Project:
    return Project.open(shutil.copytree(made / "project", tmp_path / "project"))


def same(project: Project, name: str, actor: str) -> int:
    value = {"name": name, "actor": actor}
    return project.journal.record("same_actor", name, value, author="Ann", at=AT).id


def apart(project: Project, name: str, actor: str) -> int:
    value = {"name": name, "actor": actor}
    subject = pair_subject(name, actor)
    return project.journal.record("not_same_actor", subject, value, author="Ann", at=AT).id


def counts(reader: Reader, chosen: Filter | None = None) -> dict[str, int]:
    return {f.value: f.count for f in reader.facet(chosen or Filter(), "actors") if f.count}


PORT, OFFICE = "Norland Port Authority", "Norland Harbour Office"


def test_names_are_kept_with_the_place_and_the_reason(project: Project) -> None:
    found = open_reader(project).actor(PORT)
    assert found is not None
    assert (found.row.kind, found.row.events, found.row.documents) == ("government body", 2, 1)
    assert found.row.aliases == ("NPA",)
    reasons = {name.name: name.why for name in found.names}
    assert reasons["NPA"] == "acronym NPA, defined in the text"
    assert {name.words for name in found.names} == {PORT, "NPA"}


def test_an_alias_finds_its_actor(project: Project) -> None:
    reader = open_reader(project)
    (found,) = reader.facet(Filter(), "actors", search="npa")
    assert (found.value, found.aliases) == (PORT, ("NPA",))
    assert [row.name for row in reader.actors("npa")] == [PORT]


def test_who_appears_with_whom(project: Project) -> None:
    found = open_reader(project).actor("Anna Berg")
    assert found is not None
    assert [(name, count) for name, _, count in found.beside] == [("Karl Lund", 1)]


def test_merged_actors_count_as_one(project: Project) -> None:
    before = open_reader(project)
    assert counts(before)[PORT] == 2 and counts(before)[OFFICE] == 1
    decision = same(project, OFFICE, PORT)
    reader = open_reader(project)
    assert counts(reader)[PORT] == 3 and OFFICE not in counts(reader)
    assert reader.count(Filter(actors=(PORT,))) == 3
    assert reader.count(Filter(actors=(OFFICE,))) == 3  # a link from before
    assert PORT in reader.events(Filter(actors=(PORT,)))["actors"].iloc[-1]
    assert not any(OFFICE in actors for actors in reader.mentions(Filter())["actors"])
    found = reader.actor(PORT)
    assert found is not None
    assert (found.row.documents, found.row.aliases) == (2, ("NPA", OFFICE))
    project.journal.undo(decision, author="Ann", at=AT)
    assert counts(open_reader(project)) == counts(before)


def test_a_name_is_split_off_where_it_stands(project: Project) -> None:
    apart(project, "NPA", PORT)
    reader = open_reader(project)
    assert counts(reader)["NPA"] == 2  # the first sentence says both names
    assert counts(reader)[PORT] == 1
    assert reader.actor("NPA") is not None
    headlines = reader.events(Filter(actors=("NPA",)))["from"].tolist()
    assert headlines == ["2021-05-03", "2021-05-05"]


def test_a_name_split_off_may_be_another_actor_s(project: Project) -> None:
    same(project, "NPA", OFFICE)
    assert counts(open_reader(project)) == {
        OFFICE: 3,
        PORT: 1,
        **{n: c for n, c in counts(open_reader(project)).items() if n not in (OFFICE, PORT)},
    }


def test_name_and_kind_are_as_people_say(project: Project) -> None:
    project.journal.record("actor_name", PORT, {"shown": "The port"}, author="Ann", at=AT)
    project.journal.record("actor_kind", PORT, {"kind": "organisation"}, author="Ann", at=AT)
    reader = open_reader(project)
    found = reader.actor(PORT)
    assert found is not None
    assert (found.row.name, found.row.own, found.row.kind) == ("The port", PORT, "organisation")
    assert counts(reader)["The port"] == 2
    kinds = {f.value: f.count for f in reader.facet(Filter(), "kinds")}
    assert kinds["organisation"] == 2
    assert kinds["government body"] == 1


def test_an_actor_is_asked_for_by_any_name(project: Project) -> None:
    reader = open_reader(project)
    assert [reader.actor_called(n) for n in ("NPA", "npa", PORT, "N", "Nobody")] == [
        *(PORT, PORT, PORT),
        *("N", "Nobody"),
    ]


def test_names_that_everybody_knows_find_an_actor(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    told = "On 3 May 2021 the Secret Intelligence Service opened a new office in London."
    (tmp_path / "corpus" / "one.txt").write_text(told, encoding="utf-8")
    project = Project.create(tmp_path / "project")
    extract(tmp_path / "corpus", project)
    reader = open_reader(project)
    assert [row.name for row in reader.actors("MI6")] == ["Secret Intelligence Service"]
    assert reader.actor_called("MI6") == "Secret Intelligence Service"


def test_decisions_survive_a_new_extraction(made: Path, project: Project) -> None:
    same(project, OFFICE, PORT)
    apart(project, "Nobody", "No one")
    extract(made / "corpus", project)
    reader = open_reader(project)
    assert counts(reader)[PORT] == 3
    assert [d.value["name"] for d in reader.unmatched()] == ["Nobody"]


def test_two_that_are_said_to_be_each_other_are_one(project: Project) -> None:
    same(project, OFFICE, PORT)
    same(project, PORT, OFFICE)
    assert counts(open_reader(project))[OFFICE] == 3


def test_the_table_of_aliases_is_read_with_the_project(project: Project) -> None:
    (project.folder / "aliases.csv").write_text(
        "name,actor,kind,relation\n"
        f"{OFFICE},{PORT},,same\n"
        f"{PORT},The port,,display name\n"
        "Anna Berg,,place,kind\n"
        "Nobody,Anna Berg,,mother of\n"
        "Somebody,Somewhere,,\n",
        encoding="utf-8",
    )
    reader = open_reader(project)
    assert counts(reader)["The port"] == 3
    found = reader.actor("Anna Berg")
    assert found is not None and found.row.kind == "place"
    first, second = reader.overlay.notes
    assert first.startswith("aliases.csv, line 5: the relation is same, not the same")
    assert second == "aliases.csv, line 6: no document names Somebody"


def test_a_decision_wins_over_the_table(project: Project) -> None:
    table = f"name,actor,relation\n{OFFICE},{PORT},same\n"
    (project.folder / "aliases.csv").write_text(table, encoding="utf-8")
    apart(project, OFFICE, PORT)
    assert counts(open_reader(project))[OFFICE] == 1
