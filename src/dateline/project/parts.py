"""What was read from some documents, on disk: one file a part, one row a document.

A part is named by what it was made from and never changed, so that whoever wrote it, in whatever
process, wrote the same; it is in use as soon as it has its name. A killed extraction leaves the
parts that it finished, and the next one goes on with them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dateline.core.event import stable_id
from dateline.project.error import ProjectError, said_plainly
from dateline.project.files import sync_file
from dateline.project.schema import PART

_ENDING = ".parquet"
_ROWS_PER_GROUP = 16  # documents: what is read to have one of them
_OPEN = 32  # parts that are kept open

Row = dict[str, Any]


def write_part(
    folder: Path, made_from: Sequence[str], rows: Sequence[Mapping[str, Any]] | pa.Table
) -> Path:
    """Write the rows of a part; ``made_from`` is all that they depend on."""
    table = rows if isinstance(rows, pa.Table) else pa.Table.from_pylist(list(rows), schema=PART)
    path = folder / f"{stable_id(*made_from)}{_ENDING}"
    temporary = folder / f".{path.name}.{os.getpid()}"
    with said_plainly("cannot write", path):
        folder.mkdir(exist_ok=True)
        try:
            pq.write_table(table, temporary, compression="zstd", row_group_size=_ROWS_PER_GROUP)
            sync_file(temporary)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    return path


def parts_in(folder: Path) -> list[Path]:
    """The parts that are whole and of this format, by name."""
    return [path for path in sorted(folder.glob(f"*{_ENDING}")) if _is_whole(path)]


def _is_whole(path: Path) -> bool:
    try:
        return bool(pq.read_schema(path).equals(PART))
    except (OSError, pa.ArrowInvalid):
        return False


def columns_of(path: Path, columns: Iterable[str]) -> list[Row]:
    """Some columns of every row."""
    rows: list[Row] = pq.ParquetFile(path).read(columns=list(columns)).to_pylist()
    return rows


def taken_from(parts: Mapping[Path, Sequence[int]]) -> pa.Table:
    """Some rows of some parts, as they stand."""
    return pa.concat_tables(
        [pq.ParquetFile(path).read().take(list(numbers)) for path, numbers in parts.items()]
    )


def clear_parts(folder: Path, used: Iterable[Path]) -> None:
    """Remove all that is not in use: former parts, and what killed extractions left half."""
    kept = set(used)
    for path in folder.glob("*"):
        if path not in kept and _ENDING in path.name:
            path.unlink(missing_ok=True)


class OpenParts:
    """Parts to read rows from, some kept open; rows that stand together are read together."""

    def __init__(self) -> None:
        self._files: dict[Path, pq.ParquetFile] = {}
        self._last: tuple[object, list[Row]] = (None, [])

    def row(self, path: Path, number: int, columns: Sequence[str] | None = None) -> Row:
        """One row, or some of its columns."""
        group, at = divmod(number, _ROWS_PER_GROUP)
        wanted = path, group, columns
        if self._last[0] != wanted:
            try:
                read = self._opened(path).read_row_group(group, columns=columns)
            except (OSError, pa.ArrowInvalid) as error:
                raise ProjectError(f"cannot read {path}; extract the corpus again") from error
            self._last = wanted, read.to_pylist()
        return self._last[1][at]

    def _opened(self, path: Path) -> pq.ParquetFile:
        if path not in self._files:
            if len(self._files) == _OPEN:
                self._files.pop(next(iter(self._files))).close()
            self._files[path] = pq.ParquetFile(path)
        return self._files[path]
