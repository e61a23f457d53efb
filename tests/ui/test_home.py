"""Names from outside stay inside; the list of recent projects is never in the way."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.project.store import Project
from dateline.ui import home as places
from dateline.ui.uploads import Upload, keep


@given(st.text(max_size=400))
def test_a_name_from_outside_is_one_plain_file_name(name: str) -> None:
    safe = places.safe_name(name)
    assert safe
    assert safe not in (".", "..")
    assert not set(safe) & set('/\\<>:"|?*\0')
    assert not safe.startswith(".")
    assert len(safe.encode("utf-8", "surrogatepass")) < 640
    assert Path(safe).name == safe


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\boot.ini", "/etc/shadow", "C:\\x\\y.txt", "a/../../b"]
)
def test_uploads_stay_in_their_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "inner" / "documents"
    (kept,) = keep([Upload(name, b"text")], folder)
    assert kept.parent == folder
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [kept]


def test_two_files_of_one_name_are_both_kept_and_the_same_file_once(tmp_path: Path) -> None:
    keep([Upload("a.txt", b"one"), Upload("x/a.txt", b"two"), Upload("a.txt", b"one")], tmp_path)
    contents = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert contents == {"a.txt": b"one", "a (2).txt": b"two"}


def test_a_new_listing_replaces_the_old_one(tmp_path: Path) -> None:
    keep([Upload("documents.csv", b"file\n"), Upload("documents.csv", b"file,title\n")], tmp_path)
    assert (tmp_path / "documents.csv").read_bytes() == b"file,title\n"


def test_recent_projects_are_listed_last_first_and_only_while_they_stand(tmp_path: Path) -> None:
    first, second = (Project.create(tmp_path / name).folder for name in ("one", "two"))
    for folder in (first, second, first):
        places.remember(folder)
    assert places.recent() == [first.resolve(), second.resolve()]
    assert places.by_token(places.token_of(second)) == second.resolve()
    (first / "project.toml").unlink()
    assert places.recent() == [second.resolve()]


@pytest.mark.parametrize("content", ["", "{", "[1, null]", '["/nowhere"]'])
def test_a_broken_list_of_projects_is_an_empty_one(home: Path, content: str) -> None:
    home.mkdir(parents=True)
    (home / "recent.json").write_text(content, encoding="utf-8")
    assert places.recent() == []


def test_a_home_that_cannot_be_written_does_not_matter(home: Path, tmp_path: Path) -> None:
    home.write_text("in the way", encoding="utf-8")
    places.remember(Project.create(tmp_path / "one").folder)
    assert places.recent() == []


def test_the_sample_moves_when_its_documents_or_their_reading_change(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("May 2021", encoding="utf-8")
    before = places.sample_project(tmp_path, "1")
    assert places.sample_project(tmp_path, "1") == before
    assert places.sample_project(tmp_path, "2") != before
    (tmp_path / "a.txt").write_text("June 2021", encoding="utf-8")
    assert places.sample_project(tmp_path, "1") != before
