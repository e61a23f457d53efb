"""Every answer about small random tables, compared with plain loops."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.project.making import Case, Told, made
from tests.query.model import Model, touched

from dateline.core.event import Basis, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.project.decisions import review_value
from dateline.query.filters import Corroboration, Filter, LaneBy, Review
from dateline.query.reader import Reader, open_reader

ACTORS = {
    "Ann": ActorKind.PERSON,
    "Bob": ActorKind.PERSON,
    "Port Office": ActorKind.GOVERNMENT,
    "Łódź": ActorKind.PLACE,
    "x'); DROP TABLE event; --": ActorKind.MEDIA,
}
DOCS = ("one", "two", "three")
PERIODS = (
    Period.of_year(1998),
    Period.of_day(1998, 5, 1),
    Period.of_month(1999, 5).roughly(),
    Period.of_year(1976).before(),
    Period.of_day(2001, 2, 3).since(),
    Period.of_year(-43),
    Period.of_year(9999),
    Period.of_minute(1999, 5, 7, 12, 30),
)
periods = st.sampled_from(PERIODS)
HEADLINES = ("A treaty is signed", "The bridge opens", "100% of _ harbours", "GROSSE Brücke")
actor_lists = st.lists(st.sampled_from(sorted(ACTORS)), max_size=3)
events = st.lists(
    st.builds(
        lambda headline, period, actors, docs, status, basis, conflict, topic, weight, story: Told(
            headline,
            period,
            tuple((name, ACTORS[name]) for name in actors),
            tuple(dict.fromkeys(docs)),
            status,
            basis,
            (period, Period.of_year(2000)) if conflict else (),
            topic,
            weight,
            story,
        ),
        st.sampled_from(HEADLINES),
        periods,
        actor_lists,
        st.lists(st.sampled_from(DOCS), min_size=1, max_size=3),
        st.sampled_from(Status),
        st.sampled_from(Basis),
        st.booleans(),
        st.sampled_from(["", "Bridge: collapse", "Ann's trial"]),
        st.sampled_from([0.0, 1.0, 2.5]),
        st.sampled_from(["", "The bridge collapsed"]),
    ),
    max_size=9,
    unique_by=lambda told: (told.headline, told.period),
)
source_names = st.dictionaries(st.sampled_from(DOCS), st.sampled_from(["", "Times", "Post"]))
reviews = st.dictionaries(st.sampled_from(range(9)), st.sampled_from(list(Review)[1:]))


def several(values: list[str], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


filters = st.builds(
    Filter,
    actors=several([*sorted(ACTORS), "(none)", "nobody"]),
    all_actors=st.booleans(),
    top=st.sampled_from([0, 0, 0, 1, 3, 100]),
    topics=several(["Bridge: collapse", "(none)", "no such topic"]),
    stories=several(["The bridge collapsed", "(none)", "no such story"]),
    sources=several(["Times", "Post", "(none)", "nothing"]),
    kinds=several(list(ActorKind)),
    statuses=several(list(Status)),
    bases=several(list(Basis)),
    corroborations=several(list(Corroboration)),
    documents=several([*DOCS, "nowhere"]),
    period=st.none() | periods,
    within=st.none() | periods,
    words=st.sampled_from(
        [
            "",
            "",
            "treaty",
            "BRIDGE opens",
            "%",
            "_",
            "große",
            "' OR 1=1 --",
            "treaty OR bridge",
            "the -treaty",
        ]
    ),
    reviews=st.lists(st.sampled_from(Review), unique=True).map(tuple),
    conflicts=st.booleans(),
)
# Half of them narrow by one part only: all at once leave hardly anything.
filters = filters | st.builds(
    lambda chosen, part: replace(Filter(), **{part: getattr(chosen, part)}),
    filters,
    st.sampled_from([part for part in Filter().__dataclass_fields__ if part != "dated"]),
)


@contextmanager
def asked(
    told: list[Told], sources: dict[str, str], decided: dict[int, Review]
) -> Iterator[tuple[Reader, Model]]:
    found = {told[n].id: review for n, review in decided.items() if n < len(told)}
    with tempfile.TemporaryDirectory() as folder:
        project = made(Path(folder) / "case", told, sources=sources)
        for event, review in found.items():
            value = review_value(review, [event])
            project.journal.record("review", event, value, author="Ann", at="now")
        yield open_reader(project), Model(Case(tuple(told), sources), found)


class Ask(NamedTuple):
    """What is asked of a window and of a list, beside the filter."""

    lane_by: LaneBy
    ends: tuple[Period, Period]
    max_marks: int
    max_lanes: int
    buckets: int
    order: str


asks = st.builds(
    Ask,
    st.sampled_from(LaneBy),
    st.tuples(periods, periods),
    st.sampled_from([0, 2, 100]),
    st.integers(1, 7),
    st.integers(1, 9),
    st.sampled_from(["date", "-date", "headline", "mentions"]),
)


# Opening the tables costs far more than any question, so each is asked all of them. Shrinking
# would take minutes: the tables are small already.
@settings(max_examples=30, deadline=None, phases=set(Phase) - {Phase.shrink})
@given(events, source_names, reviews, st.lists(st.tuples(filters, asks), min_size=2, max_size=6))
def test_every_answer(
    told: list[Told],
    sources: dict[str, str],
    decided: dict[int, Review],
    chosen: list[tuple[Filter, Ask]],
) -> None:
    with asked(told, sources, decided) as (reader, model):
        for narrowed, ask in chosen:
            _check_rows_and_counts(reader, model, narrowed)
            _check_facets(reader, model, narrowed)
            _check_window(reader, model, narrowed, ask)
            _check_density(reader, model, narrowed, ask.buckets)
            _check_order(reader, model, narrowed, ask.order)


def _check_rows_and_counts(reader: Reader, model: Model, narrowed: Filter) -> None:
    wanted = model.met(narrowed)
    frame = reader.events(narrowed)
    assert frame["id"].tolist() == [told.id for told in wanted]
    assert frame["review"].tolist() == [str(model.review(told)) for told in wanted]
    assert frame["from"].tolist() == [told.period.from_day for told in wanted]
    assert reader.count(narrowed) == len(wanted)
    for part, number in reader.emptied_by(narrowed):
        assert number == len(model.met(narrowed.without(part)))
    mentions = reader.mentions(narrowed)
    assert mentions["event"].tolist() == [told.id for told in wanted for _ in told.docs]


def _check_facets(reader: Reader, model: Model, narrowed: Filter) -> None:
    """Each is counted with the other parts applied."""
    parts = ("actors", "sources", "kinds", "statuses", "bases", "corroborations", "documents")
    parts += ("reviews", "topics", "stories")
    for part in parts:
        found = reader.facet(narrowed, part, limit=None)
        counted = {facet.value: facet.count for facet in found}
        assert counted == model.facet(narrowed, part), (part, narrowed)
        counts = [facet.count for facet in found if facet.value != "(none)"]
        if part != "reviews":  # these have an order of their own
            assert counts == sorted(counts, reverse=True)


def _check_window(reader: Reader, model: Model, chosen: Filter, ask: Ask) -> None:
    bounds = [bound for end in ask.ends for bound in (end.start, end.end) if bound is not None]
    start = min(bounds)
    end = max(start + 1, *bounds)
    window = reader.window(
        chosen,
        lane_by=ask.lane_by,
        start=start,
        end=end,
        max_marks=ask.max_marks,
        buckets=7,
        max_lanes=ask.max_lanes,
    )
    lanes = model.lanes(chosen, ask.lane_by)
    shown = {lane.value: lanes[lane.value] for lane in window.lanes}
    assert window.other_lanes == len(lanes) - len(shown)
    assert len(shown) <= max(ask.max_lanes, 2)
    inside = {
        value: [t for t in found if touched(t, start, end, 1)] for value, found in shown.items()
    }
    assert window.total == len([t for t in model.met(chosen) if touched(t, start, end, 1)])
    for lane in window.lanes:
        outside = [t for t in shown[lane.value] if t not in inside[lane.value]]
        earlier = [t.period.sort_key[1] for t in outside if t.period.sort_key[1] <= start]
        later = [t.period.sort_key[0] for t in outside if t.period.sort_key[0] >= end]
        assert (lane.total, lane.inside) == (
            len(shown[lane.value]),
            len(inside[lane.value]),
        )
        assert (lane.earlier, lane.later) == (len(earlier), len(later))
        assert lane.before == max(earlier, default=None)
        assert lane.after == min(later, default=None)
    if sum(map(len, inside.values())) <= ask.max_marks:
        assert [(mark.lane, mark.event) for mark in window.marks] == [
            (value, told.id) for value, found in inside.items() for told in found
        ]
        assert window.buckets == ()
    else:
        counts = Counter(
            (value, index)
            for value, found in inside.items()
            for told in found
            for index in touched(told, start, end, 7)
        )
        assert {(b.lane, b.index): b.count for b in window.buckets} == counts
        assert window.marks == ()


def _check_density(reader: Reader, model: Model, chosen: Filter, buckets: int) -> None:
    """The density counts the whole time."""
    found = model.met(chosen)
    density = reader.density(chosen, buckets=buckets)
    if not found:
        assert (reader.extent(chosen), density.counts) == (None, ())
        return
    starts = [t.period.start if t.period.start is not None else t.period.end - 1 for t in found]  # type: ignore[operator]  # one end is known
    ends = [t.period.end if t.period.end is not None else t.period.start + 1 for t in found]  # type: ignore[operator]  # one end is known
    assert reader.extent(chosen) == (density.start, density.end) == (min(starts), max(ends))
    counts = Counter(i for t in found for i in touched(t, density.start, density.end, buckets))
    assert list(density.counts) == [counts[index] for index in range(buckets)]


def _check_order(reader: Reader, model: Model, chosen: Filter, order: str) -> None:
    """Orders, pages, positions and neighbours agree."""
    ids = reader.events(chosen, order=order)["id"].tolist()
    assert sorted(ids) == sorted(told.id for told in model.met(chosen))
    paged = [
        id_
        for offset in range(0, len(ids), 2)
        for id_ in reader.events(chosen, order=order, limit=2, offset=offset)["id"]
    ]
    assert paged == ids
    assert [reader.position(chosen, id_, order=order) for id_ in ids] == list(range(len(ids)))
    for step in (1, -1, 2):
        for place, id_ in enumerate(ids):
            there = place + step
            wanted = ids[there] if 0 <= there < len(ids) else None
            assert reader.neighbour(chosen, id_, step, order=order) == wanted
    hidden = [told.id for told in model.events if told.id not in ids]
    assert [reader.position(chosen, id_, order=order) for id_ in hidden] == [None] * len(hidden)


def test_an_unknown_order_is_said(tmp_path: Path) -> None:
    reader = open_reader(made(tmp_path / "case"))
    with pytest.raises(ValueError, match="not by 'colour'"):
        reader.events(Filter(), order="colour")
    with pytest.raises(ValueError, match="not of 'colour'"):
        reader.facet(Filter(), "colour")
