"""A deed says its day in its first words; what they mean is read where dates are."""

import pytest
from tests.corpus.datelines import STORY

from dateline.core.period import Period
from dateline.core.text import Document
from dateline.corpus.imprint import solemn
from dateline.corpus.lines import lines_of
from dateline.extract.times import dated

DEEDS = (
    "THIS INDENTURE made the 3rd day of May 1921 BETWEEN Tom Lind of Holm and Ann Lowe",
    "This Agreement is made this third day of May, 1921 by and between the parties",
    "At Holm, the third day of May\nnineteen hundred and twenty-one, compeared TOM LIND, aged 34",
    "The parties agree.\n\nDone at Holm, this third day of May, 1921.",
    f"Petition\n\n{STORY}\n\nDated at Holm this 3rd day of May 1921\n" + "Tom Lind, his mark\n" * 9,
    f"SALE OF MILLS\n\n{STORY} The lots are to be cleared. Dated May 3rd, 1921.\nLowe, Printer",
    "Information\n\nTouching the death of Tom Lind, the 3rd day of May 1921, before me, Ann Lowe",
)


@pytest.mark.parametrize("text", DEEDS)
def test_a_deed_is_dated_by_its_own_words(text):
    document = Document("id", "deed", "deed.txt", "Deed", text, dated_at=solemn(lines_of(text)))
    published = dated(document).published
    assert published is not None
    assert published.period == Period.of_day(1921, 5, 3)
    assert published.span == document.dated_at


def test_the_day_of_another_paper_dates_nothing():
    for words in (
        "He made his will and died on 3 May 1921.\n",
        f"{STORY} He read us the letter dated May 3rd, 1921.\n",
        f"{STORY} It was signed at last. Dated as it is, the deed of May 3rd, 1921, holds.\n",
    ):
        assert solemn(lines_of(words)) is None
