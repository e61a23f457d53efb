"""What a reader tells, beside the rows and counts that are compared with the model."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.project.making import Case, Told, made, unresolved, write

from dateline.core.event import Basis, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.core.text import Problem, ProblemKind
from dateline.project.decisions import dismiss_value, headline_value, review_value
from dateline.project.error import ProjectError
from dateline.project.store import Project
from dateline.query.filters import Filter, LaneBy, Review
from dateline.query.reader import Reader, open_reader, version_of
from dateline.query.window import Facet, Lane

ANN, PORT = ("Ann Łódzka", ActorKind.PERSON), ("Port Office", ActorKind.GOVERNMENT)
TREATY = Told(
    "A treaty is signed",
    Period.of_year(1998),
    (ANN, PORT),
    ("one", "two"),
    conflict=(Period.of_year(1998), Period.of_year(1999)),
)
BRIDGE = Told("The bridge opens", Period.of_month(1999, 5).roughly(), (ANN,), ("two",))
BEFORE = Told("A pier is built", Period.of_year(1976).before(), (), ("three",))
SOURCES = {"one": "Times", "two": "Post"}
PROBLEMS = (
    unresolved("two", "last Thursday"),
    unresolved("one", "yesterday, 100%"),
    Problem("bad.pdf", "it is empty"),
    Problem("one.txt", "it has no place on a calendar", ProblemKind.VAGUE, words="recently"),
)
HOSTILE = ("'; DROP TABLE event; --", '" OR 1=1 --', "%", "_", "\\", "\x00", "$1", "?", "☃" * 500)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return made(
        tmp_path / "case [1] *?", (TREATY, BRIDGE, BEFORE), sources=SOURCES, problems=PROBLEMS
    )


@pytest.fixture
def reader(project: Project) -> Reader:
    return open_reader(project)


def ids(reader: Reader, chosen: Filter) -> list[str]:
    return list(reader.events(chosen)["id"])


def test_events_that_may_be_the_same_share_words_actors_or_time(reader: Reader) -> None:
    alike = reader.alike(TREATY.id)
    assert list(alike["id"]) == [BRIDGE.id]
    assert list(reader.alike(BEFORE.id)["id"]) == []
    assert list(reader.alike(TREATY.id, words="pier")["id"]) == [BEFORE.id]
    assert list(reader.alike("gone")["id"]) == []
    for hostile in HOSTILE:
        reader.alike(TREATY.id, words=hostile)


def test_what_is_dismissed_is_no_longer_undated(project: Project, reader: Reader) -> None:
    assert (reader.counts().undated, reader.counts().dismissed) == (3, 0)
    row = reader.left_out(("unresolved",), ("two",)).iloc[0]
    value = dismiss_value(int(row["start"]), row["words"])
    number = project.journal.record("dismiss", row["document"], value, author="Ann", at="now").id
    after = open_reader(project)
    assert (after.counts().undated, after.counts().dismissed) == (2, 1)
    assert list(after.left_out(("unresolved",))["dismissed"]) == [0, number]
    project.journal.undo(number, author="Ann", at="now")
    assert open_reader(project).counts().undated == 3


def test_the_ledger_counts_what_is_told_more_than_once_and_what_was_rejected(
    project: Project,
) -> None:
    reject(project, BRIDGE)
    frame = open_reader(project).documents().set_index("doc")
    columns = ["events", "merged", "rejected", "vague", "unresolved"]
    assert frame.loc["two", columns].tolist() == [2, 1, 1, 0, 1]
    assert frame.loc["three", columns].tolist() == [1, 0, 0, 0, 0]


def reject(project: Project, told: Told) -> int:
    value = review_value("rejected", [told.mention_id(doc) for doc in told.docs])
    return project.journal.record("review", told.id, value, author="Ann", at="now").id


def test_nothing_is_read_before_the_first_extraction(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="nothing has been extracted"):
        open_reader(Project.create(tmp_path))
    assert version_of(Project.open(tmp_path)) == ""


def test_an_empty_project_has_answers_too(tmp_path: Path) -> None:
    reader = open_reader(made(tmp_path))
    counts = reader.counts()
    assert (counts.events, counts.documents, counts.earliest) == (0, 1, None)
    assert reader.facet(Filter(), "actors") == []
    window = reader.window(Filter(), lane_by=LaneBy.ACTOR, start=0, end=10)
    assert (window.total, window.lanes, window.marks) == (0, (), ())
    assert reader.events(Filter()).empty
    assert reader.event("nothing") is None


def test_everything_is_counted(reader: Reader) -> None:
    counts = reader.counts()
    assert (counts.events, counts.mentions, counts.documents) == (3, 4, 3)
    assert (counts.unresolved, counts.vague, counts.problems) == (2, 1, 1)
    assert (counts.conflicts, counts.approximate, counts.open_ended) == (1, 1, 1)
    assert (counts.actors, counts.sources, counts.several_sources) == (2, 2, 1)
    assert (counts.unreviewed, counts.undated_documents, counts.unmatched) == (3, 3, 0)
    assert counts.earliest == Period.of_year(1975).end - 1  # type: ignore[operator]  # is bound
    assert counts.latest == Period.of_month(1999, 5).end


def test_rejected_events_are_hidden_until_they_are_asked_for(project: Project) -> None:
    number = reject(project, TREATY)
    reader = open_reader(project)
    assert TREATY.id not in ids(reader, Filter())
    assert ids(reader, Filter(reviews=(Review.REJECTED,))) == [TREATY.id]
    assert (reader.counts().rejected, reader.counts().events) == (1, 3)
    assert reader.facet(Filter(), "reviews") == [
        Facet("unreviewed", 2),
        Facet("accepted", 0),
        Facet("rejected", 1),
    ]
    project.journal.undo(number, author="Bob", at="now")
    assert TREATY.id in ids(open_reader(project), Filter())


def test_a_reader_stands_on_one_moment_and_its_version_says_which(project: Project) -> None:
    reader = open_reader(project)
    assert reader.version == version_of(project)
    reject(project, TREATY)
    assert TREATY.id in ids(reader, Filter())
    assert reader.version != version_of(project) == open_reader(project).version


def test_a_reader_outlives_the_snapshots_that_follow_its_own(project: Project) -> None:
    reader = open_reader(project)
    write(project, Case((BRIDGE,)))
    assert len(ids(reader, Filter())) == 3
    assert ids(open_reader(project), Filter()) == [BRIDGE.id]
    assert reader.event(TREATY.id) is not None


def test_a_changed_headline_is_shown_sorted_and_searched(project: Project) -> None:
    value = headline_value("Zebra crossing", [TREATY.id])
    project.journal.record("headline", TREATY.id, value, author="Ann", at="now")
    reader = open_reader(project)
    assert list(reader.events(Filter(words="zebra signed"))["headline"]) == ["Zebra crossing"]
    assert reader.events(Filter(), order="headline")["id"].iloc[-1] == TREATY.id
    window = reader.window(Filter(), lane_by=LaneBy.SOURCE, start=0, end=99_999_999)
    assert "Zebra crossing" in {mark.headline for mark in window.marks}
    detail = reader.event(TREATY.id)
    assert detail is not None
    assert (detail.headline, detail.derived_headline) == ("Zebra crossing", "A treaty is signed")


def test_an_event_opens_at_its_evidence(project: Project) -> None:
    reject(project, TREATY)
    reader = open_reader(project)
    detail = reader.event(TREATY.id)
    assert detail is not None
    assert detail == reader.event(TREATY.mention_id("two"))
    assert (detail.period, detail.status, detail.basis) == (
        TREATY.period,
        Status.HAPPENED,
        Basis.STATED,
    )
    assert detail.conflict == ("1998", "1999")
    assert [mention.doc for mention in detail.mentions] == ["one", "two"]
    assert detail.mention_ids == (TREATY.id, TREATY.mention_id("two"))
    for mention in detail.mentions:
        document = reader.document(mention.mention.document)
        assert document is not None
        assert mention.mention.sentence.of(document.text) == mention.quote == TREATY.quote
        assert mention.title == f"About {mention.doc}"
    assert (detail.review, [decision.kind for decision in detail.decisions]) == (
        "rejected",
        ["review"],
    )


def test_an_open_end_stays_open(reader: Reader) -> None:
    detail = reader.event(BEFORE.id)
    assert detail is not None
    assert (detail.period, detail.edtf) == (BEFORE.period, "../1975")
    window = reader.window(Filter(), lane_by=LaneBy.ACTOR, start=-10_000_000, end=0)
    (mark,) = window.marks
    assert (mark.start, mark.end, mark.lane) == (None, BEFORE.period.end, "(none)")


def test_a_document_is_found_by_name_and_by_id(reader: Reader) -> None:
    by_name = reader.document("two")
    assert by_name is not None
    assert reader.document(by_name.id) == by_name
    assert ids(reader, Filter(documents=(by_name.id,))) == ids(reader, Filter(documents=("two",)))
    assert reader.document("nothing") is None


def test_every_document_says_what_it_gave(reader: Reader) -> None:
    frame = reader.documents().set_index("doc")
    columns = ["events", "mentions", "unresolved", "vague"]
    assert frame.loc["two", columns].tolist() == [2, 2, 1, 0]
    assert frame.loc["three", columns].tolist() == [1, 1, 0, 0]
    assert frame["published"].tolist() == [None, None, None]


def test_what_was_left_out_is_told_with_its_words(reader: Reader) -> None:
    assert len(reader.left_out()) == 4
    assert set(reader.left_out(kinds=["unresolved"])["words"]) == {
        "last Thursday",
        "yesterday, 100%",
    }
    assert list(reader.left_out(documents=["two"])["words"]) == ["last Thursday"]


@pytest.mark.parametrize(
    ("chosen", "number"),
    [
        (Filter(dated=False), 2),
        (Filter(dated=False, documents=("two",)), 1),
        (Filter(dated=False, sources=("Times",)), 1),
        (Filter(dated=False, words="THURSDAY last"), 1),
        (Filter(dated=False, words="100%"), 1),
    ],
)
def test_what_waits_for_a_date_is_counted_and_is_no_event(
    reader: Reader, chosen: Filter, number: int
) -> None:
    assert reader.count(chosen) == number
    assert reader.events(chosen).empty
    assert reader.extent(chosen) is None


def test_the_part_that_emptied_the_timeline_is_named(reader: Reader) -> None:
    chosen = Filter(actors=("Port Office",), words="bridge", sources=("Times",))
    assert reader.count(chosen) == 0
    assert reader.emptied_by(chosen) == [("words", 1)]


def test_names_are_searched_without_accents_and_the_chosen_stay(reader: Reader) -> None:
    chosen = Filter(actors=("Port Office", "nobody"))
    found = reader.facet(chosen, "actors", search="LODZ ann")
    assert [facet.value for facet in found] == ["Ann Łódzka", "Port Office", "nobody"]
    assert [facet.kind for facet in found] == ["person", "government body", ""]
    assert reader.facet(Filter(), "actors", limit=1) == [Facet("Ann Łódzka", 2, "person")]


def test_with_all_actors_the_counts_say_what_another_would_leave(reader: Reader) -> None:
    chosen = Filter(actors=("Port Office",), all_actors=True)
    assert reader.facet(chosen, "actors") == [
        Facet("Ann Łódzka", 1, "person"),
        Facet("Port Office", 1, "government body"),
    ]


def test_lanes_asked_for_come_first_also_when_they_are_empty(reader: Reader) -> None:
    year = Period.of_year(1998)
    assert year.start is not None and year.end is not None
    window = reader.window(
        Filter(),
        lane_by=LaneBy.ACTOR,
        start=year.start,
        end=year.end,
        max_lanes=2,
        pinned=("Nobody",),
    )
    assert [lane.value for lane in window.lanes] == ["Nobody", "Ann Łódzka"]
    assert window.lanes[0] == Lane("Nobody", 0, 0, 0, 0)
    assert window.other_lanes == 2
    assert (window.earlier, window.later) == (1, 1)


def test_hidden_lanes_are_left_out_and_not_counted_among_the_others(reader: Reader) -> None:
    def lanes(event: str = "", **wished: tuple[str, ...]) -> tuple[list[str], int]:
        asked = {"lane_by": LaneBy.ACTOR, "start": 0, "end": 99_999_999, "max_lanes": 2}
        found = reader.window(Filter(), event=event, **asked, **wished)
        return [lane.value for lane in found.lanes], found.other_lanes

    shown, others = lanes()
    assert shown[0] not in lanes(hidden=(shown[0],))[0]
    assert lanes(hidden=(shown[0],))[1] == others - 1
    assert lanes(pinned=(shown[1],)) == (shown[::-1], others)
    assert lanes(pinned=("(none)",))[0][0] == "(none)"
    assert lanes(pinned=shown[:1], hidden=shown[:1])[0][0] != shown[0]
    (event,) = reader.events(Filter(actors=(shown[0],)))["id"][:1]
    everyone = [row.name for row in reader.actors()]
    assert lanes(event, hidden=(*everyone, "(none)")) == ([], 0)


def told_in(year: int, actor: str = "Port Office", *, number: int = 0) -> Told:
    actors = ((actor, ActorKind.GOVERNMENT),) if actor else ()
    return Told(f"Ship {number} of {year}", Period.of_day(year, 5, 1 + number % 28), actors)


def test_the_first_view_leaves_out_a_few_events_far_off(tmp_path: Path) -> None:
    close = [told_in(2016 + n % 3, number=n) for n in range(40)]
    far = [told_in(1640), told_in(1881)]
    before = Told("A ferry ran", Period.of_year(1200).before(), (), ("one",))
    reader = open_reader(made(tmp_path, (*close, *far, before)))
    found, everything = reader.most(Filter()), reader.extent(Filter())
    assert found is not None and everything is not None
    assert Period.of_year(2016).start <= found[0] < found[1] <= Period.of_year(2018).end  # type: ignore[operator]  # bound
    assert everything[0] < Period.of_year(1300).start  # type: ignore[operator]  # bound
    window = reader.window(Filter(), lane_by=LaneBy.ACTOR, start=found[0], end=found[1])
    assert (window.total, window.earlier, window.later) == (40, 3, 0)


def test_the_first_view_is_of_all_events_where_they_are_spread_evenly(tmp_path: Path) -> None:
    spread = [told_in(1900 + 3 * n, number=n) for n in range(40)]
    reader = open_reader(made(tmp_path, spread))
    assert reader.most(Filter()) == reader.extent(Filter())
    assert reader.most(Filter(words="nothing")) is None


def test_lanes_are_those_with_most_in_the_window_in_the_order_of_all_time(tmp_path: Path) -> None:
    told = [
        *(told_in(2001, "Anna Berg", number=n) for n in range(9)),
        *(told_in(2005, "Bo Dahl", number=n) for n in range(5)),
        *(told_in(2005, "Carl Ek", number=n) for n in range(6)),
        told_in(2005, "Anna Berg", number=20),
        Told("A ferry ran", Period.of_year(1990).after(), (("Dora Falk", ActorKind.PERSON),)),
    ]
    reader = open_reader(made(tmp_path, told))

    def lanes(year: int, most: int) -> list[tuple[str, int]]:
        found = Period.of_year(year)
        assert found.start is not None and found.end is not None
        window = reader.window(
            Filter(), lane_by=LaneBy.ACTOR, start=found.start, end=found.end, max_lanes=most
        )
        return [(lane.value, lane.number) for lane in window.lanes]

    assert lanes(2001, 1) == [("Anna Berg", 1)]
    assert lanes(2005, 2) == [("Carl Ek", 2), ("Bo Dahl", 3)]
    assert lanes(2005, 3) == [("Anna Berg", 1), ("Carl Ek", 2), ("Bo Dahl", 3)]
    assert [name for name, _ in lanes(2005, 9)][-1] == "Dora Falk"


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, -9), (-(10**30), 10**30)])
def test_a_broken_window_is_no_error(reader: Reader, start: int, end: int) -> None:
    window = reader.window(Filter(), lane_by=LaneBy.SOURCE, start=start, end=end, max_marks=0)
    assert window.start < window.end


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(reader: Reader, text: str) -> None:
    for chosen in (
        Filter(actors=(text,)),
        Filter(actors=(text, text), all_actors=True),
        Filter(sources=(text,)),
        Filter(documents=(text,)),
        Filter(words=text),
        Filter(kinds=(text,), statuses=(text,), bases=(text,)),  # type: ignore[arg-type]  # from a link
    ):
        assert reader.events(chosen).empty
        for part in ("actors", "sources", "kinds", "statuses", "bases", "documents", "reviews"):
            reader.facet(chosen, part, search=text)
        reader.window(chosen, lane_by=LaneBy.ACTOR, start=0, end=9, pinned=(text,))
        reader.emptied_by(chosen)
    assert reader.event(text) is None
    assert reader.document(text) is None
    assert reader.position(Filter(), text) is None
    assert reader.neighbour(Filter(), text, 1) is None
    assert reader.left_out(kinds=[text], documents=[text]).empty
    assert reader.counts().events == 3


def test_many_may_ask_at_once(reader: Reader) -> None:
    chosen = [Filter(words=words) for words in ("treaty", "bridge", "pier", "signed", "")] * 8
    with ThreadPoolExecutor(8) as pool:
        counts = list(pool.map(reader.count, chosen))
        details = list(pool.map(reader.event, [TREATY.id, BRIDGE.id] * 8))
    assert counts == [1, 1, 1, 1, 3] * 8
    assert None not in details


def test_a_snapshot_damaged_inside_is_said(tmp_path: Path) -> None:
    project = made(tmp_path / "case", [TREATY])
    snapshot = project.snapshot()
    assert snapshot is not None
    path = snapshot.path("events")
    content = bytearray(path.read_bytes())
    content[4:400] = b"\xff" * 396  # the pages; the index at the end stays whole
    path.write_bytes(bytes(content))
    with pytest.raises(ProjectError, match="extract the corpus again"):
        open_reader(project)


def test_lanes_stand_for_things_places_and_documents_too(tmp_path: Path) -> None:
    ship = ("MV Kestrel", ActorKind.THING)
    told = (
        Told("The Kestrel sails", Period.of_day(1999, 5, 2), (ANN, ship), ("one", "two")),
        Told("A pier is built", Period.of_day(1999, 5, 9), (ANN,), ("two",)),
    )
    reader = open_reader(made(tmp_path, told))

    def lanes(by: LaneBy, chosen: Filter) -> list[tuple[str, int]]:
        start, end = reader.extent(Filter()) or (0, 0)
        found = reader.window(chosen, lane_by=by, start=start, end=end)
        return [(lane.value, lane.inside) for lane in found.lanes]

    assert lanes(LaneBy.THING, Filter()) == [("MV Kestrel", 1), ("(none)", 1)]
    assert lanes(LaneBy.DOCUMENT, Filter()) == [("two", 2), ("one", 1)]
    assert lanes(LaneBy.PLACE, Filter()) == [("(none)", 2)]
    assert lanes(LaneBy.THING, Filter(actors=(ANN[0],))) == lanes(LaneBy.THING, Filter())
    assert (reader.known("things"), reader.known("places")) == (True, False)


def test_a_thing_has_one_number_among_actors_and_among_things_also_after_a_merge(
    tmp_path: Path,
) -> None:
    ship, others = ("MV Kestrel", ActorKind.THING), (ANN, PORT)
    told = [
        Told(f"{n} sail", Period.of_day(1999, 5, n), (*others, ship)[: n % 4]) for n in range(1, 9)
    ]
    project = made(tmp_path, told)

    def number(by: LaneBy) -> int:
        reader = open_reader(project)
        start, end = reader.extent(Filter()) or (0, 0)
        found = reader.window(Filter(), lane_by=by, start=start, end=end)
        return next(lane.number for lane in found.lanes if lane.value == ship[0])

    before = number(LaneBy.ACTOR)
    assert number(LaneBy.THING) == before == 3
    project.journal.record(
        "same_actor", PORT[0], {"name": PORT[0], "actor": ANN[0]}, author="Ann", at="now"
    )
    assert number(LaneBy.ACTOR) == before
