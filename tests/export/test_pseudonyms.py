"""Names that are replaced, in a whole project."""

from __future__ import annotations

import pytest

from dateline.export import EXPORTS, Selection
from dateline.export.chronology import chronology_of
from dateline.export.drawing import Words, picture_of
from dateline.export.pseudonyms import EVERYONE, PEOPLE, Pseudonyms, pseudonyms_of
from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import Reader, open_reader

TEXTS = {
    "berg": "Anna Berg of Kestrel Holdings signed the treaty on 3 May 2021 in Norway. "
    "Berg resigned on 7 June 2021. Kestrel Holdings fired Carl Lund on 9 June 2021.",
    "two": "On 4 May 2022 the court acquitted Carl Lund. LUND left for Norway on 5 May 2022.",
}


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    folder = tmp_path_factory.mktemp("corpus")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(f"Report\n\n{text}\n", encoding="utf-8")
    project = Project.open_or_create(tmp_path_factory.mktemp("project"))
    extract(folder, project, workers=1)
    return open_reader(project)


@pytest.mark.parametrize("form", [name for name in EXPORTS if name not in ("docx", "xlsx", "png")])
def test_no_form_shows_a_name_that_is_hidden(reader: Reader, form: str) -> None:
    open_, hidden = (
        Selection(reader, pseudonyms=names) for names in (Pseudonyms(), pseudonyms_of(reader))
    )
    before, after = EXPORTS[form].write(open_), EXPORTS[form].write(hidden)
    if form not in ("ics", "parquet"):  # these break or pack their words
        assert b"Lund" in before
    assert not [name for name in (b"Berg", b"Lund", b"LUND", b"Anna") if name in after]


def test_a_painted_picture_has_the_words_of_the_drawn_one(reader: Reader) -> None:
    told = chronology_of(Selection(reader, pseudonyms=pseudonyms_of(reader)))
    said = [shape.text for shape in picture_of(told).shapes if isinstance(shape, Words)]
    assert any("Person 1" in text for text in said)
    assert not [text for text in said if "Lund" in text or "Berg" in text]


def test_bodies_are_hidden_only_where_that_is_asked_for(reader: Reader) -> None:
    people, everyone = pseudonyms_of(reader, PEOPLE), pseudonyms_of(reader, EVERYONE)
    assert people.text("Kestrel Holdings in Norway") == "Kestrel Holdings in Norway"
    assert everyone.text("Kestrel Holdings in Norway") == "Organisation 1 in Norway"
    assert "people and bodies" in everyone.note


def test_one_person_is_one_pseudonym_in_all_forms_of_the_name(reader: Reader) -> None:
    names = pseudonyms_of(reader)
    assert names.text("Carl Lund") == names.text("LUND") == names.text("Carl\n Lund")
    assert names.text("Lund") != names.text("Berg")


def test_the_note_says_that_names_are_replaced(reader: Reader) -> None:
    told = chronology_of(Selection(reader, Filter(), pseudonyms=pseudonyms_of(reader)))
    assert "replaced by pseudonyms" in told.note
    assert all(not document.path for document in told.documents)
