"""Imports point one way, and every outside library has one home."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "dateline"
STEPS = {"corpus", "temporal", "language", "actors", "events", "topics"}
MAY_USE = {
    "core": set(),
    "lexicon": {"core"},
    **{step: {"core", "lexicon"} for step in STEPS},
    "project": {"core"},
    "extract": {"core", "lexicon", "project", *STEPS},
    "query": {"core", "lexicon", "project"},
    "timeline": {"core", "query"},
    "export": {"core", "query"},
    "cli": {"core", "lexicon", *STEPS, "extract", "project", "query", "timeline", "export"},
    "ui": {"core", "lexicon", *STEPS, "extract", "project", "query", "timeline", "export"},
    "front": {"core", "corpus", "temporal", "extract", "project", "query"},
    "__init__": {"front", "query"},
    "__main__": {"cli"},
}
ONLY_IN = {
    "dateparser": {"temporal"},
    "ftfy": {"corpus"},
    "charset_normalizer": {"corpus"},
    "trafilatura": {"corpus"},
    "lxml": {"corpus"},
    "yaml": {"corpus"},
    "py3langid": {"corpus"},
    "openpyxl": {"corpus", "export"},
    "PIL": {"corpus", "export"},
    "pypdfium2": {"corpus"},
    "docx": {"corpus", "export"},
    "rensa": {"corpus"},
    "rapidfuzz": {"actors"},
    "onnxruntime": {"language"},
    "tokenizers": {"language"},
    "pyarrow": {"project", "extract"},
    "sqlalchemy": {"project"},
    "duckdb": {"query", "extract"},
    "distributed": {"extract"},
    "spacy": {"language"},
    "gliner": {"language"},
    "torch": set(),
    "safetensors": set(),
    "numpy": {"query", "language", "topics"},
    "scipy": {"topics"},
    "sklearn": {"topics"},
    "threadpoolctl": {"topics"},
    "pandas": {"project", "query", "timeline", "export", "ui", "cli", "front"},
    "plotly": {"timeline"},
    "streamlit": {"ui"},
    "starlette": {"ui/server"},
    "typer": {"cli"},
    "rich": {"cli"},
}
FILES = sorted(PACKAGE.rglob("*.py"))


def part_of(file: Path) -> str:
    inside = file.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def folder_of(file: Path) -> str:
    return file.parent.relative_to(PACKAGE).as_posix()


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written in full"
            yield node.module or ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_point_one_way(file: Path) -> None:
    part = part_of(file)
    for name in imported(file):
        library, *inside = name.split(".")
        homes = ONLY_IN.get(library, {part})
        assert part in homes or folder_of(file) in homes, f"{library} has another home"
        if library == PACKAGE.name and inside:
            assert inside[0] in MAY_USE[part] | {part}, f"{part} may not use {name}"


def test_every_part_has_its_arrows() -> None:
    assert {part_of(file) for file in FILES} <= MAY_USE.keys()


def test_app_holds_no_logic() -> None:
    tree = ast.parse((PACKAGE.parent.parent / "app.py").read_text(encoding="utf-8"))
    kinds = (ast.Import, ast.ImportFrom, ast.Expr)
    assert all(isinstance(node, kinds) for node in tree.body)
