""" "He" and "she" go to the one who stands out, and to nobody where two weigh the same."""

import pytest

from dateline.core.event import stable_id
from dateline.core.text import Document
from dateline.extract.document import read_whole

CASES = {
    # the gender of the name, of a title, of a word of kin
    "Fred Ahrens met Martha Lund in Lisbon. On 4 May 1931 he left for Porto.": "Fred Ahrens left",
    "Mr Ahrens wrote to Mrs Lund. On 4 May 1931 she left for Porto.": "Lund left",
    # a row of "he", past one brought in by what he is to him
    "Thomas Ahrens was born in 1931. He studied law. His brother Hugh died in 1981. "
    "On 4 May 1990 he retired.": "Thomas Ahrens retired",
    # a ship
    "The trawler Grey Heron left Ostend in fog. On 4 May 1931 she struck a reef.": (
        "The Grey Heron struck"
    ),
    # the one acted on is not who acts
    "Kevin Slade ran away. Constable Dean Hobbs arrested him on 15 August 2011.": (
        "Dean Hobbs arrested Kevin Slade"
    ),
    # one who is not named stands nearer
    "Owen Hall owned the mill. A stoker raised the alarm. The driver slept. "
    "On 4 May 1931 he was dismissed.": "",
    # two of one weight
    "Owen Hall and Peter Ross quarrelled. On 4 May 1931 he left for Porto.": "He left",
}


@pytest.mark.parametrize("text", CASES)
def test_a_pronoun_goes_to_the_one_who_stands_out(text: str) -> None:
    told = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions[-1]
    words = CASES[text].replace("The Grey", "Grey") or "was dismissed"
    assert words in told.headline
    if not CASES[text]:
        assert told.actors == ()
