"""What holds of every text: places, order, anchors, cost."""

import re
import sys

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.temporal.corpus_english import READS_AS, STORIES

from dateline.core.mention import Anchor, TimexType
from dateline.core.period import Grain, Period
from dateline.core.text import Span
from dateline.temporal.engine.rule import Tally
from dateline.temporal.find import LANGUAGES, find_times, language_of, recognise, resolve

NEWS = Anchor(Period.parse("1998-02-26"), "publication date (line 2)")
PIECES = (
    "in the of to from 3 5 12 31 99 1998 2005 May march Monday last next this that two weeks ago "
    "later year century 10:30 a.m. 1/1 - / , . ' BC early late end first half third quarter "
    "Easter now every day morning x Ünï 中 🙂 \u0130 '99 1990s 20th noon "
    "2024-W07 W07 KW 12/52 ago wrote: > “ ” said tomorrow year-ago period quarter half-year season "
    "18h30 00:15 l'an II frimaire nicht vor spätestens au plus tard mil novecientos prima del POD "
    "20211104T061500Z not until by c. BC AD week fiscal FY19 Q4 # 1887 postponed"
)
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n"])
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=30).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from([None, NEWS]), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_gives_mentions_in_order_and_in_place(
    text: str, published: Anchor | None, language: str
) -> None:
    mentions = find_times(text, published=published, language=language)
    ends = 0
    for mention in mentions:
        assert ends <= mention.span.start < mention.span.end <= len(text)
        ends = mention.span.end
        assert mention.value
        assert mention.rule
        if mention.period is not None:
            assert Period.parse(str(mention.period)) is not None


def words_of(code: str) -> list[str]:
    """Words of every table of a language, and figures and signs beside them."""
    tables = language_of(code).words.values()
    words = {key.replace("?", "") for table in tables for key in list(table.table)[:40]}
    return [*sorted(words), *_BESIDE.split()]


_BESIDE = "1 3 12 31 99 476 1683/4 1998 2021-05 10:30 ( ) , . - / ' 年 月 日"


@settings(max_examples=120, deadline=None)
@given(st.data(), st.sampled_from([None, NEWS]), st.sampled_from(sorted(LANGUAGES)))
def test_any_words_of_a_language_give_dates_that_are_edtf(
    data: st.DataObject, published: Anchor | None, language: str
) -> None:
    words = data.draw(st.lists(st.sampled_from(words_of(language)), max_size=14))
    text = ("" if language in ("zh", "ja") else " ").join(words)
    for mention in find_times(text, published=published, language=language):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        if mention.period is None:
            continue
        parse_edtf(str(mention.period))  # raises where it is none
        start, end = mention.period.start, mention.period.end
        assert start is None or end is None or start < end


def hostile() -> list[tuple[str, str]]:
    size = 60_000
    return [
        ("long figures", "1234567890" * (size // 10)),
        ("from", "from " * (size // 5)),
        ("the", "the last " * (size // 9)),
        ("slashes", "1/" * (size // 2)),
        ("dots", "1.1." * (size // 4)),
        ("colons", "10:" * (size // 3)),
        ("years", "1998 " * (size // 5)),
        ("years joined", "1998-" * (size // 5)),
        ("months", "May " * (size // 4)),
        ("ends", "the end of " * (size // 11)),
        ("blanks", "in" + " " * size + "1998"),
        ("lines", "May\n" * (size // 4)),
        ("numbers", "twenty-one " * (size // 11)),
    ]


@pytest.mark.parametrize(("name", "text"), hostile(), ids=[name for name, _ in hostile()])
def test_no_text_is_tried_out_of_proportion(name: str, text: str) -> None:
    """Every place is tried at most once, by the rules that can begin there."""
    tally = Tally()
    recognise(text, tally=tally)
    assert tally.tries <= 40 * len(text)


@pytest.mark.parametrize(
    "words",
    [
        "in May it ", "3 May x ", "from May to June ", "a year earlier ", "in 480 x BC ",
        "the weekend ", "in 1950 x in May ", "the winter, ", "the quarter, ", "On Friday he said ",
        "last week\n",
    ],
)  # fmt: skip
def test_twice_the_text_costs_twice_the_work(words: str) -> None:
    """Counted in calls, and not in seconds: no date looks at all the others."""
    short, long = (_calls(words * count) for count in (150, 300))
    assert long < 2.2 * short


def _calls(text: str) -> int:
    """How many functions are called to read a text."""
    find_times(text)  # once before, so that the tables are ready
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    former = sys.getprofile()
    sys.setprofile(count)
    try:
        find_times(text)
    finally:
        sys.setprofile(former)
    return counted


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_shape_repeats_without_a_bound(language: str) -> None:
    for pattern in language_of(language).grammar.patterns():
        assert not re.search(r"(?<!\\)[*+]|\{\d+,\}", re.sub(r"\[[^]]*\]", "", pattern))


def test_skips_what_is_the_pages() -> None:
    text = "Home 3 May 1997 Share. He left on 4 May 1997."
    (mention,) = find_times(text, skip=[Span(0, 22)])
    assert mention.value == "1997-05-04"


def test_a_date_given_later_resolves_what_was_read_before() -> None:
    known = recognise("He was arrested last Thursday.")
    (open_mention,) = resolve(known)
    assert open_mention.period is None
    assert open_mention.needs == "the publication date"
    (mention,) = resolve(known, published=NEWS)
    assert mention.period == Period.of_day(1998, 2, 19)
    assert mention.anchor == NEWS


def test_a_publication_month_resolves_months_and_no_days() -> None:
    month = Anchor(Period.of_month(1998, 2), "file name")
    found = find_times("He left last month and came back yesterday.", published=month)
    assert [str(m.period) for m in found] == ["1998-01", "None"]
    assert found[1].needs


def test_the_anchor_is_the_date_before_it_and_its_place() -> None:
    text = "On 10 November 1918 they met. The next day they signed."
    _, mention = find_times(text)
    assert mention.anchor is not None
    assert mention.anchor.span is not None
    assert mention.anchor.span.of(text) == "10 November 1918"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("It ran from 2010 to 2012.", ["2010/2012", "2010/2012"]),
        ("It ran from 1914-18.", ["1914/1918", "1914/1918"]),
        ("It ran between May and July 1999.", ["1999-05/1999-07"] * 2),
        ("It ran 3–5 June 2001.", ["2001-06-03/2001-06-05"] * 2),
        ("It ran from late 1941 to early 1942.", ["1941-07/1942-06"] * 2),
        ("It ran in May and July 1999.", ["1999-05", "1999-07"]),
        ("He has been here since 1998.", ["1998/.."]),
        ("He was there until May 1998.", ["../1998-05"]),
        ("It fell before 1976.", ["../1975"]),
        ("It fell after 1976.", ["1977/.."]),
        ("It falls in 2012 or later.", ["2012/.."]),
        ("It fell in early 1941.", ["1941-01/1941-06"]),
        ("It fell in about 1890.", ["1890~"]),
        ("It fell in the early 1960s.", ["1960/1964"]),
        ("It fell in the last two weeks of 1996.", ["1996-12-18/1996-12-31"]),
        ("It fell two days before 3 May 1997.", ["1997-05-01", "../1997-05-02"]),
    ],
)
def test_the_period_is_as_long_as_the_words_say(text: str, periods: list[str]) -> None:
    assert [str(m.period) for m in find_times(text)] == periods


def test_the_order_of_figures_is_told_by_the_text_itself() -> None:
    day_first = find_times("Paid on 28/11/2007 and 03/04/2008.")
    assert [str(m.period) for m in day_first] == ["2007-11-28", "2008-04-03"]
    assert "28/11/2007" in day_first[1].choice
    month_first = find_times("Paid on 11/28/2007 and 03/04/2008.")
    assert [str(m.period) for m in month_first] == ["2007-11-28", "2008-03-04"]


def test_figures_that_are_the_day_of_writing_tell_their_order() -> None:
    written = Anchor(Period.of_day(2008, 3, 4), "publication date")
    first, second = find_times("Bern, 04/03/2008. Paid on 05/02/2008.", published=written)
    assert [str(m.period) for m in (first, second)] == ["2008-03-04", "2008-02-05"]
    assert "04/03/2008" in second.choice


def test_without_evidence_both_readings_of_figures_are_kept() -> None:
    (mention,) = find_times("Paid on 03/04/2008.")
    assert mention.readings == (Period.of_day(2008, 3, 4), Period.of_day(2008, 4, 3))
    assert mention.period is not None
    assert mention.period.uncertain
    assert all(mention.period.contains(reading) for reading in mention.readings)
    assert mention.choice
    (given_order,) = find_times("Paid on 03/04/2008.", day_first=True)
    assert given_order.period == Period.of_day(2008, 4, 3)


def test_a_choice_says_what_it_chose_between_and_why() -> None:
    (mention,) = find_times("He was arrested on Monday.", published=NEWS)
    assert mention.readings == (Period.of_day(1998, 2, 23), Period.of_day(1998, 3, 2))
    assert mention.choice == "it is near the publication, and the verb is in the past"
    assert mention.anchor == NEWS


def test_the_dates_on_both_sides_tell_which_october_it_was() -> None:
    story = "They left in {}. In October they came back. In {} they left for good."
    (_, after, _), (_, before, _) = (
        find_times(story.format(*dates))
        for dates in (("March 1915", "March 1916"), ("March 1915", "January 1915"))
    )
    assert after.value == "1915-10"
    assert before.value == "1914-10"
    assert len(before.readings) == 2
    assert "before and after" in after.choice


def test_a_month_in_a_name_places_nothing() -> None:
    _, named = find_times("They lost in March 1863. The February Revolution was forgotten.")
    assert (named.value, named.period, named.needs) == ("1863-02", None, "")


def test_lengths_and_sets_are_no_dates() -> None:
    found = find_times("For three months they met every Monday.", published=NEWS)
    assert [m.type for m in found] == [TimexType.DURATION, TimexType.SET]
    assert [m.period for m in found] == [None, None]


def test_a_time_of_day_has_its_day() -> None:
    (mention,) = find_times("He rang at 10:30 a.m. on 3 May 1997.")[:1]
    assert mention.period == Period.of_minute(1997, 5, 3, 10, 30)
    assert mention.type is TimexType.TIME


def test_news_of_an_old_story_still_counts_from_its_own_day() -> None:
    text = (
        "He died yesterday. Born on 3 May 1901, he joined in May 1920, left in June 1930, "
        "came back in July 1940 and retired in August 1970."
    )
    assert find_times(text, published=NEWS)[0].value == "1998-02-25"


def test_last_year_makes_news_of_a_short_text() -> None:
    text = (
        "Founded in May 1901, the firm moved in May 1920, June 1930 and July 1940. "
        "It grew last year and may open a shop in March."
    )
    assert [m.value for m in find_times(text, published=NEWS)][-2:] == ["1997", "1998-03"]


def test_every_value_of_the_corpus_is_reached_twice_alike() -> None:
    text = " ".join(re.sub(r"[\[\]]", "", line) for line, *_ in (*READS_AS, *STORIES))
    assert find_times(text, published=NEWS) == find_times(text, published=NEWS)


def test_the_grain_is_the_one_of_the_words() -> None:
    found = find_times("In 1998, in May 1998, on 3 May 1998, in the 1990s.")
    assert [m.period.grain for m in found if m.period] == [
        Grain.YEAR, Grain.MONTH, Grain.DAY, Grain.DECADE,
    ]  # fmt: skip


def test_every_period_is_written_as_edtf_that_others_read() -> None:
    lines = [re.sub(r"[\[\]]", "", line) for line, *_ in (*READS_AS, *STORIES)]
    periods = {
        str(mention.period)
        for line in lines
        for mention in find_times(line, published=NEWS)
        if mention.period is not None
    }
    assert len(periods) > 100
    for text in periods:
        parse_edtf(text)
