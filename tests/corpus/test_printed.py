"""Broken words and misread letters, each as printed and as it reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.corpus.printed import as_read

BROKEN = (
    ("The pump failed in Febru-\nary 1931.", "The pump failed in February\n  1931."),
    ("sold on 2 Septem-\nber, he said", "sold on 2 September,\n  he said"),
    ("It was aban-\r\ndoned at dusk.", "It was abandoned\r\n  at dusk."),
    ("in NOVEM-\n   BER 1870 they", "in NOVEMBER\n     1870 they"),
    ("the dis-\ntrict\nof Lund", "the district  \nof Lund"),
    ("in Ok\xadto\xadber 1918 kam", "in Oktober   1918 kam"),
    ("Janu¬\nary came", "January\n  came"),
    ("a self-\nmade man", "a self-made\n man"),
    ("the Franco-\nPrussian war", "the Franco-Prussian\n war"),
    ("a door-to-\ndoor sale", "a door-to-door\n sale"),
    ("a bell-ringer, the bell-\nringer came", "a bell-ringer, the bell-ringer\n came"),
    ("the years 1756-\n63 were hard", "the years 1756-63\n were hard"),
    ("It opened in 19-\n02, late.", "It opened in 1902,\n  late."),
    ("It opened in 19l0.", "It opened in 1910."),
    ("Fire of I9O6 and after", "Fire of 1906 and after"),
    ("on 2O July 1888", "on 20 July 1888"),
    ("on the 2lst of June", "on the 21st of June"),
    ("on 9 Novernber 1888", "on 9 November  1888"),
    ("3 0ctober", "3 October"),
    ("on 7 May 18 48.", "on 7 May  1848."),
)
AS_THEY_ARE = (
    "pre-\nand post-war rents",
    "aged 18-\n25, they left",
    "pages 12-\n15 of the book",
    "I May go, or Il maggio",
    "Room 1O4l, part no. 19l4-B, file/19l4",
    "He said so on the 4th -\nand left.",
    "in the 19 May 30 people came",
    "a list:\n- one\n- two",
    "Marsh and Jan are people; Juno is not.",
)


@pytest.mark.parametrize(("printed", "read"), BROKEN)
def test_words_are_put_together_in_place(printed: str, read: str) -> None:
    told = as_read(printed)
    assert told.text == read
    assert len(told.text) == len(printed)
    assert len(told.repairs) == 1


@pytest.mark.parametrize("text", AS_THEY_ARE)
def test_other_words_stay_as_they_are(text: str) -> None:
    told = as_read(text)
    assert (told.text, told.repairs) == (text, ())


HEADED = """4   THE LUND MESSENGER

It was agreed that the lock be closed before the

5   THE LUND MESSENGER

winter of 1847 and that the men be paid on

- 6 -

9 May. The meeting rose.

7   THE LUND MESSENGER

The end.
"""


def test_the_head_of_a_page_leaves_the_sentence_it_cuts_in_two() -> None:
    told = as_read(HEADED)
    assert "before the\nwinter of 1847 and that the men be paid on\n9 May." in told.text
    assert sorted(told.text.split()) == sorted(HEADED.split())
    assert len(told.text) == len(HEADED)
    assert [span.of(told.text) for span in told.heads] == [
        "5   THE LUND MESSENGER",
        "7   THE LUND MESSENGER",
    ]
    assert told.text[told.place(HEADED.index("winter")) :].startswith("winter")
    assert told.place(HEADED.index("5   THE")) == told.place(HEADED.index("winter"))


def test_a_head_between_whole_sentences_stays() -> None:
    text = "One ends here.\n\n2   THE POST\n\nTwo begins here.\n\n3   THE POST\n\nThree."
    assert as_read(text).text == text


@given(st.text(alphabet="abJanuryO0l19 -\n\r\t\xad¬.,", max_size=60))
def test_no_text_changes_its_length_or_its_lines(text: str) -> None:
    read = as_read(text).text
    assert len(read) == len(text)
    assert len(read.splitlines()) <= len(text.splitlines())


RECORD = """\
 1        DEPOSITION OF IDA MOE
 2
 3   Q.  When did you join the firm?
 4   A.  In March 2004.
 5   Q.  And when did he leave?
 6   A.  He left on 9 May 2008, after the
 7       audit.  It ended a week before.
 8   Q.  Who paid?
"""


def test_the_numbers_of_the_lines_of_a_record_go() -> None:
    read = as_read(RECORD + RECORD)
    assert read.repairs == ("16 line numbers taken out of the margin",)
    assert read.text.split("\n")[5] == "     A.  He left on 9 May 2008, after the"
    assert len(read.text) == 2 * len(RECORD)


def test_the_numbers_of_lines_in_a_margin_are_no_part_of_the_text():
    words = (
        "Q. Where were you?",
        "A. On the quay. We came home",
        "in the fall of 2012.",
        "Q. Why?",
    )
    lines = [f"{number:2}  {line}" for number, line in enumerate((*words, "A. For good."), 1)]
    read = as_read("\n".join(lines))
    assert "came home\n    in the fall" in read.text
    assert read.repairs == ("5 line numbers taken out of the margin",)


def test_the_numbers_of_a_list_stay():
    text = "\n".join(f"{number}  Roof of the mill" for number in range(1, 8))
    assert as_read(text).text == text
