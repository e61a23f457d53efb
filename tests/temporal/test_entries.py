"""Diaries, logs and chronologies: what a date at the head of an entry dates, and what is counted
from it."""

import time

import pytest

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times

DIARY = (
    "Monday, 3 August 1914\nThe fleet sailed this evening.\n\n"
    "Tuesday, 4 August 1914\nYesterday Uncle Otto was arrested.\n\n"
    "At sea, Saturday, 8 August\nThe regiment leaves on Monday."
)
LOG = (
    "CONTROL ROOM LOG - Port of Alder - 21 Nov 2022\n\n06:42 Smoke seen in shed 4.\n"
    "06:49 Brigade called.\n23:50 Area handed back.\n00:20 Fire rekindles.\n"
    "23 Nov 03:10 Fire out."
)
SHIP = "14 March 1842\n0600  Wind SW.\n1900  A man fell.\n\n15 March\n0400  Wind rising."
OLD_LOG = (
    "BRIG HERON. Deck log, September 1871\n\n"
    "Thurs. 14\n  6.15 a.m.  Cast off.\n  7.0 p.m.   Moored.\n\n"
    "Frid. 15\n  Noon       Divine service.\n  7.5 p.m.   Sailed.\n  9.50       Light abeam.\n"
    " 11.40       Struck.\n\nMond. 18\n  9 a.m.     Surveyed."
)
CHRONOLOGY = (
    "1. 3 May 2011 – The board meets. It votes the next day.\n"
    "2. 2012–2014 – Arbitration.\n3. 11 March 2015: Award. Paid a week later."
)
YEARS = "1983: In March the ministry was founded.\n1991: A branch opens in May."
HEADED = "# Notes\n\n## 2021-03-02\n\n- Oven set.\n\n## 2021-03-03\n\n- Repeated yesterday's test."
BOLD = "**12 March 2019**\nOffices seen.\n\n**April 2020**\nTrial opens.\n\n- **3 June**: He talks."
JOURNAL = (
    "1812\n\nMarch 3. -- Sailed.\n\nMarch 9. — Spoke the Ceres in the night.\n\nMarch 10. -- Calm."
)
MINUTES = (
    "**At a Meeting of the Vestry held in the Church, on Tuesday the 9th day of November 1880**\n\n"
    "An advance was declined.\n\n**14th December 1880**\n\nThe clerk resigned.\n\n"
    "**Special Meeting, at the School, 10th February 1881**\n\nThe roof is to be mended to-morrow."
)

READS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        JOURNAL,
        [
            ("1812", "1812"),
            ("March 3", "1812-03-03"),
            ("March 9", "1812-03-09"),
            ("the night", "1812-03-09TNI"),
            ("March 10", "1812-03-10"),
        ],
    ),
    (
        MINUTES,
        [
            ("Tuesday the 9th day of November 1880", "1880-11-09"),
            ("14th December 1880", "1880-12-14"),
            ("10th February 1881", "1881-02-10"),
            ("to-morrow", "1881-02-11"),
        ],
    ),
    (
        OLD_LOG,
        [
            ("September 1871", "1871-09"),
            ("Thurs. 14", "1871-09-14"),
            ("6.15 a.m.", "1871-09-14T06:15"),
            ("7.0 p.m.", "1871-09-14T19:00"),
            ("Frid. 15", "1871-09-15"),
            ("Noon", "1871-09-15T12:00"),
            ("7.5 p.m.", "1871-09-15T19:05"),
            ("9.50", "1871-09-15T21:50"),
            ("11.40", "1871-09-15T23:40"),
            ("Mond. 18", "1871-09-18"),
            ("9 a.m.", "1871-09-18T09:00"),
        ],
    ),
    (
        DIARY,
        [
            ("Monday, 3 August 1914", "1914-08-03"),
            ("this evening", "1914-08-03TEV"),
            ("Tuesday, 4 August 1914", "1914-08-04"),
            ("Yesterday", "1914-08-03"),
            ("Saturday, 8 August", "1914-08-08"),
            ("Monday", "1914-08-10"),
        ],
    ),
    (
        LOG,
        [
            ("21 Nov 2022", "2022-11-21"),
            ("06:42", "2022-11-21T06:42"),
            ("06:49", "2022-11-21T06:49"),
            ("23:50", "2022-11-21T23:50"),
            ("00:20", "2022-11-22T00:20"),  # the clock has passed midnight
            ("23 Nov", "2022-11-23"),
            ("03:10", "2022-11-23T03:10"),
        ],
    ),
    (
        SHIP,
        [
            ("14 March 1842", "1842-03-14"),
            ("0600", "1842-03-14T06:00"),
            ("1900", "1842-03-14T19:00"),
            ("15 March", "1842-03-15"),
            ("0400", "1842-03-15T04:00"),
        ],
    ),
    (
        CHRONOLOGY,
        [
            ("3 May 2011", "2011-05-03"),
            ("the next day", "2011-05-04"),
            ("2012", "2012"),
            ("2014", "2014"),
            ("11 March 2015", "2015-03-11"),
            ("a week later", "2015-W12"),
        ],
    ),
    (YEARS, [("1983", "1983"), ("March", "1983-03"), ("1991", "1991"), ("May", "1991-05")]),
    (
        HEADED,
        [("2021-03-02", "2021-03-02"), ("2021-03-03", "2021-03-03"), ("yesterday", "2021-03-02")],
    ),
    (
        BOLD,
        [("12 March 2019", "2019-03-12"), ("April 2020", "2020-04"), ("3 June", "2020-06-03")],
    ),
]


@pytest.mark.parametrize(("text", "values"), READS, ids=lambda each: str(each)[:24])
@pytest.mark.parametrize("published", [None, Anchor(Period.of_day(2024, 9, 5), "given")])
def test_counts_from_the_date_of_the_entry(
    text: str, values: list[tuple[str, str]], published: Anchor | None
) -> None:
    if published is not None and text is LOG:
        published = Anchor(Period.of_day(2022, 11, 21), "the title")
    found = find_times(text, published=published)
    assert [(m.span.of(text), m.value) for m in found] == values


def test_says_which_entry_a_day_is_counted_from() -> None:
    yesterday = next(m for m in find_times(DIARY) if m.span.of(DIARY) == "Yesterday")
    assert yesterday.anchor is not None
    assert yesterday.anchor.found == "the date of its entry (“Tuesday, 4 August 1914”)"


def heads(text: str, *, published: Anchor | None = None) -> list[tuple[str, str]]:
    """The dates that head entries, and what is told under them, in short."""
    found = find_times(text, published=published)
    told = [(m.span.of(text), m.heads.of(text)) for m in found if m.heads is not None]
    return [(date, " ".join(body.split()).strip(" :–|*")) for date, body in told]


def test_an_entry_ends_where_the_next_begins() -> None:
    assert heads(DIARY) == [
        ("Monday, 3 August 1914", "The fleet sailed this evening."),
        ("Tuesday, 4 August 1914", "Yesterday Uncle Otto was arrested."),
        ("Saturday, 8 August", "The regiment leaves on Monday."),
    ]
    assert heads(CHRONOLOGY) == [
        ("3 May 2011", "The board meets. It votes the next day."),
        ("2012", "Arbitration."),
        ("2014", "Arbitration."),
        ("11 March 2015", "Award. Paid a week later."),
    ]
    assert heads(SHIP)[0] == ("14 March 1842", "0600 Wind SW. 1900 A man fell.")


def test_the_row_of_a_list_ends_with_its_paragraph() -> None:
    rows = "3 May 2011 – The board meets.\n4 May 2011 – It votes.\n\nNobody came yesterday."
    assert heads(rows)[-1] == ("4 May 2011", "It votes.")
    table = "| Date | Event |\n|---|---|\n| 5 Jan 2022 | Sale |\n| 9 Feb 2022 | Fire |"
    assert heads(table) == [("5 Jan 2022", "Sale"), ("9 Feb 2022", "Fire")]


ADDED = (
    "The pier fell on Sunday.\n\nCorrection, 27 July: it fell on Saturday.\n\n"
    "UPDATE 2 (2 October 2020): She was charged two days ago.\n\n"
    "P.S. on 14 January 2021 - He was cleared on Monday."
)
WIRE = (
    "NORTHLINE\n\nHLM02 12 Apr 2016 11:20 GMT\nHOLM, April 12 (Northline) - Two men were held on "
    "Saturday.\n\nHLM-031 20 Jul 2016 15:50 GMT\nA court freed one on Tuesday."
)


def test_what_is_added_to_a_text_later_counts_from_its_own_day() -> None:
    found = find_times(ADDED, published=Anchor(Period.of_day(2020, 7, 24), "given"))
    assert [m.value for m in found] == [
        "2020-07-19",
        "2020-07-27",
        "2020-07-25",
        "2020-10-02",
        "2020-09-30",
        "2021-01-14",
        "2021-01-11",
    ]
    assert heads("Note that on 3 May 2011 it fell.\n\nUpdated 3 May 2011") == []


def test_each_dispatch_under_its_number_counts_from_its_own_day() -> None:
    found = {m.span.of(WIRE): m.value for m in find_times(WIRE)}
    assert (found["Saturday"], found["Tuesday"]) == ("2016-04-09", "2016-07-19")


NO_HEADS = [
    # prose whose wrapped line begins with a date
    "The history of the dam is long, and it has been told by many of those who built it, and\n"
    "3 May 2004 is only one of its dark days. In 1983 the dam was planned, and in the same\n"
    "1983 was paid for.",
    "On 3 May 2011 the board met.\n\nOn 4 May 2011 it voted.",
    "Two days later the board met.\n\nLast week: nothing.",
    "Dated: 8 November 2017",
    "Filed June 12, 2020",
    "1941\n\nThe army went on. In June it came to the river.",  # a part of a history
]


@pytest.mark.parametrize("text", NO_HEADS, ids=lambda text: text[:24])
def test_other_dates_head_nothing(text: str) -> None:
    assert heads(text) == []


def test_a_head_in_bold_heads_an_entry() -> None:
    text = "Field notes, May 2013\n\n**Thu 9 May.** Drove in.\n\n**Friday 10.** It was shut.\n"
    assert [head for head, _ in heads(text)] == ["Thu 9 May", "Friday 10"]
    assert heads("The **10 May** hospital was shut.") == []


def test_a_single_day_heads_no_diary_where_the_document_has_its_own() -> None:
    text = "Council sells the quay\n3 May 2011\nIt was sold yesterday."
    assert heads(text) == [("3 May 2011", "It was sold yesterday.")]
    assert heads(text, published=Anchor(Period.of_day(2011, 5, 4), "given")) == []


@pytest.mark.parametrize("line", ["06:42 Smoke.\n", "3 May 2011\n", "# 1983\n", "- 1983: a\n"])
def test_the_cost_is_linear_in_the_number_of_entries(line: str) -> None:
    def cost(times: int) -> float:
        text = "21 Nov 2022\n" + line * times
        start = time.process_time()
        find_times(text)
        return time.process_time() - start

    cost(500)
    assert cost(8_000) < 25 * max(cost(1_000), 0.01)


def test_stamps_in_brackets_head_the_lines_of_a_chat() -> None:
    text = (
        "[2021-06-16 17:07] anna: the server is down\n[2021-06-17 15:45] carl: I leave tomorrow\n"
        "[2021-06-18 11:15] eva: they meet on Monday"
    )
    found = {m.span.of(text): str(m.period) for m in find_times(text)}
    assert (found["tomorrow"], found["Monday"]) == ("2021-06-18", "2021-06-21")
    cited = find_times("[2005] EWCA Civ 12 was followed.\n[2006] UKHL 3 was not.")
    assert all(m.heads is None for m in cited)


def test_a_single_day_under_what_was_told_before_it_is_a_stamp_and_no_entry():
    told = (
        "The employer declined to pay, asserting that the company was exempt from the duty to "
        "insure its workers, and the employee, who had fallen while he pushed a wheelbarrow, "
        "filed a petition."
    )
    text = f"{told}\n\n{told}\n\nSep 13, 2019\n\nThe company appealed the next day.\n"
    assert "2019-09-14" in [
        time.value for time in find_times(f"Sep 13, 2019\n\n{told}\nHe left the next day.")
    ]
    headed = [time for time in find_times(text) if time.heads is not None]
    assert headed == []


YEAR_ABOVE = "3 March 2014 – Crane falls.\n{0}Spring 2015 – Trial.\n\n2016\n\n{0}4 May: Acquitted\n"


@pytest.mark.parametrize("mark", ["- ", ""])
def test_a_year_above_days_without_one_gives_them_theirs(mark: str) -> None:
    text = mark + YEAR_ABOVE.format(mark)
    assert [m.value for m in find_times(text)] == ["2014-03-03", "2015-SP", "2016", "2016-05-04"]


def test_a_log_in_four_figures_is_read_by_the_clock_where_a_figure_could_be_a_year() -> None:
    log = "14 March 1942\n0620  Cast off.\n1620  Fog.\n1840  Stopped.\n2252  Struck.\n2305  Sank.\n"
    told = [time.value[-5:] for time in find_times(log)][1:]
    assert told == ["06:20", "16:20", "18:40", "22:52", "23:05"]


def test_a_day_without_its_year_is_the_one_that_the_title_or_the_text_has_in_full() -> None:
    text = (
        "In 1953 the tide came. In 1979 a mill was built. In 1996 it burnt.\n\n8 Nov: Bank broke.\n"
    )
    published = Anchor(Period.of_day(2013, 7, 24), "given", None)
    for title in ("Holm, 8–9 November 2012", "The flood of 9 November 2012"):
        times = find_times(text, published=published, title=title)
        assert times[-1].value == "2012-11-08"
