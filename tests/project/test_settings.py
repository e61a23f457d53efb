"""``project.toml`` is for people."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.project.error import ProjectError
from dateline.project.settings import COLUMNS, Settings, parse_settings, settings_text
from dateline.project.store import Project

FILE = Path("project.toml")
texts = st.text(st.characters(exclude_categories=["Cs"]))
settings = st.builds(
    Settings,
    title=texts,
    corpus=texts,
    excluded=st.lists(texts).map(tuple),
    day_first=st.none() | st.booleans(),
    timezone=st.sampled_from(("", "Europe/Warsaw", "UTC")),
    reader=texts,
    topics=st.none() | st.integers(4, 40),
    columns=st.dictionaries(
        texts,
        st.dictionaries(st.sampled_from(COLUMNS), texts.filter(str.strip), min_size=1)
        .map(dict.items)
        .map(tuple),
    )
    .map(dict.items)
    .map(tuple),
    journal=texts,
)


@given(settings)
def test_settings_come_back(chosen: Settings) -> None:
    assert parse_settings(settings_text(chosen), file=FILE) == chosen


@given(settings, settings)
def test_changed_settings_come_back(former: Settings, now: Settings) -> None:
    text = settings_text(now, former=settings_text(former))
    assert parse_settings(text, file=FILE) == now


def test_a_new_file_explains_every_key() -> None:
    text = settings_text(Settings())
    assert tomllib.loads(text) == {}
    for key in (
        "title",
        "corpus",
        "excluded",
        "day_first",
        "reader",
        "topics",
        "columns",
        "journal",
    ):
        assert f"# {key} = " in text


def test_notes_and_unknown_keys_stay_when_something_changes(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "case")
    file = project.folder / "project.toml"
    file.write_text('# mine\ncolour = "red"\ntitle = "Old"\n\n[team]\ntitle = "x"\n')
    opened = Project.open(project.folder)
    assert opened.settings.unknown == ("colour", "team")
    changed = opened.with_settings(title="New", day_first=True)
    assert changed.settings.title == "New"
    assert file.read_text() == (
        '# mine\ncolour = "red"\ntitle = "New"\nday_first = true\n\n[team]\ntitle = "x"\n'
    ) or tomllib.loads(file.read_text()) == {
        "colour": "red",
        "title": "New",
        "day_first": True,
        "team": {"title": "x"},
    }


def test_a_file_written_in_an_unusual_way_is_left_alone(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "case")
    file = project.folder / "project.toml"
    text = 'excluded = [\n  "a",\n  "b",\n]\n'
    file.write_text(text)
    with pytest.raises(ProjectError, match="text editor"):
        Project.open(project.folder).with_settings(excluded=("c",))
    assert file.read_text() == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title = ", "cannot be read"),
        ("title = 7", "title must be a text"),
        ('excluded = ["a", 7]', "excluded must be a list of texts"),
        ('day_first = "yes"', "day_first must be true or false"),
        ('timezone = "Warsaw"', "timezone must be the name of a time zone"),
        ('timezone = "../etc"', "timezone must be the name of a time zone"),
        ("topics = 3", "topics must be a whole number from 4 to 40"),
        ("topics = true", "topics must be a whole number"),
        ('columns = "a.csv"', "columns must be as"),
        ('columns = { "a.csv" = { day = "Filed" } }', "columns must be as"),
        ('columns = { "a.csv" = { date = 3 } }', "columns must be as"),
    ],
)
def test_what_cannot_be_used_is_named(text: str, words: str) -> None:
    with pytest.raises(ProjectError, match=words):
        parse_settings(text, file=FILE)
