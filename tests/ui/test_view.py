"""A view and its link say the same; a link from anywhere does no harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.event import Basis, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.query.accounts import By, Standing
from dateline.query.filters import Corroboration, Filter, LaneBy, Review
from dateline.ui.view import MOST, Act, Queue, Unit, View, from_link, rounded, to_link

NAMES = st.text(
    st.characters(categories=("L", "M", "N", "P", "S", "Zs", "Cf")), min_size=1, max_size=40
).map(str.strip)
NAMED = st.lists(NAMES.filter(bool), max_size=3, unique=True).map(tuple)


def some(kind):
    return st.lists(st.sampled_from(list(kind)), unique=True).map(tuple)


PERIODS = st.sampled_from(["1998", "1998/2008-08", "2008-08-07/..", "../1975", "-0043-03-15"])
FILTERS = st.builds(
    Filter,
    topics=NAMED,
    top=st.sampled_from([0, 1, 20, 500]),
    actors=NAMED,
    all_actors=st.booleans(),
    sources=NAMED,
    kinds=some(ActorKind),
    statuses=some(Status),
    bases=some(Basis),
    corroborations=some(Corroboration),
    documents=NAMED,
    period=st.none() | PERIODS.map(Period.parse),
    words=NAMES,
    reviews=st.sampled_from(
        [Filter().reviews, tuple(Review), (Review.REJECTED,), (Review.ACCEPTED,)]
    ),
    tags=NAMED,
    conflicts=st.booleans(),
    dated=st.booleans(),
)
MINUTES = st.integers(-5_000_000_000, 4_000_000_000)
WINDOWS = st.tuples(MINUTES, st.integers(1, 500_000_000)).map(lambda w: (w[0], w[0] + w[1]))
LANES = st.lists(
    st.tuples(st.sampled_from(LaneBy), NAMES.filter(bool)), max_size=3, unique=True
).map(tuple)
VIEWS = st.builds(
    View,
    filter=FILTERS,
    lane_by=st.none() | st.sampled_from(LaneBy),
    window=st.none() | WINDOWS,
    held=st.booleans(),
    queue=st.none() | st.sampled_from(Queue),
    pins=LANES,
    hides=LANES,
    event=st.text("0123456789abcdef", max_size=16),
    project=st.text("0123456789abcdef", max_size=10),
    accounts=st.none() | st.tuples(st.sampled_from(By), NAMES.filter(bool), NAMES),
    standing=st.none() | st.sampled_from(Standing),
    gaps=st.none() | st.tuples(st.integers(1, 99_999), st.sampled_from(Unit)),
)


@given(VIEWS)
def test_a_link_brings_back_the_view_it_was_made_of(view: View) -> None:
    assert from_link(to_link(view)) == (view, ())


@given(st.dictionaries(st.text(max_size=12), st.lists(st.text(max_size=60), max_size=4)))
def test_any_link_can_be_read(link: dict[str, list[str]]) -> None:
    view, _ = from_link(link)
    assert from_link(to_link(view))[0] == view


LINKED = (
    *(
        "q",
        "top",
        "topic",
        "story",
        "actor",
        "source",
        "kind",
        "status",
        "basis",
        "doc",
        "match",
        "period",
        "review",
    ),
    *(
        "conflicts",
        "dated",
        "lanes",
        "window",
        "held",
        "queue",
        "tag",
        "pin",
        "hide",
        "event",
        "project",
    ),
)


@given(st.dictionaries(st.sampled_from(LINKED), st.lists(st.text(max_size=60), max_size=4)))
def test_any_value_of_a_known_name_can_be_read(link: dict[str, list[str]]) -> None:
    view, _ = from_link(link)
    assert from_link(to_link(view))[0] == view


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ({"status": ["exploded"]}, "“exploded”"),
        ({"lanes": ["colour"]}, "“colour”"),
        ({"queue": ["someday"]}, "“someday”"),
        ({"period": ["next summer"]}, "“next summer”"),
        ({"period": ["2008/1998"]}, "“2008/1998”"),
        ({"window": ["1998"]}, "“1998”"),
        ({"window": ["2008-01-01/1998-01-01"]}, "“2008-01-01/1998-01-01”"),
        ({"window": ["2008-13-01/2009-01-01"]}, "“2008-13-01/2009-01-01”"),
        ({"window": ["99999-01-01/1"]}, "“99999-01-01/1”"),
        ({"event": ["<script>alert(1)</script>"]}, "impossible name"),
    ],
)
def test_what_cannot_be_followed_is_left_out_with_a_note(link, said: str) -> None:
    view, notes = from_link(link)
    assert view == View()
    assert len(notes) == 1
    assert said in notes[0]


def test_unknown_actors_are_kept_for_a_chip_to_say_so() -> None:
    view, notes = from_link({"actor": ["Nobody Known"]})
    assert view.filter.actors == ("Nobody Known",)
    assert notes == ()


def test_a_link_cannot_grow_without_end() -> None:
    view, _ = from_link({"actor": [f"actor {n}" for n in range(10_000)], "q": ["x" * 100_000]})
    assert len(view.filter.actors) == MOST
    assert len(view.filter.words) == 300


def test_the_first_sight_of_a_project_needs_no_link() -> None:
    assert to_link(View()) == {}


def test_a_wide_window_is_rounded_outwards_to_days_and_a_narrow_one_kept() -> None:
    year = rounded((7, 525_600))
    assert year == (0, 525_600)
    assert rounded((7, 1000)) == (7, 1000)


@pytest.mark.parametrize(
    ("lane", "act", "pinned", "hidden"),
    [
        ("Cy", Act.PIN, ("Bob", "Cy"), ()),
        ("Bob", Act.UNPIN, (), ()),
        ("Cy", Act.UP, ("Bob", "Cy"), ()),
        ("Ann", Act.UP, ("Ann", "Bob"), ()),
        ("Bob", Act.UP, ("Bob",), ()),
        ("Bob", Act.DOWN, ("Ann", "Bob"), ()),
        ("Di", Act.DOWN, ("Bob",), ()),
        ("Di", Act.UP, ("Bob", "Ann", "Di"), ()),
        ("Bob", Act.HIDE, (), ("Bob",)),
        ("Cy", Act.HIDE, ("Bob",), ("Cy",)),
        ("Nobody", Act.UP, ("Bob",), ()),
    ],
)
def test_lanes_are_pinned_moved_and_hidden(lane, act, pinned, hidden) -> None:
    other = (LaneBy.SOURCE, "Times")
    before = View(pins=((LaneBy.ACTOR, "Bob"), other))
    after = before.rearranged(LaneBy.ACTOR, ("Bob", "Ann", "Cy", "Di"), lane, act)
    assert (after.pinned(LaneBy.ACTOR), after.hidden(LaneBy.ACTOR)) == (pinned, hidden)
    assert after.pinned(LaneBy.SOURCE) == ("Times",)


def test_lanes_of_a_link_that_are_none_are_left_out() -> None:
    view, notes = from_link({"pin": ["actor:", "colour:red", "Bob", "kind:a:b"], "hide": [":"]})
    assert (view.pins, view.hides, notes) == (((LaneBy.KIND, "a:b"),), (), ())


def test_a_value_toggled_twice_is_as_before() -> None:
    once = Filter().toggled("actors", "Anna Berg")
    assert once.actors == ("Anna Berg",)
    assert once.toggled("actors", "Anna Berg") == Filter()
