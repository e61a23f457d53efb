"""A chronology as a Word document: date, event, who, source with page; the quotes as footnotes.

By python-docx (MIT), the library of this format for Python; the part that holds the footnotes,
which it does not write, is added as the standard (ECMA-376) has it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from dateline.export.chronology import Chronology, Entry, Telling, told_by
from dateline.export.export import Export

_HEADS = ("Date", "Event", "Who", "Source")
_WIDTHS = (2.6, 6.7, 3.4, 5.3)  # centimetres: A4 upright with margins of 1.5
_UNFIT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # not for XML
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FIRST = 1  # footnotes -1 and 0 are the lines that part them from the text


def as_docx(told: Chronology) -> bytes:
    """The chronology as a .docx file."""
    import docx  # a third of a second: only when asked for
    from docx.shared import Cm, Pt

    paper = docx.Document()
    paper.core_properties.title = _fit(told.title)
    paper.core_properties.author = "Dateline"
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.5)
    paper.styles["Normal"].font.size = Pt(9.5)
    paper.add_heading(_fit(told.title), level=0)
    paper.add_paragraph(_fit(told.note))
    table = paper.add_table(rows=1 + len(told.entries), cols=len(_HEADS))
    table.style = "Table Grid"
    table.autofit = False
    rows = list(table._cells)  # all at once: asked one by one they take time by the square
    for at, (head, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
        table.columns[at].width = Cm(width)
        rows[at].paragraphs[0].add_run(head).bold = True
    for line in table.rows:
        _say(line, "cantSplit")  # a row stays on one page
    _say(table.rows[0], "tblHeader")  # again at the head of each page
    number = _FIRST
    for row, entry in enumerate(told.entries, start=1):
        number = _fill(rows[row * len(_HEADS) :][: len(_HEADS)], entry, number)
    for at, cell in enumerate(rows):
        cell.width = Cm(_WIDTHS[at % len(_HEADS)])
    paper.add_heading("Method", level=1)
    for said in told.method:
        paper.add_paragraph(_fit(said), style="List Bullet")
    paper.add_heading("Documents", level=1)
    for title, file, digest, called in told.files():
        said = f"{title}, {called} ({file})" if called else f"{title} ({file})"
        line = paper.add_paragraph(_fit(said), style="List Bullet")
        line.add_run(f" SHA-256: {digest}" if digest else "").font.size = Pt(7)
    _add_footnotes(paper, [telling for entry in told.entries for telling in entry.tellings])
    content = io.BytesIO()
    paper.save(content)
    return content.getvalue()


def _fill(cells: list[Any], entry: Entry, number: int) -> int:
    """One row; its footnotes count on from a number, and the next number is given back."""
    date, event, who, source = (cell.paragraphs[0] for cell in cells)
    date.add_run(_fit(entry.when))
    event.add_run(_fit(entry.headline))
    if entry.doubts:
        event.add_run(_fit(f" ({'; '.join(entry.doubts)})")).italic = True
    who.add_run(_fit(", ".join(each.actor for each in entry.actors)))
    cited = ""
    for at, telling in enumerate(entry.tellings):
        if telling.cited != cited:
            source.add_run(_fit(f"{'; ' if at else ''}{telling.cited}"))
            cited = telling.cited
        _refer(source.add_run(), number)
        number += 1
    return number


def _refer(run: Any, number: int) -> None:
    """The raised mark that leads to a footnote."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run.font.superscript = True
    run._r.append(mark)


def _add_footnotes(paper: Any, tellings: list[Telling]) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    notes = "".join(_notes(tellings))
    content = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{_NAMESPACE}">{notes}'
    part = Part(
        PackURI("/word/footnotes.xml"),
        _CONTENT,
        f"{content}</w:footnotes>".encode(),
        paper.part.package,
    )
    paper.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _notes(tellings: list[Telling]) -> Iterator[str]:
    for number, mark in ((-1, "separator"), (0, "continuationSeparator")):
        yield (
            f'<w:footnote w:type="{mark}" w:id="{number}">'
            f"<w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>"
        )
    close = '<w:pPr><w:spacing w:after="20"/></w:pPr>'
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    for number, telling in enumerate(tellings, start=_FIRST):
        words = escape(_fit(f" “{telling.quote}” — {telling.cited}."))
        text = f'<w:t xml:space="preserve">{words}</w:t>'
        size = '<w:rPr><w:sz w:val="16"/></w:rPr>'
        yield (
            f'<w:footnote w:id="{number}"><w:p>{close}{raised}<w:r>{size}{text}</w:r></w:p>'
            "</w:footnote>"
        )


def _fit(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _UNFIT.sub("\ufffd", text)


def _say(row: Any, what: str) -> None:
    """What holds for a row, by its name in the standard."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    said = OxmlElement(f"w:{what}")
    said.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(said)


WORD = Export(
    "A chronology with quotes, for Word",
    "chronology.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    told_by(as_docx),
    icon="description",
)
