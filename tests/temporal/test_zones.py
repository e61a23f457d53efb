"""Clocks that say their zone, told in the zone of a case."""

from zoneinfo import ZoneInfo

import pytest

from dateline.temporal.find import find_times
from dateline.temporal.zones import in_zone

WARSAW, NEW_YORK = ZoneInfo("Europe/Warsaw"), ZoneInfo("America/New_York")


def told(text: str, zone: ZoneInfo) -> list[str]:
    return [str(time.value) for time in in_zone(text, find_times(text), zone)]


@pytest.mark.parametrize(
    ("text", "zone", "values"),
    [
        ("Logged in 2022-11-10T23:50:28Z from Oslo.", WARSAW, ["2022-11-11T00:50"]),
        ("Logged in 20220710T235028Z from Oslo.", WARSAW, ["2022-07-11T01:50"]),
        ("Sent 2022-11-11T00:20:00+01:00 to all.", NEW_YORK, ["2022-11-10T18:20"]),
        ("Sent 2022-11-11 00:20:00 -0800 to all.", WARSAW, ["2022-11-11T09:20"]),
        ("It fell at 18:45 CET on 3 May 2021.", NEW_YORK, ["2021-05-03T13:45"]),
        ("On 3 May 2021, 00:20 CEST, it fell.", NEW_YORK, ["2021-05-02T18:20"]),
    ],
)
def test_a_clock_is_told_in_the_zone_that_is_asked_for(text, zone, values):
    assert told(text, zone) == values


@pytest.mark.parametrize(
    "text",
    [
        "Logged in 2022-11-10T23:50:28 from Oslo.",  # it says no zone
        "Open 2022-11-10 08:30-12 and on 3 May 2021.",  # hours, and no offset
        "On 10 November 2022 EST shares fell.",  # a day has no clock
        "The bell of 1683-09-12T05:00:00Z.",  # before zones were kept
    ],
)
def test_all_else_stays_as_it_is_written(text):
    assert told(text, WARSAW) == [time.value for time in find_times(text)]


def test_what_was_written_is_said():
    text = "Logged in 2022-11-10T23:50:28Z from Oslo."
    (time,) = in_zone(text, find_times(text), WARSAW)
    assert time.zoned.startswith("10 November 2022")
    assert "(Z)" in time.zoned and time.zoned.endswith("in Europe/Warsaw")
