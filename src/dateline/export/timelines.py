"""Events for timelines and calendars of others: TimelineJS, vis-timeline, iCalendar, Timesketch.

None of these can say "some time in 1998" as we do, so each form is given the bounds of the period
and the words of the date beside them, and what it cannot hold is left out and said in the file or
in its note.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

from dateline.core.period import Grain, Period
from dateline.export.chronology import Chronology, Entry, told_by
from dateline.export.export import Export

_MONTHS = (Grain.MINUTE, Grain.HOUR, Grain.DAY, Grain.WEEK, Grain.MONTH)
_DAYS = (Grain.MINUTE, Grain.HOUR, Grain.DAY, Grain.WEEK)
_HOURS = (Grain.MINUTE, Grain.HOUR)


# --- TimelineJS ------------------------------------------------------------------------
# The JSON of https://timeline.knightlab.com/docs/json-format.html


def as_timelinejs(told: Chronology) -> bytes:
    """Events as slides. Where a period is open, the bound that is known; the words of the date
    stand as its display date, so that "before 1976" is not shown as a year."""
    shown = [slide for slide in map(_slide, told.entries) if slide is not None]
    title = {"text": {"headline": escape(told.title), "text": escape(told.note)}}
    return _json({"title": title, "events": shown})


def _slide(entry: Entry) -> dict[str, Any] | None:
    first, last = entry.period.first_day, entry.period.last_day
    if first is None and last is None:
        return None
    grain = entry.period.grain
    slide: dict[str, Any] = {
        "start_date": _date(first or last, grain),
        "display_date": escape(entry.when),
        "text": {"headline": escape(entry.headline), "text": _evidence(entry)},
        "unique_id": entry.id,
    }
    if first is not None and last is not None and first != last:
        slide["end_date"] = _date(last, grain)
    if group := entry.topic or (entry.actors[0].actor if entry.actors else ""):
        slide["group"] = escape(group)
    return slide


def _date(day: tuple[int, int, int] | None, grain: Grain) -> dict[str, int]:
    assert day is not None
    date = {"year": day[0]}
    if grain in _MONTHS:
        date["month"] = day[1]
    if grain in _DAYS:
        date["day"] = day[2]
    return date


def _evidence(entry: Entry) -> str:
    """The quotes as HTML, with the doubts above them."""
    doubts = f"<p><em>{escape('; '.join(entry.doubts))}</em></p>" if entry.doubts else ""
    quotes = (
        f"<blockquote>{escape(telling.quote)}<br>— {escape(telling.cited)}</blockquote>"
        for telling in entry.tellings
    )
    return doubts + "".join(quotes)


# --- vis-timeline ----------------------------------------------------------------------
# The items and groups of https://visjs.github.io/vis-timeline/docs/timeline/


def as_vis(told: Chronology) -> bytes:
    """``{"items": […], "groups": […]}``: a group for each actor that leads an event."""
    leads = dict.fromkeys(_lead(entry) for entry in told.entries)
    groups = [{"id": name, "content": escape(name or "No actor named")} for name in leads]
    items = [item for item in map(_item, told.entries) if item is not None]
    return _json({"items": items, "groups": groups, "note": told.note})


def _item(entry: Entry) -> dict[str, Any] | None:
    period = entry.period
    start = _stamp(period.start)
    end = _stamp(period.end)
    if start is None and end is None:
        return None
    item = {
        "id": entry.id,
        "group": _lead(entry),
        "content": escape(entry.headline),
        "title": f"{escape(entry.when)}: {_evidence(entry)}",
        "start": start or end,
        "className": re.sub(r"\W", "-", entry.status),
    }
    if start and end:
        item["end"] = end
    item["type"] = "point" if period.grain in _HOURS or not (start and end) else "range"
    return item


def _lead(entry: Entry) -> str:
    return entry.actors[0].actor if entry.actors else ""


def _stamp(minute: int | None) -> str | None:
    """A minute since 1970 as an instant of ISO 8601; none where an instant cannot hold it.

    >>> _stamp(0), _stamp(None)
    ('1970-01-01T00:00:00Z', None)
    """
    if minute is None:
        return None
    period = Period(minute, minute + 1, Grain.MINUTE)
    day = period.first_day
    if day is None or not 0 <= day[0] <= 9999:
        return None
    rest = minute % (24 * 60)
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}T{rest // 60:02}:{rest % 60:02}:00Z"


# --- iCalendar -------------------------------------------------------------------------
# RFC 5545


def as_ics(told: Chronology) -> bytes:
    """The events that are on one day, or on a stretch of days, as whole days without a clock.

    Months, years and open periods have no day and are left out; the calendar's description
    counts them. The stamp of each is the day itself: the same rows give the same file.
    """
    dated = [entry for entry in told.entries if _is_of_days(entry.period)]
    note = told.note
    if missing := len(told.entries) - len(dated):
        note += f" Not in this calendar, since no day of theirs is known: {missing:,}."
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline//EN"]
    lines += [f"NAME:{_ics(told.title)}", f"X-WR-CALNAME:{_ics(told.title)}"]
    lines += [f"DESCRIPTION:{_ics(note)}", f"X-WR-CALDESC:{_ics(note)}"]
    for entry in dated:
        lines += _calendar_entry(entry)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _is_of_days(period: Period) -> bool:
    if period.grain not in _DAYS or period.first_day is None or period.last_day is None:
        return False
    return period.first_day[0] >= 1 and period.last_day[0] < 9999 and not period.approximate


def _calendar_entry(entry: Entry) -> Iterator[str]:
    first, last = entry.period.first_day, entry.period.last_day
    assert first is not None and last is not None
    start = datetime(*first, tzinfo=UTC)
    end = datetime(*last, tzinfo=UTC) + timedelta(days=1)
    quotes = "\n\n".join(f"“{t.quote}” — {t.cited}" for t in entry.tellings)
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.id}@dateline"
    yield f"DTSTAMP:{start:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{end:%Y%m%d}"
    yield f"SUMMARY:{_ics(entry.headline)}"
    yield f"DESCRIPTION:{_ics(quotes)}"
    if entry.actors:
        yield f"CATEGORIES:{','.join(_ics(each.actor) for each in entry.actors)}"
    yield f"STATUS:{'CONFIRMED' if entry.status == 'happened' else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _ics(text: str) -> str:
    r"""Text as a value of RFC 5545.

    >>> _ics("a, b; c\nd")
    'a\\, b\\; c\\nd'
    """
    plain = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text.replace("\r\n", "\n"))
    return re.sub(r"([\\,;])", r"\\\1", plain).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 bytes; those that go on begin with a space."""
    rest = line.encode("utf-8", "replace").decode()
    width = 75
    while len(rest.encode()) > width:
        cut = width
        while len(rest[:cut].encode()) > width:
            cut -= 1
        yield rest[:cut]
        rest = " " + rest[cut:]
    yield rest


# --- Timesketch ------------------------------------------------------------------------
# https://timesketch.org/guides/user/import-from-json-csv/


def as_timesketch(told: Chronology) -> bytes:
    """One line for each sentence that tells an event: ``message``, ``datetime`` and
    ``timestamp_desc`` are what Timesketch asks for; the rest are fields to search by.

    An instant is the beginning of the event's period, or its end where it has none, which
    ``timestamp_desc`` says; years that an instant cannot hold are left out.
    """
    lines = (line for entry in told.entries for line in _sketched(entry))
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode(
        "utf-8", "replace"
    )


def _sketched(entry: Entry) -> Iterator[dict[str, Any]]:
    start, end = _stamp(entry.period.start), _stamp(entry.period.end)
    if start is None and end is None:
        return
    for telling in entry.tellings:
        yield {
            "message": entry.headline,
            "datetime": (start or end or "").replace("Z", "+00:00"),
            "timestamp_desc": f"{'Beginning' if start else 'End'} of {entry.when}",
            "edtf": str(entry.period),
            "grain": str(entry.period.grain),
            "status": entry.status,
            "actors": [each.actor for each in entry.actors],
            "quote": telling.quote,
            "document": telling.document.title or telling.document.name,
            "source": telling.document.source,
            "page": telling.page,
            "event_id": entry.id,
            "mention_id": telling.id,
        }


# --- Their rows ------------------------------------------------------------------------


def _json(content: Any) -> bytes:
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "replace")


TIMELINEJS = Export(
    "Slides for TimelineJS",
    "timelinejs.json",
    "application/json",
    told_by(as_timelinejs),
    icon="slideshow",
)
VIS = Export(
    "For vis-timeline", "vis-timeline.json", "application/json", told_by(as_vis), offered=False
)
ICS = Export(
    "Days, for a calendar", "events.ics", "text/calendar", told_by(as_ics), icon="calendar_month"
)
TIMESKETCH = Export(
    "For Timesketch",
    "timesketch.jsonl",
    "application/x-ndjson",
    told_by(as_timesketch),
    offered=False,
)
