"""Times as machines write them."""

import pytest

from dateline.temporal.find import find_times

STAMPS = {
    "made at 20211104T061500Z": ("20211104T061500Z", "2021-11-04T06:15:00"),
    "scan_20211104_0615.png": ("20211104_0615", "2021-11-04T06:15"),
    "[2021-11-04T06:15:00.250+01:00] up": ("2021-11-04T06:15:00.250+01:00", "2021-11-04T06:15:00"),
    "- - [04/Nov/2021:06:15:00 +0100] GET": ("04/Nov/2021:06:15:00 +0100", "2021-11-04T06:15:00"),
    "Thu Nov  4 06:15:00 UTC 2021 boot": ("Thu Nov  4 06:15:00 UTC 2021", "2021-11-04T06:15:00"),
    "due in 2021-W44": ("2021-W44", "2021-W44"),
    "shipped 2021-W44-4": ("2021-W44-4", "2021-11-04"),
    "built in 2021W44": ("2021W44", "2021-W44"),
    "on 4 November 2021 at 06:15:00.25 UTC": ("06:15:00.25 UTC", "2021-11-04T06:15:00"),
    "4 November 2021, 6h15": ("6h15", "2021-11-04T06:15"),
    "open 09:00–17:30 on 4 November 2021": ("17:30", "2021-11-04T17:30"),
}


@pytest.mark.parametrize("text", STAMPS)
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_a_stamp_is_read_whole(text: str, language: str) -> None:
    if language != "en" and "November" in text:
        pytest.skip("the words around it are English")
    words, value = STAMPS[text]
    found = {m.span.of(text): m.value for m in find_times(text, language=language)}
    assert found.get(words) == value, found


@pytest.mark.parametrize(
    "text", ["It took 1999 ms.", "Ratio 2:1-3:2.", "2021-W60", "20219999T0615"]
)
def test_other_figures_are_no_time(text: str) -> None:
    assert all(m.period is None for m in find_times(text)), find_times(text)
