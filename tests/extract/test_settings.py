"""What project.toml says of the files of a folder."""

from pathlib import Path

import pytest

from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

REGISTER = "ref,lodged,minute\n1,3 May 2021,Leave to appeal refused\n2,9 May 2021,Stay lifted\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "drafts" / "old").mkdir(parents=True)
    (folder / "register.csv").write_text(REGISTER)
    (folder / "note.txt").write_text("Anna Berg signed the treaty on 3 May 2021.")
    (folder / "drafts" / "old" / "note.txt").write_text("Karl Lund resigned on 4 June 2021.")
    return folder


def extracted(corpus: Path, folder: Path, **settings: object) -> set[str]:
    project = Project.open_or_create(folder).with_settings(**settings)
    extract(corpus, project, workers=1)
    return set(open_reader(project).events(Filter())["headline"])


def test_columns_set_by_hand_are_read_and_their_file_read_again(corpus, tmp_path):
    before = extracted(corpus, tmp_path / "project")
    columns = (("register.csv", (("date", "lodged"), ("event", "minute"))),)
    after = extracted(corpus, tmp_path / "project", columns=columns)
    assert after - before == {"Leave to appeal refused", "Stay lifted"}


def test_files_passed_over_are_counted(corpus, tmp_path):
    project = Project.create(tmp_path / "project", settings=Settings(excluded=("drafts/**",)))
    done = extract(corpus, project, workers=1)
    assert not any("Lund" in h for h in open_reader(project).events(Filter())["headline"])
    assert [p.reason for p in done.problems if p.where == "project.toml"] == [
        "1 file passed over: drafts/**"
    ]


def test_clocks_are_told_in_the_zone_of_the_project_and_say_what_was_written(corpus, tmp_path):
    (corpus / "log.txt").write_text(
        "The server was shut down by Anna Berg at 23:50 UTC on 10 November 2022.\n"
    )
    (corpus / "log.csv").write_text("date,event\n2022-11-10T23:55:00Z,The alarm rang\n")

    def days(**settings: str) -> dict[str, tuple[str, bool]]:
        project = Project.open_or_create(tmp_path / "project").with_settings(**settings)
        extract(corpus, project, workers=1)
        frame = open_reader(project).mentions(Filter())
        return {
            row["headline"]: (row["from"], any("is written as" in step for step in row["why"]))
            for row in frame.to_dict("records")
            if row["doc"].startswith("log")
        }

    assert set(days().values()) == {("2022-11-10", False)}
    moved = days(timezone="Europe/Warsaw")
    assert len(moved) == 2
    assert set(moved.values()) == {("2022-11-11", True)}
