"""Pages of reference from the docstrings, one a folder of the package.

    python tools/reference.py build/docs

Only what has a public name is on them. They are made from the source, so nothing is imported.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "src" / "dateline"
FRONT = "dateline"

Definition = ast.FunctionDef | ast.ClassDef


def pages(package: Path = PACKAGE) -> dict[str, str]:
    """Every page by its file name."""
    folders: dict[str, list[Path]] = {}
    for file in sorted(package.rglob("*.py")):
        inside = file.relative_to(package)
        folder = inside.parts[0] if len(inside.parts) > 1 else FRONT
        folders.setdefault(folder, []).append(file)
    made = {f"{name}.md": _page(name, files, package) for name, files in folders.items()}
    told = [f"- [{name}]({name}.md): {_first_line(files[0])}" for name, files in folders.items()]
    return {"index.md": "\n".join(["# Reference", "", *told, ""])} | made


def _page(name: str, files: list[Path], package: Path) -> str:
    lines = [f"# {name if name == FRONT else f'{FRONT}.{name}'}", ""]
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        module = ".".join((FRONT, *file.relative_to(package).with_suffix("").parts))
        lines += [f"## {module.removesuffix('.__init__')}", "", _told(tree), ""]
        for node in public(tree):
            lines += [f"### `{_signature(node)}`", "", _told(node), ""]
            if isinstance(node, ast.ClassDef):
                for method in public(node):
                    lines += [f"#### `{node.name}.{_signature(method)}`", "", _told(method), ""]
    return "\n".join(lines)


def public(node: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    """Its functions and classes that others may use."""
    for inside in node.body:
        if isinstance(inside, Definition) and not inside.name.startswith("_"):
            yield inside


def _signature(node: Definition) -> str:
    if isinstance(node, ast.ClassDef):
        bases = ", ".join(map(ast.unparse, node.bases))
        return f"{node.name}({bases})" if bases else node.name
    gives = f" -> {ast.unparse(node.returns)}" if node.returns is not None else ""
    return f"{node.name}({ast.unparse(node.args)}){gives}"


def _told(node: ast.Module | Definition) -> str:
    """The docstring; examples in it stand in a block of their own."""
    told = []
    lines = cleandoc(ast.get_docstring(node) or "").splitlines()
    within = False
    for line in lines:
        if line.lstrip().startswith(">>> ") and not within:
            told.append("```pycon")
            within = True
        elif within and not line.strip():
            told.append("```")
            within = False
        told.append(line)
    return "\n".join([*told, "```"] if within else told)


def _first_line(file: Path) -> str:
    return (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").partition("\n")[0]


def share_with_docstrings(package: Path = PACKAGE) -> float:
    """Of the public functions and classes of modules, how many have one."""
    found = [
        ast.get_docstring(node) is not None
        for file in package.rglob("*.py")
        for node in public(ast.parse(file.read_text(encoding="utf-8")))
    ]
    return sum(found) / len(found)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (target / name).write_text(text, encoding="utf-8")
    print(f"{target}/index.md; {share_with_docstrings():.0%} of what is public has a docstring")
