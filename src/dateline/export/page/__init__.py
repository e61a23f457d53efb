"""One HTML file that anybody can open offline: the timeline, its filters and its evidence.

The file holds everything it needs and asks for nothing: its policy (Content-Security-Policy)
allows the one script and the one style in it, by their hashes, and no address at all. The rows
are data in a block that no browser runs, and the script shows them as text only.
"""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

from dateline.export.chronology import Chronology, Entry, Telling, told_by
from dateline.export.export import Export

_HERE = files(__package__)


def as_page(told: Chronology) -> bytes:
    """The page. Its events are in the order of the selection."""
    style, script = _read("page.css"), _read("page.js")
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    parts = {
        "policy": policy,
        "title": escape(told.title),
        "style": style,
        "data": _data(told),
        "script": script,
    }
    page = _read("page.html")
    head, *rest = page.split("{{")
    for piece in rest:
        name, _, text = piece.partition("}}")
        head += parts[name] + text
    return head.encode("utf-8", "replace")


def _data(told: Chronology) -> str:
    """The rows as JSON in which nothing can end the block or begin a comment."""
    content = {
        "title": told.title,
        "note": told.note,
        "method": told.method,
        "events": [_row(entry) for entry in told.entries],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _row(entry: Entry) -> dict[str, Any]:
    period = entry.period
    row = {
        "id": entry.id,
        "headline": entry.headline,
        "when": entry.when,
        "edtf": str(period),
        "start": period.start,
        "end": period.end,
        "grain": str(period.grain),
        "about": period.approximate or period.uncertain,
        "status": entry.status,
        "topic": entry.topic,
        "story": entry.story,
        "actors": [[each.actor, each.kind] for each in entry.actors],
        "sources": entry.sources,
        "independent": entry.independent,
        "doubts": entry.doubts,
        "told": [_telling(telling) for telling in entry.tellings],
    }
    return {name: value for name, value in row.items() if value not in ("", (), [], None, False)}


def _telling(telling: Telling) -> dict[str, Any]:
    row = {
        "quote": telling.quote,
        "words": telling.time_words,
        "cited": telling.cited,
        "who": telling.says_who,
        "why": telling.why,
    }
    return {name: value for name, value in row.items() if value}


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8").strip()


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


PAGE = Export(
    "The timeline as a page to open offline",
    "timeline.html",
    "text/html",
    told_by(as_page),
    icon="web",
)
