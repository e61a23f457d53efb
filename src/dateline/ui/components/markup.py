"""HTML of the evidence pane. Every text of a corpus goes through ``escape`` on its way."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dateline.core.event import Role
from dateline.core.text import Span
from dateline.ui.components.document_view.pieces import Marking, pieces
from dateline.ui.evidence import ROLES, Evidence, Telling
from dateline.ui.words import graded, told_by

AROUND = 700  # characters of context on either side, when the paragraph is longer


def heading(headline: str, label: str, edtf: str) -> str:
    return (
        f"<div class='ev-date'>{_dated(label, edtf)}</div>"
        f"<h3 class='ev-headline'>{escape(headline)}</h3>"
    )


def _dated(label: str, edtf: str) -> str:
    """A date as it is said, and as it is written where that is something else.

    >>> _dated("May 1998", "1998-05"), _dated("1998", "1998")
    ('May 1998 <code>1998-05</code>', '1998')
    """
    written = f" <code>{escape(edtf)}</code>" if edtf != label else ""
    return f"{escape(label)}{written}"


def remarks(note: str, tags: Sequence[str]) -> str:
    """What people wrote beside the event."""
    said = "".join(f"<span class='ev-badge' data-kind='tag'>{escape(tag)}</span>" for tag in tags)
    written = f"<p class='ev-note'>{escape(note)}</p>" if note else ""
    return f"{written}<div class='ev-badges'>{said}</div>"


def facts(shown: Evidence) -> str:
    badges = [_badge(shown.status, "status"), _badge(shown.basis, "basis")]
    badges.append(_badge(told_by(shown.documents, shown.independent), "sources"))
    if shown.conflict or any(telling.dissents for telling in shown.tellings):
        badges.append(_badge("date settled" if not shown.conflict else "conflict", "conflict"))
    if shown.review != "unreviewed":
        badges.append(_badge(shown.review, "review"))
    badges += [_graded(shown)] if shown.grades.short else []
    topic = f"<p class='ev-topic'>Topic: {escape(shown.topic)}</p>" if shown.topic else ""
    return (
        f"<div class='ev-badges'>{''.join(badges)}</div>{_actors(shown)}{topic}{_conflict(shown)}"
    )


def _actors(shown: Evidence) -> str:
    """Who takes part, and how, where that is known."""
    if not shown.actors:
        return ""
    roles = dict(shown.roles)
    how = {name: ROLES[Role(role)] for name, role in roles.items() if role != Role.NAMED}
    said = [
        _name(name) + (f" <small>{how[name]}</small>" if name in how else "")
        for name in shown.actors
    ]
    return f"<p class='ev-actors'>{' · '.join(said)}</p>"


def _name(name: str) -> str:
    """A name, whose direction does not turn what stands beside it."""
    return f"<bdi>{escape(name)}</bdi>"


def _badge(words: str, kind: str) -> str:
    said = escape(words)
    return f"<span class='ev-badge' data-kind='{kind}' data-value='{said}'>{said}</span>"


def _graded(shown: Evidence) -> str:
    """The grades as they are written; resting on them says them in words."""
    given = [*(f"{source}: {graded(grade)}" for source, grade in shown.grades.sources if grade)]
    given += [graded(shown.grades.credibility)] if shown.grades.credibility else []
    title = escape("; ".join(given), quote=True)
    said = escape(shown.grades.short)
    return f"<span class='ev-badge' data-kind='grade' title='{title}'>{said}</span>"


def _conflict(shown: Evidence) -> str:
    dates = "".join(f"<li>{escape(date)}</li>" for date in shown.conflict)
    if not dates:
        others = dict.fromkeys(t.label for t in shown.tellings if t.dissents)
        dissent = "".join(f"<li>{escape(date)}</li>" for date in others)
        said = "<b>Not every source agrees.</b> Not taken:"
        return f"<div class='ev-conflict'>{said}<ul>{dissent}</ul></div>" if dissent else ""
    return (
        "<div class='ev-conflict'><b>The sources disagree on the date.</b> They cannot all be "
        f"right:<ul>{dates}</ul></div>"
    )


def chain(title: str, steps: Sequence[str]) -> str:
    """Steps of reasoning, numbered."""
    items = "".join(f"<li>{escape(step)}</li>" for step in steps)
    return f"<h4 class='ev-h'>{escape(title)}</h4><ol class='ev-why'>{items}</ol>"


def told_why(steps: Sequence[str]) -> str:
    """Steps of reasoning, folded away until they are asked for."""
    items = "".join(f"<li>{escape(step)}</li>" for step in steps)
    return (
        f"<details class='ev-fold'><summary>Why this date</summary>"
        f"<ol class='ev-why'>{items}</ol></details>"
    )


def context(telling: Telling, *, dated: bool, around: int = AROUND) -> str:
    """The sentence in its paragraph, with the words about time, and where it stands."""
    place = _paragraph(telling.text, telling.sentence, around)
    cut = telling.text[place.start : place.end]
    shown = pieces(
        cut,
        Span(telling.sentence.start - place.start, telling.sentence.end - place.start),
        [Span(telling.words.start - place.start, telling.words.end - place.start)]
        if telling.sentence.contains(telling.words)
        else [],
    )
    said = "".join(_piece(piece.text, piece.kind) for piece in shown.pieces)
    before, after = _left_out(telling.text, place)
    said = f"{'… ' if before else ''}{said}{' …' if after else ''}"
    where = [telling.source, telling.published or "publication date unknown"]
    where += [telling.exhibit]
    where += [_page(telling)] if telling.page else []
    where += [telling.stamp]
    where += [f"said by {telling.says_who}"] if telling.says_who else []
    head = f"<b>{escape(telling.title)}</b><br>{' · '.join(map(_name, filter(None, where)))}"
    date = (
        f"<div class='ev-own-date'>{_dated(telling.label, telling.edtf)} "
        f"<span>{escape(telling.basis)}</span>"
        f"{' <b>differs from the date above</b>' if telling.dissents else ''}</div>"
        if dated
        else ""
    )
    quote = f"<blockquote class='ev-quote'>{said}</blockquote>"
    return f"<div class='ev-where'>{head}</div>{date}{quote}"


def _page(telling: Telling) -> str:
    of = f" of {telling.pages}" if telling.pages > 1 else ""
    return f"page {telling.page}{of}"


def _piece(text: str, kind: Marking) -> str:
    if kind is Marking.NONE:
        return f"<span class='ev-around'>{escape(text)}</span>"
    name = "ev-words" if kind is Marking.WORDS else "ev-sentence"
    return f"<mark class='{name}'>{escape(text)}</mark>"


def _paragraph(text: str, sentence: Span, around: int) -> Span:
    """The paragraph around a sentence, cut near it where it is very long."""
    start = text.rfind("\n\n", 0, sentence.start) + 2 if "\n\n" in text[: sentence.start] else 0
    end = text.find("\n\n", sentence.end)
    end = len(text) if end < 0 else end
    if sentence.start - start > around:
        start = _word_end(text, sentence.start - around)
    if end - sentence.end > around:
        end = text.rfind(" ", sentence.end, sentence.end + around)
        end = sentence.end + around if end < 0 else end
    return Span(start, end)


def _left_out(text: str, place: Span) -> tuple[bool, bool]:
    """Whether the paragraph goes on before, and after, what is shown of it."""
    before, after = text[: place.start].rstrip(" "), text[place.end :].lstrip(" ")
    return (
        bool(before) and not before.endswith("\n\n"),
        bool(after) and not after.startswith("\n\n"),
    )


def _word_end(text: str, place: int) -> int:
    blank = text.find(" ", place, place + 60)
    return place if blank < 0 else blank + 1
