"""Promise 8: what was left out is counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.promises.telling import read

from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader


@pytest.mark.parametrize("sample", [True, False])
def test_the_ledger_of_each_document_adds_up(tmp_path: Path, sample: bool) -> None:
    if sample:
        project = Project.create(tmp_path / "project")
        extract(Path(__file__).parents[2] / "data" / "sample", project)
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
