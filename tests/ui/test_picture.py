"""The picture of a PDF's page in the evidence."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

REPORT = Path(__file__).parents[1] / "corpus" / "files" / "report.pdf"


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictured")
    corpus = folder / "corpus"
    corpus.mkdir()
    shutil.copy(REPORT, corpus)
    made = Project.create(folder / "project", settings=Settings(corpus="../corpus"))
    extract(corpus, made, workers=1)
    return folder


@pytest.fixture
def project(pictured: Path, tmp_path: Path) -> Project:
    return Project.open(shutil.copytree(pictured, tmp_path / "copy") / "project")


def first_event(project: Project) -> str:
    return str(open_reader(project).events(Filter())["id"].iloc[0])


def labelled(at: AppTest, words: str) -> Button:
    return next(button for button in at.button if button.label.startswith(words))


def pictures(at: AppTest) -> list[str]:
    return [shown.url for element in at.get("image") for shown in element.proto.imgs]


def test_the_page_is_shown_when_asked_and_hidden_again(open_app, project):
    at = open_app(event=first_event(project))
    assert pictures(at) == []
    labelled(at, "Show page ").click().run()
    assert not at.exception
    assert len(pictures(at)) == 1
    labelled(at, "Hide the page").click().run()
    assert pictures(at) == []


def test_a_file_that_is_gone_is_said(open_app, project):
    (project.corpus / "report.pdf").unlink()
    at = open_app(event=first_event(project))
    labelled(at, "Show page ").click().run()
    assert not at.exception
    assert any("The page cannot be shown" in caption.value for caption in at.caption)
