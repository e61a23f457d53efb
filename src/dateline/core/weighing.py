"""How much the days of a corpus matter, and its events.

A day that matters is named again: by later documents, on many later days, by its date; and on
it, documents are published. The weight of a day is the sum of the logarithms of these four counts
(the first three terms without training reach Date-F1 63 on three topics of Timeline17, with
the fourth 66; counting publications alone 52: ``tests/bench/key_dates.py``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log1p

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.mention import TimeMention, TimexType
from dateline.core.period import Grain
from dateline.core.topic import DayNamed, DayWeight

_DIGITS = 4


def day_weights(named: Iterable[DayNamed], published: Mapping[str, int]) -> dict[int, DayWeight]:
    """Each day that a document names or was published on. ``published`` has the day of each
    document whose day is known; copies of one text are to be handed in under one document.

    >>> named = [DayNamed("a", 12, 10, True), DayNamed("b", 13, 10, False)]
    >>> found = day_weights(named, {"a": 12, "b": 13})
    >>> found[10].documents, found[10].days, found[10].explicit, found[12].reports
    (2, 2, 1, 1)
    """
    later: dict[int, set[str]] = defaultdict(set)
    later_days: dict[int, set[int]] = defaultdict(set)
    explicit: dict[int, set[str]] = defaultdict(set)
    tellers: dict[int, set[str]] = defaultdict(set)
    for item in named:
        tellers[item.day].add(item.document)
        if item.explicit:
            explicit[item.day].add(item.document)
        if item.published is not None and item.published > item.day:
            later[item.day].add(item.document)
            later_days[item.day].add(item.published)
    reports: dict[int, int] = defaultdict(int)
    for day in published.values():
        reports[day] += 1
    told = later if published else tellers
    return {
        day: _weighed(
            DayWeight(
                day, 0.0, len(told[day]), len(later_days[day]), len(explicit[day]), reports[day]
            )
        )
        for day in sorted({*tellers, *reports})
    }


def days_named(times: Iterable[TimeMention], text: str) -> Iterator[tuple[int, bool]]:
    """The days that expressions of time name, and whether by their date: in figures or by a month,
    which the words of "yesterday" and "on Friday" do not have."""
    for time in times:
        period = time.period
        if period is None or time.type not in (TimexType.DATE, TimexType.TIME):
            continue
        if period.start is None or period.end is None or period.grain.rank > Grain.DAY.rank:
            continue
        if period.end - period.start <= MINUTES_PER_DAY:
            words = time.span.of(text)
            yield period.start // MINUTES_PER_DAY, any(letter.isdigit() for letter in words)


def _weighed(day: DayWeight) -> DayWeight:
    counts = (day.documents, day.days, day.explicit, day.reports)
    weight = round(sum(log1p(count) for count in counts), _DIGITS)
    return DayWeight(day.day, weight, *counts)


def event_weight(
    days: Sequence[DayWeight], *, independent: int, tellings: int, actors: int
) -> float:
    """Of an event known to the day: what its day weighs, who tells it and who takes part. One
    known less exactly has no day of its own and lives by the rest.

    >>> event_weight([], independent=3, tellings=4, actors=2) > event_weight(
    ...     [], independent=1, tellings=1, actors=2)
    True
    """
    named = max((day.weight for day in days), default=0.0)
    own = 2 * log1p(independent - 1) + log1p(tellings - 1) + 0.5 * log1p(actors)
    return round(named + own, _DIGITS)
