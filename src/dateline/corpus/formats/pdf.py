"""PDF: the lines of each page put together to paragraphs that run on over pages.

Heads and feet that come back, page numbers and the numbers of lines go; notes at the foot of a
page come before the paragraph that runs on to the next one. A page without text is read from its
picture where that can be done, and named where not.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from dateline.core.text import PublicationBasis
from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import MADE, Draft, Fact
from dateline.corpus.exhibits import exhibit_in, stamps_on, without_stamp
from dateline.corpus.formats.office import bare
from dateline.corpus.formats.pictures import HOW_TO, can_read_pictures, words_in_picture
from dateline.corpus.mojibake import mend

_MARGIN = 0.25  # of the height of a page, above and below: where heads and feet may stand
_HEAD_LINES = 3
_LONG = 0.8  # of the width of its column: a line without an end goes on in the next
_OFTEN, _HEADS = 0.25, 3  # of all pages, or so many: a line in the margin that comes back
_WIDE_GAP = 1.35  # of the usual distance of lines: a new paragraph
_RAISED = 0.82  # of the height of the line: the mark of a note
_NOTE = 0.92  # of the height of the page's letters: a note at its foot
_WORD = re.compile(
    r"[\"'“‘(]?[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*[\"'”’).,;:!?]*|[aAI]|\d[\d.,:/]*[.,;)]?"
)
_MOST_WORDS = 0.7  # of what is read from a picture looks like words
_MOST_PICTURES = 300  # pages that are read from their pictures
_FOLIO = re.compile(
    r"\W*(?:(?:page|p\.|seite|s\.|página|pagina)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:;…][\"”’')\]]*$")
_ITEM = re.compile(r"(?:[•·▪◦‣●■–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]{1,5}\))\s")
_RULE = re.compile(r"[—–_-]{3,}")  # above the notes of a page
_NOTE_NUMBER = re.compile(r"\d{1,3}(?!\d)")
_NOTE_MARK = re.compile(r"\d{1,3}\s?\S|[*†‡]")
_LINE_NUMBER = re.compile(r"(\d{1,2})(?:\s+|$)")
_STAR_PAGE = re.compile(r"^\[\*\d{1,4}\]\s*")  # "[*2]": a page of another print
_FEWEST_NUMBERED = 8
_HYPHENS = "\x02\ufffe"  # PDFium's signs of a word broken at the end of a line
_LINE_ENDS = "\r\n" + _HYPHENS
_BULLETS = dict.fromkeys(  # of the fonts Symbol and Wingdings, which have no signs of Unicode
    (
        0xF02D,
        0xF06C,
        0xF06E,
        0xF071,
        0xF075,
        0xF076,
        0xF0A7,
        0xF0A8,
        0xF0B7,
        0xF0D8,
        0xF0E0,
        0xF0FC,
    ),
    "•",
)
_NO_TITLE = re.compile(
    r"(?:microsoft \w+ - |untitled|document\d*$|layout \d|powerpoint|slide \d|print|scan)|"
    r".*\.(?:docx?|pdf|rtf|odt|indd|qxd|tex|dvi|ps|p65|xlsx?|cdr|pages)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line; up is more, as on paper."""

    words: str
    left: float
    right: float
    bottom: float
    height: float
    note: bool = False  # it begins with the raised number of a note


@dataclass(slots=True)
class _Page:
    tall: float
    lines: list[_Line]
    read_from_picture: bool = False


def read_pdf(raw: bytes) -> Draft:
    try:
        file = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise UnreadableError("is encrypted, and asks for a password") from None
        raise UnreadableError("is damaged, or no PDF") from None
    try:
        pages = list(_pages(file))
        told = file.get_metadata_dict(skip_empty=True)
    finally:
        file.close()
    margins = [_edges(page) for page in pages]
    stamps = stamps_on(margins)
    for page, stamp in zip(pages, stamps, strict=False):
        bare = (replace(line, words=without_stamp(line.words, stamp)) for line in page.lines)
        page.lines = [line for line in bare if line.words]
    text, starts, heading = _text(pages)
    empty = [number for number, page in enumerate(pages, 1) if not page.lines]
    notes = (f"no text layer on {_numbers(empty)}",) if empty else ()
    if not text.strip():
        why = f"; {HOW_TO}" if not can_read_pictures() else ""
        raise UnreadableError(f"holds pictures and no text: {'; '.join(notes)}{why}")
    pictured = [number for number, page in enumerate(pages, 1) if page.read_from_picture]
    mended = mend(text)
    return Draft(
        mended.text,
        facts=(*_facts(told, mended.text), *_exhibit(margins)),
        stamps=stamps,
        heading=heading,
        pages=tuple(starts) if len(mended.text) == len(text) else (),
        repairs=(
            *((f"{_numbers(pictured)} read from its picture",) if pictured else ()),
            *mended.repairs,
        ),
        notes=notes,
    )


def _numbers(pages: Sequence[int]) -> str:
    """
    >>> _numbers([4]), _numbers([1, 2, 3, 7])
    ('page 4', 'pages 1–3, 7')
    """
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], page]
        else:
            runs.append([page])
    told = ", ".join("–".join(map(str, run)) for run in runs)
    return f"page{'s' if len(pages) > 1 else ''} {told}"


# --- What the file says of itself ---------------------------------------------------------


def _facts(told: dict[str, str], text: str) -> Iterator[Fact]:
    title = " ".join(told.get("Title", "").split())
    if title and not _NO_TITLE.match(title) and bare(title) in bare(text[:5000]):
        yield Fact("title", title, "the PDF's own title", PublicationBasis.METADATA)
    if made := re.match(r"D:(\d{4})(\d\d)(\d\d)", told.get("CreationDate", "")):
        day = "-".join(made.groups())
        yield Fact(MADE, day, "the PDF's own words", PublicationBasis.METADATA)


def _exhibit(margins: Sequence[Sequence[str]]) -> Iterator[Fact]:
    if said := exhibit_in(margins[0]) if margins else "":
        yield Fact("exhibit", said, "page 1", PublicationBasis.METADATA)


# --- Lines of a page --------------------------------------------------------------------------


def _pages(file: pypdfium2.PdfDocument) -> Iterator[_Page]:
    pictures = 0
    for number in range(len(file)):
        try:
            page = file[number]
        except pypdfium2.PdfiumError:  # a damaged page
            yield _Page(1, [])
            continue
        tall = page.get_height()
        lines = [line for line in _lines(page) if line.words]
        if lines or not can_read_pictures() or pictures >= _MOST_PICTURES:
            yield _Page(tall, lines)
        else:
            pictures += 1
            read = list(_pictured(page, tall))
            yield _Page(tall, read, read_from_picture=bool(read))
        page.close()


def _pictured(page: pypdfium2.PdfPage, tall: float) -> Iterator[_Line]:
    """The lines that are read from the picture, each as far from the next as print is."""
    at = tall * 0.85
    told = words_in_picture(page.render(scale=200 / 72, grayscale=True).to_numpy())
    tokens = " ".join(told).split()
    if sum(_WORD.fullmatch(token) is not None for token in tokens) < _MOST_WORDS * len(tokens):
        return  # a map, a photograph, a page that lies on its side
    for words in told:
        at -= 12 if words else 20
        if words:
            yield _Line(words, 0, min(len(words), 60), at, 10)


def _lines(page: pypdfium2.PdfPage) -> Iterator[_Line]:
    printed = page.get_textpage()
    try:
        raw = printed.raw
        chars: list[tuple[int, str]] = []
        for at in range(pdfium.FPDFText_CountChars(raw)):
            sign = _BULLETS.get(code := pdfium.FPDFText_GetUnicode(raw, at)) or chr(code)
            if sign in _LINE_ENDS:
                if sign in _HYPHENS:
                    chars.append((at, "-"))
                if chars:
                    yield from _line(raw, chars)
                chars = []
            elif sign != "\0":
                chars.append((at, sign))
        if chars:
            yield from _line(raw, chars)
    finally:
        printed.close()


_Box = tuple[float, float, float, float]  # left, bottom, right, top


def _line(raw: object, chars: Sequence[tuple[int, str]]) -> Iterator[_Line]:
    shown = [(at, sign) for at, sign in chars if not sign.isspace()]
    if not shown:
        return
    step = max(1, len(shown) // 8)
    boxes = [_box(raw, at) for at, _ in shown[::step]]
    height = median(top - bottom for _, bottom, _, top in boxes)
    bottom = median(box[1] for box in boxes)
    left, right = _box(raw, shown[0][0])[0], _box(raw, shown[-1][0])[2]
    words = " ".join("".join(_without_marks(raw, chars, height, bottom)).split())
    _, low, _, top = _box(raw, shown[0][0])
    number = _NOTE_NUMBER.match(words)
    note = number is not None and _is_raised(low, top, bottom, height)
    if number is not None and note:
        words = f"{number[0]} {words[number.end() :].lstrip()}"
    yield _Line(words, left, max(left, right), bottom, height, note)


def _box(raw: object, at: int) -> _Box:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(raw, at, ctypes.byref(box))
    return box.left, box.bottom, box.right, box.top


def _is_raised(low: float, top: float, bottom: float, height: float) -> bool:
    """A letter smaller than its line, and above its foot."""
    return top - low < _RAISED * height and low > bottom + 0.1 * height


def _without_marks(
    raw: object, chars: Sequence[tuple[int, str]], height: float, bottom: float
) -> Iterator[str]:
    """The line without the small raised figures that send to a note."""
    before, marked = "", False
    for at, sign in chars:
        if sign.isdigit() and (marked or re.match(r"[^\W\d]|[.,;:!?\"”’)\]]", before)):
            _, low, _, top = _box(raw, at)
            marked = _is_raised(low, top, bottom, height)
            if marked:
                continue
        marked = False
        before = sign
        yield sign


# --- Heads, feet and numbers of lines -----------------------------------------------------------


def _without_furniture(pages: Sequence[_Page]) -> None:
    for page in pages:
        bare = (replace(line, words=_STAR_PAGE.sub("", line.words)) for line in page.lines)
        page.lines = _without_numbers([line for line in bare if line.words])
    shapes: Counter[str] = Counter()
    margins = [_margins(page) for page in pages]
    for apart in margins:
        shapes.update({_shape(line.words) for line in apart})
    often = {shape for shape, n in shapes.items() if n >= min(_HEADS, max(2, _OFTEN * len(pages)))}
    body = median([line.height for page in pages for line in page.lines] or [1])
    for number, (page, apart) in enumerate(zip(pages, margins, strict=True)):
        off = {
            line
            for line in apart
            if (_FOLIO.fullmatch(line.words) or _shape(line.words) in often)
            and not (number == 0 and line.height > 1.15 * body)  # a title that heads other pages
        }
        page.lines = [line for line in page.lines if line not in off]


def _edges(page: _Page) -> list[str]:
    """The lines nearest to the edges above and below, where offices and courts stamp."""
    words = [line.words for line in sorted(page.lines, key=lambda line: -line.bottom)]
    return words if len(words) <= 2 * _HEAD_LINES else words[:_HEAD_LINES] + words[-_HEAD_LINES:]


def _shape(words: str) -> str:
    return re.sub(r"\d+", "#", words.casefold())


def _margins(page: _Page) -> set[_Line]:
    """The lines above and below what is told: few, near an edge, and apart from the rest."""
    lines = sorted(page.lines, key=lambda line: -line.bottom)
    pitch = _pitch(lines)
    found: set[_Line] = set()
    for ordered in (lines, lines[::-1]):
        for at, (line, inner) in enumerate(pairwise(ordered[: _HEAD_LINES + 1])):
            place = line.bottom / page.tall
            if _MARGIN < place < 1 - _MARGIN:
                break
            apart = abs(line.bottom - inner.bottom) > _WIDE_GAP * pitch
            if apart or (at == 0 and _FOLIO.fullmatch(line.words)):
                found.update(ordered[: at + 1])
    return found


def _without_numbers(lines: Sequence[_Line]) -> list[_Line]:
    """Transcripts and pleadings number their lines: 1 to 25, and so again on each page."""
    numbered = [(line, _LINE_NUMBER.match(line.words)) for line in lines]
    found = [int(match[1]) for _, match in numbered if match is not None]
    rising = sum(b == a + 1 for a, b in pairwise(found))
    if len(found) < _FEWEST_NUMBERED or rising < 0.8 * (len(found) - 1) or found[0] > 3:
        return list(lines)
    if len(found) < 0.7 * len(lines) and not all(
        match is None or match.end() == len(line.words) for line, match in numbered
    ):
        return list(lines)
    bare = (
        replace(line, words=line.words[match.end() :]) if match is not None else line
        for line, match in numbered
    )
    return [line for line in bare if line.words]


# --- Paragraphs ---------------------------------------------------------------------------------


@dataclass(slots=True)
class _Paragraph:
    lines: list[_Line] = field(default_factory=list)
    pages: list[tuple[int, int]] = field(default_factory=list)  # a page, and its first line here
    edge: float = 0  # where its last line would end, if it were full

    def goes_on(self, line: _Line) -> bool:
        """In a line that stands in another column, or on the next page."""
        last = self.lines[-1]
        if _ENDED.search(last.words) or _ITEM.match(line.words) or not _alike(last, line):
            return False
        return line.words[:1].islower() or _is_full(last, self.edge, line.words)


def _is_full(line: _Line, edge: float, following: str) -> bool:
    """It was broken for want of room: the next word would not have stood in it."""
    letter = (line.right - line.left) / max(len(line.words), 1)
    word = following.split(" ", 1)[0]
    return line.right + letter * (len(word) + 0.5) > edge or line.words.endswith("-")


def _text(pages: Sequence[_Page]) -> tuple[str, list[int], str]:
    """The text, where each page begins in it, and the words in the largest letters of page 1."""
    _without_furniture(pages)
    heading = _heading(pages[0].lines) if pages else ""
    paragraphs: list[_Paragraph] = []
    for number, page in enumerate(pages):
        told, notes = _parted(page.lines)
        own = _paragraphs(told)
        below = _paragraphs(notes)
        if own:
            _begin_page(paragraphs, own, number)
            paragraphs += own
        if below:
            open_end = bool(own) and not _ENDED.search(paragraphs[-1].lines[-1].words)
            at = len(paragraphs) - 1 if open_end and len(own) > 1 else len(paragraphs)
            paragraphs[at:at] = below
    return (*_written(paragraphs, len(pages)), heading)


def _begin_page(paragraphs: list[_Paragraph], own: list[_Paragraph], number: int) -> None:
    """The first paragraph of a page goes on with the last one, where that is open."""
    first = own[0]
    last = paragraphs[-1] if paragraphs else None
    if last is not None and last.goes_on(first.lines[0]):
        last.pages.append((number, len(last.lines)))
        last.lines += first.lines
        last.edge = first.edge
        del own[0]
    else:
        first.pages.append((number, 0))


def _alike(one: _Line, other: _Line) -> bool:
    return abs(one.height - other.height) < 0.12 * max(one.height, other.height)


def _parted(lines: Sequence[_Line]) -> tuple[Sequence[_Line], Sequence[_Line]]:
    """The lines of a page, and those of the notes at its foot, in smaller letters."""
    if len(lines) < 4:
        return lines, ()
    ruled = (at for at, line in enumerate(lines) if _RULE.fullmatch(line.words))
    if (rule := next((at for at in ruled if at > len(lines) / 3), None)) is not None:
        return lines[:rule], lines[rule + 1 :]
    numbered = (at for at, line in enumerate(lines) if line.note and at > len(lines) / 3)
    if (begins := next(numbered, len(lines))) < len(lines):
        return lines[:begins], lines[begins:]
    usual = median(line.height for line in lines)
    first = len(lines)
    while first > 1 and lines[first - 1].height < _NOTE * usual:
        first -= 1
    begins = next(
        (at for at in range(first, len(lines)) if _NOTE_MARK.match(lines[at].words)), len(lines)
    )
    return (lines[:begins], lines[begins:]) if begins > len(lines) / 3 else (lines, ())


def _heading(lines: Sequence[_Line]) -> str:
    if not lines:
        return ""
    usual = median(line.height for line in lines)
    largest = max(line.height for line in lines)
    if largest < 1.15 * usual:
        return ""
    at = next(n for n, line in enumerate(lines) if line.height > 0.97 * largest)
    words = []
    for line in lines[at : at + 4]:
        if line.height < 0.97 * largest:
            break
        words.append(line.words)
    title = " ".join(words)
    fits = 3 < len(title) <= 160 and re.match(r"\D*[^\W\d_]{3}", title)  # no "1 Introduction"
    return title if fits else ""


def _paragraphs(lines: Sequence[_Line]) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    pitch = _pitch(lines)
    for line in lines:
        if not found or _begins_anew(found[-1], line, pitch):
            found.append(_Paragraph())
        found[-1].lines.append(line)
        found[-1].edge = _edge(lines, line)
    return found


def _pitch(lines: Sequence[_Line]) -> float:
    """The usual distance from one line to the next."""
    steps = [a.bottom - b.bottom for a, b in pairwise(lines)]
    near = [step for step, line in zip(steps, lines, strict=False) if 0 < step < 3 * line.height]
    return median(near) if near else 0


def _edge(lines: Sequence[_Line], line: _Line) -> float:
    """Where the lines of its column end on the right."""
    near = 4 * line.height
    rights = sorted(other.right for other in lines if abs(other.left - line.left) < near)
    return rights[int(0.9 * (len(rights) - 1))] if rights else line.right


def _begins_anew(paragraph: _Paragraph, line: _Line, pitch: float) -> bool:
    before = paragraph.lines[-1]
    step = before.bottom - line.bottom
    if step < -line.height:  # the top of the next column
        return not paragraph.goes_on(line)
    if not _alike(before, line) or _ITEM.match(line.words):
        return True
    if abs(step) <= 0.3 * line.height:  # beside it
        return False
    if step > _WIDE_GAP * pitch:
        return True
    ended = _ENDED.search(before.words) is not None
    if not _is_full(before, paragraph.edge, line.words):
        long = before.right - before.left > _LONG * (paragraph.edge - before.left)
        return ended or not (long or line.words[:1].islower())
    indented = line.left - before.left > 0.8 * line.height
    return indented and ended


def _written(paragraphs: Sequence[_Paragraph], count: int) -> tuple[str, list[int]]:
    """Lines joined by spaces, but for broken words, which are put together later."""
    pieces: list[str] = []
    length = 0
    starts: dict[int, int] = {}
    for paragraph in paragraphs:
        begins = {line: page for page, line in paragraph.pages}
        for at, line in enumerate(paragraph.lines):
            if at in begins:
                starts[begins[at]] = length
            last = at == len(paragraph.lines) - 1
            broken = line.words.endswith(("-", "\xad")) and not last
            pieces.append(line.words + ("\n\n" if last else "\n" if broken else " "))
            length += len(pieces[-1])
    text = "".join(pieces).rstrip("\n") + "\n" if pieces else ""
    offsets, at = [], 0
    for number in range(count):  # a page without a line of its own begins where the last one does
        at = starts.get(number, at)
        offsets.append(at)
    return text, offsets
