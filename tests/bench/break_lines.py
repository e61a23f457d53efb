"""Breaks lines of the program at random, one at a time, and counts which breaks no test notices.

    python -m tests.bench.break_lines [--lines 200] [--seed N] [--folder actors ...] [--timeout 300]

Lines are drawn from all folders in proportion to their length, or from those named. Each broken
line meets the tests of its folder (``tests/actors`` and the examples in its docstrings for
``src/dateline/actors``), in a copy of the checkout, which itself is not touched. What survives is
printed with its line before and after; a run with the same seed breaks the same lines. A survivor
that changes nothing that anybody can see is no hole in the tests; the others are.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = Path("src") / "dateline"
TESTS = {"cli.py": ["tests/test_cli.py"], "front.py": ["tests/test_front.py"]}
COPIED = ("src", "tests", "tools", "data", "docs", "app.py", "pyproject.toml", ".streamlit")


@dataclass(frozen=True)
class Break:
    """One place and what is put there."""

    file: Path
    line: int
    start: int  # in bytes of the file
    end: int
    instead: str
    kind: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--folder", nargs="*", default=[])
    parser.add_argument("--timeout", type=int, default=300, help="seconds; longer is noticed, too")
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    chosen = drawn(given.folder, given.lines, random.Random(given.seed))
    noticed, all_of, survivors = Counter[str](), Counter[str](), []
    with tempfile.TemporaryDirectory(prefix="dateline-break-") as temporary:
        copy = Path(temporary)
        copy_of_checkout(copy)
        usable: dict[str, bool] = {}
        for number, one in enumerate(chosen, 1):
            folder = folder_of(one.file)
            if folder not in usable:
                said = failure(copy, one.file, given.timeout)
                usable[folder] = not said
                if said:
                    print(f"{folder} is left out; its tests fail as they are:\n{said}", flush=True)
            if not usable[folder]:
                continue
            all_of[folder] += 1
            if is_noticed(copy, one, given.timeout):
                noticed[folder] += 1
            else:
                survivors.append(one)
                print(f"{number:>4} {told(one)}", flush=True)
    print(f"\n{'folder':<12}{'broken':>8}{'noticed':>9}")
    for folder in sorted(all_of):
        print(f"{folder:<12}{all_of[folder]:>8}{noticed[folder]:>9}")
    print(f"{'all':<12}{all_of.total():>8}{noticed.total():>9}")


# --- What to break ---------------------------------------------------------------------


def drawn(folders: Sequence[str], lines: int, dice: random.Random) -> list[Break]:
    """At most one break a line, of a kind drawn first, so that rare kinds come up too."""
    files = [file for file in sorted((ROOT / PACKAGE).rglob("*.py")) if "train" not in file.parts]
    inside = [file.relative_to(ROOT) for file in files]
    wanted = [file for file in inside if not folders or folder_of(file) in folders]
    by_kind: dict[str, list[Break]] = {}
    for file in wanted:
        for one in breaks(file, (ROOT / file).read_text(encoding="utf-8")):
            by_kind.setdefault(one.kind, []).append(one)
    chosen: dict[tuple[Path, int], Break] = {}
    kinds = sorted(by_kind)
    while len(chosen) < lines and any(by_kind.values()):
        kind = dice.choice([kind for kind in kinds if by_kind[kind]])
        one = by_kind[kind].pop(dice.randrange(len(by_kind[kind])))
        chosen.setdefault((one.file, one.line), one)
    return list(chosen.values())


def breaks(file: Path, text: str) -> Iterator[Break]:
    """Every break of a file.

    >>> for one in breaks(Path("a.py"), "def half(n):\\n    return n < 3\\n"):
    ...     print(one.kind, one.line, one.instead)
    result 2 return None
    comparison 2 n >= 3
    number 2 4
    """
    tree = ast.parse(text)
    lines = text.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    silent = set(_unread(tree))
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        for kind, breaker in KINDS.items():
            instead = breaker(node)
            if instead is not None and isinstance(node, ast.expr | ast.stmt):
                assert node.end_lineno is not None
                assert node.end_col_offset is not None
                start = starts[node.lineno - 1] + node.col_offset
                end = starts[node.end_lineno - 1] + node.end_col_offset
                yield Break(file, node.lineno, start, end, instead, kind)


def _unread(tree: ast.AST) -> Iterator[int]:
    """Nodes that say nothing to the machine: docstrings, annotations, imports for types."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        for part in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if part is not None:
                yield from map(id, ast.walk(part))
        if isinstance(node, ast.JoinedStr):  # the pieces of an f-string have no place of their own
            yield from (id(inside) for inside in ast.walk(node) if inside is not node)


_OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


def _comparison(node: ast.AST) -> str | None:
    if not isinstance(node, ast.Compare):
        return None
    first, *rest = node.ops
    return ast.unparse(ast.Compare(node.left, [_OPPOSITES[type(first)](), *rest], node.comparators))


def _both(node: ast.AST) -> str | None:
    """``and`` for ``or``, and the other way round."""
    if not isinstance(node, ast.BoolOp):
        return None
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    return f"({ast.unparse(ast.BoolOp(other, node.values))})"


def _negation(node: ast.AST) -> str | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return f"({ast.unparse(node.operand)})"
    return None


def _number(node: ast.AST) -> str | None:
    is_number = isinstance(node, ast.Constant) and type(node.value) in (int, float)
    return repr(node.value + 1) if is_number else None  # type: ignore[attr-defined]


def _text(node: ast.AST) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value
    return repr(f"{node.value}XX") if is_text else None  # type: ignore[attr-defined]


def _result(node: ast.AST) -> str | None:
    if not isinstance(node, ast.Return) or node.value is None:
        return None
    if isinstance(node.value, ast.Constant) and isinstance(node.value.value, bool):
        return f"return {not node.value.value}"
    return "return None"


def _sum(node: ast.AST) -> str | None:
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Add | ast.Sub):
        return None
    other = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
    return f"({ast.unparse(ast.BinOp(node.left, other, node.right))})"


def _left_out(node: ast.AST) -> str | None:
    """A call or an assignment to a part of something does not happen."""
    is_call = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    return "pass" if is_call or isinstance(node, ast.AugAssign | ast.Continue | ast.Break) else None


KINDS: dict[str, Callable[[ast.AST], str | None]] = {
    "comparison": _comparison,
    "and/or": _both,
    "negation": _negation,
    "number": _number,
    "text": _text,
    "result": _result,
    "sum": _sum,
    "left out": _left_out,
}


# --- Breaking it -----------------------------------------------------------------------


def folder_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0]


def own_tests(file: Path) -> list[str]:
    folder = folder_of(file)
    own = TESTS.get(folder, [f"tests/{folder}"])
    return [path for path in (*own, str(file)) if (ROOT / path).exists()]


def copy_of_checkout(target: Path) -> None:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, target / name)


def is_noticed(copy: Path, one: Break, timeout: int) -> bool:
    file = copy / one.file
    whole = file.read_bytes()
    file.write_bytes(whole[: one.start] + one.instead.encode() + whole[one.end :])
    try:
        return bool(failure(copy, one.file, timeout))
    finally:
        file.write_bytes(whole)


def failure(copy: Path, file: Path, timeout: int) -> str:
    """What the tests of a file's folder say in the copy at the end, unless they pass in time."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    environment = os.environ | {"PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [*command, "-m", "not browser", *own_tests(file)],
            cwd=copy,
            env=environment,
            capture_output=True,
            text=True,
            timeout=timeout,
        )
    except subprocess.TimeoutExpired:
        return f"not done in {timeout} s"
    return "" if done.returncode == 0 else "\n".join(done.stdout.splitlines()[-12:])


def told(one: Break) -> str:
    text = (ROOT / one.file).read_bytes()
    before = " ".join(text[one.start : one.end].decode().split())
    return f"{one.file}:{one.line} {one.kind}: {before[:70]} -> {one.instead[:70]}"


if __name__ == "__main__":
    main()
