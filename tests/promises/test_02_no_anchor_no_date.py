"""Promise 2: no anchor, no date; nothing is ever counted from today."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.promises.telling import AT, exports, read

from dateline.core.text import ProblemKind
from dateline.extract.republish import refresh
from dateline.query.filters import Filter
from dateline.query.reader import open_reader


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
