"""The whole road: reading again only what changed, dates that people set, and sudden death."""

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.core.period import Period
from dateline.core.text import Document, ProblemKind
from dateline.extract.document import Manner, Reading, as_copy, read_whole
from dateline.extract.republish import preview_published, refresh, would_date
from dateline.extract.run import extract
from dateline.extract.snapshot import gathered
from dateline.project.store import Project

AT = "2024-05-01T12:00:00Z"
TREATY = "Norland and Sudland signed a border treaty in Oslo on 3 March 2021.\n"
YESTERDAY = "Police in Oslo arrested two men yesterday.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "treaty.txt").write_text(TREATY, encoding="utf-8")
    (folder / "arrest.txt").write_text(YESTERDAY, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "project")


def mentions(project: Project) -> list[dict[str, object]]:
    snapshot = project.snapshot()
    assert snapshot is not None
    return snapshot.table("mentions").to_pylist()


def dates(project: Project) -> dict[str, str]:
    return {str(row["doc"]): str(row["edtf"]) for row in mentions(project)}


def id_of(project: Project, doc: str) -> str:
    snapshot = project.snapshot()
    assert snapshot is not None
    rows = snapshot.table("documents").to_pylist()
    return next(str(row["id"]) for row in rows if row["doc"] == doc)


def test_a_known_document_is_not_read_again(corpus: Path, project: Project) -> None:
    first = extract(corpus, project)
    again = extract(corpus, project)
    assert (first.read, again.read, again.reused) == (2, 0, 2)
    assert again.snapshot == first.snapshot

    (corpus / "treaty.txt").write_text(TREATY.replace("Oslo", "Bergen"), encoding="utf-8")
    changed = extract(corpus, project)
    assert (changed.read, changed.reused) == (1, 1)
    assert changed.snapshot != first.snapshot


def test_a_removed_file_is_gone_from_the_next_snapshot(corpus: Path, project: Project) -> None:
    extract(corpus, project)
    (corpus / "treaty.txt").unlink()
    assert extract(corpus, project).documents == 1


def test_workers_give_the_same_snapshot(corpus: Path, tmp_path: Path) -> None:
    for number in range(40):
        text = f"Minister {number} visited Oslo on {number % 28 + 1} May 20{number % 20 + 10:02d}."
        (corpus / f"visit{number}.txt").write_text(text, encoding="utf-8")
    alone = extract(corpus, Project.create(tmp_path / "alone"), workers=1)
    together = extract(corpus, Project.create(tmp_path / "together"), workers=2)
    with ThreadPoolExecutor(3) as pool:
        given = extract(corpus, Project.create(tmp_path / "given"), executor=pool)
    assert alone.snapshot == together.snapshot == given.snapshot


def _mailbox(*days: int) -> str:
    return "".join(
        f"From a@b.example Mon May  3 10:00:00 2021\nFrom: a@b.example\nSubject: Day {day}\n"
        f"Date: {day} May 2021 10:00 +0000\n\nPolice in Oslo arrested {day} men yesterday.\n\n"
        for day in days
    )


def test_a_mailbox_is_read_again_as_a_whole(corpus: Path, project: Project) -> None:
    box = corpus / "box.mbox"
    box.write_text(_mailbox(5, 7), encoding="utf-8")
    first = extract(corpus, project)
    again = extract(corpus, project)
    assert (first.documents, again.reused) == (4, 4)
    assert dates(project) == {
        "treaty": "2021-03-03",
        "box/1": "2021-05-04",
        "box/2": "2021-05-06",
    }
    box.write_text(_mailbox(5, 7, 9), encoding="utf-8")
    more = extract(corpus, project)
    assert (more.documents, more.read, more.reused) == (5, 3, 2)
    box.write_text(_mailbox(5), encoding="utf-8")
    assert extract(corpus, project).documents == 3


def test_what_goes_wrong_with_a_document_leaves_that_document_out(
    corpus: Path, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(document: Document, manner: Manner) -> Reading:
        if document.name == "arrest":
            raise RuntimeError("an odd file")
        return read_whole(document, manner)

    monkeypatch.setattr("dateline.extract.source.read_whole", read)
    done = extract(corpus, project)
    assert dates(project) == {"treaty": "2021-03-03"}
    assert [(p.where, p.reason) for p in done.problems] == [
        ("arrest.txt", "could not be read: RuntimeError: an odd file")
    ]


def test_without_an_anchor_a_relative_date_waits(corpus: Path, project: Project) -> None:
    done = extract(corpus, project)
    assert dates(project) == {"treaty": "2021-03-03"}
    waiting = [p for p in done.problems if p.kind is ProblemKind.UNRESOLVED]
    assert [p.words for p in waiting] == ["yesterday"]


def test_a_publication_date_moves_its_document_alone_and_can_be_undone(
    corpus: Path, project: Project
) -> None:
    (corpus / "other.txt").write_text("Customs in Bergen seized a boat yesterday.\n", "utf-8")
    extract(corpus, project)
    before = dates(project)

    arrest, other = id_of(project, "arrest"), id_of(project, "other")
    foreseen = preview_published(project, {arrest: Period.of_day(2020, 1, 2)})
    assert (foreseen.newly_dated, foreseen.moved) == (1, 0)
    assert dates(project) == before

    given = project.journal.record("published", arrest, "2020-01-02", author="ann", at=AT)
    project.journal.record("published", other, "2022-06-30", author="ann", at=AT)
    refresh(project)
    assert dates(project) == before | {"arrest": "2020-01-01", "other": "2022-06-29"}

    project.journal.record("published", other, "2022-07-30", author="ann", at=AT)
    refresh(project)
    assert dates(project) == before | {"arrest": "2020-01-01", "other": "2022-07-29"}

    project.journal.undo(given.id, author="bob", at=AT)
    refresh(project)
    assert dates(project) == before | {"other": "2022-07-29"}


def test_what_a_date_would_date_is_what_it_dates(corpus: Path, project: Project) -> None:
    """Each document alone, whatever its date turns out to be; by words and by inheritance."""
    (corpus / "strike.txt").write_text(
        "Dockers went on strike last Monday. The port closed on Tuesday. Talks failed yesterday.",
        encoding="utf-8",
    )
    (corpus / "dated.txt").write_text("Oslo, 4 May 2021\n\nIt rained yesterday.", encoding="utf-8")
    extract(corpus, project)
    known = {row["id"] for row in mentions(project)}
    documents = [id_of(project, doc) for doc in ("strike", "arrest", "treaty", "dated")]
    counted = would_date(project, [*documents, "gone"])
    assert [counted[document] for document in documents] == [3, 1, 0, 0]
    for document, day in zip(documents[:3], (2, 3, 4), strict=True):
        date = Period.of_day(2023, 1, day)
        foreseen = preview_published(project, {document: date}).newly_dated
        assert foreseen == counted[document]
        project.journal.record("published", document, str(date), author="Ann", at=AT)
    refresh(project)
    assert len({row["id"] for row in mentions(project)} - known) == 4


def test_decided_dates_survive_a_new_extraction(corpus: Path, project: Project) -> None:
    extract(corpus, project)
    arrest = id_of(project, "arrest")
    project.journal.record("published", arrest, "2020-01-02", author="ann", at=AT)
    extract(corpus, project)
    assert dates(project)["arrest"] == "2020-01-01"
    (corpus / "more.txt").write_text("The bridge opened on 1 May 1990.", encoding="utf-8")
    extract(corpus, project)
    assert dates(project)["arrest"] == "2020-01-01"


def test_two_files_with_one_text_are_two_documents(corpus: Path, project: Project) -> None:
    (corpus / "copy.txt").write_text(TREATY, encoding="utf-8")
    first = extract(corpus, project)
    assert first.documents == 3
    assert len({row["document"] for row in mentions(project)}) == 2
    events = {row["event"] for row in mentions(project)}
    assert len(events) == 1
    assert extract(corpus, project).snapshot == first.snapshot


def test_a_copy_is_told_as_if_it_was_read_under_its_own_id() -> None:
    text = TREATY + "The treaty of that year ended in 2022.\n" + YESTERDAY
    one = Document(id="one", name="one", path="one.txt", title="", text=text)
    other = replace(one, id="other")
    assert as_copy(read_whole(one), other) == read_whole(other)


def test_mentions_point_at_their_words(corpus: Path, project: Project) -> None:
    extract(corpus, project)
    (row,) = mentions(project)
    assert TREATY[int(str(row["start"])) : int(str(row["end"]))] == TREATY.strip()
    assert TREATY[int(str(row["time_start"])) : int(str(row["time_end"]))] == "3 March 2021"


def test_a_folder_that_is_not_there_is_said(project: Project, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        extract(tmp_path / "nowhere", project)
    assert project.snapshot() is None


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_any_moment_the_former_snapshot_stays(
    corpus: Path, project: Project, seed: int
) -> None:
    former = extract(corpus, project).snapshot
    for number in range(60):
        (corpus / f"new{number}.txt").write_text(f"{TREATY}{number} boats came on 5 May 1999.")
    command = [sys.executable, "-m", "dateline", "extract", str(corpus)]
    started = time.monotonic()
    running = subprocess.Popen(
        [*command, "--project", str(project.folder), "--workers", "1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    wait = random.Random(seed).uniform(0.2, 3.5)
    time.sleep(wait)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    now = Project.open(project.folder).snapshot()
    assert now is not None, f"after {time.monotonic() - started:.1f} s"
    now.check()
    assert now.id == former or now.rows("documents") == 62
    assert extract(corpus, Project.open(project.folder)).documents == 62
    assert not list(project.snapshots.glob(".tmp-*"))


def test_where_nothing_changed_nothing_is_joined_again(tmp_path: Path, monkeypatch) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Anna Berg left Norland on 3 May 2021. It was long ago.")
    (corpus / "b.bin").write_bytes(b"\x89PNG\r\n" + bytes(range(256)))
    project = Project.create(tmp_path / "project")
    first = extract(corpus, project)
    with monkeypatch.context() as patched:
        patched.setattr("dateline.extract.snapshot.gathered", None)  # whoever joins fails
        again = extract(corpus, project)
    assert again == replace(first, read=0, reused=1)
    monkeypatch.setattr("dateline.extract.snapshot.joiner", lambda: "other code")
    joined: list[int] = []
    monkeypatch.setattr(
        "dateline.extract.snapshot.gathered",
        lambda entries: joined.append(len(entries)) or gathered(entries),
    )
    assert extract(corpus, project).snapshot == first.snapshot
    (corpus / "c.txt").write_text("Karl Lund left Norland on 4 May 2021.")
    assert extract(corpus, project).documents == 2
    assert joined == [1, 2]


def test_a_damaged_snapshot_is_joined_again(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Anna Berg left Norland on 3 May 2021.")
    project = Project.create(tmp_path / "project")
    first = extract(corpus, project).snapshot
    events = project.snapshots / first / "events.parquet"
    whole = events.read_bytes()
    events.write_bytes(whole[:100] + bytes([whole[100] ^ 1]) + whole[101:])
    assert extract(corpus, project).snapshot == first
    assert events.read_bytes() == whole
