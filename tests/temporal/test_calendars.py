"""Dates of the Hebrew and of the Islamic calendar."""

from __future__ import annotations

import pytest

from dateline.core.calendar import civil
from dateline.core.period import Period
from dateline.core.text import Publication, PublicationBasis
from dateline.temporal.find import find_times
from dateline.temporal.meaning.calendars import hebrew_day, hebrew_month_length, islamic_day

PUBLISHED = Publication(Period.of_day(2020, 6, 1), PublicationBasis.GIVEN, "here")


def told(text: str) -> list[tuple[str, str]]:
    found = find_times(text, published=PUBLISHED)
    return [(each.span.of(text), str(each.period)) for each in found]


@pytest.mark.parametrize(
    ("date", "day"),
    [  # days that history and observatories agree on
        ((5708, 2, 5), (1948, 5, 14)),  # the state of Israel is proclaimed
        ((5734, 7, 10), (1973, 10, 6)),  # the Day of Atonement of the war of that year
        ((5758, 1, 15), (1998, 4, 11)),
        ((5782, 13, 14), (2022, 3, 17)),  # in a second Adar
        ((5784, 7, 1), (2023, 9, 16)),
    ],
)
def test_the_hebrew_calendar_is_reckoned(date, day):
    assert civil(hebrew_day(*date)) == day


def test_hebrew_years_have_only_the_lengths_that_there_are():
    for year in range(5500, 6000):
        months = sum(hebrew_month_length(year, month) for month in range(1, 14))
        assert months == hebrew_day(year + 1, 7, 1) - hebrew_day(year, 7, 1)
        assert months in (353, 354, 355, 383, 384, 385)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("وقع ذلك في 12 رمضان 1418 هـ.", "12 رمضان 1418 هـ", "1998-01-11~"),
        ("في ١٢ رمضان ١٤١٨هـ", "١٢ رمضان ١٤١٨هـ", "1998-01-11~"),
        ("سنة 656 هـ", "656 هـ", "1258-01-08~/1258-12-28~"),
        ("وقع في 17 يناير 1998.", "17 يناير 1998", "1998-01-17"),
    ],
)
def test_the_islamic_calendar_is_read_in_arabic_script(text, words, edtf):
    (only,) = find_times(text, published=PUBLISHED, language="ar")
    assert (only.span.of(text), str(only.period)) == (words, edtf)


@pytest.mark.parametrize(
    ("date", "day"),
    [((1445, 1, 1), (2023, 7, 19)), ((1418, 9, 1), (1997, 12, 31)), ((1, 1, 1), (622, 7, 19))],
)
def test_the_islamic_calendar_is_that_of_the_tables(date, day):
    assert civil(islamic_day(*date)) == day


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Born on 15 Nisan 5758 in Haifa.", "15 Nisan 5758", "1998-04-11"),
        ("Sealed on the 10th of Tishrei 5734 there.", "the 10th of Tishrei 5734", "1973-10-06"),
        ("It was Adar II 14, 5782 when they met.", "Adar II 14, 5782", "2022-03-17"),
        ("In Kislev 5784 they left.", "Kislev 5784", "2023-11-14/2023-12-12"),
        ("Signed on 12 Ramadan 1418 in Cairo.", "12 Ramadan 1418", "1998-01-11~"),
        ("In force from 1 Muharram 1445 H on.", "1 Muharram 1445 H", "2023-07-19~"),
        ("Written on 3 Dhu al-Hijjah 1400 AH.", "3 Dhu al-Hijjah 1400 AH", "1980-10-13~"),
        ("Baghdad fell in 656 AH to them.", "656 AH", "1258-01-08~/1258-12-28~"),
    ],
)
def test_dates_are_told_in_our_calendar(text, words, edtf):
    found = dict(told(text))
    assert words in found
    assert found[words] == edtf


@pytest.mark.parametrize(
    "text",
    [
        "They sold a Nissan 2014 and met Rajab 12 times.",
        "On 31 Nisan 5758 and 40 Ramadan 1418 nothing can be.",
        "Ramadan 2019 was quiet at AH 7 and gate 5784.",
        "It rained in the year 5784 of the story.",
    ],
)
def test_what_is_no_such_date_is_left(text):
    assert not [words for words, edtf in told(text) if not edtf.startswith(("2014", "2019"))]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("ט״ו בניסן תשנ״ח", "1998-04-11"),
        ("ה' באייר ה׳תש״ח", "1948-05-14"),
        ("תשרי תשפ״ד", "2023-09-16/2023-10-15"),
    ],
)
def test_hebrew_numerals_are_read(text: str, edtf: str) -> None:
    assert [str(each.period) for each in find_times(text, language="he")] == [edtf]


REGISTER = "12 Nov. 1645 John Lund. 9 Jan. 1645 Peter Berg. 2 Mar. 1645 Ann Moe."


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # after December comes January of the same year, and April of the next: so it does here
        (
            f"{REGISTER} 30 Mar. 1646 Ida Vik.",
            ["1645-11-12", "1646-01-09", "1646-03-02", "1646-03-30"],
        ),
        (
            f"{REGISTER} 8 Jan. 1646/7 Jo Rye.",
            ["1645-11-12", "1646-01-09", "1646-03-02", "1647-01-08"],
        ),
        # nothing else shows it, or the year turns in January
        (REGISTER, ["1645-11-12", "1645-01-09", "1645-03-02"]),
        (
            f"{REGISTER} 3 May 1645 Jo Rye.",
            ["1645-11-12", "1645-01-09", "1645-03-02", "1645-05-03"],
        ),
        (
            "Ill from 5 March 1701-2 April 1701, and 3 Feb. 1688-9.",
            ["1701-03-05/1701-04-02"] * 2 + ["1689-02-03"],
        ),
        # dates that are of the Old Style by the text's own words
        ("Dates are given in the Old Style. It sailed on 10 May 1703.", ["1703-05-21"]),
        (
            "[Dates are Old Style unless marked N.S.] 10 May 1703, 21 May 1703 N.S.",
            ["1703-05-21"] * 2,
        ),
        ("The dates of the Old Style were given up. 10 May 1703.", ["1703-05-10"]),
    ],
)
def test_a_text_shows_its_own_calendar(text: str, edtf: list[str]) -> None:
    assert [str(time.period) for time in find_times(text)] == edtf
