"""Promise 9: one bad document costs one document."""

from __future__ import annotations

import random
from pathlib import Path

from tests.promises.conftest import Trials

from dateline.corpus.find import find_sources
from dateline.extract.document import PLAIN
from dateline.extract.run import extract
from dateline.extract.source import read_source
from dateline.project.store import Project
from dateline.query.reader import open_reader

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
SMALL = 6_000  # bytes: a trial is over soon
NASTY = (
    *(b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"\x1a", b"\xef\xbb\xbf", b"\xf4\x90\x80\x80"),
    *(b"---\ntitle: !!bool maybe\n---\n", b"---\na: &a [*a]\n---\n", b"---\na: 0x" + b"f" * 99),
    *(b"<table>" * 99, b"<div " + b"a=1 " * 999 + b">", b"&#xD800;", b"</body>", b"<!--"),
    *("\u0301".encode() * 400, b"99999999999999999999 May 99999999999", b"e" * 3000, b"((((" * 200),
)


def broken(content: bytes, chance: random.Random) -> bytes:
    """A file after one to four mishaps."""
    for _ in range(chance.randint(1, 4)):
        at, to = sorted(chance.randrange(len(content) + 1) for _ in range(2))
        match chance.randrange(6):
            case 0:
                content = content[:at]
            case 1:
                content = content[:at] + content[to:]
            case 2:
                content = content[:to] + content[at:]
            case 3:
                content = content[:at] + chance.choice(NASTY) + content[at:]
            case 4:
                content = content[:at] + chance.randbytes(chance.randint(1, 40)) + content[at:]
            case _:
                content = content[:at] + content[at:to][::-1] + content[to:]
    return content


def test_whatever_a_file_holds_it_is_read_or_named(tmp_path: Path, trials: Trials) -> None:
    good = [path for path in sorted(SAMPLE.rglob("*.*")) if 0 < path.stat().st_size < SMALL]
    good = [path for path in good if path.name != "documents.csv"]
    for chance in trials(12):
        chosen = chance.choice(good)
        file = tmp_path / chosen.name
        file.write_bytes(broken(chosen.read_bytes(), chance))
        (source,) = find_sources(file).sources
        _, readings, problems = read_source(source, PLAIN)
        assert readings or problems
        assert all(problem.where == chosen.name for problem in problems)
        for reading in readings:
            for mention in reading.mentions:
                assert mention.sentence.of(reading.document.text)
        file.unlink()


def test_bad_files_leave_the_others_as_they_are(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "good.txt").write_text("Anna Berg signed the harbour treaty on 3 May 2021.")
    project = Project.create(tmp_path / "project")
    alone = extract(corpus, project).events
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    (corpus / "loop").symlink_to(corpus)
    (corpus / "gone.txt").symlink_to(tmp_path / "nowhere")
    done = extract(corpus, project)
    assert (done.documents, done.events) == (1, alone)
    named = set(open_reader(project).left_out()["where"])
    assert {"empty.txt", "picture.txt", "loop", "gone.txt"} <= named
