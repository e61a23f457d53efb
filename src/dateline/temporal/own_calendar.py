"""Calendars that a text shows to be its own.

Until 1752 an English year began on 25 March: after December 1645 came January 1645. Most editors
have mended that, so a year is moved only where the order of the dates shows it. Days of the Old
Style are days of ours where the text says that all its dates are such.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.core.period import Grain
from dateline.temporal.engine.rule import Found
from dateline.temporal.meaning.meanings import Explained, Meaning, Part, Unit
from dateline.temporal.meaning.styles import OldStyle

_LADY_DAY, _LAST_SUCH = (3, 25), 1751
_BY_LADY_DAY = "the year of this text begins on 25 March"


def in_own_calendar(text: str, found: Sequence[Found]) -> list[Found]:
    told = list(found)
    if begins_on_lady_day(found):
        told = [replace(each, meaning=_by_lady_day(each.meaning)) for each in told]
    if _ALL_OLD_STYLE.search(text) is None:
        return told
    return [
        replace(each, meaning=OldStyle(each.meaning)) if _is_old_style(text, each) else each
        for each in told
    ]


def begins_on_lady_day(found: Sequence[Found]) -> bool:
    """Whether January follows December in the same year, and April March in the next, and nowhere
    the other way round; one of them is enough where years have two numbers elsewhere."""
    days = [each.meaning for each in found if isinstance(each.meaning, Unit)]
    days = [day for day in days if day.grain is Grain.DAY and day.year <= _LAST_SUCH]
    turns = [turn for one, after in pairwise(days) if (turn := _turn(one, after)) is not None]
    two_numbers = any(isinstance(each.meaning, Explained) for each in found)
    both = len({into_january for into_january, _ in turns}) == 2
    return bool(turns) and all(same for _, same in turns) and (both or two_numbers)


def _turn(one: Unit, after: Unit) -> tuple[bool, bool] | None:
    """From an autumn into January, or from March into spring, of two dates that follow one another:
    which, and whether a year is counted that turns in between on Lady Day."""
    into_january = _is_early(after) and not _is_early(one) and one.month >= _AUTUMN
    into_spring = _is_early(one) and not _is_early(after) and after.month < _AUTUMN
    if not (into_january or into_spring) or after.year - one.year not in (0, 1):
        return None
    return into_january, (after.year == one.year) is into_january


_AUTUMN = 9


def _is_early(day: Unit) -> bool:
    return (day.month, day.day) < _LADY_DAY


def _by_lady_day(meaning: Meaning) -> Meaning:
    if not isinstance(meaning, Unit) or meaning.year > _LAST_SUCH:
        return meaning
    early = meaning.grain is Grain.DAY and _is_early(meaning)
    early = early or (meaning.grain is Grain.MONTH and meaning.month < _LADY_DAY[0])
    return Explained(replace(meaning, year=meaning.year + 1), _BY_LADY_DAY) if early else meaning


_ALL_OLD_STYLE = re.compile(
    r"\bdates\s(?:in\sthis\s\w+\s|below\s|here\s)?(?:are|have\sbeen)\s"
    r"(?:all\s)?(?:given\s|kept\s|left\s|printed\s)?(?:in\s|by\s|according\sto\s|of\s)?(?:the\s)?"
    r"(?:old\sstyle|julian\scalendar|O\.\s?S\.)",
    re.IGNORECASE,
)
_NEW_STYLE = re.compile(r",?\s?[(\[]?(?:N\.\s?S\.|NS\b|[Nn]ew [Ss]tyle)")
_FIRST, _LAST = 1583, 1923  # years of which a day may be of either style


def _is_old_style(text: str, found: Found) -> bool:
    told = found.meaning
    if not isinstance(told, Unit | Part) or told.grain is not Grain.DAY or not told.month:
        return False
    if isinstance(told, Unit) and not _FIRST <= told.year <= _LAST:
        return False
    return told.day is not None and _NEW_STYLE.match(text, found.end) is None
