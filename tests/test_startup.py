"""A small command loads only what it uses."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"pandas", "numpy", "sqlalchemy", "duckdb", "pyarrow", "streamlit", "onnxruntime"}
HEAVY |= {"trafilatura", "lxml", "ftfy", "dateparser", "py3langid", "plotly", "sklearn"}
ASK = """
import sys
from dateline.cli import app
try:
    app(sys.argv[1:])
except SystemExit:
    pass
print("loaded", *sorted(sys.modules))
"""


def loaded(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", ASK, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}


@pytest.mark.parametrize("arguments", [["--help"], ["times", "--help"], ["events", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert not loaded(*arguments) & HEAVY


def test_times_of_a_line_loads_nothing_heavy(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    file.write_text("The harbour board met on 3 May 2014.\n", encoding="utf-8")
    assert not loaded("times", str(file)) & HEAVY
