"""Small questions and views: values in, values out."""

import json

import pytest
from streamlit.testing.v1 import AppTest
from tests.ui.conftest import boxes

from dateline.core.event import Status
from dateline.core.period import Period
from dateline.query.filters import Filter, Review
from dateline.ui.components.chips import chips_of
from dateline.ui.components.counts import Tally, sentence_of
from dateline.ui.components.empty import said
from dateline.ui.components.period_filter import read_ends, written_ends


def words_of(tally: Tally) -> str:
    return " · ".join(words for _, words in sentence_of(tally))


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        (
            Tally(1, 1, 1, 1, 1, 1, 1),
            "1 event · from 1 document · 1 expression undated · 1 conflict",
        ),
        (
            Tally(1412, 12, 38, 9, 0, 6, 1, 2),
            "12 of 1,412 events · from 9 of 38 documents · 0 expressions undated"
            " · 1 of 6 conflicts"
            " · 2 files not used",
        ),
    ],
)
def test_the_title_counts_rightly(tally: Tally, said: str) -> None:
    assert words_of(tally) == said


@pytest.mark.parametrize(
    ("chosen", "labels"),
    [
        (Filter(), []),
        (Filter(actors=("Anna", "Karl")), ["actor: Anna", "actor: Karl"]),
        (Filter(statuses=(Status.DENIED,)), ["status: denied"]),
        (Filter(period=Period.parse("1998/2008-08")), ["period: 1998 to August 2008"]),
        (Filter(reviews=(Review.REJECTED,)), ["review: rejected"]),
        (Filter(reviews=tuple(Review)), ["review: rejected ones too"]),
        (Filter(words="quay", conflicts=True), ["words: quay", "only conflicts"]),
    ],
)
def test_a_chip_for_each_thing_that_narrows(chosen: Filter, labels: list[str]) -> None:
    assert [chip.label for chip in chips_of(chosen)] == labels


def test_a_chip_warns_of_an_actor_that_is_not_there() -> None:
    known, unknown = chips_of(Filter(actors=("Anna", "Nobody")), unknown=["Nobody"])
    assert known.warning == ""
    assert unknown.warning == "no such actor"


@pytest.mark.parametrize(
    ("chosen", "part", "words"),
    [
        (Filter(actors=("Anna", "Karl")), "actors", "the actors “Anna” or “Karl”"),
        (Filter(words="a*b"), "words", r"the words “a\*b”"),
        (Filter(period=Period.parse("1998")), "period", "the period 1998"),
        (Filter(reviews=(Review.REJECTED,)), "reviews", "the filter on review"),
    ],
)
def test_a_part_of_the_filter_in_a_sentence(chosen: Filter, part: str, words: str) -> None:
    assert said(chosen, part) == words


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        ("", "", None),
        ("1998", "", "1998/.."),
        ("", "1975", "../1975"),
        (" 1998 ", "2008-08", "1998/2008-08"),
        ("1998~", "1998?", "1998"),
    ],
)
def test_two_written_ends_are_a_period(first: str, last: str, period: str | None) -> None:
    reading = read_ends(first, last)
    assert reading.trouble == ""
    assert (str(reading.period) if reading.period else None) == period


@pytest.mark.parametrize(
    ("first", "last"),
    [("199", ""), ("", "2008-1"), ("2008-13", ""), ("soon", ""), ("2010", "1998"), ("-", "/")],
)
def test_half_typed_ends_say_what_is_wrong_and_mean_nothing(first: str, last: str) -> None:
    reading = read_ends(first, last)
    assert reading.period is None
    assert reading.trouble.endswith(".")


@pytest.mark.parametrize("text", ["1998", "1998/2008-08", "2008-08-07/..", "../1975", "-0043"])
def test_a_period_is_written_back_as_ends_that_mean_the_same(text: str) -> None:
    period = Period.parse(text)
    assert read_ends(*written_ends(period)).period == period


def period_page(chosen):
    import streamlit as st

    from dateline.core.period import Period
    from dateline.ui.components.period_filter import period_filter

    def changed(period):
        st.session_state["told"] = "all" if period is None else str(period)

    period_filter(Period.parse(chosen) if chosen else None, on_change=changed)
    st.text(st.session_state.get("told", "nothing"))


def test_a_period_is_told_when_it_is_one_and_kept_in_the_field_until_then() -> None:
    at = AppTest.from_function(period_page, args=("",)).run()
    at.text_input(key="period-from").set_value("19").run()
    assert at.text[0].value == "nothing"
    assert "'19' is not a date" in at.warning[0].value
    assert at.text_input(key="period-from").value == "19"
    at.text_input(key="period-from").set_value("1998").run()
    assert at.text[0].value == "1998/.."


def test_a_period_from_elsewhere_fills_the_fields() -> None:
    at = AppTest.from_function(period_page, args=("1998/2008-08",)).run()
    assert at.text_input(key="period-from").value == "1998"
    assert at.text_input(key="period-to").value == "2008-08"
    at.args = ("",)
    at.run()
    assert at.text_input(key="period-from").value == ""


def facet_page(chosen, search):
    import streamlit as st

    from dateline.query.window import Facet
    from dateline.ui.components.facet import Choices, facet

    found = [Facet("Anna *Berg*", 12), Facet("Karl", 3)]
    facet(
        "Actors",
        Choices(found, chosen, search),
        on_toggle=lambda value: st.session_state.update(told=value),
        on_search=lambda words: st.session_state.update(told=f"find {words}"),
        key="actors",
    )
    st.text(st.session_state.get("told", "nothing"))


def test_a_facet_shows_counts_and_searches_where_there_are_many() -> None:
    at = AppTest.from_function(facet_page, args=([], None)).run()
    told = [(row["name"], row["count"]) for row in boxes(at, "actors").values()]
    assert told == [("Anna *Berg*", "12"), ("Karl", "3")]
    assert json.loads(at.get("bidi_component")[0].proto.json)["search"] is None


def test_a_chosen_value_stays_in_sight_when_it_was_not_found() -> None:
    at = AppTest.from_function(facet_page, args=(["Nobody"], "")).run()
    assert [row["chosen"] for row in boxes(at, "actors").values()] == [True, False, False]


def table_page():
    import streamlit as st

    from dateline.ui.components.event_table import Row, event_table

    event_table(
        [
            Row(
                "e1",
                "1998",
                "1998",
                "<b>Bold</b>",
                "Anna",
                "happened",
                "stated",
                2,
                True,
                "accepted",
            )
        ],
        selected="e1",
        order="-date",
        on_pick=lambda event: st.session_state.update(told=event),
        on_order=lambda order: st.session_state.update(told=order),
    )


def test_the_table_gets_its_rows_and_what_each_head_would_ask_for() -> None:
    at = AppTest.from_function(table_page).run()
    assert not at.exception
    data = json.loads(at.get("bidi_component")[0].proto.json)
    assert data["rows"][0]["headline"] == "<b>Bold</b>"
    assert data["selected"] == "e1"
    assert data["sorted"] == ["date", "descending"]
    assert data["asks"] == {"date": "date", "headline": "headline", "sources": "mentions"}


def empty_page(causes):
    import streamlit as st

    from dateline.query.filters import Filter
    from dateline.ui.components.empty import emptied

    emptied(
        Filter(words="zebra", actors=("Anna",)),
        causes,
        on_remove=lambda part: st.session_state.update(told=part),
        on_clear=lambda: st.session_state.update(told="all"),
    )
    st.text(st.session_state.get("told", "nothing"))


def test_an_empty_result_names_the_filter_that_emptied_it() -> None:
    at = AppTest.from_function(empty_page, args=([("words", 12)],)).run()
    assert "Without the words “zebra” there are 12 events." in at.markdown[0].value
    at.button(key="remove-words").click().run()
    assert at.text[0].value == "words"


def test_an_empty_result_with_several_causes_offers_to_clear_all() -> None:
    at = AppTest.from_function(empty_page, args=([],)).run()
    assert "a single one is not enough" in at.markdown[0].value
    at.button(key="emptied-clear").click().run()
    assert at.text[0].value == "all"


def writing_page():
    import streamlit as st

    from dateline.ui.components.writing import writing

    writing(
        ["Anna Berg"], save=lambda draft: st.text(f"{draft.headline}|{draft.date}|{draft.source}")
    )


def test_an_event_is_written_once_it_is_whole() -> None:
    at = AppTest.from_function(writing_page, default_timeout=60).run()
    assert at.button(key="write").disabled
    at.text_area(key="write-headline").set_value("The archive burns")
    at.text_input(key="write-date").set_value("February 1999").run()
    assert at.button(key="write").disabled
    assert "Read as February 1999" in at.caption[0].value
    at.text_input(key="write-source").set_value("A diary").run()
    at.button(key="write").click().run()
    assert [text.value for text in at.text] == ["The archive burns|1999-02|A diary"]
