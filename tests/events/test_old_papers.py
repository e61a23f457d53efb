"""Papers of other centuries: annals, letters, local histories."""

from tests.events.test_tell import read


def told(text: str, published: str | None = None) -> list[tuple[str, str, str]]:
    return [
        (m.headline, str(m.period), str(m.status)) for m in read(text, published or None).mentions
    ]


def test_a_year_told_in_passing_leads_nowhere() -> None:
    text = "The masters met in May 1911. The union, which had been founded in 1903, met on 2 July."
    assert told(text) == [
        ("The masters met", "1911-05", "happened"),
        ("The union had been founded", "1903", "happened"),
        ("The union met", "1911-07-02", "happened"),
    ]


def test_annals_have_their_days_behind_the_year() -> None:
    text = (
        "1826  The first stone laid.\n1833  Fire in the spinning room; no lives lost.\n"
        "1871, Dec. 3  The great fire.\n1958  Closed."
    )
    assert [when for _, when, _ in told(text)] == ["1826", "1833", "1871-12-03", "1958"]


def test_a_date_may_stand_between_was_and_its_verb() -> None:
    text = (
        "Carl Dahl was in May 1811 seized with a fever. The house was, on the 3d of June 1811, "
        "pulled down. The King was pleased in January 1812 to present him with a watch."
    )
    assert told(text) == [
        ("Carl Dahl was seized with a fever", "1811-05", "happened"),
        ("The house was pulled down", "1811-06-03", "happened"),
        ("The King was pleased to present Carl Dahl with a watch", "1812-01", "happened"),
    ]


def test_what_is_resolved_for_a_later_day_lies_ahead() -> None:
    text = "The company has resolved to close the shed from 1 June. It sold the looms in April."
    assert told(text, "1912-05-03") == [
        ("The company has resolved to close the shed", "1912-06-01", "planned"),
        ("The company sold the looms", "1912-04", "happened"),
    ]


def test_she_is_nobody_who_is_called_a_man() -> None:
    text = (
        "Lizzie Holt left the mill in 1958. Her brother James was shot in 1911. In 1919 she stood "
        "for the council."
    )
    assert told(text)[-1] == ("Lizzie Holt stood for the council", "1919", "happened")


def test_first_names_cut_short_end_no_sentence() -> None:
    text = "An inquest was held on 3 May 1842 on the body of Wm. Berg of Oran."
    assert told(text) == [
        ("An inquest was held on the body of Wm. Berg of Oran", "1842-05-03", "happened")
    ]


def test_a_line_of_a_chat_tells_what_it_says_of_its_own_day_or_of_another() -> None:
    text = (
        "[2021-06-16 17:07] anna.berg: the pump is leaking again\n"
        "[2021-06-16 17:09] carl.d: looking\n"
        "[2021-06-17 15:45] carl.d: fine. I'll mend it next week\n"
        "[2021-06-18 11:15] anna.berg: the inspectors arrive on Monday"
    )
    assert told(text) == [
        ("The pump is leaking again", "2021-06-16T17:07:00", "happened"),
        ("Carl.d will mend it", "2021-06-21/2021-06-27", "planned"),
        ("The inspectors arrive", "2021-06-21", "planned"),
    ]


def test_a_report_of_the_markets_tells_what_each_did() -> None:
    text = "The FTSE 100 added 61 points on 9 March 2017, and the CAC 40 closed higher too."
    assert [when for _, when, _ in told(text)] == ["2017-03-09"] * 2
    (only,) = told("The FTSE 100 fell on 9 March 2017, after the bank had cut its rate.")
    assert only[1] == "2017-03-09"


def test_the_years_of_a_life_date_nothing_else() -> None:
    text = "Robert Ogden (1821–1890) took over in 1859."
    assert [when for _, when, _ in told(text)] == ["1859"]
    text = "James Ogden, b. 1852, came into the firm in 1875. He was tired."
    assert [when for _, when, _ in told(text)] == ["1875"]


def test_a_telegram_has_sentences() -> None:
    text = "TROOPS ARRIVED LAST NIGHT STOP MEN RETURN MONDAY STOP LETTER FOLLOWS STOP DAHL"
    assert [(when, status) for _, when, status in told(text, "1911-08-12")] == [
        ("1911-08-11/1911-08-12", "happened"),
        ("1911-08-14", "planned"),
    ]


def test_what_has_been_so_since_is_no_news_of_the_day() -> None:
    text = (
        "Since the war the mill has worked for the navy. Two bombs fell on the shed on Monday. "
        "Work was resumed within a week. The mayor thanked the crew."
    )
    assert [line for line, *_ in told(text, "1942-03-11")] == [
        "Two bombs fell on the shed",
        "The mayor thanked the crew",
    ]


def test_what_would_be_lies_ahead_where_its_day_does() -> None:
    text = "An offer had been made; it would be put to the council in June."
    assert told(text, "1955-05-02")[-1][1:] == ("1955-06", "planned")
