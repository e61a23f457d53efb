"""Write a snapshot whole, then put it in use in one step.

Rows come in parts, one Parquet file each, written by any process; the tables are put together
from them in the order of their names. Until ``CURRENT`` is replaced the former snapshot is in
use, so a crash at any moment loses only the new one, and the next writer clears that away.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from dateline.project.error import ProjectError, said_plainly
from dateline.project.files import replace_text, sync_file, sync_folder
from dateline.project.lock import locked
from dateline.project.schema import FORMAT, TABLES
from dateline.project.store import CURRENT, FORMAT_KEY, Project, Snapshot

Rows: TypeAlias = Sequence[Mapping[str, Any]] | pa.Table

_TEMPORARY, _LOCK = ".tmp-", ".lock"
_KEPT = 2  # the snapshot in use, and the one before for whoever still reads it
_ROWS_PER_GROUP = 10_000
_PARTS, _MADE_FROM = "parts", "made_from"


class SnapshotWriter:
    """Gathers the rows of one extraction; nothing is in use before ``commit``.

    >>> from tempfile import mkdtemp
    >>> project = Project.create(Path(mkdtemp()) / "case")
    >>> with SnapshotWriter(project) as writer:
    ...     writer.add("left_out", [{"kind": "file", "where": "a.txt", "reason": "empty"}])
    ...     snapshot = writer.commit()
    >>> project.snapshot() == snapshot, snapshot.rows("left_out")
    (True, 1)
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self._folder = project.snapshots / f"{_TEMPORARY}{os.getpid()}"
        self._count = 0
        self._held = ExitStack()

    def __enter__(self) -> SnapshotWriter:
        with said_plainly("cannot write to", self.project.folder):
            self.project.snapshots.mkdir(parents=True, exist_ok=True)
            self._held.enter_context(locked(self.project.snapshots / _LOCK))
            try:
                _remove_leftovers(self.project)
                self.parts.mkdir(parents=True)
            except BaseException:
                self._held.close()
                raise
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._held.close()

    @property
    def parts(self) -> Path:
        """The folder for ``write_part``; it may be handed to other processes."""
        return self._folder / _PARTS

    def add(self, table: str, rows: Rows) -> None:
        """Add rows after those added so far, and after every part named before "~"."""
        write_part(self.parts, f"~{self._count:09d}", {table: rows})
        self._count += 1

    def rows(self, table: str, columns: list[str] | None = None) -> pa.Table:
        """What was added to a table so far."""
        read = [pq.ParquetFile(file).read(columns=columns) for file in self._files(table)]
        return pa.concat_tables(
            read or [TABLES[table].empty_table().select(columns or TABLES[table].names)]
        )

    def commit(self, made_from: str = "") -> Snapshot:
        """Write the tables, put them in use, and clear away what is too old. ``made_from`` is a
        digest of all that they depend on, for ``unchanged``."""
        with said_plainly("cannot write to", self.project.folder):
            for name in TABLES:
                self._write_whole(name)
            shutil.rmtree(self.parts)
            sync_folder(self._folder)
            id_ = _id_of(self._folder)
            snapshot = Snapshot(id_, self.project.snapshots / id_)
            _put_in_place(self._folder, snapshot)
            replace_text(self.project.folder / CURRENT, f"{id_}\n")
            replace_text(self.project.snapshots / _MADE_FROM, f"{id_} {made_from}\n")
        _remove_old(self.project, snapshot)
        return snapshot

    def unchanged(self, made_from: str) -> Snapshot | None:
        """The snapshot in use, where it was made from the same and is whole to the last byte."""
        try:
            snapshot = self.project.snapshot()
            known = (self.project.snapshots / _MADE_FROM).read_text("utf-8", "replace").split()
            if snapshot is None or known != [snapshot.id, made_from]:
                return None
            return snapshot if _id_of(snapshot.folder) == snapshot.id else None
        except (OSError, ProjectError):
            return None

    def _files(self, table: str) -> list[Path]:
        return sorted(self.parts.glob(f"*.{table}.parquet"))

    def _write_whole(self, table: str) -> None:
        path = self._folder / f"{table}.parquet"
        schema = TABLES[table].with_metadata({FORMAT_KEY: str(FORMAT).encode()})
        with pq.ParquetWriter(path, schema, compression="zstd") as writer:
            for group in _groups(self._files(table), _ROWS_PER_GROUP):
                writer.write_table(group.cast(schema), row_group_size=_ROWS_PER_GROUP)
        sync_file(path)


def write_part(folder: Path, name: str, tables: Mapping[str, Rows]) -> None:
    """Write rows of some tables as part ``name``; the parts' names are their order."""
    for table, rows in tables.items():
        path = folder / f"{name}.{table}.parquet"
        with said_plainly("cannot write", path):
            pq.write_table(_as_table(table, rows), path, compression="zstd")


def _as_table(name: str, rows: Rows) -> pa.Table:
    schema = TABLES[name]
    if not isinstance(rows, Sequence):
        return rows.select(schema.names).cast(schema)
    for row in rows:
        strange = row.keys() - set(schema.names)
        if strange:
            raise ProjectError(f"the table {name} has no column {', '.join(sorted(strange))}")
    return pa.Table.from_pylist(list(rows), schema=schema)


def _groups(files: Iterable[Path], size: int) -> Iterator[pa.Table]:
    """The rows of many files in groups of one size, so that parts leave no trace."""
    waiting: list[pa.Table] = []
    for file in files:
        for batch in pq.ParquetFile(file).iter_batches(batch_size=size):
            waiting.append(pa.Table.from_batches([batch]))
            while sum(len(table) for table in waiting) >= size:
                whole = pa.concat_tables(waiting)
                yield whole.slice(0, size).combine_chunks()
                waiting = [whole.slice(size)]
    rest = pa.concat_tables(waiting) if waiting else None
    if rest is not None and len(rest):
        yield rest.combine_chunks()


def _id_of(folder: Path) -> str:
    """What the tables in a folder are called together: a hash of their bytes."""
    digest = blake2b(digest_size=8)
    for name in TABLES:
        digest.update(_digest(folder / f"{name}.parquet"))
    return digest.hexdigest()


def _digest(path: Path) -> bytes:
    digest = blake2b()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.digest()


def _put_in_place(folder: Path, snapshot: Snapshot) -> None:
    """Give the written folder its name; the same snapshot, if whole, may be there already."""
    if snapshot.folder.exists():
        with suppress(OSError):
            if _id_of(snapshot.folder) == snapshot.id:
                return
        shutil.rmtree(snapshot.folder)
    folder.replace(snapshot.folder)
    sync_folder(snapshot.folder.parent)


def _remove_leftovers(project: Project) -> None:
    """What killed extractions left behind; the lock says that none is running."""
    for folder in project.snapshots.glob(f"{_TEMPORARY}*"):
        shutil.rmtree(folder)
    for file in (
        *project.folder.glob(f".{CURRENT}.*"),
        *project.snapshots.glob(f".{_MADE_FROM}.*"),
    ):
        file.unlink(missing_ok=True)


def _remove_old(project: Project, current: Snapshot) -> None:
    others = [f for f in project.snapshots.iterdir() if f.is_dir() and f != current.folder]
    others.sort(key=lambda folder: (folder.stat().st_mtime_ns, folder.name), reverse=True)
    for folder in others[_KEPT - 1 :]:
        gone = folder.with_name(f"{_TEMPORARY}{folder.name}")
        with suppress(OSError):  # somebody reads it, where that keeps it: the next one removes it
            folder.replace(gone)  # at once: who reads it meets either all of it or nothing
            shutil.rmtree(gone, ignore_errors=True)
