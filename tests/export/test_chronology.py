"""A chronology out of a project."""

from pathlib import Path

from dateline.export import Selection
from dateline.export.chronology import chronology_of
from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.reader import open_reader


def test_quotes_are_read_without_the_marks_of_markdown(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = "# Report\n\nOn **3 May 2021** Anna Berg *signed* the [treaty](https://a.example/t).\n"
    (tmp_path / "in" / "berg.md").write_text(text, encoding="utf-8")
    project = Project.open_or_create(tmp_path / "project")
    extract(tmp_path / "in", project, workers=1)
    (entry,) = chronology_of(Selection(open_reader(project))).entries
    (telling,) = entry.tellings
    assert telling.quote == "On 3 May 2021 Anna Berg signed the treaty."
    assert (
        telling.exact == "On **3 May 2021** Anna Berg *signed* the [treaty](https://a.example/t)."
    )
