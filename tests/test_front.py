"""What scripts import from dateline itself."""

import subprocess
import sys
from pathlib import Path

import pytest

import dateline
from dateline import Filter, find_times, open_project, read
from dateline.cli import app


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "note.txt").write_text("Norland left the union on 3 May 2020.\n", encoding="utf-8")
    (folder / "memo.txt").write_text("Anna Berg resigned in June 2021.\n", encoding="utf-8")
    return folder


def test_importing_the_package_loads_nothing_else() -> None:
    ask = "import sys, dateline; print(*(m for m in sys.modules if m.startswith('dateline')))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["dateline"]


def test_everything_promised_is_there() -> None:
    assert all(getattr(dateline, name) for name in dateline.__all__)
    assert set(dateline.__all__) <= set(dir(dateline))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = dateline.nothing


def test_a_folder_read_in_one_line(corpus: Path) -> None:
    events = read(corpus)
    assert list(events["edtf"]) == ["2020-05-03", "2021-06"]
    assert events.attrs == {"documents": 2, "left_out": {}}
    assert not list(corpus.glob("project*"))


def test_a_filter_keeps_a_part(corpus: Path) -> None:
    assert list(read(str(corpus), Filter(words="resigned"))["from"]) == ["2021-06-01"]


def test_a_named_project_keeps_what_was_read(corpus: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    read(corpus, project=case)
    assert len(open_project(str(case)).events(Filter())) == 2


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="There is no folder"):
        read(tmp_path / "nowhere")


def test_times_of_a_text_in_the_language_it_is_in() -> None:
    text = "Le ministre a signé un accord sur le port de Marseille, à Paris, le 3 mai 2021, dit-on."
    assert [str(time.period) for time in find_times(text)] == ["2021-05-03"]
    assert find_times("Opened yesterday.")[0].period is None
    assert str(find_times("Opened yesterday.", written="2021-05-03")[0].period) == "2021-05-02"


def test_the_command_line_says_its_version() -> None:
    from typer.testing import CliRunner

    assert CliRunner().invoke(app, ["--version"]).stdout == f"dateline {dateline.__version__}\n"


def test_without_streamlit_the_dashboard_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from typer.testing import CliRunner

    monkeypatch.setattr("dateline.cli.find_spec", lambda name: None)
    said = CliRunner().invoke(app, ["app"])
    assert said.exit_code == 1
    assert "pip install 'dateline[app]'" in said.stderr
