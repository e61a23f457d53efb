"""One document: its text -> its times, counted from the date it was published."""

from __future__ import annotations

from dateline.core.mention import Anchor, TimeMention
from dateline.core.text import Document, Publication
from dateline.temporal.find import find_times


def times_of(
    document: Document, *, day_first: bool | None = None, furniture_too: bool = False
) -> list[TimeMention]:
    """``furniture_too`` reads the page's own words as well as the author's."""
    return find_times(
        document.text,
        published=anchor_of(document.published),
        language=document.language,
        skip=() if furniture_too else document.furniture,
        day_first=day_first,
    )


def anchor_of(published: Publication | None) -> Anchor | None:
    if published is None:
        return None
    found = f"the publication date ({published.basis}: {published.where})"
    return Anchor(published.period, found, published.span)
