"""What a marked sentence may tell, for a person to begin from."""

from __future__ import annotations

import pytest

from dateline.core.period import Period
from dateline.core.text import Document, Publication, PublicationBasis, Span
from dateline.extract.proposal import propose


def document(text: str) -> Document:
    day = Publication(Period.of_day(2021, 5, 10), PublicationBasis.GIVEN, "by a person")
    return Document("d", "d", "d.txt", "", text, published=day)


@pytest.mark.parametrize(
    ("sentence", "headline", "date", "words"),
    [
        ("The kiln was still warm in May 1998.", "The kiln was still warm", "1998-05", "May 1998"),
        ("In 1987, on 3 June, a goat was born.", "A goat was born", "1987-06-03", "3 June"),
        ("It rained yesterday.", "It rained", "2021-05-09", "yesterday"),
        ("A goat on the roof.", "A goat on the roof", "None", ""),
    ],
)
def test_a_headline_without_its_dates_and_the_finest_of_them(
    sentence: str, headline: str, date: str, words: str
) -> None:
    text = f"It began in 1900. {sentence} It ended in 2000."
    start = text.index(sentence)
    found = propose(document(text), Span(start, start + len(sentence)))
    assert (found.headline, str(found.date), found.words) == (headline, date, words)
