"""Calendars (iCalendar): a chronology whose rows are the entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from dateline.core.text import PublicationBasis
from dateline.corpus.decode import UnreadableError, decode
from dateline.corpus.draft import Draft, Fact
from dateline.corpus.formats.blocks import Blocks

_FOLDED = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(r"(?P<name>[\w-]+)(?P<more>(?:;[^:\n\"]*(?:\"[^\"\n]*\")?)*):(?P<value>.*)")
_CALLED = re.compile(r";CN=(?:\"(?P<quoted>[^\"]*)\"|(?P<plain>[^;:]*))", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\,;nN])")
_HEADS = ("Date", "End", "Event", "Description", "Place", "Who", "Status")
_MOST = 20_000


@dataclass(slots=True)
class _Entry:
    said: dict[str, str] = field(default_factory=dict)
    people: list[str] = field(default_factory=list)


def read_calendar(raw: bytes) -> Draft:
    decoded = decode(raw)
    text = _FOLDED.sub("", decoded.text)
    if "BEGIN:VCALENDAR" not in text.upper():
        raise UnreadableError("it does not begin as a calendar does")
    entries = list(_entries(text))
    blocks = Blocks()
    blocks.table([_HEADS, *(_row(entry) for entry in entries[:_MOST])])
    if not entries:
        raise UnreadableError("the calendar has no entries")
    repeated = sum("RRULE" in entry.said for entry in entries)
    notes = [f"{repeated} entries come back: each is told of its first day"] if repeated else []
    notes += [f"only its first {_MOST:,} entries were read"] if len(entries) > _MOST else []
    draft = blocks.drafted("the calendar has no entries")
    called = re.search(r"^X-WR-CALNAME:(.+)$", text, re.MULTILINE)
    title = _plain(called[1]) if called is not None else ""
    facts = (Fact("title", title, "the calendar", PublicationBasis.METADATA),) if title else ()
    return replace(draft, facts=facts, notes=tuple(notes), repairs=decoded.repairs, tabular=True)


def _entries(text: str) -> Iterator[_Entry]:
    entry: _Entry | None = None
    inner = 0  # alarms stand within entries
    for line in text.splitlines():
        match = _LINE.fullmatch(line.strip())
        if match is None:
            continue
        name, value = match["name"].upper(), match["value"]
        if name == "BEGIN" and value.upper() in ("VEVENT", "VTODO"):
            entry, inner = _Entry(), 0
        elif name in ("BEGIN", "END") and entry is not None:
            inner += 1 if name == "BEGIN" else -1
            if inner < 0:
                if entry.said.get("SUMMARY") or entry.said.get("DESCRIPTION"):
                    yield entry
                entry = None
        elif entry is not None and not inner:
            entry.said.setdefault(name, value)
            called = _CALLED.search(match["more"])
            if name in ("ORGANIZER", "ATTENDEE") and called is not None:
                entry.people.append(called["quoted"] or called["plain"] or "")


def _row(entry: _Entry) -> list[str]:
    said = entry.said
    begins = _time(said.get("DTSTART") or said.get("DUE") or "")
    ends = _time(said.get("DTEND") or "")
    if len(ends) == 10:  # the day after the last
        last = datetime.fromisoformat(ends) - timedelta(days=1)
        ends = f"{last:%Y-%m-%d}"
    ends = "" if ends[:10] == begins[:10] else ends
    cancelled = said.get("STATUS", "").upper() == "CANCELLED"
    what = [_plain(said.get(name, "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")]
    people = "; ".join(dict.fromkeys(filter(None, map(_plain, entry.people))))
    return [begins, ends, *what, people, "cancelled" if cancelled else ""]


def _time(value: str) -> str:
    """
    >>> _time("20190312T090000Z"), _time("20190312"), _time("soon")
    ('2019-03-12 09:00', '2019-03-12', '')
    """
    for form, shown in (("%Y%m%dT%H%M%S", "%Y-%m-%d %H:%M"), ("%Y%m%d", "%Y-%m-%d")):
        try:
            return f"{datetime.strptime(value.rstrip('Z'), form):{shown}}"  # noqa: DTZ007  a wall's
        except ValueError:
            continue
    return ""


def _plain(value: str) -> str:
    """
    >>> _plain("Signed\\\\, copied\\\\nto Ann")
    'Signed, copied to Ann'
    """
    words = _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], value)
    return " ".join(words.split())
