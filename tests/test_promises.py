"""What readers may rely on from folder to export, whatever the rules become."""

import csv
import datetime
import io
import json
from pathlib import Path

import pytest

from dateline.core.text import ProblemKind
from dateline.export.csv import events_csv, mentions_csv
from dateline.export.json import as_json, as_jsonl
from dateline.extract.republish import refresh
from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.filter import Filter
from dateline.query.reader import Reader, open_reader

AT = "2024-05-01T12:00:00Z"


def read(folder: Path, texts: dict[str, str], dates: dict[str, str] | None = None) -> Project:
    corpus = folder / "corpus"
    corpus.mkdir()
    for name, text in texts.items():
        (corpus / f"{name}.txt").write_text(text, encoding="utf-8")
    if dates:
        rows = "".join(f"{name}.txt,{date}\n" for name, date in dates.items())
        (corpus / "documents.csv").write_text(f"file,published\n{rows}", encoding="utf-8")
    project = Project.create(folder / "project")
    extract(corpus, project)
    return project


def exports(reader: Reader) -> dict[str, str]:
    events, mentions = reader.events(Filter()), reader.mentions(Filter())
    return {
        "events.csv": events_csv(events).decode(),
        "mentions.csv": mentions_csv(mentions).decode(),
        "events.json": as_json(events).decode(),
        "mentions.jsonl": as_jsonl(mentions).decode(),
    }


def test_a_year_is_never_the_first_of_january(tmp_path: Path) -> None:
    project = read(tmp_path, {"a": "The harbour was closed in 1998. In 1998 Norland sold a ship."})
    given = exports(open_reader(project))
    rows = list(csv.DictReader(io.StringIO(given["events.csv"], newline="")))
    rows += list(csv.DictReader(io.StringIO(given["mentions.csv"], newline="")))
    rows += json.loads(given["events.json"])
    rows += [json.loads(line) for line in given["mentions.jsonl"].splitlines()]
    assert len(rows) == 8
    for row in rows:  # the ends of the year stand beside its grain, and never alone
        assert (row["edtf"], row["label"], row["grain"]) == ("1998", "1998", "year")
        assert (row["from"], row["to"]) == ("1998-01-01", "1998-12-31")
    assert not any("1 January" in text for text in given.values())


def test_each_yesterday_is_its_own_and_a_new_date_moves_its_own_alone(tmp_path: Path) -> None:
    texts = {
        "north": "Police in Bergen arrested two men yesterday.",
        "south": "Customs in Oslo seized a boat yesterday.",
    }
    project = read(tmp_path, texts, {"north": "2020-05-02", "south": "2021-06-02"})

    def days() -> dict[str, str]:
        frame = open_reader(project).mentions(Filter())
        return dict(zip(frame["doc"], frame["edtf"], strict=True))

    assert days() == {"north": "2020-05-01", "south": "2021-06-01"}
    snapshot = project.snapshot()
    assert snapshot is not None
    ids = {row["doc"]: row["id"] for row in snapshot.table("documents").to_pylist()}
    project.journal.record("published", ids["north"], "2019-01-02", author="ann", at=AT)
    refresh(project)
    assert days() == {"north": "2019-01-01", "south": "2021-06-01"}


def test_without_a_date_of_its_own_a_document_is_never_dated_today(tmp_path: Path) -> None:
    text = (
        "Two men were arrested yesterday. Last Thursday a boat was seized. "
        "The minister resigned today, and will leave next month."
    )
    project = read(tmp_path, {"undated": text})
    reader = open_reader(project)
    assert reader.events(Filter()).empty
    left_out = reader.left_out()
    waiting = left_out[left_out["kind"] == ProblemKind.UNRESOLVED]["words"].str.lower()
    assert set(waiting) == {"yesterday", "last thursday", "today", "next month"}
    now = datetime.datetime.now(tz=datetime.UTC).date()
    near = [str(now + datetime.timedelta(days=days)) for days in (-1, 0, 1)]
    assert not any(day in text for text in exports(reader).values() for day in near)


def test_mentions_keep_their_places_through_joining_and_export(tmp_path: Path) -> None:
    treaty = "Norland signed a border treaty with the Free City of Port Ann"
    texts = {
        "first": f"– “Ġorġ” –\n\n{treaty} on 3 March 2021.",
        "second": f"Critics spoke of haste. In March 2021 {treaty[0].upper()}{treaty[1:]}.",
        "third": f"{treaty} on 3 March 2021, after forty years.",
    }
    project = read(tmp_path, texts)
    reader = open_reader(project)
    (event,) = reader.events(Filter())["id"]
    content = mentions_csv(reader.mentions(Filter()))
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    assert {row["doc"] for row in rows} == set(texts)
    assert {row["event"] for row in rows} == {event}
    for row in rows:
        text = texts[row["doc"]]
        assert text[int(row["start"]) : int(row["end"])] == row["quote"]
        assert text[int(row["time_start"]) : int(row["time_end"])] == row["time_words"]
        assert text[int(row["trigger_start"]) : int(row["trigger_end"])] == "signed"
        detail = reader.event(row["id"])  # any mention leads to its event
        assert detail is not None
        assert detail.id == event
        assert sorted(m.quote for m in detail.mentions) == sorted(r["quote"] for r in rows)


@pytest.mark.parametrize("sample", [True, False])
def test_the_ledger_of_each_document_adds_up(tmp_path: Path, sample: bool) -> None:
    if sample:
        project = Project.create(tmp_path / "project")
        extract(Path(__file__).parent.parent / "data" / "sample", project)
    else:
        text = (
            "In May 2020, on 3 May 2020, Norland sold a ship. It took two years. "
            "Recently the port was closed. He was a member in 2009. Last Thursday a boat sank."
        )
        project = read(tmp_path, {"a": text})
    reader = open_reader(project)
    documents = reader.documents()
    gone = ("times_used", "times_finer", "times_timeless", "vague", "unresolved", "no_event")
    assert (documents[list(gone)].sum(axis=1) == documents["times"]).all()
    assert (documents[list(gone)] >= 0).all(axis=None)
    left_out = reader.left_out()
    of_words = left_out[left_out["words"] != ""]
    assert of_words["reason"].str.len().min() > 0
    if not sample:
        assert documents.iloc[0][list(gone)].tolist() == [1, 1, 1, 1, 1, 1]
    mentions = reader.mentions(Filter())
    assert documents["mentions"].sum() == len(mentions)
    assert reader.events(Filter())["mentions"].sum() == len(mentions)
