"""Feasts and holidays with a day in every year, fixed or movable.

To add one: a line in ``FEASTS`` with the rule for its day, and its names in the tables of
the languages. Easter after the anonymous Gregorian algorithm (Meeus, "Astronomical
Algorithms", 1991, chapter 8); the American days after 5 U.S.C. § 6103.
"""

from __future__ import annotations

from collections.abc import Callable

from dateline.core import calendar
from dateline.core.calendar import day_number


def easter(year: int) -> int:
    """
    >>> calendar.civil(easter(2024)), calendar.civil(easter(1916))
    ((2024, 3, 31), (1916, 4, 23))
    """
    century, of_century = divmod(year, 100)
    epact = (
        19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return day_number(year, month, day + 1)


def fixed(month: int, day: int) -> Callable[[int], int]:
    return lambda year: day_number(year, month, day)


def from_easter(days: int) -> Callable[[int], int]:
    return lambda year: easter(year) + days


def nth(number: int, weekday: int, month: int, days_after: int = 0) -> Callable[[int], int]:
    """The nth weekday of a month, the last where the number is -1."""

    def day_of(year: int) -> int:
        if number > 0:
            first = day_number(year, month, 1)
            return first + (weekday - calendar.weekday(first)) % 7 + 7 * (number - 1) + days_after
        last = day_number(year, month, calendar.days_in_month(year, month))
        return last - (calendar.weekday(last) - weekday) % 7 + days_after

    return day_of


def us_election(year: int) -> int:
    """The Tuesday after the first Monday of November.

    >>> calendar.civil(us_election(2008))
    (2008, 11, 4)
    """
    return nth(1, 0, 11, days_after=1)(year)


FEASTS: dict[str, Callable[[int], int]] = {
    "new year": fixed(1, 1),
    "epiphany": fixed(1, 6),
    "martin luther king day": nth(3, 0, 1),
    "australia day": fixed(1, 26),
    "groundhog day": fixed(2, 2),
    "valentine": fixed(2, 14),
    "presidents day": nth(3, 0, 2),
    "ash wednesday": from_easter(-46),
    "shrove tuesday": from_easter(-47),
    "st patrick": fixed(3, 17),
    "palm sunday": from_easter(-7),
    "maundy thursday": from_easter(-3),
    "good friday": from_easter(-2),
    "easter saturday": from_easter(-1),
    "easter": easter,
    "easter monday": from_easter(1),
    "april fool": fixed(4, 1),
    "anzac day": fixed(4, 25),
    "may day": fixed(5, 1),
    "ascension": from_easter(39),
    "pentecost": from_easter(49),
    "whit monday": from_easter(50),
    "corpus christi": from_easter(60),
    "mother day": nth(2, 6, 5),
    "memorial day": nth(-1, 0, 5),
    "father day": nth(3, 6, 6),
    "juneteenth": fixed(6, 19),
    "canada day": fixed(7, 1),
    "us independence": fixed(7, 4),
    "bastille day": fixed(7, 14),
    "assumption": fixed(8, 15),
    "labor day": nth(1, 0, 9),
    "german unity": fixed(10, 3),
    "columbus day": nth(2, 0, 10),
    "halloween": fixed(10, 31),
    "reformation day": fixed(10, 31),
    "all saints": fixed(11, 1),
    "all souls": fixed(11, 2),
    "guy fawkes": fixed(11, 5),
    "us election": us_election,
    "armistice": fixed(11, 11),
    "remembrance sunday": nth(2, 6, 11),
    "mothering sunday": from_easter(-21),
    "passion sunday": from_easter(-14),
    "rogation sunday": from_easter(35),
    "thanksgiving": nth(4, 3, 11),
    "black friday": nth(4, 3, 11, days_after=1),
    "st nicholas": fixed(12, 6),
    "christmas eve": fixed(12, 24),
    "christmas": fixed(12, 25),
    "boxing day": fixed(12, 26),
    "new year eve": fixed(12, 31),
    "carnival sunday": from_easter(-49),
    "carnival monday": from_easter(-48),
    "earth day": fixed(4, 22),
    "women day": fixed(3, 8),
    "king day": fixed(4, 27),
    "st nicholas eve": fixed(12, 5),
    "victory in europe": fixed(5, 8),
    "liberation of italy": fixed(4, 25),
    "italian republic": fixed(6, 2),
    "children day": fixed(6, 1),
    "liberation of the netherlands": fixed(5, 5),
    "immaculate conception": fixed(12, 8),
    "st john": fixed(6, 24),
    "st joseph": fixed(3, 19),
    "spanish national day": fixed(10, 12),
    "spanish constitution": fixed(12, 6),
    "portugal day": fixed(6, 10),
    "carnation revolution": fixed(4, 25),
    "brazilian independence": fixed(9, 7),
    "augsburg peace": fixed(8, 8),
    "twelfth night": fixed(1, 5),
    "candlemas": fixed(2, 2),
    "st mark": fixed(4, 25),
    "st barnabas": fixed(6, 11),
    "st james": fixed(7, 25),
    "st luke": fixed(10, 18),
    "st thomas": fixed(12, 21),
    "st david": fixed(3, 1),
    "lady day": fixed(3, 25),
    "st george": fixed(4, 23),
    "st swithin": fixed(7, 15),
    "lammas": fixed(8, 1),
    "st bartholomew": fixed(8, 24),
    "michaelmas": fixed(9, 29),
    "martinmas": fixed(11, 11),
    "st andrew": fixed(11, 30),
    "holy innocents": fixed(12, 28),
    "low sunday": from_easter(7),
    "whit tuesday": from_easter(51),
    "trinity sunday": from_easter(56),
}
