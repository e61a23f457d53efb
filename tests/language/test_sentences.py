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
