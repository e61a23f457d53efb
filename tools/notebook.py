"""Run the notebooks of docs/ in place, so that their outputs are those of the program.

    python tools/notebook.py docs/first-steps.ipynb

What a cell ends with is shown as Python shows it; no Jupyter is needed.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Cell = dict[str, Any]


def run(file: Path) -> dict[str, Any]:
    """The notebook with the outputs of its cells, which see one another's names."""
    notebook: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    names: dict[str, Any] = {"__name__": "__main__"}
    with _standing_in(file.parent), _wide_tables():
        for number, cell in enumerate(code_of(notebook), 1):
            cell["execution_count"] = number
            cell["outputs"] = list(_outputs("".join(cell["source"]), number, names))
    return notebook


def code_of(notebook: dict[str, Any]) -> list[Cell]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def _outputs(source: str, number: int, names: dict[str, Any]) -> Iterator[Cell]:
    tree = ast.parse(source)
    last = tree.body[-1] if tree.body else None
    if isinstance(last, ast.Expr):
        tree.body.pop()
    printed, value = io.StringIO(), None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, f"cell {number}", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), f"cell {number}", "eval"), names)
    if printed.getvalue():
        text = printed.getvalue().splitlines(keepends=True)
        yield {"output_type": "stream", "name": "stdout", "text": text}
    if value is not None:
        data = {"text/plain": repr(value).splitlines(keepends=True)}
        if hasattr(value, "_repr_html_"):
            data["text/html"] = value._repr_html_().splitlines(keepends=True)
        yield {
            "output_type": "execute_result",
            "execution_count": number,
            "data": data,
            "metadata": {},
        }


@contextlib.contextmanager
def _standing_in(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _wide_tables() -> Iterator[None]:
    import pandas as pd

    columns = ("display.max_columns", None, "display.max_colwidth", 60)
    with pd.option_context("display.width", 110, *columns):
        yield


if __name__ == "__main__":
    for name in sys.argv[1:]:
        ran = json.dumps(run(Path(name)), ensure_ascii=False, indent=1)
        Path(name).write_text(f"{ran}\n", encoding="utf-8")
