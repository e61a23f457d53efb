"""What an installed package adds is found by every door, and one that is broken harms nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli import app
from dateline.core import registry
from dateline.core.registry import AddOnError, Registry, additions
from dateline.core.text import Span
from dateline.corpus.find import find_sources
from dateline.corpus.formats.readers import READERS
from dateline.corpus.read import read_file
from dateline.export import EXPORTS
from dateline.extract.source import extractor
from dateline.language.readers import BACK_ENDS, opened
from dateline.project.decisions import KINDS
from dateline.temporal.find import LANGUAGES, find_times, language_of

PACKAGE = """
from dateline.corpus.draft import Draft
from dateline.export.export import Export
from dateline.language.reading import Read
from dateline.language.readers import BackEnd
from dateline.project.decisions.kind import About, Kind
from dateline.temporal.languages.english import LANGUAGE

def read_org(content):
    return Draft(text=content.decode().replace("* ", ""))

class Silent:
    def read(self, text, sentences):
        return [Read(span, (), ()) for span in sentences]

def open_reader(argument):
    return BackEnd(Silent(), frozenset(), argument)

COUNT = Export("How many", "count.txt", "text/plain", lambda s: str(len(s.events())).encode())
STAR = Kind("star", About.EVENT, lambda value: None, lambda d: f"{d.author} starred it")
SAME = LANGUAGE
"""
POINTS = """
[dateline.formats]
.org = addition:read_org
.odd = addition:not_there
.txt = addition:read_org
[dateline.exports]
count = addition:COUNT
[dateline.decisions]
star = addition:STAR
[dateline.languages]
xx = addition:SAME
[dateline.readers]
silent = addition:open_reader
"""


@pytest.fixture
def added(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """A package as ``pip install`` would leave it."""
    site = tmp_path_factory.mktemp("site")
    info = site / "addition-1.2.dist-info"
    info.mkdir(parents=True)
    (site / "addition.py").write_text(PACKAGE, encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: addition\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(POINTS)
    monkeypatch.syspath_prepend(str(site))
    _forget()
    yield
    _forget()


def _forget() -> None:
    for table in (READERS, EXPORTS, KINDS, LANGUAGES, BACK_ENDS):
        table.forget()
    for remembered in (registry._installed, opened, language_of, extractor):
        remembered.cache_clear()


def test_a_reader_of_files_is_used(added: None, tmp_path: Path) -> None:
    (tmp_path / "a.org").write_text("* Norland left the union on 3 May 2020.")
    (tmp_path / "b.txt").write_text("* Anna Berg resigned.")
    (tmp_path / "c.odd").write_text("?")
    sources = find_sources(tmp_path).sources
    reads = {source.relative: read_file(source) for source in sources}
    texts = {path: read.document.text for path, read in reads.items() if read.document}
    assert texts == {
        "a.org": "Norland left the union on 3 May 2020.",
        "b.txt": "* Anna Berg resigned.",  # what Dateline reads itself is not replaced
    }
    (problem,) = reads["c.odd"].problems
    assert "'.odd' of the installed package addition 1.2 cannot be loaded" in problem.reason


def test_an_export_is_offered(added: None, tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("Norland left the union on 3 May 2020.")
    run, project = CliRunner().invoke, str(tmp_path / "project")
    assert run(app, ["extract", str(tmp_path / "corpus"), "--project", project]).exit_code == 0
    assert run(app, ["events", project, "--format", "count"]).stdout == "1"
    assert "writes events only" in run(app, ["documents", project, "--format", "count"]).output
    unknown = run(app, ["events", project, "--format", "stone"])
    assert (unknown.exit_code, ", count" in " ".join(unknown.output.split())) == (1, True)


def test_a_language_a_reader_and_a_decision_are_known(added: None) -> None:
    (found,) = find_times("Opened in May 2021.", language="xx")
    assert found.value == "2021-05"
    silent = opened("silent:2")
    assert silent is not None
    assert (silent.version, len(silent.reader.read("A b.", [Span(0, 4)]))) == ("2", 1)
    assert KINDS["star"].name == "star"
    assert "star" in list(KINDS)[-1:]


def test_what_is_added_is_told_with_its_version(added: None) -> None:
    assert additions("dateline.exports") == ("dateline.exports count addition 1.2",)
    assert additions("dateline.none") == ()


@pytest.mark.parametrize("table", [READERS, EXPORTS, KINDS, LANGUAGES, BACK_ENDS])
def test_all_that_is_built_in_can_be_loaded(table: Registry[object]) -> None:
    assert list(table.usable()) == list(table)
    assert "no such thing" not in table


def test_a_broken_addition_is_left_out(added: None) -> None:
    assert ".odd" in READERS
    assert ".odd" not in READERS.usable()
    with pytest.raises(AddOnError, match=r"addition 1\.2"):
        READERS[".odd"]
    with pytest.raises(KeyError):
        READERS[".none"]
