"""What an export says it does not hold."""

from dataclasses import replace

from dateline.core.period import Period
from dateline.export.note import leaves_out
from dateline.query.detail import Counts
from dateline.query.filters import Filter, Review

NOTHING = Counts(*[0] * 20, earliest=None, latest=None)
SOME = replace(NOTHING, events=1204, accepted=4, rejected=5, unresolved=23, vague=14, problems=2)


def test_everything_is_said_in_a_few_words() -> None:
    assert leaves_out(NOTHING, Filter(), 0) == (
        "This file holds 0 of the project's 0 events. Not reviewed yet in the project: 0."
    )


def test_what_is_left_out_is_counted() -> None:
    assert leaves_out(SOME, Filter(), 1199) == (
        "This file holds 1,199 of the project's 1,204 events. "
        "Not reviewed yet in the project: 1,195. Rejected and left out: 5. "
        "Not on the timeline: expressions of time that lack the date they are counted from (23), "
        "vague expressions of time (14) and files that could not be read (2)."
    )


def test_filters_are_named() -> None:
    chosen = Filter(
        actors=("Ann", "Bob"), all_actors=True, period=Period.of_year(1998), words="pier"
    )
    assert "filtered by words “pier”, actor Ann and Bob and time 1998." in leaves_out(
        SOME, chosen, 3
    )


def test_rejected_events_that_are_shown_are_not_called_left_out() -> None:
    assert "Rejected" not in leaves_out(SOME, Filter(reviews=(Review.REJECTED,)), 5)
