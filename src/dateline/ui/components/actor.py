"""HTML of an actor: in a line, as a head, name by name. Every text of a corpus is escaped."""

from __future__ import annotations

from html import escape

from dateline.query.actors import ActorRow, NameRow
from dateline.ui.words import plural

_ALIASES = 6  # shown in a line


def in_short(row: ActorRow) -> str:
    """What stands below the name in a list."""
    parts = [row.kind, plural(row.events, "event"), plural(row.documents, "document")]
    parts += [time] if (time := when(row)) else []
    said = " · ".join(parts)
    aliases = f"<br>also {escape(also(row.aliases))}" if row.aliases else ""
    return f"<div class='ac-line'>{escape(said)}{aliases}</div>"


def also(aliases: tuple[str, ...]) -> str:
    """
    >>> also(("MSS", "Guoanbu"))
    'MSS, Guoanbu'
    """
    more = len(aliases) - _ALIASES
    return ", ".join(aliases[:_ALIASES]) + (f" and {more:,} more" if more > 0 else "")


def when(row: ActorRow) -> str:
    """From the first appearance in an event to the last; empty where it has none."""
    return row.first if row.first == row.last else f"first {row.first}, last {row.last}"


def title(row: ActorRow) -> str:
    was = f"<p class='ac-was'>found as {escape(row.own)}</p>" if row.own != row.name else ""
    return f"<h2 class='ac-title'>{escape(row.name)}</h2>{was}"


def figures(row: ActorRow) -> str:
    facts = [
        row.kind,
        plural(row.mentions, "mention"),
        plural(row.documents, "document"),
        plural(row.events, "event"),
    ]
    facts += [time] if (time := when(row)) else []
    badges = "".join(f"<span class='ev-badge'>{escape(fact)}</span>" for fact in facts)
    return f"<div class='ev-badges'>{badges}</div>"


def name_line(name: NameRow) -> str:
    """A name, why it is this actor's, and one place where it stands."""
    counted = f"{plural(name.mentions, 'time')} in {plural(name.documents, 'document')}"
    place = (
        f"<blockquote class='ev-quote'>… {escape(name.before)}"
        f"<mark class='ev-words'>{escape(name.words)}</mark>{escape(name.after)} … "
        f"<span class='ev-where'>{escape(name.doc)}</span></blockquote>"
        if name.doc
        else ""
    )
    return (
        f"<div class='ac-name'><b>{escape(name.name)}</b> <span class='ev-where'>{counted} · "
        f"{escape(name.why)}</span>{place}</div>"
    )


def pair_line(name: str, actor: str, why: str) -> str:
    return (
        f"<div class='ac-name'><b>{escape(name)}</b> and <b>{escape(actor)}</b> "
        f"<span class='ev-where'>{escape(why)}</span></div>"
    )
