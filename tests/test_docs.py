"""What docs/ shows is what the program does."""

from pathlib import Path

import pytest
from tools.notebook import code_of, run
from tools.reference import PACKAGE, pages, share_with_docstrings

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


def test_the_reference_holds_every_folder_and_the_front_door() -> None:
    made = pages()
    folders = {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    assert {f"{folder}.md" for folder in folders} <= made.keys()
    assert "### `read(folder: str | Path, wanted: Filter | None=None" in made["dateline.md"]
    assert made["index.md"].count("](") == len(made) - 1


def test_most_of_what_is_public_says_what_it_does() -> None:
    assert share_with_docstrings() > 0.7
