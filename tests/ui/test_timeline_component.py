import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from tests.timeline.windows import crowd, density, mark, sample, span, window

from dateline.query.filters import LaneBy
from dateline.query.window import Bucket, Lane
from dateline.timeline.axis import FIRST_MINUTE, LAST_MINUTE
from dateline.ui.components.timeline import TimelineEvent, event_of, view_of
from dateline.ui.components.timeline.payload import payload, summary

ALL = span("2007/2009")
PAGE = Path(__file__).parents[1] / "browser" / "timeline_page.py"


def sent(dates: str | tuple[int, int], events, **more) -> dict[str, Any]:
    options = {"lane_by": LaneBy.ACTOR, "selected": None, "dark": False, "width": 1200}
    return payload(window(dates, events), density(events), **{**options, **more})


def shown(at: AppTest) -> dict[str, Any]:
    (component,) = at.get("bidi_component")
    return json.loads(component.proto.json)


def test_a_page_with_a_timeline_sends_it_and_hears_nothing_yet() -> None:
    at = AppTest.from_file(str(PAGE), default_timeout=30).run()
    assert not at.exception
    assert shown(at)["words"].startswith("20 events, ")
    assert "width=None selected=None" in at.code[0].value


def test_a_zoom_is_answered_with_its_window_and_its_number() -> None:
    at = AppTest.from_file(str(PAGE), default_timeout=30).run()
    start, end = span("2007")
    at.session_state["timeline"] = {"view": {"window": [start, end], "width": 800, "serial": 3}}
    at.run()
    data = shown(at)
    assert (data["window"], data["serial"], data["size"][0]) == ([start, end], 3, 800)
    assert data["words"] == "6 events, January 2007 to December 2007"


@pytest.mark.parametrize(
    "told",
    [
        None,
        7,
        "window",
        {"window": [1, 2, 3]},
        {"window": ["a", "b"]},
        {"window": [5, 5]},
        {"window": [float("nan"), 7]},
        {"window": [10, 5]},
        {"window": [FIRST_MINUTE - 1, 5]},
        {"window": [0, LAST_MINUTE + 1]},
        {"window": [True, False]},
        {"width": -3},
        {"width": 10**9},
        {"width": "wide"},
    ],
)
def test_what_the_browser_cannot_mean_is_not_believed(told: object) -> None:
    assert event_of(told, told) == TimelineEvent()
    assert view_of({"view": told}) == TimelineEvent()


def test_reads_what_the_reader_did() -> None:
    view = {"window": [0, 1440.4], "width": 801.7}
    assert event_of(view, {"clicked": "e7"}) == TimelineEvent((0, 1440), 802, "e7")
    assert event_of(view, {"step": -1}).step == -1
    assert event_of(None, {"step": 2}).step == event_of(None, {"step": "1"}).step == 0
    assert event_of(None, {"opened": True}).opened and event_of(None, {"closed": True}).closed
    assert event_of(None, {"clicked": ["e7"]}).clicked is None
    assert event_of(None, {"ticked": ["e7", 3, "", "e9"]}).ticked == ("e7", "e9")
    assert event_of(None, {"ticked": []}).ticked == ()
    assert event_of(None, {"ticked": "e7"}).ticked is None


def test_a_window_too_close_to_see_anything_is_widened() -> None:
    assert event_of({"window": [0, 1]}, None).window == (0, 10)


def test_an_event_in_two_lanes_is_told_once() -> None:
    data = sent("2006/2009", sample())
    assert len(data["marks"][0]) == len(sample())
    assert len(data["events"]) == len({one.event for one in sample()})


def test_notes_say_in_words_what_the_mark_shows() -> None:
    data = sent("2006/2009", sample())
    notes = {event[1]: event[3] for event in data["events"] if len(event) > 3}
    assert notes["Board denies that pilots were unlicensed"] == ["denied"]
    assert notes["Second loan from Varen signed"] == ["sources disagree on the date"]


@pytest.mark.parametrize(("count", "most"), [(150, 150_000), (2000, 310_000)])
def test_marks_with_long_headlines_are_a_small_payload(count: int, most: int) -> None:
    events = [replace(one, headline=one.headline * 6) for one in crowd(count)]
    data = sent("1989/2021", events)
    assert len(data["events"]) > count * 0.6
    assert len(json.dumps(data).encode()) < most


def test_counts_of_a_million_are_a_small_payload() -> None:
    counted = replace(
        window("1990/2020", [mark("1990")]),
        total=1_000_000,
        lanes=tuple(Lane(f"Company {n}", 90_000, 90_000, 1, 1) for n in range(12)),
        marks=(),
        buckets=tuple(Bucket(f"Company {n}", i, 400 + i) for n in range(12) for i in range(240)),
        bucket_count=240,
    )
    data = payload(
        counted, density(crowd(500)), lane_by=LaneBy.ACTOR, selected=None, dark=True, width=1400
    )
    assert len(json.dumps(data).encode()) < 300_000


def test_counts_go_out_lane_by_lane() -> None:
    data = sent("1989/2021", crowd(4000))
    rows = data["counts"]["rows"]
    assert len(rows) == len(data["lanes"])
    assert sum(map(sum, rows)) == 4000
    assert data["marks"] == []


def test_moments_are_exact_when_minutes_are_wide() -> None:
    one = mark("2008-08-07T14:05:00")
    glyph = sent((one.start - 10, one.start + 10), [one])["marks"][3][0]
    assert glyph == pytest.approx(one.start + 0.5, abs=0.05)


@pytest.mark.parametrize(
    ("total", "words"),
    [(0, "no events"), (1, "1 event"), (27, "27 events"), (1234, "1,234 events")],
)
def test_says_what_is_visible(total: int, words: str) -> None:
    seen = replace(window("2007/2009", []), total=total)
    assert summary(seen, ALL) == f"{words}, January 2007 to December 2009"


def test_the_margin_around_the_events_is_not_told() -> None:
    seen = replace(window("2006/2010", []), total=3)
    assert summary(seen, ALL) == "3 events, January 2007 to December 2009"
    before = replace(window("1990/1995", []), total=0)
    assert summary(before, ALL) == "no events, January 1990 to December 1995"
