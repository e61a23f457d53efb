"""The lines of a text, with the places they came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core.text import Span

COLUMNS = re.compile(r"\t+| {3,}")  # what parts the cells of a form that is set in columns
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_MARKUP = re.compile(r"[*_`#>|•·▪►▸→«»\s+-]*")
_EMPHASIS = re.compile(r"\*|(?<!\w)_+|_+(?!\w)|`")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\[\]]{0,500}\)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    ``words`` is the line without bullets and emphasis, as long as the stretch of text that
    begins at ``at``; ``plain`` is the same with links and runs of space collapsed.
    """

    number: int
    span: Span
    at: int
    words: str
    plain: str

    def place(self, start: int, end: int) -> Span:
        """The span of ``words[start:end]`` in the text."""
        return Span(self.at + start, self.at + end)


def lines_of(text: str) -> list[Line]:
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    for number, match in enumerate(_LINE.finditer(text), 1):
        raw = match[1]
        stripped = raw.strip()
        if not stripped:
            continue
        start = match.start() + raw.index(stripped)
        markup = _MARKUP.match(stripped)
        skipped = markup.end() if markup else 0
        words = _EMPHASIS.sub(lambda m: " " * len(m[0]), stripped[skipped:])
        plain = " ".join(_LINK.sub(r"\1", words).split())
        yield Line(number, Span(start, start + len(stripped)), start + skipped, words, plain)
