"""Rows for scripts."""

import io
import json
from pathlib import Path

import duckdb
import pandas as pd

from dateline.export.json import as_json, as_jsonl, as_parquet, json_rows

FRAME = pd.DataFrame(
    {
        "id": ["a", "b"],
        "actors": [["Ann", "北京"], []],
        "start_minute": pd.array([None, -34_452_000], dtype="Int64"),
        "from": [None, "1904-07-01"],
    }
)
ROWS = [
    {"id": "a", "actors": ["Ann", "北京"], "start_minute": None, "from": None},
    {"id": "b", "actors": [], "start_minute": -34_452_000, "from": "1904-07-01"},
]


def test_missing_values_are_null_and_numbers_whole() -> None:
    assert list(json_rows(FRAME)) == ROWS


def test_a_list_of_rows() -> None:
    assert json.loads(as_json(FRAME)) == ROWS


def test_the_note_travels_along() -> None:
    assert json.loads(as_json(FRAME, note="5 left out")) == {"note": "5 left out", "rows": ROWS}


def test_a_line_for_each_row() -> None:
    assert [json.loads(line) for line in as_jsonl(FRAME).splitlines()] == ROWS


def test_parquet_comes_back() -> None:
    back = pd.read_parquet(io.BytesIO(as_parquet(FRAME)))
    assert list(json_rows(back)) == ROWS


def test_parquet_as_duckdb_reads_it(tmp_path: Path) -> None:
    (tmp_path / "events.parquet").write_bytes(as_parquet(FRAME))
    found = duckdb.connect().read_parquet(str(tmp_path / "events.parquet"))
    told = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    assert told == ROWS
