"""Promise 6: an event is not a citation."""

from __future__ import annotations

from pathlib import Path

from tests.promises.telling import read

from dateline.query.filters import Filter
from dateline.query.reader import open_reader

SIGNED = "Anna Berg signed the harbour treaty in Oslo on 3 May 2021."


def events(folder: Path, *texts: str) -> list[dict[str, object]]:
    project = read(folder, {f"d{number}": text for number, text in enumerate(texts)})
    rows: list[dict[str, object]] = open_reader(project).events(Filter()).to_dict("records")
    return rows


def test_who_tells_the_same_tells_one_event_and_all_are_kept(tmp_path: Path) -> None:
    passive = "The harbour treaty was signed in Oslo by Anna Berg on 3 May 2021."
    (event,) = events(tmp_path, SIGNED, passive)
    assert event["mentions"] == 2


def test_different_dates_are_a_conflict_that_nobody_settles(tmp_path: Path) -> None:
    (event,) = events(tmp_path, SIGNED, SIGNED.replace("3 May", "4 May"))
    assert list(event["conflict"]) == ["2021-05-03", "2021-05-04"]  # type: ignore[call-overload]  # a list


def test_two_happenings_of_one_day_are_two(tmp_path: Path) -> None:
    assert len(events(tmp_path, SIGNED, "Karl Lund resigned on 3 May 2021.")) == 2
