"""A journal at either kind of database: many writers, killed ones, versions, plain words."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.project.postgres import PASSWORD, Server, as_somebody

from dateline.project.database import Database, Tables, adding
from dateline.project.error import ProjectError
from dateline.project.journal import Journal
from dateline.project.store import Project

AT = "2024-05-01T10:00:00+00:00"
WRITERS = 8
# Says each decision once it is known to be kept.
WRITER = """
import itertools, sys
from dateline.project.journal import Journal
journal, name = Journal(sys.argv[1]), sys.argv[2]
for number in itertools.count():
    kept = journal.record("published", f"{name}-{number:05}", "1998", author=name, at="now")
    print(kept.id, kept.subject, flush=True)
"""


def test_of_eight_writers_killed_at_random_nothing_is_lost(address: str, tmp_path: Path) -> None:
    chance = random.Random(7)
    said = [tmp_path / f"{number}.txt" for number in range(WRITERS)]
    command = [sys.executable, "-c", WRITER, address]
    with ExitStack() as files:
        outputs = {file: files.enter_context(file.open("w")) for file in said}
        running = [
            subprocess.Popen([*command, file.stem], stdout=output, stderr=subprocess.DEVNULL)
            for file, output in outputs.items()
        ]
    waited = time.monotonic() + 60
    while not all(file.stat().st_size for file in said) and time.monotonic() < waited:
        time.sleep(0.05)
    for process in chance.sample(running, WRITERS):
        time.sleep(chance.uniform(0, 0.2))
        process.kill()
        process.wait()

    told = [line.split() for file in said for line in file.read_text().splitlines()]
    assert {subject[0] for _, subject in told} == {str(number) for number in range(WRITERS)}
    journal = Journal(address)
    kept = {decision.subject: decision.id for decision in journal.history()}
    assert [(int(id_), subject) for id_, subject in told] == [
        (kept[subject], subject) for _, subject in told
    ]
    for number in range(WRITERS):  # each in its order, without a gap
        own = sorted((id_, subject) for subject, id_ in kept.items() if subject[0] == str(number))
        assert [subject for _, subject in own] == [f"{number}-{n:05}" for n in range(len(own))]
    after = journal.record("published", "d1", None, author="Ann", at=AT)
    assert journal.history(limit=1) == [after]
    assert after.id > max(kept.values())


def tables(version: int) -> tuple[Tables, sa.Table]:
    """Notes; since version 2 they have a place, since 3 an author and capital letters."""
    made = sa.MetaData()
    columns = [sa.Column("id", sa.Integer, primary_key=True), sa.Column("words", sa.Text)]
    if version >= 2:
        columns.append(sa.Column("place", sa.Text, info={"since": 2}))
    if version >= 3:
        columns.append(sa.Column("author", sa.Text, info={"since": 3}))
    notes = sa.Table("notes", made, *columns)
    known = sa.Table("versions", made, sa.Column("version", sa.Integer, primary_key=True))

    def capitals(connection: sa.Connection) -> None:
        adding(notes, 3)(connection)
        connection.execute(notes.update().values(words=sa.func.upper(notes.c.words)))

    steps = {2: adding(notes, 2), 3: capitals}
    return Tables(made, known, {n: steps[n] for n in range(2, version + 1)}), notes


def all_of(database: Database, notes: sa.Table) -> list[tuple[object, ...]]:
    with database.reading() as reading:
        if reading is None:
            return []
        found = sa.select(*reading.columns(notes)).select_from(notes).order_by(notes.c.id)
        return [tuple(row) for row in reading.connection.execute(found)]


@pytest.mark.parametrize("newer", [2, 3])
def test_an_older_database_is_read_as_it_is_and_raised_with_the_first_write(
    address: str, newer: int
) -> None:
    old, old_notes = tables(1)
    with Database(address, old).writing() as connection:
        connection.execute(old_notes.insert().values(words="a ship"))
    new, notes = tables(newer)
    database = Database(address, new)
    empty = [None] * (newer - 1)
    assert all_of(database, notes) == [(1, "a ship", *empty)]
    assert all_of(Database(address, old), old_notes) == [(1, "a ship")]  # reading raised nothing
    for _ in range(2):
        with database.writing() as connection:
            connection.execute(notes.insert().values(words="a port", place="Norland"))
    told = "A SHIP" if newer == 3 else "a ship"
    rest = [None] * (newer - 2)
    port = ("a port", "Norland", *rest)
    assert all_of(database, notes) == [(1, told, *empty), (2, *port), (3, *port)]
    with pytest.raises(ProjectError, match="newer Dateline"):
        all_of(Database(address, old), old_notes)


def test_a_step_that_fails_leaves_the_database_as_it_was(address: str) -> None:
    old, old_notes = tables(1)
    with Database(address, old).writing() as connection:
        connection.execute(old_notes.insert().values(words="a ship"))
    new, notes = tables(3)

    def fails(connection: sa.Connection) -> None:
        adding(notes, 3)(connection)
        connection.exec_driver_sql("SELECT nothing FROM nowhere")

    broken = Tables(new.made, new.versions, {**new.steps, 3: fails})
    with pytest.raises(ProjectError), Database(address, broken).writing():
        pass
    assert all_of(Database(address, old), old_notes) == [(1, "a ship")]
    with Database(address, new).writing():
        pass
    assert all_of(Database(address, new), notes) == [(1, "A SHIP", None, None)]


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_what_is_no_text_is_refused_alike(address: str, name: str) -> None:
    journal = Journal(address)
    for author, subject in ((name, "d1"), ("Ann", name)):
        with pytest.raises(ValueError, match="no text"):
            journal.record("published", subject, "1998", author=author, at=AT)
    assert journal.history() == []


def test_a_project_names_its_server_and_the_password_may_come_from_outside(
    tmp_path: Path, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = sa.make_url(postgres.database()).set(drivername="postgresql")
    bare = sa.URL.create(
        "postgresql", address.username, None, address.host, address.port, address.database
    )
    project = Project.create(tmp_path / "case")
    project = project.with_settings(journal=str(bare))
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    project.journal.record("published", "d1", "1998", author="Ann", at=AT)
    assert not (project.folder / "journal.sqlite").exists()
    told = Journal(address.render_as_string(hide_password=False)).history()
    assert told == Project.open(project.folder).journal.history()
    assert [decision.author for decision in told] == ["Ann"]


def test_a_server_that_was_restarted_is_found_again(postgres: Server) -> None:
    journal = Journal(postgres.database())
    journal.record("published", "d1", "1998", author="Ann", at=AT)
    postgres.stop()
    with pytest.raises(ProjectError, match="journal of decisions cannot be used"):
        journal.standing()
    postgres.start()
    journal.record("published", "d2", "1999", author="Ann", at=AT)
    assert [decision.subject for decision in journal.standing()] == ["d1", "d2"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"password": "wrong"}, "password authentication failed"),
        ({"database": "nowhere"}, 'database "nowhere" does not exist'),
        ({"port": 1}, "cannot be used"),
        ({"query": {"sslmode": "perhaps"}}, "sslmode is disable, prefer, verify-full; not perhaps"),
        ({"query": {"sslmode": "verify-full"}}, "cannot be used"),
        ({"drivername": "postgresql+psycopg9"}, "cannot be reached"),
        ({"drivername": "mysql"}, "cannot be kept in mysql"),
        ({"drivername": "postgresql+psycopg2"}, "needs psycopg2, which is not installed"),
    ],
)
def test_what_is_wrong_with_a_server_is_said_and_no_password(
    postgres: Server, change: dict[str, object], words: str
) -> None:
    address = sa.make_url(postgres.database()).set(**change)  # type: ignore[arg-type]  # as listed
    journal = Journal(address.render_as_string(hide_password=False))
    with pytest.raises(ProjectError) as told:
        journal.standing()
    assert words in str(told.value)
    assert PASSWORD not in str(told.value)


def test_an_address_that_is_none_is_said_without_its_password() -> None:
    with pytest.raises(ProjectError, match="no database URL") as told:
        Journal("postgresql:/ann:open-sesame@host").standing()
    assert "sesame" not in str(told.value)


READ = """
import sys
from pathlib import Path
from dateline.project.store import Project
print([decision.subject for decision in Project.open(Path(sys.argv[1])).journal.standing()])
"""


@pytest.mark.parametrize("state", ["closed", "open", "left by a crash"])
def test_a_journal_on_a_share_that_may_only_be_read_is_read_whole(state: str) -> None:
    """Write-ahead needs a file beside the journal, which a reader may not make there."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as holding:
        project = Project.create(Path(name) / "case")
        project.journal.record("published", "d1", "1998", author="Ann", at=AT)
        file = project.folder / "journal.sqlite"
        if state != "closed":
            other = holding.enter_context(closing(sqlite3.connect(file)))
            other.execute("SELECT * FROM decisions").fetchall()
        project.journal.record("published", "d2", "1999", author="Ann", at=AT)
        if state == "left by a crash":
            for each in ("journal.sqlite", "journal.sqlite-wal"):
                shutil.copyfile(project.folder / each, Path(name) / each)
            other.close()
            for each in ("journal.sqlite", "journal.sqlite-wal"):
                (Path(name) / each).replace(project.folder / each)
        Path(name).chmod(0o755)
        before = {path.name for path in project.folder.iterdir()}
        with read_only(project.folder):
            told = subprocess.run(
                as_somebody([sys.executable, "-c", READ, str(project.folder)]),
                capture_output=True,
                text=True,
                timeout=120,
            )
        assert (told.stdout, told.stderr) == ("['d1', 'd2']\n", "")
        assert {path.name for path in project.folder.iterdir()} == before


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)
