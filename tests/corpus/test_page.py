"""The picture of a PDF's page, with the words of a quote marked."""

import io
from pathlib import Path

import pytest
from PIL import Image

from dateline.corpus.decode import UnreadableError
from dateline.corpus.page import WIDTH, page_picture, place_of

REPORT = Path(__file__).parent / "files" / "report.pdf"
QUOTE = "Witness 9 said that the pier had been inspected on 9 March 2020"


def picture(number: int, quote: str = "") -> Image.Image:
    return Image.open(io.BytesIO(page_picture(REPORT, number, quote))).convert("RGB")


def yellow(shown: Image.Image) -> list[int]:
    """The rows of the picture that hold the colour of a mark."""
    colours = list(shown.resize((shown.width // 4, shown.height // 4)).get_flattened_data())
    wide = shown.width // 4
    return sorted({at // wide for at, (r, g, b) in enumerate(colours) if r > 230 and b < 160 < g})


def test_a_page_is_drawn_as_wide_as_is_needed_and_nothing_marked_unasked():
    shown = picture(2)
    assert shown.width == WIDTH
    assert yellow(shown) == []


def test_the_words_are_marked_where_they_stand():
    rows = yellow(picture(2, QUOTE))
    tall = picture(2).height // 4
    assert rows
    assert 0.45 * tall < rows[0] < rows[-1] < 0.6 * tall  # the third paragraph, three lines of it


def test_words_that_are_not_on_the_page_mark_nothing():
    assert yellow(picture(2, "Nobody was ever asked about the lamps in the northern shed.")) == []


def test_a_page_that_is_not_there_is_named():
    with pytest.raises(UnreadableError, match="has no page 9"):
        page_picture(REPORT, 9)


def test_a_file_that_is_no_pdf_is_named(tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"no such thing")
    with pytest.raises(UnreadableError, match="cannot be drawn"):
        page_picture(tmp_path / "x.pdf", 1)


LONG = "The committee which sat in the upper hall decided upon the closing of both quays"


@pytest.mark.parametrize(
    ("quote", "page", "marked"),
    [
        # broken over lines, and with the mark of a note
        (LONG, LONG.replace("closing", "clo-\nsing").replace("hall", "hall12"), None),
        # goes on overleaf
        (LONG, LONG[:40], LONG[:40]),
        # began on the page before
        (LONG, LONG[30:], LONG[30:]),
    ],
)
def test_a_quote_is_found_though_it_is_printed_otherwise(quote, page, marked):
    before, after = "Head of the page 7 ", " Foot."
    letters = [c.casefold() for c in before + page + after if c.isalnum()]
    start, end = place_of(quote, letters)
    wanted = [c.casefold() for c in marked or page if c.isalnum()]
    assert letters[start:end] == wanted
