"""Who takes part in an event, and as what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.event import Participant, Role
from dateline.core.mention import ActorKind, ActorMention, TimeMention
from dateline.core.sentence import Clause, Sentence
from dateline.core.text import Span
from dateline.events.attach import subject_region
from dateline.events.words import ACCORDING

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|to|from|into|across|throughout|of|via)\s+(?:the\s+)?$", re.I
)
_COMPANY = re.compile(r"\b(?:with|alongside|and)\s+(?:the\s+)?$", re.I)
_PLACES = (ActorKind.PLACE, ActorKind.COUNTRY)
_STRONGER = {Role.DOER: 0, Role.AFFECTED: 1, Role.WITH: 2, Role.NAMED: 3}


def participants(
    text: str,
    sentence: Sentence,
    clause: Clause | None,
    actors: Sequence[ActorMention],
    times: Sequence[TimeMention] = (),
) -> tuple[Participant, ...]:
    """The actors of the clause, or of the sentence where the clause names none.

    A place where something happened takes no part in it.
    """
    cited = ACCORDING.search(text, sentence.span.start, sentence.span.end)
    inside = [
        actor
        for actor in actors
        if sentence.span.contains(actor.span)
        and not (cited is not None and cited.end() == actor.span.start)
    ]
    subjects = subject_region(sentence, clause, times) if clause is not None else None
    near = [a for a in inside if clause is not None and _reach(clause, subjects).contains(a.span)]
    near += [
        a for a in inside if clause is not None and a not in near and _is_told(sentence, clause, a)
    ]
    found: dict[str, Participant] = {}
    for mention in near or inside:
        role = _role(text, mention, clause, subjects)
        if role is Role.NAMED and mention.kind in _PLACES and _is_where(text, mention.span):
            continue
        if mention.kind is ActorKind.PLACE and role is not Role.DOER:
            continue
        former = found.get(mention.actor)
        if former is None or _STRONGER[role] < _STRONGER[former.role]:
            found[mention.actor] = Participant(mention.actor, mention.kind, role)
    return tuple(found.values())


def _is_told(sentence: Sentence, clause: Clause, mention: ActorMention) -> bool:
    """Named in what the verb of the clause says: "Berg said that the bank had failed"."""
    said = (other.span for other in sentence.clauses if other.speech == clause.trigger)
    return any(span.contains(mention.span) for span in said)


def _reach(clause: Clause, subjects: Span | None) -> Span:
    parts = [subjects, clause.span, clause.trigger, clause.subject, clause.object, clause.agent]
    spans = [part for part in parts if part is not None]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _role(text: str, mention: ActorMention, clause: Clause | None, subjects: Span | None) -> Role:
    if clause is None:
        return Role.NAMED
    span = mention.span
    if clause.agent is not None and clause.agent.contains(span):
        return Role.DOER
    listed = mention.kind is ActorKind.PERSON and subjects is not None and subjects.contains(span)
    if listed or (clause.subject is not None and clause.subject.overlaps(span)):
        return Role.AFFECTED if clause.passive else Role.DOER
    if _COMPANY.search(text, max(0, span.start - 20), span.start):
        return Role.WITH
    if clause.object is not None and clause.object.contains(span):
        return Role.AFFECTED
    return Role.NAMED


def _is_where(text: str, span: Span) -> bool:
    return _LOCATIVE.search(text[max(0, span.start - 16) : span.start]) is not None
