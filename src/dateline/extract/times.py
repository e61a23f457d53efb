"""One document: its text -> its times, counted from the date it was published."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from dateline.core.mention import Anchor, TimeMention
from dateline.core.period import Grain
from dateline.core.text import Document, Publication, PublicationBasis
from dateline.temporal.find import find_times
from dateline.temporal.zones import in_zone


def times_of(
    document: Document,
    *,
    day_first: bool | None = None,
    timezone: str = "",
    furniture_too: bool = False,
) -> list[TimeMention]:
    """``furniture_too`` reads the page's own words as well as the author's. Clocks that say their
    zone are told in ``timezone``, where there is one."""
    found = find_times(
        document.text,
        published=anchor_of(document.published),
        language=document.language,
        skip=() if furniture_too else document.furniture,
        day_first=day_first,
        title=document.title,
    )
    return list(in_zone(document.text, found, ZoneInfo(timezone))) if timezone else found


def dated(document: Document) -> Document:
    """The document with the day that it says in words of its own, where only that dates it."""
    if document.published is not None or document.dated_at is None:
        return document
    words = document.dated_at.of(document.text)
    for time in find_times(words, language=document.language):
        if time.period is not None and time.period.grain is Grain.DAY and not time.relative:
            line = document.text.count("\n", 0, document.dated_at.start) + 1
            found = Publication(
                time.period,
                PublicationBasis.DATELINE,
                f"line {line}",
                " ".join(words.split()),
                document.dated_at,
            )
            return replace(document, published=found)
    return document


def anchor_of(published: Publication | None) -> Anchor | None:
    if published is None:
        return None
    found = f"the publication date ({published.basis}: {published.where})"
    return Anchor(published.period, found, published.span)
