"""A watched folder: when its project is due."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.extract.run import extract
from dateline.extract.watch import changes
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader


class EndedError(Exception):
    """The test has waited often enough."""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text("Anna Berg signed the treaty on 3 May 2021.")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "project")


def due(folder: Path, project: Project, *acts: Callable[[], object]) -> list[int]:
    """After which of the acts, one between any two looks, the project was due."""
    left = iter([*acts, lambda: None, lambda: None])
    at = -1

    def wait(_: float) -> None:
        nonlocal at
        at += 1
        act = next(left, None)
        if act is None:
            raise EndedError
        act()

    found: list[int] = []
    with pytest.raises(EndedError):
        found.extend(at for _ in changes(folder, project, wait=wait))
    return found


def nothing() -> None:
    pass


def test_nothing_is_due_where_nothing_changes(corpus, project):
    assert due(corpus, project, nothing, nothing) == []


@pytest.mark.parametrize(
    "act",
    [
        lambda folder: (folder / "b.txt").write_text("Karl Lund resigned on 4 June 2021."),
        lambda folder: (folder / "a.txt").unlink(),
        lambda folder: (folder / "documents.csv").write_text("file,published\na.txt,2021\n"),
        lambda folder: os.utime(folder / "a.txt", ns=(1, 1)),
    ],
)
def test_a_change_is_due_once_it_has_come_to_rest(corpus, project, act):
    assert due(corpus, project, lambda: act(corpus), nothing, nothing) == [1]


def test_a_file_that_grows_is_waited_for(corpus, project):
    growing = [lambda n=n: (corpus / "b.txt").write_text("x" * n) for n in (10, 20, 30)]
    assert due(corpus, project, *growing, nothing) == [3]


def test_settings_that_change_are_due_and_given(corpus, project):
    acts = iter([lambda: project.with_settings(title="Harbour")])
    seen = changes(corpus, project, wait=lambda _: next(acts, nothing)())
    assert next(seen).settings.title == "Harbour"


def test_a_share_that_is_gone_for_a_while_is_no_change(corpus, project):
    away = corpus.with_name("away")
    gone, back = (lambda: corpus.rename(away)), (lambda: away.rename(corpus))
    assert due(corpus, project, gone, nothing, back, nothing) == []


def test_what_is_due_is_read(corpus, project):
    extract(corpus, project, workers=1)
    acts = iter([lambda: (corpus / "b.txt").write_text("Karl Lund resigned on 4 June 2021.")])
    for again in changes(corpus, project, wait=lambda _: next(acts, nothing)()):
        extract(corpus, again, workers=1)
        break
    assert open_reader(project).count(Filter()) == 2
