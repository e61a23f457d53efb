"""Promise 1: no more than the source says."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.promises.telling import exports, read

from dateline.query.reader import open_reader


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


VAGUE = (
    "Recently Norland sold a ship.",
    "The port was closed for two years.",
    "Norland sold a ship one day in spring.",
)


@pytest.mark.parametrize("text", VAGUE)
def test_what_names_no_date_gets_none(tmp_path: Path, text: str) -> None:
    reader = open_reader(read(tmp_path, {"a": text}))
    assert exports(reader)["events.json"].strip() == "[]"


@pytest.mark.parametrize(
    ("words", "edtf", "grain"),
    [
        ("in March 1998", "1998-03", "month"),
        ("in the 1970s", "197X", "decade"),
        ("in the spring of 1998", "1998-21", "season"),
        ("on 3 March 1998", "1998-03-03", "day"),
        ("about 1998", "1998~", "year"),
        ("during the Cold War", "1947/1991-12-26", "year"),
    ],
)
def test_a_date_is_as_fine_as_its_words(tmp_path: Path, words: str, edtf: str, grain: str) -> None:
    reader = open_reader(read(tmp_path, {"a": f"Norland sold a ship {words}."}))
    (row,) = json.loads(exports(reader)["events.json"])
    assert (row["edtf"], row["grain"]) == (edtf, grain)
