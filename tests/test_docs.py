"""What docs/ shows is what the program does."""

from pathlib import Path

import pytest
from tools.notebook import code_of, run

DOCS = Path(__file__).parent.parent / "docs"
NOTEBOOKS = sorted(DOCS.glob("*.ipynb"))


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.name)
def test_every_cell_of_a_notebook_runs_and_says_something(file: Path) -> None:
    cells = code_of(run(file))
    assert cells
    silent = ["".join(cell["source"]) for cell in cells if not cell["outputs"]]
    assert not silent


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS
