"""Tables that were exported, reviewed in a spreadsheet and sent back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dateline.export import EXPORTS, Selection
from dateline.export.back import Back, read_back
from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.reader import Reader, open_reader

TEXT = """Harbour

Anna Berg signed the treaty on 3 May 2021. The court fined Carl Lund on 7 June 2021.
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "note.txt").write_text(TEXT, encoding="utf-8")
    project = Project.open_or_create(tmp_path_factory.mktemp("project"))
    extract(folder, project, workers=1)
    return open_reader(project)


def written(reader: Reader, form: str) -> bytes:
    return EXPORTS[form].write(Selection(reader, by_hand=True))


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl"])
def test_a_table_that_nobody_touched_changes_nothing(reader: Reader, form: str) -> None:
    assert read_back(written(reader, form), f"events.{form}", reader) == Back(2, (), ())


def edited_csv(reader: Reader, **cells: str) -> bytes:
    rows = list(csv.DictReader(io.StringIO(written(reader, "csv").decode("utf-8-sig"))))
    rows[0] |= cells
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def test_a_review_and_a_headline_written_in_a_spreadsheet_are_taken_over(reader: Reader) -> None:
    content = edited_csv(reader, review="Accepted", headline="Berg signs")
    (change,) = read_back(content, "events.csv", reader).changed
    assert (change.review, change.headline) == ("accepted", "Berg signs")
    assert change.event in change.mentions


def test_a_workbook_saved_by_another_hand_comes_back(reader: Reader) -> None:
    book = load_workbook(io.BytesIO(written(reader, "xlsx")))
    heads = [cell.value for cell in book["Events"][1]]
    book["Events"].cell(3, 1 + heads.index("Review")).value = "rejected"
    saved = io.BytesIO()
    book.save(saved)
    (change,) = read_back(saved.getvalue(), "events.xlsx", reader).changed
    assert (change.review, change.headline) == ("rejected", "")


def test_a_date_that_a_spreadsheet_rewrote_is_named_and_not_taken(reader: Reader) -> None:
    back = read_back(edited_csv(reader, label="03/05/21"), "events.csv", reader)
    assert back.changed == ()
    (note,) = back.notes
    assert "row 2" in note and "03/05/21" in note and "3 May 2021, which stays" in note


def test_rows_and_words_that_mean_nothing_here_are_named(reader: Reader) -> None:
    lines = written(reader, "jsonl").decode().splitlines()
    strange = json.loads(lines[0]) | {"id": "0" * 16, "headline": "Of elsewhere"}
    doubtful = json.loads(lines[1]) | {"review": "maybe"}
    content = "\n".join(map(json.dumps, (strange, doubtful))).encode()
    back = read_back(content, "events.jsonl", reader)
    assert back.changed == ()
    assert [("Of elsewhere" in note, "maybe" in note) for note in back.notes] == [
        *((True, False), (False, True))
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("events.csv", b"a,b\n1,2\n"),
        ("events.xlsx", b"no workbook"),
        ("events.jsonl", b"{"),
        ("events.docx", b""),
        ("events.csv", b""),
    ],
)
def test_what_is_no_table_of_ours_is_refused(reader: Reader, name: str, content: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_back(content, name, reader)


def test_the_command_records_decisions_with_a_name(reader: Reader, tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from dateline.cli import app

    file = tmp_path / "back.csv"
    file.write_bytes(edited_csv(reader, review="rejected", headline="Berg signs"))
    folder = str(reader.project.folder)
    done = CliRunner().invoke(app, ["import", folder, str(file), "--author", "M. Reviewer"])
    assert "2 rows: 1 review and 1 headline taken over from M. Reviewer" in done.stdout
    said = {(d.kind, d.author) for d in reader.project.journal.standing()}
    assert said == {("review", "M. Reviewer"), ("headline", "M. Reviewer")}
