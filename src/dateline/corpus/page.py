"""A page of a PDF as a picture, with the words of a quote marked on it."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops, ImageDraw

from dateline.corpus.decode import UnreadableError

WIDTH = 1100  # of the picture, in pixels
_TALLEST = 2400  # a strip that is longer is drawn narrower
_YELLOW = (255, 232, 120)
_ENDS = 24  # letters at either end of a quote, where its middle is not as it was read
_LONGER = 1.3  # times a quote may be on the page, with marks of notes and broken words
_NOBODY_READS_MORE = 200_000  # characters of a page

_Box = tuple[float, float, float, float]  # left, bottom, right, top, in points


def page_picture(pdf: Path | bytes, number: int, quote: str = "") -> bytes:
    """The page with this number, from 1, as PNG; the quote is marked where its letters stand.

    UnreadableError where the file has no such page or the page cannot be drawn.
    """
    try:
        with pypdfium2.PdfDocument(pdf) as file:
            if not 1 <= number <= len(file):
                raise UnreadableError(f"has no page {number}")
            return _drawn(file[number - 1], quote)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"page {number} cannot be drawn: {error}") from error


def _drawn(page: pypdfium2.PdfPage, quote: str) -> bytes:
    wide, tall = page.get_size()
    scale = min(WIDTH / max(wide, 1.0), _TALLEST / max(tall, 1.0))
    picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    boxes = list(_marked(page, quote)) if quote else []
    if boxes:
        marks = Image.new("RGB", picture.size, "white")
        draw = ImageDraw.Draw(marks)
        for box in boxes:
            draw.rectangle(_on_picture(page, box, picture.size), fill=_YELLOW)
        picture = ImageChops.multiply(picture, marks)
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _on_picture(
    page: pypdfium2.PdfPage, box: _Box, size: tuple[int, int]
) -> tuple[int, int, int, int]:
    """Where a box of the page lies in its picture, also on a page that is turned or cropped."""
    found: list[tuple[int, int]] = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        right, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(
            page.raw, 0, 0, *size, 0, x, y, ctypes.byref(right), ctypes.byref(down)
        )
        found.append((right.value, down.value))
    (a, b), (c, d) = found
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _marked(page: pypdfium2.PdfPage, quote: str) -> Iterator[_Box]:
    """The boxes of the lines that a quote takes up on a page; none where it is not found."""
    printed = page.get_textpage()
    try:
        count = min(printed.count_chars(), _NOBODY_READS_MORE)
        signs = [chr(pdfium.FPDFText_GetUnicode(printed.raw, at)) for at in range(count)]
        letters = [(at, sign.casefold()) for at, sign in enumerate(signs) if sign.isalnum()]
        place = place_of(quote, [letter for _, letter in letters])
        if place is None:
            return
        first, last = letters[place[0]][0], letters[place[1] - 1][0]
        for number in range(printed.count_rects(first, last - first + 1)):
            yield printed.get_rect(number)
    finally:
        printed.close()


def place_of(quote: str, letters: Sequence[str]) -> tuple[int, int] | None:
    """Where the letters of a quote stand among those of a page, whatever parts them there.

    A quote that is not there to the letter (the mark of a note stands in it) is found by its
    two ends; one that runs on from the page before, or to the next one, as far as it is here.

    >>> place_of("the end", [*"tobetheend"]), place_of("no such", [*"thing"])
    ((4, 10), None)
    """
    page = "".join(letters)
    wanted = "".join(sign.casefold() for sign in quote if sign.isalnum())
    if len(page) != len(letters) or not wanted:  # a letter that is two in lower case
        return None
    if (at := page.find(wanted)) >= 0:
        return at, at + len(wanted)
    if len(wanted) < 2 * _ENDS:
        return None
    head, tail = page.find(wanted[:_ENDS]), page.rfind(wanted[-_ENDS:])
    if head >= 0 and head <= tail and tail + _ENDS - head <= _LONGER * len(wanted):
        return head, tail + _ENDS
    if head >= 0 and (same := _same_from(page[head:], wanted)) >= _ENDS:
        return head, head + same
    if tail >= 0:
        same = _same_from(page[: tail + _ENDS][::-1], wanted[::-1])
        return tail + _ENDS - same, tail + _ENDS
    return None


def _same_from(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
