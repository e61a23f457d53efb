"""A page is drawn apart, of the very file that was read, or it is said why not."""

import shutil
import zipfile
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from dateline.corpus.decode import UnreadableError
from dateline.extract import page
from dateline.extract.page import drawn_apart, file_of, has_pages
from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.reader import open_reader

REPORT = Path(__file__).parents[1] / "corpus" / "files" / "report.pdf"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    corpus = folder / "corpus"
    corpus.mkdir()
    shutil.copy(REPORT, corpus)
    (corpus / "note.txt").write_text("Anna Berg signed the treaty on 3 May 2021.")
    made = Project.create(folder / "project", settings=Settings(corpus="../corpus"))
    extract(corpus, made, workers=1)
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Project:
    return Project.open(shutil.copytree(made, tmp_path / "copy") / "project")


def test_a_page_of_the_file_that_was_read(project):
    document = open_reader(project).document("report")
    path, inside = file_of(document, project)
    assert not inside
    assert drawn_apart(path, 2, "Witness 9 said").startswith(b"\x89PNG")
    with pytest.raises(UnreadableError, match="has no page 12"):
        drawn_apart(path, 12)


def test_a_page_of_a_pdf_that_lies_in_other_files(project):
    corpus = project.corpus
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "Anna Berg <anna@norland.example>", "The report"
    letter.set_content("The report of the inquiry is attached.")
    pdf = REPORT.read_bytes()
    letter.add_attachment(pdf, maintype="application", subtype="pdf", filename="findings.pdf")
    with zipfile.ZipFile(corpus / "sent.zip", "w") as archive:
        archive.writestr("in/tray/letter.eml", letter.as_bytes())
        archive.writestr("in/tray/other.txt", "Anna Berg resigned on 4 May 2021.")
    extract(corpus, project, workers=1)
    found = open_reader(project).document("sent/in/tray/letter/findings")
    assert has_pages(found)
    path, inside = file_of(found, project)
    assert (path.name, inside) == ("sent.zip", "in/tray/letter.eml/findings.pdf")
    assert drawn_apart(path, 2, inside=inside) == drawn_apart(REPORT, 2)
    with pytest.raises(UnreadableError, match=r"there is no in/tray/letter\.eml/other\.pdf"):
        drawn_apart(path, 2, inside="in/tray/letter.eml/other.pdf")


def test_only_a_pdf_has_pages_to_draw(project):
    reader = open_reader(project)
    assert has_pages(reader.document("report"))
    assert not has_pages(reader.document("note"))


def test_another_file_in_its_place_is_not_shown(project):
    document = open_reader(project).document("report")
    with project.corpus.joinpath("report.pdf").open("ab") as file:
        file.write(b"%")
    with pytest.raises(UnreadableError, match="changed since"):
        file_of(document, project)


@pytest.mark.parametrize("path", ["gone.pdf", "../project/project.toml", "/etc/hostname"])
def test_no_path_leaves_the_folder_of_documents(project, path):
    document = replace(open_reader(project).document("report"), path=path)
    with pytest.raises(UnreadableError, match="not where it was read"):
        file_of(document, project)


def test_without_a_known_folder_there_is_no_page(project):
    document = open_reader(project).document("report")
    with pytest.raises(UnreadableError, match=r"project\.toml"):
        file_of(document, project.with_settings(corpus=""))


def test_a_page_that_takes_too_long_is_left(project, monkeypatch):
    monkeypatch.setattr(page, "_SECONDS", 0.01)
    with pytest.raises(UnreadableError, match="takes more than"):
        drawn_apart(REPORT, 1)
