from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timeline.windows import crowd, density, mark, sample, span, window

from dateline.core.event import Role, Status
from dateline.query.columns import NONE
from dateline.query.filters import LaneBy
from dateline.query.window import Lane, Window
from dateline.timeline.colours import GREY
from dateline.timeline.lanes import (
    CLOSE,
    FULL,
    TALLEST,
    Arrangement,
    Placed,
    Side,
    arrange,
    pack,
)
from dateline.timeline.marks import Form

SPANS = st.lists(
    st.tuples(st.integers(-200, 200), st.integers(0, 90)).map(lambda s: (s[0], s[0] + s[1])),
    max_size=60,
)


def laid(dates: str, *marks, width: int = 1200, lane_by: LaneBy = LaneBy.ACTOR) -> Arrangement:
    return arrange(window(dates, marks), width, lane_by)


def only(arranged: Arrangement) -> Placed:
    (placed,) = arranged.marks
    return placed


@given(SPANS)
def test_spans_of_a_row_never_touch_and_rows_are_as_few_as_can_be(spans) -> None:
    rows = pack(spans, gap=3)
    of_row: dict[int, list[tuple[float, float]]] = {}
    for row, ends in zip(rows, spans, strict=True):
        of_row.setdefault(row, []).append(ends)
    for held in of_row.values():
        assert all(a[1] + 3 <= b[0] for a, b in pairwise(sorted(held)))
    deepest = max((sum(a <= x < b + 3 for a, b in spans) for x, _ in spans), default=0)
    assert len(of_row) <= max(deepest, 1)


@pytest.mark.parametrize("tallest", [300, 500, TALLEST])
@pytest.mark.parametrize("width", [320, 390, 640, 1000, 1440, 2500])
@pytest.mark.parametrize("events", [sample(), crowd(60), crowd(140), crowd(1500)], ids=len)
def test_nothing_collides(events, width: int, tallest: int) -> None:
    whole = density(events)
    arranged = arrange(
        window((whole.start, whole.end), events), width, LaneBy.ACTOR, tallest=tallest
    )
    rows: dict[tuple[int, float], list[tuple[float, float]]] = {}
    for placed in arranged.marks:
        rows.setdefault((placed.tint, placed.y), []).append(placed.ends)
    for held in rows.values():
        assert all(a[1] < b[0] for a, b in pairwise(sorted(held)))
    for placed in arranged.marks:
        start, end = placed.label_ends
        assert not placed.label or (start >= -1 and end <= arranged.plot_width + 1)


def test_every_mark_is_drawn_or_counted() -> None:
    events = crowd(1900)
    whole = density(events)
    arranged = arrange(window((whole.start, whole.end), events), 700, LaneBy.ACTOR)
    hidden = sum(lane.hidden for lane in arranged.lanes)
    assert hidden > 0
    assert len(arranged.marks) + hidden == len(events)


@pytest.mark.parametrize("count", [20, 150, 151, 1990])
def test_lanes_stay_within_a_screen(count: int) -> None:
    events = crowd(count)
    whole = density(events)
    arranged = arrange(window((whole.start, whole.end), events), 1200, LaneBy.ACTOR)
    assert arranged.height <= TALLEST + 60
    assert all(a.top + a.height == b.top for a, b in pairwise(arranged.lanes))


def test_all_have_labels_while_they_fit_and_the_weightiest_when_there_are_many() -> None:
    few, many = crowd(30), crowd(1500)
    whole = density(many)
    room = (whole.start, whole.end)
    assert all(p.label for p in arrange(window(room, few), 1400, LaneBy.ACTOR).marks)
    arranged = arrange(window(room, many), 1400, LaneBy.ACTOR)
    labelled = [p for p in arranged.marks if p.label]
    assert {p.size for p in arranged.marks} == {CLOSE}
    assert len(labelled) >= 2 * len(arranged.lanes)


def test_a_crowded_lane_keeps_the_labels_that_its_marks_leave_room_for() -> None:
    months = [
        mark(f"2008-{month:02}-{day:02}", f"Moored {month} {day}")
        for month in range(1, 13)
        for day in (2, 22)
    ]
    alone = mark("2001-03-02", "The pier is opened")
    twice = mark("2015-07-09", "The pier is closed", sources=2)
    seen = window("2000/2019", [*months, alone, twice])
    assert all(placed.label for placed in arrange(seen, 1200, LaneBy.ACTOR).marks)
    close = arrange(seen, 1200, LaneBy.ACTOR, tallest=250).marks
    labelled = [placed.label for placed in close if placed.label]
    assert {"The pier is opened", "The pier is closed ×2"} <= {*labelled}
    assert len(labelled) < len(close) <= 26


def test_the_weightiest_are_shown_where_not_all_can_be_and_a_lane_can_be_grown() -> None:
    same = [mark("2008-05-02", f"Ship {n} moors", event=f"s{n}") for n in range(40)]
    told = mark("2008-05-02", "The pier burns", sources=3)
    seen = window("2000/2019", [*same, told])
    arranged = arrange(seen, 1200, LaneBy.ACTOR, tallest=100)
    assert "The pier burns ×3" in {placed.label for placed in arranged.marks}
    assert arranged.lanes[0].hidden == 41 - len(arranged.marks) > 0
    grown = arrange(seen, 1200, LaneBy.ACTOR, tallest=100, grown=[told.lane])
    assert len(grown.marks) == 41 and grown.lanes[0].hidden == 0


def test_no_two_labels_of_a_lane_are_alike() -> None:
    long = "The harbour board that had been chosen in the year before the flood votes for"
    twins = [mark(f"2008-{m:02}", f"{long} tender {m}", event=f"v{m}") for m in range(1, 13)]
    arranged = arrange(window("2000/2019", twins), 900, LaneBy.ACTOR)
    labels = [placed.label for placed in arranged.marks if placed.label]
    assert len(labels) == len({*labels}) >= 1


def test_in_an_actors_lane_the_label_begins_at_the_verb() -> None:
    def label(headline: str, role: Role | None, lane_by: LaneBy = LaneBy.ACTOR) -> str:
        told = replace(mark("2008-02-07", headline, lane="Mira Kell"), role=role)
        return only(laid("2008", told, lane_by=lane_by)).label

    assert label("Kell joins the board", Role.DOER) == "joins the board"
    assert label("Mira Kell was arrested", Role.AFFECTED) == "was arrested"
    assert label("Kell engineers warned the board", Role.NAMED) == "Kell engineers warned the board"
    assert label("Kell and Orme sign", Role.DOER) == "Kell and Orme sign"
    assert label("Kell joins the board", Role.DOER, LaneBy.SOURCE) == "Kell joins the board"


def test_a_day_is_a_point_until_a_day_is_wide() -> None:
    assert not only(laid("2008", mark("2008-08-07"))).wide
    hours = only(laid("2008-08-06/2008-08-08", mark("2008-08-07")))
    assert hours.wide and hours.form is Form.DISC


def test_a_capsule_is_as_wide_as_its_unit_and_a_diamond_alone_below_13_pixels() -> None:
    arranged = laid("2000/2019", mark("2008"))
    placed = only(arranged)
    assert placed.right - placed.left == pytest.approx(arranged.plot_width / 20, rel=0.01)
    assert not only(laid("1800/2019", mark("2008"))).wide


def test_a_short_stretch_stays_visible() -> None:
    placed = only(laid("1900/2019", mark("2008-08-07/2008-08-09")))
    assert placed.right - placed.left >= 6


def test_labels_flip_to_the_left_near_the_right_edge() -> None:
    words = "The harbour board votes"
    assert only(laid("2008", mark("2008-02-07", words))).side is Side.RIGHT
    assert only(laid("2008", mark("2008-12-20", words))).side is Side.LEFT


def test_the_label_of_what_began_earlier_stands_at_the_edge() -> None:
    century = only(laid("2001/2002", mark("20XX", "Long ago and long since")))
    assert century.side is Side.INSIDE and century.label_ends[0] >= 0
    bar = only(laid("2001/2002", mark("1990/2020", "The pier is closed")))
    assert bar.side is Side.INSIDE and 0 <= bar.label_ends[0] < 20


def test_an_open_end_is_a_stub_beside_the_known_one() -> None:
    arranged = laid("2000/2019", mark("../2008", "Nothing written down"))
    end = arranged.x(span("2008")[1])
    assert only(arranged).right == pytest.approx(end)
    assert 20 < end - only(arranged).left < 80


def test_an_open_end_whose_known_one_is_out_of_sight_crosses_the_window() -> None:
    arranged = laid("2000/2001", mark("../2008"))
    assert only(arranged).left == 0
    assert only(arranged).right >= arranged.plot_width


def test_says_how_many_sources_tell_it() -> None:
    assert only(laid("2008", mark("2008-02-07", "A vote", sources=3))).label == "A vote ×3"
    long = mark("2008-07-02", "The whole council and its guests rise", sources=3)
    cut = only(laid("2008", long, width=290)).label
    assert cut.endswith("… ×3") and cut.count("…") == 1


def test_narrow_screens_have_the_title_above() -> None:
    narrow, broad = (laid("2008", mark("2008-02-07"), width=w) for w in (390, 1200))
    assert narrow.left < 20 < broad.left
    assert only(narrow).y > 20


def test_what_has_no_name_says_so() -> None:
    one = mark("2008-02-07", lane="")
    assert laid("2008", one).lanes[0].title == "No actor named"
    assert laid("2008", mark("2008-02-07", lane=NONE)).lanes[0].title == "No actor named"
    assert laid("2008", one, lane_by=LaneBy.SOURCE).lanes[0].title == "No source named"
    assert laid("2008", one).lanes[0].tint == GREY != laid("2008", mark("2008")).lanes[0].tint


def test_an_event_without_headline_shows_its_date() -> None:
    assert only(laid("2008", mark("2008-02-07", ""))).label == "7 February 2008"


def test_a_doubtful_event_has_room_for_its_sign() -> None:
    placed = only(laid("2008", mark("2008-02-07", "A vote", status=Status.ALLEGED)))
    assert placed.size is FULL and placed.off >= FULL.glyph / 2


def test_a_window_without_lanes_or_marks_is_laid_out() -> None:
    empty = Window(*span("2008"), 0, ())
    assert arrange(empty, 1200, LaneBy.ACTOR).height == 0
    bare = Window(*span("2008"), 0, (Lane("Harbour Board", 4, 0, 4, 0),))
    assert arrange(bare, 1200, LaneBy.ACTOR).height > 20


@pytest.mark.parametrize("tallest", [90, TALLEST])
def test_of_one_day_what_people_said_came_first_stands_above(tallest: int) -> None:
    marks = [mark("2008-05-02", f"Ship {name} moors at the quay", event=name) for name in "abc"]
    seen = window("2008-04/2008-06", marks)
    arranged = arrange(replace(seen, told=(("c", "a"),)), 1200, LaneBy.ACTOR, tallest=tallest)
    heights = {placed.mark.event: placed.y for placed in arranged.marks}
    assert heights["c"] < heights["a"]


def test_an_order_that_would_lay_one_mark_over_another_is_not_drawn() -> None:
    long = mark("2008", "The quay is built", event="long")
    short = mark("2008-06-02", "A ship moors at the quay, which is not quite there", event="short")
    other = mark("2008-02-02", "A crane falls over on the other side of the river", event="other")
    seen = replace(window("2008", [long, short, other]), told=(("short", "long"),))
    rows: dict[float, list[tuple[float, float]]] = {}
    for placed in arrange(seen, 1200, LaneBy.ACTOR).marks:
        rows.setdefault(placed.y, []).append(placed.ends)
    for held in rows.values():
        assert all(a[1] < b[0] for a, b in pairwise(sorted(held)))


@pytest.mark.parametrize("width", [390, 1200])
def test_a_long_title_has_two_lines_of_room(width: int) -> None:
    long = "Association of the inland shipping companies of the lower Danube"
    marks = [mark("2008-05-02", "It is founded", lane=lane) for lane in ("Quay", long)]
    short, tall = arrange(window("2008", marks), width, LaneBy.ACTOR).lanes
    assert (tall.title, tall.height > short.height) == (long, True)
