"""What people decided is found again after an edit, or listed with what is likest to it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli import app
from dateline.extract.run import extract
from dateline.project.decisions import (
    date_value,
    dismiss_value,
    headline_value,
    merge_value,
    review_value,
    split_value,
)
from dateline.project.exchange import journal_rows, take_over
from dateline.project.places import record
from dateline.project.store import Project
from dateline.query.detail import EventDetail
from dateline.query.filters import Filter, Review
from dateline.query.reader import Reader, open_reader

AT = "2024-05-01T10:00:00+00:00"
LETTER = (
    "The works at Alder, a history.\n\n"
    "The mill at Alder burned down on 3 May 1911. Anna Berg rebuilt the mill in June 1913.\n\n"
    "Carl Dahl bought the brewery of Holm on 9 August 1920. The harbour froze in those years.\n"
)
FIRE = "burned down"


class Bench:
    """A folder that is edited, and the project made of it."""

    def __init__(self, folder: Path) -> None:
        self.docs = folder / "docs"
        self.docs.mkdir()
        self.letter = self.docs / "letter.txt"
        self.letter.write_bytes(LETTER.encode())
        self.project = Project.create(folder / "project")

    def read(self) -> Reader:
        extract(self.docs, self.project, workers=1)
        return open_reader(self.project)

    def event(self, words: str) -> EventDetail:
        reader = open_reader(self.project)
        everything = Filter(reviews=tuple(Review))
        for id_ in reader.events(everything)["id"]:
            detail = reader.event(id_)
            assert detail is not None
            if words in detail.mentions[0].quote:
                return detail
        raise AssertionError(f"no event says {words!r}")

    def decide(self, kind: str, subject: str, value: object) -> int:
        return record(self.project, kind, subject, value, author="Ann", at=AT).id

    def reject(self, words: str) -> int:
        event = self.event(words)
        return self.decide("review", event.id, review_value("rejected", event.mention_ids))

    def edit(self, change: Callable[[str], str]) -> None:
        self.letter.write_bytes(change(self.letter.read_bytes().decode()).encode())


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    made = Bench(tmp_path)
    made.read()
    return made


def appended(bench: Bench) -> None:
    bench.edit(lambda text: text + "\nCopied by hand.\n")


def put_before(bench: Bench) -> None:
    bench.edit(lambda text: "Found in a drawer.\n\n" + text)


def other_line_breaks(bench: Bench) -> None:
    bench.edit(lambda text: text.replace("\n", "\r\n"))


def wrapped(bench: Bench) -> None:
    bench.edit(lambda text: text.replace("burned down on", "burned down\non"))


def typo_corrected(bench: Bench) -> None:
    bench.edit(lambda text: text.replace("The mill at Alder burned", "The mill at Aldern burned"))


def word_added(bench: Bench) -> None:
    bench.edit(
        lambda text: text.replace("The mill at Alder burned", "The old mill at Alder burned")
    )


def other_marks(bench: Bench) -> None:
    bench.edit(lambda text: text.replace("The mill at Alder burned", "The mill, at Alder, burned"))


def renamed(bench: Bench) -> None:
    bench.letter.rename(bench.docs / "history.txt")


def moved(bench: Bench) -> None:
    (bench.docs / "old").mkdir()
    bench.letter.rename(bench.docs / "old" / "letter.txt")


def renamed_and_appended(bench: Bench) -> None:
    appended(bench)
    renamed(bench)


def passage_removed(bench: Bench) -> None:
    bench.edit(lambda text: text.replace(" Anna Berg rebuilt the mill in June 1913.", ""))


def title_added(bench: Bench) -> None:
    bench.edit(lambda text: "---\ntitle: A mill town\n---\n\n" + text)


EDITS = (
    appended,
    put_before,
    other_line_breaks,
    wrapped,
    typo_corrected,
    word_added,
    other_marks,
    renamed,
    moved,
    renamed_and_appended,
    passage_removed,
    title_added,
)


@pytest.mark.parametrize("edit", EDITS)
def test_a_rejected_event_never_comes_back_unasked(
    bench: Bench, edit: Callable[[Bench], None]
) -> None:
    bench.reject(FIRE)
    edit(bench)
    reader = bench.read()
    assert reader.unmatched() == ()
    assert bench.event(FIRE).review == Review.REJECTED
    assert len(reader.events(Filter())) == len(reader.events(Filter(reviews=tuple(Review)))) - 1


@pytest.mark.parametrize("edit", (appended, typo_corrected, moved, renamed_and_appended))
def test_a_headline_stays_and_can_be_taken_back(
    bench: Bench, edit: Callable[[Bench], None]
) -> None:
    event = bench.event(FIRE)
    value = headline_value("Fire at the mill", event.mention_ids)
    number = bench.decide("headline", event.id, value)
    edit(bench)
    bench.read()
    assert bench.event(FIRE).headline == "Fire at the mill"
    assert [decision.id for decision in bench.event(FIRE).decisions] == [number]
    bench.project.journal.undo(number, author="Ann", at=AT)
    assert bench.event(FIRE).headline != "Fire at the mill"


def test_joined_events_stay_joined_and_what_was_taken_out_stays_out(bench: Bench) -> None:
    fire, mill = bench.event(FIRE), bench.event("rebuilt")
    bench.decide("merge", fire.id, merge_value([fire.mention_ids, mill.mention_ids]))
    appended(bench)
    bench.read()
    joined = bench.event(FIRE)
    assert len(joined.mentions) == 2
    others = [id_ for id_ in joined.mention_ids if id_ != joined.id]
    bench.decide("split", joined.id, split_value(others))
    put_before(bench)
    assert bench.read().unmatched() == ()
    assert len(bench.event(FIRE).mentions) == 1


def test_a_settled_date_stays_settled(bench: Bench) -> None:
    (bench.docs / "note.txt").write_text("The mill at Alder burned down on 5 May 1911.")
    bench.read()
    event = bench.event(FIRE)
    assert event.conflict
    chosen = next(m.mention for m in event.mentions if "5 May" in m.quote)
    value = date_value(chosen.id, str(chosen.period), event.mention_ids)
    bench.decide("date", event.id, value)
    appended(bench)
    (bench.docs / "note.txt").write_text("The mill at Alder burned down on 5 May 1911.\n\nSo said.")
    bench.read()
    assert (bench.event(FIRE).label, bench.event(FIRE).settled) == ("5 May 1911", True)


def test_a_publication_date_stays_with_an_edited_file(bench: Bench) -> None:
    (document,) = bench.read().documents()["id"]
    bench.decide("published", document, "1930-01-05")
    bench.read()
    appended(bench)
    reader = bench.read()
    assert reader.unmatched() == ()
    assert list(reader.documents()["published"]) == ["1930-01-05"]


def test_dismissed_words_stay_dismissed(bench: Bench) -> None:
    bench.edit(lambda text: text + "\nIt rained last Thursday.\n")
    reader = bench.read()
    (row,) = [r for _, r in reader.left_out().iterrows() if r["words"] == "last Thursday"]
    (document,) = reader.documents()["id"]
    bench.decide("dismiss", document, dismiss_value(int(row["start"]), "last Thursday"))
    put_before(bench)
    reader = bench.read()
    assert (reader.counts().dismissed, reader.unmatched()) == (1, ())


def test_of_two_like_sentences_each_keeps_its_own(bench: Bench) -> None:
    twice = "The council met on 4 May 1930.\n\nThe council met on 11 May 1930.\n"
    bench.letter.write_text(twice)
    bench.read()
    bench.reject("11 May")
    bench.edit(lambda text: "Minutes.\n\n" + text.replace("council", "councill"))
    bench.edit(lambda text: text.replace("councill", "council of Holm"))
    bench.read()
    assert bench.event("11 May").review == Review.REJECTED
    assert bench.event("4 May").review != Review.REJECTED


def test_what_cannot_be_found_is_listed_beside_the_likeliest(bench: Bench) -> None:
    number = bench.reject(FIRE)
    bench.edit(
        lambda text: text.replace(
            "The mill at Alder burned down on 3 May 1911.",
            "The mill at Alder, they say, was lost to a fire on 4 May 1911.",
        )
    )
    reader = bench.read()
    (lost,) = reader.unmatched()
    assert (lost.id, lost.places[0].quote) == (
        number,
        "The mill at Alder burned down on 3 May 1911.",
    )
    assert "lost to a fire" in reader.likeliest(number)[0].quote
    (row,) = journal_rows(bench.project)
    assert (row["found"], row["stands"]) == (False, True)
    assert row["likeliest"][0]["path"] == "letter.txt"
    bench.letter.write_text(LETTER)
    assert bench.read().unmatched() == ()


def test_decisions_of_an_older_journal_are_placed_before_the_next_reading(bench: Bench) -> None:
    event = bench.event(FIRE)
    value = review_value("rejected", event.mention_ids)
    bench.project.journal.record("review", event.id, value, author="Ann", at=AT)
    appended(bench)
    bench.read()
    assert bench.event(FIRE).review == Review.REJECTED


def test_another_project_takes_the_journal_over(bench: Bench, tmp_path: Path) -> None:
    bench.reject(FIRE)
    event = bench.event("brewery")
    value = headline_value("A brewery is sold", event.mention_ids)
    taken_back = bench.decide("headline", event.id, value)
    bench.project.journal.undo(taken_back, author="Ben", at=AT)
    exported = CliRunner().invoke(app, ["journal", str(bench.project.folder), "--format", "jsonl"])
    assert exported.exit_code == 0
    assert [json.loads(line)["kind"] for line in exported.stdout.splitlines()] == [
        "review",
        "headline",
        "headline",
    ]
    appended(bench)
    other = Project.create(tmp_path / "other")
    extract(bench.docs, other, workers=1)
    file = tmp_path / "journal.jsonl"
    file.write_text(exported.stdout)
    took = CliRunner().invoke(app, ["journal", str(other.folder), "--import", str(file)])
    assert took.exit_code == 0
    reader = open_reader(other)
    assert (reader.counts().rejected, reader.unmatched()) == (1, ())
    assert [d.stands for d in reversed(other.journal.history())] == [True, False, False]
    assert take_over(other, exported.stdout) == (0, 3)


def test_a_file_that_is_no_journal_is_refused(bench: Bench) -> None:
    for text in ("no json", "[]", '{"id": 1}', '{"id": "x", "value": null}'):
        with pytest.raises(ValueError, match="line 1"):
            take_over(bench.project, text)
    assert bench.project.journal.history() == []
