"""Which standard rules each language has: the page ``docs/languages.md``.

python -m dateline.temporal.languages.matrix > docs/languages.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

from dateline.temporal.languages.language import Language
from dateline.temporal.languages.standard import STANDARD, Shaping, Standard, shapes_of

NAMES = (
    "german", "french", "spanish", "italian", "portuguese", "dutch", "russian", "polish",
    "chinese",
)  # fmt: skip
_CLASS = re.compile(r"[{<](?:\w+=)?(\w+)[}>]")
_HEAD = """# Standard rules by language

Made by `python -m dateline.temporal.languages.matrix`; a test keeps it up to date. A rule is a
shape over classes of words (`src/dateline/temporal/languages/standard.py`); a language has it where
it has words for the classes (`src/dateline/lexicon/`), in the standard order or in one of its own
(`src/dateline/temporal/languages/`). Below the table every hole has its reason. English has rules
of its own.

● the standard shape · ◐ shapes of its own · – none"""


def page() -> str:
    """The whole page.

    >>> page().startswith("# Standard rules by language")
    True
    """
    columns = {name: _Column(name) for name in NAMES}
    codes = [column.language.code for column in columns.values()]
    lines = [_HEAD, "", "| rule | " + " | ".join(codes) + " |", "| --- |" + " --- |" * len(codes)]
    for rule in STANDARD:
        marks = [column.mark(rule) for column in columns.values()]
        lines.append(f"| {rule.kind}: {rule.name} | " + " | ".join(marks) + " |")
    for name, column in columns.items():
        lines += ["", f"## Holes: {name.capitalize()}", "", *column.holes()]
    return "\n".join(lines) + "\n"


class _Column:
    """One language of the table."""

    def __init__(self, name: str) -> None:
        module = import_module(f"{__package__}.{name}")
        self.language: Language = module.LANGUAGE
        self.shaping: Shaping | None = getattr(module, "SHAPING", None)
        self.named = {
            rule.name
            for rules in (*self.language.phrases.values(), self.language.rules)
            for rule in rules
            if self.language.grammar.reads(rule.shape)
        }

    def mark(self, rule: Standard) -> str:
        if self.shaping is None:
            return "◐" if rule.name in self.named else "–"
        read = [s for s in shapes_of(rule, self.shaping) if self.language.grammar.reads(s)]
        if not read:
            return "–"
        return "●" if set(read) & set(rule.shapes) else "◐"

    def holes(self) -> Iterator[str]:
        for rule in STANDARD:
            if self.mark(rule) == "–":
                yield f"* {rule.kind}: {rule.name} – {self._reason(rule)}"

    def _reason(self, rule: Standard) -> str:
        if self.shaping is None:
            return "the signs beside the figures tell it, or another rule"
        if rule.key in self.shaping.holes:
            return self.shaping.holes[rule.key]
        words = self.language.words
        needed = {name for shape in rule.shapes for name in _CLASS.findall(shape)}
        empty = sorted(name for name in needed if name in words and not words[name].table)
        if empty:
            return "no words for " + ", ".join(f"`{name}`" for name in empty)
        return "only where a language orders its words so"


if __name__ == "__main__":
    print(page(), end="")
