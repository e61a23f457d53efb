"""Which century two figures for a year belong to.

One function decides for every language and every way to write a date: by the years that the
text tells in full, by the day it was written, and by what the verb says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Years:
    """What a text tells of its century: the year of its writing, the years it tells in full,
    in order, and where the verb points: -1 to what was, 1 to what is to come, 0 where it says
    nothing."""

    written: int | None = None
    told: Sequence[int] = ()
    way: int = 0


@dataclass(frozen=True, slots=True)
class Century:
    """The year that two figures are, and why, with another where it is nearly as likely; ``sure``
    is false where nothing decides."""

    years: tuple[int, ...]
    why: str
    sure: bool = True


_NEAR = 15  # a year told in full says so much of those around it
_AHEAD = 5  # how much farther a year to come seems than one gone by
_AGAINST = 3  # how much farther a year seems that lies where the verb does not point
_AS_LIKELY = 1.5  # a year not much farther off than the one chosen is kept beside it
_LIKELY = 30  # undated and alone, figures up to this are of this century


def century_of(
    digits: int, years: Years, fits: Callable[[int], bool] = lambda year: False
) -> Century:
    """A year that ``fits``, as one in which the day falls on the weekday told with it, is meant.

    >>> century_of(68, Years(2024, way=-1)).years, century_of(29, Years(2021, way=1)).years
    ((1968,), (2029,))
    >>> century_of(91, Years(2014, (1887, 1890))).years, century_of(34, Years(2024)).years
    ((1891,), (2034, 1934))
    >>> century_of(47, Years())
    Century(years=(1947, 2047), why='nothing tells the century', sure=False)
    """
    fit = [year for year in {*_options(digits, years), *_settled(digits)} if fits(year)]
    if fit:
        return Century((min(fit, key=lambda year: _cost(year, years)),), "it has that weekday")
    if years.written is None and not years.told:
        first = 2000 if digits <= _LIKELY else 1900
        return Century((first + digits, 3900 - first + digits), "nothing tells the century", False)
    options = sorted((*_cost(year, years), year) for year in _options(digits, years))
    cost, _, chosen = options[0]
    kept = tuple(year for far, _, year in options[:2] if far <= _AS_LIKELY * cost + _NEAR)
    near = _apart(chosen, years.told)
    by_text = near is not None and near <= _NEAR
    if years.written is None or (by_text and abs(chosen - years.written) > _NEAR):
        why = "it is near the years told in the text"
    elif years.way < 0 and chosen <= years.written:
        why = "the verb is in the past"
    elif years.way > 0 and chosen >= years.written:
        why = "the verb is in the future"
    else:
        why = "it is the nearest to the day of writing"
    return Century(kept, why)


def _options(digits: int, years: Years) -> list[int]:
    around = {year - year % 100 for year in years.told}
    if years.written is not None:
        around.add(years.written - years.written % 100)
    found = {start + step + digits for start in around for step in (-100, 0, 100)}
    return sorted(year for year in found if 1 <= year <= 2999)


def _settled(digits: int) -> range:
    """The years of the calendar as it is everywhere; of four centuries no two fit a weekday."""
    return range(1700 + digits, 2100, 100)


def _cost(year: int, years: Years) -> tuple[float, int]:
    """How far a year lies from what the text tells, and then from the day of writing."""
    written = years.written
    near = _apart(year, years.told)
    if written is None:
        return 2.0 * (near or 0), -year
    step = year - written
    if step > 1 and years.way < 0:
        return float("inf"), step
    if near is not None and near <= _NEAR and step <= 1:
        return near / 100, abs(step)
    cost = float(step * (1 if years.way > 0 else _AHEAD) if step > 0 else -step)
    if step < 0 < years.way:
        cost *= _AGAINST
    return cost, abs(step)


def _apart(year: int, told: Sequence[int]) -> int | None:
    """How far a year is from the nearest of those told."""
    if not told:
        return None
    at = bisect_left(told, year)
    return min(abs(year - each) for each in told[max(at - 1, 0) : at + 1])
