"""Years that the writer gave in letters, by an era or with a day that cannot be: no other year
takes their place."""

from __future__ import annotations

import pytest

from dateline.core.period import Period
from dateline.core.text import Publication, PublicationBasis
from dateline.temporal.find import find_times

PUBLISHED = Publication(Period.of_day(2020, 6, 1), PublicationBasis.GIVEN, "here")


def told(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    found = find_times(text, published=PUBLISHED, language=language)
    return [
        (each.span.of(text), None if each.period is None else str(each.period)) for each in found
    ]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Born on 3 May MCMXCVIII.", "3 May MCMXCVIII", "1998?"),
        ("The stone says MDCCCXLV.", "MDCCCXLV", "1845"),
        ("The bank closed on 3 May Heisei 10.", "3 May Heisei 10", "1998-05-03"),
        ("It opened in Reiwa 2.", "Reiwa 2", "2020"),
        ("Stamped 令和3年5月1日 at the desk.", "令和3年5月1日", "2021-05-01"),
        ("Listed as 昭和64年1月, he says.", "昭和64年1月", "1989-01"),
        ("The seal is of 明治3年2月1日.", "明治3年2月1日", "1870?"),
        ("Closed on 31/31/2015 for good.", "31/31/2015", "2015?"),
        ("Closed on 30/02/2015 for good.", "30/02/2015", "2015-02?"),
        ("Closed on 2015-13-25 for good.", "2015-13-25", "2015?"),
        (
            "Burnt on 3 May in the year of our Lord 1698.",
            "3 May in the year of our Lord 1698",
            "1698-05-03",
        ),
        ("Signed on 12 Rajab 1435 AH in Cairo.", "12 Rajab 1435 AH", "2014-05-12~"),
    ],
)
def test_the_writers_own_year_stands(text: str, words: str, edtf: str | None) -> None:
    assert told(text) == [(words, edtf)]


def test_it_holds_in_other_languages() -> None:
    assert told("Geboren am 3. Mai MCMXCVIII.", "de") == [("3. Mai MCMXCVIII", "1998?")]
    assert told("El 31/31/2015 cerró.", "es") == [("31/31/2015", "2015?")]
    assert told("Gegründet 平成30年4月.", "de") == [("平成30年4月", "2018-04")]
    assert told("昭和64年1月7日に閉じた。", "ja") == [("昭和64年1月7日", "1989-01-07")]


@pytest.mark.parametrize(
    "text",
    [
        "MIX the paint.",
        "The MM of it.",
        "DVD and CD",
        "ref. 45/13/2015",
        "No. 31/31/2015",
        "1/2/3/2015",
    ],
)
def test_what_is_no_year_is_left(text: str) -> None:
    assert told(text) == []
