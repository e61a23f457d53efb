"""The sample corpus, from folder to table, against the table that was checked by hand.

``data/sample.events.csv`` is what a careful reader finds; it is not bent to the program. What
the program finds otherwise stands below, each row with its reason, so that any change shows.
A row is named by its date and its documents.
"""

import csv
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dateline.extract.run import extract
from dateline.project.decisions import merge_value, split_value
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

DATA = Path(__file__).parent.parent / "data"

Row = dict[str, Any]

MISSED: Mapping[str, tuple[str, ...]] = {
    "one event in words so unlike that it stays two or three": (
        "2010-07/2012-12 instructions-in-mandarin;interview-analyst;video-appeal",
    ),
    "“was about warheads” hides the verb of the second clause": ("1995/1999 interview-analyst",),
    "“was at work” says how things were, and reporting it has no date": (
        "2015 liaison-department",
    ),
    "“from” without “to” is not read as an open range": ("2013-12/.. officer-sentenced",),
}
BEYOND: Mapping[str, tuple[str, ...]] = {
    "the parts of an event that was not joined": (
        "2008 party-papers",
        "2010-07/2012-12 interview-analyst",
        "2010/2012 video-appeal",
        "2010/2014 instructions-in-mandarin",
    ),
    "the same event with the date that it was missed by": ("2013-12 officer-sentenced",),
    "the title of a page, told again in its first sentence in other words": (
        "2022-07-06 joint-address",
        "2023-07-01 law-in-force",
    ),
    "a state or a comparison, no event": (
        "2000/.. four-million",
        "2016 four-million",
        "2022-07-06 joint-address",
        "2022-07-07 joint-address",
        "2022-11-16 officer-sentenced",
    ),
    "what the same ministry said besides, with another verb": ("2022-07-07 joint-address",),
    "goes on about the event before it": (
        "2018-10-14 letter-brussels",
        "2020-08-07 party-papers",
    ),
}

# Standing and conflicts that the program tells otherwise, as it tells them.
STATUS_OTHERWISE: Mapping[str, str] = {}
CONFLICT_OTHERWISE: Mapping[str, tuple[str, ...]] = {}

# Actors that take part and are not found: plain words, and names that begin in small letters.
UNNAMED: Mapping[str, tuple[str, ...]] = {
    "2006/2018 charges-apt10;charges-three-rivers": ("APT10",),
    "2008-08-07 liaison-department;party-papers": (
        "Rahul Gandhi",
        "Sonia Gandhi",
        "Wang Jiarui",
        "Xi Jinping",
    ),
    "2014 charges-apt10;charges-three-rivers": ("APT10",),
    "2014-03 personnel-office": ("Office of Personnel Management",),
    "2015-07-09 four-million": ("Office of Personnel Management",),
    "2017 2025-03-02-foreign-posts": ("China",),
    "2018-10 officer-sentenced": ("Foreign Ministry of China",),
    "2018-10-09 2024-06-10-chronology;letter-brussels;officer-sentenced": ("United States",),
    "2018-12 ministry-profile": ("Ma Jian",),
    "2020-06-15 party-papers": ("India",),
    "2021-10 instructions-in-mandarin": ("China",),
    "2022-05 joint-address": ("MI5",),
    "2024-11-28 exchange": ("Foreign Ministry of China",),
}

# Found and rightly so, though they take no part: named in passing, or under a longer name.
IN_PASSING = {
    "Defense Intelligence Agency",
    "Standing Committee",
    "Standing Committee of the National People's Congress",
}
# Found, and no actor at all.
INVENTED: Mapping[str, str] = {}

PUBLISHED = {
    "2024-06-10-chronology": ("2024-06-10", "file name"),
    "2025-03-02-foreign-posts": ("2025-03-02", "file name"),
    "briefing-law": ("2023-04-27", "given"),
    "charges-apt10": ("2018-12-20", "dateline"),
    "charges-three-rivers": ("2018-12-21", "metadata"),
    "exchange": ("2024-11-28", "dateline"),
    "four-million": ("2016-06-06", "metadata"),
    "instructions-in-mandarin": ("2024-10-03", "metadata"),
    "interview-analyst": ("2019-09-12", "dateline"),
    "joint-address": ("2022-07-08", "given"),
    "law-in-force": ("2023-07-03", "given"),
    "letter-brussels": ("2018-10-14", "dateline"),
    "liaison-department": ("2017-02-14", "given"),
    "ministry-profile": (None, None),
    "officer-sentenced": ("2022-11-17", "given"),
    "party-papers": ("2020-08-08", "given"),
    "personnel-office": ("2015-06-05", "dateline"),
    "sharing-with-giants": (None, None),
    "video-appeal": (None, None),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project.create(tmp_path_factory.mktemp("sample") / "project")
    extract(DATA / "sample", project)
    return project


@pytest.fixture(scope="module")
def tables(project: Project) -> dict[str, list[Row]]:
    snapshot = project.snapshot()
    assert snapshot is not None
    names = ("documents", "events", "mentions", "left_out")
    return {name: snapshot.table(name).to_pylist() for name in names}


@pytest.fixture(scope="module")
def checked() -> list[Row]:
    """The table, its lists as lists."""
    with (DATA / "sample.events.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    lists = ("actors", "docs", "conflict")
    return [{**row, **{part: _listed(row[part]) for part in lists}} for row in rows]


def _listed(cell: str) -> list[str]:
    return [item for item in cell.split(";") if item]


def _name(row: Row) -> str:
    return f"{row['edtf']} {';'.join(sorted(row['docs']))}"


def _all(by_reason: Mapping[str, Iterable[str]]) -> Counter[str]:
    return Counter(row for rows in by_reason.values() for row in rows)


def _single(rows: list[Row]) -> dict[str, Row]:
    """The rows that no other shares its date and documents with, by name."""
    often = Counter(map(_name, rows))
    return {_name(row): row for row in rows if often[_name(row)] == 1}


def _pairs(checked: list[Row], events: list[Row]) -> list[tuple[str, Row, Row]]:
    read, found = _single(checked), _single(events)
    return [(name, read[name], found[name]) for name in read if name in found]


def test_finds_what_a_careful_reader_finds(
    tables: dict[str, list[Row]], checked: list[Row]
) -> None:
    expected = Counter(map(_name, checked))
    expected.subtract(_all(MISSED))
    expected.update(_all(BEYOND))
    found = Counter(map(_name, tables["events"]))
    assert sorted((expected - found).elements()) == [], "not found"
    assert sorted((found - expected).elements()) == [], "found beyond the table"


def test_says_whether_it_happened(tables: dict[str, list[Row]], checked: list[Row]) -> None:
    otherwise = {
        name: found["status"]
        for name, read, found in _pairs(checked, tables["events"])
        if found["status"] != read["status"]
    }
    assert otherwise == STATUS_OTHERWISE


def test_shows_where_documents_disagree(tables: dict[str, list[Row]], checked: list[Row]) -> None:
    otherwise = {}
    for name, read, found in _pairs(checked, tables["events"]):
        others = tuple(date for date in found["conflict"] if date != found["edtf"])
        if others != tuple(read["conflict"]):
            otherwise[name] = others
    assert otherwise == CONFLICT_OTHERWISE


def test_names_who_takes_part(tables: dict[str, list[Row]], checked: list[Row]) -> None:
    unnamed = {
        name: tuple(sorted(set(read["actors"]) - set(found["actors"])))
        for name, read, found in _pairs(checked, tables["events"])
    }
    assert {name: actors for name, actors in unnamed.items() if actors} == UNNAMED


def test_invents_nobody(tables: dict[str, list[Row]], checked: list[Row]) -> None:
    known = {actor for row in checked for actor in row["actors"]}
    found = {actor for row in tables["events"] for actor in row["actors"]}
    assert found - known - IN_PASSING == INVENTED.keys()


def test_every_document_has_its_date_and_its_basis(tables: dict[str, list[Row]]) -> None:
    found = {r["doc"]: (r["published"], r["published_basis"]) for r in tables["documents"]}
    assert found == PUBLISHED


def test_what_hangs_on_an_unknown_day_waits(tables: dict[str, list[Row]]) -> None:
    waiting = {
        row["words"].lower()
        for row in tables["left_out"]
        if row["doc"] == "video-appeal" and row["kind"] in ("unresolved", "vague")
    }
    expected = ("thursday", "last month", "wednesday", "last year", "recently")
    assert all(any(words in found for found in waiting) for words in expected), waiting


def test_a_copied_story_is_one_source(tables: dict[str, list[Row]]) -> None:
    unsealed = next(row for row in tables["events"] if "unsealed" in row["headline"])
    assert sorted(unsealed["docs"]) == ["charges-apt10", "charges-three-rivers"]
    assert unsealed["independent"] == 1


def test_the_reasons_shown_first_are_those_of_the_date(project: Project) -> None:
    reader = open_reader(project)
    for event in reader.events(Filter())["id"]:
        detail = reader.event(event)
        assert detail is not None
        assert detail.mentions[0].edtf == detail.edtf, detail.headline


def test_an_event_parted_and_joined_again_is_as_it_was(project: Project, tmp_path: Path) -> None:
    """People and the program put an event together in one way; only its reasons differ."""
    copy = Project.open(shutil.copytree(project.folder, tmp_path / "copy"))
    before = open_reader(copy).events(Filter())
    told = open_reader(copy).mentions(Filter()).groupby("event")["id"]
    several = [list(mentions) for _, mentions in told if len(mentions) > 1]
    assert len(several) > 5
    for first, *others in several:
        copy.journal.record("split", first, split_value(others), author="Ann", at="now")
    assert len(open_reader(copy).events(Filter())) == len(before) + len(several)
    for first, *others in several:
        value = merge_value([[first], others])
        copy.journal.record("merge", first, value, author="Ann", at="now")
    after = open_reader(copy).events(Filter())
    assert after.drop(columns="why").equals(before.drop(columns="why"))


def test_menus_teasers_and_comments_tell_nothing(tables: dict[str, list[Row]]) -> None:
    quotes = " ".join(row["quote"] for row in tables["mentions"])
    for words in ("bridge", "harbour road", "clock", "changed banks", "Lighthouse", "harvest"):
        assert words not in quotes
