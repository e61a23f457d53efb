"""Rows as JSON, JSON lines and Parquet, for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pandas as pd

from dateline.export.export import Export


def json_rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Each row with Python's own values; what is missing is None."""
    names = [str(name) for name in frame.columns]
    for row in zip(*(frame[name] for name in frame.columns), strict=True):
        yield dict(zip(names, map(_plain, row), strict=True))


def as_json(frame: pd.DataFrame, *, note: str = "") -> bytes:
    """A list of rows; with a note on what is not in it, an object of ``note`` and ``rows``."""
    rows: Any = list(json_rows(frame))
    content = {"note": note, "rows": rows} if note else rows
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def as_jsonl(frame: pd.DataFrame) -> bytes:
    """One row a line."""
    lines = (json.dumps(row, ensure_ascii=False) for row in json_rows(frame))
    return "".join(f"{line}\n" for line in lines).encode()


def as_parquet(frame: pd.DataFrame) -> bytes:
    """The table with its types, for pandas, DuckDB, R and the like."""
    content: bytes = frame.to_parquet(index=False)
    return content


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return None if pd.isna(value) else value


JSON = Export(
    "{events}, as JSON",
    "events.json",
    "application/json",
    lambda selection: as_json(selection.events()),
    as_json,
    offered=False,
)
JSONL = Export(
    "{events}, as JSON lines",
    "events.jsonl",
    "application/x-ndjson",
    lambda selection: as_jsonl(selection.events()),
    as_jsonl,
    offered=False,
    beside={"mentions": lambda selection: as_jsonl(selection.mentions())},
)
PARQUET = Export(
    "{events}, as Parquet",
    "events.parquet",
    "application/vnd.apache.parquet",
    lambda selection: as_parquet(selection.events()),
    as_parquet,
    offered=False,
    beside={"mentions": lambda selection: as_parquet(selection.mentions())},
)
