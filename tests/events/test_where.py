"""Where it happened, as far as the sentence says."""

import pytest

from dateline.core.event import stable_id
from dateline.core.text import Document
from dateline.extract.document import read_whole

TEXTS = {
    "Police arrested two men in Bergen on 3 May 2021.": [("Bergen",)],
    "In Bergen, the council met on 3 May 2021.": [("Bergen",)],
    "A ship sank near Bergen and Oslo on 3 May 2021.": [("Bergen", "Oslo")],
    "A fire broke out at the old harbour of Bergen on 3 May 2021.": [("Bergen",)],
    # to and from a place, or no more than a thing's name
    "The ship left Bergen for Oslo on 3 May 2021.": [()],
    "The council showed interest in Norway on 3 May 2021.": [()],
    # of each verb its own
    "On 3 May 2021 the navy seized a ship in Bergen and sold its crew in Oslo.": [
        ("Bergen",),
        ("Oslo",),
    ],
}


@pytest.mark.parametrize("text", TEXTS)
def test_the_place_is_where_the_sentence_says(text: str) -> None:
    told = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    assert [m.places for m in told] == TEXTS[text]
