"""People join events, take sentences out of them, settle their dates; and take it back."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.project.making import Case, Told, made, write

from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.export.csv import mentions_csv, read_events_csv
from dateline.project.decisions import date_value, merge_value, review_value, split_value
from dateline.project.store import Project
from dateline.query.detail import Conflict
from dateline.query.filters import Filter, Review
from dateline.query.reader import Reader, open_reader

AT = "2024-05-01T10:00:00+00:00"
ANN = ("Ann", ActorKind.PERSON)
TREATY = Told("A treaty is signed", Period.of_day(1998, 5, 1), (ANN,), docs=("one", "two"))
ACCORD = Told("An accord is signed", Period.of_day(1998, 5, 2), docs=("three",))
BRIDGE = Told("A bridge opens", Period.of_year(1998), docs=("one", "three", "four"))
SOURCES = {"one": "Herald", "two": "Herald", "three": "Post", "four": "Post"}
EVENTS = (TREATY, ACCORD, BRIDGE)
MENTIONS = [told.mention_id(doc) for told in EVENTS for doc in told.docs]
PERIOD = {told.mention_id(doc): told.period for told in EVENTS for doc in told.docs}
DOC = {told.mention_id(doc): doc for told in EVENTS for doc in told.docs}
EVERYTHING = Filter(reviews=tuple(Review))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return made(tmp_path / "case", EVENTS, sources=SOURCES)


def ids(told: Told) -> list[str]:
    return [told.mention_id(doc) for doc in told.docs]


def join(project: Project, *events: Sequence[str], because: str = "") -> int:
    value = merge_value(events, because)
    return project.journal.record("merge", events[0][0], value, author="Ann", at=AT).id


def take_out(project: Project, mention: str, others: Sequence[str] = ()) -> int:
    value = split_value(others)
    return project.journal.record("split", mention, value, author="Ann", at=AT).id


def settle(project: Project, told: Sequence[str], mention: str | None) -> int:
    value = date_value(mention, str(PERIOD[mention]) if mention else "", told)
    return project.journal.record("date", told[0], value, author="Ann", at=AT).id


def undo(project: Project, decision: int) -> None:
    project.journal.undo(decision, author="Bob", at=AT)


def groups(reader: Reader) -> set[frozenset[str]]:
    told = reader.mentions(EVERYTHING).groupby("event")["id"]
    return {frozenset(of_event) for _, of_event in told}


def partition(*parts: Iterable[str]) -> set[frozenset[str]]:
    return set(map(frozenset, parts))


AS_IT_WAS = partition(*map(ids, EVENTS))


# --- Joining -------------------------------------------------------------------------


def test_two_events_become_one_that_has_everything_of_both(project: Project) -> None:
    join(project, ids(TREATY), ids(ACCORD), because="one ceremony")
    reader = open_reader(project)
    assert groups(reader) == partition([*ids(TREATY), *ids(ACCORD)], ids(BRIDGE))
    event = reader.event(ids(ACCORD)[0])
    assert event is not None
    assert set(event.docs) == {"one", "two", "three"}
    assert event.sources == ("Herald", "Post")
    assert event.independent == 2
    assert event.conflict == ("1998-05-01", "1998-05-02")
    assert [person.actor for person in event.actors] == ["Ann"]
    assert "Ann joined 2 events into one, because one ceremony, 2024-05-01." in event.why
    assert [decision.kind for decision in event.decisions] == ["merge"]
    frame = reader.events(EVERYTHING)
    assert list(frame["mentions"]) == [3, 3]
    assert reader.counts().events == 2


def test_what_is_joined_is_found_filtered_and_counted_as_one(project: Project) -> None:
    join(project, ids(TREATY), ids(ACCORD))
    reader = open_reader(project)
    for chosen in (Filter(words="accord treaty"), Filter(actors=("Ann",)), Filter(conflicts=True)):
        assert reader.count(chosen) == 1, chosen
    assert [(f.value, f.count) for f in reader.facet(Filter(), "sources")] == [
        ("Herald", 2),
        ("Post", 2),
    ]
    assert [(f.value, f.count) for f in reader.facet(Filter(), "corroborations")] == [
        ("independent sources", 2)
    ]


def test_taken_back_it_is_as_it_was(project: Project) -> None:
    before = open_reader(project).events(EVERYTHING)
    undo(project, join(project, ids(TREATY), ids(ACCORD)))
    assert open_reader(project).events(EVERYTHING).equals(before)


def test_other_decisions_follow_their_event(project: Project) -> None:
    value = review_value("accepted", ids(ACCORD))
    project.journal.record("review", ids(ACCORD)[0], value, author="Ann", at=AT)
    number = join(project, ids(TREATY), ids(ACCORD))
    joined = open_reader(project).event(ids(TREATY)[0])
    assert joined is not None
    assert joined.review == "accepted"
    undo(project, number)
    treaty = open_reader(project).event(ids(TREATY)[0])
    assert treaty is not None
    assert treaty.review == "unreviewed"


def test_a_join_outlasts_an_extraction_that_groups_otherwise(project: Project) -> None:
    join(project, ids(TREATY), ids(ACCORD))
    apart = [replace(TREATY, docs=(doc,)) for doc in TREATY.docs]
    write(project, Case((*apart, ACCORD, BRIDGE), SOURCES))
    assert groups(open_reader(project)) == partition([*ids(TREATY), *ids(ACCORD)], ids(BRIDGE))


def test_a_join_with_something_gone_is_listed_and_tried_again(project: Project) -> None:
    number = join(project, ids(TREATY), ids(ACCORD))
    write(project, Case((TREATY, BRIDGE), SOURCES))
    reader = open_reader(project)
    assert [decision.id for decision in reader.unmatched()] == [number]
    assert groups(reader) == partition(ids(TREATY), ids(BRIDGE))
    write(project, Case(EVENTS, SOURCES))
    assert open_reader(project).counts().events == 2


# --- Taking apart --------------------------------------------------------------------


def test_a_sentence_taken_out_stands_alone(project: Project) -> None:
    first, second, third = ids(BRIDGE)
    take_out(project, second, [first, third])
    reader = open_reader(project)
    assert groups(reader) == AS_IT_WAS - {frozenset(ids(BRIDGE))} | partition(
        [first, third], [second]
    )
    alone, rest = reader.event(second), reader.event(first)
    assert alone is not None
    assert rest is not None
    assert (alone.docs, alone.independent, rest.independent) == (("three",), 1, 2)
    assert "Ann took a sentence out of an event, 2024-05-01." in rest.why
    assert [d.kind for d in alone.decisions] == [d.kind for d in rest.decisions] == ["split"]


def test_joined_again_it_is_as_before_it_was_taken_out(project: Project) -> None:
    first, second, third = ids(BRIDGE)
    take_out(project, second, [first, third])
    join(project, [first, third], [second])
    assert groups(open_reader(project)) == AS_IT_WAS


def test_what_is_taken_out_does_not_come_back_with_its_event(project: Project) -> None:
    """In either order: the event is joined to another, and one sentence is not part of it."""
    first, second, third = ids(BRIDGE)
    expected = partition([first, third, *ids(ACCORD)], [second], ids(TREATY))
    take_out(project, second, [first, third])
    join(project, [first, third], ids(ACCORD))
    assert groups(open_reader(project)) == expected
    for decision in project.journal.standing():
        undo(project, decision.id)
    join(project, ids(BRIDGE), ids(ACCORD))
    take_out(project, second, [first, third, *ids(ACCORD)])
    assert groups(open_reader(project)) == expected


# --- Dates ---------------------------------------------------------------------------


@pytest.fixture
def contested(project: Project) -> Project:
    join(project, ids(TREATY), ids(ACCORD))
    return project


def test_a_settled_date_stands_and_the_other_stays_in_sight(contested: Project) -> None:
    whole = [*ids(TREATY), *ids(ACCORD)]
    settle(contested, whole, ids(ACCORD)[0])
    reader = open_reader(contested)
    event = reader.event(whole[0])
    assert event is not None
    assert (event.edtf, event.conflict) == ("1998-05-02", ())
    assert event.mentions[0].edtf == event.edtf, "the reasons shown first are those of the date"
    assert [d.edtf for d in event.dissent] == ["1998-05-01", "1998-05-01"]
    assert "one says 1 May 1998, which was not taken." in event.why
    assert not any("disagree" in step for step in event.why)
    assert "Ann settled the date: 2 May 1998, 2024-05-01." in event.why
    assert reader.count(Filter(conflicts=True)) == 0
    assert [c.state for c in reader.conflicts()] == [Conflict.SETTLED]


def test_a_conflict_may_be_left_one(contested: Project) -> None:
    assert [c.state for c in open_reader(contested).conflicts()] == [Conflict.OPEN]
    number = settle(contested, [*ids(TREATY), *ids(ACCORD)], None)
    reader = open_reader(contested)
    assert [c.state for c in reader.conflicts()] == [Conflict.KEPT]
    assert reader.count(Filter(conflicts=True)) == 1
    undo(contested, number)
    assert [c.state for c in open_reader(contested).conflicts()] == [Conflict.OPEN]


def test_the_settled_date_goes_with_its_sentence(contested: Project) -> None:
    settle(contested, [*ids(TREATY), *ids(ACCORD)], ids(ACCORD)[0])
    take_out(contested, ids(ACCORD)[0], ids(TREATY))
    reader = open_reader(contested)
    treaty = reader.event(ids(TREATY)[0])
    assert treaty is not None
    assert (treaty.edtf, treaty.conflict, treaty.dissent) == ("1998-05-01", (), ())
    accord = reader.event(ids(ACCORD)[0])
    assert accord is not None
    assert [d.kind for d in treaty.decisions] == ["split"]
    assert [d.kind for d in accord.decisions] == ["split", "date"]
    assert not (treaty.settled or accord.settled or reader.conflicts())


# --- Everything at once --------------------------------------------------------------


@dataclass
class Model:
    """The decisions in order, and plain sets that follow those not taken back."""

    done: list[tuple[str, list[list[str]]]] = field(default_factory=list)
    undone: set[int] = field(default_factory=set)

    def groups(self) -> set[frozenset[str]]:
        found = AS_IT_WAS
        for number, (what, parts) in enumerate(self.done):
            if number in self.undone:
                continue
            named = {mention for part in parts for mention in part}
            if what == "merge":
                whole = frozenset().union(*(group for group in found if group & named))
                found = {group for group in found if not group & named} | {whole}
            else:
                found = {group - named for group in found} - {frozenset()} | {frozenset(named)}
        return found


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, list[int]]]:
    kinds = st.sampled_from(["merge", "split", "undo"])
    places = st.lists(st.integers(0, len(MENTIONS) - 1), min_size=2, max_size=3, unique=True)
    return draw(st.lists(st.tuples(kinds, places), min_size=1, max_size=7))


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("shape") / "case", EVENTS, sources=SOURCES).folder


@settings(max_examples=20, deadline=None)
@given(steps())
def test_any_sequence_of_joining_parting_and_undoing(
    untouched: Path, plan: list[tuple[str, list[int]]]
) -> None:
    """What is seen is what plain sets say, and every event follows from its own sentences."""
    for file in untouched.glob("journal.sqlite*"):
        file.unlink()
    project, model = Project.open(untouched), Model()
    for what, places in plan:
        chosen = [MENTIONS[place] for place in places]
        found = {mention: group for group in model.groups() for mention in group}
        events = list(dict.fromkeys(found[mention] for mention in chosen))
        if what == "undo":
            standing = [n for n in range(len(model.done)) if n not in model.undone]
            if standing:
                number = standing[places[0] % len(standing)]
                model.undone.add(number)
                undo(project, number_of(project, number))
        elif what == "split":
            take_out(project, chosen[0], sorted(found[chosen[0]] - {chosen[0]}))
            model.done.append(("split", [[chosen[0]]]))
        elif len(events) > 1:
            join(project, *(sorted(event) for event in events))
            model.done.append(("merge", [sorted(event) for event in events]))
    reader = open_reader(project)
    assert groups(reader) == model.groups()
    for group in model.groups():
        check_event(reader, group)
    assert reader.unmatched() == ()
    for number in sorted(set(range(len(model.done))) - model.undone):
        undo(project, number_of(project, number))
    assert groups(open_reader(project)) == AS_IT_WAS


def number_of(project: Project, place: int) -> int:
    """The id of the decision taken at a place in the order, not counting those taking back."""
    taken = [d for d in reversed(project.journal.history()) if d.undoes is None]
    return taken[place].id


def check_event(reader: Reader, group: frozenset[str]) -> None:
    event = reader.event(min(group))
    assert event is not None
    assert set(event.mention_ids) == group
    assert set(event.docs) == {DOC[mention] for mention in group}
    assert set(event.sources) == {SOURCES[DOC[mention]] for mention in group}
    assert event.independent == len({SOURCES[DOC[mention]] for mention in group})
    days = {str(PERIOD[m]) for m in group} - {"1998"}
    assert set(event.conflict) == (days if len(days) > 1 else set())
    assert event.edtf in (days or {"1998"})


def test_mentions_keep_their_places_through_joining_parting_and_a_file(
    project: Project, tmp_path: Path
) -> None:
    before = open_reader(project).mentions(EVERYTHING).set_index("id").sort_index()
    join(project, ids(TREATY), ids(ACCORD))
    take_out(project, ids(TREATY)[1], [ids(TREATY)[0], *ids(ACCORD)])
    copy = Project.open(shutil.copytree(project.folder, tmp_path / "copy"))
    frame = read_events_csv(mentions_csv(open_reader(copy).mentions(EVERYTHING)))
    after = frame.set_index("id").sort_index()
    places = ["document", "quote", "time_words"]
    assert after[places].equals(before[places].astype(object))
    for name in ("start", "end", "time_start", "time_end"):
        assert list(after[name].astype(int)) == list(before[name].astype(int)), name
    assert len(set(after["event"])) == 3
