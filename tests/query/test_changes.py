"""What a reading changed, whatever became of the documents between."""

from pathlib import Path

import pytest

from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.changes import Changes
from dateline.query.reader import open_reader

HERALD = "On 3 May 2021 Anna Berg opened the quay. On 9 June 2021 Karl Lund closed the mine."


@pytest.fixture
def read(tmp_path: Path):
    (tmp_path / "corpus").mkdir()
    project = Project.create(tmp_path / "project")

    def again(**texts: str) -> Changes | None:
        for file in (tmp_path / "corpus").iterdir():
            file.unlink()
        for name, text in texts.items():
            (tmp_path / "corpus" / f"{name}.txt").write_text(text, encoding="utf-8")
        extract(tmp_path / "corpus", project)
        return open_reader(project).changes()

    again.project = project
    return again


def headlines(read, found: Changes) -> tuple[list[str], list[str], list[str]]:
    reader = open_reader(read.project)
    told = [list(reader.rows_of(ids)["headline"]) for ids in (found.new, dict(found.moved))]
    return told[0], told[1], [gone.headline for gone in found.gone]


def test_the_first_reading_changes_nothing(read) -> None:
    assert read(herald=HERALD) is None


def test_new_gone_and_unchanged(read) -> None:
    read(herald=HERALD)
    found = read(herald=HERALD.split(". ")[0] + ".", post="On 1 July 2021 Mia Sorel built a dam.")
    assert headlines(read, found) == (["Mia Sorel built a dam"], [], ["Karl Lund closed the mine"])
    assert found.gone[0].label == "9 June 2021" and found.gone[0].doc
    assert found.counts == (1, 0, 1)


def test_an_edit_elsewhere_in_the_document_changes_no_event(read) -> None:
    read(herald=HERALD)
    found = read(herald=f"A line that tells nothing.\n\n{HERALD}")
    assert found.counts == (0, 0, 0)


def test_the_same_sentence_under_another_date_has_moved(read) -> None:
    letter = "{}\n\nAnna Berg opened the quay last Thursday."
    read(letter=letter.format("Monday, 10 May 2021"))
    found = read(letter=letter.format("Monday, 17 May 2021"))
    assert headlines(read, found)[1] == ["Anna Berg opened the quay"]
    assert found.counts == (0, 1, 0)
    assert dict(found.moved)[found.moved[0][0]] == "6 May 2021"


def test_nothing_is_said_where_the_snapshot_before_is_gone_or_damaged(read) -> None:
    read(herald=HERALD)
    read(herald=HERALD.split(". ")[0] + ".")
    former = read.project.former()
    former.path("events").write_bytes(b"no table")
    assert read.project.former() is None
    assert open_reader(read.project).changes() is None
