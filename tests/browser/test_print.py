"""What the browser prints: the timeline and its table on paper, A4 and Letter."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from tests.browser.waiting import PATIENCE, drawn


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_printed_page_holds_timeline_and_table(
    open_page, address: str, tmp_path: Path, paper: str
) -> None:
    page = open_page(address).page
    drawn(page)
    page.get_by_text("Download").first.wait_for(timeout=PATIENCE)
    file = tmp_path / "printed.pdf"
    page.pdf(path=file, format=paper, landscape=True, print_background=True)
    printed = pypdfium2.PdfDocument(file)
    words = " ".join(sheet.get_textpage().get_text_range() for sheet in printed)
    assert "Told by" in words and "before 1976" in words  # the table
    assert "2010" in words  # the axis
    assert "Search words" not in words and "Use my documents" not in words
