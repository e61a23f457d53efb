"""The kinds of decisions people take: one small file each, listed here."""

from __future__ import annotations

from dateline.project.decisions.alias import (
    ACTOR_KIND,
    ACTOR_NAME,
    NOT_SAME_ACTOR,
    SAME_ACTOR,
    pair_subject,
)
from dateline.project.decisions.headline import HEADLINE, headline_value
from dateline.project.decisions.kind import About, Changes, Decision, Kind
from dateline.project.decisions.published import PUBLISHED
from dateline.project.decisions.review import REVIEW, review_value

_OF_ACTORS = (SAME_ACTOR, NOT_SAME_ACTOR, ACTOR_NAME, ACTOR_KIND)
KINDS: dict[str, Kind] = {k.name: k for k in (REVIEW, HEADLINE, PUBLISHED, *_OF_ACTORS)}


def describe(decision: Decision) -> str:
    """The decision in a line for the reader, also where its kind is not known here."""
    kind = KINDS.get(decision.kind)
    if decision.undoes is not None:
        return f"{decision.author} took back decision {decision.undoes} ({decision.kind})"
    if kind is None:
        return f"{decision.author} took a decision of the unknown kind {decision.kind!r}"
    return kind.describe(decision)


__all__ = [
    "KINDS",
    "About",
    "Changes",
    "Decision",
    "Kind",
    "describe",
    "headline_value",
    "pair_subject",
    "review_value",
]
