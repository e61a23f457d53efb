"""HTML of a topic: in a line, and as a chronology. Every text of a corpus is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dateline.core.period import Period
from dateline.query.gaps import Gap
from dateline.query.key_days import KeyDay
from dateline.query.topics import Told, TopicDetail
from dateline.ui.intervals import how_long, two_readings
from dateline.ui.words import plural


def in_short(phrases: Sequence[str], events: int, documents: int, span: str) -> str:
    facts = [plural(events, "event"), plural(documents, "document"), span]
    told = f"<br>told with {escape(', '.join(phrases))}" if phrases else ""
    return f"<div class='ac-line'>{escape(' · '.join(filter(None, facts)))}{told}</div>"


def head(topic: TopicDetail) -> str:
    reasons = "".join(f"<li>{escape(reason)}</li>" for reason in topic.why)
    why = f"<h3 class='ev-h'>Why these belong together</h3><ul class='ev-why'>{reasons}</ul>"
    facts = [plural(len(topic.chronology), "event"), plural(topic.documents, "document")]
    badges = "".join(f"<span class='ev-badge'>{escape(fact)}</span>" for fact in facts)
    return (
        f"<h2 class='ac-title'>{escape(topic.name)}</h2>"
        f"<div class='ev-badges'>{badges}</div>{why if reasons else ''}"
    )


def named_by(day: KeyDay) -> str:
    """
    >>> named_by(KeyDay("2017-12-01", 8.0, 41, 12, 30, "The bridge fell", "e"))
    'named by 41 later documents on 12 days, 30 times by its date'
    """
    if not day.days:
        return f"named by {plural(day.documents, 'document')}"
    explicit = f", {plural(day.explicit, 'time')} by its date" if day.explicit else ""
    later = plural(day.documents, "later document")
    return f"named by {later} on {plural(day.days, 'day')}{explicit}"


def key_days(days: Sequence[KeyDay]) -> str:
    rows = "".join(
        f"<tr><th>{escape(Period.parse(day.date).label())}</th><td>{escape(day.headline)}"
        f"<div class='ev-where'>{escape(named_by(day))}</div></td></tr>"
        for day in sorted(days, key=lambda day: (day.date.startswith("-"), day.date))
    )
    return f"<h3 class='ev-h'>Key days</h3><table class='tp-table'>{rows}</table>" if rows else ""


def counted(title: str, values: Sequence[tuple[str, int]]) -> str:
    items = "".join(
        f"<span class='ev-badge'>{escape(name)} {count:,}</span>" for name, count in values
    )
    return f"<h3 class='ev-h'>{title}</h3><div class='ev-badges'>{items}</div>" if items else ""


def silences(gaps: Sequence[Gap]) -> str:
    """Both ways to read a gap, and what speaks for the one or the other."""
    rows = "".join(
        f"<li>From {escape(gap.after)} to {escape(gap.before)} "
        f"({how_long(gap)}) no event is told."
        f"<div class='ev-where'>{escape(' '.join(two_readings(gap, 'on this topic')))}</div></li>"
        for gap in gaps
    )
    if not rows:
        return ""
    return (
        f"<h3 class='ev-h'>Gaps</h3><ul class='ev-why'>{rows}</ul>"
        "<p class='ev-where'>Either nothing happened then, or these documents do not tell it.</p>"
    )


def chronology(told: Sequence[Told]) -> str:
    """Date, headline, the sentence that says so, and whose it is."""
    rows = "".join(
        f"<tr><th>{escape(one.label)}</th><td><strong>{escape(one.headline)}</strong>"
        f"<blockquote class='ev-quote'>{escape(' '.join(one.quote.split()))}</blockquote>"
        f"<div class='ev-where'>{escape(_where(one))}</div></td></tr>"
        for one in told
    )
    return f"<h3 class='ev-h'>Chronology</h3><table class='tp-table'>{rows}</table>"


def _where(told: Told) -> str:
    more = f", and {plural(told.documents - 1, 'other document')}" if told.documents > 1 else ""
    story = f"; in the story “{told.story}”" if told.story else ""
    conflict = "; sources disagree on the date" if told.conflict else ""
    return f"{told.source} ({told.doc}{more}){story}{conflict}"
