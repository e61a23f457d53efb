"""The command line, whose names and fields others build on."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from dateline import cli
from dateline.cli import MENTION_FIELDS, app
from dateline.query.filters import PARTS

run = CliRunner().invoke
TEXT = "Norland left the union on 3 May 2020.\nAnna Berg resigned last Thursday.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "note.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def project(corpus: Path, tmp_path: Path) -> str:
    folder = str(tmp_path / "project")
    done = run(app, ["extract", str(corpus), "--project", folder])
    assert done.exit_code == 0, done.output
    assert "1 event from 1 document" in done.output
    return folder


def lines(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_mentions_have_the_promised_fields(project: str) -> None:
    (row,) = lines(run(app, ["mentions", project]).stdout)
    assert tuple(row) == MENTION_FIELDS
    assert (row["from"], row["to"], row["edtf"]) == ("2020-05-03", "2020-05-03", "2020-05-03")
    assert TEXT[int(str(row["start"])) : int(str(row["end"]))] == row["quote"]


def test_times_have_the_promised_fields(corpus: Path) -> None:
    first, second = lines(run(app, ["times", str(corpus)]).stdout)
    names = ["doc", "start", "end", "text", "type", "value", "edtf", "from", "to", "rule", "anchor"]
    assert list(first) == names
    assert (first["text"], first["value"], second["edtf"]) == ("3 May 2020", "2020-05-03", None)


def test_times_are_counted_from_the_date_given(corpus: Path) -> None:
    found = run(app, ["times", str(corpus / "note.txt"), "--written", "2020-06-03"]).stdout
    assert lines(found)[1]["value"] == "2020-05-28"


def test_actors_have_the_promised_fields(corpus: Path) -> None:
    rows = lines(run(app, ["actors", str(corpus)]).stdout)
    assert list(rows[0]) == ["doc", "start", "end", "text", "actor", "kind"]
    assert "Anna Berg" in {row["actor"] for row in rows}


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl"])
def test_events_come_in_every_form(project: str, form: str) -> None:
    done = run(app, ["events", project, "--format", form])
    assert done.exit_code == 0
    assert "left the union" in done.stdout


def test_events_as_parquet_in_a_file(project: str, tmp_path: Path) -> None:
    import pandas as pd

    file = tmp_path / "events.parquet"
    assert run(app, ["events", project, "--format", "parquet", "-o", str(file)]).exit_code == 0
    assert list(pd.read_parquet(file)["edtf"]) == ["2020-05-03"]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--from", "2020"], 1),
        (["--to", "2019"], 0),
        (["--from", "2020-05", "--to", "2020-05"], 1),
        (["--text", "UNION left"], 1),
        (["--text", "100%"], 0),
        (["--actor", "Nobody'; DROP TABLE events; --"], 0),
        (["--source", "Nobody"], 0),
        (["--kind", "media", "--kind", "party"], 0),
        (["--document", "note"], 1),
        (["--document", "other"], 0),
        (["--review", "accepted"], 0),
        (["--actor", "Norland", "--actor", "Nobody"], 1),
        (["--actor", "Norland", "--actor", "Nobody", "--all-actors"], 0),
        (["--status", "happened", "--basis", "stated", "--told-by", "one document"], 1),
        (["--conflicts"], 0),
    ],
)
def test_options_narrow(project: str, options: list[str], count: int) -> None:
    done = run(app, ["events", project, "--format", "jsonl", *options])
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, count)


def test_the_same_options_narrow_the_sentences(project: str) -> None:
    assert len(lines(run(app, ["mentions", project, "--actor", "Norland"]).stdout)) == 1
    assert lines(run(app, ["mentions", project, "--to", "2019"]).stdout) == []


def test_every_filter_has_its_option() -> None:
    said = run(app, ["events", "--help"], env={"COLUMNS": "200"}).output
    flags = [part.option or part.link for part in PARTS.values() if part.option != "-"]
    flags = [*(flag for flag in flags if flag != "period"), "from", "to"]
    assert [flag for flag in flags if f"--{flag} " not in said] == []


def test_documents_and_left_out_are_listed(project: str) -> None:
    assert "note" in run(app, ["documents", project]).stdout
    assert "last Thursday" in run(app, ["left-out", project]).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["events", "nowhere"], "no folder"),
        (["extract", "nowhere", "--project", "p"], "no folder"),
        (["times", "nowhere"], "no "),
        (["times", ".", "--written", "soon"], "not a date"),
    ],
)
def test_what_goes_wrong_is_said_in_words(
    arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(app, arguments)
    assert done.exit_code == 1
    assert words in done.output
    assert "Traceback" not in done.output


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run(app, ["extract", str(tmp_path / "empty"), "--project", str(tmp_path / "p")])
    assert (done.exit_code, "no document in" in done.output) == (1, True)


def test_files_that_cannot_be_read_are_named_and_the_rest_goes_on(
    corpus: Path, tmp_path: Path
) -> None:
    (corpus / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    done = run(app, ["extract", str(corpus), "--project", str(tmp_path / "p")])
    assert done.exit_code == 0
    assert "picture.txt" in done.output


def test_half_a_project_is_made_whole_by_extracting_again(corpus: Path, project: str) -> None:
    (Path(project) / "CURRENT").write_text("nonsense", encoding="utf-8")
    assert run(app, ["events", project]).exit_code == 1
    assert run(app, ["extract", str(corpus), "--project", project]).exit_code == 0
    assert run(app, ["events", project]).exit_code == 0


def test_a_later_end_before_an_earlier_start_is_said(project: str) -> None:
    done = run(app, ["events", project, "--from", "2018", "--to", "2017"])
    assert (done.exit_code, "later than" in done.output) == (1, True)


def test_export_writes_the_form_asked_for_and_says_what_it_lacks(
    project: str, tmp_path: Path
) -> None:
    done = run(app, ["export", project, "--format", "html", "--out", str(tmp_path / "t.html")])
    assert done.exit_code == 0, done.output
    assert "This file holds 1 of the project's 1 events." in done.stderr.replace("\n", " ")
    assert (tmp_path / "t.html").read_bytes().startswith(b"<!doctype html>")


def test_export_writes_the_sentences_beside_a_table(project: str, tmp_path: Path) -> None:
    run(app, ["export", project, "--format", "csv", "--out", str(tmp_path / "t.csv")])
    assert {path.name for path in tmp_path.glob("t*")} == {"t.csv", "t-mentions.csv"}


def test_export_of_a_form_that_is_not_there_names_those_that_are(
    project: str, tmp_path: Path
) -> None:
    done = run(app, ["export", project, "--format", "pdf", "--out", str(tmp_path / "t.pdf")])
    assert done.exit_code == 1
    assert "docx" in done.stderr


def test_the_bar_shows_a_name_as_it_is() -> None:
    bar = cli._bar()
    bar.add_task("Reading", file="notes[/old]/[red]letter.txt")
    shown = io.StringIO()
    Console(file=shown, width=200).print(bar.get_renderable())
    assert "notes[/old]/[red]letter.txt" in shown.getvalue()


def test_a_watched_folder_is_read_again_until_the_reader_ends_it(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dateline.extract import watch

    def waited(_: float) -> None:
        if (corpus / "more.txt").exists():
            looks.append(1)
        else:
            (corpus / "more.txt").write_text("The bridge opened on 4 June 2021.")
        if len(looks) > 3:
            raise KeyboardInterrupt

    looks: list[int] = []
    seen = watch.changes
    monkeypatch.setattr(watch, "changes", lambda *a: seen(*a, wait=waited))
    done = run(app, ["extract", str(corpus), "--project", str(tmp_path / "p"), "--watch"])
    assert done.exit_code == 0, done.output
    assert "1 event from 1 document" in done.output
    assert "2 events from 2 documents (1 read, 1 known)" in done.output
    assert "No longer watched" in done.output


def test_watching_is_for_this_machine_alone(corpus: Path, tmp_path: Path) -> None:
    asked = ["extract", str(corpus), "--project", str(tmp_path / "p"), "--watch", "--shard", "1/2"]
    done = run(app, asked)
    assert done.exit_code != 0
    assert "on this machine alone" in done.output
