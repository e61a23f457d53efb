"""The rows of chronologies: their dates read, and the names they give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from dateline.core.mention import (
    ActorKind,
    ActorMention,
    DatedRow,
    TimeMention,
    TimexType,
)
from dateline.core.period import Grain, Period
from dateline.core.text import Document, Row, Span
from dateline.extract.times import anchor_of
from dateline.temporal.find import find_times
from dateline.temporal.zones import converted

GIVEN = "given in its row"  # how the name of an actor was found
_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:de|van|von|der|la|bin|al) )*[A-ZÀ-Þ][\w'’-]+){1,2}"
)
_LONGEST_NAME = 80


def dated_rows(
    document: Document, *, day_first: bool | None = None, timezone: str = ""
) -> list[DatedRow]:
    """``day_first`` reads figures so; without it the column of dates tells, if any of it can be
    read in one way only, else the whole text."""
    order = day_first
    if order is None and document.rows:
        order = _order(row.when for row in document.rows)
        order = _order(_words_in_figures(document.text)) if order is None else order
    return [
        DatedRow(row, _in_zone(_time(document, row, order), row.when, timezone))
        for row in document.rows
    ]


_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?!\d|[./-]\d)")


def _words_in_figures(text: str) -> Iterator[str]:
    return (match[0] for match in _FIGURES.finditer(text))


def _order(dates: Iterable[str]) -> bool | None:
    """Whether dates begin with the day: "5/26/1963" tells how "4/7/1996" is read."""
    found = [match for date in dates if (match := _FIGURES.match(date)) is not None]
    day, month = (any(int(match[at]) > 12 for match in found) for at in (1, 2))
    return None if day == month else day


def _in_zone(time: TimeMention | None, words: str, timezone: str) -> TimeMention | None:
    return time if time is None or not timezone else converted(time, words, "", ZoneInfo(timezone))


def _time(document: Document, row: Row, day_first: bool | None) -> TimeMention | None:
    """What its date means; its words are those of the cell."""
    first = _read(document, row.when, day_first)
    if first is None or first.period is None:
        return None
    last = _read(document, row.until, day_first) if row.until else None
    period = first.period.until() if row.due else first.period
    if last is not None and last.period is not None:
        try:
            period = Period.between(first.period, last.period)
        except ValueError:  # it ends before it begins: its beginning is believed
            period = first.period
    anchor = first.anchor if first.anchor is not None and first.anchor.span is None else None
    return replace(first, span=row.date, period=period, anchor=anchor, heads=None)


_EDTF = re.compile(r"[\d.?~%TXZ:/-]{4,60}")


def _edtf(words: str) -> TimeMention | None:
    """A date as programs write it: "2021-05-03", "../1975", "2012/2014"."""
    try:
        period = Period.parse(words) if _EDTF.fullmatch(words) else None
    except ValueError:
        return None
    if period is None:
        return None
    kind = TimexType.TIME if period.grain is Grain.MINUTE else TimexType.DATE
    return TimeMention(Span(0, len(words)), kind, words, period, "EDTF")


def _read(document: Document, words: str, day_first: bool | None) -> TimeMention | None:
    if (written := _edtf(words)) is not None:
        return written
    found = find_times(
        words,
        published=anchor_of(document.published),
        language=document.language,
        day_first=day_first,
    )
    dated = (time for time in found if time.type in (TimexType.DATE, TimexType.TIME))
    return next((time for time in dated if time.period is not None), None)


def named_in_rows(
    document: Document, rows: Sequence[DatedRow], actors: Sequence[ActorMention]
) -> list[ActorMention]:
    """The actors of the text, and those that only the rows give."""
    starts = {actor.span for actor in actors}
    more = [
        ActorMention(span, words, _kind(words), GIVEN)
        for span, words in _given(document, rows)
        if not any(span.overlaps(other) for other in starts)
    ]
    return sorted([*actors, *more], key=lambda actor: actor.span)


def _given(document: Document, rows: Sequence[DatedRow]) -> Iterator[tuple[Span, str]]:
    for dated in rows:
        for span in dated.row.who:
            words = " ".join(span.of(document.text).split())
            if len(words) <= _LONGEST_NAME and words[:1].isalpha() and not words.islower():
                yield span, words


def _kind(words: str) -> ActorKind:
    return ActorKind.PERSON if _PERSON.fullmatch(words) else ActorKind.ORGANISATION
