"""What office documents are made of, paragraphs and tables, written down as one text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft
from dateline.corpus.mojibake import mend

_BAR = " | "


@dataclass(slots=True)
class Blocks:
    """A paragraph stands between empty lines, the row of a table in a line of its own, its cells
    parted by bars."""

    heading: str = ""
    _pieces: list[str] = field(default_factory=list)
    _in_list: bool = False

    def paragraph(self, words: str, *, level: int = 0, listed: bool = False) -> None:
        """``level`` is that of a heading, from 1; ``listed``: the item of a list."""
        line = "\n".join(filter(None, (" ".join(part.split()) for part in words.split("\n"))))
        if not line:
            return
        if level == 1 and not self.heading:
            self.heading = line.replace("\n", " ")
        close = listed and self._in_list
        if self._pieces:
            self._pieces.append("\n" if close else "\n\n")
        self._pieces.append(f"- {line}" if listed else line)
        self._in_list = listed

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        lines = [row_line(cells) for cells in rows if any(cell.strip() for cell in cells)]
        if lines:
            self._pieces.append("\n\n" if self._pieces else "")
            self._pieces.append("\n".join(lines))
        self._in_list = False

    @property
    def text(self) -> str:
        return "".join(self._pieces) + "\n" if self._pieces else ""

    def drafted(self, empty: str = "the document holds no text") -> Draft:
        """The draft of what was written; ``empty`` says what is wrong where that is nothing."""
        text = mend(self.text)
        if not text.text.strip():
            raise UnreadableError(empty)
        return Draft(text.text, heading=self.heading, repairs=text.repairs)


def row_line(cells: Sequence[str]) -> str:
    """
    >>> row_line(["3 May 2021", "The  quay was sold", ""])
    '| 3 May 2021 | The quay was sold |  |'
    """
    return f"| {_BAR.join(' '.join(cell.replace('|', '¦').split()) for cell in cells)} |"
