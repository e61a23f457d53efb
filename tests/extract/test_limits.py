"""One document cannot hold up the others, use up the memory, or take them with it."""

import threading
import time
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path

import pytest

from dateline.core.text import Document
from dateline.corpus.decode import TookTooLongError
from dateline.extract import run
from dateline.extract.document import Manner, Reading, read_whole
from dateline.extract.limits import within
from dateline.extract.run import extract
from dateline.project.store import Project


def work(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        sum(range(1000))


def test_work_that_takes_too_long_is_stopped():
    with pytest.raises(TookTooLongError, match="takes more than 0 seconds"), within(0.1):
        work(20)


def test_work_in_time_is_left_alone():
    with within(30):
        work(0.01)
    time.sleep(0.01)  # nothing rings later


def test_another_thread_is_stopped_too(monkeypatch):
    monkeypatch.setattr("dateline.extract.limits._WAITING", 1)
    caught: list[str] = []

    def read() -> None:
        try:
            with within(0.1):
                work(20)
        except TookTooLongError as error:
            caught.append(str(error))

    thread = threading.Thread(target=read)
    thread.start()
    thread.join(15)
    assert caught == ["takes more than 0 seconds to read"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "corpus"
    made.mkdir()
    for name in ("a", "b", "c"):
        text = f"Minister {name.upper()} visited Oslo on 3 May 2021.\n"
        (made / f"{name}.txt").write_text(text, encoding="utf-8")
    return made


def test_a_slow_document_is_left_out_by_name(folder, tmp_path, monkeypatch):
    def slow(document: Document, manner: Manner) -> Reading:
        if document.name == "b":
            work(30)
        return read_whole(document, manner)

    read_whole(Document("0", "0", "0.txt", "", "Minister A visited Oslo on 3 May 2021."))  # warm
    monkeypatch.setattr("dateline.extract.source.read_whole", slow)
    monkeypatch.setattr("dateline.extract.limits.SECONDS", 1.0)
    done = extract(folder, Project.create(tmp_path / "project"))
    assert done.documents == 2
    reasons = {p.where: p.reason for p in done.problems}
    assert reasons["b.txt"] == "takes more than 1 seconds to read"


class Broken(Executor):
    """A pool whose workers die on a file of this name."""

    def __init__(self, deadly: str) -> None:
        self.deadly = deadly

    def submit(self, fn, /, *args, **kwargs):
        future: Future = Future()
        if any(source.relative == self.deadly for source in args[0]):
            future.set_exception(BrokenExecutor("a worker was killed"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_a_document_that_kills_its_worker_costs_itself(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(run, "_workers", lambda count: Broken("b.txt"))
    done = extract(folder, Project.create(tmp_path / "project"), executor=Broken("b.txt"))
    assert done.documents == 2
    assert {p.where: p.reason for p in done.problems} == {
        "b.txt": "ended the process that read it, perhaps for want of memory"
    }
