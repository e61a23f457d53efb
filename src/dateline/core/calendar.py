"""Days and minutes as integers, in the proleptic Gregorian calendar.

The standard library's ``date`` ends at year 1; sources do not. Years are
astronomical: 0 is 1 BC, -43 is 44 BC. Day 0 and minute 0 are 1 January 1970,
00:00. The conversions follow Howard Hinnant, "chrono-compatible low-level
date algorithms" (2013).
"""

from __future__ import annotations

MINUTES_PER_DAY = 1440
FIRST_YEAR, LAST_YEAR = -9999, 9999

_DAYS_PER_ERA = 146_097  # 400 years
_EPOCH = 719_468  # days from 1 March of year 0 to 1 January 1970
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """
    >>> days_in_month(2024, 2), days_in_month(1900, 2)
    (29, 28)
    """
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Days since 1 January 1970; ValueError if there is no such day.

    >>> day_number(1970, 1, 1), day_number(2008, 8, 7), day_number(-43, 3, 15)
    (0, 14098, -735160)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR + 1:
        raise ValueError(f"year {year} is outside {FIRST_YEAR} to {LAST_YEAR}")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"there is no day {year}-{month:02d}-{day:02d}")
    shifted = year - (month <= 2)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * ((month - 3) % 12) + 2) // 5 + day - 1
    return era * _DAYS_PER_ERA + of_era * 365 + of_era // 4 - of_era // 100 + of_year - _EPOCH


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number.

    >>> civil(14098)
    (2008, 8, 7)
    """
    era, of_era = divmod(day + _EPOCH, _DAYS_PER_ERA)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month_from_march = (5 * of_year + 2) // 153
    month = (month_from_march + 2) % 12 + 1
    return (
        year + era * 400 + (month <= 2),
        month,
        of_year - (153 * month_from_march + 2) // 5 + 1,
    )


def weekday(day: int) -> int:
    """0 is Monday.

    >>> weekday(day_number(2024, 4, 23))  # a Tuesday
    1
    """
    return (day + 3) % 7


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """
    >>> add_months(2024, 1, -1)
    (2023, 12)
    """
    years, index = divmod(month - 1 + count, 12)
    return year + years, index + 1


def monday_of_week(year: int, week: int) -> int:
    """The day number of the Monday of an ISO 8601 week.

    >>> civil(monday_of_week(2013, 12))
    (2013, 3, 18)
    """
    fourth = day_number(year, 1, 4)
    monday = fourth - weekday(fourth) + 7 * (week - 1)
    if not 1 <= week <= 53 or civil(monday + 3)[0] != year:
        raise ValueError(f"there is no week {week} in {year}")
    return monday


def week_of(day: int) -> tuple[int, int]:
    """ISO 8601 year and week of a day number.

    >>> week_of(day_number(2013, 3, 22))
    (2013, 12)
    """
    thursday = day - weekday(day) + 3
    year = civil(thursday)[0]
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1
