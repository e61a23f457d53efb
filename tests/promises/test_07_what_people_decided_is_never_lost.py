"""Promise 7: what people decided is never lost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.promises.conftest import Trials
from tests.promises.telling import AT, headlines, read, write
from tests.promises.test_10_same_corpus_same_table import small_disk

from dateline.extract.run import extract
from dateline.project.decisions import Decision, headline_value, review_value
from dateline.project.error import ProjectError
from dateline.project.journal import Journal
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

TEXT = {"a": "Anna Berg signed the harbour treaty on 3 May 2021."}
# Says each decision as soon as it is kept.
WRITER = """
import itertools, sys
from dateline.project.journal import Journal
journal = Journal(sys.argv[1])
for number in itertools.count():
    kept = journal.record("published", f"{sys.argv[2]}-{number}", "1998", author="ann", at="now")
    if number % 3 == 2:
        journal.undo(kept.id, author="ann", at="now")
    print(kept.subject, flush=True)
"""


def test_killed_while_deciding_all_that_was_said_is_kept(tmp_path: Path, trials: Trials) -> None:
    address = f"sqlite:///{tmp_path / 'journal.sqlite'}"
    said: list[str] = []
    for number, chance in enumerate(trials(2)):
        output = tmp_path / f"{number}.txt"
        with output.open("w") as file:
            asked = [sys.executable, "-c", WRITER, address, str(number)]
            running = subprocess.Popen(asked, stdout=file)
            until = time.monotonic() + 60
            while not output.stat().st_size and time.monotonic() < until:
                time.sleep(0.01)
            time.sleep(chance.uniform(0, 0.3))
            running.kill()
            running.wait()
        said += output.read_text().split()
        journal = Journal(address)
        kept = [decision.subject for decision in reversed(journal.history()) if not decision.undoes]
        assert set(said) <= set(kept)
        assert [s for s in kept if s in set(said)] == said  # in their order
        undone = {d.subject for d in journal.history() if d.undone_by is not None}
        assert {s for s in said if int(s.split("-")[1]) % 3 == 2} <= undone


def test_the_last_decision_stands_also_when_the_clock_goes_back(tmp_path: Path) -> None:
    project = read(tmp_path, TEXT)
    (event,) = open_reader(project).events(Filter())["id"]
    for year in (2030, 1970, 2024):
        value = headline_value(f"As of {year}", [event])
        project.journal.record("headline", event, value, author="ann", at=f"{year}-01-01T00:00:00Z")
    assert headlines(project) == ["As of 2024"]


def test_a_new_extraction_keeps_what_was_decided(tmp_path: Path, trials: Trials) -> None:
    project = read(tmp_path, TEXT)
    (event,) = open_reader(project).events(Filter())["id"]
    project.journal.record("review", event, review_value("rejected", [event]), author="a", at=AT)
    for number, chance in enumerate(trials(2)):
        day = chance.randint(1, 28)
        write(tmp_path / "corpus", {f"n{number}": f"Karl Lund resigned on {day} May 2022."})
        extract(tmp_path / "corpus", project)
        detail = open_reader(project).event(event)
        assert detail is not None
        assert detail.review == "rejected"
        assert event not in set(open_reader(project).events(Filter())["id"])


def test_on_a_full_disk_a_decision_is_kept_or_refused(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2 << 20) as disk:
        project = Project.create(disk / "project")

        def decide(subject: str) -> Decision:
            return project.journal.record("published", subject, "1998", author="a", at=AT)

        (disk / "filler").touch()
        kept = []
        for number in range(40):
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            with (disk / "filler").open("ab") as filler:
                filler.write(bytes(max(0, min(free, free - 300_000 + number * 10_000))))
            try:
                kept.append(decide(f"d{number}"))
            except ProjectError as error:
                assert "full" in str(error)
        assert 0 < len(kept) < 40
        assert project.journal.standing() == kept  # read where nothing can be written
        (disk / "filler").unlink()
        kept.append(decide("after"))
        assert Journal(project.journal.url).standing() == kept


@pytest.mark.parametrize("rows", [0, 3])
def test_nothing_in_the_journal_is_ever_changed(tmp_path: Path, rows: int) -> None:
    journal = Journal(f"sqlite:///{tmp_path / 'journal.sqlite'}")
    before = [journal.record("published", f"d{n}", "1998", author="a", at=AT) for n in range(rows)]
    last = journal.record("published", "d0", "1999", author="b", at=AT)
    journal.undo(last.id, author="b", at=AT)
    assert journal.standing() == before
    assert len(journal.history()) == rows + 2
