"""What people decided is never lost, and can be taken back."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.event import Participant, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.project.decisions import (
    KINDS,
    actors_value,
    claim_value,
    credibility_value,
    date_value,
    describe,
    dismiss_value,
    event_topic_value,
    headline_value,
    merge_value,
    note_value,
    order_value,
    review_value,
    same_topic_value,
    split_value,
    status_value,
    story_name_value,
    tags_value,
    topic_name_value,
    view_value,
    when_value,
    written_value,
)
from dateline.project.error import ProjectError
from dateline.project.journal import Journal

ALL = "SELECT * FROM decisions ORDER BY id"
AT = "2024-05-01T10:00:00+00:00"
ACCEPT, REJECT = review_value("accepted", ["m1"]), review_value("rejected", ["m1"])
MANY = """
import sys
from dateline.project.journal import Journal
journal = Journal(sys.argv[1])
for number in range(40):
    journal.record("published", f"{sys.argv[2]}-{number}", "1998", author=sys.argv[2], at="now")
"""


@pytest.fixture
def journal(address: str) -> Journal:
    return Journal(address)


def sqlite_at(folder: Path) -> Journal:
    return Journal(f"sqlite:///{folder / 'journal.sqlite'}")


def rows_of(journal: Journal) -> list[tuple[object, ...]]:
    """What stands in the table itself."""
    engine = sa.create_engine(journal.url, poolclass=sa.NullPool)
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(ALL))]


def accept(journal: Journal, subject: str = "m1") -> int:
    return journal.record("review", subject, ACCEPT, author="Ann", at=AT).id


def undo(journal: Journal, decision: int, author: str = "Bob") -> int:
    return journal.undo(decision, author=author, at=AT).id


def standing(journal: Journal) -> list[int]:
    return [decision.id for decision in journal.standing()]


def test_a_decision_is_kept_with_author_and_time(journal: Journal) -> None:
    recorded = journal.record("review", "m1", ACCEPT, author="Ann Ġorġ", at=AT)
    again = Journal(journal.url)
    assert again.history() == again.standing() == [recorded]
    assert (recorded.author, recorded.at, recorded.value) == ("Ann Ġorġ", AT, ACCEPT)


def test_the_latest_decision_on_a_subject_stands(journal: Journal) -> None:
    accept(journal)
    rejected = journal.record("review", "m1", REJECT, author="Bob", at=AT)
    renamed = journal.record("headline", "m1", headline_value("Other", ["m1"]), author="Bob", at=AT)
    assert standing(journal) == [rejected.id, renamed.id]


def test_taking_back_lets_the_one_before_stand(journal: Journal) -> None:
    first = accept(journal)
    second = journal.record("review", "m1", REJECT, author="Bob", at=AT).id
    undone = undo(journal, second)
    assert standing(journal) == [first]
    assert {d.id: d.undone_by for d in journal.history()} == {1: None, 2: undone, 3: None}


def test_taking_back_can_be_taken_back_again_and_again(journal: Journal) -> None:
    first = accept(journal)
    for _ in range(3):
        undone = undo(journal, first)
        assert standing(journal) == []
        undo(journal, undone)
        assert standing(journal) == [first]


def test_what_is_taken_back_is_not_taken_back_twice(journal: Journal) -> None:
    first = accept(journal)
    undo(journal, first)
    with pytest.raises(ValueError, match="taken back already"):
        undo(journal, first)
    with pytest.raises(ValueError, match="no decision 99"):
        undo(journal, 99)


def test_rows_are_never_changed_or_removed(journal: Journal) -> None:
    accept(journal)
    before = rows_of(journal)
    undo(journal, 1)
    undo(journal, 2)
    after = rows_of(journal)
    assert after[: len(before)] == before
    assert len(after) == 3


def test_history_is_read_page_by_page_and_by_subject(journal: Journal) -> None:
    for number in range(5):
        accept(journal, f"m{number}")
    assert [d.id for d in journal.history(limit=2, offset=1)] == [4, 3]
    assert [d.id for d in journal.history(subject="m2")] == [3]


def test_the_version_changes_with_every_row(journal: Journal) -> None:
    seen = {journal.version()}
    first = accept(journal)
    seen.add(journal.version())
    undo(journal, first)
    seen.add(journal.version())
    assert len(seen) == 3


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("nonsense", {}),
        ("review", "accepted"),
        ("review", review_value("maybe", ["m1"])),
        ("review", {"review": "accepted", "mentions": "m1"}),
        ("headline", headline_value("  ", ["m1"])),
        ("headline", headline_value("x" * 501, ["m1"])),
        ("published", "7 August"),
        ("published", 1998),
        ("same_actor", {"name": "A", "actor": "A"}),
        ("same_actor", {"name": "A"}),
        ("actor_name", {"shown": " "}),
        ("actor_kind", {"kind": "ship"}),
    ],
)
def test_what_makes_no_sense_is_refused(journal: Journal, kind: str, value: object) -> None:
    with pytest.raises(ValueError):
        journal.record(kind, "m1", value, author="Ann", at=AT)
    assert journal.history() == []


def test_every_decision_can_be_said_in_a_line(journal: Journal) -> None:
    values = {
        "review": REJECT,
        "headline": headline_value("A new pier", []),
        "merge": merge_value([["m1"], ["m2", "m3"]], "both name the pier"),
        "split": split_value(["m2"]),
        "date": date_value("m1", "1998-05", ["m1", "m2"]),
        "when": when_value(Period.of_year(1998), []),
        "status": status_value(Status.DENIED, []),
        "actors": actors_value([Participant("Ann Berg", ActorKind.PERSON)], []),
        "written": written_value("A fire", Period.of_year(1998), Status.HAPPENED, [], "A diary"),
        "note": note_value("Ask the archive.", []),
        "tags": tags_value(["to ask"], []),
        "reliability": {"reliability": "B"},
        "credibility": credibility_value("2", []),
        "claim": claim_value("hearsay", []),
        "published": "1998",
        "source": "The Lowmouth Herald",
        "dismiss": dismiss_value(7, "recently"),
        "same_actor": {"name": "NPA", "actor": "The port"},
        "not_same_actor": {"name": "NPA", "actor": "The bank"},
        "actor_name": {"shown": "The port of Norland"},
        "actor_kind": {"kind": "organisation"},
        "topic_name": topic_name_value("Pier: fire", "The fire"),
        "same_topic": same_topic_value("Pier: blaze", "t1", "Pier: fire"),
        "event_topic": event_topic_value("t1", "Pier: fire", ["m1"]),
        "story_name": story_name_value("A pier burns", "The pier", ["m1"]),
        "view": view_value({"q": ["pier"]}),
        "order": order_value((["m1"], "A fire"), (["m2"], "A flood")),
    }
    assert values.keys() == KINDS.keys()
    for kind, value in values.items():
        journal.record(kind, "m1", value, author="Ann", at=AT)
    journal.record("published", "d1", None, author="Ann", at=AT)
    journal.record("date", "m1", date_value(None, "", ["m1"]), author="Ann", at=AT)
    undo(journal, 1)
    assert [describe(decision) for decision in reversed(journal.history())] == [
        "Ann rejected the event",
        "Ann changed the headline to “A new pier”",
        "Ann joined 2 events into one, because both name the pier",
        "Ann took a sentence out of an event",
        "Ann settled the date: May 1998",
        "Ann gave it the date 1998",
        "Ann called it denied",
        "Ann said who takes part: Ann Berg",
        "Ann wrote this event by hand, 1998, after A diary",
        "Ann noted: Ask the archive.",
        "Ann tagged it: to ask",
        "Ann graded the source m1 B, usually reliable",
        "Ann graded the claim 2, probably true",
        "Ann calls it hearsay",
        "Ann set the publication date to 1998",
        "Ann set the source to The Lowmouth Herald",
        "Ann dismissed the words “recently”",
        "Ann said that “NPA” is The port",
        "Ann said that “NPA” is not The bank",
        "Ann called m1 “The port of Norland”",
        "Ann said that m1 is an organisation",
        "Ann called the topic “Pier: fire” “The fire”",
        "Ann put the topic “Pier: blaze” into “Pier: fire”",
        "Ann put it under the topic “Pier: fire”",
        "Ann called the story “A pier burns” “The pier”",
        "Ann saved the view “m1”",
        "Ann said that “A fire” came before “A flood”",
        "Ann set the publication date to unknown",
        "Ann left the dates a conflict",
        "Bob took back decision 1 (review)",
    ]


def test_two_processes_write_at_once(journal: Journal) -> None:
    command = [sys.executable, "-c", MANY, journal.url]
    writers = [subprocess.Popen([*command, name]) for name in ("ann", "bob")]
    assert [writer.wait(120) for writer in writers] == [0, 0]
    subjects = [decision.subject for decision in journal.standing()]
    assert sorted(subjects) == sorted(f"{n}-{i}" for n in ("ann", "bob") for i in range(40))


def test_a_writer_in_the_middle_of_the_first_decision_is_waited_for(tmp_path: Path) -> None:
    """While one writes, another cannot switch the file to write-ahead; it waits all the same."""
    journal = sqlite_at(tmp_path)
    file = sa.make_url(journal.url).database
    assert file is not None
    with closing(sqlite3.connect(file, check_same_thread=False)) as other:
        other.executescript("PRAGMA journal_mode=DELETE; CREATE TABLE other (id); BEGIN IMMEDIATE;")
        done = threading.Timer(0.3, other.rollback)
        done.start()
        accept(journal)
        done.join()
    assert len(journal.history()) == 1


def test_a_decision_is_taken_back_once_however_many_try(journal: Journal) -> None:
    first = accept(journal)
    results: list[object] = []

    def attempt() -> None:
        try:
            results.append(Journal(journal.url).undo(first, author="Bob", at=AT).id)
        except ValueError as error:
            results.append(str(error))

    threads = [threading.Thread(target=attempt) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results.count(2) == 1
    assert len(journal.history()) == 2


def test_a_journal_that_is_no_database_is_said(tmp_path: Path) -> None:
    journal = sqlite_at(tmp_path)
    (tmp_path / "journal.sqlite").write_text("not a database, but long enough to look at" * 9)
    for ask in (journal.standing, lambda: accept(journal)):
        with pytest.raises(ProjectError, match="journal"):
            ask()


def test_a_journal_of_a_newer_dateline_is_said(journal: Journal) -> None:
    accept(journal)
    engine = sa.create_engine(journal.url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE journal_version SET version = 99"))
    with pytest.raises(ProjectError, match="newer Dateline"):
        Journal(journal.url).standing()


@settings(max_examples=25, deadline=None)  # every act waits for the disk
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 8)), max_size=12))
def test_any_row_of_acts_leaves_what_a_simple_model_says(acts: list[tuple[bool, int]]) -> None:
    """The model: a row stands unless a row that stands takes it back."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(f"sqlite:///{folder}/journal.sqlite")
        rows: list[int | None] = []  # what each row takes back
        for is_undo, number in acts:
            if not is_undo:
                accept(journal, f"m{number}")
                rows.append(None)
                continue
            try:
                taken = journal.undo(number, author="Bob", at=AT).undoes
            except ValueError:
                assert number > len(rows) or not _stands(rows, number)
                continue
            assert _stands(rows, number)
            rows.append(taken)
            assert not _stands(rows, number)
        undone = {d.id: d.undone_by is None for d in journal.history()}
        assert undone == {n: _stands(rows, n) for n in range(1, len(rows) + 1)}


def _stands(rows: list[int | None], number: int) -> bool:
    takers = [n for n, taken in enumerate(rows, 1) if taken == number]
    return not any(_stands(rows, taker) for taker in takers)
