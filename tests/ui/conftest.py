"""A small project made from a small corpus, opened the way a reader opens it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project

Boxes = dict[str, dict[str, object]]


def boxes(at: AppTest, part: str) -> Boxes:
    """The rows of a facet beside the timeline, by their values."""
    sent = [json.loads(c.proto.json) for c in at.get("bidi_component")]
    (found,) = [data["rows"] for data in sent if data.get("part") == part]
    return {row["value"]: row for row in found}


APP = Path(__file__).parents[2] / "app.py"
CORPUS = {
    "documents.csv": "file,title,source\nharbour.txt,The harbour treaty,The Herald\n",
    "harbour.txt": (
        "Monday, 10 May 2021\n\nAnna Berg signed the harbour treaty on 3 May 2021. "
        "On 5 May 2021 the Norland Port Authority closed the northern quay. "
        "In 1998 Karl Lund founded the Norland Port Authority."
    ),
    "letter.txt": (
        "Anna Berg opened the new quay last Thursday. Karl Lund resigned on 7 June 2021. "
        "Little is known about recent years."
    ),
    "markup.txt": (
        "On 9 August 2021 Anna Berg rejected the plan *Blue [sky]* & <b>Karl</b> for $5 :red[loud]."
    ),
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it was extracted; copy it before deciding anything."""
    folder = tmp_path_factory.mktemp("made")
    corpus = folder / "corpus"
    corpus.mkdir()
    for name, text in CORPUS.items():
        (corpus / name).write_text(text, encoding="utf-8")
    project = Project.create(folder / "project", settings=Settings(title="Harbour"))
    extract(corpus, project)
    return project.folder


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Project:
    return Project.open(shutil.copytree(made, tmp_path / "project"))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing of a test reaches the home folder of whoever runs it."""
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def open_app(project: Project, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """The whole dashboard on the project, at the address with these parameters."""

    def start(**link: str | list[str]) -> AppTest:
        monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
        shown = AppTest.from_file(str(APP), default_timeout=60)
        for name, value in link.items():
            shown.query_params[name] = value
        return shown.run()

    return start
