"""A project is opened, or the reader is told why not."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.project.making import Case, Told, made, write

from dateline.core.period import Period
from dateline.project.error import ProjectError
from dateline.project.settings import Settings
from dateline.project.store import Project

TOLD = Told("A treaty is signed", Period.of_year(1998))


def test_a_new_project_is_empty(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "deep" / "case", settings=Settings(title="Harbour"))
    assert Project.open(project.folder) == project
    assert project.snapshot() is None
    assert project.journal.history() == []


def test_reading_makes_no_journal(tmp_path: Path) -> None:
    project = Project.create(tmp_path)
    assert (project.journal.standing(), project.journal.version()) == ([], "0")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project.toml", "snapshots"]


def test_a_project_is_not_made_twice(tmp_path: Path) -> None:
    Project.create(tmp_path)
    with pytest.raises(ProjectError, match="already"):
        Project.create(tmp_path)


def test_open_or_create_does_either(tmp_path: Path) -> None:
    made_now = Project.open_or_create(tmp_path / "a", settings=Settings(title="A"))
    again = Project.open_or_create(tmp_path / "a", settings=Settings(title="B"))
    assert again == made_now


def test_what_is_no_project_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for folder, words in (
        ("nowhere", "no folder"),
        ("file", "is a file"),
        (".", "is not a project"),
    ):
        with pytest.raises(ProjectError, match=words):
            Project.open(tmp_path / folder)


def test_half_a_project_is_said_and_mended_by_the_next_extraction(tmp_path: Path) -> None:
    project = made(tmp_path / "case", [TOLD])
    (project.folder / "project.toml").unlink()
    with pytest.raises(ProjectError, match="half a project"):
        Project.open(project.folder)
    again = Project.open_or_create(project.folder)
    assert again.snapshot() == project.snapshot()


@pytest.mark.parametrize("name", ["", "../../elsewhere", "0123456789abcdef", "\x00\xff"])
def test_a_current_that_names_nothing_is_said(tmp_path: Path, name: str) -> None:
    project = made(tmp_path / "case", [TOLD])
    (project.folder / "CURRENT").write_text(name, encoding="latin-1")
    with pytest.raises(ProjectError, match="extract the corpus again"):
        project.snapshot()
    write(project, Case((TOLD,)))
    assert project.snapshot() is not None


@pytest.mark.parametrize("table", ["documents", "mentions", "events", "left_out"])
def test_a_table_that_is_missing_or_damaged_is_said_and_mended(tmp_path: Path, table: str) -> None:
    project = made(tmp_path / "case", [TOLD])
    snapshot = project.snapshot()
    assert snapshot is not None
    path = snapshot.path(table)
    whole = path.read_bytes()
    for content in (None, b"", whole[: len(whole) // 2], b"PAR1" + b"\x00" * 40 + b"PAR1"):
        path.unlink(missing_ok=True)
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(ProjectError, match="extract the corpus again"):
            project.snapshot()
        assert write(project, Case((TOLD,))) == snapshot
        assert path.read_bytes() == whole


@pytest.mark.parametrize(("number", "words"), [(99, "newer Dateline"), (0, "older Dateline")])
def test_another_format_is_said(tmp_path: Path, number: int, words: str) -> None:
    project = made(tmp_path / "case", [TOLD])
    snapshot = project.snapshot()
    assert snapshot is not None
    table = snapshot.table("events")
    other = table.replace_schema_metadata({b"dateline_format": str(number).encode()})
    pq.write_table(other, snapshot.path("events"))
    with pytest.raises(ProjectError, match=words):
        project.snapshot()


def test_a_snapshot_without_a_column_is_of_an_older_dateline(tmp_path: Path) -> None:
    project = made(tmp_path / "case", [TOLD])
    snapshot = project.snapshot()
    assert snapshot is not None
    pq.write_table(snapshot.table("events").drop_columns(["why"]), snapshot.path("events"))
    with pytest.raises(ProjectError, match="older Dateline"):
        project.snapshot()


def test_the_journal_may_lie_elsewhere(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'team.sqlite'}"
    one = Project.create(tmp_path / "one", settings=Settings(journal=url))
    two = Project.create(tmp_path / "two", settings=Settings(journal=url))
    one.journal.record("published", "d1", "1998", author="Ann", at="2024-01-01")
    assert [decision.subject for decision in two.journal.standing()] == ["d1"]


def test_a_journal_path_is_seen_from_the_project(tmp_path: Path) -> None:
    given = Settings(journal="sqlite:///mine.sqlite")
    project = Project.create(tmp_path / "case", settings=given)
    project.journal.record("published", "d1", "1998", author="Ann", at="2024-01-01")
    assert (tmp_path / "case" / "mine.sqlite").exists()


@pytest.mark.parametrize("url", ["nonsense", "nosuch://x/y", "sqlite:////proc/no/such/place"])
def test_a_journal_that_cannot_be_reached_is_said(tmp_path: Path, url: str) -> None:
    project = Project.create(tmp_path / "case", settings=Settings(journal=url))
    with pytest.raises(ProjectError, match="journal"):
        project.journal.record("published", "d1", "1998", author="Ann", at="2024-01-01")
