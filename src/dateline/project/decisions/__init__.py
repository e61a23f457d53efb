"""The kinds of decisions people take: one small file each, listed here."""

from __future__ import annotations

from collections.abc import Set

from dateline.project.decisions.alias import (
    ACTOR_KIND,
    ACTOR_NAME,
    NOT_SAME_ACTOR,
    SAME_ACTOR,
    pair_subject,
)
from dateline.project.decisions.date import DATE, date_value
from dateline.project.decisions.dismiss import DISMISS, dismiss_value
from dateline.project.decisions.groups import Groups, Settled
from dateline.project.decisions.headline import HEADLINE, headline_value
from dateline.project.decisions.kind import About, Changes, Decision, Kind
from dateline.project.decisions.merge import MERGE, merge_value
from dateline.project.decisions.published import PUBLISHED
from dateline.project.decisions.review import REVIEW, review_value
from dateline.project.decisions.split import SPLIT, split_value

_OF_EVENTS = (REVIEW, HEADLINE, MERGE, SPLIT, DATE)
_OF_DOCUMENTS = (PUBLISHED, DISMISS)
_OF_ACTORS = (SAME_ACTOR, NOT_SAME_ACTOR, ACTOR_NAME, ACTOR_KIND)
KINDS: dict[str, Kind] = {k.name: k for k in (*_OF_EVENTS, *_OF_DOCUMENTS, *_OF_ACTORS)}


def describe(decision: Decision) -> str:
    """The decision in a line for the reader, also where its kind is not known here."""
    kind = KINDS.get(decision.kind)
    if decision.undoes is not None:
        return f"{decision.author} took back decision {decision.undoes} ({decision.kind})"
    if kind is None:
        return f"{decision.author} took a decision of the unknown kind {decision.kind!r}"
    return kind.describe(decision)


def mentions_of(decision: Decision) -> list[str]:
    """The mentions a decision on an event is about: the one that led the event, then the others,
    in the order to look for them."""
    kind = KINDS.get(decision.kind)
    if kind is None or kind.about is not About.EVENT or decision.value is None:
        return []
    return [decision.subject, *kind.mentions(decision.value)]


def bears_on(decision: Decision, event: Set[str]) -> bool:
    """Whether a decision has to do with the event that has these mentions."""
    kind = KINDS.get(decision.kind)
    if decision.value is not None and kind is not None and kind.bears is not None:
        return kind.bears(decision, event)
    return decision.subject in event


__all__ = [
    "KINDS",
    "About",
    "Changes",
    "Decision",
    "Groups",
    "Kind",
    "Settled",
    "bears_on",
    "date_value",
    "describe",
    "dismiss_value",
    "headline_value",
    "mentions_of",
    "merge_value",
    "pair_subject",
    "review_value",
    "split_value",
]
