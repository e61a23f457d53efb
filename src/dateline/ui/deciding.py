"""Decisions of the reader: recorded with name and moment, and taken back."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.period import Period
from dateline.project.decisions import headline_value, review_value
from dateline.project.decisions.kind import Decision
from dateline.project.store import Project
from dateline.ui.clock import now


def review(project: Project, event: str, mentions: Sequence[str], verdict: str, by: str) -> None:
    project.journal.record(
        "review", event, review_value(verdict, mentions), author=by, at=_moment()
    )


def rename(project: Project, event: str, mentions: Sequence[str], words: str, by: str) -> None:
    project.journal.record(
        "headline", event, headline_value(words, mentions), author=by, at=_moment()
    )


def publish(project: Project, document: str, date: Period | None, by: str) -> None:
    value = None if date is None else str(date)
    project.journal.record("published", document, value, author=by, at=_moment())


def take_back(project: Project, decision: int, by: str) -> None:
    project.journal.undo(decision, author=by, at=_moment())


def last_on(project: Project, event: str, mentions: Sequence[str]) -> Decision | None:
    """The latest standing decision on an event, by whichever of its mentions it was taken."""
    about = {event, *mentions}
    standing = (d for d in project.journal.standing() if d.subject in about)
    return max(standing, key=lambda decision: decision.id, default=None)


def _moment() -> str:
    return now().isoformat(timespec="seconds")
