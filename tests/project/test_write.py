"""A snapshot is written whole or not at all."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.project.making import Case, Told, made, write

from dateline.core.period import Period
from dateline.project import write as writing
from dateline.project.error import ProjectError
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter, write_part

ONE, TWO, THREE = (
    Case((Told(f"Bridge {number} opens", Period.of_year(1990 + number)),)) for number in (1, 2, 3)
)
ENDLESS = """
import sys
from pathlib import Path
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter
project = Project.open(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    with SnapshotWriter(project) as writer:
        for part in range(3):
            rows = [{"id": f"{number}-{part}-{row}"} for row in range(500)]
            writer.add("events", rows)
            writer.add("mentions", rows)
        print("writing", flush=True)
        writer.commit()
"""
WAITING = """
import sys
from pathlib import Path
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter
with SnapshotWriter(Project.open(Path(sys.argv[1]))) as writer:
    writer.add("events", [{"id": "half"}])
    print("writing", flush=True)
    sys.stdin.read()
"""


def leftovers(project: Project) -> list[str]:
    hidden = [*project.snapshots.glob(".tmp-*"), *project.folder.glob(".*.*")]
    return sorted(path.name for path in hidden)


def start(program: str, project: Project) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", program, str(project.folder)]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)
    assert running.stdout is not None
    assert running.stdout.readline() == "writing\n"
    return running


def kill(running: subprocess.Popen[str]) -> None:
    running.send_signal(signal.SIGKILL)
    running.communicate()


def test_the_same_rows_make_the_same_snapshot(tmp_path: Path) -> None:
    here, there = made(tmp_path / "here", ONE.told), made(tmp_path / "there", ONE.told)
    first, second = here.snapshot(), there.snapshot()
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert first.path("events").read_bytes() == second.path("events").read_bytes()


def test_how_rows_were_parted_leaves_no_trace(tmp_path: Path) -> None:
    rows = [{"id": str(number), "words": "w" * (number % 7)} for number in range(1000)]
    ids = []
    for size in (1000, 7, 333):
        project = Project.create(tmp_path / str(size))
        with SnapshotWriter(project) as writer:
            for at in range(0, 1000, size):
                writer.add("events", rows[at : at + size])
            ids.append(writer.commit().id)
    assert len(set(ids)) == 1


def test_parts_of_other_processes_are_put_together_by_name(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "case")
    with SnapshotWriter(project) as writer:
        write_part(writer.parts, "0002", {"events": [{"id": "b"}], "mentions": [{"id": "m"}]})
        write_part(writer.parts, "0001", {"events": [{"id": "a"}]})
        writer.add("events", [{"id": "c"}])
        assert writer.rows("events", ["id"])["id"].to_pylist() == ["a", "b", "c"]
        snapshot = writer.commit()
    assert snapshot.table("events", ["id"])["id"].to_pylist() == ["a", "b", "c"]
    assert snapshot.rows("mentions") == 1
    assert snapshot.rows("documents") == 0


def test_an_unknown_column_is_refused(tmp_path: Path) -> None:
    project, refused = Project.create(tmp_path), pytest.raises(ProjectError, match="no column red")
    with SnapshotWriter(project) as writer, refused:
        writer.add("events", [{"id": "a", "red": "colour"}])


def test_without_commit_nothing_changes(tmp_path: Path) -> None:
    project = made(tmp_path / "case", ONE.told)
    before = project.snapshot()
    with pytest.raises(RuntimeError), SnapshotWriter(project) as writer:
        writer.add("events", [{"id": "half"}])
        raise RuntimeError("the reader stopped it")
    assert project.snapshot() == before
    assert leftovers(project) == []


def test_the_last_two_snapshots_are_kept(tmp_path: Path) -> None:
    project = made(tmp_path / "case", ONE.told)
    second, third = write(project, TWO), write(project, THREE)
    kept = {path.name for path in project.snapshots.iterdir() if path.is_dir()}
    assert kept == {second.id, third.id}
    assert project.snapshot() == third


def test_going_back_to_former_rows_uses_their_snapshot_again(tmp_path: Path) -> None:
    project = made(tmp_path / "case", ONE.told)
    first = project.snapshot()
    write(project, TWO)
    assert write(project, ONE) == first
    assert project.snapshot() == first


def test_killed_while_writing_the_former_snapshot_stays(tmp_path: Path) -> None:
    project = made(tmp_path / "case", ONE.told)
    before = project.snapshot()
    running = start(WAITING, project)
    kill(running)
    assert project.snapshot() == before
    assert leftovers(project) != []
    after = write(project, TWO)
    assert project.snapshot() == after
    assert leftovers(project) == []


def test_killed_at_any_moment_some_snapshot_is_whole(tmp_path: Path) -> None:
    moments = random.Random(7)
    project = made(tmp_path / "case", ONE.told)
    for _ in range(4):
        running = start(ENDLESS, project)
        time.sleep(moments.uniform(0, 0.15))
        kill(running)
        snapshot = Project.open(project.folder).snapshot()
        assert snapshot is not None
        ids = snapshot.table("events")["id"].to_pylist()
        assert len(ids) in (len(ONE.told), 1500)
        assert snapshot.table("mentions")["id"].to_pylist() == ids
    assert write(project, TWO) == project.snapshot()
    assert leftovers(project) == []


@pytest.mark.parametrize("step", ["_write_whole", "_digest", "_put_in_place", "replace_text"])
def test_a_full_disk_is_said_and_harms_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    project = made(tmp_path / "case", ONE.told)
    before = project.snapshot()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        owner = SnapshotWriter if step == "_write_whole" else writing
        patched.setattr(owner, step, full)
        with pytest.raises(ProjectError, match="the disk is full"):
            write(project, TWO)
    assert project.snapshot() == before
    assert leftovers(project) == []
    assert write(project, TWO) == project.snapshot()


@pytest.mark.parametrize("folder", ["/proc/dateline", "file/case"])
def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ProjectError, match="cannot make a project in"):
        Project.create(tmp_path / folder)


def test_a_project_whose_folder_went_away_is_said(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "case")
    shutil.rmtree(project.folder)
    (tmp_path / "case").write_text("a file now")
    with pytest.raises(ProjectError, match="cannot write to"):
        write(project, ONE)


def test_two_extractions_of_one_project_do_not_mix(tmp_path: Path) -> None:
    project = made(tmp_path / "case", ONE.told)
    running = start(WAITING, project)
    with pytest.raises(ProjectError, match=f"another extraction .*process {running.pid}"):
        write(project, TWO)
    kill(running)
    assert write(project, TWO) == project.snapshot()


def test_one_process_does_not_extract_twice_at_once_either(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "case")
    with SnapshotWriter(project), pytest.raises(ProjectError, match="another extraction"):
        SnapshotWriter(project).__enter__()
    assert write(project, ONE) == project.snapshot()
