"""Promise 10: same corpus, same settings, same table; whatever happened on the way."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.promises.conftest import Trials
from tests.promises.telling import headlines, read, write

from dateline.extract.run import extract
from dateline.project.error import OutdatedError, ProjectError
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import Reader, open_reader

ONE = {
    "a": "Anna Berg signed the harbour treaty on 3 May 2021.",
    "b": "Karl Lund founded the port in 1998.",
}
TWO = {"b": "Karl Lund closed the port in 2001.", "c": "On 9 June 2022 Norland sold a ship."}


def id_of(project: Project) -> str:
    snapshot = project.snapshot()
    assert snapshot is not None
    snapshot.check()
    return snapshot.id


# --- Killed ---------------------------------------------------------------------------


class Killing:
    """A project with one corpus read, whose next extraction is killed somewhere."""

    def __init__(self, folder: Path) -> None:
        template = read(folder, ONE)
        self.former = id_of(template)
        write(folder / "corpus", TWO)
        self._corpus, self._folder = folder / "corpus", folder / "tried"
        script = Path(__file__).parent / "killed.py"
        asked = [sys.executable, str(script), str(self._corpus), str(template.folder)]
        self._process = subprocess.Popen(
            [*asked, str(self._folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, how: str) -> str:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{how}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    @property
    def project(self) -> Project:
        return Project.open(self._folder)

    def check(self, whole: str) -> None:
        """One of the two snapshots is in use, and the next extraction ends as if nothing were."""
        assert id_of(self.project) in (self.former, whole)
        extract(self._corpus, self.project)
        assert id_of(self.project) == whole
        left = [path.name for path in self.project.snapshots.iterdir() if path.name[0] == "."]
        assert left in ([], [".lock"])

    def close(self) -> None:
        self._process.communicate(timeout=60)


@pytest.fixture(scope="module")
def killing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Killing, str, int]]:
    """With the snapshot that an undisturbed extraction makes, and of how many operations."""
    if not hasattr(os, "fork"):
        pytest.skip("this system does not fork")
    made = Killing(tmp_path_factory.mktemp("killing"))
    done, operations = made.ask("never").split()
    assert done == "done"
    yield made, id_of(made.project), int(operations)
    made.close()


def test_killed_at_an_operation_on_a_file_nothing_is_halved(
    killing: tuple[Killing, str, int], trials: Trials
) -> None:
    made, whole, operations = killing
    assert operations > 10
    for number, _ in enumerate(trials(4)):
        # Spread over all of them; one after the other where there is time.
        at = number - 3 if number > 3 else 1 + number * (operations - 1) // 3
        assert made.ask(f"at {1 + (at - 1) % operations}") == "killed"
        made.check(whole)


def test_killed_at_any_time_nothing_is_halved(
    killing: tuple[Killing, str, int], trials: Trials
) -> None:
    made, whole, _ = killing
    for chance in trials(2):
        made.ask(f"after {chance.uniform(0.01, 1.2):.3f}")
        made.check(whole)


# --- Elsewhere, at another time ----------------------------------------------------------

FAR = """
import sys
from pathlib import Path

def no_network(event, args):
    if event.startswith("socket.") and event != "socket.__new__":
        raise OSError("the network was asked: " + event)

sys.addaudithook(no_network)
from dateline.extract.run import extract
from dateline.project.store import Project
print(extract(Path(sys.argv[1]), Project.create(Path(sys.argv[2])), workers=1).snapshot)
"""


def test_another_process_place_and_time_zone_change_nothing(tmp_path: Path) -> None:
    project = read(tmp_path, {**ONE, **TWO})
    moved = (tmp_path / "corpus").rename(tmp_path / "elsewhere")
    strange = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"}
    said = subprocess.run(
        [sys.executable, "-c", FAR, str(moved), str(tmp_path / "far")],
        env={**os.environ, **strange},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert said.stdout.strip() == id_of(project), said.stderr


def test_a_clock_that_goes_back_changes_nothing(tmp_path: Path) -> None:
    """All that is on disk, and the corpus, seem to come from the future."""
    project = read(tmp_path, ONE)
    former = id_of(project)
    for path in (*project.folder.rglob("*"), *(tmp_path / "corpus").iterdir()):
        os.utime(path, (4e9, 4e9))
    assert extract(tmp_path / "corpus", project).read == 0
    assert id_of(project) == former
    write(tmp_path / "corpus", TWO)
    extract(tmp_path / "corpus", project)
    assert headlines(project) == headlines(read(tmp_path / "new", {**ONE, **TWO}))


def test_what_was_read_before_changes_nothing(tmp_path: Path, trials: Trials) -> None:
    """Texts that tell each other's events are written, changed and taken away: the table is, byte
    for byte, that of a project which never saw anything else."""
    told = (
        "The harbour treaty was signed by Anna Berg on 3 May 2021.",
        "On 3 May 2021 Anna Berg and Karl Lund signed the treaty on the harbour in Oslo.",
        "Ms Berg signed the harbour treaty on 4 May 2021. Lund founded the port in 1998.",
        "Karl Lund founded the port of Harl in 1998. The Port of Harl burnt down on 9 June 2022.",
        "A fire destroyed the Port of Harl (PH) on 9 June 2022. The PH was sold in July 2023.",
    )
    corpus, project = tmp_path / "corpus", read(tmp_path, dict(zip("abcde", told, strict=True)))
    for number, chance in enumerate(trials(1)):
        write(corpus, {chance.choice("abcde"): chance.choice(told) for _ in range(2)})
        write(corpus, {f"new{number}": f"{chance.choice(told)} {chance.choice(told)}"})
        chance.choice(sorted(corpus.iterdir())).unlink()
        extract(corpus, project)
        anew = Project.create(tmp_path / f"anew{number}")
        extract(corpus, anew)
        assert id_of(project) == id_of(anew)


# --- At the same time ---------------------------------------------------------------------


def test_of_two_runs_at_once_one_waits_for_no_half(tmp_path: Path, trials: Trials) -> None:
    project = read(tmp_path, ONE)
    write(tmp_path / "corpus", TWO)
    for _ in trials(1):
        refused: list[str] = []
        started = threading.Barrier(3)

        def run(refused: list[str] = refused, started: threading.Barrier = started) -> None:
            started.wait()
            try:
                extract(tmp_path / "corpus", Project.open(project.folder), workers=1)
            except ProjectError as error:
                refused.append(str(error))

        threads = [threading.Thread(target=run) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert all("another extraction" in words for words in refused)
        assert len(refused) < 3
        assert headlines(project) == headlines(read_whole(tmp_path))


def read_whole(folder: Path) -> Project:
    """The same corpus in a project of its own."""
    whole = Project.open_or_create(folder / "whole")
    extract(folder / "corpus", whole)
    return whole


def test_who_reads_while_it_is_extracted_sees_the_one_or_the_other(
    tmp_path: Path, trials: Trials
) -> None:
    project = read(tmp_path, ONE)
    states = {tuple(headlines(project))}
    other = read(tmp_path / "other", {**ONE, **TWO})
    states.add(tuple(headlines(other)))
    over, enough = threading.Event(), threading.Event()
    trouble: list[BaseException] = []

    def keep_extracting() -> None:
        try:
            for _ in itertools.chain(trials(3), itertools.takewhile(unseen, range(100))):
                extract(tmp_path / "other" / "corpus", project)
                extract(tmp_path / "corpus", project)
        except BaseException as error:
            trouble.append(error)
        finally:
            over.set()

    def unseen(_: int) -> bool:
        return not enough.is_set()

    writer = threading.Thread(target=keep_extracting)
    writer.start()
    looks = 0
    while not over.is_set():
        try:
            look(open_reader(Project.open(project.folder)), states)
        except OutdatedError:  # extracted twice since it was opened: here that takes no time
            continue
        looks += 1
        if looks > 3:
            enough.set()
    writer.join()
    assert trouble == []
    assert looks > 3


def look(reader: Reader, states: set[tuple[str, ...]]) -> None:
    frame = reader.events(Filter())
    assert tuple(sorted(frame["headline"])) in states
    for event in frame["id"]:
        detail = reader.event(event)
        assert detail is not None
        for mention in detail.mentions:
            document = reader.document(mention.mention.document)
            assert document is not None
            assert mention.quote in document.text


# --- A full disk --------------------------------------------------------------------------


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    folder.mkdir()
    asked = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(asked, capture_output=True, text=True)
    except OSError:
        pytest.skip("this system has no mount")
    if mounted.returncode != 0:
        pytest.skip(f"no small disk can be had here: {mounted.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_on_a_full_disk_the_former_table_stays_and_the_reason_is_said(
    tmp_path: Path, trials: Trials
) -> None:
    write(tmp_path / "corpus", ONE)
    with small_disk(tmp_path / "disk", 3 << 20) as disk:
        project = Project.create(disk / "project")
        extract(tmp_path / "corpus", project)
        former = headlines(project)
        write(tmp_path / "corpus", {**TWO, "d": "Norland sold a ship on 3 May 1999. " * 40})
        full = 0
        for number, chance in enumerate(trials(6)):
            filler = disk / "filler"
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            left = 0 if number == 0 else chance.randrange(150_000)
            with filler.open("wb") as file:
                file.write(bytes(max(0, free - left)))
            try:
                extract(tmp_path / "corpus", Project.open(project.folder), workers=1)
            except ProjectError as error:
                full += 1
                assert "the disk is full" in str(error), str(error)
                assert headlines(project) == former
            else:
                break
            finally:
                filler.unlink()
        assert full
        extract(tmp_path / "corpus", project)
        assert headlines(project) != former
