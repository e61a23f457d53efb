"""A corpus read on many machines: a real Dask scheduler with two workers, and shards."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.extract.cluster import check_address, cluster
from dateline.extract.run import extract
from dateline.extract.shards import Shard, join_shards, read_shard
from dateline.project.error import ProjectError
from dateline.project.store import Project


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for number in range(48):
        text = f"Minister {number} visited Oslo on {number % 28 + 1} May 20{number % 20 + 10:02d}."
        (folder / f"visit{number}.txt").write_text(text, encoding="utf-8")
    (folder / "noise.txt").write_bytes(b"\x89PNG\r\n" + bytes(range(256)))
    return folder


@pytest.fixture(scope="module")
def alone(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    project = Project.create(tmp_path_factory.mktemp("alone") / "project")
    return extract(corpus, project, workers=1).snapshot


# --- Shards ------------------------------------------------------------------------------


def test_shards_that_are_joined_are_one_snapshot(corpus: Path, alone: str, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    done = [read_shard(corpus, project, Shard(number, 4)) for number in (3, 1, 4, 2)]
    assert [part.files for part in done] == [12, 13, 12, 12]
    assert sum(part.read for part in done) == 48
    assert [problem.where for part in done for problem in part.problems] == ["noise.txt"]
    joined = join_shards(corpus, project)
    assert (joined.snapshot, joined.read) == (alone, 0)
    assert [problem.where for problem in joined.problems if problem.kind == "file"] == ["noise.txt"]


def test_shards_that_are_not_done_are_named(corpus: Path, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    read_shard(corpus, project, Shard(2, 3))
    with pytest.raises(ProjectError, match="shard 1/3, shard 3/3"):
        join_shards(corpus, project)


def test_a_shard_goes_on_with_what_it_read(corpus: Path, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    read_shard(corpus, project, Shard(1, 4))
    assert read_shard(corpus, project, Shard(1, 4)).read == 0


@pytest.mark.parametrize("text", ["", "3", "0/4", "5/4", "1/0", "a/b", "-1/4"])
def test_what_is_no_shard_is_said(text: str) -> None:
    with pytest.raises(ValueError, match="is no shard"):
        Shard.parse(text)


# --- Dask --------------------------------------------------------------------------------


class Dask:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "scheduler.json"
        self.running: list[subprocess.Popen[bytes]] = []
        self.log = (folder / "log").open("wb")

    def start(self, kind: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "distributed.cli.dask_" + kind]
        command += ["--scheduler-file", str(self.file), "--host", "127.0.0.1", "--no-dashboard"]
        process = subprocess.Popen([*command, *options], stdout=self.log, stderr=self.log)
        self.running.append(process)
        return process

    def worker(self, folder: Path) -> subprocess.Popen[bytes]:
        options = ("--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
        return self.start("worker", *options)

    @property
    def address(self) -> str:
        from json import loads

        for _ in range(600):
            if self.file.exists() and self.file.stat().st_size:
                return str(loads(self.file.read_text())["address"])
            time.sleep(0.1)
        raise AssertionError("the scheduler did not start")

    def stop(self) -> None:
        for process in reversed(self.running):
            process.send_signal(signal.SIGKILL)
            process.wait(30)
        self.log.close()


@pytest.fixture
def dask(tmp_path: Path) -> Iterator[Dask]:
    pytest.importorskip("distributed", reason="Dask is not installed", exc_type=ImportError)
    served = Dask(tmp_path)
    try:
        served.start("scheduler", "--port", "0")
        yield served
    finally:
        served.stop()


def by_command(corpus: Path, project: Path, address: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own: Dask leaves threads behind."""
    command = [sys.executable, "-m", "dateline", "extract", str(corpus), "--project", str(project)]
    return subprocess.run(
        [*command, "--scheduler", address], capture_output=True, text=True, timeout=300, check=False
    )


def wait_for_workers(address: str, count: int) -> None:
    code = (
        "import sys; from distributed import Client\n"
        "with Client(sys.argv[1]) as client: client.wait_for_workers(int(sys.argv[2]), timeout=120)"
    )
    subprocess.run([sys.executable, "-c", code, address, str(count)], check=True, timeout=180)


def test_two_workers_of_dask_make_the_same_snapshot_and_one_may_be_killed(
    corpus: Path, alone: str, dask: Dask, tmp_path: Path
) -> None:
    address = dask.address
    doomed, _ = dask.worker(tmp_path / "one"), dask.worker(tmp_path / "two")
    wait_for_workers(address, 2)
    project = tmp_path / "project"
    command = [sys.executable, "-m", "dateline", "extract", str(corpus), "--project", str(project)]
    running = subprocess.Popen([*command, "--scheduler", address], stderr=subprocess.PIPE)
    for _ in range(600):  # until a part is on disk, or all is done
        if running.poll() is not None or list(project.glob("parts/*.parquet")):
            break
        time.sleep(0.1)
    doomed.kill()
    _, said = running.communicate(timeout=300)
    assert running.returncode == 0, said.decode()
    snapshot = Project.open(project).snapshot()
    assert snapshot is not None and snapshot.id == alone


def test_a_scheduler_without_workers_is_said(corpus: Path, dask: Dask, tmp_path: Path) -> None:
    done = by_command(corpus, tmp_path / "project", dask.address)
    assert done.returncode == 1
    assert "has no workers" in done.stderr.replace("\n", " ")


def test_nobody_answers(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="Dask is not installed", exc_type=ImportError)
    code = (
        "import sys; from dateline.cli import app; from dateline.extract import cluster\n"
        "cluster._WAIT = '1s'; app(sys.argv[1:])"
    )
    asked = ["extract", str(tmp_path), "--project", str(tmp_path / "project")]
    done = subprocess.run(
        [sys.executable, "-c", code, *asked, "--scheduler", "tcp://127.0.0.1:9"],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 1
    assert "no scheduler answers" in done.stderr.replace("\n", " ")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("tcp://10.0.0.7:8786", "not encrypted"),
        ("tcp://cluster.example:8786", "not encrypted"),
        ("http://127.0.0.1:8786", "is no scheduler"),
        ("8786", "is no scheduler"),
    ],
)
def test_an_address_that_is_not_to_be_trusted_is_refused(address: str, said: str) -> None:
    with pytest.raises(ProjectError, match=said), cluster(address, ()):
        pass


def test_a_closed_network_and_this_machine_are_trusted() -> None:
    check_address("tcp://127.0.0.1:8786")
    check_address("tls://cluster.example:8786")
    check_address("tcp://10.0.0.7:8786", insecure=True)
