"""What goes to disk comes back the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.project.making import WEEKDAY, Case, Told, event_of

from dateline.core.event import Basis, EventMention, Participant, Role, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Grain, Period
from dateline.core.text import Document, Publication, PublicationBasis, Span
from dateline.project.rows import (
    document_of,
    document_row,
    event_row,
    mention_of,
    mention_row,
    searchable,
    time_json,
    time_of,
)
from dateline.project.store import Project
from dateline.project.write import SnapshotWriter

TEXT = "On last Thursday, line 2 says so. 北京 met Ġorġ – “quoted” \u200b."
DOCUMENT = Document(
    "d1",
    "report",
    "sub/report.html",
    "Report",
    TEXT,
    source="The Harbour Times",
    author="A. N.",
    url="https://example.org/a",
    language="mt",
    published=Publication(
        Period.of_week(2013, 12).roughly(),
        PublicationBasis.METADATA,
        "meta article:published_time",
        "week 12",
        Span(1, 4),
    ),
    furniture=(Span(0, 2), Span(5, 9)),
    pages=(0, 10),
    repairs=("the charset was mended",),
)
MENTION = EventMention(
    "m1",
    "d1",
    Span(0, 30),
    Span(4, 9),
    WEEKDAY,
    Period.of_day(2013, 3, 22),
    Basis.RELATIVE,
    (Participant("北京", ActorKind.GOVERNMENT, Role.DOER),),
    "北京 met Ġorġ",
    Status.ALLEGED,
    "the paper",
    ("“last Thursday”", "counted from week 12"),
)
periods = st.builds(
    lambda start, length, grain, open_end, approximate, uncertain: Period(
        None if open_end == 1 else start,
        None if open_end == 2 else start + length,
        grain,
        approximate,
        uncertain,
    ),
    st.integers(-5_000_000_000, 4_000_000_000),
    st.integers(1, 10_000_000),
    st.sampled_from(Grain),
    st.integers(0, 2),
    st.booleans(),
    st.booleans(),
)


def through_disk(folder: Path, table: str, row: dict[str, object]) -> dict[str, object]:
    project = Project.create(folder / "case")
    with SnapshotWriter(project) as writer:
        writer.add(table, [row])
        (back,) = writer.commit().table(table).to_pylist()
    return dict(back)


def test_a_document_comes_back(tmp_path: Path) -> None:
    row = document_row(DOCUMENT, key="k", sentences=3, times=2)
    assert document_of(through_disk(tmp_path, "documents", row)) == DOCUMENT


def test_a_document_of_which_little_is_known_comes_back(tmp_path: Path) -> None:
    bare = Document("d2", "bare", "bare.txt", "", "")
    row = document_row(bare, key="k", sentences=0, times=0)
    assert document_of(through_disk(tmp_path, "documents", row)) == bare


def test_a_mention_comes_back_with_its_expression_of_time(tmp_path: Path) -> None:
    row = mention_row(MENTION, "e1", DOCUMENT)
    assert mention_of(through_disk(tmp_path, "mentions", row)) == MENTION


def test_a_mention_says_what_people_and_scripts_ask(tmp_path: Path) -> None:
    row = through_disk(tmp_path, "mentions", mention_row(MENTION, "e1", DOCUMENT))
    assert (row["quote"], row["time_words"], row["source"]) == (
        TEXT[:30],
        TEXT[3:16],
        "The Harbour Times",
    )
    assert (row["edtf"], row["from"], row["to"]) == ("2013-03-22", "2013-03-22", "2013-03-22")


@given(periods, st.none() | periods)
def test_every_period_of_an_expression_comes_back(period: Period, other: Period | None) -> None:
    time = replace(WEEKDAY, period=other, readings=(period,), anchor=None)
    assert time_of(time_json(time)) == time


def test_an_event_counts_its_sources_and_holds_its_words() -> None:
    told = Told("Große Brücke opens", Period.of_year(1998), docs=("one", "two"))
    case = Case((told,), sources={"one": "A", "two": "A"})
    documents = case.documents()
    from tests.project.making import mention_of as told_in

    mentions = [told_in(told, documents[doc]) for doc in told.docs]
    row = event_row(event_of(told, case), mentions, {d.id: d for d in documents.values()})
    assert (row["docs"], row["sources"], row["independent"]) == (["one", "two"], ["A"], 1)
    assert searchable("GROSSE BRÜCKE") in row["words"]
    assert row["words"].count("it was said") == 1
