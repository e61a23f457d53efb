"""Quoted mail is dated by its own head, each depth by its own."""

import pytest

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times
from dateline.temporal.quoted import quotations

SENT = Anchor(Period.of_day(2020, 5, 20), "given")  # a Wednesday

MAILS: dict[str, dict[str, str]] = {
    "The boat came yesterday.\n\nOn 4 May 2020 at 09:12, Ida Moe wrote:\n> It left on Friday.\n"
    "> On 1 May 2020 Per Aas wrote:\n>> We load today.\n> Good.\n\nSee you tomorrow.": {
        "yesterday": "2020-05-19",
        "Friday": "2020-05-01",
        "today": "2020-05-01",
        "tomorrow": "2020-05-21",
    },
    "See below.\n\n-----Original Message-----\nFrom: Ida Moe\nSent: 4 May 2020 09:12\nTo: Per Aas"
    "\n\nThe mast broke yesterday.\n\nFrom: Per Aas\nTo: Ida Moe\nDate: 1 May 2020\n\n"
    "We sailed today.": {
        "yesterday": "2020-05-03",
        "today": "2020-05-01",
    },
    "From: Ida Moe\nDate: 20 May 2020\n\nNo.\n\nOn 4 May 2020, Per Aas <per@example.org>\nwrote:"
    "\n\nThe sail tore yesterday.": {"yesterday": "2020-05-03"},
    # a history that quotes a letter is no mail
    "On 4 May 1820 Moe wrote:\n\nThe boat is here. It came yesterday, says the note of 2020.": {
        "yesterday": "2020-05-19"
    },
}


@pytest.mark.parametrize("text", MAILS)
def test_each_mail_counts_from_its_own_day(text: str) -> None:
    found = {m.span.of(text): m.value for m in find_times(text, published=SENT)}
    assert {words: found.get(words) for words in MAILS[text]} == MAILS[text]


def test_other_languages_say_who_wrote() -> None:
    text = "Ja.\n\nAm 4. Mai 2020 um 09:12 schrieb Ida Moe:\n> Gestern kam das Boot."
    found = {m.span.of(text): m.value for m in find_times(text, published=SENT, language="de")}
    assert found["Gestern"] == "2020-05-03"


def test_a_text_without_days_quotes_nothing() -> None:
    assert quotations("On that day Moe wrote:\n> Come.", [], lambda meaning: True) == []


PAPER = (
    "THE ALDER GAZETTE, TUESDAY, DECEMBER 19, 1893.\n\nA BRIDGE FALLS.\n\n"
    "BIRKEN, Monday Night.--The town mourns. This morning the bridge fell, and to-morrow the\n"
    "bodies will be laid out.\n\nPORT LEA, Dec. 16.--The mill took fire yesterday.\n\n"
    "THE MARKETS.\n\nWheat fell to-day.\n"
)


def test_a_correspondent_counts_from_the_day_of_his_report() -> None:
    printed = Anchor(Period.of_day(1893, 12, 19), "given")
    found = {m.span.of(PAPER): m.value for m in find_times(PAPER, published=printed)}
    assert found["Monday Night"] == "1893-12-18TNI"
    assert found["This morning"] == "1893-12-18TMO"
    assert found["to-morrow"] == "1893-12-19"
    assert found["yesterday"] == "1893-12-15"
    assert found["to-day"] == "1893-12-19"


def test_a_place_in_a_sentence_heads_no_report() -> None:
    text = "Alder Ltd\nOSLO, Monday - Friday 9 to 5. Shut today."
    found = {m.span.of(text): m.value for m in find_times(text, published=SENT)}
    assert found["today"] == "2020-05-20"
