from dataclasses import replace

import plotly.graph_objects as go
import pytest
from tests.timeline.windows import crowd, density, mark, sample, span, window

from dateline.core.event import Basis, Status
from dateline.query.filters import LaneBy
from dateline.query.window import Window
from dateline.timeline import text
from dateline.timeline.colours import DARK, LIGHT, lane_tint, slots
from dateline.timeline.figure import figure
from dateline.timeline.overview import overview


def drawn(dates: str, *marks, **more) -> go.Figure:
    return figure(window(dates, marks), width=1200, lane_by=LaneBy.ACTOR, **more)


def traces(fig: go.Figure, kind: type) -> list:
    return [trace for trace in fig.data if isinstance(trace, kind)]


def texts(fig: go.Figure) -> list[str]:
    return [text for trace in traces(fig, go.Scatter) for text in trace.text or ()]


def test_every_mark_carries_its_event() -> None:
    events = sample()
    whole = density(events)
    fig = figure(window((whole.start, whole.end), events), width=1200, lane_by=LaneBy.ACTOR)
    labels = next(t for t in traces(fig, go.Scatter) if t.mode == "text")
    assert sorted(labels.customdata) == sorted(one.event for one in events)
    assert {event for trace in fig.data for event in trace.customdata} <= set(labels.customdata)


def test_time_is_milliseconds_and_the_range_is_set() -> None:
    fig = drawn("2008", mark("2008-08-07"))
    assert fig.layout.xaxis.type == "date"
    assert list(fig.layout.xaxis.range) == [minute * 60_000 for minute in span("2008")]
    (disc,) = traces(fig, go.Scatter)[0].x
    assert disc == (span("2008-08-07")[0] + 720) * 60_000


@pytest.mark.parametrize("date", ["-9999", "-0043-03-15", "9999", "0000"])
def test_far_years_are_drawn_where_they_are(date: str) -> None:
    fig = drawn("-9999/9999", mark(date))
    start, end = span(date)
    (at,) = traces(fig, go.Scatter)[0].x
    assert start * 60_000 <= at <= end * 60_000


def test_words_of_the_corpus_stay_words() -> None:
    fig = drawn("2008", mark("2008-08-07", "<b>x</b> &amp; %{y}", lane="<i>Board</i>"))
    assert "&lt;b&gt;x&lt;/b&gt; &amp;amp; %{y}" in texts(fig)
    assert all("<i>" not in note.text for note in fig.layout.annotations)


def test_a_day_is_a_disc_and_a_year_a_diamond_in_a_capsule() -> None:
    fig = drawn("2008", mark("2008-08-07"), mark("2008"))
    assert sorted(traces(fig, go.Scatter)[0].marker.symbol) == ["circle", "diamond"]
    (capsule,) = traces(fig, go.Bar)
    start, end = span("2008")
    assert capsule.base[0] <= start * 60_000 + 1
    assert capsule.x[0] == pytest.approx((end - start) * 60_000, rel=0.001)


def test_a_date_from_elsewhere_is_paler_and_outlined() -> None:
    inherited = mark("2008-05-09", "Told under a date", basis=Basis.INHERITED)
    stated = mark("2008-05-21", "Says its date")
    fig = drawn("2008-05", inherited, stated)
    points = traces(fig, go.Scatter)[0].marker
    by_event = dict(zip(traces(fig, go.Scatter)[0].customdata, points.color, strict=True))
    assert by_event[inherited.event] != by_event[stated.event] != LIGHT.ground
    assert set(points.line.color) == {by_event[stated.event], LIGHT.ground}


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.HAPPENED])
def test_doubt_is_hollow_and_has_a_sign(status: Status) -> None:
    fig = drawn("2008", mark("2008-08-07", status=status))
    assert traces(fig, go.Scatter)[0].marker.color == (LIGHT.ground,)
    assert any(text.startswith("<b>") and len(text) == 8 for text in texts(fig))


@pytest.mark.parametrize("date", ["2008-08-07", "2008-08", "2008-03/2008-09", "2008-08~"])
def test_a_conflict_is_hatched(date: str) -> None:
    fig = drawn("2008", mark(date, conflict=True))
    assert any("/" in (bar.marker.pattern.shape or ()) for bar in traces(fig, go.Bar))


@pytest.mark.parametrize("date", ["2008-08-07~", "2008-08~", "2008-03~/2008-09~"])
def test_what_is_approximate_fades_beyond_its_edges(date: str) -> None:
    sharp, faded = (drawn("2007/2009", mark(d)) for d in (date.replace("~", ""), date))
    colours = {colour for bar in traces(faded, go.Bar) for colour in bar.marker.color}
    assert len(colours) >= 5
    start = span(date.replace("~", ""))[0]
    assert min(traces(faded, go.Bar)[0].base) < start * 60_000
    assert len(traces(sharp, go.Bar)) < len(traces(faded, go.Bar))


@pytest.mark.parametrize(
    ("date", "symbol"), [("../2008-05", "triangle-left"), ("2008-05/..", "triangle-right")]
)
def test_an_open_end_is_an_arrow(date: str, symbol: str) -> None:
    scattered = traces(drawn("2008", mark(date)), go.Scatter)
    symbols = [symbol for trace in scattered for symbol in trace.marker.symbol or ()]
    assert symbol in symbols


def test_the_chosen_event_has_a_ring_in_each_of_its_lanes() -> None:
    both = [mark("2008-08-07", lane=lane, event="e") for lane in ("Board", "Union")]
    ring = traces(drawn("2008", *both, selected="e"), go.Bar)[-1]
    assert len(ring.y) == 2 and ring.marker.line.width == 2


def test_counts_are_one_silhouette_a_lane() -> None:
    events = crowd(4000)
    whole = density(events)
    counted = window((whole.start, whole.end), events)
    fig = figure(counted, width=1200, lane_by=LaneBy.ACTOR)
    assert len(traces(fig, go.Scatter)) == len(counted.lanes)
    assert all(trace.fill == "toself" for trace in fig.data)


def test_height_follows_the_rows_and_nothing_is_automatic() -> None:
    few, more = drawn("2008", mark("2008-08-07")), drawn("2008", *sample())
    assert few.layout.height < more.layout.height
    assert few.layout.autosize is False and few.layout.yaxis.fixedrange


def test_an_empty_window_is_a_figure() -> None:
    fig = figure(Window(*span("2008"), 0, ()), width=900, lane_by=LaneBy.KIND)
    assert not fig.data and fig.layout.height > 0


def test_a_colour_of_one_palette_stands_for_one_of_the_other() -> None:
    assert len(slots(LIGHT)) == len(slots(DARK))
    for of in (LIGHT, DARK):  # the faintest steps of two fades may be the same
        solid = [c for tint in of.tints for c in (tint.strong, tint.middle, tint.pale)]
        plain = [of.ground, of.band, of.line, of.grid, of.text, of.muted]
        assert len({*solid, *plain}) == len(solid) + len(plain)


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_and_words_stand_out_from_what_is_behind_them(palette) -> None:
    for tint in (*palette.tints, palette.grey):
        assert contrast(tint.strong, palette.ground) >= 3  # WCAG 1.4.11
        assert contrast(palette.text, tint.middle) >= 4.5  # words on a bar
        assert contrast(palette.text, tint.pale) >= 4.5
    assert contrast(palette.muted, palette.band) >= 4.5


def test_the_fullest_actors_differ_in_colour_and_each_keeps_its_own() -> None:
    assert len({lane_tint(number) for number in range(1, 7)}) == 6
    assert all(0 <= lane_tint(number) < 6 for number in range(40))


def test_the_strip_shows_where_the_window_is() -> None:
    whole = density(sample())
    fig = overview(whole, width=900, dark=False, window=span("2007"))
    ends = [(shape.x0, shape.x1) for shape in fig.layout.shapes]
    start, end = (minute * 60_000 for minute in span("2007"))
    assert ends[0][1] == start and ends[1][0] == end


def test_a_strip_without_events_or_length_is_drawn() -> None:
    whole = density(sample())
    for change in ({"counts": ()}, {"end": whole.start}, {"counts": (0, 0)}):
        strange = replace(whole, **change)
        assert overview(strange, width=900, dark=True, window=span("2007")).layout.height > 0


@pytest.mark.parametrize("width", [390, 760, 900, 1108])
def test_no_word_under_the_strip_is_cut_by_an_edge(width: int) -> None:
    whole = density([mark("2007-12-20"), mark("2024-03-02")])
    axis = overview(whole, width=width, dark=False, window=span("2010")).layout.xaxis
    start, end = axis.range
    for at, words in zip(axis.tickvals, axis.ticktext, strict=True):
        x, half = (at - start) * width / (end - start), text.width(words.strip(), 11) / 2
        assert half <= x <= width - half
