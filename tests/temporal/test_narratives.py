"""Texts that tell of years before their own without being histories: judgments, statements."""

import pytest

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times

WRITTEN = Anchor(Period.of_day(2018, 3, 14), "given")
PARTIES = (
    "1. On 3 June 2014 Norland Ltd hired the ship. The first rate was paid on 1 July 2014.\n\n"
)
HEARING = "\n\n9. The hearing was on 6 February 2018."

STORIES: dict[str, dict[str, str]] = {
    # dates without a year go on from the ones before them
    f"{PARTIES}2. On 2 October 2014 it sued. The order was continued on 16 October.{HEARING}": {
        "16 October": "2014-10-16"
    },
    f"{PARTIES}2. On 14 January 2016 he wrote.\n\n3. On 22 January he came back.{HEARING}": {
        "22 January": "2016-01-22"
    },
    # but what is still to come lies after the day of writing
    f"{PARTIES}2. On 2 October 2014 it sued. It will be heard on 16 October.{HEARING}": {
        "16 October": "2018-10-16"
    },
    # and a date near the day of writing leads back to it
    f"{PARTIES}2. It sued on 2 October 2014.{HEARING} It went on until 9 February.": {
        "9 February": "2018-02-09"
    },
    # a paragraph that tells of another time than the one before it stays there
    "1. The plane left on 3 October 2010. It landed on 4 October 2010 and on 7 October 2010.\n\n"
    "2. The Group came in September 2016. It was answered on 18 October.\n\n"
    "3. The plane was sold on 2 May 2017.": {"18 October": "2016-10-18"},
    # the news of a day with one old date in it
    "The firm was founded on 3 May 2011. It was sold on 5 March.": {"5 March": "2018-03-05"},
    # a year that only says who is meant
    f"{PARTIES}2. By a letter of 12 September 2014 Dahl, who had been a director since 2009, gave "
    f"it up. Two weeks later the ship left.{HEARING}": {"Two weeks later": "2014-W39"},
    # what somebody recalls, asked about it, though he also speaks of tomorrow
    "Q. Where were you?\nA. We sailed in July 2015. By the middle of August we were home. "
    "I sold her on the 21st. On 3 September I left.\nQ. Would you go again?\nA. Tomorrow.": {
        "the 21st": "2015-08-21",
        "3 September": "2015-09-03",
    },
    "Q. When was it settled?\nA. Talks began in September 2014. We settled in January.\n"
    "Q. And the other?\nA. It will be heard in June.": {"January": "2015-01"},
    # a year that the sentence is about
    f"{PARTIES}2. On 12 September 2014 Dahl wrote to us. In 2016 he left. The following year he "
    f"died.{HEARING}": {"The following year": "2017"},
}


def values(text: str) -> dict[str, str]:
    return {m.span.of(text): m.value for m in find_times(text, published=WRITTEN)}


def test_a_clock_is_not_that_of_the_day_by_which_something_is_due() -> None:
    text = "He is to report by 30 November. The meeting closed at 11:45 a.m."
    assert values(text)["11:45 a.m."] == "2018-03-14T11:45"
    text = "The board met on 9 March. The meeting closed at 11:45 a.m."
    assert values(text)["11:45 a.m."] == "2018-03-09T11:45"


def test_what_goes_on_until_today_has_no_end() -> None:
    told = {m.span.of(POSTS): str(m.period) for m in find_times(POSTS)}
    assert told["2016"] == "2016/.."
    assert told["May 2001"] == "2001-05/.."
    assert told["1998"] == "1998/.."


POSTS = "2016 – today  Professor\nMay 2001-present: Judge\n1998–: Chair of the board"


@pytest.mark.parametrize("text", STORIES)
def test_the_dates_around_it_decide_the_year(text: str) -> None:
    found = {m.span.of(text): m.value for m in find_times(text, published=WRITTEN)}
    assert {words: found[words] for words in STORIES[text]} == STORIES[text]


def test_a_paper_dated_by_its_month_stays_with_its_story_in_the_next_paragraph() -> None:
    text = (
        "It met the launch on 16 October 2017 off the cape.\n\n"
        "On 24 November officers boarded it; the ministry kept quiet until 29 December."
    )
    month = Anchor(Period.of_month(2018, 11), "given")
    told = {m.span.of(text): str(m.period) for m in find_times(text, published=month)}
    assert told["24 November"] == "2017-11-24"
    assert "2017-12-29" in told["29 December"]


def test_a_history_of_many_years_does_not_go_back_to_a_day_that_it_has_told() -> None:
    years = "The rising began in 1803. In 1804 the port was held, and in 1805 the bridge. "
    quarrels = "Long quarrels followed in the hills, and nobody on the coast forgot them. " * 6
    told = "On 4 May 1806 the fort fell. In 1809 the fleet came back. On 4 May it was driven off."
    assert values(f"{years}{quarrels}{told}")["4 May"] == "1809-05-04"


def test_the_ranges_of_an_indictment_are_ranges() -> None:
    text = (
        "From in or about 2014, up to and including in or about March 2017, they conspired. "
        "Between in or about May 2015 and on or about June 3, 2016 he paid."
    )
    found = [str(m.period) for m in find_times(text, published=WRITTEN)]
    assert set(found) == {"2014~/2017-03~", "2015-05~/2016-06-03~"}
