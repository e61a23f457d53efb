"""A second date in a sentence, and the day of birth in a form."""

import pytest

from dateline.core.event import stable_id
from dateline.core.text import Document
from dateline.extract.document import read_whole

PAPER = "Holm Post, 9 July 1996\n\n"
FORM = "HOLM POLICE\nForm 4\n\nDate of report: 3 May 2011\nName: BERG, Anna      {} 2.4.1953\n\n"


def told(text: str) -> list[tuple[str, str]]:
    mentions = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    return [(one.headline, str(one.period)) for one in mentions]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A driver was fined yesterday over the deaths of two men at Easter 1994.",
            [
                ("A driver was fined over the deaths of two men", "1996-07-08"),
                ("Deaths of two men", "1994-04-03"),
            ],
        ),
        (
            "On Monday the council apologised for the collapse of the quay in 1989.",
            [
                ("The council apologised for the collapse of the quay", "1996-07-08"),
                ("Collapse of the quay", "1989"),
            ],
        ),
        (  # one date alone is the verb's
            "The council paid for the wedding in March 1996.",
            [("The council paid for the wedding", "1996-03")],
        ),
        (  # a verb of its own stands before the second
            "Anna Berg was hired on 4 May 1994 for the launch and dismissed in June 1995.",
            [
                ("Anna Berg was hired for the launch", "1994-05-04"),
                ("Anna Berg dismissed", "1995-06"),
            ],
        ),
    ],
)
def test_a_happening_has_the_date_behind_it(text: str, events: list[tuple[str, str]]) -> None:
    assert told(PAPER + text) == events


@pytest.mark.parametrize("label", ["Born:", "DOB", "D.O.B.:", "Date of birth:"])
def test_nothing_is_counted_from_a_day_of_birth(label: str) -> None:
    form = FORM.format(label)
    *_, (_, day) = told(f"{form}At 1015 hrs today I was called to the cottage.")
    assert day.startswith("2011-05-03")


def test_a_life_is_told_from_its_birth() -> None:
    life = "Carl Dahl was born on 2 April 1953 at Holm. On 4 May he was baptised."
    assert told(life)[1][1] == "1953-05-04"


def test_what_somebody_told_me_is_of_no_day_that_is_not_named() -> None:
    text = (
        "INSPECTORATE OF MINES\nReport of inspection, 9 June 2012\n\nThe shaft is deep.\n\n"
        "Carl Dahl told me that he had closed it. He took off an old lock and threw it away.\n"
    )
    assert told(text) == []


def test_what_is_quoted_keeps_no_news_from_its_day() -> None:
    text = (
        'Holm Post, 9 June 2012\n\nThe mill burned down. "Carl Dahl told me to run," said one. '
        "Police arrested two men.\n"
    )
    assert [day for _, day in told(text)] == ["2012-06-09"] * 2
