"""What the documents are about, as the snapshot has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from dateline.core.calendar import MINUTES_PER_DAY, civil
from dateline.core.period import Period
from dateline.query.ask import DISK, Asker
from dateline.query.columns import Events, Numbers, folded
from dateline.query.filters import Filter
from dateline.query.gaps import Gap, gaps
from dateline.query.key_days import KeyDay, day_text, key_days

_DAYS, _MOST, _GAPS = 8, 12, 4  # shown of a topic: key days, actors and sources, gaps
_EDGE = 0.05  # of the events lie before and after what is drawn
COLUMNS = ("topic", "name", "phrases", "events", "documents", "from", "to", "why")


def topics(asker: Asker) -> pd.DataFrame:
    """The largest first, as people called and joined them; ``topic`` is the id."""
    rows = [_row(asker, name, parts) for name, parts in _known(asker).items()]
    rows = [row for row in rows if row["events"]]
    rows.sort(key=lambda row: (-row["events"], row["name"]))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _known(asker: Asker) -> dict[str, list[dict[str, Any]]]:
    """The rows of the snapshot by the names that they have now, the largest first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in asker.records(f"SELECT * FROM {DISK}", [asker.disk("topics")]):
        found.setdefault(asker.topics.get(row["name"], row["name"]), []).append(row)
    for name, topic in asker.own_topics.items():
        found.setdefault(name, [{"id": topic, "name": name, "phrases": [], "why": []}])
    return found


def _row(asker: Asker, name: str, parts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """A topic of one or several that the program found: it has the id of that whose name it has."""
    leads = next((part for part in parts if part["name"] == name), parts[0])
    met = asker.columns.postings["topics"].any_of([name], len(asker.columns))
    first, last = asker.columns.first[met], asker.columns.last[met]
    here = sum(said == name for said in asker.topic_of.values())
    documents = asker.columns.postings["documents"]
    return {
        "topic": leads["id"],
        "name": name,
        "phrases": list(dict.fromkeys(p for part in parts for p in part["phrases"])),
        "events": int(met.sum()),
        "documents": len(documents.fullest(_counts(asker, "documents", met))),
        "from": _day(int(first.min())) if len(first) else None,
        "to": _day(int(last.max()) - 1) if len(last) else None,
        "why": [
            *(reason for part in parts for reason in part["why"]),
            *([f"People put {here} of the events here."] if here else []),
        ],
    }


def called(asker: Asker, words: str) -> str:
    """The topic of this name or id, or the only one with all these words; else the words."""
    known = _known(asker)
    if words in known:
        return words
    found = [
        name
        for name, parts in known.items()
        if any(words in (part["id"], part["name"]) for part in parts)
    ]
    wanted = folded(words).split()
    found = found or [name for name in known if all(word in folded(name) for word in wanted)]
    return found[0] if wanted and len(found) == 1 else words


# --- One topic -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """An event of a topic as a line of a chronology."""

    event: str
    label: str
    headline: str
    quote: str
    doc: str
    source: str
    documents: int
    conflict: bool
    story: str = ""


@dataclass(frozen=True, slots=True)
class TopicDetail:
    """One topic: why it is one, its days, who takes part, who tells it, and what is not told.

    ``actors``, ``sources`` and ``stories`` come with the number of their events."""

    id: str
    name: str
    phrases: tuple[str, ...]
    why: tuple[str, ...]
    documents: int
    days: tuple[KeyDay, ...]
    actors: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int], ...]
    stories: tuple[tuple[str, int], ...]
    gaps: tuple[Gap, ...]
    chronology: tuple[Told, ...]


def detail(asker: Asker, name: str) -> TopicDetail | None:
    name = asker.topics.get(name, name)
    parts = _known(asker).get(name)
    if not parts:
        return None
    row = _row(asker, name, parts)
    chosen = Filter(topics=(name,))
    met = asker.met(chosen)
    told = _chronology(asker, np.flatnonzero(met))
    return TopicDetail(
        row["topic"],
        name,
        tuple(row["phrases"]),
        tuple(row["why"]),
        row["documents"],
        tuple(key_days(asker, chosen, _DAYS)),
        _most(asker, "actors", met),
        _most(asker, "sources", met),
        _most(asker, "stories", met),
        gaps(asker, chosen, most=_GAPS),
        told,
    )


def _day(minute: int) -> str:
    return day_text(minute // MINUTES_PER_DAY)


def _counts(asker: Asker, part: str, met: Events) -> Numbers:
    counts: Numbers = asker.columns.postings[part].counts(met).copy()
    counts[0] = 0  # those without a value
    return counts


def _most(asker: Asker, part: str, met: Events) -> tuple[tuple[str, int], ...]:
    postings, counts = asker.columns.postings[part], _counts(asker, part, met)
    return tuple((postings.names[v], int(counts[v])) for v in postings.fullest(counts)[:_MOST])


def _chronology(asker: Asker, numbers: Numbers) -> tuple[Told, ...]:
    """Each event with the sentence whose date and headline it has."""
    sql = f"""
        SELECT shown.n, shown.id, shown.label::VARCHAR, shown.headline, mention.quote, mention.doc,
            mention.source, len(shown.docs), len(shown.conflict) > 0,
            coalesce(shown.stories[1]::VARCHAR, '')
        FROM {DISK} AS mention LEFT JOIN moved USING (id)
        JOIN (SELECT event.* FROM met JOIN event USING (n)) AS shown
            ON shown.id = coalesce(moved.event, mention.event)
        QUALIFY row_number() OVER (
            PARTITION BY shown.n ORDER BY mention.headline <> shown.headline,
                mention.edtf <> shown.edtf::VARCHAR, mention.doc, mention.start
        ) = 1
        ORDER BY shown.n
    """
    rows = asker.joined(sql, numbers, [asker.disk("mentions")]).fetchall()
    headlines = asker.decided.headlines
    return tuple(
        Told(*(event, label, headlines.get(n, headline), *more, asker.stories.get(story, story)))
        for n, event, label, headline, *more, story in rows
    )


# --- All of them over time -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Strengths:
    """How many events of each topic touch each of some slices of time: days, months, years … The
    slices are of the time of nearly all events, so that one from long ago leaves room for the
    rest."""

    slices: tuple[Period, ...]
    topics: tuple[tuple[str, tuple[int, ...]], ...]


_UNITS: tuple[Callable[[int, int, int], Period], ...] = (  # of a year, a month and a day
    Period.of_day,
    lambda year, month, _: Period.of_month(year, month),
    lambda year, month, _: Period.of_quarter(year, (month + 2) // 3),
    lambda year, *_: Period.of_year(year),
    lambda year, *_: Period.of_decade(year),
    lambda year, *_: Period.of_century(year),
    lambda year, *_: Period.of_millennium(year),
)


def strengths(asker: Asker, most: int) -> Strengths:
    """In at most so many slices."""
    columns = asker.columns
    met = asker.met(Filter())
    if not met.any():
        return Strengths((), ())
    first = int(np.quantile(columns.first[met], _EDGE, method="lower"))
    last = max(int(np.quantile(columns.last[met], 1 - _EDGE, method="higher")), first + 1)
    slices = slices_of(first, last, most)
    begins = np.array([one.start for one in slices])
    postings = columns.postings["topics"]
    found = []
    for v in postings.fullest(_counts(asker, "topics", met)):
        events = postings.of(postings.names[v])
        events = events[met[events]]
        starts = np.searchsorted(begins, columns.first[events], side="right") - 1
        ends = np.searchsorted(begins, columns.last[events] - 1, side="right") - 1
        inside = (ends >= 0) & (columns.first[events] < _end(slices[-1]))
        change = np.bincount(np.maximum(starts[inside], 0), minlength=len(slices) + 1)
        change -= np.bincount(ends[inside] + 1, minlength=len(slices) + 1)
        found.append((postings.names[v], tuple(np.cumsum(change)[:-1].tolist())))
    return Strengths(slices, tuple(found))


def slices_of(first: int, last: int, most: int) -> tuple[Period, ...]:
    """The days, months, quarters … from one minute to before another, the finest of which there
    are no more than ``most``; the coarsest where there always are.

    >>> day = 1440
    >>> [str(one) for one in slices_of(0, 150 * day, 6)]
    ['1970-01', '1970-02', '1970-03', '1970-04', '1970-05']
    """
    for unit in _UNITS:
        found = [unit(*civil(first // MINUTES_PER_DAY))]
        while _end(found[-1]) < last and len(found) <= most:
            found.append(unit(*civil(_end(found[-1]) // MINUTES_PER_DAY)))
        if len(found) <= most:
            break
    return tuple(found)


def _end(period: Period) -> int:
    assert period.end is not None
    return period.end
