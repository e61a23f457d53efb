"""The database that holds a journal: a SQLite file, or a PostgreSQL server that a team shares.

One writer at a time on both, so that the order of the rows is the order in which they were
written for good, and nobody decides on a state that another is just changing. Tables of an older
Dateline are read as they are and brought up to date with the first thing that is written.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from dateline.project.error import ProjectError

_WAIT_SECONDS = 30  # for another writer
_NOTHING_BESIDE = (  # what SQLite says where it cannot make a file beside its own
    *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL),
)
_ROOM = 1 << 20  # bytes that a journal needs to work in
_LOCK = 0x0DA7E11E  # any number, as long as every Dateline takes the same
_DRIVER = "postgresql+pg8000"
_PASSWORD = "PGPASSWORD"  # the name that PostgreSQL's own programs give it
_ENCRYPTED: Mapping[str, bool | None] = {
    "disable": False,
    "prefer": None,  # where the server offers it
    "verify-full": True,  # with a certificate that this computer trusts
}

Step = Callable[[sa.Connection], None]


def adding(table: sa.Table, version: int) -> Step:
    """The step that adds the columns a table has since this version."""

    def add(connection: sa.Connection) -> None:
        for column in table.columns:
            if column.info.get("since", 1) == version:
                kind = column.type.compile(connection.dialect)
                connection.exec_driver_sql(
                    f"ALTER TABLE {table.name} ADD COLUMN {column.name} {kind}"
                )

    return add


@dataclass(frozen=True)
class Tables:
    """What a database holds. ``steps`` lead from one version to the next: the step that makes
    version 2 stands under 2. ``versions`` is the table that says how far a database is."""

    made: sa.MetaData
    versions: sa.Table
    steps: Mapping[int, Step] = field(default_factory=dict)

    @property
    def version(self) -> int:
        return max(self.steps, default=1)


@dataclass(frozen=True)
class Reading:
    """A look at a database as it was at one moment, made by a Dateline of some ``version``."""

    connection: sa.Connection
    version: int

    def columns(self, table: sa.Table) -> list[sa.ColumnElement[Any]]:
        """All columns of a table; those that came later than this database are empty."""
        return [
            c if c.info.get("since", 1) <= self.version else sa.null().label(c.name)
            for c in table.columns
        ]


class Database:
    """The tables at a database URL; they are made with the first thing that is written."""

    def __init__(self, url: str, tables: Tables) -> None:
        self._url = url
        self._tables = tables

    @contextmanager
    def reading(self) -> Iterator[Reading | None]:
        """One unchanging look, or none while there are no tables; reading makes no file."""
        with self._plainly(), self._kind.looking(self._engine) as connection:
            version = None if connection is None else self._version(connection)
            yield Reading(connection, version) if connection is not None and version else None

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that waits for other writers before it reads."""
        with self._plainly(), self._engine.connect() as connection:
            self._kind.begin(connection)
            version = self._version(connection)
            if version is None:
                self._tables.made.create_all(connection)
            for later in sorted(step for step in self._tables.steps if version and step > version):
                self._tables.steps[later](connection)
            if version != self._tables.version:
                now = self._tables.versions.insert().values(version=self._tables.version)
                connection.execute(now)
            yield connection
            connection.commit()

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """Errors of the database in words; broken rules of a table are for the caller."""
        try:
            yield
        except IntegrityError:
            raise
        except SQLAlchemyError as error:
            words = _words(getattr(error, "orig", None) or error)
            file = self._engine.url.database if self._engine.dialect.name == "sqlite" else None
            if file and "disk I/O" in words and _disk_full(Path(file)):
                words = "the disk is full"
            raise ProjectError(f"the journal of decisions cannot be used: {words}") from error

    def _version(self, connection: sa.Connection) -> int | None:
        """How far the tables are, none if there are none; ProjectError where a newer Dateline
        made them."""
        versions = self._tables.versions
        if not sa.inspect(connection).has_table(versions.name):
            return None
        found = connection.execute(sa.select(sa.func.max(versions.c.version))).scalar_one()
        if found is None or found > self._tables.version:
            raise ProjectError(
                f"the journal was written by a newer Dateline (version {found}); update Dateline"
            )
        return int(found)

    @cached_property
    def _kind(self) -> type[_Kind]:
        return _KINDS[self._engine.dialect.name]

    @cached_property
    def _engine(self) -> sa.Engine:
        try:
            url = sa.make_url(self._url)
        except SQLAlchemyError as error:  # its words could hold a password
            raise ProjectError(
                "the journal cannot be reached: its address is no database URL"
            ) from error
        kind = _KINDS.get(url.get_backend_name())
        if kind is None:
            raise ProjectError(
                f"the journal cannot be kept in {url.get_backend_name()}; in SQLite or PostgreSQL"
            )
        try:
            return kind.engine(url)
        except ModuleNotFoundError as error:
            raise ProjectError(
                f"the journal on PostgreSQL needs {error.name}, which is not installed: "
                "pip install 'dateline[postgres]'"
            ) from error
        except (SQLAlchemyError, ImportError) as error:
            raise ProjectError(f"the journal cannot be reached: {error}") from error


class _Kind:
    """What differs from one kind of database to the other."""

    @staticmethod
    def engine(url: sa.URL) -> sa.Engine:
        raise NotImplementedError

    @staticmethod
    def begin(connection: sa.Connection) -> None:
        """Begin to write, when nobody else does."""
        raise NotImplementedError

    @staticmethod
    def looking(engine: sa.Engine) -> AbstractContextManager[sa.Connection | None]:
        raise NotImplementedError


class _Sqlite(_Kind):
    @staticmethod
    def engine(url: sa.URL) -> sa.Engine:
        return _sqlite_engine(url)

    @staticmethod
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @staticmethod
    @contextmanager
    def looking(engine: sa.Engine) -> Iterator[sa.Connection | None]:
        file = engine.url.database
        if not (file and Path(file).exists()):
            yield None
            return
        with _readable(Path(file)) as address:
            around = engine if address is None else _sqlite_engine(address)
            with around.connect() as connection:
                connection.exec_driver_sql("BEGIN")
                yield connection


@contextmanager
def _readable(file: Path) -> Iterator[sa.URL | None]:
    """Another address for a file that SQLite cannot open as it is: who can write nothing beside
    a file in write-ahead mode reads it as one that nobody changes, or with what was not yet carried
    over into it, a copy of it. None where there is no need."""
    if _opens(file):
        yield None
        return
    waiting = file.with_name(f"{file.name}-wal")
    try:
        if not waiting.exists() or not waiting.stat().st_size:
            named = {"mode": "ro", "immutable": "1", "uri": "true"}
            yield sa.URL.create("sqlite", database=f"file:{quote(file.as_posix())}", query=named)
            return
    except OSError:  # SQLite will say what is wrong
        yield None
        return
    with TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True) as folder:
        for each in (waiting, file):  # what is carried over meanwhile stands in both, not in none
            shutil.copyfile(each, Path(folder) / each.name)
        yield sa.URL.create("sqlite", database=str(Path(folder) / file.name))


def _opens(file: Path) -> bool:
    connection = sqlite3.connect(file, timeout=_WAIT_SECONDS)
    try:
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode & 0xFF not in _NOTHING_BESIDE
    except sqlite3.DatabaseError:  # no database at all: said where it is used
        return True
    finally:
        connection.close()
    return True


def _disk_full(file: Path) -> bool:
    """SQLite speaks of an error of the disk where there is no room for a file beside its own."""
    try:
        return shutil.disk_usage(file.parent).free < _ROOM
    except OSError:
        return False


def _sqlite_engine(address: sa.URL) -> sa.Engine:
    waiting = {"timeout": _WAIT_SECONDS}
    engine = sa.create_engine(address, poolclass=sa.NullPool, connect_args=waiting)
    sa.event.listen(engine, "connect", _prepare_sqlite)
    return engine


class _Postgres(_Kind):
    @staticmethod
    def engine(url: sa.URL) -> sa.Engine:
        if url.drivername == "postgresql":
            url = url.set(drivername=_DRIVER)
        if url.password is None and os.environ.get(_PASSWORD):
            url = url.set(password=os.environ[_PASSWORD])
        options: dict[str, Any] = {}
        if url.drivername == _DRIVER:
            options["timeout"] = _WAIT_SECONDS
            if "sslmode" in url.query:
                options["ssl_context"] = _encrypted(url.query["sslmode"])
                url = url.difference_update_query(["sslmode"])
        return _shared_engine(url, **options)

    @staticmethod
    def begin(connection: sa.Connection) -> None:
        for name, seconds in (
            ("lock_timeout", _WAIT_SECONDS),
            ("idle_in_transaction_session_timeout", 2 * _WAIT_SECONDS),  # its computer went off
        ):
            connection.exec_driver_sql(f"SET LOCAL {name} = '{seconds}s'")
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))

    @staticmethod
    @contextmanager
    def looking(engine: sa.Engine) -> Iterator[sa.Connection | None]:
        with engine.connect() as connection:
            yield connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )


_KINDS: dict[str, type[_Kind]] = {"sqlite": _Sqlite, "postgresql": _Postgres}


@cache
def _shared_engine(url: sa.URL, **options: Any) -> sa.Engine:
    """One pool of connections a server, however often a project is opened."""
    return sa.create_engine(url, pool_pre_ping=True, connect_args=options)


def _encrypted(mode: object) -> bool | None:
    if mode not in _ENCRYPTED:
        raise ProjectError(f"the journal's sslmode is {', '.join(_ENCRYPTED)}; not {mode}")
    return _ENCRYPTED[str(mode)]


def _prepare_sqlite(connection: Any, record: object) -> None:
    connection.isolation_level = None  # transactions begin where it is said above
    with suppress(sqlite3.OperationalError):  # another process is switching it right now
        connection.execute("PRAGMA journal_mode=WAL")  # readers do not wait for a writer
    connection.execute("PRAGMA synchronous=FULL")  # a decision survives a power cut


def _words(error: BaseException) -> str:
    """What a database says; pg8000 hands over the fields of the server's message."""
    told = error.args[0] if error.args else error
    return str(told.get("M", told)) if isinstance(told, dict) else str(told)
