"""How far apart two events are, and what is not told, as the interface says it."""

from __future__ import annotations

from dateline.core.apart import Apart
from dateline.core.calendar import MINUTES_PER_DAY
from dateline.query.gaps import Gap
from dateline.ui.words import listed, plural

_HOUR = 60
MONTH, YEAR = 30.44, 365.2425  # days
_IN_DAYS, _IN_MONTHS = 100, 1100  # up to so many days
_UNTOLD = "no source says which came first"


def how_far(found: Apart, *, ordered: bool = False) -> str:
    """``ordered`` where a person said which of two tied events came first.

    >>> how_far(Apart(11, 42)), how_far(Apart(825, 825, (2, 3, 4)))
    ('between 11 and 42 days apart', '2 years, 3 months and 4 days apart (825 days)')
    """
    if found.within:
        return "one lies in the time that the other lasts"
    if found.tied:
        order = "a person said which came first" if ordered else _UNTOLD
        return f"{_at_most(found)}; {order}"
    about = "about " if found.about else ""
    if found.most is None:
        return f"{about}at least {_length(found.least, found.clock, down=True)} apart"
    if found.least == found.most:
        return f"{about}{_exactly(found)}"
    return f"{about}{_range(found.least, found.most, found.clock)}"


def _at_most(found: Apart) -> str:
    if found.most is None:
        return "how far apart is not known"
    if not found.most:
        return "at the same minute" if found.clock else "on the same day"
    return f"at most {_length(found.most, found.clock, down=False)} apart"


def _exactly(found: Apart) -> str:
    if found.clock or found.calendar is None or found.least <= _IN_DAYS:
        return f"{_length(found.least, found.clock, down=True)} apart"
    units = zip(found.calendar, ("year", "month", "day"), strict=True)
    words = listed([plural(number, unit) for number, unit in units if number])
    return f"{words} apart ({plural(found.least, 'day')})"


def _range(least: int, most: int, clock: bool) -> str:
    """The wider of its ends says in which unit.

    >>> _range(1462, 2190, clock=False), _range(276, 336, clock=False)
    ('between 4 and 6 years apart', 'between 9 and 12 months apart (276 to 336 days)')
    """
    if clock:
        low, high = _length(least, clock, down=True), _length(most, clock, down=False)
        return f"between {low} and {high} apart" if least else f"at most {high} apart"
    unit, length = unit_of(most)
    low_number, high_number = int(least // length), int(-(-most // length))
    high = plural(high_number, unit)
    said = f"between {low_number:,} and {high} apart" if low_number else f"at most {high} apart"
    return f"{said} ({least:,} to {most:,} days)" if unit == "month" else said


def unit_of(days: int) -> tuple[str, float]:
    """In which unit so many days are said, and how many days it has."""
    if days <= _IN_DAYS:
        return "day", 1
    return ("month", MONTH) if days <= _IN_MONTHS else ("year", YEAR)


def _length(number: int, clock: bool, *, down: bool) -> str:
    """Whole units, rounded ``down`` or up.

    >>> _length(200, True, down=True), _length(1461, False, down=True)
    ('3 hours and 20 minutes', '4 years')
    """
    if clock:
        days, minutes = divmod(number, MINUTES_PER_DAY)
        parts = zip(
            (days, minutes // _HOUR, minutes % _HOUR), ("day", "hour", "minute"), strict=True
        )
        return listed([plural(count, unit) for count, unit in parts if count]) or "0 minutes"
    unit, length = unit_of(number)
    return plural(int(number // length if down else -(-number // length)), unit)


def how_long(gap: Gap) -> str:
    """
    >>> how_long(Gap("1300", "1640", 123818, 0, 1, exact=False))
    'at least 339 years'
    """
    least = "" if gap.exact else "at least "
    return least + _length(gap.days, False, down=True)


def two_readings(gap: Gap, under: str = "") -> list[str]:
    """What is known of a gap, each as a sentence; ``under`` says what the events are held to, as
    "under these filters".

    >>> two_readings(Gap("3 January 1999", "3 April 1999", 90, 0, 1))
    ['No document is dated in this time: perhaps nothing was read.']
    """
    held = f" {under}" if under else ""
    said = []
    if gap.documents:
        count = plural(gap.documents, "document is", "documents are")
        tells = "tells" if gap.documents == 1 else "tell"
        said.append(
            f"{count} dated in this time and {tells} nothing of it{held}: perhaps nothing happened."
        )
    else:
        said.append("No document is dated in this time: perhaps nothing was read.")
    if gap.others:
        said.append(f"{plural(gap.others, 'event is', 'events are')} told of it, not{held}.")
    if gap.perhaps:
        which = plural(gap.perhaps, "event is", "events are")
        said.append(f"{which} dated too coarsely to say, and may lie in it.")
    return said
