"""Decisions find their events again, or are listed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.project.making import Case, Told, made, write

from dateline.core.period import Period
from dateline.project.decisions import headline_value, review_value
from dateline.project.overlay import Overlay, overlay, published_overrides
from dateline.project.store import Project

AT = "2024-05-01"
TREATY = Told("A treaty is signed", Period.of_year(1998), docs=("one", "two"))
BRIDGE = Told("A bridge opens", Period.of_month(1999, 5))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return made(tmp_path / "case", [TREATY, BRIDGE])


def seen(project: Project) -> Overlay:
    snapshot = project.snapshot()
    assert snapshot is not None
    return overlay(snapshot, project.journal)


def review(project: Project, told: Told, verdict: str) -> int:
    mentions = [told.mention_id(doc) for doc in told.docs]
    value = review_value(verdict, mentions)
    return project.journal.record("review", told.id, value, author="Ann", at=AT).id


def test_nothing_decided_changes_nothing(project: Project) -> None:
    assert seen(project) == Overlay()


def test_decisions_are_seen_on_their_events(project: Project) -> None:
    review(project, TREATY, "rejected")
    value = headline_value("The bridge is open", [BRIDGE.id])
    project.journal.record("headline", BRIDGE.id, value, author="Ann", at=AT)
    found = seen(project)
    assert found.reviews == {TREATY.id: "rejected"}
    assert found.headlines == {BRIDGE.id: "The bridge is open"}
    assert found.unmatched == ()


def test_taken_back_they_are_not_seen(project: Project) -> None:
    project.journal.undo(review(project, TREATY, "rejected"), author="Ann", at=AT)
    assert seen(project).reviews == {}


def test_they_survive_an_extraction_that_gives_the_event_another_id(project: Project) -> None:
    review(project, TREATY, "rejected")
    turned = replace(TREATY, docs=("two", "one"))
    assert turned.id != TREATY.id
    write(project, Case((turned, BRIDGE)))
    assert seen(project).reviews == {turned.id: "rejected"}


def test_they_survive_the_loss_of_the_first_mention(project: Project) -> None:
    review(project, TREATY, "rejected")
    left = replace(TREATY, docs=("two",))
    write(project, Case((left, BRIDGE)))
    assert seen(project).reviews == {left.id: "rejected"}


def test_the_later_decision_wins_where_two_events_have_become_one(project: Project) -> None:
    alone = replace(TREATY, docs=("two",))
    review(project, TREATY, "accepted")
    review(project, alone, "rejected")
    assert seen(project).reviews == {TREATY.id: "rejected"}


def test_what_finds_nothing_is_listed_and_tried_again(project: Project) -> None:
    number = review(project, TREATY, "rejected")
    write(project, Case((BRIDGE,)))
    assert [decision.id for decision in seen(project).unmatched] == [number]
    assert seen(project).reviews == {}
    write(project, Case((TREATY, BRIDGE)))
    assert seen(project).unmatched == ()
    assert seen(project).reviews == {TREATY.id: "rejected"}


def test_publication_dates_are_given_by_document(project: Project) -> None:
    document = Case((TREATY,)).documents()["two"].id
    project.journal.record("published", document, "1998-05~", author="Ann", at=AT)
    project.journal.record("published", "gone", None, author="Ann", at=AT)
    dates = {document: Period.of_month(1998, 5).roughly(), "gone": None}
    assert published_overrides(project.journal) == dates
    assert [decision.subject for decision in seen(project).unmatched] == ["gone"]
    assert seen(project).published == {document: dates[document]}


def test_a_kind_of_a_newer_dateline_is_kept_and_listed(project: Project) -> None:
    review(project, TREATY, "accepted")
    engine = sa.create_engine(project.journal.url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE decisions SET kind = 'tint'"))
    assert [decision.kind for decision in seen(project).unmatched] == ["tint"]


def test_the_version_tells_decisions_apart(project: Project) -> None:
    versions = [seen(project).version]
    review(project, TREATY, "accepted")
    versions.append(seen(project).version)
    assert versions[0] != versions[1] == seen(project).version
