"""PDF: a report of four pages in two columns, with heads, feet and a note, made by LibreOffice."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.corpus.reading import document, read

from dateline.core.text import Document
from dateline.corpus.formats import pdf

REPORT = Path(__file__).parent / "files" / "report.pdf"


@pytest.fixture
def report(tmp_path: Path) -> Document:
    return document(REPORT.read_bytes(), tmp_path, "report.pdf")


def test_the_largest_words_are_the_title(report):
    assert report.title == "Report on the Fire at Pier 4"
    assert str(report.published.period) == "2021-05-04"


def test_lines_are_put_together_over_columns_and_pages(report):
    told = [line for line in report.text.split("\n\n") if line.startswith("Witness ")]
    assert len(told) == 25
    assert all(line.rstrip().endswith("until the night of the fire.") for line in told)
    assert len({len(line.strip()) for line in told}) <= 3  # but for the figures they are alike


def test_heads_and_feet_are_gone(report):
    assert "Harbour Inquiry: Report" not in report.text
    assert "- 2 -" not in report.text


def test_the_mark_of_a_note_is_not_glued_to_its_sentence(report):
    assert "papers of the Harbour Office. Inspector" in report.text
    assert "The papers were handed over on 1 March 2021.\n\nWitness 7" in report.text


def test_pages_are_known_by_their_places(report):
    assert len(report.pages) == 4
    assert report.text[report.pages[1] :].startswith("Witness 7 ")
    assert report.page_of(report.text.index("Witness 9 ")) == 2


def stamped(*pages: tuple[str, str]) -> bytes:
    """A PDF whose pages have words, and in their right lower corner a stamp."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, (words, stamp) in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET BT /F1 9 Tf 480 40 Td ({stamp}) Tj ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    return written(objects)


def blank_page(words: str = "") -> bytes:
    """A PDF of one page, with words or without."""
    stream = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET" if words else ""
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 6 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    return written(objects)


def written(objects: Sequence[str]) -> bytes:
    raw = b"%PDF-1.4\n"
    places = []
    for number, what in enumerate(objects, 1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{what}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(raw)}\n%%EOF"
    return raw + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def test_a_page_without_text_is_named(tmp_path):
    found = read(blank_page("The quay was sold on 3 May 2021."), tmp_path, "a.pdf")
    assert found.document.text == "The quay was sold on 3 May 2021.\n"
    assert [p.reason for p in found.problems] == ["no text layer on page 2"]


def test_a_page_without_text_is_read_from_its_picture(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "can_read_pictures", lambda: True)
    monkeypatch.setattr(pdf, "words_in_picture", lambda grey: ["The pier", "was closed.", ""])
    found = read(blank_page("The quay was sold."), tmp_path, "a.pdf")
    assert "The pier was closed." in found.document.text
    assert found.document.repairs == ("page 2 read from its picture",)


def test_a_picture_that_holds_no_words_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "can_read_pictures", lambda: True)
    monkeypatch.setattr(pdf, "words_in_picture", lambda grey: ["|) ~ Y 71", "pn —_—_ (1", "a oon"])
    found = read(blank_page("The quay was sold."), tmp_path, "a.pdf")
    assert found.document.text == "The quay was sold.\n"
    assert [p.reason for p in found.problems] == ["no text layer on page 2"]


def test_a_scan_that_cannot_be_read_says_what_would_help(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "can_read_pictures", lambda: False)
    (problem,) = read(blank_page(), tmp_path, "a.pdf").problems
    assert problem.reason == (
        "holds pictures and no text: no text layer on pages 1–2; install tesseract to read scans"
    )


@pytest.mark.parametrize("raw", [b"%PDF-1.7\n cut", b"no such thing", REPORT.read_bytes()[:9000]])
def test_a_damaged_file_is_named(raw, tmp_path):
    found = read(raw, tmp_path, "a.pdf")
    assert not found.documents
    assert found.problems


def test_bullets_of_symbol_fonts_are_bullets(tmp_path, monkeypatch):
    read_sign = pdf.pdfium.FPDFText_GetUnicode
    wingdings = {ord("*"): 0xF0B7}
    monkeypatch.setattr(
        pdf.pdfium,
        "FPDFText_GetUnicode",
        lambda raw, at: wingdings.get(read_sign(raw, at), read_sign(raw, at)),
    )
    found = document(blank_page("* The quay was sold on 3 May 2021."), tmp_path, "a.pdf")
    assert found.text == "• The quay was sold on 3 May 2021.\n"


# --- Numbers of courts ----------------------------------------------------------------


def test_the_numbers_stamped_on_pages_are_kept_and_are_no_text(tmp_path):
    raw = stamped(
        ("The quay was sold on 3 May 2021.", "NRL-000118"),
        ("It was let on 9 June 2021.", "NRL-000119"),
        ("It was shut on 1 July 2021.", "NRL-000120"),
    )
    found = document(raw, tmp_path, "a.pdf")
    assert found.stamps == ("NRL-000118", "NRL-000119", "NRL-000120")
    assert "NRL" not in found.text
    assert found.stamp_at(found.text.index("9 June")) == "NRL-000119"


def test_figures_that_do_not_count_the_pages_are_no_stamps(tmp_path):
    raw = stamped(("Room one.", "ROOM-4711"), ("Room two.", "ROOM-4712"), ("And so on.", "NORTH"))
    assert document(raw, tmp_path, "a.pdf").stamps == ()


def test_an_exhibit_says_so_on_its_first_page(tmp_path):
    raw = stamped(("The quay was sold on 3 May 2021.", "EXHIBIT 14-B"), ("It was let.", "2"))
    assert document(raw, tmp_path, "a.pdf").exhibit == "Exhibit 14-B"
