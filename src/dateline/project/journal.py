"""What people decided, append-only: who, when, what about, and what took it back.

A row is never changed, but that what it is about is put down where it was not. Taking a decision
back is a row too, and so is taking that back again.
SQLite in the project folder, or any database that SQLAlchemy reaches.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from dateline.project.database import Database, Reading, Step, Tables, adding
from dateline.project.decisions import KINDS, Decision, Place, places_from
from dateline.project.decisions.place import places_text

_TABLES = sa.MetaData()
_DECISIONS = sa.Table(
    "decisions",
    _TABLES,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False, index=True),
    sa.Column("value", sa.Text, nullable=False),
    # Unique: two people who take the same decision back at once do it once.
    sa.Column("undoes", sa.Integer, sa.ForeignKey("decisions.id"), unique=True),
    # JSON: what the person saw of what it is about.
    sa.Column("places", sa.Text, info={"since": 2}),
    sqlite_autoincrement=True,
)
_VERSION = sa.Table("journal_version", _TABLES, sa.Column("version", sa.Integer, primary_key=True))

# A column that comes later says since which version (``info={"since": 2}``), may be empty, and has
# a step here. Journals without it are read as they are.
STEPS: dict[int, Step] = {2: adding(_DECISIONS, 2)}


class Journal:
    """The journal at a database URL; it is made with the first decision."""

    def __init__(self, url: str) -> None:
        self.url = url

    @cached_property
    def _database(self) -> Database:
        return Database(self.url, Tables(_TABLES, _VERSION, STEPS))

    # --- Deciding -------------------------------------------------------------------

    def record(
        self,
        kind: str,
        subject: str,
        value: Any,
        *,
        author: str,
        at: str,
        places: Sequence[Place] = (),
    ) -> Decision:
        """Add a decision. ValueError, in words, where its kind cannot mean this value."""
        known = KINDS.get(kind)
        if known is None:
            raise ValueError(f"there is no kind of decision called {kind!r}")
        if not subject:
            raise ValueError("a decision is about something")
        _check_text(subject)
        _check_text(author)
        known.validate(value)
        row = {"at": at, "author": author, "kind": kind, "subject": subject}
        with self._database.writing() as connection:
            written = {"value": json.dumps(value), "places": places_text(places)}
            added = connection.execute(_DECISIONS.insert().values(**row, **written))
            new = _new_id(added)
            return Decision(new, at, author, kind, subject, value, places=tuple(places))

    def place(self, places: Mapping[int, Sequence[Place]]) -> None:
        """Put down what decisions of an older Dateline are about, which kept only their ids."""
        with self._database.writing() as connection:
            for decision, seen in places.items():
                here = (_DECISIONS.c.id == decision) & (
                    _DECISIONS.c.places.is_(None) | (_DECISIONS.c.places == "[]")
                )
                connection.execute(_DECISIONS.update().where(here).values(places=places_text(seen)))

    def undo(self, decision: int, *, author: str, at: str) -> Decision:
        """Take a decision back; given a taking back, let what it took back stand again."""
        try:
            with self._database.writing() as connection:
                target = connection.execute(
                    sa.select(_DECISIONS).where(_DECISIONS.c.id == decision)
                ).one_or_none()
                if target is None:
                    raise ValueError(f"there is no decision {decision}")
                chain = _chain(_undoings(connection), decision)
                if len(chain) % 2 == 0:
                    raise ValueError(f"decision {decision} has been taken back already")
                row = {"at": at, "author": author, "kind": target.kind, "subject": target.subject}
                added = connection.execute(
                    _DECISIONS.insert().values(**row, value="null", undoes=chain[-1])
                )
                about = (target.kind, target.subject)
                return Decision(_new_id(added), at, author, *about, None, undoes=chain[-1])
        except IntegrityError as error:
            raise ValueError(f"decision {decision} has been taken back already") from error

    # --- Reading --------------------------------------------------------------------

    def history(
        self, limit: int | None = None, offset: int = 0, subject: str | None = None
    ) -> list[Decision]:
        """Every row, the newest first."""
        about = sa.true() if subject is None else _DECISIONS.c.subject == subject
        with self._database.reading() as reading:
            return _decisions(reading, about, newest=True, limit=limit, offset=offset)

    def standing(self) -> list[Decision]:
        """What was not taken back, by id: of most kinds the latest decision on each subject."""
        with self._database.reading() as reading:
            decisions = _decisions(reading, _DECISIONS.c.undoes.is_(None))
        latest = {
            (decision.kind, decision.subject, decision.id if _every(decision) else 0): decision
            for decision in decisions
            if decision.stands
        }
        return sorted(latest.values(), key=lambda decision: decision.id)

    def version(self) -> str:
        """Changes whenever a row is added."""
        with self._database.reading() as reading:
            if reading is None:
                return "0"
            count, last = sa.func.count(), sa.func.max(_DECISIONS.c.id)
            row = reading.connection.execute(sa.select(count, last).select_from(_DECISIONS)).one()
            return f"{row[0]}.{row[1] or 0}" if row[0] else "0"


def _decisions(
    reading: Reading | None,
    which: sa.ColumnElement[bool],
    *,
    newest: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> list[Decision]:
    if reading is None:
        return []
    order = _DECISIONS.c.id.desc() if newest else _DECISIONS.c.id
    query = sa.select(*reading.columns(_DECISIONS)).select_from(_DECISIONS).where(which)
    rows = reading.connection.execute(query.order_by(order).offset(offset).limit(limit)).all()
    undoings = _undoings(reading.connection)
    return [
        Decision(
            *(row.id, row.at, row.author, row.kind, row.subject, json.loads(row.value)),
            undoes=row.undoes,
            undone_by=None if len(_chain(undoings, row.id)) % 2 else undoings[row.id],
            places=places_from(json.loads(row.places or "[]")),
        )
        for row in rows
    ]


def _every(decision: Decision) -> bool:
    kind = KINDS.get(decision.kind)
    return kind is not None and kind.every


def _undoings(connection: sa.Connection) -> dict[int, int]:
    """Which row took which back: at most one each."""
    columns = sa.select(_DECISIONS.c.undoes, _DECISIONS.c.id)
    rows = connection.execute(columns.where(_DECISIONS.c.undoes.is_not(None)))
    return {row.undoes: row.id for row in rows}


def _chain(undoings: dict[int, int], decision: int) -> list[int]:
    """The decision, what took it back, what took that back …: it stands if the count is odd."""
    chain = [decision]
    while (following := undoings.get(chain[-1])) is not None:
        chain.append(following)
    return chain


def _new_id(result: sa.CursorResult[Any]) -> int:
    key = result.inserted_primary_key
    assert key is not None
    return int(key[0])


def _check_text(text: str) -> None:
    """ValueError for what not every database keeps as it is."""
    if any(c == "\0" or "\ud800" <= c <= "\udfff" for c in text):
        raise ValueError("a name may not hold characters that are no text")
