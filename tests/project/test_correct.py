"""People correct an event's date, status and actors, and write beside it; and take it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.project.making import Told, made

from dateline.core.event import Basis, Participant, Role, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.extract.run import extract
from dateline.project.decisions import (
    actors_value,
    claim_value,
    credibility_value,
    merge_value,
    note_value,
    review_value,
    status_value,
    tags_value,
    told_value,
    when_value,
    written_value,
)
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

AT = "2024-05-01T10:00:00+00:00"
ANN = ("Ann", ActorKind.PERSON)
TREATY = Told(
    "A treaty is signed",
    Period.of_day(1998, 5, 1),
    (ANN,),
    docs=("one", "two"),
    conflict=(Period.of_day(1998, 5, 1), Period.of_day(1998, 5, 2)),
)
BRIDGE = Told("A bridge opens", Period.of_year(1998), docs=("three",))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return made(tmp_path / "case", (TREATY, BRIDGE))


def say(project: Project, kind: str, value: dict[str, Any], told: Told = TREATY) -> int:
    return project.journal.record(kind, told.id, value, author="Ann", at=AT).id


def ids(told: Told) -> list[str]:
    return [told.mention_id(doc) for doc in told.docs]


def test_a_date_that_a_person_gives_is_the_events_and_can_be_taken_back(project: Project) -> None:
    may = Period.of_month(2001, 5).roughly()
    number = say(project, "when", when_value(may, ids(TREATY)))
    reader = open_reader(project)
    event = reader.event(TREATY.id)
    assert event is not None
    assert (event.period, event.basis, event.conflict) == (may, Basis.GIVEN, ())
    assert "Ann gave it the date about May 2001, 2024-05-01." in event.why
    assert [m.mention.period for m in event.mentions] == [TREATY.period, TREATY.period]
    during = Period.of_year(2001)
    assert list(reader.events(Filter(period=during))["id"]) == [TREATY.id]
    project.journal.undo(number, author="Ann", at=AT)
    former = open_reader(project).event(TREATY.id)
    assert former is not None and former.period == TREATY.period


def test_status_and_actors_are_found_by_the_filters(project: Project) -> None:
    say(project, "status", status_value(Status.DENIED, ids(TREATY)))
    bo = Participant("Bo Dahl", ActorKind.PERSON, Role.AFFECTED)
    say(project, "actors", actors_value([bo], ids(TREATY)))
    reader = open_reader(project)
    assert list(reader.events(Filter(statuses=(Status.DENIED,)))["id"]) == [TREATY.id]
    assert list(reader.events(Filter(actors=("Bo Dahl",)))["id"]) == [TREATY.id]
    assert reader.count(Filter(actors=("Ann",))) == 0
    event = reader.event(TREATY.id)
    assert event is not None and event.actors == (bo,)


def test_the_last_word_on_each_fact_stands_also_when_events_are_joined(project: Project) -> None:
    say(project, "when", when_value(Period.of_year(1990), ids(BRIDGE)), BRIDGE)
    say(project, "when", when_value(Period.of_year(2001), ids(TREATY)))
    project.journal.record(
        "merge", TREATY.id, merge_value([ids(TREATY), ids(BRIDGE)], ""), author="Ann", at=AT
    )
    say(project, "status", status_value(Status.ALLEGED, ids(TREATY)))
    reader = open_reader(project)
    (row,) = reader.events(Filter()).to_dict("records")
    assert (row["edtf"], row["status"], row["mentions"]) == ("2001", "alleged", 3)


def test_a_note_and_tags_stand_beside_the_event(project: Project) -> None:
    say(project, "note", note_value(" Ask the archive.\n", ids(TREATY)))
    say(project, "tags", tags_value([" to ask ", "harbour", "harbour", " "], ids(TREATY)))
    event = open_reader(project).event(TREATY.id)
    assert event is not None
    assert (event.note, event.tags) == ("Ask the archive.", ("to ask", "harbour"))
    say(project, "note", note_value("", ids(TREATY)))
    say(project, "tags", tags_value([], ids(TREATY)))
    event = open_reader(project).event(TREATY.id)
    assert event is not None and (event.note, event.tags) == ("", ())


def test_grades_are_columns_and_filters_and_are_taken_away(project: Project) -> None:
    source = open_reader(project).sources()["source"].iloc[0]
    journal = project.journal
    journal.record("reliability", source, {"reliability": "B"}, author="Ann", at=AT)
    say(project, "credibility", credibility_value("2", ids(TREATY)))
    say(project, "claim", claim_value("finding", ids(TREATY)))
    reader = open_reader(project)
    told = reader.event(TREATY.id)
    assert told is not None
    assert (dict(told.graded)[source], told.credibility, told.claim) == ("B", "2", "finding")
    graded = Filter(reliabilities=("B",), credibilities=("2",), claims=("finding",))
    (row,) = reader.events(graded).to_dict("records")
    assert (row["reliability"], row["credibility"], row["claim"]) == (["B"], "2", "finding")
    assert list(reader.events(Filter(credibilities=("(none)",)))["id"]) == [BRIDGE.id]
    mentions = reader.mentions(Filter())
    assert set(mentions.loc[mentions["source"] == source, "reliability"]) == {"B"}
    journal.record("reliability", source, {"reliability": ""}, author="Ann", at=AT)
    say(project, "credibility", credibility_value("", ids(TREATY)))
    say(project, "claim", claim_value("", ids(TREATY)))
    reader = open_reader(project)
    assert reader.count(graded) == 0 and reader.count(Filter(reliabilities=("(none)",))) == 2


def test_the_grade_of_a_source_that_is_gone_is_kept_and_listed(project: Project) -> None:
    project.journal.record("reliability", "The Post", {"reliability": "A"}, author="Ann", at=AT)
    reader = open_reader(project)
    assert [d.subject for d in reader.unmatched()] == ["The Post"]
    write(project, source="The Post")
    reader = open_reader(project)
    assert reader.unmatched() == () and reader.count(Filter(reliabilities=("A",))) == 1


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("when", {"when": "some time", "mentions": []}),
        ("when", {"when": None, "mentions": []}),
        ("status", {"status": "perhaps", "mentions": []}),
        ("actors", {"actors": "Ann", "mentions": []}),
        ("actors", {"actors": [{"actor": " ", "kind": "person", "role": "doer"}], "mentions": []}),
        ("actors", {"actors": [{"actor": "Ann", "kind": "ship", "role": "doer"}], "mentions": []}),
        ("note", {"note": 7, "mentions": []}),
        ("tags", {"tags": ["x" * 61], "mentions": []}),
        ("tags", {"tags": [], "mentions": "all"}),
        ("credibility", {"credibility": "7", "mentions": []}),
        ("claim", {"claim": "rumour", "mentions": []}),
        ("reliability", {"reliability": "G"}),
        ("reliability", "A"),
    ],
)
def test_what_makes_no_sense_is_not_recorded(
    project: Project, kind: str, value: dict[str, Any]
) -> None:
    with pytest.raises(ValueError):
        say(project, kind, value)
    assert project.journal.standing() == []


# --- By hand ------------------------------------------------------------------------


def write(project: Project, **other: Any) -> str:
    facts = {
        "headline": "The archive burns",
        "date": Period.of_month(1999, 2),
        "status": Status.HAPPENED,
        "actors": [Participant("Bo Dahl", ActorKind.PERSON)],
        "source": "A diary",
    }
    value = written_value(**{**facts, **other})
    project.journal.record("written", "hand1", value, author="Ann", at=AT)
    return "hand1"


def test_an_event_by_hand_stands_among_the_others_and_can_be_taken_back(project: Project) -> None:
    id_ = write(project)
    reader = open_reader(project)
    event = reader.event(id_)
    assert event is not None
    assert (event.headline, event.basis, event.sources) == (
        "The archive burns",
        Basis.GIVEN,
        ("A diary",),
    )
    assert event.why == ("Ann wrote this event by hand, February 1999, after A diary, 2024-05-01.",)
    assert (event.mentions, event.docs) == ((), ())
    assert list(reader.events(Filter(actors=("Bo Dahl",)))["id"]) == [id_]
    assert list(reader.events(Filter(sources=("A diary",)))["id"]) == [id_]
    assert list(reader.events(Filter(words="archive"))["id"]) == [id_]
    assert reader.count(Filter()) == 3
    (decision,) = project.journal.standing()
    project.journal.undo(decision.id, author="Ann", at=AT)
    assert open_reader(project).count(Filter()) == 2


def test_an_event_by_hand_is_written_anew_reviewed_and_exported(project: Project) -> None:
    id_ = write(project)
    write(project, headline="The archive is flooded")
    value = review_value("accepted", [])
    project.journal.record("review", id_, value, author="Ann", at=AT)
    reader = open_reader(project)
    rows = {row["id"]: row for row in reader.events(Filter()).to_dict("records")}
    assert rows[id_]["headline"] == "The archive is flooded"
    assert (rows[id_]["review"], rows[id_]["mentions"]) == ("accepted", 0)
    assert len(rows) == 3
    assert reader.unmatched() == ()


@pytest.mark.parametrize(
    "other", [{"headline": " "}, {"source": ""}, {"headline": "x" * 501}], ids=str
)
def test_an_event_by_hand_has_words_and_a_source(project: Project, other: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="is text of 1 to"):
        write(project, **other)


# --- From a sentence ----------------------------------------------------------------


def from_sentence(project: Project, quote: str, **other: Any) -> str:
    document = open_reader(project).document("three")
    assert document is not None
    start = document.text.index(quote)
    return write(project, told=told_value(document.id, document.path, quote, start), **other)


def test_an_event_from_a_sentence_is_read_in_its_document(project: Project) -> None:
    quote = "it was said"
    id_ = from_sentence(project, quote)
    reader = open_reader(project)
    event, document = reader.event(id_), reader.document("three")
    assert event is not None and document is not None
    (told,) = event.mentions
    assert told.mention.sentence.of(document.text) == told.quote == quote
    assert (event.docs, event.mention_ids) == (("three",), (id_,))
    assert id_ in list(reader.events(Filter(documents=("three",)))["id"])
    assert list(reader.events(Filter(words="archive said"))["id"]) == [id_]
    (noted,) = [one for one in reader.noted(document.id) if one.event == id_]
    assert document.text[noted.start : noted.end] == quote
    say_number = project.journal.standing()[-1].id
    project.journal.undo(say_number, author="Ann", at=AT)
    assert all(one.event != id_ for one in open_reader(project).noted(document.id))


def test_the_sentence_of_an_event_by_hand_is_found_again_after_an_edit(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    file = corpus / "diary.txt"
    file.write_text("The archive burned to the ground that night. All wept.", encoding="utf-8")
    project = Project.create(tmp_path / "project")
    extract(corpus, project)
    document = open_reader(project).document("diary")
    assert document is not None
    quote = "The archive burned to the ground that night."
    told = told_value(document.id, document.path, quote, 0)
    id_ = write(project, told=told)

    def quoted() -> list[str]:
        event = open_reader(project).event(id_)
        assert event is not None
        return [mention.quote for mention in event.mentions]

    file.write_text(f"A new beginning.\n\n{quote} All wept.", encoding="utf-8")
    extract(corpus, project)
    assert quoted() == [quote.rstrip(".")] or quoted() == [quote]
    corrected = quote.replace("burned", "burnt")
    file.write_text(f"A new beginning.\n\n{corrected} All wept.", encoding="utf-8")
    extract(corpus, project)
    assert quoted() == [corrected]
    file.write_text("Nothing of it remains in this text.", encoding="utf-8")
    extract(corpus, project)
    assert quoted() == [] and open_reader(project).count(Filter()) == 1


@pytest.mark.parametrize(
    "told", [{"quote": "x"}, told_value("d", "d.txt", " ", 0), told_value("d", "d.txt", "x", "0")]
)
def test_a_sentence_that_makes_no_sense_is_not_recorded(
    project: Project, told: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match="a sentence is"):
        write(project, told=told)
