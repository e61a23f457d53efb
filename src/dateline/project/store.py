"""A project on disk: its settings, the snapshot in use, the journal of decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from dateline.project.error import DamagedError, OutdatedError, ProjectError, said_plainly
from dateline.project.files import replace_text
from dateline.project.journal import Journal
from dateline.project.schema import FORMAT, TABLES
from dateline.project.settings import Settings, parse_settings, settings_text

SETTINGS, CURRENT = "project.toml", "CURRENT"
SNAPSHOTS, PARTS, JOURNAL = "snapshots", "parts", "journal.sqlite"
FORMAT_KEY = b"dateline_format"
_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Snapshot:
    """What the program derived from the corpus in one extraction; never edited."""

    id: str
    folder: Path

    def path(self, table: str) -> Path:
        if table not in TABLES:
            raise ProjectError(f"a snapshot has no table {table}")
        return self.folder / f"{table}.parquet"

    def table(
        self, name: str, columns: list[str] | None = None, *, where: pc.Expression | None = None
    ) -> pa.Table:
        """A whole table, or some of its columns, or the rows that meet a condition."""
        path = self.path(name)
        try:
            with _reading(path):
                if where is None:
                    return pq.ParquetFile(path).read(columns=columns)
                return ds.dataset(path, format="parquet").to_table(columns=columns, filter=where)
        except ProjectError as error:
            if self.folder.is_dir():
                raise
            raise OutdatedError from error

    def rows(self, name: str) -> int:
        with _reading(self.path(name)):
            return int(pq.read_metadata(self.path(name)).num_rows)

    def check(self) -> None:
        """ProjectError unless all tables are there, whole, and of this format."""
        for name, schema in TABLES.items():
            path = self.path(name)
            if not path.is_file():
                raise ProjectError(
                    f"the snapshot {self.id} lacks {path.name}; extract the corpus again"
                )
            with _reading(path):
                found = pq.read_schema(path)
            written = int((found.metadata or {}).get(FORMAT_KEY, b"0"))
            if written > FORMAT:
                raise ProjectError(
                    f"{path} was written by a newer Dateline (format {written}, this one reads "
                    f"{FORMAT}); update Dateline"
                )
            if written < FORMAT or not set(schema.names) <= set(found.names):
                raise ProjectError(
                    f"{path} was written by an older Dateline; extract the corpus again"
                )


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """What the system or pyarrow says of a missing or damaged file, in words."""
    try:
        with said_plainly("cannot read", path):
            yield
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, DamagedError) as error:
        raise ProjectError(f"{path} is damaged; extract the corpus again ({error})") from error


@dataclass(frozen=True)
class Project:
    """One case: a corpus, what was derived from it, and what people decided about it."""

    folder: Path
    settings: Settings

    @classmethod
    def create(cls, folder: Path, *, settings: Settings | None = None) -> Project:
        """Make an empty project; the folder may exist, but not hold a project already."""
        file = folder / SETTINGS
        if file.exists():
            raise ProjectError(f"{folder} is a project already")
        settings = settings or Settings()
        with said_plainly("cannot make a project in", folder):
            (folder / SNAPSHOTS).mkdir(parents=True, exist_ok=True)
            replace_text(file, settings_text(settings))
        return cls(folder, settings)

    @classmethod
    def open(cls, folder: Path) -> Project:
        """Open a project; ProjectError says why that cannot be."""
        file = folder / SETTINGS
        if not folder.exists():
            raise ProjectError(f"there is no folder {folder}")
        if not folder.is_dir():
            raise ProjectError(f"{folder} is a file, not a project folder")
        if not file.exists():
            if (folder / CURRENT).exists():
                raise ProjectError(
                    f"{folder} is half a project: {SETTINGS} is missing; extract into it again"
                )
            raise ProjectError(f"{folder} is not a project: it has no {SETTINGS}")
        with said_plainly("cannot read", file):
            try:
                text = file.read_text(encoding="utf-8")
            except UnicodeDecodeError as error:
                raise ProjectError(f"{file} is not text in UTF-8") from error
        return cls(folder, parse_settings(text, file=file))

    @classmethod
    def open_or_create(cls, folder: Path, *, settings: Settings | None = None) -> Project:
        """Open a project, or make one; ``settings`` are for a new one."""
        if (folder / SETTINGS).exists():
            return cls.open(folder)
        return cls.create(folder, settings=settings)

    def with_settings(self, **changes: Any) -> Project:
        """The same project with some settings changed, in the file too."""
        changed = replace(self.settings, **changes)
        file = self.folder / SETTINGS
        with said_plainly("cannot write", file):
            text = settings_text(changed, former=file.read_text(encoding="utf-8"))
            if not _says(text, changed):
                raise ProjectError(
                    f"{file} is written in a way that cannot be changed here; "
                    "edit it with a text editor"
                )
            replace_text(file, text)
        return Project(self.folder, changed)

    @property
    def corpus(self) -> Path | None:
        """The folder of documents; none where the settings do not say where it is."""
        return self.folder / self.settings.corpus if self.settings.corpus else None

    @property
    def snapshots(self) -> Path:
        return self.folder / SNAPSHOTS

    @property
    def parts(self) -> Path:
        """What was read from the documents, whichever snapshot uses it."""
        return self.folder / PARTS

    def snapshot(self) -> Snapshot | None:
        """The snapshot in use; none before the first extraction."""
        name = self._current()
        while name is not None:
            try:
                return self._checked(name)
            except ProjectError:
                later = self._current()
                if later == name:
                    raise
                name = later  # replaced since we looked
        return None

    def former(self) -> Snapshot | None:
        """The snapshot that was in use before, where it is still there and can be read."""
        current = self._current()
        try:
            folders = [each for each in self.snapshots.iterdir() if _ID.fullmatch(each.name)]
            others = [each for each in folders if each.name != current]
            last = max(others, key=lambda each: (each.stat().st_mtime_ns, each.name), default=None)
            return None if last is None else self._checked(last.name)
        except (OSError, ProjectError):
            return None

    def _current(self) -> str | None:
        current = self.folder / CURRENT
        try:
            name = current.read_text(encoding="utf-8", errors="replace").strip()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise ProjectError(f"cannot read {current}: {error.strerror}") from error
        if not _ID.fullmatch(name):
            raise ProjectError(f"{current} names no snapshot; extract the corpus again")
        return name

    def _checked(self, name: str) -> Snapshot:
        found = Snapshot(name, self.snapshots / name)
        if not found.folder.is_dir():
            raise ProjectError(f"the snapshot {name} is missing; extract the corpus again")
        found.check()
        return found

    @cached_property
    def journal(self) -> Journal:
        """Its database is made with the first decision, not before."""
        return Journal(self._journal_url())

    def _journal_url(self) -> str:
        url = self.settings.journal
        if not url:
            return f"sqlite:///{(self.folder / JOURNAL).resolve().as_posix()}"
        prefix = "sqlite:///"
        if url.startswith(prefix):  # seen from the project, not from where one stands
            path = self.folder / url.removeprefix(prefix)
            return f"{prefix}{path.resolve().as_posix()}"
        return url


def _says(text: str, settings: Settings) -> bool:
    try:
        return parse_settings(text, file=Path(SETTINGS)) == settings
    except ProjectError:
        return False
