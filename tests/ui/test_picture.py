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


@pytest.fixture
def project(tmp_path: Path) -> Project:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    shutil.copy(REPORT, corpus)
    made = Project.create(tmp_path / "project", settings=Settings(corpus=str(corpus)))
    extract(corpus, made, workers=1)
    return made


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
