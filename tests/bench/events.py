"""How well dated events are found: runs the whole road on annotated news and scores it.

    python -m tests.bench.events BENCH [--set events-apple] [--set timelines-apple]

BENCH is a folder with the scorers and a folder ``dev`` of prepared corpora (documents as
``docs/<doc>.txt``, their dates in ``docs.jsonl``). Prints what the scorers print.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from dateline.core.event import Role
from dateline.core.joining import TITLE
from dateline.core.period import Period
from dateline.extract.run import extract
from dateline.project.store import Project

SCORERS = {"events-apple": "score_events.py", "timelines-apple": "score_timelines.py"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--set", dest="sets", action="append", choices=sorted(SCORERS))
    parser.add_argument("--keep", type=Path, help="folder for what the system gave")
    given = parser.parse_args()
    for name in given.sets or sorted(SCORERS):
        prepared = given.bench / "dev" / name
        if not prepared.is_dir():
            print(f"{prepared} is not there: skipped")
            continue
        with tempfile.TemporaryDirectory() as temporary:
            system = (given.keep or Path(temporary)) / f"{name}.jsonl"
            rows = run(prepared, Path(temporary))
            system.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
            print(f"== {name}: {len(rows)} mentions")
            command = [sys.executable, str(given.bench / SCORERS[name]), str(prepared), str(system)]
            subprocess.run(command, check=True)


def run(prepared: Path, temporary: Path) -> list[dict[str, Any]]:
    """The mentions of a prepared corpus, as the scorers want them."""
    corpus = temporary / "corpus"
    shutil.copytree(prepared / "docs", corpus)
    lines = (prepared / "docs.jsonl").read_text(encoding="utf-8").splitlines()
    with (corpus / "documents.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "published", "title"])
        for row in map(json.loads, lines):
            writer.writerow([f"{row['doc']}.txt", row["date"], row["title"]])
    project = Project.create(temporary / "project")
    extract(corpus, project)
    snapshot = project.snapshot()
    assert snapshot is not None
    told = snapshot.table("mentions").to_pylist()
    if (prepared / "targets.jsonl").is_file():  # timelines are of the text: no title stands in one
        told = [row for row in told if row["rule"] != TITLE]
    return [
        {
            "doc": row["doc"],
            "start": row["start"],
            "end": row["end"],
            "trigger_start": row["trigger_start"],
            "trigger_end": row["trigger_end"],
            "from": days[0],
            "to": days[1],
            "actors": _taking_part(row),
        }
        for row in told
        if (days := _days(row)) is not None
    ]


def _taking_part(row: dict[str, Any]) -> list[str]:
    """Who did it, to whom, with whom; where the grammar says none of these, all that are named.

    >>> _taking_part({"actors": ["A", "B"], "actor_roles": ["named", "doer"]})
    ['B']
    """
    roles = zip(row["actors"], row["actor_roles"], strict=True)
    part = [actor for actor, role in roles if role != Role.NAMED]
    return part or row["actors"]


def _days(row: dict[str, Any]) -> tuple[str, str] | None:
    """First and last day; of what is told to go on since a time, the days of that time.

    >>> _days({"from": "2004-01-01", "to": None, "edtf": "2004/.."})
    ('2004-01-01', '2004-12-31')
    >>> _days({"from": None, "to": "2011-12-31", "edtf": "../2011"})
    """
    if row["from"] and row["to"]:
        return row["from"], row["to"]
    began = Period.parse(row["edtf"].removesuffix("/..")) if row["from"] else None
    return (began.from_day or "", began.to_day or "") if began is not None else None


if __name__ == "__main__":
    main()
