"""What other publication dates would change, in words, and making it so."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.period import Period
from dateline.extract.republish import Preview
from dateline.project.store import Project
from dateline.ui import deciding
from dateline.ui.rederive import date_again
from dateline.ui.state import desk, note
from dateline.ui.words import plural


def effect_words(effect: Preview) -> str:
    """
    >>> effect_words(Preview(moved=14, newly_dated=1, undated=0, conflicts=2))
    '14 events move, 1 event gets a date, 2 become conflicts.'
    >>> effect_words(Preview(0, 0, 0, 0))
    'No event moves.'
    """
    parts = []
    if effect.moved:
        parts.append(f"{plural(effect.moved, 'event')} {'moves' if effect.moved == 1 else 'move'}")
    if effect.newly_dated:
        gets = "gets" if effect.newly_dated == 1 else "get"
        parts.append(f"{plural(effect.newly_dated, 'event')} {gets} a date")
    if effect.undated:
        loses = "loses its date" if effect.undated == 1 else "lose their dates"
        parts.append(f"{plural(effect.undated, 'event')} {loses}")
    if effect.conflicts:
        several = abs(effect.conflicts) > 1
        if effect.conflicts > 0:
            ends = "become conflicts" if several else "becomes a conflict"
        else:
            ends = "conflicts end" if several else "conflict ends"
        parts.append(f"{abs(effect.conflicts):,} {ends}")
    return f"{', '.join(parts) or 'No event moves'}."


def publish(
    project: Project,
    dates: Sequence[tuple[str, str | None]],
    sources: Sequence[tuple[str, str]] = (),
) -> bool:
    """Record publication dates, as EDTF by document id, and whose documents are; and work out again
    what hangs on them."""
    try:
        for document, source in sources:
            deciding.attribute(project, document, source, desk().author)
        for document, date in dates:
            given = Period.parse(date) if date else None
            deciding.publish(project, document, given, desk().author)
    except (ValueError, OSError) as error:
        note(f"This was not recorded: {error}")
        return False
    date_again(project)
    note("Recorded. It can be taken back under Activity.")
    return True
