"""Promise 5: every event opens at its evidence."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.promises.telling import read

from dateline.export.csv import mentions_csv
from dateline.query.filters import Filter
from dateline.query.reader import open_reader


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
