"""A chronology as Markdown: a table of date, event, who and source, and the quotes as footnotes."""

from __future__ import annotations

import re

from dateline.export.chronology import Chronology, Entry, told_by
from dateline.export.export import Export

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")


def as_markdown(told: Chronology) -> bytes:
    """The chronology; footnotes as pandoc, GitHub and Obsidian read them."""
    lines = [f"# {escaped(told.title)}", "", escaped(told.note), ""]
    lines += ["| Date | Event | Who | Sources |", "| --- | --- | --- | --- |"]
    lines += [_row(entry) for entry in told.entries]
    lines += ["", "## Method", "", *(f"- {escaped(said)}" for said in told.method), ""]
    lines += ["## Documents", ""]
    for title, file, digest, called in told.files():
        said = f" SHA-256 `{digest}`" if digest else ""
        name = f"{title}, {called}" if called else title
        lines.append(f"- {escaped(name)} ({escaped(file)}){said}")
    lines.append("")
    for entry in told.entries:
        lines += [*_notes(entry), ""]
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    r"""Text of a corpus as Markdown that shows it as it is, on one line.

    >>> escaped("a | b <script>\nhttps://x")
    'a \\| b \\<script\\> https:\u200b//x'
    """
    return _MARKS.sub(r"\\\1", " ".join(text.split())).replace("://", ":\u200b//")


def _row(entry: Entry) -> str:
    event = escaped(entry.headline)
    if entry.doubts:
        event += f" *({escaped('; '.join(entry.doubts))})*"
    who = escaped(", ".join(each.actor for each in entry.actors))
    notes = "".join(f"[^{_mark(entry, at)}]" for at in range(len(entry.tellings)))
    return f"| {escaped(entry.when)} | {event} | {who} | {notes} |"


def _notes(entry: Entry) -> list[str]:
    return [
        f"[^{_mark(entry, at)}]: “{escaped(telling.quote)}” — {escaped(telling.cited)}."
        for at, telling in enumerate(entry.tellings)
    ]


def _mark(entry: Entry, at: int) -> str:
    return f"{entry.number}" + (f"-{at + 1}" if at else "")


MARKDOWN = Export(
    "A chronology with quotes, as Markdown",
    "chronology.md",
    "text/markdown",
    told_by(as_markdown),
    icon="notes",
)
