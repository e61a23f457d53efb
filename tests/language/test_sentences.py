"""Where one sentence ends and the next begins."""

import time

import pytest

from dateline.core.text import Span
from dateline.language.sentences import split_sentences


def split(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split_sentences(text)]


SPLITS = [
    "Gen. Alder left.|He did not say why.",
    "Dr. J. R. Moss met Mrs. Finch.|They signed.",
    "The U.S. army moved.|It was late.",
    "He moved to the U.S.|The army stayed.",
    "It cost 3.5 million at example.com.|Nobody paid.",
    "It began on Jan. 5, 2001.|It ended on 7 Feb.|Then came rain.",
    "See No. 7 for more.|The answer was no.|Nothing followed.",
    "“We shall see.”|She left.",
    "“Is it true?” he asked.|Nobody knew.",
    "It ended in war.[3]|The peace was short.",
    "It ended in 1815.<FN85>|The peace was short.¹²|Trade grew.[^7]|Nobody paid.<n3>|So it was.",
    "The yard fined ORLAN MARINE PTE. LTD., which it had sued.|It paid.",
    "She joined Sinar Sdn. Bhd. Melaka in 2004.|Later she left.",
    "ALDER SHIPPING CO. LTD.|THE FIRM WAS FOUNDED IN 1990.",
    "c. 1850 the mill closed.|Nobody knew.",
    "Acme Inc. bought Birch Ltd. in May.|The price was low.",
    "They met at 5 p.m. on Monday.|It rained.",
    "Some animals, e.g. Badgers, stayed.",
    "会议于五月举行。|双方签署了协议。",
    "It failed!|Why?|No one asked.",
    "The C.I.A. said no.|A judge said yes.",
    "On 3.5.1994 they met.|On 4.5.1994 they parted.",
    "Sen. J. D. Vale (R., Ohio) said no.|He left.",
    "Lt. Col. Oliver Moss spoke.|He left.",
    "He has a Ph.D. in law.|It helped.",
    "See Vol. II of the Act.|Art. 7 differs.",
    "ALDERTON, Jan. 5 (Reuters) - The ship left.|It sank.",
    "George W. Moss won.|Al Birch lost.",
    "The U.S.-led force left.|The U.N. stayed.",
    "It sold well.|eBay bought it.|xPhone users did not.",
    "“It is over. ”|He left.",
    'He said: "Nobody knew.|Now that day has come. "|In May he left.',
    "He said “I left.” and went.|Nobody came.",
    "What?!|He left…|Nobody came.",
    "Am 3. März kam er.|Am 4. Oktober ging er.",
    "Das Haus stammt aus dem 19. Jahrhundert.|Es steht leer.",
    "7 августа 2008 г. Стороны подписали договор.|Он действует.",
    "Стороны подписали договор в Москве в 2008 г.|Он действует.",
]


@pytest.mark.parametrize("marked", SPLITS)
def test_splits_where_a_reader_would(marked: str) -> None:
    sentences = marked.split("|")
    joined = "".join(sentences) if "。" in marked else " ".join(sentences)
    assert split(joined) == sentences


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The delegation arrived in the evening and was received by the Mayor of\n"
        "Alderton, who had waited since noon. It left the next day without having\n"
        "spoken to anyone.\n\nNobody came to the station."
    )
    sentences = split_sentences(text)
    assert [s.paragraph for s in sentences] == [0, 0, 1]
    assert sentences[0].span.of(text).endswith("Alderton, who had waited since noon.")


def test_each_line_may_be_a_paragraph() -> None:
    text = (
        "Main Duties\n" + "The office keeps the files and answers letters. " * 6 + "\nRoutine\n"
        "It opens at nine."
    )
    sentences = split_sentences(text)
    assert [s.span.of(text) for s in sentences if s.heading] == ["Main Duties", "Routine"]
    assert sentences[-1].paragraph == 3


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Risks of Trade", True),
        ("1. Loss of Data", True),
        ("Minister resigns after vote", True),
        ("The minister resigned.", False),
        ("March 1994: the bridge is opened", False),
        ("1991 – Union dissolved", False),
        ("“A quiet place, a good place,” they said", False),
    ],
)
def test_a_heading_is_a_short_line_without_a_full_stop(line: str, heading: bool) -> None:
    assert split_sentences(line + "\n\nText follows.")[0].heading is heading


def test_never_crosses_what_is_skipped() -> None:
    text = "The talks began Share this in May. They ended."
    skipped = Span(16, 26)
    spans = [sentence.span for sentence in split_sentences(text, skip=[skipped])]
    assert not any(span.overlaps(skipped) for span in spans)
    assert [span.of(text) for span in spans] == ["The talks began", "in May.", "They ended."]


@pytest.mark.parametrize("text", ["", " \n\n\t ", "\n" * 50])
def test_nothing_in_white_space(text: str) -> None:
    assert split_sentences(text) == []


@pytest.mark.parametrize("unit", ["a.", "A. ", "((", "\n", "... ", '"', "word ", "x.\n"])
def test_time_grows_with_length_only(unit: str) -> None:
    started = time.process_time()
    split_sentences(unit * (200_000 // len(unit)))
    assert time.process_time() - started < 4


LISTS = [
    # posts, none of them as wide as the next
    "2015-present: Director, Baltic Institute\n"
    "|2009-2015: Senior analyst, Ministry of Foreign Affairs, Alderton\n"
    "|1998-2003: PhD, University of Lund\n|Sept 1994 - June 1997: Reporter",
    # the clock stands first
    "06:42 Smoke seen in shed 4 by the night watchman, R. Silva\n|07:15 Shed 4 evacuated\n"
    "|22 Nov 00:20 Fire rekindles\n|22 Nov 03:10 Fire out",
    "03/14/2018 09:15 - Caller reported a smell of gas at 22 Elm Street\n"
    "|03/14/2018 10:05 - Leak found in the basement; building empty",
    # a day and what is told under it
    "Monday, 3 August 1914\n|Crowds everywhere and a great noise until late in the night.",
    "**12 March 2019**\n|Prosecutors search the offices of the firm in Alderton today",
    # labels
    "Present: Lord Ash (Chairman), M. Holm, P. Brandt\n|Apologies: J. Kean",
    # short lines of a notice
    "Alder Harbour Board\n|12 Quay Road\n|Notice to all ships and their masters\n|No entry",
]


@pytest.mark.parametrize("marked", LISTS)
def test_each_line_of_a_list_stands_for_itself(marked: str) -> None:
    lines = marked.split("|")
    text = "".join(lines)
    assert split(text) == [line.strip() for line in lines]


WRAPPED = [
    # prose whose line begins with a date by chance
    "The history of the dam is long, and it was told by many of those who built it, and\n"
    "3 May 2004 is only one of its dark days, as all of them say who were there that day in\n"
    "1991 and later.",
    # broken by hand, each line where the writer liked
    "The dam was opened by the president, who had been in\noffice since\n"
    "1994, and who had paid for it with the\nMoney of others.",
]


@pytest.mark.parametrize("text", WRAPPED)
def test_prose_is_not_broken_at_a_date(text: str) -> None:
    assert split(text) == [text]


HEADINGS = {
    "Monday, 3 August 1914": True,
    "**12 March 2019**": True,
    "2021-03-02": True,
    "Minutes of the meeting of 9 May": True,
    "03:10 Fire out": False,
    "22 Nov 03:10 Fire out": False,
    "2016 – today  Professor of Hydrology, Alderton": False,
    "Anna Holm, born 4 May 1971 in Alderton": False,
}


@pytest.mark.parametrize(("line", "heading"), HEADINGS.items())
def test_a_dated_line_that_tells_something_is_no_heading(line: str, heading: bool) -> None:
    (sentence,) = split_sentences(line)
    assert sentence.heading is heading


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("c. On May 3, 2017, DUMA paid.", "On May 3, 2017, DUMA paid."),
        ("(iv) The mate left.", "The mate left."),
        ("c. June 1850 the mill was sold.", "c. June 1850 the mill was sold."),
        ("A. Berg sold it.", "A. Berg sold it."),
        ("12. The plane left.", "12. The plane left."),
    ],
)
def test_a_letter_that_counts_the_items_is_no_part_of_the_sentence(
    line: str, sentence: str
) -> None:
    assert [s.span.of(line) for s in split_sentences(line)] == [sentence]
