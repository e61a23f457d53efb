"""The heads of agency stories are the page's; the story begins after them."""

import pytest

from dateline.corpus.furniture import agency_lines
from dateline.corpus.lines import lines_of

HEADS = (
    "[LONDON (Harbour Wire) - ]The council sold the quay.",
    "[GDANSK, Dec. 20, 2018 (North Wire) - ]The council sold the quay.",
    "[GDANSK, March 3 (Harbour Wire) — ]The council sold the quay.",
    "[Gdansk, 3 May 2021 – ]The council sold the quay.",
    "[The Hague (HW) -- ]Judges met.",
    "[GDANSK/HOLM, March 3 (Harbour Wire) - ]The council sold the quay.",
    "[RIGA, Latvia/OSLO, 4 May 2012 (HW) — ]Customs seized a ship.",
    "[GDANSK — ]“We sold it,” the mayor said.",
)
NONE = (
    "1983 - Ministry founded.",
    "March 2004 – Listed on the exchange.",
    "Sept 1994 - June 1997: Reporter",
    "Anna Berg - The minister said so.",
    "Anna/Berg is a firm - The minister said so.",
    "The council - The oldest of the bodies - sold the quay.",
    "GDANSK is a port - the oldest here.",
)


@pytest.mark.parametrize("marked", HEADS)
def test_the_head_is_marked_up_to_the_story(marked: str) -> None:
    head, rest = marked[1:].split("]", 1)
    text = f"Council sells the quay\n\n{head}{rest}"
    assert [span.of(text) for span in agency_lines(lines_of(text))] == [head]


@pytest.mark.parametrize("text", NONE)
def test_the_author_keeps_other_words(text: str) -> None:
    assert agency_lines(lines_of(text)) == []
