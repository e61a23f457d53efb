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


def taking_part(text: str, published: str | None = None) -> list[tuple[str, list[str]]]:
    mentions = read(text, published or None).mentions
    return [(m.headline, [p.actor for p in m.actors]) for m in mentions]


def test_a_noun_has_the_date_that_closes_its_group() -> None:
    text = (
        "The wreck of the Amity in 1834, in which many perished, led to the building of a light "
        "two years later. He never forgot 3 May 1811, the day on which the bell fell."
    )
    assert told(text) == [
        ("Wreck of the Amity", "1834", "happened"),
        ("The wreck of the Amity led to the building of a light", "1836", "happened"),
        ("The bell fell", "1811-05-03", "happened"),
    ]


def test_an_office_that_was_held_from_then_till_then_is_told() -> None:
    assert told("Lind was pastor at Oran from 1862 to 1875.") == [
        ("Lind was pastor at Oran", "1862/1875", "happened")
    ]
    assert told("The house was cold from 1862 to 1875.") == []


def test_witnesses_speak_for_themselves_and_of_no_day_they_do_not_name() -> None:
    text = (
        "CARL DAHL, sworn, saith: I am a pilot. On 6 November 1834 I went to bed at nine. Otto "
        "Lind called me.\n\nEVA BERG, widow, sworn.—I carried oil to the light on 4 November 1834."
    )
    assert [(who, line) for line, who in taking_part(text, "1834-11-17")] == [
        (["Carl Dahl"], "Carl Dahl went to bed at nine"),
        (["Eva Berg"], "Eva Berg carried oil to the light"),
    ]


def test_a_petition_and_a_memoir_have_their_writers() -> None:
    text = (
        "THE HUMBLE PETITION OF EVA BERG\n\nThat your Petitioner was at Lady Day 1835 put out of "
        "her house."
    )
    assert taking_part(text) == [("Your Petitioner was put out of her house", ["Eva Berg"])]
    text = "A PILOT'S SON. Recollections of Carl Dahl\n\nIn 1839 I was bound apprentice to a baker."
    assert taking_part(text) == [("Carl Dahl was bound apprentice to a baker", ["Carl Dahl"])]


def test_what_is_put_off_is_so_on_the_day_of_the_entry_and_lies_ahead() -> None:
    text = "5 March 2012\n\nAdjourned to 1st April. No arrests.\n\n6 March 2012\n\nTwo men left.\n"
    assert sorted(told(text)) == [
        ("Adjourned to 1st April", "2012-03-05", "happened"),
        ("Adjourned until then", "2012-04-01", "planned"),
        ("Two men left", "2012-03-06", "happened"),
    ]


def test_it_is_no_firm_that_was_named_in_passing() -> None:
    text = (
        "The Hollin Vale company was formed in 1867. The stone, an obelisk by Norden Ltd, was "
        "unveiled in 1883. It bears ten names. It was moved in 1930.\n\nThe company never "
        "recovered. It paid no dividend until 1886 and closed the pit in 1892.\n"
    )
    lines = {when: what for what, when, _ in told(text)}
    assert lines["1930"] == "It was moved"
    assert lines["1892"] in ("It closed the pit", "The company closed the pit")


def test_a_record_tells_of_whom_it_begins_with() -> None:
    text = "No. 412. Carl DAHL. Age 51. Received 12 Jan. 1835. Died 19 Aug. 1838, of a fever."
    assert taking_part(text) == [
        ("Carl Dahl: received", ["Carl Dahl"]),
        ("Carl Dahl: died, of a fever", ["Carl Dahl"]),
    ]


def test_who_stands_in_another_clause_takes_no_part() -> None:
    text = "The tower was begun in 1788 to the plans of Carl Dahl, and was lighted in 1790."
    assert taking_part(text)[1] == ("The tower was lighted", [])
    text = (
        "The stone was laid on 9 August 1788 in the presence of Carl Dahl; the storm of January "
        "1789 carried away the crane."
    )
    assert [who for _, who in taking_part(text)] == [["Carl Dahl"], []]


def test_partners_are_one_firm_and_a_wreck_was_a_ship() -> None:
    text = (
        "The suit of Messrs. Berg and Dahl was settled on 20 June 1836. Otto Lind saved the crew "
        "from the wreck of the Duchess of Oran in 1834. He retired in 1866."
    )
    assert taking_part(text) == [
        ("The suit of Messrs. Berg and Dahl was settled", ["Berg & Dahl"]),
        (
            "Otto Lind saved the crew from the wreck of the Duchess of Oran",
            ["Otto Lind", "Duchess of Oran"],
        ),
        ("Otto Lind retired", ["Otto Lind"]),
    ]


def test_a_report_goes_on_from_the_day_that_its_lead_records() -> None:
    text = (
        "It is our duty to record the total loss of the ship Amity on the morning of Friday last. "
        "Otto Lind was seen to perish. The crew were saved by fishermen."
    )
    assert [(line, when) for line, when, _ in told(text, "1834-11-12")] == [
        ("Loss of the ship Amity", "1834-11-07"),
        ("Otto Lind was seen to perish", "1834-11-07"),
        ("Fishermen saved the crew", "1834-11-07"),
    ]


def test_a_report_for_a_year_tells_of_that_year() -> None:
    text = (
        "REPORT of the Trustees for the Year 1836\n\nThe fees were raised from the 1st of January. "
        "The school was painted in May."
    )
    assert [when for _, when, _ in told(text, "1837-01-31")] == ["1836-01-01", "1836-05"]


def test_what_was_set_somewhere_was_no_plan_and_an_act_no_day() -> None:
    text = (
        "The engine was set in 1871 by Thos. Gill. The trial was set for May 1873. Sergt. Roe left "
        "in 1872. The lodge was formed in 1874 under the Friendly Societies Act, 1855."
    )
    assert told(text) == [
        ("Thos. Gill set the engine", "1871", "happened"),
        ("The trial was set", "1873-05", "planned"),
        ("Sergt. Roe left", "1872", "happened"),
        ("The lodge was formed under the Friendly Societies Act", "1874", "happened"),
    ]


def test_how_long_it_lasted_is_no_day_and_the_year_following_is_another() -> None:
    text = (
        "He founded the works in 1874, and on the 4th of March of the year following the chimney "
        "was struck by lightning. The cook fell ill on 10 January 1880. She slept in the parlour "
        "for a week after. On 2 February 1881 the cook left."
    )
    assert [when for _, when, _ in told(text)] == [
        "1874",
        "1875-03-04",
        "1880-01-10",
        "1881-02-02",
    ]


def test_thanks_are_no_event() -> None:
    text = (
        "Thank you for your letter of last week. We thank the Board for its letter, which came "
        "on 2 May."
    )
    assert [when for _, when, _ in told(text, "1886-06-03")] == ["1886-05-02"]


def test_what_is_closed_until_a_day_is_so_from_the_day_of_its_entry() -> None:
    log = "Log Book\n\n14 April 1874. By leave I closed the school until 21 April.\n\n"
    log += "2 May 1874. The gates were not locked until 9 May."
    assert [(what, day) for what, day, _ in told(log)] == [
        ("I closed the school", "1874-04-14"),
        ("The gates were locked", "1874-05-09"),
    ]
