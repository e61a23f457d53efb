"""What was read stays read: parts on disk, whoever wrote them and however it ended."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from dateline.extract import readings, run
from dateline.extract.blocking import sorted_rows
from dateline.extract.readings import Readings, entries_of
from dateline.extract.report import Progress
from dateline.extract.republish import refresh
from dateline.extract.run import CHUNK, extract
from dateline.project.error import ProjectError
from dateline.project.parts import parts_in
from dateline.project.store import Project

FILES = 3 * CHUNK
AT = "2024-05-01T12:00:00Z"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(FILES):
        text = f"Minister {number} visited Oslo on {number % 28 + 1} May 20{number % 20 + 10:02d}."
        (folder / f"visit{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "project")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The files that are read."""
    files: list[str] = []
    real = run.read_source

    def noted(source: Any, *rest: Any) -> Any:
        files.append(source.relative)
        return real(source, *rest)

    monkeypatch.setattr(run, "read_source", noted)
    yield files


def names(project: Project) -> list[str]:
    return [path.name for path in parts_in(project.parts)]


def test_a_run_that_was_stopped_goes_on_with_what_it_read(
    corpus: Path, project: Project, read: list[str]
) -> None:
    def stop(progress: Progress) -> None:
        if progress.stage == "Reading" and progress.done == 2 * CHUNK + 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        extract(corpus, project, workers=1, progress=stop)
    assert project.snapshot() is None
    assert len(names(project)) == 2
    read.clear()
    done = extract(corpus, project, workers=1)
    assert read == [f"visit{number:02}.txt" for number in range(2 * CHUNK, FILES)]
    assert (done.documents, done.read, done.reused) == (FILES, CHUNK, 2 * CHUNK)


def test_parts_are_named_by_what_they_were_made_from(corpus: Path, tmp_path: Path) -> None:
    one, other = Project.create(tmp_path / "one"), Project.create(tmp_path / "other")
    extract(corpus, one, workers=1)
    with ThreadPoolExecutor(3) as pool:
        extract(corpus, other, executor=pool)
    assert names(one) == names(other)
    for name in names(one):
        assert (one.parts / name).read_bytes() == (other.parts / name).read_bytes()


def test_a_damaged_part_is_read_again(corpus: Path, project: Project, read: list[str]) -> None:
    first = extract(corpus, project, workers=1)
    damaged = project.parts / names(project)[0]
    damaged.write_bytes(damaged.read_bytes()[:-100])
    read.clear()
    assert extract(corpus, project, workers=1).snapshot == first.snapshot
    assert len(read) == CHUNK
    assert len(names(project)) == 3


def test_parts_that_nothing_uses_are_removed(corpus: Path, project: Project) -> None:
    extract(corpus, project, workers=1)
    (project.parts / ".left.parquet.123").write_bytes(b"half")
    for number in range(CHUNK, FILES):
        (corpus / f"visit{number:02}.txt").unlink()
    extract(corpus, project, workers=1)
    assert len(names(project)) == 1
    assert not list(project.parts.glob(".*"))


def test_small_parts_are_put_together(
    corpus: Path, project: Project, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "_MANY", 6)
    for number in range(4):
        (corpus / f"visit{number:02}.txt").write_text(f"It opened in 19{number + 50}.", "utf-8")
        last = extract(corpus, project, workers=1)
    assert len(names(project)) == 1
    assert len(entries_of(project)) == FILES
    read.clear()
    again = extract(corpus, project, workers=1)
    assert read == []
    assert again.snapshot == last.snapshot


def test_a_reading_comes_back_whole(corpus: Path, project: Project) -> None:
    extract(corpus, project, workers=1)
    entry = entries_of(project)[0]
    whole = Readings().whole(entry)
    assert whole.document.text == (corpus / whole.document.path).read_text("utf-8")
    assert [mention.document for mention in whole.mentions] == [whole.document.id]
    assert whole.names
    assert whole.mentions[0].why


def test_a_copy_keeps_the_date_that_people_gave_it(corpus: Path, project: Project) -> None:
    """It goes by an id of its own, that of its text being taken."""
    for name in ("one", "two"):
        (corpus / f"{name}.txt").write_text("Police arrested a man yesterday.", "utf-8")
    extract(corpus, project, workers=1)
    snapshot = project.snapshot()
    assert snapshot is not None
    ids = {row["doc"]: row["id"] for row in snapshot.table("documents").to_pylist()}
    project.journal.record("published", ids["two"], "2020-01-02", author="ann", at=AT)
    refresh(project)
    done = extract(corpus, project, workers=1)
    rows = Project.open(project.folder).snapshot().table("mentions").to_pylist()  # type: ignore[union-attr]  # there is one
    assert [row["edtf"] for row in rows if row["doc"] in ids and "arrest" in row["quote"]] == [
        "2020-01-01"
    ]
    assert done.read == 0


def test_without_its_parts_a_project_cannot_be_dated_anew(corpus: Path, project: Project) -> None:
    extract(corpus, project, workers=1)
    (project.parts / names(project)[0]).unlink()
    with pytest.raises(ProjectError, match="extract the corpus again"):
        refresh(project)


def test_rows_are_sorted_by_a_column_and_stay_in_their_order() -> None:
    schema = pa.schema([("name", pa.string()), ("n", pa.int64())])
    rows = [{"name": "b", "n": 1}, {"name": "a", "n": 2}, {"name": "b", "n": 0}]
    (table,) = sorted_rows(rows, schema, by="name")
    assert table.to_pylist() == [rows[1], rows[0], rows[2]]
    assert list(sorted_rows([], schema, by="name")) == []


def test_a_file_saved_while_the_corpus_is_read_is_not_stale_for_good(
    tmp_path: Path, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved between the look at it and its reading, and then put back as it was."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    letter = corpus / "letter.txt"
    before, meanwhile = (f"The port was closed on {day} May 2021." for day in (3, 4))
    letter.write_text(before)
    real = run.read_source

    def saved_meanwhile(source: Any, *rest: Any) -> Any:
        letter.write_text(meanwhile)
        try:
            return real(source, *rest)
        finally:
            letter.write_text(before)

    def days() -> list[str]:
        snapshot = project.snapshot()
        assert snapshot is not None
        told: list[str] = snapshot.table("mentions")["quote"].to_pylist()
        return told

    with monkeypatch.context() as patched:
        patched.setattr(run, "read_source", saved_meanwhile)
        extract(corpus, project, workers=1)
    assert days() == [meanwhile]
    extract(corpus, project)
    assert days() == [before]


def test_an_extraction_that_changes_nothing_keeps_the_snapshot(
    corpus: Path, project: Project
) -> None:
    first = extract(corpus, project)
    folder = project.snapshots / first.snapshot
    before = {path.name: path.stat().st_ino for path in folder.iterdir()}
    for path in corpus.iterdir():
        path.touch()  # saved again, without a change
    again = extract(corpus, project)
    assert (again.snapshot, again.read) == (first.snapshot, 0)
    assert {path.name: path.stat().st_ino for path in folder.iterdir()} == before
    assert [path.name for path in project.snapshots.iterdir() if path.is_dir()] == [first.snapshot]
