"""The marks that a writer of Markdown leaves in a text, and the words without them."""

from __future__ import annotations

import re

_ROW = re.compile(r"^[ \t]*\|(?P<cells>.*)\|[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*\|[ \t]*:?-{3,}[-:| \t]*$", re.MULTILINE)  # below the heads of a table
_BEFORE_LINE = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]*)+|[-*+•][ \t]+)", re.MULTILINE)
_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]{1,300})\]\([^()\s]{1,500}(?:[ ]\"[^\"\n]*\")?\)")
_STRONG = re.compile(r"(?<!\\)\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=\S)(?P<words>[^*_\n]{1,300}?)(?<=[^\s\\])\1(?![\w*])")
_CODE = re.compile(r"`(?P<words>[^`\n]{1,300})`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
_CELLS = " · "


def without_marks(text: str) -> str:
    r"""The words as a reader reads them, on one line; the cells of a row parted by points.

    >>> without_marks("> **Anna Berg** [left](https://a.example/b) *at once* (see \\[4\\])")
    'Anna Berg left at once (see [4])'
    >>> without_marks("| 3 May 2021 | The quay was **sold** |  |")
    '3 May 2021 · The quay was sold'
    >>> without_marks("It cost 3 * 4 = 12, as snake_case_name says*")
    'It cost 3 * 4 = 12, as snake_case_name says*'
    """
    text = _ROW.sub(_cells, _RULE.sub("", text))
    text = _LINK.sub(r"\g<words>", _BEFORE_LINE.sub("", text))
    text = _CODE.sub(r"\g<words>", _EMPHASIS.sub(r"\g<words>", _STRONG.sub("", text)))
    return " ".join(_ESCAPED.sub(r"\1", text).split())


def _cells(row: re.Match[str]) -> str:
    cells = re.split(r"(?<!\\)\|", row["cells"])
    return _CELLS.join(cell.strip() for cell in cells if cell.strip())
