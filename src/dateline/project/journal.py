"""What people decided, append-only: who, when, what about, and what took it back.

A row is never changed. Taking a decision back is a row too, and so is taking that back again.
SQLite in the project folder, or any database that SQLAlchemy reaches.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from dateline.project.decisions import KINDS, Decision
from dateline.project.error import ProjectError

VERSION = 1
_WAIT_SECONDS = 30  # for another writer
_TABLES = sa.MetaData()
_DECISIONS = sa.Table(
    "decisions",
    _TABLES,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("at", sa.String(40), nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("subject", sa.Text, nullable=False, index=True),
    sa.Column("value", sa.Text, nullable=False),
    # Unique: two people who take the same decision back at once do it once.
    sa.Column("undoes", sa.Integer, sa.ForeignKey("decisions.id"), unique=True),
    sqlite_autoincrement=True,
)
_VERSION = sa.Table("journal_version", _TABLES, sa.Column("version", sa.Integer, primary_key=True))


class Journal:
    """The journal at a database URL; it is made with the first decision."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._found = False

    # --- Deciding -------------------------------------------------------------------

    def record(self, kind: str, subject: str, value: Any, *, author: str, at: str) -> Decision:
        """Add a decision. ValueError, in words, where its kind cannot mean this value."""
        known = KINDS.get(kind)
        if known is None:
            raise ValueError(f"there is no kind of decision called {kind!r}")
        if not subject:
            raise ValueError("a decision is about something")
        known.validate(value)
        row = {"at": at, "author": author, "kind": kind, "subject": subject}
        with self._writing() as connection:
            added = connection.execute(_DECISIONS.insert().values(**row, value=json.dumps(value)))
            return Decision(_new_id(added), at, author, kind, subject, value)

    def undo(self, decision: int, *, author: str, at: str) -> Decision:
        """Take a decision back; given a taking back, let what it took back stand again."""
        try:
            with self._writing() as connection:
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
        query = sa.select(_DECISIONS).order_by(_DECISIONS.c.id.desc()).offset(offset).limit(limit)
        if subject is not None:
            query = query.where(_DECISIONS.c.subject == subject)
        return self._decisions(query)

    def standing(self) -> list[Decision]:
        """What was not taken back, by id: of most kinds the latest decision on each subject."""
        query = sa.select(_DECISIONS).order_by(_DECISIONS.c.id)
        latest = {
            (decision.kind, decision.subject, decision.id if _every(decision) else 0): decision
            for decision in self._decisions(query.where(_DECISIONS.c.undoes.is_(None)))
            if decision.stands
        }
        return sorted(latest.values(), key=lambda decision: decision.id)

    def version(self) -> str:
        """Changes whenever a row is added."""
        with self._reading() as connection:
            if connection is None:
                return "0"
            count, last = sa.func.count(), sa.func.max(_DECISIONS.c.id)
            row = connection.execute(sa.select(count, last).select_from(_DECISIONS)).one()
            return f"{row[0]}.{row[1] or 0}" if row[0] else "0"

    def _decisions(self, query: sa.Select[Any]) -> list[Decision]:
        with self._reading() as connection:
            if connection is None:
                return []
            rows = connection.execute(query).all()
            undoings = _undoings(connection)
        return [
            Decision(
                *(row.id, row.at, row.author, row.kind, row.subject, json.loads(row.value)),
                undoes=row.undoes,
                undone_by=None if len(_chain(undoings, row.id)) % 2 else undoings[row.id],
            )
            for row in rows
        ]

    # --- The database ---------------------------------------------------------------

    @cached_property
    def _engine(self) -> sa.Engine:
        try:
            url = sa.make_url(self.url)
            if url.get_backend_name() != "sqlite":
                return sa.create_engine(url)
            engine = sa.create_engine(
                url, poolclass=sa.NullPool, connect_args={"timeout": _WAIT_SECONDS}
            )
        except (SQLAlchemyError, ImportError) as error:
            raise ProjectError(f"the journal cannot be reached: {error}") from error
        sa.event.listen(engine, "connect", _prepare_sqlite)
        return engine

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection | None]:
        """A connection, or none while there is no journal yet; reading makes no file."""
        with _plainly():
            file = self._engine.url.database
            if self._sqlite and not (file and Path(file).exists()):
                yield None
                return
            with self._engine.connect() as connection:
                self._found = self._found or _has_tables(connection)
                yield connection if self._found else None

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        """A transaction; on SQLite one that waits for other writers before it reads."""
        with _plainly(), self._engine.connect() as connection:
            if self._sqlite:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            if not self._found and not _has_tables(connection):
                _TABLES.create_all(connection)
                connection.execute(_VERSION.insert().values(version=VERSION))
            yield connection
            connection.commit()
            self._found = True

    @property
    def _sqlite(self) -> bool:
        return self._engine.url.get_backend_name() == "sqlite"


def _every(decision: Decision) -> bool:
    kind = KINDS.get(decision.kind)
    return kind is not None and kind.every


def _has_tables(connection: sa.Connection) -> bool:
    """Whether the journal's tables are there; ProjectError if a newer Dateline made them."""
    if not sa.inspect(connection).has_table(_DECISIONS.name):
        return False
    version = connection.execute(sa.select(sa.func.max(_VERSION.c.version))).scalar_one()
    if version is None or version > VERSION:
        raise ProjectError(
            f"the journal was written by a newer Dateline (version {version}); update Dateline"
        )
    return True


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


def _prepare_sqlite(connection: Any, record: object) -> None:
    connection.isolation_level = None  # transactions begin where _writing says so
    with suppress(sqlite3.OperationalError):  # another process is switching it right now
        connection.execute("PRAGMA journal_mode=WAL")  # readers do not wait for a writer
    connection.execute("PRAGMA synchronous=FULL")  # a decision survives a power cut


@contextmanager
def _plainly() -> Iterator[None]:
    """Errors of the database in words; broken rules of a table are for the caller."""
    try:
        yield
    except IntegrityError:
        raise
    except SQLAlchemyError as error:
        words = getattr(error, "orig", None) or error
        raise ProjectError(f"the journal of decisions cannot be used: {words}") from error
