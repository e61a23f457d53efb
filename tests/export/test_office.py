"""Our Word and Excel files as LibreOffice reads them, and what it makes of them read by us.

Skipped where LibreOffice is not installed. It starts slowly: each test starts it once.
"""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.corpus.reading import read
from tests.export.telling import HARM, HOSTILE, PERIODS, TOLD

from dateline.core.text import Document
from dateline.export.chronology import Chronology
from dateline.export.spreadsheet import as_xlsx
from dateline.export.word import as_docx

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def converted(content: bytes, name: str, form: str, folder: Path) -> list[Path]:
    """What LibreOffice writes in another form."""
    (folder / name).write_bytes(content)
    command = [
        *(str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
        *("--convert-to", form, "--outdir", str(folder / "out"), str(folder / name)),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return sorted((folder / "out").iterdir())


def document(told: Chronology, folder: Path) -> Document:
    """Our Word file, which LibreOffice has made an OpenDocument text, as we read that."""
    (odt,) = converted(as_docx(told), "chronology.docx", "odt", folder)
    found = read(odt.read_bytes(), folder, "back.odt")
    assert found.document is not None
    return found.document


def test_the_chronology_for_word_comes_back_with_its_rows_and_notes(tmp_path: Path) -> None:
    found = document(TOLD, tmp_path)
    assert [row.when for row in found.rows[1:4]] == ["before 1976", "1998", "November 2007"]
    assert len(found.rows) == len(PERIODS)
    assert found.rows[0].what.of(found.text) == "Anna Berg signed the harbour treaty"
    assert "“On that day Anna Berg signed the harbour treaty.”" in found.text


def test_the_sheets_hold_dates_as_words_and_nothing_that_is_worked_out(tmp_path: Path) -> None:
    sheets = converted(as_xlsx(HOSTILE), "events.xlsx", ALL_SHEETS, tmp_path)
    events = next(sheet for sheet in sheets if sheet.stem.endswith("-Events"))
    rows = list(csv.DictReader(io.StringIO(events.read_text())))
    assert [row["No."] for row in rows] == [str(entry.number) for entry in HOSTILE.entries]
    assert [row["Event"] for row in rows] == [entry.headline for entry in HOSTILE.entries]
    assert [row["EDTF"] for row in rows] == [str(entry.period) for entry in HOSTILE.entries]
    assert HARM in "".join(row["Event"] for row in rows)
