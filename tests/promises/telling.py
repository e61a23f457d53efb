"""What the trials of the promises share: a folder of texts read, and everything that comes out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dateline.export.csv import events_csv, mentions_csv
from dateline.export.json import as_json, as_jsonl
from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import Reader, open_reader

AT = "2024-05-01T12:00:00Z"


def write(corpus: Path, texts: Mapping[str, str], dates: Mapping[str, str] | None = None) -> None:
    corpus.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (corpus / f"{name}.txt").write_text(text, encoding="utf-8")
    if dates:
        rows = "".join(f"{name}.txt,{date}\n" for name, date in dates.items())
        (corpus / "documents.csv").write_text(f"file,published\n{rows}", encoding="utf-8")


def read(folder: Path, texts: Mapping[str, str], dates: Mapping[str, str] | None = None) -> Project:
    write(folder / "corpus", texts, dates)
    project = Project.create(folder / "project")
    extract(folder / "corpus", project)
    return project


def exports(reader: Reader) -> dict[str, str]:
    events, mentions = reader.events(Filter()), reader.mentions(Filter())
    return {
        "events.csv": events_csv(events).decode(),
        "mentions.csv": mentions_csv(mentions).decode(),
        "events.json": as_json(events).decode(),
        "mentions.jsonl": as_jsonl(mentions).decode(),
    }


def headlines(project: Project) -> list[str]:
    told: list[str] = sorted(open_reader(project).events(Filter())["headline"])
    return told
