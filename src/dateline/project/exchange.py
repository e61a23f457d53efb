"""A journal as rows for other programs, and the journal of another project taken over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dateline.project.decisions import Decision, describe, places_from
from dateline.project.decisions.place import places_text
from dateline.project.overlay import Overlay, overlay
from dateline.project.places import remember
from dateline.project.store import Project


def journal_rows(project: Project) -> list[dict[str, Any]]:
    """Every decision, the oldest first, with what it is about as it was seen then. ``found`` says
    whether it is applied now; a lost one has the likeliest beside its old quote."""
    remember(project)
    snapshot = project.snapshot()
    now = Overlay() if snapshot is None else overlay(snapshot, project.journal)
    lost = {decision.id for decision in now.unmatched}
    return [_row(d, now, lost) for d in reversed(project.journal.history())]


def _row(decision: Decision, now: Overlay, lost: set[int]) -> dict[str, Any]:
    first = decision.places[0] if decision.places else None
    return {
        "id": decision.id,
        "at": decision.at,
        "author": decision.author,
        "kind": decision.kind,
        "subject": decision.subject,
        "value": decision.value,
        "undoes": decision.undoes,
        "what": describe(decision),
        "stands": decision.stands,
        "found": decision.stands and decision.id not in lost,
        "quote": "" if first is None else first.quote or first.path,
        "places": json.loads(places_text(decision.places)),
        "likeliest": [
            {"event": one.event, "quote": one.quote, "path": one.path}
            for one in now.likeliest.get(decision.id, ())
        ],
    }


def take_over(project: Project, text: str) -> tuple[int, int]:
    """Add the decisions of exported rows that the journal does not have: how many were added, and
    how many were known. ValueError says in which line something is wrong; then none is added."""
    rows = list(_read(text))
    known = {_key(d.at, d.author, d.kind, d.subject, d.value): d.id for d in _all(project)}
    undone = {d.undoes for d in _all(project)}
    new_ids: dict[int, int] = {}
    added = 0
    for line, row in rows:
        key = _key(row["at"], row["author"], row["kind"], row["subject"], row["value"])
        undoes = row.get("undoes")
        if undoes is None and key in known:
            new_ids[row["id"]] = known[key]
            continue
        if undoes is not None and (undoes not in new_ids or new_ids[undoes] in undone):
            continue
        try:
            made = _add(project, row, None if undoes is None else new_ids[undoes])
        except ValueError as error:
            raise ValueError(f"line {line}: {error}") from error
        new_ids[row["id"]] = made.id
        added += 1
    return added, len(rows) - added


def _add(project: Project, row: dict[str, Any], undoes: int | None) -> Decision:
    journal, signed = project.journal, {"author": row["author"], "at": row["at"]}
    if undoes is not None:
        return journal.undo(undoes, **signed)
    places = places_from(row.get("places", []))
    return journal.record(row["kind"], row["subject"], row["value"], places=places, **signed)


def _all(project: Project) -> list[Decision]:
    return project.journal.history()


def _key(*parts: Any) -> str:
    return json.dumps(parts, sort_keys=True, ensure_ascii=False)


def _read(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise ValueError(f"line {number} is no JSON") from error
        if not isinstance(row, dict) or not isinstance(row.get("id"), int) or "value" not in row:
            raise ValueError(f"line {number} is no decision")
        if not all(isinstance(row.get(n), str) for n in ("at", "author", "kind", "subject")):
            raise ValueError(f"line {number} is no decision")
        yield number, row
