"""Whose time a text is told in, and what its verbs say of the dates in it."""

import pytest

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times

WRITTEN = Anchor(Period.of_day(2019, 3, 14), "given")  # a Thursday

FEATURE = (
    "Lind came in March 2006 and left in April 2009. In June 2010 she was tried. We met again on "
    "Tuesday.\n\n"
)
HISTORIES: dict[str, dict[str, str]] = {
    # anaphora goes back to what the text has just told, and not to the day of writing
    "In June 1911 the weir broke. We saw it that evening. On 8 September, a Friday, he called. I "
    "wrote on the following Monday.": {
        "that evening": "1911-06-XXTEV",
        "8 September": "1911-09-08",
        "the following Monday": "1911-09-11",
    },
    "On 10 March someone broke in. It was found out on the Wednesday.": {"Wednesday": "2019-03-13"},
    "The mayor left on the Tuesday. They meet on Saturday next.": {
        "Tuesday": "2019-03-12",
        "Saturday next": "2019-03-16",
    },
    # what was, counted from the day of writing, was before it
    "They were found on December 29. It was shut in May 2016. In 2015 it burned. In 2013 it sank. "
    "In 2011 she came.": {"December 29": "2018-12-29"},
    # a few lines go on from the year they begin with
    "The weir was built in 1884. In May ten boats passed. On 2 June it broke.": {
        "May": "1884-05",
        "2 June": "1884-06-02",
    },
    "The quay was laid out in May 1840. It was raised in June 1871. On 2 July the crane fell.": {
        "2 July": "1871-07-02",
    },
    "# 1911\n\nThe weavers met in May.\n\n# 1912\n\nThey met again on 3 April.": {
        "May": "1911-05",
        "3 April": "1912-04-03",
    },
    # but not where somebody reports, or where the text comes to its own time
    "The weir was built in 1884. In January the council said it had sold it.": {
        "January": "2019-01",
    },
    "The weir was built in 1884. It will be pulled down in May.": {"May": "2019-05"},
    "The weir was built in 1884 and sold in 2019. Work began in February.": {
        "February": "2019-02",
    },
    # a year that is only looked at
    "The fire began on 3 May 1801. By 5 May 1801 the church had gone. A plaque of 1901 names the "
    "dead. On 9 May it rained.": {"9 May": "1801-05-09"},
    "In 1801 the well ran dry. The following winter was mild.": {"The following winter": "1801-WI"},
    # the words of others are not those of the text
    "The column left on 3 May 1801. It came home on 9 May 1801. “We march tomorrow,” he had told "
    "them. In June 1801 he was tried. On 4 July he was shot. In August 1801 all was over.": {
        "4 July": "1801-07-04",
    },
    "The column left on 3 May 1801 and came home on 9 May 1801. “We march tomorrow,” said the "
    "sergeant. On 14 May he was tried.": {"14 May": "1801-05-14"},
    "The fever came on 3 May 1801. By 9 May 1801 the wards were full. A nurse noted: “No bread "
    "since Tuesday.” On 4 June it was over.": {"4 June": "1801-06-04"},
    "Annals of the abbey\n\n1540\n\nOn 4 June the roof fell.\n\n1541\n\nIt was mended in May.": {
        "4 June": "1540-06-04",
        "May": "1541-05",
    },
    "May 1801\n\nOn the 15th the mayor fled.": {"the 15th": "1801-05-15"},
    # a lecture speaks from its own day and recalls another time
    "Last month I opened the ledgers of 1801, 1820 and 1855. In 1831 the mill was lit. It burnt on "
    "4 May. I shall speak again on 4 April.": {"4 May": "1831-05-04", "4 April": "2019-04-04"},
    # a feature speaks from its own day, and a paragraph of it goes on from the date it tells
    FEATURE + "He left the prison in May 2016 and was sent home in August.": {"August": "2016-08"},
    FEATURE + "In October 2014 the pier burnt. It was rebuilt by March.": {"March": "2015-03"},
    FEATURE + "On 24 March 2016 the board proposed to shut the hall on 3 May.": {
        "3 May": "2016-05-03"
    },
    FEATURE + "On or about 2 June 2015, Lind agreed to meet her in July.": {"July": "2015-07"},
    FEATURE + "He left in May 2016.\n\nIn January the council said it would sell.": {
        "January": "2019-01"
    },
    FEATURE + "He left in May 2016 and will be back in July.": {"July": "2019-07"},
    # "today" with a verb of the past is a day
    "The parish today sold the tower of 1801, burnt in 1820, raised in 1855 and closed in 1911.": {
        "today": "2019-03-14",
    },
    # and so it is where the first sentence tells what is to come
    "Work on the tower of 1801 starts today. It was burnt in 1820 and raised in 1855. Tours follow "
    "in June.": {"today": "2019-03-14", "June": "2019-06"},
    # a date belongs to the verb before it, and not to one that goes on
    "The mayor resigned on Monday and will be replaced.": {"Monday": "2019-03-11"},
    "They met on Sunday, but will vote later.": {"Sunday": "2019-03-10"},
    "On Monday he will appear and was told so.": {"Monday": "2019-03-18"},
    # what is said today was said on the day told
    "“We sail today,” the captain told us on Monday.": {"today": "2019-03-11"},
    # a record of long ago goes on from the day it has told in full, not from the day of writing
    "The tug left Hull on 3 November 2014 with six men. On 9 November it was seen off Lerwick. The "
    "mate went over the side on the 11th.": {"9 November": "2014-11-09", "the 11th": "2014-11-11"},
    "The cow was bought on 20 December 2016. On 4 January she lay down.\n\nThe vet came on 9 "
    "January.": {"4 January": "2017-01-04", "9 January": "2017-01-09"},
    "The claimant was taken on in May 2015. On 2 July he was told to leave.": {
        "2 July": "2015-07-02"
    },
    # and the news of a day from its own, where that is as near or its year was meant
    "The bank was founded on 2 January 2015. On 4 March it closed its doors, the mayor said.": {
        "4 March": "2019-03-04"
    },
    "The manager was hired on 20 October 2016.\n\nOn 4 February the club let him go, it said.": {
        "4 February": "2019-02-04"
    },
    "She was jailed on 3 November 2016. She will be freed on 9 November.": {
        "9 November": "2019-11-09"
    },
    # a day of the month is of the month told before it
    "The boiler was seen to on 12 January. It was found cold again on the 17th.": {
        "the 17th": "2019-01-17"
    },
    "The boiler was seen to on 12 January. The plumber will come on the 17th.": {
        "the 17th": "2019-03-17"
    },
    # a story told from day to day, of a time before the last week
    "He fell on 4 February. The next day he saw the nurse.\n\nOn the Friday he could not stand. On "
    "Sunday night he was taken in, and on the Monday he died.": {
        "Friday": "2019-02-08",
        "Sunday night": "2019-02-10TNI",
        "Monday": "2019-02-11",
    },
    "He fell on 4 February. The board met on Tuesday.": {"Tuesday": "2019-03-12"},
    # a paragraph's number is no part of its sentence
    "2.1 In May 1801 the mill was sold on 3 June 1801, and let again on 9 August 1802.\n\n2.2 In "
    "February 1805 the wheel broke. It was mended in April.": {"April": "1805-04"},
    # nothing was told that "later" could count from
    "The pump stood still. Three days later it was mended.": {"Three days later": "XXXX-XX-XX"},
}


@pytest.mark.parametrize("text", HISTORIES)
def test_a_history_goes_on_from_the_year_it_tells(text: str) -> None:
    assert_reads(text, HISTORIES[text])


VERBS = {
    "The owner could not be reached Wednesday.": ("Wednesday", "2019-03-13"),
    "Divers could see the wreck on Tuesday.": ("Tuesday", "2019-03-12"),
    "The clerk would not comment on Monday.": ("Monday", "2019-03-11"),
    "The lease had been due to lapse Tuesday.": ("Tuesday", "2019-03-12"),
    "The ferry may have sunk on Sunday.": ("Sunday", "2019-03-10"),
    "The match was put off until Sunday.": ("Sunday", "2019-03-17"),
    "The union called a rally in the square for Saturday.": ("Saturday", "2019-03-16"),
    "The gallery reopens on Friday.": ("Friday", "2019-03-15"),
    "The choir sang in Ulm Tuesday.": ("Tuesday", "2019-03-12"),
    "The clerk said on Monday that the toll would be dropped on Friday.": ("Friday", "2019-03-15"),
    "Copper fell from the high set on Nov. 4.": ("Nov. 4", "2018-11-04"),
    "The dividend is payable Jan. 9.": ("Jan. 9", "2020-01-09"),
    "The ban will end in February.": ("February", "2020-02"),
    "No one could be traced on Monday.": ("Monday", "2019-03-11"),
    "The crew threatened to stay ashore on Monday.": ("Monday", "2019-03-18"),
    "The union was called to talks on Friday.": ("Friday", "2019-03-15"),
    "The match was put back to 18:45 CET Sunday.": ("Sunday", "2019-03-17"),
    "The concert was brought forward to Sunday.": ("Sunday", "2019-03-17"),
    "Rents have fallen from the level of October.": ("October", "2018-10"),
    "The fee would be paid on a still unsettled date in May.": ("May", "2019-05"),
    "“It had to stop!” On Monday the mill will open.": ("Monday", "2019-03-18"),
    # notes and mails that ask
    "Monday is fine.": ("Monday", "2019-03-18"),
    "Bring the keys on Monday. It rained.": ("Monday", "2019-03-18"),
    "I'll let you know by Monday.": ("Monday", "2019-03-18"),
    "Does Monday suit you?": ("Monday", "2019-03-18"),
    "Tea party Sunday 4pm": ("Sunday 4pm", "2019-03-17T16:00"),
    "Thanks for coming on Tuesday.": ("Tuesday", "2019-03-12"),
    "Minutes for Monday 25th": ("Monday 25th", "2019-03-25"),
}


@pytest.mark.parametrize("text", VERBS)
def test_the_verb_says_whether_a_date_lies_ahead(text: str) -> None:
    words, value = VERBS[text]
    assert_reads(text, {words: value})


@pytest.mark.parametrize(
    "text",
    [
        "Mass is said daily at 8 am and on Sundays at ten.",
        "The shop is open from Tuesday to Sunday.",
        "The fair is held annually on the first Sunday in May.",
        "In summer the gate closes at noon.",
        "Opening hours: Monday to Friday, 9 am to noon.",
        "She swims every second Thursday.",
        "Rent is paid twice a year, on 1 June and 1 December.",
        "She always rings on a Sunday.",
    ],
)
def test_what_is_usual_is_on_no_date(text: str) -> None:
    assert not [m for m in find_times(text, published=WRITTEN) if m.period is not None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The weekly market was closed on Monday.", "2019-03-11"),
        ("The paper, which is printed daily, was sold on Monday.", "2019-03-11"),
        ("They met on a Sunday in May 2018.", "2018-05"),
    ],
)
def test_a_date_beside_what_is_usual_is_read(text: str, day: str) -> None:
    assert day in {str(m.period) for m in find_times(text, published=WRITTEN)}


def test_what_is_put_off_until_a_day_is_on_it() -> None:
    (day,) = find_times("The case was adjourned until Friday.", published=WRITTEN)
    (end,) = find_times("The pass is valid until Friday.", published=WRITTEN)
    assert (str(day.period), str(end.period)) == ("2019-03-15", "../2019-03-15")


COMPARED = {
    "In the quarter ended Dec. 28 it made $3 million. A year earlier it made none.": (
        "A year earlier",
        "2017-09-29/2017-12-28",
    ),
    "Sales rose in the second quarter of 2018. They had been flat a year earlier.": (
        "a year earlier",
        "2017-Q2",
    ),
    "Costs fell in the fourth quarter. The year-ago period was worse.": (
        "The year-ago period",
        "2017-Q4",
    ),
    "It made a loss in the first half of 2018. In the 2016 period it had made none.": (
        "the 2016 period",
        "2016-H1",
    ),
    "It sold 80 boats in January, against 91 in the same month a year before.": (
        "the same month a year before",
        "2018-01",
    ),
}


@pytest.mark.parametrize("text", COMPARED)
def test_business_compares_with_what_was_told(text: str) -> None:
    words, value = COMPARED[text]
    assert_reads(text, {words: value})


def assert_reads(text: str, expected: dict[str, str]) -> None:
    found = {m.span.of(text): m.value for m in find_times(text, published=WRITTEN)}
    assert {words: found.get(words) for words in expected} == expected, found


def test_some_day_of_a_month_told_is_no_more_than_that_month() -> None:
    text = "In June 1911 the weir broke. We saw it that evening."
    assert [str(m.period) for m in find_times(text, published=WRITTEN)] == ["1911-06"] * 2
    (quarter,) = find_times("It rained in the quarter that ended on 30 June 2018.")
    assert (
        str(quarter.period) == "2018-04/2018-06" or str(quarter.period) == "2018-04-01/2018-06-30"
    )
