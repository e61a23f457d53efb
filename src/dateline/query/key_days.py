"""The days that matter most, each with the event that stands for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dateline.core.calendar import MINUTES_PER_DAY, civil
from dateline.core.event import Status
from dateline.core.topic import DayNamed, DayWeight
from dateline.core.weighing import day_weights
from dateline.query.ask import DISK, Asker
from dateline.query.filters import Filter

_SHORT = 25  # characters; a shorter headline is hardly a sentence
_BESIDE = 0.85  # of its weight a day keeps beside one that was chosen


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A day, how much later documents speak of it, and the ``event`` that stands for it.

    ``documents`` published later name it, on ``days`` different days; ``explicit`` name it by its
    date. Where no document has a date of publication ``documents`` are all that name it.
    """

    date: str
    weight: float
    documents: int
    days: int
    explicit: int
    headline: str
    event: str


def key_days(asker: Asker, chosen: Filter, most: int) -> list[KeyDay]:
    """The weightiest first. Without a filter every document is asked which days it names; under
    one, only the sentences that tell what it leaves."""
    met = np.flatnonzero(asker.met(chosen))
    of_day = _events_by_day(asker, met)
    named = _named(asker, met) if chosen.active else _named_anywhere(asker)
    published = {item.document: item.published for item in named if item.published is not None}
    if not chosen.active:
        published |= _published(asker)
    weights = day_weights(named, published)
    days = [weights.get(day, DayWeight(day, 0.0, 0, 0, 0)) for day in of_day]
    best = _apart(days, most)
    events = {day.day: _best(of_day[day.day]) for day in best}
    return [_key_day(day, events[day.day]) for day in best]


@dataclass(frozen=True, slots=True)
class _Candidate:
    n: int
    event: str
    headline: str
    weight: float
    status: str
    mentions: int


def _events_by_day(asker: Asker, met: np.ndarray) -> dict[int, list[_Candidate]]:
    """The events that are known to the day."""
    columns = asker.columns
    known = met[columns.end[met] - columns.start[met] <= MINUTES_PER_DAY]
    cursor = asker.joined(
        "SELECT n, s, id, headline, coalesce(weight, 0), status::VARCHAR, mentions::INTEGER "
        "FROM met JOIN event USING (n) ORDER BY n",
        known,
    )
    found: dict[int, list[_Candidate]] = {}
    for n, start, event, headline, weight, status, mentions in cursor.fetchall():
        headline = asker.decided.headlines.get(n, headline)
        one = _Candidate(n, event, headline, weight, status, mentions)
        found.setdefault(start // MINUTES_PER_DAY, []).append(one)
    return found


def _best(events: Iterable[_Candidate]) -> _Candidate:
    """What happened before what was only said or planned, then what is told most and in full."""
    return min(
        events,
        key=lambda e: (
            e.status != Status.HAPPENED,
            len(e.headline) < _SHORT,
            -e.weight,
            -e.mentions,
            e.n,
        ),
    )


def _apart(days: Iterable[DayWeight], most: int) -> list[DayWeight]:
    """As many of the days, the weightiest; beside a chosen one a day must weigh more."""
    chosen: dict[int, DayWeight] = {}
    order = sorted(days, key=lambda day: (-day.weight, day.day))[: 2 * most + 50]
    while order and len(chosen) < most:
        best = max(order, key=lambda day: (day.weight * _beside(day.day, chosen), -day.day))
        chosen[best.day] = best
        order.remove(best)
    return sorted(chosen.values(), key=lambda day: (-day.weight, day.day))


def _beside(day: int, chosen: dict[int, DayWeight]) -> float:
    return _BESIDE ** sum(other in chosen for other in (day - 1, day + 1))


def day_text(day: int) -> str:
    """A day since 1970 as EDTF text."""
    year, month, of_month = civil(day)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{of_month:02d}"


def _key_day(day: DayWeight, event: _Candidate) -> KeyDay:
    return KeyDay(
        day_text(day.day),
        day.weight,
        day.documents,
        day.days,
        day.explicit,
        event.headline,
        event.event,
    )


# --- Who names which day -------------------------------------------------------------

_DAY_OF = f"""CASE WHEN published_grain IN ('day', 'hour', 'minute')
    AND published_end - published_start <= {MINUTES_PER_DAY}
    THEN floor(published_start / {MINUTES_PER_DAY})::BIGINT END"""


def _published(asker: Asker) -> dict[str, int]:
    sql = f"SELECT wording, min({_DAY_OF}) AS day FROM {DISK} GROUP BY wording"
    rows = asker.rows(sql, [asker.disk("documents")])
    return {wording: day for wording, day in rows if day is not None}


def _named_anywhere(asker: Asker) -> list[DayNamed]:
    sql = f"""
        SELECT wording, {_DAY_OF}, unnest(days), true FROM {DISK}
        UNION SELECT wording, {_DAY_OF}, unnest(days_meant), false FROM {DISK}
    """
    documents = asker.disk("documents")
    return [DayNamed(*row) for row in asker.rows(sql, [documents, documents])]


def _named(asker: Asker, met: np.ndarray) -> list[DayNamed]:
    """The days that the sentences of some events name themselves."""
    sql = f"""
        SELECT DISTINCT wording, {_DAY_OF}, floor(mention.start_minute / {MINUTES_PER_DAY})::BIGINT,
            regexp_matches(mention.time_words, '[0-9]')
        FROM {DISK} AS mention LEFT JOIN moved USING (id)
        JOIN (SELECT id FROM met JOIN event USING (n)) AS shown
            ON shown.id = coalesce(moved.event, mention.event)
        JOIN {DISK} AS document ON document.id = mention.document
        WHERE mention.basis <> 'inherited'
            AND mention.end_minute - mention.start_minute <= {MINUTES_PER_DAY}
    """
    cursor = asker.joined(sql, met, [asker.disk("mentions"), asker.disk("documents")])
    return [DayNamed(*row) for row in cursor.fetchall()]
