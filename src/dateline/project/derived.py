"""What a document alone gave, as JSON beside its rows, so that it need not be read again.

The rows hold actors under the names they have across the corpus, and dates as people set them;
the next extraction starts from what was there before either.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.core.event import EventMention, Participant, Role
from dateline.core.mention import ActorKind, ActorMention
from dateline.core.period import Period
from dateline.core.text import Problem, ProblemKind, Publication, PublicationBasis, Span


def names_json(names: Iterable[ActorMention]) -> str:
    return _json([[n.span.start, n.span.end, n.actor, n.kind, n.found] for n in names])


def names_of(text: str) -> tuple[ActorMention, ...]:
    return tuple(
        ActorMention(Span(start, end), actor, ActorKind(kind), found)
        for start, end, actor, kind, found in json.loads(text)
    )


def derived_json(mention: EventMention) -> str:
    """What joining names across documents changes in a mention."""
    return _json([mention.says_who, [[p.actor, p.kind, p.role] for p in mention.actors]])


def as_derived(mention: EventMention, text: str) -> EventMention:
    """The mention as its document alone gave it."""
    says_who, people = json.loads(text)
    actors = (Participant(actor, ActorKind(kind), Role(role)) for actor, kind, role in people)
    return replace(mention, says_who=says_who, actors=tuple(actors))


def publication_json(published: Publication | None) -> str | None:
    if published is None:
        return None
    span = published.span
    where = [] if span is None else [span.start, span.end]
    return _json([str(published.period), published.basis, published.where, published.words, where])


def publication_of(text: str | None) -> Publication | None:
    if text is None:
        return None
    period, basis, where, words, span = json.loads(text)
    place = Span(*span) if span else None
    return Publication(Period.parse(period), PublicationBasis(basis), where, words, place)


def problem_of(row: Mapping[str, Any]) -> Problem:
    """The problem of a row of ``left_out``."""
    start, end = row["start"], row["end"]
    span = None if start is None or end is None else Span(start, end)
    kind = ProblemKind(row["kind"])
    return Problem(row["where"], row["reason"], kind, row["document"], span, row["words"])


def _json(value: Sequence[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
