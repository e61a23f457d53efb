"""Where the people at the page reach, and whether they decide."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.project.store import Project
from dateline.ui import deciding, home
from dateline.ui.pages.mine import folder_trouble
from dateline.ui.server import access
from dateline.ui.server.access import NotAllowedError, check_reaches, may_reach
from dateline.ui.server.settings import ServerSettings, SignIn

NAMED = SignIn(header="X-Reader", decide=("ann",))


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Path]:
    """A server for others, which may reach one folder."""
    folder = tmp_path / "cases"
    folder.mkdir()
    access.serve_by(ServerSettings(hosts=("a.example",), folders=(folder,), sign_in=NAMED))
    yield folder
    access._served = access._Served()


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Who is at the page; the last one is."""
    names = ["bob"]
    monkeypatch.setattr(access, "signed_in", lambda: names[-1])
    monkeypatch.setattr(deciding, "signed_in", lambda: names[-1])
    yield names


def test_on_this_computer_everything_can_be_reached(tmp_path: Path) -> None:
    assert may_reach(tmp_path)
    assert access.may_decide()
    assert home.projects() == home.home() / "projects"


def test_others_reach_the_named_folders_only(team: Path, tmp_path: Path) -> None:
    (team / "a").mkdir()
    (tmp_path / "secret").mkdir()
    (team / "out").symlink_to(tmp_path / "secret")
    (tmp_path / "in").symlink_to(team / "a")
    reached = [team, team / "a", team / "new" / "deep", team / "a" / ".." / "b", tmp_path / "in"]
    refused = [
        *(tmp_path, tmp_path / "secret", team / "out", team / "out" / "x", team / ".."),
        *(tmp_path / "cases2", Path("/etc/passwd"), Path("relative"), team / "a" / ".." / ".."),
        Path("/proc/self/root") / "etc",
    ]
    assert [may_reach(path) for path in reached] == [True] * len(reached)
    assert [path for path in refused if may_reach(path)] == []
    with pytest.raises(NotAllowedError, match="cannot be reached from here"):
        check_reaches(tmp_path)
    assert home.projects() == team / "projects"
    assert may_reach(home.sample_project(tmp_path / "secret", "x"))


def test_a_path_that_may_not_be_reached_says_nothing_of_what_is_there(
    team: Path, tmp_path: Path
) -> None:
    told = {folder_trouble(str(p), p) for p in (tmp_path / "none", tmp_path)}
    assert all("cannot be reached from here" in words for words in told)


def test_projects_opened_before_are_listed_where_they_can_be_reached(
    team: Path, tmp_path: Path
) -> None:
    for folder in (tmp_path / "elsewhere", team / "inside"):
        home.remember(Project.create(folder).folder)
    assert home.recent() == [team / "inside"]
    assert home.by_token(home.token_of(tmp_path / "elsewhere")) is None


def test_who_reads_does_not_decide(team: Path, reader: list[str]) -> None:
    project = Project.create(team / "case")
    for decide in (
        lambda: deciding.publish(project, "d1", None, "ann"),
        lambda: deciding.take_back(project, 1, "ann"),
    ):
        with pytest.raises(NotAllowedError, match="may read here, but not decide"):
            decide()
    assert project.journal.history() == []
    reader.append("")  # nobody said who that is
    with pytest.raises(NotAllowedError):
        deciding.publish(project, "d1", None, "ann")


def test_who_decides_does_so_under_the_name_they_signed_in_with(
    team: Path, reader: list[str]
) -> None:
    project = Project.create(team / "case")
    reader.append("ann")
    deciding.publish(project, "d1", None, "somebody else")
    deciding.take_back(project, 1, "somebody else")
    assert [decision.author for decision in project.journal.history()] == ["ann", "ann"]


def test_the_pages_decide_through_one_door() -> None:
    """So that whoever may not decide is refused, whatever a page forgets."""
    recording = re.compile(r"journal\.(record|undo|place)\(|\brecord\(project")
    ui = Path(access.__file__).parents[1]
    found = [
        f"{file.relative_to(ui)}: {line.strip()}"
        for file in sorted(ui.rglob("*.py"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if recording.search(line) and not line.startswith("def ")
    ]
    assert sorted({line.split(":")[0] for line in found}) == ["deciding.py"]
    doors = (deciding._record_all, deciding.take_back, deciding.take_all_back)
    source = "".join(map(inspect.getsource, doors))
    assert source.count("check_decides()") == len(doors)
    assert all(line.split(": ", 1)[1] in source for line in found), found
