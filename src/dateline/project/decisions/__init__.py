"""The kinds of decisions people take: one small file each, listed here by their names.

An installed package adds a kind in the group ``dateline.decisions``.
"""

from __future__ import annotations

from collections.abc import Set

from dateline.core.registry import Registry
from dateline.project.decisions.alias import pair_subject
from dateline.project.decisions.byhand import told_value, written, written_id, written_value
from dateline.project.decisions.correct import (
    actors_value,
    corrected,
    status_value,
    when_value,
)
from dateline.project.decisions.date import date_value
from dateline.project.decisions.dismiss import dismiss_value
from dateline.project.decisions.grade import claim_value, credibility_value
from dateline.project.decisions.groups import Groups, Settled
from dateline.project.decisions.headline import headline_value
from dateline.project.decisions.kind import About, Changes, Decision, Kind
from dateline.project.decisions.merge import merge_value
from dateline.project.decisions.order import order_value
from dateline.project.decisions.place import Place, places_from
from dateline.project.decisions.remark import note_value, tags_value
from dateline.project.decisions.review import review_value
from dateline.project.decisions.split import split_value
from dateline.project.decisions.story import story_name_value
from dateline.project.decisions.topic import (
    event_topic_value,
    same_topic_value,
    topic_name_value,
)
from dateline.project.decisions.view import view_value

_HERE = "dateline.project.decisions"
KINDS: Registry[Kind] = Registry(
    "dateline.decisions",
    {
        "review": f"{_HERE}.review:REVIEW",
        "headline": f"{_HERE}.headline:HEADLINE",
        "merge": f"{_HERE}.merge:MERGE",
        "split": f"{_HERE}.split:SPLIT",
        "date": f"{_HERE}.date:DATE",
        "when": f"{_HERE}.correct:WHEN",
        "status": f"{_HERE}.correct:STATUS",
        "actors": f"{_HERE}.correct:ACTORS",
        "written": f"{_HERE}.byhand:WRITTEN",
        "note": f"{_HERE}.remark:NOTE",
        "tags": f"{_HERE}.remark:TAGS",
        "reliability": f"{_HERE}.grade:RELIABILITY",
        "credibility": f"{_HERE}.grade:CREDIBILITY",
        "claim": f"{_HERE}.grade:CLAIM",
        "published": f"{_HERE}.published:PUBLISHED",
        "source": f"{_HERE}.whose:SOURCE",
        "dismiss": f"{_HERE}.dismiss:DISMISS",
        "same_actor": f"{_HERE}.alias:SAME_ACTOR",
        "not_same_actor": f"{_HERE}.alias:NOT_SAME_ACTOR",
        "actor_name": f"{_HERE}.alias:ACTOR_NAME",
        "actor_kind": f"{_HERE}.alias:ACTOR_KIND",
        "topic_name": f"{_HERE}.topic:TOPIC_NAME",
        "same_topic": f"{_HERE}.topic:SAME_TOPIC",
        "event_topic": f"{_HERE}.topic:EVENT_TOPIC",
        "story_name": f"{_HERE}.story:STORY_NAME",
        "view": f"{_HERE}.view:VIEW",
        "order": f"{_HERE}.order:ORDER",
    },
)


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


def about(decision: Decision) -> About | None:
    """What a decision is about; none where its kind is not known here."""
    kind = KINDS.get(decision.kind)
    return None if kind is None else kind.about


__all__ = [
    "KINDS",
    "About",
    "Changes",
    "Decision",
    "Groups",
    "Kind",
    "Place",
    "Settled",
    "about",
    "actors_value",
    "bears_on",
    "claim_value",
    "corrected",
    "credibility_value",
    "date_value",
    "describe",
    "dismiss_value",
    "event_topic_value",
    "headline_value",
    "mentions_of",
    "merge_value",
    "note_value",
    "order_value",
    "pair_subject",
    "places_from",
    "review_value",
    "same_topic_value",
    "split_value",
    "status_value",
    "story_name_value",
    "tags_value",
    "told_value",
    "topic_name_value",
    "view_value",
    "when_value",
    "written",
    "written_id",
    "written_value",
]
